//! The question in people's words: names, aliases or ids.

use std::collections::BTreeSet;

use freistadt_graph::{Exit, Jurisdiction, Question};
use freistadt_model::{
    Diagnostic, Id, Kind, Landscape, Organization, Ratio, RecordRef, Stated, Value,
};

use crate::intake::input::Unusable;
use crate::likely::not_found;

/// What is asked.
#[derive(Debug, Clone)]
pub struct Asked {
    /// Organizations that go at the same time, by id, name or alias.
    pub exits: Vec<String>,
    /// Laws whose organizations all go.
    pub jurisdictions: Vec<Jurisdiction>,
    /// Organizations that only stop running things.
    pub operators: Vec<String>,
    /// Infrastructure that stops.
    pub nodes: Vec<String>,
    /// Each organization that runs, makes or supports something, one after the other.
    pub all: bool,
    /// The circumstances.
    pub question: Question,
    /// They do not go but multiply their prices.
    pub price: Option<Ratio>,
    /// Of what it is told since when and why.
    pub told: Told,
}

/// Of which things that are affected it is told since when and why: whoever shows a few rows need
/// not wait for the reasons of thousands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Told {
    /// Of all.
    All,
    /// Of so many in each list, from the first after this one on.
    After(Option<RecordRef>, usize),
    /// Of one.
    Only(RecordRef),
}

impl Told {
    /// Of the first so many in each list.
    pub fn first(count: usize) -> Told {
        Told::After(None, count)
    }

    /// Whether it is told of a thing, of which so many before it in its list were told.
    pub(super) fn holds(&self, target: &RecordRef, before: usize) -> bool {
        match self {
            Told::All => true,
            Told::After(last, count) => last.as_ref() < Some(target) && before < *count,
            Told::Only(only) => only == target,
        }
    }
}

impl Asked {
    /// Nobody goes.
    pub fn nothing(question: Question) -> Asked {
        Asked {
            exits: Vec::new(),
            jurisdictions: Vec::new(),
            operators: Vec::new(),
            nodes: Vec::new(),
            all: false,
            question,
            price: None,
            told: Told::All,
        }
    }
}

/// The exits that are meant; remarks for names that nobody or several have.
pub(super) fn resolve(landscape: &Landscape, asked: &Asked) -> Result<Vec<Exit>, Unusable> {
    let mut diagnostics = Vec::new();
    let mut find = |kind: Kind, names: &[String]| -> BTreeSet<RecordRef> {
        let found = names.iter().map(|name| named(landscape, kind, name));
        let (found, wrong): (Vec<_>, Vec<_>) = found.partition(Result::is_ok);
        diagnostics.extend(wrong.into_iter().filter_map(Result::err).map(|it| *it));
        found.into_iter().filter_map(Result::ok).collect()
    };
    let organizations = find(Kind::Organization, &asked.exits);
    let operators = find(Kind::Organization, &asked.operators);
    let nodes = find(Kind::Node, &asked.nodes);
    let joint = Exit {
        organizations: organizations.into_iter().map(|it| Id::new(it.id)).collect(),
        operators: operators.into_iter().map(|it| Id::new(it.id)).collect(),
        nodes: nodes.into_iter().map(|it| Id::new(it.id)).collect(),
        jurisdictions: asked.jurisdictions.iter().copied().collect(),
    };
    let mut exits = Vec::new();
    if joint != Exit::default() {
        exits.push(joint);
    }
    if asked.all {
        exits.extend(concerned(landscape).into_iter().map(Exit::of));
    }
    if exits.is_empty() && !asked.all && diagnostics.is_empty() {
        diagnostics.push(Diagnostic::error("whatif-nothing-asked"));
    }
    if diagnostics.is_empty() {
        Ok(exits)
    } else {
        Err(Unusable { diagnostics })
    }
}

/// The one record with this id, else with this name or alias, letter case apart.
pub(crate) fn named(
    landscape: &Landscape,
    kind: Kind,
    name: &str,
) -> Result<RecordRef, Box<Diagnostic>> {
    let exact = RecordRef::new(kind, name);
    if landscape.contains(&exact) {
        return Ok(exact);
    }
    let wanted = name.trim().to_lowercase();
    let is_called = |record: &freistadt_model::AnyRecord| {
        let alias =
            |value: &Value| matches!(value, Value::Text(text) if text.to_lowercase() == wanted);
        let aliases = match record.get("aliases") {
            Some(Value::List(list)) => list.iter().any(alias),
            _ => false,
        };
        record.title().to_lowercase() == wanted
            || record.to_ref().id.to_lowercase() == wanted
            || aliases
    };
    let mut found = landscape.records(kind).into_iter().filter(is_called);
    match (found.next(), found.next()) {
        (Some(only), None) => Ok(only.to_ref()),
        (None, _) => Err(Box::new(not_found(landscape, &[kind], name))),
        (Some(first), Some(second)) => {
            let all = [first, second].into_iter().chain(found);
            let ids: Vec<String> = all.map(|it| it.to_ref().id.to_string()).collect();
            let remark = Diagnostic::error("name-of-several").text("name", name);
            Err(Box::new(remark.text("names", ids.join(", "))))
        }
    }
}

/// Every organization that runs, makes or supports something, or may do so: of firms in a list
/// whose role nobody has said it is not known.
pub(crate) fn concerned(landscape: &Landscape) -> BTreeSet<Id<Organization>> {
    let mut found: BTreeSet<Id<Organization>> = BTreeSet::new();
    let applications = landscape.applications.values();
    found.extend(applications.filter_map(|it| landscape.operator_of(it)));
    let firms = landscape.applications.values();
    found.extend(firms.flat_map(|it| it.firms.iter().cloned()));
    let nodes = landscape.nodes.values();
    found.extend(nodes.filter_map(|it| it.operator.known().cloned()));
    for product in landscape.products.values() {
        found.extend(product.manufacturer.known().cloned());
        if let Stated::Known(supporters) = &product.supporters {
            found.extend(supporters.iter().cloned());
        }
    }
    found.retain(|id| landscape.find(id).is_some());
    found
}
