//! Why a rule cannot be checked, and what would be right.

use freistadt_model::Diagnostic;

use crate::catalogue::{ParameterKind, rule_of_catalogue};
use crate::condition::NotACondition;
use crate::expert::NotAnExpression;
use crate::fields::Over;
use crate::fit::{Unfit, WhyUnfit, fields_near};

/// Why a rule cannot be checked.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotARule {
    /// Not in the catalogue.
    #[error("no rule `{0}` in the catalogue")]
    NoSuchRule(String),
    /// A parameter that the rule does not have.
    #[error("rule `{0}` has no parameter `{1}`")]
    NoSuchParameter(String, String),
    /// A value that the parameter does not take.
    #[error("`{2}` is no value of `{1}` of rule `{0}`")]
    Value(String, String, String),
    /// Neither a rule of the catalogue nor an own condition.
    #[error("rule `{0}` asks for nothing")]
    Empty(String),
    /// Says in two ways at once how records have to be.
    #[error("rule `{rule}` has both `{one}` and `{other}`")]
    Both {
        /// The rule.
        rule: String,
        /// One way.
        one: &'static str,
        /// The other, which would have no say.
        other: &'static str,
    },
    /// Another rule has the id, so that findings could not be told apart.
    #[error("another rule is called `{0}`")]
    Taken(String),
    /// A kind of record that has no rules.
    #[error("`{kind}` is no kind of record that rules speak of")]
    Over {
        /// The rule.
        rule: String,
        /// What stands there.
        kind: String,
    },
    /// A field that the kind does not have.
    #[error("`{}` has no field `{field}`", over.code())]
    Field {
        /// The rule.
        rule: String,
        /// Of which records it speaks.
        over: Over,
        /// What stands there.
        field: String,
    },
    /// A test that is never judged as it was meant.
    #[error("the test of `{}` in rule `{rule}` does not fit", unfit.field)]
    Unfit {
        /// The rule.
        rule: String,
        /// What does not fit.
        unfit: Unfit,
    },
    /// The condition cannot be read.
    #[error("rule `{rule}`: {error}")]
    Condition {
        /// The rule.
        rule: String,
        /// Why not.
        error: NotACondition,
    },
    /// The expression cannot be read, goes beyond its limits or is never judged.
    #[error("rule `{rule}`: {error}")]
    Expression {
        /// The rule.
        rule: String,
        /// Of which records it speaks.
        over: Over,
        /// Why not.
        error: NotAnExpression,
    },
}

impl NotARule {
    /// The remark for people.
    pub fn diagnostic(&self) -> Diagnostic {
        let of = |code, rule: &str| Diagnostic::error(code).text("rule", rule);
        match self {
            NotARule::NoSuchRule(rule) => of("rule-unknown", rule),
            NotARule::NoSuchParameter(rule, name) => of("rule-no-parameter", rule)
                .text("name", name.as_str())
                .text("words", parameters_of(rule)),
            NotARule::Value(rule, name, value) => of("rule-value", rule)
                .text("name", name.as_str())
                .text("value", value.as_str())
                .text("expects", expected(rule, name)),
            NotARule::Empty(rule) => of("rule-empty", rule),
            NotARule::Both { rule, one, other } => of("rule-both", rule)
                .text("one", *one)
                .text("other", *other),
            NotARule::Taken(rule) => of("rule-id-taken", rule),
            NotARule::Over { rule, kind } => {
                let all: Vec<&str> = Over::all().map(Over::code).collect();
                of("rule-over", rule)
                    .text("kind", kind.as_str())
                    .text("words", all.join(", "))
            }
            NotARule::Field { rule, over, field } => no_field(rule, *over, field),
            NotARule::Unfit { rule, unfit } => does_not_fit(rule, unfit),
            NotARule::Condition { rule, error } => {
                of("rule-condition", rule).text("reason", error.to_string())
            }
            NotARule::Expression { rule, over, error } => never_judged(rule, *over, error),
        }
    }
}

fn no_field(rule: &str, over: Over, field: &str) -> Diagnostic {
    Diagnostic::error("rule-field")
        .text("rule", rule)
        .text("kind", over.code())
        .text("name", field)
        .text("words", listed(&fields_near(over, field)))
}

fn does_not_fit(rule: &str, unfit: &Unfit) -> Diagnostic {
    let of = |code| {
        Diagnostic::error(code)
            .text("rule", rule)
            .text("name", unfit.field.as_str())
            .text("test", unfit.test.code())
    };
    match &unfit.why {
        WhyUnfit::Test(suiting) => {
            let suiting: Vec<&str> = suiting.iter().map(|it| it.code()).collect();
            of("rule-test").text("words", suiting.join(", "))
        }
        WhyUnfit::NoValue(expects) => of("rule-no-value")
            .text("expects", expects.code())
            .text("words", expects.examples()),
        WhyUnfit::Beside(value) => of("rule-value-beside").text("value", value.as_str()),
        WhyUnfit::Value(value, expects) => of("rule-unfit")
            .text("value", value.as_str())
            .text("expects", expects.code())
            .text("words", expects.examples()),
    }
}

fn never_judged(rule: &str, over: Over, error: &NotAnExpression) -> Diagnostic {
    let of = |code| Diagnostic::error(code).text("rule", rule);
    match error {
        NotAnExpression::Field(field) => no_field(rule, over, field),
        NotAnExpression::Value(field, value, words) => of("rule-unfit")
            .text("name", field.as_str())
            .text("value", value.as_str())
            .text("expects", "words")
            .text("words", words.join(", ")),
        NotAnExpression::Name(name) => of("rule-expression-name").text("name", name.as_str()),
        NotAnExpression::NoTruth => of("rule-expression-truth"),
        NotAnExpression::Mixed(operator) => {
            of("rule-expression-mixed").text("name", operator.as_str())
        }
        NotAnExpression::Never(reason) => {
            of("rule-expression-never").text("reason", reason.as_str())
        }
        NotAnExpression::Long
        | NotAnExpression::Deep
        | NotAnExpression::Walks
        | NotAnExpression::Form(_) => of("rule-expression").text("reason", error.to_string()),
    }
}

fn parameters_of(rule: &str) -> String {
    let found = rule_of_catalogue(rule);
    let names = found.into_iter().flat_map(|it| &it.parameters);
    let names: Vec<String> = names.map(|it| it.name.clone()).collect();
    listed(&names)
}

/// With commas, as sentences show it; they say otherwise where there are none.
fn listed(names: &[String]) -> String {
    match names {
        [] => "none".to_owned(),
        names => names.join(", "),
    }
}

/// What a parameter takes; the weight is the one value that every rule has.
fn expected(rule: &str, name: &str) -> &'static str {
    let found = rule_of_catalogue(rule);
    let mut parameters = found.into_iter().flat_map(|it| &it.parameters);
    match parameters.find(|it| it.name == name).map(|it| it.kind) {
        None => "severity",
        Some(ParameterKind::Percent) => "percent",
        Some(ParameterKind::Days) => "days",
        Some(ParameterKind::Number) => "number",
        Some(ParameterKind::Level) => "level",
        Some(ParameterKind::ApplicationKinds) => "application-kinds",
        Some(ParameterKind::Date) => "date",
    }
}
