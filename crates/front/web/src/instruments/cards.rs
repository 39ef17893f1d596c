//! Published ratings that come with an instrument: for comparison, and as a worked example.

use freistadt_app::scoring::{Card, Instrument, score};
use maud::{Markup, html};

use super::Page;

impl Page<'_> {
    pub(super) fn cards(&self, instrument: &Instrument) -> Markup {
        let head = |key: &str, class: &str| {
            html! { th scope="col" role="columnheader" class=(class) { (self.visit.t(key)) } }
        };
        html! {
            @if !instrument.cards.is_empty() {
                h2 { (self.visit.t("instruments-cards")) }
                p { (self.visit.t("instruments-cards-lead")) }
                table class="fs-table fs-stack" role="table" {
                    caption class="fs-sr" { (self.visit.t("instruments-cards")) }
                    thead role="rowgroup" { tr role="row" {
                        (head("instruments-provider", ""))
                        (head("instruments-weakest", ""))
                        (head("instruments-value", "n"))
                        (head("instruments-published", "n"))
                        (head("instruments-source", ""))
                    } }
                    tbody role="rowgroup" { @for card in &instrument.cards { (self.card(instrument, card)) } }
                }
            }
        }
    }

    fn card(&self, instrument: &Instrument, card: &Card) -> Markup {
        let answers = card.answers.iter().filter_map(|(id, said)| {
            let question = instrument.question(id)?;
            Some((id.clone(), instrument.said(question, said)?))
        });
        let scored = score(instrument, &answers.collect(), &[]);
        let published = card.published.clone().unwrap_or_default();
        let published = match self.visit.language {
            freistadt_l10n::Language::German => published.replace('.', ","),
            freistadt_l10n::Language::English => published,
        };
        html! {
            tr role="row" {
                th scope="row" role="rowheader" { (card.name) br; small { (card.by.of(self.visit.language)) } }
                td role="cell" data-th=(self.visit.t("instruments-weakest")) { (self.weakest_short(instrument, &scored)) }
                td role="cell" class="n" data-th=(self.visit.t("instruments-value")) { (self.value_short(instrument, &scored)) }
                td role="cell" class="n" data-th=(self.visit.t("instruments-published")) { (published) " %" }
                td role="cell" data-th=(self.visit.t("instruments-source")) { (card.source) ", " (self.day_text(&card.opened)) }
            }
        }
    }
}
