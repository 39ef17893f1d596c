//! Terms of closed lists, periods and hours as people write them.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use freistadt_interchange::Cell;
use freistadt_model::{Hours, Kind, Period, Value, ValueType};
use regex::Regex;

use super::ValueUnit;
use crate::lists::words::{value_key, words};

/// The code that a text means in a closed list: its own code, a synonym, or a label.
pub(crate) fn code(text: &str, value_type: ValueType) -> Option<Value> {
    let ValueType::Code(set) = value_type else {
        return None;
    };
    let key = value_key(text);
    let known = |key: &str| {
        let synonym = words()
            .values
            .codes
            .get(set.name)
            .and_then(|terms| terms.get(key));
        let own = set.codes.iter().find(|code| **code == key).copied();
        synonym
            .and_then(|code| set.codes.iter().find(|own| *own == code))
            .copied()
            .or(own)
    };
    let trimmed = key.trim_matches(['.', '!', ':', '*', ' ']);
    let bare = key.split('(').next().unwrap_or_default().trim();
    let code = known(&key)
        .or_else(|| known(trimmed))
        .or_else(|| known(bare))
        .or_else(|| LABELS.get(&(set.name, key.clone())).copied())?;
    Some(match (set.name, code) {
        ("answer", "unknown") => Value::Unknown,
        ("answer", "not-applicable") => Value::NotApplicable,
        _ => Value::Code(code),
    })
}

/// Whether a cell says yes or no.
pub(crate) fn is_answer(cell: &Cell) -> bool {
    let answers = words().values.codes.get("answer");
    let known = |text: &str| answers.is_some_and(|answers| answers.contains_key(&value_key(text)));
    match cell {
        Cell::Bool(_) => true,
        Cell::Text(text) => known(text),
        Cell::Empty | Cell::Number(_) | Cell::Date(_) | Cell::Failed(_) => false,
    }
}

/// What the heading names where the cell says yes; a no leaves open what it is instead.
pub(crate) fn yes_or_no(heading: &str, cell: &Cell, value_type: ValueType) -> Value {
    let yes = match cell {
        Cell::Bool(yes) => *yes,
        other => {
            let answers = words().values.codes.get("answer");
            let said = answers.and_then(|answers| answers.get(&value_key(&other.to_text())));
            said.is_some_and(|code| code == "yes")
        }
    };
    let named = code(heading.trim_end_matches(['?', ' ']), value_type);
    named.filter(|_| yes).unwrap_or(Value::Unknown)
}

/// What people call the codes of all closed lists, in both languages.
static LABELS: LazyLock<BTreeMap<(&'static str, String), &'static str>> = LazyLock::new(|| {
    let mut labels = BTreeMap::new();
    let fields = Kind::ALL.iter().flat_map(|kind| kind.fields());
    for field in fields {
        let set = match field.value_type {
            ValueType::Code(set) | ValueType::List(&ValueType::Code(set)) => set,
            _ => continue,
        };
        for code in set.codes {
            for language in freistadt_l10n::Language::ALL {
                let label = freistadt_l10n::code_label(language, set.name, code);
                labels.entry((set.name, value_key(&label))).or_insert(*code);
            }
        }
    }
    labels
});

static SPAN: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?i)(\d{1,4}|ein(?:e[mnr]?)?|zwei|drei|vier|fünf|sechs|neun|zehn|zwölf|one|two|three|four|six|nine|twelve)",
        r"\s*-?\s*(kalender)?(stunden?|std|h\b|tage?n?|tägige?[nrs]?|tgn?\b|t\b|days?|hours?|wochen?|wöchige?[nrs]?|wo\b|w\b|weeks?|monat(?:e|en|s|ige?[nrs]?)?\b|mon\b|mo\b|mte?n?\b|mm?\b|months?|quartale?n?|jahr(?:e|en|es)?\b|jährige?[nrs]?|j\b|years?|y\b)",
    ))
    .expect("a valid pattern")
});

/// A number in figures or as a word.
pub(crate) fn word_number(text: &str) -> Option<u16> {
    let lower = text.to_lowercase();
    if let Ok(number) = lower.parse() {
        return Some(number);
    }
    let words = [
        ("zwei", 2),
        ("two", 2),
        ("drei", 3),
        ("three", 3),
        ("vier", 4),
        ("four", 4),
        ("fünf", 5),
        ("sechs", 6),
        ("six", 6),
        ("neun", 9),
        ("nine", 9),
        ("zehn", 10),
        ("zwölf", 12),
        ("twelve", 12),
        ("ein", 1),
        ("one", 1),
    ];
    words
        .iter()
        .find(|(word, _)| lower.starts_with(word))
        .map(|(_, number)| *number)
}

/// Every period named in a text, with the place where it begins.
pub(crate) fn periods(text: &str) -> Vec<(usize, Period)> {
    SPAN.captures_iter(text)
        .filter_map(|found| {
            // What stands behind a decimal comma is no number of its own.
            if is_fraction(&text[..found.get(0)?.start()]) {
                return None;
            }
            let number = word_number(&found[1])?;
            let unit = found[3].to_lowercase();
            let period = match unit.as_bytes().first()? {
                b't' | b'd' => Period::Days(number),
                b'w' => Period::Weeks(number),
                b'm' => Period::Months(number),
                b'q' => Period::Months(number.checked_mul(3)?),
                b'j' | b'y' => Period::Years(number),
                _ => return None,
            };
            Some((found.get(0)?.start(), period))
        })
        .collect()
}

/// Whether what follows is the fraction of a number: "1," before "5 Monate", and "1/" before "3 Jahr".
fn is_fraction(before: &str) -> bool {
    let whole = before.strip_suffix([',', '.', '/']);
    let digits = whole.map_or(0, |whole| {
        let behind = |c: char| !c.is_ascii_digit();
        whole.len() - whole.rfind(behind).map_or(0, |at| at + 1)
    });
    // "31.12.2026,3 Monate" is a day and a period.
    (1..=2).contains(&digits)
        && whole.is_some_and(|whole| !whole[..whole.len() - digits].ends_with('.'))
}

/// The text without the periods that it names.
pub(crate) fn without_periods(text: &str) -> String {
    SPAN.replace_all(text, " ").into_owned()
}

/// One period; a bare number takes the unit of the heading.
pub(crate) fn period(text: &str, unit: Option<ValueUnit>) -> Option<Period> {
    if let [(_, period)] = periods(text)[..] {
        return Some(period);
    }
    let number: u16 = text.trim().parse().ok()?;
    match unit? {
        ValueUnit::Days => Some(Period::Days(number)),
        ValueUnit::Weeks => Some(Period::Weeks(number)),
        ValueUnit::Months => Some(Period::Months(number)),
        ValueUnit::Years => Some(Period::Years(number)),
        ValueUnit::Hours => None,
    }
}

static WORKING_DAYS: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)\b(\d{1,3})\s*(?:at|wt|arbeitstagen?|arbeitstag|werktagen?|werktag|(?:working|business) days?)\b")
        .expect("a valid pattern")
});

/// A number of hours: `4 Std.`, `1 Tag`, `24h`, `2 Wochen`; a bare number takes the heading's unit.
/// Working days count as days: an outage is not measured at weekends.
pub(crate) fn hours(text: &str, unit: Option<ValueUnit>) -> Option<Hours> {
    let text = &*WORKING_DAYS.replace_all(text, "$1 tage");
    if let Some(found) = SPAN.captures(text) {
        let number = u32::from(word_number(&found[1])?);
        let factor = match found[3].to_lowercase().as_bytes().first()? {
            b's' | b'h' => 1,
            b't' | b'd' => 24,
            b'w' => 24 * 7,
            b'm' => 24 * 30,
            _ => return None,
        };
        return number.checked_mul(factor).map(Hours);
    }
    let number: u32 = text.trim().parse().ok()?;
    match unit? {
        ValueUnit::Hours => Some(Hours(number)),
        ValueUnit::Days => number.checked_mul(24).map(Hours),
        ValueUnit::Weeks => number.checked_mul(24 * 7).map(Hours),
        ValueUnit::Months | ValueUnit::Years => None,
    }
}
