//! What a program needs on top of the bindings of the Ziik REST API: a client that signs in by
//! itself and stays signed in, and that repeats what is worth repeating.

// Bad input is an error and never a panic. Tests may: there it is the finding.
#![cfg_attr(not(test), deny(clippy::unwrap_used, clippy::expect_used))]

pub mod blocking;
mod client;
mod credentials;
pub mod directory;
mod error;
mod group_members;
mod memberships;
mod outage;
mod paging;
mod same;
mod session;
mod signed_in;
mod text;
mod token_store;
mod trace;
mod walk;
mod writes;

pub use api_runtime::RetryPolicy;
pub use client::{Client, ClientBuilder};
pub use credentials::{Credentials, Login, LoginFuture};
pub use directory::{Directory, DirectoryPlan, DirectoryReport, Missing, PersonRecord};
pub use error::Error;
pub use group_members::{
    GroupMemberChange, GroupMemberEntry, GroupMemberOutcome, GroupMemberPlan, GroupMemberReport,
    GroupMembers, GroupProblem, GroupRole, KeptReason,
};
pub use memberships::{
    MembershipChange, MembershipPlan, MembershipSpec, Memberships, NameProblem, UnitRef, UserRef,
    UserTypeRef,
};
pub use paging::{Consistency, Direction, Items, Pages, Paginate, PagingProblem};
pub use session::SignInError;
pub use token_store::{FileTokenStore, StoreFuture, Token, TokenStore};
pub use ziik_api as api;
