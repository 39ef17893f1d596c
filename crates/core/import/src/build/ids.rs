//! Ids of rows: the same row of a file that comes again gets the same id, wherever it stands now.

use std::collections::BTreeMap;

use freistadt_model::{Id, Kind, Record, slug};

use super::builder::Builder;
use super::candidates::Candidates;
use super::contracts;
use super::row::RowView;
use crate::lists::sheets::{SheetKind, TableView};

/// The rows of all sheets that have no record yet: how many there are of each key and signature,
/// which tells rows of one key apart. Of all sheets, because a row must not take the record that a
/// row of a later sheet stood for before. One text each, as large files have many rows.
#[derive(Default)]
pub(super) struct RowKeys(BTreeMap<Kind, BTreeMap<Box<str>, u32>>);

/// Key and signature in one; neither has this sign.
fn joined(key: &str, signature: &str) -> String {
    format!("{key}\u{1}{signature}")
}

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
                self.count(kind, &key, &signature);
            }
        }
    }

    pub(super) fn expect_lines(&mut self, lines: &[(String, String)]) {
        for (key, signature) in lines {
            self.count(Kind::CostLine, key, signature);
        }
    }

    fn count(&mut self, kind: Kind, key: &str, signature: &str) {
        let rows = self.0.entry(kind).or_default();
        *rows.entry(joined(key, signature).into()).or_default() += 1;
    }

    /// A row has its record now.
    pub(super) fn done(&mut self, kind: Kind, key: &str, signature: &str) {
        let rows = self.0.get_mut(&kind);
        if let Some(rows) = rows.and_then(|rows| rows.get_mut(&*joined(key, signature))) {
            *rows = rows.saturating_sub(1);
        }
    }

    /// Whether a row that comes later has the signature.
    fn awaits(&self, kind: Kind, key: &str, signature: &str) -> bool {
        self.waiting(kind, key, signature) > 0
    }

    /// How many rows that come later have the signature.
    fn waiting(&self, kind: Kind, key: &str, signature: &str) -> u32 {
        let rows = self.0.get(&kind);
        let rows = rows.and_then(|rows| rows.get(&*joined(key, signature)));
        rows.copied().unwrap_or(0)
    }

    fn is_single(&self, kind: Kind, key: &str) -> bool {
        let first: Box<str> = joined(key, "").into();
        self.0.get(&kind).is_none_or(|rows| {
            let of_key = rows.range(first.clone()..).map(|(text, _)| text);
            of_key
                .take_while(|text| text.starts_with(&*first))
                .nth(1)
                .is_none()
        })
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
    /// The lists whose rows are signed so: a contract in an inventory is told from others by its
    /// application, one in a register by its name.
    pub(super) rows: SheetKind,
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
        let key = (R::KIND, wanted.rows, wanted.key.to_owned());
        let present = self.present;
        let known = self.candidates.remove(&key);
        let mut known = known.unwrap_or_else(|| Candidates::of(present, wanted));
        let is_free = |id: &str| !self.is_given(R::KIND, id);
        let is_single = self.keys.is_single(R::KIND, wanted.key);
        let may_be = |record: &R, signature: &str| {
            let ours = record.source().is_some() && record.source() == self.source.as_ref();
            (ours || (is_single && (wanted.is_likely)(record)))
                && !self.keys.awaits(R::KIND, wanted.key, signature)
        };
        // More rows say the same than records do: others say more in the meantime, and rows stand
        // for records in the order in which these came to be.
        let rows = self.keys.waiting(R::KIND, wanted.key, wanted.signature);
        let says_more = |record: &R, signature: &str| {
            (wanted.is_likely)(record) && !self.keys.awaits(R::KIND, wanted.key, signature)
        };
        let found = known
            .before_same(present, wanted, &is_free, (rows, &says_more))
            .or_else(|| known.same(present, wanted, &is_free))
            .or_else(|| known.edited(present, wanted, &is_free, &may_be));
        if known.are_several() {
            self.candidates.insert(key, known);
        }
        let id = found?;
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
        if number > 1 {
            self.last_number.insert(counter, number);
        }
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

/// A text as a key, short enough for an address.
pub(super) fn short_slug(text: &str) -> String {
    let slug = slug(text);
    match slug.char_indices().nth(80) {
        Some((end, _)) => slug[..end].trim_end_matches('-').to_owned(),
        None => slug,
    }
}
