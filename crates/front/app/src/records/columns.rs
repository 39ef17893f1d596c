//! Which columns a list of records shows, and what they hold.

use std::collections::BTreeMap;

use freistadt_indicators::Assessment;
use freistadt_l10n::{Language, args, field_label, kind_plural, message};
use freistadt_model::{
    Audience, Contract, Id, Kind, Landscape, LeadTimes, Money, Organization, PartialDate,
    RecordRef, Value, ValueType,
};
use jiff::civil::Date;

/// A column of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    /// A field of the record.
    Field(&'static str),
    /// Of a contract: the last day on which acting changes anything.
    ActBy,
    /// Of an organization: what its running contracts or last payments cost a year.
    YearlyCost,
    /// Of an organization: the applications for which it is partner or maker.
    Applications,
    /// Of a service: how many things it needs.
    Needs,
}

impl Column {
    /// Its name in addresses and files.
    pub fn name(self) -> &'static str {
        match self {
            Column::Field(name) => name,
            Column::ActBy => "act-by",
            Column::YearlyCost => "yearly-cost",
            Column::Applications => "applications",
            Column::Needs => "needs",
        }
    }
}

impl Column {
    /// What people call it.
    pub fn label(self, kind: Kind, language: Language) -> String {
        let key = match self {
            Column::Field(name) => return field_label(language, kind, name),
            Column::Applications => return kind_plural(language, Kind::Application),
            Column::ActBy => "table-received-by",
            Column::YearlyCost => "table-cost",
            Column::Needs => "list-needs",
        };
        message(language, key, &args())
    }

    /// What it holds.
    pub fn value_type(self, kind: Kind) -> ValueType {
        match self {
            Column::Field(name) => kind
                .field(name)
                .map_or(ValueType::Text, |info| info.value_type),
            Column::ActBy => ValueType::Date,
            Column::YearlyCost => ValueType::Money,
            Column::Applications | Column::Needs => ValueType::Integer,
        }
    }

    /// Who may see it.
    pub fn audience(self, kind: Kind) -> Audience {
        match self {
            Column::Field(name) => kind
                .field(name)
                .map_or(Audience::Internal, |info| info.audience),
            Column::Applications => Audience::Public,
            Column::ActBy | Column::YearlyCost => Audience::Closed,
            Column::Needs => Audience::Internal,
        }
    }
}

/// The columns of a kind's list beside the name, the most telling first; at most five.
pub fn columns(kind: Kind) -> &'static [Column] {
    use Column::{ActBy, Applications, Field, Needs, YearlyCost};
    match kind {
        Kind::Application => &[
            Field("unit"),
            Field("operator"),
            Field("hosting"),
            Field("choice"),
            Field("confirmed_on"),
        ],
        Kind::PublicService => &[
            Field("unit"),
            Field("protection.availability"),
            Field("tolerable_outage"),
            Field("makeshift.kind"),
            Needs,
        ],
        Kind::Organization => &[Field("roles"), Field("country"), Applications, YearlyCost],
        Kind::Contract => &[
            Field("supplier"),
            Field("end"),
            ActBy,
            Field("unit"),
            Field("cost_per_year"),
        ],
        Kind::CostLine => &[
            Field("organization"),
            Field("year"),
            Field("kind"),
            Field("stage"),
            Field("amount"),
        ],
        Kind::Product => &[
            Field("manufacturer"),
            Field("licence"),
            Field("functions"),
            Field("end_of_support"),
        ],
        Kind::Node => &[
            Field("kind"),
            Field("operator"),
            Field("country"),
            Field("part_of"),
        ],
        Kind::Component => &[
            Field("application"),
            Field("manufacturer"),
            Field("version"),
        ],
        Kind::DataObject => &[
            Field("unit"),
            Field("applications"),
            Field("special_categories"),
            Field("agreement"),
        ],
        Kind::Dependency => &[Field("from"), Field("kind"), Field("to"), Field("strength")],
        Kind::Group => &[Field("needed")],
        Kind::Function => &[Field("description")],
        Kind::Control => &[
            Field("organization"),
            Field("parent"),
            Field("from"),
            Field("to"),
        ],
        Kind::Source => &[Field("kind"), Field("role"), Field("on")],
        Kind::Claim => &[Field("subject"), Field("field"), Field("by"), Field("on")],
        Kind::ColumnMapping => &[Field("file"), Field("sheet"), Field("target")],
        Kind::Policy => &[Field("decided_by"), Field("decided_on"), Field("reference")],
        Kind::Rule => &[Field("policy"), Field("check"), Field("severity")],
        Kind::Evidence => &[Field("step"), Field("on"), Field("given_by")],
        Kind::Waiver => &[
            Field("rule"),
            Field("subject"),
            Field("decided_by"),
            Field("until"),
        ],
        Kind::Assignment => &[
            Field("rule"),
            Field("subject"),
            Field("reason"),
            Field("on"),
        ],
        Kind::LifeCycleEvent => &[Field("version"), Field("event"), Field("on")],
        Kind::SolutionUse => &[Field("organization"), Field("since"), Field("consent")],
        Kind::GivenAnswer => &[
            Field("subject"),
            Field("value"),
            Field("on"),
            Field("until"),
        ],
    }
}

/// The fields by which a kind's list is filtered.
pub fn filters(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Application => &["unit", "operator", "hosting", "choice"],
        Kind::PublicService => &["unit", "protection.availability", "makeshift.kind"],
        Kind::Organization => &["roles", "country", "sector"],
        Kind::Contract => &["supplier", "unit", "basis"],
        Kind::CostLine => &["year", "organization", "kind", "stage"],
        Kind::Product => &["manufacturer", "licence"],
        Kind::Node => &["kind", "operator", "country"],
        Kind::Component => &["application"],
        Kind::DataObject => &["unit", "agreement", "special_categories"],
        Kind::Dependency => &["kind", "strength"],
        Kind::Control => &["parent"],
        Kind::Source => &["kind"],
        Kind::Claim => &["by"],
        Kind::Rule => &["policy", "severity"],
        Kind::Waiver => &["rule"],
        Kind::Assignment => &["rule", "unit"],
        Kind::Evidence => &["step"],
        Kind::GivenAnswer => &["question"],
        Kind::LifeCycleEvent => &["event"],
        Kind::SolutionUse => &["product", "consent"],
        Kind::Group | Kind::Function | Kind::ColumnMapping | Kind::Policy => &[],
    }
}

/// What a record's row holds.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Which record.
    pub target: RecordRef,
    /// Its cells, one per column.
    pub cells: Vec<Value>,
}

/// What cells beyond the record's own fields are made from.
pub(super) struct Around<'a> {
    landscape: &'a Landscape,
    as_of: Date,
    suppliers: BTreeMap<&'a Id<Organization>, (usize, Option<i64>)>,
    needs: BTreeMap<&'a RecordRef, usize>,
}

impl<'a> Around<'a> {
    pub(super) fn new(
        landscape: &'a Landscape,
        assessment: &'a Assessment,
        kind: Kind,
    ) -> Around<'a> {
        let wanted = columns(kind);
        let mut suppliers = BTreeMap::new();
        if wanted.contains(&Column::YearlyCost) {
            for share in &assessment.suppliers {
                suppliers.insert(&share.organization, (share.applications, share.cost_cents));
            }
        }
        let mut needs = BTreeMap::new();
        if wanted.contains(&Column::Needs) {
            for dependency in landscape.dependencies.values() {
                if let Some(from) = dependency.from.known() {
                    *needs.entry(from).or_default() += 1;
                }
            }
        }
        Around {
            landscape,
            as_of: assessment.as_of,
            suppliers,
            needs,
        }
    }

    /// What a column holds of a record; computed columns only, fields are the record's.
    pub(super) fn cell(&self, target: &RecordRef, column: Column) -> Value {
        let share = || {
            let id: Id<Organization> = target.typed()?;
            self.suppliers.get(&id).copied()
        };
        let whole = |count: usize| Value::Integer(i64::try_from(count).unwrap_or(i64::MAX));
        match column {
            Column::Field(name) => self.landscape.value(target, name).unwrap_or(Value::Unknown),
            Column::ActBy => self.act_by(target),
            Column::YearlyCost => share()
                .and_then(|(_, cents)| cents)
                .map_or(Value::Unknown, |cents| {
                    Value::Money(Money::euro_cents(cents))
                }),
            Column::Applications => whole(share().map_or(0, |(applications, _)| applications)),
            Column::Needs => whole(self.needs.get(target).copied().unwrap_or(0)),
        }
    }

    fn act_by(&self, target: &RecordRef) -> Value {
        let contract = target
            .typed::<Contract>()
            .and_then(|id| self.landscape.find(&id));
        let day = contract.and_then(|contract| {
            contract
                .deadlines(self.as_of, LeadTimes::default())
                .act_by()
        });
        day.map_or(Value::Unknown, |day| Value::Date(PartialDate::day(day)))
    }
}
