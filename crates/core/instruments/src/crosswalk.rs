//! Which questions of different instruments ask the same, so that one answer serves them all.

use freistadt_l10n::Wording;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use freistadt_model::{Diagnostic, Location};
use serde::Deserialize;
use toml::Spanned;

use crate::data::instruments;
use crate::instrument::{Instrument, Question};
use crate::read::{NotAnInstrument, line_of};

/// One question takes its answer from another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Same {
    /// The question it takes it from.
    pub of: String,
    /// Which option of it stands for which of its own; the same ids where it is not in it.
    pub options: BTreeMap<String, String>,
    /// In what they are the same.
    pub why: Wording,
}

/// Questions by `instrument/question`, and what they take their answers from.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Crosswalk {
    takes: BTreeMap<String, Same>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    same: Vec<Row>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    item: Spanned<String>,
    of: Spanned<String>,
    why: Wording,
    #[serde(default)]
    options: BTreeMap<String, String>,
}

static CROSSWALK: LazyLock<Crosswalk> = LazyLock::new(|| {
    let read = read_crosswalk(FILE.0, FILE.1, instruments());
    read.map(|(crosswalk, _)| crosswalk).unwrap_or_default()
});

pub(crate) const FILE: (&str, &str) = (
    "crosswalk.toml",
    include_str!("../../../../data/instruments/crosswalk.toml"),
);

/// The crosswalk between the instruments that are shipped.
pub fn crosswalk() -> &'static Crosswalk {
    &CROSSWALK
}

impl Crosswalk {
    /// What a question takes its answer from.
    pub fn taken_by(&self, question: &str) -> Option<&Same> {
        self.takes.get(question)
    }

    /// The question at the end of the way; itself where it takes its answer from none.
    pub fn root<'a>(&'a self, question: &'a str) -> &'a str {
        let mut at = question;
        // Cycles were cut while reading.
        while let Some(same) = self.takes.get(at) {
            at = &same.of;
        }
        at
    }

    /// The other questions that one answer serves.
    pub fn same_as<'a>(&'a self, question: &'a str) -> BTreeSet<&'a str> {
        let root = self.root(question);
        let others = self.takes.keys().map(String::as_str);
        let others = others.filter(|it| self.root(it) == root);
        others.chain([root]).filter(|it| *it != question).collect()
    }

    /// An answer to one question as an answer to another that asks the same.
    pub fn carried(&self, value: &str, from: &str, to: &str) -> Option<String> {
        let mut at_root = value.to_owned();
        let mut at = from;
        while let Some(same) = self.takes.get(at) {
            at_root = back(&same.options, &at_root)?;
            at = &same.of;
        }
        let mut way = Vec::new();
        let mut below = to;
        while let Some(same) = self.takes.get(below) {
            way.push(same);
            below = &same.of;
        }
        if at != below {
            return None;
        }
        let forth = |said: String, same: &&Same| same.options.get(&said).cloned().unwrap_or(said);
        Some(way.iter().rev().fold(at_root, forth))
    }
}

/// The option that alone becomes this one.
fn back(options: &BTreeMap<String, String>, value: &str) -> Option<String> {
    let mut from = options.iter().filter(|(_, to)| *to == value);
    match (from.next(), from.next()) {
        (None, _) => Some(value.to_owned()),
        (Some((from, _)), None) => Some(from.clone()),
        (Some(_), Some(_)) => None,
    }
}

/// Reads a crosswalk. Rows that do not hold together are left out, with a remark and its line.
pub fn read_crosswalk(
    name: &str,
    text: &str,
    instruments: &[Instrument],
) -> Result<(Crosswalk, Vec<Diagnostic>), NotAnInstrument> {
    let file: File = toml::from_str(text).map_err(|error| NotAnInstrument {
        line: error.span().map(|span| line_of(text, span.start)),
        reason: error.message().to_owned(),
    })?;
    let (mut crosswalk, mut remarks) = (Crosswalk::default(), Vec::new());
    for row in file.same {
        let place = Location {
            file: Some(name.to_owned()),
            line: Some(line_of(text, row.item.span().start)),
            ..Location::default()
        };
        match fits(&row, &crosswalk, instruments) {
            Ok(same) => {
                crosswalk.takes.insert(row.item.into_inner(), same);
            }
            Err(remark) => remarks.push(remark.at(place)),
        }
    }
    Ok((crosswalk, remarks))
}

fn fits(
    row: &Row,
    so_far: &Crosswalk,
    instruments: &[Instrument],
) -> Result<Same, Box<Diagnostic>> {
    let (item, of) = (row.item.get_ref().as_str(), row.of.get_ref().as_str());
    let there = |id: &str| {
        find(instruments, id)
            .ok_or_else(|| Box::new(Diagnostic::error("answer-no-item").text("item", id)))
    };
    let ((by, question), (from, other)) = (there(item)?, there(of)?);
    let wrong = |code| Box::new(Diagnostic::error(code).text("item", item).text("of", of));
    if so_far.takes.contains_key(item) {
        return Err(Box::new(
            Diagnostic::error("instrument-twice").text("item", item),
        ));
    }
    if so_far.root(of) == item || of == item {
        return Err(wrong("crosswalk-circle"));
    }
    if !by.rates.iter().any(|it| from.rates.contains(it)) {
        return Err(wrong("crosswalk-rates"));
    }
    for option in &other.options {
        let stands_for = row.options.get(&option.id).unwrap_or(&option.id);
        let fits = stands_for == "unknown" || question.option(stands_for).is_some();
        if !fits {
            let remark = wrong("crosswalk-option").text("option", stands_for.as_str());
            return Err(Box::new(remark));
        }
    }
    Ok(Same {
        of: of.to_owned(),
        options: row.options.clone(),
        why: row.why.clone(),
    })
}

/// The question of `instrument/question`; ids of questions may have a slash themselves.
pub(crate) fn find<'a>(
    instruments: &'a [Instrument],
    id: &str,
) -> Option<(&'a Instrument, &'a Question)> {
    let (instrument, question) = id.split_once('/')?;
    let instrument = instruments.iter().find(|it| it.id == instrument)?;
    let mut all = instrument.questions();
    Some((instrument, all.find(|it| it.id == question)?))
}
