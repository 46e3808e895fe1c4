//! Where a new document comes from, and what the old one was.

use std::path::Path;

use super::{prose, read};
use crate::apis::Api;
use crate::diff::{self, Side};
use crate::ledger::Settled;
use crate::load::{self, Document};
use crate::overlay::{self, Fate};
use crate::prepare::{Inputs, Prepared};
use crate::problem::{Problem, Result};
use crate::source;

/// A new document beside the old one.
pub(super) struct Arrival {
    pub old: Inputs,
    pub new: Inputs,
    /// The new document's file.
    pub text: String,
    /// Where the new document was found.
    pub name: String,
}

/// A new document with the overlay that fits it.
pub(super) struct Followed {
    pub inputs: Inputs,
    /// The overlay's file as it will be.
    pub overlay: Option<String>,
    /// What became of each action of the overlay, with its target.
    pub fates: Vec<(String, Fate)>,
}

/// Whether `source` is the file that the workspace has already.
pub(super) fn is_own(root: &Path, api: &Api, source: &str) -> bool {
    let real = |path: &Path| std::fs::canonicalize(path).ok();
    let own = real(&root.join(&api.spec));
    own.is_some() && own == real(Path::new(source))
}

/// A document from somewhere else, beside that of the workspace.
pub(super) fn of_vendor(root: &Path, api: &Api, source: &str) -> Result<Arrival> {
    let text = source::read(source)?;
    let in_source = |problem: Problem| Problem { file: Some(source.to_owned()), ..problem };
    let files = api.files().below(root);
    let (old, document) = std::thread::scope(|scope| {
        let old = scope.spawn(|| files.read());
        let document = load::parse("", &text);
        (old.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)), document)
    });
    let (old, document) = (old?, document.map_err(in_source)?);
    let document = Document { name: old.document.name.clone(), ..document };
    Ok(Arrival { new: Inputs { document, ..old.clone() }, old, text, name: source.to_owned() })
}

/// What is in the folder, beside what was committed last.
pub(super) fn of_folder(root: &Path, api: &Api) -> Result<Arrival> {
    let new = api.files().below(root).read()?;
    let old = diff::committed(root, "HEAD", &api.files())?;
    let text = read(root, &api.spec.display().to_string())?;
    Ok(Arrival { old, new, text, name: api.spec.display().to_string() })
}

/// The overlay of `new` follows the document where it does not fit as it is. `written` is its
/// file.
pub(super) fn followed(
    old: &Document,
    own_names: &Settled,
    new: Inputs,
    written: &str,
) -> Result<Followed> {
    let Some(overlay) = &new.overlay else {
        return Ok(Followed { inputs: new, overlay: None, fates: Vec::new() });
    };
    let in_overlay = |problem: Problem| problem.in_file(&overlay.name);
    let carried =
        overlay::carry_from(overlay, old, own_names, &new.document).map_err(in_overlay)?;
    let text = overlay::rewrite(written, overlay, &carried.fates).map_err(in_overlay)?;
    let parsed = if text.is_empty() {
        overlay.clone()
    } else {
        load::parse(&overlay.name, &text).map_err(in_overlay)?
    };
    let fates = overlay::targets(overlay).into_iter().zip(carried.fates).collect();
    Ok(Followed { inputs: Inputs { overlay: Some(parsed), ..new }, overlay: Some(text), fates })
}

/// The old side of updates, made once for all of them.
pub struct Base {
    inputs: Inputs,
    own_names: Settled,
    side: Side,
}

impl Base {
    /// Prepares the old side.
    ///
    /// # Errors
    /// A stage of the pipeline refuses it.
    pub fn new(inputs: Inputs) -> Result<Self> {
        let side = Side::of(inputs.prepare_what_fits()?.0)?;
        Ok(Self { own_names: overlay::own_names(&inputs.document), side, inputs })
    }

    /// What it was made of.
    #[must_use]
    pub fn inputs(&self) -> &Inputs {
        &self.inputs
    }

    /// The side to compare with.
    #[must_use]
    pub fn side(&self) -> &Side {
        &self.side
    }

    /// What `update` makes of a new document, without the files: the document under the names of
    /// the ledger, with the overlay that fits it and, with `keep`, the texts and limits that
    /// it does not have.
    ///
    /// # Errors
    /// A stage of the pipeline refuses the new document.
    pub fn follow(
        &self,
        document: Document,
        keep: bool,
    ) -> Result<(Prepared, Vec<(String, Fate)>)> {
        let new = Inputs { document, prose: None, ..self.inputs.clone() };
        let Followed { inputs, fates, .. } =
            followed(&self.inputs.document, &self.own_names, new, "")?;
        let bare = inputs.bare()?;
        let prose = if keep { prose_of(self.side.prepared(), &bare) } else { None };
        let prose = prose.map(|text| load::parse("prose.yaml", &text)).transpose()?;
        Ok((bare.saying(prose.as_ref())?, fates))
    }
}

/// The texts and limits that `new` has lost, as an overlay.
pub(super) fn prose_of(old: &Prepared, new: &Prepared) -> Option<String> {
    let moved = new.settled.as_ref().map(|settled| settled.moved.as_slice()).unwrap_or_default();
    prose::kept(&old.document.root, &new.document.root, moved)
}

/// What of the texts that are kept has its place in the document, as text: the file, without those
/// that have none.
pub(super) fn fitting_prose(
    root: &Path,
    api: &Api,
    inputs: &Inputs,
    bare: &Prepared,
) -> Result<Option<String>> {
    let (Some(prose), Some(file)) = (&inputs.prose, &api.prose) else { return Ok(None) };
    let (_, fates) = overlay::apply_what_fits(bare.document.clone(), prose)?;
    if !fates.contains(&Fate::Holds) {
        return Ok(None);
    }
    overlay::rewrite(&read(root, &file.display().to_string())?, prose, &fates).map(Some)
}
