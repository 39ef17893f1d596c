//! One question about one record: what supports the answer, and what was answered before.

use axum::extract::{Form as FormBody, Path, Query, State};
use axum::response::{Html, IntoResponse, Redirect};
use freistadt_app::scoring::{Origin, Question, Said};
use freistadt_app::{Evidence, GivenAnswers, Sheet, answer_text, known_text, today};
use freistadt_l10n::{field_help, field_label, partial_date};
use freistadt_model::{GivenAnswer, Kind, RecordRef, Stated};
use maud::{Markup, html};

use super::{PATH, Page, sheet, sheet_path};
use crate::access::{Edits, Reads};
use crate::records::{part, record_path};
use crate::refusal::{Answer, Refusal, again};
use crate::shell::Visit;
use crate::site::Shared;
use crate::typed::{Typed, of};

/// The page.
pub(super) async fn show(
    State(site): Shared,
    visit: Visit,
    Reads(viewer): Reads,
    Path(id): Path<String>,
    Query(typed): Query<Typed>,
) -> Answer {
    let subject = RecordRef::parse(of(&typed, "worueber")).ok_or(Refusal::NotFound)?;
    let found = site
        .data
        .sheet(&viewer, &id, Some(subject), today(), None)
        .await?;
    let found = found.ok_or(Refusal::NotFound)?;
    let page = Page::new(&visit, &found.revision);
    let question = found
        .instrument
        .question(of(&typed, "frage"))
        .ok_or(Refusal::NotFound)?;
    let shown = page.question(&found, question, &GivenAnswers::default(), &Typed::new());
    Ok(Html(shown.into_string()).into_response())
}

/// Takes one answer with what supports it.
pub(super) async fn give(
    State(site): Shared,
    visit: Visit,
    Edits(editor): Edits,
    Path(id): Path<String>,
    FormBody(typed): FormBody<Typed>,
) -> Answer {
    let mut give = sheet::form(&id, &typed).ok_or(Refusal::BadForm)?;
    let asked = of(&typed, "frage").to_owned();
    give.answers.retain(|it| it.question == asked);
    for one in &mut give.answers {
        let points = of(&typed, "punkte").trim();
        if !points.is_empty() {
            one.value = format!("{} {points} %", one.value).trim_start().to_owned();
        }
        one.evidence = Some(Evidence {
            link: of(&typed, "link").to_owned(),
            file_hash: of(&typed, "file_hash").to_owned(),
            confidence: of(&typed, "confidence").to_owned(),
            until: of(&typed, "until").to_owned(),
            note: of(&typed, "note").to_owned(),
        });
    }
    let given = site.data.give(&editor, &give).await?;
    if given.without_reason.is_empty() && given.unfit.is_empty() {
        let path = format!("{}&gespeichert=ja", sheet_path(&id, &give.subject));
        return Ok(Redirect::to(&path).into_response());
    }
    let found = site
        .data
        .sheet(&editor.viewer(), &id, Some(give.subject), today(), None)
        .await?;
    let found = found.ok_or(Refusal::NotFound)?;
    let question = found.instrument.question(&asked).ok_or(Refusal::NotFound)?;
    let page = Page::new(&visit, &found.revision);
    let shown = page.question(&found, question, &given, &typed);
    again(shown)
}

/// A share as the number of a form.
fn percent_text(share: freistadt_model::Ratio) -> Option<String> {
    let (numerator, denominator) = share.parts();
    let percent = freistadt_model::Ratio::new(numerator.checked_mul(100)?, denominator)?;
    Some(freistadt_app::scoring::decimal(percent))
}

impl Page<'_> {
    fn question(
        &self,
        sheet: &Sheet,
        question: &Question,
        given: &GivenAnswers,
        typed: &Typed,
    ) -> Markup {
        let instrument = sheet.instrument;
        let title = question.text.of(self.visit.language).to_owned();
        let town = sheet.subject == self.town();
        let above = vec![
            self.above(),
            (
                self.of(&instrument.name).to_owned(),
                sheet_path(&instrument.id, &sheet.subject),
            ),
        ];
        let known = sheet
            .answered
            .get(&question.id)
            .and_then(|it| it.known.as_ref());
        self.shell(&title, above, &html! {
            h1 { (title) }
            @if let Some(help) = &question.help { p class="fs-lead" { (help.of(self.visit.language)) } }
            p { (self.visit.t("instruments-about")) ": " strong { @if town { (self.visit.t("instruments-town")) } @else { (self.cells.link(&sheet.subject)) } } }
            @if let Some(known) = known { p class="fs-note" { (known_text(self.visit.language, sheet.instrument, question, known)) } }
            @let also = self.also(sheet, question);
            @if !also.is_empty() { p class="fs-note" { (also) } }
            @if !given.without_reason.is_empty() { p class="fs-banner" role="alert" { (self.say("instruments-without-reason", &[("names", title.clone())])) } }
            @for (_, field) in &given.unfit { p class="fs-banner" role="alert" { (self.unfit(field)) } }
            @if self.visit.may_edit() { (self.evidence(sheet, question, typed)) }
            (self.past(sheet, question))
        })
    }

    fn unfit(&self, field: &str) -> String {
        let label = field_label(self.visit.language, Kind::GivenAnswer, field);
        let help = field_help(self.visit.language, Kind::GivenAnswer, field);
        format!("{label}: {help}")
    }

    fn evidence(&self, sheet: &Sheet, question: &Question, typed: &Typed) -> Markup {
        let state = sheet.answered.get(&question.id);
        let counts = state.filter(|it| it.origin != Origin::Nobody);
        let said = counts.map(|it| it.said).unwrap_or_default();
        let name = format!("w-{}", question.id);
        let kept = match said {
            Said::Points(_, place) => {
                let option = place.and_then(|it| question.options.get(it));
                option.map(|it| it.id.clone()).unwrap_or_default()
            }
            _ if counts.is_some() => sheet.instrument.text_of(question, said),
            _ => String::new(),
        };
        let chosen = Some(of(typed, &name))
            .filter(|it| !it.is_empty())
            .unwrap_or(&kept);
        let last = sheet.last(&question.id);
        let points = match said {
            Said::Points(share, _) => percent_text(share),
            Said::Unknown | Said::NotApplicable | Said::Option(_) => None,
        };
        let levels = question
            .options
            .iter()
            .any(|it| it.level.is_some() && it.points.is_some());
        html! {
            form method="post" action={ (PATH) "/" (part(&sheet.instrument.id)) "/frage" } class="fs-form" aria-label=(self.visit.t("instruments-answer")) {
                input type="hidden" name="frage" value=(question.id);
                div class="fs-c12" { (self.who(sheet, typed)) }
                div class="fs-field fs-c4" {
                    label for="antwort" { (self.visit.t("instruments-answer")) }
                    select id="antwort" name=(name) { (self.choices(sheet, question, chosen)) }
                }
                @if levels {
                    div class="fs-field fs-c4" {
                        label for="punkte" { (self.visit.t("instruments-share")) }
                        input type="text" inputmode="decimal" id="punkte" name="punkte" maxlength="12" autocomplete="off" value=[points];
                    }
                }
                (self.field("reason", &format!("g-{}", question.id), typed, last.map(|it| &it.reason)))
                (self.field("link", "link", typed, last.map(|it| &it.link)))
                (self.field("file_hash", "file_hash", typed, last.map(|it| &it.file_hash)))
                (self.field("confidence", "confidence", typed, last.map(|it| &it.confidence)))
                (self.field("until", "until", typed, last.map(|it| &it.until)))
                (self.field("note", "note", typed, last.map(|it| &it.note)))
                p class="fs-btns fs-c12" {
                    button type="submit" class="kern-btn kern-btn--primary" { span class="kern-label" { (self.visit.t("instruments-keep")) } }
                    a href=(sheet_path(&sheet.instrument.id, &sheet.subject)) { (self.visit.t("instruments-back")) }
                }
            }
        }
    }

    fn field<T: std::fmt::Display>(
        &self,
        field: &str,
        name: &str,
        typed: &Typed,
        last: Option<&Stated<T>>,
    ) -> Markup {
        let kept = last.and_then(Stated::known).map(ToString::to_string);
        let value = typed
            .iter()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.clone());
        let value = value.or(kept).unwrap_or_default();
        let language = self.visit.language;
        let hint = format!("{field}-hilfe");
        html! {
            div class="fs-field fs-c4" {
                label for=(field) { (field_label(language, Kind::GivenAnswer, field)) }
                span class="fs-hint" id=(hint) { (field_help(language, Kind::GivenAnswer, field)) }
                input type="text" id=(field) name=(name) value=(value) maxlength="2000" autocomplete="off" aria-describedby=(hint);
            }
        }
    }

    /// What was answered before, also to the same question of other instruments.
    fn past(&self, sheet: &Sheet, question: &Question) -> Markup {
        let past = sheet.past(&question.id);
        let head = |key: &str| html! { th scope="col" role="columnheader" { (self.visit.t(key)) } };
        html! {
            h2 { (self.visit.t("instruments-past")) }
            @if past.is_empty() { p { (self.visit.t("instruments-past-none")) } } @else {
                table class="fs-table fs-stack" role="table" {
                    caption class="fs-sr" { (self.visit.t("instruments-past")) }
                    thead role="rowgroup" { tr role="row" { (head("instruments-on")) (head("instruments-answer")) (head("instruments-by")) (head("instruments-proof")) } }
                    tbody role="rowgroup" { @for it in &past { (self.past_row(sheet, question, it)) } }
                }
            }
        }
    }

    fn past_row(&self, sheet: &Sheet, question: &Question, it: &GivenAnswer) -> Markup {
        let said = sheet.instrument.said(question, &it.value);
        let on = it
            .on
            .known()
            .map(|on| partial_date(self.visit.language, *on));
        let text = |stated: &Stated<String>| stated.known().cloned().unwrap_or_default();
        html! {
            tr role="row" {
                th scope="row" role="rowheader" { a href=(record_path(&it.id.to_ref())) { (on.unwrap_or_else(|| self.visit.t("instruments-unknown"))) } }
                td role="cell" data-th=(self.visit.t("instruments-answer")) { (said.map_or_else(|| it.value.clone(), |it| answer_text(self.visit.language, question, it))) }
                td role="cell" data-th=(self.visit.t("instruments-by")) { (text(&it.by)) }
                td role="cell" data-th=(self.visit.t("instruments-proof")) { (text(&it.link)) }
            }
        }
    }
}
