//! Names in cells, and remarks on cells that could not be read.

use std::sync::LazyLock;

use freistadt_model::{
    Application, Contract, DataObject, Diagnostic, Function, Id, Kind, Location, Node,
    Organization, Product, PublicService, RecordRef, Stated, Value,
};

use regex::Regex;

use super::builder::Builder;
use super::row::split;
use crate::cells;
use crate::lists::words::{value_key, words};

/// The name that stands for ourselves where the text is a word for us: "eigen", "Stadt (IT)".
pub(crate) fn own_name(text: &str) -> Option<&'static str> {
    let own = &words().values.own_organization;
    let key = value_key(text);
    let found = own.get(&key).or_else(|| {
        let (name, inner) = key.strip_suffix(')')?.split_once('(')?;
        own.get(inner.trim()).and_then(|_| own.get(name.trim()))
    });
    found.map(String::as_str)
}

/// The way of hosting that a text names where an operator is asked: "SaaS", "on-prem".
pub(crate) fn hosting_word(text: &str) -> Option<&'static str> {
    let hosting = cells::type_of(Kind::Application, "hosting");
    match cells::code(text, hosting)? {
        Value::Code(code) => words().values.no_operator.contains(code).then_some(code),
        _ => None,
    }
}

/// Whether the word stands for an organization and names none.
pub(crate) fn stands_for_none(name: &str) -> bool {
    let key = value_key(name);
    let values = &words().values;
    values.no_organization.contains(&key) || values.maker.contains(&key)
}

static AND: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)\s*,\s*|\s+(?:u\.|und|and|&|\+)\s+").expect("a valid pattern")
});

/// "ZV, Stadt" and "Stadt u. ZV" are two: where one part is the town by name. "Müller & Söhne" and
/// "IT und Organisation" are one.
fn own_and_others(text: &str) -> Vec<String> {
    let parts: Vec<&str> = AND.split(text).map(str::trim).collect();
    let is_town =
        |part: &&str| own_name(part).is_some_and(|name| value_key(name) == value_key(part));
    if parts.len() > 1 && parts.iter().any(is_town) && parts.iter().all(|part| !part.is_empty()) {
        parts.into_iter().map(str::to_owned).collect()
    } else {
        vec![text.to_owned()]
    }
}

/// A name over two lines is one: the second line is a legal form, or goes on in small letters or
/// behind a dash.
fn joined_lines(text: &str) -> String {
    const FORMS: [&str; 14] = [
        "gmbh",
        "ag",
        "kg",
        "se",
        "eg",
        "ev",
        "aör",
        "mbh",
        "ltd",
        "inc",
        "corporation",
        "corp",
        "limited",
        "co",
    ];
    let mut joined = String::with_capacity(text.len());
    for line in text.lines().map(str::trim) {
        let first = line.split([' ', '.', ',']).next().unwrap_or_default();
        let goes_on = line.starts_with(char::is_lowercase)
            || line.starts_with('&')
            || FORMS.contains(&first.to_lowercase().as_str())
            || joined.ends_with('&')
            || joined.ends_with(" und");
        if joined.ends_with('-') && !joined.ends_with(" -") {
            // "Rechen-" and "zentrum" are one word, "Soft-" and "Hardware" two.
            if line.starts_with(char::is_lowercase) && !line.starts_with("und ") {
                joined.pop();
            }
        } else if !joined.is_empty() {
            joined.push(if goes_on { ' ' } else { '\n' });
        }
        joined.push_str(line);
    }
    joined
}

impl Builder<'_> {
    pub(super) fn not_read(
        &mut self,
        code: &'static str,
        kind: Kind,
        field: &str,
        found: &str,
        place: Location,
    ) {
        let found: String = found.chars().take(80).collect();
        let remark = Diagnostic::warning(code)
            .text("found", found)
            .field("field", format!("{}.{field}", kind.code()));
        self.say(remark.at(place));
    }

    /// The names in a cell. A slash between blanks separates; one without only where every part is
    /// a known name or one of them is ourselves.
    pub(super) fn names_in(&self, text: &str, of: Kind) -> Vec<String> {
        if of != Kind::Organization {
            return split(text).map(str::to_owned).collect();
        }
        let parts: Vec<String> = split(&joined_lines(text)).map(str::to_owned).collect();
        let [single] = &parts[..] else { return parts };
        if !single.contains('/') {
            return own_and_others(single);
        }
        let is_own = |name: &&str| own_name(name).is_some();
        let is_known =
            |name: &&str| is_own(name) || self.names.find::<Organization>(name).is_some();
        let halves: Vec<&str> = single.split('/').map(str::trim).collect();
        let separate = halves.iter().all(|half| half.chars().count() > 1)
            && (single.contains(" / ") || halves.iter().all(is_known) || halves.iter().any(is_own));
        if separate {
            halves.into_iter().map(str::to_owned).collect()
        } else {
            parts
        }
    }

    /// The organization of this name, unless the word says how something is run rather than by whom,
    /// or stands for a firm without naming it.
    pub(super) fn firm(
        &mut self,
        name: &str,
        place: impl FnOnce() -> Location,
    ) -> Option<Id<Organization>> {
        let known = self.names.find::<Organization>(name).is_some();
        if known || own_name(name).is_some() {
            return Some(self.organization(name));
        }
        let code = if hosting_word(name).is_some() {
            "hosting-is-no-organization"
        } else if stands_for_none(name) {
            "word-is-no-organization"
        } else {
            return Some(self.organization(name));
        };
        self.say(Diagnostic::warning(code).text("found", name).at(place()));
        None
    }

    /// The unit that a line above the row named.
    pub(super) fn section_unit(&self) -> Stated<String> {
        self.section.clone().map_or(Stated::Unknown, Stated::Known)
    }

    pub(super) fn record_named(
        &mut self,
        of: Kind,
        name: &str,
        place: impl FnOnce() -> Location,
    ) -> Option<RecordRef> {
        match of {
            Kind::Organization => self.firm(name, place).map(|id| id.to_ref()),
            Kind::Product => Some(self.named::<Product>(name).to_ref()),
            Kind::Application => Some(self.named::<Application>(name).to_ref()),
            Kind::PublicService => Some(self.named::<PublicService>(name).to_ref()),
            Kind::DataObject => Some(self.named::<DataObject>(name).to_ref()),
            Kind::Contract => Some(self.named::<Contract>(name).to_ref()),
            Kind::Function => Some(self.named::<Function>(name).to_ref()),
            Kind::Node => Some(self.named::<Node>(name).to_ref()),
            Kind::Source
            | Kind::Control
            | Kind::Component
            | Kind::Group
            | Kind::Dependency
            | Kind::CostLine
            | Kind::Claim
            | Kind::ColumnMapping
            | Kind::Policy
            | Kind::Rule
            | Kind::Waiver
            | Kind::Assignment
            | Kind::Evidence
            | Kind::LifeCycleEvent
            | Kind::SolutionUse
            | Kind::GivenAnswer => None,
        }
    }
}
