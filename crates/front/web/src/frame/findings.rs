//! What is not as the frame wants it: rule by rule, with why, and the way to an exception.

use std::collections::{BTreeMap, BTreeSet};

use axum::extract::{Form, Query, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect};
use freistadt_app::policy::Rule;
use freistadt_app::{
    CheckError, FrameChecked, FrameChoice, Since, Viewer, Waive, WaiveError, ground_sentence,
    today, typed_value,
};
use freistadt_l10n::{args, count, day, deed, message};
use freistadt_model::{Finding, Id, Landscape, RecordRef, Value, ValueType, Verdict, Waiver};
use maud::{Markup, html};

use super::words::{helps, title, weight};
use super::{FINDINGS, FRAME};
use crate::access::{Edits, Reads};
use crate::records::{Cells, part};
use crate::refusal::{Answer, Refusal};
use crate::shell::{Place, Shell, Visit, nothing_there, t};
use crate::short::short;
use crate::site::{Shared, Site};
use crate::typed::{Typed, of};

/// So many records of a rule are listed.
const LISTED: usize = 100;

/// Everything that is found.
pub(super) async fn show(
    State(site): Shared,
    visit: Visit,
    Reads(viewer): Reads,
    Query(typed): Query<Typed>,
) -> Answer {
    shown(&site, &visit, &viewer, &typed, None).await
}

async fn shown(
    site: &Site,
    visit: &Visit,
    viewer: &Viewer,
    typed: &Typed,
    wrong: Option<&'static str>,
) -> Answer {
    let checked = site
        .data
        .check(viewer, None, &FrameChoice::Stored, today())
        .await?;
    let since = site.data.since(viewer, today()).await?;
    let page = Page {
        visit,
        checked: &checked,
        since: &since,
        unit: of(typed, "amt"),
        typed,
        wrong,
    };
    let status = if wrong.is_some() {
        StatusCode::UNPROCESSABLE_ENTITY
    } else {
        StatusCode::OK
    };
    Ok((status, Html(page.show().into_string())).into_response())
}

/// Gives an exception for the ticked records.
pub(super) async fn waive(
    State(site): Shared,
    visit: Visit,
    Edits(editor): Edits,
    Form(typed): Form<Typed>,
) -> Answer {
    let ticked = typed.iter().filter(|(key, _)| key == "id");
    let subjects: Vec<RecordRef> = ticked.filter_map(|(_, it)| RecordRef::parse(it)).collect();
    let until = typed_value(of(&typed, "bis"), ValueType::Date, visit.language);
    let until = match until {
        Some(Value::Date(date)) => Some(date.last()),
        _ => None,
    };
    let again = |wrong| {
        let viewer = editor.viewer();
        let (site, visit, typed) = (&site, &visit, &typed);
        async move { shown(site, visit, &viewer, typed, Some(wrong)).await }
    };
    let (false, Some(until)) = (subjects.is_empty(), until) else {
        let wrong = if subjects.is_empty() {
            "findings-waive-none"
        } else {
            "findings-waive-until-wrong"
        };
        return again(wrong).await;
    };
    let waive = Waive {
        rule: Id::new(of(&typed, "regel")),
        subjects,
        reason: of(&typed, "grund").to_owned(),
        decided_by: of(&typed, "wer").to_owned(),
        until,
    };
    match site.data.waive(&editor, &waive, today()).await {
        Ok(_) => Ok(Redirect::to(FINDINGS).into_response()),
        Err(WaiveError::NoReason) => again("findings-waive-no-reason").await,
        Err(WaiveError::NoDecider) => again("findings-waive-no-decider").await,
        Err(WaiveError::Until) => again("findings-waive-until-wrong").await,
        Err(WaiveError::Gone(_)) => Err(Refusal::NotFound),
        Err(WaiveError::Edit(error)) => Err(error.into()),
    }
}

struct Page<'a> {
    visit: &'a Visit,
    checked: &'a FrameChecked,
    since: &'a BTreeMap<(String, RecordRef), Since>,
    /// Only what this unit answers for; everything where empty.
    unit: &'a str,
    typed: &'a Typed,
    wrong: Option<&'static str>,
}

impl Page<'_> {
    fn t(&self, key: &str) -> String {
        t(self.visit.language, key)
    }

    fn landscape(&self) -> &Landscape {
        &self.checked.revision.landscape
    }

    fn show(&self) -> Markup {
        let name = self.t("findings-page");
        let shell = Shell::new(self.visit, &self.checked.revision, Place::Findings, &name);
        if self.checked.rules.is_empty() {
            return shell.page(&html! {
                h1 { (name) }
                (nothing_there(self.visit, "findings-no-rules"))
                p { a href=(FRAME) { (self.t("findings-to-frame")) } }
            });
        }
        let all = &self.checked.checked.findings;
        let said = args()
            .count("broken", all.iter().filter(|it| it.counts()).count())
            .count(
                "open",
                all.iter().filter(|it| it.verdict == Verdict::Open).count(),
            );
        shell.page(&html! {
            div class="fs-row" {
                h1 { (name) }
                p class="fs-btns" { a href=(FRAME) { (self.t("findings-to-frame")) } a href="/abweichungen/nachweis.json" download="" { (self.t("findings-evidence")) } }
            }
            p class="fs-lead" { (message(self.visit.language, "findings-lead", &said)) }
            @if let Some(wrong) = self.wrong { p class="fs-error" role="alert" { (self.t(wrong)) } }
            (self.filter())
            @for rule in &self.checked.rules { (self.rule(rule)) }
        })
    }

    /// The units that answer for what is found.
    fn filter(&self) -> Markup {
        let units = self.checked.checked.findings.iter();
        let units: BTreeSet<String> = units
            .filter_map(|it| unit(self.landscape(), &it.subject))
            .collect();
        if units.is_empty() {
            return html! {};
        }
        html! {
            form method="get" action=(FINDINGS) class="fs-views" {
                label for="amt" { (self.t("findings-unit")) }
                select id="amt" name="amt" {
                    option value="" { (self.t("findings-all")) }
                    @for unit in &units { option value=(unit) selected[unit == self.unit] { (short(unit)) } }
                }
                button type="submit" class="fs-plain" { (self.t("findings-show")) }
            }
        }
    }

    fn rule(&self, rule: &Rule) -> Markup {
        let language = self.visit.language;
        let of_unit = |it: &&Finding| {
            self.unit.is_empty()
                || unit(self.landscape(), &it.subject).as_deref() == Some(self.unit)
        };
        let all = self.checked.checked.findings.iter();
        let findings: Vec<&Finding> = all
            .filter(|it| it.rule == rule.id)
            .filter(of_unit)
            .collect();
        if findings.is_empty() {
            return html! {};
        }
        let path = rule
            .check
            .map(|it| format!("/leitbild/regel/{}", part(&it.id)));
        html! {
            section aria-labelledby={ "regel-" (rule.id) } {
                h2 id={ "regel-" (rule.id) } { (title(language, rule)) }
                p { (weight(language, rule.severity)) @if let Some(path) = path { " " a href=(path) { (self.t("frame-set")) span class="fs-sr" { " " (title(language, rule)) } } } }
                (helps(language, rule))
                (found(&Finds {
                    visit: self.visit,
                    landscape: self.landscape(),
                    rule,
                    findings: &findings,
                    since: Some(self.since),
                    choose: self.visit.may_edit(),
                }))
                @if self.visit.may_edit() && findings.iter().any(|it| it.counts()) { (self.waive(rule)) }
            }
        }
    }

    /// The form stands below the table whose rows it takes.
    fn waive(&self, rule: &Rule) -> Markup {
        let form = format!("ausnahme-{}", rule.id);
        let same = of(self.typed, "regel") == rule.id;
        let typed = |name| if same { of(self.typed, name) } else { "" };
        let id = |name: &str| format!("{name}-{}", rule.id);
        html! {
            details class="fs-why" open[same] {
                summary { (self.t("findings-waive")) span class="fs-sr" { ": " (title(self.visit.language, rule)) } }
                form method="post" action="/abweichungen/ausnahme" id=(form) class="fs-form" {
                    input type="hidden" name="regel" value=(rule.id);
                    p class="fs-note fs-c12" { (self.t("findings-waive-text")) }
                    @for (name, key) in [("grund", "findings-waive-reason"), ("wer", "findings-waive-by"), ("bis", "findings-waive-until")] {
                        div class="fs-c4" { div class="fs-field" {
                            label for=(id(name)) { (self.t(key)) }
                            input type="text" id=(id(name)) name=(name) value=(typed(name)) required autocomplete="off";
                        } }
                    }
                    p class="fs-btns fs-c12" { button type="submit" class="kern-btn kern-btn--secondary" { span class="kern-label" { (self.t("findings-waive-go")) } } }
                }
            }
        }
    }
}

/// The unit that answers for a record.
fn unit(landscape: &Landscape, subject: &RecordRef) -> Option<String> {
    match landscape.value(subject, "unit") {
        Some(Value::Text(unit)) if !unit.is_empty() => Some(unit),
        _ => None,
    }
}

/// Findings of one rule, as a table.
pub(super) struct Finds<'a> {
    pub(super) visit: &'a Visit,
    pub(super) landscape: &'a Landscape,
    pub(super) rule: &'a Rule,
    pub(super) findings: &'a [&'a Finding],
    /// Since when each holds, and through what.
    pub(super) since: Option<&'a BTreeMap<(String, RecordRef), Since>>,
    /// Whether rows can be ticked for an exception.
    pub(super) choose: bool,
}

/// What counts first; what is prescribed, waived or open when asked for.
pub(super) fn found(finds: &Finds<'_>) -> Markup {
    let of = |wanted: &dyn Fn(&Finding) -> bool| -> Vec<&Finding> {
        let all = finds.findings.iter().copied();
        all.filter(|it| wanted(it)).collect()
    };
    let broken = |it: &Finding| it.verdict == Verdict::Broken;
    let counting = of(&Finding::counts);
    let beside = [
        (
            "findings-prescribed-count",
            of(&|it| broken(it) && it.prescribed),
        ),
        (
            "findings-waived-count",
            of(&|it| broken(it) && !it.prescribed && it.waived.is_some()),
        ),
        ("findings-open-count", of(&|it| it.verdict == Verdict::Open)),
    ];
    let language = finds.visit.language;
    html! {
        @if !counting.is_empty() { (finds.table(&counting, finds.choose)) }
        @for (key, list) in &beside { @if !list.is_empty() {
            details class="fs-why" {
                summary { (message(language, key, &args().count("count", list.len()))) span class="fs-sr" { ": " (title(language, finds.rule)) } }
                (finds.table(list, false))
            }
        } }
    }
}

impl Finds<'_> {
    fn table(&self, list: &[&Finding], choose: bool) -> Markup {
        let language = self.visit.language;
        let t = |key| t(language, key);
        let further = list.len().saturating_sub(LISTED);
        html! {
            table class="fs-table fs-stack" role="table" {
                caption class="fs-sr" { (title(language, self.rule)) }
                thead role="rowgroup" { tr role="row" {
                    th scope="col" role="columnheader" { (t("findings-subject")) }
                    th scope="col" role="columnheader" { (t("findings-why")) }
                    @if self.since.is_some() { th scope="col" role="columnheader" { (t("findings-since")) } }
                } }
                tbody role="rowgroup" { @for finding in list.iter().take(LISTED) { (self.row(finding, choose)) } }
                @if further > 0 { tfoot role="rowgroup" { tr role="row" { td role="cell" colspan=(if self.since.is_some() { 3 } else { 2 }) { (message(language, "findings-more", &args().text("shown", count(language, further)).count("count", further))) } } } }
            }
        }
    }

    fn row(&self, finding: &Finding, choose: bool) -> Markup {
        let language = self.visit.language;
        let cells = Cells {
            landscape: self.landscape,
            language,
        };
        let name = cells.name(&finding.subject);
        let why = finding.grounds.iter();
        let why: Vec<String> = why
            .map(|it| {
                short(&ground_sentence(
                    self.landscape,
                    language,
                    self.rule.over,
                    it,
                ))
            })
            .collect();
        let waiver: Option<&Waiver> = finding
            .waived
            .as_ref()
            .and_then(|id| self.landscape.find(id));
        html! {
            tr role="row" {
                th scope="row" role="rowheader" {
                    @if choose { label class="fs-tick" { input type="checkbox" name="id" value=(finding.subject.to_string()) form={ "ausnahme-" (self.rule.id) } aria-label=(message(language, "findings-chosen", &args().text("name", name.as_str()))); } " " }
                    (cells.link(&finding.subject))
                    @if let Some(unit) = unit(self.landscape, &finding.subject) { small { (short(&unit)) } }
                }
                td role="cell" data-th=(t(language, "findings-why")) {
                    (why.join(" "))
                    @if let Some(waiver) = waiver { small { (cells.link(&waiver.id.to_ref())) @if let Some(until) = waiver.until.known() { " " (message(language, "findings-until", &args().text("day", day(language, until.last())))) } } }
                }
                @if let Some(since) = self.since { td role="cell" data-th=(t(language, "findings-since")) { (self.since(since, finding)) } }
            }
        }
    }
}

impl Finds<'_> {
    /// Since when, and the change that made it so.
    fn since(&self, all: &BTreeMap<(String, RecordRef), Since>, finding: &Finding) -> Markup {
        let language = self.visit.language;
        let Some(since) = all.get(&(finding.rule.clone(), finding.subject.clone())) else {
            return html! {};
        };
        html! {
            (day(language, since.day))
            @if let Some(entry) = &since.entry {
                small { a href={ "/verlauf/" (part(&entry.change_set)) } { (short(&deed(language, &entry.note.function, &entry.note.reason))) } }
            }
        }
    }
}

impl From<CheckError> for Refusal {
    fn from(error: CheckError) -> Self {
        match error {
            CheckError::Data(error) => error.into(),
            CheckError::Unusable(_) => Refusal::BadForm,
        }
    }
}
