//! From a key to its line and column, and from a line to its key.

use std::fmt;

use freistadt_interchange::{Yaml, YamlContent};

/// The way to a value: keys, and numbers from 0 in sequences.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(super) struct Path(Vec<Step>);

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Step {
    Key(String),
    Index(usize),
}

impl Path {
    pub(super) fn key(&self, key: &str) -> Path {
        self.step(Step::Key(key.to_owned()))
    }

    pub(super) fn index(&self, index: usize) -> Path {
        self.step(Step::Index(index))
    }

    fn step(&self, step: Step) -> Path {
        let mut steps = self.0.clone();
        steps.push(step);
        Path(steps)
    }
}

/// As `description.en.videos[0]`.
impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, step) in self.0.iter().enumerate() {
            match step {
                Step::Key(key) if at == 0 => f.write_str(key)?,
                Step::Key(key) => write!(f, ".{key}")?,
                Step::Index(index) => write!(f, "[{index}]")?,
            }
        }
        Ok(())
    }
}

/// Line and column, from 1; 0 and 0 where nothing in the file stands for the key.
pub(super) type LineColumn = (u32, u32);

/// Where a key stands. A missing key stands where the mapping begins in which it is missing; if
/// that is missing, too, nowhere.
pub(super) fn place_of(root: &Yaml, path: &Path) -> LineColumn {
    let mut node = root;
    let mut steps = path.0.iter().peekable();
    while let Some(step) = steps.next() {
        let Step::Key(key) = step else {
            return at(node);
        };
        let YamlContent::Map(_) = node.content else {
            return at(node);
        };
        let Some(entry) = node.entry(key) else {
            let last = steps.peek().is_none();
            return if last || is_flow(node) {
                at(node)
            } else {
                (0, 0)
            };
        };
        let own = (entry.place.line, entry.place.column);
        node = &entry.value;
        match steps.peek() {
            None => return own,
            Some(Step::Index(index)) => {
                steps.next();
                let Some(item) = node.items().get(*index) else {
                    return own;
                };
                node = item;
            }
            Some(Step::Key(_)) => {}
        }
    }
    at(node)
}

fn at(node: &Yaml) -> LineColumn {
    (node.place.line, node.place.column)
}

/// A mapping in braces begins before its first key.
fn is_flow(map: &Yaml) -> bool {
    let first = map.entries().first();
    first.is_none_or(|first| first.place != map.place)
}

/// The outermost key or item that begins on the line.
pub(super) fn path_at_line(node: &Yaml, line: u32, here: &Path) -> Option<Path> {
    for entry in node.entries() {
        let path = here.key(&entry.key);
        if entry.place.line == line {
            return Some(path);
        }
        if let Some(found) = path_at_line(&entry.value, line, &path) {
            return Some(found);
        }
    }
    for (index, item) in node.items().iter().enumerate() {
        let path = here.index(index);
        if item.place.line == line {
            return Some(path);
        }
        if let Some(found) = path_at_line(item, line, &path) {
            return Some(found);
        }
    }
    None
}
