//! What every builder has, whatever its operation: written once, as a macro of one line for each.

/// Implements, for a builder with a field `call`, what does not depend on its operation. The
/// crate that it is used in has this runtime as its `crate::runtime`.
#[doc(hidden)]
#[macro_export]
#[allow(clippy::crate_in_macro_def, reason = "the bindings' crate says where the runtime is")]
macro_rules! __builder {
    ($name:ident) => {
        impl $name {
            /// Sends the request and returns the answer as it came: its status, its headers and
            /// the bytes of its body.
            ///
            /// Unlike `send` it makes no error of a refusal, whatever the status is. Retries and
            /// signing in are the same. `Debug` output of the answer shows its bytes.
            ///
            /// # Errors
            /// [`Error`]: an argument cannot be sent, or no answer arrived.
            #[inline]
            pub fn send_raw(self) -> crate::runtime::Reply<bytes::Bytes> {
                self.call.send_raw()
            }
        }
    };
}

#[doc(hidden)]
pub use __builder as builder;
