//! Calls of operations.

use std::sync::LazyLock;

use ziik_tests::cases::GENERATED;
pub(crate) use ziik_tests::cases::{Call, Decoded, Sent};

/// A list of calls, each with the operation's id.
macro_rules! calls {
    ($(#[$doc:meta])* $name:ident |$client:ident| $($id:ident => $call:expr;)*) => {
        $(#[$doc])*
        pub(crate) const $name: &[(&str, $crate::support::calls::Call)] = &[$((stringify!($id), |$client| {
            let call = $call;
            Box::pin(async move { call.send().await.map($crate::support::calls::Decoded::from) })
        })),*];
    };
}
pub(crate) use calls;

/// One call of each operation. The bodies are the examples of openapi.yaml.
pub(crate) static CALLS: LazyLock<Vec<(&str, Call)>> = LazyLock::new(|| {
    let operations = GENERATED.iter().flat_map(|(_, operations)| *operations);
    operations.filter_map(|(id, calls)| calls.first().map(|(_, call)| (*id, *call))).collect()
});
