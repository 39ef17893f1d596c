//! Asking the units, reading what comes back, and confirming whole lists, in the browser's eyes.

use axum::http::StatusCode;
use freistadt_app::today;
use freistadt_l10n::Language;
use freistadt_model::{Kind, PartialDate, Value};
use scraper::{Html, Selector};

use crate::check::faults;
use crate::site::{Answer, Site, block_on};

const LIST: &str = "/bestand/anwendungen";

fn links(page: &Answer, selector: &str) -> Vec<String> {
    let html = Html::parse_document(page.text());
    let wanted = Selector::parse(selector).unwrap();
    let links = html.select(&wanted).filter_map(|link| link.attr("href"));
    links.map(str::to_owned).collect()
}

async fn confirmed(site: &Site) -> usize {
    let revision = site.data.revision(&site.access.viewer(), None).await;
    let landscape = revision.unwrap().landscape.clone();
    let day = Value::Date(PartialDate::day(today()));
    let applications = landscape.records(Kind::Application);
    let on_day = applications
        .iter()
        .filter(|it| it.get("confirmed_on") == Some(day.clone()));
    on_day.count()
}

async fn head(site: &Site) -> u64 {
    let revision = site.data.revision(&site.access.viewer(), None).await;
    revision.unwrap().id.0
}

#[test]
fn every_unit_has_its_workbook_and_the_page_leads_to_it() {
    block_on(async {
        let site = Site::sample().await;
        let page = site.get("/fachaemter?lang=de").await;
        let files = links(&page, "tbody td a");
        assert!(files.len() > 3, "{files:?}");
        for file in &files {
            let answer = site.get(file).await;
            assert_eq!(answer.status, StatusCode::OK, "{file}");
            assert!(answer.body.starts_with(b"PK"), "{file}");
            assert!(answer.header("content-disposition").contains(".xlsx"));
        }
        for list in links(&page, "tbody th a") {
            assert_eq!(site.get(&list).await.status, StatusCode::OK, "{list}");
        }
        let all = site.get("/fachaemter/alle.zip").await;
        assert_eq!(all.header("content-type"), "application/zip");
        assert!(all.header("content-disposition").contains("fachaemter.zip"));
        for nobody in ["/fachaemter/niemand.xlsx", "/fachaemter/niemand"] {
            assert_eq!(site.get(nobody).await.status, StatusCode::NOT_FOUND);
        }
        for from in ["/einlesen", LIST] {
            let page = site.get(from).await;
            assert!(
                links(&page, "main a").contains(&"/fachaemter".to_owned()),
                "{from}"
            );
        }
    });
}

#[test]
fn a_workbook_that_comes_back_untouched_changes_nothing() {
    block_on(async {
        let site = Site::sample().await;
        let before = head(&site).await;
        let page = site.get("/fachaemter").await;
        let file = links(&page, "tbody td a").remove(0);
        let workbook = site.get(&file).await.body;
        let uploaded = site.upload("/einlesen", "mappe.xlsx", &workbook).await;
        let check = uploaded.header("location").to_owned();
        let shown = site.get(&format!("{check}?lang=de")).await;
        assert_eq!(faults(shown.text(), Language::German), Vec::<String>::new());
        assert!(
            shown.text().contains("Das ist die Mappe"),
            "{}",
            shown.text()
        );
        let taken = site.post(&check, &[("tun", "uebernehmen")]).await;
        assert_eq!(taken.header("location"), "/einlesen/uebernommen");
        assert_eq!(head(&site).await, before);
    });
}

#[test]
fn several_changes_are_shown_together_and_taken_back_one_by_one() {
    block_on(async {
        let site = Site::sample().await;
        site.post(&format!("{LIST}/bestaetigen"), &[("anzahl", "140")])
            .await;
        let page = site.get("/einlesen/uebernommen/c1.c2?lang=de").await;
        assert_eq!(page.status, StatusCode::OK);
        assert_eq!(faults(page.text(), Language::German), Vec::<String>::new());
        for change in ["c1", "c2"] {
            let undo = format!("action=\"/verlauf/{change}/zuruecknehmen\"");
            assert!(page.text().contains(&undo), "{change}");
        }
        let gone = site.get("/einlesen/uebernommen/c1.c9").await;
        assert_eq!(gone.status, StatusCode::NOT_FOUND);
    });
}

#[test]
fn a_list_is_confirmed_over_all_its_pages() {
    block_on(async {
        let site = Site::sample().await;
        let list = format!("{LIST}?choice=prescribed");
        let page = site.get(&format!("{list}&lang=de")).await;
        assert!(page.text().contains("Ganze Liste bestätigen (18)"));
        let ask = format!("{LIST}/bestaetigen?choice=prescribed");
        assert!(links(&page, "main a").contains(&ask));
        let asked = site.get(&format!("{ask}&lang=de")).await;
        assert!(asked.text().contains("18 Anwendungen"), "{}", asked.text());
        assert_eq!(confirmed(&site).await, 0);
        let fields = [("choice", "prescribed"), ("anzahl", "18")];
        let done = site.post(&format!("{LIST}/bestaetigen"), &fields).await;
        assert_eq!(done.header("location"), list);
        assert_eq!(confirmed(&site).await, 18);
        // Without a filter there are three pages.
        let all = [("anzahl", "140")];
        site.post(&format!("{LIST}/bestaetigen"), &all).await;
        assert_eq!(confirmed(&site).await, 140);
    });
}

#[test]
fn another_number_than_was_seen_is_asked_about_again() {
    block_on(async {
        let site = Site::sample().await;
        let path = format!("{LIST}/bestaetigen?lang=de");
        let moved = site.post(&path, &[("anzahl", "139")]).await;
        assert_eq!(moved.status, StatusCode::CONFLICT);
        assert_eq!(faults(moved.text(), Language::German), Vec::<String>::new());
        assert!(moved.text().contains("value=\"140\""));
        assert_eq!(confirmed(&site).await, 0);
        let strange = site.post(&path, &[("anzahl", "alle")]).await;
        assert_eq!(strange.status, StatusCode::UNPROCESSABLE_ENTITY);
        let kind = "/bestand/zahlungen/bestaetigen";
        assert_eq!(site.get(kind).await.status, StatusCode::NOT_FOUND);
    });
}
