//! What the form says. Fields come in the order of the page: a file, a sheet and a heading count
//! for everything below them, until the next ones.

use freistadt_app::{ColumnDecision, Decided};
use freistadt_model::{Id, Kind, Organization, RecordRef, RevisionId};

/// Names in the form.
pub(super) mod field {
    pub(in super::super) const FILE: &str = "datei";
    pub(in super::super) const SHEET: &str = "blatt";
    pub(in super::super) const HEADING: &str = "kopf";
    pub(in super::super) const TARGET: &str = "ziel";
    pub(in super::super) const CODE: &str = "kuerzel";
    pub(in super::super) const LEVEL: &str = "stufe";
    pub(in super::super) const GROUP: &str = "gruppe";
    pub(in super::super) const MEMBER: &str = "mitglied";
    pub(in super::super) const SAME: &str = "wer-";
    pub(in super::super) const RECORD: &str = "eintrag";
    pub(in super::super) const FIELD: &str = "feld";
    pub(in super::super) const HOLDS: &str = "gilt-";
    pub(in super::super) const REST: &str = "rest";
    pub(in super::super) const REST_SAME: &str = "rest-wer";
    pub(in super::super) const KEPT: &str = "bleibt";
    pub(in super::super) const SEEN: &str = "stand";
    pub(in super::super) const NAMES: &str = "namen";
    pub(in super::super) const DO: &str = "tun";
}

/// Values of radio buttons.
pub(super) const FILE_HOLDS: &str = "datei";
pub(super) const STOCK_HOLDS: &str = "bestand";
pub(super) const DISTINCT: &str = "verschieden";
/// All that look alike are the same.
pub(super) const SAME_ALL: &str = "dieselbe";
/// Before the id of the organization that stays.
pub(super) const STAYS: &str = "bleibt:";
/// What the button says that takes over.
pub(super) const TAKE_OVER: &str = "uebernehmen";

/// What somebody chose.
#[derive(Debug, Default)]
pub(super) struct Choices {
    pub(super) decided: Decided,
    /// Whether to take over.
    pub(super) take_over: bool,
    /// What holds where a contradiction is not decided by itself; empty: nothing.
    rest: String,
    /// The same of organizations that look alike.
    rest_same: String,
}

impl Choices {
    /// What was chosen for a column; empty: nothing.
    pub(super) fn target(&self, file: &str, sheet: &str, heading: &str) -> &str {
        let mut columns = self.decided.columns.iter();
        let found = columns.find(|column| {
            let codes = column.target.starts_with(CODES);
            !codes && column.file == file && column.sheet == sheet && column.heading == heading
        });
        found.map_or("", |column| column.target.as_str())
    }
}

const CODES: &str = "protection-codes:";

/// Where in the form we are.
#[derive(Default)]
struct At<'a> {
    file: &'a str,
    sheet: &'a str,
    heading: &'a str,
    code: &'a str,
    group: Vec<&'a str>,
    record: Option<RecordRef>,
    field: &'a str,
}

/// Reads the form; what does not belong to it is passed over.
pub(super) fn read(pairs: &[(String, String)]) -> Choices {
    let mut choices = Choices::default();
    let mut at = At::default();
    for (name, value) in pairs {
        match name.as_str() {
            field::FILE => at.file = value,
            field::SHEET => at.sheet = value,
            field::HEADING => at.heading = value,
            field::TARGET => choices.column(&at, value.clone()),
            field::CODE => at.code = value,
            field::LEVEL => choices.code(&at, value),
            field::GROUP => at.group.clear(),
            field::MEMBER => at.group.push(value),
            field::REST_SAME => choices.rest_same.clone_from(value),
            field::KEPT => match choices.rest_same.as_str() {
                SAME_ALL => choices.organizations(&at, &format!("{STAYS}{value}")),
                DISTINCT => choices.organizations(&at, DISTINCT),
                _ => {}
            },
            field::RECORD => at.record = record(value),
            field::REST => choices.rest.clone_from(value),
            field::FIELD => {
                at.field = value;
                let rest = choices.rest.clone();
                choices.conflict(&at, &rest);
            }
            field::SEEN => choices.decided.seen = RevisionId(value.parse().unwrap_or_default()),
            field::NAMES => choices.decided.names.clone_from(value),
            field::DO => choices.take_over = value == TAKE_OVER,
            other if other.starts_with(field::SAME) => choices.organizations(&at, value),
            other if other.starts_with(field::HOLDS) => choices.conflict(&at, value),
            _ => {}
        }
    }
    choices
}

fn record(text: &str) -> Option<RecordRef> {
    let (kind, id) = text.split_once(':')?;
    Some(RecordRef::new(Kind::from_code(kind)?, id))
}

impl Choices {
    fn column(&mut self, at: &At<'_>, target: String) {
        if target.is_empty() {
            return;
        }
        self.decided.columns.push(ColumnDecision {
            file: at.file.to_owned(),
            sheet: at.sheet.to_owned(),
            heading: at.heading.to_owned(),
            target,
        });
    }

    /// All codes of a column are one decision.
    fn code(&mut self, at: &At<'_>, level: &str) {
        let strange = at.code.contains(['=', ',', ';']);
        if level.is_empty() || strange {
            return;
        }
        let pair = format!("{}={level}", at.code);
        let same = self.decided.columns.last_mut().filter(|last| {
            last.target.starts_with(CODES) && last.file == at.file && last.heading == at.heading
        });
        match same {
            Some(column) => column.target = format!("{}, {pair}", column.target),
            None => self.column(at, format!("{CODES} {pair}")),
        }
    }

    fn organizations(&mut self, at: &At<'_>, chosen: &str) {
        let id = |id: &str| -> Id<Organization> { Id::new(id) };
        let within = |(a, b): &(Id<Organization>, Id<Organization>)| {
            let member = |id: &Id<Organization>| at.group.contains(&id.as_str());
            member(a) && member(b)
        };
        // What is decided by itself comes after what holds for the rest.
        self.decided.decisions.same.retain(|pair| !within(pair));
        self.decided.decisions.distinct.retain(|pair| !within(pair));
        if let Some(kept) = chosen.strip_prefix(STAYS) {
            let others = at.group.iter().filter(|other| **other != kept);
            let same = others.map(|other| (id(kept), id(other)));
            self.decided.decisions.same.extend(same);
        } else if chosen == DISTINCT {
            for (index, a) in at.group.iter().enumerate() {
                let later = at.group.iter().skip(index + 1);
                let pairs = later.map(|b| (id(a), id(b)));
                self.decided.decisions.distinct.extend(pairs);
            }
        }
    }

    fn conflict(&mut self, at: &At<'_>, chosen: &str) {
        let Some(record) = at.record.clone() else {
            return;
        };
        let conflict = (record, at.field.to_owned());
        let decisions = &mut self.decided.decisions;
        let (chosen, other) = match chosen {
            FILE_HOLDS => (&mut decisions.file_wins, &mut decisions.stock_holds),
            STOCK_HOLDS => (&mut decisions.stock_holds, &mut decisions.file_wins),
            _ => return,
        };
        // What is decided by itself comes after what holds for the rest.
        other.remove(&conflict);
        chosen.insert(conflict);
    }
}
