//! Numbers at lines: where other lines are farthest, the largest first.

use std::fmt::Write as _;

use super::measure::Measures;
use super::{Place, Way};

/// How far along a gap a number may stand.
const ALONG: [f64; 7] = [0.5, 0.6, 0.4, 0.7, 0.3, 0.8, 0.2];

/// So far from everything else is far enough.
const FREE: f64 = 16.0;

/// Half the room that a number takes beside its middle.
const HALF: f64 = 12.0;

/// A part of a way: a gap between columns, or straight through a column.
#[derive(Clone, Copy, PartialEq)]
enum Part {
    Gap(usize),
    Column(usize),
}

/// A part with its height at its left and right end.
type Piece = (Part, f64, f64);

/// A place where a number may stand.
#[derive(Clone, Copy)]
struct Stand {
    part: Part,
    along: f64,
    x: f64,
    y: f64,
}

/// Writes the numbers of all ways that stand for more than one.
pub(super) fn numbers(svg: &mut String, places: &[Place], ways: &[Way], measures: &Measures) {
    let pieces: Vec<Vec<Piece>> = ways.iter().map(|way| pieces(places, way)).collect();
    let mut wanted: Vec<(usize, usize)> = ways
        .iter()
        .enumerate()
        .filter_map(|(at, way)| Some((way.count?, at)))
        .collect();
    wanted.sort_by(|one, other| other.cmp(one));
    let mut taken: Vec<Stand> = Vec::new();
    for (number, at) in wanted {
        let stands = pieces[at].iter().rev().flat_map(|it| stands(*it, measures));
        let mut best: Option<(f64, Stand)> = None;
        for stand in stands {
            let room = room(stand, at, &pieces, &taken);
            if best.is_none_or(|(most, _)| room > most) {
                best = Some((room, stand));
            }
        }
        let Some((_, stand)) = best else { continue };
        taken.push(stand);
        let (x, y) = (stand.x, stand.y + 4.0);
        let _ = write!(
            svg,
            r#"<text x="{x:.1}" y="{y:.1}" class="t-mid t-number">{number}</text>"#
        );
    }
}

fn pieces(places: &[Place], way: &Way) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for (at, pair) in way.through.windows(2).enumerate() {
        let (one, other) = (places[pair[0]], places[pair[1]]);
        pieces.push((Part::Gap(one.column), one.middle, other.middle));
        if at + 2 < way.through.len() {
            pieces.push((Part::Column(other.column), other.middle, other.middle));
        }
    }
    pieces
}

fn stands((part, from, to): Piece, measures: &Measures) -> Vec<Stand> {
    let (left, right) = match part {
        Part::Gap(column) => (measures.right(column), measures.left(column + 1)),
        Part::Column(column) => (measures.left(column), measures.right(column)),
    };
    let stand = |along: f64| Stand {
        part,
        along,
        x: across(left, right, along, part),
        y: height(from, to, along),
    };
    ALONG.into_iter().map(stand).collect()
}

/// The x of the curve that leads through a gap.
fn across(left: f64, right: f64, along: f64, part: Part) -> f64 {
    let rest = 1.0 - along;
    let middle = f64::midpoint(left, right);
    match part {
        Part::Column(_) => left + (right - left) * along,
        Part::Gap(_) => {
            left * rest.powi(3)
                + 3.0 * middle * (rest * rest * along + rest * along * along)
                + right * along.powi(3)
        }
    }
}

/// Its y: all curves through a gap have the same x at the same distance along.
fn height(from: f64, to: f64, along: f64) -> f64 {
    let rest = 1.0 - along;
    from * (rest.powi(3) + 3.0 * rest * rest * along)
        + to * (along.powi(3) + 3.0 * along * along * rest)
}

/// How far the nearest other line or number is, at most what is far enough.
fn room(stand: Stand, own: usize, pieces: &[Vec<Piece>], taken: &[Stand]) -> f64 {
    let others = pieces.iter().enumerate().filter(|(at, _)| *at != own);
    let beside = others
        .flat_map(|(_, it)| it)
        .filter(|(part, ..)| *part == stand.part);
    let lines = beside.map(|(_, from, to)| (height(*from, *to, stand.along) - stand.y).abs());
    let near = taken
        .iter()
        .filter(|it| (it.x - stand.x).abs() < 2.0 * HALF);
    let numbers = near.map(|it| (it.y - stand.y).abs() - HALF);
    lines.chain(numbers).fold(FREE, f64::min)
}
