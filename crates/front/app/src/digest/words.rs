//! A digest in words: headings and lines, the same for mail, feed and page.

use freistadt_l10n::{
    Language, Room, args, code_label, day, deed, inaction, message, partial_date,
};
use freistadt_model::Code as _;
use jiff::tz::TimeZone;

use super::said::{Decides, Digest, Ends, Finds, Told};

/// So many lines each part has.
const LINES: usize = 30;
/// So many records a line names.
const NAMES: usize = 5;

/// What people read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DigestText {
    /// What it is about.
    pub title: String,
    /// Headings, each with its lines.
    pub sections: Vec<(String, Vec<String>)>,
    /// Where it comes from and who says who gets it.
    pub footer: String,
}

impl DigestText {
    /// As a plain text.
    pub fn plain(&self) -> String {
        let mut text = format!("{}\n", self.title);
        for (heading, lines) in &self.sections {
            text.push_str(&format!("\n{heading}\n"));
            for line in lines {
                text.push_str(&format!("- {line}\n"));
            }
        }
        text.push_str(&format!("\n-- \n{}\n", self.footer));
        text
    }
}

/// A digest in words, with times of a zone.
pub(super) fn text(digest: &Digest, language: Language, zone: &TimeZone) -> DigestText {
    let say = Say { language, zone };
    let parts = [
        (
            "digest-decisions",
            say.lines(&digest.decisions, 0, |it| say.decision(it)),
        ),
        (
            "digest-endings",
            say.lines(&digest.endings, 0, |it| say.ending(it)),
        ),
        (
            "digest-begun",
            say.lines(&digest.begun, 0, |it| say.finding(it)),
        ),
        (
            "digest-over",
            say.lines(&digest.over, 0, |it| say.finding(it)),
        ),
        (
            "digest-changes",
            say.lines(&digest.changes, digest.further, |it| say.change(it)),
        ),
    ];
    let sections = parts.into_iter().filter(|(_, lines)| !lines.is_empty());
    let name = args().text("name", one_line(&digest.name));
    let days = name
        .text("from", day(language, digest.since))
        .text("to", day(language, digest.as_of));
    let title = match digest.since == digest.as_of {
        true => "digest-title-day",
        false => "digest-title",
    };
    DigestText {
        title: message(language, title, &days),
        sections: sections.map(|(key, lines)| (say.t(key), lines)).collect(),
        footer: message(language, "digest-footer", &days),
    }
}

struct Say<'a> {
    language: Language,
    zone: &'a TimeZone,
}

impl Say<'_> {
    fn t(&self, key: &str) -> String {
        message(self.language, key, &args())
    }

    fn lines<T>(&self, all: &[T], further: usize, line: impl Fn(&T) -> String) -> Vec<String> {
        let mut lines: Vec<String> = all
            .iter()
            .take(LINES)
            .map(|it| one_line(&line(it)))
            .collect();
        let rest = all.len().saturating_sub(LINES) + further;
        if rest > 0 {
            lines.push(message(
                self.language,
                "digest-further",
                &args().count("count", rest),
            ));
        }
        lines
    }

    fn decision(&self, it: &Decides) -> String {
        let key = match it.decide_by {
            Some(_) => "digest-decide",
            None => "digest-act",
        };
        let said = args()
            .text("day", day(self.language, it.day))
            .text("contract", it.contract.name.as_str())
            .text(
                "effect",
                inaction(self.language, &it.deadlines, Room::Sentence),
            );
        let said = message(self.language, key, &said);
        match it.new {
            true => message(self.language, "digest-new", &args().text("line", said)),
            false => said,
        }
    }

    fn ending(&self, it: &Ends) -> String {
        let mut product = it.product.clone();
        if let Some(version) = &it.version {
            let word = message(self.language, "endings-version", &args());
            product = format!("{product}, {word} {version}");
        }
        let said = args()
            .text("day", partial_date(self.language, it.on))
            .text(
                "event",
                code_label(self.language, "life-event", it.event.code()),
            )
            .text("application", it.application.name.as_str())
            .text("product", product);
        message(self.language, "digest-ending", &said)
    }

    fn finding(&self, it: &Finds) -> String {
        let names = it.subjects.iter().take(NAMES);
        let names: Vec<&str> = names.map(|it| it.name.as_str()).collect();
        let said = args()
            .text("rule", it.title.of(self.language).trim_end_matches('.'))
            .count("count", it.subjects.len())
            .count("further", it.subjects.len().saturating_sub(NAMES))
            .text("names", names.join("; "));
        let key = match it.subjects.len() > NAMES {
            true => "digest-finding-many",
            false => "digest-finding",
        };
        message(self.language, key, &said)
    }

    fn change(&self, it: &Told) -> String {
        let at = it.at.to_zoned(self.zone.clone());
        let who = match it.unit.as_str() {
            "" => self.t("digest-somebody"),
            unit => unit.to_owned(),
        };
        let said = args()
            .text("day", day(self.language, at.date()))
            .text("time", format!("{:02}:{:02}", at.hour(), at.minute()))
            .text("who", who)
            .text("what", deed(self.language, &it.function, &it.reason))
            .text("id", it.change_set.as_str())
            .count("count", it.records);
        let key = match it.undone {
            true => "digest-change-undone",
            false => "digest-change",
        };
        message(self.language, key, &said)
    }
}

/// What people typed cannot begin a line of its own.
fn one_line(text: &str) -> String {
    let parts = text.split(|c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}'));
    let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    parts.join(" ")
}
