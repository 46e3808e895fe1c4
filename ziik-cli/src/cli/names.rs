//! Flags and arguments in the texts of the API's documentation, which has other names for them.

use crate::table::Command;

/// What the parameters and fields of a command are called.
pub(super) struct Names(Vec<(String, String)>);

impl Names {
    pub(super) fn of(command: &Command) -> Self {
        let params = command.params.iter().map(|param| {
            let flag = param.flag;
            let shown = if param.is_argument() {
                format!("<{}>", flag.to_uppercase().replace('-', "_"))
            } else {
                format!("--{flag}")
            };
            (key(param.name), shown)
        });
        let fields = command.body.iter().flat_map(|body| body.fields);
        let fields = fields.map(|field| (key(field.name), format!("--{}", field.flag)));
        Self(params.chain(fields).collect())
    }

    /// The text with flags in place of the names that it has in backticks.
    pub(super) fn in_text(&self, text: &str) -> String {
        let parts = text.split('`').enumerate().map(|(index, part)| {
            let found = self.0.iter().find(|(name, _)| index % 2 == 1 && *name == key(part));
            found.map_or(part, |(_, shown)| shown.as_str())
        });
        parts.collect::<Vec<_>>().join("`")
    }
}

/// A name without what differs between the wire, Rust and the command line: `userTypes[]` and
/// `user_types` are the same.
fn key(name: &str) -> String {
    name.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect()
}
