//! The four steps, and which of them it is now.

use freistadt_l10n::Language;
use maud::{Markup, html};

use crate::shell::t;

/// A step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Step {
    File,
    Columns,
    Check,
    Done,
}

const STEPS: [(Step, &str); 4] = [
    (Step::File, "intake-step-file"),
    (Step::Columns, "intake-step-columns"),
    (Step::Check, "intake-step-check"),
    (Step::Done, "intake-step-done"),
];

pub(super) fn steps(language: Language, now: Step) -> Markup {
    html! {
        ol class="fs-steps" aria-label=(t(language, "intake-steps")) {
            @for (number, (step, name)) in STEPS.into_iter().enumerate() {
                li class=[(step < now).then_some("done")] aria-current=[(step == now).then_some("step")] {
                    b { (number + 1) } (t(language, name))
                    @if step < now { span class="fs-sr" { " " (t(language, "intake-step-over")) } }
                }
            }
        }
    }
}
