//! Rules and findings in words.

use freistadt_l10n::{Language, args, code_label, count, field_label, message, partial_date};
use freistadt_model::{
    Answer, ApplicationKind, Code as _, Ground, Kind, Landscape, PartialDate, ProtectionLevel,
    Seen, Value, ValueType,
};
use freistadt_policy::{FieldType, Over, ParameterKind, Rule, fields_of};

use crate::records::value_text;

/// The rule as a sentence, with its values in it; of an own rule its name.
pub fn rule_title(language: Language, rule: &Rule) -> String {
    let Some(of_catalogue) = rule.check.filter(|_| rule.name.is_empty()) else {
        return rule.name.clone();
    };
    let mut title = of_catalogue.title.of(language).to_owned();
    for (parameter, (name, value)) in of_catalogue.parameters.iter().zip(&rule.parameters) {
        let shown = parameter_text(language, parameter.kind, value);
        title = title.replace(&format!("{{{name}}}"), &shown);
    }
    title
}

fn parameter_text(language: Language, kind: ParameterKind, value: &str) -> String {
    let labels = |set: &str| -> String {
        let codes = value
            .split(',')
            .map(|it| code_label(language, set, it.trim()));
        codes.collect::<Vec<_>>().join(", ")
    };
    match kind {
        ParameterKind::Level => labels(ProtectionLevel::SET.name),
        ParameterKind::ApplicationKinds => labels(ApplicationKind::SET.name),
        ParameterKind::Date => match value.parse::<PartialDate>() {
            Ok(date) => partial_date(language, date),
            Err(_) => value.to_owned(),
        },
        ParameterKind::Percent | ParameterKind::Days | ParameterKind::Number => value
            .parse()
            .map_or_else(|_| value.to_owned(), |number| count(language, number)),
    }
}

/// What people call a field of a rule; of a record it refers to, with the way there.
pub fn field_name(language: Language, over: Over, path: &str) -> String {
    let mut over = over;
    let mut names = Vec::new();
    for step in path.split('/') {
        let field = fields_of(over).into_iter().find(|it| it.name == step);
        names.push(step_name(language, over, step));
        over = match field.map(|it| it.holds) {
            Some(FieldType::Value(ValueType::Reference(kind))) => Over::Kind(kind),
            Some(FieldType::Value(ValueType::List(ValueType::Reference(kind)))) => {
                Over::Kind(*kind)
            }
            Some(FieldType::Value(_) | FieldType::Share) | None => over,
        };
    }
    names.join(" › ")
}

fn step_name(language: Language, over: Over, step: &str) -> String {
    let field = fields_of(over).into_iter().find(|it| it.name == step);
    match (over, field) {
        (Over::Kind(kind), Some(field)) if !field.computed => field_label(language, kind, step),
        _ => message(language, &format!("policy-{}-{step}", over.code()), &args()),
    }
}

/// The type of what is at the end of a path.
pub(super) fn type_of(over: Over, path: &str) -> Option<FieldType> {
    let mut over = over;
    let mut holds = None;
    for step in path.split('/') {
        holds = fields_of(over)
            .into_iter()
            .find(|it| it.name == step)
            .map(|it| it.holds);
        over = match holds? {
            FieldType::Value(ValueType::Reference(kind)) => Over::Kind(kind),
            FieldType::Value(ValueType::List(ValueType::Reference(kind))) => Over::Kind(*kind),
            FieldType::Value(_) | FieldType::Share => over,
        };
    }
    holds
}

/// What was there, as people write it.
pub fn seen_text(landscape: &Landscape, language: Language, over: Over, ground: &Ground) -> String {
    match &ground.seen {
        Seen::Unknown => code_label(language, "answer", "unknown"),
        Seen::NotApplicable => code_label(language, "answer", "not-applicable"),
        Seen::Share { lower, upper } => share_text(language, (lower.percent(), upper.percent())),
        Seen::Values(values) => {
            let value_type = value_type(over, &ground.field);
            let shown = values
                .iter()
                .map(|it| value_text(landscape, it, value_type, language));
            shown.collect::<Vec<_>>().join("; ")
        }
    }
}

fn value_type(over: Over, path: &str) -> ValueType {
    match type_of(over, path) {
        Some(FieldType::Value(ValueType::List(item))) => *item,
        Some(FieldType::Value(single)) => single,
        Some(FieldType::Share) | None => ValueType::Text,
    }
}

fn is_answer(over: Over, path: &str) -> bool {
    type_of(over, path) == Some(FieldType::Value(ValueType::Code(Answer::SET)))
}

fn share_text(language: Language, (least, most): (i64, i64)) -> String {
    let exact = if least == most { "yes" } else { "no" };
    let said = args()
        .number("least", least)
        .number("most", most)
        .text("exact", exact);
    message(language, "ground-share", &said)
}

/// Why a record is not as a rule wants it, as one sentence.
pub fn ground_sentence(
    landscape: &Landscape,
    language: Language,
    over: Over,
    ground: &Ground,
) -> String {
    let tested = (ground.field.as_str(), ground.test);
    let wanted = wanted_text(landscape, language, over, tested, &ground.wanted);
    let said = args()
        .text("field", field_name(language, over, &ground.field))
        .text("seen", seen_text(landscape, language, over, ground))
        .text("wanted", wanted);
    let key = match ground.seen {
        Seen::Unknown if ground.test == "expression" => "ground-expression-open".to_owned(),
        Seen::Unknown => "ground-open".to_owned(),
        // That a yes should be a no needs no saying.
        Seen::Values(_) if ground.test == "is" && is_answer(over, &ground.field) => {
            "ground-shows".to_owned()
        }
        Seen::NotApplicable | Seen::Values(_) | Seen::Share { .. } => {
            format!("ground-{}", ground.test)
        }
    };
    message(language, &key, &said)
}

/// The values of a test, as people write them.
pub(super) fn wanted_text(
    landscape: &Landscape,
    language: Language,
    over: Over,
    (field, test): (&str, &str),
    values: &[String],
) -> String {
    let share = matches!(type_of(over, field), Some(FieldType::Share));
    let days = matches!(test, "within" | "since" | "not-within" | "not-since");
    let value_type = value_type(over, field);
    let one = |text: &String| {
        let value = value_type
            .parse(text)
            .unwrap_or_else(|_| Value::Text(text.clone()));
        match (share, days) {
            (true, _) => {
                let number = text.parse().unwrap_or(0);
                share_text(language, (number, number))
            }
            (false, true) => text.clone(),
            (false, false) => value_text(landscape, &value, value_type, language),
        }
    };
    let or = message(language, "ground-or", &args());
    values.iter().map(one).collect::<Vec<_>>().join(&or)
}

/// A kind of record that rules speak of, in words.
pub fn over_label(language: Language, over: Over) -> String {
    match over {
        Over::Kind(kind) => freistadt_l10n::kind_plural(language, kind),
        Over::Town => freistadt_l10n::kind_label(language, Kind::Organization),
    }
}
