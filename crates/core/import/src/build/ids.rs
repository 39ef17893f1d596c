//! Ids of rows: the same row of a file that comes again gets the same id, wherever it stands now.

use std::collections::BTreeMap;

use freistadt_model::{Id, Kind, Record, slug};

use super::builder::Builder;
use super::contracts;
use super::row::RowView;
use crate::sheets::{SheetKind, TableView};

/// The rows of all sheets that have no record yet: how many there are of each key, and of each
/// signature within it, which tells rows of one key apart. Of all sheets, because a row must not take
/// the record that a row of a later sheet stood for before.
#[derive(Default)]
pub(super) struct RowKeys(BTreeMap<Kind, BTreeMap<String, BTreeMap<String, usize>>>);

impl RowKeys {
    /// Counts the rows of one more sheet.
    pub(super) fn expect(&mut self, view: &TableView<'_>) {
        let Some(kind) = kind_of_rows(view.kind) else {
            return;
        };
        let mut above = None;
        for row in view.rows {
            let row = RowView::new(view, row, &mut above);
            if let Some((key, signature)) = key_of(&row) {
                self.count(kind, key, signature);
            }
        }
    }

    pub(super) fn expect_lines(&mut self, lines: &[(String, String)]) {
        for (key, signature) in lines {
            self.count(Kind::CostLine, key.clone(), signature.clone());
        }
    }

    fn count(&mut self, kind: Kind, key: String, signature: String) {
        let keys = self.0.entry(kind).or_default();
        *keys.entry(key).or_default().entry(signature).or_default() += 1;
    }

    fn rows(&self, kind: Kind, key: &str) -> Option<&BTreeMap<String, usize>> {
        self.0.get(&kind)?.get(key)
    }

    /// A row has its record now.
    pub(super) fn done(&mut self, kind: Kind, key: &str, signature: &str) {
        let keys = self.0.get_mut(&kind).and_then(|keys| keys.get_mut(key));
        if let Some(rows) = keys.and_then(|all| all.get_mut(signature)) {
            *rows = rows.saturating_sub(1);
        }
    }

    /// Whether a row that comes later has the signature.
    fn awaits(&self, kind: Kind, key: &str, signature: &str) -> bool {
        let rows = self.rows(kind, key).and_then(|all| all.get(signature));
        rows.is_some_and(|rows| *rows > 0)
    }

    fn is_single(&self, kind: Kind, key: &str) -> bool {
        self.rows(kind, key).is_none_or(|all| all.len() < 2)
    }
}

/// The kind of record that rows stand for and get their ids from their key.
fn kind_of_rows(kind: SheetKind) -> Option<Kind> {
    match kind {
        SheetKind::Contracts => Some(Kind::Contract),
        SheetKind::Inventory => Some(Kind::Application),
        SheetKind::Processing => Some(Kind::DataObject),
        SheetKind::Creditors
        | SheetKind::Protection
        | SheetKind::Clients
        | SheetKind::Provider
        | SheetKind::Services
        | SheetKind::Other => None,
    }
}

/// Key and signature of a row whose record gets its id from them.
fn key_of(row: &RowView<'_>) -> Option<(String, String)> {
    match row.table.kind {
        SheetKind::Contracts => Some((contracts::key(row), contracts::signature(row))),
        SheetKind::Inventory => super::inventory::key_and_signature(row),
        SheetKind::Processing => super::other::key_and_signature(row),
        SheetKind::Creditors
        | SheetKind::Protection
        | SheetKind::Clients
        | SheetKind::Provider
        | SheetKind::Services
        | SheetKind::Other => None,
    }
}

/// How a row finds its record among those that exist.
pub(super) struct Match<'m, R> {
    pub(super) key: &'m str,
    pub(super) signature: &'m str,
    /// Whether a record whose id is the key with a number behind has the key, rather than being
    /// called so: `7-2` may be the second contract 7, or the contract 7/2.
    pub(super) has_key: &'m dyn Fn(&R) -> bool,
    /// The signature that the record would have as a row.
    pub(super) sign: &'m dyn Fn(&R) -> String,
    /// Whether the record may be this row although another source told of it.
    pub(super) is_likely: &'m dyn Fn(&R) -> bool,
}

/// An id, and whether it is the key itself or one with a number behind.
pub(super) struct Given<R> {
    pub(super) id: Id<R>,
    /// The key was given in this run before.
    pub(super) again: bool,
    /// A record that this row is not has the key.
    pub(super) beside_another: bool,
}

impl Builder<'_> {
    /// The record that this row was when the file came before, else a new id.
    pub(super) fn id_for<R: Record>(&mut self, wanted: &Match<'_, R>) -> Given<R> {
        let again = self.is_given(R::KIND, wanted.key);
        if let Some(id) = self.known_row(wanted) {
            return Given {
                id,
                again,
                beside_another: false,
            };
        }
        let id = self.new_id::<R>(wanted.key);
        Given {
            beside_another: !again && id.as_str() != wanted.key,
            id,
            again,
        }
    }

    /// A known record with the same signature, else one of the same source that no later row claims.
    pub(super) fn known_row<R: Record>(&mut self, wanted: &Match<'_, R>) -> Option<Id<R>> {
        self.keys.done(R::KIND, wanted.key, wanted.signature);
        let numbered = format!("{}-", wanted.key);
        let present = self.present;
        let mut candidates: Vec<&R> = R::table(present)
            .range(Id::new(wanted.key)..)
            .map(|(_, record)| record)
            .take_while(|record| {
                let id = record.id().as_str();
                id == wanted.key || id.starts_with(&numbered)
            })
            .filter(|record| {
                let id = record.id().as_str();
                id == wanted.key || (is_numbered(id, &numbered) && (wanted.has_key)(record))
            })
            .filter(|record| !self.is_given(R::KIND, record.id().as_str()))
            .collect();
        // In the order in which they were given: `7-10` after `7-9`.
        candidates.sort_by_key(|record| (record.id().as_str().len(), record.id().as_str()));
        let same = candidates
            .iter()
            .find(|record| (wanted.sign)(record) == wanted.signature);
        let edited = || {
            candidates.iter().find(|record| {
                let ours = record.source().is_some() && record.source() == self.source.as_ref();
                let likely = (wanted.is_likely)(record) && self.keys.is_single(R::KIND, wanted.key);
                (ours || likely)
                    && !self
                        .keys
                        .awaits(R::KIND, wanted.key, &(wanted.sign)(record))
            })
        };
        let id = same.or_else(edited)?.id().clone();
        self.give(R::KIND, id.as_str());
        Some(id)
    }

    /// The key, with a number behind it if somebody else has it.
    pub(super) fn new_id<R: Record>(&mut self, key: &str) -> Id<R> {
        let free = |builder: &Self, id: &str| {
            !builder.is_given(R::KIND, id)
                && !R::table(builder.present).contains_key(&Id::new(id))
                && !R::table(&builder.out).contains_key(&Id::new(id))
        };
        let mut id = key.to_owned();
        let counter = (R::KIND, key.to_owned());
        let mut number = self.last_number.get(&counter).copied().unwrap_or(1);
        while !free(self, &id) {
            number += 1;
            id = format!("{key}-{number}");
        }
        self.last_number.insert(counter, number);
        self.give(R::KIND, &id);
        Id::new(id)
    }

    pub(super) fn is_given(&self, kind: Kind, id: &str) -> bool {
        self.given.get(&kind).is_some_and(|ids| ids.contains(id))
    }

    pub(super) fn give(&mut self, kind: Kind, id: &str) {
        self.given.entry(kind).or_default().insert(id.to_owned());
    }
}

fn is_numbered(id: &str, numbered: &str) -> bool {
    id.strip_prefix(numbered)
        .is_none_or(|rest| rest.bytes().all(|byte| byte.is_ascii_digit()))
}

/// A text as a key, short enough for an address.
pub(super) fn short_slug(text: &str) -> String {
    let slug = slug(text);
    match slug.char_indices().nth(80) {
        Some((end, _)) => slug[..end].trim_end_matches('-').to_owned(),
        None => slug,
    }
}
