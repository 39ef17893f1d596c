//! What if somebody goes: of files alone, or of stored data.

use std::process::ExitCode;

use freistadt_app::{Asked, Critical, CriticalAsked, Unmapped, WhatIf, WhatIfError, what_if_files};
use freistadt_model::{Diagnostic, Landscape, RevisionId};

use super::place::{open_existing, runtime};
use super::{Done, Failure, files, print_json};
use crate::arguments::{Lists, Output, Place};
use crate::{document, terminal};

pub(super) fn files(output: Output, lists: &Lists, asked: &Asked) -> Done {
    let (input, mappings) = files::load(lists)?;
    let busy = terminal::busy(output);
    let (answer, incoming) = what_if_files(&input, &mappings, asked, &|| false)?;
    busy.finish();
    let (landscape, remarks) = (&incoming.landscape, &incoming.diagnostics);
    print(output, landscape, &answer, asked, remarks);
    Ok(remarked(output, remarks, &incoming.unmapped))
}

pub(super) fn stored(output: Output, place: &Place, revision: Option<u64>, asked: &Asked) -> Done {
    runtime()?.block_on(async {
        let (data, editor) = open_existing(output, place).await?;
        let revision = revision.map(RevisionId);
        let answer = data.what_if(&editor.viewer(), revision, asked).await;
        data.close().await;
        let (answer, revision) = answer?;
        print(output, &revision.landscape, &answer, asked, &[]);
        Ok(ExitCode::SUCCESS)
    })
}

pub(super) fn critical_files(output: Output, lists: &Lists, asked: &CriticalAsked) -> Done {
    let (input, mappings) = files::load(lists)?;
    let busy = terminal::busy(output);
    let found = freistadt_app::critical_files(&input, &mappings, asked, &|| false)?;
    busy.finish();
    let (found, incoming) = found;
    let (landscape, remarks) = (&incoming.landscape, &incoming.diagnostics);
    print_critical(output, landscape, &found, asked, remarks);
    Ok(remarked(output, remarks, &incoming.unmapped))
}

/// What the files did not say well stands below what they came to.
fn remarked(output: Output, list: &[Diagnostic], unmapped: &[Unmapped]) -> ExitCode {
    if !output.json {
        let language = output.language();
        terminal::import_remarks(list, unmapped, language);
    }
    ExitCode::SUCCESS
}

pub(super) fn critical(
    output: Output,
    place: &Place,
    revision: Option<u64>,
    asked: &CriticalAsked,
) -> Done {
    runtime()?.block_on(async {
        let (data, editor) = open_existing(output, place).await?;
        let revision = revision.map(RevisionId);
        let found = data.critical(&editor.viewer(), revision, asked).await;
        data.close().await;
        let (found, revision) = found?;
        print_critical(output, &revision.landscape, &found, asked, &[]);
        Ok(ExitCode::SUCCESS)
    })
}

fn print_critical(
    output: Output,
    landscape: &Landscape,
    found: &Critical,
    asked: &CriticalAsked,
    remarks: &[Diagnostic],
) {
    let language = output.language();
    if output.json {
        print_json(&document::whatif::critical(found, asked, remarks, language));
    } else {
        terminal::critical(landscape, found, language);
    }
}

fn print(
    output: Output,
    landscape: &Landscape,
    answer: &WhatIf,
    asked: &Asked,
    remarks: &[Diagnostic],
) {
    let language = output.language();
    if output.json {
        print_json(&document::whatif::what_if(answer, remarks, language));
    } else if asked.all {
        terminal::everybody(landscape, answer, language);
    } else {
        for scenario in &answer.scenarios {
            terminal::scenario(landscape, answer, scenario, language);
        }
    }
}

impl From<WhatIfError> for Failure {
    fn from(error: WhatIfError) -> Self {
        match error {
            WhatIfError::Unusable(unusable) => Failure::Unusable(unusable),
            WhatIfError::Data(error) => error.into(),
        }
    }
}
