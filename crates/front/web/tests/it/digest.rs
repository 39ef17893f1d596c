//! The page of digests, and the feed with its address.

use axum::http::StatusCode;
use freistadt_app::local_access;
use freistadt_l10n::Language;
use freistadt_model::Kind;

use crate::access::{get_as, post_as, signed_in, with_accounts};
use crate::check::faults;
use crate::site::{Site, block_on};

const PAGE: &str = "/einstellungen/mitteilungen";
const KEY: &str = "ein sehr geheimer Schlüssel";

fn fields<'a>(recipients: &'a str, program: &'a str, key: &'a str) -> [(&'a str, &'a str); 6] {
    [
        ("rhythmus", "weekly"),
        ("wochentag", "5"),
        ("sprache", "en"),
        ("empfaenger", recipients),
        ("programm", program),
        ("schluessel", key),
    ]
}

#[test]
fn what_is_chosen_stands_there_again_and_the_key_does_not() {
    block_on(async {
        let site = Site::sample().await;
        let hook = "https://haken.example/a?b=c";
        let kept = site
            .post(PAGE, &fields("it@musterstadt.example\r\n\r\n", hook, KEY))
            .await;
        assert_eq!(kept.status, StatusCode::SEE_OTHER);
        for path in [
            PAGE,
            "/einstellungen",
            "/verlauf",
            "/einstellungen/mitteilungen?uebernommen=ja",
        ] {
            let page = site.get(path).await;
            assert_eq!(page.status, StatusCode::OK);
            assert!(!page.text().contains(KEY), "{path}");
        }
        let page = site.get(&format!("{PAGE}?lang=de")).await;
        for there in [
            "it@musterstadt.example</textarea>",
            "value=\"https://haken.example/a?b=c\"",
            "<option value=\"weekly\" selected>",
            "<option value=\"5\" selected>",
            "Ein Schlüssel ist hinterlegt",
            "kein Server eingerichtet",
        ] {
            assert!(page.text().contains(there), "{there}");
        }
        // Without a key of one's own there is one, to be seen this once.
        let other = Site::sample().await;
        let shown = other
            .post(&format!("{PAGE}?lang=de"), &fields("", hook, ""))
            .await;
        assert_eq!(faults(shown.text(), Language::German), Vec::<String>::new());
        let start = shown
            .text()
            .find("id=\"einmal\" readonly value=\"")
            .unwrap()
            + 28;
        let made_up = &shown.text()[start..start + 64];
        assert!(made_up.chars().all(|c| c.is_ascii_hexdigit()), "{made_up}");
        assert!(!other.get(PAGE).await.text().contains(made_up));
    });
}

#[test]
fn what_does_not_do_is_said_and_stays_typed() {
    block_on(async {
        let site = Site::sample().await;
        let cases = [
            (fields("Amt <a@b.example>", "", ""), "keine E-Mail-Adresse"),
            (fields("", "javascript:alert(1)", ""), "muss mit https://"),
            (
                fields("", "https://a.example", "kurz"),
                "16 bis 200 Zeichen",
            ),
        ];
        for (fields, said) in cases {
            let page = site.post(&format!("{PAGE}?lang=de"), &fields).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert_eq!(faults(page.text(), Language::German), Vec::<String>::new());
            assert!(page.text().contains(said), "{said}");
            assert!(!page.text().contains("value=\"kurz\""));
        }
        let page = site.post(PAGE, &fields("Amt <a@b.example>", "", "")).await;
        assert!(page.text().contains("Amt &lt;a@b.example&gt;</textarea>"));
        let strange = site.post(PAGE, &[("rhythmus", "hourly")]).await;
        assert_eq!(strange.status, StatusCode::UNPROCESSABLE_ENTITY);
    });
}

#[test]
fn a_feed_is_read_by_its_newest_address_only() {
    block_on(async {
        let site = Site::empty().await;
        let hostile = "<script>alert(1)</script>";
        site.data
            .add(&site.access, Kind::Application, hostile)
            .await
            .unwrap();
        let open = async || {
            let page = site.post(&format!("{PAGE}/feed?lang=de"), &[]).await;
            assert_eq!(faults(page.text(), Language::German), Vec::<String>::new());
            let start = page.text().find(":8080/mitteilungen/").unwrap() + 5;
            page.text()[start..start + 14 + 64].to_owned()
        };
        let address = open().await;
        let feed = site.get(&address).await;
        assert_eq!(
            feed.header("content-type"),
            "application/atom+xml; charset=utf-8"
        );
        assert!(
            feed.text()
                .contains("<feed xmlns=\"http://www.w3.org/2005/Atom\"")
        );
        assert!(!feed.text().contains("<script"));
        let newer = open().await;
        assert_eq!(site.get(&address).await.status, StatusCode::NOT_FOUND);
        assert_eq!(site.get(&newer).await.status, StatusCode::OK);
        // The address of one feed opens no other.
        let calendar = newer.replace("/mitteilungen/", "/kalender/");
        assert_eq!(site.get(&calendar).await.status, StatusCode::NOT_FOUND);
        site.post(&format!("{PAGE}/feed"), &[("tun", "beenden")])
            .await;
        assert_eq!(site.get(&newer).await.status, StatusCode::NOT_FOUND);
    });
}

#[test]
fn what_is_sent_is_listed_and_hostile_names_do_no_harm() {
    block_on(async {
        let site = Site::empty().await;
        let off = site.post(&format!("{PAGE}/senden"), &[]).await;
        assert_eq!(off.header("location"), format!("{PAGE}?gesendet=aus"));
        let hook = "https://haken.example/geheimer-weg?marke=1";
        site.post(PAGE, &fields("it@musterstadt.example", hook, KEY))
            .await;
        let hostile = "<img src=x>\u{202e}";
        let editor = local_access(site.access.organization());
        let record = site
            .data
            .add(&editor, Kind::Application, &format!("A{hostile}"))
            .await;
        record.unwrap().unwrap();
        // Nothing is configured by which it could leave.
        let sent = site.post(&format!("{PAGE}/senden"), &[]).await;
        assert_eq!(sent.header("location"), format!("{PAGE}?gesendet=offen"));
        for language in Language::ALL {
            let path = format!("{PAGE}?gesendet=offen&lang={}", language.code());
            let page = site.get(&path).await;
            assert_eq!(faults(page.text(), language), Vec::<String>::new());
            assert!(
                page.text().contains("haken.example</bdi>"),
                "{}",
                page.text()
            );
            assert!(!page.text().contains("<img"));
        }
    });
}

#[test]
fn only_those_who_manage_accounts_see_and_change_it() {
    block_on(async {
        let site = with_accounts().await;
        for (name, status) in [
            ("reader", StatusCode::FORBIDDEN),
            ("editor", StatusCode::FORBIDDEN),
            ("administrator", StatusCode::OK),
        ] {
            let session = signed_in(&site, name).await;
            let page = get_as(&site, &session, PAGE).await;
            assert_eq!(page.status, status, "{name}");
            let settings = get_as(&site, &session, "/einstellungen").await;
            let linked = settings
                .text()
                .contains("href=\"/einstellungen/mitteilungen\"");
            assert_eq!(linked, status == StatusCode::OK, "{name}");
            for path in ["", "/senden", "/feed"] {
                let sent = post_as(
                    &site,
                    &session,
                    &format!("{PAGE}{path}"),
                    &fields("", "", ""),
                )
                .await;
                assert_eq!(
                    sent.status == StatusCode::FORBIDDEN,
                    status != StatusCode::OK,
                    "{name} {path}"
                );
            }
        }
    });
}
