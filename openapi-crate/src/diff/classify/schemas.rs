//! Rules for what stands in a schema.

use super::{LOSES_DEFAULT, NO_CALLER, OTHER_TYPE, Range, SAME_TYPE, Sight, Way, by_type, judge};
use crate::diff::change::{Caller, Judgement, Wire};

pub(in crate::diff) fn field_added(way: Way, required: bool, sight: Sight) -> Judgement {
    let caller = match (sight, way, required) {
        (Sight { seen: false, .. }, ..) => NO_CALLER,
        (_, Way::Request, true) => (Caller::Breaking, "the constructor takes one more argument"),
        (_, Way::Request, false) => (Caller::Additive, "there is a setter for it"),
        (Sight { loses_default: true, .. }, ..) => LOSES_DEFAULT,
        (_, Way::Response, _) => {
            (Caller::Additive, "the struct is non-exhaustive and gets a field")
        }
    };
    let wire = match (way, required) {
        (Way::Request, true) => (Wire::Breaking, "a request without it is refused"),
        (Way::Request, false) => (Wire::Compatible, "a request without it stays valid"),
        (Way::Response, _) => (Wire::Compatible, "an older client passes over it"),
    };
    judge(caller, wire)
}

pub(in crate::diff) fn field_removed(way: Way, sight: Sight) -> Judgement {
    let caller =
        if sight.seen { (Caller::Breaking, "the struct's field is gone") } else { NO_CALLER };
    let wire = match way {
        Way::Request => (Wire::Breaking, "an older client sends what is no longer understood"),
        Way::Response if sight.indispensable => {
            (Wire::Breaking, "an older client cannot read an answer without it")
        }
        Way::Response => {
            (Wire::Compatible, "an older client finds it missing, which it allows for")
        }
    };
    judge(caller, wire)
}

pub(in crate::diff) fn field_required(way: Way, sight: Sight) -> Judgement {
    let caller = match (by_type(sight), way) {
        (OTHER_TYPE, Way::Request) => {
            (Caller::Breaking, "its setter becomes an argument of the constructor")
        }
        (caller, _) => caller,
    };
    let wire = match way {
        Way::Request => (Wire::Breaking, "a request without it is refused"),
        Way::Response => (Wire::Compatible, "an older client allows for more"),
    };
    judge(caller, wire)
}

pub(in crate::diff) fn field_optional(way: Way, sight: Sight) -> Judgement {
    let caller = match (by_type(sight), way) {
        (OTHER_TYPE, Way::Request) => {
            (Caller::Breaking, "its argument of the constructor becomes a setter")
        }
        (caller, _) => caller,
    };
    let wire = match way {
        Way::Request => (Wire::Compatible, "a request with it stays valid"),
        Way::Response if sight.indispensable => {
            (Wire::Breaking, "an older client cannot read an answer without it")
        }
        Way::Response => (Wire::Compatible, "an older client allows for it"),
    };
    judge(caller, wire)
}

pub(in crate::diff) fn nullable(way: Way, now: bool, sight: Sight) -> Judgement {
    let wire = match (way, now) {
        (Way::Request, true) => (Wire::Compatible, "what was valid stays so"),
        (Way::Request, false) => (Wire::Breaking, "a null is refused"),
        (Way::Response, true) if sight.indispensable => {
            (Wire::Breaking, "an older client cannot read a null here")
        }
        (Way::Response, true) => (Wire::Compatible, "an older client reads a null as missing"),
        (Way::Response, false) => (Wire::Compatible, "an older client allows for more"),
    };
    judge(by_type(sight), wire)
}

pub(in crate::diff) fn retyped(way: Way, range: Range, sight: Sight) -> Judgement {
    let wire = match (way, range) {
        (Way::Request, Range::Wider) => (Wire::Compatible, "what was valid stays so"),
        (Way::Request, _) => (Wire::Breaking, "what an older client sends may be refused"),
        (Way::Response, Range::Narrower) => (Wire::Compatible, "an older client allows for more"),
        (Way::Response, _) => (Wire::Breaking, "an older client may not read it"),
    };
    judge(by_type(sight), wire)
}

/// A list of values was given to plain text, or taken away.
pub(in crate::diff) fn enumerated(way: Way, now: bool, sight: Sight) -> Judgement {
    let wire = match (way, now) {
        (Way::Request, true) => (Wire::Breaking, "values outside the list are refused"),
        (Way::Request, false) => (Wire::Compatible, "what was valid stays so"),
        (Way::Response, true) => (Wire::Compatible, "an older client allows for more"),
        (Way::Response, false) => (Wire::Compatible, "an enum keeps a value that it does not know"),
    };
    judge(by_type(sight), wire)
}

pub(in crate::diff) fn enum_value_added(way: Way, is_enum: bool) -> Judgement {
    let caller = if is_enum {
        (Caller::Additive, "the enum is non-exhaustive and gets a variant")
    } else {
        SAME_TYPE
    };
    let wire = match way {
        Way::Request => (Wire::Compatible, "what was valid stays so"),
        Way::Response => (Wire::Compatible, "an older client keeps a value that it does not know"),
    };
    judge(caller, wire)
}

pub(in crate::diff) fn enum_value_removed(way: Way, is_enum: bool) -> Judgement {
    let caller = if is_enum { (Caller::Breaking, "the enum's variant is gone") } else { SAME_TYPE };
    let wire = match way {
        Way::Request => (Wire::Breaking, "an older client may send it and is refused"),
        Way::Response => {
            (Wire::Compatible, "an older client waits for a value that no longer comes")
        }
    };
    judge(caller, wire)
}

pub(in crate::diff) fn variant_added(way: Way, seen: bool) -> Judgement {
    let caller = if seen {
        (Caller::Additive, "the union is non-exhaustive and gets a variant")
    } else {
        NO_CALLER
    };
    let wire = match way {
        Way::Request => (Wire::Compatible, "what was valid stays so"),
        Way::Response => (Wire::Breaking, "an older client cannot read it"),
    };
    judge(caller, wire)
}

pub(in crate::diff) fn variant_removed(way: Way, seen: bool) -> Judgement {
    let caller = if seen { (Caller::Breaking, "the union's variant is gone") } else { NO_CALLER };
    let wire = match way {
        Way::Request => (Wire::Breaking, "an older client may send it and is refused"),
        Way::Response => (Wire::Compatible, "an older client waits for what no longer comes"),
    };
    judge(caller, wire)
}

/// `now`: properties without a name may come.
pub(in crate::diff) fn other_fields(way: Way, now: bool, sight: Sight) -> Judgement {
    let caller = match (sight.seen, now) {
        (false, _) => NO_CALLER,
        (true, true) => (Caller::Additive, "the struct gets a field for them"),
        (true, false) => (Caller::Breaking, "the struct loses its field for them"),
    };
    let wire = match (way, now) {
        (Way::Request, false) => (Wire::Breaking, "other fields are refused or passed over"),
        _ => (Wire::Compatible, "what was valid stays so"),
    };
    judge(caller, wire)
}

pub(in crate::diff) fn limits(way: Way, range: Range) -> Judgement {
    let wire = match (way, range) {
        (Way::Request, Range::Wider) => (Wire::Compatible, "what was valid stays so"),
        (Way::Request, _) => (Wire::Breaking, "what an older client sends may be refused"),
        (Way::Response, _) => (Wire::Compatible, "an older client checks no limits"),
    };
    judge((Caller::None, "the client checks no limits"), wire)
}

/// A limit that a document no longer states. It may be there all the same, and clients
/// check none.
pub(in crate::diff) fn limit_lost() -> Judgement {
    judge((Caller::None, "the client checks no limits"), (Wire::None, "what was valid stays so"))
}

pub(in crate::diff) fn default() -> Judgement {
    judge(
        (Caller::None, "the client sends no defaults"),
        (Wire::Compatible, "who leaves it out gets something else"),
    )
}

/// The ledger has another name for a type, a field or a value.
pub(in crate::diff) fn renamed() -> Judgement {
    judge((Caller::Breaking, "code that writes the old name does not compile"), (Wire::None, ""))
}

pub(in crate::diff) fn type_renamed() -> Judgement {
    judge(
        (Caller::Breaking, "another change makes the generator use another type here"),
        (Wire::None, ""),
    )
}

pub(in crate::diff) fn rust_type() -> Judgement {
    judge(OTHER_TYPE, (Wire::None, "what is sent is the same"))
}

pub(in crate::diff) fn hint() -> Judgement {
    judge((Caller::None, "it tells the generator something"), (Wire::None, ""))
}

pub(in crate::diff) fn deprecation(now: bool) -> Judgement {
    let why = if now {
        "it can still be used, and the documentation warns"
    } else {
        "the warning is gone"
    };
    judge((Caller::None, why), (Wire::None, ""))
}

pub(in crate::diff) fn documentation() -> Judgement {
    judge((Caller::None, "only texts have changed"), (Wire::None, ""))
}
