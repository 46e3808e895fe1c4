//! Cuts a stream of bytes into lines, and lines into server-sent events.

use std::mem;

/// The longest line or event: 16 MiB.
pub(super) const LONGEST: usize = 16 << 20;

/// Lines out of pieces that end anywhere.
#[derive(Default)]
pub(super) struct Lines {
    /// The beginning of a line whose end has not arrived.
    begun: Vec<u8>,
    /// The last byte was a carriage return, which ended a line.
    after_return: bool,
}

impl Lines {
    /// Takes a piece and gives the lines that end in it to `take`, without their ends: `\n`,
    /// `\r\n`, and where `returns` says so a lone `\r`. `false` when a line is too long.
    pub(super) fn feed(
        &mut self,
        mut piece: &[u8],
        returns: bool,
        mut take: impl FnMut(&[u8]),
    ) -> bool {
        if !piece.is_empty()
            && mem::take(&mut self.after_return)
            && let Some(rest) = piece.strip_prefix(b"\n")
        {
            piece = rest;
        }
        let is_end = |byte: &u8| *byte == b'\n' || returns && *byte == b'\r';
        while let Some(at) = piece.iter().position(is_end) {
            let (line, rest) = piece.split_at(at);
            if self.begun.len() + line.len() > LONGEST {
                return false;
            }
            if self.begun.is_empty() {
                take(line);
            } else {
                self.begun.extend_from_slice(line);
                take(&mem::take(&mut self.begun));
            }
            let is_return = rest[0] == b'\r';
            piece = &rest[1..];
            if is_return && piece.first() == Some(&b'\n') {
                piece = &piece[1..];
            } else if is_return && piece.is_empty() {
                self.after_return = true;
            }
        }
        self.begun.extend_from_slice(piece);
        self.begun.len() <= LONGEST
    }

    /// The last line, where nothing ended it.
    pub(super) fn finish(&mut self) -> Vec<u8> {
        mem::take(&mut self.begun)
    }
}

/// A server-sent event.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(super) struct RawEvent {
    pub(super) name: Option<String>,
    pub(super) id: Option<String>,
    pub(super) retry: Option<u64>,
    pub(super) data: Vec<u8>,
}

/// Server-sent events out of their lines.
#[derive(Default)]
pub(super) struct Events {
    present: RawEvent,
    has_data: bool,
    /// The last id that was sent, which holds for the events that have none.
    last_id: Option<String>,
    is_begun: bool,
}

impl Events {
    /// Takes a line. An empty one ends an event; one without data is none.
    pub(super) fn line(&mut self, mut line: &[u8]) -> Option<RawEvent> {
        if !mem::replace(&mut self.is_begun, true) {
            line = line.strip_prefix(b"\xef\xbb\xbf").unwrap_or(line);
        }
        if line.is_empty() {
            let mut event = mem::take(&mut self.present);
            event.id.clone_from(&self.last_id);
            return mem::take(&mut self.has_data).then_some(event);
        }
        let colon = line.iter().position(|byte| *byte == b':');
        let (field, value) = match colon {
            Some(at) => (&line[..at], &line[at + 1..]),
            None => (line, &line[..0]),
        };
        let value = value.strip_prefix(b" ").unwrap_or(value);
        let text = || String::from_utf8_lossy(value).into_owned();
        match field {
            b"data" => {
                if mem::replace(&mut self.has_data, true) {
                    self.present.data.push(b'\n');
                }
                self.present.data.extend_from_slice(value);
            }
            b"event" => self.present.name = Some(text()).filter(|name| !name.is_empty()),
            b"id" if !value.contains(&0) => self.last_id = Some(text()),
            b"retry" => self.present.retry = text().parse().ok(),
            // A comment, or a field that nobody knows.
            _ => {}
        }
        None
    }

    /// Whether an event is longer than any may be.
    pub(super) fn is_too_long(&self) -> bool {
        self.present.data.len() > LONGEST
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn events(pieces: &[&[u8]]) -> Vec<RawEvent> {
        let (mut lines, mut events, mut all) = (Lines::default(), Events::default(), Vec::new());
        for piece in pieces {
            assert!(lines.feed(piece, true, |line| all.extend(events.line(line))));
        }
        all
    }

    const SENT: &[u8] = b"\xef\xbb\xbf: hello\n\nid: 7\r\nevent: added\r\ndata: {\"a\":\r\ndata: 1}\r\n\r\n\
        retry: 50\rdata:x\r\rdata\n\nunknown: 1\n\nid: a\0b\ndata: y\n\nid\ndata: z\n\ndata: cut off";

    #[test]
    fn events_are_cut_alike_wherever_the_pieces_end() {
        let whole = events(&[SENT]);
        let data: Vec<_> = whole.iter().map(|event| event.data.as_slice()).collect();
        assert_eq!(data, [&b"{\"a\":\n1}"[..], b"x", b"", b"y", b"z"], "the last one is cut off");
        assert_eq!((whole[0].name.as_deref(), whole[0].id.as_deref()), (Some("added"), Some("7")));
        assert_eq!((whole[1].name.as_deref(), whole[1].retry), (None, Some(50)));
        assert_eq!(whole[3].id.as_deref(), Some("7"), "an id with a null is none");
        assert_eq!(whole[4].id.as_deref(), Some(""), "an empty one takes the id away");
        for at in 0..SENT.len() {
            let (one, two) = SENT.split_at(at);
            assert_eq!(events(&[one, b"", two]), whole, "cut at {at}");
        }
        let bytes: Vec<&[u8]> = SENT.chunks(1).collect();
        assert_eq!(events(&bytes), whole);
    }

    #[test]
    fn a_line_without_an_end_is_not_kept_for_ever() {
        let mut lines = Lines::default();
        let piece = vec![b'x'; LONGEST / 2];
        assert!(lines.feed(&piece, false, |_| ()));
        assert!(lines.feed(&piece, false, |_| ()));
        assert!(!lines.feed(b"x", false, |_| ()));
    }

    #[test]
    fn a_line_may_be_as_long_as_the_longest() {
        let long = vec![b'x'; LONGEST + 1];
        for (begun, line, fits) in [
            (0, LONGEST, true),
            (0, LONGEST + 1, false),
            (LONGEST / 2, LONGEST / 2, true),
            (LONGEST / 2, LONGEST / 2 + 1, false),
            (LONGEST, 0, true),
            (LONGEST, 1, false),
        ] {
            let (mut lines, mut taken) = (Lines::default(), Vec::new());
            assert!(lines.feed(&long[..begun], false, |_| ()));
            let ended = [&long[..line], b"\n"].concat();
            assert_eq!(lines.feed(&ended, false, |line| taken.push(line.len())), fits);
            assert_eq!(taken, if fits { vec![begun + line] } else { vec![] });
        }
    }

    #[test]
    fn an_event_may_be_as_long_as_the_longest() {
        let mut events = Events::default();
        let half = [&b"data:"[..], &vec![b'x'; LONGEST / 2]].concat();
        assert_eq!(events.line(&half), None);
        assert_eq!(events.line(&half[..half.len() - 1]), None);
        assert!(!events.is_too_long(), "the lines and what joins them fit");
        assert_eq!(events.line(b"data"), None);
        assert!(events.is_too_long());
        let event = events.line(b"").expect("an event");
        assert_eq!(event.data.len(), LONGEST + 1);
        assert!(!events.is_too_long());
    }

    #[test]
    fn a_byte_order_mark_is_one_only_at_the_beginning() {
        let sent: &[u8] = b"\xef\xbb\xbfdata: 1\n\xef\xbb\xbfdata: 2\n\n";
        let all = events(&[sent]);
        assert_eq!(all.iter().map(|event| &event.data[..]).collect::<Vec<_>>(), [b"1"]);
    }
}
