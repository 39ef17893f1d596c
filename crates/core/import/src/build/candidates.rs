//! The known records that a row with some key may be, told once for all rows of the key: registers
//! hold thousands of rows without a number of their own.

use std::collections::{BTreeMap, VecDeque};
use std::sync::Arc;

use freistadt_model::{Id, Landscape, Record};

use super::ids::Match;

/// So many records are looked at for a row that was edited; with more of one key nothing but
/// chance would find the right one.
const MOST_LOOKED_AT: usize = 1_000;

/// Whether a row may stand for a record with a signature.
type MayBe<'a, R> = dyn Fn(&R, &str) -> bool + 'a;

/// Ids with their signatures, in the order in which they were given.
#[derive(Default)]
pub(super) struct Candidates {
    all: Vec<(Arc<str>, String)>,
    by_signature: BTreeMap<String, VecDeque<usize>>,
    /// Those before are taken.
    first: usize,
}

impl Candidates {
    pub(super) fn of<R: Record>(present: &Landscape, wanted: &Match<'_, R>) -> Self {
        let numbered = format!("{}-", wanted.key);
        let mut all: Vec<(Arc<str>, String)> = R::table(present)
            .range(Id::new(wanted.key)..)
            .map(|(_, record)| record)
            .take_while(|record| {
                let id = record.id().as_str();
                id == wanted.key || id.starts_with(&numbered)
            })
            .filter(|record| is_key(record.id().as_str(), &numbered, wanted))
            .map(|record| (record.id().to_ref().id, (wanted.sign)(record)))
            .collect();
        // `7-10` after `7-9`.
        all.sort_by(|a, b| (a.0.len(), &a.0).cmp(&(b.0.len(), &b.0)));
        let mut by_signature: BTreeMap<String, VecDeque<usize>> = BTreeMap::new();
        for (at, (_, signature)) in all.iter().enumerate() {
            by_signature
                .entry(signature.clone())
                .or_default()
                .push_back(at);
        }
        Candidates {
            all,
            by_signature,
            first: 0,
        }
    }

    /// Whether more than one record is left to be told apart.
    pub(super) fn are_several(&self) -> bool {
        self.all.len() > 1
    }

    /// The first free record with the signature.
    pub(super) fn same<R: Record>(
        &mut self,
        present: &Landscape,
        wanted: &Match<'_, R>,
        is_free: &dyn Fn(&str) -> bool,
    ) -> Option<Id<R>> {
        let places = self.by_signature.get_mut(wanted.signature)?;
        while places.front().is_some_and(|at| !is_free(&self.all[*at].0)) {
            places.pop_front();
        }
        let mut free = places
            .iter()
            .map(|at| &self.all[*at].0)
            .filter(|id| is_free(id));
        let found = free.find(|id| has_key(present, id, wanted))?;
        Some(Id::new(found.clone()))
    }

    /// A free record that says more than the row, where rows with the signature are more than
    /// records, and it came before those: `rows` wait after this one.
    pub(super) fn before_same<R: Record>(
        &self,
        present: &Landscape,
        wanted: &Match<'_, R>,
        is_free: &dyn Fn(&str) -> bool,
        (rows, may_be): (u32, &MayBe<'_, R>),
    ) -> Option<Id<R>> {
        let places = self.by_signature.get(wanted.signature)?;
        let mut free = places.iter().filter(|at| is_free(&self.all[**at].0));
        let first = *free.next()?;
        let others = free.take(MOST_LOOKED_AT).count();
        if others >= usize::try_from(rows).ok()? {
            return None;
        }
        let before = &self.all[self.first.min(first)..first];
        let mut before = before.iter().take(MOST_LOOKED_AT);
        let (id, _) = before.find(|(id, signature)| {
            let known = R::table(present).get(&Id::new(id.clone()));
            let may_be = known.is_some_and(|record| may_be(record, signature));
            may_be && is_free(id) && has_key(present, id, wanted)
        })?;
        Some(Id::new(id.clone()))
    }

    /// The first free record that the row may be although it says something else by now.
    pub(super) fn edited<R: Record>(
        &mut self,
        present: &Landscape,
        wanted: &Match<'_, R>,
        is_free: &dyn Fn(&str) -> bool,
        may_be: &MayBe<'_, R>,
    ) -> Option<Id<R>> {
        while self.all.get(self.first).is_some_and(|(id, _)| !is_free(id)) {
            self.first += 1;
        }
        let rest = self.all.iter().skip(self.first).take(MOST_LOOKED_AT);
        for (id, signature) in rest.filter(|(id, _)| is_free(id)) {
            let known = R::table(present).get(&Id::new(id.clone()));
            if known.is_some_and(|record| may_be(record, signature)) && has_key(present, id, wanted)
            {
                return Some(Id::new(id.clone()));
            }
        }
        None
    }
}

fn is_key<R>(id: &str, numbered: &str, wanted: &Match<'_, R>) -> bool {
    let is_number = |rest: &str| rest.bytes().all(|byte| byte.is_ascii_digit());
    id == wanted.key || id.strip_prefix(numbered).is_some_and(is_number)
}

/// `7-2` may be the second contract 7, or the contract 7/2.
fn has_key<R: Record>(present: &Landscape, id: &str, wanted: &Match<'_, R>) -> bool {
    let known = R::table(present).get(&Id::new(id));
    id == wanted.key || known.is_some_and(|record| (wanted.has_key)(record))
}
