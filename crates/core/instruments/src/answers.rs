//! Answers in a file: a flat map from questions to what was answered, as JSON or TOML.

use std::collections::BTreeMap;
use std::fmt;

use freistadt_model::{Diagnostic, Location};
use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor};
use toml::Spanned;

use crate::instrument::{Instrument, Said};
use crate::read::{Lines, line_of};

/// What was answered, by id of the question.
pub type Answers = BTreeMap<String, Said>;

/// A longer file holds something else.
const LONGEST: usize = 1 << 20;
/// So long a text is repeated in remarks.
const SHOWN: usize = 80;

/// A file from which no answer could be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no answers: {reason}")]
pub struct NotAnswers {
    /// What the reader says.
    pub reason: String,
    /// The line, from 1, where known.
    pub line: Option<u32>,
}

/// An entry as it stands: key, value as text, line. A value that is no text or number is `None`.
type Entry = (String, Option<String>, u32);

/// Reads answers. Entries that fit nothing are remarked with file and line; an error means that
/// nothing could be read.
pub fn read_answers(
    instrument: &Instrument,
    name: &str,
    text: &str,
) -> Result<(Answers, Vec<Diagnostic>), NotAnswers> {
    if text.len() > LONGEST {
        return Err(NotAnswers {
            reason: format!("more than {LONGEST} bytes"),
            line: None,
        });
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let entries = match text.trim_start().starts_with('{') {
        true => json(text)?,
        false => toml(text)?,
    };
    let mut reader = Reader {
        instrument,
        name,
        answers: Answers::new(),
        remarks: Vec::new(),
    };
    for entry in &entries {
        reader.take(entry);
    }
    Ok((reader.answers, reader.remarks))
}

struct Reader<'a> {
    instrument: &'a Instrument,
    name: &'a str,
    answers: Answers,
    remarks: Vec<Diagnostic>,
}

impl Reader<'_> {
    fn take(&mut self, (key, value, line): &Entry) {
        let Some(question) = self.instrument.question(key) else {
            self.error("answer-no-item", *line, &[("item", key)]);
            return;
        };
        let Some(value) = value else {
            self.error("answer-no-value", *line, &[("item", key)]);
            return;
        };
        let Some(said) = self.instrument.said(question, value) else {
            self.error(
                "answer-no-option",
                *line,
                &[("item", key), ("value", value)],
            );
            return;
        };
        if self.answers.insert(question.id.clone(), said).is_some() {
            self.error("answer-twice", *line, &[("item", key)]);
        }
    }

    fn error(&mut self, code: &'static str, line: u32, said: &[(&'static str, &str)]) {
        let place = Location {
            file: Some(self.name.to_owned()),
            line: Some(line),
            ..Location::default()
        };
        let short = |text: &str| text.chars().take(SHOWN).collect::<String>();
        let remark = Diagnostic::error(code).at(place);
        let remark = said
            .iter()
            .fold(remark, |it, (name, text)| it.text(name, short(text)));
        self.remarks.push(remark);
    }
}

fn toml(text: &str) -> Result<Vec<Entry>, NotAnswers> {
    type Table = BTreeMap<Spanned<String>, Spanned<toml::Value>>;
    let table: Table = toml::from_str(text).map_err(|error| NotAnswers {
        line: error.span().map(|span| line_of(text, span.start)),
        reason: error.message().to_owned(),
    })?;
    let mut found: Vec<_> = table.into_iter().collect();
    found.sort_by_key(|(key, _)| key.span().start);
    let mut lines = Lines::new(text);
    let mut entries = Vec::new();
    for (key, value) in found {
        let line = lines.at(key.span().start);
        let said = match value.into_inner() {
            toml::Value::String(text) => Some(text),
            toml::Value::Integer(number) => Some(number.to_string()),
            _ => None,
        };
        entries.push((key.into_inner(), said, line));
    }
    Ok(entries)
}

/// The entries of an object in their order, those that come twice, too.
struct Object(Vec<(String, serde_json::Value)>);

impl<'de> Deserialize<'de> for Object {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Entries)
    }
}

struct Entries;

impl<'de> Visitor<'de> for Entries {
    type Value = Object;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object of answers")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Object, A::Error> {
        let mut entries = Vec::new();
        while let Some(entry) = map.next_entry()? {
            entries.push(entry);
        }
        Ok(Object(entries))
    }
}

fn json(text: &str) -> Result<Vec<Entry>, NotAnswers> {
    let object: Object = serde_json::from_str(text).map_err(|error| NotAnswers {
        line: u32::try_from(error.line()).ok(),
        reason: error.to_string(),
    })?;
    let mut place = Some(0);
    let mut lines = Lines::new(text);
    let mut entries = Vec::new();
    for (key, value) in object.0 {
        // The reader tells no places; a key stands where it is found behind the one before. Where
        // one is written in another way, the places of those behind it are given up.
        let quoted = serde_json::Value::from(key.as_str()).to_string();
        let found = place.and_then(|from| Some(from + text.get(from..)?.find(&quoted)?));
        let line = lines.at(found.unwrap_or(0));
        place = found.map(|at| at + quoted.len());
        let said = match value {
            serde_json::Value::String(text) => Some(text),
            serde_json::Value::Number(number) => Some(number.to_string()),
            _ => None,
        };
        entries.push((key, said, line));
    }
    Ok(entries)
}
