//! The JSON documents of the command line: a contract with scripts.

use std::collections::BTreeMap;
use std::path::Path;

use freistadt_app::graph::{Counts, Impact, Pair};
use freistadt_app::indicators::{Assessment, CostBasis, Decision, by_protection};
use freistadt_app::{AccountInfo, Entry, Imported, Inspected, UnitFile, Unmapped};
use freistadt_l10n::Language;
use freistadt_model::{
    Change, Code, Derivation, Diagnostic, Id, Inaction, Kind, Landscape, Location, Measurement,
    Organization, Ratio, RecordRef, Severity, Unit,
};
use serde_json::{Map, Value as Json, json};

/// Remarks with their words.
pub(crate) fn diagnostics(list: &[Diagnostic], language: Language) -> Json {
    list.iter()
        .map(|diagnostic| {
            let sentence = freistadt_l10n::diagnostic(language, diagnostic);
            json!({
                "code": diagnostic.code,
                "severity": severity(diagnostic.severity),
                "location": location(&diagnostic.location),
                "message": sentence.message,
                "hint": sentence.hint,
            })
        })
        .collect()
}

fn severity(severity: Severity) -> &'static str {
    severity.code()
}

fn location(place: &Location) -> Json {
    json!({ "file": place.file, "sheet": place.sheet, "row": place.row, "column": place.column, "line": place.line })
}

/// Counts under the names that scripts rely on.
fn counts(count: impl Fn(Kind) -> usize) -> Json {
    let names = [
        ("organizations", Kind::Organization),
        ("products", Kind::Product),
        ("applications", Kind::Application),
        ("services", Kind::PublicService),
        ("components", Kind::Component),
        ("nodes", Kind::Node),
        ("contracts", Kind::Contract),
        ("cost_lines", Kind::CostLine),
        ("dependencies", Kind::Dependency),
        ("data_objects", Kind::DataObject),
    ];
    let map: Map<String, Json> = names
        .iter()
        .map(|(name, kind)| ((*name).into(), count(*kind).into()))
        .collect();
    Json::Object(map)
}

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

/// `inspect`.
pub(crate) fn inspection(inspected: &Inspected, language: Language) -> Json {
    let incoming = &inspected.incoming;
    // One file has one format; several are listed.
    let formats: Vec<&str> = inspected
        .formats
        .iter()
        .map(|(_, format)| *format)
        .collect();
    let format = match formats[..] {
        [only] => Json::from(only),
        _ => formats.iter().copied().collect(),
    };
    let sheets: Json = incoming
        .sheets
        .iter()
        .map(|sheet| {
            json!({
                "file": sheet.file, "sheet": sheet.sheet, "kind": sheet.kind.code(), "rows": sheet.rows,
                "columns": { "recognised": sheet.columns.0, "filled": sheet.columns.1 },
            })
        })
        .collect();
    json!({
        "format": format,
        "counts": counts(|kind| incoming.landscape.count(kind)),
        "source": { "elements": 0, "relations": 0, "rows": incoming.rows },
        "filled": map(&inspected.filled),
        "sums": map(&inspected.sums),
        "sheets": sheets,
        "unmapped": incoming.unmapped.iter().map(unmapped).collect::<Json>(),
        "look_alikes": incoming.look_alikes.iter().map(look_alike).collect::<Json>(),
        "diagnostics": diagnostics(&incoming.diagnostics, language),
    })
}

fn map<T: Copy + Into<Json>>(map: &BTreeMap<String, T>) -> Json {
    Json::Object(
        map.iter()
            .map(|(name, number)| (name.clone(), (*number).into()))
            .collect(),
    )
}

fn unmapped(unmapped: &Unmapped) -> Json {
    json!({
        "what": unmapped.what,
        "count": unmapped.count,
        "example": unmapped.example,
        "location": location(&unmapped.place),
    })
}

/// `import`: every new record, every changed field with old and new value.
pub(crate) fn import(imported: &Imported, language: Language) -> Json {
    let mut added = Vec::new();
    let mut changed = Vec::new();
    // What the program keeps about sources and columns is no news to anybody.
    let kept = |target: &RecordRef| {
        !matches!(
            target.kind,
            Kind::Source | Kind::Claim | Kind::ColumnMapping
        )
    };
    for change in &imported.merge.change_set.changes {
        match change {
            Change::Add(record) if !kept(&record.to_ref()) => {}
            Change::Edit { target, .. } if !kept(target) => {}
            Change::Add(record) => {
                let target = record.to_ref();
                added.push(json!({ "kind": target.kind.code(), "id": &*target.id, "name": record.title() }));
            }
            Change::Edit { target, fields } => changed.push(json!({
                "kind": target.kind.code(),
                "id": &*target.id,
                "fields": fields.iter()
                    .map(|f| json!({ "field": f.field, "old": f.old.canonical(), "new": f.new.canonical() }))
                    .collect::<Json>(),
            })),
            Change::Remove(_) => {}
        }
    }
    json!({
        "added": added,
        "changed": changed,
        "unchanged": imported.merge.unchanged.values().sum::<usize>(),
        "conflicts": imported.merge.conflicts.iter()
            .map(|c| json!({
                "kind": c.target.kind.code(), "id": &*c.target.id, "field": c.field,
                "present": c.present.canonical(), "file": c.wanted.canonical(),
            }))
            .collect::<Json>(),
        "look_alikes": imported.look_alikes.iter().map(look_alike).collect::<Json>(),
        "unmapped": imported.unmapped.iter().map(unmapped).collect::<Json>(),
        // The newest; workbooks of ours are a change each.
        "change_set": imported.applied.last().map(|applied| applied.change_set.clone()),
        "change_sets": imported.applied.iter().map(|applied| applied.change_set.clone()).collect::<Json>(),
        "diagnostics": diagnostics(&imported.diagnostics, language),
    })
}

fn look_alike(group: &freistadt_app::LookAlike) -> Json {
    json!({
        "ids": group.organizations.iter().map(freistadt_model::Id::as_str).collect::<Vec<_>>(),
        "names": group.names,
    })
}

/// `ask`: the workbooks that were written.
pub(crate) fn unit_files(folder: &Path, files: &[UnitFile]) -> Json {
    let files: Json = files
        .iter()
        .map(|file| {
            json!({
                "file": folder.join(&file.name).display().to_string(),
                "unit": file.unit.unit,
                "applications": file.unit.applications,
                "records": file.unit.records,
                "open_questions": file.unit.open,
                "confirmed": file.unit.confirmed,
                "last_confirmed": file.unit.last_confirmed.map(|on| on.to_string()),
            })
        })
        .collect();
    json!({ "files": files, "diagnostics": [] })
}

/// `history`.
pub(crate) fn history(entries: &[Entry]) -> Json {
    let entries: Json = entries
        .iter()
        .map(|entry| {
            json!({
                "revision": entry.revision.0,
                "change_set": entry.change_set,
                "undoes": entry.undoes,
                "author": entry.note.author,
                "unit": entry.note.unit,
                "function": entry.note.function,
                "reason": entry.note.reason,
                "at": entry.note.at.to_string(),
            })
        })
        .collect();
    json!({ "entries": entries, "diagnostics": [] })
}

/// The accounts of an organization, without anything secret.
pub(crate) fn accounts(accounts: &[AccountInfo]) -> Json {
    let accounts: Json = accounts
        .iter()
        .map(|account| {
            json!({
                "name": account.name,
                "role": account.role.code(),
                "function": account.unit,
                "has_password": account.has_password,
                "created_at": account.created_at.to_string(),
                "disabled_at": account.disabled_at.map(|at| at.to_string()),
            })
        })
        .collect();
    json!({ "accounts": accounts, "diagnostics": [] })
}
