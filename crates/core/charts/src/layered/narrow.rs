//! The same boxes for narrow screens: what the picture is about on top, what it is tied to indented
//! below it. Every box stands once, so only one line leads to each; the others are counted.

use std::fmt::Write as _;

use super::draw::{dashes, heavy, spot_box};
use super::letters::escaped;
use super::measure::MARGIN;
use super::order::count;
use super::{Layered, Line, Text};

/// The width of all, for screens of 320 pixels, and the least width of a box: what is very deep
/// makes the whole wider.
const WIDTH: f64 = 286.0;
const BOX: f64 = 150.0;

/// Each step inwards, and where there are many.
const INDENT: f64 = 28.0;
const TIGHT: f64 = 18.0;
const MANY: usize = 4;

/// Between two boxes.
const GAP: f64 = 12.0;

/// Where lines leave a box downwards: to what it needs, and from what needs it.
const NEEDS: f64 = 6.0;
const NEEDED: f64 = 12.0;

/// The drawing, and how many lines are not in it.
pub(super) fn narrow(drawing: &Layered<'_>, lines: &[Line]) -> (String, usize) {
    let tree = Tree::of(drawing, lines);
    let deepest = tree
        .rows
        .iter()
        .map(|(_, depth, _)| *depth)
        .max()
        .unwrap_or(0);
    let indent = if deepest > MANY { TIGHT } else { INDENT };
    let whole = WIDTH.max(indent * count(deepest) + BOX);
    let mut svg = String::new();
    let mut ends: Vec<(f64, f64)> = vec![(0.0, 0.0); drawing.spots.len()];
    let mut down = 1.0;
    for (at, depth, line) in &tree.rows {
        let spot = &drawing.spots[*at];
        let left = 1.0 + indent * count(*depth);
        let width = whole - left - 1.0;
        let text = Text::new(spot, width - MARGIN);
        let middle = down + text.height() / 2.0;
        if let Some(line) = line.map(|at| &lines[at]) {
            let above = if line.from == *at { line.to } else { line.from };
            elbow(&mut svg, (line, *at), ends[above], (left, middle), drawing);
        }
        spot_box(
            &mut svg,
            (spot, &text),
            (left, down, width),
            (*at == drawing.focus, ""),
        );
        ends[*at] = (left, down + text.height());
        down += text.height() + GAP;
    }
    let height = down - GAP + 1.0;
    let id = escaped(drawing.id);
    let head = format!(
        r#"<svg class="fs-drawing" role="group" aria-labelledby="{id}-n" viewBox="0 0 {whole:.0} {height:.0}" width="{whole:.0}" height="{height:.0}"><title id="{id}-n">{}</title>"#,
        escaped(drawing.title)
    );
    let drawn = tree.rows.iter().filter(|(.., line)| line.is_some()).count();
    (head + &svg + "</svg>", lines.len() - drawn)
}

/// From below the box above to the left edge of a box; the tip is at what is needed.
fn elbow(
    svg: &mut String,
    (line, at): (&Line, usize),
    above: (f64, f64),
    (left, middle): (f64, f64),
    drawing: &Layered<'_>,
) {
    let needed = line.to == at;
    let x = above.0 + if needed { NEEDS } else { NEEDED };
    let (heavy, dashes) = (heavy(line.count, drawing.lines), dashes(line.dashed));
    let _ = write!(
        svg,
        r#"<path class="l-edge{heavy}" d="M{x:.1} {:.1}V{middle:.1}H{left:.1}"{dashes}/>"#,
        above.1
    );
    let (tip, back) = match needed {
        true => ((left, middle), "l-8 -4v8z"),
        false => ((x, above.1), "l-4 8h8z"),
    };
    let _ = write!(
        svg,
        r#"<path class="c-edge" d="M{:.1} {:.1}{back}"/>"#,
        tip.0, tip.1
    );
    if let Some(number) = line.count {
        let _ = write!(
            svg,
            r#"<text x="{:.1}" y="{:.1}" class="t-mid t-number">{number}</text>"#,
            f64::midpoint(x, left),
            middle - 5.0
        );
    }
}

/// Boxes in the order in which they stand, each with its depth and the line that leads to it.
struct Tree {
    rows: Vec<(usize, usize, Option<usize>)>,
}

impl Tree {
    /// Each box hangs where it is nearest to what the picture is about; what nothing leads to
    /// begins anew.
    fn of(drawing: &Layered<'_>, lines: &[Line]) -> Tree {
        let number = drawing.spots.len();
        let mut ties: Vec<Vec<usize>> = vec![Vec::new(); number];
        for (at, line) in lines.iter().enumerate() {
            ties[line.from].push(at);
            ties[line.to].push(at);
        }
        let weight = |at: &usize| lines[*at].count.unwrap_or(1);
        for (box_at, own) in ties.iter_mut().enumerate() {
            own.sort_by_key(|at| (lines[*at].from != box_at, std::cmp::Reverse(weight(at))));
        }
        let mut starts: Vec<usize> = (0..number).collect();
        let all = |at: &usize| ties[*at].iter().map(weight).sum::<usize>();
        starts.sort_by_key(|at| (*at != drawing.focus, std::cmp::Reverse(all(at))));
        let mut hangs: Vec<Vec<(usize, usize)>> = vec![Vec::new(); number];
        let mut seen = vec![false; number];
        let mut roots = Vec::new();
        for start in starts {
            if seen[start] {
                continue;
            }
            seen[start] = true;
            roots.push(start);
            let mut next = std::collections::VecDeque::from([start]);
            while let Some(at) = next.pop_front() {
                for line in &ties[at] {
                    let other = lines[*line].from + lines[*line].to - at;
                    if !seen[other] {
                        seen[other] = true;
                        hangs[at].push((other, *line));
                        next.push_back(other);
                    }
                }
            }
        }
        Tree {
            rows: rows(&roots, &hangs),
        }
    }
}

fn rows(roots: &[usize], hangs: &[Vec<(usize, usize)>]) -> Vec<(usize, usize, Option<usize>)> {
    let mut rows = Vec::new();
    let mut open: Vec<(usize, usize, Option<usize>)> =
        roots.iter().rev().map(|at| (*at, 0, None)).collect();
    while let Some((at, depth, line)) = open.pop() {
        rows.push((at, depth, line));
        let below = hangs[at].iter().rev();
        open.extend(below.map(|(other, line)| (*other, depth + 1, Some(*line))));
    }
    rows
}
