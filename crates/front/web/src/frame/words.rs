//! Rules as pages name them.

use freistadt_app::policy::{Rule, RuleResult, measures_for};
use freistadt_app::rule_title;
use freistadt_l10n::{Language, args, code_label, count, message};
use freistadt_model::{Code as _, RuleSeverity};
use maud::{Markup, html};

use crate::measures::address;
use crate::shell::t;
use crate::short::short;

/// How much a rule weighs, as a tag.
pub(super) fn weight(language: Language, severity: RuleSeverity) -> Markup {
    let class = match severity {
        RuleSeverity::Error => "fs-tag fs-tag--strong",
        RuleSeverity::Warning => "fs-tag",
        RuleSeverity::Note => "fs-tag fs-tag--dash",
    };
    html! { span class=(class) { (code_label(language, "rule-severity", severity.code())) } }
}

/// What helps against findings of a rule; own rules are not in the catalogue of measures.
pub(super) fn helps(language: Language, rule: &Rule) -> Markup {
    let helping = rule
        .check
        .map(|check| measures_for(&check.id))
        .unwrap_or_default();
    html! { @if !helping.is_empty() {
        p class="fs-note" {
            (t(language, "findings-helps")) " "
            @for (index, measure) in helping.iter().enumerate() {
                @if index > 0 { " · " }
                a href=(address(measure)) { (measure.title.of(language)) }
            }
        }
    } }
}

/// The rule as a sentence that fits.
pub(super) fn title(language: Language, rule: &Rule) -> String {
    short(&rule_title(language, rule))
}

/// Kept, broken, open, and what does not count.
pub(super) fn counts(language: Language, result: &RuleResult) -> Markup {
    let number = |number: usize| count(language, number);
    let beside = |key, number: usize| message(language, key, &args().count("count", number));
    html! {
        td role="cell" class="n" data-th=(t(language, "frame-kept")) { (number(result.kept)) }
        td role="cell" class="n main" data-th=(t(language, "frame-broken")) {
            (number(result.broken))
            @if result.prescribed > 0 { small { (beside("frame-prescribed", result.prescribed)) } }
            @if result.waived > 0 { small { (beside("frame-waived", result.waived)) } }
        }
        td role="cell" class="n" data-th=(t(language, "frame-open")) { (number(result.open)) }
    }
}

/// The columns of [`counts`].
pub(super) fn heads(language: Language) -> Markup {
    html! {
        @for key in ["frame-kept", "frame-broken", "frame-open"] { th scope="col" role="columnheader" class="n" { (t(language, key)) } }
    }
}
