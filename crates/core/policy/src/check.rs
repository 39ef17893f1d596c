//! A frame against a landscape: what is kept, broken, open.

use std::collections::BTreeMap;

use freistadt_indicators::Assessment;
use freistadt_model::{
    AnyFields, Application, Assignment, Basis, Choice, Contract, Diagnostic, Finding, Ground, Id,
    Kind, Landscape, RecordRef, Seen, Stated, Value, Verdict, Waiver,
};
use jiff::civil::Date;

use crate::expert::Expression;
use crate::fields::{Context, Over};
use crate::judge::{Judged, grounds, judge};
use crate::rule::Rule;

/// What checking came to.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Checked {
    /// Everything that is broken or open, by rule, then by record.
    pub findings: Vec<Finding>,
    /// Per rule, by its id.
    pub rules: BTreeMap<String, RuleResult>,
    /// Rules that would have taken too long; they were not judged.
    pub remarks: Vec<Diagnostic>,
}

/// How many records a rule judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct RuleResult {
    /// As wanted.
    pub kept: usize,
    /// Not as wanted, by our own doing and not waived.
    pub broken: usize,
    /// Not as wanted, but prescribed by others.
    pub prescribed: usize,
    /// Not as wanted, but waived for a time.
    pub waived: usize,
    /// Nobody knows.
    pub open: usize,
}

impl RuleResult {
    /// Records the rule holds for.
    pub fn total(&self) -> usize {
        self.kept + self.broken + self.prescribed + self.waived + self.open
    }
}

/// Judges every record by every rule, as of a day. The landscape is one without proposals, as the
/// assessment's is.
pub fn check(
    landscape: &Landscape,
    assessment: &Assessment,
    rules: &[Rule],
    as_of: Date,
) -> Checked {
    let context = Context::new(landscape, assessment, as_of);
    let waivers = waivers(landscape, as_of);
    let assigned = assigned(landscape);
    let mut checked = Checked::default();
    for rule in rules {
        let result = checked.rules.entry(rule.id.clone()).or_default();
        let subjects = subjects(landscape, rule.over);
        let said = rule.expression.as_ref();
        let said = said.map(|it| it.judge(&context, rule.over, &subjects));
        let said = match said {
            Some(None) => {
                let remark = Diagnostic::error("rule-work").text("rule", rule.id.as_str());
                checked.remarks.push(remark);
                continue;
            }
            Some(Some(said)) => Some(said),
            None => None,
        };
        for (at, subject) in subjects.into_iter().enumerate() {
            let said = said.as_ref().and_then(|it| it.get(at).copied());
            let Some((verdict, found)) = verdict(&context, rule, &subject, said) else {
                continue;
            };
            if verdict == Verdict::Kept {
                result.kept += 1;
                continue;
            }
            let key = (rule.id.as_str(), &subject);
            let to = assigned.get(&key);
            let finding = Finding {
                rule: rule.id.clone(),
                severity: rule.severity,
                verdict,
                grounds: found,
                prescribed: is_prescribed(&context, &subject),
                waived: waivers.get(&key).map(|it| it.id.clone()),
                unit: to.map_or_else(|| unit_of(landscape, &subject), |it| Some(it.unit.clone())),
                assigned: to.map(|it| it.id.clone()),
                subject,
            };
            result.add(&finding);
            checked.findings.push(finding);
        }
    }
    checked
}

impl RuleResult {
    fn add(&mut self, finding: &Finding) {
        let count = match finding.verdict {
            Verdict::Open => &mut self.open,
            Verdict::Kept => &mut self.kept,
            Verdict::Broken if finding.prescribed => &mut self.prescribed,
            Verdict::Broken if finding.waived.is_some() => &mut self.waived,
            Verdict::Broken => &mut self.broken,
        };
        *count += 1;
    }
}

/// Whether the rule holds for a record, and how the record is then. Where nobody knows whether it
/// holds, it is open only if the record would break it.
fn verdict(
    context: &Context<'_>,
    rule: &Rule,
    subject: &RecordRef,
    said: Option<Judged>,
) -> Option<(Verdict, Vec<Ground>)> {
    let applies = judge(context, subject, &rule.applies);
    if applies == Judged::No {
        return None;
    }
    let requires = said.unwrap_or_else(|| judge(context, subject, &rule.requires));
    let against = |wanted| match &rule.expression {
        Some(expression) => vec![of_expression(expression, wanted)],
        None => grounds(context, subject, &rule.requires, wanted),
    };
    match (requires, applies) {
        (Judged::NotApplicable, _) => None,
        (Judged::Yes, Judged::Unknown) => None,
        (Judged::Yes, _) => Some((Verdict::Kept, Vec::new())),
        (Judged::No | Judged::Unknown, Judged::Unknown) => {
            let open = grounds(context, subject, &rule.applies, Judged::Unknown);
            Some((Verdict::Open, open))
        }
        (Judged::No, _) => Some((Verdict::Broken, against(Judged::No))),
        (Judged::Unknown, _) => Some((Verdict::Open, against(Judged::Unknown))),
    }
}

/// An expression says only whether, not why.
fn of_expression(expression: &Expression, judged: Judged) -> Ground {
    Ground {
        field: String::new(),
        seen: match judged {
            Judged::Unknown => Seen::Unknown,
            Judged::Yes | Judged::No | Judged::NotApplicable => Seen::NotApplicable,
        },
        test: "expression",
        wanted: vec![expression.text().to_owned()],
    }
}

fn subjects(landscape: &Landscape, over: Over) -> Vec<RecordRef> {
    match over {
        Over::Town => vec![landscape.municipality().to_ref()],
        Over::Kind(kind) => landscape.each(kind).map(AnyFields::record_ref).collect(),
    }
}

/// The waivers that hold on the day, by rule and record; the one that holds longest counts.
fn waivers(landscape: &Landscape, as_of: Date) -> BTreeMap<(&str, &RecordRef), &Waiver> {
    let mut found: BTreeMap<(&str, &RecordRef), &Waiver> = BTreeMap::new();
    for waiver in landscape.waivers.values().filter(|it| it.holds_on(as_of)) {
        if let (Some(rule), Some(subject)) = (waiver.rule.known(), waiver.subject.known()) {
            let longer = |old: &&Waiver| {
                let last = |it: &Waiver| it.until.known().map(|until| until.last());
                last(waiver) > last(old)
            };
            let key = (rule.as_str(), &subject.0);
            if found.get(&key).is_none_or(longer) {
                found.insert(key, waiver);
            }
        }
    }
    found
}

/// The assignments, by rule and record.
fn assigned(landscape: &Landscape) -> BTreeMap<(&str, &RecordRef), &Assignment> {
    let named = |it: &&Assignment| !it.unit.is_empty();
    let all = landscape.assignments.values().filter(named);
    all.filter_map(|it| Some(((it.rule.known()?.as_str(), &it.subject.known()?.0), it)))
        .collect()
}

/// The unit that answers for a record.
fn unit_of(landscape: &Landscape, subject: &RecordRef) -> Option<String> {
    match landscape.value(subject, "unit") {
        Some(Value::Text(unit)) if !unit.is_empty() => Some(unit),
        _ => None,
    }
}

/// Whether others prescribe it: an application, a contract about nothing else, a service that
/// nothing of our own choice stands behind.
fn is_prescribed(context: &Context<'_>, subject: &RecordRef) -> bool {
    let landscape = context.landscape;
    let given =
        |it: &Application| matches!(&it.choice, Stated::Known(choice) if !Choice::is_ours(*choice));
    match subject.kind {
        Kind::Application => {
            let found = landscape.applications.get(&Id::new(subject.id.clone()));
            found.is_some_and(given)
        }
        Kind::Contract => {
            let found: Option<&Contract> = landscape.find(&Id::new(subject.id.clone()));
            found.is_some_and(|contract| {
                let mut about = contract
                    .applications
                    .iter()
                    .filter_map(|it| landscape.find(it));
                contract.basis == Stated::Known(Basis::Prescribed)
                    || !contract.applications.is_empty() && about.all(given)
            })
        }
        Kind::PublicService => {
            let needs = context.needs_of(subject);
            !needs.is_empty() && needs.iter().all(|it| given(it))
        }
        _ => false,
    }
}
