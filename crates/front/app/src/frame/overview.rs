//! The frame as a whole: what holds and how it stands, and what else there is.

use std::sync::Arc;

use freistadt_indicators::Assessment;
use freistadt_model::{Diagnostic, Revision};
use freistadt_policy::{CatalogueRule, Frame, Rule, RuleResult, catalogue, frames, rules_of};
use jiff::civil::Date;

use super::check::{counted, judged};
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
    let (mut rules, mut remarks) = rules_of(&revision.landscape);
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
    let usual = |it: &'static CatalogueRule| {
        let rule = Rule::of_catalogue(&it.id, &it.id, &[], None).ok()?;
        Some((it, rule))
    };
    let off = catalogue().filter(|it| !holds(&it.id)).filter_map(usual);
    let off: Vec<(&CatalogueRule, Rule)> = off.collect();
    let chosen = |frame: &'static Frame| {
        let rules = frame.rules.iter().filter_map(|it| it.rule(&it.rule).ok());
        (frame, rules.collect::<Vec<_>>())
    };
    let frames: Vec<(&Frame, Vec<Rule>)> = frames().iter().map(chosen).collect();

    // All at once, as frames ask much the same.
    let of_frames = frames.iter().flat_map(|(_, rules)| rules);
    let asked = rules.iter().chain(off.iter().map(|(_, rule)| rule));
    let asked: Vec<&Rule> = asked.chain(of_frames).collect();
    let (found, slow) = counted(&revision.landscape, assessment, &asked);
    let mut found = found.into_iter();
    remarks.extend(slow);
    FrameOverview {
        rules: rules.into_iter().zip(found.by_ref()).collect(),
        off: off
            .into_iter()
            .map(|(it, _)| it)
            .zip(found.by_ref())
            .collect(),
        frames: frames
            .into_iter()
            .map(|(frame, rules)| {
                let broken = found.by_ref().take(rules.len()).map(|it| it.broken);
                (frame, broken.sum())
            })
            .collect(),
        revision,
        remarks,
    }
}
