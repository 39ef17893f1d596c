//! States as people see them: a sign and a word.

use freistadt_app::Consequences;
use freistadt_app::graph::{State, StateRange};
use freistadt_charts::{Fill, Part, bar, sign, thousandths};
use maud::{Markup, PreEscaped, html};

use super::Page;

impl Page<'_> {
    /// A state, or the two between which it lies.
    pub(super) fn range(&self, range: StateRange) -> Markup {
        match range.settled() {
            Some(state) => self.state(state),
            None => html! {
                span class="fs-span" { (self.state(range.worst)) span { (self.t("whatif-to")) } (self.state(range.best)) }
            },
        }
    }

    fn state(&self, state: State) -> Markup {
        let (fill, class, key) = match state {
            State::Stopped => (Fill::Stopped, "fs-state fs-state--stopped", "state-stopped"),
            State::Degraded => (
                Fill::Degraded,
                "fs-state fs-state--degraded",
                "state-degraded",
            ),
            State::Works => (Fill::Empty, "fs-state fs-state--works", "state-works"),
        };
        html! { span class=(class) { (PreEscaped(sign(fill))) (self.t(key)) } }
    }

    /// How many stand still, are impaired, are uncertain, go on.
    pub(super) fn shares(&self, all: &Consequences) -> Markup {
        let whole = all.total() as i128;
        let part = |fill, count: usize| Part {
            fill,
            thousandths: thousandths(count as i128, whole),
        };
        let parts = [
            part(Fill::Stopped, all.stopped.len()),
            part(Fill::Degraded, all.degraded.len()),
            part(Fill::Dotted, all.uncertain.len()),
        ];
        html! { (PreEscaped(bar(&parts, true))) }
    }
}
