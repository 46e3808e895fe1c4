//! Keeps the users of Ziik equal to the people of WorkDrive: its users, in units for its
//! departments and locations, its supervisors with a user type of their own.
//!
//! ```text
//! cargo run -p ziik-ext --example workdrive_to_ziik
//! cargo run -p ziik-ext --example workdrive_to_ziik -- --apply
//! WORKDRIVE_API_KEY=… ZIIK_PASSWORD=… cargo run -p ziik-ext --example workdrive_to_ziik -- \
//!     --workdrive https://workdrive.example/api --ziik https://acme.ziik.io/api \
//!     --username ada@acme.example --root HQ
//! ```
//!
//! Without addresses it works between an invented organization and an empty tenant, both served
//! from this process. Nothing is changed without `--apply`. [`person`] is what to change when your
//! people look different.
//!
//! A user of Ziik belongs to the user of WorkDrive whose id is their reference. Who is in Ziik
//! alone is deactivated, within the limits that the directory sync sets. Units have the references
//! `wd-department-…` and `wd-location-…`; they are made and renamed in the same plan as the people,
//! and never deleted. What WorkDrive does not say about a person is left as it is in Ziik.
//!
//! Supervisors hold their user type in all their units. Heads of departments and who reports to
//! whom have no place in Ziik and are not carried over.
//!
//! The exit code is 0 when nothing is left to do, 1 when it could not run, and 3 when something is:
//! changes that were only shown, a record with a problem, or something that failed.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::error::Error;
use std::fmt::Display;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;
use futures_util::{StreamExt, TryStreamExt};
use workdrive_api::types::UserId;
use workdrive_api::{HttpTransport, Resilient};
use ziik_ext::directory::{
    self, Allowance, Field, Finding, Limit, Missing, PersonRecord, Problem, Rail, UnitRecord,
};
use ziik_ext::memberships::MembershipSpec;
use ziik_ext::{Client, Consistency, Paginate, Plan, Report, RetryPolicy};
use ziik_fake::Tenant;
use ziik_fake::workdrive::Organization;

type Result<T, E = Box<dyn Error>> = std::result::Result<T, E>;

/// The exit code when something is left to do.
const LEFT: u8 = 3;
/// How many users, departments and locations come in one request.
const PER_PAGE: i64 = 100;

#[derive(Parser)]
#[command(about = "Keeps the users of Ziik equal to the people of WorkDrive")]
struct Options {
    /// WorkDrive's API; its key is taken from the environment
    #[arg(long, requires = "ziik")]
    workdrive: Option<String>,
    /// Ziik's API, such as `https://acme.ziik.io/api`; the password is taken from the environment
    #[arg(long, requires_all = ["workdrive", "username"])]
    ziik: Option<String>,
    /// The e-mail address to sign in to Ziik with
    #[arg(long)]
    username: Option<String>,
    /// The reference of the unit that has the units of departments and locations below it, and the
    /// people who are in neither
    #[arg(long, default_value = "HQ")]
    root: String,
    /// The reference of the user type that everybody holds; user types are left alone unless this
    /// is given
    #[arg(long, requires = "supervisor_type")]
    user_type: Option<String>,
    /// The reference of the user type that supervisors hold instead
    #[arg(long, requires = "user_type")]
    supervisor_type: Option<String>,
    /// Allow more of a kind of change than is usual: KIND is what a refused plan names, LIMIT a
    /// number, a share such as 20%, or off
    #[arg(long, value_name = "KIND=LIMIT")]
    allow: Vec<Allowance>,
    /// Take a user of Ziik who has no reference and the e-mail address of somebody of WorkDrive for
    /// that person
    #[arg(long)]
    adopt_by_email: bool,
    /// Remember here whom a run found as they are to be, and do not read them again every time
    #[arg(long)]
    state: Option<PathBuf>,
    /// Change Ziik, and not only show what would be changed
    #[arg(long)]
    apply: bool,
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    match Box::pin(run(Options::parse())).await {
        Ok(code) => code,
        Err(error) => {
            eprintln!("Error: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn run(options: Options) -> Result<ExitCode> {
    let mut bridge = Bridge {
        root: options.root,
        roles: options.user_type.zip(options.supervisor_type),
        allow: options.allow,
        adopt_by_email: options.adopt_by_email,
        state: options.state,
    };
    if let (Some(workdrive), Some(ziik), Some(username)) =
        (options.workdrive, options.ziik, options.username)
    {
        let secret = |name: &str| std::env::var(name).map_err(|_| format!("{name} has to be set"));
        let workdrive = people_of(&workdrive, secret("WORKDRIVE_API_KEY")?)?;
        let ziik = Client::builder(ziik).password(username, secret("ZIIK_PASSWORD")?).build()?;
        return Ok(ended(&bridge.run(&workdrive, &ziik, options.apply, print).await?));
    }

    let (organization, tenant) = tokio::try_join!(
        Organization::builder().users(80).seed(7).start(),
        Tenant::builder().users(0).start()
    )?;
    println!(
        "An invented organization at {}, and an empty tenant at {}.",
        organization.url(),
        tenant.url()
    );
    bridge.roles = bridge.roles.or(Some(("ROLE-BARISTA".to_owned(), "ROLE-LEAD".to_owned())));
    // The tenant is empty, so that everybody is new.
    bridge.allow.push(Allowance { rail: Rail::Creates, limit: Limit::Off });
    let workdrive = people_of(organization.url(), organization.api_key())?;
    let ziik =
        Client::builder(tenant.url()).password(tenant.username(), tenant.password()).build()?;
    let mut outcome = bridge.run(&workdrive, &ziik, options.apply, print).await?;
    if options.apply {
        println!("\nOnce more:");
        outcome = bridge.run(&workdrive, &ziik, true, print).await?;
    }
    Ok(ended(&outcome))
}

/// A client for WorkDrive that repeats what failed on the way.
pub(crate) fn people_of(
    url: &str,
    api_key: impl Into<workdrive_api::Secret>,
) -> Result<workdrive_api::Client> {
    let transport = Resilient::new(HttpTransport::new()?, RetryPolicy::default(), 16);
    let api_key: workdrive_api::Secret = api_key.into();
    Ok(workdrive_api::Client::builder(url).token(api_key).transport(transport).build()?)
}

fn print(what: &dyn Display) {
    println!("\n{what}");
}

fn ended(outcome: &Outcome) -> ExitCode {
    let is_done = match outcome {
        Outcome::Equal => true,
        Outcome::Planned | Outcome::LeftAlone => false,
        Outcome::Applied { report, is_whole } => report.is_success() && *is_whole,
    };
    if is_done { ExitCode::SUCCESS } else { ExitCode::from(LEFT) }
}

/// Somebody of WorkDrive as they are to be in Ziik; `None` when they are not to be there, and an
/// error where that is not clear.
fn person(
    user: &workdrive_api::types::User,
    places: &Places,
    roles: Option<&(String, String)>,
) -> Option<Result<PersonRecord, String>> {
    let id = user.id.as_ref().map_or("", UserId::as_str);
    match user.status.as_deref() {
        Some("ARCHIVE" | "BLOCKED") => return None,
        None | Some("" | "ACTIVE" | "INVITED" | "PRE_INVITED") => {}
        Some(status) => {
            return Some(Err(format!(
                "user {id} of WorkDrive has the status {status:?}, and whether such people are to \
                 be in Ziik is not known"
            )));
        }
    }
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let record = PersonRecord::new(id)
        .set(Field::FirstName, text(&user.first_name))
        .set(Field::LastName, text(&user.last_name))
        .set(Field::Email, text(&user.email))
        .set(Field::Phone, text(&user.phone))
        .set(Field::Title, text(&user.designation));

    let spec = roles.map_or_else(MembershipSpec::new, |(everybody, supervisors)| {
        let supervises = user.id.as_ref().is_some_and(|id| places.supervisors.contains(id));
        MembershipSpec::new()
            .user_types([if supervises { supervisors } else { everybody }.as_str()])
    });
    // The first one is the main one of somebody new.
    let mut units: Vec<_> =
        places.department_of(user).into_iter().chain(places.location_of(user)).collect();
    let more = user.id.as_ref().and_then(|id| places.members.get(id)).into_iter().flatten();
    for unit in more {
        if !units.contains(unit) {
            units.push(unit.clone());
        }
    }
    if units.is_empty() {
        units.push(places.root.clone());
    }
    Some(Ok(units
        .iter()
        .fold(record, |record, unit| record.membership(unit.as_str(), spec.clone()))))
}

/// What WorkDrive has besides its users.
struct Places {
    root: String,
    departments: Vec<Place>,
    locations: Vec<Place>,
    /// The ids of those to whom somebody reports.
    supervisors: HashSet<UserId>,
    /// The units of the locations that people are members of.
    members: HashMap<UserId, BTreeSet<String>>,
}

/// A department or a location, and the reference of the unit that stands for it.
struct Place {
    id: String,
    name: String,
    unit: String,
}

impl Places {
    async fn read(workdrive: &workdrive_api::Client, root: &str) -> Result<Self> {
        // Without an id, all such places would be one unit. Whoever is in one is reported.
        let place = |kind: &str, id: Option<String>, name: Option<String>| {
            let id = id.filter(|id| !id.is_empty())?;
            let unit = format!("wd-{kind}-{id}");
            Some(Place { unit, name: name.unwrap_or_else(|| id.clone()), id })
        };
        let departments =
            workdrive.list_departments().per_page(PER_PAGE).items().consistency(Consistency::Fail);
        let locations =
            workdrive.list_locations().per_page(PER_PAGE).items().consistency(Consistency::Fail);
        let supervisors =
            workdrive.list_supervisors().per_page(PER_PAGE).items().consistency(Consistency::Fail);
        let locations: Vec<_> = locations
            .try_filter_map(|row| {
                std::future::ready(Ok(place("location", row.id.map(Into::into), row.name)))
            })
            .try_collect()
            .await?;
        let mut members: HashMap<UserId, BTreeSet<String>> = HashMap::new();
        for location in &locations {
            let with = workdrive.get_location_members(location.id.as_str()).send().await?;
            for id in with.into_inner().members.into_iter().flatten().filter_map(|user| user.id) {
                members.entry(id).or_default().insert(location.unit.clone());
            }
        }
        Ok(Self {
            root: root.to_owned(),
            departments: departments
                .try_filter_map(|row| {
                    std::future::ready(Ok(place("department", row.id.map(Into::into), row.name)))
                })
                .try_collect()
                .await?,
            locations,
            members,
            supervisors: supervisors
                .try_filter_map(|user| std::future::ready(Ok(user.id)))
                .try_collect()
                .await?,
        })
    }

    /// The unit of the user's department, which WorkDrive names by its id or by its name.
    fn department_of(&self, user: &workdrive_api::types::User) -> Option<String> {
        unit_of(&self.departments, user.department.as_deref()?)
    }

    /// The unit of the user's location. What WorkDrive sends for it is not documented: an id, a
    /// name, or an object that has them.
    fn location_of(&self, user: &workdrive_api::types::User) -> Option<String> {
        let location = user.location.as_ref()?;
        let text = location
            .as_str()
            .or_else(|| location.get("id")?.as_str())
            .or_else(|| location.get("name")?.as_str());
        unit_of(&self.locations, text?)
    }
}

/// The unit of a place. One that WorkDrive does not list gets a reference that no unit has, so
/// that the plan says whom it concerns.
fn unit_of(places: &[Place], named: &str) -> Option<String> {
    if named.is_empty() {
        return None;
    }
    let mut fits = places.iter().filter(|place| place.id == named);
    let mut same_name = places.iter().filter(|place| place.name == named);
    let found = fits.next().or_else(|| same_name.next().filter(|_| same_name.next().is_none()));
    Some(
        found.map_or_else(
            || format!("{named} (not in WorkDrive's list)"),
            |place| place.unit.clone(),
        ),
    )
}

/// How WorkDrive is brought to Ziik.
pub(crate) struct Bridge {
    /// The reference of the unit that has all others below it.
    pub(crate) root: String,
    /// The references of the user types of everybody and of supervisors.
    pub(crate) roles: Option<(String, String)>,
    /// What may happen more often than is usual.
    pub(crate) allow: Vec<Allowance>,
    /// Whether users without a reference are taken for people with the same e-mail address.
    pub(crate) adopt_by_email: bool,
    /// Where a run remembers whom it found as they are to be.
    pub(crate) state: Option<PathBuf>,
}

/// What a run came to.
pub(crate) enum Outcome {
    /// Ziik is as WorkDrive says.
    Equal,
    /// Nothing can be done, and somebody has a problem.
    LeftAlone,
    /// Something is to be done, and was only shown.
    Planned,
    /// It was tried.
    Applied {
        report: Box<Report<directory::Change>>,
        /// Whether nobody had a problem.
        is_whole: bool,
    },
}

impl Bridge {
    /// Plans, shows the plan, and with `apply` carries it out: the units first, because the people
    /// are put into them.
    ///
    /// # Errors
    /// One of the two could not be read (what could be read was synced), or the plan does more than
    /// it may.
    pub(crate) async fn run(
        &self,
        workdrive: &workdrive_api::Client,
        ziik: &Client,
        apply: bool,
        show: impl Fn(&dyn Display),
    ) -> Result<Outcome> {
        let places = Places::read(workdrive, &self.root).await?;
        let plan = self.plan(workdrive, ziik, &places).await?;
        show(&plan);
        let is_unread = |finding: &Finding| {
            matches!(finding.problem, Problem::Unreadable(_) | Problem::NotRead(_))
        };
        let are_unread = plan.problems().iter().any(is_unread);
        let is_whole = plan.is_whole();
        let outcome = match (plan.is_empty(), apply) {
            (true, _) if plan.is_settled() => Outcome::Equal,
            (true, _) => Outcome::LeftAlone,
            (false, false) => Outcome::Planned,
            (false, true) => {
                let report = Box::new(plan.apply().await?);
                show(&report);
                Outcome::Applied { report, is_whole }
            }
        };
        if are_unread {
            Err("not everybody could be read; see the problems, and run it again".into())
        } else {
            Ok(outcome)
        }
    }

    /// WorkDrive's users go into the plan as they come, page by page.
    async fn plan(
        &self,
        workdrive: &workdrive_api::Client,
        ziik: &Client,
        places: &Places,
    ) -> Result<Plan<directory::Change>> {
        let all = places.departments.iter().chain(&places.locations);
        let units = all.map(|place| {
            UnitRecord::new(place.unit.as_str(), place.name.as_str()).below(places.root.as_str())
        });
        let mut directory = ziik
            .directory()
            .missing(Missing::Deactivate)
            .units(units)
            .unit_references_begin_with("wd-");
        for Allowance { rail, limit } in &self.allow {
            directory = directory.allow(*rail, *limit);
        }
        if self.adopt_by_email {
            directory = directory.adopt_by_email();
        }
        if let Some(path) = &self.state {
            directory = directory.incremental(path);
        }
        let users =
            workdrive.list_users().per_page(PER_PAGE).items().consistency(Consistency::Fail);
        let records = users.filter_map(async |user| match user {
            Ok(user) => person(&user, places, self.roles.as_ref()),
            Err(error) => Some(Err(error.to_string())),
        });
        Ok(directory.plan_stream(records).await?)
    }
}
