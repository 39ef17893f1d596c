//! After the overview one knows what to do next, from the first list on.

use scraper::{Html, Selector};

use crate::check::Page;
use crate::site::{Site, block_on};

/// What most towns have: names, makers, operators.
const LIST: &str = "Fachverfahren;Hersteller;Betreiber\n\
    VOIS|MESO;HSH;ZV Kommunale IT\nWohngeld;Beispielhaus;\nExchange;Microsoft;Stadt\n";

/// The address of the next step and the text of the overview.
async fn overview(site: &Site) -> (String, String) {
    let answer = site.get("/?lang=de").await;
    let page = Html::parse_document(answer.text());
    let button = Selector::parse(".fs-answers .kern-btn--primary").unwrap();
    let buttons: Vec<&str> = page
        .select(&button)
        .filter_map(|it| it.attr("href"))
        .collect();
    assert_eq!(buttons.len(), 1, "one next step");
    let address = buttons[0].to_owned();
    (address, Page(page).content())
}

async fn read_list(site: &Site) {
    site.post("/erster-start", &[("name", "Odenstadt")]).await;
    let staged = site.upload("/einlesen", "liste.csv", LIST.as_bytes()).await;
    let fields = [
        ("stand", "1"),
        ("namen", "liste.csv"),
        ("tun", "uebernehmen"),
    ];
    let done = site.post(staged.header("location"), &fields).await;
    assert!(
        done.header("location")
            .starts_with("/einlesen/uebernommen/")
    );
}

#[test]
fn each_step_leads_to_the_next() {
    block_on(async {
        let site = Site::empty().await;
        read_list(&site).await;
        let (next, text) = overview(&site).await;
        assert_eq!(next, "/fragen");
        assert!(text.contains("Es ist kein Vertrag erfasst."), "{text}");
        assert!(text.contains("Bei keiner der 3 Anwendungen"), "{text}");
        assert!(text.contains("Am meisten hilft zu wissen: „"), "{text}");
        assert!(!text.contains("0 von 0"), "{text}");
        assert!(!text.contains("– der nötigen"), "{text}");

        let answers = [("stand", "2"), ("was-mail", "Exchange")];
        site.post("/fragen", &answers).await;
        assert_eq!(overview(&site).await.0, "/vorschlaege");
        let proposed = site.data.revision(&site.access.viewer(), None).await;
        let proposed = proposed.unwrap().landscape.proposals();
        let mut all = vec![("tun", "alle-bestaetigen".to_owned())];
        all.extend(proposed.iter().map(|it| ("alle", it.to_string())));
        let all: Vec<(&str, &str)> = all.iter().map(|(k, v)| (*k, v.as_str())).collect();
        site.post("/vorschlaege", &all).await;
        assert_eq!(overview(&site).await.0, "/einlesen");
    });
}

#[test]
fn open_facts_lead_to_the_records_that_lack_them() {
    block_on(async {
        let site = Site::empty().await;
        read_list(&site).await;
        let path = "/bestand/anwendungen?adaptable=unknown&lang=de";
        let list = site.get(path).await;
        let text = Page(Html::parse_document(list.text())).content();
        assert!(text.contains("3 Anwendungen"), "{text}");
        assert!(text.contains("Anpassbar"), "{text}");
        let other = site.get("/bestand/anwendungen?adaptable=yes&lang=de").await;
        assert!(!other.text().contains("f-adaptable"));
        assert!(site.get("/").await.text().contains("?adaptable=unknown"));
    });
}

#[test]
fn an_earlier_contract_is_not_passed_over_because_nobody_knows_what_happens() {
    block_on(async {
        let site = Site::empty().await;
        site.post("/erster-start", &[("name", "Odenstadt")]).await;
        let day = |days: i64| {
            let day = freistadt_app::today().checked_add(jiff::Span::new().days(days));
            day.unwrap().strftime("%d.%m.%Y").to_string()
        };
        let list = format!(
            "Vertragsnummer;Vertrag;Vertragsende;Kündigungsfrist;Verlängerung\n\
             V-1;Pflege Früh;{};1 Monat;\nV-2;Pflege Spät;{};1 Monat;12 Monate\n",
            day(240),
            day(330)
        );
        let staged = site.upload("/einlesen", "v.csv", list.as_bytes()).await;
        let fields = [("stand", "1"), ("namen", "v.csv"), ("tun", "uebernehmen")];
        site.post(staged.header("location"), &fields).await;
        let (next, text) = overview(&site).await;
        assert_eq!(next, "/bestand/vertraege/eintrag/v-1", "{text}");
        assert!(text.contains("Was sonst geschieht, ist nicht bekannt"));
    });
}
