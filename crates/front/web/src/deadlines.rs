//! The calendar of contracts: until when what can be done, and what happens if nobody acts.

use std::collections::BTreeMap;

use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, header};
use axum::response::{Html, IntoResponse};
use freistadt_app::indicators::Decision;
use freistadt_app::{Calendar, Viewer};
use freistadt_charts::{Fill, Part, bar, thousandths};
use freistadt_l10n::{Room, args, count, day, inaction, money_whole, month};
use freistadt_model::{Money, Stated};
use jiff::civil::Date;
use maud::{Markup, PreEscaped, html};

use crate::access::{Edits, Reads};
use crate::records::{Cells, list_path};
use crate::refusal::{Answer, Refusal};
use crate::shell::{Place, Shell, Visit, nothing_there};
use crate::site::{Shared, Site};

/// So many months are shown where nothing else is asked for.
const MONTHS: i32 = 18;

/// The calendar.
pub(crate) async fn show(
    State(site): Shared,
    visit: Visit,
    Reads(viewer): Reads,
    Query(pairs): Query<Vec<(String, String)>>,
) -> Answer {
    let calendar = site.data.calendar(&viewer, freistadt_app::today()).await?;
    let all = pairs
        .iter()
        .any(|(key, value)| key == "bis" && value == "alle");
    let view = View {
        visit: &visit,
        cells: Cells::of(&visit, &calendar.revision),
        calendar: &calendar,
        all,
    };
    Ok(Html(view.page().into_string()).into_response())
}

/// What the feed of the calendar is called in the store.
const FEED: &str = "fristen";

/// Opens the calendar to programs that cannot sign in: by an address that nobody can guess. A
/// second time it gets another address, and the old one ends.
pub(crate) async fn subscribe(
    State(site): Shared,
    visit: Visit,
    Edits(editor): Edits,
    headers: HeaderMap,
) -> Answer {
    let revision = site.data.revision(&editor.viewer(), None).await?;
    let token = site
        .data
        .open_feed(&editor, FEED, freistadt_app::now())
        .await?;
    let host = headers
        .get(header::HOST)
        .and_then(|host| host.to_str().ok());
    let path = format!(
        "/kalender/{}?lang={}",
        token.to_text(),
        visit.language.code()
    );
    let address = host.map_or(path.clone(), |host| format!("http://{host}{path}"));
    let title = visit.t("deadlines-subscribe");
    let shell = Shell {
        visit: &visit,
        revision: Some(&revision),
        place: Place::Deadlines,
        title: &title,
        above: vec![(visit.t("nav-deadlines"), "/fristen".to_owned())],
    };
    let page = shell.page(&html! {
        h1 { (title) }
        p class="fs-lead" { (visit.t("deadlines-subscribed")) }
        div class="fs-field" {
            label for="adresse" { (visit.t("deadlines-address")) }
            input type="text" id="adresse" readonly value=(address);
        }
        p class="fs-note" { (visit.t("deadlines-address-text")) }
        p { a href="/fristen" { (visit.t("nav-deadlines")) } }
    });
    Ok(Html(page.into_string()).into_response())
}

/// The calendar for whoever has the address.
pub(crate) async fn feed(State(site): Shared, visit: Visit, Path(token): Path<String>) -> Answer {
    let viewer = site.data.by_feed(&token, FEED).await?;
    let viewer = viewer.ok_or(Refusal::NotFound)?;
    calendar_file(&site, &visit, &viewer).await
}

/// The calendar as a file.
pub(crate) async fn file(State(site): Shared, visit: Visit, Reads(viewer): Reads) -> Answer {
    calendar_file(&site, &visit, &viewer).await
}

async fn calendar_file(site: &Site, visit: &Visit, viewer: &Viewer) -> Answer {
    let today = freistadt_app::today();
    let text = site
        .data
        .calendar_file(viewer, visit.language, today)
        .await?;
    let headers = [
        (header::CONTENT_TYPE, "text/calendar; charset=utf-8"),
        (
            header::CONTENT_DISPOSITION,
            "attachment; filename=\"fristen.ics\"",
        ),
    ];
    Ok((headers, text).into_response())
}

struct View<'a> {
    visit: &'a Visit,
    cells: Cells<'a>,
    calendar: &'a Calendar,
    /// Whether what lies far ahead is shown, too.
    all: bool,
}

/// A month of a year, in the order of time.
type Month = (i16, i8);

impl View<'_> {
    fn count(&self, number: usize) -> String {
        count(self.visit.language, number)
    }

    fn counted(&self, key: &str, count: usize) -> String {
        self.visit.say(key, &args().count("count", count))
    }

    /// The months that are shown, with what is due in them.
    fn months(&self) -> BTreeMap<Month, Vec<&Decision>> {
        let index = |year: i16, month: i8| i32::from(year) * 12 + i32::from(month);
        let first = index(self.calendar.as_of.year(), self.calendar.as_of.month());
        let mut months: BTreeMap<Month, Vec<&Decision>> = BTreeMap::new();
        // A month without a day is shown, too: the axis is time.
        let last = self
            .calendar
            .due
            .iter()
            .map(|due| index(due.by.year(), due.by.month()));
        let last = last
            .filter(|last| *last < first + MONTHS)
            .max()
            .unwrap_or(first);
        for at in first..=last {
            let year = i16::try_from((at - 1) / 12).unwrap_or(i16::MAX);
            let month = i8::try_from((at - 1) % 12 + 1).unwrap_or(1);
            months.entry((year, month)).or_default();
        }
        for due in &self.calendar.due {
            let (year, month) = (due.by.year(), due.by.month());
            if self.all || index(year, month) < first + MONTHS {
                months.entry((year, month)).or_default().push(due);
            }
        }
        months
    }

    fn page(&self) -> Markup {
        let title = self.visit.t("nav-deadlines");
        let revision = &self.calendar.revision;
        let shell = Shell::new(self.visit, revision, Place::Deadlines, &title);
        let months = self.months();
        let nothing = revision.landscape.contracts.is_empty();
        let shown: usize = months.values().map(Vec::len).sum();
        let later = self.calendar.due.len() - shown;
        shell.page(&html! {
            div class="fs-row" {
                h1 { (title) }
                @if !nothing { div class="fs-btns" {
                    a class="kern-btn kern-btn--tertiary" href="/fristen.ics" { span class="kern-label" { (self.visit.t("deadlines-file")) } }
                    @if self.visit.may_edit() { form method="post" action="/fristen/abonnieren" { button type="submit" class="kern-btn kern-btn--tertiary" { span class="kern-label" { (self.visit.t("deadlines-subscribe")) } } } }
                } }
            }
            @if nothing { (nothing_there(self.visit, "deadlines-empty")) } @else { p class="fs-lead" { (self.lead()) } }
            @if nothing {} @else if self.calendar.due.is_empty() {
                p { (self.visit.t("deadlines-none")) " " a href=(list_path(freistadt_model::Kind::Contract)) { (self.visit.t("deadlines-contracts")) } }
            } @else {
                (self.overview(&months))
                (self.table(&title, &months))
            }
            @if later > 0 { p { (self.counted("deadlines-later", later)) " " a href="/fristen?bis=alle" { (self.visit.t("deadlines-all")) } } }
            (crate::alternatives::endings_line(self.visit, &self.calendar.endings))
            (self.undated())
            (self.terminable())
        })
    }

    /// How much is to be decided within ninety days, at once included.
    fn lead(&self) -> String {
        let as_of = self.calendar.as_of;
        let soon = |due: &&Decision| {
            let by = due.decide_by(as_of);
            by.is_none_or(|by| as_of.until(by).is_ok_and(|span| span.get_days() <= 90))
        };
        let soon: Vec<&Decision> = self.calendar.due.iter().filter(soon).collect();
        let cents: i64 = soon.iter().filter_map(|due| due.cost_cents).sum();
        let arguments = args()
            .count("count", soon.len())
            .text(
                "all",
                self.count(self.calendar.revision.landscape.contracts.len()),
            )
            .text(
                "cost",
                money_whole(self.visit.language, Money::euro_cents(cents)),
            );
        self.visit.say("deadlines-lead", &arguments)
    }

    fn month_name(&self, (year, number): Month) -> String {
        let first = jiff::civil::Date::new(year, number, 1);
        first.map_or_else(
            |_| String::new(),
            |first| format!("{} {year}", month(self.visit.language, first)),
        )
    }

    /// How many contracts each month holds, as bars within their table.
    fn overview(&self, months: &BTreeMap<Month, Vec<&Decision>>) -> Markup {
        let most = months.values().map(Vec::len).max().unwrap_or(1);
        let title = self.visit.t("deadlines-months");
        html! {
            section aria-labelledby="monate" {
                h2 id="monate" { (title) }
                table class="fs-table fs-bars" {
                    caption class="fs-sr" { (title) }
                    thead { tr {
                        th scope="col" { (self.visit.t("deadlines-month")) }
                        th scope="col" class="n" { (freistadt_l10n::kind_plural(self.visit.language, freistadt_model::Kind::Contract)) }
                        th scope="col" class="b" { span class="fs-sr" { (self.visit.t("table-bar")) } }
                    } }
                    tbody { @for (month, due) in months {
                        tr {
                            th scope="row" class="nw" { @if due.is_empty() { (self.month_name(*month)) } @else { a href={ "#m-" (month.0) "-" (month.1) } { (self.month_name(*month)) } } }
                            td class="n" { (self.count(due.len())) }
                            td class="b" { (PreEscaped(bar(&[Part { fill: Fill::Solid, thousandths: thousandths(due.len() as i128, most as i128) }], true))) }
                        }
                    } }
                }
            }
        }
    }

    fn table(&self, title: &str, months: &BTreeMap<Month, Vec<&Decision>>) -> Markup {
        let head = [
            "table-received-by",
            "table-contract",
            "table-decide-by",
            "table-inaction",
        ];
        html! {
            section aria-labelledby="liste" {
                h2 id="liste" { (self.visit.t("deadlines-list")) }
                table class="fs-table fs-stack fs-dense" role="table" {
                    caption class="fs-sr" { (title) }
                    thead role="rowgroup" { tr role="row" {
                        @for key in head { th scope="col" role="columnheader" { (self.visit.t(key)) } }
                        th scope="col" role="columnheader" class="n" { (self.visit.t("table-cost")) }
                    } }
                    tbody role="rowgroup" { @for (month, due) in months.iter().filter(|(_, due)| !due.is_empty()) {
                        tr class="g" role="row" { th scope="rowgroup" colspan="5" role="rowheader" id={ "m-" (month.0) "-" (month.1) } { (self.month_name(*month)) " (" (self.count(due.len())) ")" } }
                        @for due in due { (self.row(due)) }
                    } }
                }
            }
        }
    }

    fn row(&self, due: &Decision) -> Markup {
        let language = self.visit.language;
        let contract = self.cells.landscape.find(&due.contract);
        let partner = contract.and_then(|contract| match &contract.supplier {
            Stated::Known(id) => Some(self.cells.name(&id.to_ref())),
            _ => None,
        });
        let decide = due.decide_by(self.calendar.as_of);
        let decide = decide.map_or_else(
            || self.visit.t("table-decide-now"),
            |on: Date| day(language, on),
        );
        let cost = due.cost_cents.map(Money::euro_cents);
        html! {
            tr role="row" {
                th scope="row" role="rowheader" { span class="nw" { (day(language, due.by)) } " " small { (self.in_days(due)) } }
                td role="cell" class="all" { (self.cells.link(&due.contract.to_ref())) @if let Some(partner) = partner { " " small { (partner) } } }
                td role="cell" data-th=(self.visit.t("table-decide-by")) { span class="nw" { (decide) } }
                td role="cell" data-th=(self.visit.t("table-inaction")) { (inaction(language, &due.deadlines, Room::Cell)) }
                td role="cell" class="n main" { @match cost { Some(cost) => (money_whole(language, cost)), None => (self.visit.t("overview-q2-unknown")) } }
            }
        }
    }

    fn in_days(&self, due: &Decision) -> String {
        let days = self.calendar.as_of.until(due.by);
        let days = days.map_or(0, |span| span.get_days().into());
        self.visit
            .say("table-in-days", &args().number("count", days))
    }

    fn undated(&self) -> Markup {
        let undated = &self.calendar.undated;
        html! {
            @if !undated.is_empty() {
                p class="fs-note" { (self.counted("overview-q3-undated", undated.len())) }
                details class="fs-why" {
                    summary { (self.visit.t("deadlines-undated")) }
                    ul class="fs-links" { @for contract in undated { li { (self.cells.link(&contract.to_ref())) } } }
                }
            }
        }
    }

    fn terminable(&self) -> Markup {
        let count = self.calendar.terminable.len();
        html! {
            @if count > 0 {
                details class="fs-why" {
                    summary { (self.counted("deadlines-terminable", count)) }
                    ul class="fs-links" { @for due in &self.calendar.terminable {
                        li { (self.cells.link(&due.contract.to_ref())) @if !due.at_any_time { span class="fs-muted" { ", " (self.visit.say("deadlines-next", &args().text("day", day(self.visit.language, due.by)))) } } }
                    } }
                }
            }
        }
    }
}
