//! What the landscape knows about a question: derived, with its derivation.

use std::collections::BTreeMap;

use freistadt_model::{
    Answer, Application, Code as _, ControlOn, Id, Kind, Landscape, Organization, RecordRef, Value,
    ValueType,
};

/// Where an answer can be derived from, and which option stands for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    of: Source,
    /// Which option stands for yes, partly and no; the same ids where nothing is said.
    answers: BTreeMap<String, String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Source {
    /// A field of the application.
    Field(&'static str),
    /// The same field of all applications in use.
    Every(&'static str),
    /// Whether the product is open source.
    Licence,
    /// Whether law from outside the EU and the EEA reaches its maker or operator.
    LawOutside,
    /// The same by role: yes where it reaches the operator, partly where it reaches the maker only.
    LawByRole,
    /// Whether makers and operators of all applications in use are known.
    Recorded,
}

/// What the landscape says to a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// The id of the option, or `not-applicable`.
    pub value: String,
    /// How it was derived, a code that `l10n` knows.
    pub rule: &'static str,
    /// From which field, as `kind.field`.
    pub field: Option<&'static str>,
    /// Of so many records it is so.
    pub yes: usize,
    /// So many records were looked at.
    pub of: usize,
}

impl Fact {
    /// Reads `application.FIELD`, `every application.FIELD`, `open-source`, `law-outside`,
    /// `law-by-role` or `recorded`.
    pub(crate) fn parse(text: &str, answers: BTreeMap<String, String>) -> Option<Fact> {
        let of = match text {
            "open-source" => Source::Licence,
            "law-outside" => Source::LawOutside,
            "law-by-role" => Source::LawByRole,
            "recorded" => Source::Recorded,
            _ => match text.strip_prefix("every ") {
                Some(field) => Source::Every(answer_field(field)?),
                None => Source::Field(answer_field(text)?),
            },
        };
        Some(Fact { of, answers })
    }

    /// What the landscape says about a record; `None` where it says nothing.
    pub(crate) fn known(
        &self,
        landscape: &Landscape,
        control: &ControlOn<'_>,
        subject: &RecordRef,
    ) -> Option<Known> {
        let (answer, found) = match self.of {
            Source::Every(field) => every(landscape, field)?,
            Source::Recorded => recorded(landscape)?,
            Source::Field(field) => field_of(landscape, subject, field)?,
            Source::Licence => open_source(landscape, application(landscape, subject)?)?,
            Source::LawOutside => {
                law_outside(landscape, control, application(landscape, subject)?)?
            }
            Source::LawByRole => law_by_role(landscape, control, subject)?,
        };
        let code = answer.code();
        let value = match answer {
            Answer::NotApplicable => code.to_owned(),
            Answer::Yes | Answer::No | Answer::Partly => self
                .answers
                .get(code)
                .cloned()
                .unwrap_or_else(|| code.to_owned()),
            Answer::Unknown => return None,
        };
        // What stands for no option says nothing.
        (value != "unknown").then_some(Known { value, ..found })
    }
}

/// The name of a field of applications that holds an answer.
fn answer_field(text: &str) -> Option<&'static str> {
    let name = text.strip_prefix("application.")?;
    let field = Kind::Application.field(name)?;
    (field.value_type == ValueType::Code(Answer::SET)).then_some(field.name)
}

/// How a fact was found; the option is put in afterwards.
fn found(rule: &'static str, field: Option<&'static str>, yes: usize, of: usize) -> Known {
    Known {
        value: String::new(),
        rule,
        field,
        yes,
        of,
    }
}

fn application<'a>(landscape: &'a Landscape, subject: &RecordRef) -> Option<&'a Application> {
    let id = (subject.kind == Kind::Application).then(|| Id::new(subject.id.clone()))?;
    landscape.applications.get(&id)
}

fn answer_in(value: Option<&Value>) -> Answer {
    match value {
        Some(Value::Code(code)) => Answer::from_code(code).unwrap_or_default(),
        Some(Value::NotApplicable) => Answer::NotApplicable,
        _ => Answer::Unknown,
    }
}

fn field_of(
    landscape: &Landscape,
    subject: &RecordRef,
    field: &'static str,
) -> Option<(Answer, Known)> {
    application(landscape, subject)?;
    let answer = answer_in(landscape.value(subject, field).as_ref());
    Some((answer, found("fact-field", Some(field), 1, 1)))
}

/// Of all applications in use: yes where it is so for all, no where it is so for none, partly where
/// some are known to be so and some not.
fn every(landscape: &Landscape, field: &'static str) -> Option<(Answer, Known)> {
    let in_use = landscape.applications.values().filter(|it| it.is_in_use());
    let answers = in_use.map(|it| answer_in(landscape.value(&it.id.to_ref(), field).as_ref()));
    let applies: Vec<Answer> = answers.filter(|it| *it != Answer::NotApplicable).collect();
    let count = |wanted| applies.iter().filter(|it| **it == wanted).count();
    let (yes, no, open) = (
        count(Answer::Yes),
        count(Answer::No),
        count(Answer::Unknown),
    );
    let partly = count(Answer::Partly) > 0 || (yes > 0 && no > 0);
    let answer = match (applies.len(), open) {
        (0, _) => return None,
        (all, _) if yes == all => Answer::Yes,
        (all, _) if no == all => Answer::No,
        _ if partly => Answer::Partly,
        _ => return None,
    };
    Some((answer, found("fact-every", Some(field), yes, applies.len())))
}

fn recorded(landscape: &Landscape) -> Option<(Answer, Known)> {
    let in_use: Vec<&Application> = (landscape.applications.values())
        .filter(|it| it.is_in_use())
        .collect();
    let known = |it: &&&Application| {
        let made = it.own_development == Answer::Yes || landscape.maker_of(it).is_some();
        made && landscape.operator_of(it).is_some()
    };
    let yes = in_use.iter().filter(known).count();
    let answer = match (yes, in_use.len()) {
        (_, 0) | (0, _) => return None,
        (yes, all) if yes == all => Answer::Yes,
        _ => Answer::Partly,
    };
    Some((answer, found("fact-recorded", None, yes, in_use.len())))
}

fn open_source(landscape: &Landscape, application: &Application) -> Option<(Answer, Known)> {
    let product = landscape.find(application.product.known()?)?;
    let open = product.licence.known()?.is_open_source();
    let answer = if open { Answer::Yes } else { Answer::No };
    Some((answer, found("fact-licence", None, 1, 1)))
}

fn law_outside(
    landscape: &Landscape,
    control: &ControlOn<'_>,
    application: &Application,
) -> Option<(Answer, Known)> {
    let mut of = vec![landscape.operator_of(application)];
    if application.own_development != Answer::Yes {
        of.push(landscape.maker_of(application));
    }
    let mut all_known = true;
    for organization in &of {
        let Some(organization) = organization else {
            all_known = false;
            continue;
        };
        let reached = control.jurisdictions(organization);
        if reached.countries.iter().any(|it| !it.in_eu_or_eea()) {
            return Some((Answer::Yes, found("fact-law", None, 1, 1)));
        }
        all_known &= reached.complete;
    }
    all_known.then(|| (Answer::No, found("fact-law", None, 1, 1)))
}

/// Whoever runs it decides about it, so its operator weighs more than its maker. Of an
/// organization that is rated itself, it is the operator.
fn law_by_role(
    landscape: &Landscape,
    control: &ControlOn<'_>,
    subject: &RecordRef,
) -> Option<(Answer, Known)> {
    let reached = |organization: &Id<Organization>| {
        let reached = control.jurisdictions(organization);
        let outside = reached.countries.iter().any(|it| !it.in_eu_or_eea());
        match (outside, reached.complete) {
            (true, _) => Some(true),
            (false, true) => Some(false),
            (false, false) => None,
        }
    };
    let answer = if subject.kind == Kind::Organization {
        let id = Id::new(subject.id.clone());
        landscape.organizations.get(&id)?;
        if reached(&id)? {
            Answer::Yes
        } else {
            Answer::No
        }
    } else {
        let application = application(landscape, subject)?;
        let own = application.own_development == Answer::Yes;
        if reached(&landscape.operator_of(application)?)? {
            Answer::Yes
        } else if !own && reached(&landscape.maker_of(application)?)? {
            Answer::Partly
        } else {
            Answer::No
        }
    };
    Some((answer, found("fact-law", None, 1, 1)))
}
