//! The ladder of steps: the next one first, what shows each, and evidence to add.

use std::sync::Arc;

use axum::Router;
use axum::extract::{Form, State};
use axum::response::{IntoResponse, Redirect};
use axum::routing::get;
use freistadt_app::policy::{StepState, StepTest};
use freistadt_app::{EvidenceError, EvidenceGiven, Ladder, Viewer, today, typed_value};
use freistadt_charts::{Fill, sign};
use freistadt_l10n::{args, code_label, partial_date};
use freistadt_model::{Code as _, Evidence, LadderStep, Value, ValueType};
use maud::{Markup, PreEscaped, html};

use crate::access::{Edits, Reads};
use crate::records::Cells;
use crate::refusal::Answer;
use crate::shell::{Place, Shell, Visit};
use crate::short::short;
use crate::site::{Shared, Site};
use crate::typed::{Typed, of};

/// The page's address.
pub(crate) const PATH: &str = "/schritte";

/// The routes of steps.
pub(crate) fn routes() -> Router<Arc<Site>> {
    Router::new().route(PATH, get(show).post(add))
}

/// The ladder.
async fn show(State(site): Shared, visit: Visit, Reads(viewer): Reads) -> Answer {
    shown(&site, &visit, &viewer, &Typed::new(), None).await
}

async fn shown(
    site: &Site,
    visit: &Visit,
    viewer: &Viewer,
    typed: &Typed,
    wrong: Option<&'static str>,
) -> Answer {
    let ladder = site.data.ladder(viewer, today()).await?;
    let page = Page {
        visit,
        ladder: &ladder,
        typed,
        wrong,
    };
    crate::refusal::shown(page.show(), wrong.is_some())
}

/// Adds evidence.
async fn add(
    State(site): Shared,
    visit: Visit,
    Edits(editor): Edits,
    Form(typed): Form<Typed>,
) -> Answer {
    let on = typed_value(of(&typed, "vom"), ValueType::Date, visit.language);
    let step = LadderStep::from_code(of(&typed, "schritt"));
    let wrong = match (on, step) {
        (Some(Value::Date(on)), Some(step)) => {
            let given = EvidenceGiven {
                step,
                name: of(&typed, "nachweis").to_owned(),
                reference: of(&typed, "fundstelle").to_owned(),
                on,
                given_by: of(&typed, "wer").to_owned(),
            };
            match site.data.add_evidence(&editor, &given, today()).await {
                Ok(_) => return Ok(Redirect::to(PATH).into_response()),
                Err(EvidenceError::Incomplete) => "steps-wrong-incomplete",
                Err(EvidenceError::Future) => "steps-wrong-future",
                Err(EvidenceError::Edit(error)) => return Err(error.into()),
            }
        }
        (_, None) => "steps-wrong-step",
        (_, Some(_)) => "steps-wrong-day",
    };
    shown(&site, &visit, &editor.viewer(), &typed, Some(wrong)).await
}

/// Where a step is worked on.
fn way(step: LadderStep) -> (&'static str, &'static str) {
    match step {
        LadderStep::Mandate => ("/leitbild", "steps-way-frame"),
        LadderStep::Inventory => ("/bestand/anwendungen", "steps-way-inventory"),
        LadderStep::Judge | LadderStep::Roles => ("/fachaemter", "steps-way-units"),
        LadderStep::Prioritise => ("/fristen", "steps-way-deadlines"),
        LadderStep::MinimumRules => ("/leitbild/regel/new-contract-open-format", "steps-way-rule"),
        LadderStep::Pilots => ("/massnahmen/steps-and-pilots", "steps-way-pilots"),
        LadderStep::JoinForces => ("/massnahmen#common-development", "steps-way-together"),
        LadderStep::GiveBack => ("/massnahmen/publish-own", "steps-way-publish"),
    }
}

struct Page<'a> {
    visit: &'a Visit,
    ladder: &'a Ladder,
    typed: &'a Typed,
    wrong: Option<&'static str>,
}

impl Page<'_> {
    fn name(&self, step: LadderStep) -> String {
        code_label(self.visit.language, LadderStep::SET.name, step.code())
    }

    fn show(&self) -> Markup {
        let title = self.visit.t("steps-page");
        let steps = &self.ladder.steps;
        let said = args()
            .count("done", steps.iter().filter(|it| it.done).count())
            .count("all", steps.len());
        let shell = Shell::new(self.visit, &self.ladder.revision, Place::Steps, &title);
        shell.page(&html! {
            h1 { (title) }
            p class="fs-lead" { (self.visit.say("steps-lead", &said)) }
            @if let Some(next) = self.ladder.next() { (self.next(next)) }
            section aria-labelledby="leiter" {
                h2 id="leiter" { (self.visit.t("steps-ladder")) }
                table class="fs-table fs-stack" role="table" {
                    caption class="fs-sr" { (self.visit.t("steps-ladder")) }
                    thead role="rowgroup" { tr role="row" {
                        @for key in ["steps-step", "steps-state", "steps-shows"] { th scope="col" role="columnheader" { (self.visit.t(key)) } }
                    } }
                    tbody role="rowgroup" { @for (at, step) in steps.iter().enumerate() { (self.row(at + 1, step)) } }
                }
                p class="fs-note" { (self.visit.t("steps-note")) }
            }
            @if self.visit.may_edit() { (self.form()) }
        })
    }

    /// What comes next, why, and where.
    fn next(&self, step: &StepState) -> Markup {
        let (path, key) = way(step.step);
        html! {
            section aria-labelledby="naechster" {
                h2 id="naechster" { (self.visit.t("steps-next")) ": " (self.name(step.step)) }
                p { (self.visit.t(&format!("steps-text-{}", step.step.code()))) }
                @if step.is_computed() { ul { @for test in step.tests.iter().filter(|it| !it.enough) { li { (self.test(test)) } } } }
                @else { p { (self.visit.t("steps-needs-evidence")) } }
                p class="fs-btns" { a class="kern-btn kern-btn--primary" href=(path) { span class="kern-label" { (self.visit.t(key)) } } }
            }
        }
    }

    fn row(&self, number: usize, step: &StepState) -> Markup {
        let (path, key) = way(step.step);
        html! {
            tr role="row" {
                th scope="row" role="rowheader" {
                    (number) ". " (self.name(step.step))
                    small { (self.visit.t(&format!("steps-text-{}", step.step.code()))) }
                }
                td role="cell" data-th=(self.visit.t("steps-state")) { (self.state(step.done)) }
                td role="cell" data-th=(self.visit.t("steps-shows")) {
                    @if step.tests.is_empty() && step.evidence.is_empty() { (self.visit.t("steps-nothing")) " " }
                    @for test in &step.tests { (self.mark(test.enough, &html! { (self.test(test)) })) }
                    @for evidence in step.evidence.iter().filter_map(|id| self.ladder.revision.landscape.find(id)) { (self.evidence(evidence)) }
                    @if !step.done { a href=(path) { (self.visit.t(key)) span class="fs-sr" { ": " (self.name(step.step)) } } }
                }
            }
        }
    }

    fn state(&self, done: bool) -> Markup {
        let (class, key) = if done {
            ("fs-tag fs-tag--strong", "steps-done")
        } else {
            ("fs-tag fs-tag--dash", "steps-open")
        };
        html! { span class=(class) { (self.visit.t(key)) } }
    }

    /// A sign and words for who does not see it, before what is said.
    fn mark(&self, enough: bool, said: &Markup) -> Markup {
        let (fill, key) = if enough {
            (Fill::Empty, "steps-enough")
        } else {
            (Fill::Degraded, "steps-not-enough")
        };
        html! { div class="fs-shown" { (PreEscaped(sign(fill))) span { span class="fs-sr" { (self.visit.t(key)) " " } (said) } } }
    }

    fn test(&self, test: &StepTest) -> String {
        let said = args()
            .count("good", test.good)
            .count("of", test.of)
            .count("least", test.least);
        self.visit.say(&format!("steps-test-{}", test.id), &said)
    }

    fn evidence(&self, evidence: &Evidence) -> Markup {
        let language = self.visit.language;
        let cells = Cells {
            landscape: &self.ladder.revision.landscape,
            language,
        };
        let on = evidence.on.known().map(|on| partial_date(language, *on));
        let by = evidence.given_by.known().map(|by| short(by));
        let counts = evidence.counts_on(today());
        let beside: Vec<String> = on.into_iter().chain(by).collect();
        let said = html! {
            (cells.link(&evidence.id.to_ref()))
            @if !beside.is_empty() { " (" (beside.join(", ")) ")" }
            @if !counts { " " (self.visit.t("steps-evidence-incomplete")) }
        };
        self.mark(counts, &said)
    }

    fn form(&self) -> Markup {
        let fields = [
            ("nachweis", "steps-form-name", "steps-form-name-hint"),
            (
                "fundstelle",
                "steps-form-reference",
                "steps-form-reference-hint",
            ),
            ("vom", "steps-form-on", "steps-form-on-hint"),
            ("wer", "steps-form-by", "steps-form-by-hint"),
        ];
        let chosen = of(self.typed, "schritt");
        html! {
            section aria-labelledby="nachweisen" {
                h2 id="nachweisen" { (self.visit.t("steps-form")) }
                @if let Some(wrong) = self.wrong { p class="fs-error" role="alert" { (self.visit.t(wrong)) } }
                form method="post" action=(PATH) class="fs-form" {
                    div class="fs-c4" { div class="fs-field" {
                        label for="schritt" { (self.visit.t("steps-step")) }
                        span class="fs-hint" id="schritt-hilfe" { (self.visit.t("steps-form-step-hint")) }
                        select id="schritt" name="schritt" aria-describedby="schritt-hilfe" {
                            @for step in LadderStep::ALL { option value=(step.code()) selected[step.code() == chosen] { (self.name(*step)) } }
                        }
                    } }
                    @for (name, label, hint) in fields {
                        div class="fs-c4" { div class="fs-field" {
                            label for=(name) { (self.visit.t(label)) }
                            span class="fs-hint" id={ (name) "-hilfe" } { (self.visit.t(hint)) }
                            input type="text" id=(name) name=(name) value=(of(self.typed, name)) required autocomplete="off" aria-describedby={ (name) "-hilfe" };
                        } }
                    }
                    p class="fs-btns fs-c12" { button type="submit" class="kern-btn kern-btn--secondary" { span class="kern-label" { (self.visit.t("steps-form-go")) } } }
                }
            }
        }
    }
}
