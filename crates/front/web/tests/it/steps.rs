//! Steps and measures, in the browser's eyes.

use axum::http::StatusCode;
use freistadt_app::policy::{MODEL_TEXTS, measures};
use freistadt_l10n::Language;

use crate::check::faults;
use crate::site::{Site, block_on};

#[test]
fn a_step_that_data_do_not_show_is_done_with_evidence_and_not_before() {
    block_on(async {
        let site = Site::sample().await;
        let before = site.get("/schritte?lang=de").await;
        assert!(before.text().contains("2 von 9 Schritten"));
        for (step, reference, on, status) in [
            (
                "pilots",
                "A-1",
                "31.12.2099",
                StatusCode::UNPROCESSABLE_ENTITY,
            ),
            ("pilots", "A-1", "gestern", StatusCode::UNPROCESSABLE_ENTITY),
            ("pilots", "", "01.03.2026", StatusCode::UNPROCESSABLE_ENTITY),
            (
                "fliegen",
                "A-1",
                "01.03.2026",
                StatusCode::UNPROCESSABLE_ENTITY,
            ),
            ("pilots", "A-1", "01.03.2026", StatusCode::SEE_OTHER),
            ("pilots", "A-1", "01.03.2026", StatusCode::SEE_OTHER),
        ] {
            let fields = [
                ("schritt", step),
                ("nachweis", "Bericht"),
                ("fundstelle", reference),
                ("vom", on),
                ("wer", "IT-Leitung"),
            ];
            let page = site.post("/schritte?lang=de", &fields).await;
            assert_eq!(page.status, status, "{fields:?}");
        }
        let after = site.get("/schritte?lang=de").await;
        assert!(after.text().contains("3 von 9 Schritten"));
        // Sent twice, it is there once.
        assert_eq!(after.text().matches("eintrag/bericht").count(), 1);
        assert_eq!(faults(after.text(), Language::German), [""; 0]);
    });
}

#[test]
fn every_measure_and_text_has_a_page_in_both_languages() {
    block_on(async {
        let site = Site::sample().await;
        for (language, code) in [(Language::German, "de"), (Language::English, "en")] {
            let pages = measures().iter().map(|it| it.id.clone());
            let texts = MODEL_TEXTS.iter().map(|it| format!("texte/{}", it.id));
            for path in pages.chain(texts) {
                let page = site.get(&format!("/massnahmen/{path}?lang={code}")).await;
                assert_eq!(page.status, StatusCode::OK, "{path}");
                assert_eq!(faults(page.text(), language), [""; 0], "{path}");
            }
        }
        let plain = site.get("/massnahmen/texte/motion.txt?lang=de").await;
        assert!(plain.text().starts_with("Musterantrag: "));
        let markdown = site.get("/massnahmen/texte/motion.md?lang=en").await;
        assert!(markdown.text().starts_with("# Model motion"));
    });
}

#[test]
fn where_there_is_nothing_to_switch_to_the_rest_is_shown() {
    block_on(async {
        let site = Site::sample().await;
        let all = site.get("/massnahmen?lang=de").await;
        assert!(all.text().contains("id=\"switch\""));
        let stay = site.get("/massnahmen?lang=de&ohne=wechsel").await;
        assert!(!stay.text().contains("id=\"switch\""));
        assert!(stay.text().contains("id=\"influence\""));
        let rule = site.get("/massnahmen?lang=de&regel=makeshift").await;
        assert!(rule.text().contains("massnahmen/makeshift-paper"));
        for path in [
            "/massnahmen?regel=mond",
            "/massnahmen/mond",
            "/massnahmen/texte/mond",
            "/massnahmen/texte/motion.exe",
        ] {
            assert_eq!(site.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
        }
    });
}
