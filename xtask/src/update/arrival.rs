//! Where a new document comes from, and what the old one was.

use std::path::Path;

use super::{fetch, prose, read};
use crate::apis::Api;
use crate::diff;
use crate::load::{self, Document};
use crate::overlay::{self, Fate};
use crate::prepare::{Inputs, Prepared};
use crate::problem::{Problem, Result};

/// A new document beside the old one.
pub(super) struct Arrival {
    pub old: Inputs,
    /// The new document, with the overlay that fits it.
    pub new: Inputs,
    /// The new document's file.
    pub text: String,
    /// The overlay's file as it will be.
    pub overlay: Option<String>,
    /// What became of each action of the overlay, with its target.
    pub fates: Vec<(String, Fate)>,
    /// Where the new document was found.
    pub name: String,
}

/// Whether `source` is the file that the workspace has already.
pub(super) fn is_own(root: &Path, api: &Api, source: &str) -> bool {
    let real = |path: &Path| std::fs::canonicalize(path).ok();
    let own = real(&root.join(&api.spec));
    own.is_some() && own == real(Path::new(source))
}

/// A document from somewhere else, beside that of the workspace.
pub(super) fn of_vendor(root: &Path, api: &Api, source: &str) -> Result<Arrival> {
    let text = fetch::read(source)?;
    let in_source = |problem: Problem| Problem { file: Some(source.to_owned()), ..problem };
    let old = api.files().below(root).read()?;
    let document = load::parse(&old.document.name, &text).map_err(in_source)?;
    followed(root, api, old.clone(), Inputs { document, ..old }, text, source)
}

/// What is in the folder, beside what was committed last.
pub(super) fn of_folder(root: &Path, api: &Api) -> Result<Arrival> {
    let new = api.files().below(root).read()?;
    let old = diff::committed(root, &api.files())?;
    let text = read(root, &api.spec.display().to_string())?;
    let name = api.spec.display().to_string();
    followed(root, api, old, new, text, &name)
}

/// The overlay of `new` follows the document where it does not fit as it is.
fn followed(root: &Path, api: &Api, old: Inputs, new: Inputs, text: String, name: &str) -> Result<Arrival> {
    let (Some(overlay), Some(file)) = (&new.overlay, &api.overlay) else {
        return Ok(Arrival { old, new, text, overlay: None, fates: Vec::new(), name: name.to_owned() });
    };
    let in_source = |problem: Problem| Problem { file: Some(name.to_owned()), ..problem };
    let carried = overlay::carry(overlay, &old.document, &new.document).map_err(in_source)?;
    let written = read(root, &file.display().to_string())?;
    let written =
        overlay::rewrite(&written, overlay, &carried.fates).map_err(|problem| problem.in_file(file.display()))?;
    let parsed = load::parse(&overlay.name, &written).map_err(|problem| problem.in_file(file.display()))?;
    let fates = overlay::targets(overlay).into_iter().zip(carried.fates).collect();
    let new = Inputs { overlay: Some(parsed), ..new };
    Ok(Arrival { old, new, text, overlay: Some(written), fates, name: name.to_owned() })
}

/// What `update` makes of a new document, without the files: the overlay that fits it, and with `keep` the texts and
/// limits that it does not have.
///
/// # Errors
/// A stage of the pipeline refuses the new document.
pub fn follow(old: &Inputs, document: Document, keep: bool) -> Result<(Inputs, Vec<Fate>)> {
    let mut new = Inputs { document, prose: None, ..old.clone() };
    let mut fates = Vec::new();
    if let Some(overlay) = &old.overlay {
        let carried = overlay::carry(overlay, &old.document, &new.document)?;
        let written = overlay::rewrite("", overlay, &carried.fates)?;
        new.overlay = Some(if written.is_empty() { overlay.clone() } else { load::parse(&overlay.name, &written)? });
        fates = carried.fates;
    }
    if keep {
        new.prose = prose_of(&old.prepare_what_fits()?, &new.bare()?)
            .map(|text| load::parse("prose.yaml", &text))
            .transpose()?;
    }
    Ok((new, fates))
}

/// The texts and limits that `new` has lost, as an overlay.
pub(super) fn prose_of(old: &Prepared, new: &Prepared) -> Option<String> {
    let moved = new.settled.as_ref().map(|settled| settled.moved.as_slice()).unwrap_or_default();
    prose::kept(&old.document.root, &new.document.root, moved)
}

/// What of the texts that are kept has its place in the document, as text: the file, without those
/// that have none.
pub(super) fn fitting_prose(root: &Path, api: &Api, inputs: &Inputs, bare: &Prepared) -> Result<Option<String>> {
    let (Some(prose), Some(file)) = (&inputs.prose, &api.prose) else { return Ok(None) };
    let (_, fates) = overlay::apply_what_fits(bare.document.clone(), prose)?;
    if !fates.contains(&Fate::Holds) {
        return Ok(None);
    }
    overlay::rewrite(&read(root, &file.display().to_string())?, prose, &fates).map(Some)
}
