//! Findings as evidence: rule, inputs, verdict, decision and date, for the files.

use std::sync::Arc;

use axum::extract::{Query, State};
use axum::http::header;
use axum::response::IntoResponse;
use freistadt_app::policy::Rule;
use freistadt_l10n::Language;
use freistadt_model::{Assignment, Audience, Code as _, Finding, Landscape, Waiver};
use jiff::civil::Date;
use serde_json::{Value as Json, json};

use freistadt_app::{
    Beginnings, FrameChecked, field_name, ground_sentence, rule_title, seen_text, today,
};

use super::findings::wanted;
use crate::access::Reads;
use crate::refusal::Answer;
use crate::shell::Visit;
use crate::site::Shared;
use crate::typed::{Typed, reader};

/// Everything that the stored rules find today, as one JSON document.
pub(super) async fn load(
    State(site): Shared,
    visit: Visit,
    Reads(viewer): Reads,
    Query(typed): Query<Typed>,
) -> Answer {
    let (today, reader) = (today(), reader(&typed)?);
    let checked = site.data.findings(&viewer, today).await?;
    let all = checked.rules.len();
    let mut checked = Arc::unwrap_or_clone(checked).for_audience(reader);
    let wanted = wanted(&typed);
    let rules = checked.rules.as_slice();
    let kept = |it: &Finding| rules.iter().any(|rule| wanted.keeps(rule, it));
    checked.checked.findings.retain(kept);
    let since = site.data.since(&viewer, today).await?;
    let name = format!("attachment; filename=\"abweichungen-{today}.json\"");
    let headers = [
        (header::CONTENT_TYPE, "application/json".to_owned()),
        (header::CONTENT_DISPOSITION, name),
    ];
    let text = document((&checked, all), &since, (reader, visit.language), today).to_string();
    Ok((headers, text).into_response())
}

fn document(
    (checked, all): (&FrameChecked, usize),
    since: &Beginnings,
    (reader, language): (Audience, Language),
    as_of: Date,
) -> Json {
    let landscape = &checked.revision.landscape;
    let findings = checked.checked.findings.iter().filter_map(|finding| {
        let rule = checked.rules.iter().find(|it| it.id == finding.rule)?;
        let mut document = evidence(landscape, language, rule, finding);
        if let Some(since) = since.get(&(finding.rule.clone(), finding.subject.clone())) {
            document["since"] = since.day.to_string().into();
            document["since_at_least"] = since.at_least.into();
            let change = since.entry.as_ref();
            let change = change.filter(|_| reader == Audience::Internal);
            document["changed_by"] = change.map(|it| it.change_set.clone()).into();
        }
        Some(document)
    });
    json!({
        "as_of": as_of.to_string(),
        "revision": checked.revision.id.0,
        "audience": reader.code(),
        "rules_withheld": all - checked.rules.len(),
        "findings": findings.collect::<Json>(),
    })
}

fn evidence(landscape: &Landscape, language: Language, rule: &Rule, finding: &Finding) -> Json {
    let inputs = finding.grounds.iter().map(|ground| {
        json!({
            "field": ground.field,
            "label": field_name(language, rule.over, &ground.field),
            "found": seen_text(landscape, language, rule.over, ground),
            "test": ground.test,
            "wanted": ground.wanted,
            "why": ground_sentence(landscape, language, rule.over, ground),
        })
    });
    let waiver: Option<&Waiver> = finding.waived.as_ref().and_then(|id| landscape.find(id));
    let assigned = finding.assigned.as_ref().and_then(|id| landscape.find(id));
    json!({
        "rule": { "id": finding.rule, "title": rule_title(language, rule), "severity": finding.severity.code() },
        "subject": { "kind": finding.subject.kind.code(), "id": finding.subject.id.as_ref(), "name": landscape.title(&finding.subject) },
        "verdict": finding.verdict.code(),
        "prescribed": finding.prescribed,
        "inputs": inputs.collect::<Json>(),
        "unit": finding.unit,
        "assigned": assigned.map(assignment),
        "decision": waiver.map(decision),
    })
}

fn assignment(assignment: &Assignment) -> Json {
    json!({
        "id": assignment.id.as_str(),
        "reason": assignment.reason.known(),
        "on": assignment.on.known().map(ToString::to_string),
    })
}

fn decision(waiver: &Waiver) -> Json {
    json!({
        "id": waiver.id.as_str(),
        "reason": waiver.reason,
        "decided_by": waiver.decided_by.known(),
        "decided_on": waiver.decided_on.known().map(ToString::to_string),
        "until": waiver.until.known().map(ToString::to_string),
    })
}
