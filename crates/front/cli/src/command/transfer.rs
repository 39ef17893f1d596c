//! Whole data in and out: export, backup, restore.

use std::path::Path;
use std::process::ExitCode;

use anyhow::Context;
use freistadt_app::holds_data;
use freistadt_model::Audience;
use serde_json::json;

use super::files::{self, Target};
use super::place::{open, open_existing, runtime};
use super::{Done, print_json, said};
use crate::arguments::{Output, Place};
use crate::terminal;

/// A workbook where the name asks for one, else everything as lines.
pub(super) fn export(output: Output, place: &Place, out: &Target, reader: Audience) -> Done {
    out.may_be_written(output)?;
    let workbook = out
        .path
        .extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case("xlsx"));
    // Another spreadsheet's ending promises what the file would not hold.
    let promised = ["csv", "ods", "xls"];
    if promised.iter().any(|other| {
        out.path
            .extension()
            .is_some_and(|ending| ending.eq_ignore_ascii_case(other))
    }) {
        return Err(said(output, "error-export-ending", &[]));
    }
    // Read back, a workbook with hidden cells would empty them.
    if workbook && reader != Audience::Internal {
        return Err(said(output, "error-export-audience", &[]));
    }
    runtime()?.block_on(async {
        let (data, editor) = open_existing(output, place).await?;
        if workbook {
            let bytes = data
                .export_workbook(&editor.viewer(), output.language())
                .await
                .context("export")?;
            files::write(&out.path, &bytes)?;
            files::say_written(output, "export-written", "file", &out.path);
            return Ok(ExitCode::SUCCESS);
        }
        let (bytes, summary) = data
            .export_lines(&editor.viewer(), reader)
            .await
            .context("export")?;
        files::write(&out.path, &bytes)?;
        if output.json {
            print_json(
                &json!({ "records": summary.records, "sha256": summary.sha256, "diagnostics": [] }),
            );
        } else {
            let arguments = [
                ("records", summary.records.to_string()),
                ("sha256", summary.sha256),
            ];
            terminal::line(&terminal::words(
                output.language(),
                "export-done",
                &arguments,
            ));
        }
        data.close().await;
        Ok(ExitCode::SUCCESS)
    })
}

pub(super) fn backup(output: Output, place: &Place, out: &Target) -> Done {
    out.may_be_written(output)?;
    runtime()?.block_on(async {
        if let Some(place) = place.data.as_deref().filter(|place| !holds_data(place)) {
            return Err(said(output, "data-empty", &[("data", place.to_owned())]));
        }
        let data = open(output, place).await?;
        let verified = data.backup(&out.path).await.context("backup")?;
        say_verified(output, "backup-done", &verified);
        data.close().await;
        Ok(ExitCode::SUCCESS)
    })
}

pub(super) fn restore(output: Output, place: &Place, file: &Path, yes: bool) -> Done {
    runtime()?.block_on(async {
        let data = open(output, place).await?;
        let present = data.holdings().await.context("data")?;
        if !present.is_empty() {
            let list: Vec<String> = present
                .iter()
                .map(|(name, newest)| {
                    let arguments = [("name", name.clone()), ("number", newest.0.to_string())];
                    terminal::words(output.language(), "restore-present", &arguments)
                })
                .collect();
            let arguments = [("list", list.join(", "))];
            let question = terminal::words(output.language(), "restore-replaces", &arguments);
            if !yes && !terminal::agreed(&question, output) {
                return Err(said(output, "restore-left", &[]));
            }
        }
        let verified = data.restore(file).await.context("restore")?;
        say_verified(output, "restore-done", &verified);
        data.close().await;
        Ok(ExitCode::SUCCESS)
    })
}

fn say_verified(output: Output, key: &str, verified: &freistadt_app::Verified) {
    if output.json {
        print_json(&json!({
            "organizations": verified.organizations,
            "revisions": verified.revisions,
            "records": verified.records,
            "sha256": verified.sha256,
            "diagnostics": [],
        }));
    } else {
        let arguments = [
            ("records", verified.records.to_string()),
            ("sha256", verified.sha256.clone()),
        ];
        terminal::line(&terminal::words(output.language(), key, &arguments));
    }
}
