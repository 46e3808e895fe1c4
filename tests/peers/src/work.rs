//! Measures each row.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use crate::bodies::{self, FORMS, Form};
use crate::client::Client;
use crate::generate::{Bindings, Document, touch};
use crate::measure::{Meter, Reading};
use crate::programs::{Programs, full_name};
use crate::row::{ROWS, find};
use crate::run::{Place, Result, about, say};
use crate::tenant::Tenant;
use crate::tools;

/// The documents of others that crates are made of: the row that generates them, and the one that
/// compiles what comes of it.
const DOCUMENTS: [(&str, &str, &str); 3] = [
    ("generate-small", "apple.com/app-store-connect.json", ""),
    ("generate-large", "googleapis.com/compute.json", ""),
    ("", "netbox.dev.json", "check-large"),
];
/// The size of the large body.
const LARGE: usize = 10_000_000;

/// Has glibc keep what is freed between two rounds of decoding. Otherwise it gives some of it back
/// to the system or not, depending on what happens to stand at the end of it, and getting it again
/// takes a third of the time.
const KEEPS_MEMORY: [(&str, &str); 3] = [
    ("MALLOC_MMAP_THRESHOLD_", "1000000000"),
    ("MALLOC_TOP_PAD_", "200000000"),
    ("MALLOC_TRIM_THRESHOLD_", "2000000000"),
];

/// What is measured, and how often.
pub(crate) struct Plan {
    /// Rows by id; all of them if there is none.
    pub(crate) only: Vec<String>,
    pub(crate) rounds: usize,
    /// Rounds of what takes long: compiling.
    pub(crate) build_rounds: usize,
    /// Whether the rows that only tell something about ours are measured.
    pub(crate) long: bool,
}

impl Plan {
    /// Whether any of these rows is wanted. Rows that begin with `…` go with the one above.
    fn wants(&self, rows: &[&str]) -> bool {
        self.only.is_empty() || rows.iter().any(|row| self.only.iter().any(|only| only == row))
    }
}

/// The clients, as far as there are any.
pub(crate) struct Clients {
    place: Place,
    bindings: BTreeMap<Client, Bindings>,
    programs: BTreeMap<Client, Programs>,
    /// Why a client is left out.
    pub(crate) missing: BTreeMap<Client, String>,
}

impl Clients {
    /// Installs the generators, makes the bindings and writes the programs.
    pub(crate) fn prepare(place: &Place) -> Self {
        let mut clients = Self {
            place: place.clone(),
            bindings: BTreeMap::new(),
            programs: BTreeMap::new(),
            missing: BTreeMap::new(),
        };
        for client in Client::ALL {
            let bindings = Bindings::new(place, client, "own");
            if let Err(reason) = clients.add(bindings) {
                say(&format!("{} is left out: {reason}", client.name()));
                clients.missing.insert(client, reason);
            }
        }
        clients
    }

    fn add(&mut self, bindings: Bindings) -> Result<()> {
        let (place, client) = (&self.place, bindings.client);
        tools::install(place, client)?;
        if client.is_peer() && !bindings.are_current(place) {
            place.output(&mut bindings.command(place, &Document::Own)?)?;
            bindings.finish(place)?;
            bindings.keep_origin(place)?;
        }
        self.programs.insert(client, Programs::write(place, &bindings)?);
        self.bindings.insert(client, bindings);
        Ok(())
    }

    /// Has a program of each client compiled. Returns those that have it.
    fn build(
        &self,
        meter: &mut Meter,
        rows: &[&'static str],
        name: &str,
        clients: &[Client],
    ) -> Vec<Client> {
        say(&format!("building `{name}`"));
        let mut built = Vec::new();
        for client in clients {
            let result = match self.programs.get(client) {
                Some(programs) => programs.build(&self.place, name),
                None => Err(self.missing.get(client).cloned().unwrap_or_default()),
            };
            match result {
                Ok(()) => built.push(*client),
                Err(reason) => {
                    say(&format!("{}: {reason}", client.name()));
                    meter.once(
                        rows.iter().map(|row| Reading::new(row, *client, Err(reason.clone()))),
                    );
                }
            }
        }
        built
    }

    fn program(&self, client: Client, name: &str, tenant: Option<&Tenant>) -> Command {
        let mut command = Command::new(self.place.built(&full_name(client, name)));
        if let Some(tenant) = tenant {
            command.env("URL", &tenant.url).env("TOKEN", &tenant.token);
            command.env("USERNAME", &tenant.username).env("PASSWORD", &tenant.password);
        }
        command
    }
}

/// Measures what is wanted.
pub(crate) fn measure(plan: &Plan, clients: &Clients, meter: &mut Meter) -> Result<()> {
    decode(plan, clients, meter)?;
    calls(plan, clients, meter)?;
    programs(plan, clients, meter);
    bindings(plan, clients, meter);
    others(plan, clients, meter);
    lists(plan, clients, meter)
}

/// The numbers that a program prints, one a line.
fn numbers(place: &Place, command: &mut Command) -> Result<Vec<f64>> {
    let text = place.output(command)?;
    let numbers = text.lines().map(|line| line.parse().map_err(|_| format!("it prints `{line}`")));
    numbers.collect()
}

/// The only number, or the first.
fn number(place: &Place, command: &mut Command) -> Result<f64> {
    numbers(place, command)?.first().copied().ok_or_else(|| "it prints nothing".to_owned())
}

/// Numbers that stand for rows, in this order.
fn readings(rows: &[&'static str], client: Client, numbers: Result<Vec<f64>>) -> Vec<Reading> {
    match numbers {
        Ok(numbers) => {
            let both = rows.iter().zip(numbers);
            both.map(|(row, number)| Reading::new(row, client, Ok(number))).collect()
        }
        Err(reason) => {
            rows.iter().map(|row| Reading::new(row, client, Err(reason.clone()))).collect()
        }
    }
}

fn decode(plan: &Plan, clients: &Clients, meter: &mut Meter) -> Result<()> {
    for what in ["users", "posts"] {
        let rows: Vec<&'static str> = FORMS
            .iter()
            .filter_map(|(ending, _)| find(&format!("{what}{ending}")).map(|row| row.id))
            .collect();
        if !plan.wants(&rows) {
            continue;
        }
        let place = &clients.place;
        let files = pages(place, what)?;
        let own = clients.build(meter, &[], "same", &[Client::Ours]);
        // Nobody wrote the types of a post by hand.
        let readers = if what == "users" { &Client::ALL[..] } else { &Client::GENERATED[..] };
        let mut able = clients.build(meter, &rows, "bench", readers);
        // A form that our client reads as something else is no form of this page.
        let mut wrong = BTreeMap::new();
        for file in files.iter().filter(|_| !own.is_empty()) {
            let mut same = clients.program(Client::Ours, "same", None);
            if let Err(reason) = place.output(same.arg(what).arg(&files[0]).arg(file)) {
                say(&format!("{}: {reason}", file.display()));
                wrong.insert(file.clone(), reason);
            }
        }
        able.retain(|client| *client != Client::Ours || !own.is_empty());
        let mut unable = Vec::new();
        meter.turns(&format!("decoding of {what}"), plan.rounds, &able, |client| {
            let forms = rows.iter().zip(&files);
            let readings: Vec<Reading> = forms
                .filter(|(row, _)| !unable.contains(&(client, **row)))
                .map(|(row, file)| {
                    let mut bench = clients.program(client, "bench", None);
                    bench.envs(KEEPS_MEMORY);
                    let figure = match wrong.get(file) {
                        Some(reason) => Err(reason.clone()),
                        None => number(place, bench.arg(what).arg(file)),
                    };
                    Reading::new(row, client, figure)
                })
                .collect();
            let failed = readings.iter().filter(|reading| reading.figure.is_err());
            unable.extend(failed.map(|reading| (client, reading.row)));
            readings
        });
    }
    Ok(())
}

/// The files with a body in each form.
fn pages(place: &Place, what: &str) -> Result<Vec<PathBuf>> {
    let tenant = Tenant::start(None)?;
    let body = match what {
        "users" => tenant.get("/users?limit=100")?,
        _ => bodies::posts(&tenant.get("/content?limit=100")?, LARGE),
    };
    let folder = place.work.join("bodies");
    std::fs::create_dir_all(&folder).map_err(about(&folder))?;
    let file = |(ending, form): &(&str, Form)| {
        let path = folder.join(format!("{what}{ending}.json"));
        std::fs::write(&path, form(body.clone()).to_string()).map_err(about(&path))?;
        Ok(path)
    };
    FORMS.iter().map(file).collect()
}

fn calls(plan: &Plan, clients: &Clients, meter: &mut Meter) -> Result<()> {
    const CALLS: [(&str, &str); 3] = [("calls-1", "1"), ("calls-8", "8"), ("calls-64", "64")];
    const SIGNED: [&str; 2] = ["signed-wall", "signed-processor"];
    let place = &clients.place;
    let rows =
        ["instructions", "allocations", "calls-1", "calls-8", "calls-64", SIGNED[0], SIGNED[1]];
    if !plan.wants(&rows) {
        return Ok(());
    }
    let tenant = Tenant::start(None)?;
    if plan.wants(&["instructions"]) {
        let able = clients.build(meter, &["instructions"], "bench", &Client::ALL);
        let missing = tools::valgrind().err();
        if let Some(reason) = &missing {
            say(&format!("no instructions are counted: {reason}"));
        }
        for client in able {
            let figure = match &missing {
                Some(reason) => Err(reason.clone()),
                None => instructions(clients, client, &tenant),
            };
            meter.once([Reading::new("instructions", client, figure)]);
        }
    }
    if plan.wants(&["allocations"]) {
        for client in clients.build(meter, &["allocations"], "allocations", &Client::ALL) {
            let figure = number(place, &mut clients.program(client, "allocations", Some(&tenant)));
            meter.once([Reading::new("allocations", client, figure)]);
        }
    }
    for (row, tasks) in CALLS.into_iter().filter(|(row, _)| plan.wants(&[row])) {
        let able = clients.build(meter, &[row], "bench", &Client::ALL);
        meter.turns(&format!("calls of {tasks} tasks"), plan.rounds, &able, |client| {
            let mut bench = clients.program(client, "bench", Some(&tenant));
            let figure = number(place, bench.args(["calls", tasks, "3000"]));
            vec![Reading::new(row, client, figure)]
        });
    }
    if plan.wants(&SIGNED) {
        let able = clients.build(meter, &SIGNED, "signed", &[Client::Ours]);
        meter.turns("signed-in calls", plan.rounds, &able, |_| {
            let mut signed = clients.program(Client::Ours, "signed", Some(&tenant));
            match numbers(place, &mut signed) {
                Ok(numbers) => {
                    // The processor's time is told by Linux only.
                    let (first, second) = numbers.split_at(numbers.len() / 2);
                    let first = readings(&SIGNED, Client::Ours, Ok(first.to_vec()));
                    let second = readings(&SIGNED, Client::Plain, Ok(second.to_vec()));
                    first.into_iter().chain(second).collect()
                }
                Err(reason) => readings(&SIGNED, Client::Ours, Err(reason)),
            }
        });
    }
    Ok(())
}

/// Those of 600 calls less those of 100: the same work in each run.
fn instructions(clients: &Clients, client: Client, tenant: &Tenant) -> Result<f64> {
    let of = |calls: &str| {
        let program = clients.place.built(&full_name(client, "bench"));
        let mut valgrind = Command::new("valgrind");
        valgrind.args(["--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null"]);
        valgrind.arg("--log-fd=1").arg(program).args(["calls", "1", calls]);
        valgrind.env("URL", &tenant.url).env("TOKEN", &tenant.token);
        let said = clients.place.output(&mut valgrind)?;
        let counted = said.lines().find_map(|line| {
            let (_, count) = line.split_once("refs:")?;
            count.trim().replace(',', "").parse::<f64>().ok()
        });
        counted.ok_or_else(|| "valgrind counts nothing".to_owned())
    };
    Ok((of("600")? - of("100")?) / 500.0)
}

fn programs(plan: &Plan, clients: &Clients, meter: &mut Meter) {
    let place = &clients.place;
    if plan.wants(&["size"]) {
        for client in clients.build(meter, &["size"], "one", &Client::ALL) {
            let path = place.built(&full_name(client, "one"));
            let size = std::fs::metadata(&path).map(|data| data.len() as f64).map_err(about(&path));
            meter.once([Reading::new("size", client, size)]);
        }
    }
    for (row, command) in [("ten-check", "check --quiet"), ("ten-build", "build --release --quiet")]
    {
        if !plan.wants(&[row]) {
            continue;
        }
        let compile = |client: Client| {
            let Some(programs) = clients.programs.get(&client) else {
                return Err(clients.missing.get(&client).cloned().unwrap_or_default());
            };
            touch(&programs.source("ten"))?;
            let arguments = format!("{command} --bin {}", full_name(client, "ten"));
            place.seconds(&mut programs.cargo_without_sign_in(place, &arguments))
        };
        compiled(plan, meter, row, &Client::GENERATED, compile);
    }
}

/// Measures what compiling takes. The first time, which counts for nothing, is for dependencies.
fn compiled(
    plan: &Plan,
    meter: &mut Meter,
    row: &'static str,
    clients: &[Client],
    compile: impl Fn(Client) -> Result<f64>,
) {
    say(&format!("building the dependencies of {row}"));
    let mut able = Vec::new();
    for client in clients {
        match compile(*client) {
            Ok(_) => able.push(*client),
            Err(reason) => {
                say(&format!("{}: {reason}", client.name()));
                meter.once([Reading::new(row, *client, Err(reason))]);
            }
        }
    }
    meter.turns(row, plan.build_rounds, &able, |client| {
        vec![Reading::new(row, client, compile(client))]
    });
}

fn bindings(plan: &Plan, clients: &Clients, meter: &mut Meter) {
    let place = &clients.place;
    // Ours are measured where they are.
    let root = |client: Client| match (client, clients.bindings.get(&client)) {
        (Client::Ours, _) => Ok(place.root.join("ziik-api/src/lib.rs")),
        (_, Some(bindings)) => Ok(bindings.folder.join("src/lib.rs")),
        _ => Err(clients.missing.get(&client).cloned().unwrap_or_default()),
    };
    let cargo = |client: Client, arguments: &str| match clients.bindings.get(&client) {
        Some(bindings) if client != Client::Ours => bindings.cargo(place, arguments),
        _ => {
            let mut cargo = place.cargo(arguments);
            cargo.args(["--locked", "-p", "ziik-api", "--no-default-features"]);
            cargo.args(["--features", "full,rustls"]);
            cargo
        }
    };
    for (row, command) in
        [("bindings-check", "check --quiet"), ("bindings-build", "build --release --quiet")]
    {
        if plan.wants(&[row]) {
            compiled(plan, meter, row, &Client::GENERATED, |client| {
                touch(&root(client)?)?;
                place.seconds(&mut cargo(client, command))
            });
        }
    }
    if plan.wants(&["crates"]) {
        let count = |client| {
            root(client)?;
            let tree = place.output(&mut cargo(client, "tree -e normal --prefix none"))?;
            // Without the crate itself, and each version of a crate once.
            let crates = tree.lines().map(|line| line.split(" (").next().unwrap_or(line).trim());
            let crates: std::collections::BTreeSet<&str> =
                crates.filter(|line| !line.is_empty()).collect();
            Ok((crates.len() - 1) as f64)
        };
        let readings =
            Client::GENERATED.map(|client| Reading::new("crates", client, count(client)));
        meter.once(readings);
    }
}

/// Documents of others: generating, and compiling what comes of it.
fn others(plan: &Plan, clients: &Clients, meter: &mut Meter) {
    let place = &clients.place;
    let wanted = DOCUMENTS.iter().filter(|(row, _, check)| plan.wants(&[row, check]));
    let wanted: Vec<_> = wanted.collect();
    if wanted.is_empty() {
        return;
    }
    let folder = match tools::documents(place) {
        Ok(folder) => folder,
        Err(reason) => {
            say(&format!("no documents of others are generated: {reason}"));
            for row in wanted.iter().flat_map(|(row, _, check)| [*row, *check]) {
                let missing = |client| Reading::new(row, client, Err(reason.clone()));
                meter.once(Client::GENERATED.map(missing).into_iter().filter(|_| !row.is_empty()));
            }
            return;
        }
    };
    for (row, document, check) in wanted {
        let path = folder.join(document);
        let name = document.replace(['/', '.'], "-");
        if check.is_empty() {
            generating(plan, clients, meter, row, &path, &name);
        } else {
            checking(plan, clients, meter, check, &path, &name);
        }
    }
}

fn generating(
    plan: &Plan,
    clients: &Clients,
    meter: &mut Meter,
    row: &'static str,
    document: &Path,
    name: &str,
) {
    let place = &clients.place;
    let generate = |client: Client| {
        if let Some(reason) = clients.missing.get(&client) {
            return Err(reason.clone());
        }
        let bindings = Bindings::new(place, client, name);
        place.seconds(&mut bindings.command(place, &Document::Other(document.to_owned()))?)
    };
    meter.turns(row, plan.rounds, &Client::GENERATED, |client| {
        vec![Reading::new(row, client, generate(client))]
    });
}

fn checking(
    plan: &Plan,
    clients: &Clients,
    meter: &mut Meter,
    row: &'static str,
    document: &Path,
    name: &str,
) {
    let place = &clients.place;
    let mut able = Vec::new();
    for client in Client::GENERATED {
        let bindings = Bindings::new(place, client, name);
        let generated = clients.missing.get(&client).cloned().map_or(Ok(()), Err).and_then(|()| {
            place.output(&mut bindings.command(place, &Document::Other(document.to_owned()))?)?;
            bindings.finish(place)
        });
        match generated {
            Ok(()) => able.push(client),
            Err(reason) => meter.once([Reading::new(row, client, Err(reason))]),
        }
    }
    compiled(plan, meter, row, &able, |client| {
        let bindings = Bindings::new(place, client, name);
        touch(&bindings.folder.join("src/lib.rs"))?;
        place.seconds(&mut bindings.cargo(place, "check --quiet"))
    });
}

fn lists(plan: &Plan, clients: &Clients, meter: &mut Meter) -> Result<()> {
    const LIST: [&str; 2] = ["list", "list-memory"];
    const MILLION: [&str; 2] = ["million", "million-memory"];
    let place = &clients.place;
    if plan.wants(&LIST) {
        let tenant = Tenant::start(Some(Duration::from_millis(50)))?;
        let able = clients.build(meter, &LIST, "bench", &Client::ALL);
        meter.turns("lists", plan.rounds, &able, |client| {
            let mut bench = clients.program(client, "bench", Some(&tenant));
            readings(&LIST, client, numbers(place, bench.arg("list")))
        });
    }
    if plan.long || (!plan.only.is_empty() && plan.wants(&MILLION)) {
        let able = clients.build(meter, &MILLION, "million", &[Client::Ours]);
        meter.turns("1,000,000 users", plan.rounds, &able, |client| {
            let figures = numbers(place, &mut clients.program(client, "million", None));
            readings(&MILLION, client, figures)
        });
    }
    Ok(())
}

/// What is no row, of what was asked for.
pub(crate) fn unknown(only: &[String]) -> Option<&String> {
    only.iter().find(|id| !ROWS.iter().any(|row| row.id == **id))
}
