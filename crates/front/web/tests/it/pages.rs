//! Every page in every language, and what guards them.

use axum::http::StatusCode;
use freistadt_l10n::{Language, integer, money_whole};
use freistadt_model::Money;
use scraper::Html;

use crate::check::{Page, faults};
use crate::paths;
use crate::site::{Site, block_on};

async fn check(site: &Site, path: &str, status: StatusCode) {
    for language in Language::ALL {
        let and = if path.contains('?') { '&' } else { '?' };
        let answer = site
            .get(&format!("{path}{and}lang={}", language.code()))
            .await;
        assert_eq!(answer.status, status, "{path}");
        let faults = faults(answer.text(), language);
        assert!(faults.is_empty(), "{path} {language:?}: {faults:#?}");
        let policy = answer.header("content-security-policy");
        assert!(policy.starts_with("default-src 'none'"), "{policy}");
        assert!(!policy.contains("unsafe"), "{policy}");
        assert_eq!(answer.header("x-content-type-options"), "nosniff");
        assert_eq!(answer.header("referrer-policy"), "same-origin");
        assert_eq!(answer.header("x-frame-options"), "DENY");
        assert_eq!(answer.header("cache-control"), "no-store");
    }
}

#[test]
fn every_page_of_the_sample_is_sound() {
    block_on(async {
        let site = Site::sample().await;
        let landscape = site.overview().await.revision.landscape.clone();
        let records = paths::records(&landscape);
        let alone = paths::ALONE.iter().map(|path| (*path).to_owned());
        for path in alone.chain(records) {
            check(&site, &path, StatusCode::OK).await;
        }
    });
}

#[test]
fn every_page_without_records_is_sound() {
    block_on(async {
        let site = Site::empty().await;
        let nothing = freistadt_model::Landscape::new("nobody");
        let alone = paths::ALONE.iter().map(|path| (*path).to_owned());
        for path in alone.chain(paths::records(&nothing)) {
            if path != "/verlauf/c1" {
                check(&site, &path, StatusCode::OK).await;
            }
        }
        check(&site, "/verlauf/c1", StatusCode::NOT_FOUND).await;
        check(
            &site,
            "/bestand/anwendungen/eintrag/keine",
            StatusCode::NOT_FOUND,
        )
        .await;
        check(&site, "/bestand/drachen", StatusCode::NOT_FOUND).await;
    });
}

#[test]
fn the_overview_of_an_empty_landscape_is_sound_and_says_what_to_do() {
    block_on(async {
        let site = Site::empty().await;
        check(&site, "/", StatusCode::OK).await;
        let page = site.get("/?lang=de").await;
        assert!(page.text().contains("Wie heißt Ihre Kommune?"));
    });
}

#[test]
fn a_page_that_does_not_exist_is_sound() {
    block_on(async { check(&Site::empty().await, "/nirgends", StatusCode::NOT_FOUND).await });
}

#[test]
fn a_page_that_fails_is_sound_and_tells_no_cause() {
    block_on(async {
        let site = Site::broken().await;
        check(&site, "/", StatusCode::INTERNAL_SERVER_ERROR).await;
        assert!(!site.get("/").await.text().contains("never-founded"));
    });
}

#[test]
fn the_page_says_what_the_assessment_says() {
    block_on(async {
        let site = Site::sample().await;
        let assessment = site.overview().await.assessment;
        for language in Language::ALL {
            let answer = site.get(&format!("/?lang={}", language.code())).await;
            let text = Page(Html::parse_document(answer.text())).content();
            let count = |number: usize| integer(language, i64::try_from(number).unwrap());
            let total = money_whole(language, Money::euro_cents(assessment.costs.total()));
            // A space that does not break is a space here, too.
            let total = total.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(text.contains(&total), "{total} is not in {text}");
            let noun = match language {
                Language::German => "Verträge brauchen",
                Language::English => "contracts need",
            };
            let decisions = format!("{} {noun}", count(assessment.decisions.len()));
            assert!(text.contains(&decisions), "{decisions} is not in {text}");
            let records: usize = assessment.operators.iter().map(|it| it.applications).sum();
            assert!(text.contains(&count(records)), "{records} is not in {text}");
        }
    });
}

#[test]
fn a_link_to_an_address_of_forms_leads_to_the_page_above() {
    block_on(async {
        let site = Site::sample().await;
        for (path, above) in [
            (
                "/bestand/anwendungen/auswahl?lang=en",
                "/bestand/anwendungen",
            ),
            ("/vorschlaege/ableiten", "/vorschlaege"),
            ("/verlauf/c1/zuruecknehmen", "/verlauf/c1"),
            ("/erster-start", "/"),
            ("/abmelden", "/"),
        ] {
            let answer = site.get(path).await;
            assert_eq!(answer.status, StatusCode::SEE_OTHER, "{path}");
            assert_eq!(answer.header("location"), above);
        }
        let answer = site.post("/fristen", &[]).await;
        assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED);
    });
}

#[test]
fn a_misspelt_audience_gets_nothing() {
    block_on(async {
        let site = Site::sample().await;
        let path = "/bestand/anwendungen/liste.csv?fuer=";
        let misspelt = site.get(&format!("{path}publik")).await;
        assert_eq!(misspelt.status, StatusCode::UNPROCESSABLE_ENTITY);
        let public = site.get(&format!("{path}public")).await;
        assert_eq!(public.status, StatusCode::OK);
    });
}

#[test]
fn foreign_hosts_are_refused() {
    block_on(async {
        let site = Site::empty().await;
        for host in [
            "evil.example",
            "127.0.0.1.evil.example",
            "localhost.evil.example:80",
            "",
        ] {
            let answer = site.ask("/", &[("host", host)]).await;
            assert_eq!(answer.status, StatusCode::MISDIRECTED_REQUEST, "{host}");
            assert!(!answer.text().contains('<'), "{host}");
        }
        for host in ["localhost", "LOCALHOST:80", "127.0.0.1", "[::1]:8080"] {
            let answer = site.ask("/", &[("host", host)]).await;
            assert_eq!(answer.status, StatusCode::OK, "{host}");
        }
    });
}

#[test]
fn the_browser_s_language_counts_where_none_is_asked_for() {
    block_on(async {
        let site = Site::empty().await;
        for (accepted, expected) in [
            ("en-GB,en;q=0.9,de;q=0.8", "en"),
            ("fr,de-AT;q=0.5", "de"),
            ("fr", "de"),
            ("", "de"),
        ] {
            let headers = [("host", "localhost"), ("accept-language", accepted)];
            let answer = site.ask("/", &headers).await;
            let lang = format!("<html lang=\"{expected}\">");
            assert!(answer.text().contains(&lang), "{accepted}");
        }
    });
}

#[test]
fn the_newest_costs_stand_first() {
    block_on(async {
        let site = Site::sample().await;
        let page = site.get("/kosten?lang=de").await;
        let at = |text: &str| page.text().find(text).unwrap();
        assert!(at("data-th=\"2025\"") < at("data-th=\"2022\""));
        assert!(at("data-th=\"2022\"") < at("data-th=\"Wachstum\""));
    });
}
