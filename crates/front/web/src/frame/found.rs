//! Findings of one rule, as a table: what counts first, the rest when asked for.

use freistadt_app::policy::Rule;
use freistadt_app::{Beginnings, ground_sentence};
use freistadt_l10n::{args, count, day, deed, message};
use freistadt_model::{Finding, Landscape, Verdict, Waiver};
use maud::{Markup, html};

use super::words::title;
use crate::records::{Cells, part, record_path};
use crate::shell::{Visit, t};
use crate::short::short;

/// So many records of a rule are listed.
const LISTED: usize = 100;

/// Findings of one rule, as a table.
pub(super) struct Finds<'a> {
    pub(super) visit: &'a Visit,
    pub(super) landscape: &'a Landscape,
    pub(super) rule: &'a Rule,
    pub(super) findings: &'a [&'a Finding],
    /// Since when each holds, and through what.
    pub(super) since: Option<&'a Beginnings>,
    /// The form for which rows can be ticked.
    pub(super) form: Option<&'a str>,
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
        @if !counting.is_empty() { (finds.table(&counting, finds.form)) }
        @for (key, list) in &beside { @if !list.is_empty() {
            details class="fs-why" {
                summary { (message(language, key, &args().count("count", list.len()))) span class="fs-sr" { ": " (title(language, finds.rule)) } }
                (finds.table(list, None))
            }
        } }
    }
}

impl Finds<'_> {
    fn table(&self, list: &[&Finding], form: Option<&str>) -> Markup {
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
                tbody role="rowgroup" { @for finding in list.iter().take(LISTED) { (self.row(finding, form)) } }
                @if further > 0 { tfoot role="rowgroup" { tr role="row" { td role="cell" colspan=(if self.since.is_some() { 3 } else { 2 }) { (message(language, "findings-more", &args().text("shown", count(language, further)).count("count", further))) } } } }
            }
        }
    }

    fn row(&self, finding: &Finding, form: Option<&str>) -> Markup {
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
                    @if let Some(form) = form { label class="fs-tick" { input type="checkbox" name="id" value=(finding.subject.to_string()) form=(form) aria-label=(message(language, "findings-chosen", &args().text("name", name.as_str()))); } " " }
                    (cells.link(&finding.subject))
                    @if let Some(unit) = &finding.unit { small { (self.unit(finding, unit)) } }
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
    /// The unit that takes it, and the way to why it is not the record's own.
    fn unit(&self, finding: &Finding, unit: &str) -> Markup {
        let Some(id) = &finding.assigned else {
            return html! { (short(unit)) };
        };
        let to = record_path(&id.to_ref());
        html! { a href=(to) { (self.visit.say("findings-assigned", &args().text("unit", short(unit)))) } }
    }

    /// Since when, and the change that made it so.
    fn since(&self, all: &Beginnings, finding: &Finding) -> Markup {
        let language = self.visit.language;
        let Some(since) = all.get(&(finding.rule.clone(), finding.subject.clone())) else {
            return html! {};
        };
        html! {
            @if since.at_least { (message(language, "findings-at-least", &args().text("day", day(language, since.day)))) } @else { (day(language, since.day)) }
            @if let Some(entry) = &since.entry {
                small { a href={ "/verlauf/" (part(&entry.change_set)) } { (short(&deed(language, &entry.note.function, &entry.note.reason))) } }
            }
        }
    }
}
