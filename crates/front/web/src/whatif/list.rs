//! One list of an answer in full, page by page.

use axum::extract::{Query, State};
use axum::response::{Html, IntoResponse};
use freistadt_app::{Affected, Consequences, Scenario, Told, WhatIf, WhatIfError};
use freistadt_l10n::args;
use freistadt_model::{Kind, RecordRef};
use maud::{Markup, html};

use super::asked::Typing;
use super::{PATH, Page};
use crate::access::Reads;
use crate::refusal::{Answer, Refusal};
use crate::shell::{Place, Shell, Visit};
use crate::site::Shared;
use crate::typed::{Typed, of};

/// So many rows a page has.
const ROWS: usize = 50;

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum How {
    Stopped,
    Degraded,
    Uncertain,
}

impl How {
    pub(super) const ALL: [How; 3] = [How::Stopped, How::Degraded, How::Uncertain];

    fn code(self) -> &'static str {
        match self {
            How::Stopped => "stopped",
            How::Degraded => "degraded",
            How::Uncertain => "uncertain",
        }
    }

    /// The message that names it.
    pub(super) fn key(self) -> &'static str {
        match self {
            How::Stopped => "state-stopped",
            How::Degraded => "state-degraded",
            How::Uncertain => "state-uncertain",
        }
    }

    pub(super) fn list(self, all: &Consequences) -> &[Affected] {
        match self {
            How::Stopped => &all.stopped,
            How::Degraded => &all.degraded,
            How::Uncertain => &all.uncertain,
        }
    }
}

/// A list of an answer.
#[derive(Debug, Clone, Copy)]
pub(super) enum Part {
    Affected(Kind, How),
    Unattributed,
}

impl Part {
    fn code(self) -> String {
        match self {
            Part::Affected(kind, how) => format!("{}:{}", kind.code(), how.code()),
            Part::Unattributed => "unattributed".to_owned(),
        }
    }

    fn parse(text: &str) -> Option<Part> {
        let Some((kind, how)) = text.split_once(':') else {
            return (text == "unattributed").then_some(Part::Unattributed);
        };
        let kind = Kind::from_code(kind)?;
        if !matches!(kind, Kind::PublicService | Kind::Application) {
            return None;
        }
        let how = How::ALL.into_iter().find(|it| it.code() == how)?;
        Some(Part::Affected(kind, how))
    }
}

/// The address of a list, from the first after a record on.
fn address(typing: &Typing, part: Part, after: Option<&RecordRef>) -> String {
    let mut query = form_urlencoded::Serializer::new(typing.query());
    query.append_pair("liste", &part.code());
    if let Some(after) = after {
        query.append_pair("nach", &after.to_string());
    }
    format!("{PATH}/liste?{}", query.finish())
}

/// A page of one list.
pub(super) async fn show(
    State(site): Shared,
    visit: Visit,
    Reads(viewer): Reads,
    Query(typed): Query<Typed>,
) -> Answer {
    let typing = Typing::new(&typed);
    let part = Part::parse(of(&typed, "liste")).filter(|_| typing.asks());
    let part = part.ok_or(Refusal::NotFound)?;
    let after = RecordRef::parse(of(&typed, "nach"));
    let mut asked = typing.only();
    asked.told = Told::After(after.clone(), ROWS);
    let (answer, revision) = match site.data.what_if(&viewer, None, &asked).await {
        Ok(answered) => answered,
        Err(WhatIfError::Data(error)) => return Err(error.into()),
        Err(WhatIfError::Unusable(_)) => return Err(Refusal::NotFound),
    };
    let page = Page::new(&visit, &revision);
    let shown = page.list((&typing, part), &answer, after.as_ref());
    let shown = shown.ok_or(Refusal::NotFound)?;
    Ok(Html(shown.into_string()).into_response())
}

/// What stands on a page: the rows, how many come before, and how many there are.
struct Rows<'a, T> {
    rows: &'a [T],
    before: usize,
    all: usize,
    last: Option<&'a RecordRef>,
}

impl<'a, T> Rows<'a, T> {
    fn new(all: &'a [T], after: Option<&RecordRef>, target: fn(&T) -> &RecordRef) -> Self {
        let before = all.partition_point(|it| Some(target(it)) <= after);
        let rows = &all[before..all.len().min(before + ROWS)];
        Rows {
            rows,
            before,
            all: all.len(),
            last: rows.last().map(target),
        }
    }

    fn are_last(&self) -> bool {
        self.before + self.rows.len() == self.all
    }
}

impl Page<'_> {
    /// "Show all 400".
    pub(super) fn all_of(&self, typing: &Typing, part: Part, count: usize) -> Markup {
        let said = args().text("count", self.number(count as u64));
        html! { a href=(address(typing, part, None)) { (self.visit.say("whatif-all-of", &said)) } }
    }

    /// `None` where there is no such list.
    fn list(
        &self,
        asked: (&Typing, Part),
        answer: &WhatIf,
        after: Option<&RecordRef>,
    ) -> Option<Markup> {
        let scenario = answer.scenarios.first()?;
        let content = match asked.1 {
            Part::Affected(kind, how) => {
                let all = if kind == Kind::PublicService {
                    scenario.services.as_ref()?
                } else {
                    &scenario.applications
                };
                let rows = Rows::new(how.list(all), after, |it| &it.target);
                let heading = freistadt_l10n::kind_plural(self.visit.language, kind);
                let heading = format!("{heading}: {}", self.visit.t(how.key()));
                let question = (asked.0, answer.question);
                html! {
                    h2 { (heading) }
                    table class="fs-table fs-stack" role="table" {
                        caption class="fs-sr" { (heading) }
                        (self.affected_head(kind))
                        tbody role="rowgroup" { @for affected in rows.rows { (self.row(affected, question)) } }
                    }
                    (self.turn(asked, &rows))
                }
            }
            Part::Unattributed => {
                let rows = Rows::new(&scenario.unattributed, after, |it| it);
                let count = args().count("count", rows.all);
                html! {
                    p class="fs-lead" { (self.visit.say("whatif-unattributed-count", &count)) }
                    ul class="fs-links" { @for target in rows.rows { li { (self.cells.link(target)) } } }
                    (self.turn(asked, &rows))
                }
            }
        };
        Some(self.page_of(asked.0, scenario, &content))
    }

    /// Where one is in the list, and the ways to its beginning and on.
    fn turn<T>(&self, (typing, part): (&Typing, Part), rows: &Rows<'_, T>) -> Markup {
        let number = |count: usize| self.number(count as u64);
        let said = args()
            .text("first", number(rows.before + 1))
            .text("last", number(rows.before + rows.rows.len()))
            .text("all", number(rows.all));
        html! {
            @if rows.rows.is_empty() { p { (self.visit.t("list-none")) } }
            nav class="fs-pages" aria-label=(self.visit.t("whatif-list-pages")) {
                @if !rows.rows.is_empty() { p { (self.visit.say("list-page", &said)) } }
                ul {
                    @if rows.before > 0 { li { a href=(address(typing, part, None)) { (self.visit.t("whatif-list-start")) } } }
                    @if !rows.are_last() { li { a rel="next" href=(address(typing, part, rows.last)) { (self.visit.t("list-next")) } } }
                }
            }
        }
    }

    fn page_of(&self, typing: &Typing, scenario: &Scenario, content: &Markup) -> Markup {
        let said = args()
            .text("who", self.who(scenario))
            .number("days", i64::from(typing.days()))
            .text("outage", if typing.is_outage() { "yes" } else { "no" });
        let title = self.visit.say("whatif-list", &said);
        let shell = Shell {
            visit: self.visit,
            revision: Some(self.revision),
            place: Place::WhatIf,
            title: &title,
            above: vec![(
                self.visit.t("whatif-page"),
                format!("{PATH}?{}", typing.query()),
            )],
        };
        shell.page(&html! { h1 { (title) } (content) })
    }
}
