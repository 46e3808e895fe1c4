//! The Rust type that a place of the document has, as the model has decided it.

use crate::model::{Field, Kind, Model, Presence, Ty, TypeDef};

/// The Rust side of a place. `None` inside stands for a place that no Rust type shows.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Rust<'m>(Option<(&'m Model, &'m Ty)>);

impl<'m> Rust<'m> {
    pub(super) const UNSEEN: Self = Self(None);

    /// The type `ty` of `model`. A newtype is seen as what it holds.
    pub(super) fn of(model: &'m Model, ty: Option<&'m Ty>) -> Self {
        let held = |ty| if model.definition(ty).is_some() { core(model, ty) } else { ty };
        Self(ty.filter(|ty| **ty != Ty::Nothing).map(|ty| (model, held(ty))))
    }

    pub(super) fn is_seen(&self) -> bool {
        self.0.is_some()
    }

    /// The type as it is written, `Option<Vec<GroupType>>`.
    pub(super) fn text(&self) -> String {
        self.0.map_or_else(|| "nothing".to_owned(), |(_, ty)| ty.to_string())
    }

    /// The type without names and without what is in a list: two places that have one head differ,
    /// if at all, in what is inside.
    pub(super) fn head(&self) -> String {
        self.0.map_or_else(String::new, |(model, ty)| head(model, ty))
    }

    /// What it is under `Option` and the like: `struct`, `enum`, `Vec`, `i64`.
    pub(super) fn kind(&self) -> &'m str {
        self.0.map_or("", |(model, ty)| kind(model, core(model, ty)))
    }

    /// The name of the struct or enum.
    pub(super) fn name(&self) -> Option<&'m str> {
        let (model, ty) = self.0?;
        if let Ty::Named(name) = core(model, ty) { Some(name) } else { None }
    }

    /// Something that is missing or null makes the whole answer unreadable.
    pub(super) fn is_indispensable(&self) -> bool {
        use Ty::{Dictionary, List, Map, Option, Patch, Value};
        let can_be_missing =
            |ty: &Ty| matches!(ty, Dictionary(_) | List(_) | Map | Option(_) | Patch(_) | Value);
        self.0.is_some_and(|(_, ty)| !can_be_missing(ty))
    }

    /// A struct with nothing in it is one that can be made of nothing: it implements `Default`.
    pub(super) fn has_default(&self) -> bool {
        let definition = self.0.and_then(|(model, ty)| model.definition(core(model, ty)));
        definition.is_some_and(|definition| {
            let is_struct = matches!(definition.kind, Kind::Struct(_) | Kind::Form(_));
            is_struct
                && definition.fields().iter().all(|field| field.presence != Presence::Required)
        })
    }

    /// The field that is called `name` in JSON.
    pub(super) fn field(&self, name: &str) -> Option<&'m Field> {
        let (model, ty) = self.0?;
        let fields = model.definition(core(model, ty))?.fields();
        fields.iter().find(|field| field.wire == name && field.presence != Presence::Rest)
    }

    pub(super) fn property(&self, name: &str) -> Self {
        self.0.map_or(Self::UNSEEN, |(model, _)| {
            Self::of(model, self.field(name).map(|field| &field.ty))
        })
    }

    /// The name of the variant of an enum that stands for `value`.
    pub(super) fn variant_of(&self, value: &str) -> Option<&'m str> {
        let (model, ty) = self.0?;
        let Kind::Enum(variants) = &model.definition(core(model, ty))?.kind else { return None };
        variants
            .iter()
            .find(|variant| variant.value == value)
            .map(|variant| variant.ident.0.as_str())
    }

    pub(super) fn items(&self) -> Self {
        self.below(|_, ty| if let Ty::List(item) = ty { Some(item) } else { None })
    }

    /// What a map holds, or a struct beside its fields.
    pub(super) fn others(&self) -> Self {
        self.below(|model, ty| {
            let fields = model.definition(ty).map(TypeDef::fields).unwrap_or_default();
            let rest = fields
                .iter()
                .find(|field| field.presence == Presence::Rest)
                .map_or(ty, |field| &field.ty);
            if let Ty::Dictionary(value) = rest { Some(value) } else { None }
        })
    }

    pub(super) fn member(&self, index: usize) -> Self {
        self.below(|model, ty| match &model.definition(ty)?.kind {
            Kind::Union { members, .. } => members.get(index).map(|member| &member.ty),
            _ => None,
        })
    }

    fn below(&self, find: impl Fn(&'m Model, &'m Ty) -> Option<&'m Ty>) -> Self {
        self.0.map_or(Self::UNSEEN, |(model, ty)| Self::of(model, find(model, core(model, ty))))
    }
}

/// What is left of a type when `Option`, `Patch`, `Box` and newtypes are taken off.
fn core<'m>(model: &'m Model, ty: &'m Ty) -> &'m Ty {
    let mut ty = ty.present();
    // Bounded, because a newtype may lead back to itself.
    for _ in 0..16 {
        match model.definition(ty).map(|definition| &definition.kind) {
            Some(Kind::Newtype(inner)) => ty = inner.present(),
            _ => break,
        }
    }
    ty
}

fn head(model: &Model, ty: &Ty) -> String {
    match ty {
        Ty::Option(inner) => format!("Option<{}>", head(model, inner)),
        Ty::Patch(inner) => format!("Patch<{}>", head(model, inner)),
        // Which type of a circle has the `Box` depends on the names of all of them.
        Ty::Boxed(inner) => head(model, inner),
        Ty::List(_) => "Vec<_>".to_owned(),
        Ty::Dictionary(_) => "BTreeMap<String, _>".to_owned(),
        Ty::Named(_) => match core(model, ty) {
            named @ Ty::Named(_) => kind(model, named).to_owned(),
            other => head(model, other),
        },
        other => other.to_string(),
    }
}

/// The kind of a type that is a [`core`].
fn kind<'m>(model: &'m Model, core: &'m Ty) -> &'m str {
    match model.definition(core).map(|definition| &definition.kind) {
        Some(Kind::Struct(_) | Kind::Form(_)) => "struct",
        Some(Kind::Enum(_)) => "enum",
        Some(Kind::Union { .. } | Kind::Kept { .. }) => "union",
        Some(Kind::Newtype(_)) | None => core.word(),
    }
}
