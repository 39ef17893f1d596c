//! The JSON documents of `catalogue`: a contract with scripts.

use std::collections::BTreeSet;

use freistadt_app::market::{
    About, Alternative, Case, Covers, ForFunction, ReadEvents, Remark, source,
};
use freistadt_app::policy::Measure;
use freistadt_app::{CheckedPubliccode, EventsImported, Pulled, WhatElse};
use freistadt_l10n::Language;
use freistadt_model::Code as _;
use serde_json::{Value as Json, json};

use crate::document::diagnostics;

/// `catalogue check`.
pub(crate) fn publiccode(checked: &CheckedPubliccode, language: Language) -> Json {
    let remark = |remark: &Remark| {
        json!({
            "key": remark.key,
            "message": remark.words(language),
            "code": remark.code,
            "line": remark.line,
            "column": remark.column,
        })
    };
    let verdict = &checked.verdict;
    json!({
        "file": checked.file,
        "valid": verdict.is_valid(),
        "errors": verdict.errors().map(remark).collect::<Json>(),
        "warnings": verdict.warnings().map(remark).collect::<Json>(),
        "diagnostics": [],
    })
}

/// `catalogue alternatives`. A product stands once in `alternatives`, under the first function that
/// it covers; `functions` has all of them.
pub(crate) fn alternatives(what_else: &WhatElse, language: Language) -> Json {
    let found = &what_else.found;
    let mut seen = BTreeSet::new();
    let all = found.functions.iter().flat_map(|it| &it.alternatives);
    let once = all.filter(|it| seen.insert(it.product.id.as_str()));
    let product = match found.about {
        About::Product(product) => Some(&product.id),
        About::Function(_) => None,
    };
    json!({
        "product": product,
        "function": found.functions.first().map(|it| &it.function.id),
        "alternatives": once.map(|it| alternative(it, language)).collect::<Json>(),
        "functions": found.functions.iter().map(|it| for_function(it, language)).collect::<Json>(),
        "measures": what_else.measures.iter().map(|it| measure(it, language)).collect::<Json>(),
        "others": found.others.iter().map(|it| other(it, language)).collect::<Json>(),
        "diagnostics": [],
    })
}

fn for_function(row: &ForFunction, language: Language) -> Json {
    let list = |list: &[Alternative]| -> Json {
        list.iter().map(|it| alternative(it, language)).collect()
    };
    let none_known = row.function.none_known.as_deref();
    json!({
        "id": row.function.id,
        "name": row.function.text.of(language),
        "none_known": none_known.map(|id| source_text(id, language)),
        "alternatives": list(&row.alternatives),
        "other_makers": list(&row.other_makers),
        "unsourced": row.unsourced.iter().map(|it| json!({
            "product": it.name,
            "id": it.id,
            "unverified": it.unverified,
        })).collect::<Json>(),
        "cases": row.cases.iter().map(|it| case(it, language)).collect::<Json>(),
    })
}

fn alternative(it: &Alternative, language: Language) -> Json {
    let product = it.product;
    json!({
        "product": product.name,
        "id": product.id,
        "licence": product.licence_text,
        "maker": product.maker,
        "country": product.country,
        "covers": match it.covers {
            Covers::Fully => "fully",
            Covers::Partly => "partly",
        },
        "supported_in_europe": product.is_supported_in_europe(),
        "formats": product.formats,
        "interfaces": product.interfaces,
        "needs": product.needs,
        "used_by": it.users.iter().map(|it| json!({
            "organization": it.organization,
            "since": it.since,
            "consent": it.consent.code(),
            "source": source_text(&it.source, language),
        })).collect::<Json>(),
        "source": source_text(&product.source, language),
        "unverified": product.unverified,
    })
}

fn case(it: &Case, language: Language) -> Json {
    json!({
        "id": it.id,
        "body": it.body,
        "outcome": it.outcome.code(),
        "title": it.title.of(language),
        "source": source_text(&it.source, language),
    })
}

fn measure(it: &&Measure, language: Language) -> Json {
    json!({
        "id": it.id,
        "class": it.class.code(),
        "effort": it.effort.code(),
        "title": it.title.of(language),
    })
}

fn other(about: &About, language: Language) -> Json {
    match about {
        About::Product(product) => json!({ "product": product.id, "name": product.name }),
        About::Function(function) => {
            json!({ "function": function.id, "name": function.text.of(language) })
        }
    }
}

/// A source in words, with the day on which it was opened.
fn source_text(id: &str, language: Language) -> Json {
    source(id).map_or(Json::Null, |source| {
        json!({
            "id": source.id,
            "name": source.of(language),
            "url": source.url,
            "opened": source.opened,
        })
    })
}

/// `catalogue events` without data: what the file tells.
pub(crate) fn events(read: &ReadEvents, language: Language) -> Json {
    json!({
        "format": read.format,
        "events": read.events.iter().map(|it| json!({
            "product": it.product,
            "version": it.version,
            "event": it.event.code(),
            "on": it.on.to_string(),
        })).collect::<Json>(),
        "diagnostics": diagnostics(&read.diagnostics, language),
    })
}

/// `catalogue events` with data: what was taken over.
pub(crate) fn events_imported(done: &EventsImported, language: Language) -> Json {
    json!({
        "format": done.format,
        "added": done.added,
        "changed": done.changed,
        "unchanged": done.unchanged,
        "elsewhere": done.elsewhere,
        "change_set": done.applied.as_ref().map(|it| &it.change_set),
        "diagnostics": diagnostics(&done.diagnostics, language),
    })
}

/// `catalogue pull`.
pub(crate) fn pulled(results: &[(String, Pulled)]) -> Json {
    let one = |(source, it): &(String, Pulled)| {
        json!({
            "source": source,
            "complete": it.problem.is_none(),
            "problem": it.problem,
            "taken": it.taken,
            "unchanged": it.unchanged,
            "copies": it.copies,
            "unreadable": it.unreadable,
            "persons_dropped": it.persons,
            "failed": it.failed.iter()
                .map(|(address, why)| json!({ "address": address, "problem": why }))
                .collect::<Json>(),
        })
    };
    json!({ "catalogues": results.iter().map(one).collect::<Json>(), "diagnostics": [] })
}
