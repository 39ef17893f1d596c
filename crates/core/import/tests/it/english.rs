//! Lists of English-speaking towns.

use freistadt_model::{Kind, Landscape};

use crate::{check, read, remarks};

#[test]
fn financial_years_begin_where_they_count() {
    for heading in ["FY", "Financial Year", "fiscal year"] {
        let text = format!(
            "Vendor,{heading},Amount,Description\nCivica,2023/24,\"1,234.56\",Support\nEsri,FY25,\"£1,500\",Licences\nEsri,2026,\"£1,600\",Licences\n"
        );
        let incoming = check(
            &text,
            Kind::CostLine,
            "civica-2023-support year=2023 organization=organization:civica amount=1234.56 EUR text=Support
             esri-2025-licences year=2025 organization=organization:esri amount=1500.00 GBP text=Licences
             esri-2026-licences year=2026 organization=organization:esri amount=1600.00 GBP text=Licences",
        );
        assert_eq!(remarks(&incoming), ["year-over-two@2"]);
    }
    let text = "Vendor,FY,Amount\nCivica,2023/27,100\n";
    let incoming = read(&[("liste.csv", text)], &Landscape::new("town"));
    assert!(remarks(&incoming).contains(&"cell-not-a-date@2".to_owned()));
}

#[test]
fn thousands_and_millions_in_a_letter() {
    let amounts = [
        ("£1.5k", "1500.00 GBP"),
        ("1.5k", "1500.00 EUR"),
        ("£12 k p.a.", "12000.00 GBP"),
        ("£1.2m", "1200000.00 GBP"),
        ("€ 2m", "2000000.00 EUR"),
        ("2 m €", "2000000.00 EUR"),
        ("100 m", "unknown"),
    ];
    for (text, expected) in amounts {
        let list = format!("Contract number;End date;Annual cost\n1;31.12.2030;\"{text}\"\n");
        let incoming = read(&[("v.csv", &list)], &Landscape::new("town"));
        let record = &incoming.landscape.records(Kind::Contract)[0];
        let found = record.get("cost_per_year").expect("a field");
        assert_eq!(found.canonical(), expected, "{text}");
    }
}

#[test]
fn an_odd_cell_does_not_drop_the_column() {
    let text = "Vendor,Year,Amount\nCivica,2024,\"1,234.56\"\nEsri,2024,see invoice\nOrdnance,2024,n/a yet\n";
    let incoming = check(
        text,
        Kind::CostLine,
        "civica-2024 year=2024 organization=organization:civica amount=1234.56 EUR",
    );
    let remarks = remarks(&incoming);
    assert!(
        remarks.contains(&"cell-not-an-amount@3".to_owned()),
        "{remarks:?}"
    );
}

#[test]
fn headings_say_whether_tax_is_in() {
    let with = [
        ("(ex VAT)", "net"),
        ("(excl. VAT)", "net"),
        ("(exc. VAT)", "net"),
        ("ex VAT", "net"),
        ("(net)", "net"),
        ("(inc VAT)", "gross"),
        ("(incl. VAT)", "gross"),
        ("(gross)", "gross"),
        ("(inkl. 19 % MwSt.)", "gross"),
        ("zzgl. 19 % USt", "net"),
        ("(net/gross)", "unknown"),
        ("(internet services)", "unknown"),
    ];
    for (tax, expected) in with {
        let text = format!(
            "Contract ref.,Contractor,Title,End date,Annual cost {tax}\nC1,Capita,Payroll,31/03/2027,\"£12,345.67\"\n"
        );
        let incoming = read(&[("v.csv", &text)], &Landscape::new("town"));
        let record = &incoming.landscape.records(Kind::Contract)[0];
        let found = ["tax", "cost_per_year"].map(|f| record.get(f).expect("a field").canonical());
        assert_eq!(found, [expected, "12345.67 GBP"], "{tax}");
    }
    // The tax itself is no amount.
    let text = "Contract ref.,Contractor,Title,End date,VAT %,VAT amount\nC1,Capita,Payroll,31/03/2027,20,\"£2,000\"\n";
    let incoming = read(&[("v.csv", text)], &Landscape::new("town"));
    let record = &incoming.landscape.records(Kind::Contract)[0];
    for field in ["cost_per_year", "value"] {
        assert_eq!(record.get(field).expect("a field").canonical(), "unknown");
    }
}
