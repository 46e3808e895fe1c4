//! What goes wrong: a sentence, an exit code, and nothing half-written.

use std::process::Stdio;

use ziik_fake::{Fault, FaultPlan, Rule, Tenant};

use crate::support::{World, program, run};

#[test]
fn nobody_is_signed_in() {
    let world = World::new();
    let error = run(world.bare("users list"), "").error(2);
    assert!(error.contains("no tenant is chosen; run `ziik login"), "{error}");
    let error = run(world.bare("users list --profile acme"), "").error(2);
    assert!(error.contains("there is no profile `acme`"), "{error}");
}

#[test]
fn there_is_no_home() {
    let error = run(program(&["users", "list"]), "").error(2);
    // A system may know the home of a user without HOME.
    assert!(
        error.contains("no home directory") || error.contains("no tenant is chosen"),
        "{error}"
    );
}

#[test]
fn the_environment_is_not_enough() {
    let mut command = program(&["users", "list"]);
    command.env("ZIIK_TENANT", "acme");
    let error = run(command, "").error(2);
    assert!(error.contains("set ZIIK_TOKEN, or ZIIK_USERNAME and ZIIK_PASSWORD"), "{error}");
    let mut command = program(&["users", "list"]);
    command.env("ZIIK_TENANT", "evil.example/acme");
    let error = run(command, "").error(2);
    assert!(error.contains("is not the name of a tenant"), "{error}");
}

#[test]
fn the_configuration_is_broken() {
    let world = World::new();
    world.file("config.toml", "current = [\n");
    let error = run(world.bare("users list"), "").error(2);
    assert!(
        error.contains("config.toml` is not a configuration") && error.contains("line 1"),
        "{error}"
    );
}

#[test]
fn the_output_is_closed() {
    let world = World::new();
    let mut command = world.command(&["users", "list", "-o", "jsonl"]);
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    let error = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1), "{error}");
    assert_eq!(error, "error: the output was closed before its end; the rest is not written\n");
}

#[test]
#[cfg(target_os = "linux")]
fn the_disk_is_full() {
    let world = World::new();
    for line in ["users list -o jsonl", "users list -o json", "users list -o csv", "units tree"] {
        let mut command = world.command(&line.split(' ').collect::<Vec<_>>());
        command.stdout(std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap());
        let output = command.stderr(Stdio::piped()).output().unwrap();
        let error = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(1), "{line}: {error}");
        assert!(error.contains("cannot write the output: no space left on device"), "{error}");
    }
}

#[test]
fn a_file_that_cannot_be_written_is_not_begun() {
    let world = World::new();
    let missing = world.folder.path().join("missing/people.jsonl");
    let error = world.run(&["users", "export", missing.to_str().unwrap()]).error(1);
    assert!(error.contains("cannot write `") && error.contains("no such file"), "{error}");
}

#[test]
fn typing_errors() {
    let world = World::new();
    let error = world.line("users lst").error(2);
    assert!(error.contains("'list'"), "{error}");
    let error = world.line("user list").error(2);
    assert!(error.contains("'users'"), "{error}");
    let error = world.line("users update 2 --titel x").error(2);
    assert!(error.contains("'--title'"), "{error}");
    let error = world.line("users get two").error(2);
    assert!(error.contains("invalid value 'two' for '<USER>': it is no whole number"), "{error}");
    let error = world.line("users list --unit=-x").error(2);
    assert!(error.contains("'--unit <NUMBER>': it is no whole number"), "{error}");
    let error = world.line("users list --filter name").error(2);
    assert!(error.contains("has no operator"), "{error}");
    let error = world.line("users update 2").error(2);
    assert!(error.contains("there is nothing to send"), "{error}");
    let error = world.line("users create --first-name Ada").error(2);
    assert!(error.contains("--last-name"), "{error}");
    let error = world.line("users update 2 --phone 1 --clear phone").error(2);
    assert!(error.contains("give one of them"), "{error}");
    let error = world.line("users update 2 --clear email").error(2);
    assert!(error.contains("invalid value 'email'"), "{error}");
    assert_eq!(world.tenant.requests().len(), 0);
}

#[test]
fn a_file_that_is_no_json_is_not_sent() {
    let world = World::new();
    let file = world.file("user.json", "{\"title\": \n}");
    let error = world.run(&["users", "update", "2", "--from", &file]).error(2);
    assert!(error.contains("is not JSON") && error.contains("line 2"), "{error}");
    let error = world.run(&["users", "update", "2", "--from", "/missing.json"]).error(2);
    assert!(error.contains("cannot read `/missing.json`: no such file or directory"), "{error}");
    assert_eq!(world.tenant.requests().len(), 0);
}

#[test]
fn refusals_of_the_api() {
    let world = World::new();
    let error = world.line("users get 999999").error(1);
    assert!(error.starts_with("error: get_user: 404"), "{error}");
    let mut command = world.command(&["users", "list"]);
    command.env("ZIIK_PASSWORD", "not-this");
    let error = run(command, "").error(1);
    assert!(error.contains("cannot sign in") && error.contains("ziik login"), "{error}");
    assert!(!error.contains("not-this"), "{error}");
}

#[test]
fn nobody_answers() {
    let mut command = program(&["users", "list"]);
    command.env("ZIIK_URL", "http://127.0.0.1:1/api").env("ZIIK_TOKEN", "x");
    let error = run(command, "").error(1);
    assert!(error.contains("no connection"), "{error}");
}

/// A list that fails in its middle prints no JSON that looks whole.
#[test]
fn a_list_that_breaks_off() {
    let plan = FaultPlan::new(7).rule(Rule::new(Fault::Malformed).on("list_users").unwrap());
    let world = World::with(Tenant::builder().users(30).seed(7).faults(plan));
    let error = world.line("users list -o json").error(1);
    assert!(error.contains("list_users"), "{error}");
}

#[test]
fn values_that_nobody_knows_are_sent_with_a_warning() {
    let world = World::new();
    let run = world.line("groups list-members 1 --status unheard --dry-run");
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(run.err.contains("`unheard` is no documented value of `--status`"), "{}", run.err);
    assert!(run.out.contains("status=unheard"), "{}", run.out);
}
