//! Which operations are lists that can be asked for page by page, and how: by the shape of what
//! they take and return, or by the hint `x-page-by`.
//!
//! | a list that takes … | and answers with … | is walked by |
//! |---|---|---|
//! | a cursor | a property for the next one, or the `Link` header | cursors |
//! | the number of a page | a list | numbers |
//! | an offset | a list | offsets |
//! | none of these | a property for the address of the next page | addresses |
//!
//! A list is the body as a whole, or a property of it.

use crate::model::{
    Field, Kind, Location, Model, Operation, PageBy, PagePosition, Parameter, PositionKind,
    Presence, Style, SuccessKind, Ty,
};
use crate::problem::{Pointer, Problem, Result};

/// What the query parameters are called that choose a page by its number.
const NUMBER: [&str; 5] = ["page", "page_number", "page_no", "cur_page", "page_num"];
/// … by how many items are before it.
const OFFSET: [&str; 4] = ["offset", "skip", "page_offset", "start_at"];
/// … by its cursor.
const CURSOR: [&str; 11] = [
    "cursor",
    "page_cursor",
    "next_cursor",
    "after",
    "page_after",
    "page_token",
    "next_page_token",
    "next_token",
    "continuation_token",
    "continuation",
    "marker",
];
/// … and the size of pages.
const SIZE: [&str; 9] = [
    "limit",
    "per_page",
    "page_size",
    "size",
    "page_limit",
    "max_results",
    "top",
    "max_items",
    "take",
];

/// What the properties of an answer are called that hold the items, where there are several lists.
const ITEMS: [&str; 8] =
    ["data", "items", "results", "records", "values", "entries", "elements", "content"];
/// … the cursor of the next page, without what is between the words.
const NEXT_CURSOR: [&str; 8] = [
    "nextcursor",
    "nextpagetoken",
    "nexttoken",
    "nextpagecursor",
    "nextmarker",
    "continuationtoken",
    "endcursor",
    "cursor",
];
/// … its address, or its cursor.
const NEXT: [&str; 6] =
    ["next", "nexturl", "nextpageurl", "nextlink", "nextpagelink", "odatanextlink"];
/// … how many items there are, how many pages, and whether there are more.
const TOTAL: [&str; 6] =
    ["total", "totalcount", "totalresults", "totalitems", "totalelements", "totalrecords"];
const LAST: [&str; 5] = ["lastpage", "totalpages", "pagecount", "numpages", "pagestotal"];
const MORE: [&str; 5] = ["hasmore", "more", "hasnext", "hasnextpage", "hasmoreitems"];
/// … and the objects around these.
const AROUND: [&str; 10] = [
    "meta",
    "metadata",
    "paging",
    "pagination",
    "links",
    "page",
    "pageinfo",
    "responsemetadata",
    "cursors",
    "next",
];

/// How a list is asked for page by page.
pub(super) struct Walk<'m> {
    /// How one page leads to the next.
    pub(super) by: By<'m>,
    /// The parameter for the size of pages.
    pub(super) size: Option<&'m Parameter>,
    /// The number of the first page, or the offset of the first item.
    pub(super) first: i64,
    /// What an answer looks like.
    pub(super) form: Form<'m>,
    /// The type of an item.
    pub(super) item: &'m Ty,
    /// What tells an item from the others.
    pub(super) id: Option<&'m Field>,
}

/// How one page of a list leads to the next.
pub(super) enum By<'m> {
    /// By the number of the page.
    Number(&'m Parameter),
    /// By how many items are before it.
    Offset(&'m Parameter),
    /// By the cursor of the page.
    Cursor(&'m Parameter),
    /// By the moment of the last item: the parameter, and the item's field.
    Moment(&'m str, &'m Field),
    /// By the address of the page.
    Link,
}

/// What the answer of a list looks like.
pub(super) enum Form<'m> {
    /// An envelope that the runtime knows.
    Page,
    /// The list itself.
    List,
    /// An object that has the list in this field.
    Object(&'m Field, Around<'m>),
}

/// A field of an answer, by those that lead to it.
pub(super) type Path<'m> = Vec<&'m Field>;

/// What an answer says besides its items.
#[derive(Default)]
pub(super) struct Around<'m> {
    /// The cursor of the next page.
    pub(super) cursor: Option<Path<'m>>,
    /// The address of the next page, or its cursor.
    pub(super) next: Option<Path<'m>>,
    /// How many items there are.
    pub(super) total: Option<Path<'m>>,
    /// How many pages there are.
    pub(super) last: Option<Path<'m>>,
    /// Whether there are more.
    pub(super) more: Option<Path<'m>>,
}

/// Whether the parameter chooses a page, or the size of pages.
pub(super) fn is_position(parameter: &Parameter) -> bool {
    let name = parameter.ident.as_str();
    NUMBER.contains(&name) || OFFSET.contains(&name) || CURSOR.contains(&name) || is_size(parameter)
}

/// Whether the parameter is the size of pages.
pub(super) fn is_size(parameter: &Parameter) -> bool {
    SIZE.contains(&parameter.ident.as_str())
}

/// Whether the operation is a list that can be asked for page by page.
pub(super) fn is_paged(operation: &Operation, model: &Model) -> Result<bool> {
    Ok(walk(operation, model)?.is_some())
}

/// How the operation is asked for page by page; `None` where it is not a list with pages.
///
/// # Errors
/// A hint asks for what the operation has not.
pub(super) fn walk<'m>(operation: &'m Operation, model: &'m Model) -> Result<Option<Walk<'m>>> {
    match &operation.page_by {
        Some(PageBy::Nothing) => Ok(None),
        Some(PageBy::Moment { parameter, property }) => {
            by_moment(operation, model, parameter, property).map(Some)
        }
        Some(PageBy::Position(position)) => by_hint(operation, model, position).map(Some),
        None => Ok(by_shape(operation, model)),
    }
}

fn by_moment<'m>(
    operation: &'m Operation,
    model: &'m Model,
    parameter: &'m str,
    property: &str,
) -> Result<Walk<'m>> {
    let needs =
        |what: &str| Problem::at(&operation.pointer.child("x-page-by"), format!("needs {what}"));
    let item = &operation.success.ty;
    let size = size(operation).ok_or_else(|| {
        needs("a query parameter for the size of pages, which tells when one is full")
    })?;
    let id = id(item, model)
        .ok_or_else(|| needs("items with an `id`, which tells those that come twice"))?;
    let field = model.definition(item).and_then(|definition| definition.scalar(property));
    let field = field
        .filter(|field| is_text(field) || is_moment(field))
        .ok_or_else(|| needs("a property that is text and no enum"))?;
    Ok(Walk {
        by: By::Moment(parameter, field),
        size: Some(size),
        first: 1,
        form: Form::Page,
        item,
        id: Some(id),
    })
}

fn by_hint<'m>(
    operation: &'m Operation,
    model: &'m Model,
    hint: &'m PagePosition,
) -> Result<Walk<'m>> {
    let at = operation.pointer.child("x-page-by");
    let (form, item) = form(operation, model, hint.items.as_deref()).ok_or_else(|| {
        Problem::at(&at, "needs an answer that is a list, or an object with a list under `items`")
    })?;
    let form = match form {
        Form::Object(items, mut around) if !hint.next.is_empty() => {
            let path = path(&operation.success.ty, model, &hint.next, &at)?;
            if hint.by == PositionKind::Cursor {
                around.cursor = Some(path);
            } else {
                around.next = Some(path);
            }
            Form::Object(items, around)
        }
        _ if !hint.next.is_empty() => {
            let message = "names a property to go on by, and the answer is no object of its own";
            return Err(Problem::at(&at, message));
        }
        form => form,
    };
    let parameter = hint.parameter.as_deref().map(|name| {
        let mut parameters = operation.parameters.iter();
        parameters
            .find(|parameter| parameter.name == name)
            .ok_or_else(|| Problem::at(&at, format!("has no parameter `{name}`")))
    });
    let parameter = parameter.transpose()?;
    let by = match (hint.by, parameter) {
        (PositionKind::Number, Some(parameter)) => By::Number(parameter),
        (PositionKind::Offset, Some(parameter)) => By::Offset(parameter),
        (PositionKind::Cursor, Some(parameter)) => By::Cursor(parameter),
        _ => By::Link,
    };
    let first = hint.first.unwrap_or_else(|| first(&by));
    Ok(Walk { by, size: size(operation), first, form, item, id: id(item, model) })
}

/// A write is no list, whatever it takes and returns.
fn by_shape<'m>(operation: &'m Operation, model: &'m Model) -> Option<Walk<'m>> {
    let (form, item) = form(operation, model, None)?;
    let is_known = matches!(form, Form::Page);
    if !is_known && operation.method != "GET" {
        return None;
    }
    let find = |names: &[&str], fits: fn(&Ty) -> bool| {
        let mut parameters = operation.parameters.iter();
        parameters
            .find(|p| is_free(p) && !p.required && names.contains(&p.ident.as_str()) && fits(&p.ty))
    };
    // A list whose next cursor nobody sees would end with its first page.
    let tells_next = match &form {
        Form::Page => true,
        Form::List => has_link_header(operation, model),
        Form::Object(_, around) => {
            around.cursor.is_some() || around.next.is_some() || has_link_header(operation, model)
        }
    };
    let cursor = find(&CURSOR, |ty| *ty == Ty::String).filter(|_| tells_next);
    let has_address = match &form {
        Form::Page => operation.success.names_next,
        Form::List => false,
        Form::Object(_, around) => around.cursor.is_none() && around.next.is_some(),
    };
    let by = cursor.map(By::Cursor);
    let by = by.or_else(|| find(&NUMBER, is_integer).map(By::Number));
    let by = by.or_else(|| find(&OFFSET, is_integer).map(By::Offset));
    let by = by.or_else(|| has_address.then_some(By::Link))?;
    let first = first(&by);
    Some(Walk { by, size: size(operation), first, form, item, id: id(item, model) })
}

/// Where pages begin: many count them from 1, and say so where they do not.
fn first(by: &By<'_>) -> i64 {
    match by {
        By::Number(parameter) => parameter.first.filter(|first| *first == 0).unwrap_or(1),
        By::Offset(parameter) => parameter.first.filter(|first| *first == 1).unwrap_or(0),
        _ => 1,
    }
}

/// Whether a parameter can be set to any value by whoever walks the list.
fn is_free(parameter: &Parameter) -> bool {
    parameter.location == Location::Query
        && parameter.style == Style::Single
        && parameter.only_value.is_none()
}

fn size(operation: &Operation) -> Option<&Parameter> {
    let mut parameters = operation.parameters.iter();
    parameters.find(|p| is_free(p) && is_size(p) && is_integer(&p.ty))
}

fn is_integer(ty: &Ty) -> bool {
    matches!(ty, Ty::I64 | Ty::I32)
}

/// The field that tells an item from the others.
fn id<'m>(item: &Ty, model: &'m Model) -> Option<&'m Field> {
    let field = model.definition(item)?.scalar("id")?;
    (!matches!(field.ty.present(), Ty::Timestamp { .. })).then_some(field)
}

fn has_link_header(operation: &Operation, model: &Model) -> bool {
    model.headers.iter().any(|header| {
        header.name.eq_ignore_ascii_case("link") && header.operations.contains(&operation.id)
    })
}

/// What the answer looks like, and the type of an item; `items` names the property that has them.
fn form<'m>(
    operation: &'m Operation,
    model: &'m Model,
    items: Option<&str>,
) -> Option<(Form<'m>, &'m Ty)> {
    let success = &operation.success;
    match (&success.kind, &success.ty) {
        _ if success.optional => None,
        (SuccessKind::Page(_), item) => Some((Form::Page, item)),
        (SuccessKind::Json, Ty::List(item)) => Some((Form::List, item)),
        (SuccessKind::Json, ty) => {
            let fields = fields(ty, model);
            let lists = || {
                fields.iter().filter_map(|field| match present(&field.ty) {
                    Ty::List(item) if field.presence != Presence::Rest => Some((field, &**item)),
                    _ => None,
                })
            };
            let named = |name: &str| lists().find(|(field, _)| field.wire == name);
            let (field, item) = match items {
                Some(name) => named(name)?,
                None if lists().count() == 1 => lists().next()?,
                None => ITEMS.iter().find_map(|name| named(name))?,
            };
            Some((Form::Object(field, around(fields, model)), item))
        }
        _ => None,
    }
}

fn fields<'m>(ty: &Ty, model: &'m Model) -> &'m [Field] {
    let definition = model.definition(present(ty));
    match definition.map(|definition| &definition.kind) {
        Some(Kind::Struct(fields)) => fields,
        _ => &[],
    }
}

/// The type inside of `Option`.
fn present(ty: &Ty) -> &Ty {
    ty.in_option().unwrap_or(ty)
}

/// What the fields of an answer say besides its items, and those of the objects in them.
fn around<'m>(fields: &'m [Field], model: &'m Model) -> Around<'m> {
    let find = |names: &[&str], fits: fn(&Ty) -> bool| {
        let is_it = |field: &&Field| names.contains(&bare(&field.wire).as_str()) && fits(&field.ty);
        let direct = fields.iter().find(is_it).map(|field| vec![field]);
        direct.or_else(|| {
            let objects =
                fields.iter().filter(|field| AROUND.contains(&bare(&field.wire).as_str()));
            objects.into_iter().find_map(|object| {
                let mut inner = self::fields(&object.ty, model).iter();
                // `next: {href: …}`
                let inner_field = inner.find(is_it)?;
                Some(vec![object, inner_field])
            })
        })
    };
    let is_text = |ty: &Ty| *present(ty) == Ty::String;
    let is_number = |ty: &Ty| is_integer(present(ty));
    Around {
        cursor: find(&NEXT_CURSOR, is_text),
        next: find(&NEXT, is_text),
        total: find(&TOTAL, is_number),
        last: find(&LAST, is_number),
        more: find(&MORE, |ty| *present(ty) == Ty::Bool),
    }
}

/// The fields that `names` lead through, to text.
fn path<'m>(ty: &Ty, model: &'m Model, names: &[String], at: &Pointer) -> Result<Path<'m>> {
    let mut found = Path::new();
    for name in names {
        let ty = found.last().map_or(ty, |field: &&Field| &field.ty);
        let field = fields(ty, model).iter().find(|field| field.wire == *name);
        found.push(field.ok_or_else(|| {
            Problem::at(at, format!("`{}` leads to no property of the answer", names.join(".")))
        })?);
    }
    match found.last().map(|field| present(&field.ty)) {
        Some(Ty::String | Ty::I64 | Ty::I32) => Ok(found),
        _ => Err(Problem::at(at, format!("`{}` is neither text nor a number", names.join(".")))),
    }
}

/// A name in small letters, without what is between its words.
fn bare(name: &str) -> String {
    name.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect()
}

/// Whether it is a time as text.
pub(super) fn is_moment(field: &Field) -> bool {
    *present(&field.ty) == Ty::Timestamp { is_text: true }
}

/// Whether it is text.
pub(super) fn is_text(field: &Field) -> bool {
    *present(&field.ty) == Ty::String
}
