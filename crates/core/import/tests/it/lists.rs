//! Whole lists: which kind they are, what becomes of each row, what is said.

use freistadt_import::{SheetKind, read_tables};
use freistadt_interchange::{Cell, Column, SheetOut, write_workbook};
use freistadt_model::{ColumnMapping, Id, Kind, Landscape, Record};

use crate::{DAY, check, dump, read, remarks, workbook};

#[test]
fn headings_in_any_row_order_and_spelling() {
    let text = "IT-Verfahren der Stadt;;;\nStand: 2026;;;\n;;;\nBetrieb durch;FACHVERFAHREN;Soft-\u{ad}warehaus:;Lfd.Nr.\nZV;Meso;HSH;1\n\nStadt;Excel-Liste;Eigenentwicklung;2\n";
    let incoming = check(
        text,
        Kind::Application,
        "excel-liste product=not-applicable own_development=yes hosting=own-premises operator=organization:stadt
         meso product=product:meso operator=organization:zv",
    );
    assert_eq!(
        dump(&incoming.landscape, Kind::Product),
        "meso manufacturer=organization:hsh\n"
    );
    assert_eq!(incoming.rows, 2);
}

#[test]
fn a_heading_with_two_roles_fills_neither() {
    let incoming = check(
        "Anwendung;Hersteller/Lieferant;Version\nMeso;HSH;1\nAda;Alpha; 2\n",
        Kind::Application,
        "ada version=2 firms=organization:alpha\nmeso version=1 firms=organization:hsh",
    );
    assert_eq!(
        incoming.landscape.contracts.len() + incoming.landscape.products.len(),
        0
    );
    assert_eq!(
        dump(&incoming.landscape, Kind::Organization),
        "alpha\nhsh\n"
    );
}

#[test]
fn names_of_persons_are_counted_and_left_out() {
    let text =
        "Verfahren;Ansprechpartner;Hersteller\nMeso;Erika Muster;HSH\nAda;Max Muster;Alpha\n";
    let incoming = read(&[("liste.csv", text)], &Landscape::new("stadt"));
    assert_eq!(remarks(&incoming), ["persons-not-imported"]);
    assert!(!format!("{:?}", incoming.landscape).contains("Muster"));
}

#[test]
fn a_record_of_processing_never_adds_applications() {
    let vvt = "VVT-Nr.;Verfahren;Rechtsgrundlage;Software;Löschfristen\n1;Meldewesen;BMG;Meso;5 Jahre\n2;Standesamt;PStG;Fremd;110 Jahre\n";
    let inventory = "Fachverfahren;Hersteller\nMeso;HSH\n";
    let alone = read(&[("vvt.csv", vvt)], &Landscape::new("stadt"));
    assert_eq!(
        (
            alone.landscape.applications.len(),
            alone.landscape.data_objects.len()
        ),
        (0, 2)
    );
    // Whatever the order of the files, the known application is linked.
    let both = read(
        &[("vvt.csv", vvt), ("liste.csv", inventory)],
        &Landscape::new("stadt"),
    );
    assert_eq!(both.landscape.applications.len(), 1);
    assert_eq!(
        dump(&both.landscape, Kind::DataObject),
        "meldewesen number=1 legal_basis=BMG deletion=5 Jahre applications=application:meso\n\
         standesamt number=2 legal_basis=PStG deletion=110 Jahre\n"
    );
    assert_eq!(remarks(&both), ["application-not-known@3"]);
}

#[test]
fn a_creditor_list_alone_says_what_is_paid_to_whom() {
    let text = "Kreditor;Sachkonto;Betrag;Haushaltsjahr\nAlpha GmbH;543;1.000,50;2024\nAlpha GmbH;543;2.000,00;2025\nBeta;543;- ;2025\nSumme;;3.000,50;\n";
    let incoming = check(
        text,
        Kind::CostLine,
        "alpha-gmbh-2024-543 year=2024 organization=organization:alpha-gmbh amount=1000.50 EUR account=543
         alpha-gmbh-2025-543 year=2025 organization=organization:alpha-gmbh amount=2000.00 EUR account=543",
    );
    assert_eq!(
        remarks(&incoming),
        ["row-without-amount@4", "row-is-a-sum@5"]
    );
    assert_eq!(incoming.sheets[0].kind, SheetKind::Creditors);
}

#[test]
fn one_column_per_budget_year() {
    let text =
        "Zahlungsempfänger;Sachkonto;Ist 2024;Ist 2025;Ansatz 2026\nAlpha;543;1,00;2,00;3,00\n";
    check(
        text,
        Kind::CostLine,
        "alpha-2024-543 year=2024 organization=organization:alpha stage=actual amount=1.00 EUR account=543
         alpha-2025-543 year=2025 organization=organization:alpha stage=actual amount=2.00 EUR account=543
         alpha-2026-543 year=2026 organization=organization:alpha stage=planned amount=3.00 EUR account=543",
    );
}

#[test]
fn one_row_is_one_contract_even_with_equal_numbers() {
    let incoming = check(
        "Vertragsnr.;Gegenstand;Auftragnehmer\n7;Pflege;Alpha\n7;Hosting;Alpha\n;Lizenzen;Beta\n",
        Kind::Contract,
        "7 number=7 supplier=organization:alpha
         7-2 number=7 supplier=organization:alpha
         lizenzen-beta supplier=organization:beta",
    );
    assert_eq!(remarks(&incoming), ["contract-number-twice@3"]);
}

#[test]
fn contract_columns_of_an_inventory_make_contracts() {
    let incoming = check(
        "Verfahren;Hersteller;Lieferant;Vertragsende;Kosten p. a.\nMeso;HSH;ZV;31.12.2027;1.200,00\nAda;Alpha;;;auf Anfrage\n",
        Kind::Contract,
        "meso supplier=organization:zv applications=application:meso end=2027-12-31 cost_per_year=1200.00 EUR",
    );
    assert_eq!(remarks(&incoming), ["cell-not-an-amount@3"]);
}

#[test]
fn dito_takes_the_value_above_and_two_names_stay_open() {
    let incoming = check(
        "Verfahren;Betreiber;Version\nMeso;ZV;1\nAda;dito;1\nBeta;Stadt/ZV;1\n",
        Kind::Application,
        "ada version=1 operator=organization:zv
         beta version=1
         meso version=1 operator=organization:zv",
    );
    assert_eq!(remarks(&incoming), ["several-names-in-one-cell@4"]);
    let claims: Vec<String> = incoming
        .landscape
        .claims
        .values()
        .map(|c| format!("{} {}", c.field, c.value))
        .collect();
    assert_eq!(
        claims,
        ["operator organization:stadt", "operator organization:zv"]
    );
}

#[test]
fn surroundings_become_dependencies() {
    let incoming = read(
        &[(
            "liste.csv",
            "Verfahren;Server;Datenbank;Schnittstellen;Leistung;LeiKa-ID\nMeso;srv1;Oracle;Ada, Fremd;Reisepass;99108011001000\nAda;srv1;;;;\n",
        )],
        &Landscape::new("stadt"),
    );
    assert_eq!(
        dump(&incoming.landscape, Kind::Dependency),
        "ada--srv1 from=application:ada to=node:srv1 kind=runs-on\n\
         meso--ada from=application:meso to=application:ada kind=exchanges-data\n\
         meso--meso-oracle from=application:meso to=component:meso-oracle kind=runs-on\n\
         meso--srv1 from=application:meso to=node:srv1 kind=runs-on\n\
         reisepass--meso from=service:reisepass to=application:meso kind=delivered-with\n"
    );
    assert_eq!(
        dump(&incoming.landscape, Kind::PublicService),
        "reisepass leika=99108011001000\n"
    );
    assert_eq!(remarks(&incoming), ["application-not-known@2"]);
}

#[test]
fn look_alikes_are_proposed_and_never_merged() {
    let text = "Vertragsnr;Vertragspartner;Ende\n1;Alpha GmbH;2027\n2;ALPHA Gmbh & Co. KG;2027\n3;Beta AG;2027\n4;Microsoft GmbH;2027\n5;Mircosoft;2027\n";
    let incoming = read(&[("liste.csv", text)], &Landscape::new("stadt"));
    assert_eq!(incoming.landscape.organizations.len(), 5);
    assert_eq!(incoming.look_alikes.len(), 2);
    assert_eq!(
        incoming.look_alikes[0].names,
        ["Alpha GmbH", "ALPHA Gmbh & Co. KG"]
    );
    assert_eq!(
        incoming.look_alikes[1].names,
        ["Microsoft GmbH", "Mircosoft"]
    );
}

#[test]
fn several_sheets_in_any_order_and_merged_cells() {
    let column = |heading: &str| Column {
        heading: heading.into(),
        ..Column::default()
    };
    let text = |text: &str| Cell::Text(text.into());
    let sheets = [
        SheetOut {
            name: "SBF".into(),
            title: vec!["Schutzbedarf 2026".into()],
            columns: vec![
                column("Verfahren"),
                column("Vertraulichkeit"),
                column("Verfügbarkeit"),
            ],
            rows: vec![
                vec![text("Meso"), text("hoch"), text("sehr hoch")],
                vec![text("Fremd"), text("hoch"), text("hoch")],
            ],
            ..SheetOut::default()
        },
        SheetOut {
            name: "Geräte".into(),
            columns: vec![
                column("Inventarnr."),
                column("Seriennummer"),
                column("Gerätetyp"),
            ],
            rows: vec![vec![text("1"), text("2"), text("PC")]],
            ..SheetOut::default()
        },
        SheetOut {
            name: "Verfahren".into(),
            columns: vec![column("Verfahren"), column("Hersteller")],
            rows: vec![vec![text("Meso"), text("HSH")]],
            ..SheetOut::default()
        },
    ];
    let bytes = write_workbook(&sheets).expect("a workbook");
    let files = [("mappe.xlsx".to_owned(), workbook(&bytes))];
    let incoming = read_tables(&files, &Landscape::new("stadt"), DAY, &|| false);
    let kinds: Vec<SheetKind> = incoming.sheets.iter().map(|sheet| sheet.kind).collect();
    assert_eq!(
        kinds,
        [
            SheetKind::Protection,
            SheetKind::Clients,
            SheetKind::Inventory
        ]
    );
    assert_eq!(
        dump(&incoming.landscape, Kind::Application),
        "meso product=product:meso protection.confidentiality=high protection.availability=very-high\n"
    );
    assert_eq!(
        remarks(&incoming),
        [
            "protection-of-unknown-application@4",
            "clients-are-evidence-only"
        ]
    );
}

#[test]
fn what_is_not_recognised_is_listed_and_can_be_mapped() {
    let text = "Verfahren;Hersteller;Codewort\nMeso;HSH;Alpha\n";
    let mut present = Landscape::new("stadt");
    let incoming = read(&[("liste 2026-11.csv", text)], &present);
    let open: Vec<(&str, usize, &str)> = incoming
        .unmapped
        .iter()
        .map(|u| (u.what.as_str(), u.count, u.example.as_str()))
        .collect();
    assert_eq!(open, [("Codewort", 1, "Alpha")]);
    let mut mapping = ColumnMapping::new(Id::new("m"));
    mapping.file = freistadt_import::file_family("liste 2026-12.csv");
    mapping.heading = "CODEWORT".into();
    mapping.target = "application.purpose".into();
    present.mappings.insert(mapping.id.clone(), mapping);
    let incoming = read(&[("liste 2026-12.csv", text)], &present);
    assert_eq!(incoming.unmapped, []);
    assert_eq!(
        dump(&incoming.landscape, Kind::Application),
        "meso product=product:meso purpose=Alpha\n"
    );
}

#[test]
fn headings_that_mean_two_things_are_decided_by_content() {
    let text = "contract id;vendor;department;amt\n1;Alpha;Health;\"20,000.00\"\n2;Beta;Police;\"1,500.00\"\n";
    check(
        text,
        Kind::Contract,
        "1 number=1 supplier=organization:alpha value=20000.00 EUR unit=Health
         2 number=2 supplier=organization:beta value=1500.00 EUR unit=Police",
    );
}

#[test]
fn lists_without_headings_are_said_to_be_unknown() {
    let incoming = read(
        &[("x.csv", "Apfel;Birne\nrot;grün\nrund;lang\n")],
        &Landscape::new("stadt"),
    );
    assert_eq!(remarks(&incoming), ["sheet-not-recognised"]);
    assert_eq!(incoming.unmapped.len(), 2);
}

#[test]
fn reading_stops_when_asked() {
    let rows: String = (0..50).map(|n| format!("V{n};Alpha\n")).collect();
    let files = [(
        "x.csv".to_owned(),
        workbook(format!("Verfahren;Hersteller\n{rows}").as_bytes()),
    )];
    let incoming = read_tables(&files, &Landscape::new("stadt"), DAY, &|| true);
    assert_eq!(incoming.landscape.applications.len(), 0);
}

#[test]
fn words_for_ourselves_and_for_hosting_are_no_firms() {
    let own = [
        "eigen",
        "intern",
        "wir",
        "selbst",
        "Stadt",
        "Stadt (IT)",
        "IT-Abteilung",
        "Inhouse",
    ];
    let hosting = [
        ("SaaS", "saas"),
        ("Cloud", "saas"),
        ("Cloud (Hersteller)", "saas"),
        ("on-prem", "own-premises"),
        ("On-Premises", "own-premises"),
        ("lokal", "own-premises"),
        ("extern gehostet", "private-provider"),
        ("Einzelplatz", "workstation"),
    ];
    for word in own {
        let list = format!("Verfahren;Hersteller;Betreiber\nMeso;HSH;{word}\n");
        let incoming = check(
            &list,
            Kind::Application,
            "meso product=product:meso hosting=own-premises operator=organization:stadt",
        );
        let town = &incoming.landscape.organizations[&incoming.landscape.municipality()];
        let named = ["eigene Verwaltung", "Stadt", "own administration"].contains(&&*town.name);
        assert!(named, "{}", town.name);
    }
    for (word, code) in hosting {
        let list = format!("Verfahren;Hersteller;Betreiber\nMeso;HSH;{word}\n");
        let incoming = check(
            &list,
            Kind::Application,
            &format!("meso product=product:meso hosting={code}"),
        );
        assert_eq!(incoming.landscape.organizations.len(), 1, "HSH");
        assert_eq!(
            remarks(&incoming),
            ["hosting-is-no-organization@2"],
            "{word}"
        );
    }
    let list = "Verfahren;Hersteller;Betreiber;Betriebsart\nMeso;diverse;Hersteller;Cloud\n";
    let incoming = check(
        list,
        Kind::Application,
        "meso product=product:meso hosting=saas",
    );
    assert_eq!(incoming.landscape.organizations.len(), 0);
    // A firm that is really called so, and words that stand for somebody.
    let list = "Verfahren;Hersteller;Betreiber\nMeso;HSH;Cloud GmbH\nAda;HSH;Landkreis\n";
    let incoming = check(
        list,
        Kind::Application,
        "ada product=product:ada operator=organization:landkreis\nmeso product=product:meso operator=organization:cloud-gmbh",
    );
    assert_eq!(remarks(&incoming), Vec::<String>::new());
}
