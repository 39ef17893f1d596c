//! Alternatives and examples: what else there is, said so that nobody is misled.

use freistadt_l10n::Language;

use crate::site::{Site, block_on};

#[test]
fn a_product_is_found_despite_errors_and_leads_through_functions() {
    block_on(async {
        let site = Site::sample().await;
        let page = site.get("/alternativen?q=Sharpoint&lang=de").await;
        let text = page.text();
        assert!(text.contains("Microsoft SharePoint"), "{text}");
        assert!(text.contains("Nextcloud") && text.contains("ohne Vorfestlegung"));
        let open = site
            .get("/alternativen?q=Videokonferenz&lang=de&groesse=ja")
            .await;
        assert!(
            open.text().contains("passen nicht zur Auswahl"),
            "{}",
            open.text()
        );
        let nothing = site.get("/alternativen?q=xyzzy&lang=de").await;
        assert!(nothing.text().contains("steht nichts im Katalog"));
        let hostile = site
            .get("/alternativen?q=%3Cscript%3Ealert(1)%3C/script%3E")
            .await;
        assert!(!hostile.text().contains("<script>alert"));
    });
}

#[test]
fn no_known_alternative_is_an_answer_with_other_measures() {
    block_on(async {
        let site = Site::sample().await;
        for language in Language::ALL {
            let code = language.code();
            let page = site
                .get(&format!("/alternativen/zweck/melderegister?lang={code}"))
                .await;
            let text = page.text();
            let said = match language {
                Language::German => "Keine quelloffene Lösung bekannt",
                Language::English => "No open-source solution known",
            };
            assert!(text.contains(said), "{text}");
            assert!(text.contains("/massnahmen/escrow-source"));
            assert!(!text.contains("/massnahmen/open-successor"));
        }
        for path in [
            "/alternativen/zweck/mond",
            "/alternativen/produkt/mond",
            "/alternativen/anwendung/mond",
            "/beispiele/mond",
            "/beispiele?ausgang=mond",
        ] {
            assert_eq!(site.get(path).await.status, 404, "{path}");
        }
    });
}

#[test]
fn what_covers_a_part_is_not_called_nothing() {
    block_on(async {
        let site = Site::sample().await;
        let page = site.get("/alternativen/produkt/sharepoint?lang=de").await;
        let text = page.text();
        assert!(text.contains("die das ganz abdeckt; in Teilen"), "{text}");
        let helps = site.get("/alternativen/zweck/videokonferenz?lang=de").await;
        assert!(helps.text().contains("/massnahmen/escrow-source"));
        assert!(!helps.text().contains("/massnahmen/open-successor"));
    });
}

#[test]
fn who_uses_what_begins_with_whom_most_is_known_of() {
    block_on(async {
        let site = Site::sample().await;
        let page = site.get("/alternativen/nutzung?lang=de").await;
        let all = page.text();
        assert!(all.contains("zuerst stehen die"), "{all}");
        assert!(all.matches("<h2>").count() > 10);
        let one = site.get("/alternativen/nutzung?lang=de&wer=castrop").await;
        assert!(one.text().contains("Eine Stelle gefunden"));
    });
}

#[test]
fn at_most_four_stand_side_by_side() {
    block_on(async {
        let site = Site::sample().await;
        let page = site.get("/alternativen/vergleich?lang=de&p=nextcloud&p=seafile&p=owncloud&p=sharepoint&p=opendesk&p=nextcloud").await;
        let text = page.text();
        assert!(text.contains("gezeigt werden die ersten vier"));
        assert!(text.contains("Seafile") && !text.contains("produkt/opendesk"));
        let one = site
            .get("/alternativen/vergleich?lang=de&p=nextcloud")
            .await;
        assert!(one.text().contains("mindestens zwei"));
    });
}

#[test]
fn an_application_leads_to_alternatives_and_a_wrong_match_goes_for_good() {
    block_on(async {
        let site = Site::sample().await;
        let record = site.get("/bestand/anwendungen/eintrag/meso?lang=de").await;
        assert!(record.text().contains("/alternativen/anwendung/meso"));
        let path = "/alternativen/anwendung/meso";
        let page = site.get(&format!("{path}?lang=de")).await;
        assert!(
            page.text().contains("Der Katalog hält die Anwendung für"),
            "{}",
            page.text()
        );
        let name = freistadt_app::market::product("vois-meso").map_or("", |it| it.name.as_str());
        let done = site
            .post(&format!("{path}/anders"), &[("produkt", name)])
            .await;
        assert_eq!(done.status, 303);
        let after = site.get(&format!("{path}?lang=de")).await;
        assert!(!after.text().contains("Der Katalog hält die Anwendung für"));
        let history = site.get("/verlauf?lang=de").await;
        assert!(history.text().contains("Produkt im Katalog abgelehnt"));
    });
}

#[test]
fn what_ends_soon_stands_on_the_overview_and_in_the_calendar() {
    block_on(async {
        let site = Site::sample().await;
        let all = site.get("/alternativen/ereignisse?bis=alle&lang=de").await;
        assert!(all.text().contains("Pflege endet"), "{}", all.text());
        let soon = site.get("/alternativen/ereignisse?lang=de").await;
        let (_, numbers) = soon.text().split_once("bekannt: ").unwrap();
        let (numbers, _) = numbers.split_once("\u{a0}vielleicht").unwrap();
        for path in ["/?lang=de", "/fristen?lang=de"] {
            let page = site.get(path).await;
            let said = format!("{numbers}\u{a0}vielleicht");
            assert!(page.text().contains(&said), "{path}: {said}");
        }
        let windows = site
            .get("/alternativen/produkt/windows-server?lang=de")
            .await;
        assert!(
            windows.text().contains("Version 2016: Die Pflege"),
            "{}",
            windows.text()
        );
        let calendar = site.get("/fristen.ics?lang=de").await;
        assert!(calendar.text().contains("BEGIN:VCALENDAR"));
    });
}
