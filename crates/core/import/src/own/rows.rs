//! Which record a row of our own workbook is about when its id was emptied, and which rows are gone.

use std::collections::{BTreeMap, BTreeSet};

use freistadt_interchange::{Cell, Row};
use freistadt_model::{AnyRecord, Landscape, Value};

use super::names::Names;
use super::scope::Scope;
use super::sheet::OwnSheet;
use crate::lists::words::value_key;

/// What a row without an id is about.
pub(crate) enum Meant {
    /// A record whose row is nowhere else.
    Record(String),
    /// The same cells as in the row of a record that has one.
    Copy(String),
    /// One of so many records of this name, and nothing says which.
    OneOf(usize),
    /// Something new.
    New,
    /// No cell in a known column says anything.
    Nothing,
}

/// The records of a sheet, and the rows that were found of them.
pub(crate) struct KnownRows<'a> {
    base: &'a Landscape,
    own: &'a OwnSheet<'a>,
    /// Ids that stand in some row, from the beginning.
    given: BTreeSet<String>,
    /// Ids whose row has been read.
    seen: BTreeSet<String>,
    index: Option<Index>,
}

/// Records by their name, and by all that their row shows.
#[derive(Default)]
struct Index {
    by_name: BTreeMap<String, Vec<String>>,
    by_cells: BTreeMap<Vec<String>, Vec<String>>,
}

impl<'a> KnownRows<'a> {
    pub(crate) fn of(base: &'a Landscape, own: &'a OwnSheet<'a>) -> Self {
        KnownRows {
            base,
            own,
            given: own.rows.iter().filter_map(|row| own.id_of(row)).collect(),
            seen: BTreeSet::new(),
            index: None,
        }
    }

    /// Whether a row has this id.
    pub(crate) fn has(&self, id: &str) -> bool {
        self.given.contains(id)
    }

    /// Notes that a row with this id was read; `false` if there was one before.
    pub(crate) fn take(&mut self, id: &str) -> bool {
        self.seen.insert(id.to_owned())
    }

    /// What a row without id is about.
    pub(crate) fn without_id(&mut self, row: &Row, scope: &Scope, names: &Names<'_>) -> Meant {
        let texts = row_texts(self.own, row);
        if texts.iter().all(String::is_empty) {
            return Meant::Nothing;
        }
        let (base, own) = (self.base, self.own);
        let index = self
            .index
            .get_or_insert_with(|| Index::of(base, own, scope, names));
        let same = index.by_cells.get(&texts).map_or(&[][..], Vec::as_slice);
        let name = value_key(&own.name_of(row));
        let named = index.by_name.get(&name).map_or(&[][..], Vec::as_slice);
        let free = |id: &&String| !self.given.contains(*id) && !self.seen.contains(*id);
        let meant = match (same.iter().find(free), same.first()) {
            (Some(id), _) => Meant::Record(id.clone()),
            (None, Some(id)) => Meant::Copy(id.clone()),
            (None, None) => match named.iter().filter(free).collect::<Vec<_>>()[..] {
                [] => Meant::New,
                [id] => Meant::Record(id.clone()),
                ref several => Meant::OneOf(several.len()),
            },
        };
        if let Meant::Record(id) = &meant {
            self.seen.insert(id.clone());
        }
        meant
    }

    /// Names of the records of which no row was found.
    pub(crate) fn missing(&self, scope: &Scope) -> Vec<String> {
        let records = self.base.records(self.own.kind);
        let gone = |record: &&AnyRecord| {
            let target = record.to_ref();
            scope.holds(&target) && !self.seen.contains(target.id.as_ref())
        };
        records
            .iter()
            .filter(gone)
            .map(|record| match record.title() {
                "" => record.to_ref().id.to_string(),
                title => title.to_owned(),
            })
            .collect()
    }
}

impl Index {
    fn of(base: &Landscape, own: &OwnSheet<'_>, scope: &Scope, names: &Names<'_>) -> Index {
        let mut index = Index::default();
        let records = base.records(own.kind).into_iter();
        for record in records.filter(|record| scope.may_mean(&record.to_ref())) {
            let id = record.to_ref().id.to_string();
            let name = value_key(record.title());
            let cells = record_texts(own, &record, names);
            index.by_cells.entry(cells).or_default().push(id.clone());
            if !name.is_empty() {
                index.by_name.entry(name).or_default().push(id);
            }
        }
        index
    }
}

/// What the row shows in the columns of fields.
fn row_texts(own: &OwnSheet<'_>, row: &Row) -> Vec<String> {
    let columns = own.columns.iter().enumerate();
    let fields = columns.filter(|(_, info)| info.is_some());
    let text = |(at, _)| row.cells.get(at).map_or_else(String::new, shown);
    fields.map(text).collect()
}

/// What the row of a record would show.
fn record_texts(own: &OwnSheet<'_>, record: &AnyRecord, names: &Names<'_>) -> Vec<String> {
    let fields = own.columns.iter().flatten();
    fields
        .map(|info| {
            let value = record.get(info.name).unwrap_or(Value::Unknown);
            shown(&names.shown(&value, info.value_type, own.language))
        })
        .collect()
}

fn shown(cell: &Cell) -> String {
    cell.to_text().trim().to_owned()
}
