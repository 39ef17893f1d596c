//! Lists as they come out of other programs: several on a sheet, years and units above the rows,
//! amounts and days in more spellings.

use freistadt_import::SheetKind;
use freistadt_model::{ColumnMapping, Id, Kind, Landscape, Record};

use crate::{check, dump, read, remarks};

#[test]
fn two_lists_on_one_sheet() {
    let text = "Fachverfahren;;;;\nVerfahren;Hersteller;Betreiber;;\nMeso;HSH;ZV;;\n\nVerträge;;;;\nVertragsnr.;Vertragspartner;Vertragsbeginn;Vertragsende;Jahreskosten\nV-1;Alpha;01.01.2020;31.12.2026;1.000\n";
    let incoming = check(
        text,
        Kind::Application,
        "meso product=product:meso operator=organization:zv",
    );
    assert_eq!(
        dump(&incoming.landscape, Kind::Contract),
        "v-1 number=V-1 supplier=organization:alpha start=2020-01-01 end=2026-12-31 cost_per_year=1000.00 EUR\n"
    );
    let kinds: Vec<SheetKind> = incoming.sheets.iter().map(|sheet| sheet.kind).collect();
    assert_eq!(kinds, [SheetKind::Inventory, SheetKind::Contracts]);
    // Headings that are repeated head the same list.
    let text = "Verfahren;Hersteller;Betreiber\nMeso;HSH;ZV\n\nVerfahren;Hersteller;Betreiber\nAda;Alpha;ZV\n";
    let incoming = read(&[("liste.csv", text)], &Landscape::new("stadt"));
    assert_eq!(incoming.sheets.len(), 1);
    assert_eq!(incoming.landscape.applications.len(), 2);
}

#[test]
fn what_stands_above_the_headings_is_taken_or_named() {
    let text = "a;b;c;d\nDezernat I;;;\nVerfahren;Hersteller;Betreiber;Nutzer\nMeso;HSH;ZV;3\n";
    let incoming = check(
        text,
        Kind::Application,
        "meso product=product:meso operator=organization:zv users=3 unit=Dezernat I",
    );
    assert_eq!(remarks(&incoming), ["row-above-headings@1"]);
}

#[test]
fn the_year_of_payments_stands_where_it_stands() {
    let years = "alpha-2023 year=2023 organization=organization:alpha amount=100.00 EUR
                 alpha-2024 year=2024 organization=organization:alpha amount=110.00 EUR";
    check(
        "Kreditor;Betrag\n2023;\nAlpha;100,00\nSumme 2023;100,00\nHaushaltsjahr 2024;\nAlpha;110,00\n",
        Kind::CostLine,
        years,
    );
    let one = "alpha-2024 year=2024 organization=organization:alpha amount=110.00 EUR";
    check(
        "Zahlungen 01.01.2024 - 31.12.2024;\nKreditor;Betrag\nAlpha;110,00\n",
        Kind::CostLine,
        one,
    );
    check(
        "Kreditor;vorl. RE 2024 (T€)\nAlpha;0,11\n",
        Kind::CostLine,
        "alpha-2024 year=2024 organization=organization:alpha stage=actual amount=110.00 EUR",
    );
    // The day on which a list was made is not the year it is about.
    let incoming = check(
        "Stand: 15.01.2024;\nKreditor;Betrag\nAlpha;110,00\n",
        Kind::CostLine,
        "alpha organization=organization:alpha amount=110.00 EUR",
    );
    assert_eq!(remarks(&incoming), ["payments-without-year"]);
}

#[test]
fn lines_between_contracts_are_no_contracts() {
    let incoming = check(
        "lfd. Nr.;Vertragsgegenstand;Vertragspartner;Jahreskosten\nRahmenverträge;;;\n1;Pflege;Alpha;100,00\n* alle Beträge brutto, inkl. 19 % USt.;;;\n",
        Kind::Contract,
        "1 number=1 supplier=organization:alpha cost_per_year=100.00 EUR",
    );
    assert_eq!(
        remarks(&incoming),
        ["row-is-a-section@2", "row-is-a-section@4"]
    );
}

#[test]
fn amounts_in_more_spellings() {
    let amounts = [
        ("0,25 Mio. €", "250000.00 EUR"),
        ("25 k€", "25000.00 EUR"),
        ("50 € / Monat", "600.00 EUR"),
        ("500 € je Halbjahr", "1000.00 EUR"),
        ("100 €/Q", "400.00 EUR"),
        ("1.190 € inkl. 19 % MwSt.", "1190.00 EUR"),
        ("kostenlos", "0.00 EUR"),
        ("200 - 300 €", "unknown"),
    ];
    for (text, expected) in amounts {
        let list = format!("Vertragsnr;Vertragsende;Jahreskosten\n1;31.12.2030;\"{text}\"\n");
        let incoming = read(&[("v.csv", &list)], &Landscape::new("stadt"));
        let record = &incoming.landscape.records(Kind::Contract)[0];
        let found = record.get("cost_per_year").expect("a field");
        assert_eq!(found.canonical(), expected, "{text}");
    }
    let tax = |text: &str| {
        let list = format!("Vertragsnr;Vertragsende;Jahreskosten\n1;31.12.2030;\"{text}\"\n");
        let incoming = read(&[("v.csv", &list)], &Landscape::new("stadt"));
        let record = &incoming.landscape.records(Kind::Contract)[0];
        record.get("tax").expect("a field").canonical()
    };
    assert_eq!(tax("1.000 € zzgl. MwSt."), "net");
    assert_eq!(tax("1.190 € inkl. 19 % MwSt."), "gross");
}

#[test]
fn money_has_no_tenths_of_a_cent() {
    check(
        "Contract Ref,Contract Title,Supplier,Annual Value (£),Extension Options\nC1,Benefits,Alpha,\"15,500\",1 + 1 years\n",
        Kind::Contract,
        "c1 number=C1 supplier=organization:alpha renewal.kind=option renewal.period=1 years renewal.times=2 renewal.text=1 + 1 years cost_per_year=15500.00 GBP",
    );
    check(
        "Kreditor;Betrag 2025 in T€\nAlpha;12,500\n",
        Kind::CostLine,
        "alpha-2025 year=2025 organization=organization:alpha amount=12500.00 EUR",
    );
    check(
        "Kreditor;Betrag;Währung;Jahr\nBeta;2.000,00;USD;2025\n",
        Kind::CostLine,
        "beta-2025 year=2025 organization=organization:beta amount=2000.00 USD",
    );
}

#[test]
fn days_are_no_more_exact_than_they_are_written() {
    let days = [
        ("Q4/2026", "2026"),
        ("4. Quartal 2026", "2026"),
        ("KW 40/2026", "2026"),
        ("voraus. 2027", "2027"),
        ("Jahresende 2026", "2026-12-31"),
        ("31-Dec-2026", "2026-12-31"),
        ("01.01.2027 - 31.12.2028", "2028-12-31"),
        ("31.12.2026, Option 2027", "2026-12-31"),
    ];
    for (text, expected) in days {
        let list = format!("Vertragsnr;Vertrag;Vertragsende\n1;a;\"{text}\"\n");
        let incoming = read(&[("v.csv", &list)], &Landscape::new("stadt"));
        let record = &incoming.landscape.records(Kind::Contract)[0];
        assert_eq!(
            record.get("end").expect("a field").canonical(),
            expected,
            "{text}"
        );
    }
}

#[test]
fn a_catalogue_is_priced_by_its_totals() {
    let start = "Zweckverband Nord – Entgeltverzeichnis 2026;;;;\nProduktnr.;Leistung;Einheit;Entgelt netto (€)";
    let line = "zweckverband-nord-2026-postfach year=2026 organization=organization:zweckverband-nord kind=operation";
    check(
        &format!(
            "{start};Menge Stadt;Jahresentgelt netto (€)\nP1;Postfach;Stück;36,00;310;11.160,00\n"
        ),
        Kind::CostLine,
        &format!("{line} amount=11160.00 EUR tax=net text=Postfach"),
    );
    check(
        &format!("{start};Menge Stadt\nP1;Postfach;Stück;36,00;310\n"),
        Kind::CostLine,
        &format!("{line} amount=11160.00 EUR tax=net text=Postfach"),
    );
    // Without quantities nothing says what is paid.
    let incoming = check(
        &format!("{start}\nP1;Postfach;Stück;36,00\n"),
        Kind::CostLine,
        "",
    );
    assert_eq!(remarks(&incoming), ["catalogue-without-quantities"]);
    check(
        "Rechnung 2026;;;;\nArtikelnr.;Artikelbezeichnung;Anzahl;E-Preis;USt. %;Brutto\n1;Betrieb;10;60,00;19;714,00\n",
        Kind::CostLine,
        "2026-betrieb year=2026 kind=operation stage=actual amount=714.00 EUR tax=gross text=Betrieb",
    );
}

#[test]
fn names_over_two_lines_and_two_names() {
    let operator = |cell: &str| {
        let list = format!("Verfahren;Hersteller;Betreiber\nMeso;HSH;\"{cell}\"\n");
        let incoming = read(&[("l.csv", &list)], &Landscape::new("town"));
        let names = incoming.landscape.organizations.values();
        let mut names: Vec<String> = names.map(|o| o.name.clone()).collect();
        names.retain(|name| name != "HSH");
        names
    };
    assert_eq!(
        operator("Microsoft\nCorporation"),
        ["Microsoft Corporation"]
    );
    assert_eq!(
        operator("Soft- und\nHardware\nGmbH"),
        ["Soft- und\nHardware GmbH".replace('\n', " ")]
    );
    assert_eq!(operator("Müller & Söhne"), ["Müller & Söhne"]);
    assert_eq!(operator("Stadt u. ZV"), ["Stadt", "ZV"]);
    assert_eq!(operator("ZV, Stadt"), ["Stadt", "ZV"]);
    assert_eq!(operator("Alpha, Inc."), ["Alpha, Inc."]);
}

#[test]
fn answers_below_a_way_of_hosting() {
    check(
        "Anwendung;Hersteller;Cloud?\nMeso;HSH;ja\nAda;Alpha;x\nBeta;Alpha;nein\n",
        Kind::Application,
        "ada product=product:ada hosting=saas\nbeta product=product:beta\nmeso product=product:meso hosting=saas",
    );
}

#[test]
fn columns_of_persons_in_other_words() {
    let incoming = check(
        "Contract Ref,Contract Title,Supplier,Contract Manager,Department\nC1,Benefits,Alpha,Jane Doe,HR\n",
        Kind::Contract,
        "c1 number=C1 supplier=organization:alpha unit=HR",
    );
    assert_eq!(remarks(&incoming), ["persons-not-imported"]);
    let text = "Name;Vorname;Telefon;Amt\nMuster;Erika;12;10\n";
    let incoming = read(&[("l.csv", text)], &Landscape::new("stadt"));
    assert!(!format!("{:?}", incoming.unmapped).contains("Muster"));
}

#[test]
fn columns_that_name_persons_in_words_of_no_table() {
    let incoming = check(
        "Verfahren;Hersteller;Fachl. Verantwortliche/r;Stellv. Verfahrensbetreuung;Amtsleitung;Wer\nMeso;HSH;Muster, Erika;Muster, M.;Hr. Muster;Frau Muster\n",
        Kind::Application,
        "meso product=product:meso",
    );
    assert_eq!(remarks(&incoming), ["persons-not-imported"; 4]);
    assert!(!format!("{:?}", incoming.unmapped).contains("Muster"));
}

#[test]
fn parts_of_the_yearly_cost_add_up() {
    let cost = |headings: &str, cells: &str| {
        let list = format!("Verfahren;Hersteller;{headings}\nMeso;HSH;{cells}\n");
        let incoming = read(&[("l.csv", &list)], &Landscape::new("stadt"));
        let record = &incoming.landscape.records(Kind::Contract)[0];
        let open: Vec<String> = incoming.unmapped.into_iter().map(|u| u.what).collect();
        (
            record.get("cost_per_year").expect("a field").canonical(),
            open,
        )
    };
    let none: Vec<String> = Vec::new();
    assert_eq!(
        cost(
            "Lizenzkosten p.a.;Wartungskosten p.a.;Betriebskosten p.a.",
            "100;20;30"
        ),
        ("150.00 EUR".to_owned(), none.clone())
    );
    assert_eq!(
        cost(
            "Lizenzkosten p.a.;Wartungskosten p.a.;Gesamtkosten p.a.",
            "100;20;120"
        ),
        ("120.00 EUR".to_owned(), none)
    );
    // Net and gross of one amount are no parts.
    assert_eq!(
        cost("Wartungskosten netto;Lizenzkosten brutto", "100;119"),
        (
            "100.00 EUR".to_owned(),
            vec!["Lizenzkosten brutto".to_owned()]
        )
    );
}

#[test]
fn a_list_of_devices_that_names_software() {
    let text =
        "Gerätename;Inventar-Nr.;Benutzer;Software;Hersteller;Modell\nPC1;I1;muster;Office;HP;G5\n";
    let incoming = check(text, Kind::Application, "");
    assert_eq!(remarks(&incoming), ["clients-are-evidence-only"]);
}

#[test]
fn running_numbers_sums_and_short_years() {
    check(
        "lfd. Nr.;Vertragsnr.;Vertragspartner;Vertragsende;Plan 2027\n1;V-7;Alpha;31.12.2027;10\n",
        Kind::CostLine,
        "v-7-2027 year=2027 organization=organization:alpha contract=contract:v-7 stage=planned amount=10.00 EUR text=Alpha",
    );
    let incoming = check(
        "Kreditor;HHJ;Betrag\nAlpha;25;7\nGesamtausgaben 2025;;7\nDifferenz;;0\n",
        Kind::CostLine,
        "alpha-2025 year=2025 organization=organization:alpha amount=7.00 EUR",
    );
    assert_eq!(remarks(&incoming), ["row-is-a-sum@3", "row-is-a-sum@4"]);
}

#[test]
fn a_renewal_that_names_the_notice() {
    check(
        "Vertragsnr.;Vertragspartner;Vertragsende;Verlängerung\n1;Alpha;31.12.2027;1 Jahr, wenn nicht 3 Monate vorher gekündigt\n",
        Kind::Contract,
        "1 number=1 supplier=organization:alpha end=2027-12-31 notice.period=3 months notice.end=term renewal.kind=automatic renewal.period=1 years renewal.text=1 Jahr, wenn nicht 3 Monate vorher gekündigt",
    );
}

#[test]
fn firms_and_years_alone_are_payments() {
    check(
        "Firma;Umsatz 2024;Umsatz 2025\nAlpha;1.000,00 €;k. A.\n",
        Kind::CostLine,
        "alpha-2024 year=2024 organization=organization:alpha amount=1000.00 EUR",
    );
    // Where contracts are named, they are what the list is about.
    let incoming = read(
        &[("l.csv", "Vertrag;Firma;Ist 2024\nPflege;Alpha;10\n")],
        &Landscape::new("stadt"),
    );
    assert_eq!(incoming.sheets[0].kind, SheetKind::Contracts);
}

#[test]
fn a_renewal_behind_the_term() {
    check(
        "Vertragsnr.;Vertragspartner;Laufzeit\n1;Alpha;\"01.01.2020 bis 31.12.2024, Verl. um je 1 Jahr\"\n",
        Kind::Contract,
        "1 number=1 supplier=organization:alpha start=2020-01-01 end=2024-12-31 renewal.kind=automatic renewal.period=1 years renewal.text=01.01.2020 bis 31.12.2024, Verl. um je 1 Jahr",
    );
}

#[test]
fn a_register_of_contracts_tells_of_the_applications_that_it_names() {
    let start = "Vertragsnr;Vertragsgegenstand;Vertragspartner;Anwendung;Vertragsbeginn;Vertragsende;Jahreskosten;Amt;Betreiber;Nutzer;Wichtigkeit;Status";
    let text = format!(
        "{start}\n1;Pflege;Alpha;Meso;01.01.2024;31.12.2027;1.000;Bürgeramt;ZV Nord;25;hoch;gekündigt\n2;Miete;Beta;Ada, Tevis;01.01.2024;31.12.2027;2.000;Hauptamt;ZV Nord;;;läuft\n"
    );
    let incoming = read(&[("liste.csv", &text)], &Landscape::new("stadt"));
    assert_eq!(incoming.sheets[0].kind, SheetKind::Contracts);
    assert_eq!(
        dump(&incoming.landscape, Kind::Application),
        "ada unit=Hauptamt
meso operator=organization:zv-nord users=25 unit=Bürgeramt
tevis unit=Hauptamt
"
    );
    let said = remarks(&incoming);
    assert!(
        said.contains(&"row-without-one-application@3".to_owned()),
        "{said:?}"
    );
    // What somebody says that a column means is an application's fact, too, and the list stays one of contracts.
    let mut town = Landscape::new("stadt");
    for (id, heading, target) in [
        ("m1", "Wichtigkeit", "application.protection.availability"),
        ("m2", "Status", "application.note"),
    ] {
        let mut mapping = ColumnMapping::new(Id::new(id));
        mapping.heading = heading.to_owned();
        mapping.target = target.to_owned();
        town.mappings.insert(mapping.id.clone(), mapping);
    }
    let decided = read(&[("liste.csv", &text)], &town);
    assert_eq!(decided.sheets[0].kind, SheetKind::Contracts);
    let applications = dump(&decided.landscape, Kind::Application);
    assert!(
        applications.contains("protection.availability=high")
            && applications.contains("note=gekündigt"),
        "{applications}"
    );
    assert_eq!(decided.landscape.contracts.len(), 2);
}

#[test]
fn treasuries_number_their_creditors() {
    check(
        "Kreditor;Name;Jahr;Betrag\n70012;Alpha;2024;10\n70013;Beta;2024;5\n",
        Kind::CostLine,
        "alpha-2024 year=2024 organization=organization:alpha amount=10.00 EUR
beta-2024 year=2024 organization=organization:beta amount=5.00 EUR",
    );
    // Nobody else tells who that is.
    check(
        "Kreditor;Jahr;Betrag\n70012;2024;10\n",
        Kind::CostLine,
        "70012-2024 year=2024 organization=organization:70012 amount=10.00 EUR",
    );
}

#[test]
fn the_fewer_side_of_a_ledger_is_taken_off() {
    let lines = "alpha-2024 year=2024 organization=organization:alpha amount=10.00 EUR
alpha-2024-2 year=2024 organization=organization:alpha amount=-2.00 EUR
beta-2024 year=2024 organization=organization:beta amount=5.00 EUR";
    for list in [
        "Firma;Jahr;Betrag;S/H\nAlpha;2024;10;S\nAlpha;2024;2;H\nBeta;2024;5;Soll\n",
        "Firma;Jahr;Betrag;SHKZ\nAlpha;2024;10;H\nAlpha;2024;2;S\nBeta;2024;5;H\n",
        "Firma;Jahr;Soll;Haben\nAlpha;2024;10;\nAlpha;2024;;2\nBeta;2024;5;\n",
        "vendor;year;debit;credit\nAlpha;2024;;10\nAlpha;2024;2;\nBeta;2024;;5\n",
        // Signs that are there already count, and count once.
        "Firma;Jahr;Betrag;S/H\nAlpha;2024;10;S\nAlpha;2024;-2;H\nBeta;2024;5;S\n",
    ] {
        check(list, Kind::CostLine, lines);
    }
    // Alone it is a plan.
    check(
        "Firma;Jahr;Soll\nAlpha;2024;10\nBeta;2024;5\n",
        Kind::CostLine,
        "alpha-2024 year=2024 organization=organization:alpha stage=planned amount=10.00 EUR
beta-2024 year=2024 organization=organization:beta stage=planned amount=5.00 EUR",
    );
}

#[test]
fn three_letters_below_one_group_are_the_protection_goals() {
    let meso = "meso product=product:meso protection.confidentiality=high protection.integrity=normal protection.availability=very-high unit=Amt 10";
    for (group, letters) in [
        ("Schutzbedarf;;", "V;I;V"),
        ("Schutzbedarf;;", "C;I;A"),
        ("Schutzbedarf;Schutzbedarf;Schutzbedarf", "V;I;V"),
        ("protection need;;", "C;I;A"),
    ] {
        let text = format!(
            "Verfahren;Hersteller;{group};Amt\n;;{letters};\nMeso;HSH;hoch;normal;sehr hoch;Amt 10\n"
        );
        let incoming = check(&text, Kind::Application, meso);
        assert!(remarks(&incoming).is_empty(), "{:?}", remarks(&incoming));
    }
    // A row of needs below is a row, not headings.
    let text = "Verfahren;Hersteller;Vertraulichkeit;Integrität;Verfügbarkeit\nMeso;HSH;hoch;normal;sehr hoch\n";
    let incoming = check(
        text,
        Kind::Application,
        &meso
            .replace(" product=product:meso", "")
            .replace(" unit=Amt 10", ""),
    );
    assert!(remarks(&incoming).is_empty());
}
