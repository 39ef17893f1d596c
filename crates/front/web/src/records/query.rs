//! What the address of a list asks for, and addresses that ask for something else.

use freistadt_app::{Column, ListQuery, Sort, Start, columns, filters};
use freistadt_indicators::asked_fields;
use freistadt_model::Kind;

use super::address::{list_path, part};

/// The value of a filter that stands for "nobody has said".
pub(super) const UNKNOWN: &str = "unknown";
/// So many rows a page has.
const ROWS: usize = 50;

/// The list that a query asks for; what it does not know is left out.
pub(super) fn read(kind: Kind, pairs: &[(String, String)]) -> ListQuery {
    let of = |name: &str| {
        let found = pairs
            .iter()
            .find(|(key, value)| key == name && !value.is_empty());
        found.map(|(_, value)| value.as_str())
    };
    let filtered = filters(kind)
        .iter()
        .filter_map(|field| Some((*field, of(field)?.to_owned())));
    let open = open_fields(kind).filter(|field| of(field) == Some(UNKNOWN));
    let open = open.map(|field| (field, UNKNOWN.to_owned()));
    let filters = filtered.chain(open).collect();
    let start = match (of("nach"), of("vor")) {
        (Some(id), _) => Start::After(id.to_owned()),
        (None, Some(id)) => Start::Before(id.to_owned()),
        (None, None) => Start::First,
    };
    ListQuery {
        kind,
        text: of("q").unwrap_or_default().to_owned(),
        filters,
        proposed_only: of("vorschlag").is_some(),
        sort: sort(kind, of("ordnung").unwrap_or_default()),
        start,
        limit: ROWS,
    }
}

/// Fields without a filter of their own: one may still ask where they are open.
fn open_fields(kind: Kind) -> impl Iterator<Item = &'static str> {
    let asked = asked_fields().iter();
    asked
        .filter(move |(of, field)| *of == kind && !filters(kind).contains(field))
        .map(|(_, field)| *field)
}

/// The list of the records of which nobody has said something.
pub(crate) fn open_path(kind: Kind, field: &'static str) -> String {
    address(kind, &[(field, UNKNOWN.to_owned())])
}

fn sort(kind: Kind, wanted: &str) -> Sort {
    let name = wanted.strip_prefix('-').unwrap_or(wanted);
    Sort {
        by: columns(kind)
            .iter()
            .copied()
            .find(|column| column.name() == name),
        descending: wanted.starts_with('-'),
    }
}

/// The order as it stands in addresses; empty for the usual one.
pub(super) fn sort_word(sort: Sort) -> String {
    let name = sort.by.map_or("name", Column::name);
    match (sort.by, sort.descending) {
        (None, false) => String::new(),
        (_, true) => format!("-{name}"),
        (Some(_), false) => name.to_owned(),
    }
}

/// What a query asks for, without its place, as pairs.
pub(super) fn pairs(query: &ListQuery) -> Vec<(&'static str, String)> {
    let mut pairs = Vec::new();
    if !query.text.is_empty() {
        pairs.push(("q", query.text.clone()));
    }
    pairs.extend(query.filters.iter().cloned());
    if query.proposed_only {
        pairs.push(("vorschlag", "1".to_owned()));
    }
    let sort = sort_word(query.sort);
    if !sort.is_empty() {
        pairs.push(("ordnung", sort));
    }
    pairs
}

/// The query and its place, as a form carries it along.
pub(super) fn carried(query: &ListQuery) -> String {
    let mut carried = pairs(query);
    match &query.start {
        Start::First => {}
        Start::After(id) => carried.push(("nach", id.clone())),
        Start::Before(id) => carried.push(("vor", id.clone())),
    }
    text(&carried)
}

/// The address of the list that a form carried along; of the whole list, if it carried none.
pub(super) fn returned(kind: Kind, carried: &str) -> String {
    let pairs: Vec<(String, String)> = form_urlencoded::parse(carried.as_bytes())
        .into_owned()
        .collect();
    match self::carried(&read(kind, &pairs)).as_str() {
        "" => list_path(kind),
        query => format!("{}?{query}", list_path(kind)),
    }
}

/// The query as text.
pub(super) fn text(pairs: &[(&'static str, String)]) -> String {
    let pairs = pairs
        .iter()
        .map(|(key, value)| format!("{key}={}", part(value)));
    pairs.collect::<Vec<_>>().join("&")
}

/// The address of a list.
pub(super) fn address(kind: Kind, pairs: &[(&'static str, String)]) -> String {
    match text(pairs).as_str() {
        "" => list_path(kind),
        query => format!("{}?{query}", list_path(kind)),
    }
}

/// The same list, ordered by a column; a second time the other way round.
pub(super) fn sorted_by(query: &ListQuery, by: Option<Column>) -> String {
    let mut other = query.clone();
    other.sort = Sort {
        by,
        descending: query.sort.by == by && !query.sort.descending,
    };
    address(query.kind, &pairs(&other))
}

/// The same list with another place.
pub(super) fn at(query: &ListQuery, key: &'static str, id: &str) -> String {
    let mut pairs = pairs(query);
    pairs.push((key, id.to_owned()));
    address(query.kind, &pairs)
}
