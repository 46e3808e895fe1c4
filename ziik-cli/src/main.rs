//! The program `ziik`.

fn main() {}
