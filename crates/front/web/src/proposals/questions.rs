//! The page with the questions: one form, filled with what is known.

use axum::extract::{Form as FormBody, State};
use axum::response::{Html, IntoResponse, Redirect};
use freistadt_app::templates::Asked;
use freistadt_app::{Given, Questions, Shown};
use freistadt_model::{Kind, RevisionId};
use maud::{Markup, html};

use super::{PROPOSALS, QUESTIONS};
use crate::access::Edits;
use crate::records::list_path;
use crate::refusal::{Answer, Refusal};
use crate::shell::{Place, Shell, Visit};
use crate::site::Shared;
use crate::typed::{Typed, of};

/// The form.
pub(super) async fn show(State(site): Shared, visit: Visit, Edits(editor): Edits) -> Answer {
    let questions = site.data.questions(&editor.viewer(), None).await?;
    let page = Page {
        visit: &visit,
        questions: &questions,
    };
    Ok(Html(page.show().into_string()).into_response())
}

/// Takes the answers and shows what follows from them.
pub(super) async fn keep(
    State(site): Shared,
    visit: Visit,
    Edits(editor): Edits,
    FormBody(typed): FormBody<Typed>,
) -> Answer {
    let base = of(&typed, "stand").parse().map_err(|_| Refusal::BadForm)?;
    let asked = freistadt_app::templates::questions().iter();
    let given: Vec<Given> = asked
        .map(|question| Given {
            question: question.id.to_owned(),
            name: of(&typed, &format!("was-{}", question.id)).to_owned(),
            operator: of(&typed, &format!("wer-{}", question.id)).to_owned(),
        })
        .collect();
    let today = freistadt_app::today();
    site.data
        .answer(&editor, RevisionId(base), &given, visit.language, today)
        .await?;
    Ok(Redirect::to(PROPOSALS).into_response())
}

struct Page<'a> {
    visit: &'a Visit,
    questions: &'a Questions,
}

impl Page<'_> {
    fn show(&self) -> Markup {
        let title = self.visit.t("questions-title");
        let landscape = &self.questions.revision.landscape;
        let shell = Shell {
            visit: self.visit,
            revision: Some(&self.questions.revision),
            place: Place::Proposals,
            title: &title,
            above: vec![(self.visit.t("proposals-title"), PROPOSALS.to_owned())],
        };
        shell.page(&html! {
            h1 { (title) }
            p class="fs-lead" { (self.visit.t("questions-lead")) }
            @if landscape.count(Kind::Application) == 0 {
                p class="fs-note" { (self.visit.t("questions-no-list")) " " a href="/einlesen" { (self.visit.t("intake-nav")) } }
            }
            form method="post" action=(QUESTIONS) class="fs-questions" {
                input type="hidden" name="stand" value=(self.questions.revision.id.0);
                @for shown in &self.questions.shown { (self.question(shown)) }
                (offers("anwendungen", None, landscape.applications.values().map(|it| it.name.as_str())))
                (offers("betreiber", Some(&self.visit.t("questions-ourselves")), landscape.organizations.values().map(|it| it.name.as_str())))
                p class="fs-btns" {
                    button type="submit" class="kern-btn kern-btn--primary" { span class="kern-label" { (self.visit.t("questions-go")) } }
                    a href=(list_path(Kind::Application)) { (self.visit.t("questions-list")) }
                }
            }
        })
    }

    fn question(&self, shown: &Shown) -> Markup {
        let language = self.visit.language;
        let question = shown.question;
        let guessed = !shown.stated && !shown.name.is_empty();
        let hint = format!("hilfe-{}", question.id);
        html! {
            fieldset class="fs-question" aria-describedby=[question.example.map(|_| hint.as_str())] {
                legend class="fs-legend" {
                    (question.text.of(language))
                    @if guessed { " " span class="fs-tag fs-tag--dash" { (self.visit.t("questions-guessed")) } }
                }
                @if let Some(example) = question.example { p class="fs-note" id=(hint) { (example.of(language)) } }
                div class="fs-two" {
                    @match question.asked {
                        Asked::Application { .. } => (self.field("was", question.id, "questions-what", "anwendungen", &shown.name)),
                        Asked::Node { .. } => {}
                    }
                    (self.field("wer", question.id, "questions-who", "betreiber", &shown.operator))
                }
            }
        }
    }

    fn field(&self, prefix: &str, question: &str, label: &str, list: &str, value: &str) -> Markup {
        let name = format!("{prefix}-{question}");
        html! {
            div class="fs-field" {
                label for=(name) { (self.visit.t(label)) }
                input type="text" id=(name) name=(name) value=(value) list=(list) maxlength="200" autocomplete="off";
            }
        }
    }
}

/// Names that are there already.
fn offers<'a>(id: &str, first: Option<&str>, names: impl Iterator<Item = &'a str>) -> Markup {
    let mut names: Vec<&str> = names.filter(|name| !name.is_empty()).collect();
    names.sort_unstable();
    names.dedup();
    html! {
        datalist id=(id) { @for name in first.into_iter().chain(names) { option value=(name) {} } }
    }
}
