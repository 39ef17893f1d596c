//! Notice and renewal rules that people wrote as free text.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use freistadt_model::{DayPattern, NoticeEnd, Period, RenewalKind};
use jiff::civil::Date;
use regex::Regex;

use crate::cells::notice_ends;
use crate::cells::plainer::plain;
use crate::cells::{periods, without_periods, word_number};

/// What was understood of a rule; the text itself is kept beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Rule {
    pub(crate) period: Option<Period>,
    pub(crate) end: Option<NoticeEnd>,
    pub(crate) fixed: Option<DayPattern>,
    /// No notice takes effect before this day.
    pub(crate) not_before: Option<Date>,
    /// Notice ends nothing: "ordentlich nicht kündbar".
    pub(crate) never: bool,
    pub(crate) renewal: Option<RenewalKind>,
    pub(crate) renewal_period: Option<Period>,
    pub(crate) renewal_times: Option<u16>,
    /// The text says more of the notice than was understood: "10 Werktage zum Monatsende".
    pub(crate) half: bool,
}

impl Rule {
    /// What it says of the renewal alone.
    pub(crate) fn of_renewal(self) -> Rule {
        Rule {
            renewal: self.renewal,
            renewal_period: self.renewal_period,
            renewal_times: self.renewal_times,
            ..Rule::default()
        }
    }
}

fn pattern(text: &str) -> Regex {
    Regex::new(text).expect("a valid pattern")
}

/// Where one part of a rule ends and the next begins.
static JOINT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(concat!(
        r"[;,\n()]|\s[-–—]\s|\b(?:danach|dann|sonst|ansonsten|andernfalls|anschließend|wenn|sofern|falls|soweit",
        r"|es sei denn|unless|if not|otherwise|thereafter)\b",
    ))
});

/// Words on which a renewal depends.
static CONDITION: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"\b(?:wenn|sofern|falls|soweit|es sei denn|unless|if not)\b"));

static RENEWS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"verl|autom|stillschw|renew|auto-|extend|extension|option|rolls? ?over")
});

/// "90 days prior to renewal date" is about notice.
static BEFORE_RENEWAL: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:vor|before|prior to)\s+(?:(?:der|the|each|any|jeder|next)\s+)*(?:autom\S*\s+)?(?:renewal|verl|extension)",
    )
});

static NOT: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"\b(?:kein\w*|ohne|nicht|no|not|without)\s*(?:\w+\.?\s*)?$"));

/// "endet automatisch", "läuft aus": the words of renewals, but none.
static ENDS_ITSELF: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"\bendet\b|\bläuft\b.*\baus\b|\bends\b|\bexpires\b"));

static NEVER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"unkündbar|(?:nicht|not) (?:ordentlich )?(?:kündbar|terminable)|\bnon-?\s?(?:cancell?able|terminable)|\bnot cancell?able|keine ordentliche|nur (?:außerordentlich|fristlos|aus wichtigem grund)",
    )
});

/// A period in a unit that no contract law counts in: working days have no length of their own.
static NUMBER_OF_DAYS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\d[,.]5\s*(?:mon|wo|m\b)|\d\s*-?(?:at|wt)\b|(?:\d|\b[a-zäöü]+)\s*-?(?:bank)?(?:werkt|arbeitst|geschäftst|(?:working|business|banking|work)[ -]?days?)",
    )
});

/// What stands before the end to which notice takes effect, whatever that is.
static TO_AN_END: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?:\bzum|\bzur|\bz\.|\bper|\bto the|\bend of|\bende|\bendes|schluss)\s*[a-zäöü\d]|(?:schul|semester|saison|school|fiscal|financial)[a-zäöü-]*\s*(?:jahr|year|ende|end)",
    )
});

/// Where the notice begins behind a renewal in one part of a text.
static NOTICE: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"künd|kdg|\bk-frist|\bfrist|notice|cancel|terminat"));

static TIMES: LazyLock<Regex> = LazyLock::new(|| pattern(r"(\d{1,2})\s*(?:x|×|mal\b)"));

/// "1 + 1 Jahre" is twice one.
static PLUS: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(\d)\s*\+\s*(\d)(?:\s*\+\s*(\d))?\s*(?:years?|jahre?)"));

/// Rules that were read before: a register says the same of many contracts.
#[derive(Debug, Default)]
pub(crate) struct KnownRules {
    notices: BTreeMap<String, Rule>,
    renewals: BTreeMap<String, Rule>,
}

/// So many texts are remembered; a register of contracts that all differ is rare and only slower.
const REMEMBERED: usize = 1_000;

impl KnownRules {
    /// As [`parse`].
    pub(crate) fn notice(&mut self, text: &str) -> Rule {
        remembered(&mut self.notices, text, parse)
    }

    /// As [`parse_renewal`].
    pub(crate) fn renewal(&mut self, text: &str) -> Rule {
        remembered(&mut self.renewals, text, parse_renewal)
    }
}

fn remembered(known: &mut BTreeMap<String, Rule>, text: &str, read: fn(&str) -> Rule) -> Rule {
    if let Some(rule) = known.get(text) {
        return *rule;
    }
    let rule = read(text);
    if known.len() < REMEMBERED {
        known.insert(text.to_owned(), rule);
    }
    rule
}

/// Reads a rule such as "3 M. z. Ende d. Vertragsjahres, Verl. je 12 M.".
pub(crate) fn parse(text: &str) -> Rule {
    let text = plain(text);
    let parts = Parts::of(&text);
    let mut rule = notice_part(&parts.notice);
    if let Some(about) = parts.renewal() {
        rule.renewal = about.renewal;
        rule.renewal_period = about.renewal_period;
        rule.renewal_times = about.renewal_times;
        // "verlängert sich um 12 Monate, wenn nicht 3 Monate vorher gekündigt": to the end of the term.
        if rule.end.is_none() && rule.period.is_some() && CONDITION.is_match(&text) {
            rule.end = Some(NoticeEnd::Term);
        }
    }
    rule
}

/// Says that a contract goes on without anybody doing anything.
static ITSELF: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"autom|auto-|stillschw|\bverl\.?\s+sich|verlängert|\bsich\s+(?:jeweils\s+)?um|\brenews\b|rolls? ?over",
    )
});

/// Whether a text says so, whatever its heading says.
pub(crate) fn renews_itself(text: &str) -> bool {
    let text = text.to_lowercase();
    ITSELF.is_match(&text) && !text.contains("option") && !text.contains("kann ")
}

/// Whether a text is about renewal.
pub(crate) fn names_renewal(text: &str) -> bool {
    RENEWS.is_match(&text.to_lowercase())
}

/// What a text says about notice, and what about renewal.
#[derive(Default)]
struct Parts {
    notice: String,
    renewal: String,
    /// It says that nothing renews it.
    ends: bool,
}

impl Parts {
    fn of(text: &str) -> Parts {
        let mut parts = Parts::default();
        let explicit = JOINT.split(text).any(|part| {
            !RENEWS.is_match(part) && NOTICE.is_match(part) && !periods(part).is_empty()
        });
        for part in JOINT.split(text) {
            parts.take(part, explicit);
        }
        parts
    }

    /// `explicit`: another part names the period of notice.
    fn take(&mut self, part: &str, explicit: bool) {
        let ends = ENDS_ITSELF.find(part);
        let is_end = |at: usize| !part[..at].contains("vor") && !part[..at].contains("before");
        if ends.is_some_and(|ends| is_end(ends.start())) && !part.contains("verl") {
            self.ends = true;
            return;
        }
        let Some(marker) = RENEWS.find(part).filter(|_| !BEFORE_RENEWAL.is_match(part)) else {
            add(&mut self.notice, part);
            return;
        };
        let (before, after) = part.split_at(marker.start());
        let after = match NOTICE.find(after) {
            Some(notice) => {
                add(&mut self.notice, &after[notice.start()..]);
                &after[..notice.start()]
            }
            None => after,
        };
        if NOT.is_match(before) || after.contains("nicht autom") {
            self.ends = true;
            return;
        }
        // "2 x 12 Monate optional", "12 Monate Verlängerung, Kündigung 3 Monate vor Ablauf".
        if periods(after).is_empty() && (explicit || TIMES.is_match(before)) {
            add(&mut self.renewal, before);
        } else {
            add(&mut self.notice, before);
        }
        add(&mut self.renewal, after);
    }

    fn renewal(&self) -> Option<Rule> {
        if !self.renewal.is_empty() {
            return Some(renewal_part(&self.renewal));
        }
        let none = Rule {
            renewal: Some(RenewalKind::None),
            ..Rule::default()
        };
        self.ends.then_some(none)
    }
}

fn add(to: &mut String, part: &str) {
    if !part.trim().is_empty() {
        to.push_str(part);
        to.push(',');
    }
}

fn notice_part(text: &str) -> Rule {
    let named = periods(text);
    let mut period = named.first().map(|(_, period)| *period);
    // "6 Monate bzw. 12 Monate": which of them holds cannot be known.
    let several = named.iter().any(|(_, other)| Some(*other) != period);
    if several && (text.contains("bzw") || text.contains(" oder ") || text.contains(" or ")) {
        period = None;
    }
    let rest = without_periods(text);
    let effect = notice_ends::read(&rest);
    let unclear = named.len() > 1 && period.is_none();
    let period = period.or(effect.period);
    let nothing = period.is_none() && effect == notice_ends::Effect::default();
    Rule {
        period,
        end: effect.end,
        fixed: effect.fixed,
        not_before: effect.not_before,
        half: match (period, effect.end) {
            (None, Some(_)) => unclear || NUMBER_OF_DAYS.is_match(text),
            (Some(_), None) => effect.not_before.is_none() && TO_AN_END.is_match(&rest),
            (None, None) | (Some(_), Some(_)) => false,
        },
        never: nothing && NEVER.is_match(text),
        ..Rule::default()
    }
}

fn renewal_part(text: &str) -> Rule {
    let option = text.contains("option") || text.contains("einseitig");
    let times = TIMES
        .captures(text)
        .and_then(|found| word_number(&found[1]));
    let period = periods(text).first().map(|(_, period)| *period);
    let (times, period) = match PLUS.captures(text) {
        Some(found) if found[1] == found[2] => {
            let each = word_number(&found[1]).map(Period::Years);
            (Some(2 + u16::from(found.get(3).is_some())), each)
        }
        _ => (times, period),
    };
    Rule {
        renewal: Some(if option {
            RenewalKind::Option
        } else {
            RenewalKind::Automatic
        }),
        renewal_period: period.or_else(|| rhythm(text)),
        renewal_times: times,
        ..Rule::default()
    }
}

/// A renewal with what else its cell says: "12 Monate automatisch" names its own period, "3 Monate
/// vorher" behind it that of the notice.
fn beside_notice(renewal: Rule, notice: Rule) -> Rule {
    if renewal.renewal_period.is_none() && renewal.renewal != Some(RenewalKind::None) {
        return Rule {
            renewal_period: notice.period,
            ..renewal
        };
    }
    Rule {
        period: notice.period,
        end: notice.end,
        fixed: notice.fixed,
        not_before: notice.not_before,
        ..renewal
    }
}

/// "auto-renews annually", "verlängert sich jährlich".
fn rhythm(text: &str) -> Option<Period> {
    let has = |words: &[&str]| words.iter().any(|word| text.contains(word));
    if has(&[
        "annual",
        "jährlich",
        "yearly",
        "jahr zu jahr",
        "year to year",
    ]) {
        Some(Period::Years(1))
    } else if has(&["monatlich", "monthly"]) {
        Some(Period::Months(1))
    } else {
        None
    }
}

/// Reads a cell of a column about renewal: "12 Monate", "ja", "autom. um 1 Jahr", "2 x 12 Monate
/// Option", "nein".
pub(crate) fn parse_renewal(text: &str) -> Rule {
    let plain = plain(text);
    let word = plain.trim().trim_end_matches('.');
    let just = |renewal| Rule {
        renewal: Some(renewal),
        ..Rule::default()
    };
    match word {
        "0" | "0 monate" | "0 jahre" => just(RenewalKind::None),
        "ja" | "j" | "x" | "yes" | "automatisch" | "autom" | "auto" => just(RenewalKind::Automatic),
        "nein" | "n" | "no" | "keine" | "-" | "endet" | "none" | "endet automatisch" => {
            just(RenewalKind::None)
        }
        "option" | "optional" => just(RenewalKind::Option),
        _ => {
            let parts = Parts::of(&plain);
            if let Some(found) = parts.renewal() {
                return beside_notice(found, notice_part(&parts.notice));
            }
            // "1 Jahr, wenn nicht 3 Monate vorher gekündigt": the notice stands behind the condition.
            let (about, notice) = match CONDITION.find(&plain) {
                Some(condition) => plain.split_at(condition.start()),
                None => (plain.as_str(), ""),
            };
            let found = renewal_part(about);
            if found.renewal_period.is_none() {
                return Rule::default();
            }
            let mut notice = notice_part(notice);
            if notice.period.is_some() && notice.end.is_none() {
                notice.end = Some(NoticeEnd::Term);
            }
            beside_notice(found, notice)
        }
    }
}
