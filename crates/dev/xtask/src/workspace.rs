//! What `cargo metadata` says about the workspace, reduced to what chores ask.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use anyhow::{Context as _, Result};
use freistadt_testkit::workspace_root;
use serde_json::Value;

use crate::process;

const PREFIX: &str = "freistadt-";

/// The workspace and all packages it is built from on this platform.
#[derive(Debug, Default)]
pub struct Workspace {
    /// Our crates by short name.
    pub members: BTreeMap<String, Member>,
    /// All packages, ours too, by the id cargo gives them.
    pub packages: BTreeMap<String, Package>,
    /// Where cargo puts what it builds.
    pub target: PathBuf,
}

/// One of our crates.
#[derive(Debug, Default)]
pub struct Member {
    /// The id among [`Workspace::packages`].
    pub id: String,
    /// The folder below `crates/`: `core`, `edge`, `front` or `dev`.
    pub row: String,
    /// What its manifest names, ours by short name.
    pub dependencies: BTreeSet<Dependency>,
    /// Program → Debian package, from `[package.metadata.freistadt]`.
    pub build_needs: BTreeMap<String, String>,
    /// The same, needed by its tests only.
    pub test_needs: BTreeMap<String, String>,
}

/// A direct dependency of one of our crates.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Dependency {
    /// Ours by short name, others by package name.
    pub name: String,
    /// For tests only.
    pub dev: bool,
    /// Whether it is one of our crates.
    pub ours: bool,
}

/// A package in the graph of dependencies.
#[derive(Debug, Default)]
pub struct Package {
    /// Its name at the registry.
    pub name: String,
    /// Its SPDX expression, if it states one.
    pub license: Option<String>,
    /// Ids of what it is linked with: neither tests nor build scripts.
    pub links: BTreeSet<String>,
}

impl Workspace {
    /// Asks cargo.
    pub fn load() -> Result<Self> {
        let platform = process::output(process::program("rustc").args(["--print", "host-tuple"]))?;
        // Without the filter, cargo would download the packages of all platforms first.
        let mut command = process::cargo(&["metadata", "--format-version=1", "--locked"]);
        let text = process::output(command.args(["--filter-platform", platform.trim()]))?;
        let metadata = serde_json::from_str(&text).context("cannot read `cargo metadata`")?;
        Self::read(&metadata).context("cannot understand `cargo metadata`")
    }

    fn read(metadata: &Value) -> Result<Self> {
        let mut workspace = Self {
            target: PathBuf::from(text(&metadata["target_directory"])?),
            ..Self::default()
        };
        let ours = strings(&metadata["workspace_members"]);
        for package in list(&metadata["packages"]) {
            let id = text(&package["id"])?;
            if ours.contains(id) {
                let name = short(text(&package["name"])?).to_owned();
                workspace.members.insert(name, member(package)?);
            }
            let package = Package {
                name: text(&package["name"])?.to_owned(),
                license: package["license"].as_str().map(str::to_owned),
                links: BTreeSet::new(),
            };
            workspace.packages.insert(id.to_owned(), package);
        }
        for node in list(&metadata["resolve"]["nodes"]) {
            let id = text(&node["id"])?;
            let package = workspace.packages.get_mut(id).context("unknown node")?;
            package.links = links(node)?;
        }
        Ok(workspace)
    }
}

fn member(package: &Value) -> Result<Member> {
    let manifest = PathBuf::from(text(&package["manifest_path"])?);
    let row = manifest.ancestors().nth(2).and_then(|row| row.file_name());
    let own = &package["metadata"]["freistadt"];
    let mut dependencies = BTreeSet::new();
    for dependency in list(&package["dependencies"]) {
        let name = text(&dependency["name"])?;
        dependencies.insert(Dependency {
            name: short(name).to_owned(),
            dev: dependency["kind"].as_str() == Some("dev"),
            ours: name.starts_with(PREFIX),
        });
    }
    Ok(Member {
        id: text(&package["id"])?.to_owned(),
        row: row
            .context("a manifest without folder")?
            .to_string_lossy()
            .into_owned(),
        dependencies,
        build_needs: text_map(&own["build-needs"]),
        test_needs: text_map(&own["test-needs"]),
    })
}

fn links(node: &Value) -> Result<BTreeSet<String>> {
    let mut links = BTreeSet::new();
    for dependency in list(&node["deps"]) {
        let mut kinds = list(&dependency["dep_kinds"]);
        if kinds.any(|kind| kind["kind"].is_null()) {
            links.insert(text(&dependency["pkg"])?.to_owned());
        }
    }
    Ok(links)
}

fn short(name: &str) -> &str {
    name.strip_prefix(PREFIX).unwrap_or(name)
}

fn text(value: &Value) -> Result<&str> {
    value
        .as_str()
        .with_context(|| format!("`{value}` is no text"))
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn strings(value: &Value) -> BTreeSet<&str> {
    list(value).filter_map(Value::as_str).collect()
}

fn text_map(value: &Value) -> BTreeMap<String, String> {
    let entries = value.as_object().into_iter().flatten();
    entries
        .filter_map(|(key, value)| Some((key.clone(), value.as_str()?.to_owned())))
        .collect()
}

/// A path below the workspace root.
pub fn path(below: &str) -> PathBuf {
    workspace_root().join(below)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn this_workspace_knows_its_own_chores() {
        let workspace = Workspace::load().unwrap();
        let xtask = &workspace.members["xtask"];
        assert_eq!(xtask.row, "dev");
        let names: Vec<_> = xtask.dependencies.iter().filter(|it| it.ours).collect();
        assert_eq!(names.len(), 1);
        assert_eq!(names[0].name, "testkit");
        let linked = &workspace.packages[&xtask.id].links;
        assert!(
            linked
                .iter()
                .any(|id| workspace.packages[id].name == "toml")
        );
    }

    #[test]
    fn needs_are_read_from_the_manifest() {
        let package = serde_json::json!({
            "id": "x", "name": "freistadt-web", "manifest_path": "/a/crates/front/web/Cargo.toml",
            "dependencies": [{"name": "freistadt-testkit", "kind": "dev"}],
            "metadata": {"freistadt": {"test-needs": {"chromium": "chromium"}}},
        });
        let member = member(&package).unwrap();
        assert_eq!(member.row, "front");
        assert_eq!(member.test_needs["chromium"], "chromium");
        assert!(member.dependencies.first().unwrap().dev);
    }
}
