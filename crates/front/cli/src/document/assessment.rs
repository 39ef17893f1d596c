//! What the figures of an assessment are as a document.

use freistadt_app::graph::{Counts, Impact, Pair};
use freistadt_app::indicators::{Assessment, CostBasis, Decision, by_protection};
use freistadt_l10n::Language;
use freistadt_model::{
    Code, Derivation, Diagnostic, Id, Inaction, Kind, Landscape, Measurement, Organization, Ratio,
    Unit,
};
use serde_json::{Value as Json, json};

use super::{counts, diagnostics};

/// `assess`.
pub(crate) fn assessment(
    assessment: &Assessment,
    landscape: &Landscape,
    remarks: &[Diagnostic],
    language: Language,
) -> Json {
    let total = assessment.costs.total();
    let suppliers: Json = assessment
        .suppliers
        .iter()
        .map(|share| {
            let parent = (share.parent != share.organization).then(|| share.parent.as_str());
            json!({
                "id": share.organization.as_str(),
                "name": landscape.title(&share.organization.to_ref()),
                "parent": parent,
                "applications": share.applications,
                "cost_cents": share.cost_cents,
                "applications_stopped": stopped(assessment, &share.organization, Kind::Application),
                "services_stopped": stopped(assessment, &share.organization, Kind::PublicService),
                "cost_share": share.cost_cents.and_then(|c| Ratio::new(c.into(), total.into())).map(Ratio::to_f64),
            })
        })
        .collect();
    let operators: Json = assessment
        .operators
        .iter()
        .map(|share| json!({ "id": share.organization.as_ref().map(freistadt_model::Id::as_str), "applications": share.applications }))
        .collect();
    json!({
        "as_of": assessment.as_of.to_string(),
        "counts": counts(|kind| assessment.counts.get(&kind).copied().unwrap_or(0)),
        "indicators": assessment.indicators.iter().map(measurement).collect::<Json>(),
        "suppliers": suppliers,
        "operators": operators,
        "exits": exits(assessment, landscape),
        "pairs": pairs(assessment),
        "costs": costs(assessment),
        "decisions": assessment.decisions.iter().map(|d| decision(d, landscape)).collect::<Json>(),
        "terminable": assessment.terminable.iter().map(|d| decision(d, landscape)).collect::<Json>(),
        "choices": assessment.choices.iter()
            .map(|(choice, n)| json!({ "choice": choice.map(Code::code), "applications": n }))
            .collect::<Json>(),
        "questions": assessment.questions.iter()
            .map(|q| json!({
                "field": format!("{}.{}", q.kind.code(), q.field),
                "unknown": q.count,
                "of": q.of,
                "units": q.units.iter().map(|(unit, n)| json!({ "unit": unit, "unknown": n })).collect::<Json>(),
            }))
            .collect::<Json>(),
        "diagnostics": diagnostics(remarks, language),
    })
}

/// What each organization's exit may stop beyond what may stand still anyway.
fn exits(assessment: &Assessment, landscape: &Landscape) -> Json {
    let impacts = assessment.exits.impacts.values();
    let stops = |it: &&Impact| it.services.certainly_stopped + it.applications.possibly_stopped > 0;
    impacts
        .filter(stops)
        .map(|impact| {
            let of = &impact.organization;
            json!({
                "id": of.as_str(),
                "name": landscape.title(&of.to_ref()),
                "applications_stopped": stopped(assessment, of, Kind::Application),
                "services_stopped": stopped(assessment, of, Kind::PublicService),
            })
        })
        .collect()
}

/// Who stops something only together; null where there were too many pairs to try.
fn pairs(assessment: &Assessment) -> Json {
    let pairs = &assessment.exits.pairs;
    let pair = |pair: &Pair| {
        let count = |kind| pair.stopped.iter().filter(|it| it.kind == kind).count();
        json!({
            "organizations": pair.organizations.iter().map(Id::as_str).collect::<Vec<_>>(),
            "applications": count(Kind::Application),
            "services": count(Kind::PublicService),
        })
    };
    if pairs.complete {
        pairs.pairs.iter().map(pair).collect()
    } else {
        Json::Null
    }
}

/// How much stands still at least and at most if the organization goes, services also by their
/// protection need; null where there is nothing that could.
fn stopped(assessment: &Assessment, of: &Id<Organization>, kind: Kind) -> Json {
    let impact = assessment.exits.impacts.get(of);
    let there = assessment.counts.get(&kind).is_some_and(|count| *count > 0);
    let span = |counts: &Counts| json!({ "lower": counts.certainly_stopped, "upper": counts.possibly_stopped });
    let Some(impact) = impact.filter(|_| there) else {
        return Json::Null;
    };
    if kind != Kind::PublicService {
        return span(&impact.applications);
    }
    let mut services = span(&impact.services);
    let by_need = by_protection(&impact.by_part).into_iter();
    let by_need = by_need.map(|(level, counts)| {
        let name = level.map_or("unknown", Code::code);
        (name.to_owned(), span(&counts))
    });
    services["by_protection"] = Json::Object(by_need.collect());
    services
}

fn costs(assessment: &Assessment) -> Json {
    let (basis, year) = match assessment.costs.basis {
        CostBasis::Contracts => ("contracts", None),
        CostBasis::CostLines { year } => ("cost-lines", Some(year)),
        CostBasis::None => ("none", None),
    };
    json!({
        "basis": basis,
        "year": year,
        "total_cents": assessment.costs.total(),
        "other_currency": assessment.costs.other_currency,
        "years": assessment.years.iter()
            .map(|y| json!({ "year": y.year, "cents": y.cents, "planned": y.planned }))
            .collect::<Json>(),
    })
}

fn decision(decision: &Decision, landscape: &Landscape) -> Json {
    let (what, day) = match decision.deadlines.inaction {
        Inaction::Extends { until } => ("extends", Some(until)),
        Inaction::Ends { on, option: false } => ("ends", Some(on)),
        Inaction::Ends { on, option: true } => ("ends-unless-option", Some(on)),
        Inaction::GoesOn => ("goes-on", None),
        Inaction::HasEnded { on } => ("has-ended", Some(on)),
        Inaction::Unknown => ("unknown", None),
    };
    json!({
        "contract": decision.contract.as_str(),
        "name": landscape.title(&decision.contract.to_ref()),
        "decide_by": decision.deadlines.decide_by.map(|d| d.to_string()),
        "received_by": decision.deadlines.termination.map(|t| t.received_by.to_string()),
        "ends": decision.deadlines.termination.map(|t| t.ends.to_string()),
        "term_ends": decision.deadlines.term_ends.map(|d| d.to_string()),
        "if_nobody_acts": { "what": what, "day": day.map(|d| d.to_string()) },
        "cost_cents": decision.cost_cents,
    })
}

/// A value as a number: whole ones without a fraction.
fn number(ratio: Option<Ratio>) -> Json {
    match ratio.map(|ratio| (ratio, ratio.to_whole().and_then(|n| i64::try_from(n).ok()))) {
        None => Json::Null,
        Some((_, Some(whole))) => whole.into(),
        Some((ratio, None)) => ratio.to_f64().into(),
    }
}

fn measurement(measurement: &Measurement) -> Json {
    json!({
        "id": measurement.id,
        "value": number(measurement.value),
        "unit": unit(measurement.unit),
        "lower": number(measurement.lower),
        "upper": number(measurement.upper),
        "coverage": number(measurement.derivation.coverage()),
        "derivation": derivation(&measurement.derivation),
    })
}

fn unit(unit: Unit) -> &'static str {
    unit.code()
}

fn derivation(derivation: &Derivation) -> Json {
    json!({
        "rule": derivation.rule,
        "steps": derivation.steps.iter()
            .map(|step| json!({
                "what": step.what,
                "of": step.of.as_ref().map(ToString::to_string),
                "country": step.country.map(|country| country.to_string()),
                "value": number(Some(step.value)),
                "unit": unit(step.unit),
            }))
            .collect::<Json>(),
        "further_steps": derivation.further_steps,
        "known": derivation.known,
        "needed": derivation.needed,
        "missing": derivation.missing.iter().map(ToString::to_string).collect::<Json>(),
        "missing_field": derivation.missing_field,
    })
}
