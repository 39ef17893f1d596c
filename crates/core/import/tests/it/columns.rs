//! Columns whose heading alone does not say what they hold, and columns that are not taken.

use freistadt_import::Incoming;
use freistadt_model::{Kind, Landscape};

use crate::{check, dump, read, remarks};

fn left_out(incoming: &Incoming) -> Vec<&str> {
    let columns = incoming.unmapped.iter();
    columns.map(|column| column.what.as_str()).collect()
}

#[test]
fn a_host_is_a_machine_or_whoever_runs_it() {
    let incoming = check(
        "Fachverfahren;Hersteller;Host;Amt\nLoga;Alpha;SRV-APP01;Amt 10\nAida;Beta;vm-12, vm-13;Amt 20\n",
        Kind::Application,
        "aida product=product:aida unit=Amt 20
         loga product=product:loga unit=Amt 10",
    );
    let nodes = &incoming.landscape.nodes;
    let names: Vec<&str> = nodes.values().map(|node| node.name.as_str()).collect();
    assert_eq!(names, ["SRV-APP01", "vm-12", "vm-13"]);
    assert_eq!(incoming.landscape.organizations.len(), 2);
    let incoming = check(
        "Fachverfahren;Hersteller;Host;Amt\nLoga;Alpha;ekom21;Amt 10\nAida;Beta;ZV Nord;Amt 20\n",
        Kind::Application,
        "aida product=product:aida operator=organization:zv-nord unit=Amt 20
         loga product=product:loga operator=organization:ekom21 unit=Amt 10",
    );
    assert!(incoming.landscape.nodes.is_empty());
}

#[test]
fn a_system_beside_an_application_is_no_product_where_it_is_a_machine() {
    let apps = "aida product=product:aida unit=Amt 20
                loga product=product:loga unit=Amt 10";
    let incoming = check(
        "Anwendung;Hersteller;System;Fachamt\nLoga;Alpha;srv01;Amt 10\nAida;Beta;VM-12;Amt 20\n",
        Kind::Application,
        apps,
    );
    assert_eq!(incoming.landscape.nodes.len(), 2);
    let incoming = check(
        "System;Anwendung;Hersteller;Fachamt\nWindows Server 2019;Loga;Alpha;Amt 10\nUbuntu 22.04;Aida;Beta;Amt 20\n",
        Kind::Application,
        apps,
    );
    assert!(incoming.landscape.nodes.is_empty());
    assert_eq!(left_out(&incoming), ["System"]);
    let makers = dump(&incoming.landscape, Kind::Product);
    assert_eq!(
        makers,
        "aida manufacturer=organization:beta\nloga manufacturer=organization:alpha\n"
    );
    // Alone it names the application, and beside one its product.
    let incoming = check(
        "System;Hersteller;Fachamt\nLoga;Alpha;Amt 10\n",
        Kind::Application,
        "loga product=product:loga unit=Amt 10",
    );
    assert!(left_out(&incoming).is_empty());
}

#[test]
fn workplaces_and_numbers_are_users() {
    for heading in [
        "Arbeitsplätze",
        "Anzahl",
        "Anzahl Arbeitsplätze",
        "Anzahl Nutzer/Clients",
        "number of workstations",
    ] {
        let text = format!("Verfahren;Hersteller;{heading}\nMeso;HSH;12\n");
        check(
            &text,
            Kind::Application,
            "meso product=product:meso users=12",
        );
    }
    let incoming = check(
        "Verfahren;Hersteller;Anzahl;Nutzer\nMeso;HSH;99;12\n",
        Kind::Application,
        "meso product=product:meso users=12",
    );
    assert_eq!(left_out(&incoming), ["Anzahl"]);
}

#[test]
fn what_is_recognised_and_not_taken_is_named() {
    let incoming = check(
        "Verfahren;Hersteller;Lizenzen;RTO\nMeso;HSH;12;4 h\n",
        Kind::Application,
        "meso product=product:meso",
    );
    assert_eq!(left_out(&incoming), ["Lizenzen", "RTO"]);
    assert_eq!(incoming.sheets[0].columns, (2, 4));
    let text = "Verarbeitungstätigkeit;Zweck;Rechtsgrundlage;Löschfrist;Betroffene\nMelderegister;Auskunft;BMG;5 Jahre;Einwohner\n";
    let incoming = read(&[("vvt.csv", text)], &Landscape::new("stadt"));
    assert_eq!(left_out(&incoming), ["Zweck", "Betroffene"]);
}

#[test]
fn a_key_alone_names_the_service() {
    let text = "Fachverfahren;Hersteller;LeiKa-ID\nMeso;HSH;99108008012000\nVois;HSH;99108008012000; 99108008012001\nAda;Alpha;99108008012000\n".replace("000; 99", "000, 99");
    let incoming = read(&[("liste.csv", &text)], &Landscape::new("stadt"));
    assert_eq!(
        dump(&incoming.landscape, Kind::PublicService),
        "leika-99108008012000 leika=99108008012000\nleika-99108008012001 leika=99108008012001\n"
    );
    assert_eq!(incoming.landscape.dependencies.len(), 4);
    let expected = ["service-without-name@2", "service-without-name@3"];
    assert_eq!(remarks(&incoming), expected);
    // The name that another list gives is kept.
    let services = "Leistung;LeiKa-ID\nMeldebescheinigung;99108008012000\n";
    let known = read(&[("leistungen.csv", services)], &Landscape::new("stadt")).landscape;
    let text = "Fachverfahren;Hersteller;LeiKa-ID\nMeso;HSH;99108008012000\n";
    let incoming = read(&[("liste.csv", text)], &known);
    assert!(remarks(&incoming).is_empty());
    let ids: Vec<&str> = incoming
        .landscape
        .services
        .keys()
        .map(freistadt_model::Id::as_str)
        .collect();
    assert_eq!(ids, ["meldebescheinigung"]);
}

#[test]
fn columns_on_personal_data_are_data_of_the_application() {
    let text = "Fachverfahren;Hersteller;pers.bez. Daten;Datenkategorien;Art. 9;AVV;Auftragsverarbeiter;Unterauftragnehmer\nMeso;HSH;ja;;nein;ja;ZV Nord;Gamma\nAda;Alpha;nein;;;;;\nQgis;Beta;;;;;;\n";
    let incoming = read(&[("liste.csv", text)], &Landscape::new("stadt"));
    assert_eq!(
        dump(&incoming.landscape, Kind::DataObject),
        "ada personal=no applications=application:ada\nmeso personal=yes special_categories=no agreement=yes processors=organization:zv-nord sub_processors=organization:gamma applications=application:meso\n"
    );
    let again = read(&[("liste.csv", text)], &incoming.landscape);
    assert_eq!(again.landscape.data_objects.len(), 2);
    let one = "Fachverfahren;Hersteller;Datenkategorien;AVV\nMeso;HSH;Meldedaten;01.02.2023\n";
    check(
        one,
        Kind::DataObject,
        "meso categories=Meldedaten agreement=yes agreement_on=2023-02-01 applications=application:meso",
    );
}

#[test]
fn how_often_is_paid_makes_an_amount_yearly_or_single() {
    let fields = ["cost_per_year", "cost_once", "value"];
    let check = |amount: &str, heading: &str, rhythm: &str, expected: [&str; 3]| {
        let text = format!(
            "Vertragsnr;Vertragspartner;Vertragsende;{amount};{heading}\n1;Alpha;31.12.2030;100,00;{rhythm}\n"
        );
        let incoming = read(&[("v.csv", &text)], &Landscape::new("stadt"));
        let record = &incoming.landscape.records(Kind::Contract)[0];
        let found = fields.map(|field| record.get(field).expect("a field").canonical());
        assert_eq!(found, expected, "{text}");
        remarks(&incoming)
    };
    let yearly = |amount: &'static str| [amount, "unknown", "unknown"];
    for (rhythm, expected) in [
        ("jährlich", yearly("100.00 EUR")),
        ("mtl.", yearly("1200.00 EUR")),
        ("monatlich im Voraus", yearly("1200.00 EUR")),
        ("quartalsw.", yearly("400.00 EUR")),
        ("vierteljährlich", yearly("400.00 EUR")),
        ("1/4-jährlich", yearly("400.00 EUR")),
        ("halbjährlich", yearly("200.00 EUR")),
        ("3 Monate", yearly("400.00 EUR")),
        ("alle 2 Jahre", yearly("50.00 EUR")),
        ("half-yearly", yearly("200.00 EUR")),
        ("einmalig", ["unknown", "100.00 EUR", "unknown"]),
        ("one-off", ["unknown", "100.00 EUR", "unknown"]),
        ("Lastschrift", yearly("100.00 EUR")),
    ] {
        let found = check("Kosten", "Zahlungsweise", rhythm, expected);
        assert!(
            !found.iter().any(|code| code.starts_with("payment-rhythm")),
            "{rhythm}"
        );
    }
    for heading in ["Zahlungsrhythmus", "Turnus", "billing interval"] {
        check("Kosten", heading, "mtl.", yearly("1200.00 EUR"));
        check("Betrag", heading, "mtl.", yearly("1200.00 EUR"));
    }
    // Where the heading says what the amount is, the rhythm only says when it is paid.
    check("Jahreskosten", "Turnus", "mtl.", yearly("100.00 EUR"));
    check("Kosten mtl.", "Turnus", "mtl.", yearly("1200.00 EUR"));
    let whole = ["unknown", "unknown", "100.00 EUR"];
    check("Auftragswert", "Turnus", "mtl.", whole);
    let found = check("Kosten", "Turnus", "nach Aufwand", yearly("100.00 EUR"));
    assert!(found.contains(&"payment-rhythm-not-read@2".to_owned()));
    let text = "Fachverfahren;Hersteller;Kosten;Zahlungsweise\nMeso;HSH;100,00 mtl.;monatlich\n";
    let incoming = read(&[("liste.csv", text)], &Landscape::new("stadt"));
    let record = &incoming.landscape.records(Kind::Contract)[0];
    let found = record.get("cost_per_year").expect("a field");
    assert_eq!(found.canonical(), "1200.00 EUR");
}

#[test]
fn remarks_point_at_days_and_firms_and_keep_no_persons() {
    let text = "Fachverfahren;Hersteller;Bemerkung\nLoga;Alpha;Vertrag bis 31.12.2027 mit Fa. Dataport AöR\nAida;Beta;Ansprechpartner Herr Muster, Tel. 0123/4567\nQgis;Gamma;Wird abgelöst. Frau Muster fragen\nAda;Delta;läuft\n";
    let incoming = check(
        text,
        Kind::Application,
        "ada product=product:ada note=läuft
         aida product=product:aida
         loga product=product:loga note=Vertrag bis 31.12.2027 mit Fa. Dataport AöR
         qgis product=product:qgis note=Wird abgelöst.",
    );
    let expected = [
        "persons-not-imported",
        "remark-names-day@2",
        "remark-names-firm@2",
    ];
    assert_eq!(remarks(&incoming), expected);
    let names = incoming.landscape.organizations.values();
    assert!(names.into_iter().all(|it| !it.name.contains("Dataport")));
    assert!(!format!("{incoming:?}").contains("Muster"));
    let text =
        "Vertragsnr;Vertragspartner;Vertragsende;Bemerkung\n1;Alpha;31.12.2030;AP Herr Muster; \n"
            .replace("; \n", "\n");
    let incoming = read(&[("v.csv", &text)], &Landscape::new("stadt"));
    assert!(!format!("{incoming:?}").contains("Muster"));
}

#[test]
fn an_answer_may_stand_before_its_day() {
    let activity = |heading: &str, cell: &str| {
        let text = format!(
            "Verarbeitungstätigkeit;Rechtsgrundlage;{heading}\nMelderegister;BMG;\"{cell}\"\n"
        );
        let incoming = read(&[("vvt.csv", &text)], &Landscape::new("stadt"));
        let record = &incoming.landscape.records(Kind::DataObject)[0];
        let value = |field| record.get(field).expect("a field").canonical();
        let fields = if heading == "AVV" {
            ["agreement", "agreement_on"]
        } else {
            ["impact_assessment.done", "impact_assessment.on"]
        };
        (fields.map(value), remarks(&incoming))
    };
    for heading in ["DSFA", "AVV"] {
        for (cell, expected) in [
            ("ja, 2021", ["yes", "2021"]),
            ("ja (2021)", ["yes", "2021"]),
            ("ja, 15.03.2021", ["yes", "2021-03-15"]),
            ("ja vom 15.03.2021", ["yes", "2021-03-15"]),
            ("15.03.2021", ["yes", "2021-03-15"]),
            ("nein, 15.03.2021", ["no", "unknown"]),
            ("ja", ["yes", "unknown"]),
            ("nein", ["no", "unknown"]),
            ("k. A.", ["unknown", "unknown"]),
        ] {
            let (found, remarks) = activity(heading, cell);
            assert_eq!(
                found.each_ref().map(String::as_str),
                expected,
                "{heading}: {cell}"
            );
            assert!(remarks.is_empty(), "{heading}: {cell}: {remarks:?}");
        }
        let (found, remarks) = activity(heading, "ja, in Arbeit");
        assert_eq!(found, ["unknown", "unknown"], "{heading}");
        assert_eq!(remarks, ["cell-not-a-term@2"], "{heading}");
    }
}

#[test]
fn working_days_are_days_of_an_outage() {
    for (cell, expected) in [
        ("3 AT", "72"),
        ("2 Arbeitstage", "48"),
        ("1 Werktag", "24"),
        ("2 working days", "48"),
        ("4 h", "4"),
        ("3 Atome", "unknown"),
    ] {
        let text = format!("Verfahren;Hersteller;MTA\nMeso;HSH;{cell}\n");
        let incoming = read(&[("liste.csv", &text)], &Landscape::new("stadt"));
        let record = &incoming.landscape.records(Kind::Application)[0];
        let found = record.get("tolerable_outage").expect("a field");
        let number = found.canonical();
        assert_eq!(number.split(' ').next(), Some(expected), "{cell}: {number}");
    }
    let text = "Verfahren;Hersteller;Ersatzverfahren Tage\nMeso;HSH;3 AT\n";
    check(
        text,
        Kind::Application,
        "meso product=product:meso makeshift.days=3",
    );
}
