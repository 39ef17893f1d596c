//! publiccode.yml, the description that public software carries: the strict verdict of the standard
//! (here) and the tolerant reading of everything readable ([`read_publiccode`]).

mod fit;
mod judge;
mod neighbours;
mod places;
mod rules;
mod software;
mod standard;

use freistadt_interchange::{Yaml, YamlLimits, YamlProblem, YamlScalar, read_yaml};
use freistadt_l10n::{Language, args, message};
use freistadt_model::Severity;

pub use neighbours::{Neighbour, neighbours};
pub use software::{Contractor, Description, ReadSoftware, Software, read_publiccode};

use fit::{Misfit, fit};
use judge::judge;
use places::{Path, path_at_line, place_of};
use standard::{CURRENT, VERSIONS};

/// A remark on a file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Remark {
    /// An error makes the file invalid, a warning does not.
    pub severity: Severity,
    /// The key, as `description.en.videos[0]`; empty where the whole file is meant.
    pub key: String,
    /// The line from 1; 0 where nothing in the file stands for the key.
    pub line: u32,
    /// The column from 1; 0 likewise.
    pub column: u32,
    /// What is wrong, e.g. `required`.
    pub code: &'static str,
    /// What the sentence needs.
    pub argument: Option<String>,
}

impl Remark {
    /// The remark in words, without its place.
    pub fn words(&self, language: Language) -> String {
        let arguments = args().text("key", &self.key);
        let argument = self.argument.as_deref().unwrap_or_default();
        let key = format!("publiccode-{}", self.code);
        message(language, &key, &arguments.text("argument", argument))
    }

    fn error(key: &str, (line, column): (u32, u32), code: &'static str) -> Self {
        Remark {
            severity: Severity::Error,
            key: key.to_owned(),
            line,
            column,
            code,
            argument: None,
        }
    }

    fn with(mut self, argument: impl Into<String>) -> Self {
        self.argument = Some(argument.into());
        self
    }
}

/// What the standard says of a file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Verdict {
    /// Errors and warnings in the order of the file.
    pub remarks: Vec<Remark>,
}

impl Verdict {
    /// Whether there is no error.
    pub fn is_valid(&self) -> bool {
        self.errors().next().is_none()
    }

    /// The errors.
    pub fn errors(&self) -> impl Iterator<Item = &Remark> {
        self.of(Severity::Error)
    }

    /// The warnings.
    pub fn warnings(&self) -> impl Iterator<Item = &Remark> {
        self.of(Severity::Warning)
    }

    fn of(&self, severity: Severity) -> impl Iterator<Item = &Remark> {
        let is = move |remark: &&Remark| remark.severity == severity;
        self.remarks.iter().filter(is)
    }
}

/// The verdict of the standard, version 0.7, on the bytes of a file. Opens neither neighbouring
/// files nor the network.
pub fn check_publiccode(bytes: &[u8]) -> Verdict {
    let read = read_yaml(bytes, YamlLimits::default());
    let mut remarks = match (read.problem, read.root) {
        (Some(problem), _) => vec![unreadable(&problem)],
        (None, None) => vec![version_missing()],
        (None, Some(root)) => of_tree(&root),
    };
    remarks.sort_by(|a, b| (a.line, a.column, &a.key).cmp(&(b.line, b.column, &b.key)));
    Verdict { remarks }
}

fn unreadable(problem: &YamlProblem) -> Remark {
    let at = |line: u32, code| Remark::error("", (line, 1), code);
    match problem {
        YamlProblem::NotUtf8 => Remark::error("", (0, 0), "not-utf8"),
        YamlProblem::TooLong { limit, .. } => {
            Remark::error("", (0, 0), "file-too-long").with(limit.to_string())
        }
        YamlProblem::Syntax { place, what } => at(place.line, "not-yaml").with(what),
        YamlProblem::DuplicateKey { place, key } => at(place.line, "key-twice").with(key),
        YamlProblem::TooLarge { place } => at(place.line, "too-large"),
        YamlProblem::SeveralDocuments => Remark::error("", (0, 0), "several-documents"),
        YamlProblem::GaveUp => Remark::error("", (0, 0), "unreadable"),
    }
}

const VERSION: &str = "publiccodeYmlVersion";

fn version_missing() -> Remark {
    Remark::error(VERSION, (0, 0), "required")
}

fn of_tree(root: &Yaml) -> Vec<Remark> {
    let Some(entry) = root.entry(VERSION) else {
        return vec![version_missing()];
    };
    let place = (entry.place.line, entry.place.column);
    let Some(YamlScalar::Text(version)) = entry.value.scalar() else {
        return vec![Remark::error(VERSION, place, "wrong-type")];
    };
    if !VERSIONS.contains(&version.as_str()) {
        return vec![Remark::error(VERSION, (0, 0), "unsupported-version").with(version)];
    }
    let fit = fit(root);
    let mut remarks = judge(root, &fit);
    if version != VERSIONS[0] && !version.starts_with(CURRENT) {
        remarks.push(Remark {
            severity: Severity::Warning,
            ..Remark::error(VERSION, place, "old-version").with(version)
        });
    }
    remarks.extend(fit.first.as_ref().map(|misfit| misfit_remark(root, misfit)));
    remarks
}

fn misfit_remark(root: &Yaml, misfit: &Misfit) -> Remark {
    let (line, code, argument) = match misfit {
        Misfit::WrongType { line } => (*line, "wrong-type", None),
        Misfit::UnknownKey { key, line } => (*line, "unknown-key", Some(key.clone())),
    };
    let path = path_at_line(root, line, &Path::default()).unwrap_or_default();
    // As the reference parser counts: the line of the value, and no column within it.
    debug_assert!(place_of(root, &path).0 <= line || line == 0);
    Remark {
        argument,
        ..Remark::error(&path.to_string(), (line, 1), code)
    }
}
