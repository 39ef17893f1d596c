//! Zipped XML, as XLSX and ODS are: parts are streamed, and what is inflated is counted while
//! inflating, because the sizes in the file may lie. Entities of the file's own are never expanded.

use std::borrow::Cow;
use std::cell::Cell;
use std::io::{BufRead, Cursor, Read};
use std::rc::Rc;

use quick_xml::XmlVersion;
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::reader::Reader;
use zip::ZipArchive;
use zip::read::ZipFile;
use zip::result::ZipError;

use super::collect::too_large;
use super::{Limits, ReadError};

/// Bytes of one tag or one stretch of text; a cell holds at most 32,767 characters.
const LONGEST_EVENT: u64 = 4 << 20;
/// Tags inside tags; real files have about a dozen.
const DEEPEST: usize = 200;
/// Parts of a package; each costs memory before it is even looked at.
const MOST_PARTS: usize = 20_000;

/// A zip archive of XML parts.
pub(super) struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    budget: Rc<Budget>,
}

impl<'a> Package<'a> {
    pub(super) fn open(bytes: &'a [u8], limits: Limits) -> Result<Self, ReadError> {
        let entries = bytes.windows(4).filter(|four| four == b"PK\x01\x02");
        if entries.take(MOST_PARTS + 1).count() > MOST_PARTS {
            return Err(too_large("parts", MOST_PARTS));
        }
        Ok(Package {
            archive: ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?,
            budget: Rc::new(Budget {
                limit: limits.inflated_bytes,
                inflated: Cell::new(limits.inflated_bytes),
                event: Cell::new(LONGEST_EVENT),
                exceeded: Cell::new(None),
            }),
        })
    }

    /// Whether there is a part of this name, in any case and with either slash.
    pub(super) fn has(&self, name: &str) -> bool {
        self.find(name).is_some()
    }

    pub(super) fn names(&self) -> impl Iterator<Item = Cow<'_, str>> {
        self.archive.file_names().flatten()
    }

    /// Opens the part; `None` if there is none.
    pub(super) fn part(&mut self, name: &str) -> Result<Option<Xml<'_, 'a>>, ReadError> {
        let Some(index) = self.find(name) else {
            return Ok(None);
        };
        let file = match self.archive.by_index(index) {
            Ok(file) => file,
            Err(ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED)) => {
                return Err(ReadError::Encrypted);
            }
            Err(error) => return Err(damaged(error)),
        };
        let source = Source {
            file,
            budget: Rc::clone(&self.budget),
            buffer: vec![0; 16 << 10],
            start: 0,
            end: 0,
        };
        let mut reader = Reader::from_reader(source);
        reader.config_mut().expand_empty_elements = true;
        Ok(Some(Xml {
            reader,
            budget: Rc::clone(&self.budget),
            buffer: Vec::new(),
            depth: 0,
        }))
    }

    fn find(&self, name: &str) -> Option<usize> {
        self.archive.file_names().position(|file| {
            let same = |a: u8, b: u8| a.eq_ignore_ascii_case(&b) || (a == b'\\' && b == b'/');
            file.is_ok_and(|file| {
                let (file, name) = (file.as_bytes(), name.as_bytes());
                file.len() == name.len() && file.iter().zip(name).all(|(a, b)| same(*a, *b))
            })
        })
    }
}

/// What may still be inflated, shared by all parts.
struct Budget {
    limit: u64,
    inflated: Cell<u64>,
    event: Cell<u64>,
    exceeded: Cell<Option<(&'static str, u64)>>,
}

impl Budget {
    fn refuse(&self, what: &'static str, limit: u64) -> std::io::Error {
        self.exceeded.set(Some((what, limit)));
        std::io::Error::other("limit reached")
    }
}

/// A part being inflated.
struct Source<'p, 'a> {
    file: ZipFile<'p, Cursor<&'a [u8]>>,
    budget: Rc<Budget>,
    buffer: Vec<u8>,
    start: usize,
    end: usize,
}

impl Read for Source<'_, '_> {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        let read = self.fill_buf()?.read(into)?;
        self.consume(read);
        Ok(read)
    }
}

impl BufRead for Source<'_, '_> {
    fn fill_buf(&mut self) -> std::io::Result<&[u8]> {
        let budget = &self.budget;
        if budget.event.get() == 0 {
            return Err(budget.refuse("bytes-in-one-cell", LONGEST_EVENT));
        }
        if self.start == self.end {
            self.start = 0;
            self.end = self.file.read(&mut self.buffer)?;
            let read = self.end as u64;
            match budget.inflated.get().checked_sub(read) {
                Some(left) => budget.inflated.set(left),
                None => return Err(budget.refuse("inflated-bytes", budget.limit)),
            }
        }
        Ok(&self.buffer[self.start..self.end])
    }

    fn consume(&mut self, amount: usize) {
        self.start += amount;
        let left = self.budget.event.get().saturating_sub(amount as u64);
        self.budget.event.set(left);
    }
}

/// The events of one part. Empty elements come as start and end.
pub(super) struct Xml<'p, 'a> {
    reader: Reader<Source<'p, 'a>>,
    budget: Rc<Budget>,
    buffer: Vec<u8>,
    depth: usize,
}

impl Xml<'_, '_> {
    pub(super) fn next(&mut self) -> Result<Event<'_>, ReadError> {
        self.buffer.clear();
        self.budget.event.set(LONGEST_EVENT);
        let event = match self.reader.read_event_into(&mut self.buffer) {
            Ok(event) => event,
            Err(error) => {
                return Err(match self.budget.exceeded.get() {
                    Some((what, limit)) => too_large(what, limit),
                    None => damaged(error),
                });
            }
        };
        match &event {
            Event::Start(_) => self.depth += 1,
            Event::End(_) => self.depth = self.depth.saturating_sub(1),
            Event::Eof if self.depth > 0 => return Err(damaged("ends in the middle")),
            _ => {}
        }
        if self.depth > DEEPEST {
            return Err(too_large("nested-elements", DEEPEST));
        }
        Ok(event)
    }
}

/// The value of the attribute with this local name.
pub(super) fn attribute<'t>(tag: &'t BytesStart<'_>, name: &str) -> Option<Cow<'t, str>> {
    let mut found = None;
    for_attributes(tag, |key, value| {
        if found.is_none() && key == name {
            found = Some(value);
        }
    });
    found
}

/// Every attribute by its local name, in one pass.
pub(super) fn for_attributes<'t>(
    tag: &'t BytesStart<'_>,
    mut take: impl FnMut(&'t str, Cow<'t, str>),
) {
    // Without the check for doubled names, which takes quadratic time.
    for attribute in tag.attributes().with_checks(false).flatten() {
        let name = attribute.key.into_inner();
        let local = name.rsplit_once(':').map_or(name, |(_, local)| local);
        let plain = !attribute.value.contains(['&', '\n', '\r', '\t']);
        if plain {
            take(local, attribute.value);
        } else if let Ok(value) = attribute.normalized_value(XmlVersion::Explicit1_0) {
            take(local, value);
        }
    }
}

/// Adds a character or predefined entity; others stay as they are written.
pub(super) fn push_entity(entity: &BytesRef<'_>, into: &mut String) {
    if let Ok(Some(letter)) = entity.resolve_char_ref() {
        into.push(letter);
        return;
    }
    let name = entity.xml10_content();
    match quick_xml::escape::resolve_predefined_entity(&name) {
        Some(text) => into.push_str(text),
        None => {
            into.push('&');
            into.push_str(&name);
            into.push(';');
        }
    }
}

pub(super) fn damaged(error: impl std::fmt::Display) -> ReadError {
    ReadError::Damaged {
        detail: error.to_string(),
    }
}
