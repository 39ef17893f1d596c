//! Who needs whom, in the browser's eyes.

use axum::http::StatusCode;
use freistadt_l10n::Language;

use crate::check::faults;
use crate::site::{Site, block_on};

#[test]
fn it_begins_with_what_most_rests_on() {
    block_on(async {
        let site = Site::sample().await;
        let page = site.get("/abhaengigkeiten?lang=de").await;
        let text = page.text();
        // Everything in the town hall stands in its server room.
        let (room, directory) = (
            text.find("Serverraum Rathaus"),
            text.find("von=application%3Aactive-directory"),
        );
        assert!(room.is_some() && directory.is_some() && room < directory);
        let empty = Site::empty().await.get("/abhaengigkeiten?lang=de").await;
        assert!(empty.text().contains("Noch ist keine Abhängigkeit"));
    });
}

#[test]
fn a_neighbourhood_is_drawn_and_told() {
    block_on(async {
        let site = Site::sample().await;
        let page = site
            .get("/abhaengigkeiten?lang=de&von=active%20directory&schritte=1")
            .await;
        assert_eq!(page.status, StatusCode::OK);
        let text = page.text();
        assert!(text.contains("<svg class=\"fs-drawing\" role=\"group\""));
        // Two groups: each is a box with its words and its title in both drawings, and two rows of
        // the table.
        assert_eq!(text.matches("1 von 2 genügt").count(), 2 * 2 * 2 + 4);
        assert!(text.contains("Was Active Directory braucht (7)"));
        assert!(text.contains("schritte=2\">Einen Schritt weiter"));
        let far = site
            .get("/abhaengigkeiten?lang=de&von=node:serverraum-rathaus&schritte=4")
            .await;
        assert!(!far.text().contains("Einen Schritt weiter"));
        // Few enough boxes to follow the lines; the table has the rest.
        assert!(far.text().matches("<title>").count() < 240);
    });
}

#[test]
fn strange_names_and_steps_are_answered_with_a_page() {
    block_on(async {
        let site = Site::sample().await;
        for (query, status) in [
            ("von=Niemand", StatusCode::UNPROCESSABLE_ENTITY),
            ("von=%3Cscript%3E", StatusCode::UNPROCESSABLE_ENTITY),
            ("von=node:nirgends", StatusCode::UNPROCESSABLE_ENTITY),
            ("von=:", StatusCode::UNPROCESSABLE_ENTITY),
            ("von=meso&schritte=99", StatusCode::OK),
            ("von=meso&schritte=x", StatusCode::OK),
            ("von=%20&schritte=3", StatusCode::OK),
        ] {
            let page = site.get(&format!("/abhaengigkeiten?lang=de&{query}")).await;
            assert_eq!(page.status, status, "{query}");
            assert_eq!(faults(page.text(), Language::German), [""; 0], "{query}");
            assert!(!page.text().contains("<script"), "{query}");
        }
    });
}

#[test]
fn a_misspelt_name_leads_to_what_it_could_mean() {
    block_on(async {
        let site = Site::sample().await;
        let page = site.get("/abhaengigkeiten?lang=de&von=Mikrosoft").await;
        assert!(page.text().contains("Gemeint sein könnte:"));
        assert!(
            page.text().contains("von=organization%3Amicrosoft"),
            "{}",
            page.text()
        );
    });
}

#[test]
fn a_service_says_who_can_stop_it_and_a_firm_what_it_stops() {
    block_on(async {
        let site = Site::sample().await;
        let service = site
            .get("/bestand/verwaltungsleistungen/eintrag/baugenehmigung?lang=de")
            .await;
        let text = service.text();
        assert!(text.contains("Schon der Wegfall einer von 5 Organisationen"));
        assert!(text.contains("beherrscht") && text.contains("Broadcom Inc."));
        // The town stops itself if it likes; nobody needs to be told.
        assert!(!text.contains("was-waere-wenn?wer=musterstadt\""));
        let firm = site
            .get("/bestand/organisationen/eintrag/kreis-musterland?lang=de")
            .await;
        assert!(
            firm.text()
                .contains("40 von 64 Verwaltungsleistungen stehen still")
        );
        let town = site
            .get("/bestand/organisationen/eintrag/musterstadt?lang=de")
            .await;
        assert!(!town.text().contains("Wenn diese Organisation wegfällt"));
    });
}

#[test]
fn two_questions_stand_side_by_side_and_reasons_are_drawn() {
    block_on(async {
        let site = Site::sample().await;
        let page = site
            .get("/was-waere-wenn?lang=de&wer=kreis-musterland&tage=30&gegenwer=VMware")
            .await;
        let text = page.text();
        assert!(text.contains("Im Vergleich") && text.contains("Was sich unterscheidet"));
        let whole = site
            .get("/was-waere-wenn?lang=de&wer=vmware&tage=30&gegen=wer%3Dvmware%26tage%3D0")
            .await;
        assert!(whole.text().contains("auf dieselbe Weise"));
        let nobody = site
            .get("/was-waere-wenn?lang=de&wer=vmware&gegenwer=Niemand")
            .await;
        assert_eq!(nobody.status, StatusCode::UNPROCESSABLE_ENTITY);
        let why = "/was-waere-wenn/gruende?lang=de&wer=kreis-musterland&tage=30";
        let grounds = site
            .get(&format!("{why}&fuer=service:baugenehmigung"))
            .await;
        assert!(grounds.text().contains("PROSOZ Bau: weil"));
        // Seven boxes for wide and for narrow screens; the first one has a name.
        assert_eq!(grounds.text().matches("<g><title>").count(), 7 * 2 - 1);
        let text = site
            .get("/was-waere-wenn/text?lang=de&wer=kreis-musterland&tage=30")
            .await;
        let (public, closed) = text.text().split_once("NICHTÖFFENTLICHER").unwrap();
        assert!(public.contains("40 Verwaltungsleistungen stehen still."));
        assert!(!public.contains("PROSOZ") && closed.contains("PROSOZ"));
        // Whose exit it is says where the town can be hit: not for everybody.
        assert!(!public.contains("Kreis Musterland") && closed.contains("Kreis Musterland"));
        let path = "/was-waere-wenn/text?lang=de&wer=kreis-musterland&tage=30&fuer=";
        let only_public = site.get(&format!("{path}public")).await;
        assert_eq!(only_public.text().trim_end(), public.trim_end());
        let misspelt = site.get(&format!("{path}alle")).await;
        assert_eq!(misspelt.status, StatusCode::UNPROCESSABLE_ENTITY);
        for nothing in ["", "&fuer=service:nirgends", "&fuer=x"] {
            let page = site.get(&format!("{why}{nothing}")).await;
            assert_eq!(page.status, StatusCode::NOT_FOUND, "{nothing}");
        }
    });
}

#[test]
fn a_question_is_kept_under_a_name() {
    block_on(async {
        let site = Site::sample().await;
        let kept = site
            .post(
                "/was-waere-wenn/ansichten",
                &[
                    ("name", "Kreis"),
                    ("abfrage", "wer=kreis-musterland&tage=30"),
                ],
            )
            .await;
        assert_eq!(kept.status, StatusCode::SEE_OTHER);
        let page = site.get("/was-waere-wenn?lang=de&wer=vmware").await;
        assert!(page.text().contains(">Kreis</a>"));
        assert!(page.text().contains("gegen=wer%3Dkreis-musterland"));
        site.post("/was-waere-wenn/ansichten", &[("vergessen", "Kreis")])
            .await;
        let page = site.get("/was-waere-wenn?lang=de").await;
        assert!(!page.text().contains(">Kreis</a>"));
    });
}

#[test]
fn the_whole_landscape_is_folded_and_a_box_opens_by_a_link() {
    block_on(async {
        let site = Site::sample().await;
        let page = site.get("/abhaengigkeiten/landkarte?lang=de").await;
        assert!(page.text().contains("nach Betreibern"));
        let to =
            "/abhaengigkeiten/landkarte?nach=betreiber&amp;offen=o%3Azv-kommunal-it-musterland";
        assert!(page.text().contains(to), "{}", page.text());
        let open = site.get(&to.replace("&amp;", "&lang=de&")).await;
        assert!(
            open.text()
                .contains("Geöffnet: Zweckverband Kommunale IT Musterland")
        );
        // From there on to the neighbourhood of a record.
        assert!(open.text().contains("/abhaengigkeiten?von=application%3A"));
        let strange = site
            .get("/abhaengigkeiten/landkarte?nach=x&offen=%00%22")
            .await;
        assert_eq!(strange.status, StatusCode::OK);
    });
}
