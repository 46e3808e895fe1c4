//! Values of options that have a form of their own.

use clap::ValueEnum;
use ziik_ext::api::types::UserId;
use ziik_ext::directory;

/// `--missing`
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Missing {
    /// Leave them as they are
    Keep,
    /// They can no longer sign in
    Deactivate,
    /// They are deleted
    Delete,
}

/// `--extent`
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Extent {
    /// All of them: others are removed
    Exactly,
    /// A minimum: others stay
    AtLeast,
    /// Those of new users; others are not looked at
    OnCreate,
}

impl From<Extent> for directory::Extent {
    fn from(extent: Extent) -> Self {
        match extent {
            Extent::Exactly => Self::Exactly,
            Extent::AtLeast => Self::AtLeast,
            Extent::OnCreate => Self::OnCreate,
        }
    }
}

/// `--temporary-email`: an address with `{id}` in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct TemporaryEmail {
    before: String,
    after: String,
}

impl TemporaryEmail {
    /// Reads the address.
    pub(crate) fn parse(text: &str) -> Result<Self, String> {
        let (before, after) = text
            .split_once("{id}")
            .filter(|(_, after)| after.contains('@') && !text.contains(char::is_whitespace))
            .ok_or("must be an address with {id} before its @, such as moving-{id}@acme.example")?;
        Ok(Self { before: before.to_owned(), after: after.to_owned() })
    }

    /// The address of this user.
    pub(crate) fn of(&self, user: UserId) -> String {
        format!("{}{user}{}", self.before, self.after)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_temporary_address_has_the_id() {
        let address = TemporaryEmail::parse("moving-{id}@acme.example").unwrap();
        assert_eq!(address.of(UserId::new(12)), "moving-12@acme.example");
        for wrong in ["moving@acme.example", "moving@{id}", "{id}", "a {id}@acme.example"] {
            assert!(TemporaryEmail::parse(wrong).is_err(), "{wrong}");
        }
    }
}
