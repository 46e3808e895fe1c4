//! The ledger: what requests really did.

/// What a request did to the thing that it was about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Change {
    /// It is new.
    Created,
    /// It was there before and still is. Also when nothing in it became different.
    Changed,
    /// It is gone.
    Deleted,
}

/// A writing request that was carried out: a POST, PUT, PATCH or DELETE. Whether its answer arrived
/// is another matter.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use ziik_fake::{Change, Tenant};
///
/// let tenant = Tenant::builder().start().await?;
/// // … let the program under test create its users …
/// let effects = tenant.effects();
/// let users = effects.iter().filter(|effect| effect.operation == "create_user");
/// assert_eq!(users.filter(|effect| effect.change == Change::Created).count(), 0);
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Effect {
    /// The operation's id, such as `create_user`.
    pub operation: &'static str,
    /// What it did.
    pub change: Change,
    /// The ids of what it was about: those in the path, and then the id of what the path does not
    /// name, such as something new. A membership that was added to user 7 in unit 12 has
    /// `[7, 12]`; signing in and renewing have the id of the user.
    pub ids: Vec<u64>,
}
