//! The catalogue, for people.

use freistadt_app::market::{About, Alternative, Covers, ForFunction, ReadEvents, Remark, source};
use freistadt_app::{CheckedPubliccode, EventsImported, Pulled, WhatElse};
use freistadt_l10n::{Language, args, code_label, message, partial_date};
use freistadt_model::{Code as _, Severity};

use super::{Align, BOLD, DIM, PLAIN, RED, Table, YELLOW, heading, line, sentence, words};

/// Prints the verdict on a publiccode.yml, one remark a line with its place.
pub(crate) fn publiccode(checked: &CheckedPubliccode, language: Language) {
    let verdict = &checked.verdict;
    let key = match verdict.is_valid() {
        true => "publiccode-valid",
        false => "publiccode-invalid",
    };
    let head = words(language, key, &[("file", checked.file.clone())]);
    line(&format!("{BOLD}{head}{BOLD:#}"));
    for remark in verdict.errors().chain(verdict.warnings()) {
        one_remark(remark, language);
    }
    let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let counts = args()
        .number("errors", count(verdict.errors().count()))
        .number("warnings", count(verdict.warnings().count()));
    line(&message(language, "publiccode-counts", &counts));
}

fn one_remark(remark: &Remark, language: Language) {
    let style = match remark.severity {
        Severity::Error => RED,
        Severity::Warning => YELLOW,
        Severity::Note => DIM,
    };
    let label = code_label(language, "severity", remark.severity.code());
    let mut place = Vec::new();
    if remark.line > 0 {
        let at = args()
            .number("line", i64::from(remark.line))
            .number("column", i64::from(remark.column));
        place.push(message(language, "publiccode-place", &at));
    }
    if !remark.key.is_empty() {
        place.push(remark.key.clone());
    }
    let place = place.join(" · ");
    line(&format!("  {style}{label}{style:#} {place}"));
    line(&format!("    {}", remark.words(language)));
}

/// How many rows of a list are shown; all are in the document.
const MOST: usize = 12;

/// Prints what else there is, function by function, and what to do besides.
pub(crate) fn alternatives(what_else: &WhatElse, language: Language) {
    let found = &what_else.found;
    let (key, about) = match found.about {
        About::Product(product) => ("alternatives-of", product.name.clone()),
        About::Function(function) => {
            let name = function.text.of(language).to_owned();
            ("alternatives-what-for", name)
        }
    };
    let say = |key: &str, name: &str| words(language, key, &[("name", name.to_owned())]);
    line(&format!("{BOLD}{}{BOLD:#}", say(key, &about)));
    sentence(&words(language, "alternatives-note", &[]), DIM);
    for row in &found.functions {
        heading(row.function.text.of(language));
        for_function(row, language);
    }
    heading(&words(language, "alternatives-measures", &[]));
    for measure in what_else.measures.iter().take(MOST) {
        sentence(&format!("· {}", measure.title.of(language)), PLAIN);
    }
    let others: Vec<&str> = found
        .others
        .iter()
        .take(MOST)
        .map(|it| name(it, language))
        .collect();
    if !others.is_empty() {
        line("");
        sentence(&say("alternatives-others", &others.join(", ")), DIM);
    }
}

fn name(about: &About, language: Language) -> &'static str {
    match about {
        About::Product(product) => &product.name,
        About::Function(function) => function.text.of(language),
    }
}

fn for_function(row: &ForFunction, language: Language) {
    if !row.has_alternative() {
        let known = row.function.none_known.as_deref().and_then(source);
        let partly = ("partly", row.partly_code().to_owned());
        let text = match known {
            Some(source) => words(
                language,
                "alternatives-none-known",
                &[partly, ("source", source.of(language).to_owned())],
            ),
            None => words(language, "alternatives-none-here", &[partly]),
        };
        sentence(&text, PLAIN);
        if !row.unsourced.is_empty() {
            let names = [("names", row.unsourced_names())];
            sentence(&words(language, "alternatives-unsourced", &names), PLAIN);
        }
    }
    table(&row.alternatives, language);
    if !row.other_makers.is_empty() {
        sentence(&words(language, "alternatives-other-makers", &[]), DIM);
        table(&row.other_makers, language);
    }
}

fn table(list: &[Alternative], language: Language) {
    let mut table = Table::new(&[Align::Left, Align::Left, Align::Left, Align::Left]);
    for it in list.iter().take(MOST) {
        let partly = match it.covers {
            Covers::Fully => String::new(),
            Covers::Partly => words(language, "alternatives-partly", &[]),
        };
        let users = args().number("count", i64::try_from(it.users.len()).unwrap_or(i64::MAX));
        table.row([
            it.product.name.clone(),
            it.product.licence_text.clone().unwrap_or_default(),
            partly,
            message(language, "alternatives-users", &users),
        ]);
    }
    table.print();
    if list.len() > MOST {
        let more = args().number(
            "count",
            i64::try_from(list.len() - MOST).unwrap_or(i64::MAX),
        );
        sentence(&message(language, "alternatives-more", &more), DIM);
    }
}

/// Prints the events of a file, one a row.
pub(crate) fn events(read: &ReadEvents, language: Language) {
    let mut table = Table::new(&[Align::Left, Align::Left, Align::Left, Align::Left]);
    for it in &read.events {
        table.row([
            it.product.clone(),
            it.version.clone().unwrap_or_default(),
            code_label(language, "life-event", it.event.code()),
            partial_date(language, it.on),
        ]);
    }
    table.print();
    super::import_remarks(&read.diagnostics, &[], language);
}

/// Prints what was taken over.
pub(crate) fn events_imported(done: &EventsImported, language: Language) {
    let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let counts = args()
        .text("format", done.format)
        .number("added", count(done.added))
        .number("changed", count(done.changed))
        .number("unchanged", count(done.unchanged))
        .number("elsewhere", count(done.elsewhere));
    sentence(&message(language, "events-imported", &counts), PLAIN);
    super::import_remarks(&done.diagnostics, &[], language);
}

/// Prints what asking catalogues brought.
pub(crate) fn pulled(results: &[(String, Pulled)], language: Language) {
    let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    if results.is_empty() {
        sentence(&words(language, "pull-none", &[]), PLAIN);
    }
    for (source, it) in results {
        let counts = args()
            .text("source", source.as_str())
            .number("taken", count(it.taken))
            .number("unchanged", count(it.unchanged))
            .number("copies", count(it.copies))
            .number("unreadable", count(it.unreadable))
            .number("persons", count(it.persons));
        sentence(&message(language, "pull-done", &counts), PLAIN);
        for (address, why) in it.failed.iter().take(MOST) {
            let why = words(language, &format!("pull-problem-{why}"), &[]);
            sentence(&format!("{address}: {why}"), DIM);
        }
        if let Some(problem) = &it.problem {
            let why = words(language, &format!("pull-problem-{problem}"), &[]);
            sentence(&words(language, "pull-broke-off", &[("why", why)]), RED);
        }
    }
}
