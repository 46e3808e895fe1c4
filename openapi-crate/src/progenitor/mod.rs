//! Stage `progenitor`: the lowered document becomes Rust, and what that says of types becomes the
//! model.

mod blame;
mod read;
mod run;
mod syntax;
mod types;

use crate::lower::Lowered;
use crate::model::Model;
use crate::problem::{Result, Warning};
pub use run::run;

/// Decides every Rust type. Beside the model come the warnings of this stage and of `lower`.
///
/// # Errors
/// Progenitor refuses the document, or what it wrote does not have the form that is expected.
pub fn decide(lowered: Lowered) -> Result<(Model, Vec<Warning>)> {
    let Lowered { openapi, mut operations, lifted, hints, mut warnings, .. } = lowered;
    let Lowered { schemes, servers, headers, has_empty_objects, tags, .. } = lowered;
    operations.extend(lifted);
    let (file, left_out) = blame::run_what_works(&openapi)?;
    warnings.extend(left_out);
    let types = read::read(file, &mut operations, &hints)?;
    let model = Model { schemes, servers, headers, has_empty_objects, tags, ..Model::default() };
    Ok((model.with(types, operations), warnings))
}
