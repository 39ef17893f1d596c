//! Texts of somebody else's within a line of ours.

/// Longer ones would fill the page.
const LONGEST: usize = 160;

/// A text cut where it would fill the page, without the marks that turn the direction of whatever
/// follows them. Forms and downloads have it as it is.
pub(crate) fn short(text: &str) -> String {
    let mut letters = text.chars().filter(|letter| !turns(*letter));
    let mut cut: String = letters.by_ref().take(LONGEST).collect();
    if letters.next().is_some() {
        cut.push('…');
    }
    cut
}

/// Marks that embed, override or isolate a direction, and their ends.
fn turns(letter: char) -> bool {
    matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::short;

    #[test]
    fn short_ones_stay_long_ones_are_cut_and_nothing_turns() {
        assert_eq!(short("Meldewesen"), "Meldewesen");
        assert_eq!(short(&"ä".repeat(160)), "ä".repeat(160));
        assert_eq!(short(&"ä".repeat(161)), format!("{}…", "ä".repeat(160)));
        assert_eq!(short("a\u{202e}b\u{2067}c\u{200f}"), "abc\u{200f}");
    }
}
