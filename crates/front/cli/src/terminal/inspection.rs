//! What a foreign file contains.

use freistadt_app::Inspected;
use freistadt_l10n::{Language, args, field_label, integer, kind_label, kind_plural, message};
use freistadt_model::{Kind, Location};

use super::{Align, Table, heading, import_remarks, line, words};

/// Prints what was recognised, what was not, and remarks.
pub(crate) fn inspection(inspected: &Inspected, language: Language) {
    for (file, format) in &inspected.formats {
        line(&words(
            language,
            "inspect-head",
            &[("file", file.clone()), ("format", format.to_uppercase())],
        ));
        for sheet in inspected
            .incoming
            .sheets
            .iter()
            .filter(|sheet| sheet.file == *file)
        {
            let name = if sheet.sheet.is_empty() {
                words(language, "inspect-sheet-unnamed", &[])
            } else {
                sheet.sheet.clone()
            };
            let kind = message(
                language,
                &format!("sheet-kind-{}", sheet.kind.code()),
                &args(),
            );
            let arguments = [
                ("sheet", name),
                ("kind", kind),
                ("rows", count(sheet.rows, language)),
                ("known", count(sheet.columns.0, language)),
                ("all", count(sheet.columns.1, language)),
            ];
            line(&format!(
                "  {}",
                words(language, "inspect-sheet", &arguments)
            ));
        }
    }
    found(inspected, language);
    filled(inspected, language);
    unmapped(inspected, language);
    import_remarks(&inspected.incoming.diagnostics, &[], language);
}

fn count(number: usize, language: Language) -> String {
    integer(language, i64::try_from(number).unwrap_or(i64::MAX))
}

fn found(inspected: &Inspected, language: Language) {
    heading(&words(language, "inspect-found", &[]));
    let mut table = Table::new(&[Align::Left, Align::Right]);
    for kind in Kind::ALL.iter().filter(|kind| **kind != Kind::Source) {
        let number = inspected.incoming.landscape.count(*kind);
        if number > 0 {
            table.row([kind_plural(language, *kind), count(number, language)]);
        }
    }
    table.print();
}

fn filled(inspected: &Inspected, language: Language) {
    if inspected.filled.is_empty() {
        return;
    }
    heading(&words(language, "inspect-filled", &[]));
    let mut table = Table::new(&[Align::Left, Align::Left, Align::Right]);
    for (name, number) in &inspected.filled {
        let Some((kind, field)) = name.split_once('.') else {
            continue;
        };
        let Some(kind) = Kind::from_code(kind) else {
            continue;
        };
        table.row([
            kind_label(language, kind),
            field_label(language, kind, field),
            count(*number, language),
        ]);
    }
    table.print();
}

fn unmapped(inspected: &Inspected, language: Language) {
    if inspected.incoming.unmapped.is_empty() {
        return;
    }
    heading(&words(language, "inspect-unmapped", &[]));
    let mut table = Table::new(&[Align::Left, Align::Left, Align::Left]);
    for column in &inspected.incoming.unmapped {
        let place = Location {
            file: None,
            column: None,
            ..column.place.clone()
        };
        let arguments = [
            ("count", count(column.count, language)),
            ("example", column.example.clone()),
        ];
        let cells = words(language, "inspect-cells", &arguments);
        table.row([
            column.what.clone(),
            cells,
            freistadt_l10n::place(language, &place),
        ]);
    }
    table.print();
}
