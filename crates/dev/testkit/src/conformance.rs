//! Finds the foreign data that tests read: files nobody prepared for us and that we do not ship.
//!
//! It says which files there are; what is right for each of them is the test's business.

#![expect(
    clippy::print_stdout,
    reason = "how many cases a run saw belongs into the run's output"
)]

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Result, ensure};

/// Names the folder with the cases; relative paths start at the workspace root.
pub const VARIABLE: &str = "FREISTADT_CONFORMANCE";

/// All case files below the folder `topic`, sorted; `None` if there is no foreign data here.
///
/// Descriptions (`*readme*`) and expected results (`expected*`) are no cases. Panics if
/// `FREISTADT_CONFORMANCE` is set and has no case: who asks for the test must not get a skip.
pub fn cases(topic: &str) -> Option<Vec<PathBuf>> {
    cases_where(topic, |_| true)
}

/// Like [`cases`], of the files for which `is_case` holds.
pub fn cases_where(topic: &str, is_case: impl Fn(&Path) -> bool) -> Option<Vec<PathBuf>> {
    let found = find(&Place::from_environment(), topic, &is_case).expect("foreign data readable");
    match &found {
        Some(cases) => println!("conformance: {} cases", cases.len()),
        None => println!("conformance: skipped, no foreign data for `{topic}` here"),
    }
    found
}

/// Reads one case; core crates have no file access of their own, not even in their tests.
pub fn read(case: &Path) -> Vec<u8> {
    fs::read(case).unwrap_or_else(|error| panic!("cannot read `{}`: {error}", case.display()))
}

/// Where the data lies, and whether somebody insists on it.
enum Place {
    Asked(PathBuf),
    Default(PathBuf),
}

impl Place {
    fn from_environment() -> Self {
        let root = crate::workspace_root();
        match env::var_os(VARIABLE) {
            Some(folder) => Self::Asked(root.join(folder)),
            None => Self::Default(root.join("../shared/conformance")),
        }
    }
}

fn find(
    place: &Place,
    topic: &str,
    is_case: &impl Fn(&Path) -> bool,
) -> Result<Option<Vec<PathBuf>>> {
    let (folder, asked) = match place {
        Place::Asked(root) => (root.join(topic), true),
        Place::Default(root) => (root.join(topic), false),
    };
    if !asked && !folder.exists() {
        return Ok(None);
    }
    let mut cases = crate::files_below(&folder)?;
    cases.retain(|path| !describes_cases(path) && is_case(path));
    ensure!(
        !(asked && cases.is_empty()),
        "`{VARIABLE}` is set, but `{}` has no cases",
        folder.display()
    );
    Ok((!cases.is_empty()).then_some(cases))
}

fn describes_cases(path: &Path) -> bool {
    let name = path
        .file_name()
        .map(|name| name.to_string_lossy().to_lowercase());
    name.is_none_or(|name| {
        name.starts_with('.') || name.starts_with("expected") || name.contains("readme")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A folder that is removed with its contents when the test ends.
    struct Scratch(PathBuf);

    impl Scratch {
        fn new(name: &str) -> Self {
            let folder = env::temp_dir().join(format!("freistadt-{name}-{}", std::process::id()));
            fs::create_dir_all(folder.join("topic/deeper")).unwrap();
            Self(folder)
        }

        fn with(self, file: &str) -> Self {
            fs::write(self.0.join("topic").join(file), "x").unwrap();
            self
        }
    }

    impl Drop for Scratch {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.0);
        }
    }

    fn names(found: Option<&Vec<PathBuf>>) -> Vec<String> {
        let name = |path: &PathBuf| path.file_name().unwrap().to_string_lossy().into_owned();
        found.into_iter().flatten().map(name).collect()
    }

    #[test]
    fn every_case_is_taken_but_no_description() {
        let scratch = Scratch::new("all")
            .with("b.csv")
            .with("deeper/a.csv")
            .with("expected.csv")
            .with("old-README.md");
        let found = find(&Place::Asked(scratch.0.clone()), "topic", &|_| true).unwrap();
        assert_eq!(names(found.as_ref()), ["b.csv", "a.csv"]);
    }

    #[test]
    fn an_absent_default_is_skipped() {
        let nowhere = Place::Default(env::temp_dir().join("freistadt-does-not-exist"));
        assert!(find(&nowhere, "topic", &|_| true).unwrap().is_none());
    }

    #[test]
    fn a_folder_that_was_asked_for_must_exist_and_have_cases() {
        let nowhere = Place::Asked(env::temp_dir().join("freistadt-does-not-exist"));
        assert!(find(&nowhere, "topic", &|_| true).is_err());

        let scratch = Scratch::new("none").with("README.md");
        assert!(find(&Place::Asked(scratch.0.clone()), "topic", &|_| true).is_err());
    }
}
