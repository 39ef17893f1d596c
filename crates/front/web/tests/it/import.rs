//! From the name of the municipality to a filled overview, in the browser's eyes.

use axum::http::StatusCode;
use freistadt_l10n::Language;
use freistadt_model::{Kind, RecordRef, Value};
use scraper::{Html, Selector};

use crate::check::faults;
use crate::site::{Answer, Site, block_on};

/// An odd list: a title, headings in odd order, a column that nobody knows, two spellings of one
/// firm, and a cell that wants to be a script.
const ODD: &str = "Unsere Verfahren;;;;\n;;;;\n\
    Betrieb durch;Farbe;Fachverfahren;Hersteller;Anzahl User\n\
    ZV;rot;Meso;Alpha Software GmbH;12\n\
    Stadt;blau;<script>alert(1)</script>;Alpha Software;7\n";

fn sound(answer: &Answer) {
    let found = faults(answer.text(), Language::German);
    assert!(found.is_empty(), "{found:#?}");
    assert!(!answer.text().contains("<script>alert"));
}

/// What the form of the page holds, as a browser would send it.
fn form(page: &Answer) -> Vec<(String, String)> {
    let html = Html::parse_document(page.text());
    let fields = "form.fs-check input[type=hidden], form.fs-check select";
    let fields = Selector::parse(fields).unwrap();
    let chosen = Selector::parse("option[selected]").unwrap();
    html.select(&fields)
        .map(|field| {
            let value = match field.value().name() {
                "select" => field.select(&chosen).next().and_then(|it| it.attr("value")),
                _ => field.attr("value"),
            };
            let name = field.attr("name").unwrap().to_owned();
            (name, value.unwrap_or_default().to_owned())
        })
        .collect()
}

async fn send(site: &Site, path: &str, fields: &[(String, String)]) -> Answer {
    let fields: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    site.post(&format!("{path}?lang=de"), &fields).await
}

/// Uploads a file and gives the address of its check.
async fn upload(site: &Site, name: &str, content: &[u8]) -> String {
    let answer = site.upload("/einlesen", name, content).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    answer.header("location").to_owned()
}

async fn value(site: &Site, id: &str, field: &str) -> Option<Value> {
    let revision = site.data.revision(&site.access.viewer(), None).await;
    let target = RecordRef::new(Kind::Application, id);
    revision.unwrap().landscape.value(&target, field)
}

#[test]
fn a_town_gets_from_its_name_to_a_filled_overview_and_back() {
    block_on(async {
        let site = Site::empty().await;
        let first = site.get("/?lang=de").await;
        sound(&first);
        assert!(first.text().contains("Wie heißt Ihre Kommune?"));
        let nameless = site.post("/erster-start?lang=de", &[("name", " ")]).await;
        assert_eq!(nameless.status, StatusCode::UNPROCESSABLE_ENTITY);
        sound(&nameless);
        let named = site.post("/erster-start", &[("name", "Odenstadt")]).await;
        assert_eq!(named.header("location"), "/einlesen");
        let start = site.get("/einlesen?lang=de").await;
        sound(&start);
        assert!(start.text().contains("Odenstadt"));

        let path = upload(&site, "liste.csv", ODD.as_bytes()).await;
        let waiting = site.get("/einlesen?lang=de").await;
        sound(&waiting);
        assert!(waiting.text().contains("liste.csv"));
        let check = site.get(&format!("{path}?lang=de")).await;
        sound(&check);
        assert!(check.text().contains("Es ist noch nichts gespeichert."));
        assert!(value(&site, "meso", "name").await.is_none());

        // The column that nobody knows gets a meaning by hand.
        let mut fields = form(&check);
        let color = fields
            .iter()
            .position(|(_, value)| value == "Farbe")
            .unwrap();
        assert_eq!(fields[color + 1].0, "ziel");
        "application.note".clone_into(&mut fields[color + 1].1);
        fields.push(("tun".to_owned(), "pruefen".to_owned()));
        let again = send(&site, &path, &fields).await;
        sound(&again);
        assert!(
            value(&site, "meso", "name").await.is_none(),
            "still a trial"
        );
        let mut fields = form(&again);
        fields.push(("tun".to_owned(), "uebernehmen".to_owned()));
        let done = send(&site, &path, &fields).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
        let result = done.header("location").to_owned();
        let note = value(&site, "meso", "note").await;
        assert_eq!(note, Some(Value::Text("rot".to_owned())));
        // Sent twice, it is taken over once, and nobody is told off.
        let twice = send(&site, &path, &fields).await;
        assert_eq!(twice.header("location"), result);
        let page = site.get(&format!("{result}?lang=de")).await;
        sound(&page);
        let overview = site.get("/?lang=de").await;
        sound(&overview);
        assert!(overview.text().contains("2 Anwendungen"));

        let change = result.rsplit('/').next().unwrap();
        site.post(&format!("/verlauf/{change}/zuruecknehmen"), &[])
            .await;
        assert!(value(&site, "meso", "name").await.is_none());
    });
}

#[test]
fn a_contradiction_is_decided_by_the_person() {
    block_on(async {
        let site = Site::sample().await;
        let list = "Kennung;Fachverfahren;Anzahl User\nmeso;VOIS|MESO;99\n";
        let path = upload(&site, "zahlen.csv", list.as_bytes()).await;
        let check = site.get(&format!("{path}?lang=de")).await;
        sound(&check);
        let html = Html::parse_document(check.text());
        let file = Selector::parse("input[type=radio][value=datei]").unwrap();
        let radio = html.select(&file).next().expect("the question");
        let mut fields = form(&check);
        let field = fields.iter().rposition(|(name, _)| name == "feld").unwrap();
        let answer = (radio.attr("name").unwrap().to_owned(), "datei".to_owned());
        fields.insert(field + 1, answer);
        fields.push(("tun".to_owned(), "uebernehmen".to_owned()));
        let done = send(&site, &path, &fields).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
        assert_eq!(
            value(&site, "meso", "users").await,
            Some(Value::Integer(99))
        );
    });
}

#[test]
fn contradictions_are_decided_all_at_once_or_one_by_one() {
    block_on(async {
        let site = Site::sample().await;
        let tevis = value(&site, "tevis", "users").await;
        let list = "Kennung;Fachverfahren;Anzahl User\nmeso;VOIS|MESO;99\ntevis;TEVIS;98\n";
        let path = upload(&site, "zahlen.csv", list.as_bytes()).await;
        let check = site.get(&format!("{path}?lang=de")).await;
        sound(&check);
        let mut fields = form(&check);
        // For all the file holds, for one of them what is here.
        let first = fields
            .iter()
            .position(|(name, _)| name == "eintrag")
            .unwrap();
        fields.insert(first, ("rest".to_owned(), "datei".to_owned()));
        let own = fields
            .iter()
            .position(|(_, value)| value == "application:tevis");
        let own = own.unwrap() + 2;
        fields.insert(own, ("gilt-9".to_owned(), "bestand".to_owned()));
        let mut looked = fields.clone();
        looked.push(("tun".to_owned(), "pruefen".to_owned()));
        let again = send(&site, &path, &looked).await;
        sound(&again);
        assert_eq!(again.text().matches("value=\"datei\" checked").count(), 1);
        assert_eq!(again.text().matches("value=\"bestand\" checked").count(), 1);
        fields.push(("tun".to_owned(), "uebernehmen".to_owned()));
        let done = send(&site, &path, &fields).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
        let meso = value(&site, "meso", "users").await;
        assert_eq!(meso, Some(Value::Integer(99)));
        assert_eq!(value(&site, "tevis", "users").await, tevis);
    });
}

#[test]
fn names_that_look_alike_are_decided_all_at_once_or_one_by_one() {
    block_on(async {
        let site = Site::empty().await;
        let list = "Fachverfahren;Hersteller\nA;Erdapfel GmbH\nB;Erdapfel\nC;Feldsalat AG\n\
            D;Feldsalat\n";
        let path = upload(&site, "liste.csv", list.as_bytes()).await;
        let mut fields = form(&site.get(&format!("{path}?lang=de")).await);
        let first = fields
            .iter()
            .position(|(name, _)| name == "gruppe")
            .unwrap();
        fields.insert(first, ("rest-wer".to_owned(), "dieselbe".to_owned()));
        fields.push(("wer-1".to_owned(), "verschieden".to_owned()));
        let mut looked = fields.clone();
        looked.push(("tun".to_owned(), "pruefen".to_owned()));
        let again = send(&site, &path, &looked).await;
        sound(&again);
        let chosen = |value: &str| again.text().matches(&format!("{value}\" checked")).count();
        assert_eq!((chosen("bleibt:erdapfel"), chosen("verschieden")), (1, 1));
        fields.push(("tun".to_owned(), "uebernehmen".to_owned()));
        let done = send(&site, &path, &fields).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
        let revision = site.data.revision(&site.access.viewer(), None).await;
        let organizations = revision.unwrap().landscape.organizations.clone();
        let names: Vec<&str> = organizations.values().map(|it| it.name.as_str()).collect();
        assert_eq!(names, ["Erdapfel", "Feldsalat", "Feldsalat AG"]);
    });
}

#[test]
fn a_meaning_that_was_kept_can_be_taken_back_on_the_page() {
    block_on(async {
        let site = Site::sample().await;
        let list = "Fachverfahren;Version\nVOIS|MESO;7\n";
        let send_with = async |target: &str, button: &str| {
            let path = upload(&site, "neu.csv", list.as_bytes()).await;
            let check = site.get(&format!("{path}?lang=de")).await;
            sound(&check);
            let offered = check.text().contains("value=\"auto\"");
            let mut fields = form(&check);
            let version = fields.iter().position(|(_, value)| value == "Version");
            target.clone_into(&mut fields[version.unwrap() + 1].1);
            fields.push(("tun".to_owned(), button.to_owned()));
            (offered, send(&site, &path, &fields).await)
        };
        let (offered, done) = send_with("application.note", "uebernehmen").await;
        assert!(!offered, "there is nothing to take back");
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
        let (offered, again) = send_with("auto", "pruefen").await;
        assert!(offered);
        sound(&again);
        assert!(again.text().contains("value=\"auto\" selected"));
    });
}

#[test]
fn what_cannot_be_read_is_said_on_a_page() {
    block_on(async {
        let site = Site::sample().await;
        for (name, content) in [
            ("bericht.xlsx", &b"%PDF-1.4"[..]),
            ("leer.csv", &b""[..]),
            ("bild.png", &b"\x89PNG\r\n\x1a\n\0\0\0\0"[..]),
        ] {
            let path = upload(&site, name, content).await;
            let page = site.get(&format!("{path}?lang=de")).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
            sound(&page);
            assert!(!page.text().contains("freistadt "), "no terminal here");
            let gone = site.post(&format!("{path}/verwerfen"), &[]).await;
            assert_eq!(gone.status, StatusCode::SEE_OTHER);
        }
        let gone = site
            .get(&format!("/einlesen/{}?lang=de", "0".repeat(64)))
            .await;
        assert_eq!(gone.status, StatusCode::NOT_FOUND);
        sound(&gone);
        let none = site.upload("/einlesen?lang=de", "", b"").await;
        assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
        sound(&none);
    });
}

#[test]
fn a_file_beyond_the_limit_is_refused_with_the_limit() {
    block_on(async {
        let site = Site::sample().await;
        let large = vec![b'a'; 65 << 20];
        let answer = site.upload("/einlesen?lang=de", "gross.csv", &large).await;
        assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
        assert!(answer.text().contains("MB"), "{}", answer.text());
        sound(&answer);
        let waiting = site.get("/einlesen?lang=de").await;
        assert!(
            !waiting.text().contains("gross.csv"),
            "nothing of it is kept"
        );
    });
}
