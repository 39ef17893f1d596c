//! Descriptions in a folder of this machine.

use std::path::Path;

use super::MOST_STEPS;

/// Descriptions below a folder by their path, at most so many and so deep as a catalogue has.
pub(super) fn descriptions_below(folder: &Path) -> Vec<(String, Vec<u8>)> {
    const DEPTH: usize = 8;
    let mut found = Vec::new();
    let mut open = vec![(folder.to_owned(), 0)];
    while let Some((here, depth)) = open.pop() {
        let Ok(entries) = std::fs::read_dir(&here) else {
            continue;
        };
        for entry in entries.flatten() {
            let path = entry.path();
            let Ok(kind) = entry.file_type() else {
                continue;
            };
            let yaml = path
                .extension()
                .is_some_and(|it| it == "yml" || it == "yaml");
            if kind.is_dir() && depth < DEPTH {
                open.push((path, depth + 1));
            } else if kind.is_file() && yaml && found.len() < MOST_STEPS {
                let name = path
                    .strip_prefix(folder)
                    .unwrap_or(&path)
                    .display()
                    .to_string();
                found.extend(std::fs::read(&path).ok().map(|bytes| (name, bytes)));
            }
        }
    }
    found.sort();
    found
}
