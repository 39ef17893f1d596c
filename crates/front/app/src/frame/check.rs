//! Checking: stored data by their own rules, files by a frame that somebody names.

use std::borrow::Cow;
use std::sync::Arc;

use freistadt_import::Incoming;
use freistadt_indicators::{Assessment, assess};
use freistadt_model::{
    Audience, ColumnMapping, Diagnostic, Landscape, LeadTimes, Location, RecordRef, Revision,
    RevisionId, Value,
};
use freistadt_policy::{Checked, Rule, RuleResult, check, frames, read_frame, rules_of, tally};
use jiff::civil::Date;

use crate::Viewer;
use crate::data::{Data, DataError, calculate, state};
use crate::intake::files::{read_lists, with_look_alikes};
use crate::intake::input::{InputFile, Unusable};

/// Which rules are asked.
#[derive(Debug, Clone)]
pub enum FrameChoice {
    /// Those that are stored with the landscape.
    Stored,
    /// A ready-made frame.
    Ready(String),
    /// A file's.
    File {
        /// Its name.
        name: String,
        /// Its text.
        text: String,
    },
}

/// A landscape and what its rules find.
#[derive(Debug, Clone)]
pub struct FrameChecked {
    /// The landscape.
    pub revision: Arc<Revision>,
    /// The rules that were asked.
    pub rules: Vec<Rule>,
    /// What they found.
    pub checked: Checked,
    /// Rules that could not be used.
    pub remarks: Vec<Diagnostic>,
}

/// Why nothing was checked.
#[derive(Debug, thiserror::Error)]
pub enum CheckError {
    /// The frame or the files cannot be used; the remarks say why.
    #[error("nothing can be checked")]
    Unusable(Unusable),
    /// The data could not be used.
    #[error(transparent)]
    Data(#[from] DataError),
}

impl FrameChecked {
    /// What somebody may read of it: rules all of whose fields they may read, about records whose
    /// names they may read; who takes a finding and who decided on it as far as they may know that.
    pub fn for_audience(self, reader: Audience) -> FrameChecked {
        if reader == Audience::Internal {
            return self;
        }
        let landscape = self.revision.landscape.for_audience(reader);
        let mut told = self;
        told.rules.retain(|it| it.audience().reaches(reader));
        told.remarks.clear();
        let rule = |id: &str| told.rules.iter().any(|it| it.id == id);
        told.checked.rules.retain(|id, _| rule(id));
        let named = |it: &RecordRef| landscape.title(it) != it.id.as_ref();
        let findings = &mut told.checked.findings;
        findings.retain(|it| rule(&it.rule) && named(&it.subject));
        for finding in findings {
            finding.waived = finding
                .waived
                .take()
                .filter(|id| landscape.find(id).is_some());
            let assigned = finding.assigned.take();
            finding.assigned = assigned.filter(|id| landscape.find(id).is_some());
            if finding.assigned.is_none() {
                finding.unit = match landscape.value(&finding.subject, "unit") {
                    Some(Value::Text(unit)) if !unit.is_empty() => Some(unit),
                    _ => None,
                };
            }
        }
        told.revision = Arc::new(Revision {
            id: told.revision.id,
            landscape,
        });
        told
    }
}

impl FrameChoice {
    /// The frame that is meant by what somebody typed: a file where there is one, else the id of
    /// a ready-made frame.
    pub fn named(name: &str) -> Result<FrameChoice, Unusable> {
        if frames().iter().any(|it| it.id == name) {
            return Ok(FrameChoice::Ready(name.to_owned()));
        }
        match std::fs::read_to_string(name) {
            Ok(text) => Ok(FrameChoice::File {
                name: name.to_owned(),
                text,
            }),
            Err(_) => {
                let all: Vec<&str> = frames().iter().map(|it| it.id.as_str()).collect();
                let remark = Diagnostic::error("frame-not-found").text("name", name);
                Err(remark.text("names", all.join(", ")).into())
            }
        }
    }

    fn rules(&self, landscape: &Landscape) -> Result<(Vec<Rule>, Vec<Diagnostic>), Unusable> {
        match self {
            FrameChoice::Stored => Ok(rules_of(landscape)),
            FrameChoice::Ready(id) => {
                let frame = frames().iter().find(|it| it.id == *id);
                let chosen = frame.iter().flat_map(|it| &it.rules);
                let (mut rules, mut remarks) = (Vec::new(), Vec::new());
                for chosen in chosen {
                    match chosen.rule(&chosen.rule) {
                        Ok(rule) => rules.push(rule),
                        Err(error) => remarks.push(error.diagnostic()),
                    }
                }
                Ok((rules, remarks))
            }
            FrameChoice::File { name, text } => {
                let place = |line| Location {
                    file: Some(name.clone()),
                    line,
                    ..Location::default()
                };
                let read = read_frame(text).map_err(|error| {
                    let remark = Diagnostic::error("frame-not-read").text("reason", error.reason);
                    Unusable::from(remark.at(place(error.line)))
                })?;
                let (rules, remarks) = read;
                let remarks = remarks.into_iter().map(|it| {
                    let line = it.location.line;
                    it.at(place(line))
                });
                Ok((rules, remarks.collect()))
            }
        }
    }
}

/// Checks files; nothing is stored.
pub fn check_files(
    files: &[InputFile],
    mappings: &[ColumnMapping],
    frame: &FrameChoice,
    as_of: Date,
    stop: &dyn Fn() -> bool,
) -> Result<(FrameChecked, Incoming), Unusable> {
    let mut incoming = read_lists(files, mappings, as_of, stop)?;
    let (rules, remarks) = frame.rules(&incoming.landscape)?;
    if rules.is_empty() {
        return Err(nothing_to_check(remarks));
    }
    incoming.diagnostics.extend(incoming.landscape.problems());
    let revision = Revision {
        id: RevisionId(0),
        landscape: incoming.landscape.clone(),
    };
    let assessment = assess(&incoming.landscape, as_of, LeadTimes::default());
    let checked = checked(Arc::new(revision), &assessment, rules, remarks);
    incoming.diagnostics.extend(checked.remarks.iter().cloned());
    Ok((checked, with_look_alikes(incoming)))
}

fn nothing_to_check(mut remarks: Vec<Diagnostic>) -> Unusable {
    if remarks.is_empty() {
        remarks.push(Diagnostic::error("frame-empty"));
    }
    Unusable {
        diagnostics: remarks,
    }
}

fn checked(
    revision: Arc<Revision>,
    assessment: &Assessment,
    rules: Vec<Rule>,
    remarks: Vec<Diagnostic>,
) -> FrameChecked {
    let mut remarks = remarks;
    let checked = judged(&revision.landscape, assessment, &rules);
    remarks.extend(checked.remarks.iter().cloned());
    FrameChecked {
        checked,
        revision,
        rules,
        remarks,
    }
}

/// What rules find.
pub(crate) fn judged(landscape: &Landscape, assessment: &Assessment, rules: &[Rule]) -> Checked {
    check(&stated(landscape), assessment, rules, assessment.as_of)
}

/// How many records rules find.
pub(super) fn counted(
    landscape: &Landscape,
    assessment: &Assessment,
    rules: &[&Rule],
) -> (Vec<RuleResult>, Vec<Diagnostic>) {
    tally(&stated(landscape), assessment, rules, assessment.as_of)
}

/// What is only proposed says nothing.
fn stated(landscape: &Landscape) -> Cow<'_, Landscape> {
    if landscape.proposals().is_empty() {
        return Cow::Borrowed(landscape);
    }
    Cow::Owned(landscape.without_proposals())
}

impl Data {
    /// What the stored rules find in the newest revision, as of a day.
    pub async fn findings(
        &self,
        viewer: &Viewer,
        as_of: Date,
    ) -> Result<Arc<FrameChecked>, DataError> {
        let revision = self.revision(viewer, None).await?;
        let assessment = self.assessment(&revision, as_of).await?;
        let key = (state(&revision), as_of);
        let work = move || {
            let (rules, remarks) = rules_of(&revision.landscape);
            checked(revision, &assessment, rules, remarks)
        };
        self.checked.get_or(key, work).await
    }

    /// Checks a revision, by default the newest, as of a day.
    pub async fn check(
        &self,
        viewer: &Viewer,
        revision: Option<RevisionId>,
        frame: &FrameChoice,
        as_of: Date,
    ) -> Result<FrameChecked, CheckError> {
        let revision = self.revision(viewer, revision).await?;
        let asked = frame.rules(&revision.landscape);
        let (rules, remarks) = asked.map_err(CheckError::Unusable)?;
        let assessment = self.assessment(&revision, as_of).await?;
        Ok(calculate(move || checked(revision, &assessment, rules, remarks)).await?)
    }
}
