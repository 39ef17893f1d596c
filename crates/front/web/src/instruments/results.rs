//! What answers come to: levels, the weakest, the score, how much is covered; side by side.

use freistadt_app::Sheet;
use freistadt_app::scoring::{Instrument, Lift, Method, ObjectiveResult, Scored, decimal};
use freistadt_charts::{Fill, Part, bar, thousandths};
use freistadt_l10n::{Language, day, percent};
use freistadt_model::Ratio;
use maud::{Markup, PreEscaped, html};

use super::Page;

impl Page<'_> {
    pub(super) fn percent(&self, share: Ratio) -> String {
        percent(self.visit.language, share)
    }

    fn decimal(&self, number: Ratio) -> String {
        let text = decimal(number);
        match self.visit.language {
            Language::German => text.replace('.', ","),
            Language::English => text,
        }
    }

    /// The level by its id.
    pub(super) fn level(&self, instrument: &Instrument, number: u8) -> String {
        let level = instrument.level(number);
        level.map(|it| it.id.clone()).unwrap_or_default()
    }

    /// The weakest level in a word.
    pub(super) fn weakest_short(&self, instrument: &Instrument, scored: &Scored) -> String {
        let Some(weakest) = &scored.weakest else {
            return self.visit.t("instruments-no-levels");
        };
        match (weakest.level, weakest.at_most) {
            (Some(level), _) => self.level(instrument, level),
            (None, Some(most)) => self.say(
                "score-level-open-at-most",
                &[("level", self.level(instrument, most))],
            ),
            (None, None) => self.visit.t("score-level-open"),
        }
    }

    /// The score in a word.
    pub(super) fn value_short(&self, instrument: &Instrument, scored: &Scored) -> String {
        let Method::Weighted(scale) = &instrument.method else {
            return self.visit.t("instruments-no-value");
        };
        let Some(score) = scored.score else {
            return self.visit.t("score-level-open");
        };
        let shown = |it| {
            format!("{} {}", self.decimal(it), scale.sign)
                .trim_end()
                .to_owned()
        };
        let band = scored.band.as_ref();
        let band = band.map_or_else(String::new, |it| {
            format!(" ({})", it.of(self.visit.language))
        });
        match scored.at_most {
            Some(most) if most != score => self.say(
                "instruments-from-to",
                &[("from", shown(score)), ("to", shown(most))],
            ),
            _ => format!("{}{band}", shown(score)),
        }
    }

    /// How much is answered in a word: levels set as a whole are no share of the factors.
    pub(super) fn coverage_short(&self, instrument: &Instrument, scored: &Scored) -> String {
        match whole(scored) {
            set if set > 0 && instrument.has_whole_levels() => self.say(
                "instruments-levels-set",
                &[
                    ("some", set.to_string()),
                    ("all", scored.objectives.len().to_string()),
                ],
            ),
            _ => self.percent(scored.coverage.share),
        }
    }

    /// The results in sentences, then objective by objective.
    pub(super) fn results(&self, sheet: &Sheet) -> Markup {
        let instrument = sheet.instrument;
        let scored = &sheet.scored;
        html! {
            h2 { (self.visit.t("instruments-result")) }
            @if let Some(weakest) = &scored.weakest {
                @match (weakest.level, weakest.at_most) {
                    (Some(level), _) => p class="fs-say" { (self.say("score-weakest", &[("level", self.level(instrument, level)), ("objectives", weakest.objectives.join(", "))])) },
                    (None, Some(most)) => p class="fs-say" { (self.say("score-weakest-open", &[("level", self.level(instrument, most))])) },
                    (None, None) => p class="fs-say" { (self.visit.t("score-weakest-nothing")) },
                }
            }
            p class="fs-say" { (self.total(instrument, scored)) }
            p { (self.coverage(sheet)) }
            @if let Some((on, then)) = &sheet.then {
                p { (self.say("instruments-then", &[
                    ("day", day(self.visit.language, *on)),
                    ("level", self.weakest_short(instrument, then)),
                    ("value", self.value_short(instrument, then)),
                    ("share", self.coverage_short(instrument, then)),
                ])) }
            }
            (self.objectives(sheet))
            (self.lifts(instrument, &sheet.lifts))
            (self.lacking(instrument, scored))
        }
    }

    fn total(&self, instrument: &Instrument, scored: &Scored) -> String {
        match (&instrument.method, scored.score) {
            (Method::Profile, _) => self.visit.t("score-total-none"),
            (Method::Weighted(_), None) => self.visit.t("score-total-nothing"),
            (Method::Weighted(_), Some(_)) => self.say(
                "score-total",
                &[("value", self.value_short(instrument, scored))],
            ),
        }
    }

    /// How much is answered; levels set as a whole say nothing of the factors below them.
    fn coverage(&self, sheet: &Sheet) -> String {
        let coverage = &sheet.scored.coverage;
        if sheet.instrument.has_whole_levels() {
            let factors = || sheet.instrument.objectives.iter().flat_map(|it| &it.items);
            let answered = factors().filter(|it| sheet.is_answered(&it.id));
            return self.say(
                "instruments-covered-levels",
                &[
                    ("set", whole(&sheet.scored).to_string()),
                    ("objectives", sheet.scored.objectives.len().to_string()),
                    ("answered", answered.count().to_string()),
                    ("factors", factors().count().to_string()),
                    ("evidenced", sheet.evidenced.to_string()),
                ],
            );
        }
        self.say(
            "instruments-covered",
            &[
                ("share", self.percent(coverage.share)),
                ("answered", coverage.answered.to_string()),
                ("asked", coverage.asked.to_string()),
                ("evidenced", sheet.evidenced.to_string()),
            ],
        )
    }

    fn objectives(&self, sheet: &Sheet) -> Markup {
        let instrument = sheet.instrument;
        let levels = !instrument.levels.is_empty();
        let weighted = matches!(instrument.method, Method::Weighted(_));
        let head = |key: &str, class: &str| {
            html! { th scope="col" role="columnheader" class=(class) { (self.visit.t(key)) } }
        };
        let heard = |it: &ObjectiveResult| !it.applies || it.coverage.answered > 0;
        let then = |at: usize| {
            let then = sheet.then.as_ref();
            then.and_then(|(_, it)| it.objectives.get(at))
                .is_some_and(heard)
        };
        let all = sheet.scored.objectives.iter().enumerate();
        let (told, open): (Vec<_>, Vec<_>) = all.partition(|(at, it)| heard(it) || then(*at));
        html! {
            @if !told.is_empty() { table class="fs-table fs-stack" role="table" {
                caption class="fs-sr" { (self.visit.t("instruments-result")) }
                thead role="rowgroup" { tr role="row" {
                    (head("score-objective", ""))
                    @if levels { (head("score-level", "")) (head("score-pulled-down", "")) }
                    @if weighted { (head("score-share", "")) (head("score-weight", "n")) }
                    (head("instruments-answered", "n"))
                    @if let Some((on, _)) = &sheet.then { th scope="col" role="columnheader" { (day(self.visit.language, *on)) } }
                } }
                tbody role="rowgroup" {
                    @for (at, result) in told {
                        tr role="row" {
                            th scope="row" role="rowheader" { (self.named(instrument, &result.id)) br; small { (result.id) } }
                            @if levels {
                                td role="cell" data-th=(self.visit.t("score-level")) { (self.level_of(instrument, result)) }
                                td role="cell" data-th=(self.visit.t("score-pulled-down")) { (self.pulled(instrument, result)) }
                            }
                            @if weighted {
                                td role="cell" data-th=(self.visit.t("score-share")) { (self.points(result)) }
                                td role="cell" class="n" data-th=(self.visit.t("score-weight")) { (result.weight.map(|it| format!("{} %", self.decimal(it))).unwrap_or_default()) }
                            }
                            td role="cell" class="n" data-th=(self.visit.t("instruments-answered")) { (self.say("instruments-of", &[("some", result.coverage.answered.to_string()), ("all", result.coverage.asked.to_string())])) }
                            @if let Some((on, then)) = &sheet.then {
                                td role="cell" data-th=(day(self.visit.language, *on)) { (then.objectives.get(at).map_or_else(String::new, |it| self.then(instrument, it))) }
                            }
                        }
                    }
                }
            } }
            @if !open.is_empty() {
                details class="fs-why" {
                    summary { (self.visit.counted("instruments-still-open", open.len())) }
                    ul class="fs-links" { @for (_, result) in open { li { (self.named(instrument, &result.id)) " " span class="fs-muted" { (result.id) } } } }
                }
            }
        }
    }

    /// An objective on another day: its level, else its points, else how much was answered.
    fn then(&self, instrument: &Instrument, of: &ObjectiveResult) -> String {
        match (of.level, of.share) {
            (Some(level), _) => self.level(instrument, level),
            (None, Some(share)) => self.percent(share),
            (None, None) => self.say(
                "instruments-of",
                &[
                    ("some", of.coverage.answered.to_string()),
                    ("all", of.coverage.asked.to_string()),
                ],
            ),
        }
    }

    /// The name of an objective or question.
    pub(super) fn named(&self, instrument: &Instrument, id: &str) -> String {
        let objective = instrument.objectives.iter().find(|it| it.id() == id);
        let question = objective
            .map(|it| &it.question)
            .or_else(|| instrument.question(id));
        question.map_or_else(
            || id.to_owned(),
            |it| it.text.of(self.visit.language).to_owned(),
        )
    }

    fn level_of(&self, instrument: &Instrument, of: &ObjectiveResult) -> String {
        match (of.applies, of.level, of.level_at_most) {
            (false, _, _) => self.visit.t("score-not-applicable"),
            (true, Some(level), _) if of.from_items => self.say(
                "instruments-from-factors",
                &[("level", self.level(instrument, level))],
            ),
            (true, Some(level), _) => self.level(instrument, level),
            (true, None, Some(most)) if of.coverage.answered > 0 => self.say(
                "score-level-open-at-most",
                &[("level", self.level(instrument, most))],
            ),
            (true, None, _) => self.visit.t("score-level-open"),
        }
    }

    fn pulled(&self, instrument: &Instrument, of: &ObjectiveResult) -> Markup {
        html! {
            @if of.pulled_down_by.is_empty() { "–" }
            @for (at, id) in of.pulled_down_by.iter().enumerate() {
                @if at > 0 { br; }
                (self.named(instrument, id))
            }
        }
    }

    /// Points as a bar: certain, then what is still possible.
    fn points(&self, of: &ObjectiveResult) -> Markup {
        let permille = |share: Option<Ratio>| share.map_or(0, |it| it.times(1000));
        let (sure, most) = (permille(of.share), permille(of.share_at_most));
        let part = |from: i128, to: i128, fill| Part {
            thousandths: thousandths(to - from, 1000),
            fill,
        };
        let parts = [part(0, sure, Fill::Solid), part(sure, most, Fill::Dotted)];
        html! {
            @match (of.applies, of.share) {
                (false, _) => (self.visit.t("score-not-applicable")),
                (true, None) => (self.visit.t("score-level-open")),
                (true, Some(share)) => { (self.percent(share)) " " (PreEscaped(bar(&parts, true))) },
            }
        }
    }

    fn lifts(&self, instrument: &Instrument, lifts: &[Lift]) -> Markup {
        html! {
            @if !lifts.is_empty() {
                h3 { (self.visit.t("score-lift")) }
                ul { @for lift in lifts {
                    li { (self.say("score-lift-line", &[("name", self.named(instrument, &lift.question)), ("text", lift.to.text.of(self.visit.language).to_owned())])) }
                } }
            }
        }
    }

    fn lacking(&self, instrument: &Instrument, scored: &Scored) -> Markup {
        html! {
            @if !scored.lacking.is_empty() {
                h3 { (self.visit.t("score-lacking")) }
                ul { @for id in &scored.lacking { li { (self.named(instrument, id)) } } }
            }
        }
    }
}

/// How many objectives have a level that somebody set, not one from factors.
fn whole(scored: &Scored) -> usize {
    let set = |it: &&ObjectiveResult| it.level.is_some() && !it.from_items;
    scored.objectives.iter().filter(set).count()
}
