//! Foreign lists: every row arrives or is named, sums and fillings agree with the file.

use freistadt_import::{Incoming, SheetKind, read_tables};
use freistadt_interchange::{Cell, Row};
use freistadt_model::{Argument, Diagnostic, Kind, Landscape, Value};
use freistadt_testkit::conformance;

use crate::{DAY, workbook};

#[test]
fn conformance_every_row_arrives_or_is_named() {
    let Some(cases) = conformance::cases("landscapes/spreadsheets") else {
        return;
    };
    for case in cases {
        let bytes = conformance::read(&case);
        let file = workbook(&bytes);
        let name = case.display().to_string();
        let incoming = read_tables(
            &[(name.clone(), file.clone())],
            &Landscape::new("own"),
            DAY,
            &|| false,
        );
        assert!(
            incoming
                .sheets
                .iter()
                .any(|sheet| sheet.kind != SheetKind::Other),
            "{name}: {:?}",
            incoming.sheets
        );
        rows_arrive(&name, &incoming);
        filled_cells_arrive(&name, &incoming, &file.sheets[0].rows);
    }
}

/// As many records of the sheet's own kind as rows, less the rows that a remark names.
fn rows_arrive(name: &str, incoming: &Incoming) {
    let left_out = [
        "row-not-understood",
        "row-without-name",
        "row-is-a-sum",
        "row-repeats-headings",
        "row-is-a-section",
        "row-without-creditor",
        "row-without-amount",
    ];
    let named = incoming
        .diagnostics
        .iter()
        .filter(|d| left_out.contains(&d.code))
        .count();
    for sheet in &incoming.sheets {
        let kind = match sheet.kind {
            SheetKind::Inventory | SheetKind::Protection => Kind::Application,
            SheetKind::Contracts => Kind::Contract,
            SheetKind::Creditors => Kind::CostLine,
            SheetKind::Processing => Kind::DataObject,
            SheetKind::Services => Kind::PublicService,
            SheetKind::Clients | SheetKind::Provider | SheetKind::Other => continue,
        };
        assert_eq!(
            incoming.landscape.count(kind) + named,
            sheet.rows,
            "{name}: {:?}",
            sheet.kind
        );
    }
}

/// Columns of contract registers: each filled cell is a filled field or a remark with its row.
fn filled_cells_arrive(name: &str, incoming: &Incoming, rows: &[Row]) {
    let columns = [
        ("vendor", "supplier"),
        ("start_dt", "start"),
        ("end_dt", "end"),
        ("tot_payments", "paid"),
        ("contract_amount", "value"),
        ("amt", "value"),
        ("department_name", "unit"),
        ("original_contract_id", "number"),
    ];
    let Some((head, rows)) = rows.split_first() else {
        return;
    };
    if incoming.sheets[0].kind != SheetKind::Contracts {
        return;
    }
    for (heading, field) in columns {
        let Some(index) = head.cells.iter().position(|cell| cell.to_text() == heading) else {
            continue;
        };
        let cells: Vec<String> = rows
            .iter()
            .filter_map(|row| row.cells.get(index))
            .filter(|c| !c.is_empty())
            .map(Cell::to_text)
            .collect();
        let said = cells
            .iter()
            .filter(|cell| !matches!(cell.trim(), "-" | "?"))
            .count();
        let values: Vec<Value> = incoming
            .landscape
            .records(Kind::Contract)
            .iter()
            .filter_map(|r| r.get(field))
            .filter(Value::says_something)
            .collect();
        let named: usize = incoming
            .diagnostics
            .iter()
            .filter(|d| d.location.column.as_deref() == Some(heading))
            .map(|d| match (d.code, field) {
                ("contract-number-twice", _) | ("same-in-further-rows", "number") => 0,
                ("same-in-further-rows", _) => further(d),
                _ => 1,
            })
            .sum();
        assert_eq!(values.len() + named, said, "{name}: {heading}");
        let sum: i64 = values
            .iter()
            .map(|value| {
                if let Value::Money(money) = value {
                    money.cents
                } else {
                    0
                }
            })
            .sum();
        if matches!(field, "value" | "paid") {
            assert_eq!(
                sum,
                cells.iter().map(|cell| cents(cell)).sum::<i64>(),
                "{name}: sum of {heading}"
            );
        }
    }
}

/// How many rows a remark stands for beside the one before it.
fn further(remark: &Diagnostic) -> usize {
    let count = remark
        .arguments
        .iter()
        .find_map(|(name, argument)| match argument {
            Argument::Number(count) if *name == "count" => usize::try_from(*count).ok(),
            _ => None,
        });
    count.unwrap_or(0)
}

/// An independent reading of the amounts in these files: English thousands, scientific notation.
fn cents(cell: &str) -> i64 {
    let plain: String = cell
        .chars()
        .filter(|c| c.is_ascii_digit() || matches!(c, '.' | '-' | 'E' | '+'))
        .collect();
    let negative = cell.contains('(') || plain.starts_with('-');
    let number: f64 = plain.trim_start_matches('-').parse().unwrap_or(0.0);
    #[expect(clippy::cast_possible_truncation, reason = "amounts of a city")]
    let cents = (number * 100.0).round() as i64;
    if negative { -cents } else { cents }
}
