//! What a plain word of YAML 1.2 means: `no` is a word, `false` is not.

/// A single value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum YamlScalar {
    /// Nothing, `~` or `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number as it stands.
    Number(String),
    /// Text, quoted or not.
    Text(String),
}

impl YamlScalar {
    /// The value of a plain scalar by the core schema (YAML 1.2.2, 10.3.2).
    pub(super) fn plain(text: &str) -> Self {
        match text {
            "" | "~" | "null" | "Null" | "NULL" => YamlScalar::Null,
            "true" | "True" | "TRUE" => YamlScalar::Bool(true),
            "false" | "False" | "FALSE" => YamlScalar::Bool(false),
            _ if is_number(text) => YamlScalar::Number(text.to_owned()),
            _ => YamlScalar::Text(text.to_owned()),
        }
    }

    /// The value as text; `None` for nothing.
    pub fn text(&self) -> Option<&str> {
        match self {
            YamlScalar::Null => None,
            YamlScalar::Bool(true) => Some("true"),
            YamlScalar::Bool(false) => Some("false"),
            YamlScalar::Number(text) | YamlScalar::Text(text) => Some(text),
        }
    }
}

fn is_number(text: &str) -> bool {
    let based = |prefix: &str, radix| {
        let digits = text.strip_prefix(prefix);
        digits.is_some_and(|digits| {
            !digits.is_empty() && digits.chars().all(|digit| digit.is_digit(radix))
        })
    };
    if based("0o", 8) || based("0x", 16) {
        return true;
    }
    let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
    if matches!(unsigned, ".inf" | ".Inf" | ".INF") || matches!(text, ".nan" | ".NaN" | ".NAN") {
        return true;
    }
    is_decimal(unsigned)
}

/// Digits, at most one point between or beside them, and an exponent at most.
fn is_decimal(text: &str) -> bool {
    let (mantissa, exponent) = match text.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, Some(exponent)),
        None => (text, None),
    };
    let (whole, part) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let exponent = exponent.is_none_or(|exponent| {
        let exponent = exponent.strip_prefix(['+', '-']).unwrap_or(exponent);
        !exponent.is_empty() && digits(exponent)
    });
    digits(whole) && digits(part) && !(whole.is_empty() && part.is_empty()) && exponent
}
