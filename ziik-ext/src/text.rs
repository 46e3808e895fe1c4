//! Text from elsewhere.

/// Text from elsewhere, fit for one line of a terminal.
pub(crate) fn clean(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}
