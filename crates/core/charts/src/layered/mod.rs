//! A layered drawing: who needs what, from left to right, every box once.
//!
//! The steps are those of Sugiyama, Tagawa and Toda (1981): break circles, give every box a
//! column, order the columns so that few lines cross, then give every box its height. Everything
//! is deterministic: the same boxes and lines make the same picture. Narrow screens get the same
//! boxes indented, in a drawing of its own.

mod columns;
mod draw;
mod letters;
mod measure;
mod narrow;
mod numbers;
mod order;
mod rows;
#[cfg(test)]
mod tests;

use self::columns::columns;
use self::letters::{fitted, long, wrapped};
use self::measure::{MARGIN, Measures};
use self::order::order;
use self::rows::rows;
use crate::bars::Fill;

/// A box.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Spot {
    /// What it is called; cut where it does not fit, and told in full when pointed at.
    pub title: String,
    /// A second, quieter line; none if empty.
    pub below: String,
    /// A mark at its left edge.
    pub mark: Option<Fill>,
    /// Drawn with a dashed frame: proposed, or not a thing of its own.
    pub dashed: bool,
    /// Where it leads.
    pub href: Option<String>,
}

/// A line from a box to one that it needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line {
    /// The box that needs.
    pub from: usize,
    /// The box that is needed.
    pub to: usize,
    /// Drawn dashed: it only impairs, or is only proposed.
    pub dashed: bool,
    /// How many it stands for, written beside it; nothing where it is one line among others.
    pub count: Option<usize>,
}

/// What is drawn.
#[derive(Debug, Clone, Copy)]
pub struct Layered<'a> {
    /// The boxes. Lines that name others, or lead from a box to itself, are left out.
    pub spots: &'a [Spot],
    /// Who needs whom.
    pub lines: &'a [Line],
    /// The box that the picture is about.
    pub focus: usize,
    /// The start of the ids in the picture; once per page.
    pub id: &'a str,
    /// What the picture shows, for those who do not see it.
    pub title: &'a str,
    /// Where the same is told in words.
    pub description: &'a str,
}

/// A point through which a line passes, or a box, with its column and its middle.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Place {
    column: usize,
    height: f64,
    middle: f64,
}

/// A line by way of the places where it crosses columns, always from left to right.
#[derive(Debug, Clone, PartialEq)]
struct Way {
    through: Vec<usize>,
    dashed: bool,
    count: Option<usize>,
    /// It closes a circle, so that the needed box is the one on the left.
    backwards: bool,
}

/// Height of a line of text, and the room above and below all lines of a box.
const LEADING: f64 = 18.0;
const PADDING: f64 = 12.0;

/// Height of a point at which a line passes a column.
const PASSING: f64 = 8.0;

/// Both drawings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawn {
    /// From left to right, as one SVG element; the focus has the id of the drawing with `-f`.
    pub wide: String,
    /// How many pixels wide that is.
    pub pixels: usize,
    /// Indented, as one SVG element.
    pub narrow: String,
    /// So many lines are only in the wide one.
    pub left_out: usize,
}

/// Draws for wide and for narrow screens.
pub fn layered(drawing: &Layered<'_>) -> Drawn {
    let count = drawing.spots.len();
    let sound = |line: &&Line| line.from < count && line.to < count && line.from != line.to;
    let lines: Vec<Line> = drawing.lines.iter().filter(sound).copied().collect();
    let (column, backwards) = columns(count, &lines, drawing.focus);
    let titles: Vec<&str> = drawing.spots.iter().map(|it| it.title.as_str()).collect();
    let numbered = lines.iter().any(|it| it.count.is_some());
    let measures = Measures::new(&titles, &column, numbered);
    let boxes = drawing.spots.iter().zip(&column);
    let texts: Vec<Text> = boxes
        .map(|(spot, column)| Text::new(spot, measures.wide(*column) - MARGIN))
        .collect();
    let mut places: Vec<Place> = (column.iter().zip(&texts))
        .map(|(column, text)| Place {
            column: *column,
            height: text.height(),
            middle: 0.0,
        })
        .collect();
    let ways = ways(&mut places, &lines, &backwards);
    let grid = order(&places, &ways);
    rows(&mut places, &ways, &grid);
    let (narrow, left_out) = narrow::narrow(drawing, &lines);
    Drawn {
        wide: draw::draw(drawing, (&texts, &measures), &places, &ways, &grid),
        pixels: measures.pixels(),
        narrow,
        left_out,
    }
}

/// The lines of a box as they fit: the title takes up to three.
struct Text {
    title: Vec<String>,
    below: Option<String>,
}

impl Text {
    fn new(spot: &Spot, width: f64) -> Text {
        Text {
            title: wrapped(&spot.title, width),
            below: (!spot.below.is_empty()).then(|| fitted(&spot.below, width)),
        }
    }

    /// How wide the longest word is.
    fn longest(title: &str) -> f64 {
        title.split(' ').map(long).fold(0.0, f64::max)
    }

    fn height(&self) -> f64 {
        let lines = self.title.len() + usize::from(self.below.is_some());
        order::count(lines) * LEADING + PADDING
    }
}

/// Each line with a point in every column that it only passes.
fn ways(places: &mut Vec<Place>, lines: &[Line], backwards: &[bool]) -> Vec<Way> {
    let mut ways = Vec::new();
    for (line, backwards) in lines.iter().zip(backwards) {
        let (left, right) = match backwards {
            true => (line.to, line.from),
            false => (line.from, line.to),
        };
        let mut through = vec![left];
        for column in places[left].column + 1..places[right].column {
            through.push(places.len());
            places.push(Place {
                column,
                height: PASSING,
                middle: 0.0,
            });
        }
        through.push(right);
        ways.push(Way {
            through,
            dashed: line.dashed,
            count: line.count,
            backwards: *backwards,
        });
    }
    ways
}
