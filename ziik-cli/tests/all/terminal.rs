//! The program on a terminal.

use std::io::{Read as _, Write as _};
use std::process::{Command, Stdio};
use std::time::Duration;

use crate::support::World;

/// Runs a command line on a terminal that is this wide, which `script` makes, with these variables.
/// When it shows a question, the answer is typed. Nothing where there is no `script`.
fn shown(
    world: &World,
    variables: &str,
    line: &str,
    columns: u16,
    typed: Option<(&str, &str)>,
) -> Option<Shown> {
    let mut command = Command::new("script");
    command
        .args(["--quiet", "--return", "--command"])
        .arg(format!("stty cols {columns} rows 24; {variables} exec \"$PROGRAM\" {line}"))
        .arg("/dev/null")
        .env_clear()
        .env("PATH", std::env::var_os("PATH").unwrap_or_default())
        .env("SHELL", "/bin/sh")
        .env("TERM", "xterm")
        .env("PROGRAM", env!("CARGO_BIN_EXE_ziik"))
        .env("ZIIK_CONFIG_DIR", world.folder.path())
        .env("ZIIK_URL", world.tenant.url())
        .env("ZIIK_USERNAME", world.tenant.username());
    if typed.is_none() {
        command.env("ZIIK_PASSWORD", world.tenant.password());
    }
    let child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn();
    let Ok(mut child) = child else {
        eprintln!("SKIPPED: there is no `script`, which makes a terminal");
        return None;
    };
    let (mut keys, mut screen) = (child.stdin.take().unwrap(), child.stdout.take().unwrap());
    let (mut text, mut buffer, mut open) = (Vec::new(), [0; 4096], typed);
    while let Ok(count @ 1..) = screen.read(&mut buffer) {
        text.extend_from_slice(&buffer[..count]);
        if let Some((question, answer)) = open
            && String::from_utf8_lossy(&text).contains(question)
        {
            open = None;
            // A person is slower than a program, which asks and then hides what is typed.
            std::thread::sleep(Duration::from_secs(1));
            keys.write_all(format!("{answer}\n").as_bytes()).unwrap();
        }
    }
    let code = child.wait().unwrap().code().unwrap_or(-1);
    Some(Shown { text: String::from_utf8(text).unwrap().replace("\r\n", "\n"), code })
}

/// What was shown, and the exit code.
struct Shown {
    text: String,
    code: i32,
}

/// Whether something is bold or coloured.
fn is_styled(text: &str) -> bool {
    text.split("\u{1b}[").skip(1).any(|part| {
        let (codes, _) = part.split_once('m').unwrap_or_default();
        !codes.is_empty() && codes.chars().all(|c| c.is_ascii_digit() || c == ';')
    })
}

/// What stands on the screen in the end: without styles, and without lines that were taken back.
fn plain(text: &str) -> String {
    let mut parts = text.split('\u{1b}');
    let first = parts.next().unwrap_or_default().to_owned();
    let text = parts.fold(first, |text, part| {
        text + part.split_once(|c: char| c.is_ascii_alphabetic()).map_or("", |(_, rest)| rest)
    });
    let lines = text.lines().map(|line| line.rsplit('\r').next().unwrap_or_default());
    lines.collect::<Vec<_>>().join("\n")
}

const LIST: &str = "users list --limit 4 --columns id,name,title,reference";

#[test]
fn a_list_is_a_table_whose_heads_stand_above_their_columns() {
    let world = World::new();
    let Some(Shown { text, code }) = shown(&world, "", LIST, 80, None) else { return };
    assert_eq!(code, 0, "{text}");
    assert!(is_styled(&text), "{text:?}");
    let text = plain(&text);
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines.len(), 5, "{text}");
    let starts = |line: &str| {
        let letters: Vec<char> = line.chars().collect();
        let is_start = |at: &usize| {
            letters[*at] != ' ' && (*at == 0 || *at > 1 && letters[*at - 2..*at] == [' ', ' '])
        };
        (0..letters.len()).filter(is_start).collect::<Vec<_>>()
    };
    let heads = starts(lines[0]);
    assert_eq!((heads.len(), heads[0]), (4, 0), "{text}");
    for line in &lines[1..] {
        assert!(starts(line).iter().all(|start| heads.contains(start)), "{text}");
    }
}

#[test]
fn a_table_fits_a_narrow_terminal() {
    let world = World::new();
    let Some(Shown { text, .. }) = shown(&world, "", LIST, 40, None) else { return };
    let text = plain(&text);
    assert!(text.lines().count() > 5, "{text}");
    assert!(text.lines().all(|line| line.chars().count() <= 40), "{text}");
}

#[test]
fn nothing_is_bold_or_coloured_for_who_does_not_want_it() {
    let world = World::new();
    for line in [LIST, "users get 4", "users get 999999", "users get --nope"] {
        let styled = |variables: &str| {
            shown(&world, variables, line, 80, None).map(|shown| is_styled(&shown.text))
        };
        let (usual, unwanted) = (styled(""), styled("NO_COLOR=1"));
        assert!(usual.is_none() || (usual, unwanted) == (Some(true), Some(false)), "{line}");
    }
}

#[test]
fn a_password_is_asked_for_and_not_shown() {
    let world = World::new();
    let password = world.tenant.password();
    let line = "login --url $ZIIK_URL --username $ZIIK_USERNAME --no-keyring";
    let Some(Shown { text, code }) = shown(&world, "", line, 80, Some(("Password of ", password)))
    else {
        return;
    };
    assert_eq!(code, 0, "{text}");
    assert!(text.contains("signed in to ") && !text.contains(password), "{text}");
    assert_eq!(crate::support::run(world.bare("whoami -o json"), "").code, 0);
}
