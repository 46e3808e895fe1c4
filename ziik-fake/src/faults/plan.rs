//! The plan: which requests meet which fault.

use std::fmt;

use super::Fault;
use crate::router::Operation;

/// Which requests meet which fault: a list of rules and a seed.
///
/// Each request is held against the rules in order. Latencies add up; of the other faults the
/// first that strikes is the one that happens. Which requests a rule strikes follows from the seed
/// alone: with the same plan, the 17th request that a rule looks at meets the same in every run.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use std::time::Duration;
/// use ziik_fake::{Failure, Fault, FaultPlan, Latency, Rule, Tenant};
///
/// let latency = Latency::Uniform(Duration::from_millis(50), Duration::from_millis(200));
/// let plan = FaultPlan::new(7)
///     .rule(Rule::new(Fault::Latency(latency)))
///     .rule(Rule::new(Fault::ResetAfter).on("create_user")?.share(0.1))
///     .rule(Rule::new(Fault::Failure(Failure::html(503))).share(0.05))
///     .rule("list_users:1x2=status-429:retry-after:1s".parse()?);
/// let tenant = Tenant::builder().faults(plan).start().await?;
/// # drop(tenant);
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
#[must_use]
pub struct FaultPlan {
    pub(super) seed: u64,
    pub(super) rules: Vec<Rule>,
}

impl FaultPlan {
    /// A plan without a rule. The seed decides which requests are struck.
    pub fn new(seed: u64) -> Self {
        Self { seed, rules: Vec::new() }
    }

    /// Adds a rule after those before.
    pub fn rule(mut self, rule: Rule) -> Self {
        self.rules.push(rule);
        self
    }
}

/// A fault, and which requests meet it. Default: all of them.
///
/// It can be read from text, as the flag `--fault` of the program takes it:
/// `[OPERATION,…:]SHARE[xTIMES]=FAULT`. `ziik-fake --help` lists the faults.
///
/// ```
/// use ziik_fake::{Fault, Rule};
///
/// let rule: Rule = "create_user,create_unit:0.1x5=reset-after".parse()?;
/// let same = Rule::new(Fault::ResetAfter).on("create_user")?.on("create_unit")?;
/// assert_eq!(rule, same.share(0.1).times(5));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
#[must_use]
pub struct Rule {
    pub(super) fault: Fault,
    /// The ids of operations; none means all.
    pub(super) operations: Vec<&'static str>,
    pub(super) share: f64,
    pub(super) times: Option<u64>,
}

impl Rule {
    /// This fault, for every request.
    pub fn new(fault: Fault) -> Self {
        Self { fault, operations: Vec::new(), share: 1.0, times: None }
    }

    /// Only for requests of this operation; called again, for those of another one too. It is an
    /// operation of Ziik or WorkDrive, or `upload_file_content`: a PUT of a file to the
    /// [`Storage`](crate::Storage);
    /// [`Document::rule`](crate::documented::Document::rule) makes a rule for one of a document.
    ///
    /// # Errors
    ///
    /// There is no operation with this id.
    pub fn on(self, operation: &str) -> Result<Self, UnknownOperation> {
        self.on_one_of(&super::known_operations(), operation)
    }

    pub(super) fn on_one_of(
        mut self,
        known: &[Operation],
        operation: &str,
    ) -> Result<Self, UnknownOperation> {
        let known = known.iter().find(|known| known.id == operation);
        let known = known.ok_or_else(|| UnknownOperation { name: operation.to_owned() })?;
        self.operations.push(known.id);
        Ok(self)
    }

    /// Only for this share of the requests, from 0 (none) to 1 (all); what lies outside counts as
    /// the nearer of the two.
    pub fn share(mut self, share: f64) -> Self {
        // What is no number is no share either.
        self.share = if share.is_nan() { 0.0 } else { share.clamp(0.0, 1.0) };
        self
    }

    /// At most this number of times.
    pub fn times(mut self, times: u64) -> Self {
        self.times = Some(times);
        self
    }
}

/// There is no operation with this id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownOperation {
    name: String,
}

impl fmt::Display for UnknownOperation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "there is no operation `{}`; the ids are the `operationId`s of the document, such as \
             `list_users`",
            self.name
        )
    }
}

impl std::error::Error for UnknownOperation {}
