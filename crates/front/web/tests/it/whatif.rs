//! What if, in the browser's eyes.

use axum::http::StatusCode;
use freistadt_l10n::Language;

use crate::check::faults;
use crate::site::{Site, block_on};

const PROVIDER: &str = "/was-waere-wenn?lang=de&wer=zv-kommunal-it-musterland";

#[test]
fn the_question_stands_in_the_address_and_the_answer_says_why() {
    block_on(async {
        let site = Site::sample().await;
        let page = site.get(&format!("{PROVIDER}&tage=30")).await;
        assert!(!page.text().contains("ist keine Zahl von 0 bis 3660"));
        for (days, taken) in [("abc", "365"), ("-3", "365"), ("99999", "3.660")] {
            let odd = site.get(&format!("{PROVIDER}&lang=de&tage={days}")).await;
            let said =
                format!("„{days}“ ist keine Zahl von 0 bis 3660; gerechnet ist mit {taken} Tagen.");
            assert!(odd.text().contains(&said), "{days}");
        }
        let price = site
            .get(&format!("{PROVIDER}&lang=de&fall=preis&faktor=-3"))
            .await;
        assert!(
            price
                .text()
                .contains("„-3“ ist kein Faktor größer als null")
        );
        assert_eq!(page.status, StatusCode::OK);
        let text = page.text();
        assert!(text.contains("nach 30 Tagen: 37 Verwaltungsleistungen stehen still"));
        assert!(text.contains(
            "Weil es mit AutiSta erbracht wird und AutiSta von Zweckverband Kommunale IT Musterland betrieben wird."
        ));
        assert!(text.contains("Wen es trifft"));
        // A makeshift turns a standstill of some days into a restriction.
        let outage = site.get(&format!("{PROVIDER}&fall=ausfall&tage=3")).await;
        assert!(outage.text().contains("Ersatzverfahren bis"));
        // Only what is bound to operation ends with it.
        let support = site.get(&format!("{PROVIDER}&endet=pflege&tage=30")).await;
        assert!(
            support
                .text()
                .contains(": 0 Verwaltungsleistungen stehen still")
        );
        let price = site.get(&format!("{PROVIDER}&fall=preis&faktor=2")).await;
        assert!(price.text().contains("Mehrkosten im Jahr"));
    });
}

#[test]
fn before_anything_is_asked_it_says_whose_exit_would_stop_most() {
    block_on(async {
        let site = Site::sample().await;
        let page = site.get("/was-waere-wenn?lang=de").await;
        let text = page.text();
        let (district, firm) = (
            text.find("Kreis Musterland</a>"),
            text.find("Verlag für Standesamtswesen</a>"),
        );
        assert!(district.is_some() && district < firm);
        assert!(text.contains("dürfen nicht addiert werden"));
        let empty = Site::empty().await.get("/was-waere-wenn?lang=de").await;
        assert_eq!(faults(empty.text(), Language::German), [""; 0]);
    });
}

#[test]
fn a_long_list_is_cut_and_stands_in_full_on_pages_of_its_own() {
    block_on(async {
        let site = Site::sample().await;
        let answer = site.get(&format!("{PROVIDER}&tage=30")).await;
        let list = "/was-waere-wenn/liste?wer=zv-kommunal-it-musterland&tage=30";
        assert!(answer.text().contains(">Alle 37 zeigen</a>"));
        let all = site
            .get(&format!("{list}&lang=de&liste=service%3Astopped"))
            .await;
        assert!(all.text().contains("1 bis 37 von 37"));
        assert_eq!(all.text().matches(">Gezeichnet<span").count(), 37);
        assert!(!all.text().contains("rel=\"next\""));
        let rest = site
            .get(&format!(
                "{list}&lang=de&liste=service%3Astopped&nach=service%3Apersonalausweis"
            ))
            .await;
        assert!(rest.text().contains(">Zum Anfang</a>"));
        for wrong in [
            "liste=",
            "liste=service%3Agut",
            "liste=mond%3Astopped",
            "liste=contract%3Astopped",
        ] {
            let page = site.get(&format!("{list}&{wrong}")).await;
            assert_eq!(page.status, StatusCode::NOT_FOUND, "{wrong}");
        }
    });
}

#[test]
fn strange_questions_are_answered_with_a_page() {
    block_on(async {
        let site = Site::sample().await;
        for (query, status) in [
            ("wer=Niemand", StatusCode::UNPROCESSABLE_ENTITY),
            ("wer=%3Cscript%3E", StatusCode::UNPROCESSABLE_ENTITY),
            ("ort=nirgends", StatusCode::UNPROCESSABLE_ENTITY),
            ("recht=Mond", StatusCode::UNPROCESSABLE_ENTITY),
            ("recht=US&tage=viele", StatusCode::OK),
            ("recht=us&tage=99999999999", StatusCode::OK),
            ("wer=microsoft&fall=preis&faktor=x", StatusCode::OK),
            ("wer=;;&recht=&ort=", StatusCode::UNPROCESSABLE_ENTITY),
        ] {
            let page = site.get(&format!("/was-waere-wenn?lang=de&{query}")).await;
            assert_eq!(page.status, status, "{query}");
            assert_eq!(faults(page.text(), Language::German), [""; 0], "{query}");
            assert!(!page.text().contains("<script"), "{query}");
        }
    });
}

#[test]
fn the_closed_text_tells_each_reason_once() {
    block_on(async {
        let site = Site::sample().await;
        let path = "/was-waere-wenn/text?lang=de&recht=US&fuer=closed";
        let page = site.get(path).await;
        let text = page.text();
        assert!(text.contains("unter dem Recht der USA"), "{text}");
        assert!(
            !text.contains("siehe oben")
                && !text.contains("von VMware kommt und am 22.04.2027 ausläuft,")
        );
        let why = "weil Citrix am Arbeitsplatz";
        assert_eq!(text.matches(why).count(), 1, "{text}");
        let both =
            "mindestens eines braucht, Domänencontroller 1 und Domänencontroller 2 aber ausfallen";
        assert!(text.contains(both), "{text}");
    });
}

#[test]
fn typing_errors_in_names_are_forgiven_and_said() {
    block_on(async {
        let site = Site::sample().await;
        let page = site.get("/was-waere-wenn?lang=de&wer=Mikrosoft").await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.text().contains("Verstanden als:"), "{}", page.text());
        assert!(page.text().contains("Ohne Microsoft Corporation"));
        let several = site.get("/was-waere-wenn?lang=de&wer=GmbH").await;
        assert_eq!(several.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(several.text().contains("Gemeint sein könnte:"));
        let search = site.get("/suche?lang=de&q=Mikrosoft").await;
        assert!(
            search.text().contains("Verstanden als:"),
            "{}",
            search.text()
        );
        assert!(search.text().contains("Microsoft Corporation"));
    });
}
