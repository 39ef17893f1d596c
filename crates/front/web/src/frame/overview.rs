//! The frame: what holds and how it stands, what else there is, what to begin with.

use axum::extract::{Form, State};
use axum::response::{Html, IntoResponse, Redirect};
use freistadt_app::policy::{Aim, CatalogueRule, Frame, Rule, RuleResult, measure};
use freistadt_app::{FrameOverview, rule_sentence, today};
use freistadt_l10n::{args, diagnostic, message, partial_date};
use freistadt_model::{Kind, Policy};
use maud::{Markup, html};

use super::words::{counts, heads, title, weight};
use super::{FINDINGS, FRAME};
use crate::access::{Edits, Reads};
use crate::measures::address;
use crate::records::{Cells, part, record_path};
use crate::refusal::{Answer, Refusal};
use crate::shell::{Place, Shell, Visit};
use crate::short::short;
use crate::site::Shared;
use crate::typed::{Typed, of};

/// Headings in the order of the catalogue.
const GROUPS: [&str; 6] = [
    "contracts",
    "exit",
    "operation",
    "law",
    "market",
    "knowledge",
];

/// The frame.
pub(super) async fn show(State(site): Shared, visit: Visit, Reads(viewer): Reads) -> Answer {
    let frame = site.data.frame(&viewer, today()).await?;
    let page = Page {
        visit: &visit,
        frame: &frame,
        cells: Cells::of(&visit, &frame.revision),
    };
    Ok(Html(page.show().into_string()).into_response())
}

/// Takes over a ready-made frame.
pub(super) async fn adopt(
    State(site): Shared,
    visit: Visit,
    Edits(editor): Edits,
    Form(typed): Form<Typed>,
) -> Answer {
    let id = of(&typed, "leitbild");
    let frame = freistadt_app::policy::frames()
        .iter()
        .find(|it| it.id == id);
    let frame = frame.ok_or(Refusal::BadForm)?;
    let name = frame.name.of(visit.language);
    site.data.adopt_frame(&editor, id, name).await?;
    Ok(Redirect::to(FRAME).into_response())
}

struct Page<'a> {
    visit: &'a Visit,
    frame: &'a FrameOverview,
    cells: Cells<'a>,
}

impl Page<'_> {
    fn show(&self) -> Markup {
        let name = self.visit.t("frame-page");
        let none = self.frame.rules.is_empty();
        let unchosen = freistadt_app::policy::is_unchosen(self.cells.landscape);
        Shell::new(self.visit, &self.frame.revision, Place::Frame, &name).page(&html! {
            div class="fs-row" {
                h1 { (name) }
                @if !none { p class="fs-btns" { a href=(FINDINGS) { (self.visit.t("findings-page")) } } }
            }
            p class="fs-lead" { (self.visit.t(if none { "frame-none" } else { "frame-lead" })) }
            @for remark in &self.frame.remarks { p class="fs-error" { (diagnostic(self.visit.language, remark).message) } }
            @for policy in self.cells.landscape.policies.values() { (self.decision(policy)) }
            @if unchosen { p class="fs-note" { (self.visit.t("frame-unchosen")) } }
            @if none { (self.ready("frame-ready")) } @else {
                (self.in_force())
                (self.off())
                details class="fs-why" {
                    summary { (self.visit.t("frame-more")) }
                    (self.ready("frame-more"))
                }
            }
            @if self.visit.may_edit() {
                details class="fs-why" {
                    summary { (self.visit.t("frame-advanced")) }
                    p { a href="/leitbild/eigene" { (self.visit.t("frame-own-new")) } }
                }
            }
        })
    }

    /// Who decided on a frame, or that nobody has.
    fn decision(&self, policy: &Policy) -> Markup {
        let said = match (policy.decided_by.known(), policy.decided_on.known()) {
            (Some(by), Some(on)) => message(
                self.visit.language,
                "frame-decided",
                &args()
                    .text("by", short(by))
                    .text("on", partial_date(self.visit.language, *on)),
            ),
            _ => self.visit.t("frame-undecided"),
        };
        let target = policy.id.to_ref();
        html! {
            p class="fs-note" {
                b { (self.cells.link(&target)) } ": " (said)
                @if self.visit.may_edit() { " " a href={ (record_path(&target)) "/bearbeiten" } { (self.visit.t("frame-edit")) span class="fs-sr" { " " (self.cells.name(&target)) } } }
            }
        }
    }

    fn in_force(&self) -> Markup {
        let of_group = |group: &str| -> Vec<&(Rule, RuleResult)> {
            let rules = self.frame.rules.iter();
            let same = |rule: &Rule| rule.check.map_or("own", |it| it.group.as_str()) == group;
            rules.filter(|(rule, _)| same(rule)).collect()
        };
        html! { @for group in GROUPS.into_iter().chain(["own"]) {
            @let rules = of_group(group);
            @if !rules.is_empty() {
                section aria-labelledby=(group) {
                    h2 id=(group) { (self.visit.t(&format!("frame-group-{group}"))) }
                    table class="fs-table fs-stack" role="table" {
                        caption class="fs-sr" { (self.visit.t(&format!("frame-group-{group}"))) }
                        (self.head())
                        tbody role="rowgroup" { @for (rule, result) in rules { (self.row(rule, result)) } }
                    }
                }
            }
        } }
    }

    fn head(&self) -> Markup {
        html! {
            thead role="rowgroup" { tr role="row" {
                th scope="col" role="columnheader" { (self.visit.t("frame-rule")) }
                th scope="col" role="columnheader" { (self.visit.t("frame-weight")) }
                (heads(self.visit.language))
            } }
        }
    }

    fn row(&self, rule: &Rule, result: &RuleResult) -> Markup {
        let language = self.visit.language;
        let path = match rule.check {
            Some(check) => format!("/leitbild/regel/{}", part(&check.id)),
            None => record_path(&freistadt_model::RecordRef::new(
                Kind::Rule,
                rule.id.as_str(),
            )),
        };
        html! {
            tr role="row" {
                th scope="row" role="rowheader" {
                    a href=(path) { (title(language, rule)) }
                    @if rule.check.is_none() { small { (short(&rule_sentence(self.cells.landscape, language, rule))) } }
                }
                td role="cell" data-th=(self.visit.t("frame-weight")) { (weight(language, rule.severity)) }
                (counts(language, result))
            }
        }
    }

    /// Rules of the catalogue that do not hold, with what they would find.
    fn off(&self) -> Markup {
        if self.frame.off.is_empty() {
            return html! {};
        }
        html! {
            section aria-labelledby="weitere" {
                h2 id="weitere" { (self.visit.t("frame-off")) }
                table class="fs-table fs-stack" role="table" {
                    caption class="fs-sr" { (self.visit.t("frame-off")) }
                    (self.head())
                    @for group in GROUPS {
                        @let rules: Vec<_> = self.frame.off.iter().filter(|(it, _)| it.group == group).collect();
                        @if !rules.is_empty() {
                            tbody role="rowgroup" {
                                tr class="g" role="row" { th scope="rowgroup" colspan="5" role="rowheader" { (self.visit.t(&format!("frame-group-{group}"))) } }
                                @for (rule, result) in rules { (self.off_row(rule, result)) }
                            }
                        }
                    }
                }
            }
        }
    }

    fn off_row(&self, rule: &CatalogueRule, result: &RuleResult) -> Markup {
        let usual = Rule::of_catalogue(&rule.id, &rule.id, &[], None);
        html! { @if let Ok(usual) = usual { (self.row(&usual, result)) } }
    }

    fn ready(&self, heading: &str) -> Markup {
        html! {
            section aria-labelledby="fertig" {
                h2 id="fertig" { (self.visit.t(heading)) }
                ul class="fs-answers" { @for (frame, broken) in &self.frame.frames { (self.frame(frame, *broken)) } }
            }
        }
    }

    /// The rules of a ready-made frame, under its own headings where it has some.
    fn chosen(&self, frame: &Frame) -> Markup {
        let language = self.visit.language;
        let mut headings: Vec<Option<&str>> = Vec::new();
        for chosen in &frame.rules {
            let under = chosen.under.as_deref();
            if !headings.contains(&under) {
                headings.push(under);
            }
        }
        let under = |heading: Option<&str>| -> Vec<Rule> {
            let same = frame
                .rules
                .iter()
                .filter(|it| it.under.as_deref() == heading);
            same.filter_map(|it| it.rule(&it.rule).ok()).collect()
        };
        html! { @for heading in headings {
            @if let Some(heading) = heading { h4 { (self.visit.t(&format!("frame-under-{heading}"))) } }
            ul class="fs-links" { @for rule in under(heading) { li { (title(language, &rule)) " " (weight(language, rule.severity)) } } }
        } }
    }

    /// Aim by aim: what serves it, and what no rule can check.
    fn aims(&self, name: &str, aims: &[Aim]) -> Markup {
        let language = self.visit.language;
        let rule = |id: &String| Rule::of_catalogue(id, id, &[], None).ok();
        html! {
            h4 { (name) }
            @for aim in aims {
                h5 { (aim.name.of(language)) }
                p { (self.visit.t("frame-aim-rules")) " " @for (at, rule) in aim.rules.iter().filter_map(rule).enumerate() {
                    @if at > 0 { " · " }
                    a href={ "/leitbild/regel/" (part(&rule.id)) } { (title(language, &rule)) }
                } }
                p { (self.visit.t("frame-aim-measures")) " " @for (at, measure) in aim.measures.iter().filter_map(|id| measure(id)).enumerate() {
                    @if at > 0 { " · " }
                    a href=(address(measure)) { (measure.title.of(language)) }
                } }
                p class="fs-note" { (self.visit.t("frame-aim-beyond")) " " (aim.beyond.of(language)) }
            }
        }
    }

    fn frame(&self, frame: &Frame, broken: usize) -> Markup {
        let language = self.visit.language;
        let say = |key, count: usize| message(language, key, &args().count("count", count));
        let name = frame.name.of(language);
        html! {
            li {
                h3 { (name) }
                p class="fs-say" { b { (say("frame-rules-count", frame.rules.len())) } span { (frame.about.of(language)) " " (say("frame-would-find", broken)) } }
                details class="fs-why" {
                    summary { (self.visit.t("frame-look")) span class="fs-sr" { " " (name) } }
                    p class="fs-note" { (message(language, "frame-source", &args().text("source", frame.source.of(language)))) }
                    (self.chosen(frame))
                    @if let Some((name, aims)) = &frame.aims { (self.aims(name.of(language), aims)) }
                }
                @if self.visit.may_edit() {
                    form method="post" action="/leitbild/uebernehmen" class="fs-btns" {
                        button type="submit" name="leitbild" value=(frame.id) class="kern-btn kern-btn--secondary" { span class="kern-label" { (self.visit.t("frame-adopt")) span class="fs-sr" { " " (name) } } }
                    }
                }
            }
        }
    }
}
