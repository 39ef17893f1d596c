//! What records of keeping track say by code, as people say it: which rule, which question, which
//! field of which record.

use freistadt_instruments::instrument;
use freistadt_l10n::{Language, field_label};
use freistadt_model::{Application, Kind, Landscape, RecordRef, Rule, Value};
use freistadt_policy::rule_of_catalogue;

use super::name::record_name;
use crate::frame::rule_title;

/// A value as it is meant: where a field of the record holds a code as text, what that stands for.
pub fn told(
    landscape: &Landscape,
    target: &RecordRef,
    field: &str,
    shown: &Value,
    language: Language,
) -> Value {
    let Value::Text(code) = shown else {
        return shown.clone();
    };
    let meant = match (target.kind, field) {
        (_, "subject") => return subject(landscape, code).unwrap_or_else(|| shown.clone()),
        (Kind::Claim, "field") => field_of(landscape, target, code, language),
        (Kind::Rule, "check") => rule_of_catalogue(code).map(|it| it.title.of(language).to_owned()),
        (Kind::GivenAnswer, "question") => question(code, language),
        (Kind::GivenAnswer, "value") => option(landscape, target, code, language),
        _ => None,
    };
    meant.map_or_else(|| shown.clone(), Value::Text)
}

/// Whom a record names by what else it says, where a field is left open: what stands on own
/// premises, the municipality runs itself.
pub fn implied(landscape: &Landscape, target: &RecordRef, field: &str) -> Option<RecordRef> {
    if (target.kind, field) != (Kind::Application, "operator") {
        return None;
    }
    let application: &Application = landscape.find(&target.typed()?)?;
    let runs = landscape.operator_of(application)?;
    application.operator.is_unknown().then(|| runs.to_ref())
}

/// The name of a record of keeping track, that has none of its own: what it is about.
pub(super) fn named(
    landscape: &Landscape,
    target: &RecordRef,
    language: Language,
) -> Option<String> {
    let about = |first: Option<String>| {
        let subject = match text(landscape, target, "subject") {
            Some(code) => RecordRef::parse(&code),
            None => None,
        };
        // Never round in circles: of what is told about what was told, the plain title will do.
        let subject = subject.map(|it| match it.kind {
            Kind::Claim | Kind::Waiver | Kind::Assignment | Kind::GivenAnswer => {
                landscape.title(&it).to_owned()
            }
            _ => record_name(landscape, &it, language),
        });
        let parts: Vec<String> = first.into_iter().chain(subject).collect();
        (!parts.is_empty()).then(|| parts.join(": "))
    };
    match target.kind {
        Kind::Claim => about(
            text(landscape, target, "field")
                .map(|code| field_of(landscape, target, &code, language).unwrap_or(code)),
        ),
        Kind::Rule => rule(landscape, target, language),
        Kind::Waiver | Kind::Assignment => {
            let rule = match landscape.value(target, "rule") {
                Some(Value::Reference(rule)) => Some(record_name(landscape, &rule, language)),
                _ => None,
            };
            about(rule.map(|it| it.trim_end_matches('.').to_owned()))
        }
        Kind::GivenAnswer => about(
            text(landscape, target, "question")
                .map(|code| question(&code, language).unwrap_or(code)),
        ),
        _ => None,
    }
}

fn text(landscape: &Landscape, target: &RecordRef, field: &str) -> Option<String> {
    match landscape.value(target, field) {
        Some(Value::Text(text)) if !text.is_empty() => Some(text),
        _ => None,
    }
}

fn subject(landscape: &Landscape, code: &str) -> Option<Value> {
    let subject = RecordRef::parse(code).filter(|it| landscape.contains(it));
    subject.map(Value::Reference)
}

fn field_of(
    landscape: &Landscape,
    claim: &RecordRef,
    field: &str,
    language: Language,
) -> Option<String> {
    let subject = RecordRef::parse(&text(landscape, claim, "subject")?)?;
    let info = subject.kind.field(field)?;
    Some(field_label(language, subject.kind, info.name))
}

fn rule(landscape: &Landscape, target: &RecordRef, language: Language) -> Option<String> {
    let record = landscape.find(&target.typed::<Rule>()?)?;
    let rule = freistadt_policy::Rule::of_record(record).ok()?;
    Some(rule_title(language, &rule))
}

fn question(code: &str, language: Language) -> Option<String> {
    let (of, id) = code.split_once('/')?;
    let question = instrument(of)?.question(id)?;
    Some(question.text.of(language).to_owned())
}

fn option(
    landscape: &Landscape,
    answer: &RecordRef,
    code: &str,
    language: Language,
) -> Option<String> {
    let asked = text(landscape, answer, "question")?;
    let (of, id) = asked.split_once('/')?;
    let option = instrument(of)?.question(id)?.option(code)?;
    Some(option.text.of(language).to_owned())
}
