//! Numbers, shares and amounts as people write them.

use freistadt_model::{Currency, Money, Ratio};

use crate::Language;

/// Keeps a number and its unit on one line.
const NO_BREAK_SPACE: char = '\u{a0}';

/// A whole number, 1.234 or 1,234.
pub fn integer(language: Language, number: i64) -> String {
    format!(
        "{}{}",
        sign(number < 0),
        grouped(language, &number.unsigned_abs().to_string())
    )
}

/// How many there are, written like every whole number.
pub fn count(language: Language, number: usize) -> String {
    integer(language, i64::try_from(number).unwrap_or(i64::MAX))
}

/// An amount to the cent, 1.234,56 € or €1,234.56.
pub fn money(language: Language, money: Money) -> String {
    let cents = money.cents.unsigned_abs();
    let whole = grouped(language, &(cents / 100).to_string());
    let point = decimal_point(language);
    let digits = format!("{whole}{point}{:02}", cents % 100);
    with_currency(language, money.cents < 0, &digits, money.currency)
}

/// An amount rounded to whole units, half a unit away from zero: 1.235 € or €1,235.
pub fn money_whole(language: Language, money: Money) -> String {
    let units = (money.cents.unsigned_abs() + 50) / 100;
    let digits = grouped(language, &units.to_string());
    with_currency(
        language,
        money.cents < 0 && units > 0,
        &digits,
        money.currency,
    )
}

/// A share in whole per cent, 38 % or 38%.
pub fn percent(language: Language, share: Ratio) -> String {
    let number = integer(language, share.percent());
    match language {
        Language::German => format!("{number}{NO_BREAK_SPACE}%"),
        Language::English => format!("{number}%"),
    }
}

/// A fraction with this many places, 4,2 or 4.2.
pub fn decimal(language: Language, number: Ratio, places: usize) -> String {
    let digits = format!("{:.places$}", number.to_f64().abs());
    let (whole, fraction) = digits.split_once('.').unwrap_or((&digits, ""));
    let negative = number < Ratio::whole(0) && digits.bytes().any(|b| matches!(b, b'1'..=b'9'));
    let mut text = format!("{}{}", sign(negative), grouped(language, whole));
    if !fraction.is_empty() {
        text.push(decimal_point(language));
        text.push_str(fraction);
    }
    text
}

fn with_currency(language: Language, negative: bool, digits: &str, currency: Currency) -> String {
    let sign = sign(negative);
    let euro = currency == Currency::EUR;
    match language {
        Language::German if euro => format!("{sign}{digits}{NO_BREAK_SPACE}€"),
        Language::German => format!("{sign}{digits}{NO_BREAK_SPACE}{currency}"),
        Language::English if euro => format!("{sign}€{digits}"),
        Language::English => format!("{sign}{currency}{NO_BREAK_SPACE}{digits}"),
    }
}

fn sign(negative: bool) -> &'static str {
    if negative { "-" } else { "" }
}

fn decimal_point(language: Language) -> char {
    match language {
        Language::German => ',',
        Language::English => '.',
    }
}

fn grouped(language: Language, digits: &str) -> String {
    let separator = match language {
        Language::German => '.',
        Language::English => ',',
    };
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(separator);
        }
        text.push(digit);
    }
    text
}
