//! Who answers for applications of which no list says so: by department, for all at once.

use axum::extract::{Form as FormBody, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect};
use freistadt_app::{ProposedUnit, UnitError};
use freistadt_l10n::args;
use freistadt_model::RecordRef;
use maud::{Markup, html};

use super::PROPOSALS;
use super::judge::{Page, Said, shown};
use super::reason::recognised;
use crate::access::Edits;
use crate::refusal::{Answer, Refusal};
use crate::shell::Visit;
use crate::short::short;
use crate::site::Shared;
use crate::typed::{Typed, of};

/// Where the forms go.
pub(super) const PATH: &str = "/vorschlaege/zustaendig";

/// Takes a department over for the chosen applications, under another name, too, or turns it down.
pub(super) async fn decide(
    State(site): Shared,
    visit: Visit,
    Edits(editor): Edits,
    FormBody(typed): FormBody<Typed>,
) -> Answer {
    let chosen = typed.iter().filter(|(key, _)| key == "id");
    let chosen: Vec<RecordRef> = chosen.filter_map(|(_, it)| RecordRef::parse(it)).collect();
    let verb = of(&typed, "tun");
    if !["eintragen", "ablehnen"].contains(&verb) {
        return Err(Refusal::BadForm);
    }
    if chosen.is_empty() {
        return shown(&site, &visit, &editor.viewer(), &Said::NothingChosen).await;
    }
    let today = freistadt_app::today();
    let decided = if verb == "eintragen" {
        let unit = of(&typed, "stelle");
        site.data.set_unit(&editor, &chosen, unit, today).await
    } else {
        let (unit, when) = (of(&typed, "amt"), (visit.language, today));
        site.data.turn_down_unit(&editor, &chosen, unit, when).await
    };
    let fault = match decided {
        Ok(_) => return Ok(Redirect::to(PROPOSALS).into_response()),
        Err(UnitError::Edit(error)) => return Err(error.into()),
        Err(UnitError::Length) => visit.t("account-unit-bad"),
        Err(UnitError::Person(name)) => {
            let name = args().text("name", short(&name));
            visit.say("proposals-unit-person", &name)
        }
    };
    let page = shown(&site, &visit, &editor.viewer(), &Said::Fault(fault)).await?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

/// What the overview of units says where departments are proposed.
pub(crate) fn hint(visit: &Visit, proposed: usize) -> Markup {
    html! {
        @if proposed > 0 {
            p class="fs-banner" { (visit.counted("proposals-units-wait", proposed)) " " a href={ (PROPOSALS) "#zustaendig" } { (visit.t("proposals-look")) } }
        }
    }
}

impl Page<'_> {
    pub(super) fn units(&self) -> Markup {
        let units = &self.proposals.units;
        html! {
            @if !units.is_empty() {
                section aria-labelledby="zustaendig" class="fs-department" {
                    h2 id="zustaendig" { (self.visit.t("proposals-units")) }
                    p class="fs-note" { (self.visit.t("proposals-units-note")) }
                    @for (index, unit) in units.iter().enumerate() { (self.unit_form(index, unit)) }
                }
            }
        }
    }

    fn unit_form(&self, index: usize, unit: &ProposedUnit) -> Markup {
        let name = short(&unit.unit);
        let id = format!("stelle-{index}");
        let number = unit.applications.len();
        html! {
            form method="post" action=(PATH) class="fs-units" {
                h3 { (name) }
                input type="hidden" name="amt" value=(unit.unit);
                details class="fs-why" {
                    summary { (self.visit.counted("proposals-units-applications", number)) span class="fs-sr" { " (" (name) ")" } }
                    ul class="fs-proposals" { @for usual in &unit.applications {
                        @let target = usual.application.to_ref();
                        li {
                            span class="fs-choice fs-dashed" {
                                @if self.visit.may_edit() { input type="checkbox" name="id" value=(target) checked aria-label=(self.visit.say("list-choose-one", &args().text("name", self.cells.name(&target)))); }
                                span { (self.cells.link(&target)) }
                            }
                            " " span class="fs-note" { (recognised(self.visit.language, usual.function, usual.by)) }
                        }
                    } }
                }
                @if self.visit.may_edit() {
                    div class="fs-units__line" {
                        div class="fs-field fs-narrow-field" {
                            label for=(id) { (self.visit.t("proposals-units-who")) span class="fs-sr" { ": " (name) } }
                            input type="text" id=(id) name="stelle" value=(unit.unit) list="stellen" autocomplete="off";
                        }
                        p class="fs-btns" {
                            button type="submit" name="tun" value="eintragen" class="kern-btn kern-btn--secondary" { span class="kern-label" { (self.visit.counted("proposals-units-take", number)) span class="fs-sr" { ": " (name) } } }
                            button type="submit" name="tun" value="ablehnen" class="kern-btn kern-btn--tertiary" { span class="kern-label" { (self.visit.t("proposals-units-not")) span class="fs-sr" { ": " (name) } } }
                        }
                    }
                }
            }
        }
    }

    /// The names that are offered for departments: those of the landscape and of the proposals.
    pub(super) fn unit_names(&self) -> Markup {
        let landscape = self.cells.landscape;
        let known = landscape.applications.values().map(|it| &it.unit);
        let known = known.chain(landscape.services.values().map(|it| &it.unit));
        let known = known.filter_map(|unit| unit.known().map(String::as_str));
        let proposed = self.proposals.units.iter().map(|it| it.unit.as_str());
        let names: std::collections::BTreeSet<&str> = known.chain(proposed).collect();
        html! {
            @if self.visit.may_edit() && !self.proposals.units.is_empty() {
                datalist id="stellen" { @for name in names { option value=(name) {} } }
            }
        }
    }
}
