//! What an instrument is: the nouns, without their file format.

use freistadt_l10n::Wording;
use freistadt_model::Ratio;
use serde::Deserialize;

use crate::facts::Fact;

/// A questionnaire or framework.
#[derive(Debug, Clone, PartialEq)]
pub struct Instrument {
    /// Its id.
    pub id: String,
    /// The version of what was published.
    pub version: String,
    /// When that was published; empty where nobody knows.
    pub published: String,
    /// What it is called.
    pub name: Wording,
    /// What it is for.
    pub about: Wording,
    /// What it rates; the first is the usual.
    pub rates: Vec<Rated>,
    /// Where it comes from.
    pub source: String,
    /// The day on which that was opened.
    pub opened: String,
    /// Under which licence it stands.
    pub licence: Wording,
    /// How answers become a result.
    pub method: Method,
    /// The levels, lowest first; empty where it has none.
    pub levels: Vec<Level>,
    /// Its parts.
    pub objectives: Vec<Objective>,
    /// What is not public, or was not found.
    pub gaps: Vec<Wording>,
    /// What we added, because without it there would be no result.
    pub conventions: Vec<Wording>,
    /// Published ratings.
    pub cards: Vec<Card>,
}

/// What is rated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rated {
    /// The municipality as a whole.
    Town,
    /// Each application.
    Application,
    /// A provider or another organization.
    Organization,
}

/// How answers become a result.
#[derive(Debug, Clone, PartialEq)]
pub enum Method {
    /// A profile: nothing is added up.
    Profile,
    /// Weighted shares of points.
    Weighted(Scale),
}

/// On which scale a weighted score is shown.
#[derive(Debug, Clone, PartialEq)]
pub struct Scale {
    /// What all points are worth.
    pub to: Ratio,
    /// The score is never less.
    pub least: Ratio,
    /// Rounded half up to so many decimals; exact where not stated.
    pub decimals: Option<u32>,
    /// What the score is counted in: `%` or nothing.
    pub sign: String,
    /// What is not known.
    pub unknown: Unknowns,
    /// Names of ranges of scores, lowest first.
    pub bands: Vec<Band>,
}

/// How the score takes what is not known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unknowns {
    /// As no points.
    Zero,
    /// As if it were not asked.
    Excluded,
}

/// A range of scores.
#[derive(Debug, Clone, PartialEq)]
pub struct Band {
    /// Up to here, this included.
    pub to: Ratio,
    /// What it is called.
    pub name: Wording,
}

/// One level.
#[derive(Debug, Clone, PartialEq)]
pub struct Level {
    /// Its number.
    pub number: u8,
    /// Its id, e.g. `SEAL-2`.
    pub id: String,
    /// What it is called.
    pub name: Wording,
    /// What it means.
    pub about: Wording,
}

/// A part of an instrument.
#[derive(Debug, Clone, PartialEq)]
pub struct Objective {
    /// Its weight, where the instrument has weights.
    pub weight: Option<Ratio>,
    /// The question about the whole of it; without options it cannot be answered as a whole.
    pub question: Question,
    /// What it is made of.
    pub items: Vec<Question>,
}

impl Objective {
    /// Its id.
    pub fn id(&self) -> &str {
        &self.question.id
    }

    /// Everything that can be answered: the whole, then its items.
    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        let whole = (!self.question.options.is_empty()).then_some(&self.question);
        whole.into_iter().chain(&self.items)
    }
}

/// One question.
#[derive(Debug, Clone, PartialEq)]
pub struct Question {
    /// Its id.
    pub id: String,
    /// The question, or what is judged.
    pub text: Wording,
    /// What is meant by it.
    pub help: Option<Wording>,
    /// What may be answered.
    pub options: Vec<Choice>,
    /// The published wording was not found; what there is of it is a place holder.
    pub gap: bool,
    /// What the landscape says about it; the first that says something counts.
    pub facts: Vec<Fact>,
}

impl Question {
    /// The option with this id, letter case apart.
    pub fn option(&self, id: &str) -> Option<&Choice> {
        let mut all = self.options.iter();
        all.find(|it| it.id.eq_ignore_ascii_case(id.trim()))
    }

    /// The option of this level.
    pub fn option_of_level(&self, level: u8) -> Option<&Choice> {
        self.options.iter().find(|it| it.level == Some(level))
    }

    /// The most points an option gives.
    pub fn most(&self) -> Option<Ratio> {
        self.options.iter().filter_map(|it| it.points).max()
    }
}

/// One answer that may be chosen.
#[derive(Debug, Clone, PartialEq)]
pub struct Choice {
    /// Its id.
    pub id: String,
    /// Its wording.
    pub text: Wording,
    /// What it counts.
    pub points: Option<Ratio>,
    /// Which level it is worth; independent of the points.
    pub level: Option<u8>,
    /// It decides alone that the score is the least.
    pub knocks_out: bool,
    /// It says that something is missing.
    pub lacks: bool,
}

/// What was answered to a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Said {
    /// Nobody knows.
    #[default]
    Unknown,
    /// The question does not arise.
    NotApplicable,
    /// An option, by its place.
    Option(usize),
    /// A share of the points, with an option, by its place, where the level is known, too.
    Points(Ratio, Option<usize>),
}

/// A published rating.
#[derive(Debug, Clone, PartialEq)]
pub struct Card {
    /// Its id.
    pub id: String,
    /// Who was rated.
    pub name: String,
    /// Where that stands.
    pub source: String,
    /// The day on which that was opened.
    pub opened: String,
    /// Who rated.
    pub by: Wording,
    /// What was said, by objective or item.
    pub answers: std::collections::BTreeMap<String, String>,
    /// The score as published.
    pub published: Option<String>,
    /// The mean without weights as published.
    pub unweighted: Option<String>,
    /// The weakest level as published.
    pub level: Option<u8>,
}

impl Instrument {
    /// Whether an objective's level can be set as a whole, above factors that are asked one by one.
    pub fn has_whole_levels(&self) -> bool {
        let whole = |it: &Objective| !it.question.options.is_empty() && !it.items.is_empty();
        !self.levels.is_empty() && self.objectives.iter().any(whole)
    }

    /// Everything that can be answered, in order.
    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        self.objectives.iter().flat_map(Objective::questions)
    }

    /// The question with this id, letter case apart.
    pub fn question(&self, id: &str) -> Option<&Question> {
        let mut all = self.questions();
        all.find(|it| it.id.eq_ignore_ascii_case(id.trim()))
    }

    /// The level with this number.
    pub fn level(&self, number: u8) -> Option<&Level> {
        self.levels.iter().find(|it| it.number == number)
    }

    /// What a text answers to a question: an option, a level as `4` or `SEAL-4`, `unknown`,
    /// `not-applicable`, or a share of the points as `86.5 %`, with or without a level before it.
    pub fn said(&self, question: &Question, text: &str) -> Option<Said> {
        let text = text.trim();
        match text {
            "unknown" => return Some(Said::Unknown),
            "not-applicable" => return Some(Said::NotApplicable),
            _ => {}
        }
        if let Some(place) = self.place(question, text) {
            return Some(Said::Option(place));
        }
        // A comma may be one of the number: only a blank stands between level and share.
        let text = text.strip_suffix('%')?.trim();
        let (level, share) = match text.rsplit_once(char::is_whitespace) {
            Some((level, share)) => (Some(level.trim_end_matches([' ', ',', ';'])), share),
            None => (None, text),
        };
        let of_hundred: Ratio = share.trim().parse().ok()?;
        let share = of_hundred.divided(100)?;
        let scored = matches!(self.method, Method::Weighted(_)) && !self.levels.is_empty();
        if !scored || share > Ratio::whole(1) {
            return None;
        }
        let place = match level.map(str::trim).filter(|it| !it.is_empty()) {
            Some(level) => Some(self.place(question, level)?),
            None => None,
        };
        Some(Said::Points(share, place))
    }

    /// The place of the option that a text names, by its id, its level or its level's name.
    fn place(&self, question: &Question, text: &str) -> Option<usize> {
        let id = |it: &Choice| it.id.eq_ignore_ascii_case(text);
        let number = text.parse::<u8>().ok();
        let named = |it: &&Level| it.id.eq_ignore_ascii_case(text) || Some(it.number) == number;
        let level = self.levels.iter().find(named).map(|it| it.number);
        let of_level = |it: &Choice| it.level.is_some() && it.level == level;
        let mut options = question.options.iter();
        let by_id = options.position(id);
        by_id.or_else(|| question.options.iter().position(of_level))
    }

    /// The text that [`Instrument::said`] reads.
    pub fn text_of(&self, question: &Question, said: Said) -> String {
        let option = |place: usize| question.options.get(place).map(|it| it.id.clone());
        match said {
            Said::Unknown => "unknown".to_owned(),
            Said::NotApplicable => "not-applicable".to_owned(),
            Said::Option(place) => option(place).unwrap_or_default(),
            Said::Points(share, place) => {
                let percent = crate::exact::times(share, Ratio::whole(100));
                let percent = percent.map(crate::decimal).unwrap_or_default();
                let level = place.and_then(option).map(|it| format!("{it} "));
                format!("{}{percent} %", level.unwrap_or_default())
            }
        }
    }
}
