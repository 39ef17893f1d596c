//! Records that a rule compares with and that are not there: a typing error in a name would otherwise
//! look like many findings, or like none.

use freistadt_model::{Diagnostic, Kind, Landscape, RecordRef, ValueType};

use crate::condition::{Test, TestKind};
use crate::fields::{FieldType, Over, field_of};
use crate::rule::Rule;

/// A remark for each of them.
pub(crate) fn not_there(landscape: &Landscape, rule: &Rule) -> Vec<Diagnostic> {
    let tests = [&rule.applies, &rule.requires].map(|it| it.tests());
    let tests = tests.into_iter().flatten();
    let missing = tests.flat_map(|test| {
        let kind = kind_of(rule.over, test);
        let values = test.values.iter();
        values.filter(move |it| kind.is_some_and(|kind| !is_there(landscape, kind, it)))
    });
    let remark = |value: &String| {
        let remark = Diagnostic::warning("rule-names-nobody");
        remark.text("rule", &*rule.id).text("value", &**value)
    };
    missing.map(remark).collect()
}

/// The kind of record that the test compares with.
fn kind_of(over: Over, test: &Test) -> Option<Kind> {
    if !matches!(test.test, TestKind::Is | TestKind::IsNot) {
        return None;
    }
    match field_of(over, &test.field)?.holds {
        FieldType::Value(ValueType::Reference(kind)) => Some(kind),
        FieldType::Value(ValueType::List(ValueType::Reference(kind))) => Some(*kind),
        _ => None,
    }
}

fn is_there(landscape: &Landscape, kind: Kind, value: &str) -> bool {
    let id = match value.split_once(':') {
        Some((code, id)) if code == kind.code() => id,
        _ => value,
    };
    landscape.contains(&RecordRef::new(kind, id))
}
