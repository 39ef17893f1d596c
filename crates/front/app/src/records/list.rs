//! Lists: found by words and filters, sorted, paged by key, with totals.

use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::sync::Arc;

use freistadt_model::{Kind, Landscape, Money, RecordRef, Revision, Value, hyphenated};
use jiff::civil::Date;

use super::columns::{Around, Column, Row, columns, filters};
use crate::Viewer;
use crate::data::{Data, DataError, calculate};

/// The value of a filter that stands for "nobody has said".
const UNKNOWN: &str = "unknown";

/// What somebody wants to see of a kind.
#[derive(Debug, Clone, PartialEq)]
pub struct ListQuery {
    /// Which kind of record.
    pub kind: Kind,
    /// Words that must all occur in a record.
    pub text: String,
    /// Field and wanted value in its canonical text; `unknown` for nothing.
    pub filters: Vec<(&'static str, String)>,
    /// Only what is proposed and not confirmed.
    pub proposed_only: bool,
    /// The order.
    pub sort: Sort,
    /// Where the page begins.
    pub start: Start,
    /// How many rows a page has.
    pub limit: usize,
}

/// In which order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sort {
    /// By which column; `None`: by name.
    pub by: Option<Column>,
    /// Largest first.
    pub descending: bool,
}

/// Where a page begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Start {
    /// At the beginning.
    First,
    /// After the record with this id.
    After(String),
    /// So that it ends before the record with this id.
    Before(String),
}

/// The values that one field has in the list's kind, with how many records have each.
#[derive(Debug, Clone, PartialEq)]
pub struct Facet {
    /// Which field.
    pub field: &'static str,
    /// Value and count, most first; `unknown` last.
    pub options: Vec<(Value, usize)>,
}

/// One page of a list.
#[derive(Debug, Clone)]
pub struct Listed {
    /// The state it shows.
    pub revision: Arc<Revision>,
    /// The rows of the page.
    pub rows: Vec<Row>,
    /// How many rows come before the page.
    pub before: usize,
    /// How many records match.
    pub matching: usize,
    /// How many records of the kind there are.
    pub all: usize,
    /// How many of them are only proposed.
    pub proposed: usize,
    /// The id after which the next page begins, if there is one.
    pub next: Option<String>,
    /// The id before which the page before ends, if there is one.
    pub previous: Option<String>,
    /// Sums over everything that matches, per column of amounts.
    pub sums: Vec<(Column, Money)>,
    /// What can be filtered by.
    pub facets: Vec<Facet>,
}

impl Data {
    /// One page of a list.
    pub async fn list(
        &self,
        viewer: &Viewer,
        query: ListQuery,
        as_of: Date,
    ) -> Result<Listed, DataError> {
        let revision = self.revision(viewer, None).await?;
        let assessment = self.assessment(&revision, as_of).await?;
        calculate(move || {
            let landscape = &revision.landscape;
            let around = Around::new(landscape, &assessment, query.kind);
            let found = matching(landscape, &around, &query);
            let (range, next, previous) = page(&found, &query);
            let rows = found[range.clone()]
                .iter()
                .map(|target| row(target, query.kind, &around))
                .collect();
            let proposed = landscape
                .proposals()
                .iter()
                .filter(|target| target.kind == query.kind)
                .count();
            Listed {
                rows,
                before: range.start,
                matching: found.len(),
                all: landscape.count(query.kind),
                proposed,
                next,
                previous,
                sums: sums(&found, query.kind, &around),
                facets: facets(landscape, query.kind),
                revision: revision.clone(),
            }
        })
        .await
    }
}

fn row(target: &RecordRef, kind: Kind, around: &Around<'_>) -> Row {
    Row {
        target: target.clone(),
        cells: columns(kind)
            .iter()
            .map(|column| around.cell(target, *column))
            .collect(),
    }
}

/// Every record that matches, in the wanted order.
fn matching(landscape: &Landscape, around: &Around<'_>, query: &ListQuery) -> Vec<RecordRef> {
    let words = query.text.split_whitespace().map(hyphenated);
    let words: Vec<String> = words.filter(|it| !it.is_empty()).collect();
    let anything = query.text.trim().is_empty();
    let indexes: Vec<(usize, &str)> = query
        .filters
        .iter()
        .filter_map(|(field, wanted)| Some((query.kind.field_index(field)?, wanted.as_str())))
        .collect();
    let mut found: Vec<(Key, RecordRef)> = landscape
        .each(query.kind)
        .filter(|record| {
            indexes.iter().all(|(index, wanted)| {
                record
                    .value_at(*index)
                    .is_some_and(|value| is_wanted(&value, wanted))
            })
        })
        .map(freistadt_model::AnyFields::record_ref)
        .filter(|target| !query.proposed_only || landscape.is_proposed(target))
        .filter(|target| anything || !words.is_empty() && holds(landscape, target, &words))
        .map(|target| (key(landscape, around, &target, query.sort), target))
        .collect();
    found.sort_by(|(a, x), (b, y)| a.compare(b, query.sort.descending).then_with(|| x.cmp(y)));
    found.into_iter().map(|(_, target)| target).collect()
}

fn is_wanted(value: &Value, wanted: &str) -> bool {
    match value {
        Value::List(list) if !list.is_empty() => list.iter().any(|item| item.canonical() == wanted),
        value if !value.says_something() => wanted == UNKNOWN,
        value => value.canonical() == wanted,
    }
}

/// Whether the texts and names of a record hold every word.
fn holds(landscape: &Landscape, target: &RecordRef, words: &[String]) -> bool {
    let Some(record) = landscape.get(target) else {
        return false;
    };
    let mut open: Vec<&str> = words.iter().map(String::as_str).collect();
    // Whatever was found need not be looked for in the rest.
    let mut look = |text: &str| {
        let text = hyphenated(text);
        open.retain(|word| !text.contains(word));
        open.is_empty()
    };
    if look(record.title()) || look(&target.id) {
        return true;
    }
    record.values().into_iter().any(|(_, value)| match &value {
        Value::Text(part) => look(part),
        Value::Reference(other) => look(landscape.title(other)),
        Value::List(list) => list.iter().any(|item| match item {
            Value::Text(part) => look(part),
            Value::Reference(other) => look(landscape.title(other)),
            _ => false,
        }),
        Value::Unknown
        | Value::NotApplicable
        | Value::Integer(_)
        | Value::Date(_)
        | Value::Money(_)
        | Value::Code(_) => false,
    })
}

/// What a record is ordered by.
enum Key {
    Number(i128),
    Text(String),
    /// Nothing is known; always last, whichever way the order goes.
    Nothing,
}

impl Key {
    fn compare(&self, other: &Key, descending: bool) -> Ordering {
        let forward = match (self, other) {
            (Key::Nothing, Key::Nothing) => Ordering::Equal,
            (Key::Nothing, _) => return Ordering::Greater,
            (_, Key::Nothing) => return Ordering::Less,
            (Key::Number(a), Key::Number(b)) => a.cmp(b),
            (Key::Text(a), Key::Text(b)) => a.cmp(b),
            (Key::Number(_), Key::Text(_)) => Ordering::Less,
            (Key::Text(_), Key::Number(_)) => Ordering::Greater,
        };
        if descending {
            forward.reverse()
        } else {
            forward
        }
    }
}

fn key(landscape: &Landscape, around: &Around<'_>, target: &RecordRef, sort: Sort) -> Key {
    let Some(column) = sort.by else {
        return Key::Text(hyphenated(landscape.title(target)));
    };
    value_key(landscape, &around.cell(target, column))
}

fn value_key(landscape: &Landscape, value: &Value) -> Key {
    match value {
        Value::Unknown | Value::NotApplicable => Key::Nothing,
        Value::Integer(number) => Key::Number((*number).into()),
        Value::Money(money) => Key::Number(money.cents.into()),
        Value::Date(date) => Key::Text(date.last().to_string()),
        Value::Text(text) => Key::Text(hyphenated(text)),
        Value::Code(code) => Key::Text((*code).to_owned()),
        Value::Reference(target) => Key::Text(hyphenated(landscape.title(target))),
        Value::List(list) => list
            .first()
            .map_or(Key::Nothing, |first| value_key(landscape, first)),
    }
}

/// Which part of what was found makes the page, and the keys of its neighbours.
fn page(
    found: &[RecordRef],
    query: &ListQuery,
) -> (std::ops::Range<usize>, Option<String>, Option<String>) {
    let at = |id: &str| found.iter().position(|target| &*target.id == id);
    let start = match &query.start {
        Start::First => 0,
        Start::After(id) => at(id).map_or(0, |at| at + 1),
        Start::Before(id) => at(id).map_or(0, |at| at.saturating_sub(query.limit)),
    };
    let end = found.len().min(start.saturating_add(query.limit));
    let id = |target: &RecordRef| target.id.to_string();
    let next = (end < found.len())
        .then(|| found[start..end].last().map(id))
        .flatten();
    let previous = (start > 0).then(|| found.get(start).map(id)).flatten();
    (start..end, next, previous)
}

fn sums(found: &[RecordRef], kind: Kind, around: &Around<'_>) -> Vec<(Column, Money)> {
    let is_amount = |column: &Column| match column {
        Column::Field(name) => kind
            .field(name)
            .is_some_and(|info| info.value_type == freistadt_model::ValueType::Money),
        Column::YearlyCost => true,
        Column::ActBy | Column::Applications | Column::Needs => false,
    };
    let sum = |column: Column| {
        let cents = found
            .iter()
            .filter_map(|target| match around.cell(target, column) {
                Value::Money(money) if money.currency == freistadt_model::Currency::EUR => {
                    Some(money.cents)
                }
                _ => None,
            });
        (column, Money::euro_cents(cents.sum()))
    };
    columns(kind)
        .iter()
        .copied()
        .filter(is_amount)
        .map(sum)
        .collect()
}

fn facets(landscape: &Landscape, kind: Kind) -> Vec<Facet> {
    let facet = |field: &&'static str| {
        let index = kind.field_index(field)?;
        let mut counts: BTreeMap<Value, usize> = BTreeMap::new();
        for value in landscape
            .each(kind)
            .filter_map(|record| record.value_at(index))
        {
            match value {
                Value::List(list) if !list.is_empty() => {
                    for item in list {
                        *counts.entry(item).or_default() += 1;
                    }
                }
                value if !value.says_something() => {
                    *counts.entry(Value::Unknown).or_default() += 1;
                }
                value => *counts.entry(value).or_default() += 1,
            }
        }
        let mut options: Vec<(Value, usize)> = counts.into_iter().collect();
        let rank = |value: &Value| *value == Value::Unknown;
        options.sort_by(|(a, m), (b, n)| rank(a).cmp(&rank(b)).then(n.cmp(m)).then(a.cmp(b)));
        Some(Facet { field, options })
    };
    filters(kind).iter().filter_map(facet).collect()
}
