//! Checks of files that are no Rust: migrations, clippy's rules, data, paths of machines.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};
use toml::{Table, Value};

use super::Finding;

/// The folders of both databases hold the same numbers and names.
pub(super) fn check_migrations(folder: &Path) -> Result<Vec<Finding>> {
    if !folder.exists() {
        return Ok(Vec::new());
    }
    let sqlite = file_names(&folder.join("sqlite"))?;
    let postgres = file_names(&folder.join("postgres"))?;
    let place = "crates/edge/store/migrations";
    let mut findings = Vec::new();
    for (other, missing) in [
        ("postgres", sqlite.difference(&postgres)),
        ("sqlite", postgres.difference(&sqlite)),
    ] {
        for name in missing {
            let reason = format!("has no twin in `{other}`");
            findings.push(Finding::new(format!("{place}/{name}"), reason));
        }
    }
    let all: BTreeSet<_> = sqlite.union(&postgres).collect();
    for (index, name) in all.iter().enumerate() {
        let digits: String = name.chars().take_while(char::is_ascii_digit).collect();
        let expected = index + 1;
        if digits.parse() != Ok(expected) {
            let reason = format!("must have the number {expected}: no gaps, no doubles");
            findings.push(Finding::new(format!("{place}/{name}"), reason));
        }
    }
    Ok(findings)
}

fn file_names(folder: &Path) -> Result<BTreeSet<String>> {
    if !folder.exists() {
        return Ok(BTreeSet::new());
    }
    let entries =
        fs::read_dir(folder).with_context(|| format!("cannot list `{}`", folder.display()))?;
    let mut names = BTreeSet::new();
    for entry in entries {
        names.insert(entry?.file_name().to_string_lossy().into_owned());
    }
    Ok(names)
}

/// Clippy reads only the nearest file, so that of the core must repeat the rules for all.
pub(super) fn check_lints(root: &Path) -> Result<Vec<Finding>> {
    let everywhere = read_toml(&root.join("clippy.toml"))?;
    let core = read_toml(&root.join("crates/core/clippy.toml"))?;
    Ok(missing_rules(&everywhere, &core))
}

fn read_toml(path: &Path) -> Result<Table> {
    let text =
        fs::read_to_string(path).with_context(|| format!("cannot read `{}`", path.display()))?;
    text.parse()
        .with_context(|| format!("cannot understand `{}`", path.display()))
}

fn missing_rules(everywhere: &Table, core: &Table) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (key, value) in everywhere {
        let kept = match (value, core.get(key)) {
            (Value::Array(rules), Some(Value::Array(own))) => {
                rules.iter().all(|rule| own.contains(rule))
            }
            (value, own) => own == Some(value),
        };
        if !kept {
            let reason = format!("must repeat `{key}` of the root's `clippy.toml`");
            findings.push(Finding::new("crates/core/clippy.toml", reason));
        }
    }
    findings
}

/// Checks of the text files in the repository, by name and contents.
pub(super) fn check_texts(root: &Path, files: &[String]) -> Result<Vec<Finding>> {
    let mut findings = Vec::new();
    for name in files {
        let path = root.join(name);
        // A file may be deleted, but not yet from the index; a link may point anywhere.
        if !path.is_file() || path.is_symlink() {
            continue;
        }
        let bytes = fs::read(&path).with_context(|| format!("cannot read `{name}`"))?;
        let is_text = !bytes.contains(&0);
        if is_text {
            check_text(name, &String::from_utf8_lossy(&bytes), &mut findings);
        }
    }
    Ok(findings)
}

fn check_text(name: &str, text: &str, findings: &mut Vec<Finding>) {
    for (index, line) in text.lines().enumerate() {
        if names_a_machine(line) {
            let reason = "names a path that only one machine has";
            findings.push(Finding::new(format!("{name}:{}", index + 1), reason));
        }
    }
    let is_toml = Path::new(name).extension().is_some_and(|it| it == "toml");
    if name.starts_with("data/") && is_toml && !has_origin(text) {
        let reason = "must begin with a comment that says where the data come from";
        findings.push(Finding::new(name, reason));
    }
    if name.ends_with("package-lock.json") && text.contains("\"resolved\"") {
        let reason = "must name no registry; npm's `omit-lockfile-registry-resolved` sees to it";
        findings.push(Finding::new(name, reason));
    }
}

/// One word would be a heading, not an origin.
fn has_origin(text: &str) -> bool {
    let first = text.lines().next().unwrap_or("");
    let comment = first.strip_prefix('#').unwrap_or("");
    comment.split_whitespace().count() >= 3
}

/// Whether an absolute path into a home or work folder stands in the line.
fn names_a_machine(line: &str) -> bool {
    let continues = |before: &str| {
        let in_word = |char: char| char.is_alphanumeric() || "_-.~/}>)".contains(char);
        before.ends_with(in_word) && !before.ends_with("file://")
    };
    ["work", "root", "home"].iter().any(|folder| {
        let path = format!("/{folder}/");
        line.match_indices(&path)
            .any(|(at, _)| !continues(&line[..at]))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A folder with migrations, removed when the test ends.
    struct Migrations(std::path::PathBuf);

    impl Migrations {
        fn new(name: &str, files: &[&str]) -> Self {
            let folder = std::env::temp_dir().join(format!("tidy-{name}-{}", std::process::id()));
            for file in files {
                let path = folder.join(file);
                fs::create_dir_all(path.parent().unwrap()).unwrap();
                fs::write(path, "SELECT 1;").unwrap();
            }
            Self(folder)
        }

        fn check(&self) -> Vec<String> {
            let findings = check_migrations(&self.0).unwrap();
            findings.iter().map(ToString::to_string).collect()
        }
    }

    impl Drop for Migrations {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.0);
        }
    }

    #[test]
    fn paired_migrations_without_gaps_are_fine() {
        let none: [&str; 0] = [];
        let files = ["sqlite/0001_a.sql", "postgres/0001_a.sql"];
        assert_eq!(Migrations::new("fine", &files).check(), none);
        assert_eq!(Migrations::new("none", &[]).check(), none);
    }

    #[test]
    fn lonely_migrations_and_gaps_are_found() {
        let lonely = Migrations::new("lonely", &["sqlite/0001_a.sql"]).check();
        assert_eq!(
            lonely,
            ["crates/edge/store/migrations/0001_a.sql: has no twin in `postgres`"]
        );
        let gap = ["sqlite/0002_a.sql", "postgres/0002_a.sql"];
        assert_eq!(Migrations::new("gap", &gap).check().len(), 1);
    }

    #[test]
    fn the_core_repeats_the_rules_for_all() {
        let everywhere: Table = "a = 1\nlist = [\"x\"]".parse().unwrap();
        let check = |core: &str| missing_rules(&everywhere, &core.parse().unwrap()).len();
        assert_eq!(check("a = 1\nlist = [\"x\", \"y\"]\nmore = true"), 0);
        assert_eq!(check("a = 2\nlist = [\"y\"]"), 2);
        assert_eq!(check(""), 2);
    }

    fn check_file(name: &str, text: &str) -> usize {
        let mut findings = Vec::new();
        check_text(name, text, &mut findings);
        findings.len()
    }

    #[test]
    fn paths_of_machines_are_found() {
        let path = |folder: &str| format!("/{folder}/someone/x");
        for folder in ["work", "root", "home"] {
            let path = path(folder);
            assert_eq!(check_file("a.md", &format!("in `{path}`")), 1, "{path}");
            assert_eq!(check_file("a.md", &path), 1, "{path}");
            assert_eq!(check_file("a.md", &format!("file://{path}")), 1, "{path}");
            assert_eq!(
                check_file("a.md", &format!("https://example.org{path}")),
                0,
                "{path}"
            );
            assert_eq!(check_file("a.md", &format!("../net{path}")), 0, "{path}");
        }
    }

    #[test]
    fn data_say_where_they_come_from() {
        let text = "# KGSt 2020, table 3\n[a]\n";
        assert_eq!(check_file("data/a.toml", text), 0);
        assert_eq!(check_file("data/a.toml", "[a]\n"), 1);
        assert_eq!(check_file("data/a.toml", "# data\n"), 1);
        assert_eq!(check_file("crates/a/Cargo.toml", "[a]\n"), 0);
    }

    #[test]
    fn the_lock_of_npm_names_no_registry() {
        let with = r#"{"resolved": "https://registry.example/x.tgz"}"#;
        assert_eq!(check_file("assets/package-lock.json", with), 1);
        assert_eq!(check_file("assets/package-lock.json", "{}"), 0);
    }
}
