//! From a list to a landscape in the browser's eyes.

use axum::http::StatusCode;
use freistadt_model::{Kind, Landscape};

use crate::check::faults;
use crate::site::{Site, block_on};

async fn landscape(site: &Site) -> Landscape {
    let revision = site.data.revision(&site.access.viewer(), None).await;
    revision.unwrap().landscape.clone()
}

/// The fields of the first form that posts to the address, as a browser would send them.
fn fields(page: &str, action: &str) -> Vec<(String, String)> {
    let page = scraper::Html::parse_document(page);
    let form = scraper::Selector::parse(&format!("form[action='{action}']")).unwrap();
    let inputs = scraper::Selector::parse("input:not([type=checkbox])").unwrap();
    let html = page.select(&form).next().unwrap();
    let field = |input: scraper::ElementRef<'_>| {
        let attribute = |name| input.attr(name).unwrap_or_default().to_owned();
        (attribute("name"), attribute("value"))
    };
    html.select(&inputs).map(field).collect()
}

#[test]
fn answers_lead_to_proposals_and_these_to_what_counts() {
    block_on(async {
        let site = Site::sample().await;
        let before = landscape(&site).await;
        let questions = site.get("/fragen?lang=de").await;
        let mut given = fields(questions.text(), "/fragen");
        for (name, value) in &mut given {
            if name == "wer-internet" {
                "Beispielfunk AG".clone_into(value);
            }
        }
        let given: Vec<(&str, &str)> = given
            .iter()
            .map(|(k, v)| (k.as_str(), v.as_str()))
            .collect();
        let answered = site.post("/fragen", &given).await;
        assert_eq!(answered.status, StatusCode::SEE_OTHER);
        assert_eq!(answered.header("location"), "/vorschlaege");
        let proposed = landscape(&site).await;
        assert!(proposed.count(Kind::Dependency) > before.count(Kind::Dependency));
        assert_eq!(
            proposed.without_proposals().count(Kind::Dependency),
            before.without_proposals().count(Kind::Dependency),
        );

        let page = site.get("/vorschlaege?lang=de").await;
        assert_eq!(
            faults(page.text(), freistadt_l10n::Language::German),
            [""; 0]
        );
        let mut all = fields(page.text(), "/vorschlaege");
        assert!(!all.is_empty());
        let count = all.len();
        all.push(("tun".into(), "alle-bestaetigen".into()));
        let all: Vec<(&str, &str)> = all.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
        let confirmed = site.post("/vorschlaege", &all).await;
        assert_eq!(confirmed.status, StatusCode::SEE_OTHER);
        let confirmed = landscape(&site).await;
        assert_eq!(
            confirmed.proposals().len(),
            proposed.proposals().len() - count
        );

        // Choosing one and turning it down leaves the others.
        let page = site.get("/vorschlaege?lang=de").await;
        let one = fields(page.text(), "/vorschlaege").swap_remove(0).1;
        let answer = site
            .post("/vorschlaege", &[("tun", "ablehnen"), ("id", &one)])
            .await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
        let page = site.get("/vorschlaege?lang=de").await;
        assert!(!page.text().contains(&format!("value=\"{one}\"")));
    });
}

#[test]
fn deciding_about_nothing_says_so() {
    block_on(async {
        let site = Site::sample().await;
        site.post("/vorschlaege/ableiten", &[]).await;
        let answer = site
            .post("/vorschlaege?lang=de", &[("tun", "bestaetigen")])
            .await;
        assert!(answer.text().contains("Sie haben nichts ausgewählt."));
        assert_eq!(
            faults(answer.text(), freistadt_l10n::Language::German),
            [""; 0]
        );
    });
}

#[test]
fn forms_that_nobody_was_given_are_refused() {
    block_on(async {
        let site = Site::sample().await;
        for (path, fields) in [
            ("/fragen", [("stand", "keiner")]),
            ("/vorschlaege", [("tun", "verschieben")]),
        ] {
            let answer = site.post(path, &fields).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{path}");
        }
    });
}
