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
//! `wd-department-…` and `wd-location-…`; they are made and renamed, and never deleted.

use std::collections::HashSet;
use std::error::Error;
use std::fmt::Display;
use std::process::ExitCode;

use clap::Parser;
use futures_util::{StreamExt, TryStreamExt};
use workdrive_api::types::UserId;
use workdrive_api::{HttpTransport, Resilient};
use ziik_api::types::{UnitCreate, UnitUpdate};
use ziik_ext::directory::{
    self, Allowance, Field, Finding, Limit, Missing, PersonRecord, Problem, Rail,
};
use ziik_ext::memberships::MembershipSpec;
use ziik_ext::{Client, Consistency, Paginate, Plan, Report, RetryPolicy};
use ziik_fake::Tenant;
use ziik_fake::workdrive::Organization;

type Result<T = (), E = Box<dyn Error>> = std::result::Result<T, E>;

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
    /// Change Ziik, and not only show what would be changed
    #[arg(long)]
    apply: bool,
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    match run(Options::parse()).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("Error: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn run(options: Options) -> Result {
    let mut bridge = Bridge {
        root: options.root,
        roles: options.user_type.zip(options.supervisor_type),
        allow: options.allow,
    };
    if let (Some(workdrive), Some(ziik), Some(username)) =
        (options.workdrive, options.ziik, options.username)
    {
        let secret = |name: &str| std::env::var(name).map_err(|_| format!("{name} has to be set"));
        let workdrive = people_of(&workdrive, secret("WORKDRIVE_API_KEY")?)?;
        let ziik = Client::builder(ziik).password(username, secret("ZIIK_PASSWORD")?).build()?;
        return ended(&bridge.run(&workdrive, &ziik, options.apply, print).await?);
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
    ended(&bridge.run(&workdrive, &ziik, options.apply, print).await?)?;
    if options.apply {
        println!("\nOnce more:");
        ended(&bridge.run(&workdrive, &ziik, true, print).await?)?;
    }
    Ok(())
}

/// A client for WorkDrive that repeats what failed on the way.
pub(crate) fn people_of(
    url: &str,
    api_key: impl Into<workdrive_api::Secret>,
) -> Result<workdrive_api::Client> {
    let transport = Resilient::new(HttpTransport::new()?, RetryPolicy::default(), 16);
    Ok(workdrive_api::Client::builder(url).token(api_key).transport(transport).build()?)
}

fn print(what: &dyn Display) {
    println!("\n{what}");
}

fn ended(outcome: &Outcome) -> Result {
    match outcome {
        Outcome::Applied(report) if !report.is_success() => {
            Err("not everything could be done; run it again".into())
        }
        _ => Ok(()),
    }
}

/// Somebody of WorkDrive as they are to be in Ziik; `None` when they are not to be there.
fn person(
    user: &workdrive_api::types::User,
    places: &Places,
    roles: Option<&(String, String)>,
) -> Option<PersonRecord> {
    let id = user.id.as_ref().map_or("", UserId::as_str);
    let status = user.status.as_deref().unwrap_or_default();
    if matches!(status, "ARCHIVE" | "BLOCKED") {
        return None;
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
    let units = [places.department_of(user), places.location_of(user)];
    let record = units
        .iter()
        .flatten()
        .fold(record, |record, unit| record.membership(unit.as_str(), spec.clone()));
    Some(if units.iter().all(Option::is_none) {
        record.membership(places.root.as_str(), spec)
    } else {
        record
    })
}

/// What WorkDrive has besides its users.
struct Places {
    root: String,
    departments: Vec<Place>,
    locations: Vec<Place>,
    /// The ids of those to whom somebody reports.
    supervisors: HashSet<UserId>,
}

/// A department or a location, and the reference of the unit that stands for it.
struct Place {
    id: String,
    name: String,
    unit: String,
}

impl Places {
    async fn read(workdrive: &workdrive_api::Client, root: &str) -> Result<Self> {
        let place = |kind: &str, id: Option<String>, name: Option<String>| {
            let id = id.unwrap_or_default();
            Place { unit: format!("wd-{kind}-{id}"), name: name.unwrap_or_else(|| id.clone()), id }
        };
        let departments =
            workdrive.list_departments().per_page(PER_PAGE).items().consistency(Consistency::Fail);
        let locations =
            workdrive.list_locations().per_page(PER_PAGE).items().consistency(Consistency::Fail);
        let supervisors =
            workdrive.list_supervisors().per_page(PER_PAGE).items().consistency(Consistency::Fail);
        Ok(Self {
            root: root.to_owned(),
            departments: departments
                .map_ok(|row| place("department", row.id.map(Into::into), row.name))
                .try_collect()
                .await?,
            locations: locations
                .map_ok(|row| place("location", row.id.map(Into::into), row.name))
                .try_collect()
                .await?,
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
}

/// What a run came to.
pub(crate) enum Outcome {
    /// There was nothing to do for the people.
    Equal,
    /// Something is to be done, and nothing was asked for.
    Planned,
    /// It was tried.
    Applied(Report<directory::Change>),
}

impl Bridge {
    /// Plans, shows the plan, and with `apply` carries it out: the units first, because the people
    /// are put into them.
    ///
    /// # Errors
    /// One of the two could not be read (what could be read was synced), a unit could not be made,
    /// or the root does not exist.
    pub(crate) async fn run(
        &self,
        workdrive: &workdrive_api::Client,
        ziik: &Client,
        apply: bool,
        show: impl Fn(&dyn Display),
    ) -> Result<Outcome> {
        let places = Places::read(workdrive, &self.root).await?;
        self.units(ziik, &places, apply, &show).await?;
        let plan = self.plan(workdrive, ziik, &places).await?;
        show(&plan);
        let is_unread = |finding: &Finding| {
            matches!(finding.problem, Problem::Unreadable(_) | Problem::NotRead(_))
        };
        let are_unread = plan.problems().iter().any(is_unread);
        let outcome = if plan.is_empty() {
            Outcome::Equal
        } else if apply {
            let report = plan.apply().await?;
            show(&report);
            Outcome::Applied(report)
        } else {
            Outcome::Planned
        };
        if are_unread {
            Err("not everybody could be read; run it again".into())
        } else {
            Ok(outcome)
        }
    }

    /// Makes the units that are missing, and renames those that have another name. Without `apply`
    /// it only shows them, and the plan of the people has a problem for everybody who is to be
    /// in a unit that is missing.
    async fn units(
        &self,
        ziik: &Client,
        places: &Places,
        apply: bool,
        show: impl Fn(&dyn Display),
    ) -> Result {
        let root = ziik.get_unit_by_reference(&self.root).send().await?.into_data();
        for place in places.departments.iter().chain(&places.locations) {
            match ziik.get_unit_by_reference(&place.unit).send().await {
                Ok(unit) if unit.name.as_deref() == Some(&place.name) => {}
                Ok(unit) => {
                    show(&format_args!("rename unit {} to {}", place.unit, place.name));
                    if apply {
                        ziik.update_unit(unit.id, UnitUpdate::new().name(place.name.as_str()))
                            .send()
                            .await?;
                    }
                }
                Err(error) if error.status().is_some_and(|status| status == 404) => {
                    show(&format_args!("create unit {} as {}", place.unit, place.name));
                    if apply {
                        let unit = UnitCreate::new(place.name.as_str())
                            .reference(place.unit.as_str())
                            .parent_id(root.id);
                        ziik.create_unit(unit).send().await?;
                    }
                }
                Err(error) => return Err(error.into()),
            }
        }
        Ok(())
    }

    /// WorkDrive's users go into the plan as they come, page by page.
    async fn plan(
        &self,
        workdrive: &workdrive_api::Client,
        ziik: &Client,
        places: &Places,
    ) -> Result<Plan<directory::Change>> {
        let mut directory = ziik.directory().missing(Missing::Deactivate);
        for Allowance { rail, limit } in &self.allow {
            directory = directory.allow(*rail, *limit);
        }
        let users =
            workdrive.list_users().per_page(PER_PAGE).items().consistency(Consistency::Fail);
        let records = users.filter_map(async |user| match user {
            Ok(user) => person(&user, places, self.roles.as_ref()).map(Ok),
            Err(error) => Some(Err(error)),
        });
        Ok(directory.plan_stream(records).await?)
    }
}
