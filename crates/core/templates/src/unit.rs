//! Which department usually answers for an application: a question to people, never a value, until
//! somebody says so.

use std::collections::BTreeSet;

use freistadt_catalogue::{Recognised, function, unit_text};
use freistadt_l10n::{Language, Wording};
use freistadt_model::{
    Application, Change, ChangeSet, Claim, Id, Kind, Landscape, PartialDate, Record as _,
    RecordRef, Stated, SubjectRef, Tabled as _, slug,
};

use crate::known::{Known, KnownApplication};
use crate::proposals::{TEMPLATE_SOURCE, source};

/// The field that names who answers for an application.
const UNIT: &str = "unit";

/// An application of which nobody said who answers for it, and who usually does.
#[derive(Debug, Clone, PartialEq)]
pub struct UsualUnit {
    /// The application.
    pub application: Id<Application>,
    /// The department, as the landscape calls it already, else as templates do.
    pub unit: &'static str,
    /// What the application is for.
    pub function: &'static Wording,
    /// How that was recognised.
    pub by: Recognised,
}

/// Who usually answers for the applications of which nobody said so. Where purposes point to
/// several departments nothing is proposed, and nothing that was turned down.
pub fn usual_units(landscape: &Landscape, language: Language) -> Vec<UsualUnit> {
    let named = named_units(landscape);
    let known = Known::of(landscape);
    let open = known.applications.iter();
    let open = open.filter(|it| it.application.unit.is_unknown());
    open.filter_map(|it| {
        let (department, function, by) = department(it)?;
        let text = unit_text(department)?;
        if turned_down(landscape, it.application, text) {
            return None;
        }
        Some(UsualUnit {
            application: it.application.id.clone(),
            unit: unit_name(&named, text, language),
            function,
            by,
        })
    })
    .collect()
}

/// The one department that all purposes point to, with the first of them.
fn department(
    known: &KnownApplication<'_>,
) -> Option<(&'static str, &'static Wording, Recognised)> {
    let first = known.purposes.first()?;
    let department = &function(first.function)?.unit;
    let mut all = known.purposes.iter().map(|it| function(it.function));
    let agreed = all.all(|row| row.is_some_and(|row| row.unit == *department));
    agreed.then_some(())?;
    Some((department, &function(first.function)?.text, first.by))
}

/// Departments that the landscape names.
pub(crate) fn named_units(landscape: &Landscape) -> BTreeSet<&str> {
    let services = landscape.services.values().map(|it| &it.unit);
    let applications = landscape.applications.values().map(|it| &it.unit);
    let all = services.chain(applications).filter_map(Stated::known);
    all.map(String::as_str).collect()
}

/// What the landscape calls the department already, in whichever language; else in ours.
pub(crate) fn unit_name(
    named: &BTreeSet<&str>,
    text: &'static Wording,
    language: Language,
) -> &'static str {
    let ours = text.of(language);
    let wordings = [ours, &text.de, &text.en];
    let used = wordings.into_iter().find(|it| named.contains(it));
    used.unwrap_or(ours)
}

fn claim_id(application: &RecordRef, unit: &str) -> Id<Claim> {
    let (kind, id, unit) = (Kind::Application.code(), &application.id, slug(unit));
    Id::new(format!("{kind}-{id}-{UNIT}-{unit}-{TEMPLATE_SOURCE}"))
}

fn turned_down(landscape: &Landscape, application: &Application, text: &Wording) -> bool {
    let mut wordings = [&text.de, &text.en].into_iter();
    wordings.any(|unit| {
        let claim = landscape.find(&claim_id(&application.id.to_ref(), unit));
        claim.is_some_and(|claim| claim.confidence == Stated::Known(0))
    })
}

/// The change set with which somebody says that a department does not answer for applications: it
/// is kept as a claim that nobody believes, so that it is not proposed again.
pub fn turn_down_unit(
    landscape: &Landscape,
    (applications, unit): (&[RecordRef], &str),
    language: Language,
    on: PartialDate,
) -> ChangeSet {
    let source = source(language);
    let mut changes = Vec::new();
    for application in applications {
        let id = claim_id(application, unit);
        if !landscape.contains(application) || landscape.find(&id).is_some() {
            continue;
        }
        let mut claim = Claim::new(id);
        claim.subject = Stated::Known(SubjectRef(application.clone()));
        UNIT.clone_into(&mut claim.field);
        unit.clone_into(&mut claim.value);
        claim.by = Stated::Known(source.id.clone());
        claim.on = Stated::Known(on);
        claim.confidence = Stated::Known(0);
        changes.push(Change::Add(claim.into_any()));
    }
    if !changes.is_empty() && landscape.find(&source.id).is_none() {
        changes.insert(0, Change::Add(source.into_any()));
    }
    ChangeSet { changes }
}
