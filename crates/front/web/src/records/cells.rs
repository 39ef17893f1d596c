//! Values as people read them: references by name, with a link.

use freistadt_app::{implied, record_name, told, value_text};
use freistadt_l10n::{Language, code_label};
use freistadt_model::{Landscape, RecordRef, Revision, Value, ValueType};
use maud::{Markup, html};

use super::record_path;
use crate::shell::{Visit, t};
use crate::short::short;

/// What is needed to show values.
#[derive(Clone, Copy)]
pub(crate) struct Cells<'a> {
    pub(crate) landscape: &'a Landscape,
    pub(crate) language: Language,
}

impl<'a> Cells<'a> {
    /// What is needed to show values of a revision to a visitor.
    pub(crate) fn of(visit: &Visit, revision: &'a Revision) -> Cells<'a> {
        Cells {
            landscape: &revision.landscape,
            language: visit.language,
        }
    }

    /// A value with links to the records it names; what is unknown says so quietly.
    pub(crate) fn linked(&self, shown: &Value, value_type: ValueType) -> Markup {
        match shown {
            Value::Unknown => self.unknown(),
            Value::Text(text) if text.is_empty() => self.unknown(),
            Value::List(list) if list.is_empty() => self.unknown(),
            Value::Reference(target) => self.link(target),
            Value::List(list) if !shown.references().is_empty() => html! {
                @for (index, item) in list.iter().enumerate() {
                    @if index > 0 { "; " }
                    (self.linked(item, value_type))
                }
            },
            Value::NotApplicable
            | Value::Text(_)
            | Value::Integer(_)
            | Value::Date(_)
            | Value::Money(_)
            | Value::Code(_)
            | Value::List(_) => html! { (self.text(shown, value_type)) },
        }
    }

    /// What a field of a record holds, codes as what they stand for; what follows from other
    /// fields says so.
    pub(crate) fn told(
        &self,
        target: &RecordRef,
        field: &str,
        shown: &Value,
        value_type: ValueType,
    ) -> Markup {
        let implied = || implied(self.landscape, target, field);
        if let (Value::Unknown, Some(implied)) = (shown, implied()) {
            return html! { (self.link(&implied)) " " span class="fs-muted" { (t(self.language, "value-implied")) } };
        }
        let meant = told(self.landscape, target, field, shown, self.language);
        self.linked(&meant, value_type)
    }

    fn unknown(&self) -> Markup {
        html! { span class="fs-muted" { (code_label(self.language, "answer", "unknown")) } }
    }

    /// A record's name with a link to it; its id where it is not there.
    pub(crate) fn link(&self, target: &RecordRef) -> Markup {
        html! {
            @if self.landscape.contains(target) {
                a href=(record_path(target)) { bdi { (self.name(target)) } }
            } @else { bdi { (self.name(target)) } }
        }
    }

    /// What people call a record, also one without a name of its own, as it fits into a line.
    pub(crate) fn name(&self, target: &RecordRef) -> String {
        short(&record_name(self.landscape, target, self.language))
    }

    /// A value as plain text.
    pub(crate) fn text(&self, shown: &Value, value_type: ValueType) -> String {
        value_text(self.landscape, shown, value_type, self.language)
    }
}
