//! Many names looked for in a text at once: a list of thousands of applications is compared with
//! hundreds of names while somebody waits for a page.

use std::collections::{BTreeMap, BTreeSet};

/// Names are found by so many bytes at their beginning; no key of a name is shorter.
const START: usize = 3;

/// Names of rows, to be looked for.
#[derive(Debug, Default)]
pub(crate) struct Patterns(BTreeMap<[u8; START], Vec<Pattern>>);

#[derive(Debug)]
struct Pattern {
    text: String,
    /// How much a match counts.
    length: usize,
    row: usize,
}

impl Patterns {
    /// Adds a name of a row, which counts so much; one that is too short is never found.
    pub(crate) fn add(&mut self, text: &str, length: usize, row: usize) {
        let Some(start) = text.as_bytes().first_chunk() else {
            return;
        };
        self.0.entry(*start).or_default().push(Pattern {
            text: text.to_owned(),
            length,
            row,
        });
    }

    /// The rows of the names that count most among those in any of the texts, in their order.
    pub(crate) fn longest(&self, texts: &[String]) -> BTreeSet<usize> {
        let mut best = 0;
        let mut rows = BTreeSet::new();
        for found in texts.iter().flat_map(|text| self.found(text)) {
            if found.length > best {
                best = found.length;
                rows.clear();
            }
            if found.length == best {
                rows.insert(found.row);
            }
        }
        rows
    }

    fn found<'a>(&'a self, text: &'a str) -> impl Iterator<Item = &'a Pattern> {
        let text = text.as_bytes();
        (0..text.len()).flat_map(move |at| {
            let rest = &text[at..];
            let here = rest.first_chunk().and_then(|start| self.0.get(start));
            let here = here.into_iter().flatten();
            here.filter(move |pattern| rest.starts_with(pattern.text.as_bytes()))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_name_wins_and_equals_stay_together() {
        let mut patterns = Patterns::default();
        for (row, name) in ["-prosoz-", "-prosoz-bau-", "-pro-", "-bau-x-abc-"]
            .iter()
            .enumerate()
        {
            patterns.add(name, name.len(), row);
        }
        patterns.add("-prosoz-bau-", 12, 7);
        patterns.add("-", 99, 8);
        let rows = |text: &str| {
            patterns
                .longest(&[text.to_owned()])
                .into_iter()
                .collect::<Vec<_>>()
        };
        assert_eq!(rows("-prosoz-bau-"), [1, 7]);
        assert_eq!(rows("-prosoz-kommunal-"), [0]);
        assert_eq!(rows("-prosozial-"), [0; 0]);
        assert_eq!(rows("-ä"), [0; 0]);
    }
}
