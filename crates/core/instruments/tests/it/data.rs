//! The files that are shipped hold together.

use freistadt_instruments::{
    Instrument, Method, crosswalk, instrument, instruments, read_crosswalk, read_instrument,
};
use freistadt_l10n::Language;

const FILES: [(&str, &str); 9] = [
    (
        "kgst-question",
        include_str!("../../../../../data/instruments/kgst-question.toml"),
    ),
    (
        "it-plr-goals",
        include_str!("../../../../../data/instruments/it-plr-goals.toml"),
    ),
    (
        "zendis-2026",
        include_str!("../../../../../data/instruments/zendis-2026.toml"),
    ),
    (
        "basel-sds",
        include_str!("../../../../../data/instruments/basel-sds.toml"),
    ),
    (
        "wuerzburg",
        include_str!("../../../../../data/instruments/wuerzburg.toml"),
    ),
    (
        "eu-csf-1.2.1",
        include_str!("../../../../../data/instruments/eu-csf-1.2.1.toml"),
    ),
    (
        "eu-csf-48",
        include_str!("../../../../../data/instruments/eu-csf-48.toml"),
    ),
    (
        "bsi-c3a",
        include_str!("../../../../../data/instruments/bsi-c3a.toml"),
    ),
    (
        "ospo-ggi",
        include_str!("../../../../../data/instruments/ospo-ggi.toml"),
    ),
];

#[test]
fn every_file_is_an_instrument_without_remarks() {
    for (id, text) in FILES {
        let (read, remarks) = read_instrument(id, text).unwrap();
        assert_eq!(remarks, [], "{id}");
        assert_eq!(instrument(id), Some(&read));
        let gaps = !read.gaps.is_empty();
        assert!(
            gaps && !read.source.is_empty() && !read.licence.en.is_empty(),
            "{id}"
        );
    }
    assert_eq!(instruments().len(), FILES.len());
    let text = include_str!("../../../../../data/instruments/crosswalk.toml");
    let (_, remarks) = read_crosswalk("crosswalk.toml", text, instruments()).unwrap();
    assert_eq!(remarks, []);
}

#[test]
fn published_counts_are_met() {
    let parts = |it: &Instrument| {
        let items: Vec<usize> = it.objectives.iter().map(|it| it.items.len()).collect();
        (it.objectives.len(), items)
    };
    let of = |id| parts(instrument(id).unwrap());
    assert_eq!(of("eu-csf-1.2.1"), (8, vec![6, 5, 4, 6, 5, 4, 5, 4]));
    assert_eq!(of("zendis-2026"), (4, vec![6, 5, 4, 5]));
    assert_eq!(of("bsi-c3a"), (6, vec![4, 3, 5, 10, 5, 3]));
    assert_eq!(of("ospo-ggi"), (5, vec![5; 5]));
    for id in [
        "zendis-2026",
        "bsi-c3a",
        "ospo-ggi",
        "it-plr-goals",
        "kgst-question",
    ] {
        assert_eq!(instrument(id).unwrap().method, Method::Profile, "{id}");
    }
}

#[test]
fn every_text_stands_in_both_languages() {
    for instrument in instruments() {
        let texts = instrument.questions().flat_map(|question| {
            let options = question.options.iter().map(|it| &it.text);
            options
                .chain([&question.text])
                .chain(question.help.as_ref())
        });
        let texts: Vec<_> = texts
            .chain(&instrument.gaps)
            .chain(&instrument.conventions)
            .collect();
        for text in texts {
            for language in Language::ALL {
                assert!(
                    !text.of(language).trim().is_empty(),
                    "{}: {text:?}",
                    instrument.id
                );
            }
        }
    }
}

#[test]
fn one_answer_serves_what_asks_the_same() {
    let same = crosswalk().same_as("eu-csf-48/SOV-5");
    assert!(same.contains("eu-csf-1.2.1/SOV-5"));
    let carried = crosswalk().carried("partly", "basel-sds/exit", "it-plr-goals/switch");
    assert_eq!(carried.as_deref(), Some("partly"));
    assert_eq!(
        crosswalk().carried("yes", "basel-sds/exit", "basel-sds/data"),
        None
    );
}
