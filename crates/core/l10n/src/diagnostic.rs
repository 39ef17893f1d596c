//! Remarks on input in sentences, and places as people find them.

use freistadt_model::{Argument, Diagnostic, Location};

use crate::labels::field_of_name;
use crate::texts::find;
use crate::{Arguments, Language, allowed_words, args, message};

/// A remark in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// What happened.
    pub message: String,
    /// What to do about it.
    pub hint: Option<String>,
}

/// The remark in words, without its place.
pub fn diagnostic(language: Language, diagnostic: &Diagnostic) -> Sentence {
    let key = format!("diag-{}", diagnostic.code);
    let arguments = diagnostic
        .arguments
        .iter()
        .fold(args(), |arguments, (name, argument)| {
            arguments.with(name, argument.clone())
        });
    Sentence {
        message: message(language, &key, &arguments),
        hint: allowed(language, diagnostic, &key)
            .or_else(|| find(language, &format!("{key}.hint"), &arguments)),
    }
}

/// The words that fit, where the remark is about a field with a closed list.
fn allowed(language: Language, diagnostic: &Diagnostic, key: &str) -> Option<String> {
    let field = diagnostic
        .arguments
        .iter()
        .find_map(|(_, argument)| match argument {
            Argument::Field(name) => field_of_name(name),
            Argument::Text(_) | Argument::Number(_) | Argument::Date(_) => None,
        })?;
    let words = allowed_words(language, field.value_type)?.join(", ");
    find(
        language,
        &format!("{key}.allowed"),
        &args().text("words", words),
    )
}

/// The remark as pages say it: what to do may be something else there than at the terminal.
pub fn diagnostic_on_page(language: Language, remark: &Diagnostic) -> Sentence {
    let said = diagnostic(language, remark);
    let on_page = find(language, &format!("diag-{}.page", remark.code), &args());
    Sentence {
        hint: on_page.or(said.hint),
        ..said
    }
}

/// Where something stands, from the file to the column; empty where nothing is known.
pub fn place(language: Language, location: &Location) -> String {
    let Location {
        file,
        sheet,
        row,
        column,
        line,
    } = location;
    let mut parts: Vec<String> = file.iter().cloned().collect();
    let mut say = |key: &str, arguments: Arguments| parts.push(message(language, key, &arguments));
    if let Some(sheet) = sheet {
        say("place-sheet", args().text("sheet", sheet));
    }
    if let Some(row) = row {
        say("place-row", args().number("row", i64::from(*row)));
    }
    if let Some(column) = column {
        say("place-column", args().text("column", column));
    }
    if let Some(line) = line {
        say("place-line", args().number("line", i64::from(*line)));
    }
    parts.join(", ")
}
