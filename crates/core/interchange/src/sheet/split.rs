//! Text with separators to fields, byte by byte.
//!
//! A quote that opens a field and is not closed where a field may end is a sign like any other:
//! otherwise it would swallow all rows up to the next one.

use super::ReadError;

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    /// Before a field.
    Start,
    Plain,
    Quoted,
    /// After a quote within quotes: the end, or half of a doubled one.
    QuoteSeen,
}

/// Quotes that were not closed: how many, and the first of them.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Stray {
    /// The line of the file, from 1.
    pub(super) line: u32,
    /// What stands behind the quote.
    pub(super) found: String,
    pub(super) count: i64,
}

/// Splits text into fields (RFC 4180, and what else is written). A blank line is a row with one
/// empty field.
pub(super) struct Splitter {
    delimiter: u8,
    state: State,
    column: usize,
    /// The field so far; within quotes as the file has it, with doubled quotes.
    field: Vec<u8>,
    doubled: bool,
    /// Line breaks within the quotes.
    breaks: u32,
    after_return: bool,
    line: u32,
    stray: Option<Stray>,
}

type Take<'t> = dyn FnMut(usize, &[u8]) -> Result<(), ReadError> + 't;

impl Splitter {
    pub(super) fn new(delimiter: u8) -> Self {
        Splitter {
            delimiter,
            state: State::Start,
            column: 0,
            field: Vec::new(),
            doubled: false,
            breaks: 0,
            after_return: false,
            line: 1,
            stray: None,
        }
    }

    /// Bytes of the field that is not complete yet.
    pub(super) fn pending(&self) -> usize {
        self.field.len()
    }

    pub(super) fn stray(&self) -> Option<&Stray> {
        self.stray.as_ref()
    }

    pub(super) fn split(&mut self, text: &[u8], take: &mut Take<'_>) -> Result<(), ReadError> {
        for &byte in text {
            self.byte(byte, take)?;
        }
        Ok(())
    }

    fn byte(&mut self, byte: u8, take: &mut Take<'_>) -> Result<(), ReadError> {
        let second_half = std::mem::take(&mut self.after_return) && byte == b'\n';
        if matches!(byte, b'\n' | b'\r') && !second_half {
            self.line = self.line.saturating_add(1);
        }
        match (self.state, byte) {
            (State::Quoted, b'"') => self.state = State::QuoteSeen,
            (State::Quoted, b'\n' | b'\r') => {
                self.after_return = byte == b'\r';
                self.breaks += u32::from(!second_half);
                self.field.push(byte);
            }
            (State::Quoted, _) => self.field.push(byte),
            (State::QuoteSeen, b'"') => {
                self.field.extend_from_slice(b"\"\"");
                self.doubled = true;
                self.state = State::Quoted;
            }
            (State::Start, b'"') => self.state = State::Quoted,
            (_, b'\n') if second_half => {}
            (_, b'\n' | b'\r') => {
                self.after_return = byte == b'\r';
                self.close(take)?;
                self.column = 0;
            }
            (_, byte) if byte == self.delimiter => {
                self.close(take)?;
                self.column += 1;
            }
            (State::QuoteSeen, byte) if self.breaks > 0 => {
                // Behind a closed field that spans lines nothing but a separator makes sense.
                self.read_again(take)?;
                self.split(&[b'"', byte], take)?;
            }
            (_, _) => {
                self.unquote();
                self.field.push(byte);
                self.state = State::Plain;
            }
        }
        Ok(())
    }

    /// Reads what was taken for quoted once more, with the quote before it as a sign. All quotes in
    /// there are doubled ones, so that nothing is read a third time.
    fn read_again(&mut self, take: &mut Take<'_>) -> Result<(), ReadError> {
        let text = std::mem::take(&mut self.field);
        self.line = self.line.saturating_sub(self.breaks).max(1);
        self.breaks = 0;
        self.doubled = false;
        let first = text.split(|byte| matches!(byte, b'\n' | b'\r')).next();
        let found = String::from_utf8_lossy(first.unwrap_or_default());
        let stray = self.stray.get_or_insert_with(|| Stray {
            line: self.line,
            found: found.chars().take(80).collect(),
            count: 0,
        });
        stray.count += 1;
        self.field.push(b'"');
        self.state = State::Plain;
        self.after_return = false;
        self.split(&text, take)
    }

    /// Ends what stood within quotes: doubled ones are one.
    fn unquote(&mut self) {
        if std::mem::take(&mut self.doubled) {
            let mut before = false;
            self.field.retain(|byte| {
                let second = std::mem::take(&mut before) && *byte == b'"';
                before = *byte == b'"' && !second;
                !second
            });
        }
        self.breaks = 0;
    }

    fn close(&mut self, take: &mut Take<'_>) -> Result<(), ReadError> {
        self.unquote();
        take(self.column, &self.field)?;
        self.field.clear();
        self.state = State::Start;
        Ok(())
    }

    /// The last field, if the text does not end with a line break.
    pub(super) fn end(&mut self, take: &mut Take<'_>) -> Result<(), ReadError> {
        if self.state == State::Quoted {
            self.read_again(take)?;
        }
        if self.column > 0 || self.state != State::Start {
            self.close(take)?;
        }
        Ok(())
    }
}
