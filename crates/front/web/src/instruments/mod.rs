//! Instruments: public questionnaires and frameworks, filled in from one set of answers.

mod cards;
mod file;
mod form;
mod list;
mod question;
mod rated;
mod results;
mod sheet;

use std::sync::Arc;

use axum::Router;
use axum::extract::{Path, Query, State};
use axum::response::{Html, IntoResponse};
use axum::routing::get;
use freistadt_app::scoring::{Instrument, Wording, instrument};
use freistadt_l10n::args;
use freistadt_model::{Kind, Landscape, RecordRef, Revision, look_alike_key};
use jiff::civil::Date;
use maud::{Markup, html};

use crate::access::Reads;
use crate::records::{Cells, part};
use crate::refusal::{Answer, Refusal};
use crate::shell::{Place, Shell, Visit};
use crate::site::{Shared, Site};
use crate::typed::{Typed, of};

/// The page's address.
pub(crate) const PATH: &str = "/instrumente";

/// The routes of instruments.
pub(crate) fn routes() -> Router<Arc<Site>> {
    Router::new()
        .route(PATH, get(list::show))
        .route(&format!("{PATH}/{{id}}"), get(show).post(sheet::give))
        .route(&format!("{PATH}/{{id}}/ergebnis.xlsx"), get(file::load))
        .route(
            &format!("{PATH}/{{id}}/frage"),
            get(question::show).post(question::give),
        )
}

/// One instrument: filled in for a record, or everything that it rates.
async fn show(
    State(site): Shared,
    visit: Visit,
    Reads(viewer): Reads,
    Path(id): Path<String>,
    Query(typed): Query<Typed>,
) -> Answer {
    let found = instrument(&id).ok_or(Refusal::NotFound)?;
    let revision = site.data.revision(&viewer, None).await?;
    let page = Page::new(&visit, &revision);
    let missing = match page.subject(&typed, found) {
        Subject::Of(subject) => {
            return sheet::show(&site, &viewer, &visit, (&id, subject), &typed).await;
        }
        Subject::Unknown(name) => Some(name),
        Subject::Nobody => None,
    };
    let rated = site
        .data
        .rated(&viewer, &id, freistadt_app::today())
        .await?;
    let rated = rated.ok_or(Refusal::NotFound)?;
    let shown = page.rated(&rated, missing.as_deref());
    Ok(Html(shown.into_string()).into_response())
}

/// About which record the address asks.
enum Subject {
    Of(RecordRef),
    /// A name that nothing has.
    Unknown(String),
    Nobody,
}

struct Page<'a> {
    visit: &'a Visit,
    revision: &'a Revision,
    cells: Cells<'a>,
}

impl<'a> Page<'a> {
    fn new(visit: &'a Visit, revision: &'a Revision) -> Page<'a> {
        Page {
            visit,
            revision,
            cells: Cells::of(visit, revision),
        }
    }

    fn say(&self, key: &str, arguments: &[(&'static str, String)]) -> String {
        let arguments =
            (arguments.iter()).fold(args(), |all, (name, text)| all.text(name, text.clone()));
        self.visit.say(key, &arguments)
    }

    fn of(&self, text: &'a Wording) -> &'a str {
        text.of(self.visit.language)
    }

    fn landscape(&self) -> &'a Landscape {
        &self.revision.landscape
    }

    fn town(&self) -> RecordRef {
        self.landscape().municipality().to_ref()
    }

    /// By kind and id, or by name; the town where the instrument rates nothing else.
    fn subject(&self, typed: &Typed, instrument: &Instrument) -> Subject {
        use freistadt_app::scoring::RatedKind;
        let (asked, name) = (of(typed, "worueber").trim(), of(typed, "name").trim());
        if let Some(found) = RecordRef::parse(asked) {
            return match found == self.town() || self.landscape().contains(&found) {
                true => Subject::Of(found),
                false => Subject::Unknown(asked.to_owned()),
            };
        }
        match name.is_empty() {
            false => self
                .found(name)
                .map_or(Subject::Unknown(name.to_owned()), Subject::Of),
            true if instrument.rates == [RatedKind::Town] => Subject::Of(self.town()),
            true => Subject::Nobody,
        }
    }

    /// The application or organization of this name.
    fn found(&self, name: &str) -> Option<RecordRef> {
        let key = look_alike_key(name);
        let landscape = self.landscape();
        let mut applications = landscape.applications.values();
        let application = applications.find(|it| look_alike_key(&it.name) == key);
        let mut organizations = landscape.organizations.values();
        let mut organization = || organizations.find(|it| look_alike_key(&it.name) == key);
        application
            .map(|it| it.id.to_ref())
            .or_else(|| organization().map(|it| it.id.to_ref()))
    }

    fn names(&self, kinds: &[Kind]) -> Vec<String> {
        let of_kind = |kind: &Kind| {
            self.landscape()
                .each(*kind)
                .map(freistadt_model::AnyFields::record_ref)
                .collect::<Vec<_>>()
        };
        let mut names: Vec<String> = kinds
            .iter()
            .flat_map(of_kind)
            .map(|it| self.cells.name(&it))
            .collect();
        names.sort_unstable();
        names.dedup();
        names
    }

    fn shell(&self, title: &str, above: Vec<(String, String)>, content: &Markup) -> Markup {
        let shell = Shell {
            visit: self.visit,
            revision: Some(self.revision),
            place: Place::Instruments,
            title,
            above,
        };
        shell.page(content)
    }

    fn above(&self) -> (String, String) {
        (self.visit.t("instruments-title"), PATH.to_owned())
    }

    /// What is not public, what we added, where it comes from.
    fn notes(&self, instrument: &'a Instrument) -> Markup {
        html! {
            @if !instrument.gaps.is_empty() {
                h2 { (self.visit.t("score-gaps")) }
                ul { @for gap in &instrument.gaps { li { (self.of(gap)) } } }
            }
            @if !instrument.conventions.is_empty() {
                h2 { (self.visit.t("score-conventions")) }
                ul { @for it in &instrument.conventions { li { (self.of(it)) } } }
            }
            h2 { (self.visit.t("instruments-origin")) }
            dl class="fs-facts" {
                dt { (self.visit.t("instruments-version")) } dd { (instrument.version) @if !instrument.published.is_empty() { " (" (instrument.published) ")" } }
                dt { (self.visit.t("instruments-source")) } dd { (instrument.source) ", " (self.day_text(&instrument.opened)) }
                dt { (self.visit.t("instruments-licence")) } dd { (self.of(&instrument.licence)) }
            }
        }
    }

    fn day_text(&self, text: &str) -> String {
        let day = text
            .parse()
            .map(|it| freistadt_l10n::partial_date(self.visit.language, it));
        day.unwrap_or_else(|_| text.to_owned())
    }
}

/// The address of an instrument about a record.
fn sheet_path(instrument: &str, subject: &RecordRef) -> String {
    let subject = subject.to_string();
    format!("{PATH}/{}?worueber={}", part(instrument), part(&subject))
}

/// A day of an address or form.
fn day_of(typed: &Typed, name: &str) -> Option<Date> {
    of(typed, name).trim().parse().ok()
}
