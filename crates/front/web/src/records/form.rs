//! A record's fields as a form, and what somebody typed into it.

use freistadt_app::{text_to_type, typed_value};
use freistadt_indicators::asked_fields;
use freistadt_l10n::{Language, args, field_help, field_label, message};
use freistadt_model::{AnyRecord, FieldInfo, Kind, Value};
use maud::{Markup, html};

use super::Cells;
use super::input::{Input, example, expected, offers};
use crate::shell::t;
use crate::typed::Typed;

/// So few fields are not worth a step.
const FEW: usize = 4;

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
                text: if named {
                    expected(language, info.value_type)
                } else {
                    t(language, "form-name-missing")
                },
            }),
        }
    }
    (fields, wrong)
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

    /// What is known or asked for in sight, everything else one step away.
    pub(super) fn fields(&self) -> Markup {
        let values = self.record.values();
        let (mut first, mut further): (Vec<_>, Vec<_>) = values
            .iter()
            .partition(|(info, value)| self.is_first(*info, value));
        if further.len() <= FEW {
            (first, further) = (values.iter().collect(), Vec::new());
        }
        let number = args().count("count", further.len());
        html! {
            div class="fs-form" { @for (info, value) in first { (self.field(*info, value)) } }
            @if !further.is_empty() {
                details {
                    summary { (message(self.language(), "form-further", &number)) }
                    div class="fs-form" { @for (info, value) in further { (self.field(*info, value)) } }
                }
            }
            (offers(self.cells.landscape, self.record.values().into_iter().map(|(info, _)| info.value_type)))
        }
    }

    fn is_first(&self, info: FieldInfo, value: &Value) -> bool {
        let kind = self.record.to_ref().kind;
        let typed = self.typed.iter().find(|(name, _)| name == info.name);
        info.name == "name"
            || value.says_something()
            || asked_fields().contains(&(kind, info.name))
            || typed.is_some_and(|(_, text)| !text.is_empty())
            || self.wrong.iter().any(|wrong| wrong.info.name == info.name)
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
        let input = Input {
            language: self.language(),
            info,
            name: info.name,
            id: &id,
            text: &text,
            described: &match wrong {
                Some(_) => format!("{id}-fehler {described}"),
                None => described.clone(),
            },
            wrong: wrong.is_some(),
        };
        html! {
            div class=(if wrong.is_some() { "fs-field fs-c6 fs-field--error" } else { "fs-field fs-c6" }) {
                label for=(id) { (label) }
                span class="fs-hint" id=(described) { (help) @if let Some(example) = example(self.language(), info.value_type) { " " (example) } }
                @if let Some(wrong) = wrong { span class="fs-error" id={ (id) "-fehler" } { (wrong.text) } }
                (input.show())
            }
        }
    }
}
