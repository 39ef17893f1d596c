//! The overview: five questions answered in sentences, then the tables behind them.

mod answers;
mod axes;
mod derivation;
mod figures;
mod next;
mod standstill;
mod tables;

use axum::extract::State;
use axum::response::{Html, IntoResponse};
use freistadt_app::Overview;
use freistadt_app::market::Endings;
use freistadt_indicators::{Assessment, Decision};
use freistadt_l10n::{Arguments, Language, args, count, message, money_whole, percent};
use freistadt_model::{Kind, Landscape, Money, Ratio};
use maud::{Markup, html};

use self::next::Next;
use crate::access::Reads;
use crate::import::{is_empty, nothing_yet};
use crate::proposals::hint;
use crate::refusal::Answer;
use crate::shell::{Place, Shell, Visit, t};
use crate::site::Shared;

/// So many rows of a table are shown on the overview.
const SHOWN: usize = 8;
/// Below this coverage figures are called not yet reliable.
const RELIABLE_PERCENT: i64 = 60;

struct View<'a> {
    language: Language,
    landscape: &'a Landscape,
    assessment: &'a Assessment,
    /// What other pages have to say.
    beyond: Beyond<'a>,
}

/// The overview of the newest landscape as of today.
pub(crate) async fn show(State(site): Shared, visit: Visit, Reads(viewer): Reads) -> Answer {
    let today = freistadt_app::today();
    let overview = site.data.overview(&viewer, today).await?;
    let found = site.data.findings(&viewer, today).await?;
    let found = found.checked.findings.iter();
    let found = found.filter(|it| it.counts()).count();
    let (_, endings) = site.data.endings(&viewer).await?;
    let beyond = Beyond {
        found,
        endings: &endings,
    };
    Ok(Html(page(&overview, beyond, &visit).into_string()).into_response())
}

/// What other pages have to say.
#[derive(Clone, Copy)]
struct Beyond<'a> {
    /// So much is not as the municipality's frame wants it.
    found: usize,
    endings: &'a Endings,
}

fn page(overview: &Overview, beyond: Beyond<'_>, visit: &Visit) -> Markup {
    let landscape = &overview.revision.landscape;
    let town = landscape
        .find(&landscape.municipality())
        .map_or("", |town| town.name.as_str());
    let view = View {
        language: visit.language,
        landscape,
        assessment: &overview.assessment,
        beyond,
    };
    let title = visit.t("nav-overview");
    let content = if is_empty(landscape) {
        nothing_yet(visit, landscape)
    } else {
        view.content(visit, town, &title)
    };
    let shell = Shell {
        visit,
        revision: Some(&overview.revision),
        place: Place::Overview,
        title: &title,
        above: Vec::new(),
    };
    shell.page(&content)
}

impl View<'_> {
    fn t(&self, key: &str) -> String {
        t(self.language, key)
    }

    fn say(&self, key: &str, arguments: &Arguments) -> String {
        message(self.language, key, arguments)
    }

    fn count(&self, number: usize) -> String {
        count(self.language, number)
    }

    fn euros(&self, cents: i64) -> String {
        money_whole(self.language, Money::euro_cents(cents))
    }

    fn of(&self, part: usize, all: usize) -> String {
        let arguments = args()
            .text("count", self.count(part))
            .text("all", self.count(all));
        self.say("overview-q2-of", &arguments)
    }

    fn share(&self, part: i64, whole: i64) -> String {
        Ratio::new(part.into(), whole.into())
            .map_or_else(String::new, |share| percent(self.language, share))
    }

    fn content(&self, visit: &Visit, town: &str, title: &str) -> Markup {
        let proposed = self.landscape.proposals();
        let count = |kind| {
            let proposed = proposed.iter().filter(|target| target.kind == kind);
            self.count(self.landscape.count(kind) - proposed.count())
        };
        let lead = args()
            .text("name", town)
            .text("services", count(Kind::PublicService))
            .text("applications", count(Kind::Application))
            .text("organizations", count(Kind::Organization))
            .text("contracts", count(Kind::Contract));
        // Shares are of those in use; where that is all, nothing need be said.
        let used: usize = self.assessment.choices.iter().map(|(_, count)| count).sum();
        let recorded = self.landscape.applications.values();
        let unused = recorded.filter(|it| !it.is_in_use()).count();
        let (lead, key) = if unused > 0 {
            (lead.text("used", self.count(used)), "overview-lead-in-use")
        } else {
            (lead, "overview-lead")
        };
        let next = self.next_step(visit.may_edit(), proposed.len());
        html! {
            h1 { (title) }
            p class="fs-lead" { (self.say(key, &lead)) }
            section aria-labelledby="kurz" {
                h2 id="kurz" { (self.t("overview-short")) }
                ol class="fs-answers" {
                    (self.money_answer())
                    (self.standstill_answer())
                    (self.decision_answer())
                    (self.choice_answer())
                    (self.unknown_answer())
                    (self.next_answer(&next))
                }
                p { a href=(crate::frame::FINDINGS) { (self.say("overview-frame", &args().count("count", self.beyond.found))) } }
                (crate::alternatives::endings_line(visit, self.beyond.endings))
                @match next {
                    Next::Answer | Next::Judge(_) => {}
                    Next::Decide(_) | Next::ReadContracts | Next::Ask(_) | Next::Watch => (hint(visit, self.landscape, proposed.len())),
                }
            }
            (self.axis_section())
            (self.supplier_section())
            (self.decision_section())
            div class="fs-two fs-pair" {
                (self.operator_section())
                (self.year_section())
            }
            (self.fact_section())
            (self.figure_section())
        }
    }

    fn contract(&self, decision: &Decision) -> String {
        self.name(&decision.contract.to_ref())
    }
}
