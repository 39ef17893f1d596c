//! How much of a text fits: SVG does not cut by itself.

/// The text, cut with an ellipsis where it is wider than so many pixels at 14 pixels a letter.
pub(super) fn fitted(text: &str, width: f64) -> String {
    if long(text) <= width {
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

/// So many lines a text takes at most.
const LINES: usize = 3;

/// The text in lines broken between words, or in a word that is too long; the last is cut.
pub(super) fn wrapped(text: &str, width: f64) -> Vec<String> {
    let mut lines = Vec::new();
    let mut rest = text;
    while lines.len() + 1 < LINES && long(rest) > width {
        let breaks = rest.char_indices().filter(|(_, it)| *it == ' ');
        let fits = |at: &usize| long(&rest[..*at]) <= width;
        if let Some(at) = breaks.map(|(at, _)| at).rfind(fits) {
            lines.push(rest[..at].to_owned());
            rest = &rest[at + 1..];
        } else if let Some((line, at)) = in_word(rest, width) {
            lines.push(line);
            rest = &rest[at..];
        } else {
            break;
        }
    }
    lines.push(fitted(rest, width));
    lines
}

/// The beginning of a word that fits with its hyphen, and where the rest starts: behind a hyphen,
/// else before the last syllable that fits. Syllables by the rule of German spelling (§ 107 ff. of
/// the official rules), which does not know where compounds join; at least three letters stay and four follow.
fn in_word(text: &str, width: f64) -> Option<(String, usize)> {
    let letters: Vec<(usize, char)> = text
        .char_indices()
        .take_while(|(_, it)| *it != ' ')
        .collect();
    let low = |at: usize| letters.get(at).and_then(|it| it.1.to_lowercase().next());
    let vowel = |at| low(at).is_some_and(|it| "aeiouyäöü".contains(it));
    let letter = |at| low(at).is_some_and(char::is_alphabetic);
    let pair = |at: usize| Some((low(at.checked_sub(1)?)?, low(at)?));
    let starts = |at: usize| {
        let joined = matches!(
            pair(at),
            Some(
                ('c', 'h' | 'k')
                    | ('p' | 't', 'h')
                    | ('b' | 'd' | 'f' | 'g' | 'k' | 'p', 'r' | 'l')
            )
        );
        let onset = pair(at + 1).is_some_and(|(one, other)| {
            matches!((one, other), ('b' | 'd' | 'f' | 'g' | 'k' | 'p', 'r' | 'l'))
        });
        let consonant = letter(at) && !vowel(at);
        consonant && !joined && (vowel(at + 1) || onset && vowel(at + 2))
    };
    let mut best = None;
    let inside = letters.len().saturating_sub(3);
    for (at, (start, _)) in letters.iter().enumerate().take(inside).skip(3) {
        let line = match low(at - 1) {
            Some('-') => text[..*start].to_owned(),
            _ if starts(at) && (1..=3).all(|back| letter(at - back)) => {
                format!("{}-", &text[..*start])
            }
            _ => continue,
        };
        if long(&line) <= width {
            best = Some((line, *start));
        }
    }
    best
}

/// About how wide a text is.
pub(super) fn long(text: &str) -> f64 {
    text.chars().map(wide).sum()
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
