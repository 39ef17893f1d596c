//! One record: its facts with their sources, what is around it, what it was.

use axum::extract::{Path, State};
use axum::response::{Html, IntoResponse};
use freistadt_app::{Fact, FrameChecked, Neighbour, Past, RecordView, Referring};
use freistadt_l10n::{args, code_label, deed, field_label, kind_label, kind_plural, partial_date};
use freistadt_model::{Code, FieldInfo, Kind, RecordRef, SourceKind, Stated, Value};
use maud::{Markup, html};

use super::beyond::{Beyond, beyond};
use super::{Cells, address, list_path, record_path};
use crate::access::Reads;
use crate::refusal::{Answer, Refusal};
use crate::shell::{Place, Shell, Visit};
use crate::site::Shared;
use crate::time::moment;

/// So many records of one relation are named; the list shows the rest.
const NAMED: usize = 12;

/// The record that an address names.
pub(super) fn target(word: &str, id: &str) -> Result<RecordRef, Refusal> {
    let kind = address::kind(word).ok_or(Refusal::NotFound)?;
    Ok(RecordRef::new(kind, id))
}

/// One record.
pub(crate) async fn show(
    State(site): Shared,
    visit: Visit,
    Reads(viewer): Reads,
    Path((word, id)): Path<(String, String)>,
) -> Answer {
    let target = target(&word, &id)?;
    let record = site
        .data
        .record(&viewer, &target, freistadt_app::today())
        .await?;
    let record = record.ok_or(Refusal::NotFound)?;
    let beyond = beyond(&site.data, &viewer, &target).await?;
    let checked = site.data.findings(&viewer, freistadt_app::today()).await?;
    let view = View {
        visit: &visit,
        cells: Cells::of(&visit, &record.revision),
        target,
        record: &record,
        beyond: &beyond,
        checked: &checked,
    };
    Ok(Html(view.page().into_string()).into_response())
}

struct View<'a> {
    visit: &'a Visit,
    cells: Cells<'a>,
    target: RecordRef,
    record: &'a RecordView,
    beyond: &'a Beyond,
    checked: &'a FrameChecked,
}

impl View<'_> {
    fn page(&self) -> Markup {
        let kind = self.target.kind;
        let title = self.cells.name(&self.target);
        let shell = Shell {
            visit: self.visit,
            revision: Some(&self.record.revision),
            place: Place::Records(kind),
            title: &title,
            above: vec![(kind_plural(self.visit.language, kind), list_path(kind))],
        };
        let (known, open): (Vec<&Fact>, Vec<&Fact>) = self
            .record
            .facts
            .iter()
            .partition(|fact| fact.value.says_something());
        // Of services and firms people want to know this before anything else.
        let first = matches!(self.beyond, Beyond::Service(_) | Beyond::Organization(_));
        let drawn = matches!(self.beyond, Beyond::Service(_));
        shell.page(&html! {
            div class="fs-row" {
                h1 { (title) }
                @if self.visit.may_edit() { p class="fs-btns" {
                    a class="kern-btn kern-btn--secondary" href={ (record_path(&self.target)) "/bearbeiten" } { span class="kern-label" { (self.visit.t("record-edit")) } }
                    @if kind == Kind::Organization { a class="kern-btn kern-btn--tertiary" href=(crate::unite::ask(&self.target.id)) { span class="kern-label" { (self.visit.t("unite-choose")) } } }
                } }
            }
            (self.standing())
            @if let Some(deadlines) = &self.record.deadlines { (super::due::section(self.visit.language, deadlines)) }
            @if first { (self.beyond.show(self.cells, &self.target)) }
            section aria-labelledby="angaben" {
                h2 id="angaben" { (self.visit.t("record-facts")) }
                (self.facts(&known))
                (self.open(&open))
            }
            @if !first { (self.beyond.show(self.cells, &self.target)) }
            @if !drawn { (self.neighbours("record-needs", "braucht", &self.record.needs)) }
            (crate::frame::of_record(self.cells, self.checked, &self.target))
            (self.neighbours("record-needed-by", "gebraucht", &self.record.needed_by))
            (self.referring())
            (self.past())
        })
    }

    /// Whether somebody stated or confirmed it, and the way to do so.
    fn standing(&self) -> Markup {
        let can = self.target.kind.field("confirmed_on").is_some();
        let confirmed = self.record.record.get("confirmed_on");
        html! {
            @if self.record.proposed {
                p class="fs-banner" { b { (self.visit.t("record-proposed")) } " " (self.visit.t("record-proposed-text")) }
            }
            @if can {
                form method="post" action={ (record_path(&self.target)) "/bestaetigen" } class="fs-row" {
                    p class="fs-note" {
                        @match confirmed {
                            Some(Value::Date(on)) => { (self.visit.say("record-confirmed", &args().text("day", partial_date(self.visit.language, on)))) }
                            _ => { (self.visit.t("record-unconfirmed")) }
                        }
                    }
                    @if self.visit.may_edit() { p class="fs-btns" {
                        button type="submit" class="kern-btn kern-btn--tertiary" { span class="kern-label" { (self.visit.t("record-confirm")) } }
                        @if self.record.proposed { button type="submit" name="tun" value="ablehnen" class="kern-btn kern-btn--tertiary" { span class="kern-label" { (self.visit.t("bulk-reject")) } } }
                    } }
                }
            }
        }
    }

    /// Where the record as a whole comes from, so that its table need not repeat it.
    fn origin(&self) -> Markup {
        let source = self.record.record.source();
        let stated = self
            .record
            .facts
            .iter()
            .find(|fact| fact.source.as_ref() == source);
        html! {
            @if let (Some(_), Some(fact)) = (source, stated) {
                p class="fs-note" { (self.visit.t("record-origin")) " " (self.source(fact)) }
            }
        }
    }

    fn facts(&self, facts: &[&Fact]) -> Markup {
        let own = self.record.record.source();
        html! {
            (self.origin())
            table class="fs-table fs-stack" role="table" {
                caption class="fs-sr" { (self.visit.t("record-facts")) }
                thead role="rowgroup" { tr role="row" {
                    th scope="col" role="columnheader" { (self.visit.t("table-fact")) }
                    th scope="col" role="columnheader" { (self.visit.t("record-value")) }
                    th scope="col" role="columnheader" { (self.visit.t("record-source")) }
                } }
                tbody role="rowgroup" { @for fact in facts {
                    tr role="row" {
                        th scope="row" role="rowheader" { (self.label(fact.info)) }
                        td role="cell" { (self.cells.told(&self.target, fact.info.name, &fact.value, fact.info.value_type)) (self.others(fact)) }
                        td role="cell" data-th=(self.visit.t("record-source")) { @if own.is_none() || fact.source.as_ref() != own { (self.source(fact)) } }
                    }
                } }
            }
        }
    }

    fn label(&self, info: FieldInfo) -> String {
        field_label(self.visit.language, self.target.kind, info.name)
    }

    /// Who says so and when.
    fn source(&self, fact: &Fact) -> Markup {
        let landscape = self.cells.landscape;
        let source = fact.source.as_ref().and_then(|id| landscape.find(id));
        let on = fact.on.map(|on| partial_date(self.visit.language, on));
        html! {
            @match source {
                Some(source) => {
                    (self.cells.link(&source.id.to_ref()))
                    @if let Stated::Known(kind @ (SourceKind::Template | SourceKind::Unverified | SourceKind::Fictional)) = source.kind {
                        " " span class="fs-tag fs-tag--dash" { (code_label(self.visit.language, "source-kind", kind.code())) }
                    }
                }
                None => { span class="fs-muted" { (self.visit.t("record-no-source")) } }
            }
            @if let Some(on) = on { " " small { (on) } }
        }
    }

    /// What other sources say of the same field.
    fn others(&self, fact: &Fact) -> Markup {
        let said = |claim: &freistadt_model::Claim| {
            let value = fact.info.value_type.parse(&claim.value).ok();
            let value = value.map_or(claim.value.clone(), |value| {
                self.cells.text(&value, fact.info.value_type)
            });
            let by = claim.by.known().map(|id| self.cells.name(&id.to_ref()));
            let arguments = args().text("value", value).text(
                "source",
                by.unwrap_or_else(|| self.visit.t("record-no-source")),
            );
            self.visit.say("record-other", &arguments)
        };
        html! { @for claim in &fact.others { small { (said(claim)) } } }
    }

    fn open(&self, open: &[&Fact]) -> Markup {
        if open.is_empty() {
            return html! {};
        }
        let count = open.len();
        let names: Vec<String> = open.iter().map(|fact| self.label(fact.info)).collect();
        html! {
            details class="fs-why" {
                summary { (self.visit.say("record-open", &args().count("count", count))) }
                p { (names.join(" · ")) }
                @if self.visit.may_edit() { p { a href={ (record_path(&self.target)) "/bearbeiten" } { (self.visit.t("record-fill")) } } }
            }
        }
    }

    fn neighbours(&self, key: &str, id: &str, neighbours: &[Neighbour]) -> Markup {
        if neighbours.is_empty() {
            return html! {};
        }
        html! {
            section aria-labelledby=(id) {
                h2 id=(id) { (self.visit.t(key)) }
                ul class="fs-links" { @for neighbour in neighbours {
                    li class=[neighbour.proposed.then_some("fs-dashed")] {
                        (self.cells.link(&neighbour.other))
                        " " span class="fs-muted" { (kind_label(self.visit.language, neighbour.other.kind)) ", " a href=(record_path(&neighbour.dependency)) { (self.manner(neighbour)) span class="fs-sr" { " " (self.cells.name(&neighbour.dependency)) } } }
                        @if neighbour.proposed { " " span class="fs-tag fs-tag--dash" { (self.visit.t("record-proposed")) } }
                    }
                } }
            }
        }
    }

    /// In which way the one needs the other.
    fn manner(&self, neighbour: &Neighbour) -> String {
        match self.cells.landscape.value(&neighbour.dependency, "kind") {
            Some(Value::Code(code)) => code_label(self.visit.language, "dependency-kind", code),
            _ => kind_label(self.visit.language, Kind::Dependency),
        }
    }

    fn referring(&self) -> Markup {
        if self.record.referring.is_empty() {
            return html! {};
        }
        html! {
            section aria-labelledby="umgebung" {
                h2 id="umgebung" { (self.visit.t("record-around")) }
                dl class="fs-facts" { @for group in &self.record.referring { (self.group(group)) } }
            }
        }
    }

    fn group(&self, group: &Referring) -> Markup {
        let more = group.records.len().saturating_sub(NAMED);
        let field = field_label(self.visit.language, group.kind, group.field);
        let mut label = kind_plural(self.visit.language, group.kind);
        let same = self
            .record
            .referring
            .iter()
            .filter(|other| other.kind == group.kind);
        if same.count() > 1 {
            label = format!("{label}, {field}");
        }
        html! {
            dt { (label) }
            dd {
                @for (index, record) in group.records.iter().take(NAMED).enumerate() {
                    @if index > 0 { " · " }
                    (self.cells.link(record))
                }
                @if more > 0 {
                    " · " a href=(self.all_of(group)) { (self.visit.say("why-further", &args().text("count", more.to_string()))) span class="fs-sr" { " " (label) } }
                }
            }
        }
    }

    /// The list of those that refer, filtered where the list can be.
    fn all_of(&self, group: &Referring) -> String {
        let list = list_path(group.kind);
        if !freistadt_app::filters(group.kind).contains(&group.field) {
            return list;
        }
        let wanted = Value::Reference(self.target.clone()).canonical();
        format!("{list}?{}={}", group.field, address::part(&wanted))
    }

    fn past(&self) -> Markup {
        html! {
            section aria-labelledby="verlauf" {
                h2 id="verlauf" { (self.visit.t("nav-history")) }
                ol class="fs-past" { @for past in &self.record.past { (self.past_row(past)) } }
            }
        }
    }

    fn past_row(&self, past: &Past) -> Markup {
        let language = self.visit.language;
        html! {
            li {
                @match &past.note {
                    Some(note) => p { b { (moment(language, note.at)) } ", " (deed(language, &note.function, &note.reason)) }
                    None => p { b { (past.revision.0) } }
                }
                @if past.added { p class="fs-muted" { (self.visit.t("record-added")) } }
                @for (info, old, new) in &past.changes {
                    p class="fs-diff" {
                        (self.label(*info)) ": "
                        del { span class="fs-sr" { (self.visit.t("diff-old")) " " } (self.cells.text(old, info.value_type)) }
                        " " span class="to" aria-hidden="true" { "→" } " "
                        ins { span class="fs-sr" { (self.visit.t("diff-new")) " " } (self.cells.text(new, info.value_type)) }
                    }
                }
            }
        }
    }
}
