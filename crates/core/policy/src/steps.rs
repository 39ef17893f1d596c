//! The ladder of steps, and what shows that each is done: the records themselves where they can,
//! else evidence that a person names. Nothing is ticked without either.

use std::sync::LazyLock;

use freistadt_indicators::Assessment;
use freistadt_model::{
    Code as _, Evidence, Id, LadderStep, Landscape, Policy, RuleSeverity, Stated, hyphenated,
};
use jiff::civil::Date;
use serde::Deserialize;

use crate::check::check;
use crate::condition::Condition;
use crate::rule::Rule;

/// The rule that new contracts are checked by.
const NEW_CONTRACTS: &str = "new-contract-open-format";

/// One step as it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct StepState {
    /// Which one.
    pub step: LadderStep,
    /// Whether it is done.
    pub done: bool,
    /// What the records show; empty where only evidence can.
    pub tests: Vec<StepTest>,
    /// Evidence that counts, then such that does not yet.
    pub evidence: Vec<Id<Evidence>>,
}

impl StepState {
    /// Whether the records decide; else evidence does.
    pub fn is_computed(&self) -> bool {
        !self.tests.is_empty()
    }
}

/// One thing that records show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepTest {
    /// Which test: a code that `l10n` knows.
    pub id: String,
    /// Of so many it is as it should be.
    pub good: usize,
    /// There are so many.
    pub of: usize,
    /// So many per cent are enough.
    pub least: usize,
    /// Whether that is enough.
    pub enough: bool,
}

#[derive(Deserialize)]
struct File {
    test: Vec<Row>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    step: String,
    id: String,
    over: String,
    #[serde(default = "Condition::always")]
    applies: Condition,
    requires: Condition,
    least: usize,
}

const DATA: &str = include_str!("../../../../data/measures/steps.toml");

/// LadderStep, test as a rule, and how many per cent are enough.
static TESTS: LazyLock<Vec<(LadderStep, Rule, usize)>> = LazyLock::new(|| {
    let file: File = toml::from_str(DATA).unwrap_or_else(|_| File { test: Vec::new() });
    file.test.into_iter().filter_map(Row::test).collect()
});

impl Row {
    /// `None` where the row does not hold together; a test reads them all.
    fn test(self) -> Option<(LadderStep, Rule, usize)> {
        let step = LadderStep::from_code(&self.step)?;
        let conditions = (self.applies, self.requires);
        let rule = Rule::own(
            &self.id,
            &self.id,
            &self.over,
            conditions,
            RuleSeverity::Note,
        );
        Some((step, rule.ok()?, self.least))
    }
}

/// Every step, in order, as of a day. The landscape is one without proposals, as the assessment's
/// is.
pub fn steps(landscape: &Landscape, assessment: &Assessment, as_of: Date) -> Vec<StepState> {
    let rules: Vec<Rule> = TESTS.iter().map(|(_, rule, _)| rule.clone()).collect();
    let checked = check(landscape, assessment, &rules, as_of);
    let counted = |(step, rule, least): &(LadderStep, Rule, usize)| {
        let result = checked.rules.get(&rule.id).copied().unwrap_or_default();
        (*step, share(&rule.id, result.kept, result.total(), *least))
    };
    let mut tests: Vec<(LadderStep, StepTest)> = TESTS.iter().map(counted).collect();
    tests.push((LadderStep::Mandate, decided(landscape, as_of)));
    let minimum = minimum_rules(landscape, assessment, as_of);
    tests.extend(minimum.into_iter().map(|it| (LadderStep::MinimumRules, it)));
    let state = |step: &LadderStep| state(landscape, *step, &tests, as_of);
    LadderStep::ALL.iter().map(state).collect()
}

fn state(
    landscape: &Landscape,
    step: LadderStep,
    tests: &[(LadderStep, StepTest)],
    as_of: Date,
) -> StepState {
    let tests: Vec<StepTest> = (tests.iter())
        .filter(|(of, _)| *of == step)
        .map(|(_, test)| test.clone())
        .collect();
    let named = landscape.evidence.values();
    let named = named.filter(|it| it.step == Stated::Known(step));
    let (counting, open): (Vec<&Evidence>, Vec<&Evidence>) =
        named.partition(|it| it.counts_on(as_of));
    let done = if tests.is_empty() {
        !counting.is_empty()
    } else {
        tests.iter().all(|it| it.enough)
    };
    let evidence = counting.into_iter().chain(open);
    StepState {
        step,
        done,
        tests,
        evidence: evidence.map(|it| it.id.clone()).collect(),
    }
}

/// Of nothing, no share is enough: who has recorded nothing has shown nothing.
fn share(id: &str, good: usize, of: usize, least: usize) -> StepTest {
    StepTest {
        id: id.to_owned(),
        good,
        of,
        least,
        enough: of > 0 && good * 100 >= of * least,
    }
}

/// Whether somebody decided on a frame: who, when, and where that can be read.
fn decided(landscape: &Landscape, as_of: Date) -> StepTest {
    let said = |text: &Stated<String>| text.known().is_some_and(|it| !hyphenated(it).is_empty());
    let decided = |it: &&Policy| {
        let dated = it.decided_on.known().is_some_and(|on| on.first() <= as_of);
        dated && said(&it.decided_by) && said(&it.reference)
    };
    let good = landscape.policies.values().filter(decided).count();
    StepTest {
        enough: good > 0,
        ..share("decided", good, landscape.policies.len(), 0)
    }
}

/// Whether rules were chosen, and new contracts keep the one about them.
fn minimum_rules(landscape: &Landscape, assessment: &Assessment, as_of: Date) -> [StepTest; 2] {
    let count = landscape.rules.len();
    let chosen = StepTest {
        enough: count > 0,
        ..share("chosen", count, count, 0)
    };
    let about = landscape.rules.values();
    let about = about.filter(|it| it.check == Stated::Known(NEW_CONTRACTS.to_owned()));
    let rule = about.filter_map(|it| Rule::of_record(it).ok()).next();
    let result = rule.as_ref().map(|rule| {
        let rules = std::slice::from_ref(rule);
        let checked = check(landscape, assessment, rules, as_of);
        checked.rules.get(&rule.id).copied().unwrap_or_default()
    });
    let kept = result.map_or(0, |it| it.kept + it.waived + it.prescribed);
    let all = result.map_or(0, |it| it.total());
    let checked = StepTest {
        // In force and nothing against it: also before the first new contract.
        enough: result.is_some() && kept == all,
        ..share("new-contracts", kept, all, 100)
    };
    [chosen, checked]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_a_test() {
        let file: File = toml::from_str(DATA).unwrap();
        assert_eq!(file.test.len(), TESTS.len());
        assert!(TESTS.iter().all(|(_, _, least)| *least <= 100));
    }
}
