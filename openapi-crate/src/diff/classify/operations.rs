//! Rules for operations, parameters, bodies and answers.

use super::{Half, NO_CALLER, OTHER_TYPE, Way, judge};
use crate::diff::change::{Caller, Judgement, Wire};

pub(in crate::diff) fn operation_added() -> Judgement {
    judge((Caller::Additive, "there is a new method"), (Wire::Compatible, ""))
}

/// The wire had it all along, and now it has a form that can be sent.
pub(in crate::diff) fn operation_sendable() -> Judgement {
    judge(
        (Caller::Additive, "its form can be sent now, so there is a new method"),
        (Wire::None, ""),
    )
}

pub(in crate::diff) fn operation_unsendable() -> Judgement {
    judge(
        (Caller::Breaking, "its form can no longer be sent, so the method is gone"),
        (Wire::None, ""),
    )
}

pub(in crate::diff) fn operation_removed() -> Judgement {
    judge(
        (Caller::Breaking, "the method is gone"),
        (Wire::Breaking, "an older client calls what no longer exists"),
    )
}

pub(in crate::diff) fn callback_added() -> Judgement {
    judge((Caller::Additive, "there may be a new type"), (Wire::Compatible, ""))
}

pub(in crate::diff) fn callback_removed() -> Judgement {
    judge(
        (Caller::Breaking, "its type may be gone"),
        (Wire::Breaking, "whoever waits for the call waits in vain"),
    )
}

pub(in crate::diff) fn operation_renamed() -> Judgement {
    judge(
        (Caller::Breaking, "the method has another name"),
        (Wire::None, "the request is the same"),
    )
}

pub(in crate::diff) fn operation_moved() -> Judgement {
    judge(
        (Caller::None, "the method keeps its name"),
        (Wire::Breaking, "an older client calls the old place"),
    )
}

pub(in crate::diff) fn parameter_added(required: bool, seen: bool) -> Judgement {
    let caller = match (seen, required) {
        (false, _) => NO_CALLER,
        (true, true) => (Caller::Breaking, "the method takes one more argument"),
        (true, false) => (Caller::Additive, "there is a setter for it"),
    };
    let wire = if required {
        (Wire::Breaking, "a request without it is refused")
    } else {
        (Wire::Compatible, "a request without it stays valid")
    };
    judge(caller, wire)
}

pub(in crate::diff) fn parameter_removed(seen: bool) -> Judgement {
    let caller =
        if seen { (Caller::Breaking, "its argument or setter is gone") } else { NO_CALLER };
    judge(caller, (Wire::Breaking, "an older client sends what is no longer understood"))
}

pub(in crate::diff) fn parameter_required(seen: bool) -> Judgement {
    let caller =
        if seen { (Caller::Breaking, "its setter becomes an argument") } else { NO_CALLER };
    judge(caller, (Wire::Breaking, "a request without it is refused"))
}

pub(in crate::diff) fn parameter_optional(seen: bool) -> Judgement {
    let caller = if seen { (Caller::Breaking, "its argument becomes a setter") } else { NO_CALLER };
    judge(caller, (Wire::Compatible, "a request with it stays valid"))
}

/// Another name in the path template alone.
pub(in crate::diff) fn path_parameter_renamed() -> Judgement {
    judge(
        (Caller::None, "arguments are given by position"),
        (Wire::None, "a path holds values and no names"),
    )
}

pub(in crate::diff) fn path_parameters_swapped() -> Judgement {
    let caller = (Caller::Breaking, "the arguments have another order");
    judge(caller, (Wire::Breaking, "the values stand in another order"))
}

/// The name in Rust is another one, that on the wire is not.
pub(in crate::diff) fn parameter_ident(required: bool) -> Judgement {
    let caller = if required {
        (Caller::None, "arguments are given by position")
    } else {
        (Caller::Breaking, "its setter has another name")
    };
    judge(caller, (Wire::None, ""))
}

/// A setter that took no argument takes one now, or the other way round.
pub(in crate::diff) fn parameter_setter() -> Judgement {
    let why = "a parameter with one possible value has a setter without argument, any other has \
        one with it";
    judge((Caller::Breaking, why), (Wire::None, ""))
}

pub(in crate::diff) fn parameter_style() -> Judgement {
    judge(
        (Caller::None, "the client writes it as the document says"),
        (Wire::Breaking, "an older client writes it otherwise"),
    )
}

pub(in crate::diff) fn body_added(required: bool, seen: bool) -> Judgement {
    let caller = match (seen, required) {
        (false, _) => NO_CALLER,
        (true, true) => (Caller::Breaking, "the method takes one more argument"),
        (true, false) => (Caller::Additive, "there is a setter for it"),
    };
    let wire = if required {
        (Wire::Breaking, "a request without a body is refused")
    } else {
        (Wire::Compatible, "a request without a body stays valid")
    };
    judge(caller, wire)
}

pub(in crate::diff) fn body_removed(seen: bool) -> Judgement {
    let caller =
        if seen { (Caller::Breaking, "its argument or setter is gone") } else { NO_CALLER };
    judge(caller, (Wire::Breaking, "an older client sends what is no longer understood"))
}

/// `form`: what the client makes of all answers of success together is something else.
pub(in crate::diff) fn status(form: bool) -> Judgement {
    let caller = if form {
        (Caller::Breaking, "what the call returns is another type")
    } else {
        SAME_ANSWER
    };
    judge(caller, (Wire::Compatible, "any status of success is read alike"))
}

const SAME_ANSWER: Half<Caller> = (Caller::None, "what the call returns stays as it is");

const ANY_FAILURE: Half<Wire> = (Wire::Compatible, "an older client reads any failure");

pub(in crate::diff) fn error_status() -> Judgement {
    judge((Caller::None, "every failure is one error type"), ANY_FAILURE)
}

pub(in crate::diff) fn refusal_added() -> Judgement {
    judge((Caller::Additive, "its enum has one more variant"), ANY_FAILURE)
}

pub(in crate::diff) fn refusal_removed() -> Judgement {
    judge((Caller::Breaking, "the variant of its enum is gone"), ANY_FAILURE)
}

pub(in crate::diff) fn success_added() -> Judgement {
    let wire = (Wire::Compatible, "an older client reads it as any JSON");
    judge((Caller::Additive, "its enum has one more variant"), wire)
}

pub(in crate::diff) fn success_removed() -> Judgement {
    let wire = (Wire::Compatible, "an older client does without it");
    judge((Caller::Breaking, "the variant of its enum is gone"), wire)
}

/// An answer without a body became possible, or impossible.
pub(in crate::diff) fn empty_answer(retyped: bool, now: bool) -> Judgement {
    let caller = if retyped {
        (Caller::Breaking, "what the call returns is another type")
    } else {
        SAME_ANSWER
    };
    let wire = if now {
        (Wire::Breaking, "an older client cannot read an answer without a body")
    } else {
        (Wire::Compatible, "an older client allows for it")
    };
    judge(caller, wire)
}

/// The body stands in another envelope; `readable`: an older client finds it there too.
pub(in crate::diff) fn wrapper(retyped: bool, readable: bool) -> Judgement {
    let caller = if retyped {
        (Caller::Breaking, "what the call returns is another type")
    } else {
        SAME_ANSWER
    };
    let wire = if readable {
        (Wire::Compatible, "an older client looks in both places")
    } else {
        (Wire::Breaking, "an older client looks in the old place")
    };
    judge(caller, wire)
}

/// `used`: the client sends or reads this one.
pub(in crate::diff) fn media_type_added(used: bool) -> Judgement {
    let caller = if used { (Caller::None, "the client uses it now") } else { NO_CALLER };
    judge(caller, (Wire::Compatible, "nothing is lost by it"))
}

pub(in crate::diff) fn media_type_removed(way: Way, used: bool, retyped: bool) -> Judgement {
    let caller = if retyped { OTHER_TYPE } else { NO_CALLER };
    let wire = match (used, way) {
        (false, _) => (Wire::Compatible, "the client never used it"),
        (true, Way::Request) => (Wire::Breaking, "an older client sends it"),
        (true, Way::Response) => (Wire::Breaking, "an older client reads it"),
    };
    judge(caller, wire)
}

pub(in crate::diff) fn header(added: bool) -> Judgement {
    let wire = if added {
        (Wire::Compatible, "an older client passes over it")
    } else {
        (Wire::Breaking, "who reads it finds nothing")
    };
    judge((Caller::None, "headers are read by name"), wire)
}

/// `kept`: each way of proving who one is that was valid stays so.
pub(in crate::diff) fn auth(kept: bool) -> Judgement {
    let wire = if kept {
        (Wire::Compatible, "what was valid stays so")
    } else {
        (Wire::Breaking, "an older client proves itself in a way that is no longer enough")
    };
    judge((Caller::None, "no signature shows it; the client sends what is asked for now"), wire)
}

pub(in crate::diff) fn credential_added() -> Judgement {
    judge((Caller::Additive, "there is a new function"), (Wire::None, ""))
}

pub(in crate::diff) fn credential_removed() -> Judgement {
    judge((Caller::Breaking, "the function is gone"), (Wire::None, ""))
}

pub(in crate::diff) fn credential_retyped() -> Judgement {
    judge((Caller::Breaking, "the function takes other arguments"), (Wire::None, ""))
}

pub(in crate::diff) fn token_replaced() -> Judgement {
    judge((Caller::Breaking, "it is sent as what it is not"), (Wire::None, ""))
}

/// A method that reads a header.
pub(in crate::diff) fn header_method(gone: bool) -> Judgement {
    if gone {
        judge((Caller::Breaking, "the method is gone"), (Wire::None, ""))
    } else {
        judge((Caller::Additive, "there is a new method"), (Wire::None, ""))
    }
}

pub(in crate::diff) fn header_retyped() -> Judgement {
    judge((Caller::Breaking, "what the method returns is another type"), (Wire::None, ""))
}

/// A constant with an address.
pub(in crate::diff) fn address(gone: bool) -> Judgement {
    if gone {
        judge((Caller::Breaking, "the constant is gone"), (Wire::None, ""))
    } else {
        judge((Caller::Additive, "there is a new constant"), (Wire::None, ""))
    }
}

pub(in crate::diff) fn server(gone: bool) -> Judgement {
    let wire = if gone {
        (Wire::Breaking, "nobody may answer at the old address")
    } else {
        (Wire::Compatible, "the other addresses stay")
    };
    judge((Caller::None, "the address is the caller's to give"), wire)
}
