//! One field to be typed over: what its type offers, and what it expects.

use freistadt_l10n::{Language, allowed_words, args, code_label, message};
use freistadt_model::{CodeSet, FieldInfo, Kind, Landscape, RecordRef, ValueType};
use maud::{Markup, html};

use crate::shell::t;

/// Texts longer than this are typed into more than one line.
const LINE: usize = 80;
/// So many names are offered for one field.
const OFFERED: usize = 500;

/// What has to be typed where something did not fit.
pub(super) fn expected(language: Language, value_type: ValueType) -> String {
    let key = match value_type {
        ValueType::Integer => "form-number",
        ValueType::Date => "form-date",
        ValueType::Money => "form-money",
        ValueType::Period | ValueType::Hours => "form-period",
        ValueType::DayPattern => "form-day-pattern",
        ValueType::Licence => "form-licence",
        ValueType::LeikaKey => "form-leika",
        ValueType::RegionalKey => "form-regional-key",
        ValueType::Country => "form-country",
        ValueType::Thing => "form-thing",
        ValueType::Text | ValueType::Reference(_) => "form-unfit",
        ValueType::Code(_) | ValueType::List(_) => {
            return allowed(language, value_type).unwrap_or_else(|| t(language, "form-unfit"));
        }
    };
    t(language, key)
}

/// How it is typed, where that does not go without saying.
pub(super) fn example(language: Language, value_type: ValueType) -> Option<String> {
    match value_type {
        ValueType::Date => Some(t(language, "form-date")),
        ValueType::DayPattern => Some(t(language, "form-day-pattern")),
        ValueType::List(_) => {
            let several = t(language, "form-several");
            let words = allowed(language, value_type);
            Some(words.map_or(several.clone(), |words| format!("{several} {words}")))
        }
        _ => None,
    }
}

fn allowed(language: Language, value_type: ValueType) -> Option<String> {
    let words = allowed_words(language, value_type)?.join(", ");
    Some(message(
        language,
        "form-allowed",
        &args().text("words", words),
    ))
}

/// Where a field is typed.
pub(super) struct Input<'a> {
    pub(super) language: Language,
    pub(super) info: FieldInfo,
    /// Its name in the form.
    pub(super) name: &'a str,
    pub(super) id: &'a str,
    pub(super) text: &'a str,
    /// What describes it, by id.
    pub(super) described: &'a str,
    /// Whether what was typed does not fit.
    pub(super) wrong: bool,
}

impl Input<'_> {
    pub(super) fn show(&self) -> Markup {
        let invalid = self.wrong.then_some("true");
        let (id, name, text) = (self.id, self.name, self.text);
        match self.info.value_type {
            ValueType::Code(set) => self.select(set),
            ValueType::Text if self.info.name == "note" || text.len() > LINE => html! {
                textarea id=(id) name=(name) rows="3" aria-describedby=(self.described) aria-invalid=[invalid] { (text) }
            },
            value_type => html! {
                input type="text" id=(id) name=(name) value=(text) list=[offer(value_type)]
                    inputmode=[input_mode(value_type)] aria-describedby=(self.described) aria-invalid=[invalid] autocomplete="off";
            },
        }
    }

    fn select(&self, set: CodeSet) -> Markup {
        let (language, text) = (self.language, self.text);
        let own = |code: &&&str| **code != "unknown" && **code != "not-applicable";
        let none = code_label(language, "answer", "not-applicable");
        html! {
            select id=(self.id) name=(self.name) aria-describedby=(self.described) aria-invalid=[self.wrong.then_some("true")] {
                option value="" selected[text.is_empty() || text == "unknown"] { (code_label(language, "answer", "unknown")) }
                @for code in set.codes.iter().filter(own) {
                    option value=(code) selected[*code == text] { (code_label(language, set.name, code)) }
                }
                option value="not-applicable" selected[text == "not-applicable" || text == none] { (none) }
            }
        }
    }
}

/// The names that fields of these types can refer to, once for all fields.
pub(super) fn offers(
    landscape: &Landscape,
    value_types: impl Iterator<Item = ValueType>,
) -> Markup {
    let mut kinds: Vec<Kind> = Vec::new();
    let mut things = false;
    for value_type in value_types {
        match item(value_type) {
            ValueType::Reference(kind) if !kinds.contains(&kind) => kinds.push(kind),
            ValueType::Thing => things = true,
            _ => {}
        }
    }
    html! {
        @for kind in kinds {
            datalist id={ "namen-" (kind.code()) } {
                @for record in landscape.records(kind).iter().take(OFFERED) { option value=(record.title()) {} }
            }
        }
        @if things {
            datalist id="namen-thing" { @for target in all_things(landscape) { option value=(target.to_string()) { (landscape.title(&target)) } } }
        }
    }
}

fn all_things(landscape: &Landscape) -> Vec<RecordRef> {
    let kinds = Kind::ALL.iter().filter(|kind| kind.is_thing());
    let all = kinds.flat_map(|kind| {
        landscape
            .each(*kind)
            .map(freistadt_model::AnyFields::record_ref)
    });
    all.take(OFFERED).collect()
}

fn item(value_type: ValueType) -> ValueType {
    match value_type {
        ValueType::List(item) => *item,
        single => single,
    }
}

/// The list of names that a single reference chooses from.
fn offer(value_type: ValueType) -> Option<String> {
    match value_type {
        ValueType::Reference(kind) => Some(format!("namen-{}", kind.code())),
        ValueType::Thing => Some("namen-thing".to_owned()),
        _ => None,
    }
}

fn input_mode(value_type: ValueType) -> Option<&'static str> {
    match value_type {
        ValueType::Integer => Some("numeric"),
        ValueType::Money => Some("decimal"),
        _ => None,
    }
}
