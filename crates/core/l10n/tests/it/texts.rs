//! Both languages have the same files, keys, attributes and variables.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;
use freistadt_l10n::{Language, TEXTS, has_message, keys};

/// `key` or `key.attribute`, with the variables its text uses.
type Shape = BTreeMap<String, BTreeSet<String>>;

fn shape(text: &str) -> Shape {
    let resource = parser::parse(text).unwrap_or_else(|(_, errors)| panic!("{errors:?}"));
    let mut shape = Shape::new();
    for entry in resource.body {
        let Entry::Message(message) = entry else {
            assert!(!matches!(entry, Entry::Junk { .. }), "{entry:?}");
            continue;
        };
        let mut add = |key: String, pattern: &Pattern<&str>| {
            let mut variables = BTreeSet::new();
            in_pattern(pattern, &mut variables);
            assert!(
                shape.insert(key.clone(), variables).is_none(),
                "{key} twice"
            );
        };
        if let Some(value) = &message.value {
            add(message.id.name.to_owned(), value);
        }
        for attribute in &message.attributes {
            let key = format!("{}.{}", message.id.name, attribute.id.name);
            add(key, &attribute.value);
        }
    }
    shape
}

fn in_pattern(pattern: &Pattern<&str>, found: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            in_expression(expression, found);
        }
    }
}

fn in_expression(expression: &Expression<&str>, found: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => in_inline(inline, found),
        Expression::Select { selector, variants } => {
            in_inline(selector, found);
            for variant in variants {
                in_pattern(&variant.value, found);
            }
        }
    }
}

fn in_inline(inline: &InlineExpression<&str>, found: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            found.insert(id.name.to_owned());
        }
        InlineExpression::FunctionReference { arguments, .. } => {
            for argument in &arguments.positional {
                in_inline(argument, found);
            }
        }
        InlineExpression::Placeable { expression } => in_expression(expression, found),
        InlineExpression::StringLiteral { .. }
        | InlineExpression::NumberLiteral { .. }
        | InlineExpression::MessageReference { .. }
        | InlineExpression::TermReference { .. } => {}
    }
}

#[test]
fn both_languages_have_the_same_keys_and_variables() {
    for text in TEXTS {
        let (german, english) = (shape(text.german), shape(text.english));
        for (key, variables) in &german {
            let other = english.get(key);
            assert_eq!(Some(variables), other, "{key} in {}.ftl", text.name);
        }
        for key in english.keys() {
            assert!(
                german.contains_key(key),
                "{key} only in en/{}.ftl",
                text.name
            );
        }
    }
}

#[test]
fn no_key_is_in_two_files() {
    let mut seen = BTreeSet::new();
    for key in keys(Language::German) {
        assert!(seen.insert(key.clone()), "{key} twice");
    }
}

#[test]
fn keys_are_what_the_parser_finds() {
    for language in Language::ALL {
        let found: BTreeSet<String> = keys(language).into_iter().collect();
        let parsed: BTreeSet<String> = TEXTS
            .iter()
            .flat_map(|text| shape(text.in_language(language)).into_keys())
            .map(|key| key.split('.').next().unwrap().to_owned())
            .collect();
        assert_eq!(found, parsed);
    }
}

#[test]
fn every_key_has_a_sentence() {
    for key in TEXTS.iter().flat_map(|text| shape(text.german).into_keys()) {
        assert!(has_message(&key), "{key}");
    }
    assert!(!has_message("no-such-key"));
    assert!(!has_message("kind-contract.no-such-attribute"));
}
