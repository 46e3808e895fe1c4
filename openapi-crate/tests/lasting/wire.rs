//! What a document says of the wire, read without the help of the pipeline or the transformations.
//!
//! Schemas become nodes of a graph in which names, notations, orders, texts for people, limits and
//! the formats of numbers and dates are gone. Two documents are the same if all that their
//! operations send and answer leads to nodes that cannot be told apart.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::fmt::Write as _;
use std::hash::{DefaultHasher, Hash, Hasher};

use serde_json::Value;

/// How many steps into a graph with circles two documents are compared.
const STEPS: usize = 24;

/// What a reference leads to that leads nowhere. It can be told apart from all schemas.
static NOWHERE: Value = Value::Null;

/// A document as the wire sees it.
#[derive(Debug)]
pub(crate) struct Wire {
    /// What is sent and answered, by `METHOD URL`, and there by place: `query limit`,
    /// `200 application/json`.
    operations: BTreeMap<String, BTreeMap<String, Fact>>,
    nodes: Vec<Node>,
}

/// What holds in a place: a statement, and a schema if there is one.
type Fact = (String, Option<usize>);

/// A schema, without the ones inside it.
#[derive(Debug, Default)]
struct Node {
    label: String,
    children: Vec<(String, usize)>,
    /// Members of unions, in no order.
    members: Vec<Vec<usize>>,
    hash: u64,
}

impl Wire {
    pub(crate) fn read(document: &Value) -> Self {
        let mut reader = Reader { document, nodes: Vec::new(), known: HashMap::new() };
        let operations = reader.operations();
        let mut nodes = reader.nodes;
        hash(&mut nodes);
        Self { operations, nodes }
    }

    /// Returns the first difference of each place in which the documents differ.
    pub(crate) fn differences(&self, new: &Self) -> Vec<String> {
        let mut found = Vec::new();
        for name in keys(&self.operations, &new.operations) {
            match (self.operations.get(name), new.operations.get(name)) {
                (Some(old_facts), Some(new_facts)) => {
                    for place in keys(old_facts, new_facts) {
                        let difference = self.fact(old_facts.get(place), new, new_facts.get(place));
                        found.extend(
                            difference.map(|difference| format!("{name}: {place}{difference}")),
                        );
                    }
                }
                (Some(_), None) => found.push(format!("{name}: gone")),
                _ => found.push(format!("{name}: new")),
            }
        }
        found
    }

    fn fact(&self, old: Option<&Fact>, other: &Self, new: Option<&Fact>) -> Option<String> {
        match (old, new) {
            (Some((old, old_node)), Some((new, new_node))) => match (old_node, new_node) {
                _ if old != new => Some(format!(": {old} became {new}")),
                (Some(old), Some(new)) if self.nodes[*old].hash != other.nodes[*new].hash => {
                    let found = self.node(*old, other, *new, &mut HashSet::new());
                    Some(found.unwrap_or_else(|| ": differs somewhere below".to_owned()))
                }
                (Some(_), Some(_)) | (None, None) => None,
                _ => Some(": a schema came or went".to_owned()),
            },
            (Some(_), None) => Some(": gone".to_owned()),
            _ => Some(": new".to_owned()),
        }
    }

    /// Returns the first difference below two nodes that is not below a pair in `seen`.
    fn node(
        &self,
        old: usize,
        other: &Self,
        new: usize,
        seen: &mut HashSet<(usize, usize)>,
    ) -> Option<String> {
        let pair = (old, new);
        let (old, new) = (&self.nodes[old], &other.nodes[new]);
        if old.hash == new.hash || !seen.insert(pair) {
            return None;
        }
        let names = |node: &Node| {
            node.children.iter().map(|(name, _)| name.clone()).collect::<BTreeSet<_>>()
        };
        if old.label != new.label || names(old) != names(new) {
            return Some(format!(
                ": {} {:?} became {} {:?}",
                old.label,
                names(old),
                new.label,
                names(new)
            ));
        }
        let mut children = old.children.iter().zip(&new.children);
        let deeper = children.find_map(|((name, old), (_, new))| {
            self.node(*old, other, *new, seen).map(|difference| format!(" > {name}{difference}"))
        });
        deeper
            .or_else(|| (!old.members.is_empty()).then(|| ": members of a union differ".to_owned()))
    }
}

fn keys<'m, T>(old: &'m BTreeMap<String, T>, new: &'m BTreeMap<String, T>) -> BTreeSet<&'m String> {
    old.keys().chain(new.keys()).collect()
}

fn digest(value: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}

/// Gives equal hashes to nodes that cannot be told apart. What leads into no circle has its hash
/// after one step from below; the others are compared to a fixed depth.
fn hash(nodes: &mut [Node]) {
    let labels: Vec<u64> = nodes.iter().map(|node| digest(&node.label)).collect();
    let mut settled = vec![false; nodes.len()];
    let next = |nodes: &[Node], index: usize| {
        let node: &Node = &nodes[index];
        let children: Vec<(&String, u64)> =
            node.children.iter().map(|(name, child)| (name, nodes[*child].hash)).collect();
        let mut members: Vec<Vec<u64>> = Vec::new();
        for group in &node.members {
            let mut group: Vec<u64> = group.iter().map(|member| nodes[*member].hash).collect();
            group.sort_unstable();
            members.push(group);
        }
        members.sort();
        digest(&(labels[index], children, members))
    };
    // Schemas inside a schema come after it unless there is a circle.
    loop {
        let mut progress = false;
        for index in (0..nodes.len()).rev() {
            let node = &nodes[index];
            let below =
                node.children.iter().map(|(_, child)| child).chain(node.members.iter().flatten());
            if !settled[index] && below.into_iter().all(|child| settled[*child]) {
                nodes[index].hash = next(nodes, index);
                settled[index] = true;
                progress = true;
            }
        }
        if !progress {
            break;
        }
    }
    let open: Vec<usize> = (0..nodes.len()).filter(|index| !settled[*index]).collect();
    for _ in 0..STEPS {
        let hashes: Vec<u64> = open.iter().map(|index| next(nodes, *index)).collect();
        for (index, hash) in open.iter().zip(hashes) {
            nodes[*index].hash = hash;
        }
    }
}

struct Reader<'d> {
    document: &'d Value,
    nodes: Vec<Node>,
    /// The nodes by the addresses of the schemas that hold together.
    known: HashMap<Vec<usize>, usize>,
}

fn list(value: Option<&Value>) -> impl Iterator<Item = &Value> {
    value.and_then(Value::as_array).into_iter().flatten()
}

fn map(value: Option<&Value>) -> impl Iterator<Item = (&String, &Value)> {
    value.and_then(Value::as_object).into_iter().flatten()
}

fn text<'v>(value: &'v Value, key: &str) -> &'v str {
    value.get(key).and_then(Value::as_str).unwrap_or_default()
}

fn is_true(value: &Value, key: &str) -> bool {
    value.get(key) == Some(&Value::Bool(true))
}

impl<'d> Reader<'d> {
    fn follow(&self, mut value: &'d Value) -> &'d Value {
        while let Some(reference) = value.get("$ref").and_then(Value::as_str) {
            value = self.target(reference);
        }
        value
    }

    fn target(&self, reference: &str) -> &'d Value {
        let found = reference.strip_prefix('#').and_then(|pointer| self.document.pointer(pointer));
        found.unwrap_or(&NOWHERE)
    }

    fn operations(&mut self) -> BTreeMap<String, BTreeMap<String, Fact>> {
        let mut operations = BTreeMap::new();
        for (path, item) in map(self.document.get("paths")) {
            for method in ["get", "put", "post", "delete", "options", "head", "patch", "trace"] {
                let Some(operation) = item.get(method) else { continue };
                let servers = [operation, item, self.document]
                    .into_iter()
                    .find_map(|place| place.get("servers"));
                let servers: Vec<String> =
                    list(servers).map(|server| address(server, path)).collect();
                let name = format!("{} {}", method.to_uppercase(), servers.join(" or "));
                let facts = self.facts(path, item, operation);
                assert!(operations.insert(name.clone(), facts).is_none(), "{name} stands twice");
            }
        }
        operations
    }

    fn facts(
        &mut self,
        path: &str,
        item: &'d Value,
        operation: &'d Value,
    ) -> BTreeMap<String, Fact> {
        let mut facts = BTreeMap::new();
        let segments: Vec<&str> =
            path.split('{').skip(1).filter_map(|part| part.split('}').next()).collect();
        // Those of the operation come last and win.
        for parameter in list(item.get("parameters")).chain(list(operation.get("parameters"))) {
            let parameter = self.follow(parameter);
            let (name, place) = (text(parameter, "name"), text(parameter, "in"));
            let name = match place {
                "path" => format!("{:?}", segments.iter().position(|segment| *segment == name)),
                "header" => name.to_lowercase(),
                _ => name.to_owned(),
            };
            facts.insert(format!("{place} {name}"), self.parameter(parameter, place));
        }
        if let Some(body) = operation.get("requestBody") {
            let body = self.follow(body);
            facts.insert(
                "body".to_owned(),
                (format!("required: {}", is_true(body, "required")), None),
            );
            self.content(&mut facts, "body", body);
        }
        for (status, response) in map(operation.get("responses")) {
            let response = self.follow(response);
            facts.insert(status.to_lowercase(), (String::new(), None));
            self.content(&mut facts, &status.to_lowercase(), response);
            for (name, header) in map(response.get("headers")) {
                let fact = self.parameter(self.follow(header), "header");
                facts.insert(format!("{status} header {}", name.to_lowercase()), fact);
            }
        }
        let security = operation.get("security").or_else(|| self.document.get("security"));
        facts.insert("security".to_owned(), (self.security(security), None));
        facts
    }

    fn content(&mut self, facts: &mut BTreeMap<String, Fact>, at: &str, holder: &'d Value) {
        for (media, content) in map(holder.get("content")) {
            let essence = media.split(';').next().unwrap_or_default().trim().to_lowercase();
            let encoding = content.get("encoding").map(ToString::to_string).unwrap_or_default();
            let schema = content.get("schema").map(|schema| self.node(&[schema]));
            facts.insert(format!("{at} {essence}"), (encoding, schema));
        }
    }

    fn parameter(&mut self, parameter: &'d Value, place: &str) -> Fact {
        let form = matches!(place, "query" | "cookie");
        let style = parameter.get("style").and_then(Value::as_str).unwrap_or(if form {
            "form"
        } else {
            "simple"
        });
        let explode = parameter.get("explode").and_then(Value::as_bool).unwrap_or(style == "form");
        let schema = parameter.get("schema").map(|schema| self.node(&[schema]));
        let content: Vec<&String> = map(parameter.get("content")).map(|(media, _)| media).collect();
        let statement = format!(
            "required: {}, {style}, explode: {explode}, {content:?}",
            is_true(parameter, "required")
        );
        (statement, schema)
    }

    /// The schemes by what they are, because nobody sends their names.
    fn security(&self, security: Option<&Value>) -> String {
        let mut alternatives = BTreeSet::new();
        for requirement in list(security) {
            let mut together = BTreeSet::new();
            for (name, scopes) in map(Some(requirement)) {
                let scheme = self.follow(&self.document["components"]["securitySchemes"][name]);
                assert!(scheme.is_object(), "no scheme {name}");
                let parts =
                    ["type", "scheme", "in", "name"].map(|key| text(scheme, key).to_lowercase());
                together.insert(format!("{} {scopes}", parts.join(" ")));
            }
            alternatives.insert(together);
        }
        format!("{alternatives:?}")
    }

    /// The node of a value that all these schemas allow.
    fn node(&mut self, schemas: &[&'d Value]) -> usize {
        let mut key: Vec<usize> =
            schemas.iter().map(|schema| std::ptr::from_ref(*schema).addr()).collect();
        key.sort_unstable();
        key.dedup();
        if let Some(node) = self.known.get(&key) {
            return *node;
        }
        let id = self.nodes.len();
        self.nodes.push(Node::default());
        self.known.insert(key, id);
        let mut facts = Facts::default();
        let mut null = None;
        for schema in schemas {
            null = both(null, self.collect(schema, &mut facts, 0));
        }
        self.nodes[id].label = facts.label(null.unwrap_or(true));
        for (name, property) in &facts.properties {
            let child = self.node(property);
            self.nodes[id].children.push((format!(".{name}"), child));
        }
        for (name, inner) in [("[]", &facts.items), (".*", &facts.others), ("not", &facts.not)] {
            if !inner.is_empty() {
                let child = self.node(inner);
                self.nodes[id].children.push((name.to_owned(), child));
            }
        }
        for group in &facts.unions {
            let members = group.iter().map(|member| self.node(&[*member])).collect();
            self.nodes[id].members.push(members);
        }
        id
    }

    /// Collects what a schema says. Returns whether null is allowed; nothing if it does not say.
    fn collect(&self, schema: &'d Value, facts: &mut Facts<'d>, depth: usize) -> Option<bool> {
        assert!(depth < 32, "composed of itself: {schema}");
        let is_30 = text(self.document, "openapi").starts_with("3.0");
        let mut null = None;
        if let Some(reference) = schema.get("$ref").and_then(Value::as_str) {
            null = self.collect(self.target(reference), facts, depth + 1);
            if is_30 {
                return null;
            }
        }
        if !schema.is_object() {
            facts.notes.insert(format!("no schema: {schema}"));
        }
        let (own, mut said) = own(schema, facts);
        null = both(null, own);
        for part in list(schema.get("allOf")) {
            null = both(null, self.collect(part, facts, depth + 1));
        }
        for key in ["anyOf", "oneOf"] {
            let Some(members) = schema.get(key) else { continue };
            let all: Vec<&Value> = list(Some(members)).collect();
            let members: Vec<&Value> =
                all.iter().copied().filter(|member| !is_null(member)).collect();
            said |= members.len() < all.len();
            if let [only] = members[..] {
                let inner = self.collect(only, facts, depth + 1);
                null = both(null, inner);
            } else if let Some(values) =
                members.iter().map(|member| self.values(member)).collect::<Option<Vec<_>>>()
            {
                facts.narrow(values.into_iter().flatten().collect());
                null = both(null, Some(false));
            } else {
                let mut inner = Vec::new();
                for member in &members {
                    inner.push(self.collect(member, &mut Facts::default(), depth + 1));
                }
                facts.unions.push(members);
                null = both(
                    null,
                    if inner.iter().all(|one| *one == Some(false)) { Some(false) } else { None },
                );
            }
        }
        // People who say of a whole that it may be null do not mean that its parts forbid it.
        if said { Some(true) } else { null }
    }

    /// The values of a schema that only lists some, also by a union of such schemas.
    fn values(&self, schema: &'d Value) -> Option<Vec<&'d Value>> {
        let schema = self.follow(schema);
        let others = ["properties", "items", "allOf"];
        if others.iter().any(|key| schema.get(key).is_some()) {
            return None;
        }
        match (schema.get("const"), schema.get("enum"), schema.get("anyOf").or(schema.get("oneOf")))
        {
            (Some(value), _, _) => Some(vec![value]),
            (None, Some(values), None) => Some(list(Some(values)).collect()),
            (None, None, Some(members)) => {
                let values: Option<Vec<_>> =
                    list(Some(members)).map(|member| self.values(member)).collect();
                values.map(|values| values.into_iter().flatten().collect())
            }
            _ => None,
        }
    }
}

/// Reads what stands in a schema itself. Returns whether null is allowed, and whether it says that
/// it is.
fn own<'d>(schema: &'d Value, facts: &mut Facts<'d>) -> (Option<bool>, bool) {
    let mut said = is_true(schema, "nullable");
    let mut typed = false;
    let kinds: BTreeSet<&str> = match schema.get("type") {
        Some(Value::String(kind)) => BTreeSet::from([kind.as_str()]),
        Some(Value::Array(kinds)) => kinds.iter().filter_map(Value::as_str).collect(),
        _ if schema.get("properties").or(schema.get("additionalProperties")).is_some() => {
            BTreeSet::from(["object"])
        }
        _ if schema.get("items").is_some() => BTreeSet::from(["array"]),
        _ => BTreeSet::new(),
    };
    if !kinds.is_empty() {
        said |= kinds.contains("null");
        typed = true;
        let kinds: BTreeSet<&str> = kinds.into_iter().filter(|kind| *kind != "null").collect();
        facts.kinds = Some(facts.kinds.take().map_or_else(|| kinds.clone(), |old| &old & &kinds));
    }
    let values: Option<Vec<&Value>> = schema.get("const").map(|value| vec![value]);
    if let Some(values) =
        values.or_else(|| schema.get("enum").map(|values| list(Some(values)).collect()))
    {
        said |= values.iter().any(|value| value.is_null());
        typed = true;
        facts.narrow(values);
    }
    for (name, property) in map(schema.get("properties")) {
        facts.properties.entry(name).or_default().push(property);
    }
    facts.required.extend(list(schema.get("required")).filter_map(Value::as_str));
    facts.items.extend(schema.get("items"));
    facts.not.extend(schema.get("not"));
    match schema.get("additionalProperties") {
        Some(Value::Bool(open)) => facts.notes.extend([format!("others: {open}")]),
        Some(Value::Object(others)) if others.is_empty() => {
            facts.notes.extend(["others: true".to_owned()]);
        }
        others => facts.others.extend(others),
    }
    for key in ["default", "readOnly", "writeOnly"] {
        let value =
            schema.get(key).filter(|value| **value != Value::Bool(false) || key == "default");
        facts.notes.extend(value.map(|value| format!("{key}: {value}")));
    }
    if let Some(format @ ("password" | "binary" | "byte")) =
        schema.get("format").and_then(Value::as_str)
    {
        facts.notes.insert(format!("format: {format}"));
    }
    if let Some(name) = schema.pointer("/discriminator/propertyName") {
        facts.notes.insert(format!("discriminator: {name}"));
    }
    (if said { Some(true) } else { typed.then_some(false) }, said)
}

fn is_null(schema: &Value) -> bool {
    let only = schema
        .get("enum")
        .and_then(Value::as_array)
        .is_some_and(|values| values[..] == [Value::Null]);
    text(schema, "type") == "null" || only || schema.get("const") == Some(&Value::Null)
}

/// What two schemas together say of null.
fn both(a: Option<bool>, b: Option<bool>) -> Option<bool> {
    match (a, b) {
        (Some(false), _) | (_, Some(false)) => Some(false),
        (Some(true), _) | (_, Some(true)) => Some(true),
        _ => None,
    }
}

/// What schemas that hold together say.
#[derive(Debug, Default)]
struct Facts<'d> {
    kinds: Option<BTreeSet<&'d str>>,
    values: Option<BTreeSet<String>>,
    properties: BTreeMap<&'d str, Vec<&'d Value>>,
    required: BTreeSet<&'d str>,
    items: Vec<&'d Value>,
    others: Vec<&'d Value>,
    not: Vec<&'d Value>,
    unions: Vec<Vec<&'d Value>>,
    notes: BTreeSet<String>,
}

impl<'d> Facts<'d> {
    fn narrow(&mut self, values: Vec<&'d Value>) {
        let values = values.into_iter().filter(|value| !value.is_null());
        let values: BTreeSet<String> = values.map(ToString::to_string).collect();
        self.values = Some(self.values.take().map_or_else(|| values.clone(), |old| &old & &values));
    }

    fn label(&self, null: bool) -> String {
        let mut label = String::new();
        // Values say their type.
        match (&self.values, &self.kinds) {
            (Some(values), _) => write!(label, "{values:?}").unwrap(),
            (None, Some(kinds)) => write!(label, "{kinds:?}").unwrap(),
            (None, None) => label.push_str("any"),
        }
        if null {
            label.push_str(" or null");
        }
        write!(label, " required {:?} {:?}", self.required, self.notes).unwrap();
        label
    }
}

/// The URL of an operation without the names of what varies in it.
fn address(server: &Value, path: &str) -> String {
    let mut url = text(server, "url").trim_end_matches('/').to_owned();
    for (name, variable) in map(server.get("variables")) {
        let values = variable.get("enum").and_then(Value::as_array);
        let value = match values.map(Vec::as_slice) {
            Some([only]) => only.as_str().unwrap_or_default().to_owned(),
            _ => format!("{{={}}}", text(variable, "default")),
        };
        url = url.replace(&format!("{{{name}}}"), &value);
    }
    let nameless = path.split('{').map(|part| part.split_once('}').map_or(part, |(_, rest)| rest));
    url + &nameless.collect::<Vec<_>>().join("{}")
}
