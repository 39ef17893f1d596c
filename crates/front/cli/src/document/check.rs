//! The JSON document of `check`: a contract with scripts.

use freistadt_app::{FrameChecked, ground_sentence, rule_title};
use freistadt_l10n::Language;
use freistadt_model::{Code as _, Diagnostic, Finding, Verdict};
use jiff::civil::Date;
use serde_json::{Value as Json, json};

use crate::document::diagnostics;

/// `check`: `findings` are broken rules; where nobody knows, it is `open`.
pub(crate) fn check(
    found: &FrameChecked,
    as_of: Date,
    remarks: &[Diagnostic],
    language: Language,
) -> Json {
    let of = |verdict| -> Json {
        let all = found.checked.findings.iter();
        let same = all.filter(|it| it.verdict == verdict);
        same.map(|it| finding(found, it, language)).collect()
    };
    let rules = found.rules.iter().map(|rule| {
        let result = found
            .checked
            .rules
            .get(&rule.id)
            .copied()
            .unwrap_or_default();
        json!({
            "id": rule.id,
            "title": rule_title(language, rule),
            "severity": rule.severity.code(),
            "kept": result.kept,
            "broken": result.broken,
            "open": result.open,
            "prescribed": result.prescribed,
            "waived": result.waived,
        })
    });
    json!({
        "as_of": as_of.to_string(),
        "rules": rules.collect::<Json>(),
        "findings": of(Verdict::Broken),
        "open": of(Verdict::Open),
        "diagnostics": diagnostics(remarks, language),
    })
}

fn finding(found: &FrameChecked, finding: &Finding, language: Language) -> Json {
    let rule = found.rules.iter().find(|it| it.id == finding.rule);
    let landscape = &found.revision.landscape;
    let why = finding
        .grounds
        .iter()
        .filter_map(|ground| Some(ground_sentence(landscape, language, rule?.over, ground)));
    json!({
        "rule": finding.rule,
        "subject": finding.subject.id.as_ref(),
        "kind": finding.subject.kind.code(),
        "severity": finding.severity.code(),
        "why": why.collect::<Vec<_>>().join(" "),
        "unit": finding.unit,
        "waived": finding.waived.is_some(),
        "prescribed": finding.prescribed,
    })
}
