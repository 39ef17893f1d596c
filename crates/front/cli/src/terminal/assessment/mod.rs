//! The assessment on one screen and a half: what a head of IT wants to know.

mod decisions;
mod money;
mod unknown;

use freistadt_app::indicators::Assessment;
use freistadt_l10n::{Language, args, code_label, day, integer, kind_count, message, money_whole};
use freistadt_model::{Code as _, Kind, Landscape, Money};

use decisions::decisions;
use money::money;
use unknown::{next_step, unknown};

use super::{Align, BOLD, DIM, Table, bar, counted, heading, line, sentence, words};

/// Below this coverage figures are called not yet reliable.
const RELIABLE_PERCENT: i64 = 60;

/// Whose assessment it is.
pub(crate) enum Head {
    /// Of so many files.
    Files(usize),
    /// Of stored data.
    Stored,
}

/// Prints the assessment.
pub(crate) fn assessment(
    assessment: &Assessment,
    landscape: &Landscape,
    head: &Head,
    language: Language,
) {
    head_lines(assessment, landscape, head, language);
    money(assessment, landscape, language);
    operators(assessment, landscape, language);
    super::standstill::standstill(assessment, landscape, language);
    decisions(assessment, landscape, language);
    choices(assessment, language);
    unknown(assessment, language);
    next_step(assessment, landscape, language);
}

fn head_lines(assessment: &Assessment, landscape: &Landscape, head: &Head, language: Language) {
    let as_of = day(language, assessment.as_of);
    let title = match head {
        Head::Stored => {
            let own = landscape.municipality().to_ref();
            words(
                language,
                "overview-head",
                &[("name", landscape.title(&own).to_owned()), ("day", as_of)],
            )
        }
        Head::Files(files) => {
            let files = i64::try_from(*files).unwrap_or(i64::MAX);
            message(
                language,
                "overview-head-files",
                &args().text("day", as_of).number("files", files),
            )
        }
    };
    line(&format!("{BOLD}{title}{BOLD:#}"));
    line(&counts(assessment, language));
}

/// What there is, by kind: what a town asks about first, then what else its lists held.
fn counts(assessment: &Assessment, language: Language) -> String {
    let always = [Kind::Application, Kind::Contract, Kind::Organization];
    let else_some = [
        Kind::PublicService,
        Kind::DataObject,
        Kind::Node,
        Kind::CostLine,
    ];
    let count = |kind| assessment.counts.get(&kind).copied().unwrap_or(0);
    let some = else_some.into_iter().filter(|kind| count(*kind) > 0);
    let named = always.into_iter().chain(some);
    let named = named.map(|kind| kind_count(language, kind, count(kind)));
    named.collect::<Vec<_>>().join(" · ")
}

fn number(count: usize, language: Language) -> String {
    integer(language, i64::try_from(count).unwrap_or(i64::MAX))
}

fn euros(cents: i64, language: Language) -> String {
    money_whole(language, Money::euro_cents(cents))
}

fn operators(assessment: &Assessment, landscape: &Landscape, language: Language) {
    const SHOWN: usize = 6;
    let all: usize = assessment
        .operators
        .iter()
        .map(|share| share.applications)
        .sum();
    if all == 0 {
        return;
    }
    heading(&words(language, "overview-q2", &[]));
    let largest = assessment
        .operators
        .iter()
        .map(|share| share.applications)
        .max()
        .unwrap_or(0);
    let mut table = Table::new(&[Align::Left, Align::Left, Align::Right]);
    let known = assessment
        .operators
        .iter()
        .filter(|share| share.organization.is_some())
        .take(SHOWN);
    let unknown = assessment
        .operators
        .iter()
        .filter(|share| share.organization.is_none());
    for share in known.chain(unknown) {
        let name = match &share.organization {
            Some(id) => landscape.title(&id.to_ref()).to_owned(),
            None => words(language, "overview-q2-unknown", &[]),
        };
        let drawn = bar(share.applications as i128, largest as i128, 18);
        let of = [
            ("count", number(share.applications, language)),
            ("all", number(all, language)),
        ];
        table.row([name, drawn, words(language, "overview-q2-of", &of)]);
    }
    table.print();
    let all_known = assessment
        .operators
        .iter()
        .filter(|share| share.organization.is_some())
        .count();
    if all_known > SHOWN {
        let more = counted(language, "overview-q1-more", all_known - SHOWN);
        sentence(&more, DIM);
    }
}

fn choices(assessment: &Assessment, language: Language) {
    if assessment.choices.is_empty() {
        return;
    }
    heading(&words(language, "overview-q4", &[]));
    let most = assessment
        .choices
        .iter()
        .map(|(_, count)| *count)
        .max()
        .unwrap_or(0);
    let mut table = Table::new(&[Align::Left, Align::Left, Align::Right]);
    for (choice, count) in &assessment.choices {
        let label = match choice {
            Some(choice) => code_label(language, "choice", choice.code()),
            None => words(language, "overview-q4-unknown", &[]),
        };
        table.row([
            label,
            bar(*count as i128, most as i128, 18),
            number(*count, language),
        ]);
    }
    table.print();
}
