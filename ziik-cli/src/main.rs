//! The program `ziik`.

use std::process::ExitCode;

fn main() -> ExitCode {
    ziik_cli::main().into()
}
