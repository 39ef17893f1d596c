//! Cells as people write them: dates, amounts, periods, rules, answers.

use freistadt_model::Kind;

use crate::{check, remarks};

/// One contract per line: the cell of one column, and the field it must give.
fn cell(heading: &str, field: &str, cases: &[(&str, &str)]) {
    for (cell, expected) in cases {
        let text = format!(
            "Vertragsnr;Vertragsende;Kündigungsfrist;{heading}\nV-1;31.12.2030;;\"{cell}\"\n"
        );
        let incoming = crate::read(
            &[("liste.csv", &text)],
            &freistadt_model::Landscape::new("stadt"),
        );
        let record = &incoming.landscape.records(Kind::Contract)[0];
        let found = record.get(field).map(|value| value.canonical());
        assert_eq!(
            found.as_deref(),
            Some(*expected),
            "{heading}: {cell} ({:?})",
            crate::remarks(&incoming)
        );
    }
}

#[test]
fn dates() {
    cell(
        "Vertragsbeginn",
        "start",
        &[
            ("31.12.2024", "2024-12-31"),
            ("1.3.24", "2024-03-01"),
            ("2024-03-01", "2024-03-01"),
            ("2024-03-01T00:00:00Z", "2024-03-01"),
            ("2024/03/01", "2024-03-01"),
            ("ab 01.01.2020", "2020-01-01"),
            ("seit 2014", "2014"),
            ("2014", "2014"),
            ("03/2014", "2014-03"),
            ("März 2014", "2014-03"),
            ("1. April 2014", "2014-04-01"),
            ("April 1, 2014", "2014-04-01"),
            ("Dezember 2014", "2014-12"),
            ("44621", "2022-03-01"),
            ("k. A.", "unknown"),
            ("n. b.", "unknown"),
            ("?", "unknown"),
            ("–", "unknown"),
            ("entfällt", "not-applicable"),
            ("irgendwann", "unknown"),
            ("31.02.2024", "unknown"),
            ("01.01.0024", "unknown"),
            ("31.12.9999", "not-applicable"),
        ],
    );
}

#[test]
fn day_and_month_are_decided_per_column() {
    let starts = |cells: &[&str]| {
        let rows: String = cells
            .iter()
            .enumerate()
            .map(|(n, cell)| format!("{n};{cell};x\n"))
            .collect();
        let text = format!("Vertragsnr;Vertragsbeginn;Vertrag\n{rows}");
        let incoming = crate::read(
            &[("liste.csv", &text)],
            &freistadt_model::Landscape::new("stadt"),
        );
        let found: Vec<String> = incoming
            .landscape
            .records(Kind::Contract)
            .iter()
            .filter_map(|record| record.get("start").map(|value| value.canonical()))
            .collect();
        (found, crate::remarks(&incoming))
    };
    let (american, remarks) = starts(&["7/11/2014", "6/30/2015"]);
    assert_eq!(american, ["2014-07-11", "2015-06-30"]);
    assert_eq!(remarks, Vec::<String>::new());
    let (british, _) = starts(&["07/11/2014", "30/06/2015"]);
    assert_eq!(british, ["2014-11-07", "2015-06-30"]);
    let (open, remarks) = starts(&["07/11/2014", "06/05/2015"]);
    assert_eq!(open, ["2014-11-07", "2015-05-06"]);
    assert_eq!(remarks, ["date-order-undecidable"]);
}

#[test]
fn amounts() {
    cell(
        "Jahreskosten",
        "cost_per_year",
        &[
            ("1.234,56 €", "1234.56 EUR"),
            ("1,234.56", "1234.56 EUR"),
            ("1234,5", "1234.50 EUR"),
            ("1.234", "1234.00 EUR"),
            ("1.234.567", "1234567.00 EUR"),
            ("12 T€", "12000.00 EUR"),
            ("1,5 TEUR", "1500.00 EUR"),
            ("1.234,-", "1234.00 EUR"),
            ("100 € mtl.", "1200.00 EUR"),
            ("300 € quartalsw.", "1200.00 EUR"),
            ("1.200 € jährl.", "1200.00 EUR"),
            ("(300,00)", "-300.00 EUR"),
            ("-300,00", "-300.00 EUR"),
            ("$1,234.00", "1234.00 USD"),
            ("2.5E7", "25000000.00 EUR"),
            ("ca. 500 € netto", "500.00 EUR"),
            ("0", "0.00 EUR"),
            ("auf Anfrage", "unknown"),
            ("1.5.2024", "unknown"),
            ("1.23", "1.23 EUR"),
            ("12 Monate", "unknown"),
            ("999999999999999", "unknown"),
        ],
    );
    cell(
        "Kosten in T€ (brutto)",
        "cost_per_year",
        &[("12,5", "12500.00 EUR")],
    );
    cell("Kosten in T€ (brutto)", "tax", &[("12,5", "gross")]);
    cell("Kosten mtl.", "cost_per_year", &[("100", "1200.00 EUR")]);
    cell(
        "Jahreskosten",
        "tax",
        &[
            ("500 € netto", "net"),
            ("500 € brutto", "gross"),
            ("500 €", "unknown"),
        ],
    );
}

#[test]
fn a_cell_that_says_net_is_net_below_gross_and_that_is_said() {
    let text = "Vertragsnr;Jahreskosten brutto\n1;1.000\n2;7.800 EUR netto\n3;500 € brutto\n";
    let incoming = crate::check(
        text,
        Kind::Contract,
        "1 number=1 cost_per_year=1000.00 EUR tax=gross
         2 number=2 cost_per_year=7800.00 EUR tax=net
         3 number=3 cost_per_year=500.00 EUR tax=gross",
    );
    let remarks = crate::remarks(&incoming);
    assert!(remarks.contains(&"cell-is-net@3".to_owned()), "{remarks:?}");
    let paid = "Kreditor;Jahr;Betrag netto\nAlpha;2025;100\nBeta;2025;119 € inkl. MwSt.\n";
    let incoming = crate::read(
        &[("liste.csv", paid)],
        &freistadt_model::Landscape::new("stadt"),
    );
    let lines = crate::dump(&incoming.landscape, Kind::CostLine);
    assert!(lines.contains("amount=100.00 EUR tax=net"), "{lines}");
    assert!(lines.contains("amount=119.00 EUR tax=gross"), "{lines}");
    assert_eq!(crate::remarks(&incoming), ["cell-is-gross@3"]);
}

#[test]
fn a_neighbour_with_a_unit_does_not_change_how_numbers_are_read() {
    let text =
        "Vertragsnr;Vertragsende;Jahreskosten\n1;2030;450 € mtl.\n2;2030;1.000\n3;2030;ca. 500 €\n";
    let incoming = crate::read(
        &[("liste.csv", text)],
        &freistadt_model::Landscape::new("stadt"),
    );
    let costs: Vec<String> = incoming
        .landscape
        .records(Kind::Contract)
        .iter()
        .filter_map(|record| record.get("cost_per_year").map(|value| value.canonical()))
        .collect();
    assert_eq!(costs, ["5400.00 EUR", "1000.00 EUR", "500.00 EUR"]);
    cell(
        "Kosten in T€",
        "cost_per_year",
        &[
            ("450 €", "450.00 EUR"),
            ("12", "12000.00 EUR"),
            ("3 T€", "3000.00 EUR"),
        ],
    );
}

#[test]
fn notice_rules_as_free_text() {
    let check = |text: &str, rule: [&str; 5]| {
        let fields = [
            "notice.period",
            "notice.end",
            "notice.fixed",
            "renewal.kind",
            "renewal.period",
        ];
        for (field, expected) in fields.iter().zip(rule) {
            cell("K-Frist", field, &[(text, expected)]);
        }
        cell("K-Frist", "notice.text", &[(text, text)]);
    };
    const U: &str = "unknown";
    check(
        "3 M. z. Ende d. Vertragsjahres, Verl. je 12 M.",
        ["3 months", "contract-year", U, "automatic", "12 months"],
    );
    check(
        "3 Monate zum Jahresende",
        ["3 months", "calendar-year", U, U, U],
    );
    check("6 Wochen zum Quartalsende", ["6 weeks", "quarter", U, U, U]);
    check(
        "3 Monate zum 30.06.",
        ["3 months", "fixed-date", "06-30", U, U],
    );
    check(
        "3 Monate zum 31.05.2027",
        ["3 months", "fixed-date", "2027-05-31", U, U],
    );
    check("1 Monat zum Monatsende", ["1 months", "month", U, U, U]);
    check("drei Monate vor Ablauf", ["3 months", "term", U, U, U]);
    check("14 Tage, jederzeit", ["14 days", "any-day", U, U, U]);
    check(
        "6 Monate zum Ende der Laufzeit, keine Verl.",
        ["6 months", "term", U, "none", U],
    );
    check(
        "3 months to end of term, renews by 12 months",
        ["3 months", "term", U, "automatic", "12 months"],
    );
    check(
        "verlängert sich um 12 Monate, wenn nicht 3 Monate vor Ablauf gekündigt",
        ["3 months", "term", U, "automatic", "12 months"],
    );
    check("Option 2 x 12 Monate", [U, U, U, "option", "12 months"]);
    check("wie besprochen", [U, U, U, U, U]);
}

#[test]
fn renewals_terms_and_ranges() {
    cell(
        "Verlängerung",
        "renewal.kind",
        &[
            ("ja", "automatic"),
            ("nein", "none"),
            ("12 Monate", "automatic"),
            ("Option 1 x 1 Jahr", "option"),
        ],
    );
    for heading in ["Option", "Verlängerungsoption", "extension options"] {
        cell(
            heading,
            "renewal.kind",
            &[
                ("verl. sich um 12 M.", "automatic"),
                ("verlängert sich automatisch um 1 Jahr", "automatic"),
                ("verl. sich jeweils um 1 Jahr", "automatic"),
                ("stillschweigend um 12 Monate", "automatic"),
                ("renews for 12 months", "automatic"),
                ("Option 2 x 1 Jahr", "option"),
                ("2 x 1 Jahr", "option"),
                ("um 1 Jahr", "option"),
            ],
        );
    }
    cell(
        "Verlängerung",
        "renewal.period",
        &[("autom. um 1 Jahr", "1 years"), ("12 Monate", "12 months")],
    );
    cell(
        "Laufzeit",
        "term",
        &[
            ("36 Monate", "36 months"),
            ("4 Jahre", "4 years"),
            ("unklar", "unknown"),
        ],
    );
    cell(
        "Laufzeit",
        "start",
        &[
            ("01.01.2024 - 31.12.2026", "2024-01-01"),
            ("01.01.2024 bis 31.12.2026", "2024-01-01"),
        ],
    );
    let text = "Vertragsnr;Laufzeit;Vertrag\n1;unbefr.;a\n2;01.01.2024–31.12.2026;b\n";
    check(
        text,
        Kind::Contract,
        "1 number=1 end=not-applicable renewal.kind=not-applicable\n2 number=2 start=2024-01-01 end=2026-12-31",
    );
    cell(
        "Vertragsende (lt. Vertrag)",
        "end",
        &[("lfd.", "2030-12-31")],
    );
}

#[test]
fn answers_terms_and_protection() {
    let row = |heading: &str, cell: &str| {
        format!("Fachverfahren;Hersteller;{heading}\nMeso;HSH;\"{cell}\"\n")
    };
    let field = |heading: &str, field: &str, cases: &[(&str, &str)]| {
        for (cell, expected) in cases {
            let incoming = crate::read(
                &[("liste.csv", &row(heading, cell))],
                &freistadt_model::Landscape::new("stadt"),
            );
            let record = &incoming.landscape.records(Kind::Application)[0];
            assert_eq!(
                record.get(field).map(|v| v.canonical()).as_deref(),
                Some(*expected),
                "{heading}: {cell}"
            );
        }
    };
    field(
        "anpassbar",
        "adaptable",
        &[
            ("ja", "yes"),
            ("x", "yes"),
            ("nein", "no"),
            ("tw.", "partly"),
            ("teilweise", "partly"),
            ("k. A.", "unknown"),
            ("entfällt", "not-applicable"),
            ("vielleicht", "unknown"),
        ],
    );
    field(
        "Hosting",
        "hosting",
        &[
            ("SaaS", "saas"),
            ("On-Prem", "own-premises"),
            ("ASP", "public-it-provider"),
            ("eigenes RZ", "own-premises"),
            ("Einzelplatz", "workstation"),
            ("Kreis", "district"),
        ],
    );
    field(
        "Betriebsart",
        "hosting",
        &[("öffentlicher IT-Dienstleister", "public-it-provider")],
    );
    field(
        "V/I/V",
        "protection.integrity",
        &[
            ("hoch/normal/sehr hoch", "normal"),
            ("hoch", "high"),
            ("A/B/C", "unknown"),
        ],
    );
    field(
        "V/I/V",
        "protection.availability",
        &[("hoch/normal/sehr hoch", "very-high")],
    );
    field(
        "MTA",
        "tolerable_outage",
        &[
            ("4 Std.", "4 h"),
            ("3 Tage", "72 h"),
            ("1 Woche", "168 h"),
            ("24h", "24 h"),
        ],
    );
    field(
        "MTA (in Tagen)",
        "tolerable_outage",
        &[("3", "72 h"), ("3 Tage", "72 h")],
    );
    field(
        "Anzahl User",
        "users",
        &[("ca. 120", "120"), ("1.200", "1200"), ("alle", "unknown")],
    );
    field(
        "Amt",
        "unit",
        &[
            ("Ordnungsamt", "Ordnungsamt"),
            ("Frau Beispiel", "unknown"),
            ("a@b.de", "unknown"),
        ],
    );
}

#[test]
fn errors_of_formulas_are_unknown_and_never_names() {
    let list = "Verfahren;Hersteller;Betreiber;Amt;Schnittstellen;Jahreskosten;Anzahl Nutzer\n\
                Meso;#NV;#BEZUG!;#NAME?;#N/A;#WERT!;#DIV/0!\n#NV;HSH;;;;;\n#REF!;;;;#NUM!;;\n";
    let incoming = check(
        list,
        Kind::Application,
        "hsh product=product:hsh\nmeso product=product:meso",
    );
    let names: Vec<&str> = incoming
        .landscape
        .organizations
        .values()
        .map(|o| &*o.name)
        .collect();
    assert_eq!(names, ["HSH"]);
    let failed = |d: &&freistadt_model::Diagnostic| d.code == "cell-formula-failed";
    assert_eq!(incoming.diagnostics.iter().filter(failed).count(), 7);
    assert!(remarks(&incoming).contains(&"row-not-understood@4".to_owned()));
    let list = "Kreditor;Betrag;Haushaltsjahr\n#NV;100,00;2025\nAlpha;#WERT!;2025\n";
    let incoming = check(list, Kind::CostLine, "");
    assert_eq!(incoming.landscape.organizations.len(), 1, "Alpha");
    let list = "Vertragsnr.;Gegenstand;Auftragnehmer\n#NV;#BEZUG!;Alpha\n";
    check(list, Kind::Contract, "alpha supplier=organization:alpha");
}

#[test]
fn users_are_whole_numbers_and_never_half_of_a_range() {
    let users = |cell: &str| {
        let list = format!("Verfahren;Hersteller;Anzahl Nutzer;Bemerkung\nMeso;HSH;{cell};alt\n");
        let incoming = crate::read(
            &[("l.csv", &list)],
            &freistadt_model::Landscape::new("stadt"),
        );
        let application = incoming
            .landscape
            .applications
            .values()
            .next()
            .expect("one");
        let told = remarks(&incoming).join(" ");
        (
            application.users.known().copied(),
            application.note.known().cloned(),
            told,
        )
    };
    for (cell, number) in [
        ("1.200", 1200),
        ("1 200", 1200),
        ("1\u{a0}200", 1200),
        ("1\u{202f}200 User", 1200),
        ("1'200", 1200),
        ("1,200", 1200),
        ("12.500.000", 12_500_000),
        ("ca. 50", 50),
        ("120 User (Stand 2024)", 120),
    ] {
        assert_eq!(users(cell).0, Some(number), "{cell}");
    }
    for cell in [
        "10-12",
        "10 - 12",
        "10–12",
        "10 bis 12",
        "ca. 10 bis 12",
        "10/12",
    ] {
        let (found, note, told) = users(cell);
        assert_eq!(
            (found, told.as_str()),
            (None, "cell-is-a-range@2"),
            "{cell}"
        );
        assert_eq!(note, Some(format!("alt\nAnzahl Nutzer: {cell}")));
    }
    assert_eq!(users("10 12").0, None);
}

#[test]
fn a_name_without_end_is_named_and_left_out() {
    let list = |name: usize, note: usize| {
        let (name, note) = ("ä".repeat(name), "n".repeat(note));
        format!("Verfahren;Hersteller;Bemerkung\nMeso;HSH;\n{name};Alpha;{note}\n")
    };
    let read = |text: &str| crate::read(&[("l.csv", text)], &freistadt_model::Landscape::new("s"));
    assert_eq!(remarks(&read(&list(10_000, 32_767))), Vec::<String>::new());
    let incoming = read(&list(10_001, 32_768));
    let told = remarks(&incoming);
    assert_eq!(told[..2], ["cell-too-long@3", "cell-too-long@3"]);
    let names: Vec<&str> = incoming
        .landscape
        .applications
        .values()
        .map(|a| &*a.name)
        .collect();
    assert_eq!(names, ["Alpha", "Meso"]);
    // Ten megabytes are read as fast as they are copied.
    let incoming = read(&list(5_000_000, 5_000_000));
    assert_eq!(incoming.landscape.applications.len(), 2);
    let longest = incoming
        .landscape
        .all()
        .map(|record| record.to_ref().id.len())
        .max();
    assert!(longest < Some(100));
}
