//! One organization's whole model, complete in memory, and any record of it.

use std::collections::BTreeMap;

use crate::field::{AnyFields, FieldInfo, Record};
use crate::id::{Id, RecordRef};
use crate::records::{
    Application, Assignment, Claim, ColumnMapping, Component, Contract, Control, CostLine,
    DataObject, Dependency, Evidence, Function, GivenAnswer, Group, LifeCycleEvent, Node,
    Organization, Policy, Product, PublicService, Rule, SolutionUse, Source, Waiver,
};
use crate::value::Value;

/// All records of one kind, by id.
pub type Table<R> = BTreeMap<Id<R>, R>;

/// A type of record that has a table in the landscape.
pub trait Tabled: Sized + 'static {
    /// Its kind.
    const KIND: Kind;
    /// Its table.
    fn table(landscape: &Landscape) -> &Table<Self>;
    /// Its table, to change it while a revision is being made.
    fn table_mut(landscape: &mut Landscape) -> &mut Table<Self>;
    /// The record as a record of any kind.
    fn into_any(self) -> AnyRecord;
}

/// Number of a revision within its organization, from 1; 0 is the empty landscape.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct RevisionId(pub u64);

/// One immutable state of a landscape.
#[derive(Debug, Clone, PartialEq)]
pub struct Revision {
    /// Which state.
    pub id: RevisionId,
    /// The state.
    pub landscape: Landscape,
}

/// The kinds of record in one place: a new kind is one line here.
macro_rules! kinds {
    ($( $(#[$meta:meta])* $record:ident $table:ident = $code:literal, )+) => {
        /// The kinds of record.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Kind {
            $( $(#[$meta])* $record, )+
        }

        impl Kind {
            /// Every kind, those that others refer to first.
            pub const ALL: &'static [Kind] = &[$( Kind::$record, )+];

            /// The stable code.
            pub fn code(self) -> &'static str {
                match self { $( Kind::$record => $code, )+ }
            }

            /// The kind with this code.
            pub fn from_code(code: &str) -> Option<Kind> {
                match code { $( $code => Some(Kind::$record), )+ _ => None }
            }

            /// The fields that records of this kind have.
            pub fn fields(self) -> Vec<FieldInfo> {
                match self {
                    $( Kind::$record => $record::fields().iter().map(|f| f.info).collect(), )+
                }
            }

            /// A record of this kind of which nothing but the id is known.
            pub fn new_record(self, id: &str) -> AnyRecord {
                match self {
                    $( Kind::$record => AnyRecord::$record(Box::new($record::new(Id::new(id)))), )+
                }
            }
        }

        /// A record of any kind.
        #[derive(Debug, Clone, PartialEq)]
        pub enum AnyRecord {
            $( $(#[$meta])* $record(Box<$record>), )+
        }

        impl AnyRecord {
            /// Its kind and id.
            pub fn to_ref(&self) -> RecordRef {
                match self { $( AnyRecord::$record(record) => record.id().to_ref(), )+ }
            }

            /// The field's value; `None` if the kind has no such field.
            pub fn get(&self, name: &str) -> Option<Value> {
                match self { $( AnyRecord::$record(record) => record.get(name), )+ }
            }

            /// Sets the field; `false` if there is no such field or the value does not fit.
            pub fn set(&mut self, name: &str, value: &Value) -> bool {
                match self { $( AnyRecord::$record(record) => record.set(name, value), )+ }
            }

            /// Every field with its value.
            pub fn values(&self) -> Vec<(FieldInfo, Value)> {
                match self {
                    $( AnyRecord::$record(record) => $record::fields()
                        .iter()
                        .map(|field| (field.info, field.get(record)))
                        .collect(), )+
                }
            }

            /// Where the record as a whole comes from.
            pub fn source(&self) -> Option<&Id<Source>> {
                match self { $( AnyRecord::$record(record) => record.source(), )+ }
            }

            /// States where the record as a whole comes from.
            pub fn set_source(&mut self, source: Option<Id<Source>>) {
                match self { $( AnyRecord::$record(record) => record.set_source(source), )+ }
            }

            /// What people call it.
            pub fn title(&self) -> &str {
                match self { $( AnyRecord::$record(record) => record.title(), )+ }
            }
        }

        /// All of one organization's model.
        #[derive(Debug, Clone, PartialEq, Default)]
        pub struct Landscape {
            /// Whose landscape it is; the municipality is an organization in it with this id.
            pub owner: String,
            $( $(#[$meta])* pub $table: Table<$record>, )+
        }

        impl Landscape {
            /// The record, if it is there.
            pub fn get(&self, target: &RecordRef) -> Option<AnyRecord> {
                match target.kind {
                    $( Kind::$record => self.$table.get(&Id::new(target.id.clone()))
                        .map(|record| AnyRecord::$record(Box::new(record.clone()))), )+
                }
            }

            /// Whether the record is there.
            pub fn contains(&self, target: &RecordRef) -> bool {
                match target.kind {
                    $( Kind::$record => self.$table.contains_key(&Id::new(target.id.clone())), )+
                }
            }

            /// One field of one record.
            pub fn value(&self, target: &RecordRef, field: &str) -> Option<Value> {
                match target.kind {
                    $( Kind::$record => self.$table.get(&Id::new(target.id.clone()))?.get(field), )+
                }
            }

            /// What people call the record; its id if it is not there or has no name.
            pub fn title<'a>(&'a self, target: &'a RecordRef) -> &'a str {
                let title = match target.kind {
                    $( Kind::$record => self.$table.get(&Id::new(target.id.clone()))
                        .map(|record| record.title()), )+
                };
                title.filter(|title| !title.is_empty()).unwrap_or(&target.id)
            }

            /// How many records of a kind there are.
            pub fn count(&self, kind: Kind) -> usize {
                match kind { $( Kind::$record => self.$table.len(), )+ }
            }

            /// Puts the record in, in place of one with the same kind and id.
            pub fn insert(&mut self, record: AnyRecord) {
                match record {
                    $( AnyRecord::$record(record) => {
                        self.$table.insert(record.id.clone(), *record);
                    } )+
                }
            }

            /// Takes the record out.
            pub fn remove(&mut self, target: &RecordRef) {
                match target.kind {
                    $( Kind::$record => { self.$table.remove(&Id::new(target.id.clone())); } )+
                }
            }

            /// Sets one field; `false` if the record or field is not there or does not fit.
            pub fn set(&mut self, target: &RecordRef, field: &str, value: &Value) -> bool {
                match target.kind {
                    $( Kind::$record => self.$table.get_mut(&Id::new(target.id.clone()))
                        .is_some_and(|record| record.set(field, value)), )+
                }
            }

            /// Every record of a kind, where it lies.
            pub fn each(&self, kind: Kind) -> Box<dyn Iterator<Item = &dyn AnyFields> + '_> {
                match kind {
                    $( Kind::$record => Box::new(self.$table.values().map(|r| r as &dyn AnyFields)), )+
                }
            }

            /// A copy of every record of a kind.
            pub fn records(&self, kind: Kind) -> Vec<AnyRecord> {
                match kind {
                    $( Kind::$record => self.$table.values()
                        .map(|record| AnyRecord::$record(Box::new(record.clone()))).collect(), )+
                }
            }

            /// A copy of every record, kind by kind, each made when it is its turn.
            pub fn all(&self) -> impl Iterator<Item = AnyRecord> + '_ {
                std::iter::empty()
                    $( .chain(self.$table.values()
                        .map(|record| AnyRecord::$record(Box::new(record.clone())))) )+
            }
        }

        $(
            impl Tabled for $record {
                const KIND: Kind = Kind::$record;
                fn table(landscape: &Landscape) -> &Table<Self> {
                    &landscape.$table
                }
                fn table_mut(landscape: &mut Landscape) -> &mut Table<Self> {
                    &mut landscape.$table
                }
                fn into_any(self) -> AnyRecord {
                    AnyRecord::$record(Box::new(self))
                }
            }
        )+
    };
}

kinds! {
    /// Where facts come from.
    Source sources = "source",
    /// Legal bodies.
    Organization organizations = "organization",
    /// Who controls whom.
    Control controls = "control",
    /// What products are for.
    Function functions = "function",
    /// What can be acquired.
    Product products = "product",
    /// Infrastructure.
    Node nodes = "node",
    /// What is in use.
    Application applications = "application",
    /// Parts of applications.
    Component components = "component",
    /// Categories of data and their processing.
    DataObject data_objects = "data-object",
    /// What people receive.
    PublicService services = "service",
    /// Groups of redundant members.
    Group groups = "group",
    /// Who needs whom.
    Dependency dependencies = "dependency",
    /// What binds us to whom.
    Contract contracts = "contract",
    /// What was paid.
    CostLine cost_lines = "cost-line",
    /// What sources say of single fields.
    Claim claims = "claim",
    /// How columns are read.
    ColumnMapping mappings = "column-mapping",
    /// What the municipality decided about its independence.
    Policy policies = "policy",
    /// The rules that hold.
    Rule rules = "rule",
    /// Exceptions for a time.
    Waiver waivers = "waiver",
    /// Findings that another unit takes.
    Assignment assignments = "assignment",
    /// What shows that a step is done.
    Evidence evidence = "evidence",
    /// Answers to questions of instruments.
    GivenAnswer given_answers = "given-answer",
    /// What happens to products.
    LifeCycleEvent events = "life-cycle-event",
    /// Who uses what.
    SolutionUse uses = "solution-use",
}

impl Kind {
    /// Whether records of this kind can need or be needed.
    pub fn is_thing(self) -> bool {
        match self {
            Kind::PublicService
            | Kind::Application
            | Kind::Component
            | Kind::Node
            | Kind::DataObject => true,
            Kind::Source
            | Kind::Organization
            | Kind::Control
            | Kind::Function
            | Kind::Product
            | Kind::Group
            | Kind::Dependency
            | Kind::Contract
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
            | Kind::GivenAnswer => false,
        }
    }

    /// The place of a field in the kind's table.
    pub fn field_index(self, name: &str) -> Option<usize> {
        self.fields().iter().position(|field| field.name == name)
    }

    /// The type of one field, if the kind has it.
    pub fn field(self, name: &str) -> Option<FieldInfo> {
        self.fields().into_iter().find(|field| field.name == name)
    }
}

impl Landscape {
    /// An empty landscape of this owner.
    pub fn new(owner: impl Into<String>) -> Self {
        Landscape {
            owner: owner.into(),
            ..Landscape::default()
        }
    }

    /// The table of `R`.
    pub fn table<R: Tabled>(&self) -> &Table<R> {
        R::table(self)
    }

    /// The record with this id.
    pub fn find<R: Tabled>(&self, id: &Id<R>) -> Option<&R> {
        R::table(self).get(id)
    }

    /// The municipality whose landscape it is.
    pub fn municipality(&self) -> Id<Organization> {
        Id::new(self.owner.as_str())
    }

    /// Every reference from a record to one that is not there, with the field that holds it.
    pub fn dangling(&self) -> Vec<(RecordRef, &'static str, RecordRef)> {
        let mut found = Vec::new();
        for record in self.all() {
            for (field, value) in record.values() {
                for target in value.references() {
                    if !self.contains(target) {
                        found.push((record.to_ref(), field.name, target.clone()));
                    }
                }
            }
        }
        found
    }
}
