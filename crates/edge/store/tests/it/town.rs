//! A town for the tests: landscapes of any size and random changes of them, from a seed.

use freistadt_model::{
    AnyRecord, Change, ChangeSet, FieldChange, Kind, Landscape, RecordRef, Value,
};
use freistadt_store::Note;
use jiff::Timestamp;

/// Random numbers that are the same on every machine (xorshift64*, Vigna 2016).
pub(crate) struct Random(u64);

impl Random {
    pub(crate) fn new(seed: u64) -> Self {
        Random(seed.wrapping_mul(2).wrapping_add(1))
    }

    pub(crate) fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d)
    }

    pub(crate) fn below(&mut self, limit: usize) -> usize {
        let limit = u64::try_from(limit).unwrap();
        usize::try_from(self.next() % limit).unwrap()
    }
}

pub(crate) const TOWN: &str = "musterstadt";

pub(crate) fn note(second: i64) -> Note {
    Note {
        author: "kaemmerei".into(),
        unit: "Kämmerei".into(),
        function: "import".into(),
        reason: format!("Nachtrag {second}"),
        at: Timestamp::from_second(1_700_000_000 + second).unwrap(),
    }
}

pub(crate) fn organization(id: &str, name: &str) -> AnyRecord {
    let mut record = Kind::Organization.new_record(id);
    set(&mut record, "name", &Value::Text(name.into()));
    record
}

pub(crate) fn contract(id: &str, name: &str, supplier: Option<&str>) -> AnyRecord {
    let mut record = Kind::Contract.new_record(id);
    set(&mut record, "name", &Value::Text(name.into()));
    if let Some(supplier) = supplier {
        let supplier = RecordRef::new(Kind::Organization, supplier);
        set(&mut record, "supplier", &Value::Reference(supplier));
    }
    record
}

pub(crate) fn cost_line(id: &str, text: &str, contract: &str) -> AnyRecord {
    let mut record = Kind::CostLine.new_record(id);
    set(&mut record, "text", &Value::Text(text.into()));
    let contract = RecordRef::new(Kind::Contract, contract);
    set(&mut record, "contract", &Value::Reference(contract));
    set(&mut record, "year", &Value::Integer(2025));
    record
}

fn set(record: &mut AnyRecord, field: &str, value: &Value) {
    assert!(record.set(field, value), "{field}");
}

pub(crate) fn add(records: impl IntoIterator<Item = AnyRecord>) -> ChangeSet {
    ChangeSet {
        changes: records.into_iter().map(Change::Add).collect(),
    }
}

/// Sets one field, whatever it is now.
pub(crate) fn edit(landscape: &Landscape, target: &str, field: &str, text: &str) -> ChangeSet {
    let target = RecordRef::parse(target).unwrap();
    let field = target.kind.field(field).unwrap().name;
    let old = landscape.value(&target, field).unwrap();
    let new = Value::Text(text.into());
    let fields = vec![FieldChange { field, old, new }];
    ChangeSet {
        changes: vec![Change::Edit { target, fields }],
    }
}

pub(crate) fn remove(landscape: &Landscape, target: &str) -> ChangeSet {
    let record = landscape.get(&RecordRef::parse(target).unwrap()).unwrap();
    ChangeSet {
        changes: vec![Change::Remove(record)],
    }
}

/// Changes that fit the landscape: records added, edited, removed, put in again.
pub(crate) fn random_changes(random: &mut Random, landscape: &Landscape) -> ChangeSet {
    let mut after = landscape.clone();
    let mut changes = Vec::new();
    for _ in 0..=random.below(8) {
        let change = random_change(random, &after);
        let one = ChangeSet {
            changes: vec![change],
        };
        one.apply(&mut after);
        changes.extend(one.changes);
    }
    ChangeSet { changes }
}

fn random_change(random: &mut Random, landscape: &Landscape) -> Change {
    let id = format!("x{}", random.below(12));
    let text = ["", "Fachverfahren", "Ümläute „“ \u{0} 𝄞", "unknown", "a;b"][random.below(5)];
    let kind = [Kind::Contract, Kind::Application, Kind::CostLine][random.below(3)];
    let target = RecordRef::new(kind, id.as_str());
    let Some(present) = landscape.get(&target) else {
        return Change::Add(random_record(random, &target, text));
    };
    if random.below(3) == 0 {
        return Change::Remove(present);
    }
    let after = random_record(random, &target, text);
    let fields = after
        .values()
        .into_iter()
        .map(|(info, new)| FieldChange {
            field: info.name,
            old: present.get(info.name).unwrap(),
            new,
        })
        .filter(|change| change.old != change.new)
        .collect();
    Change::Edit { target, fields }
}

fn random_record(random: &mut Random, target: &RecordRef, text: &str) -> AnyRecord {
    let mut record = target.kind.new_record(&target.id);
    let title = if target.kind == Kind::CostLine {
        "text"
    } else {
        "name"
    };
    set(&mut record, title, &Value::Text(text.into()));
    // A number is known or not: the body knows no number without a letter.
    if target.kind == Kind::Contract && !text.is_empty() {
        let number = [
            Value::Unknown,
            Value::NotApplicable,
            Value::Text(text.into()),
        ];
        set(&mut record, "number", &number[random.below(3)]);
    }
    record
}

/// `count` contracts and as many cost lines, as an import of a contract register yields.
pub(crate) fn register(prefix: &str, count: usize) -> ChangeSet {
    let mut records = Vec::with_capacity(2 * count);
    for number in 0..count {
        let id = format!("{prefix}{number}");
        let mut contract = contract(&id, "Wartung und Pflege", Some("firma"));
        set(&mut contract, "number", &Value::Text(format!("V-{number}")));
        set(
            &mut contract,
            "note",
            &Value::Text("aus dem Vertragsregister".into()),
        );
        records.push(contract);
        records.push(cost_line(&id, "Wartung", &id));
    }
    add(records)
}
