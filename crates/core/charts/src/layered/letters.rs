//! How much of a text fits: SVG does not cut by itself.

/// The text, cut with an ellipsis where it is wider than so many pixels at 14 pixels a letter.
pub(super) fn fitted(text: &str, width: f64) -> String {
    let all: f64 = text.chars().map(wide).sum();
    if all <= width {
        return text.to_owned();
    }
    let mut used = wide('…');
    let fits = |letter: &char| {
        used += wide(*letter);
        used <= width
    };
    let kept: String = text.chars().take_while(fits).collect();
    kept.trim_end().to_owned() + "…"
}

/// The text in one line, or in two of which the second is cut; broken between words.
pub(super) fn wrapped(text: &str, width: f64) -> Vec<String> {
    let long = |text: &str| text.chars().map(wide).sum::<f64>() > width;
    let breaks = text.char_indices().filter(|(_, it)| *it == ' ');
    let first = breaks.map(|(at, _)| at).rfind(|at| !long(&text[..*at]));
    match first {
        Some(at) if long(text) => vec![text[..at].to_owned(), fitted(&text[at + 1..], width)],
        _ => vec![fitted(text, width)],
    }
}

/// About the width of a letter of the typeface at weight 600, rather too wide than too narrow.
fn wide(letter: char) -> f64 {
    match letter {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' => 4.4,
        ' ' | 'f' | 't' | 'r' | '(' | ')' | '[' | ']' | '/' | '-' => 5.6,
        'm' | 'w' | 'M' | 'W' | '@' | '%' | '…' => 13.0,
        letter if letter.is_uppercase() => 9.8,
        letter if letter.is_ascii() || letter.is_alphabetic() && letter < '\u{250}' => 8.2,
        _ => 15.0,
    }
}

/// A text between tags or in an attribute.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            letter if letter.is_control() => out.push(' '),
            letter => out.push(letter),
        }
    }
    out
}
