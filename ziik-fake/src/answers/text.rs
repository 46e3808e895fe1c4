//! Forms of answers as text: `envelope-list,paging-bare`.

use std::str::FromStr;

use super::{
    Answers, Envelope, Lists, Paging, Ranges, TokenForm, TokenKey, Transfer, Updates, Uploads,
};
use crate::faults::InvalidText;

/// The name of each form that is not the default, and what it sets.
type Form = (&'static str, fn(Answers) -> Answers);

const FORMS: [Form; 16] = [
    ("envelope-wrapped", |answers| answers.envelope(Envelope::Wrapped)),
    ("envelope-bare", |answers| answers.envelope(Envelope::Bare)),
    ("envelope-list", |answers| answers.envelope(Envelope::List)),
    ("token-array", |answers| answers.token(TokenForm::Array)),
    ("token-wrapped", |answers| answers.token(TokenForm::Wrapped)),
    ("token-key-jwt", |answers| answers.token_key(TokenKey::Jwt)),
    ("updates-no-content", |answers| answers.updates(Updates::NoContent)),
    ("updates-object", |answers| answers.updates(Updates::Object)),
    ("paging-no-meta", |answers| answers.paging(Paging::NoMeta)),
    ("paging-no-links", |answers| answers.paging(Paging::NoLinks)),
    ("paging-bare", |answers| answers.paging(Paging::Bare)),
    ("lists-gaps", |answers| answers.lists(Lists::Gaps)),
    ("transfer-query", |answers| answers.transfer(Transfer::Query)),
    ("transfer-body", |answers| answers.transfer(Transfer::Body)),
    ("uploads-ok", |answers| answers.uploads(Uploads::Ok)),
    ("ranges-ignored", |answers| answers.ranges(Ranges::Ignored)),
];
/// The form that goes together with all others.
const QUIRKS: &str = "quirks";

impl FromStr for Answers {
    type Err = InvalidText;

    /// Reads names separated by commas, such as `envelope-list,paging-bare,quirks`; what is not
    /// named stays as documented.
    fn from_str(text: &str) -> Result<Self, InvalidText> {
        text.split(',').map(str::trim).try_fold(Self::default(), |answers, name| {
            if name == QUIRKS {
                return Ok(answers.quirks(true));
            }
            let Some((_, set)) = FORMS.iter().find(|(known, _)| *known == name) else {
                let names: Vec<_> = FORMS.iter().map(|(known, _)| *known).collect();
                let message = format!(
                    "there is no form `{name}`; the forms are {} and {QUIRKS}",
                    names.join(", ")
                );
                return Err(InvalidText::new(message));
            };
            Ok(set(answers))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_have_names() {
        let both = Answers::default().envelope(Envelope::List).paging(Paging::Bare).quirks(true);
        assert_eq!("envelope-list, paging-bare,quirks".parse(), Ok(both));
        let all: std::collections::HashSet<_> =
            FORMS.iter().map(|(name, _)| format!("{:?}", name.parse::<Answers>())).collect();
        assert_eq!(all.len(), FORMS.len(), "each is a form of its own");
        assert!(!all.contains(&format!("{:?}", Ok::<_, InvalidText>(Answers::default()))));
        for text in ["", "envelope", "paging-bare,lists"] {
            let error = text.parse::<Answers>().expect_err(text).to_string();
            assert!(
                error.starts_with("there is no form `")
                    && error.contains("ranges-ignored and quirks"),
                "{error}"
            );
        }
    }
}
