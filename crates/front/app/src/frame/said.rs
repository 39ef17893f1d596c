//! A rule that somebody built, read back as one sentence.

use freistadt_l10n::{Language, args, message};
use freistadt_model::Landscape;
use freistadt_policy::{Condition, Over, Rule, Test};

use super::words::{field_name, over_label, wanted_text};

/// For which records the rule holds and how they have to be; an expression stands as it is.
pub fn rule_sentence(landscape: &Landscape, language: Language, rule: &Rule) -> String {
    let words = Words {
        landscape,
        language,
        over: rule.over,
    };
    let requires = match &rule.expression {
        Some(expression) => expression.text().to_owned(),
        None => words.of(&rule.requires),
    };
    let applies = words.of(&rule.applies);
    let over = match rule.over {
        Over::Town => "town",
        Over::Kind(_) if applies.is_empty() => "all",
        Over::Kind(_) => "some",
    };
    let said = args()
        .text("over", over_label(language, rule.over))
        .text("applies", applies)
        .text("requires", requires);
    message(language, &format!("said-rule-{over}"), &said)
}

struct Words<'a> {
    landscape: &'a Landscape,
    language: Language,
    over: Over,
}

impl Words<'_> {
    fn say(&self, key: &str) -> String {
        message(self.language, key, &args())
    }

    /// What is joined within something else stands in brackets.
    fn of(&self, condition: &Condition) -> String {
        match condition {
            Condition::All { all } => self.joined(all, "said-and"),
            Condition::Any { any } => self.joined(any, "said-or"),
            Condition::Not { not } => message(
                self.language,
                "said-not",
                &args().text("inner", self.of(not)),
            ),
            Condition::Test(test) => self.test(test),
        }
    }

    fn joined(&self, parts: &[Condition], word: &str) -> String {
        let part = |part: &Condition| match part {
            Condition::All { all: inner } | Condition::Any { any: inner } if inner.len() > 1 => {
                format!("({})", self.of(part))
            }
            Condition::All { .. }
            | Condition::Any { .. }
            | Condition::Not { .. }
            | Condition::Test(_) => self.of(part),
        };
        let parts: Vec<String> = parts.iter().map(part).collect();
        parts.join(&self.say(word))
    }

    fn test(&self, test: &Test) -> String {
        let code = test.test.code();
        let tested = (test.field.as_str(), code);
        let wanted = wanted_text(
            self.landscape,
            self.language,
            self.over,
            tested,
            &test.values,
        );
        let said = args()
            .text("field", field_name(self.language, self.over, &test.field))
            .text("wanted", wanted);
        message(self.language, &format!("said-{code}"), &said)
    }
}
