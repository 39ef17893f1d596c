//! What answers come to, for people.

use freistadt_app::ScoredFile;
use freistadt_app::scoring::{Gate, Instrument, Method, ObjectiveResult, Scored, decimal, lift};
use freistadt_l10n::Language;
use freistadt_model::Ratio;

use super::{Align, BOLD, DIM, PLAIN, RED, Table, heading, sentence, words};

/// Prints the result of an instrument.
pub(crate) fn score(file: &ScoredFile, language: Language) {
    let view = View {
        instrument: &file.instrument,
        scored: &file.scored,
        language,
    };
    view.head();
    view.objectives();
    view.results();
    view.lists();
}

struct View<'a> {
    instrument: &'a Instrument,
    scored: &'a Scored,
    language: Language,
}

impl View<'_> {
    fn words(&self, key: &str, arguments: &[(&'static str, String)]) -> String {
        words(self.language, key, arguments)
    }

    fn decimal(&self, number: Ratio) -> String {
        let text = decimal(number);
        match self.language {
            Language::German => text.replace('.', ","),
            Language::English => text,
        }
    }

    /// Whole numbers of tenths are enough to look at; the exact ones are in the documents.
    fn percent(&self, share: Option<Ratio>) -> String {
        let tenths = share.map(|it| it.times(1000));
        let percent = tenths.and_then(|it| Ratio::new(it, 10));
        percent
            .map(|it| format!("{} %", self.decimal(it)))
            .unwrap_or_default()
    }

    fn head(&self) {
        let name = self.instrument.name.of(self.language);
        heading(&format!("{name} ({})", self.instrument.version));
    }

    fn objectives(&self) {
        let of = |key: &str| self.words(key, &[]);
        let mut table = Table::new(&[
            Align::Left,
            Align::Left,
            Align::Left,
            Align::Right,
            Align::Right,
        ]);
        let levels = !self.instrument.levels.is_empty();
        let scored = matches!(self.instrument.method, Method::Weighted(_));
        let shown = |show: bool, text: String| if show { text } else { String::new() };
        table.row([
            of("score-objective"),
            String::new(),
            shown(levels, of("score-level")),
            shown(scored, of("score-share")),
            shown(scored, of("score-weight")),
        ]);
        for (result, objective) in self
            .scored
            .objectives
            .iter()
            .zip(&self.instrument.objectives)
        {
            let weight = result.weight.map(|it| format!("{} %", self.decimal(it)));
            table.row([
                objective.question.text.of(self.language).to_owned(),
                result.id.clone(),
                shown(levels || !result.applies, self.level(result)),
                shown(scored, self.percent(result.share)),
                shown(scored, weight.unwrap_or_default()),
            ]);
        }
        table.print();
    }

    fn named(&self, level: u8) -> String {
        let level = self.instrument.level(level);
        level.map(|it| it.id.clone()).unwrap_or_default()
    }

    fn level(&self, of: &ObjectiveResult) -> String {
        match (of.applies, of.level, of.level_at_most) {
            (false, _, _) => self.words("score-not-applicable", &[]),
            (true, Some(level), _) => self.named(level),
            (true, None, Some(most)) if of.coverage.answered > 0 => {
                self.words("score-level-open-at-most", &[("level", self.named(most))])
            }
            (true, None, _) => self.words("score-level-open", &[]),
        }
    }

    fn results(&self) {
        super::line("");
        if let Some(weakest) = &self.scored.weakest {
            let text = match (weakest.level, weakest.at_most) {
                (Some(level), _) => {
                    let objectives = ("objectives", weakest.objectives.join(", "));
                    self.words("score-weakest", &[("level", self.named(level)), objectives])
                }
                (None, Some(most)) => {
                    self.words("score-weakest-open", &[("level", self.named(most))])
                }
                (None, None) => self.words("score-weakest-nothing", &[]),
            };
            sentence(&text, BOLD);
        }
        sentence(&self.total(), BOLD);
        let coverage = &self.scored.coverage;
        let arguments = [
            ("share", coverage.share.percent().to_string()),
            ("answered", coverage.answered.to_string()),
            ("asked", coverage.asked.to_string()),
        ];
        sentence(&self.words("score-coverage", &arguments), PLAIN);
        for gate in &self.scored.gates {
            sentence(&self.gate(gate), if gate.met { PLAIN } else { RED });
        }
    }

    fn total(&self) -> String {
        let Method::Weighted(scale) = &self.instrument.method else {
            return self.words("score-total-none", &[]);
        };
        let Some(score) = self.scored.score else {
            return self.words("score-total-nothing", &[]);
        };
        let shown = |it: Ratio| {
            format!("{} {}", self.decimal(it), scale.sign)
                .trim_end()
                .to_owned()
        };
        let band = self.scored.band.as_ref();
        let band = band.map_or_else(String::new, |it| format!(" ({})", it.of(self.language)));
        let value = ("value", format!("{}{band}", shown(score)));
        match self.scored.at_most {
            Some(most) if most != score => {
                self.words("score-total-open", &[value, ("most", shown(most))])
            }
            _ => self.words("score-total", &[value]),
        }
    }

    fn gate(&self, gate: &Gate) -> String {
        let key = match (gate.met, gate.level) {
            (true, _) => "score-gate-met",
            (false, Some(_)) => "score-gate-missed",
            (false, None) => "score-gate-not-shown",
        };
        let name = ("name", gate.objective.clone());
        self.words(key, &[("wanted", self.named(gate.wanted)), name])
    }

    fn lists(&self) {
        let lifts = lift(self.instrument, self.scored);
        let lines = lifts.iter().filter_map(|it| {
            let question = self.instrument.question(&it.question)?;
            let name = question.text.of(self.language);
            let text = it.to.text.of(self.language).to_owned();
            let name = ("name", format!("{} {name}", it.question));
            Some(self.words("score-lift-line", &[name, ("text", text)]))
        });
        self.list("score-lift", &lines.collect::<Vec<_>>());
        let lacking = self.scored.lacking.iter().filter_map(|id| {
            let question = self.instrument.question(id)?;
            Some(format!("{id} {}", question.text.of(self.language)))
        });
        self.list("score-lacking", &lacking.collect::<Vec<_>>());
        let texts = |list: &[freistadt_app::scoring::Wording]| -> Vec<String> {
            list.iter()
                .map(|it| it.of(self.language).to_owned())
                .collect()
        };
        self.list("score-conventions", &texts(&self.instrument.conventions));
        self.list("score-gaps", &texts(&self.instrument.gaps));
        super::line("");
        let source = ("source", self.instrument.source.clone());
        sentence(&self.words("score-source", &[source]), DIM);
    }

    fn list(&self, title: &str, lines: &[String]) {
        if lines.is_empty() {
            return;
        }
        heading(&self.words(title, &[]));
        for line in lines {
            sentence(&format!("– {line}"), PLAIN);
        }
    }
}
