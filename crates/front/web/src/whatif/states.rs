//! States as people see them: a sign and a word; and counts of them.

use freistadt_app::Tally;
use freistadt_app::graph::{Counts, State, StateRange};
use freistadt_charts::{Fill, Part, bar, sign, thousandths};
use freistadt_l10n::{Language, args, message};
use maud::{Markup, PreEscaped, html};

use super::Page;
use crate::shell::t;

/// A state, or the two between which it lies.
pub(crate) fn range(language: Language, range: StateRange) -> Markup {
    match range.settled() {
        Some(only) => state(language, only),
        None => html! {
            span class="fs-span" { (state(language, range.worst)) span { (t(language, "whatif-to")) } (state(language, range.best)) }
        },
    }
}

fn state(language: Language, state: State) -> Markup {
    let (fill, class, key) = match state {
        State::Stopped => (Fill::Stopped, "fs-state fs-state--stopped", "state-stopped"),
        State::Degraded => (
            Fill::Degraded,
            "fs-state fs-state--degraded",
            "state-degraded",
        ),
        State::Works => (Fill::Empty, "fs-state fs-state--works", "state-works"),
    };
    html! { span class=(class) { (PreEscaped(sign(fill))) (t(language, key)) } }
}

/// How many stand still, or between which numbers that lies.
pub(crate) fn stopped(language: Language, counts: &Counts) -> String {
    let said = args()
        .number("least", i64::from(counts.certainly_stopped))
        .number("most", i64::from(counts.possibly_stopped));
    let key = if counts.certainly_stopped == counts.possibly_stopped {
        "whatif-count"
    } else {
        "whatif-range"
    };
    message(language, key, &said)
}

impl Page<'_> {
    /// How many stand still, are impaired, are uncertain, go on.
    pub(super) fn shares(&self, all: &Tally) -> Markup {
        let whole = all.total() as i128;
        let part = |fill, count: usize| Part {
            fill,
            thousandths: thousandths(count as i128, whole),
        };
        let parts = [
            part(Fill::Stopped, all.stopped),
            part(Fill::Degraded, all.degraded),
            part(Fill::Dotted, all.uncertain),
        ];
        html! { (PreEscaped(bar(&parts, true))) }
    }
}
