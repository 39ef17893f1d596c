//! A record's fields as a form, and what somebody typed into it.

use freistadt_app::{text_to_type, typed_value};
use freistadt_l10n::{Language, code_label, field_help, field_label};
use freistadt_model::{
    AnyRecord, CodeSet, FieldInfo, Kind, Landscape, RecordRef, Value, ValueType,
};
use maud::{Markup, html};

use super::Cells;
use crate::shell::t;
use crate::typed::Typed;

/// Texts longer than this are typed into more than one line.
const LINE: usize = 80;
/// So many names are offered for one field.
const OFFERED: usize = 500;

/// A field that does not hold what it should.
#[derive(Debug, Clone)]
pub(super) struct Wrong {
    pub(super) info: FieldInfo,
    /// What to do about it, in the visitor's language.
    pub(super) text: String,
}

/// What the fields are to say, and which of them cannot be read.
pub(super) fn read(
    kind: Kind,
    typed: &Typed,
    language: Language,
) -> (Vec<(FieldInfo, Value)>, Vec<Wrong>) {
    let (mut fields, mut wrong) = (Vec::new(), Vec::new());
    for info in kind.fields() {
        let Some((_, text)) = typed.iter().find(|(name, _)| name == info.name) else {
            continue;
        };
        let named = info.name != "name" || !text.trim().is_empty();
        match typed_value(text, info.value_type, language).filter(|_| named) {
            Some(value) => fields.push((info, value)),
            None => wrong.push(Wrong {
                info,
                text: what_is_expected(info, named, language),
            }),
        }
    }
    (fields, wrong)
}

fn what_is_expected(info: FieldInfo, named: bool, language: Language) -> String {
    if !named {
        return t(language, "form-name-missing");
    }
    let key = match info.value_type {
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
        ValueType::Text | ValueType::Code(_) | ValueType::Reference(_) | ValueType::List(_) => {
            "form-unfit"
        }
    };
    t(language, key)
}

/// The fields of a record to be typed over.
pub(super) struct Form<'a> {
    pub(super) cells: Cells<'a>,
    pub(super) record: &'a AnyRecord,
    /// What was typed before, where the form comes back.
    pub(super) typed: &'a Typed,
    pub(super) wrong: &'a [Wrong],
}

impl Form<'_> {
    fn language(&self) -> Language {
        self.cells.language
    }

    pub(super) fn fields(&self) -> Markup {
        html! {
            div class="fs-form" { @for (info, value) in self.record.values() { (self.field(info, &value)) } }
            (self.offers())
        }
    }

    fn field(&self, info: FieldInfo, value: &Value) -> Markup {
        let kind = self.record.to_ref().kind;
        let id = format!("feld-{}", info.name);
        let wrong = self.wrong.iter().find(|wrong| wrong.info.name == info.name);
        let label = field_label(self.language(), kind, info.name);
        let help = field_help(self.language(), kind, info.name);
        let typed = self.typed.iter().find(|(name, _)| name == info.name);
        let text = typed.map_or_else(
            || {
                text_to_type(
                    self.cells.landscape,
                    value,
                    info.value_type,
                    self.language(),
                )
            },
            |(_, text)| text.clone(),
        );
        let described = format!("{id}-hilfe");
        html! {
            div class=(if wrong.is_some() { "fs-field fs-c6 fs-field--error" } else { "fs-field fs-c6" }) {
                label for=(id) { (label) }
                span class="fs-hint" id=(described) { (help) @if let Some(example) = self.example(info.value_type) { " " (example) } }
                @if let Some(wrong) = wrong { span class="fs-error" id={ (id) "-fehler" } { (wrong.text) } }
                (self.input(info, &text, &id, &described, wrong.is_some()))
            }
        }
    }

    fn example(&self, value_type: ValueType) -> Option<String> {
        let key = match value_type {
            ValueType::Date => "form-date",
            ValueType::List(_) => "form-several",
            ValueType::DayPattern => "form-day-pattern",
            _ => return None,
        };
        Some(t(self.language(), key))
    }

    fn input(&self, info: FieldInfo, text: &str, id: &str, described: &str, wrong: bool) -> Markup {
        let invalid = wrong.then_some("true");
        let described = if wrong {
            format!("{id}-fehler {described}")
        } else {
            described.to_owned()
        };
        match info.value_type {
            ValueType::Code(set) => self.select(info, set, text, id, &described),
            ValueType::Text if info.name == "note" || text.len() > LINE => html! {
                textarea id=(id) name=(info.name) rows="3" aria-describedby=(described) aria-invalid=[invalid] { (text) }
            },
            value_type => html! {
                input type="text" id=(id) name=(info.name) value=(text) list=[offer(value_type)]
                    inputmode=[input_mode(value_type)] aria-describedby=(described) aria-invalid=[invalid] autocomplete="off";
            },
        }
    }

    fn select(
        &self,
        info: FieldInfo,
        set: CodeSet,
        text: &str,
        id: &str,
        described: &str,
    ) -> Markup {
        let own = |code: &&&str| **code != "unknown" && **code != "not-applicable";
        html! {
            select id=(id) name=(info.name) aria-describedby=(described) {
                option value="" selected[text.is_empty() || text == "unknown"] { (code_label(self.language(), "answer", "unknown")) }
                @for code in set.codes.iter().filter(own) {
                    option value=(code) selected[*code == text] { (code_label(self.language(), set.name, code)) }
                }
                option value="not-applicable" selected[text == "not-applicable" || text == code_label(self.language(), "answer", "not-applicable")] { (code_label(self.language(), "answer", "not-applicable")) }
            }
        }
    }

    /// The names that fields of this kind can refer to, once for all fields.
    fn offers(&self) -> Markup {
        let mut kinds: Vec<Kind> = Vec::new();
        let mut things = false;
        for (info, _) in self.record.values() {
            match item(info.value_type) {
                ValueType::Reference(kind) if !kinds.contains(&kind) => kinds.push(kind),
                ValueType::Thing => things = true,
                _ => {}
            }
        }
        let landscape = self.cells.landscape;
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
