//! One workbook per responsible unit, into a folder.

use std::process::ExitCode;

use anyhow::Context;
use freistadt_app::{AskError, UnitFile, today, unit_files_of};

use super::files::{self, Target};
use super::place::{open_existing, runtime};
use super::{Done, Failure, print_json};
use crate::arguments::{Lists, Output, Place};
use crate::{document, terminal};

/// Of stored data; the workbooks come back with `import`.
pub(super) fn stored(output: Output, target: &Target, place: &Place) -> Done {
    runtime()?.block_on(async {
        let (data, editor) = open_existing(output, place).await?;
        let files = data.unit_files(&editor.viewer(), output.language()).await;
        data.close().await;
        written(output, target, &files.context("workbooks")?)
    })
}

/// Of files alone; nothing is stored.
pub(super) fn files(output: Output, target: &Target, lists: &Lists) -> Done {
    let (input, mappings) = files::load(lists)?;
    match unit_files_of(&input, &mappings, today(), output.language()) {
        Ok(files) => written(output, target, &files),
        Err(AskError::Unusable(unusable)) => Err(Failure::Unusable(unusable)),
        Err(error @ AskError::Export(_)) => Err(Failure::Other(error.into())),
    }
}

fn written(output: Output, target: &Target, files: &[UnitFile]) -> Done {
    let folder = &target.path;
    for file in files {
        let path = folder.join(&file.name);
        let force = target.force;
        Target { path, force }.may_be_written(output)?;
    }
    if !files.is_empty() {
        std::fs::create_dir_all(folder).with_context(|| format!("folder {}", folder.display()))?;
    }
    for file in files {
        files::write(&folder.join(&file.name), &file.bytes)?;
    }
    if output.json {
        print_json(&document::unit_files(folder, files));
    } else {
        terminal::unit_files(folder, files, output.language());
    }
    Ok(ExitCode::SUCCESS)
}
