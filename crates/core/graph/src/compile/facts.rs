//! What a landscape says about a field: its value, and what others say against it.

use std::collections::BTreeMap;

use freistadt_model::{Claim, Id, Kind, Landscape, Organization, RecordRef, Stated, Value};

/// What is known about one field.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Fact {
    /// The question does not arise.
    NotApplicable,
    /// Nobody says anything.
    Unknown,
    /// One value, or several that contradict each other.
    Candidates(Vec<Value>),
}

/// A landscape whose claims are found by subject.
pub(crate) struct Facts<'a> {
    pub(crate) landscape: &'a Landscape,
    claims: BTreeMap<&'a RecordRef, Vec<&'a Claim>>,
}

impl<'a> Facts<'a> {
    pub(crate) fn new(landscape: &'a Landscape) -> Self {
        let mut claims: BTreeMap<&RecordRef, Vec<&Claim>> = BTreeMap::new();
        for claim in landscape.claims.values() {
            if let Some(subject) = claim.subject.known() {
                claims.entry(&subject.0).or_default().push(claim);
            }
        }
        Facts { landscape, claims }
    }

    /// The field's value and every other value that a claim gives it.
    pub(crate) fn of(&self, target: &RecordRef, field: &'static str) -> Fact {
        let value = self
            .landscape
            .value(target, field)
            .unwrap_or(Value::Unknown);
        let mut candidates = Vec::new();
        if value.says_something() && value != Value::NotApplicable {
            candidates.push(value.clone());
        }
        let value_type = target.kind.field(field).map(|info| info.value_type);
        let claims = self.claims.get(target).into_iter().flatten();
        // What somebody decided against is no candidate.
        let held = claims.filter(|claim| claim.confidence != Stated::Known(0));
        let of_field = held.filter(|claim| claim.field == field);
        for said in of_field.filter_map(|claim| value_type?.parse(&claim.value).ok()) {
            let something = said.says_something() && said != Value::NotApplicable;
            if something && !candidates.contains(&said) {
                candidates.push(said);
            }
        }
        if candidates.is_empty() {
            if value == Value::NotApplicable {
                Fact::NotApplicable
            } else {
                Fact::Unknown
            }
        } else {
            Fact::Candidates(candidates)
        }
    }

    /// The organizations that a field may mean.
    pub(crate) fn organizations(&self, target: &RecordRef, field: &'static str) -> Named {
        match self.of(target, field) {
            Fact::NotApplicable => Named::Nobody,
            Fact::Unknown => Named::Unknown,
            Fact::Candidates(values) => Named::OneOf(ids(&values)),
        }
    }
}

/// Whom a field means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Named {
    /// Nobody.
    Nobody,
    /// Somebody of whom nobody knows who it is.
    Unknown,
    /// One of these.
    OneOf(Vec<Id<Organization>>),
}

/// The organizations among the values, each list's members as well.
pub(crate) fn ids(values: &[Value]) -> Vec<Id<Organization>> {
    let references = values.iter().flat_map(Value::references);
    let organizations = references.filter(|it| it.kind == Kind::Organization);
    organizations.map(|it| Id::new(it.id.clone())).collect()
}
