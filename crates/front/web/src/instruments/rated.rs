//! Everything that an instrument rates: how the answers spread, and each record.

use freistadt_app::Rated;
use freistadt_app::RatedRow;
use freistadt_app::scoring::{Instrument, Method, Objective, RatedKind, Shares};
use freistadt_charts::{Fill, Part, bar, thousandths};
use freistadt_l10n::{args, count};
use freistadt_model::Kind;
use maud::{Markup, PreEscaped, html};

use super::{PATH, Page, sheet_path};
use crate::records::part;

/// So many records are shown; the others are found by name.
const SHOWN: usize = 50;

impl Page<'_> {
    pub(super) fn rated(&self, rated: &Rated, missing: Option<&str>) -> Markup {
        let instrument = rated.instrument;
        let title = self.of(&instrument.name).to_owned();
        let path = format!("{PATH}/{}", part(&instrument.id));
        let kinds: Vec<Kind> = (instrument.rates.iter())
            .filter_map(|it| match it {
                RatedKind::Town => None,
                RatedKind::Application => Some(Kind::Application),
                RatedKind::Organization => Some(Kind::Organization),
            })
            .collect();
        self.shell(&title, vec![self.above()], &html! {
            h1 { (title) }
            p class="fs-lead" { (self.of(&instrument.about)) }
            @if instrument.rates.contains(&RatedKind::Town) {
                p { a href=(sheet_path(&instrument.id, &self.town())) { (self.visit.t("instruments-for-town")) } }
            }
            (self.picker(&path, missing, &kinds))
            (self.spread(rated))
            (self.rows(rated))
            @if !rated.rows.is_empty() { (self.file(&instrument.id, None)) }
            (self.cards(instrument))
            (self.notes(instrument))
        })
    }

    /// How the answers spread over the options, question by question.
    fn spread(&self, rated: &Rated) -> Markup {
        let whole = |it: &&Objective| !it.question.options.is_empty();
        let questions: Vec<&Objective> = rated.instrument.objectives.iter().filter(whole).collect();
        html! {
            @if !rated.rows.is_empty() && !questions.is_empty() {
                h2 { (self.visit.t("instruments-whole")) }
                p { (self.visit.say("instruments-whole-lead", &args().text("count", count(self.visit.language, rated.rows.len())))) }
                table class="fs-table fs-stack" role="table" {
                    caption class="fs-sr" { (self.visit.t("instruments-whole")) }
                    thead role="rowgroup" { tr role="row" {
                        th scope="col" role="columnheader" { (self.visit.t("score-objective")) }
                        th scope="col" role="columnheader" { (self.visit.t("instruments-spread")) }
                    } }
                    tbody role="rowgroup" { @for it in questions { @if let Some(shares) = rated.shares.get(it.id()) { (self.spread_row(it, shares)) } } }
                }
            }
        }
    }

    fn spread_row(&self, of: &Objective, shares: &Shares) -> Markup {
        let options = &of.question.options;
        let listed: Vec<(String, usize)> = (options.iter())
            .map(|it| {
                (
                    self.of(&it.text).to_owned(),
                    shares.counts.get(&it.id).copied().unwrap_or(0),
                )
            })
            .filter(|(_, count)| *count > 0)
            .collect();
        let known: usize = listed.iter().map(|(_, count)| count).sum();
        let open = shares.asked - known.min(shares.asked);
        let mut words: Vec<String> = (listed.iter())
            .map(|(name, number)| format!("{name} {}", count(self.visit.language, *number)))
            .collect();
        if open > 0 {
            words.push(format!(
                "{} {}",
                self.visit.t("instruments-open-or-none"),
                count(self.visit.language, open)
            ));
        }
        let width = |part: usize| thousandths(part as i128, shares.asked as i128);
        let parts = [
            Part {
                thousandths: width(known),
                fill: Fill::Solid,
            },
            Part {
                thousandths: width(open),
                fill: Fill::Dotted,
            },
        ];
        html! {
            tr role="row" {
                th scope="row" role="rowheader" { (self.of(&of.question.text)) }
                td role="cell" data-th=(self.visit.t("instruments-spread")) { (words.join(" · ")) " " (PreEscaped(bar(&parts, true))) }
            }
        }
    }

    fn rows(&self, rated: &Rated) -> Markup {
        let head = |key: &str, class: &str| {
            html! { th scope="col" role="columnheader" class=(class) { (self.visit.t(key)) } }
        };
        let (levels, weighted) = columns(rated.instrument);
        html! {
            h2 { (self.visit.t("instruments-rated")) }
            @if rated.rows.is_empty() { p { (self.visit.t("instruments-rated-none")) } } @else {
                @if rated.rows.len() > SHOWN {
                    p { (self.visit.say("instruments-rated-some", &args().number("shown", 50).text("all", count(self.visit.language, rated.rows.len())))) }
                }
                table class="fs-table fs-stack" role="table" {
                    caption class="fs-sr" { (self.visit.t("instruments-rated")) }
                    thead role="rowgroup" { tr role="row" {
                        (head("instruments-about", ""))
                        @if levels { (head("instruments-weakest", "")) }
                        @if weighted { (head("instruments-value", "n")) }
                        (head("score-lacking", ""))
                        (head("instruments-coverage", "n"))
                    } }
                    tbody role="rowgroup" { @for row in rated.rows.iter().take(SHOWN) { (self.row(rated, row)) } }
                }
            }
        }
    }

    fn row(&self, rated: &Rated, row: &RatedRow) -> Markup {
        let instrument = rated.instrument;
        let (levels, weighted) = columns(instrument);
        let lacking = row
            .scored
            .lacking
            .iter()
            .map(|it| self.named(instrument, it));
        let lacking = lacking.collect::<Vec<_>>().join(", ");
        let prescribed = self
            .landscape()
            .applications
            .values()
            .find(|it| it.id.to_ref() == row.subject);
        let prescribed = prescribed
            .and_then(|it| it.choice.known())
            .is_some_and(|it| !it.is_ours());
        html! {
            tr role="row" {
                th scope="row" role="rowheader" { a href=(sheet_path(&instrument.id, &row.subject)) { (self.cells.name(&row.subject)) } @if prescribed { br; small { (self.visit.t("instruments-prescribed")) } } }
                @if levels { td role="cell" data-th=(self.visit.t("instruments-weakest")) { (self.weakest_short(instrument, &row.scored)) } }
                @if weighted { td role="cell" class="n" data-th=(self.visit.t("instruments-value")) { (self.value_short(instrument, &row.scored)) } }
                td role="cell" data-th=(self.visit.t("score-lacking")) { @if lacking.is_empty() { "–" } @else { (lacking) } }
                td role="cell" class="n" data-th=(self.visit.t("instruments-coverage")) { (self.percent(row.scored.coverage.share)) }
            }
        }
    }
}

/// Whether an instrument has levels, and a score.
fn columns(instrument: &Instrument) -> (bool, bool) {
    let weighted = matches!(instrument.method, Method::Weighted(_));
    (!instrument.levels.is_empty(), weighted)
}
