//! Which tenant a command is about, and as whom.

mod client;
mod config;
mod environment;
mod renewal;
mod store;

pub(crate) use client::{Access, connection};
pub(crate) use config::{Config, Kept, Profile, check_name, replace};
pub(crate) use environment::Environment;
pub(crate) use store::Store;

use ziik_ext::api::Secret;

use crate::problem::{Problem, Result};

/// Finds the tenant: `--profile`, then `ZIIK_URL` or `ZIIK_TENANT`, then `ZIIK_PROFILE`, then the
/// current profile. A token or a login in the environment takes the place of the one of a profile.
pub(crate) fn find(profile: Option<&str>) -> Result<Access> {
    let environment = Environment::read()?;
    if profile.is_none()
        && let Some(url) = environment.url.clone()
    {
        return environment.access(url, None);
    }
    let config = Config::load()?;
    let name = profile.or(environment.profile.as_deref()).or(config.current.as_deref());
    let Some(name) = name else {
        return Err(Problem::usage(
            "no tenant is chosen; run `ziik login --tenant NAME`, or set ZIIK_TENANT with \
             ZIIK_USERNAME and ZIIK_PASSWORD",
        ));
    };
    let Some(known) = config.profiles.get(name) else {
        return Err(Problem::usage(format!(
            "there is no profile `{name}`; `ziik profiles list` shows those that exist, and `ziik \
             login --profile {name}` creates it"
        )));
    };
    let store = Store::of(known.token, name, &known.url)?;
    // A login that comes with an address is for that address.
    let is_for_it = environment.url.as_ref().is_none_or(|url| *url == known.url);
    if environment.has_login() && is_for_it {
        return environment.access(known.url.clone(), known.username.clone());
    }
    Ok(Access {
        url: known.url.clone(),
        username: known.username.clone(),
        password: None,
        token: None,
        kept: Some((store, name.to_owned())),
    })
}

/// The address to show in a dry run, which needs no tenant.
pub(crate) fn url_to_show(profile: Option<&str>) -> Result<String> {
    match find(profile) {
        Ok(access) => Ok(access.url),
        Err(problem) if profile.is_some() => Err(problem),
        Err(_) => Ok(Environment::read()?.url.unwrap_or_else(|| url_of_tenant("TENANT"))),
    }
}

/// The address of a tenant's API.
pub(crate) fn url_of_tenant(tenant: &str) -> String {
    format!("https://{tenant}.ziik.io/api")
}

/// The address of the tenant called `name`. A name of anything but letters, digits and hyphens
/// could lead the password to another host.
pub(crate) fn checked_tenant(name: &str) -> Result<String> {
    let is_name =
        !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    if is_name {
        return Ok(url_of_tenant(name));
    }
    Err(Problem::usage(format!(
        "`{name}` is not the name of a tenant, which has letters, digits and hyphens; give another \
         address as a URL"
    )))
}

/// A secret of the environment.
fn secret(name: &str) -> Option<Secret> {
    std::env::var(name).ok().filter(|text| !text.is_empty()).map(Secret::new)
}
