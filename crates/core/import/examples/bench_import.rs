//! The bench `import-rows`: a register of 50,000 contracts as XLSX, from bytes to dry run.
//!
//! `cargo run --release -p freistadt-import --example bench_import -- import-rows` prints what each
//! step took and, as its last line, the seconds of reading, recognising and comparing with an empty
//! landscape. With `import-rows-again` the landscape already holds the same contracts, with
//! `import-rows-equal` these are all equal, with `import-rows-csv` the file is a CSV.

#![expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "an example is started by hand and has arguments, a clock and an output"
)]

use std::time::Instant;

use anyhow::{Context as _, bail};
use freistadt_import::{Decisions, merge, read_tables};
use freistadt_interchange::{
    Cell, Column, Limits, SheetOut, read_workbook, write_csv, write_workbook,
};
use freistadt_model::{Kind, Landscape};
use freistadt_testkit::measure;
use jiff::civil::{Date, date};

const AS_OF: Date = date(2026, 11, 23);
const ROWS: usize = 50_000;
const SUPPLIERS: usize = 2_000;

fn main() -> anyhow::Result<()> {
    let name = std::env::args().nth(1).context("the name of the bench")?;
    let (bytes, again) = match name.as_str() {
        "import-rows" => (write_workbook(&[register()])?, false),
        "import-rows-again" => (write_workbook(&[register()])?, true),
        "import-rows-equal" => (
            write_csv(&SheetOut {
                rows: vec![row(7); ROWS],
                ..register()
            }),
            true,
        ),
        "import-rows-csv" => (write_csv(&register()), false),
        other => bail!("no bench `{other}`"),
    };
    let mut present = Landscape::new("stadt");
    if again {
        import(&bytes, &Landscape::new("stadt"))?.apply(&mut present);
    }
    // Forgets the peak of generating.
    std::fs::write("/proc/self/clear_refs", "5")?;
    let seconds = measure::median_seconds(3, || {
        let changes = import(&bytes, &present)?;
        anyhow::ensure!(
            changes.is_empty() == again,
            "{} changes",
            changes.changes.len()
        );
        Ok(())
    })?;
    println!("{:.0} MiB at most", measure::peak_memory_mib()?);
    println!("{seconds}");
    Ok(())
}

fn import(bytes: &[u8], present: &Landscape) -> anyhow::Result<freistadt_model::ChangeSet> {
    let start = Instant::now();
    let files = [(
        "Verträge.xlsx".to_owned(),
        read_workbook(bytes, Limits::default())?,
    )];
    let read = start.elapsed();
    let incoming = read_tables(&files, present, AS_OF, &|| false);
    drop(files);
    let recognised = start.elapsed();
    anyhow::ensure!(
        incoming.landscape.count(Kind::Contract) == ROWS,
        "rows are missing"
    );
    let merged = merge(present, &incoming.landscape, &Decisions::default());
    println!(
        "read {read:.2?}, recognised {:.2?}, compared {:.2?}",
        recognised - read,
        start.elapsed() - recognised
    );
    Ok(merged.change_set)
}

/// A register such as large towns keep: fifteen columns, each row a contract.
fn register() -> SheetOut {
    let headings = [
        "Vertragsnr.",
        "Gegenstand",
        "Auftragnehmer",
        "Fachverfahren",
        "Vertragsart",
        "Beginn",
        "Ende",
        "Kündigungsfrist",
        "Verlängerung",
        "Kosten p. a. (netto)",
        "Auftragswert",
        "Amt",
        "Aktenzeichen",
        "Lizenzart",
        "Bemerkung",
    ];
    SheetOut {
        name: "Verträge".into(),
        title: Vec::new(),
        columns: headings
            .map(|heading| Column {
                heading: heading.into(),
                ..Column::default()
            })
            .into(),
        rows: (0..ROWS).map(row).collect(),
        ..SheetOut::default()
    }
}

fn row(number: usize) -> Vec<Cell> {
    let text = |text: String| Cell::Text(text.into());
    let pick = |words: &[&str]| Cell::Text(words[number % words.len()].into());
    let year = 2015 + i16::try_from(number % 12).unwrap_or(0);
    let amount = f64::from(u32::try_from(number % 9_973).unwrap_or(0)) * 12.25;
    vec![
        text(format!("V-{number:06}")),
        text(format!("Pflege und Betrieb Los {}", number % 4_000)),
        text(format!("Firma {} GmbH", (number * 7) % SUPPLIERS)),
        text(format!("Verfahren {}", number % 3_000)),
        pick(&[
            "EVB-IT Pflege S",
            "EVB-IT Cloud",
            "Leistungsschein",
            "Kaufvertrag",
        ]),
        Cell::Date(date(year, 1, 1)),
        Cell::Date(date(year + 14, 12, 31)),
        pick(&[
            "3 Monate zum Jahresende",
            "6 Wochen zum Quartalsende",
            "3 M. z. Ende d. Vertragsjahres, Verl. je 12 M.",
            "k. A.",
        ]),
        pick(&["ja", "autom. 12 Monate", "nein"]),
        Cell::Number(amount),
        text(format!("{},50 €", number % 900)),
        pick(&["Hauptamt", "Ordnungsamt", "Kämmerei", "Bauamt", "Sozialamt"]),
        text(format!("10.{}.{number}", number % 50)),
        pick(&["Kauf", "Miete", "SaaS", "Open Source"]),
        text(format!("siehe Akte {number}")),
    ]
}
