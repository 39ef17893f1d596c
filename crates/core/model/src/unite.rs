//! Two records of one organization become one: what referred to the one that goes refers to the one
//! that stays, and nothing that was said of either is lost.

use std::collections::BTreeSet;

use crate::ChangeSet;
use crate::field::Record;
use crate::id::{Id, RecordRef, slug};
use crate::landscape::Landscape;
use crate::records::{Claim, Organization, SubjectRef};
use crate::stated::Stated;
use crate::value::Value;

/// Fields that say something of the record, not of the organization.
const OF_THE_RECORD: [&str; 3] = ["name", "confirmed_on", "distinct_from"];

/// Why two organizations stay two.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotUnited {
    /// Both are the same record already.
    #[error("`{0}` is one record already")]
    Same(Id<Organization>),
    /// One of them is not there.
    #[error("there is no organization `{0}`")]
    Gone(Id<Organization>),
    /// The landscape belongs to it.
    #[error("`{0}` is whose landscape it is")]
    Owner(Id<Organization>),
    /// One controls the other, directly or not: they are a group, not one.
    #[error("`{0}` controls `{1}`")]
    Controls(Id<Organization>, Id<Organization>),
}

impl Landscape {
    /// The change set with which somebody decides that two records are one organization. Fields
    /// of the record that stays hold; what only the other one says fills them, and what it says
    /// otherwise becomes a claim. Its names stay as aliases.
    pub fn unite(
        &self,
        kept: &Id<Organization>,
        gone: &Id<Organization>,
    ) -> Result<ChangeSet, NotUnited> {
        let mut after = self.clone();
        after.unite_now(kept, gone)?;
        Ok(self.difference(&after))
    }

    /// The same in the landscape itself.
    pub fn unite_now(
        &mut self,
        kept: &Id<Organization>,
        gone: &Id<Organization>,
    ) -> Result<(), NotUnited> {
        self.may_unite(kept, gone)?;
        self.redirect(&gone.to_ref(), &kept.to_ref());
        let missing = || NotUnited::Gone(gone.clone());
        let record = self.organizations.remove(gone).ok_or_else(missing)?;
        let missing = || NotUnited::Gone(kept.clone());
        let one = self.organizations.get_mut(kept).ok_or_else(missing)?;
        let said = take_over(one, &record);
        one.distinct_from.extend(record.distinct_from);
        one.distinct_from.retain(|other| other != kept);
        let mut seen = BTreeSet::new();
        one.distinct_from.retain(|other| seen.insert(other.clone()));
        for claim in said {
            let claim = self.dated(claim);
            self.claims.entry(claim.id.clone()).or_insert(claim);
        }
        Ok(())
    }

    /// Whether the two could be one: both are there, neither controls the other, and the
    /// municipality whose landscape it is does not go.
    pub fn may_unite(
        &self,
        kept: &Id<Organization>,
        gone: &Id<Organization>,
    ) -> Result<(), NotUnited> {
        if kept == gone {
            return Err(NotUnited::Same(kept.clone()));
        }
        let missing = [kept, gone].into_iter().find(|id| self.find(*id).is_none());
        if let Some(missing) = missing {
            return Err(NotUnited::Gone(missing.clone()));
        }
        if *gone == self.municipality() {
            return Err(NotUnited::Owner(gone.clone()));
        }
        for (parent, child) in [(kept, gone), (gone, kept)] {
            if self.ever_controlled_by(child).contains(parent) {
                return Err(NotUnited::Controls(parent.clone(), child.clone()));
            }
        }
        Ok(())
    }

    /// Who controls an organization, directly or not, on whatever day.
    fn ever_controlled_by(&self, child: &Id<Organization>) -> BTreeSet<&Id<Organization>> {
        let mut found = BTreeSet::new();
        let mut next = vec![child];
        while let Some(child) = next.pop() {
            let of_child = self.controls.values();
            let of_child = of_child.filter(|it| it.organization.known() == Some(child));
            for parent in of_child.filter_map(|it| it.parent.known()) {
                if found.insert(parent) {
                    next.push(parent);
                }
            }
        }
        found
    }

    /// A claim as of the day of its source.
    fn dated(&self, mut claim: Claim) -> Claim {
        let source = claim.by.known().and_then(|id| self.find(id));
        claim.on = source.map_or(Stated::Unknown, |source| source.on);
        claim
    }

    /// Whatever refers to the one record refers to the other one: fields, each list naming it once,
    /// and what sources say.
    pub fn redirect(&mut self, gone: &RecordRef, kept: &RecordRef) {
        let mut changes = Vec::new();
        for record in self.all() {
            for (info, value) in record.values() {
                if value.references().contains(&gone) {
                    changes.push((record.to_ref(), info.name, redirected(&value, gone, kept)));
                }
            }
        }
        for (target, field, value) in changes {
            self.set(&target, field, &value);
        }
        self.redirect_claims(gone, kept);
    }

    fn redirect_claims(&mut self, gone: &RecordRef, kept: &RecordRef) {
        for claim in self.claims.values_mut() {
            let Stated::Known(SubjectRef(subject)) = &mut claim.subject else {
                continue;
            };
            let info = subject.kind.field(&claim.field);
            let value = info.and_then(|info| info.value_type.parse(&claim.value).ok());
            if let Some(value) = value.filter(|value| value.references().contains(&gone)) {
                claim.value = redirected(&value, gone, kept).canonical();
            }
            if subject == gone {
                *subject = kept.clone();
            }
        }
        self.drop_settled(kept);
    }

    /// What was decided against and is the present value by now was no contradiction.
    fn drop_settled(&mut self, kept: &RecordRef) {
        let settled = |claim: &Claim| {
            let SubjectRef(subject) = claim.subject.known()?;
            let now = self.value(subject, &claim.field)?;
            let says_so = now.references().contains(&kept) && now.canonical() == claim.value;
            (claim.confidence == Stated::Known(0) && says_so).then(|| claim.id.clone())
        };
        let settled: Vec<Id<Claim>> = self.claims.values().filter_map(settled).collect();
        for id in settled {
            self.claims.remove(&id);
        }
    }
}

fn redirected(value: &Value, gone: &RecordRef, kept: &RecordRef) -> Value {
    match value {
        Value::Reference(target) if target == gone => Value::Reference(kept.clone()),
        Value::List(list) => {
            let mut all: Vec<Value> = Vec::new();
            for item in list.iter().map(|item| redirected(item, gone, kept)) {
                if !all.contains(&item) {
                    all.push(item);
                }
            }
            Value::List(all)
        }
        Value::Unknown
        | Value::NotApplicable
        | Value::Text(_)
        | Value::Integer(_)
        | Value::Date(_)
        | Value::Money(_)
        | Value::Code(_)
        | Value::Reference(_) => value.clone(),
    }
}

/// Fills what only the record that goes says, and returns what it said as claims.
fn take_over(one: &mut Organization, record: &Organization) -> Vec<Claim> {
    let mut claims = Vec::new();
    let names = std::iter::once(&record.name).chain(&record.aliases);
    for name in names {
        if !name.is_empty() && *name != one.name && !one.aliases.contains(name) {
            one.aliases.push(name.clone());
        }
    }
    let fields = Organization::fields().iter();
    for field in fields.filter(|field| !OF_THE_RECORD.contains(&field.info.name)) {
        let (mine, theirs) = (field.get(one), field.get(record));
        match (&mine, &theirs) {
            (Value::List(_), Value::List(_)) if field.info.name == "aliases" => continue,
            (Value::List(mine), Value::List(theirs)) => {
                let new = theirs.iter().filter(|item| !mine.contains(item));
                let all = mine.iter().chain(new).cloned().collect();
                field.set(one, &Value::List(all));
                continue;
            }
            _ if !theirs.says_something() || mine == theirs => continue,
            (Value::Unknown, _) => _ = field.set(one, &theirs),
            _ => {}
        }
        if mine != Value::Unknown || record.source != one.source {
            claims.push(claim(one, field.info.name, &theirs, record));
        }
    }
    claims
}

fn claim(one: &Organization, field: &str, value: &Value, record: &Organization) -> Claim {
    let text = value.canonical();
    let by = record.source.as_ref().map_or("", |by| by.as_str());
    let id = format!("organization-{}-{field}-{}-{by}", one.id, slug(&text));
    let mut claim = Claim::new(Id::new(id));
    claim.subject = Stated::Known(SubjectRef(one.id.to_ref()));
    field.clone_into(&mut claim.field);
    claim.value = text;
    claim.by = record.source.clone().map_or(Stated::Unknown, Stated::Known);
    claim
}
