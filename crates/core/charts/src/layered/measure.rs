//! How wide columns are: as wide as usual where all fit on a page, else as wide as their longest
//! words ask for, at last narrower, so that words are cut.

use super::Text;
use super::order::count;

/// The usual width of a box, and the least.
const BOX: f64 = 190.0;
const LEAST: f64 = 112.0;

/// Room beside the text of a box.
pub(super) const MARGIN: f64 = 24.0;

/// Between columns, and what more it is where lines carry numbers.
const BETWEEN: f64 = 42.0;
const NUMBER: f64 = 10.0;

/// Between many columns, and how many are many.
const TIGHT: f64 = 30.0;
const MANY: usize = 6;

/// Room for the frame's stroke.
const EDGE: f64 = 1.0;

/// The widest picture that fits beside the navigation on a page of 1440 pixels.
const PAGE: f64 = 1120.0;

/// Where columns stand.
pub(super) struct Measures {
    /// The left edge and the width of each.
    columns: Vec<(f64, f64)>,
    /// Of the whole.
    pub(super) width: f64,
}

impl Measures {
    /// For boxes in columns; widths go down evenly, but not below what a column's words need.
    pub(super) fn new(titles: &[&str], column: &[usize], numbered: bool) -> Measures {
        let number = column.iter().max().map_or(1, |last| last + 1);
        let mut least = vec![LEAST; number];
        for (title, at) in titles.iter().zip(column) {
            let words = Text::longest(title) + MARGIN;
            least[*at] = words.min(BOX).max(least[*at]);
        }
        let between = if number < MANY { BETWEEN } else { TIGHT };
        let between = between + if numbered { NUMBER } else { 0.0 };
        let room = PAGE - 2.0 * EDGE - between * count(number - 1);
        // Where even the least does not fit, the picture scrolls and keeps its usual width.
        let mut cap = BOX;
        if LEAST * count(number) <= room {
            while least.iter().map(|it| it.max(cap)).sum::<f64>() > room {
                cap -= 1.0;
                if cap < LEAST {
                    // Not even the words fit.
                    let most = least.iter().copied().fold(LEAST, f64::max);
                    least = least.iter().map(|it| it.min(most - 1.0)).collect();
                }
            }
        }
        let mut columns = Vec::new();
        let mut left = EDGE;
        for least in least {
            let width = least.max(cap);
            columns.push((left, width));
            left += width + between;
        }
        Measures {
            columns,
            width: left - between + EDGE,
        }
    }

    /// The whole in full pixels.
    pub(super) fn pixels(&self) -> usize {
        let whole = 0..=usize::from(u16::MAX);
        let mut whole = whole.skip_while(|it| count(*it) < self.width);
        whole.next().unwrap_or(usize::from(u16::MAX))
    }

    pub(super) fn left(&self, column: usize) -> f64 {
        self.columns[column].0
    }

    pub(super) fn right(&self, column: usize) -> f64 {
        self.columns[column].0 + self.wide(column)
    }

    pub(super) fn wide(&self, column: usize) -> f64 {
        self.columns[column].1
    }
}
