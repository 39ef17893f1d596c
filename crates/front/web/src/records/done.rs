//! What was done with chosen rows, said above the list that they came from.

use freistadt_app::{Applied, ChangeView, Viewer};
use freistadt_l10n::kind_count;
use freistadt_model::{Change, Kind, RecordRef};
use maud::{Markup, html};

use crate::refusal::Refusal;
use crate::shell::Visit;
use crate::site::Site;
use crate::typed::of;

/// Names the change in the list's address; `NOTHING` where there was none to make.
const DONE: &str = "geaendert";
const NOTHING: &str = "nichts";

/// What the address of a list says was done.
pub(super) enum Done {
    /// This change.
    Change(Box<ChangeView>),
    /// Everything was so already.
    Nothing,
}

/// The list with what was done.
pub(super) fn path(list: &str, applied: Option<&Applied>) -> String {
    let done = applied.map_or(NOTHING, |applied| applied.change_set.as_str());
    let joint = if list.contains('?') { '&' } else { '?' };
    format!("{list}{joint}{DONE}={done}")
}

/// What was done, if the address says so of a change that there is.
pub(super) async fn read(
    site: &Site,
    viewer: &Viewer,
    pairs: &[(String, String)],
) -> Result<Option<Done>, Refusal> {
    match of(pairs, DONE) {
        "" => Ok(None),
        NOTHING => Ok(Some(Done::Nothing)),
        id => match site.data.change(viewer, id).await {
            Ok(change) => Ok(Some(Done::Change(Box::new(change)))),
            Err(error) => match crate::history::not_there(error) {
                Refusal::NotFound => Ok(None),
                other => Err(other),
            },
        },
    }
}

impl Done {
    pub(super) fn show(&self, visit: &Visit, kind: Kind) -> Markup {
        let Done::Change(change) = self else {
            return html! { p class="fs-banner" role="status" { (visit.t("bulk-done-nothing")) } };
        };
        let of_kind = |change: &&Change| changed(change).kind == kind;
        let count = change.changes.changes.iter().filter(of_kind).count();
        let id = &change.entry.change_set;
        html! {
            p class="fs-banner" role="status" {
                (visit.t("bulk-done")) " " b { (kind_count(visit.language, kind, count)) } ". "
                a href={ "/verlauf/" (id) } { (visit.t("bulk-done-change")) " " (id) }
            }
        }
    }
}

fn changed(change: &Change) -> RecordRef {
    match change {
        Change::Add(record) | Change::Remove(record) => record.to_ref(),
        Change::Edit { target, .. } => target.clone(),
    }
}
