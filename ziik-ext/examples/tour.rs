//! A tour of the client against a Ziik tenant.
//!
//! `cargo tour` starts a tenant in memory and shows it all. With `ZIIK_URL`
//! (`https://acme.ziik.io/api`), `ZIIK_USERNAME` and
//! `ZIIK_PASSWORD` set, it does the reading half against that tenant, and changes nothing there.

use std::error::Error;
use std::process::ExitCode;
use std::time::Instant;

use ziik_ext::api::Patch;
use ziik_ext::api::types::{GroupMember, UnitId, User, UserUpdate};
use ziik_ext::directory::Limit;
use ziik_ext::groups::Role;
use ziik_ext::memberships::{MembershipSpec, Memberships};
use ziik_ext::{Client, Error as ZiikError, Login, Paginate};
use ziik_fake::Tenant;

type Result<T = ()> = std::result::Result<T, Box<dyn Error>>;

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    match tour().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("Error: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn tour() -> Result {
    match Account::from_environment()? {
        Some(account) => of_a_real_tenant(&account).await,
        None => of_an_invented_company().await,
    }
}

async fn of_a_real_tenant(account: &Account) -> Result {
    println!("A tour of {}, reading only.", account.url);
    let ziik = sign_in(account).await?;
    let reference = read(&ziik).await?;
    look_up(&ziik, reference).await?;
    refused(&ziik).await;
    Ok(())
}

async fn of_an_invented_company() -> Result {
    let start = Instant::now();
    let tenant = Tenant::builder().users(120).seed(7).start().await?;
    println!("A tour of an invented company, served from this process at {}.", tenant.url());
    let account = Account {
        url: tenant.url().to_owned(),
        username: tenant.username().to_owned(),
        password: tenant.password().to_owned(),
    };
    let ziik = sign_in(&account).await?;
    let reference = read(&ziik).await?;
    if let Some(user) = look_up(&ziik, reference).await? {
        update(&ziik, &user).await?;
        join_and_leave(&ziik, &user).await?;
        gather(&ziik, &user).await?;
    }
    refused(&ziik).await;
    step("Count");
    line(&format!("{} requests over HTTP, in {:.0?}", tenant.requests().len(), start.elapsed()));
    tenant.shutdown().await;
    Ok(())
}

/// Where to sign in, and as whom.
struct Account {
    url: String,
    username: String,
    password: String,
}

impl Account {
    /// `None` when no tenant is named.
    fn from_environment() -> Result<Option<Self>> {
        let Ok(url) = std::env::var("ZIIK_URL") else { return Ok(None) };
        let get = |name: &str| {
            std::env::var(name).map_err(|_| format!("ZIIK_URL is set, so {name} has to be set too"))
        };
        Ok(Some(Self { url, username: get("ZIIK_USERNAME")?, password: get("ZIIK_PASSWORD")? }))
    }
}

/// A client signs in when it is first used; here that is asking for the counters.
async fn sign_in(account: &Account) -> Result<Client> {
    step("Sign in");
    let ziik = Client::builder(&account.url)
        .password(&account.username, account.password.as_str())
        .build()?;
    let counters = ziik.get_counters().send().await?.into_data();
    let unread = [counters.messages, counters.groups, counters.news, counters.events]
        .into_iter()
        .flatten()
        .sum::<i64>();
    line(&format!("{} is signed in, and has {unread} unread things", account.username));
    let login = Login::new(&account.username, account.password.as_str());
    line(&format!("the login prints as {login:?}"));
    Ok(ziik)
}

/// Walks all users, page by page with the next ones fetched ahead, and returns somebody's
/// reference.
async fn read(ziik: &Client) -> Result<Option<String>> {
    step("Walk the users");
    let mut reference = None;
    let mut pages = ziik.list_users().limit(50).pages().prefetch(4);
    let (mut number, mut users) = (0, 0);
    while let Some(page) = pages.next().await.transpose()? {
        (number, users) = (number + 1, users + page.data.len());
        if number <= 3 {
            let names: Vec<&str> =
                page.data.iter().filter_map(|user| user.name.as_deref()).take(3).collect();
            line(&format!(
                "page {number}: {:>3} users, from {}, …",
                page.data.len(),
                names.join(", ")
            ));
        }
        reference = reference.or_else(|| {
            let mut references = page.data.iter().rev().filter_map(|user| user.reference.clone());
            references.find(|reference| !reference.is_empty())
        });
    }
    line(&format!("{users} users on {number} pages"));
    Ok(reference)
}

async fn look_up(ziik: &Client, reference: Option<String>) -> Result<Option<User>> {
    step("Find a user by the reference of another system");
    let Some(reference) = reference else {
        line("nobody on these pages has one");
        return Ok(None);
    };
    let user = ziik.get_user_by_reference(&reference).send().await?.into_data();
    line(&format!(
        "{reference} is {}, user {}",
        user.name.as_deref().unwrap_or("nameless"),
        user.id
    ));
    Ok(Some(user))
}

async fn update(ziik: &Client, user: &User) -> Result {
    step("Change one field and clear another");
    let change = UserUpdate::new().title("Head of first impressions").phone(Patch::Null);
    line(&format!("PATCH /users/{} {}", user.id, to_json(&change)?));
    let answer = ziik.update_user(user.id, change).send().await?;
    let now = ziik.get_user(user.id).send().await?.into_data();
    line(&format!(
        "{}; the title is now {:?}, the phone {:?}",
        answer.status(),
        now.title.unwrap_or_default(),
        now.phone
    ));
    Ok(())
}

/// Says how the memberships are to be, twice: what is so already is not sent again.
async fn join_and_leave(ziik: &Client, user: &User) -> Result {
    step("Add a unit membership, and take it away");
    let memberships = ziik.memberships(user.id);
    let here = unit_ids(&memberships).await?;
    let units: Vec<_> = ziik.list_units().items().collect().await?;
    let Some(unit) = units.iter().find(|unit| !here.contains(&unit.id)) else {
        line("the user is everywhere already");
        return Ok(());
    };
    let name = unit.name.as_deref().unwrap_or("a nameless unit");
    line(&format!("a member of the units {here:?}"));
    for time in ["once", "twice"] {
        let changed = memberships.ensure(unit.id, MembershipSpec::new()).await?;
        line(&format!(
            "to be in {name}, said {time}: {}",
            if changed { "joined" } else { "nothing to do" }
        ));
    }
    line(&format!("now a member of {:?}", unit_ids(&memberships).await?));
    let before = here.into_iter().map(|unit| (unit, MembershipSpec::new()));
    let plan = memberships.plan(before).await?;
    plan.to_string().lines().for_each(line);
    let report = plan.apply().await?.into_result()?;
    line(&report.to_string());
    line(&format!("a member of the units {:?} again", unit_ids(&memberships).await?));
    Ok(())
}

async fn unit_ids(memberships: &Memberships) -> Result<Vec<UnitId>> {
    let all = memberships.list().await?;
    Ok(all.into_iter().filter_map(|membership| membership.unit.map(|unit| unit.id)).collect())
}

/// Leaves a group with two people in it.
async fn gather(ziik: &Client, user: &User) -> Result {
    step("Say who is in a group");
    let groups: Vec<_> = ziik.list_groups().items().collect().await?;
    let Some(group) = groups.iter().find(|group| group.member.as_deref() == Some("admin")) else {
        line("no group is administered by the user who is signed in");
        return Ok(());
    };
    let members = ziik.group_members(group.id);
    let administrators: Vec<_> =
        members.list().await?.into_iter().filter(is_administrator).collect();
    let wanted = administrators.iter().map(|member| (member.id, Role::Administrator));
    let plan = members.plan(wanted.chain([(user.id, Role::Member)])).await?;
    plan.to_string().lines().take(4).for_each(line);
    line(&format!("and so on: {} steps", plan.changes().len()));
    // Everybody else leaves, which is more than a plan does unless it is meant.
    let plan = plan.allow_removals(Limit::Off);
    line(&plan.apply().await?.to_string());
    for administrator in administrators {
        if let Err(error) = members.remove(administrator.id).await {
            line(&error.to_string());
        }
    }
    Ok(())
}

fn is_administrator(member: &GroupMember) -> bool {
    member.membership.as_ref().is_some_and(|standing| standing.member.as_deref() == Some("admin"))
}

/// A call that the API refuses, and one that never leaves this machine.
async fn refused(ziik: &Client) {
    step("Be refused");
    if let Err(error) = ziik.get_user(999_999_999).send().await.map_err(ZiikError::from) {
        line(&error.to_string());
        if let Some(refusal) = error.as_api() {
            line(&format!(
                "as data: status {}, code {:?}",
                refusal.status.as_u16(),
                refusal.code.as_deref().unwrap_or("none")
            ));
        }
    }
    if let Err(error) = ziik.get_user_by_reference("..").send().await {
        line(&error.to_string());
    }
}

fn to_json(change: &UserUpdate) -> Result<String> {
    Ok(serde_json::to_string(change)?)
}

fn step(title: &str) {
    println!("\n{title}");
}

fn line(text: &str) {
    println!("  {text}");
}
