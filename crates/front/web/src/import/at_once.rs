//! One decision for everything that a section shows and nobody decided one by one.

use maud::{Markup, html};

use super::check::View;

/// The choice, with the words of each value; the first is none.
pub(super) fn at_once(view: &View<'_>, name: &str, options: &[(&str, &str)]) -> Markup {
    html! {
        fieldset class="fs-set fs-dup" {
            legend class="fs-legend" { (view.visit.t("intake-rest")) }
            div class="fs-opts fs-opts--row" { @for (value, key) in options {
                label class="fs-opt" {
                    input type="radio" name=(name) value=(value) checked[value.is_empty()];
                    span { (view.visit.t(key)) }
                }
            } }
        }
    }
}
