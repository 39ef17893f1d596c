//! The fields that rules can test: those of a record, of records it refers to, and computed ones.

mod applications;
mod contracts;
mod organizations;
mod services;
mod town;

use std::collections::BTreeMap;

use freistadt_indicators::Assessment;
use freistadt_model::{
    Answer, Application, Audience, Code as _, CodeSet, Contract, ControlOn, DataObject, Id, Kind,
    Landscape, Organization, PublicService, RecordRef, Seen, Stated, Value, ValueType,
};
use jiff::civil::Date;

/// About which records a rule speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Over {
    /// Each record of a kind.
    Kind(Kind),
    /// The municipality as a whole.
    Town,
}

/// Kinds that rules speak of.
const KINDS: [Kind; 7] = [
    Kind::Application,
    Kind::PublicService,
    Kind::Contract,
    Kind::Organization,
    Kind::Product,
    Kind::DataObject,
    Kind::Node,
];

impl Over {
    /// All there are, in the order of forms.
    pub fn all() -> impl Iterator<Item = Over> {
        KINDS.into_iter().map(Over::Kind).chain([Over::Town])
    }

    /// The code in data and forms.
    pub fn code(self) -> &'static str {
        match self {
            Over::Kind(kind) => kind.code(),
            Over::Town => "town",
        }
    }

    /// What this code stands for.
    pub fn parse(code: &str) -> Option<Over> {
        Over::all().find(|it| it.code() == code)
    }
}

/// What a field can be compared with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldType {
    /// A value as records have it.
    Value(ValueType),
    /// A share between two bounds.
    Share,
}

/// A field that rules can test.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PolicyField {
    /// Its name; computed ones have a hyphen where records have none.
    pub name: &'static str,
    /// What it holds.
    pub holds: FieldType,
    /// Worked out, not stored.
    pub computed: bool,
    /// Who may read it.
    pub audience: Audience,
}

impl PolicyField {
    /// Whether it says nothing but words of a closed list.
    pub fn is_closed(&self) -> bool {
        match self.holds {
            FieldType::Value(ValueType::List(item)) => matches!(item, ValueType::Code(_)),
            FieldType::Value(single) => matches!(single, ValueType::Code(_)),
            FieldType::Share => false,
        }
    }
}

pub(super) const ANSWER: FieldType = FieldType::Value(ValueType::Code(Answer::SET));

pub(super) const fn computed(name: &'static str, holds: FieldType) -> PolicyField {
    PolicyField {
        name,
        holds,
        computed: true,
        // It may say whose failure stops what.
        audience: Audience::Closed,
    }
}

/// Worked out, and names nothing that only some may read.
pub(super) const fn open(name: &'static str, holds: FieldType) -> PolicyField {
    PolicyField {
        audience: Audience::Public,
        ..computed(name, holds)
    }
}

pub(super) const fn term(set: CodeSet) -> FieldType {
    FieldType::Value(ValueType::Code(set))
}

/// The fields of these records: computed ones first.
pub fn fields_of(over: Over) -> Vec<PolicyField> {
    let Over::Kind(kind) = over else {
        return town::FIELDS.to_vec();
    };
    let worked_out = match kind {
        Kind::Application => applications::FIELDS,
        Kind::PublicService => services::FIELDS,
        Kind::Contract => contracts::FIELDS,
        Kind::Organization => organizations::FIELDS,
        _ => &[],
    };
    let stored = kind.fields().into_iter().map(|it| PolicyField {
        name: it.name,
        holds: FieldType::Value(it.value_type),
        computed: false,
        audience: it.audience,
    });
    worked_out.iter().copied().chain(stored).collect()
}

/// So many references a path follows.
const STEPS: usize = 4;

/// The field at the end of a path, for whom the whole way is; `None` where one of its steps is none.
pub(crate) fn field_of(over: Over, path: &str) -> Option<PolicyField> {
    let mut over = over;
    let mut audience = Audience::Public;
    let mut steps = path.split('/');
    let mut step = steps.next()?;
    for _ in 0..STEPS {
        let field = fields_of(over).into_iter().find(|it| it.name == step)?;
        if !field.audience.reaches(audience) {
            audience = field.audience;
        }
        let Some(next) = steps.next() else {
            return Some(PolicyField { audience, ..field });
        };
        over = match field.holds {
            FieldType::Value(ValueType::Reference(kind)) => Over::Kind(kind),
            FieldType::Value(ValueType::List(ValueType::Reference(kind))) => Over::Kind(*kind),
            FieldType::Value(_) | FieldType::Share => return None,
        };
        step = next;
    }
    None
}

/// A landscape with what rules ask for at hand.
pub(crate) struct Context<'a> {
    pub(crate) landscape: &'a Landscape,
    pub(crate) assessment: &'a Assessment,
    pub(crate) as_of: Date,
    /// The municipality.
    town: RecordRef,
    pub(super) control: ControlOn<'a>,
    /// Running contracts by application.
    pub(super) contracts: BTreeMap<&'a Id<Application>, Vec<&'a Contract>>,
    pub(super) processings: BTreeMap<&'a Id<Application>, Vec<&'a DataObject>>,
    /// The applications that a service needs directly.
    pub(super) needs: BTreeMap<&'a Id<PublicService>, Vec<&'a Application>>,
}

impl<'a> Context<'a> {
    pub(crate) fn new(landscape: &'a Landscape, assessment: &'a Assessment, as_of: Date) -> Self {
        let mut context = Context {
            landscape,
            assessment,
            as_of,
            town: landscape.municipality().to_ref(),
            control: landscape.control_on(as_of),
            contracts: BTreeMap::new(),
            processings: BTreeMap::new(),
            needs: BTreeMap::new(),
        };
        for contract in landscape.contracts.values().filter(|it| it.runs_on(as_of)) {
            for application in &contract.applications {
                context
                    .contracts
                    .entry(application)
                    .or_default()
                    .push(contract);
            }
        }
        context.index_processings();
        context.index_needs();
        context
    }

    /// Data objects name applications, and applications data objects.
    fn index_processings(&mut self) {
        let landscape = self.landscape;
        let mut pairs: Vec<(&'a Id<Application>, &'a DataObject)> = Vec::new();
        for data in landscape.data_objects.values() {
            let named = data.applications.known().into_iter().flatten();
            pairs.extend(named.map(|it| (it, data)));
        }
        for application in landscape.applications.values() {
            let named = application.data_objects.known().into_iter().flatten();
            let found = named.filter_map(|it| landscape.find(it));
            pairs.extend(found.map(|it| (&application.id, it)));
        }
        pairs.sort_by_key(|(application, data)| (*application, &data.id));
        pairs.dedup_by_key(|(application, data)| (*application, &data.id));
        for (application, data) in pairs {
            self.processings.entry(application).or_default().push(data);
        }
    }

    fn index_needs(&mut self) {
        let landscape = self.landscape;
        for dependency in landscape.dependencies.values() {
            let (Some(from), Some(to)) = (dependency.from.known(), dependency.to.known()) else {
                continue;
            };
            let service = landscape.services.get_key_value(&Id::new(from.id.clone()));
            let application = landscape.applications.get(&Id::new(to.id.clone()));
            let kinds = (from.kind, to.kind) == (Kind::PublicService, Kind::Application);
            if let (true, Some((service, _)), Some(application)) = (kinds, service, application) {
                self.needs.entry(service).or_default().push(application);
            }
        }
    }

    /// The applications that a service needs directly.
    pub(crate) fn needs_of(&self, service: &RecordRef) -> &[&'a Application] {
        let found = self.needs.get(&Id::new(service.id.clone()));
        found.map_or(&[], Vec::as_slice)
    }

    /// What is at the end of a path.
    pub(crate) fn seen(&self, subject: &RecordRef, path: &str) -> Seen {
        let (step, rest) = match path.split_once('/') {
            Some((step, rest)) => (step, Some(rest)),
            None => (path, None),
        };
        let seen = self.field(subject, step);
        let (Some(rest), Seen::Values(values)) = (rest, &seen) else {
            return seen;
        };
        let mut all = Vec::new();
        for target in values.iter().flat_map(Value::references) {
            match self.seen(target, rest) {
                Seen::Values(values) => all.extend(values),
                Seen::NotApplicable => {}
                // One that nobody knows leaves the whole open.
                other @ (Seen::Unknown | Seen::Share { .. }) => return other,
            }
        }
        if all.is_empty() {
            return Seen::NotApplicable;
        }
        Seen::Values(all)
    }

    fn field(&self, subject: &RecordRef, name: &str) -> Seen {
        if *subject == self.town && town::FIELDS.iter().any(|it| it.name == name) {
            return self.of_town(name);
        }
        let id = &subject.id;
        let worked_out = match subject.kind {
            Kind::Application => {
                let found = self.landscape.applications.get(&Id::new(id.clone()));
                found.and_then(|it| self.of_application(it, name))
            }
            Kind::PublicService => {
                let found = self.landscape.services.get(&Id::new(id.clone()));
                found.and_then(|it| self.of_service(it, name))
            }
            Kind::Contract => {
                let found = self.landscape.contracts.get(&Id::new(id.clone()));
                found.and_then(|it| self.of_contract(it, name))
            }
            Kind::Organization => {
                let found = self.landscape.organizations.get(&Id::new(id.clone()));
                found.and_then(|it| self.of_organization(it, name))
            }
            _ => None,
        };
        worked_out.unwrap_or_else(|| stored(self.landscape, subject, name))
    }

    /// Whether law from outside the EU and the EEA reaches one of them: yes as soon as it reaches
    /// one, no only where everything about all of them is known.
    pub(super) fn law_outside(&self, of: &[Option<Id<Organization>>]) -> Seen {
        let mut all_known = true;
        for organization in of {
            let Some(organization) = organization else {
                all_known = false;
                continue;
            };
            let reached = self.control.jurisdictions(organization);
            if reached.countries.iter().any(|it| !it.in_eu_or_eea()) {
                return said(Answer::Yes);
            }
            all_known &= reached.complete;
        }
        said(if all_known {
            Answer::No
        } else {
            Answer::Unknown
        })
    }
}

fn stored(landscape: &Landscape, subject: &RecordRef, name: &str) -> Seen {
    match landscape.value(subject, name) {
        None | Some(Value::Unknown) => Seen::Unknown,
        Some(Value::NotApplicable) => Seen::NotApplicable,
        Some(Value::Text(text)) if text.is_empty() => Seen::Unknown,
        Some(Value::List(list)) if list.is_empty() => Seen::Unknown,
        Some(Value::List(list)) => Seen::Values(list),
        Some(value) => Seen::Values(vec![value]),
    }
}

pub(super) fn said(answer: Answer) -> Seen {
    match answer {
        Answer::Unknown => Seen::Unknown,
        Answer::NotApplicable => Seen::NotApplicable,
        Answer::Yes | Answer::No | Answer::Partly => Seen::Values(vec![Value::Code(answer.code())]),
    }
}

pub(super) fn yes(holds: bool) -> Seen {
    said(if holds { Answer::Yes } else { Answer::No })
}

pub(super) fn reference<R: freistadt_model::Tabled>(id: Option<Id<R>>) -> Seen {
    id.map_or(Seen::Unknown, |id| {
        Seen::Values(vec![Value::Reference(id.to_ref())])
    })
}

/// The highest of the three needs: what is known to be high is high, whatever the others are;
/// normal it is only where all three are known.
pub(super) fn protection(of: &freistadt_model::Protection) -> Seen {
    use freistadt_model::ProtectionLevel;
    let all = [&of.confidentiality, &of.integrity, &of.availability];
    let known = all.iter().filter_map(|it| it.known().copied());
    let open = all.iter().any(|it| **it == Stated::Unknown);
    match known.max() {
        None if open => Seen::Unknown,
        None => Seen::NotApplicable,
        Some(ProtectionLevel::Normal) if open => Seen::Unknown,
        Some(level) => Seen::Values(vec![Value::Code(level.code())]),
    }
}
