//! The page with the proposals: by department, to confirm or turn down.

use axum::extract::{Form as FormBody, State};
use axum::response::{Html, IntoResponse, Redirect};
use freistadt_app::{Department, NeedOf, Proposal, Proposals, Viewer};
use freistadt_l10n::{args, count};
use freistadt_model::RecordRef;
use maud::{Markup, html};

use super::reason::{presumed, reason};
use super::{PROPOSALS, QUESTIONS};
use crate::access::{Edits, Reads};
use crate::records::Cells;
use crate::refusal::{Answer, Refusal};
use crate::shell::{Place, Shell, Visit};
use crate::short::short;
use crate::site::{Shared, Site};
use crate::typed::{Typed, of};

/// What waits.
pub(super) async fn show(State(site): Shared, visit: Visit, Reads(viewer): Reads) -> Answer {
    shown(&site, &visit, &viewer, &Said::Nothing).await
}

/// What the page says of a form that was sent.
pub(super) enum Said {
    Nothing,
    /// Somebody wanted to decide about what they chose, and chose nothing.
    NothingChosen,
    /// What is wrong with what was typed.
    Fault(String),
}

/// The page.
pub(super) async fn shown(site: &Site, visit: &Visit, viewer: &Viewer, said: &Said) -> Answer {
    let proposals = site.data.proposals(viewer, visit.language).await?;
    let page = Page {
        visit,
        said,
        cells: Cells::of(visit, &proposals.revision),
        proposals: &proposals,
    };
    Ok(Html(page.show().into_string()).into_response())
}

/// Confirms or turns down: what was chosen, or all of a department.
pub(super) async fn decide(
    State(site): Shared,
    visit: Visit,
    Edits(editor): Edits,
    FormBody(typed): FormBody<Typed>,
) -> Answer {
    let (verb, all) = match of(&typed, "tun") {
        "bestaetigen" => (Verb::Confirm, "id"),
        "ablehnen" => (Verb::Reject, "id"),
        "alle-bestaetigen" => (Verb::Confirm, "alle"),
        "alle-ablehnen" => (Verb::Reject, "alle"),
        _ => return Err(Refusal::BadForm),
    };
    let named = typed.iter().filter(|(key, _)| key == all);
    let targets: Vec<RecordRef> = named.filter_map(|(_, it)| RecordRef::parse(it)).collect();
    if targets.is_empty() {
        return shown(&site, &visit, &editor.viewer(), &Said::NothingChosen).await;
    }
    let today = freistadt_app::today();
    match verb {
        Verb::Confirm => site.data.confirm(&editor, &targets, today).await?,
        Verb::Reject => site.data.reject(&editor, &targets, today).await?,
    };
    Ok(Redirect::to(PROPOSALS).into_response())
}

enum Verb {
    Confirm,
    Reject,
}

/// Proposes what follows from the landscape as it stands now.
pub(super) async fn renew(State(site): Shared, visit: Visit, Edits(editor): Edits) -> Answer {
    site.data.propose(&editor, visit.language).await?;
    Ok(Redirect::to(PROPOSALS).into_response())
}

/// So many proposals about one basis are not folded away.
const IN_SIGHT: usize = 8;

/// The page with everything that is proposed.
pub(super) struct Page<'a> {
    pub(super) visit: &'a Visit,
    said: &'a Said,
    pub(super) cells: Cells<'a>,
    pub(super) proposals: &'a Proposals,
}

impl Page<'_> {
    fn show(&self) -> Markup {
        let title = self.visit.t("proposals-title");
        let shell = Shell {
            visit: self.visit,
            revision: Some(&self.proposals.revision),
            place: Place::Proposals,
            title: &title,
            above: Vec::new(),
        };
        let departments = &self.proposals.departments;
        let count = departments.iter().map(|it| it.targets().len()).sum();
        shell.page(&html! {
            h1 { (title) }
            @match self.said {
                Said::Nothing => {}
                Said::NothingChosen => div class="fs-summary" role="alert" { p { (self.visit.t("proposals-none-chosen")) } },
                Said::Fault(fault) => div class="fs-summary" role="alert" { p { (fault) } },
            }
            @if departments.is_empty() && !self.proposals.units.is_empty() {
                p class="fs-lead" { (self.visit.t("proposals-units-only")) }
            } @else if departments.is_empty() {
                p class="fs-lead" { (self.visit.t("proposals-none")) }
            } @else {
                p class="fs-lead" { (self.visit.counted("proposals-lead", count)) }
                p class="fs-note" { (self.visit.t("proposals-note")) }
            }
            @if self.visit.may_edit() {
                (self.renewal())
                p { a href=(QUESTIONS) { (self.visit.t(if departments.is_empty() { "questions-go-there" } else { "questions-again" })) } }
            }
            @if departments.len() + self.proposals.units.len() > 1 { (self.overview()) }
            (self.units())
            (self.unit_names())
            @for (index, department) in departments.iter().enumerate() { (self.department(index, department)) }
        })
    }

    /// Where which department stands on the page.
    fn overview(&self) -> Markup {
        html! {
            ul class="fs-views" {
                @let units = self.proposals.units.iter().map(|it| it.applications.len()).sum::<usize>();
                @if units > 0 { li { a href="#zustaendig" { (self.visit.t("proposals-units")) " (" (count(self.visit.language, units)) ")" } } }
                @for (index, department) in self.proposals.departments.iter().enumerate() {
                li { a href={ "#amt-" (index) } { (self.unit(department)) " (" (department.targets().len()) ")" } }
            } }
        }
    }

    fn unit(&self, department: &Department) -> String {
        let unit = department.unit.as_deref();
        unit.map_or_else(|| self.visit.t("proposals-no-unit"), short)
    }

    fn renewal(&self) -> Markup {
        let waiting = self.proposals.waiting;
        let said = args().count("new", waiting.new).count("gone", waiting.gone);
        html! {
            @if waiting.new + waiting.gone > 0 {
                form method="post" action={ (PROPOSALS) "/ableiten" } {
                    p class="fs-note" { (self.visit.say("proposals-more", &said)) }
                    p class="fs-btns" { button type="submit" class="kern-btn kern-btn--secondary" { span class="kern-label" { (self.visit.t("proposals-renew")) } } }
                }
            }
        }
    }

    fn department(&self, index: usize, department: &Department) -> Markup {
        let id = format!("amt-{index}");
        let unit = self.unit(department);
        let targets = department.targets();
        let many = targets.len() > 1;
        html! {
            section aria-labelledby=(id) class="fs-department" {
                h2 id=(id) { (unit) }
                form method="post" action=(PROPOSALS) {
                    @for target in &targets { input type="hidden" name="alle" value=(target); }
                    @if !department.services.is_empty() {
                        h3 { (self.visit.t("proposals-services")) }
                        ul class="fs-proposals" { @for service in &department.services { (self.service(service, many)) } }
                    }
                    @if !department.bases.is_empty() {
                        h3 { (self.visit.t("proposals-bases")) }
                        @for basis in &department.bases { (self.basis(&unit, basis, many)) }
                    }
                    @if self.visit.may_edit() { (self.buttons(&unit, targets.len())) }
                }
            }
        }
    }

    fn service(&self, service: &NeedOf, many: bool) -> Markup {
        html! {
            li {
                @match &service.proposed {
                    Some(proposal) => (self.choice((proposal, many), &html! { b { (self.cells.link(&service.thing)) } })),
                    None => b { (self.cells.link(&service.thing)) },
                }
                @if !service.needs.is_empty() {
                    ul { @for need in &service.needs {
                        li { (self.choice((need, many), &html! { (self.visit.t(if need.helps { "proposals-slower" } else { "proposals-needs" })) " " (self.cells.link(&need.other)) })) (self.because(need)) }
                    } }
                }
            }
        }
    }

    fn because(&self, need: &Proposal) -> Markup {
        let because = need.reason.map(|it| reason(self.visit.language, it));
        html! { @if let Some(because) = because { " " span class="fs-note" { (because) } } }
    }

    fn basis(&self, unit: &str, basis: &NeedOf, many: bool) -> Markup {
        let name = self.cells.name(&basis.thing);
        let count = basis.needs.len();
        let arguments = args().count("count", count).text("name", name.clone());
        let summary = self.visit.say("proposals-basis", &arguments);
        let rule = basis.needs.iter().find_map(|need| need.reason);
        html! {
            // A few stand in sight, so that nobody confirms unseen.
            details class="fs-why" open[count <= IN_SIGHT] {
                summary { (summary) span class="kern-sr-only" { " (" (unit) ")" } }
                @if let Some(rule) = rule { p class="fs-note" { (reason(self.visit.language, rule)) } }
                ul class="fs-proposals" { @for need in &basis.needs {
                    li {
                        (self.choice((need, many), &self.cells.link(&need.other)))
                        @if let Some(place) = need.reason.and_then(|it| presumed(self.visit.language, it)) { " " span class="fs-note" { (place) } }
                    }
                } }
            }
        }
    }

    /// A proposal that can be chosen by those who may, where there are several.
    fn choice(&self, (proposal, many): (&Proposal, bool), shown: &Markup) -> Markup {
        let arguments = args().text("name", self.cells.name(&proposal.target));
        let label = self.visit.say("list-choose-one", &arguments);
        html! {
            span class="fs-choice fs-dashed" {
                @if many && self.visit.may_edit() { input type="checkbox" name="id" value=(proposal.target) aria-label=(label); }
                span { (shown) }
            }
        }
    }

    fn buttons(&self, unit: &str, count: usize) -> Markup {
        let button = |value: &str, key: &str, class: &str| {
            let text = self.visit.counted(key, count);
            html! { button type="submit" name="tun" value=(value) class=(class) aria-label={ (text) ": " (unit) } { span class="kern-label" { (text) } } }
        };
        html! {
            p class="fs-btns" {
                (button("alle-bestaetigen", "proposals-confirm-all", "kern-btn kern-btn--secondary"))
                // Of a single one there is nothing to choose.
                @if count > 1 {
                    (button("bestaetigen", "proposals-confirm", "kern-btn kern-btn--secondary"))
                    (button("ablehnen", "proposals-reject", "kern-btn kern-btn--secondary"))
                }
                (button("alle-ablehnen", "proposals-reject-all", "kern-btn kern-btn--tertiary"))
            }
        }
    }
}
