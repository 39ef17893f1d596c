//! Style sheets and fonts: addresses that may be kept for good, and what a first visit costs.

use axum::http::StatusCode;
use scraper::{Html, Selector};

use crate::site::{Site, block_on};

const FOR_GOOD: &str = "public, max-age=31536000, immutable";

/// The addresses that the page names.
async fn sheets(site: &Site) -> Vec<String> {
    let page = site.get("/").await;
    let page = Html::parse_document(page.text());
    let selector = Selector::parse("link[rel=stylesheet]").unwrap();
    let links = page.select(&selector);
    links
        .map(|link| link.attr("href").unwrap().to_owned())
        .collect()
}

/// The addresses that a sheet names, as the browser resolves them.
fn fonts_in(sheet: &str) -> Vec<String> {
    let parts = sheet.split("url(\"").skip(1);
    parts
        .filter_map(|part| part.split_once('"'))
        .filter(|(address, _)| address.starts_with("fonts/"))
        .map(|(address, _)| format!("/assets/{address}"))
        .collect()
}

#[test]
fn every_address_names_its_version_and_may_be_kept() {
    block_on(async {
        let site = Site::empty().await;
        let mut addresses = sheets(&site).await;
        assert_eq!(addresses.len(), 3, "run `cargo xtask assets` first");
        let sheet = site.get(&addresses[1]).await;
        let fonts = fonts_in(sheet.text());
        assert!(!fonts.is_empty());
        addresses.extend(fonts);
        for address in addresses {
            let answer = site.get(&address).await;
            assert_eq!(answer.status, StatusCode::OK, "{address}");
            assert_eq!(answer.header("cache-control"), FOR_GOOD, "{address}");
            let (path, _) = address.split_once("?v=").unwrap();
            let other = site.get(&format!("{path}?v=0")).await;
            assert_eq!(other.header("cache-control"), "no-cache", "{address}");
        }
        let none = site.get("/assets/none.css").await;
        assert_eq!(none.status, StatusCode::NOT_FOUND);
    });
}

#[test]
fn a_first_visit_costs_at_most_900_kilobytes() {
    block_on(async {
        let site = Site::sample().await;
        let gzip = [("host", "localhost"), ("accept-encoding", "gzip")];
        let page = site.ask("/", &gzip).await;
        assert_eq!(page.header("content-encoding"), "gzip");
        let mut bytes = page.body.len();
        for address in sheets(&site).await {
            bytes += site.ask(&address, &gzip).await.body.len();
        }
        // The cuts that pages use: browsers fetch italics and the spare family only if needed.
        for cut in ["Regular", "Medium", "SemiBold"] {
            let address = format!("/assets/fonts/FiraSans-{cut}.woff2");
            let font = site.ask(&address, &gzip).await;
            assert_eq!(font.status, StatusCode::OK);
            assert_eq!(font.header("content-encoding"), "", "fonts come compressed");
            bytes += font.body.len();
        }
        println!("first visit: {bytes} bytes");
        assert!(bytes <= 900_000, "{bytes} bytes");
    });
}
