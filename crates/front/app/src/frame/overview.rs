//! The frame as a whole: what holds and how it stands, and what else there is.

use std::sync::Arc;

use freistadt_indicators::Assessment;
use freistadt_model::{Diagnostic, Landscape, Revision};
use freistadt_policy::{CatalogueRule, Frame, Rule, RuleResult, catalogue, frames, rules_of};
use jiff::civil::Date;

use super::check::judged;
use crate::Viewer;
use crate::data::{Data, DataError, calculate, state};

/// The frame of a municipality.
#[derive(Debug, Clone)]
pub struct FrameOverview {
    /// The landscape.
    pub revision: Arc<Revision>,
    /// The rules that hold, in the order of the catalogue, own ones last.
    pub rules: Vec<(Rule, RuleResult)>,
    /// Rules of the catalogue that do not hold, and what they would find as they usually are.
    pub off: Vec<(&'static CatalogueRule, RuleResult)>,
    /// Ready-made frames, and how much each would find.
    pub frames: Vec<(&'static Frame, usize)>,
    /// Rules that could not be used.
    pub remarks: Vec<Diagnostic>,
}

/// One rule as it would stand.
#[derive(Debug, Clone)]
pub struct RuleTried {
    /// The landscape.
    pub revision: Arc<Revision>,
    /// The rule.
    pub rule: Rule,
    /// How it would stand.
    pub found: freistadt_policy::Checked,
}

impl Data {
    /// The frame, with how it stands on a day.
    pub async fn frame(
        &self,
        viewer: &Viewer,
        as_of: Date,
    ) -> Result<Arc<FrameOverview>, DataError> {
        let revision = self.revision(viewer, None).await?;
        let assessment = self.assessment(&revision, as_of).await?;
        let key = (state(&revision), as_of);
        let work = move || overview(revision, &assessment);
        self.framed.get_or(key, work).await
    }

    /// How a rule would stand, without putting it into force.
    pub async fn try_rule(
        &self,
        viewer: &Viewer,
        rule: Rule,
        as_of: Date,
    ) -> Result<RuleTried, DataError> {
        let revision = self.revision(viewer, None).await?;
        let assessment = self.assessment(&revision, as_of).await?;
        calculate(move || RuleTried {
            found: judged(
                &revision.landscape,
                &assessment,
                std::slice::from_ref(&rule),
            ),
            rule,
            revision,
        })
        .await
    }
}

fn overview(revision: Arc<Revision>, assessment: &Assessment) -> FrameOverview {
    let landscape = &revision.landscape;
    let (mut rules, mut remarks) = rules_of(landscape);
    let place = |rule: &Rule| {
        let of_catalogue = rule.check.map(|it| it.id.as_str());
        catalogue().position(|it| Some(it.id.as_str()) == of_catalogue)
    };
    rules.sort_by_key(|rule| place(rule).map_or((1, 0), |at| (0, at)));
    let holds = |id: &str| {
        rules
            .iter()
            .any(|it| it.check.is_some_and(|it| it.id == id))
    };
    let off: Vec<&CatalogueRule> = catalogue().filter(|it| !holds(&it.id)).collect();
    let (results, slow) = results(landscape, assessment, &rules);
    let usual = |it: &&CatalogueRule| Rule::of_catalogue(&it.id, &it.id, &[], None).ok();
    let tried: Vec<Rule> = off.iter().filter_map(usual).collect();
    let (would, _) = self::results(landscape, assessment, &tried);
    let frame = |frame: &'static Frame| {
        let chosen = frame.rules.iter().filter_map(|it| it.rule(&it.rule).ok());
        let (found, _) = self::results(landscape, assessment, &chosen.collect::<Vec<_>>());
        (frame, found.iter().map(|it| it.broken).sum())
    };
    remarks.extend(slow);
    FrameOverview {
        frames: frames().iter().map(frame).collect(),
        off: off.into_iter().zip(would).collect(),
        rules: rules.into_iter().zip(results).collect(),
        revision,
        remarks,
    }
}

/// How each rule stands, and remarks on those that would take too long.
fn results(
    landscape: &Landscape,
    assessment: &Assessment,
    rules: &[Rule],
) -> (Vec<RuleResult>, Vec<Diagnostic>) {
    let checked = judged(landscape, assessment, rules);
    let result = |rule: &Rule| checked.rules.get(&rule.id).copied().unwrap_or_default();
    (rules.iter().map(result).collect(), checked.remarks)
}
