//! Measures the store: `apply-rows`, `load-rows`, `backup-rows`, `restore-rows`, `undo-rows`;
//! prints seconds as its last line. A second argument names the data, by default a folder.

#![expect(
    clippy::print_stdout,
    reason = "the value is read by `cargo xtask bench`"
)]
#![expect(clippy::unwrap_used, reason = "a bench that fails must be loud")]

use std::env;
use std::fs;
use std::path::PathBuf;
use std::time::Instant;

use freistadt_model::{AnyRecord, Change, ChangeSet, Kind, RevisionId};
use freistadt_store::{Location, Note, Store};
use freistadt_testkit::measure::peak_memory_mib;
use jiff::Timestamp;

const TOWN: &str = "musterstadt";
const ROWS: usize = 50_000;

fn main() {
    let name = env::args().nth(1).expect("the name of a bench");
    let folder = env::temp_dir().join(format!("freistadt-bench-{}", std::process::id()));
    let location = match env::args().nth(2) {
        Some(text) => Location::parse(&text).unwrap(),
        None => Location::folder(&folder),
    };
    let seconds = tokio::runtime::Runtime::new()
        .unwrap()
        .block_on(measure(&name, &location, &folder));
    let _ = fs::remove_dir_all(&folder);
    println!("peak memory: {:.0} MiB", peak_memory_mib().unwrap());
    println!("{seconds:.3}");
}

async fn measure(name: &str, location: &Location, folder: &PathBuf) -> f64 {
    fs::create_dir_all(folder).unwrap();
    let store = Store::open(location).await.unwrap();
    let note = Note {
        author: "bench".into(),
        unit: String::new(),
        function: "import".into(),
        reason: String::new(),
        at: Timestamp::UNIX_EPOCH,
    };
    if store.head(TOWN).await.unwrap().is_none() {
        store.create_organization(TOWN, note.at).await.unwrap();
    }
    let changes = register();
    println!("memory before: {:.0} MiB", peak_memory_mib().unwrap());
    let head = store.head(TOWN).await.unwrap().unwrap();
    let start = Instant::now();
    let applied = store.apply(TOWN, head, &changes, &note).await.unwrap();
    if name == "apply-rows" {
        return start.elapsed().as_secs_f64();
    }
    drop(changes);
    let file = folder.join("backup.jsonl");
    if name == "restore-rows" {
        store.backup(&file).await.unwrap();
    }
    let start = Instant::now();
    match name {
        "load-rows" => drop(store.load(TOWN, None).await.unwrap()),
        "load-first" => drop(store.load(TOWN, Some(RevisionId(1))).await.unwrap()),
        "backup-rows" => {
            let verified = store.backup(&file).await.unwrap();
            println!("{verified:?}, {} bytes", fs::metadata(&file).unwrap().len());
        }
        "restore-rows" => drop(store.restore(&file).await.unwrap()),
        "undo-rows" => drop(store.undo(TOWN, &applied.change_set, &note).await.unwrap()),
        _ => panic!("no such bench"),
    }
    start.elapsed().as_secs_f64()
}

/// Contracts with some fields filled, and one cost line each.
fn register() -> ChangeSet {
    let mut changes = Vec::with_capacity(2 * ROWS);
    for number in 0..ROWS {
        let id = format!("vertrag-ueber-wartung-{number}");
        changes.push(Change::Add(contract(&id, number)));
        changes.push(Change::Add(cost_line(&id, number)));
    }
    ChangeSet { changes }
}

fn contract(id: &str, number: usize) -> AnyRecord {
    let mut record = Kind::Contract.new_record(id);
    let texts = [
        ("name", "Wartung und Pflege der Fachanwendung".to_owned()),
        ("number", format!("V-2024-{number}")),
        ("supplier", format!("firma-{}", number % 300)),
        ("applications", format!("verfahren-{}", number % 900)),
        ("start", "2021-01-01".to_owned()),
        ("end", "2028-12-31".to_owned()),
        ("notice.text", "3 Monate zum Jahresende".to_owned()),
        ("notice.period", "3 months".to_owned()),
        ("notice.end", "calendar-year".to_owned()),
        ("cost_per_year", "12345.67 EUR".to_owned()),
        ("unit", "FB 1.2 Zentrale Dienste".to_owned()),
        ("note", "aus dem Vertragsregister übernommen".to_owned()),
    ];
    for (field, text) in texts {
        set(&mut record, field, &text);
    }
    record
}

fn cost_line(id: &str, number: usize) -> AnyRecord {
    let mut record = Kind::CostLine.new_record(id);
    let texts = [
        ("year", "2025".to_owned()),
        ("organization", format!("firma-{}", number % 300)),
        ("contract", id.to_owned()),
        ("amount", "12345.67 EUR".to_owned()),
        ("text", "Wartung 2025".to_owned()),
    ];
    for (field, text) in texts {
        set(&mut record, field, &text);
    }
    record
}

fn set(record: &mut AnyRecord, field: &str, text: &str) {
    let kind = record.to_ref().kind;
    let info = kind.field(field).unwrap();
    let value = info.value_type.parse(text).unwrap();
    assert!(record.set(info.name, &value));
}
