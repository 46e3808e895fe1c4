//! Signing in and out, and profiles.

use std::os::unix::fs::PermissionsExt as _;

use crate::support::{Run, World, run};

/// Signs in by the file store.
fn login(world: &World, further: &str) -> Run {
    let line = format!(
        "login --url {} --username {} --password-stdin --no-keyring {further}",
        world.tenant.url(),
        world.tenant.username()
    );
    run(world.bare(&line), &format!("{}\n", world.tenant.password()))
}

#[test]
fn in_and_out_again() {
    let world = World::new();
    let said = login(&world, "--profile acme").error(0);
    assert!(said.contains("the profile is `acme`"), "{said}");
    let me = run(world.bare("whoami -o json"), "").json();
    assert_eq!((me["id"].as_i64(), me["url"].as_str()), (Some(1), Some(world.tenant.url())));
    let users = run(world.bare("users list --limit 1 -o json"), "").json();
    assert_eq!(users.as_array().map(Vec::len), Some(1));
    let signed_in =
        world.tenant.requests().iter().filter(|request| request.path == "/authenticate").count();
    assert_eq!(signed_in, 1, "the kept token is used");

    let said = run(world.bare("logout"), "").error(0);
    assert!(said.contains("signed out"), "{said}");
    let error = run(world.bare("users list"), "").error(1);
    assert!(error.contains("run `ziik login --profile acme`"), "{error}");
}

#[test]
fn nobody_else_may_read_the_token() {
    let world = World::new();
    login(&world, "--profile acme").error(0);
    let mode = |name: &str| {
        let path = world.folder.path().join(name);
        std::fs::metadata(path).unwrap().permissions().mode() & 0o777
    };
    assert_eq!(
        (mode("tokens"), mode("tokens/acme.json"), mode("config.toml")),
        (0o700, 0o600, 0o600)
    );
    let config = std::fs::read_to_string(world.folder.path().join("config.toml")).unwrap();
    assert!(!config.contains(world.tenant.password()) && !config.contains("jwt"), "{config}");
}

/// A token that runs out is renewed, and the new one is kept.
#[test]
fn a_session_renews_itself() {
    let world = World::new();
    login(&world, "--profile acme").error(0);
    let path = world.folder.path().join("tokens/acme.json");
    let kept = std::fs::read_to_string(&path).unwrap();
    let mut token: serde_json::Value = serde_json::from_str(&kept).unwrap();
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap();
    token["expires"] = (now.as_secs() + 1).into();
    let before = token.to_string();
    std::fs::write(&path, &before).unwrap();
    let run = run(world.bare("users list --limit 1 -o json"), "");
    assert_eq!(run.code, 0, "{}", run.err);
    let renewals =
        world.tenant.requests().iter().filter(|request| request.path == "/renew").count();
    assert_eq!(renewals, 1);
    assert_ne!(std::fs::read_to_string(&path).unwrap(), before);
}

#[test]
fn a_wrong_password_keeps_nothing() {
    let world = World::new();
    let line = format!(
        "login --url {} --username {} --password-stdin --no-keyring",
        world.tenant.url(),
        world.tenant.username()
    );
    let error = run(world.bare(&line), "not this\n").error(1);
    assert!(error.contains("check the e-mail address, the password and the tenant"), "{error}");
    assert!(!error.contains("not this"), "{error}");
    assert!(!world.folder.path().join("config.toml").exists());
    let error = run(world.bare(&line), "\n").error(2);
    assert!(error.contains("there is no password on standard input"), "{error}");
}

#[test]
fn without_a_terminal_nothing_is_asked() {
    let world = World::new();
    let line = format!("login --url {} --username a@b.example", world.tenant.url());
    let error = run(world.bare(&line), "").error(2);
    assert!(
        error.contains("no terminal to ask for the password; give it by --password-stdin"),
        "{error}"
    );
    let error = run(world.bare("login"), "").error(2);
    assert!(
        error.contains("no terminal to ask for the tenant; give it by --tenant NAME"),
        "{error}"
    );
}

/// In an environment without a desktop there is no keyring.
#[test]
fn without_a_keyring_the_token_is_in_a_file() {
    let world = World::new();
    let line = format!("login --url {} --username {}", world.tenant.url(), world.tenant.username());
    let mut command = world.bare(&line);
    command
        .env("ZIIK_PASSWORD", world.tenant.password())
        .env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
    let said = run(command, "").error(0);
    assert!(said.contains("the profile is `127.0.0.1`"), "{said}");
    if cfg!(all(feature = "keyring", target_os = "linux")) {
        assert!(said.contains("there is no keyring"), "{said}");
        assert!(world.folder.path().join("tokens/127.0.0.1.json").exists());
    }
}

#[test]
fn several_profiles() {
    let world = World::new();
    login(&world, "--profile one").error(0);
    login(&world, "--profile two").error(0);
    let listed = run(world.bare("profiles list -o csv --columns name,current,token"), "").text();
    assert_eq!(listed, "name,current,token\none,false,file\ntwo,true,file\n");
    let said = run(world.bare("profiles use one"), "").error(0);
    assert!(said.contains("`one`"), "{said}");
    let listed = run(world.bare("profiles list -o csv --columns name --filter current=true"), "");
    assert_eq!(listed.text(), "name\none\n");
    run(world.bare("profiles remove one"), "").error(0);
    let error = run(world.bare("users list"), "").error(2);
    assert!(error.contains("no tenant is chosen"), "{error}");
    let mut command = world.bare("whoami -o json");
    command.env("ZIIK_PROFILE", "two");
    assert_eq!(run(command, "").json()["id"], 1);
    let error = run(world.bare("profiles use one"), "").error(2);
    assert!(error.contains("there is no profile `one`"), "{error}");
    let error = login(&world, "--profile ../x").error(2);
    assert!(error.contains("cannot be the name of a profile"), "{error}");
}

/// A login is not sent to another address than the one that it came with.
#[test]
fn a_profile_that_is_named_keeps_its_own_login() {
    let world = World::new();
    login(&world, "--profile acme").error(0);
    let mut command = world.bare("whoami --profile acme -o json");
    command.env("ZIIK_URL", "https://other.example/api").env("ZIIK_TOKEN", "of-the-other");
    assert_eq!(run(command, "").json()["id"], 1);
    assert!(world.tenant.requests().iter().all(|request| {
        request.header("authorization").is_none_or(|token| !token.contains("of-the-other"))
    }));
}

#[test]
fn a_token_of_the_environment_is_used_as_it_is() {
    let world = World::new();
    let token = serde_json::json!({"username": world.tenant.username(), "password": world.tenant.password()});
    let token = world.run(&[
        "auth",
        "authenticate",
        "--from",
        &world.file("login.json", &token.to_string()),
        "-o",
        "json",
    ]);
    let token = token.json()["jwt"].as_str().unwrap().to_owned();
    let mut command = world.bare("whoami -o json");
    command.env("ZIIK_URL", world.tenant.url()).env("ZIIK_TOKEN", token);
    assert_eq!(run(command, "").json()["id"], 1);
}
