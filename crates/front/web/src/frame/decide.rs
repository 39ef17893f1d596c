//! What is done about findings: an exception for a time, or another unit that takes them.

use axum::extract::{Form, State};
use axum::response::{IntoResponse, Redirect};
use freistadt_app::{Assign, AssignError, UnitError, Waive, WaiveError, today, typed_value};
use freistadt_model::{Id, RecordRef, Value, ValueType};
use maud::{Markup, html};

use super::FINDINGS;
use super::findings::shown;
use crate::access::Edits;
use crate::refusal::{Answer, Refusal};
use crate::shell::Visit;
use crate::site::Shared;
use crate::typed::{Typed, of};

/// What is missing in what was typed, or why it cannot be done.
enum Not {
    /// The page again, with this sentence.
    Again(&'static str),
    /// Another page.
    Refused(Refusal),
}

/// Gives an exception for the ticked records.
pub(super) async fn waive(
    State(site): Shared,
    visit: Visit,
    Edits(editor): Edits,
    Form(typed): Form<Typed>,
) -> Answer {
    let done = match waiver(&typed, &visit) {
        Ok(waive) => site
            .data
            .waive(&editor, &waive, today())
            .await
            .map_err(not_waived),
        Err(not) => Err(not),
    };
    match done {
        Ok(_) => Ok(Redirect::to(FINDINGS).into_response()),
        Err(Not::Again(wrong)) => shown(&site, &visit, &editor.viewer(), &typed, Some(wrong)).await,
        Err(Not::Refused(refusal)) => Err(refusal),
    }
}

/// Assigns the ticked records to a unit.
pub(super) async fn assign(
    State(site): Shared,
    visit: Visit,
    Edits(editor): Edits,
    Form(typed): Form<Typed>,
) -> Answer {
    let assign = Assign {
        rule: Id::new(of(&typed, "regel")),
        subjects: ticked(&typed),
        unit: of(&typed, "an").to_owned(),
        reason: of(&typed, "anlass").to_owned(),
    };
    let done = if assign.subjects.is_empty() {
        Err(Not::Again("findings-waive-none"))
    } else {
        let done = site.data.assign(&editor, &assign, today()).await;
        done.map_err(not_assigned)
    };
    match done {
        Ok(_) => Ok(Redirect::to(FINDINGS).into_response()),
        Err(Not::Again(wrong)) => shown(&site, &visit, &editor.viewer(), &typed, Some(wrong)).await,
        Err(Not::Refused(refusal)) => Err(refusal),
    }
}

/// The records that were ticked.
pub(super) fn ticked(typed: &Typed) -> Vec<RecordRef> {
    let ticked = typed.iter().filter(|(key, _)| key == "id");
    ticked.filter_map(|(_, it)| RecordRef::parse(it)).collect()
}

fn waiver(typed: &Typed, visit: &Visit) -> Result<Waive, Not> {
    let subjects = ticked(typed);
    if subjects.is_empty() {
        return Err(Not::Again("findings-waive-none"));
    }
    let until = typed_value(of(typed, "bis"), ValueType::Date, visit.language);
    let Some(Value::Date(until)) = until else {
        return Err(Not::Again("findings-waive-until-wrong"));
    };
    Ok(Waive {
        rule: Id::new(of(typed, "regel")),
        subjects,
        reason: of(typed, "grund").to_owned(),
        decided_by: of(typed, "wer").to_owned(),
        until: until.last(),
    })
}

fn not_waived(error: WaiveError) -> Not {
    match error {
        WaiveError::NoReason => Not::Again("findings-waive-no-reason"),
        WaiveError::NoDecider => Not::Again("findings-waive-no-decider"),
        WaiveError::Until => Not::Again("findings-waive-until-wrong"),
        WaiveError::Gone(_) => Not::Refused(Refusal::NotFound),
        WaiveError::Edit(error) => Not::Refused(error.into()),
    }
}

fn not_assigned(error: AssignError) -> Not {
    match error {
        AssignError::NoReason => Not::Again("findings-assign-no-reason"),
        AssignError::Unit(UnitError::Length) => Not::Again("findings-assign-no-unit"),
        AssignError::Unit(UnitError::Person(_)) => Not::Again("findings-assign-person"),
        AssignError::Gone(_) => Not::Refused(Refusal::NotFound),
        AssignError::Unit(UnitError::Edit(error)) | AssignError::Edit(error) => {
            Not::Refused(error.into())
        }
    }
}

/// The form below a table whose rows it takes: one for both, because a row can be ticked for one
/// form only.
pub(super) struct Decide<'a> {
    pub(super) visit: &'a Visit,
    pub(super) typed: &'a Typed,
    /// The rule.
    pub(super) rule: &'a str,
    /// The form's id.
    pub(super) form: &'a str,
    /// What is read out to say which form it is.
    pub(super) title: &'a str,
}

impl Decide<'_> {
    pub(super) fn show(&self) -> Markup {
        let same = of(self.typed, "regel") == self.rule;
        let assigns = same
            && self
                .typed
                .iter()
                .any(|(key, it)| key == "anlass" && !it.is_empty());
        html! {
            form method="post" action="/abweichungen/ausnahme" id=(self.form) {
                input type="hidden" name="regel" value=(self.rule);
                details class="fs-why" open[same && !assigns] {
                    summary { (self.visit.t("findings-waive")) span class="fs-sr" { ": " (self.title) } }
                    p class="fs-note" { (self.visit.t("findings-waive-text")) }
                    div class="fs-form" {
                        (self.field("grund", "findings-waive-reason", same))
                        (self.field("wer", "findings-waive-by", same))
                        (self.field("bis", "findings-waive-until", same))
                        p class="fs-btns fs-c12" { button type="submit" class="kern-btn kern-btn--secondary" { span class="kern-label" { (self.visit.t("findings-waive-go")) } } }
                    }
                }
                details class="fs-why" open[assigns] {
                    summary { (self.visit.t("findings-assign")) span class="fs-sr" { ": " (self.title) } }
                    p class="fs-note" { (self.visit.t("findings-assign-text")) }
                    div class="fs-form" {
                        (self.field("an", "findings-assign-to", same))
                        (self.field("anlass", "findings-waive-reason", same))
                        p class="fs-btns fs-c12" { button type="submit" formaction="/abweichungen/zuordnen" class="kern-btn kern-btn--secondary" { span class="kern-label" { (self.visit.t("findings-assign-go")) } } }
                    }
                }
            }
        }
    }

    /// What is missing is said by the page: fields of the closed half must not hold the other up.
    fn field(&self, name: &str, label: &str, same: bool) -> Markup {
        let id = format!("{name}-{}", self.form);
        let value = if same { of(self.typed, name) } else { "" };
        html! { div class="fs-c4" { div class="fs-field" {
            label for=(id) { (self.visit.t(label)) }
            input type="text" id=(id) name=(name) value=(value) autocomplete="off" list=[(name == "an").then_some("aemter")];
        } } }
    }
}
