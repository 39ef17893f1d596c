//! Boxes and lines as SVG.

use std::fmt::Write as _;

use super::letters::escaped;
use super::order::count;
use super::rows::height;
use super::{BOX, LEADING, Layered, Place, Spot, Text, Way};
use crate::bars::look;

/// The room between two columns.
const BETWEEN: f64 = 42.0;

/// Room for the frame's stroke.
const EDGE: f64 = 1.0;

pub(super) fn draw(
    drawing: &Layered<'_>,
    texts: &[Text],
    places: &[Place],
    ways: &[Way],
    grid: &[Vec<usize>],
) -> String {
    let width = left(grid.len().max(1)) - BETWEEN + EDGE;
    let (height, id) = (height(places), escaped(drawing.id));
    let mut svg = format!(
        r#"<svg class="fs-drawing" role="group" aria-labelledby="{id}-t" aria-describedby="{id}-d" viewBox="0 0 {width:.0} {height:.0}" width="{width:.0}" height="{height:.0}"><title id="{id}-t">{}</title><desc id="{id}-d">{}</desc>"#,
        escaped(drawing.title),
        escaped(drawing.description)
    );
    for way in ways {
        line(&mut svg, places, way);
    }
    for way in ways {
        number(&mut svg, places, way);
    }
    // Boxes are read column by column.
    for at in grid.iter().flatten() {
        if let Some(spot) = drawing.spots.get(*at) {
            let focus = *at == drawing.focus;
            spot_at(&mut svg, (spot, &texts[*at]), places[*at], focus);
        }
    }
    svg.push_str("</svg>");
    svg
}

fn left(column: usize) -> f64 {
    EDGE + count(column) * (BOX + BETWEEN)
}

fn line(svg: &mut String, places: &[Place], way: &Way) {
    let (Some(first), Some(last)) = (way.through.first(), way.through.last()) else {
        return;
    };
    let (first, last) = (places[*first], places[*last]);
    let mut path = format!("M{:.1} {:.1}", left(first.column) + BOX, first.middle);
    for pair in way.through.windows(2) {
        let (one, other) = (places[pair[0]], places[pair[1]]);
        let (from, to) = (left(one.column) + BOX, left(other.column));
        let half = (to - from) / 2.0;
        let (y, z) = (one.middle, other.middle);
        let _ = write!(
            path,
            "C{:.1} {y:.1} {:.1} {z:.1} {to:.1} {z:.1}",
            from + half,
            to - half
        );
        // Straight through the column that is only passed.
        if other.column < last.column {
            let _ = write!(path, "H{:.1}", to + BOX);
        }
    }
    let dashes = if way.dashed {
        r#" stroke-dasharray="5 4""#
    } else {
        ""
    };
    let _ = write!(svg, r#"<path class="l-edge" d="{path}"{dashes}/>"#);
    let (tip, back) = if way.backwards {
        (left(first.column) + BOX, 8.0)
    } else {
        (left(last.column), -8.0)
    };
    let y = if way.backwards {
        first.middle
    } else {
        last.middle
    };
    let _ = write!(
        svg,
        r#"<path class="c-edge" d="M{tip:.1} {y:.1}l{back} -4v8z"/>"#
    );
}

/// How many a line stands for, in the gap before the box it leads to.
fn number(svg: &mut String, places: &[Place], way: &Way) {
    let ends = if way.backwards {
        way.through.get(..2)
    } else {
        way.through
            .len()
            .checked_sub(2)
            .and_then(|at| way.through.get(at..))
    };
    let (Some(number), Some([one, other])) = (way.count, ends) else {
        return;
    };
    let (one, other) = (places[*one], places[*other]);
    let x = left(one.column) + BOX + BETWEEN / 2.0;
    let y = f64::midpoint(one.middle, other.middle) + if way.backwards { 12.0 } else { -3.0 };
    let _ = write!(
        svg,
        r#"<text x="{x:.1}" y="{y:.1}" class="t-mid t-number">{number}</text>"#
    );
}

fn spot_at(svg: &mut String, (spot, text): (&Spot, &Text), place: Place, focus: bool) {
    let (x, y) = (left(place.column), place.middle - place.height / 2.0);
    if let Some(href) = &spot.href {
        let _ = write!(svg, r#"<a href="{}">"#, escaped(href));
    }
    let frame = if spot.dashed { "l-unknown" } else { "l-frame" };
    let _ = write!(
        svg,
        r#"<g><title>{}</title><rect x="{:.1}" y="{:.1}" width="{:.1}" height="{:.1}" class="c-paper {frame}"/>"#,
        escaped(&full(spot)),
        x + 0.5,
        y + 0.5,
        BOX - 1.0,
        place.height - 1.0
    );
    let mark = match spot.mark {
        _ if focus => Some(r#"class="c-ink""#),
        mark => mark.map(look),
    };
    if let Some(mark) = mark {
        let _ = write!(
            svg,
            r#"<rect x="{x:.1}" y="{y:.1}" width="8" height="{:.1}" {mark}/>"#,
            place.height
        );
    }
    let title = text.title.iter().map(|line| ("t-bold", line));
    let below = text.below.iter().map(|line| ("t-muted", line));
    for (line, (class, words)) in title.chain(below).enumerate() {
        let _ = write!(
            svg,
            r#"<text x="{:.1}" y="{:.1}" class="{class}">{}</text>"#,
            x + 16.0,
            y + (count(line) + 1.0) * LEADING + 2.0,
            escaped(words)
        );
    }
    svg.push_str("</g>");
    if spot.href.is_some() {
        svg.push_str("</a>");
    }
}

/// Both lines, uncut.
fn full(spot: &Spot) -> String {
    if spot.below.is_empty() {
        return spot.title.clone();
    }
    format!("{}, {}", spot.title, spot.below)
}
