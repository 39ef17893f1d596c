//! Lists as somebody wants to see them again.

use axum::extract::{Form, Path, State};
use freistadt_model::Kind;

use super::{address, list_path};
use crate::access::Reads;
use crate::refusal::{Answer, Refusal};
use crate::site::Shared;
use crate::typed::Typed;
use crate::views::{self, Shelf};

/// Where the views of a kind's list are kept.
pub(super) fn shelf(kind: Kind) -> Shelf {
    Shelf {
        name: format!("bestand/{}", address::word(kind)),
        path: list_path(kind),
    }
}

/// Keeps the list as it is seen under a name, or forgets one.
pub(crate) async fn keep(
    State(site): Shared,
    Reads(viewer): Reads,
    Path(word): Path<String>,
    Form(typed): Form<Typed>,
) -> Answer {
    let kind = address::kind(&word).ok_or(Refusal::NotFound)?;
    views::keep(&site, &viewer, &shelf(kind), &typed).await
}
