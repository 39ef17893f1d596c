//! What the rules find, for people.

use freistadt_app::{FrameChecked, ground_sentence, record_name, rule_title};
use freistadt_l10n::{Language, args, code_label, day, message};
use freistadt_model::{Code as _, Finding, Verdict};
use jiff::civil::Date;

use super::{heading, line};

/// So many records of a rule are named; the document has all.
const NAMED: usize = 10;

/// Rule by rule: how it stands, and what is not as it wants it.
pub(crate) fn checked(found: &FrameChecked, as_of: Date, language: Language) {
    let title = args()
        .count("rules", found.rules.len())
        .text("day", day(language, as_of));
    heading(&message(language, "check-title", &title));
    for rule in &found.rules {
        let result = found
            .checked
            .rules
            .get(&rule.id)
            .copied()
            .unwrap_or_default();
        let said = args()
            .text("title", rule_title(language, rule))
            .text(
                "severity",
                code_label(language, "rule-severity", rule.severity.code()),
            )
            .count("kept", result.kept)
            .count("broken", result.broken)
            .count("open", result.open)
            .count("prescribed", result.prescribed)
            .count("waived", result.waived);
        line("");
        line(&message(language, "check-rule", &said));
        let all = found.checked.findings.iter();
        let of_rule = all.filter(|it| it.rule == rule.id && it.verdict == Verdict::Broken);
        let counting: Vec<&Finding> = of_rule.filter(|it| it.counts()).collect();
        for finding in counting.iter().take(NAMED) {
            let landscape = &found.revision.landscape;
            let why = finding.grounds.iter();
            let why = why.map(|it| ground_sentence(landscape, language, rule.over, it));
            let said = args()
                .text(
                    "subject",
                    record_name(landscape, &finding.subject, language),
                )
                .text("why", why.collect::<Vec<_>>().join(" "));
            line(&format!("  {}", message(language, "check-finding", &said)));
        }
        if counting.len() > NAMED {
            let further = args().count("count", counting.len() - NAMED);
            line(&format!(
                "  {}",
                message(language, "findings-more", &further)
            ));
        }
    }
    let all = &found.checked.findings;
    let said = args()
        .count("broken", all.iter().filter(|it| it.counts()).count())
        .count(
            "open",
            all.iter().filter(|it| it.verdict == Verdict::Open).count(),
        );
    line("");
    line(&message(language, "check-result", &said));
}
