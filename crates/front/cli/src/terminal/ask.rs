//! The workbooks that were written for units.

use std::path::Path;

use freistadt_app::UnitFile;
use freistadt_l10n::{Language, kind_count};
use freistadt_model::Kind;

use super::{Align, Table, counted, line, words};

/// Prints each with what it holds, and how it goes on.
pub(crate) fn unit_files(folder: &Path, files: &[UnitFile], language: Language) {
    if files.is_empty() {
        line(&words(language, "ask-nothing", &[]));
        return;
    }
    let mut table = Table::new(&[Align::Left, Align::Left, Align::Right, Align::Right]);
    for file in files {
        let nobody = || words(language, "workbook-without-unit", &[]);
        table.row([
            file.name.clone(),
            file.unit.unit.clone().unwrap_or_else(nobody),
            kind_count(language, Kind::Application, file.unit.applications),
            counted(language, "ask-open", file.unit.open),
        ]);
    }
    table.print();
    let folder = folder.display().to_string();
    line(&words(language, "ask-written", &[("folder", folder)]));
    line(&words(language, "ask-next", &[]));
}
