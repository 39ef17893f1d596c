//! On the page of a record: what is not as the frame wants it.

use freistadt_app::{FrameChecked, ground_sentence};
use freistadt_model::{Finding, RecordRef, Verdict};
use maud::{Markup, html};

use super::FINDINGS;
use super::found::waived;
use super::words::{title, weight};
use crate::records::Cells;
use crate::shell::t;
use crate::short::short;

/// The rules that the record breaks; nothing where it breaks none.
pub(crate) fn of_record(cells: Cells<'_>, checked: &FrameChecked, target: &RecordRef) -> Markup {
    let language = cells.language;
    let broken = |it: &&Finding| it.subject == *target && it.verdict == Verdict::Broken;
    let found: Vec<&Finding> = checked.checked.findings.iter().filter(broken).collect();
    if found.is_empty() {
        return html! {};
    }
    let rule = |finding: &Finding| checked.rules.iter().find(|it| it.id == finding.rule);
    let apart = |finding: &Finding| {
        if finding.prescribed {
            Some("findings-prescribed")
        } else {
            finding.waived.as_ref().map(|_| "findings-waived")
        }
    };
    html! {
        section aria-labelledby="abweichungen" {
            h2 id="abweichungen" { (t(language, "findings-page")) }
            ul class="fs-links" { @for finding in found { @if let Some(rule) = rule(finding) {
                li {
                    (weight(language, rule.severity)) " " a href={ (FINDINGS) "#regel-" (rule.id) } { (title(language, rule)) }
                    @if let Some(key) = apart(finding) { " " span class="fs-tag fs-tag--dash" { (t(language, key)) } }
                    @if let Some(waiver) = finding.waived.as_ref().and_then(|id| cells.landscape.find(id)) { " " small { (short(&waiver.reason)) ": " (waived(language, waiver)) } }
                    @for ground in &finding.grounds { small { (short(&ground_sentence(cells.landscape, language, rule.over, ground))) } }
                }
            } } }
        }
    }
}
