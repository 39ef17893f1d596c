//! The way back for newcomers: a landscape as the odd lists that town halls really keep.

use freistadt_interchange::{Cell, Column, SheetOut};
use freistadt_l10n::{Language, code_label, period};
use freistadt_model::{
    Application, Code, Contract, DataObject, Id, Landscape, NoticeEnd, Organization, PartialDate,
    RenewalKind, Stated,
};
use jiff::civil::Date;

const GERMAN: Language = Language::German;

/// Inventory, contract register, creditor list and record of processing activities, each with
/// headings and habits of its own.
pub fn town_lists(landscape: &Landscape, as_of: Date) -> Vec<(&'static str, Vec<SheetOut>)> {
    vec![
        (
            "IT-Verfahren_Stand_neu.xlsx",
            vec![inventory(landscape, as_of)],
        ),
        ("Vertragsregister.xlsx", vec![contracts(landscape)]),
        ("Kreditoren_Export.csv", vec![creditors(landscape)]),
        ("VVT.xlsx", vec![processing(landscape)]),
    ]
}

fn sheet(name: &str, title: &[String], headings: &[&str], rows: Vec<Vec<Cell>>) -> SheetOut {
    let column = |heading: &&str| Column {
        heading: (*heading).to_owned(),
        width: 20,
        ..Column::default()
    };
    SheetOut {
        name: name.to_owned(),
        title: title.to_vec(),
        columns: headings.iter().map(column).collect(),
        rows,
        ..SheetOut::default()
    }
}

fn text(text: impl Into<String>) -> Cell {
    let text = text.into();
    if text.is_empty() {
        Cell::Empty
    } else {
        Cell::Text(text.into())
    }
}

fn said(value: &Stated<String>) -> Cell {
    value.known().map_or(Cell::Empty, text)
}

fn organization(landscape: &Landscape, id: &Stated<Id<Organization>>) -> Cell {
    match id {
        Stated::Known(id) if *id == landscape.municipality() => text("Stadt"),
        Stated::Known(id) => text(landscape.find(id).map_or(id.as_str(), |o| o.name.as_str())),
        Stated::NotApplicable => text("entfällt"),
        Stated::Unknown => text("k. A."),
    }
}

fn term<T: Code>(value: &Stated<T>) -> Cell {
    value.known().map_or(Cell::Empty, |term| {
        text(code_label(GERMAN, T::SET.name, term.code()))
    })
}

fn date(value: &Stated<PartialDate>) -> Cell {
    match value {
        Stated::Known(date) => date
            .exact()
            .map_or_else(|| text(date.to_string()), Cell::Date),
        Stated::NotApplicable => text("unbefr."),
        Stated::Unknown => Cell::Empty,
    }
}

/// Two title lines above the headings, as people add them.
fn inventory(landscape: &Landscape, as_of: Date) -> SheetOut {
    let headings = [
        "Lfd.\nNr.",
        "Fach-\nverfahren",
        "Produkt",
        "Hersteller",
        "Betrieb durch",
        "Betriebsart",
        "Amt",
        "Ansprech-\npartner",
        "Anzahl User",
        "V / I / V",
        "MTA",
        "Status",
        "vorgegeben",
        "anpassbar",
        "nur ein Hersteller",
        "Bemerkung",
    ];
    let row = |(number, application): (usize, &Application)| {
        let product = application
            .product
            .known()
            .and_then(|id| landscape.find(id));
        let maker = match (&application.product, product) {
            (Stated::NotApplicable, _) => text("Eigenentwicklung"),
            (_, Some(product)) => organization(landscape, &product.manufacturer),
            _ => text("?"),
        };
        let protection = &application.protection;
        let levels = [
            &protection.confidentiality,
            &protection.integrity,
            &protection.availability,
        ];
        let levels: Vec<String> = levels
            .iter()
            .filter_map(|l| l.known())
            .map(|l| code_label(GERMAN, "protection-level", l.code()))
            .collect();
        #[expect(clippy::cast_precision_loss, reason = "a running number")]
        let number = Cell::Number((number + 1) as f64);
        vec![
            number,
            text(&*application.name),
            product.map_or(Cell::Empty, |product| text(&*product.name)),
            maker,
            organization(landscape, &application.operator),
            term(&application.hosting),
            said(&application.unit),
            Cell::Empty,
            application
                .users
                .known()
                .map_or(Cell::Empty, |users| Cell::Number(f64::from(*users))),
            if levels.len() == 3 {
                text(levels.join("/"))
            } else {
                Cell::Empty
            },
            application
                .tolerable_outage
                .known()
                .map_or(Cell::Empty, |h| text(format!("{} Std.", h.0))),
            term(&application.life_cycle),
            term(&application.choice),
            answer(application.adaptable),
            answer(application.only_one_manufacturer),
            said(&application.note),
        ]
    };
    let title = [
        format!("Musterstadt: IT-Verfahren, Stand {as_of}"),
        "nur für den internen Gebrauch".to_owned(),
    ];
    sheet(
        "Tabelle1",
        &title,
        &headings,
        landscape
            .applications
            .values()
            .enumerate()
            .map(row)
            .collect(),
    )
}

fn answer(answer: freistadt_model::Answer) -> Cell {
    use freistadt_model::Answer;
    match answer {
        Answer::Yes => text("x"),
        Answer::No => text("nein"),
        Answer::Partly => text("tw."),
        Answer::Unknown => Cell::Empty,
        Answer::NotApplicable => text("entfällt"),
    }
}

fn contracts(landscape: &Landscape) -> SheetOut {
    let headings = [
        "Vertragsnr.",
        "Gegenstand",
        "Vertragspartner",
        "Fachverfahren",
        "Vertragsart",
        "Beginn",
        "Ende",
        "K-Frist",
        "Kosten p. a. (netto)",
        "Amt",
    ];
    let row = |contract: &Contract| {
        let names: Vec<&str> = contract
            .applications
            .iter()
            .filter_map(|id| {
                landscape
                    .find(id)
                    .map(|application| application.name.as_str())
            })
            .collect();
        #[expect(clippy::cast_precision_loss, reason = "amounts of a town")]
        let cost = contract
            .cost_per_year
            .known()
            .map_or(Cell::Empty, |m| Cell::Number(m.cents as f64 / 100.0));
        vec![
            said(&contract.number),
            text(&*contract.name),
            organization(landscape, &contract.supplier),
            text(names.join("; ")),
            term(&contract.basis),
            date(&contract.start),
            date(&contract.end),
            text(notice(contract)),
            cost,
            said(&contract.unit),
        ]
    };
    sheet(
        "Verträge",
        &[],
        &headings,
        landscape.contracts.values().map(row).collect(),
    )
}

/// A rule in the shorthand of registers: "3 Monate zum Jahresende, Verl. je 12 Monate".
fn notice(contract: &Contract) -> String {
    let mut rule = String::new();
    if let Stated::Known(notice) = contract.notice.period {
        rule = period(GERMAN, notice);
        let end = match contract.notice.end {
            Stated::Known(NoticeEnd::Month) => " zum Monatsende",
            Stated::Known(NoticeEnd::Quarter) => " zum Quartalsende",
            Stated::Known(NoticeEnd::HalfYear) => " zum Halbjahr",
            Stated::Known(NoticeEnd::CalendarYear) => " zum Jahresende",
            Stated::Known(NoticeEnd::ContractYear) => " z. Ende d. Vertragsjahres",
            Stated::Known(NoticeEnd::Term) => " zum Ende der Laufzeit",
            Stated::Known(NoticeEnd::AnyDay) => " jederzeit",
            Stated::Known(NoticeEnd::FixedDate) | Stated::Unknown | Stated::NotApplicable => "",
        };
        rule.push_str(end);
        if let Stated::Known(day) = contract.notice.fixed {
            rule.push_str(&fixed(&day.to_string()));
        }
    }
    let renewal = match contract.renewal.kind {
        Stated::Known(RenewalKind::Automatic) => "Verl. je ",
        Stated::Known(RenewalKind::Option) => "Option ",
        Stated::Known(RenewalKind::None) => return with_comma(&rule, "keine Verl."),
        Stated::Unknown | Stated::NotApplicable => return rule,
    };
    match contract.renewal.period {
        Stated::Known(by) => with_comma(&rule, &format!("{renewal}{}", period(GERMAN, by))),
        Stated::Unknown | Stated::NotApplicable => with_comma(&rule, renewal.trim_end()),
    }
}

fn with_comma(rule: &str, more: &str) -> String {
    if rule.is_empty() {
        more.to_owned()
    } else {
        format!("{rule}, {more}")
    }
}

/// " zum 30.06." for a day of every year, " zum 31.05.2027" for one day.
fn fixed(day: &str) -> String {
    match day.split('-').collect::<Vec<_>>()[..] {
        [month, day] => format!(" zum {day}.{month}."),
        [year, month, day] => format!(" zum {day}.{month}.{year}"),
        _ => String::new(),
    }
}

fn creditors(landscape: &Landscape) -> SheetOut {
    let headings = [
        "Kreditorennr.",
        "Kreditor",
        "Sachkonto",
        "Haushaltsjahr",
        "Betrag EUR",
        "Buchungstext",
    ];
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    for line in landscape.cost_lines.values() {
        let (Stated::Known(year), Stated::Known(amount)) = (line.year, line.amount) else {
            continue;
        };
        if line.stage == Stated::Known(freistadt_model::CostStage::Planned) {
            continue;
        }
        let creditor = line.organization.known().and_then(|id| landscape.find(id));
        let number = creditor
            .and_then(|o| o.creditor_numbers.first())
            .cloned()
            .unwrap_or_default();
        let sign = if amount.cents < 0 { "-" } else { "" };
        let cents = amount.cents.unsigned_abs();
        rows.push(vec![
            text(number),
            organization(landscape, &line.organization),
            said(&line.account),
            text(year.to_string()),
            text(format!(
                "{sign}{},{:02}",
                thousands(cents / 100),
                cents % 100
            )),
            text(&*line.text),
        ]);
    }
    sheet("Kreditoren", &[], &headings, rows)
}

fn thousands(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push('.');
        }
        out.push(digit);
    }
    out
}

fn processing(landscape: &Landscape) -> SheetOut {
    let headings = [
        "VVT-Nr.",
        "Verfahren",
        "Rechtsgrundlage",
        "Kategorien personenbezogener Daten",
        "Art. 9",
        "eingesetzte Software",
        "AVV",
        "Löschfristen",
        "Fachamt",
    ];
    let row = |activity: &DataObject| {
        let names: Vec<&str> = activity
            .applications
            .known()
            .into_iter()
            .flatten()
            .filter_map(|id| {
                landscape
                    .find(id)
                    .map(|application| application.name.as_str())
            })
            .collect();
        vec![
            said(&activity.number),
            text(&*activity.name),
            said(&activity.legal_basis),
            said(&activity.categories),
            answer(activity.special_categories),
            text(names.join("; ")),
            answer(activity.agreement),
            said(&activity.deletion),
            said(&activity.unit),
        ]
    };
    sheet(
        "Verarbeitungen",
        &[],
        &headings,
        landscape.data_objects.values().map(row).collect(),
    )
}
