//! Until when what can be done about a contract, and what happens if nobody acts.

use freistadt_app::today;
use freistadt_l10n::{Language, Room, day, inaction};
use freistadt_model::{Deadlines, Inaction};
use maud::{Markup, html};

use crate::shell::t;

/// The three dates of a contract.
pub(super) fn section(language: Language, deadlines: &Deadlines) -> Markup {
    let t = |key| t(language, key);
    let known = deadlines.act_by().is_some() || deadlines.inaction != Inaction::Unknown;
    html! {
        section aria-labelledby="fristen" {
            h2 id="fristen" { (t("nav-deadlines")) }
            @if known {
                dl class="fs-facts" { @for (key, value) in rows(language, deadlines) { dt { (t(key)) } dd { (value) } } }
            } @else {
                p class="fs-note" { (t("record-due-unknown")) }
            }
        }
    }
}

fn rows(language: Language, deadlines: &Deadlines) -> Vec<(&'static str, String)> {
    let goes_on = deadlines.inaction == Inaction::GoesOn;
    let mut rows = Vec::new();
    if let Some(act_by) = deadlines.act_by() {
        if goes_on {
            rows.push(("record-due-notice", day(language, act_by)));
        } else {
            rows.push(("table-decide-by", decide_by(language, deadlines)));
            rows.push(("table-received-by", day(language, act_by)));
        }
    }
    if let Some(termination) = deadlines.termination {
        rows.push(("record-due-ends", day(language, termination.ends)));
    }
    rows.push(("table-inaction", inaction(language, deadlines, Room::Cell)));
    rows
}

/// The day by which to decide, or at once where it has passed.
fn decide_by(language: Language, deadlines: &Deadlines) -> String {
    let ahead = deadlines.decide_by.filter(|by| *by >= today());
    ahead.map_or_else(|| t(language, "table-decide-now"), |by| day(language, by))
}
