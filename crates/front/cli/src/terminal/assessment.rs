//! The assessment on one screen and a half: what a head of IT wants to know.

use freistadt_app::indicators::{Assessment, CostBasis, Decision, OpenQuestion};
use freistadt_l10n::{
    Language, Room, args, code_label, day, decimal, field_label, inaction, integer, kind_count,
    message, money_whole, percent,
};
use freistadt_model::{Code, Kind, Landscape, Money, Ratio};

use super::{Align, BOLD, DIM, PLAIN, Table, bar, counted, heading, line, sentence, words};

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

fn money(assessment: &Assessment, landscape: &Landscape, language: Language) {
    heading(&words(language, "overview-q1", &[]));
    let costs = &assessment.costs;
    let total = euros(costs.total(), language);
    let known = number(costs.known, language);
    let basis = match costs.basis {
        CostBasis::Contracts => words(
            language,
            "overview-q1-contracts",
            &[
                ("total", total),
                ("known", known),
                ("all", number(costs.records, language)),
            ],
        ),
        CostBasis::CostLines { year } => words(
            language,
            "overview-q1-lines",
            &[("total", total), ("year", year.to_string())],
        ),
        CostBasis::None => words(language, "overview-q1-none", &[]),
    };
    sentence(&basis, PLAIN);
    if costs.other_currency > 0 {
        sentence(
            &counted(language, "overview-q1-currency", costs.other_currency),
            PLAIN,
        );
    }
    growth(assessment, language);
    suppliers(assessment, landscape, language);
    let groups = assessment
        .indicator("supplier-cost-hhi-by-parent")
        .and_then(|m| m.value?.inverse());
    if let Some(effective) = groups {
        let effective = decimal(language, effective, 1);
        sentence(
            &words(language, "overview-q1-parents", &[("effective", effective)]),
            DIM,
        );
    }
}

/// The years' sums and the mean growth of the booked ones.
fn growth(assessment: &Assessment, language: Language) {
    let booked: Vec<_> = assessment
        .years
        .iter()
        .filter(|year| !year.planned)
        .collect();
    let (Some(first), Some(last)) = (booked.first(), booked.last()) else {
        return;
    };
    if last.year <= first.year || first.cents <= 0 || last.cents <= 0 {
        return;
    }
    #[expect(clippy::cast_precision_loss, reason = "a rate shown in whole per cent")]
    let factor =
        (last.cents as f64 / first.cents as f64).powf(1.0 / f64::from(last.year - first.year));
    #[expect(
        clippy::cast_possible_truncation,
        reason = "a rate shown in whole per cent"
    )]
    let rate = Ratio::new(((factor - 1.0) * 1000.0).round() as i128, 1000);
    let list: Vec<String> = assessment
        .years
        .iter()
        .map(|year| {
            let amount = euros(year.cents, language);
            let amount = if year.planned {
                words(language, "overview-q1-planned", &[("amount", amount)])
            } else {
                amount
            };
            format!("{} {amount}", year.year)
        })
        .collect();
    let rate = rate.map_or_else(String::new, |rate| percent(language, rate));
    let arguments = [
        ("first", first.year.to_string()),
        ("rate", rate),
        ("list", list.join(" · ")),
    ];
    sentence(&words(language, "overview-q1-growth", &arguments), PLAIN);
}

fn suppliers(assessment: &Assessment, landscape: &Landscape, language: Language) {
    const SHOWN: usize = 8;
    let total = i128::from(assessment.costs.total());
    let largest = assessment
        .suppliers
        .iter()
        .filter_map(|s| s.cost_cents)
        .max()
        .unwrap_or(0);
    let most = assessment
        .suppliers
        .iter()
        .map(|s| s.applications)
        .max()
        .unwrap_or(0);
    let mut table = Table::new(&[
        Align::Left,
        Align::Left,
        Align::Right,
        Align::Right,
        Align::Right,
    ]);
    for share in assessment.suppliers.iter().take(SHOWN) {
        let (drawn, cost, part) = match share.cost_cents {
            Some(cents) => (
                bar(cents.into(), largest.into(), 18),
                euros(cents, language),
                Ratio::new(cents.into(), total)
                    .map_or_else(String::new, |share| percent(language, share)),
            ),
            None if largest == 0 => (
                bar(share.applications as i128, most as i128, 18),
                String::new(),
                String::new(),
            ),
            None => (
                String::new(),
                code_label(language, "answer", "unknown"),
                String::new(),
            ),
        };
        let applications = match share.applications {
            0 => String::new(),
            count => counted(language, "overview-q1-applications", count),
        };
        table.row([
            landscape.title(&share.organization.to_ref()).to_owned(),
            drawn,
            cost,
            part,
            applications,
        ]);
    }
    table.print();
    if assessment.suppliers.len() > SHOWN {
        let more = counted(
            language,
            "overview-q1-more",
            assessment.suppliers.len() - SHOWN,
        );
        sentence(&more, DIM);
    }
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

fn decisions(assessment: &Assessment, landscape: &Landscape, language: Language) {
    const SHOWN: usize = 7;
    if assessment.counts.get(&Kind::Contract).copied().unwrap_or(0) == 0 {
        return;
    }
    heading(&words(language, "overview-q3", &[]));
    if assessment.decisions.is_empty() {
        sentence(&words(language, "overview-q3-none", &[]), PLAIN);
    } else {
        sentence(
            &counted(language, "overview-q3-count", assessment.decisions.len()),
            PLAIN,
        );
        let mut table = Table::new(&[
            Align::Left,
            Align::Left,
            Align::Left,
            Align::Left,
            Align::Right,
        ]);
        table.row(
            ["contract", "decide", "act", "else", "cost"]
                .map(|column| words(language, &format!("overview-q3-{column}"), &[])),
        );
        for decision in assessment.decisions.iter().take(SHOWN) {
            let name = landscape.title(&decision.contract.to_ref()).to_owned();
            let cost = decision
                .cost_cents
                .map_or_else(String::new, |cents| euros(cents, language));
            table.row([
                name,
                decide_by(assessment, decision, language)
                    .unwrap_or_else(|| words(language, "overview-q3-now", &[])),
                day(language, decision.by),
                inaction(language, &decision.deadlines, Room::Phrase),
                cost,
            ]);
        }
        table.print();
        if assessment.decisions.len() > SHOWN {
            let more = counted(
                language,
                "overview-q3-more",
                assessment.decisions.len() - SHOWN,
            );
            sentence(&more, DIM);
        }
    }
    if !assessment.terminable.is_empty() {
        let terminable = counted(
            language,
            "overview-q3-terminable",
            assessment.terminable.len(),
        );
        sentence(&terminable, DIM);
    }
    if assessment.undated_contracts > 0 {
        let undated = counted(
            language,
            "overview-q3-undated",
            assessment.undated_contracts,
        );
        sentence(&undated, DIM);
    }
}

/// The day by which to decide; `None` if that is now.
fn decide_by(assessment: &Assessment, decision: &Decision, language: Language) -> Option<String> {
    let by = decision.decide_by(assessment.as_of);
    by.map(|by| day(language, by))
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

fn unknown(assessment: &Assessment, language: Language) {
    let Some(share) = assessment.indicator("unknown-share") else {
        return;
    };
    let Some(coverage) = share.derivation.coverage() else {
        return;
    };
    heading(&words(language, "overview-q5", &[]));
    let arguments = [
        ("percent", percent(language, coverage)),
        ("known", number(share.derivation.known, language)),
        ("needed", number(share.derivation.needed, language)),
    ];
    let mut share = words(language, "overview-q5-share", &arguments);
    if coverage.percent() < RELIABLE_PERCENT {
        share = format!("{share} {}", words(language, "overview-q5-weak", &[]));
    }
    sentence(&share, PLAIN);
    let mut table = Table::new(&[Align::Left, Align::Left, Align::Left]);
    for question in assessment.questions.iter().take(5) {
        let label = format!(
            "{}: {}",
            freistadt_l10n::kind_label(language, question.kind),
            field_label(language, question.kind, question.field)
        );
        let of = [
            ("count", number(question.count, language)),
            ("all", number(question.of, language)),
        ];
        let units: Vec<String> = question
            .units
            .iter()
            .take(2)
            .map(|(unit, n)| format!("{unit} ({n})"))
            .collect();
        let ask = if units.is_empty() {
            String::new()
        } else {
            words(language, "overview-q5-ask", &[("units", units.join(", "))])
        };
        table.row([label, words(language, "overview-q5-row", &of), ask]);
    }
    table.print();
}

fn next_step(assessment: &Assessment, landscape: &Landscape, language: Language) {
    heading(&words(language, "overview-next", &[]));
    let step = if let Some(decision) = assessment.next_decision() {
        let decide = decide_by(assessment, decision, language);
        let arguments = [
            ("decide", decide.unwrap_or_else(|| "now".to_owned())),
            ("day", day(language, decision.by)),
            (
                "contract",
                landscape.title(&decision.contract.to_ref()).to_owned(),
            ),
            (
                "effect",
                inaction(language, &decision.deadlines, Room::Sentence),
            ),
        ];
        words(language, "overview-next-decide", &arguments)
    } else if let Some(question) = answerable(assessment) {
        let unit = question
            .units
            .first()
            .map_or("none", |(unit, _)| unit.as_str());
        let arguments = [
            (
                "field",
                field_label(language, question.kind, question.field),
            ),
            ("count", number(question.count, language)),
            ("unit", unit.to_owned()),
        ];
        words(language, "overview-next-ask", &arguments)
    } else if assessment.counts.values().sum::<usize>() == 0 {
        words(language, "overview-next-import", &[])
    } else {
        words(language, "overview-next-watch", &[])
    };
    sentence(&step, PLAIN);
}

/// The most open question that somebody here can answer.
fn answerable(assessment: &Assessment) -> Option<&OpenQuestion> {
    let somebody = assessment
        .questions
        .iter()
        .find(|question| !question.units.is_empty());
    somebody.or(assessment.questions.first())
}
