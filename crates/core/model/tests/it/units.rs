//! Units: canonical texts read back, thresholds compare exactly.

use freistadt_model::{
    Country, Hours, LeikaKey, Licence, Money, PartialDate, Period, Ratio, RegionalKey, hyphenated,
    look_alike_key, slug,
};

fn round_trip<T: std::str::FromStr + ToString>(texts: &[&str]) {
    for text in texts {
        let read = text.parse::<T>().ok().map(|unit| unit.to_string());
        assert_eq!(read.as_deref(), Some(*text));
    }
}

fn refused<T: std::str::FromStr>(texts: &[&str]) {
    for text in texts {
        assert!(text.parse::<T>().is_err(), "`{text}` is taken");
    }
}

#[test]
fn canonical_texts_read_back() {
    round_trip::<Money>(&["0.00 EUR", "-12.05 EUR", "1234567.89 USD"]);
    refused::<Money>(&[
        "",
        "1,2",
        "1.234 EUR",
        "EUR",
        "1.00 eur",
        "99999999999999999999 EUR",
        "--1",
    ]);
    round_trip::<PartialDate>(&["2024-02-29", "2024-02", "2024"]);
    refused::<PartialDate>(&["2023-02-29", "24", "2024-13", "2024-1-1-1", "x"]);
    round_trip::<Period>(&["3 months", "0 days", "2 years", "6 weeks"]);
    refused::<Period>(&["3", "-3 months", "3 moons", "99999 days"]);
    round_trip::<Country>(&["DE", "US"]);
    refused::<Country>(&["de", "D", "ÄÖ", "DEU"]);
    round_trip::<RegionalKey>(&["059130000000"]);
    refused::<RegionalKey>(&["05913000000", "05913000000x"]);
    assert_eq!(
        "99 1080 1100 1000"
            .parse::<LeikaKey>()
            .map(|k| k.to_string()),
        Ok("99108011001000".into())
    );
    assert_eq!("3d".parse::<Hours>(), Ok(Hours(72)));
    round_trip::<Licence>(&["proprietary", "MIT OR Apache-2.0", "EUPL-1.2"]);
    refused::<Licence>(&["", "frei", "MIT OR"]);
}

#[test]
fn open_source_is_what_can_be_used_under_approved_licences() {
    let check = |text: &str, open: bool| {
        assert_eq!(
            text.parse::<Licence>().map(|l| l.is_open_source()),
            Ok(open),
            "{text}"
        );
    };
    check("GPL-2.0-or-later", true);
    check("EUPL-1.2", true);
    check("MIT OR LicenseRef-own", true);
    check("MIT AND LicenseRef-own", false);
    check("BUSL-1.1", false);
    check("proprietary", false);
}

#[test]
fn ratios_compare_without_rounding() {
    let ratio = |a, b| Ratio::new(a, b).expect("positive");
    assert_eq!(ratio(1, 3), ratio(2, 6));
    assert!(ratio(333_333_333_333, 1_000_000_000_000) < ratio(1, 3));
    assert!(ratio(-1, 3) < ratio(0, 1));
    assert!(ratio(i128::MAX / 2, i128::MAX) < ratio(i128::MAX / 2 + 1, i128::MAX));
    assert!(Ratio::new(1, 0).is_none());
    assert_eq!(ratio(2, 3).percent(), 67);
    assert_eq!(ratio(1, 200).percent(), 1);
}

#[test]
fn slugs_are_stable() {
    assert_eq!(slug("Größe & Maß (Ä/Ö)"), "groesse-mass-ae-oe");
    assert_eq!(slug("  --  "), "x");
    assert_eq!(hyphenated("  --  "), "");
    assert_eq!(slug("VOIS|MESO"), "vois-meso");
}

#[test]
fn spellings_of_one_firm_look_alike() {
    let same = |a: &str, b: &str| assert_eq!(look_alike_key(a), look_alike_key(b), "{a} / {b}");
    same("Cliftonlarsonallen LLP ", "CliftonLarsonAllen L.L.P.");
    same("SAP Deutschland SE & Co. KG", "SAP SE");
    same("Star Finanz GmbH", "StarFinanz");
    same("ZV komm. IT", "Zweckverband Kommunale IT");
    same(
        "Verlag f. Standesamtswesen",
        "Verlag für Standesamtswesen GmbH",
    );
    same("Fa. Müller", "Müller GmbH");
    assert_ne!(look_alike_key("Franz"), look_alike_key("Fuerranz"));
    assert_ne!(look_alike_key("AKDB"), look_alike_key("AKDN"));
    assert_eq!(look_alike_key("Co & Co. KG"), "cocokg");
}
