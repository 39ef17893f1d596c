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
fn departments_are_entered_for_many_under_any_name_or_turned_down() {
    block_on(async {
        let site = Site::empty().await;
        for name in ["MESO", "AutiSta", "Bibliotheca"] {
            let added = site
                .post("/bestand/anwendungen/neu", &[("name", name)])
                .await;
            assert_eq!(added.status, StatusCode::SEE_OTHER);
        }
        let sound = async |path: &str| {
            let page = site.get(path).await;
            assert_eq!(
                faults(page.text(), freistadt_l10n::Language::German),
                [""; 0]
            );
            page.text().to_owned()
        };
        let page = sound("/vorschlaege?lang=de").await;
        assert!(page.contains("Zuständige Ämter") && page.contains("Bürgerbüro"));
        let asked = sound("/fachaemter?lang=de").await;
        assert!(asked.contains("Für 3 Anwendungen ohne zuständiges Amt"));

        let path = "/vorschlaege/zustaendig?lang=de";
        let meso = ("id", "application:meso");
        let take = |unit: &'static str| [("tun", "eintragen"), ("stelle", unit), meso];
        let person = site.post(path, &take("Frau Muster")).await;
        assert_eq!(person.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(person.text().contains("ist eine Person"));
        assert_eq!(
            faults(person.text(), freistadt_l10n::Language::German),
            [""; 0]
        );
        let taken = site.post(path, &take("Bürgeramt")).await;
        assert_eq!(taken.header("location"), "/vorschlaege");
        let unit = &landscape(&site).await.applications[&freistadt_model::Id::new("meso")].unit;
        assert_eq!(unit.known().map(String::as_str), Some("Bürgeramt"));
        let nothing = site
            .post(path, &[("tun", "eintragen"), ("stelle", "Amt")])
            .await;
        assert!(nothing.text().contains("Sie haben nichts ausgewählt."));

        let not = [
            ("tun", "ablehnen"),
            ("amt", "Standesamt"),
            ("id", "application:autista"),
        ];
        assert_eq!(site.post(path, &not).await.status, StatusCode::SEE_OTHER);
        let page = sound("/vorschlaege?lang=de").await;
        assert!(page.contains("Kulturamt") && !page.contains("Standesamt"));
    });
}

#[test]
fn forms_that_nobody_was_given_are_refused() {
    block_on(async {
        let site = Site::sample().await;
        for (path, fields) in [
            ("/fragen", [("stand", "keiner")]),
            ("/vorschlaege", [("tun", "verschieben")]),
            ("/vorschlaege/zustaendig", [("tun", "verschieben")]),
        ] {
            let answer = site.post(path, &fields).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{path}");
        }
    });
}
