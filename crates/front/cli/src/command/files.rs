//! Commands that need files alone.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context;
use freistadt_app::{InputFile, read_input, read_mappings, today};
use freistadt_model::ColumnMapping;
use jiff::civil::Date;
use serde_json::json;

use super::{Done, Failure, print_json, said};
use crate::arguments::{Lists, Output};
use crate::{document, terminal};

/// A file or folder to write to.
pub(super) struct Target {
    pub(super) path: PathBuf,
    /// Whether what lies there may go.
    pub(super) force: bool,
}

impl Target {
    /// Refuses to write over a file that holds something, unless told to.
    pub(super) fn may_be_written(&self, output: Output) -> Result<(), Failure> {
        let holds =
            std::fs::metadata(&self.path).is_ok_and(|file| file.is_file() && file.len() > 0);
        if holds && !self.force {
            let path = self.path.display().to_string();
            return Err(said(output, "error-file-exists", &[("file", path)]));
        }
        Ok(())
    }
}

pub(super) fn assess(output: Output, lists: &Lists, as_of: Option<Date>) -> Done {
    let (files, mappings) = load(lists)?;
    let busy = terminal::busy(output);
    let assessed =
        freistadt_app::assess_files(&files, &mappings, as_of.unwrap_or_else(today), &|| false)?;
    busy.finish();
    if output.json {
        print_json(&document::assessment(
            &assessed.assessment,
            &assessed.landscape,
            &assessed.incoming.diagnostics,
            output.language(),
        ));
    } else {
        let head = terminal::Head::Files(files.len());
        terminal::assessment(
            &assessed.assessment,
            &assessed.landscape,
            &head,
            output.language(),
        );
        terminal::import_remarks(
            &assessed.incoming.diagnostics,
            &assessed.incoming.unmapped,
            output.language(),
        );
    }
    Ok(ExitCode::SUCCESS)
}

pub(super) fn inspect(output: Output, lists: &Lists) -> Done {
    let (files, mappings) = load(lists)?;
    let inspected = freistadt_app::inspect_files(&files, &mappings, today(), &|| false)?;
    if output.json {
        print_json(&document::inspection(&inspected, output.language()));
    } else {
        terminal::inspection(&inspected, output.language());
    }
    Ok(ExitCode::SUCCESS)
}

pub(super) fn template(output: Output, out: &Target) -> Done {
    out.may_be_written(output)?;
    let bytes = freistadt_app::template_workbook(output.language()).context("template")?;
    write(&out.path, &bytes)?;
    say_written(output, "template-written", "file", &out.path);
    Ok(ExitCode::SUCCESS)
}

pub(super) fn samples(output: Output, target: &Target) -> Done {
    let folder = &target.path;
    let lists = freistadt_app::sample_lists(today()).context("sample lists")?;
    for (name, _) in &lists {
        let path = folder.join(name);
        Target {
            path,
            force: target.force,
        }
        .may_be_written(output)?;
    }
    std::fs::create_dir_all(folder).with_context(|| format!("folder {}", folder.display()))?;
    for (name, bytes) in lists {
        write(&folder.join(name), &bytes)?;
    }
    say_written(output, "samples-written", "folder", folder);
    Ok(ExitCode::SUCCESS)
}

/// Completions for a shell, on standard output.
pub(super) fn completions(output: Output, shell: clap_complete::Shell) -> Done {
    let mut command = crate::help::command(output.language());
    clap_complete::generate(shell, &mut command, "freistadt", &mut std::io::stdout());
    Ok(ExitCode::SUCCESS)
}

/// The manual page, on standard output.
pub(super) fn man(output: Output) -> Done {
    let command = crate::help::command(output.language());
    clap_mangen::Man::new(command)
        .render(&mut std::io::stdout())
        .context("manual page")?;
    Ok(ExitCode::SUCCESS)
}

pub(super) fn load(lists: &Lists) -> Result<(Vec<InputFile>, Vec<ColumnMapping>), Failure> {
    let files = read_input(&lists.files)?;
    let mut mappings = Vec::new();
    if let Some(path) = &lists.mapping {
        for file in read_input(std::slice::from_ref(path))? {
            mappings = read_mappings(&file.name, &file.bytes)?;
        }
    }
    Ok((files, mappings))
}

pub(super) fn write(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    std::fs::write(path, bytes).with_context(|| format!("write {}", path.display()))?;
    Ok(())
}

pub(super) fn say_written(output: Output, key: &str, name: &'static str, path: &Path) {
    let path = path.display().to_string();
    if output.json {
        print_json(&json!({ name: path, "diagnostics": [] }));
    } else {
        terminal::line(&terminal::words(output.language(), key, &[(name, path)]));
    }
}
