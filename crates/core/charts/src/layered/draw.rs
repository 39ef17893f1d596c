//! Boxes and lines as SVG.

use std::fmt::Write as _;

use super::letters::escaped;
use super::measure::Measures;
use super::numbers::numbers;
use super::order::count;
use super::rows::height;
use super::{LEADING, Layered, Line, Place, Spot, Text, Way};
use crate::bars::look;

pub(super) fn draw(
    drawing: &Layered<'_>,
    (texts, measures): (&[Text], &Measures),
    places: &[Place],
    ways: &[Way],
    grid: &[Vec<usize>],
) -> String {
    let width = measures.width;
    let (height, id) = (height(places), escaped(drawing.id));
    let mut svg = format!(
        r#"<svg class="fs-drawing" role="group" aria-labelledby="{id}-t" aria-describedby="{id}-d" viewBox="0 0 {width:.0} {height:.0}" width="{width:.0}" height="{height:.0}"><title id="{id}-t">{}</title><desc id="{id}-d">{}</desc>"#,
        escaped(drawing.title),
        escaped(drawing.description)
    );
    for way in ways {
        let heavy = heavy(way.count, drawing.lines);
        line(&mut svg, (places, measures), way, heavy);
    }
    numbers(&mut svg, places, ways, measures);
    let named = format!(r#" id="{id}-f""#);
    // Boxes are read column by column.
    for at in grid.iter().flatten() {
        if let Some(spot) = drawing.spots.get(*at) {
            let (place, text) = (places[*at], &texts[*at]);
            let top = place.middle - place.height / 2.0;
            let at_place = (
                measures.left(place.column),
                top,
                measures.wide(place.column),
            );
            let focus = *at == drawing.focus;
            let id = if focus { named.as_str() } else { "" };
            spot_box(&mut svg, (spot, text), at_place, (focus, id));
        }
    }
    svg.push_str("</svg>");
    svg
}

fn line(svg: &mut String, (places, measures): (&[Place], &Measures), way: &Way, heavy: &str) {
    let (Some(first), Some(last)) = (way.through.first(), way.through.last()) else {
        return;
    };
    let (first, last) = (places[*first], places[*last]);
    let mut path = format!("M{:.1} {:.1}", measures.right(first.column), first.middle);
    for pair in way.through.windows(2) {
        let (one, other) = (places[pair[0]], places[pair[1]]);
        let (from, to) = (measures.right(one.column), measures.left(other.column));
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
            let _ = write!(path, "H{:.1}", measures.right(other.column));
        }
    }
    let dashes = dashes(way.dashed);
    let _ = write!(svg, r#"<path class="l-edge{heavy}" d="{path}"{dashes}/>"#);
    let (tip, back) = if way.backwards {
        (measures.right(first.column), 8.0)
    } else {
        (measures.left(last.column), -8.0)
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

/// How a line is drawn that only impairs.
pub(super) fn dashes(dashed: bool) -> &'static str {
    if dashed {
        r#" stroke-dasharray="5 4""#
    } else {
        ""
    }
}

/// The class of a line by what it stands for: thicker from a tenth of the most on, from a quarter
/// and from half.
pub(super) fn heavy(number: Option<usize>, lines: &[Line]) -> &'static str {
    let most = lines.iter().filter_map(|it| it.count).max().unwrap_or(0);
    match number.unwrap_or(1) {
        number if number * 2 >= most && number > 1 => " l-heaviest",
        number if number * 4 >= most && number > 1 => " l-heavier",
        number if number * 10 >= most && number > 1 => " l-heavy",
        _ => "",
    }
}

/// A box with its words at a place of that width, perhaps the focus.
pub(super) fn spot_box(
    svg: &mut String,
    (spot, text): (&Spot, &Text),
    (x, y, width): (f64, f64, f64),
    (focus, id): (bool, &str),
) {
    if let Some(href) = &spot.href {
        let _ = write!(svg, r#"<a href="{}">"#, escaped(href));
    }
    let frame = if spot.dashed { "l-unknown" } else { "l-frame" };
    let height = text.height();
    let _ = write!(
        svg,
        r#"<g{id}><title>{}</title><rect x="{:.1}" y="{:.1}" width="{:.1}" height="{:.1}" class="c-paper {frame}"/>"#,
        escaped(&full(spot)),
        x + 0.5,
        y + 0.5,
        width - 1.0,
        height - 1.0
    );
    let mark = match spot.mark {
        _ if focus => Some(r#"class="c-ink""#),
        mark => mark.map(look),
    };
    if let Some(mark) = mark {
        let _ = write!(
            svg,
            r#"<rect x="{x:.1}" y="{y:.1}" width="8" height="{height:.1}" {mark}/>"#
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
