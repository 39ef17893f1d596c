//! How spreadsheets write that a formula failed, in files that keep only what was shown.
//!
//! Which formula it was and why it failed is not asked.

/// Errors without an exclamation mark: not available, in English, German, Dutch and Danish.
const NOT_AVAILABLE: [&str; 5] = ["#N/A", "#NV", "#N/B", "#I/T", "#GETTING_DATA"];

/// The longest one, `#BESCHÄFTIGT!`, and some room for other languages.
const LONGEST: usize = 24;

/// Whether a text is what is shown of a failed formula: `#BEZUG!`, `#NAME?`, `Err:502`, or the
/// hash marks of a column that was too narrow.
pub(super) fn is_error(text: &str) -> bool {
    if text.len() > LONGEST {
        return false;
    }
    let Some(rest) = text.strip_prefix('#') else {
        return is_numbered(text);
    };
    let word = rest.trim_end_matches(['!', '?']);
    let shouted = |c: char| c.is_uppercase() || c.is_ascii_digit() || matches!(c, '/' | '_');
    let named = rest.len() == word.len() + 1 && word.chars().all(shouted) && word.len() > 1;
    let hidden = rest.len() > 1 && rest.bytes().all(|byte| byte == b'#');
    named || hidden || NOT_AVAILABLE.contains(&text)
}

/// `Err:502`, as LibreOffice writes errors that have only a number.
fn is_numbered(text: &str) -> bool {
    let number = text
        .strip_prefix("Err:")
        .or_else(|| text.strip_prefix("Fehler:"));
    number
        .is_some_and(|number| number.len() == 3 && number.bytes().all(|byte| byte.is_ascii_digit()))
}

/// The error of a code in XLS ([MS-XLS] 2.5.10, BErr).
pub(super) fn of_code(code: u8) -> &'static str {
    match code {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0F => "#VALUE!",
        0x17 => "#REF!",
        0x1D => "#NAME?",
        0x24 => "#NUM!",
        0x2A => "#N/A",
        _ => "#GETTING_DATA",
    }
}
