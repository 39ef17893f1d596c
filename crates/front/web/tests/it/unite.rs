//! Organizations that look alike: found, told apart, made one and two again.

use axum::http::StatusCode;
use freistadt_l10n::Language;
use freistadt_model::{Landscape, Organization};

use crate::check::faults;
use crate::site::{Site, block_on};

const PAGE: &str = "/zusammenfuehren";

async fn landscape(site: &Site) -> Landscape {
    let revision = site.data.revision(&site.access.viewer(), None).await;
    revision.unwrap().landscape.clone()
}

fn named<'a>(landscape: &'a Landscape, name: &str) -> Option<&'a Organization> {
    let mut all = landscape.organizations.values();
    all.find(|organization| organization.name == name)
}

/// The sample with a firm written in another way.
async fn with_double() -> (Site, String, String) {
    let site = Site::sample().await;
    let town = landscape(&site).await;
    let supplier = town.contracts.values().find_map(|it| it.supplier.known());
    let kept = supplier.unwrap().as_str().to_owned();
    let name = town.organizations[supplier.unwrap()].name.to_uppercase();
    let double = format!("{name} Ltd.");
    let fields = [("name", double.as_str())];
    let added = site.post("/bestand/organisationen/neu", &fields).await;
    assert_eq!(added.status, StatusCode::SEE_OTHER);
    let gone = named(&landscape(&site).await, &double).unwrap().id.clone();
    (site, kept, gone.as_str().to_owned())
}

async fn sound(site: &Site, path: &str) -> String {
    let answer = site.get(path).await;
    assert_eq!(answer.status, StatusCode::OK, "{path}");
    assert_eq!(faults(answer.text(), Language::German), [""; 0], "{path}");
    answer.text().to_owned()
}

#[test]
fn two_that_look_alike_become_one_and_two_again() {
    block_on(async {
        let (site, kept, gone) = with_double().await;
        let before = landscape(&site).await;
        let list = sound(&site, "/bestand/organisationen?lang=de").await;
        assert!(list.contains("Zwei Organisationen sehen gleich aus."));
        let page = sound(&site, &format!("{PAGE}?lang=de")).await;
        assert!(page.contains("Die Namen unterscheiden sich nur"));
        // Whoever has more behind it is offered first.
        let first = page.find("name=\"bleibt\" value=\"").unwrap();
        assert!(page[first..].starts_with(&format!("name=\"bleibt\" value=\"{kept}\"")));
        let both = format!("{PAGE}?eine={gone}&andere={kept}&lang=de");
        sound(&site, &both).await;

        let fields = [
            ("eine", kept.as_str()),
            ("andere", &gone),
            ("bleibt", &kept),
        ];
        let done = site.post(PAGE, &fields).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER);
        let after = landscape(&site).await;
        assert_eq!(after.dangling(), []);
        let one = &after.organizations[&freistadt_model::Id::new(kept.as_str())];
        assert!(one.aliases.iter().any(|alias| alias.ends_with("Ltd.")));
        let address = format!("{}&lang=de", done.header("location"));
        let page = sound(&site, &address).await;
        assert!(page.contains("Zusammengeführt:"));
        assert!(page.contains("Keine zwei Organisationen sehen gleich aus."));

        let (_, change) = done.header("location").split_once("getan=").unwrap();
        let back = site
            .post(&format!("/verlauf/{change}/zuruecknehmen"), &[])
            .await;
        assert_eq!(back.status, StatusCode::SEE_OTHER);
        assert_eq!(landscape(&site).await, before);
        // The same form once more finds both again; a third time, one is gone.
        assert_eq!(site.post(PAGE, &fields).await.status, StatusCode::SEE_OTHER);
        assert_eq!(site.post(PAGE, &fields).await.status, StatusCode::NOT_FOUND);
    });
}

#[test]
fn who_is_another_is_not_asked_about_again() {
    block_on(async {
        let (site, kept, gone) = with_double().await;
        let fields = [("eine", kept.as_str()), ("andere", &gone), ("bleibt", "")];
        for _ in 0..2 {
            let answer = site.post(PAGE, &fields).await;
            assert_eq!(answer.header("location"), PAGE);
        }
        let page = sound(&site, &format!("{PAGE}?lang=de")).await;
        assert!(page.contains("Keine zwei Organisationen sehen gleich aus."));
        let list = sound(&site, "/bestand/organisationen?lang=de").await;
        assert!(!list.contains("sehen gleich aus"));
    });
}

#[test]
fn another_one_is_named_by_hand_and_the_town_itself_stays() {
    block_on(async {
        let (site, kept, _) = with_double().await;
        let town = landscape(&site).await;
        let owner = town.municipality();
        let record = sound(
            &site,
            &format!("/bestand/organisationen/eintrag/{kept}?lang=de"),
        )
        .await;
        assert!(record.contains(&format!("{PAGE}?eine={kept}")));
        sound(&site, &format!("{PAGE}?eine={kept}&lang=de")).await;
        let unknown = sound(&site, &format!("{PAGE}?eine={kept}&andere=Niemand&lang=de")).await;
        assert!(unknown.contains("Eine andere Organisation „Niemand“ gibt es nicht."));
        let name = town.organizations[&owner].name.replace(' ', "+");
        let two = sound(&site, &format!("{PAGE}?eine={kept}&andere={name}&lang=de")).await;
        assert!(!two.contains(&format!("name=\"bleibt\" value=\"{kept}\"")));
        // A daughter is another one, and can be noted as such alone.
        let daughter = format!("{PAGE}?eine=stadtwerke-musterstadt&andere={owner}&lang=de");
        let two = sound(&site, &daughter).await;
        assert!(two.contains("Die beiden sind ein Konzern") && two.contains("Verschieden"));
        assert!(!two.contains("Dieselbe – "));
        let fields = [
            ("eine", kept.as_str()),
            ("andere", owner.as_str()),
            ("bleibt", &kept),
        ];
        let answer = site.post(&format!("{PAGE}?lang=de"), &fields).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(faults(answer.text(), Language::German), [""; 0]);
        for (bad, status) in [("nobody", StatusCode::UNPROCESSABLE_ENTITY)] {
            let fields = [
                ("eine", kept.as_str()),
                ("andere", owner.as_str()),
                ("bleibt", bad),
            ];
            assert_eq!(site.post(PAGE, &fields).await.status, status);
        }
    });
}
