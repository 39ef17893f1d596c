//! Odd lists as town halls keep them: two-line headings, lines between the rows, invoices, codes.

use freistadt_import::SheetKind;
use freistadt_interchange::{Cell, Column, SheetOut, write_workbook};
use freistadt_model::{ColumnMapping, Id, Kind, Landscape, Record};

use crate::{DAY, check, dump, read, remarks, workbook};

fn kinds(incoming: &freistadt_import::Incoming) -> Vec<SheetKind> {
    incoming.sheets.iter().map(|sheet| sheet.kind).collect()
}

#[test]
fn two_lines_of_headings_with_lines_between_the_rows() {
    let text = "Stadt Beispielhausen;;;;;;;;\nlfd. Nr.;IT-Verfahren;Hersteller;Betrieb;;Kosten;;Schutzbedarf;;\n;;;durch;Art;einmalig (€);lfd. p.a. (€ brutto);Vertr.;Integr.;Verf.\nAmt 32 – Bürgerservice;;;;;;;;\n1;Meso;HSH;KRZ;ASP;;12.345,60;hoch;hoch;normal\nZwischensumme Amt 32;;;;;;12.345,60;;;\nAmt 20 – Finanzen;;;;;;;;;\n2;SFirm;Star;Stadt;lokal;200,00;k. A.;normal;hoch;normal\n* ohne Gewähr;;;;;;;;;\n";
    let incoming = check(
        text,
        Kind::Application,
        "meso product=product:meso hosting=public-it-provider operator=organization:krz protection.confidentiality=high protection.integrity=high protection.availability=normal unit=Amt 32 – Bürgerservice
         sfirm product=product:sfirm hosting=own-premises operator=organization:stadt protection.confidentiality=normal protection.integrity=high protection.availability=normal unit=Amt 20 – Finanzen",
    );
    assert_eq!(
        dump(&incoming.landscape, Kind::Contract),
        "meso applications=application:meso cost_per_year=12345.60 EUR tax=gross\nsfirm applications=application:sfirm cost_once=200.00 EUR\n"
    );
    assert_eq!(
        remarks(&incoming),
        [
            "row-is-a-section@4",
            "row-is-a-sum@6",
            "row-is-a-section@7",
            "row-is-a-section@9"
        ]
    );
}

#[test]
fn headings_divided_at_the_line_and_units_in_them() {
    check(
        "\"Vertrags-\nnummer\";Gegenstand;\"Auftrag-\nnehmer (AN)\";Beginn;\"Mindest-\nlaufzeit (Monate)\";\"Kündi-\ngungsfrist (in Mon.)\";Verlängerung um (Monate);jährl. Kosten netto;zust. FB\n4;Pflege;Alpha;01.01.2021;48;3;12;300 €/Monat;FB 3\n5;Kopierer;Beta;;12;endet automatisch;0;9.000;FB 1\n",
        Kind::Contract,
        "4 number=4 supplier=organization:alpha start=2021-01-01 notice.period=3 months notice.text=3 irrevocable_until=2024-12-31 renewal.kind=automatic renewal.period=12 months renewal.text=12 cost_per_year=3600.00 EUR tax=net unit=FB 3
         5 number=5 supplier=organization:beta notice.text=endet automatisch renewal.kind=none renewal.text=0 cost_per_year=9000.00 EUR tax=net unit=FB 1",
    );
}

#[test]
fn terms_in_one_cell_and_the_last_day_of_notice() {
    check(
        "Vertragsnr.;Vertrag;Laufzeit\n1;a;seit 01.07.2022, lfd.\n2;b;36 Mon. ab 15.03.2021\n3;c;bis 30.06.2027\n4;d;1.1.2024-31.12.2026\n",
        Kind::Contract,
        "1 number=1 start=2022-07-01 end=not-applicable renewal.kind=not-applicable
         2 number=2 start=2021-03-15 term=36 months
         3 number=3 end=2027-06-30
         4 number=4 start=2024-01-01 end=2026-12-31",
    );
    check(
        "Vertrag;Firma;von;bis;Kündigung bis;Preis/Jahr\nPflege;Alpha;01.01.2020;30.06.2026;31.03.2026;1.200,00\n",
        Kind::Contract,
        "pflege-alpha supplier=organization:alpha start=2020-01-01 end=2026-06-30 notice.period=3 months notice.end=term notice.text=Kündigung bis: 31.03.2026 cost_per_year=1200.00 EUR",
    );
}

#[test]
fn a_creditor_list_in_thousands_with_sums() {
    let incoming = check(
        "Beträge in T€;;;;\nKreditor-Nr.;Name Kreditor;2024;2025;Summe\n70001;Alpha GmbH;12,5;-0,5;12,0\n70002;ZV;120;(1,25);118,75\nGesamt;;132,5;-1,75;130,75\n",
        Kind::CostLine,
        "alpha-gmbh-2024 year=2024 organization=organization:alpha-gmbh amount=12500.00 EUR
         alpha-gmbh-2025 year=2025 organization=organization:alpha-gmbh amount=-500.00 EUR
         zv-2024 year=2024 organization=organization:zv amount=120000.00 EUR
         zv-2025 year=2025 organization=organization:zv amount=-1250.00 EUR",
    );
    assert_eq!(remarks(&incoming), ["row-is-a-sum@5"]);
}

#[test]
fn an_invoice_becomes_cost_lines() {
    let incoming = check(
        "Zweckverband Kommunale IT Nord;;;;;\nRechnung vom 15.01.2026;;;;;\nPos.;Leistungsnr.;Bezeichnung;Menge;Einzelpreis;Gesamt\n1;E1;Betrieb Meso;25000;0,45;11.250,00\n2;N1;Netzanschluss;12;499,00;\n;;Zwischensumme netto;;;17.238,00\n;;zzgl. 19 % USt;;;3.275,22\n;;Rechnungsbetrag;;;20.513,22\n",
        Kind::CostLine,
        "zweckverband-kommunale-it-nord-2026-betrieb-meso year=2026 organization=organization:zweckverband-kommunale-it-nord kind=operation stage=actual amount=11250.00 EUR text=Betrieb Meso
         zweckverband-kommunale-it-nord-2026-netzanschluss year=2026 organization=organization:zweckverband-kommunale-it-nord kind=operation stage=actual amount=5988.00 EUR text=Netzanschluss",
    );
    assert_eq!(kinds(&incoming), [SheetKind::Provider]);
    assert_eq!(
        remarks(&incoming),
        ["row-is-a-sum@6", "row-is-a-sum@7", "row-is-a-sum@8"]
    );
    let catalogue =
        "Artikelnr.;Leistung;Preis je Einheit (€ netto)\nA1;Postfach;4,50\nA2;VM;29,00\n";
    let incoming = check(catalogue, Kind::CostLine, "");
    assert_eq!(remarks(&incoming), ["catalogue-without-quantities"]);
}

#[test]
fn a_list_of_public_services() {
    let incoming = check(
        "Verwaltungsleistungen;;;;;;\nLeiKa-ID;Bezeichnung der Leistung;zuständiges Amt;Schutzbedarf;max. Ausfall;Ersatzverfahren;eingesetzte Fachverfahren\n99108011001000;Reisepass;Bürgerbüro;hoch;3 Tage;Papier;Meso; BDr\n9910;Wohngeld;Sozialamt;normal;5 Tage;nein;-\n",
        Kind::PublicService,
        "reisepass leika=99108011001000 unit=Bürgerbüro protection.confidentiality=high protection.integrity=high protection.availability=high tolerable_outage=72 h makeshift.kind=paper
         wohngeld unit=Sozialamt protection.confidentiality=normal protection.integrity=normal protection.availability=normal tolerable_outage=120 h makeshift.kind=none",
    );
    assert_eq!(kinds(&incoming), [SheetKind::Services]);
    assert_eq!(
        dump(&incoming.landscape, Kind::Dependency),
        "reisepass--meso from=service:reisepass to=application:meso kind=delivered-with\n"
    );
    assert_eq!(
        remarks(&incoming),
        ["cell-not-a-leika-key@4", "application-only-in-services@3"]
    );
}

#[test]
fn codes_are_asked_once_and_the_answer_is_kept_for_the_source() {
    let text = "Verfahren;V;I;V;MTA (h)\nMeso;B;B;A;24\nAda;C;B;B;8\nBeta;A;hoch;?;8\n";
    let mut present = Landscape::new("stadt");
    let incoming = read(&[("sbf 2026.csv", text)], &present);
    assert_eq!(kinds(&incoming), [SheetKind::Protection]);
    assert_eq!(remarks(&incoming), ["protection-codes-need-a-key"; 3]);
    let mut mapping = ColumnMapping::new(Id::new("m"));
    mapping.file = "sbf".into();
    mapping.target = "protection-codes: A=normal, B=hoch, C=very-high".into();
    present.mappings.insert(mapping.id.clone(), mapping);
    let incoming = read(&[("sbf 2027.csv", text)], &present);
    assert_eq!(remarks(&incoming), Vec::<String>::new());
    assert_eq!(
        dump(&incoming.landscape, Kind::Application),
        "ada protection.confidentiality=very-high protection.integrity=high protection.availability=high tolerable_outage=8 h\n\
         beta protection.confidentiality=normal protection.integrity=high tolerable_outage=8 h\n\
         meso protection.confidentiality=high protection.integrity=high protection.availability=normal tolerable_outage=24 h\n"
    );
    assert!(freistadt_import::Target::parse("protection-codes: A=teuer").is_none());
}

#[test]
fn the_same_cause_is_named_once_per_column() {
    let rows: String = (0..50)
        .map(|n| format!("{n};Los {n};egal;V{n}\n"))
        .collect();
    let text = format!("Vertragsnr.;Gegenstand;Vertragsart;Fachverfahren\n{rows}");
    let incoming = read(&[("v.csv", &text)], &Landscape::new("stadt"));
    assert_eq!(incoming.landscape.contracts.len(), 50);
    assert_eq!(
        remarks(&incoming),
        [
            "cell-not-a-term@2",
            "same-in-further-rows",
            "applications-only-in-contracts"
        ]
    );
}

#[test]
fn a_column_named_stand_holds_versions_or_days() {
    check(
        "Verfahren;Hersteller;Stand\nMeso;HSH;01.03.2026\nAda;Alpha;12/2025\n",
        Kind::Application,
        "ada product=product:ada confirmed_on=2025-12\nmeso product=product:meso confirmed_on=2026-03-01",
    );
    check(
        "Verfahren;Hersteller;Stand\nMeso;HSH;7.2\nAda;Alpha;R5\n",
        Kind::Application,
        "ada product=product:ada version=R5\nmeso product=product:meso version=7.2",
    );
}

#[test]
fn an_export_with_technical_headings() {
    let incoming = check(
        "VERFAHREN_ID;VERFAHREN_NAME;HERSTELLER_ID;HERSTELLER_NAME;VERSION_NR;AMT_KZ;AMT_BEZ;BETRIEBSART_CD;ANZ_USER;DATUM_STAND\n17;Meso;3;HSH;1.2;32;Bürgerbüro;ASP;23;2026-01-15 00:00:00\n",
        Kind::Application,
        "meso product=product:meso version=1.2 hosting=public-it-provider users=23 unit=Bürgerbüro confirmed_on=2026-01-15",
    );
    let open: Vec<&str> = incoming.unmapped.iter().map(|u| u.what.as_str()).collect();
    assert_eq!(open, ["HERSTELLER_ID", "AMT_KZ"]);
}

#[test]
fn what_a_kind_of_list_does_not_take_is_reported() {
    let incoming = read(
        &[(
            "v.csv",
            "Vertragsnr.;Vertrag;Ende;Hersteller;Server\n1;a;2027;HSH;srv\n",
        )],
        &Landscape::new("stadt"),
    );
    let open: Vec<&str> = incoming.unmapped.iter().map(|u| u.what.as_str()).collect();
    assert_eq!(open, ["Hersteller", "Server"]);
}

#[test]
fn sheets_of_one_workbook_speak_of_the_same_applications() {
    let sheet = |name: &str, rows: &[&[&str]]| SheetOut {
        name: name.into(),
        columns: rows[0]
            .iter()
            .map(|heading| Column {
                heading: (*heading).into(),
                ..Column::default()
            })
            .collect(),
        rows: rows[1..]
            .iter()
            .map(|row| row.iter().map(|cell| Cell::Text((*cell).into())).collect())
            .collect(),
        ..SheetOut::default()
    };
    let sheets = [
        sheet("Anleitung", &[&["Bitte ausfüllen"], &["Fragen an die IT"]]),
        sheet(
            "Kosten",
            &[
                &["Fachverfahren", "2025", "2026"],
                &["Meso", "1.100,00", "1.200,00"],
            ],
        ),
        sheet(
            "Verfahren",
            &[
                &[
                    "Kurzbezeichnung",
                    "Langname",
                    "Hersteller",
                    "Amt",
                    "Ende Support",
                    "Schnittstellen",
                ],
                &["Meso", "Meldewesen", "HSH", "32", "12/2028", "Ada (Import)"],
                &["Ada", "Personal", "Alpha", "10", "-", "Meso"],
            ],
        ),
    ];
    let bytes = write_workbook(&sheets).expect("a workbook");
    let files = [("mappe.xlsx".to_owned(), workbook(&bytes))];
    let incoming = freistadt_import::read_tables(&files, &Landscape::new("stadt"), DAY, &|| false);
    assert_eq!(
        dump(&incoming.landscape, Kind::Application),
        "ada aliases=Personal product=product:ada unit=10\nmeso aliases=Meldewesen product=product:meso unit=32\n"
    );
    assert_eq!(incoming.landscape.count(Kind::CostLine), 2);
    assert_eq!(incoming.landscape.count(Kind::Contract), 0);
    assert_eq!(incoming.landscape.count(Kind::Dependency), 2);
    assert_eq!(remarks(&incoming), ["sheet-not-recognised"]);
}

#[test]
fn a_record_of_processing_with_dates_and_no_transfers() {
    check(
        "Verzeichnis von Verarbeitungstätigkeiten;;;;;;\nlfd. Nr.;Bezeichnung der Verarbeitungstätigkeit;verantwortliche Organisationseinheit;Rechtsgrundlage(n);Drittlandübermittlung;AV-Vertrag (Datum);DSFA erforderlich? (J/N)\n1;Meldewesen;Bürgerbüro;BMG;nein;12.05.2018;J\n2;Personal;Hauptamt;BeamtStG;nein;nein;N\n",
        Kind::DataObject,
        "meldewesen number=1 legal_basis=BMG agreement=yes agreement_on=2018-05-12 third_country_instrument=not-applicable impact_assessment.needed=yes unit=Bürgerbüro
         personal number=2 legal_basis=BeamtStG agreement=no third_country_instrument=not-applicable impact_assessment.needed=no unit=Hauptamt",
    );
}

#[test]
fn a_sheet_is_recognised_by_what_was_mapped() {
    let mut present = Landscape::new("stadt");
    let mut mapping = ColumnMapping::new(Id::new("m"));
    mapping.heading = "Ding".into();
    mapping.target = "application.name".into();
    present.mappings.insert(mapping.id.clone(), mapping);
    let incoming = read(&[("x.csv", "Ding;Farbe\nMeso;rot\nAda;blau\n")], &present);
    assert_eq!(dump(&incoming.landscape, Kind::Application), "ada\nmeso\n");
}

#[test]
fn an_operator_called_maker_is_the_one_of_the_row() {
    let town = Landscape::new("stadt");
    let text = "Verfahren;Hersteller;Betrieb durch\nMeso;HSH;Hersteller\nAda;Alpha;durch den Hersteller\nRis;;s. Hersteller\nEigenes;Eigenentwicklung;Hersteller\n";
    let incoming = read(&[("liste.csv", text)], &town);
    let operator = |id: &str| {
        let application = &incoming.landscape.applications[&Id::new(id)];
        application
            .operator
            .known()
            .map(|id| id.as_str().to_owned())
    };
    assert_eq!(operator("meso").as_deref(), Some("hsh"));
    assert_eq!(operator("ada").as_deref(), Some("alpha"));
    // Where the row names no maker, nobody knows who is meant.
    assert_eq!(operator("ris"), None);
    assert_eq!(operator("eigenes"), None);
    let open = incoming.diagnostics.iter();
    let open = open.filter(|remark| remark.code == "word-is-no-organization");
    assert_eq!(open.count(), 2);
}
