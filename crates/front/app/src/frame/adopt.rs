//! Taking over a frame, and setting its rules.

use freistadt_model::{
    Code as _, Id, Landscape, PartialDate, Policy, Record as _, Rule, RuleSeverity, Stated, slug,
};
use freistadt_policy::{
    Condition, Frame, NotARule, Rule as Checkable, frames, is_unchosen, rule_of_catalogue,
};
use freistadt_store::Applied;

use crate::Editor;
use crate::data::{Data, note};
use crate::records::EditError;

/// What a rule of the catalogue is set to.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RuleEdit {
    /// Values of its parameters; the usual ones where none.
    pub parameters: Vec<(String, String)>,
    /// Another weight; the usual one where none.
    pub severity: Option<RuleSeverity>,
}

/// A rule that somebody built.
#[derive(Debug, Clone, PartialEq)]
pub struct OwnRule {
    /// What it is called.
    pub name: String,
    /// Of which records it speaks, by code.
    pub over: String,
    /// For which of them it holds.
    pub applies: Condition,
    /// How they have to be.
    pub requires: Condition,
    /// How they have to be, in the words of experts; counts instead of the condition.
    pub expression: Option<String>,
    /// How much it weighs.
    pub severity: RuleSeverity,
}

/// Why a rule was not put into force.
#[derive(Debug, thiserror::Error)]
pub enum RuleError {
    /// It cannot be checked.
    #[error(transparent)]
    NotARule(#[from] NotARule),
    /// It has no name.
    #[error("a rule needs a name")]
    Nameless,
    /// The data could not be used.
    #[error(transparent)]
    Edit(#[from] EditError),
}

impl Data {
    /// Takes over a ready-made frame under a name: its rules are added to those that hold; a rule
    /// of the catalogue that is there already stays as it is. Who decided on the frame is not
    /// known yet. `None` if there is no such frame, or nothing to add.
    pub async fn adopt_frame(
        &self,
        editor: &Editor,
        id: &str,
        name: &str,
    ) -> Result<Option<Applied>, EditError> {
        let Some(frame) = frames().iter().find(|it| it.id == id) else {
            return Ok(None);
        };
        let present = self.revision(&editor.viewer(), None).await?;
        let after = with_frame(&present.landscape, frame, name.trim());
        let done = note(editor, "frame-adopted", name.trim());
        self.store_difference(editor, &present, &after, &done).await
    }

    /// Puts a rule of the catalogue into force, sets it, or takes it out of force.
    pub async fn set_rule(
        &self,
        editor: &Editor,
        check: &str,
        edit: Option<&RuleEdit>,
        reason: &str,
    ) -> Result<Option<Applied>, RuleError> {
        if let Some(edit) = edit {
            Checkable::of_catalogue(check, check, &edit.parameters, edit.severity)?;
        } else if rule_of_catalogue(check).is_none() {
            return Err(NotARule::NoSuchRule(check.to_owned()).into());
        }
        let viewer = editor.viewer();
        let present = self
            .revision(&viewer, None)
            .await
            .map_err(EditError::from)?;
        let mut after = chosen(&present.landscape);
        let of_check = |it: &&Rule| it.check == Stated::Known(check.to_owned());
        let there = after.rules.values().find(of_check).cloned();
        match (there, edit) {
            (Some(rule), None) => _ = after.rules.remove(&rule.id),
            (Some(rule), Some(edit)) => set(&mut after, rule, edit),
            (None, Some(edit)) => {
                let mut rule = Rule::new(free(check, |id| after.rules.contains_key(&Id::new(id))));
                rule.check = Stated::Known(check.to_owned());
                let first = after.policies.keys().next().cloned();
                rule.policy = first.map_or(Stated::Unknown, Stated::Known);
                set(&mut after, rule, edit);
            }
            (None, None) => {}
        }
        let what = if edit.is_some() {
            "rule-set"
        } else {
            "rule-removed"
        };
        let done = note(editor, what, reason);
        Ok(self
            .store_difference(editor, &present, &after, &done)
            .await?)
    }

    /// Puts an own rule into force.
    pub async fn add_rule(
        &self,
        editor: &Editor,
        own: &OwnRule,
    ) -> Result<Option<Applied>, RuleError> {
        let name = own.name.trim();
        if !name.contains(char::is_alphanumeric) {
            return Err(RuleError::Nameless);
        }
        own.checkable(name)?;
        let viewer = editor.viewer();
        let present = self
            .revision(&viewer, None)
            .await
            .map_err(EditError::from)?;
        let mut after = chosen(&present.landscape);
        let id = free(&slug(name), |id| after.rules.contains_key(&Id::new(id)));
        let mut rule = Rule::new(id);
        rule.name = name.to_owned();
        rule.check = Stated::NotApplicable;
        rule.over = Stated::Known(own.over.clone());
        rule.applies = Stated::Known(own.applies.text());
        match &own.expression {
            Some(expression) => rule.expression = Stated::Known(expression.clone()),
            None => rule.requires = Stated::Known(own.requires.text()),
        }
        rule.severity = Stated::Known(own.severity);
        let first = after.policies.keys().next().cloned();
        rule.policy = first.map_or(Stated::Unknown, Stated::Known);
        after.rules.insert(rule.id.clone(), rule);
        let done = note(editor, "rule-added", name);
        Ok(self
            .store_difference(editor, &present, &after, &done)
            .await?)
    }
}

/// The landscape with the rules that hold from the start written down, where nobody has chosen
/// any yet: whoever changes one of them chooses.
pub(super) fn chosen(landscape: &Landscape) -> Landscape {
    match frames().first() {
        Some(start) if is_unchosen(landscape) => with_frame(landscape, start, &start.name.de),
        _ => landscape.clone(),
    }
}

impl OwnRule {
    /// The rule as it would be checked.
    pub fn checkable(&self, name: &str) -> Result<Checkable, NotARule> {
        let applies = self.applies.clone();
        match &self.expression {
            Some(expression) => Checkable::expert(name, name, &self.over, applies, expression),
            None => {
                let conditions = (applies, self.requires.clone());
                Checkable::own(name, name, &self.over, conditions, self.severity)
            }
        }
    }
}

fn set(after: &mut Landscape, mut rule: Rule, edit: &RuleEdit) {
    let text = |(name, value): &(String, String)| format!("{name}={value}");
    rule.parameters = edit.parameters.iter().map(text).collect();
    rule.severity = edit.severity.map_or(Stated::Unknown, Stated::Known);
    after.rules.insert(rule.id.clone(), rule);
}

fn with_frame(landscape: &Landscape, frame: &Frame, name: &str) -> Landscape {
    let mut after = landscape.clone();
    let id = free(&slug(name), |id| after.policies.contains_key(&Id::new(id)));
    let mut policy = Policy::new(id);
    policy.name = name.to_owned();
    policy.template = Stated::Known(frame.id.clone());
    for chosen in &frame.rules {
        let holds = |it: &Rule| it.check == Stated::Known(chosen.rule.clone());
        if after.rules.values().any(holds) {
            continue;
        }
        let taken = |id: &str| after.rules.contains_key(&Id::new(id));
        let mut rule = Rule::new(free(&chosen.rule, taken));
        rule.check = Stated::Known(chosen.rule.clone());
        rule.policy = Stated::Known(policy.id.clone());
        let edit = RuleEdit {
            parameters: chosen.with.clone().into_iter().collect(),
            severity: chosen.severity.as_deref().and_then(RuleSeverity::from_code),
        };
        set(&mut after, rule, &edit);
    }
    after.policies.insert(policy.id.clone(), policy);
    after
}

fn free<R>(wanted: &str, taken: impl Fn(&str) -> bool) -> Id<R> {
    let numbered = (2..).map(|number| format!("{wanted}-{number}"));
    let mut all = std::iter::once(wanted.to_owned()).chain(numbered);
    let id = all.find(|id| !taken(id));
    Id::new(id.unwrap_or_else(|| wanted.to_owned()))
}

/// The day from which a decision speaks, as records have it.
pub(super) fn on(day: jiff::civil::Date) -> Stated<PartialDate> {
    Stated::Known(PartialDate::day(day))
}
