//! Compares the table of crates in ARCHITECTURE.md with what the manifests say, both ways.

use std::collections::{BTreeMap, BTreeSet};

use super::Finding;
use crate::workspace::{Member, Workspace};

const DOCUMENT: &str = "ARCHITECTURE.md";

/// What a core crate must not be linked with: core does no I/O.
const NOT_IN_CORE: &[&str] = &["tokio", "sqlx", "reqwest", "axum"];

/// A row of the table.
#[derive(Debug, Default, PartialEq, Eq)]
struct Row {
    may_depend_on: BTreeSet<String>,
    sole_owner_of: BTreeSet<String>,
}

/// Crate → row; every cell is a list of names in backticks.
type Table = BTreeMap<String, Row>;

/// All findings about crates and what they depend on.
pub(super) fn check(architecture: &str, workspace: &Workspace) -> Vec<Finding> {
    let Some(table) = read(architecture) else {
        return vec![Finding::new(DOCUMENT, "the table of crates is missing")];
    };
    let mut findings = Vec::new();
    check_names(&table, workspace, &mut findings);
    for (name, member) in &workspace.members {
        if let Some(row) = table.get(name) {
            check_edges(name, member, row, &mut findings);
        }
        check_row(name, member, workspace, &mut findings);
        if member.row == "core" {
            check_core(name, member, workspace, &mut findings);
        }
    }
    check_owners(&table, workspace, &mut findings);
    findings
}

fn read(architecture: &str) -> Option<Table> {
    let header = ["crate", "what for", "may depend on", "sole owner of"];
    let mut lines = architecture
        .lines()
        .skip_while(|line| cells(line) != header);
    lines.next()?;
    let rows = lines.skip(1).take_while(|line| line.starts_with('|'));
    let mut table = Table::new();
    for line in rows {
        let cells = cells(line);
        let name = names(cells.first()?).pop_first()?;
        let row = Row {
            may_depend_on: names(cells.get(2)?),
            sole_owner_of: names(cells.get(3)?),
        };
        table.insert(name, row);
    }
    Some(table)
}

fn cells(line: &str) -> Vec<&str> {
    line.trim()
        .trim_matches('|')
        .split('|')
        .map(str::trim)
        .collect()
}

fn names(cell: &str) -> BTreeSet<String> {
    cell.split('`')
        .skip(1)
        .step_by(2)
        .map(str::to_owned)
        .collect()
}

fn check_names(table: &Table, workspace: &Workspace, findings: &mut Vec<Finding>) {
    for name in workspace
        .members
        .keys()
        .filter(|name| !table.contains_key(*name))
    {
        findings.push(Finding::new(DOCUMENT, format!("crate `{name}` has no row")));
    }
    for name in table
        .keys()
        .filter(|name| !workspace.members.contains_key(*name))
    {
        findings.push(Finding::new(
            DOCUMENT,
            format!("there is no crate `{name}`"),
        ));
    }
}

fn check_edges(name: &str, member: &Member, row: &Row, findings: &mut Vec<Finding>) {
    let mut used = BTreeSet::new();
    for dependency in member
        .dependencies
        .iter()
        .filter(|dependency| dependency.ours)
    {
        let other = &dependency.name;
        used.insert(other);
        let for_tests = dependency.dev && other == "testkit";
        if !for_tests && !row.may_depend_on.contains(other) {
            let reason = format!("`{name}` depends on `{other}`, which the table does not allow");
            findings.push(Finding::new(manifest(name, member), reason));
        }
    }
    for other in row
        .may_depend_on
        .iter()
        .filter(|other| !used.contains(other))
    {
        let reason = format!("`{name}` does not depend on `{other}`, though the table says so");
        findings.push(Finding::new(DOCUMENT, reason));
    }
}

/// Rows depend only downwards, whatever the table says; `dev` is never shipped.
fn check_row(name: &str, member: &Member, workspace: &Workspace, findings: &mut Vec<Finding>) {
    let height = |row: &str| {
        ["core", "edge", "front", "dev"]
            .iter()
            .position(|it| *it == row)
    };
    let linked = member
        .dependencies
        .iter()
        .filter(|dependency| !dependency.dev);
    for dependency in linked {
        let Some(other) = workspace.members.get(&dependency.name) else {
            continue;
        };
        if height(&other.row) > height(&member.row) {
            let (from, to) = (&member.row, &other.row);
            let reason = format!(
                "`{name}` in {from} depends upwards on `{}` in {to}",
                dependency.name
            );
            findings.push(Finding::new(manifest(name, member), reason));
        }
    }
}

fn check_core(name: &str, member: &Member, workspace: &Workspace, findings: &mut Vec<Finding>) {
    for forbidden in NOT_IN_CORE {
        if let Some(path) = path_to(forbidden, &member.id, workspace) {
            let reason = format!(
                "core does no I/O, but `{name}` reaches {}",
                path.join(" → ")
            );
            findings.push(Finding::new(manifest(name, member), reason));
        }
    }
}

/// How a package reaches another one, by names; the shortest way.
fn path_to(wanted: &str, start: &str, workspace: &Workspace) -> Option<Vec<String>> {
    let mut came_from = BTreeMap::from([(start, None)]);
    let mut open = std::collections::VecDeque::from([start]);
    while let Some(id) = open.pop_front() {
        let package = workspace.packages.get(id)?;
        if package.name == wanted {
            return Some(way_back(id, &came_from, workspace));
        }
        for next in &package.links {
            if !came_from.contains_key(next.as_str()) {
                came_from.insert(next, Some(id));
                open.push_back(next);
            }
        }
    }
    None
}

fn way_back(
    end: &str,
    came_from: &BTreeMap<&str, Option<&str>>,
    workspace: &Workspace,
) -> Vec<String> {
    let mut path = Vec::new();
    let mut at = end;
    // The start is known by whoever asked.
    while let Some(Some(before)) = came_from.get(at) {
        path.push(workspace.packages[at].name.clone());
        at = before;
    }
    path.reverse();
    path
}

fn check_owners(table: &Table, workspace: &Workspace, findings: &mut Vec<Finding>) {
    let mut owners = BTreeMap::new();
    for (owner, row) in table {
        for library in &row.sole_owner_of {
            if let Some(first) = owners.insert(library, owner) {
                let reason = format!("`{library}` has two owners, `{first}` and `{owner}`");
                findings.push(Finding::new(DOCUMENT, reason));
            }
        }
    }
    for (library, owner) in owners {
        let users: BTreeMap<_, _> = workspace
            .members
            .iter()
            .filter(|(_, member)| member.dependencies.iter().any(|it| it.name == *library))
            .collect();
        if !users.contains_key(owner) {
            let reason = format!("`{owner}` is to own `{library}`, but does not use it");
            findings.push(Finding::new(DOCUMENT, reason));
        }
        for (user, member) in users.into_iter().filter(|(user, _)| *user != owner) {
            let reason = format!("`{library}` belongs to `{owner}` alone");
            findings.push(Finding::new(manifest(user, member), reason));
        }
    }
}

fn manifest(name: &str, member: &Member) -> String {
    format!("crates/{}/{name}/Cargo.toml", member.row)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workspace::{Dependency, Package};

    const TABLE: &str = "\
# Text before

| crate | what for | may depend on | sole owner of |
|---|---|---|---|
| `model` | nouns | – | – |
| `store` | SQL | `model` | `sqlx` |
| `testkit` | tests | – | – |

| `other` | a table that is none of ours |
";

    /// Crates in the notation `row/name: other other-dev!`, `!` marking what is for tests.
    fn workspace(lines: &[&str]) -> Workspace {
        let mut workspace = Workspace::default();
        let names: Vec<_> = lines.iter().map(|line| parts(line).1).collect();
        for line in lines {
            let (row, name, others) = parts(line);
            let dependency = |word: &str| {
                let name = word.trim_end_matches('!').to_owned();
                let ours = names.contains(&name.as_str());
                Dependency {
                    dev: word.ends_with('!'),
                    ours,
                    name,
                }
            };
            let dependencies: BTreeSet<_> = others.split_whitespace().map(dependency).collect();
            let linked = dependencies.iter().filter(|it| !it.dev);
            let links = linked.map(|it| it.name.clone()).collect();
            for id in dependencies.iter().map(|it| it.name.clone()) {
                let package = Package {
                    name: id.clone(),
                    ..Package::default()
                };
                workspace.packages.entry(id).or_insert(package);
            }
            let package = Package {
                name: name.to_owned(),
                links,
                ..Package::default()
            };
            workspace.packages.insert(name.to_owned(), package);
            let (id, row) = (name.to_owned(), row.to_owned());
            let member = Member {
                id,
                row,
                dependencies,
                ..Member::default()
            };
            workspace.members.insert(name.to_owned(), member);
        }
        workspace
    }

    fn parts(line: &str) -> (&str, &str, &str) {
        let (place, others) = line.split_once(':').unwrap();
        let (row, name) = place.split_once('/').unwrap();
        (row, name, others)
    }

    fn check_lines(lines: &[&str]) -> Vec<String> {
        let findings = check(TABLE, &workspace(lines));
        findings.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn what_the_table_says_is_fine() {
        let none: [&str; 0] = [];
        let found = check_lines(&[
            "core/model: serde testkit!",
            "edge/store: model sqlx",
            "dev/testkit:",
        ]);
        assert_eq!(found, none);
    }

    #[test]
    fn a_document_without_table_is_a_finding() {
        assert_eq!(check("# nothing", &workspace(&["core/model:"])).len(), 1);
    }

    #[test]
    fn rows_and_crates_must_match_both_ways() {
        let found = check_lines(&["core/model:", "edge/store: model sqlx", "core/graph:"]);
        assert_eq!(
            found,
            [
                "ARCHITECTURE.md: crate `graph` has no row",
                "ARCHITECTURE.md: there is no crate `testkit`"
            ]
        );
    }

    #[test]
    fn edges_must_match_both_ways() {
        let found = check_lines(&["core/model:", "edge/store: testkit sqlx", "dev/testkit:"]);
        assert_eq!(
            found,
            [
                "crates/edge/store/Cargo.toml: `store` depends on `testkit`, which the table does not allow",
                "ARCHITECTURE.md: `store` does not depend on `model`, though the table says so",
                "crates/edge/store/Cargo.toml: `store` in edge depends upwards on `testkit` in dev",
            ]
        );
    }

    #[test]
    fn a_heavy_library_stays_with_its_owner() {
        let found = check_lines(&["core/model: sqlx!", "edge/store: model", "dev/testkit:"]);
        assert_eq!(
            found,
            [
                "ARCHITECTURE.md: `store` is to own `sqlx`, but does not use it",
                "crates/core/model/Cargo.toml: `sqlx` belongs to `store` alone",
            ]
        );
    }

    #[test]
    fn core_must_not_reach_the_network_on_any_way() {
        let mut workspace = workspace(&[
            "core/model: innocent",
            "edge/store: model sqlx",
            "dev/testkit:",
        ]);
        let innocent = workspace.packages.get_mut("innocent").unwrap();
        innocent.links.insert("tokio".to_owned());
        let tokio = Package {
            name: "tokio".to_owned(),
            ..Package::default()
        };
        workspace.packages.insert("tokio".to_owned(), tokio);
        let found = check(TABLE, &workspace);
        assert_eq!(found.len(), 1);
        assert_eq!(
            found[0].reason,
            "core does no I/O, but `model` reaches innocent → tokio"
        );
    }
}
