//! What an import changes or changed, what stands against an undo, what was changed before.

use freistadt_app::{Entry, Imported};
use freistadt_l10n::{Language, field_label, kind_label, kind_plural, value};
use freistadt_model::{Blocked, Change, Kind, Landscape, RecordRef, Value};

use super::{Align, DIM, Table, counted, import_remarks, line, words};

/// So many changed fields and conflicts are listed.
const SHOWN: usize = 12;

/// Prints the result of an import or dry run.
pub(crate) fn import(imported: &Imported, dry_run: bool, language: Language) {
    let merge = &imported.merge;
    let mut table = Table::new(&[
        Align::Left,
        Align::Right,
        Align::Left,
        Align::Right,
        Align::Left,
        Align::Right,
        Align::Left,
    ]);
    let said = |key| words(language, key, &[]);
    for kind in Kind::ALL.iter().filter(|kind| !is_kept(**kind)) {
        let count =
            |map: &std::collections::BTreeMap<Kind, usize>| map.get(kind).copied().unwrap_or(0);
        let (added, changed, same) = (
            count(&merge.added),
            count(&merge.changed),
            count(&merge.unchanged),
        );
        if added + changed + same > 0 {
            table.row([
                kind_plural(language, *kind),
                added.to_string(),
                said("import-added"),
                changed.to_string(),
                said("import-changed"),
                same.to_string(),
                said("import-unchanged"),
            ]);
        }
    }
    table.print();
    fields(imported, language);
    conflicts(imported, language);
    import_remarks(&imported.diagnostics, &imported.unmapped, language);
    line("");
    for applied in &imported.applied {
        let id = applied.change_set.clone();
        line(&words(language, "import-applied", &[("id", id)]));
    }
    match (imported.applied.is_empty(), dry_run) {
        (false, _) => {}
        (true, true) => line(&said("import-dry")),
        (true, false) => line(&said("import-nothing")),
    }
}

/// What the program keeps about sources and columns is no news to anybody.
fn is_kept(kind: Kind) -> bool {
    matches!(kind, Kind::Source | Kind::Claim | Kind::ColumnMapping)
}

fn fields(imported: &Imported, language: Language) {
    // What is new has its name only afterwards.
    let mut after = imported.before.landscape.clone();
    imported.merge.change_set.apply(&mut after);
    let landscape = &after;
    let edits = imported
        .merge
        .change_set
        .changes
        .iter()
        .filter_map(|change| match change {
            Change::Edit { target, fields } if !is_kept(target.kind) => Some((target, fields)),
            _ => None,
        });
    let all: Vec<_> = edits
        .flat_map(|(target, fields)| fields.iter().map(move |field| (target, field)))
        .collect();
    for (target, field) in all.iter().take(SHOWN) {
        let arguments = [
            ("record", name(landscape, target, language)),
            ("field", field_label(language, target.kind, field.field)),
            (
                "old",
                shown(landscape, target, field.field, &field.old, language),
            ),
            (
                "new",
                shown(landscape, target, field.field, &field.new, language),
            ),
        ];
        line(&format!(
            "  {}",
            words(language, "import-field", &arguments)
        ));
    }
    more(all.len(), language);
}

fn conflicts(imported: &Imported, language: Language) {
    let conflicts = &imported.merge.conflicts;
    if conflicts.is_empty() {
        return;
    }
    line("");
    line(&counted(language, "import-conflicts", conflicts.len()));
    let landscape = &imported.before.landscape;
    for conflict in conflicts.iter().take(SHOWN) {
        let arguments = [
            ("record", name(landscape, &conflict.target, language)),
            (
                "field",
                field_label(language, conflict.target.kind, conflict.field),
            ),
            (
                "present",
                shown(
                    landscape,
                    &conflict.target,
                    conflict.field,
                    &conflict.present,
                    language,
                ),
            ),
            (
                "wanted",
                shown(
                    landscape,
                    &conflict.target,
                    conflict.field,
                    &conflict.wanted,
                    language,
                ),
            ),
        ];
        line(&format!(
            "  {}",
            words(language, "import-conflict", &arguments)
        ));
    }
    more(conflicts.len(), language);
}

fn more(count: usize, language: Language) {
    if count > SHOWN {
        line(&format!(
            "  {DIM}{}{DIM:#}",
            words(
                language,
                "import-more",
                &[("count", (count - SHOWN).to_string())]
            )
        ));
    }
}

fn name(landscape: &Landscape, target: &RecordRef, language: Language) -> String {
    format!(
        "{} „{}“",
        kind_label(language, target.kind),
        landscape.title(target)
    )
}

/// A value for people; records by their titles.
fn shown(
    landscape: &Landscape,
    target: &RecordRef,
    field: &str,
    found: &Value,
    language: Language,
) -> String {
    match (found, target.kind.field(field)) {
        (Value::Reference(other), _) => landscape.title(other).to_owned(),
        (Value::List(list), _) => {
            let parts: Vec<String> = list
                .iter()
                .map(|item| shown(landscape, target, field, item, language))
                .collect();
            parts.join("; ")
        }
        (other, Some(info)) => value(language, other, info.value_type),
        (other, None) => other.canonical(),
    }
}

/// What stands against an undo, a sentence each.
pub(crate) fn blocked(list: &[Blocked], landscape: &Landscape, language: Language) -> Vec<String> {
    let sentence = |blocked: &Blocked| match blocked {
        Blocked::ChangedSince {
            target,
            field: Some(field),
        } => {
            let field = field_label(language, target.kind, field);
            words(
                language,
                "undo-changed-since",
                &[
                    ("record", name(landscape, target, language)),
                    ("field", field),
                ],
            )
        }
        Blocked::ChangedSince {
            target,
            field: None,
        } => words(
            language,
            "undo-record-changed",
            &[("record", name(landscape, target, language))],
        ),
        Blocked::Needed { target, by } => {
            let arguments = [
                ("record", name(landscape, target, language)),
                ("by", name(landscape, by, language)),
            ];
            words(language, "undo-needed", &arguments)
        }
    };
    list.iter().map(sentence).collect()
}

/// Prints the changes, newest first.
pub(crate) fn history(entries: &[Entry], language: Language) {
    if entries.is_empty() {
        line(&words(language, "history-none", &[]));
    }
    for entry in entries {
        let zoned = entry.note.at.to_zoned(jiff::tz::TimeZone::system());
        let when = format!(
            "{} {:02}:{:02}",
            freistadt_l10n::day(language, zoned.date()),
            zoned.hour(),
            zoned.minute()
        );
        let arguments = [
            ("id", entry.change_set.clone()),
            ("when", when),
            (
                "what",
                freistadt_l10n::deed(language, &entry.note.function, &entry.note.reason),
            ),
        ];
        line(&words(language, "history-row", &arguments));
    }
}
