//! The JSON documents of `catalogue`: a contract with scripts.

use freistadt_app::CheckedPubliccode;
use freistadt_app::market::Remark;
use freistadt_l10n::Language;
use serde_json::{Value as Json, json};

/// `catalogue check`.
pub(crate) fn publiccode(checked: &CheckedPubliccode, language: Language) -> Json {
    let remark = |remark: &Remark| {
        json!({
            "key": remark.key,
            "message": remark.words(language),
            "code": remark.code,
            "line": remark.line,
            "column": remark.column,
        })
    };
    let verdict = &checked.verdict;
    json!({
        "file": checked.file,
        "valid": verdict.is_valid(),
        "errors": verdict.errors().map(remark).collect::<Json>(),
        "warnings": verdict.warnings().map(remark).collect::<Json>(),
        "diagnostics": [],
    })
}
