//! Readers of foreign bytes as plain functions that assert what must hold for any input; run by
//! a test over mutations and by cargo-fuzz.

use crate::{Cell, Limits, ReadError, Yaml, YamlLimits, YamlProblem, read_workbook, read_yaml};

/// Small enough that a few bytes can reach them.
pub const LIMITS: Limits = Limits {
    file_bytes: 1 << 20,
    inflated_bytes: 4 << 20,
    rows: 50_000,
    cells: 50_000,
    columns: 1_000,
    text_bytes: 1 << 20,
};

/// Reads any bytes as a spreadsheet. Panics if the reader does, or if it exceeds the limits.
pub fn read_anything(bytes: &[u8]) {
    let read = match read_workbook(bytes, LIMITS) {
        Ok(read) => read,
        Err(error) => {
            assert_ne!(error, ReadError::gave_up(), "a panic was caught");
            return;
        }
    };
    let (mut cells, mut text) = (0, 0);
    for sheet in &read.sheets {
        let numbers = sheet.rows.iter().map(|row| row.number);
        assert!(
            numbers.is_sorted_by(|a, b| a < b),
            "rows in order, each once"
        );
        for row in &sheet.rows {
            assert!(row.number > 0 && row.cells.len() <= LIMITS.columns);
            assert!(row.cells.last().is_some_and(|cell| !cell.is_empty()));
            cells += row.cells.len();
            for cell in &row.cells {
                if let Cell::Text(content) = cell {
                    text += content.len();
                }
            }
        }
    }
    assert!(cells <= LIMITS.cells, "{cells} cells");
    assert!(text <= LIMITS.text_bytes, "{text} bytes of text");
}

/// Reads any bytes as YAML. Panics if the parser does, or if the tree exceeds the limits.
pub fn read_any_yaml(bytes: &[u8]) {
    let limits = YamlLimits {
        bytes: 1 << 16,
        nodes: 2_000,
        depth: 16,
    };
    let read = read_yaml(bytes, limits);
    assert_ne!(
        read.problem,
        Some(YamlProblem::GaveUp),
        "a panic was caught"
    );
    let (nodes, depth) = read.root.as_ref().map_or((0, 0), measure);
    assert!(
        nodes <= limits.nodes && depth <= limits.depth + 1,
        "{nodes} nodes, {depth} deep"
    );
}

/// Nodes and depth of a tree.
fn measure(node: &Yaml) -> (usize, usize) {
    let values = node.entries().iter().map(|entry| &entry.value);
    let below = node.items().iter().chain(values).map(measure);
    let (nodes, depth) = below.fold((0, 0), |(nodes, depth), (more, deeper)| {
        (nodes + more, depth.max(deeper))
    });
    (nodes + 1, depth + 1)
}
