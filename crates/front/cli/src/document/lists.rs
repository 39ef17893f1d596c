//! History, accounts and workbooks as documents.

use std::path::Path;

use freistadt_app::{AccountInfo, Entry, UnitFile};
use serde_json::{Value as Json, json};

/// `ask`: the workbooks that were written.
pub(crate) fn unit_files(folder: &Path, files: &[UnitFile]) -> Json {
    let files: Json = files
        .iter()
        .map(|file| {
            json!({
                "file": folder.join(&file.name).display().to_string(),
                "unit": file.unit.unit,
                "applications": file.unit.applications,
                "records": file.unit.records,
                "open_questions": file.unit.open,
                "confirmed": file.unit.confirmed,
                "last_confirmed": file.unit.last_confirmed.map(|on| on.to_string()),
            })
        })
        .collect();
    json!({ "files": files, "diagnostics": [] })
}

/// `history`.
pub(crate) fn history(entries: &[Entry]) -> Json {
    let entries: Json = entries
        .iter()
        .map(|entry| {
            json!({
                "revision": entry.revision.0,
                "change_set": entry.change_set,
                "undoes": entry.undoes,
                "author": entry.note.author,
                "unit": entry.note.unit,
                "function": entry.note.function,
                "reason": entry.note.reason,
                "at": entry.note.at.to_string(),
            })
        })
        .collect();
    json!({ "entries": entries, "diagnostics": [] })
}

/// The accounts of an organization, without anything secret.
pub(crate) fn accounts(accounts: &[AccountInfo]) -> Json {
    let accounts: Json = accounts
        .iter()
        .map(|account| {
            json!({
                "name": account.name,
                "role": account.role.code(),
                "function": account.unit,
                "has_password": account.has_password,
                "created_at": account.created_at.to_string(),
                "disabled_at": account.disabled_at.map(|at| at.to_string()),
            })
        })
        .collect();
    json!({ "accounts": accounts, "diagnostics": [] })
}
