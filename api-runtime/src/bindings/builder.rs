//! What every builder has, whatever its operation: written once, as a macro of one line for each.

/// Implements, for a builder with a field `call`, what does not depend on its operation; and
/// `send_as`, where an answer holds something: the answer with `T` for what it holds, and the
/// method of `Answer` that reads it. The crate that it is used in has this runtime as its
/// `crate::runtime`.
#[doc(hidden)]
#[macro_export]
#[allow(clippy::crate_in_macro_def, reason = "the bindings' crate says where the runtime is")]
macro_rules! __builder {
    ($name:ident, $answer:ty, $($read:tt)*) => {
        crate::runtime::builder!($name);

        impl $name {
            /// Sends the request and reads what the answer holds as a type of your own: an object
            /// or each item of a page, out of their envelope, or else the whole value.
            ///
            /// `WithUnknown` around the type that `send` returns keeps the fields that this type
            /// does not know. PHP's forms are accepted as by `send`.
            ///
            /// # Errors
            /// As `send`.
            #[inline]
            pub fn send_as<T: serde::de::DeserializeOwned>(self) -> crate::runtime::Reply<$answer> {
                self.call.send(|answer| answer.$($read)*)
            }
        }
    };
    ($name:ident) => {
        impl crate::runtime::Sealed for $name {
            #[inline]
            fn as_call(&self) -> &crate::runtime::Call {
                &self.call
            }
        }

        impl $name {
            /// Adds a header to this request. A header of the same name that the request or the
            /// client has already is replaced.
            ///
            /// The request fails with [`Error::InvalidArgument`], and is not sent, when the name
            /// or the value is not one that a header can have, or when the client sets the header
            /// itself: `Accept`, `Authorization`, `Content-Type`, `Host` and those that say how a
            /// message is transferred.
            #[inline]
            pub fn header(mut self, name: impl AsRef<str>, value: impl AsRef<str>) -> Self {
                self.call.own_header(name.as_ref(), value.as_ref());
                self
            }

            /// Sends this id as the header `X-Request-Id`, the same with each attempt. It is for
            /// proxies and logs, which tell requests apart by it; the API may ignore it.
            #[inline]
            pub fn request_id(mut self, id: impl AsRef<str>) -> Self {
                self.call.request_id(id.as_ref());
                self
            }

            /// Limits how long this call may take, with all its attempts and waits. A call that
            /// takes longer fails with `TransportErrorKind::Timeout`.
            ///
            /// It replaces the timeout of the client, and the deadline of its retry policy; how
            /// long one attempt may take is still up to that policy. Each page of a list that is
            /// walked as a stream is a call of its own.
            #[inline]
            pub fn timeout(mut self, limit: std::time::Duration) -> Self {
                self.call.timeout(limit);
                self
            }

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
