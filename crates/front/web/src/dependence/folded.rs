//! The whole landscape folded into boxes: drawn, and the same as tables; a box opens by a link.

use axum::extract::{Query, State};
use axum::response::{Html, IntoResponse};
use freistadt_app::{Bundle, FoldBy, Folded, FoldedArrow, FoldedBox, FoldedSpot, today};
use freistadt_charts::{Layered, Line, Spot, layered, stroke};
use freistadt_l10n::{args, code_label, count, kind_plural, message};
use freistadt_model::{ApplicationKind, Code as _};
use maud::{Markup, PreEscaped, html};

use super::picture::both;
use super::{PATH, Page, WHOLE, around};
use crate::access::Reads;
use crate::records::part;
use crate::refusal::Answer;
use crate::shell::{Shell, Visit};
use crate::site::Shared;
use crate::typed::{Typed, of};

/// So many rows each table has.
const ROWS: usize = 100;

/// So many of what is in a box are listed.
const MEMBERS: usize = 300;

/// The ways to fold, as addresses have them; the first is usual.
const WAYS: [(FoldBy, &str, &str); 3] = [
    (FoldBy::Operator, "betreiber", "operator"),
    (FoldBy::Unit, "amt", "unit"),
    (FoldBy::Kind, "art", "kind"),
];

/// The whole landscape.
pub(crate) async fn whole(
    State(site): Shared,
    visit: Visit,
    Reads(viewer): Reads,
    Query(typed): Query<Typed>,
) -> Answer {
    let asked = of(&typed, "nach");
    let way = WAYS.into_iter().find(|(_, word, _)| *word == asked);
    let way = way.unwrap_or(WAYS[0]);
    let open = of(&typed, "offen").to_owned();
    let folded = site.data.folded(&viewer, way.0, open, today());
    let folded = folded.await?;
    let map = Map {
        page: Page::new(&visit, &folded.revision),
        folded: &folded,
        way,
    };
    Ok(Html(map.show().into_string()).into_response())
}

struct Map<'a> {
    page: Page<'a>,
    folded: &'a Folded,
    way: (FoldBy, &'a str, &'a str),
}

impl Map<'_> {
    fn number(&self, number: usize) -> String {
        count(self.page.visit.language, number)
    }

    fn show(&self) -> Markup {
        let page = &self.page;
        let title = self.page.visit.t("folded-page");
        let shell = Shell {
            visit: page.visit,
            revision: Some(page.revision),
            place: crate::shell::Place::Dependence,
            title: &title,
            above: vec![(self.page.visit.t("dependence-page"), PATH.to_owned())],
        };
        shell.page(&html! {
            h1 { (title) }
            p class="fs-lead" { (self.page.visit.t("folded-lead")) }
            (self.form())
            @if self.folded.arrows.is_empty() { p class="fs-empty" { (self.page.visit.t("folded-nothing")) } } @else {
                (self.opened())
                (self.drawing())
                (self.arrows())
            }
            (self.members())
            @if !self.folded.boxes.is_empty() { (self.boxes()) }
        })
    }

    fn form(&self) -> Markup {
        html! {
            form method="get" action=(WHOLE) class="fs-views" {
                label for="nach" { (self.page.visit.t("folded-by")) }
                select id="nach" name="nach" {
                    @for (_, word, code) in WAYS { option value=(word) selected[word == self.way.1] { (self.page.visit.t(&format!("folded-by-{code}"))) } }
                }
                button type="submit" class="fs-plain" { (self.page.visit.t("folded-show")) }
            }
        }
    }

    /// What is open, and the way back.
    fn opened(&self) -> Markup {
        let name = self.folded.opened.as_ref().map(|(it, _)| self.called(it));
        html! { @if let Some(name) = name {
            p {
                b { (self.page.visit.say("folded-opened", &args().text("name", name))) }
                " · " a href={ (WHOLE) "?nach=" (self.way.1) } { (self.page.visit.t("folded-close")) }
            }
        } }
    }

    /// Everything in what is open, drawn or not.
    fn members(&self) -> Markup {
        let Some((_, members)) = &self.folded.opened else {
            return html! {};
        };
        let further = args().count("count", members.len().saturating_sub(MEMBERS));
        html! {
            section aria-labelledby="darin" {
                h2 id="darin" { (self.page.visit.say("folded-things", &args().count("count", members.len()))) }
                ul class="fs-links" {
                    @for thing in members.iter().take(MEMBERS) { li { a href=(around(thing)) { bdi { (self.page.cells.name(thing)) } } } }
                    @if members.len() > MEMBERS { li { (self.page.visit.say("dependence-more", &further)) } }
                }
            }
        }
    }

    fn drawing(&self) -> Markup {
        let language = self.page.visit.language;
        let title = message(language, "folded-title", &args().text("by", self.way.2));
        let drawn = &self.folded.arrows[..self.folded.drawn];
        let (mut spots, mut places) = (Vec::new(), vec![0; self.folded.boxes.len()]);
        for (at, it) in self.folded.boxes.iter().enumerate() {
            let tied = drawn.iter().any(|arrow| arrow.from == at || arrow.to == at);
            // Beside what is open, only what it is tied to.
            if tied || self.folded.opened.is_none() {
                places[at] = spots.len();
                spots.push(self.spot(it));
            }
        }
        let lines: Vec<Line> = drawn.iter().map(|it| line(it, &places)).collect();
        let picture = layered(&Layered {
            spots: &spots,
            lines: &lines,
            // It is about no single box.
            focus: usize::MAX,
            id: "landkarte",
            title: &title,
            description: &self.page.visit.t("folded-description"),
        });
        let others = |it: &&FoldedBox| matches!(it.spot, FoldedSpot::Others(_));
        let said = args()
            .count("boxes", self.folded.boxes.iter().filter(others).count())
            .count("arrows", self.folded.arrows.len() - self.folded.drawn)
            .count("rows", ROWS);
        html! {
            section aria-labelledby="gezeichnet" {
                h2 id="gezeichnet" { (title) }
                ul class="fs-key" aria-label=(self.page.visit.t("dependence-key")) {
                    li { (PreEscaped(stroke(false))) (self.page.visit.t("folded-key-stops")) }
                    li { (PreEscaped(stroke(true))) (self.page.visit.t("folded-key-loose")) }
                    li { (self.page.visit.t("folded-key-heavy")) }
                }
                (both(language, &picture, &title, None))
                p class="fs-note" { (message(language, "folded-not-drawn", &said).trim()) }
            }
        }
    }

    fn spot(&self, it: &FoldedBox) -> Spot {
        let things = args().count("count", it.things);
        let things = self.page.visit.say("folded-things", &things);
        let below = match it.spot {
            FoldedSpot::Bundle(_) | FoldedSpot::Others(_) => things,
            FoldedSpot::Thing(_) => String::new(),
        };
        Spot {
            title: self.name(it),
            below,
            dashed: matches!(it.spot, FoldedSpot::Others(_)),
            href: self.way_to(it),
            ..Spot::default()
        }
    }

    fn name(&self, it: &FoldedBox) -> String {
        match &it.spot {
            FoldedSpot::Bundle(bundle) => self.called(bundle),
            FoldedSpot::Thing(thing) => self.page.cells.name(thing),
            FoldedSpot::Others(count) => {
                let said = args().count("count", *count);
                self.page.visit.say("folded-others", &said)
            }
        }
    }

    fn called(&self, bundle: &Bundle) -> String {
        let language = self.page.visit.language;
        match bundle {
            Bundle::Operator(id) => self.page.cells.name(&id.to_ref()),
            Bundle::Unit(unit) => crate::short::short(unit),
            Bundle::Applications(kind) => {
                code_label(language, ApplicationKind::SET.name, kind.code())
            }
            Bundle::Kind(kind) => kind_plural(language, *kind),
            Bundle::Nobody(kind) => {
                let kind = args().text("kind", kind_plural(language, *kind));
                message(language, &format!("folded-nobody-{}", self.way.2), &kind)
            }
        }
    }

    /// A bundle opens; a thing leads to its neighbourhood.
    fn way_to(&self, it: &FoldedBox) -> Option<String> {
        match &it.spot {
            FoldedSpot::Bundle(bundle) => {
                let open = part(&bundle.text());
                Some(format!("{WHOLE}?nach={}&offen={open}", self.way.1))
            }
            FoldedSpot::Thing(thing) => Some(around(thing)),
            FoldedSpot::Others(_) => None,
        }
    }

    fn linked(&self, it: &FoldedBox) -> Markup {
        html! { @match self.way_to(it) {
            Some(to) => a href=(to) { bdi { (self.name(it)) } },
            None => (self.name(it)),
        } }
    }

    fn arrows(&self) -> Markup {
        html! {
            section aria-labelledby="pfeile" {
                h2 id="pfeile" { (self.page.visit.t("folded-arrows")) }
                table class="fs-table fs-stack fs-dense" role="table" {
                    caption class="fs-sr" { (self.page.visit.t("folded-arrows")) }
                    thead role="rowgroup" { tr role="row" {
                        th scope="col" role="columnheader" { (self.page.visit.t("folded-from")) }
                        th scope="col" role="columnheader" { (self.page.visit.t("folded-to")) }
                        th scope="col" role="columnheader" class="n" { (self.page.visit.t("folded-count")) }
                        th scope="col" role="columnheader" class="n" { (self.page.visit.t("folded-stops")) }
                    } }
                    tbody role="rowgroup" { @for it in self.folded.arrows.iter().take(ROWS) { tr role="row" {
                        th scope="row" role="rowheader" { (self.name(&self.folded.boxes[it.from])) }
                        td role="cell" data-th=(self.page.visit.t("folded-to")) { (self.name(&self.folded.boxes[it.to])) }
                        td role="cell" class="n main" data-th=(self.page.visit.t("folded-count")) { (self.number(it.count)) }
                        td role="cell" class="n" data-th=(self.page.visit.t("folded-stops")) { (self.number(it.stops)) }
                    } } }
                }
            }
        }
    }

    fn boxes(&self) -> Markup {
        let columns = [
            "folded-thing-count",
            "folded-needs",
            "folded-needed",
            "folded-within",
        ];
        html! {
            section aria-labelledby="kaesten" {
                h2 id="kaesten" { (self.page.visit.t("folded-boxes")) }
                table class="fs-table fs-stack fs-dense" role="table" {
                    caption class="fs-sr" { (self.page.visit.t("folded-boxes")) }
                    thead role="rowgroup" { tr role="row" {
                        th scope="col" role="columnheader" { (self.page.visit.t("folded-box")) }
                        @for key in columns { th scope="col" role="columnheader" class="n" { (self.page.visit.t(key)) } }
                    } }
                    tbody role="rowgroup" { @for it in &self.folded.boxes { tr role="row" {
                        th scope="row" role="rowheader" { (self.linked(it)) }
                        @for (key, number) in columns.into_iter().zip([it.things, it.needs, it.needed, it.within]) {
                            td role="cell" class="n" data-th=(self.page.visit.t(key)) { (self.number(number)) }
                        }
                    } } }
                }
            }
        }
    }
}

/// One dependency needs no number.
fn line(arrow: &FoldedArrow, places: &[usize]) -> Line {
    Line {
        from: places[arrow.from],
        to: places[arrow.to],
        dashed: arrow.stops == 0,
        count: (arrow.count > 1).then_some(arrow.count),
    }
}
