//! Whether a test can be judged as it was meant: it suits its field, and it compares with values
//! that the field can have. A typing error in a rule would otherwise look like a finding.

use freistadt_model::{Code as _, PartialDate, ProtectionLevel, Ratio, ValueType};

use crate::condition::{Test, TestKind};
use crate::fields::{FieldType, Over, field_of, fields_of};

/// A test that is never judged as it was meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unfit {
    /// The field.
    pub field: String,
    /// The test.
    pub test: TestKind,
    /// Why not.
    pub why: WhyUnfit,
}

/// What of a test does not fit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WhyUnfit {
    /// The field cannot be tested so; these tests suit it.
    Test(Vec<TestKind>),
    /// It compares with nothing, and should with this.
    NoValue(Expects),
    /// It compares with one value, and has this one beside it.
    Beside(String),
    /// The field never has this value, only such.
    Value(String, Expects),
}

/// What values a test of a field takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Expects {
    /// One of these words.
    Words(Vec<&'static str>),
    /// Per cent from 0 to 100.
    Share,
    /// A whole number.
    Number,
    /// Whole euros.
    Euros,
    /// An amount, `1000.00 EUR`.
    Amount,
    /// A day, month or year.
    Date,
    /// So many days.
    Days,
    /// A text.
    Text,
    /// A text of a fixed form; an example of it.
    Form(&'static str),
}

impl Expects {
    /// The code that sentences choose by.
    pub(crate) fn code(&self) -> &'static str {
        match self {
            Expects::Words(_) => "words",
            Expects::Share => "share",
            Expects::Number => "number",
            Expects::Euros => "euros",
            Expects::Amount => "amount",
            Expects::Date => "date",
            Expects::Days => "days",
            Expects::Text => "text",
            Expects::Form(_) => "form",
        }
    }

    /// The words, or the example.
    pub(crate) fn examples(&self) -> String {
        match self {
            Expects::Words(words) => words.join(", "),
            Expects::Form(example) => (*example).to_owned(),
            Expects::Share
            | Expects::Number
            | Expects::Euros
            | Expects::Amount
            | Expects::Date
            | Expects::Days
            | Expects::Text => String::new(),
        }
    }

    fn takes(&self, value: &str, holds: FieldType, test: TestKind) -> bool {
        match self {
            // A part of a word is looked for in words.
            Expects::Words(words) if test == TestKind::Contains => {
                let part = value.to_lowercase();
                !part.is_empty() && words.iter().any(|it| it.contains(&part))
            }
            Expects::Words(words) => words.contains(&value),
            Expects::Share => percent(value),
            Expects::Number => value.parse::<u32>().is_ok(),
            Expects::Euros => value.parse::<i64>().is_ok(),
            Expects::Date if test != TestKind::Is && test != TestKind::IsNot => {
                value.parse::<PartialDate>().is_ok()
            }
            Expects::Days => value.parse::<u32>().is_ok(),
            Expects::Text => !value.trim().is_empty(),
            // What is compared letter by letter has to be written as records write it.
            Expects::Amount | Expects::Date | Expects::Form(_) => match holds {
                FieldType::Value(holds) => {
                    let read = single(holds).parse(value);
                    read.is_ok_and(|it| it.says_something() && it.canonical() == value)
                }
                FieldType::Share => false,
            },
        }
    }
}

fn percent(value: &str) -> bool {
    let all = Ratio::new(100, 1);
    value
        .parse::<Ratio>()
        .is_ok_and(|it| all.is_some_and(|all| it <= all))
}

fn single(holds: ValueType) -> ValueType {
    match holds {
        ValueType::List(item) => *item,
        single => single,
    }
}

/// The tests that suit a field, besides whether it is known.
fn tests_of(holds: FieldType) -> &'static [TestKind] {
    use TestKind::{AtLeast, AtMost, Contains, Is, IsNot, Since, Within};
    let FieldType::Value(holds) = holds else {
        return &[AtLeast, AtMost];
    };
    match single(holds) {
        ValueType::Integer | ValueType::Money => &[Is, IsNot, AtLeast, AtMost],
        ValueType::Date => &[Is, IsNot, AtLeast, AtMost, Within, Since, Contains],
        // The one list whose order means more and less.
        ValueType::Code(set) if set == ProtectionLevel::SET => {
            &[Is, IsNot, AtLeast, AtMost, Contains]
        }
        ValueType::Code(_)
        | ValueType::Text
        | ValueType::Reference(_)
        | ValueType::Thing
        | ValueType::Period
        | ValueType::DayPattern
        | ValueType::Licence
        | ValueType::LeikaKey
        | ValueType::RegionalKey
        | ValueType::Country
        | ValueType::Hours
        | ValueType::List(_) => &[Is, IsNot, Contains],
    }
}

/// The words of a closed list that a test can find; what is unknown or does not apply is judged
/// before any word is compared.
pub(crate) fn words_of(holds: FieldType) -> Option<Vec<&'static str>> {
    let FieldType::Value(holds) = holds else {
        return None;
    };
    let ValueType::Code(set) = single(holds) else {
        return None;
    };
    let said = set.codes.iter().copied();
    Some(
        said.filter(|it| !matches!(*it, "unknown" | "not-applicable"))
            .collect(),
    )
}

fn expects(holds: FieldType, test: TestKind) -> Expects {
    if let Some(words) = words_of(holds) {
        return Expects::Words(words);
    }
    let FieldType::Value(holds) = holds else {
        return Expects::Share;
    };
    match (single(holds), test) {
        (_, TestKind::Within | TestKind::Since) => Expects::Days,
        (ValueType::Money, TestKind::AtLeast | TestKind::AtMost) => Expects::Euros,
        (_, TestKind::Contains) => Expects::Text,
        (ValueType::Integer, _) => Expects::Number,
        (ValueType::Money, _) => Expects::Amount,
        (ValueType::Date, _) => Expects::Date,
        (ValueType::Period, _) => Expects::Form("3 months"),
        (ValueType::DayPattern, _) => Expects::Form("06-30"),
        (ValueType::Licence, _) => Expects::Form("EUPL-1.2"),
        (ValueType::LeikaKey, _) => Expects::Form("99115005000000"),
        (ValueType::RegionalKey, _) => Expects::Form("091620000000"),
        (ValueType::Country, _) => Expects::Form("DE"),
        (ValueType::Hours, _) => Expects::Form("8 h"),
        (
            ValueType::Text
            | ValueType::Reference(_)
            | ValueType::Thing
            | ValueType::Code(_)
            | ValueType::List(_),
            _,
        ) => Expects::Text,
    }
}

/// What does not fit in a test of a field that there is; `None` where all of it does.
pub(crate) fn unfit(over: Over, test: &Test) -> Option<Unfit> {
    let holds = field_of(over, &test.field)?.holds;
    let why = why_unfit(holds, test)?;
    Some(Unfit {
        field: test.field.clone(),
        test: test.test,
        why,
    })
}

fn why_unfit(holds: FieldType, test: &Test) -> Option<WhyUnfit> {
    if test.test.is_bare() {
        let beside = test.values.first()?;
        return Some(WhyUnfit::Beside(beside.clone()));
    }
    let suiting = tests_of(holds);
    if !suiting.contains(&test.test) {
        let known = [TestKind::Known, TestKind::Unknown];
        return Some(WhyUnfit::Test([suiting, &known].concat()));
    }
    let expects = expects(holds, test.test);
    if test.values.is_empty() {
        return Some(WhyUnfit::NoValue(expects));
    }
    let mut values = test.values.iter();
    if let Some(value) = values.find(|it| !expects.takes(it, holds, test.test)) {
        return Some(WhyUnfit::Value(value.clone(), expects));
    }
    let one = match test.test {
        TestKind::AtLeast | TestKind::AtMost | TestKind::Within | TestKind::Since => true,
        TestKind::Is
        | TestKind::IsNot
        | TestKind::Known
        | TestKind::Unknown
        | TestKind::Contains => false,
    };
    let beside = test.values.get(1).filter(|_| one)?;
    Some(WhyUnfit::Beside(beside.clone()))
}

/// Names of fields that somebody may have meant, else all there are at the end of the way.
pub(crate) fn fields_near(over: Over, path: &str) -> Vec<String> {
    let (way, step) = match path.rsplit_once('/') {
        Some((way, step)) => (Some(way), step),
        None => (None, path),
    };
    let target = match way {
        None => Some(over),
        Some(way) => field_of(over, way).and_then(|it| match it.holds {
            FieldType::Value(holds) => match single(holds) {
                ValueType::Reference(kind) => Some(Over::Kind(kind)),
                _ => None,
            },
            FieldType::Share => None,
        }),
    };
    let names: Vec<&str> = target.map_or_else(Vec::new, |over| {
        fields_of(over).into_iter().map(|it| it.name).collect()
    });
    let near = |name: &&&str| freistadt_catalogue::fits_name(step, name).is_some();
    let meant: Vec<&&str> = names.iter().filter(near).collect();
    let shown = if meant.is_empty() {
        names.iter().collect()
    } else {
        meant
    };
    shown.into_iter().map(|it| (*it).to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::catalogue;

    fn test(over: &str, field: &str, kind: TestKind, values: &[&str]) -> Option<WhyUnfit> {
        let test = Test {
            field: field.to_owned(),
            test: kind,
            values: values.iter().map(|it| (*it).to_owned()).collect(),
        };
        let over = Over::parse(over).unwrap();
        assert!(field_of(over, field).is_some(), "{field}");
        unfit(over, &test).map(|it| it.why)
    }

    #[test]
    fn the_rules_of_the_catalogue_compare_with_what_there_is() {
        for rule in catalogue() {
            let rule = crate::Rule::of_catalogue(&rule.id, &rule.id, &[], None).unwrap();
            let tests = [rule.applies.tests(), rule.requires.tests()].concat();
            for test in tests {
                assert_eq!(unfit(rule.over, test), None, "{}", rule.id);
            }
        }
    }

    #[test]
    fn values_are_those_of_the_field() {
        use TestKind::{AtLeast, AtMost, Contains, Is, IsNot, Known, Since, Within};
        let fits: [(&str, &str, TestKind, &[&str]); 16] = [
            (
                "application",
                "life_cycle",
                Is,
                &["productive", "phase-out"],
            ),
            ("application", "protection.availability", AtLeast, &["high"]),
            ("application", "running-contracts", AtMost, &["3"]),
            ("application", "name", Contains, &["Meso"]),
            ("application", "product/licence", Is, &["EUPL-1.2"]),
            ("application", "product/licence", IsNot, &["proprietary"]),
            ("application", "run-by", Is, &["organization:acme"]),
            ("application", "run-by", Is, &["acme"]),
            ("contract", "end", AtMost, &["2027"]),
            ("contract", "end", Is, &["2027-06-30"]),
            ("contract", "end", Within, &["90"]),
            ("contract", "cost_per_year", AtLeast, &["50000"]),
            ("contract", "cost_per_year", Is, &["1000.00 EUR"]),
            ("organization", "country", Is, &["DE", "US"]),
            ("organization", "cost-share", AtMost, &["33.3"]),
            ("town", "open-source-share", Known, &[]),
        ];
        for (over, field, kind, values) in fits {
            assert_eq!(test(over, field, kind, values), None, "{field} {values:?}");
        }
        let never: [(&str, &str, TestKind, &[&str]); 22] = [
            ("application", "life_cycle", Is, &["productiv"]),
            ("application", "life_cycle", Is, &["productive", "unknown"]),
            ("application", "life_cycle", Contains, &["mond"]),
            ("application", "life_cycle", AtLeast, &["productive"]),
            ("application", "life_cycle", Is, &[]),
            ("application", "life_cycle", Known, &["yes"]),
            ("application", "protection.availability", AtLeast, &["huge"]),
            ("application", "exit_tested", Is, &["ja"]),
            ("application", "name", Is, &[""]),
            ("application", "name", AtLeast, &["3"]),
            ("application", "running-contracts", AtLeast, &["many"]),
            ("application", "running-contracts", AtLeast, &["1", "2"]),
            ("application", "product/licence", Is, &["(("]),
            ("contract", "end", AtLeast, &["2026-02-30"]),
            ("contract", "end", Is, &["30.06.2027"]),
            ("contract", "end", Since, &["soon"]),
            ("contract", "cost_per_year", AtLeast, &["50.000"]),
            ("contract", "cost_per_year", Is, &["1000"]),
            ("organization", "country", Is, &["Deutschland"]),
            ("organization", "cost-share", AtMost, &["130"]),
            ("organization", "cost-share", Is, &["30"]),
            ("town", "open-source-share", AtLeast, &["-5"]),
        ];
        for (over, field, kind, values) in never {
            let why = test(over, field, kind, values);
            assert!(why.is_some(), "{field} {kind:?} {values:?}");
        }
    }
}
