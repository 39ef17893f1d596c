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
use crate::named::not_there;
use crate::rule::Rule;

/// What checking came to.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Checked {
    /// Everything that is broken or open, by rule, then by record.
    pub findings: Vec<Finding>,
    /// Per rule, by its id.
    pub rules: BTreeMap<String, RuleResult>,
    /// Rules that would have taken too long, and were not judged; names in rules that nothing has.
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

    fn add(&mut self, more: RuleResult) {
        self.kept += more.kept;
        self.broken += more.broken;
        self.prescribed += more.prescribed;
        self.waived += more.waived;
        self.open += more.open;
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
    let judging = Judging::new(landscape, assessment, as_of);
    let assigned = assigned(landscape);
    let mut checked = Checked::default();
    for rule in rules {
        checked.remarks.extend(not_there(landscape, rule));
        let mut found = Vec::new();
        let result = judging.each(rule, |subject, verdict, why| {
            let key = (rule.id.as_str(), subject);
            let to = assigned.get(&key);
            found.push(Finding {
                rule: rule.id.clone(),
                severity: rule.severity,
                verdict,
                grounds: why.grounds(&judging.context, rule, subject),
                prescribed: is_prescribed(&judging.context, subject),
                waived: judging.waivers.get(&key).map(|it| it.id.clone()),
                unit: to.map_or_else(|| unit_of(landscape, subject), |it| Some(it.unit.clone())),
                assigned: to.map(|it| it.id.clone()),
                subject: subject.clone(),
            });
        });
        let result = result.unwrap_or_else(|| {
            checked.remarks.push(too_much_work(rule));
            RuleResult::default()
        });
        checked
            .rules
            .entry(rule.id.clone())
            .or_default()
            .add(result);
        checked.findings.append(&mut found);
    }
    checked
}

/// How many records each rule judged, without saying which: in the order of the rules. One that
/// was asked before in the same words is not judged again. Remarks as [`check`] has them.
pub fn tally(
    landscape: &Landscape,
    assessment: &Assessment,
    rules: &[&Rule],
    as_of: Date,
) -> (Vec<RuleResult>, Vec<Diagnostic>) {
    let judging = Judging::new(landscape, assessment, as_of);
    let mut results: Vec<RuleResult> = Vec::new();
    let mut remarks = Vec::new();
    for (at, rule) in rules.iter().enumerate() {
        if let Some(before) = rules[..at].iter().position(|it| it == rule) {
            results.push(results[before]);
            continue;
        }
        remarks.extend(not_there(landscape, rule));
        let judged = judging.each(rule, |_, _, _| {});
        results.push(judged.unwrap_or_else(|| {
            remarks.push(too_much_work(rule));
            RuleResult::default()
        }));
    }
    (results, remarks)
}

fn too_much_work(rule: &Rule) -> Diagnostic {
    Diagnostic::error("rule-work").text("rule", rule.id.as_str())
}

/// What every rule is judged with.
struct Judging<'a> {
    context: Context<'a>,
    waivers: BTreeMap<(&'a str, &'a RecordRef), &'a Waiver>,
}

impl<'a> Judging<'a> {
    fn new(landscape: &'a Landscape, assessment: &'a Assessment, as_of: Date) -> Self {
        Judging {
            context: Context::new(landscape, assessment, as_of),
            waivers: waivers(landscape, as_of),
        }
    }

    /// Counts what a rule comes to, and hands over each record that does not keep it. `None` where
    /// that would have taken too long.
    fn each(
        &self,
        rule: &Rule,
        mut found: impl FnMut(&RecordRef, Verdict, Why),
    ) -> Option<RuleResult> {
        let subjects = subjects(self.context.landscape, rule.over);
        let said = match &rule.expression {
            None => None,
            Some(expression) => Some(expression.judge(&self.context, rule.over, &subjects)?),
        };
        let mut result = RuleResult::default();
        for (at, subject) in subjects.iter().enumerate() {
            let said = said.as_ref().and_then(|it| it.get(at).copied());
            let Some((verdict, why)) = verdict(&self.context, rule, subject, said) else {
                continue;
            };
            *match verdict {
                Verdict::Kept => &mut result.kept,
                Verdict::Open => &mut result.open,
                Verdict::Broken if is_prescribed(&self.context, subject) => &mut result.prescribed,
                Verdict::Broken if self.waivers.contains_key(&(rule.id.as_str(), subject)) => {
                    &mut result.waived
                }
                Verdict::Broken => &mut result.broken,
            } += 1;
            if verdict != Verdict::Kept {
                found(subject, verdict, why);
            }
        }
        Some(result)
    }
}

/// Which part of a rule speaks against a record.
#[derive(Debug, Clone, Copy)]
enum Why {
    /// Nothing does.
    Nothing,
    /// Nobody knows whether the rule holds for it.
    Applies,
    /// What the rule asks for is not so, or open.
    Requires(Judged),
}

impl Why {
    fn grounds(self, context: &Context<'_>, rule: &Rule, subject: &RecordRef) -> Vec<Ground> {
        match (self, &rule.expression) {
            (Why::Nothing, _) => Vec::new(),
            (Why::Applies, _) => grounds(context, subject, &rule.applies, Judged::Unknown),
            (Why::Requires(wanted), Some(expression)) => vec![of_expression(expression, wanted)],
            (Why::Requires(wanted), None) => {
                let mut against = grounds(context, subject, &rule.requires, wanted);
                let shown = rule.shows().iter().map(|it| shown(context, subject, it));
                against.extend(shown.filter(|it| matches!(it.seen, Seen::Values(_))));
                against
            }
        }
    }
}

/// Whether the rule holds for a record, and how the record is then. Where nobody knows whether it
/// holds, it is open only if the record would break it.
fn verdict(
    context: &Context<'_>,
    rule: &Rule,
    subject: &RecordRef,
    said: Option<Judged>,
) -> Option<(Verdict, Why)> {
    let applies = judge(context, subject, &rule.applies);
    if applies == Judged::No {
        return None;
    }
    let requires = said.unwrap_or_else(|| judge(context, subject, &rule.requires));
    match (requires, applies) {
        (Judged::NotApplicable, _) => None,
        (Judged::Yes, Judged::Unknown) => None,
        (Judged::Yes, _) => Some((Verdict::Kept, Why::Nothing)),
        (Judged::No | Judged::Unknown, Judged::Unknown) => Some((Verdict::Open, Why::Applies)),
        (Judged::No, _) => Some((Verdict::Broken, Why::Requires(Judged::No))),
        (Judged::Unknown, _) => Some((Verdict::Open, Why::Requires(Judged::Unknown))),
    }
}

/// A value behind a finding.
fn shown(context: &Context<'_>, subject: &RecordRef, field: &str) -> Ground {
    Ground {
        field: field.to_owned(),
        seen: context.seen(subject, field),
        test: "shows",
        wanted: Vec::new(),
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
