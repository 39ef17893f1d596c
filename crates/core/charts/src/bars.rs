//! Bars, samples and signs. They stand beside their number or word and are hidden from screen
//! readers.

use std::fmt::Write;

/// What a part of a bar means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fill {
    /// Known, affected, paid.
    Solid,
    /// Planned.
    Planned,
    /// Unknown.
    Dotted,
    /// Not affected, not used: the paper itself, framed.
    Empty,
    /// It stands still.
    Stopped,
    /// It goes on in part.
    Degraded,
}

/// A part of a bar in thousandths of the whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// What it means.
    pub fill: Fill,
    /// Its length in thousandths, from 0 to 1000.
    pub thousandths: u32,
}

/// Thousandths of `part` in `whole`: what is there is at least one, what is more than all is all.
///
/// ```
/// use freistadt_charts::thousandths;
/// assert_eq!((thousandths(1, 3), thousandths(1, 1_000_000), thousandths(0, 5)), (333, 1, 0));
/// ```
pub fn thousandths(part: i128, whole: i128) -> u32 {
    if part <= 0 || whole <= 0 {
        return 0;
    }
    let exact = part.min(whole) * 1000 / whole;
    u32::try_from(exact).unwrap_or(1000).max(1)
}

/// A bar of parts from the left, on paper with a frame where `framed`.
pub fn bar(parts: &[Part], framed: bool) -> String {
    let mut svg =
        String::from(r#"<svg class="fs-bar" height="18" aria-hidden="true" focusable="false">"#);
    if framed {
        svg.push_str(r#"<rect class="c-paper" width="100%" height="100%"/>"#);
    }
    let mut x = 0;
    for part in parts {
        let width = part.thousandths.min(1000 - x);
        let look = look(part.fill);
        let _ = write!(
            svg,
            r#"<rect x="{}" width="{}" height="100%" {look}/>"#,
            percent(x),
            percent(width)
        );
        x += width;
    }
    svg.push_str("</svg>");
    svg
}

/// Class or pattern of a fill: empty < dots < hatched < solid, also in black and white.
pub(crate) fn look(fill: Fill) -> &'static str {
    match fill {
        Fill::Solid => r#"class="c-bar""#,
        Fill::Planned => r##"fill="url(#m-plan)" class="l-plan""##,
        Fill::Dotted => r##"fill="url(#m-dots)" class="l-unknown""##,
        Fill::Empty => r#"class="c-paper l-frame""#,
        Fill::Stopped => r#"class="c-stopped""#,
        Fill::Degraded => r##"fill="url(#m-hatch)" class="l-degraded""##,
    }
}

/// A sample of a fill, for the words that explain it.
pub fn swatch(fill: Fill) -> String {
    format!(
        r#"<svg width="28" height="14" aria-hidden="true" focusable="false"><rect x="1" y="1" width="26" height="12" {}/></svg>"#,
        look(fill)
    )
}

/// A sample of a line in a drawing, for the words that explain it.
pub fn stroke(dashed: bool) -> &'static str {
    if dashed {
        r#"<svg width="28" height="14" aria-hidden="true" focusable="false"><path class="l-edge" d="M0 7H28" stroke-dasharray="5 4"/></svg>"#
    } else {
        r#"<svg width="28" height="14" aria-hidden="true" focusable="false"><path class="l-edge" d="M0 7H28"/></svg>"#
    }
}

/// The sign of a state: a cross, hatching, a tick or dots, told apart without colour, too.
pub fn sign(fill: Fill) -> String {
    let drawn = match fill {
        Fill::Stopped => r#"<rect class="c-stopped" width="16" height="16"/><path d="M4.5 4.5l7 7m0-7l-7 7" class="x-mark"/>"#.to_owned(),
        Fill::Empty => r#"<rect x=".75" y=".75" width="14.5" height="14.5" class="c-paper l-frame"/><path d="M4 8.2l2.8 2.8L12 5.4" class="l-ink"/>"#.to_owned(),
        Fill::Solid | Fill::Planned | Fill::Dotted | Fill::Degraded => {
            format!(r#"<rect x="1" y="1" width="14" height="14" {}/>"#, look(fill))
        }
    };
    format!(
        r#"<svg class="fs-ico" viewBox="0 0 16 16" aria-hidden="true" focusable="false">{drawn}</svg>"#
    )
}

fn percent(thousandths: u32) -> String {
    format!("{}.{}%", thousandths / 10, thousandths % 10)
}

/// The patterns that bars refer to; once per page.
pub fn patterns() -> &'static str {
    concat!(
        r#"<svg class="fs-defs" aria-hidden="true" focusable="false"><defs>"#,
        r#"<pattern id="m-dots" width="5" height="5" patternUnits="userSpaceOnUse"><rect class="p-dots-bg" width="5" height="5"/><circle class="p-dots" cx="2.5" cy="2.5" r="1"/></pattern>"#,
        r#"<pattern id="m-plan" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)"><rect class="p-plan-bg" width="6" height="6"/><path class="p-plan" d="M1.5 0V6"/></pattern>"#,
        r#"<pattern id="m-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="p-degraded-bg" width="6" height="6"/><path class="p-degraded" d="M1.5 0V6"/></pattern>"#,
        "</defs></svg>"
    )
}

#[cfg(test)]
mod tests {
    //! Bars keep within the whole.

    use super::*;

    #[test]
    fn parts_never_leave_the_bar() {
        let part = |fill, thousandths| Part { fill, thousandths };
        let svg = bar(&[part(Fill::Solid, 700), part(Fill::Dotted, 600)], true);
        assert!(svg.contains(r#"x="70.0%" width="30.0%""#), "{svg}");
        assert!(!svg.contains("style="));
    }
}
