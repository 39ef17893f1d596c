//! What follows from what is usual: public services, and who needs whom, each with its reason.

use std::collections::BTreeSet;

use freistadt_catalogue::{Recognised, function as row, key, unit_text};
use freistadt_l10n::{Language, Wording};
use freistadt_model::{
    AnyRecord, Code as _, Dependency, DependencyKind, Id, Landscape, PublicService, Record,
    RecordRef, SourceKind, Stated, Strength, Tabled as _,
};

use crate::data::{RuleRow, ServiceRow, TEMPLATES};
use crate::hosting::Presumed;
use crate::known::{Known, KnownApplication};
use crate::question::questions;
use crate::unit::{named_units, unit_name};

/// A record that is usual, why, and who would know.
#[derive(Debug, Clone)]
pub struct Derived {
    /// The record.
    pub record: AnyRecord,
    /// Why it is proposed.
    pub reason: Reason,
    /// The department that would know; `None` if nothing suggests one.
    pub unit: Option<String>,
}

/// Why a record is proposed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Reason {
    /// The service is usually delivered with applications for this purpose.
    Delivered {
        /// The purpose.
        function: &'static Wording,
        /// How it was recognised that the application has it.
        by: Recognised,
    },
    /// Applications that run there usually need it.
    Usual {
        /// The rule as a sentence.
        rule: &'static Wording,
        /// Where the application runs, if the rule asks for it.
        hosting: Option<Presumed>,
    },
}

/// Everything that is usual for the landscape, whether it is there already or not: the same
/// landscape and language give the same records with the same ids. What a landscape says itself
/// is left alone: a service with stated needs gets none, nor an application that names its basis.
pub fn derive(landscape: &Landscape, language: Language) -> Vec<Derived> {
    let known = Known::of(landscape);
    let own = own_needs(landscape);
    let maker = Maker {
        known,
        own,
        units: named_units(landscape),
        language,
    };
    let services = TEMPLATES.services.iter().flat_map(|row| maker.service(row));
    let rules = TEMPLATES.rules.iter().flat_map(|row| maker.rule(row));
    services.chain(rules).collect()
}

/// What the landscape itself says: who needs whom, other than by a template.
fn own_needs(landscape: &Landscape) -> BTreeSet<(&RecordRef, &RecordRef)> {
    let stated = landscape
        .dependencies
        .values()
        .filter(|it| !from_template(landscape, it.source()));
    stated
        .filter_map(|it| Some((it.from.known()?, it.to.known()?)))
        .collect()
}

fn from_template(landscape: &Landscape, source: Option<&Id<freistadt_model::Source>>) -> bool {
    let source = source.and_then(|id| landscape.find(id));
    source.is_some_and(|source| source.kind == Stated::Known(SourceKind::Template))
}

struct Maker<'a> {
    known: Known<'a>,
    own: BTreeSet<(&'a RecordRef, &'a RecordRef)>,
    /// Departments that the landscape names.
    units: BTreeSet<&'a str>,
    language: Language,
}

impl Maker<'_> {
    /// A service, if an application delivers it, and what it needs.
    fn service(&self, row: &'static ServiceRow) -> Vec<Derived> {
        let Some(first) = row.needs.first() else {
            return Vec::new();
        };
        let Some(giver) = self.known.with(first).next() else {
            return Vec::new();
        };
        let service = self.service_record(row, giver);
        let from = service.id.to_ref();
        if self.own.iter().any(|(needing, _)| **needing == from) {
            return Vec::new();
        }
        let unit = service.unit.known().cloned();
        let mut derived = Vec::new();
        if !self.is_own(&service) {
            derived.extend(delivered(first, giver).map(|reason| Derived {
                record: service.into_any(),
                reason,
                unit: unit.clone(),
            }));
        }
        let needs = row.needs.iter().map(|function| (function, None));
        let helped = row.helped.iter();
        let helped = helped.map(|function| (function, Some(Strength::Impairs)));
        for (function, strength) in needs.chain(helped) {
            derived.extend(self.known.with(function).filter_map(|giver| {
                let mut need = need(&from, &giver.application.id.to_ref());
                need.kind = Stated::Known(DependencyKind::DeliveredWith);
                need.strength = strength.map_or(Stated::Unknown, Stated::Known);
                Some(Derived {
                    record: need.into_any(),
                    reason: delivered(function, giver)?,
                    unit: unit.clone(),
                })
            }));
        }
        derived
    }

    /// The service as it is there under this id or name, else as the template has it.
    fn service_record(
        &self,
        row: &'static ServiceRow,
        giver: &KnownApplication<'_>,
    ) -> PublicService {
        let names = [key(&row.text.de), key(&row.text.en)];
        let called = |service: &&PublicService| {
            let all = std::iter::once(&service.name).chain(&service.aliases);
            all.map(|name| key(name)).any(|name| names.contains(&name))
        };
        let services = &self.known.landscape.services;
        let there = services.get(&Id::new(row.id.as_str()));
        if let Some(service) = there.or_else(|| services.values().find(called)) {
            return service.clone();
        }
        let mut service = PublicService::new(Id::new(row.id.as_str()));
        self.text(&row.text).clone_into(&mut service.name);
        let unit = giver.application.unit.known().cloned();
        let usual = || self.usual_unit(row.unit.as_ref(), row.needs.first());
        service.unit = unit.or_else(usual).map_or(Stated::Unknown, Stated::Known);
        service
    }

    /// Whether the landscape has the service from elsewhere.
    fn is_own(&self, service: &PublicService) -> bool {
        let landscape = self.known.landscape;
        let there = landscape.find(&service.id);
        there.is_some_and(|service| !from_template(landscape, service.source()))
    }

    /// What the applications need for which a rule holds.
    fn rule(&self, rule: &'static RuleRow) -> Vec<Derived> {
        let Some(question) = questions().iter().find(|it| it.id == rule.needs) else {
            return Vec::new();
        };
        let answers = self.known.answers(question);
        let answers: Vec<RecordRef> = answers
            .into_iter()
            .filter(|it| it.stated)
            .map(|it| it.thing)
            .collect();
        let holding = self.known.applications.iter().filter(|it| holds(rule, it));
        holding
            .filter_map(|needing| {
                let basis = self.basis(&answers, needing)?;
                self.usual_need(rule, needing, basis)
            })
            .collect()
    }

    /// Which of several answers an application would use: the one that runs where it runs.
    fn basis<'b>(
        &self,
        answers: &'b [RecordRef],
        needing: &KnownApplication<'_>,
    ) -> Option<&'b RecordRef> {
        if let [only] = answers {
            return Some(only);
        }
        let place = |it: &KnownApplication<'_>| it.hosting.map(|it| it.hosting);
        let beside = |answer: &&RecordRef| {
            let mut applications = self.known.applications.iter();
            let basis = applications.find(|it| it.application.id.to_ref() == **answer);
            basis.is_some_and(|basis| place(basis) == place(needing))
        };
        let mut beside = answers.iter().filter(beside);
        let one = beside.next()?;
        beside.next().is_none().then_some(one)
    }

    fn usual_need(
        &self,
        rule: &'static RuleRow,
        needing: &KnownApplication<'_>,
        basis: &RecordRef,
    ) -> Option<Derived> {
        let from = needing.application.id.to_ref();
        if from == *basis || self.own.contains(&(&from, basis)) {
            return None;
        }
        let mut need = need(&from, basis);
        need.kind = Stated::Known(DependencyKind::from_code(&rule.kind)?);
        let unit = needing.application.unit.known().cloned();
        let function = needing.purposes.first().map(|it| it.function);
        let hosting = rule.hosting.as_ref().and(needing.hosting);
        Some(Derived {
            record: need.into_any(),
            reason: Reason::Usual {
                rule: &rule.text,
                hosting,
            },
            unit: unit.or_else(|| self.usual_unit(None, function.as_ref())),
        })
    }

    /// The department that usually answers for a purpose.
    fn usual_unit<S: AsRef<str>>(
        &self,
        unit: Option<&String>,
        function: Option<&S>,
    ) -> Option<String> {
        let of_function = || Some(&row(function?.as_ref())?.unit);
        let text = unit_text(unit.or_else(of_function)?)?;
        Some(unit_name(&self.units, text, self.language).to_owned())
    }

    fn text(&self, text: &'static Wording) -> &'static str {
        text.of(self.language)
    }
}

fn delivered(function: &str, giver: &KnownApplication<'_>) -> Option<Reason> {
    let purpose = giver.purposes.iter().find(|it| it.function == function)?;
    Some(Reason::Delivered {
        function: &row(function)?.text,
        by: purpose.by,
    })
}

fn holds(rule: &RuleRow, known: &KnownApplication<'_>) -> bool {
    let here = |codes: &Vec<String>| {
        let hosting = known.hosting.map(|it| it.hosting.code());
        hosting.is_some_and(|code| codes.iter().any(|it| it == code))
    };
    let serves = |functions: &[String]| functions.iter().any(|it| known.serves(it));
    rule.hosting.as_ref().is_none_or(here)
        && rule.functions.as_deref().is_none_or(serves)
        && !serves(&rule.except)
}

/// A need with an id that follows from its ends.
fn need(from: &RecordRef, to: &RecordRef) -> Dependency {
    let id = format!("vorlage-{}-{}-{}", from.kind.code(), from.id, to.id);
    let mut need = Dependency::new(Id::new(id));
    need.from = Stated::Known(from.clone());
    need.to = Stated::Known(to.clone());
    need
}
