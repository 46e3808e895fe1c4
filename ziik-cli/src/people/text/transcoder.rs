//! Turns any encoding into UTF-8.

use std::io::{self, Read};

use encoding_rs::{Decoder, DecoderResult, Encoding};

const CHUNK: usize = 16 * 1024;
/// A byte that UTF-8 never has. It stands for bytes that the encoding does not have.
const INVALID: u8 = 0xFF;

/// A reader of UTF-8 over a reader of another encoding. Malformed bytes become [`INVALID`].
pub(super) struct Transcoder<R> {
    input: R,
    decoder: Decoder,
    bytes: Vec<u8>,
    /// The number of bytes at the beginning of `bytes` that are decoded.
    read: usize,
    is_at_end: bool,
    text: Vec<u8>,
    /// The number of bytes at the beginning of `text` that are handed out.
    written: usize,
    is_done: bool,
}

impl<R: Read> Transcoder<R> {
    pub(super) fn new(input: R, encoding: &'static Encoding) -> Self {
        Self {
            input,
            decoder: encoding.new_decoder_without_bom_handling(),
            bytes: Vec::new(),
            read: 0,
            is_at_end: false,
            text: Vec::new(),
            written: 0,
            is_done: false,
        }
    }

    /// Reads more bytes when all of the last ones are decoded.
    fn fill(&mut self) -> io::Result<()> {
        if self.read == self.bytes.len() && !self.is_at_end {
            self.bytes.resize(CHUNK, 0);
            self.read = self.bytes.len();
            let count = self.input.read(&mut self.bytes)?;
            self.bytes.truncate(count);
            self.read = 0;
            self.is_at_end = count == 0;
        }
        Ok(())
    }

    /// Decodes what there is.
    fn decode(&mut self) {
        self.text.resize(CHUNK, 0);
        let (result, read, written) = self.decoder.decode_to_utf8_without_replacement(
            &self.bytes[self.read..],
            &mut self.text,
            self.is_at_end,
        );
        self.read += read;
        self.text.truncate(written);
        self.written = 0;
        match result {
            DecoderResult::Malformed(..) => self.text.push(INVALID),
            DecoderResult::InputEmpty => self.is_done = self.is_at_end,
            DecoderResult::OutputFull => {}
        }
    }
}

impl<R: Read> Read for Transcoder<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while self.written == self.text.len() && !self.is_done {
            self.fill()?;
            self.decode();
        }
        let rest = &self.text[self.written..];
        let count = rest.len().min(buffer.len());
        buffer[..count].copy_from_slice(&rest[..count]);
        self.written += count;
        Ok(count)
    }
}
