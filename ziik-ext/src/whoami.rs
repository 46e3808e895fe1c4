//! Who the client is signed in as, and what that user may do.

use std::fmt;

use ziik_api::types::{Abilities, MemberUnit, UnitId, User, UserId};

use crate::client::Client;
use crate::error::Error;
use crate::text::clean;

impl Client {
    /// Returns the signed-in user with their rights and memberships, by one `get_current_user`.
    ///
    /// A program can say before it begins that its account lacks a right:
    ///
    /// ```no_run
    /// # async fn example(client: ziik_ext::Client) -> Result<(), ziik_ext::Error> {
    /// use ziik_ext::whoami::Right;
    ///
    /// let me = client.whoami().await?;
    /// me.require([Right::User, Right::Units])?;
    /// println!("{me} manages users in {:?} and below", me.units(Right::User));
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// The call failed. The operation is in the older documentation only.
    pub async fn whoami(&self) -> Result<Whoami, Error> {
        Ok(Whoami { user: self.get_current_user().send().await?.into_data() })
    }
}

/// The signed-in user.
///
/// `Display` is one line: the id, the name, and the rights.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Whoami {
    /// The user in full, with contact data and settings.
    pub user: User,
}

impl Whoami {
    /// The id of the user.
    #[must_use]
    pub fn id(&self) -> UserId {
        self.user.id
    }

    /// The memberships of the user, each with what it lets the user do. Empty where Ziik tells
    /// none.
    #[must_use]
    pub fn memberships(&self) -> &[MemberUnit] {
        self.user.member_units.as_deref().unwrap_or_default()
    }

    /// Whether the user has a right, at least in one unit. `None`: Ziik does not say.
    ///
    /// That an administrator has all rights is presumed. Everybody else has those that the user
    /// itself shows or one of the memberships.
    #[must_use]
    pub fn may(&self, right: Right) -> Option<bool> {
        let administrator = any([self.user.admin, self.user.system_admin]);
        if right == Right::Administrator || administrator == Some(true) {
            return administrator;
        }
        let memberships = self.memberships().iter().filter_map(|row| row.abilities.as_ref());
        any(self.user.abilities.iter().chain(memberships).map(|abilities| right.read(abilities)))
    }

    /// The units whose memberships give the right. It reaches the units below them, too.
    ///
    /// An administrator is not bound to units: see [`may`](Self::may).
    #[must_use]
    pub fn units(&self, right: Right) -> Vec<UnitId> {
        let gives = |row: &&MemberUnit| {
            row.abilities.as_ref().and_then(|abilities| right.read(abilities)) == Some(true)
        };
        let rows = self.memberships().iter().filter(gives);
        rows.filter_map(|row| row.unit.as_ref()).map(|unit| unit.id).collect()
    }

    /// The rights among these that Ziik says the user does not have anywhere, in their order.
    #[must_use]
    pub fn lacks(&self, rights: impl IntoIterator<Item = Right>) -> Vec<Right> {
        rights.into_iter().filter(|right| self.may(*right) == Some(false)).collect()
    }

    /// Checks that the user lacks none of these rights. A right of which Ziik does not say whether
    /// the user has it counts as had: the API refuses what the user may not do.
    ///
    /// # Errors
    /// [`Error::MissingRights`] with all that are lacking.
    pub fn require(&self, rights: impl IntoIterator<Item = Right>) -> Result<(), Error> {
        let missing = self.lacks(rights);
        if missing.is_empty() {
            return Ok(());
        }
        Err(Error::MissingRights { user: self.id(), missing })
    }
}

/// `user 3 (Nora Lind): news, user`
impl fmt::Display for Whoami {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "user {}", self.id())?;
        if let Some(name) = self.user.name.as_deref().filter(|name| !name.is_empty()) {
            write!(f, " ({})", clean(name))?;
        }
        if self.may(Right::Administrator) == Some(true) {
            return f.write_str(": administrator");
        }
        let rights = Right::ALL.iter().filter(|right| self.may(**right) == Some(true));
        let rights: Vec<_> = rights.map(|right| right.name()).collect();
        if rights.is_empty() {
            return f.write_str(": no rights");
        }
        write!(f, ": {}", rights.join(", "))
    }
}

/// Yes where one says so, no where one at least says no.
fn any(told: impl IntoIterator<Item = Option<bool>>) -> Option<bool> {
    told.into_iter().flatten().reduce(|one, other| one || other)
}

macro_rules! rights {
    ($($(#[$doc:meta])* $right:ident => $name:ident,)*) => {
        /// What a user may be allowed to do: to administer the tenant, or one of the abilities that
        /// user types grant.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[non_exhaustive]
        pub enum Right {
            /// To administer the tenant: user types, specialties, deactivated accounts, settings.
            Administrator,
            $($(#[$doc])* $right,)*
        }

        impl Right {
            /// All rights.
            pub const ALL: &[Self] = &[Self::Administrator, $(Self::$right),*];

            /// The API's name of the ability; `administrator` for an administrator.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self {
                    Self::Administrator => "administrator",
                    $(Self::$right => stringify!($name),)*
                }
            }

            /// What abilities say about the right.
            fn read(self, abilities: &Abilities) -> Option<bool> {
                match self {
                    Self::Administrator => None,
                    $(Self::$right => abilities.$name,)*
                }
            }
        }
    };
}

rights! {
    /// To publish news.
    News => news,
    /// To publish events to units and user types.
    Calendar => calendar,
    /// To publish manuals.
    Manuals => manuals,
    /// To publish questions and answers.
    Faq => faq,
    /// Permissions on groups. Their extent is not documented.
    Groups => groups,
    /// To publish quick links.
    QuickLinks => quick_links,
    /// To manage users in the own unit and below it.
    User => user,
    /// Permissions on the look of the tenant. Their extent is not documented.
    LookAndFeel => look_and_feel,
    /// Permissions on user types. Their extent is not documented.
    UserTypes => usertypes,
    /// To edit the own unit and the units below it.
    Units => units,
    /// To publish suppliers.
    Supplier => supplier,
    /// To manage shifts in the own unit and below it.
    Schedule => schedule,
    /// To ask to trade own shifts.
    ShiftTradingRequest => shift_trading_request,
    /// To take a traded shift in the own unit and below it without approval.
    ShiftTradingTake => shift_trading_take,
    /// To approve trades of shifts in the own unit and below it.
    ShiftTradingApprove => shift_trading_approve,
    /// To register own vacations.
    VacationOwn => vacation_own,
    /// To register the vacations of others in the own unit and below it.
    VacationUnit => vacation_unit,
    /// Permissions on integrations. Their extent is not documented.
    Integrations => integrations,
}

/// The API's name.
impl fmt::Display for Right {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn who(user: Value) -> Whoami {
        Whoami { user: serde_json::from_value(user).expect("a user") }
    }

    #[test]
    fn a_right_is_had_lacked_or_not_told() {
        let me = who(json!({
            "id": 7,
            "admin": false,
            "abilities": {"news": false, "user": false},
            "memberUnits": [
                {"unit": {"id": 4}, "abilities": {"user": true, "news": false}},
                {"unit": {"id": 5}},
            ],
        }));
        let may = [Right::User, Right::News, Right::Units].map(|right| me.may(right));
        assert_eq!(may, [Some(true), Some(false), None]);
        assert_eq!(me.units(Right::User), [UnitId::new(4)]);
        assert_eq!(me.units(Right::News), [] as [UnitId; 0]);
        let all = [Right::Administrator, Right::News, Right::User, Right::Units];
        assert_eq!(me.lacks(all), [Right::Administrator, Right::News]);
        assert!(me.require([Right::User, Right::Units]).is_ok());
        let error = me.require(all).expect_err("two are missing");
        assert_eq!(
            error.to_string(),
            "user 7 lacks the rights administrator, news; sign in as somebody who has them, or \
             give the user a user type that grants them; nothing was sent"
        );
    }

    #[test]
    fn an_administrator_has_all_rights() {
        let nothing = json!({"news": false});
        for user in [
            json!({"id": 1, "admin": true, "abilities": nothing}),
            json!({"id": 1, "admin": false, "system_admin": true, "abilities": nothing}),
        ] {
            assert_eq!(who(user).lacks(Right::ALL.iter().copied()), []);
        }
        assert_eq!(who(json!({"id": 1})).may(Right::Administrator), None);
    }

    #[test]
    fn it_is_one_line() {
        let shown = |user| who(user).to_string();
        assert_eq!(
            shown(json!({"id": 1, "name": "Ida\nBerg", "admin": true})),
            "user 1 (Ida Berg): administrator"
        );
        assert_eq!(
            shown(json!({"id": 2, "abilities": {"news": true, "user": true, "faq": false}})),
            "user 2: news, user"
        );
        assert_eq!(shown(json!({"id": 3, "name": ""})), "user 3: no rights");
    }

    #[test]
    fn a_right_is_shown_by_the_name_that_the_api_has_for_it() {
        for (right, name) in [(Right::News, "news"), (Right::VacationOwn, "vacation_own")] {
            assert_eq!((right.to_string(), right.name()), (name.to_owned(), name));
        }
    }
}
