//! The catalogue, for people.

use freistadt_app::CheckedPubliccode;
use freistadt_app::market::Remark;
use freistadt_l10n::{Language, args, code_label, message};
use freistadt_model::{Code as _, Severity};

use super::{BOLD, DIM, RED, YELLOW, line, words};

/// Prints the verdict on a publiccode.yml, one remark a line with its place.
pub(crate) fn publiccode(checked: &CheckedPubliccode, language: Language) {
    let verdict = &checked.verdict;
    let key = match verdict.is_valid() {
        true => "publiccode-valid",
        false => "publiccode-invalid",
    };
    let head = words(language, key, &[("file", checked.file.clone())]);
    line(&format!("{BOLD}{head}{BOLD:#}"));
    for remark in verdict.errors().chain(verdict.warnings()) {
        one_remark(remark, language);
    }
    let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let counts = args()
        .number("errors", count(verdict.errors().count()))
        .number("warnings", count(verdict.warnings().count()));
    line(&message(language, "publiccode-counts", &counts));
}

fn one_remark(remark: &Remark, language: Language) {
    let style = match remark.severity {
        Severity::Error => RED,
        Severity::Warning => YELLOW,
        Severity::Note => DIM,
    };
    let label = code_label(language, "severity", remark.severity.code());
    let mut place = Vec::new();
    if remark.line > 0 {
        let at = args()
            .number("line", i64::from(remark.line))
            .number("column", i64::from(remark.column));
        place.push(message(language, "publiccode-place", &at));
    }
    if !remark.key.is_empty() {
        place.push(remark.key.clone());
    }
    let place = place.join(" · ");
    line(&format!("  {style}{label}{style:#} {place}"));
    line(&format!("    {}", remark.words(language)));
}
