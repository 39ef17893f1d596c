//! Instruments in the browser's eyes: filled in with progress kept, derived, overruled, compared.

use axum::http::StatusCode;
use freistadt_l10n::Language;
use freistadt_model::{GivenAnswer, Landscape};

use crate::check::{Page, faults};
use crate::site::{Site, block_on};

const MESO: &str = "application:meso";

async fn landscape(site: &Site) -> Landscape {
    let revision = site.data.revision(&site.access.viewer(), None).await;
    revision.expect("a revision").landscape.clone()
}

fn content(html: &str) -> String {
    Page(scraper::Html::parse_document(html)).content()
}

fn with<'a>(answers: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let head = [
        ("worueber", MESO),
        ("stand", "2026-11-23"),
        ("von", "IT-Leitung"),
        ("rolle", "municipality"),
    ];
    [&head[..], answers].concat()
}

#[test]
fn an_answer_given_once_serves_what_asks_the_same_and_progress_is_kept() {
    block_on(async {
        let site = Site::sample().await;
        let before = landscape(&site).await.given_answers.len();
        let given = with(&[("w-influence", "partly"), ("w-switch", "")]);
        let kept = site.post("/instrumente/it-plr-goals", &given).await;
        assert_eq!(kept.status, StatusCode::SEE_OTHER);
        let path = kept.header("location").to_owned();
        let page = site.get(&format!("{path}&lang=de")).await;
        assert_eq!(faults(page.text(), Language::German), [""; 0]);
        assert!(content(page.text()).contains("Gespeichert."));
        let after = landscape(&site).await;
        assert_eq!(after.given_answers.len(), before + 1);
        let answer: &GivenAnswer = after.given_answers.values().last().expect("an answer");
        assert_eq!(
            (answer.question.as_str(), answer.value.as_str()),
            ("it-plr-goals/influence", "partly")
        );
        // The same once more is no change.
        site.post("/instrumente/it-plr-goals", &given).await;
        assert_eq!(landscape(&site).await.given_answers, after.given_answers);

        let csf = with(&[("w-SOV-5", "SEAL-2")]);
        site.post("/instrumente/eu-csf-1.2.1", &csf).await;
        let other = site
            .get("/instrumente/eu-csf-48?worueber=application%3Ameso&lang=de")
            .await;
        assert!(
            content(other.text()).contains("SEAL-2"),
            "{}",
            content(other.text())
        );
        // One level set as a whole is not all of its factors.
        let own = site
            .get("/instrumente/eu-csf-1.2.1?worueber=application%3Ameso&lang=de")
            .await;
        let own = content(own.text());
        assert!(own.contains("gesetzt ist bei 1 von 8 Zielen"), "{own}");
        assert!(own.contains("7 Ziele sind noch ohne Antwort"), "{own}");
        let all = site.get("/instrumente?name=VOIS%7CMESO&lang=de").await;
        assert_eq!(all.status, StatusCode::OK);
        assert!(content(all.text()).contains("1 von 8 Stufen im Ganzen"));
        let terms = site.get("/instrumente/bsi-c3a?lang=en").await;
        assert!(content(terms.text()).contains("not found; only facts"));
    });
}

#[test]
fn who_overrules_the_landscape_gives_a_reason() {
    block_on(async {
        let site = Site::sample().await;
        let sheet = site
            .get("/instrumente/it-plr-goals?worueber=application%3Ameso&lang=de")
            .await;
        assert!(
            content(sheet.text()).contains("Aus dem Bestand: Nein, nach der Angabe"),
            "{}",
            content(sheet.text())
        );
        let bare = site
            .post("/instrumente/it-plr-goals", &with(&[("w-shape", "yes")]))
            .await;
        assert_eq!(bare.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(bare.text().contains("w-shape") && landscape(&site).await.given_answers.is_empty());
        let reason = with(&[
            ("w-shape", "yes"),
            ("g-shape", "Änderungsrecht im Rahmenvertrag"),
        ]);
        let kept = site.post("/instrumente/it-plr-goals", &reason).await;
        assert_eq!(kept.status, StatusCode::SEE_OTHER);
        assert_eq!(landscape(&site).await.given_answers.len(), 1);
    });
}

#[test]
fn evidence_stands_beside_an_answer_and_days_are_compared() {
    block_on(async {
        let site = Site::sample().await;
        let path = "/instrumente/eu-csf-1.2.1/frage";
        let mut typed = with(&[
            ("frage", "SOV-5"),
            ("w-SOV-5", "SEAL-1"),
            ("link", "Akte 12"),
        ]);
        typed[1].1 = "2025-01-10";
        assert_eq!(site.post(path, &typed).await.status, StatusCode::SEE_OTHER);
        let hash = with(&[
            ("frage", "SOV-5"),
            ("w-SOV-5", "SEAL-3"),
            ("file_hash", "abc"),
        ]);
        let wrong = site.post(path, &hash).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        let later = with(&[
            ("frage", "SOV-5"),
            ("w-SOV-5", "SEAL-3"),
            ("punkte", "62,5"),
            ("until", "2027-06"),
        ]);
        assert_eq!(site.post(path, &later).await.status, StatusCode::SEE_OTHER);
        assert_eq!(landscape(&site).await.given_answers.len(), 2);
        let sheet =
            "/instrumente/eu-csf-1.2.1?worueber=application%3Ameso&vergleich=2025-06-01&lang=de";
        let text = content(site.get(sheet).await.text());
        assert!(
            text.contains("Am 01.06.2025: schwächste Stufe offen, höchstens SEAL-1"),
            "{text}"
        );
        assert!(text.contains("63 %"), "{text}");
        let question =
            "/instrumente/eu-csf-1.2.1/frage?frage=SOV-5&worueber=application%3Ameso&lang=de";
        let page = site.get(question).await;
        assert_eq!(faults(page.text(), Language::German), [""; 0]);
        assert!(content(page.text()).contains("Akte 12"));
    });
}

#[test]
fn what_no_page_offers_is_refused() {
    block_on(async {
        let site = Site::sample().await;
        for path in [
            "/instrumente/nirgends",
            "/instrumente/zendis-2026?worueber=contract%3Ax",
            "/instrumente/basel-sds/frage?frage=x&worueber=application%3Ameso",
            "/instrumente/it-plr-goals?worueber=organization%3Ahsh",
        ] {
            let status = site.get(path).await.status;
            assert!(
                matches!(status, StatusCode::NOT_FOUND | StatusCode::OK),
                "{path}"
            );
        }
        assert_eq!(
            site.get("/instrumente/nirgends").await.status,
            StatusCode::NOT_FOUND
        );
        let foreign = with(&[("w-nirgends", "yes"), ("w-influence", "vielleicht")]);
        let answer = site.post("/instrumente/it-plr-goals", &foreign).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        let nobody = [("worueber", "application:niemand"), ("stand", "2026-11-23")];
        assert_eq!(
            site.post("/instrumente/it-plr-goals", &nobody).await.status,
            StatusCode::NOT_FOUND
        );
        assert!(landscape(&site).await.given_answers.is_empty());
    });
}

#[test]
fn the_result_is_a_workbook_to_load() {
    block_on(async {
        let site = Site::sample().await;
        let path = "/instrumente/it-plr-goals/ergebnis.xlsx";
        for about in ["", "?worueber=application%3Ameso&fuer=public"] {
            let file = site.get(&format!("{path}{about}")).await;
            assert_eq!(file.status, StatusCode::OK, "{about}");
            assert!(file.body.starts_with(b"PK"), "{about}");
        }
        for wrong in ["?fuer=alle", "?worueber=nichts", "?worueber=service%3Apass"] {
            let wrong = site.get(&format!("{path}{wrong}")).await;
            assert!(wrong.status.is_client_error(), "{}", wrong.status);
        }
    });
}
