//! What the crates of this workspace promise together. The tests are in `tests/`; this library
//! holds what several of them need, and the targets of the fuzzer, whose past findings are tests.

#![allow(clippy::missing_panics_doc, reason = "it is for tests, which fail by a panic")]

/// Has `cargo test --doc` compile the Rust code of a file in Markdown, and run what is not
/// `no_run`.
macro_rules! compiled {
    ($($name:ident: $file:literal,)*) => {$(
        #[cfg(doctest)]
        #[doc = include_str!($file)]
        pub struct $name;
    )*};
}

compiled! {
    Readme: "../../README.md",
    GuideInstall: "../../docs/guide/install.md",
    GuideSignIn: "../../docs/guide/sign-in.md",
    GuideLists: "../../docs/guide/lists.md",
    GuideChanges: "../../docs/guide/changes.md",
    GuideErrors: "../../docs/guide/errors.md",
    Sync: "../../docs/sync.md",
    Testing: "../../docs/testing.md",
    Generator: "../../docs/generator.md",
    ApiReadme: "../../ziik-api/README.md",
    ExtReadme: "../../ziik-ext/README.md",
    FakeReadme: "../../ziik-fake/README.md",
    WorkdriveReadme: "../../workdrive-api/README.md",
}

pub mod cases;
pub mod fuzz;
pub mod pruned;
pub mod scripted;
pub mod stub;
