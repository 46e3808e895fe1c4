//! Rules and latencies as text: `create_user:0.1x5=reset-after`, `50..200ms`.

use std::fmt;
use std::str::FromStr;
use std::time::Duration;

use super::{Failure, Fault, Latency, Rule};
use crate::router::Operation;

/// What the error says about the form of a rule.
const FORM: &str = "a rule is [OPERATION,…:]SHARE[xTIMES]=FAULT, such as `list_users:0.1=html-503`";
/// What the error says about the faults there are.
const FAULTS: &str = "the faults are latency:TIME, latency:TIME..TIME, long-tail:TIME..TIME, \
    reset-before, reset-after, truncated, malformed, slow-body:BYTES:PAUSE, cut:BYTES, \
    stall:BYTES:PAUSE, answers:FORM,…, token-expires, and html-STATUS and status-STATUS, both with \
    or without :retry-after:TIME or :retry-at:TIME";

/// A text is no rule, no latency or no form of answers. The message says what is wrong with which
/// part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidText {
    message: String,
}

impl InvalidText {
    pub(crate) fn new(message: impl Into<String>) -> Self {
        Self { message: message.into() }
    }
}

impl fmt::Display for InvalidText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for InvalidText {}

impl FromStr for Rule {
    type Err = InvalidText;

    fn from_str(text: &str) -> Result<Self, InvalidText> {
        Self::read(text, &super::known_operations())
    }
}

impl Rule {
    /// Reads a rule that names some of these operations, or none.
    pub(crate) fn read(text: &str, operations: &[Operation]) -> Result<Self, InvalidText> {
        let (when, fault) = text.split_once('=').ok_or_else(|| InvalidText::new(FORM))?;
        let (ids, often) =
            when.split_once(':').map_or((None, when), |(ids, often)| (Some(ids), often));
        let (share, times) =
            often.split_once('x').map_or((often, None), |(share, times)| (share, Some(times)));

        let mut rule = Self::new(parse_fault(fault)?).share(parse_share(share)?);
        for id in ids.into_iter().flat_map(|ids| ids.split(',')) {
            rule = rule
                .on_one_of(operations, id.trim())
                .map_err(|unknown| InvalidText::new(unknown.to_string()))?;
        }
        match times {
            Some(times) => Ok(rule.times(number(times, "a number of times")?)),
            None => Ok(rule),
        }
    }
}

impl FromStr for Latency {
    type Err = InvalidText;

    /// Reads `50ms` or `50..200ms`.
    fn from_str(text: &str) -> Result<Self, InvalidText> {
        match text.split_once("..") {
            Some(range) => range_of(range).map(|(from, to)| Self::Uniform(from, to)),
            None => time(text).map(Self::Fixed),
        }
    }
}

fn parse_share(text: &str) -> Result<f64, InvalidText> {
    let share = text.trim().parse().ok().filter(|share| (0.0..=1.0).contains(share));
    share.ok_or_else(|| InvalidText::new(format!("`{text}` is no share from 0 to 1; {FORM}")))
}

fn parse_fault(text: &str) -> Result<Fault, InvalidText> {
    let unknown = || InvalidText::new(format!("there is no fault `{text}`; {FAULTS}"));
    let (name, argument) =
        text.trim().split_once(':').map_or((text.trim(), None), |(name, rest)| (name, Some(rest)));
    match (name, argument) {
        ("latency", Some(length)) => length.parse().map(Fault::Latency),
        ("long-tail", Some(range)) => {
            let (from, to) = range_of(range.split_once("..").ok_or_else(unknown)?)?;
            Ok(Fault::Latency(Latency::LongTail(from, to)))
        }
        ("slow-body", Some(pieces)) => {
            let (piece, pause) = pieces.split_once(':').ok_or_else(unknown)?;
            Ok(Fault::SlowBody { piece: number(piece, "a number of bytes")?, pause: time(pause)? })
        }
        ("cut", Some(bytes)) => Ok(Fault::CutAfter(number(bytes, "a number of bytes")?)),
        ("stall", Some(stall)) => {
            let (after, pause) = stall.split_once(':').ok_or_else(unknown)?;
            Ok(Fault::Stall { after: number(after, "a number of bytes")?, pause: time(pause)? })
        }
        ("answers", Some(forms)) => forms.parse().map(Fault::Answers),
        ("reset-before", None) => Ok(Fault::ResetBefore),
        ("reset-after", None) => Ok(Fault::ResetAfter),
        ("truncated", None) => Ok(Fault::Truncated),
        ("malformed", None) => Ok(Fault::Malformed),
        ("token-expires", None) => Ok(Fault::TokenExpires),
        _ => {
            let (kind, status) = name.split_once('-').ok_or_else(unknown)?;
            let failure = match kind {
                "html" => Failure::html(parse_status(status)?),
                "status" => Failure::new(parse_status(status)?),
                _ => return Err(unknown()),
            };
            let failure = match argument
                .map(|argument| argument.split_once(':').ok_or_else(unknown))
                .transpose()?
            {
                Some(("retry-after", length)) => failure.retry_after(time(length)?.as_secs()),
                Some(("retry-at", length)) => failure.retry_at(time(length)?),
                Some(_) => return Err(unknown()),
                None => failure,
            };
            Ok(Fault::Failure(failure))
        }
    }
}

fn parse_status(text: &str) -> Result<u16, InvalidText> {
    let status = text.parse().ok().filter(|status| (200..=599).contains(status));
    status.ok_or_else(|| InvalidText::new(format!("`{text}` is no status from 200 to 599")))
}

fn number<N: FromStr>(text: &str, what: &str) -> Result<N, InvalidText> {
    text.trim().parse().map_err(|_| InvalidText::new(format!("`{text}` is not {what}")))
}

/// Both ends of a range; the first may leave the unit to the second.
fn range_of((from, to): (&str, &str)) -> Result<(Duration, Duration), InvalidText> {
    let unit = to.trim_start_matches(|c: char| c.is_ascii_digit());
    let from = time(from).or_else(|_| time(&format!("{from}{unit}")))?;
    Ok((from, time(to)?))
}

/// Reads `20ms`, `5s`, `2m`, `1h` or `1d`.
fn time(text: &str) -> Result<Duration, InvalidText> {
    let invalid = || {
        InvalidText::new(format!("`{text}` is no time; one is written like 20ms, 5s, 2m, 1h or 1d"))
    };
    let text = text.trim();
    let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let (count, unit) = text.split_at(digits);
    let count: u64 = count.parse().map_err(|_| invalid())?;
    let seconds =
        |length: u64| count.checked_mul(length).map(Duration::from_secs).ok_or_else(invalid);
    match unit {
        "ms" => Ok(Duration::from_millis(count)),
        "s" => seconds(1),
        "m" => seconds(60),
        "h" => seconds(3_600),
        "d" => seconds(86_400),
        _ => Err(invalid()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::{Answers, Envelope};

    const fn ms(ms: u64) -> Duration {
        Duration::from_millis(ms)
    }

    #[test]
    fn each_fault_has_a_name() {
        let cases = [
            ("latency:50ms", Fault::Latency(Latency::Fixed(ms(50)))),
            ("latency:50..200ms", Fault::Latency(Latency::Uniform(ms(50), ms(200)))),
            ("long-tail:20ms..5s", Fault::Latency(Latency::LongTail(ms(20), ms(5000)))),
            ("reset-before", Fault::ResetBefore),
            ("reset-after", Fault::ResetAfter),
            ("truncated", Fault::Truncated),
            ("malformed", Fault::Malformed),
            ("slow-body:64:20ms", Fault::SlowBody { piece: 64, pause: ms(20) }),
            ("cut:1000", Fault::CutAfter(1000)),
            ("stall:64:5s", Fault::Stall { after: 64, pause: ms(5000) }),
            (
                "answers:envelope-list,quirks",
                Fault::Answers(Answers::default().envelope(Envelope::List).quirks(true)),
            ),
            ("token-expires", Fault::TokenExpires),
            ("html-502", Fault::Failure(Failure::html(502))),
            ("html-503:retry-after:2m", Fault::Failure(Failure::html(503).retry_after(120))),
            ("status-429:retry-at:1s", Fault::Failure(Failure::new(429).retry_at(ms(1000)))),
        ];
        for (text, fault) in cases {
            assert_eq!(format!("1={text}").parse(), Ok(Rule::new(fault)), "{text}");
        }
    }

    #[test]
    fn operations_share_and_times() -> Result<(), crate::UnknownOperation> {
        let rule = || Rule::new(Fault::Truncated);
        assert_eq!("0.25=truncated".parse(), Ok(rule().share(0.25)));
        assert_eq!("1x3=truncated".parse(), Ok(rule().times(3)));
        assert_eq!(
            "get_user, get_unit:1=truncated".parse(),
            Ok(rule().on("get_user")?.on("get_unit")?)
        );
        Ok(())
    }

    #[test]
    fn times_of_all_units() {
        for (text, length) in [
            ("0ms", 0),
            ("5s", 5_000),
            ("2m", 120_000),
            ("1h", 3_600_000),
            ("1d", 86_400_000),
            (" 7ms ", 7),
        ] {
            assert_eq!(time(text), Ok(ms(length)), "{text}");
        }
        assert_eq!("1s..2m".parse(), Ok(Latency::Uniform(ms(1_000), ms(120_000))));
    }

    #[test]
    fn what_is_wrong_is_named() {
        for (text, named) in [
            ("truncated", "a rule is"),
            ("=truncated", "share"),
            ("2=truncated", "`2`"),
            ("nan=truncated", "`nan`"),
            ("0.1xz=truncated", "`z`"),
            ("list_usrs:1=truncated", "`list_usrs`"),
            (":1=truncated", "``"),
            ("1=trunkated", "`trunkated`"),
            ("1=truncated:1", "`truncated:1`"),
            ("1=latency", "`latency`"),
            ("1=latency:50", "`50`"),
            ("1=latency:..", "``"),
            ("1=latency:99999999999999999999s", "no time"),
            ("1=latency:99999999999999999d", "no time"),
            ("1=long-tail:5s", "`long-tail:5s`"),
            ("1=slow-body:64", "`slow-body:64`"),
            ("1=slow-body:x:1s", "`x`"),
            ("1=cut:", "``"),
            ("1=cut", "`cut`"),
            ("1=stall:64", "`stall:64`"),
            ("1=stall:64:soon", "`soon`"),
            ("1=html-503x", "`503x`"),
            ("1=html-99", "`99`"),
            ("1=html-503:later:1s", "`html-503:later:1s`"),
            ("1=html-503:retry-after", "`html-503:retry-after`"),
            ("1=answers:upside-down", "`upside-down`"),
            ("1=é", "`é`"),
        ] {
            let error = text.parse::<Rule>().expect_err(text).to_string();
            assert!(error.contains(named), "{text}: {error}");
        }
    }
}
