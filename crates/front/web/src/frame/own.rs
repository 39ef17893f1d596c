//! Building an own rule: lines of field, comparison and value, without a language to learn.

use axum::extract::{Form, Query, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect};
use freistadt_app::policy::{Condition, Over, Test, TestKind, fields_of};
use freistadt_app::{OwnRule, RuleError, field_name, over_label};
use freistadt_l10n::code_label;
use freistadt_model::{Code as _, Revision, RuleSeverity};
use maud::{Markup, html};

use super::FRAME;
use crate::access::{Edits, Reads};
use crate::refusal::{Answer, Refusal};
use crate::shell::{Place, Shell, Visit, t};
use crate::site::Shared;
use crate::typed::{Typed, of};

/// Lines that each half of the form has.
const LINES: usize = 4;

/// The form.
pub(super) async fn show(
    State(site): Shared,
    visit: Visit,
    Reads(viewer): Reads,
    Query(typed): Query<Typed>,
) -> Answer {
    let revision = site.data.revision(&viewer, None).await?;
    let page = Page::new(&visit, &revision, &typed);
    Ok(Html(page.show(false).into_string()).into_response())
}

/// Puts the rule into force.
pub(super) async fn add(
    State(site): Shared,
    visit: Visit,
    Edits(editor): Edits,
    Form(typed): Form<Typed>,
) -> Answer {
    let over = over(&typed);
    let own = OwnRule {
        name: of(&typed, "name").to_owned(),
        over: over.code().to_owned(),
        applies: condition(&typed, "a"),
        requires: condition(&typed, "r"),
        expression: Some(of(&typed, "ausdruck").trim().to_owned()).filter(|it| !it.is_empty()),
        severity: RuleSeverity::from_code(of(&typed, "gewicht")).unwrap_or(RuleSeverity::Warning),
    };
    match site.data.add_rule(&editor, &own).await {
        Ok(_) => Ok(Redirect::to(FRAME).into_response()),
        Err(RuleError::Edit(error)) => Err(error.into()),
        Err(RuleError::NotARule(_) | RuleError::Nameless) => {
            let revision = site.data.revision(&editor.viewer(), None).await?;
            let page = Page::new(&visit, &revision, &typed).show(true);
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            Ok((status, Html(page.into_string())).into_response())
        }
    }
}

fn over(typed: &Typed) -> Over {
    let first = Over::all().next();
    let said = Over::parse(of(typed, "von")).or(first);
    said.unwrap_or(Over::Town)
}

/// The lines of one half: those that name a field.
fn condition(typed: &Typed, half: &str) -> Condition {
    let line = |at: usize| {
        let part = |name: &str| of(typed, &format!("{half}{name}{at}")).trim().to_owned();
        let field = part("feld");
        let test = TestKind::from_code(&part("test"))?;
        let values = part("wert");
        let values = values.split(';').map(str::trim).filter(|it| !it.is_empty());
        (!field.is_empty()).then(|| {
            Condition::Test(Test {
                field,
                test,
                values: if test.is_bare() {
                    Vec::new()
                } else {
                    values.map(str::to_owned).collect()
                },
            })
        })
    };
    let parts: Vec<Condition> = (0..LINES).filter_map(line).collect();
    match of(typed, &format!("{half}art")) {
        "any" => Condition::Any { any: parts },
        _ => Condition::All { all: parts },
    }
}

struct Page<'a> {
    visit: &'a Visit,
    revision: &'a Revision,
    typed: &'a Typed,
    over: Over,
}

impl<'a> Page<'a> {
    fn new(visit: &'a Visit, revision: &'a Revision, typed: &'a Typed) -> Self {
        Page {
            visit,
            revision,
            over: over(typed),
            typed,
        }
    }

    fn t(&self, key: &str) -> String {
        t(self.visit.language, key)
    }

    fn show(&self, wrong: bool) -> Markup {
        let language = self.visit.language;
        let name = self.t("frame-own-new");
        let shell = Shell {
            visit: self.visit,
            revision: Some(self.revision),
            place: Place::Frame,
            title: &name,
            above: vec![(self.t("frame-page"), FRAME.to_owned())],
        };
        let label = |over: Over| match over {
            Over::Town => self.t("frame-own-town"),
            Over::Kind(_) => over_label(language, over),
        };
        shell.page(&html! {
            h1 { (name) }
            p class="fs-lead" { (self.t("frame-own-lead")) }
            @if wrong { p class="fs-error" role="alert" { (self.t("frame-wrong")) } }
            form method="get" action="/leitbild/eigene" class="fs-form" aria-label=(self.t("frame-own-over")) {
                div class="fs-c4" { div class="fs-field" {
                    label for="von" { (self.t("frame-own-over")) }
                    select id="von" name="von" { @for over in Over::all() { option value=(over.code()) selected[over == self.over] { (label(over)) } } }
                } }
                p class="fs-btns fs-c12" { button type="submit" class="kern-btn kern-btn--secondary" { span class="kern-label" { (self.t("frame-own-choose")) } } }
            }
            form method="post" action="/leitbild/eigene" {
                input type="hidden" name="von" value=(self.over.code());
                div class="fs-field" {
                    label for="name" { (self.t("frame-own-name")) }
                    input type="text" id="name" name="name" value=(of(self.typed, "name")) required maxlength="200" autocomplete="off";
                }
                (self.half("a", "frame-own-applies"))
                (self.half("r", "frame-own-requires"))
                (self.expression())
                div class="fs-field" {
                    label for="gewicht" { (self.t("frame-weight")) }
                    select id="gewicht" name="gewicht" {
                        @for severity in RuleSeverity::ALL.iter().rev() { option value=(severity.code()) selected[severity.code() == of(self.typed, "gewicht")] { (code_label(language, "rule-severity", severity.code())) } }
                    }
                }
                @if self.visit.may_edit() { p class="fs-btns" { button type="submit" class="kern-btn kern-btn--primary" { span class="kern-label" { (self.t("frame-own-save")) } } } }
            }
        })
    }

    /// For those who know the language; it counts instead of the lines above.
    fn expression(&self) -> Markup {
        let typed = of(self.typed, "ausdruck");
        html! {
            details class="fs-why" open[!typed.is_empty()] {
                summary { (self.t("frame-advanced")) }
                div class="fs-field" {
                    label for="ausdruck" { (self.t("frame-own-expression")) }
                    span class="fs-hint" id="ausdruck-hilfe" { (self.t("frame-own-expression-hint")) }
                    textarea id="ausdruck" name="ausdruck" rows="3" maxlength="2048" spellcheck="false" aria-describedby="ausdruck-hilfe" { (typed) }
                }
            }
        }
    }

    fn half(&self, half: &str, key: &str) -> Markup {
        let art = format!("{half}art");
        html! {
            fieldset class="fs-set" {
                legend class="fs-legend" { (self.t(key)) }
                p class="fs-hint" id={ (half) "hilfe" } { (self.t("frame-own-value-hint")) }
                div class="fs-field" {
                    label for=(art) { (self.t("frame-own-join")) }
                    select id=(art) name=(art) {
                        option value="all" { (self.t("frame-own-all")) }
                        option value="any" selected[of(self.typed, &art) == "any"] { (self.t("frame-own-any")) }
                    }
                }
                @for at in 0..LINES { (self.line(half, at)) }
            }
        }
    }

    fn line(&self, half: &str, at: usize) -> Markup {
        let id = |name: &str| format!("{half}{name}{at}");
        let (field, test, value) = (id("feld"), id("test"), id("wert"));
        let language = self.visit.language;
        html! {
            div class="fs-form" {
                div class="fs-c4" { div class="fs-field" {
                    label for=(field) { (self.t("frame-own-field")) " " (at + 1) }
                    select id=(field) name=(field) {
                        option value="" { (self.t("frame-own-no-field")) }
                        @for it in fields_of(self.over) { option value=(it.name) selected[it.name == of(self.typed, &field)] { (field_name(language, self.over, it.name)) } }
                    }
                } }
                div class="fs-c4" { div class="fs-field" {
                    label for=(test) { (self.t("frame-own-test")) " " (at + 1) }
                    select id=(test) name=(test) { @for it in TestKind::ALL { option value=(it.code()) selected[it.code() == of(self.typed, &test)] { (self.t(&format!("policy-test-{}", it.code()))) } } }
                } }
                div class="fs-c4" { div class="fs-field" {
                    label for=(value) { (self.t("frame-own-value")) " " (at + 1) }
                    input type="text" id=(value) name=(value) value=(of(self.typed, &value)) autocomplete="off" aria-describedby={ (half) "hilfe" };
                } }
            }
        }
    }
}

impl From<RuleError> for Refusal {
    fn from(error: RuleError) -> Self {
        match error {
            RuleError::Edit(error) => error.into(),
            RuleError::NotARule(_) | RuleError::Nameless => Refusal::BadForm,
        }
    }
}
