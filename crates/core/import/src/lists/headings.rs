//! Where the headings of a sheet stand: one row, or two where groups stand above.

use freistadt_interchange::{Cell, Row};

use crate::lists::settle::protection_letters;
use crate::lists::spellings::spellings;
use crate::lists::words::words;

/// How far down headings are looked for.
const HEADING_ROWS: usize = 40;

/// One column's heading.
#[derive(Debug, Clone, Default)]
pub(crate) struct HeadingText {
    /// As written; a group and what stands below it with a blank between.
    pub(crate) text: String,
    /// What stands below the group, or the whole.
    pub(crate) own: String,
}

/// A sheet divided at its headings.
pub(crate) struct Head<'a> {
    pub(crate) above: &'a [Row],
    pub(crate) headings: Vec<HeadingText>,
    pub(crate) below: &'a [Row],
}

/// Divides the rows of a list. `decided` says whether somebody has mapped a heading by hand.
pub(crate) fn find<'a>(rows: &'a [Row], decided: &dyn Fn(&str) -> bool) -> Option<Head<'a>> {
    let at = heading_row(rows, decided)?;
    let (head, below) = (&rows[at], &rows[at + 1..]);
    if let Some(sub) = below.first().filter(|sub| stands_below(head, sub)) {
        return Some(Head {
            above: &rows[..at],
            headings: combined(Some(head), sub),
            below: &below[1..],
        });
    }
    let group = at.checked_sub(1).map(|before| &rows[before]);
    let group = group.filter(|group| stands_above(group, head));
    Some(Head {
        above: &rows[..at - usize::from(group.is_some())],
        headings: combined(group, head),
        below,
    })
}

/// The row with the most known headings among the first; the first wide row if none is known.
fn heading_row(rows: &[Row], decided: &dyn Fn(&str) -> bool) -> Option<usize> {
    let known = |row: &Row| {
        let texts: std::collections::BTreeSet<String> = texts(row).collect();
        texts
            .iter()
            .filter(|text| is_known(text) || decided(text))
            .count()
    };
    let best = rows
        .iter()
        .take(HEADING_ROWS)
        .enumerate()
        .map(|(at, row)| (known(row), at));
    // Of equal rows the first: repeated headings further down are not the headings.
    let (score, at) = best.max_by_key(|(score, at)| (*score, std::cmp::Reverse(*at)))?;
    if score >= 2 {
        return Some(at);
    }
    // Nothing or one word known: the first row as wide as most rows below it.
    let usual = rows.iter().take(200).map(|row| texts(row).count()).max()?;
    rows.iter()
        .take(HEADING_ROWS)
        .position(|row| texts(row).count() * 10 >= usual * 6)
}

pub(crate) fn is_known(text: &str) -> bool {
    spellings(text).iter().any(|key| words().knows_heading(key))
}

fn texts(row: &Row) -> impl Iterator<Item = String> {
    let filled = row.cells.iter().filter(|cell| !cell.is_empty());
    filled.map(clean)
}

/// A heading on one line; a word divided at the line's end is one word again.
pub(crate) fn clean(cell: &Cell) -> String {
    let text = cell.to_text();
    let mut line = String::with_capacity(text.len());
    for part in text.lines().map(str::trim).filter(|part| !part.is_empty()) {
        let divided = line.ends_with('-');
        if divided && part.starts_with(char::is_lowercase) {
            line.pop();
        } else if !divided && !line.is_empty() {
            line.push(' ');
        }
        line.push_str(part);
    }
    line.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn text_at(row: &Row, index: usize) -> String {
    row.cells.get(index).map(clean).unwrap_or_default()
}

fn is_text(cell: &Cell) -> bool {
    matches!(cell, Cell::Text(text) if !text.trim().is_empty())
}

/// Whether the row below known headings divides them further, rather than being the first record.
fn stands_below(head: &Row, sub: &Row) -> bool {
    let next = sub.number == head.number + 1;
    if next && are_letters_below(head, sub) {
        return true;
    }
    let fills_a_gap =
        (0..sub.cells.len()).any(|at| !text_at(sub, at).is_empty() && text_at(head, at).is_empty());
    if !next
        || !fills_a_gap
        || !sub
            .cells
            .iter()
            .all(|cell| cell.is_empty() || is_text(cell))
    {
        return false;
    }
    let all = combined(Some(head), sub);
    // Cells merged downwards repeat what stands above.
    let below = (0..sub.cells.len()).filter(|at| {
        let text = text_at(sub, *at);
        !text.is_empty() && text != text_at(head, *at)
    });
    let known = below
        .clone()
        .filter(|at| is_known(&all[*at].text) || is_known(&all[*at].own));
    known.clone().count() >= 2 && known.count() * 2 >= below.count()
}

/// Whether the row holds nothing but V, I, V below one group of three columns, merged or not.
fn are_letters_below(head: &Row, sub: &Row) -> bool {
    let all = combined(Some(head), sub);
    let Some(first) = protection_letters(&all) else {
        return false;
    };
    let group = text_at(head, first);
    let within = |at: usize| (first..first + 3).contains(&at);
    let one_group = (first + 1..first + 3).all(|at| {
        let above = text_at(head, at);
        above.is_empty() || above == group
    });
    let rest_is_empty = (0..sub.cells.len()).filter(|at| !within(*at)).all(|at| {
        let text = text_at(sub, at);
        text.is_empty() || text == text_at(head, at)
    });
    !group.is_empty() && one_group && rest_is_empty
}

/// Whether the row above the headings holds groups, rather than the list's title.
fn stands_above(group: &Row, head: &Row) -> bool {
    let filled = group.cells.iter().filter(|cell| !cell.is_empty());
    group.number + 1 == head.number && filled.clone().count() > 1 && filled.clone().all(is_text)
}

/// Headings with their groups. A group reaches to the right up to the next one.
fn combined(group: Option<&Row>, head: &Row) -> Vec<HeadingText> {
    let width = group
        .map_or(0, |group| group.cells.len())
        .max(head.cells.len());
    let mut reaching = String::new();
    (0..width)
        .map(|at| {
            let own = text_at(head, at);
            let above = group.map(|group| text_at(group, at)).unwrap_or_default();
            if !above.is_empty() {
                reaching.clone_from(&above);
            }
            let above = if own.is_empty() { &above } else { &reaching };
            if own.is_empty() || *above == own {
                HeadingText {
                    text: above.clone(),
                    own: above.clone(),
                }
            } else if above.is_empty() {
                HeadingText {
                    text: own.clone(),
                    own,
                }
            } else {
                HeadingText {
                    text: format!("{above} {own}"),
                    own,
                }
            }
        })
        .collect()
}
