//! From a file to an instrument, with remarks on what does not hold together.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use freistadt_model::{Diagnostic, Location, Ratio};
use toml::Spanned;

use crate::exact::{number, sum};
use crate::facts::Fact;
use crate::file;
use crate::instrument::{
    Band, Card, Choice, Instrument, Level, Method, Objective, Question, Scale, Unknowns,
};

/// A file that is no instrument.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not an instrument: {reason}")]
pub struct NotAnInstrument {
    /// What the reader says.
    pub reason: String,
    /// The line, from 1, where known.
    pub line: Option<u32>,
}

/// Reads an instrument. What does not hold together is remarked with its line; an error means that
/// nothing could be read.
pub fn read_instrument(
    name: &str,
    text: &str,
) -> Result<(Instrument, Vec<Diagnostic>), NotAnInstrument> {
    let file: file::File = toml::from_str(text).map_err(|error| NotAnInstrument {
        line: error.span().map(|span| line_of(text, span.start)),
        reason: error.message().to_owned(),
    })?;
    let mut reader = Reader {
        name,
        text,
        remarks: Vec::new(),
    };
    let instrument = reader.instrument(file);
    Ok((instrument, reader.remarks))
}

/// The line of a byte of a text, from 1.
pub(crate) fn line_of(text: &str, at: usize) -> u32 {
    let before = text.get(..at).unwrap_or(text);
    u32::try_from(before.matches('\n').count() + 1).unwrap_or(u32::MAX)
}

/// Lines of places that come one after another; counting from the start each time would take the
/// square of the length.
pub(crate) struct Lines<'a> {
    text: &'a str,
    at: usize,
    line: u32,
}

impl<'a> Lines<'a> {
    pub(crate) fn new(text: &'a str) -> Lines<'a> {
        Lines {
            text,
            at: 0,
            line: 1,
        }
    }

    /// The line of a byte; of one before the last asked for, the line of that.
    pub(crate) fn at(&mut self, at: usize) -> u32 {
        let between = self.text.get(self.at..at).unwrap_or("");
        self.line = self
            .line
            .saturating_add(line_of(between, between.len()) - 1);
        self.at = self.at.max(at);
        self.line
    }
}

/// Options that questions share, by id.
type Scales = BTreeMap<String, Vec<Choice>>;

struct Reader<'a> {
    name: &'a str,
    text: &'a str,
    remarks: Vec<Diagnostic>,
}

impl Reader<'_> {
    fn instrument(&mut self, file: file::File) -> Instrument {
        let method = self.method(file.method);
        self.day(&file.opened);
        let scored = matches!(method, Method::Weighted(_));
        let mut scales = Scales::new();
        for scale in file.scale {
            let options = self.options(&scale.option, scored);
            scales.insert(scale.id, options);
        }
        let mut seen = BTreeSet::new();
        let objectives: Vec<Objective> = file
            .objective
            .into_iter()
            .map(|it| self.objective(it, &scales, scored, &mut seen))
            .collect();
        let mut instrument = Instrument {
            id: file.id.get_ref().clone(),
            version: file.version,
            published: file.published,
            name: file.name,
            about: file.about,
            rates: file.rates,
            source: file.source,
            opened: file.opened.into_inner(),
            licence: match file.licence {
                file::Licence::Words(words) => words,
                file::Licence::Name(name) => crate::Wording {
                    de: name.clone(),
                    en: name,
                },
            },
            method,
            levels: file.level.into_iter().map(level).collect(),
            objectives,
            gaps: file.gap,
            conventions: file.convention,
            cards: Vec::new(),
        };
        if instrument.objectives.is_empty() {
            self.error("instrument-empty", file.id.span(), &[]);
        }
        self.weights(&instrument, file.id.span());
        instrument.cards = self.cards(file.card, &instrument);
        instrument
    }

    fn method(&mut self, given: Spanned<file::Method>) -> Method {
        let given = given.into_inner();
        if given.kind.get_ref() == "profile" {
            return Method::Profile;
        }
        if given.kind.get_ref() != "weighted" {
            let kind = given.kind.get_ref().clone();
            self.error("instrument-method", given.kind.span(), &[("value", &kind)]);
            return Method::Profile;
        }
        let hundred = Ratio::whole(100);
        let band = |reader: &mut Self, it: file::Band| Band {
            to: reader.ratio(&it.to).unwrap_or(hundred),
            name: it.name,
        };
        Method::Weighted(Scale {
            to: given
                .to
                .as_ref()
                .map_or(hundred, |it| self.ratio(it).unwrap_or(hundred)),
            least: (given.least.as_ref()).map_or(Ratio::whole(0), |it| {
                self.ratio(it).unwrap_or(Ratio::whole(0))
            }),
            // More are never shown, and powers of ten have their limits.
            decimals: given.decimals.map(|it| it.min(12)),
            sign: given.sign,
            unknown: given.unknown.unwrap_or(Unknowns::Zero),
            bands: given.band.into_iter().map(|it| band(self, it)).collect(),
        })
    }

    fn day(&mut self, day: &Spanned<String>) {
        if day
            .get_ref()
            .parse::<freistadt_model::PartialDate>()
            .is_err()
        {
            self.error("instrument-day", day.span(), &[("value", day.get_ref())]);
        }
    }

    fn objective(
        &mut self,
        given: file::Objective,
        scales: &Scales,
        scored: bool,
        seen: &mut BTreeSet<String>,
    ) -> Objective {
        self.once(&given.id, seen);
        let options = self.scale(given.scale.as_ref(), scales);
        let facts = self.facts(&given.fact, &options);
        let weight = given.weight.as_ref().and_then(|it| self.ratio(it));
        let question = Question {
            id: given.id.get_ref().clone(),
            text: given.text,
            help: given.help,
            options,
            gap: given.gap,
            facts,
        };
        let items: Vec<Question> = given
            .item
            .into_iter()
            .map(|it| self.item(it, scales, scored, seen))
            .collect();
        if question.options.is_empty() && items.is_empty() {
            let id = given.id.get_ref();
            self.error("instrument-no-options", given.id.span(), &[("item", id)]);
        }
        Objective {
            weight,
            question,
            items,
        }
    }

    fn item(
        &mut self,
        given: file::Item,
        scales: &Scales,
        scored: bool,
        seen: &mut BTreeSet<String>,
    ) -> Question {
        self.once(&given.id, seen);
        let mut options = self.scale(given.scale.as_ref(), scales);
        options.extend(self.options(&given.option, scored));
        if options.is_empty() {
            let id = given.id.get_ref();
            self.error("instrument-no-options", given.id.span(), &[("item", id)]);
        }
        let facts = self.facts(&given.fact, &options);
        Question {
            id: given.id.into_inner(),
            text: given.text,
            help: given.help,
            options,
            gap: given.gap,
            facts,
        }
    }

    fn once(&mut self, id: &Spanned<String>, seen: &mut BTreeSet<String>) {
        if !seen.insert(id.get_ref().to_lowercase()) {
            self.error("instrument-twice", id.span(), &[("item", id.get_ref())]);
        }
    }

    fn scale(&mut self, id: Option<&Spanned<String>>, scales: &Scales) -> Vec<Choice> {
        let Some(id) = id else { return Vec::new() };
        let found = scales.get(id.get_ref()).cloned();
        if found.is_none() {
            self.error("instrument-scale", id.span(), &[("value", id.get_ref())]);
        }
        found.unwrap_or_default()
    }

    /// An instrument with a score needs points at each option.
    fn options(&mut self, given: &[file::Choice], scored: bool) -> Vec<Choice> {
        let mut options: Vec<Choice> = Vec::new();
        for it in given {
            let id = it.id.get_ref();
            if options.iter().any(|other| other.id == *id) {
                self.error("instrument-twice", it.id.span(), &[("item", id)]);
            }
            if scored && it.points.is_none() {
                self.error("instrument-no-points", it.id.span(), &[("option", id)]);
            }
            options.push(Choice {
                id: id.clone(),
                text: crate::Wording {
                    de: it.de.clone(),
                    en: it.en.clone(),
                },
                points: it.points.as_ref().and_then(|it| self.ratio(it)),
                level: it.level,
                knocks_out: it.knocks_out,
                lacks: it.lacks,
            });
        }
        options
    }

    fn facts(&mut self, given: &[file::Fact], options: &[Choice]) -> Vec<Fact> {
        given
            .iter()
            .filter_map(|it| self.fact(it, options))
            .collect()
    }

    fn fact(&mut self, given: &file::Fact, options: &[Choice]) -> Option<Fact> {
        let of = given.of.get_ref();
        let fact = Fact::parse(of, given.answers.clone());
        if fact.is_none() {
            self.error("instrument-fact", given.of.span(), &[("value", of)]);
        }
        for option in given.answers.values() {
            let open = matches!(option.as_str(), "unknown" | "not-applicable");
            if !open && !options.iter().any(|it| it.id == *option) {
                let said = [("value", option.as_str())];
                self.error("instrument-fact-option", given.of.span(), &said);
            }
        }
        fact
    }

    /// Weights have to make a hundred, and all objectives have one or none has.
    fn weights(&mut self, instrument: &Instrument, span: Range<usize>) {
        let weights = instrument.objectives.iter().filter_map(|it| it.weight);
        let total = sum(weights.clone());
        let count = weights.count();
        let scored = matches!(instrument.method, Method::Weighted(_));
        let all = count == instrument.objectives.len();
        let hundred = total == Some(Ratio::whole(100));
        if (scored && !(all && hundred)) || (!scored && count > 0 && !hundred) {
            let total = total.map(crate::decimal).unwrap_or_default();
            self.error("instrument-weights", span, &[("total", &total)]);
        }
    }

    fn cards(&mut self, given: Vec<file::Card>, instrument: &Instrument) -> Vec<Card> {
        let mut cards = Vec::new();
        for card in given {
            let mut answers = BTreeMap::new();
            for (id, said) in card.answers {
                let question = instrument.question(&id);
                let fits = question.and_then(|it| instrument.said(it, said.get_ref()));
                match (question, fits) {
                    (None, _) => self.error("answer-no-item", said.span(), &[("item", &id)]),
                    (Some(_), None) => {
                        let value = said.get_ref();
                        let found = [("item", id.as_str()), ("value", value)];
                        self.error("answer-no-option", said.span(), &found);
                    }
                    (Some(question), Some(_)) => {
                        answers.insert(question.id.clone(), said.into_inner());
                    }
                }
            }
            cards.push(Card {
                id: card.id.into_inner(),
                name: card.name,
                source: card.source,
                opened: card.opened,
                by: card.by,
                answers,
                published: card.published,
                unweighted: card.unweighted,
                level: card.level,
            });
        }
        cards
    }

    fn ratio(&mut self, given: &Spanned<String>) -> Option<Ratio> {
        let found = number(given.get_ref());
        if found.is_none() {
            self.error(
                "instrument-number",
                given.span(),
                &[("value", given.get_ref())],
            );
        }
        found
    }

    fn error(&mut self, code: &'static str, at: Range<usize>, said: &[(&'static str, &str)]) {
        let place = Location {
            file: Some(self.name.to_owned()),
            line: Some(line_of(self.text, at.start)),
            ..Location::default()
        };
        let remark = Diagnostic::error(code).at(place);
        let remark = (said.iter()).fold(remark, |remark, (name, text)| remark.text(name, *text));
        self.remarks.push(remark);
    }
}

fn level(given: file::Level) -> Level {
    Level {
        number: given.number,
        id: given.id,
        name: given.name,
        about: given.about,
    }
}
