//! One instrument about one record: results, comparison with another day, and the form.

use axum::extract::{Form as FormBody, Path, State};
use axum::response::{Html, IntoResponse, Redirect};
use freistadt_app::{Give, GivenAnswers, GivenOne, Sheet, Viewer, today};
use freistadt_l10n::day;
use freistadt_model::RecordRef;
use maud::{Markup, html};

use super::{PATH, Page, day_of, sheet_path};
use crate::access::Edits;
use crate::records::part;
use crate::refusal::{Answer, Refusal, again};
use crate::shell::Visit;
use crate::site::{Shared, Site};
use crate::typed::{Typed, of};

/// The page.
pub(super) async fn show(
    site: &Site,
    viewer: &Viewer,
    visit: &Visit,
    (id, subject): (&str, RecordRef),
    typed: &Typed,
) -> Answer {
    let other = day_of(typed, "vergleich");
    let sheet = site
        .data
        .sheet(viewer, id, Some(subject), today(), other)
        .await?;
    let sheet = sheet.ok_or(Refusal::NotFound)?;
    let page = Page::new(visit, &sheet.revision);
    let kept = of(typed, "gespeichert") == "ja";
    let shown = page.sheet(&sheet, &GivenAnswers::default(), typed, kept);
    Ok(Html(shown.into_string()).into_response())
}

/// Takes the answers of the form; those that the landscape contradicts need a reason.
pub(super) async fn give(
    State(site): Shared,
    visit: Visit,
    Edits(editor): Edits,
    Path(id): Path<String>,
    FormBody(typed): FormBody<Typed>,
) -> Answer {
    let give = form(&id, &typed).ok_or(Refusal::BadForm)?;
    let given = site.data.give(&editor, &give).await?;
    if given.without_reason.is_empty() && given.unfit.is_empty() {
        let path = format!("{}&gespeichert=ja", sheet_path(&id, &give.subject));
        return Ok(Redirect::to(&path).into_response());
    }
    let sheet = site
        .data
        .sheet(&editor.viewer(), &id, Some(give.subject), today(), None)
        .await?;
    let sheet = sheet.ok_or(Refusal::NotFound)?;
    let page = Page::new(&visit, &sheet.revision);
    let shown = page.sheet(&sheet, &given, &typed, given.applied.is_some());
    again(shown)
}

/// What every form of answers says, and each answer.
pub(super) fn form(id: &str, typed: &Typed) -> Option<Give> {
    let answer = |(name, value): &(String, String)| {
        let question = name.strip_prefix("w-")?;
        Some(GivenOne {
            question: question.to_owned(),
            value: value.clone(),
            reason: of(typed, &format!("g-{question}")).to_owned(),
            evidence: None,
        })
    };
    Some(Give {
        instrument: id.to_owned(),
        subject: RecordRef::parse(of(typed, "worueber"))?,
        on: day_of(typed, "stand")?,
        by: of(typed, "von").to_owned(),
        role: of(typed, "rolle").to_owned(),
        answers: typed.iter().filter_map(answer).collect(),
    })
}

impl Page<'_> {
    fn sheet(&self, sheet: &Sheet, given: &GivenAnswers, typed: &Typed, kept: bool) -> Markup {
        let instrument = sheet.instrument;
        let title = self.of(&instrument.name).to_owned();
        let town = sheet.subject == self.town();
        self.shell(&title, vec![self.above()], &html! {
            h1 { (title) }
            p class="fs-lead" { (self.of(&instrument.about)) }
            p { (self.visit.t("instruments-about")) ": " strong { @if town { (self.visit.t("instruments-town")) } @else { (self.cells.link(&sheet.subject)) } }
                " · " a href={ (PATH) "?worueber=" (part(&sheet.subject.to_string())) } { (self.visit.t("instruments-side-by-side")) }
                @if !town { " · " a href={ (PATH) "/" (part(&instrument.id)) } { (self.visit.t("instruments-all-rated")) } }
            }
            @if kept { p class="fs-banner" role="status" { (self.visit.t("instruments-kept")) } }
            (self.wrong(sheet, given))
            (self.results(sheet))
            (self.file(&instrument.id, Some(&sheet.subject)))
            (self.compare(sheet))
            (self.answers(sheet, given, typed))
            (self.notes(instrument))
        })
    }

    fn wrong(&self, sheet: &Sheet, given: &GivenAnswers) -> Markup {
        let names = |ids: &[String]| {
            let names = ids.iter().map(|id| self.named(sheet.instrument, id));
            names.collect::<Vec<_>>().join("; ")
        };
        let unfit: Vec<String> = given.unfit.iter().map(|(id, _)| id.clone()).collect();
        html! {
            @if !given.without_reason.is_empty() {
                p class="fs-banner" role="alert" { (self.say("instruments-without-reason", &[("names", names(&given.without_reason))])) }
            }
            @if !unfit.is_empty() {
                p class="fs-banner" role="alert" { (self.say("instruments-unfit", &[("names", names(&unfit))])) }
            }
        }
    }

    fn compare(&self, sheet: &Sheet) -> Markup {
        let then = sheet.then.as_ref().map(|(on, _)| on.to_string());
        html! {
            form method="get" action={ (PATH) "/" (part(&sheet.instrument.id)) } class="fs-filter" {
                input type="hidden" name="worueber" value=(sheet.subject.to_string());
                div class="fs-field" {
                    label for="vergleich" { (self.visit.t("instruments-compare")) }
                    input type="date" id="vergleich" name="vergleich" value=[then] max=(sheet.as_of.to_string());
                }
                div { button type="submit" class="kern-btn kern-btn--secondary" { span class="kern-label" { (self.visit.t("instruments-compare-go")) } } }
            }
            p class="fs-note" { (self.say("instruments-as-of", &[("day", day(self.visit.language, sheet.as_of))])) }
        }
    }
}
