//! Life-cycle data of others, and the applications they are about.

use freistadt_catalogue::{EventsAbout, ReadEvent, VersionFits, endings, read_events};
use freistadt_model::{
    Application, Id, Landscape, LifeEvent, Record as _, Stated, Tabled as _, slug,
};

fn about(product: &str) -> EventsAbout {
    EventsAbout {
        product: Some(product.to_owned()),
        version: None,
    }
}

fn shown(events: &[ReadEvent]) -> Vec<String> {
    let line = |it: &ReadEvent| {
        let version = it.version.as_deref().unwrap_or("*");
        format!("{} {version} {:?} {}", it.product, it.event, it.on)
    };
    events.iter().map(line).collect()
}

const V1: &[u8] = br#"{"schema_version": "1.2.0", "result": {
    "name": "sharepoint", "label": "Microsoft SharePoint", "aliases": ["moss"],
    "identifiers": [{"type": "cpe", "id": "cpe:2.3:a:microsoft:sharepoint_server"}, {"type": "repology", "id": "x"}],
    "releases": [
        {"name": "2019", "isEol": true, "eolFrom": "2026-07-14", "isEoes": null},
        {"name": "subscription", "isEol": false, "eolFrom": null, "isDiscontinued": false}
    ]}}"#;

#[test]
fn endoflife_version_one_splits_date_and_truth() {
    let read = read_events(V1, &EventsAbout::default()).expect("readable");
    assert_eq!(read.format, "endoflife.date");
    assert_eq!(
        shown(&read.events),
        ["Microsoft SharePoint 2019 EndOfSupport 2026-07-14"]
    );
    assert_eq!(read.events[0].aliases, ["sharepoint", "moss"]);
    assert_eq!(read.events[0].identifiers.len(), 1);
    assert_eq!(read.diagnostics, []);
}

#[test]
fn the_format_before_needs_the_name_and_false_is_no_date() {
    let old = br#"[{"cycle": "8.0", "eol": "2027-10-11", "extendedSupport": "2029-10-11", "discontinued": false},
        {"cycle": 9, "eol": false}, {"cycle": "7", "eol": "irgendwann"}, {"eol": "2020-01-01"}]"#;
    let nameless = read_events(old, &EventsAbout::default()).expect("readable");
    assert_eq!(nameless.diagnostics[0].code, "events-no-product");
    let read = read_events(old, &about("vSphere")).expect("readable");
    let wanted = [
        "vSphere 8.0 EndOfSupport 2027-10-11",
        "vSphere 8.0 EndOfExtendedSupport 2029-10-11",
    ];
    assert_eq!(shown(&read.events), wanted);
    let codes: Vec<&str> = read.diagnostics.iter().map(|it| it.code).collect();
    assert_eq!(codes, ["events-not-a-day", "events-no-version"]);
}

#[test]
fn the_end_of_active_support_is_told_and_is_not_the_end_of_support() {
    let v1 = br#"{"result": {"name": "java", "releases": [
        {"name": "25", "eoasFrom": "2030-09-30", "eolFrom": "2033-09-30"},
        {"name": "21", "eoasFrom": "2028-09-30", "eolFrom": "2031-09-30"}, {"name": "x", "isEoas": false}]}}"#;
    let old = br#"[{"cycle": "25", "support": "2030-09-30", "eol": "2033-09-30"},
        {"cycle": "21", "support": "2028-09-30", "eol": "2031-09-30"}, {"cycle": "x", "support": true}]"#;
    for (json, key) in [(&v1[..], "eoasFrom"), (&old[..], "support")] {
        let read = read_events(json, &about("Java")).expect("readable");
        let wanted = [
            "Java 25 EndOfSupport 2033-09-30",
            "Java 21 EndOfSupport 2031-09-30",
        ];
        assert_eq!(shown(&read.events), wanted);
        let [told] = &read.diagnostics[..] else {
            panic!("{:?}", read.diagnostics);
        };
        assert_eq!(told.code, "events-active-support");
        let said = freistadt_l10n::diagnostic(freistadt_l10n::Language::English, told).message;
        assert!(said.contains("2 versions") && said.contains(key), "{said}");
        assert!(said.contains("2028-09-30"), "{said}");
    }
}

#[test]
fn openeox_is_read_under_both_names_of_its_schema_and_no_other() {
    for schema in [
        "https://docs.oasis-open.org/openeox/v1.0/schema.json",
        "https://docs.oasis-open.org/openeox/eox-core/v1.0/core.json",
    ] {
        let json = format!(
            r#"{{"$schema": "{schema}", "end_of_life": "tba", "end_of_security_support": "2027-03-31T00:00:00Z", "last_updated": "2026-01-01T00:00:00Z"}}"#
        );
        let read = read_events(json.as_bytes(), &about("Fähre")).expect("readable");
        assert_eq!(shown(&read.events), ["Fähre * EndOfSupport 2027-03-31"]);
        assert_eq!(read.diagnostics, []);
        let nameless = read_events(json.as_bytes(), &EventsAbout::default());
        assert_eq!(
            nameless.map_err(|it| it.remark().code),
            Err("events-no-product")
        );
    }
    let later =
        br#"{"$schema": "https://docs.oasis-open.org/openeox/v2.0/x.json", "end_of_life": "tba"}"#;
    let refused = read_events(later, &about("x")).map_err(|it| it.remark().code);
    assert_eq!(refused, Err("events-openeox-version"));
}

#[test]
fn what_is_none_of_these_is_said() {
    for (bytes, code) in [
        (&b"{"[..], "events-not-json"),
        (b"[]", "events-unknown-format"),
        (b"{\"a\": 1}", "events-unknown-format"),
        (b"\"x\"", "events-unknown-format"),
        (&[b'['; 100_000], "events-not-json"),
    ] {
        let read = read_events(bytes, &about("x")).map_err(|it| it.remark().code);
        assert_eq!(read.map(|it| it.events), Err(code));
    }
}

fn town(applications: &[(&str, Option<&str>)]) -> Landscape {
    let mut landscape = Landscape::default();
    for (name, version) in applications {
        let mut application = Application::new(Id::new(slug(name)));
        (*name).clone_into(&mut application.name);
        if let Some(version) = version {
            application.version = Stated::Known((*version).to_owned());
        }
        landscape.insert(application.into_any());
    }
    landscape
}

/// Research 04 §9, test 7: a row without any identifier leads to the end of its support.
#[test]
fn events_reach_applications_by_name_and_version() {
    let mut landscape = town(&[
        ("SharePoint 2019", None),
        ("Microsoft SharePoint", Some("2016")),
        ("SharePoint", None),
        ("Nextcloud", None),
    ]);
    for event in read_events(V1, &EventsAbout::default())
        .expect("readable")
        .events
    {
        landscape.insert(event.record(&Id::new("endoflife.date")));
    }
    let found = endings(&landscape);
    let on = "2026-07-14".parse().expect("a day");
    let of_2019: Vec<_> = found
        .list
        .iter()
        .filter(|it| it.on == on && it.version.as_deref() == Some("2019"))
        .collect();
    let said: Vec<_> = of_2019
        .iter()
        .map(|it| (it.application.as_str(), it.fits))
        .collect();
    assert_eq!(
        said,
        [
            ("sharepoint", VersionFits::Perhaps),
            ("sharepoint-2019", VersionFits::Surely)
        ]
    );
    assert!(of_2019.iter().all(|it| it.event == LifeEvent::EndOfSupport));
}
