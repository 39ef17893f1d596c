//! Records in the browser's eyes: lists, changes by hand, other people's changes in between.

use axum::http::StatusCode;
use freistadt_app::today;
use freistadt_l10n::{Language, allowed_words};
use freistadt_model::{Code as _, Hosting, Kind, RecordRef, Value, ValueType};

use crate::check::faults;
use crate::site::{Answer, Site, block_on};

const MESO: &str = "/bestand/anwendungen/eintrag/meso";

/// The rows of the first table.
fn rows(answer: &Answer) -> usize {
    let page = scraper::Html::parse_document(answer.text());
    let rows = scraper::Selector::parse("tbody tr").unwrap();
    page.select(&rows).count()
}

async fn value(site: &Site, field: &str) -> Value {
    let revision = site.data.revision(&site.access.viewer(), None).await;
    let target = RecordRef::new(Kind::Application, "meso");
    revision.unwrap().landscape.value(&target, field).unwrap()
}

async fn head(site: &Site) -> String {
    let revision = site.data.revision(&site.access.viewer(), None).await;
    revision.unwrap().id.0.to_string()
}

#[test]
fn a_list_is_filtered_ordered_and_paged_by_key() {
    block_on(async {
        let site = Site::sample().await;
        let all = site.get("/bestand/anwendungen?lang=de").await;
        assert_eq!(rows(&all), 50);
        assert!(all.text().contains("1 bis 50 von 140"), "{}", all.text());
        let mut seen = std::collections::BTreeSet::new();
        let mut path = "/bestand/anwendungen?lang=de".to_owned();
        loop {
            let page = site.get(&path).await;
            let html = scraper::Html::parse_document(page.text());
            let names = scraper::Selector::parse("tbody th a").unwrap();
            for name in html.select(&names) {
                let address = name.attr("href").unwrap().to_owned();
                assert!(seen.insert(address), "a record on two pages");
            }
            let next = scraper::Selector::parse("a[rel=next]").unwrap();
            let Some(next) = html.select(&next).next() else {
                break;
            };
            path = next.attr("href").unwrap().to_owned();
        }
        assert_eq!(seen.len(), 140);
        let prescribed = site.get("/bestand/anwendungen?choice=prescribed").await;
        assert_eq!(rows(&prescribed), 18);
        let unknown = site.get("/bestand/anwendungen?operator=unknown").await;
        assert!(rows(&unknown) > 0);
        let near = site
            .get("/bestand/organisationen?q=Mikrosoft&lang=de")
            .await;
        let meant = "Meinten Sie <a href=\"/bestand/organisationen?q=Microsoft\">Microsoft</a>?";
        assert!(near.text().contains(meant));
        let signs = site.get("/bestand/organisationen?q=%21%21&lang=de").await;
        assert!(signs.text().contains("Dazu passt kein Eintrag."));
        let none = site.get("/bestand/anwendungen?q=gibtesnicht&lang=de").await;
        assert!(none.text().contains("Dazu passt kein Eintrag"));
    });
}

#[test]
fn an_order_puts_the_unknown_last_both_ways() {
    block_on(async {
        let site = Site::sample().await;
        for order in ["cost_per_year", "-cost_per_year"] {
            let path = format!("/bestand/vertraege?lang=de&ordnung={order}");
            let page = site.get(&path).await;
            let html = scraper::Html::parse_document(page.text());
            let first = scraper::Selector::parse("tbody tr:first-child td:last-child").unwrap();
            let cost: String = html.select(&first).next().unwrap().text().collect();
            assert!(cost.contains('€'), "{order}: {cost}");
        }
    });
}

#[test]
fn a_list_is_exported_as_it_is_seen_and_for_whom() {
    block_on(async {
        let site = Site::sample().await;
        let path = "/bestand/vertraege/liste.csv?lang=de&unit=IT";
        let internal = site.get(path).await;
        assert_eq!(internal.status, StatusCode::OK);
        assert!(
            internal
                .header("content-disposition")
                .contains("vertraege.csv")
        );
        let text = String::from_utf8(internal.body.clone()).unwrap();
        let shown = site.get("/bestand/vertraege?lang=de&unit=IT").await;
        let page = scraper::Html::parse_document(shown.text());
        let names = scraper::Selector::parse("tbody th a").unwrap();
        for name in page.select(&names) {
            let name: String = name.text().collect();
            assert!(text.contains(&name), "{name} is not in\n{text}");
        }
        let public = site.get(&format!("{path}&fuer=public")).await;
        let public = String::from_utf8(public.body).unwrap();
        let heading = public.lines().next().unwrap();
        assert_eq!(heading.trim_start_matches('\u{feff}'), "\"Name\"");
    });
}

#[test]
fn a_change_by_hand_is_stored_with_its_source_and_reason() {
    block_on(async {
        let site = Site::sample().await;
        let base = head(&site).await;
        let fields = [
            ("stand", base.as_str()),
            ("users", "41"),
            ("grund", "Zählung"),
        ];
        let answer = site.post(&format!("{MESO}/bearbeiten"), &fields).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
        assert_eq!(value(&site, "users").await, Value::Integer(41));
        let page = site.get(&format!("{MESO}?lang=de")).await;
        assert!(page.text().contains("Eingabe"), "the source is named");
        assert!(page.text().contains("Von Hand geändert: Zählung"));
        let history = site.get("/verlauf?lang=de").await;
        assert!(history.text().contains(&format!("href=\"{MESO}\"")));
        // The same form sent twice changes nothing more.
        let before = head(&site).await;
        site.post(&format!("{MESO}/bearbeiten"), &fields).await;
        assert_eq!(head(&site).await, before);
        // A new partner is typed by name.
        let fields = [("stand", before.as_str()), ("operator", "Neue Firma GmbH")];
        site.post(&format!("{MESO}/bearbeiten"), &fields).await;
        let operator = value(&site, "operator").await;
        assert_eq!(operator.canonical(), "organization:neue-firma-gmbh");
    });
}

#[test]
fn what_cannot_be_read_comes_back_as_it_was_typed() {
    block_on(async {
        let site = Site::sample().await;
        let base = head(&site).await;
        let fields = [
            ("stand", base.as_str()),
            ("users", "viele"),
            ("purpose", "Neuer Zweck"),
        ];
        for language in Language::ALL {
            let path = format!("{MESO}/bearbeiten?lang={}", language.code());
            let answer = site.post(&path, &fields).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(answer.text().contains("value=\"viele\""));
            assert!(answer.text().contains("Neuer Zweck"));
            assert_eq!(faults(answer.text(), language), Vec::<String>::new());
        }
        assert_eq!(head(&site).await, base);
    });
}

#[test]
fn somebody_else_s_change_is_shown_not_overwritten() {
    block_on(async {
        let site = Site::sample().await;
        let base = head(&site).await;
        let form = format!("{MESO}/bearbeiten?lang=de");
        let first = [
            ("stand", base.as_str()),
            ("users", "41"),
            ("unit", "Bürgeramt"),
        ];
        site.post(&form, &first).await;
        // The second person saw the state before, changes the users and leaves the unit.
        let unit = "Bürgerbüro";
        let second = [("stand", base.as_str()), ("users", "52"), ("unit", unit)];
        let answer = site.post(&form, &second).await;
        assert_eq!(answer.status, StatusCode::CONFLICT);
        assert_eq!(
            faults(answer.text(), Language::German),
            Vec::<String>::new()
        );
        assert!(
            answer.text().contains("Sie schrieben „52“"),
            "{}",
            answer.text()
        );
        assert!(
            answer.text().contains("value=\"52\""),
            "nothing typed is lost"
        );
        assert_eq!(value(&site, "users").await, Value::Integer(41));
        // Having seen it, the person insists; what they left as it was stays the other's.
        let seen = head(&site).await;
        let again = [
            ("stand", base.as_str()),
            ("gesehen", seen.as_str()),
            ("users", "52"),
            ("unit", unit),
        ];
        let answer = site.post(&form, &again).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
        assert_eq!(value(&site, "users").await, Value::Integer(52));
        assert_eq!(
            value(&site, "unit").await,
            Value::Text("Bürgeramt".to_owned())
        );
    });
}

#[test]
fn chosen_records_are_changed_together_and_taken_back_together() {
    block_on(async {
        let site = Site::sample().await;
        let list = "/bestand/anwendungen";
        let chosen = [("tun", "setzen"), ("id", "meso"), ("id", "tevis")];
        let page = site.post(&format!("{list}/auswahl?lang=de"), &chosen).await;
        assert_eq!(page.status, StatusCode::OK);
        assert_eq!(faults(page.text(), Language::German), Vec::<String>::new());
        let path = format!("{list}/auswahl?lang=de");
        let nothing = site.post(&path, &[("tun", "setzen")]).await;
        assert!(nothing.text().contains("nichts ausgewählt"));
        let before = value(&site, "unit").await;
        let base = head(&site).await;
        let change = [
            ("stand", base.as_str()),
            ("id", "meso"),
            ("id", "tevis"),
            ("feld", "unit"),
            ("wert", "Bürgerservice"),
            ("liste", "unit=Amt%20%2F%20A&seite=//evil.example&nach=aida"),
        ];
        let changed = site.post(&format!("{list}/aendern"), &change).await;
        let done = format!("c{}", head(&site).await);
        let back = format!("{list}?unit=Amt%20%2F%20A&nach=aida&geaendert={done}");
        assert_eq!(changed.header("location"), back, "the list they came from");
        let said = site.get(&format!("{list}?geaendert={done}&lang=de")).await;
        assert!(said.text().contains("Geändert: <b>2 Anwendungen</b>"));
        assert!(said.text().contains(&format!("href=\"/verlauf/{done}\"")));
        let other = site.get(&format!("{list}?geaendert=c999&lang=de")).await;
        assert!(!other.text().contains("Geändert: "), "no such change");
        let after = Value::Text("Bürgerservice".to_owned());
        assert_eq!(value(&site, "unit").await, after);
        let wrong = [
            ("stand", base.as_str()),
            ("id", "meso"),
            ("feld", "users"),
            ("wert", "x"),
        ];
        let answer = site.post(&format!("{list}/aendern?lang=de"), &wrong).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        let id = format!("c{}", head(&site).await);
        let undone = site
            .post(&format!("/verlauf/{id}/zuruecknehmen"), &[])
            .await;
        assert_eq!(undone.status, StatusCode::SEE_OTHER);
        assert_eq!(value(&site, "unit").await, before);
    });
}

#[test]
fn what_fits_a_closed_list_is_offered_and_named() {
    block_on(async {
        let site = Site::sample().await;
        let list = "/bestand/anwendungen";
        let chosen = [("tun", "setzen"), ("id", "meso"), ("feld", "hosting")];
        let page = site.post(&format!("{list}/auswahl?lang=de"), &chosen).await;
        assert_eq!(faults(page.text(), Language::German), Vec::<String>::new());
        let option = "<option value=\"district\">";
        assert!(page.text().contains(option), "{}", page.text());
        let base = head(&site).await;
        let typed = [
            ("stand", base.as_str()),
            ("id", "meso"),
            ("feld", "hosting"),
            ("wert", "im Keller"),
        ];
        let answer = site.post(&format!("{list}/aendern?lang=de"), &typed).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        let words = allowed_words(Language::German, ValueType::Code(Hosting::SET)).unwrap();
        let named = format!("Möglich sind: {}.", words.join(", "));
        assert!(answer.text().contains(&named), "{}", answer.text());
    });
}

#[test]
fn what_others_changed_meanwhile_is_named_before_many_are_changed() {
    block_on(async {
        let site = Site::sample().await;
        let path = "/bestand/anwendungen/aendern?lang=de";
        let base = head(&site).await;
        let change = async |stand: &str, unit: &str, seen: &str| {
            let fields = [
                ("stand", stand),
                ("gesehen", seen),
                ("id", "meso"),
                ("id", "tevis"),
                ("feld", "unit"),
                ("wert", unit),
            ];
            site.post(path, &fields).await
        };
        change(&base, "Bürgeramt", "").await;
        let answer = change(&base, "Hauptamt", "").await;
        assert_eq!(answer.status, StatusCode::CONFLICT);
        assert_eq!(
            faults(answer.text(), Language::German),
            Vec::<String>::new()
        );
        for said in ["VOIS|MESO", "jetzt „Bürgeramt“, Sie schrieben „Hauptamt“"] {
            assert!(answer.text().contains(said), "{said}: {}", answer.text());
        }
        let amt = Value::Text("Bürgeramt".to_owned());
        assert_eq!(value(&site, "unit").await, amt, "nothing is stored");
        let seen = head(&site).await;
        let answer = change(&base, "Hauptamt", &seen).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
        let amt = Value::Text("Hauptamt".to_owned());
        assert_eq!(value(&site, "unit").await, amt);
    });
}

#[test]
fn records_are_confirmed_made_and_removed() {
    block_on(async {
        let site = Site::sample().await;
        site.post(&format!("{MESO}/bestaetigen"), &[]).await;
        let today = freistadt_model::PartialDate::day(today());
        assert_eq!(value(&site, "confirmed_on").await, Value::Date(today));
        let nameless = site
            .post("/bestand/anwendungen/neu?lang=de", &[("name", " ")])
            .await;
        assert_eq!(nameless.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(
            faults(nameless.text(), Language::German),
            Vec::<String>::new()
        );
        let made = site
            .post(
                "/bestand/anwendungen/neu",
                &[("name", "Neue Fachanwendung")],
            )
            .await;
        let path = made.header("location").to_owned();
        assert_eq!(
            path,
            "/bestand/anwendungen/eintrag/neue-fachanwendung/bearbeiten"
        );
        let record = path.trim_end_matches("/bearbeiten");
        let removed = site.post(&format!("{record}/entfernen"), &[]).await;
        assert_eq!(removed.status, StatusCode::SEE_OTHER);
        assert_eq!(site.get(record).await.status, StatusCode::NOT_FOUND);
        let needed = site
            .post("/bestand/organisationen/eintrag/musterstadt/entfernen", &[])
            .await;
        assert_eq!(needed.status, StatusCode::CONFLICT);
    });
}

#[test]
fn foreign_pages_change_nothing() {
    block_on(async {
        let site = Site::sample().await;
        let before = head(&site).await;
        let host = ("host", "127.0.0.1:8080");
        for foreign in [
            ("origin", "https://evil.example"),
            ("origin", "null"),
            ("sec-fetch-site", "cross-site"),
            ("sec-fetch-site", "same-site"),
        ] {
            let answer = site
                .send(&format!("{MESO}/bestaetigen"), &[], &[host, foreign])
                .await;
            assert_eq!(answer.status, StatusCode::FORBIDDEN, "{foreign:?}");
        }
        assert_eq!(head(&site).await, before);
    });
}

#[test]
fn hostile_names_are_shown_as_text_everywhere() {
    block_on(async {
        let site = Site::sample().await;
        let long = "x".repeat(10_000);
        let hostile = format!("<script>alert(1)</script>\u{202e}\"'&{long}");
        let base = head(&site).await;
        let fields = [("stand", base.as_str()), ("name", hostile.as_str())];
        let answer = site.post(&format!("{MESO}/bearbeiten"), &fields).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
        let pages = [
            MESO.to_owned(),
            format!("{MESO}/bearbeiten"),
            "/bestand/anwendungen?q=alert".to_owned(),
            "/suche?q=alert".to_owned(),
            "/verlauf/c2".to_owned(),
            "/".to_owned(),
        ];
        for path in pages {
            let answer = site.get(&path).await;
            assert_eq!(answer.status, StatusCode::OK, "{path}");
            assert!(!answer.text().contains("<script>alert"), "{path}");
            let page = scraper::Html::parse_document(answer.text());
            let content = crate::check::Page(page).content();
            // In full it stands among the record's facts, in its form and where its change is shown.
            let most = match path.as_str() {
                MESO => 2,
                "/bestand/anwendungen?q=alert" | "/suche?q=alert" | "/" => 0,
                _ => 1,
            };
            let whole = content.matches(&long).count();
            assert!(whole <= most, "{path}: {whole}");
        }
    });
}

#[test]
fn a_form_that_is_sent_twice_makes_one_record_and_takes_back_once() {
    block_on(async {
        let site = Site::sample().await;
        let path = "/bestand/anwendungen/neu?lang=de";
        let name = ("name", "Zweimal geklickt");
        let made = site.post(path, &[name]).await;
        assert_eq!(made.status, StatusCode::SEE_OTHER);
        let change = format!("/verlauf/c{}", head(&site).await);
        let twice = site.post(path, &[name]).await;
        assert_eq!(twice.status, StatusCode::CONFLICT);
        assert_eq!(faults(twice.text(), Language::German), Vec::<String>::new());
        assert!(twice.text().contains("eintrag/zweimal-geklickt\""));

        let undo = format!("{change}/zuruecknehmen");
        let undone = site.post(&undo, &[]).await;
        let by = undone.header("location").to_owned();
        let again = site.post(&undo, &[]).await;
        assert_eq!(again.header("location"), by, "taken back once");
        let page = site.get(&format!("{change}?lang=de")).await;
        assert!(page.text().contains(&format!("href=\"{by}\"")));
        assert!(!page.text().contains("Diese Änderung zurücknehmen"));
        // Taking back the taking back makes it count again.
        site.post(&format!("{by}/zuruecknehmen"), &[]).await;
        let page = site.get(&format!("{change}?lang=de")).await;
        assert!(page.text().contains("Diese Änderung zurücknehmen"));

        let meant = [name, ("weiterer", "1")];
        let another = site.post(path, &meant).await;
        assert_eq!(another.status, StatusCode::SEE_OTHER);
    });
}

#[test]
fn a_form_without_measure_is_refused_on_a_page() {
    block_on(async {
        let site = Site::sample().await;
        let long = "x".repeat(3 << 20);
        let path = format!("{MESO}/bearbeiten?lang=de");
        let answer = site.post(&path, &[("note", long.as_str())]).await;
        assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
        assert_eq!(
            faults(answer.text(), Language::German),
            Vec::<String>::new()
        );
        assert!(answer.text().contains("zu viel auf einmal"));
    });
}

#[test]
fn contracts_without_a_day_are_named_beside_the_calendar() {
    block_on(async {
        let site = Site::sample().await;
        let overview = site.overview().await;
        let as_of = overview.assessment.as_of;
        let calendar = site.data.calendar(&site.access.viewer(), as_of).await;
        let undated = calendar.unwrap().undated;
        assert_eq!(undated.len(), overview.assessment.undated_contracts);
        let page = site.get("/fristen?lang=de").await;
        for contract in undated {
            let address = format!("/bestand/vertraege/eintrag/{contract}\"");
            assert!(page.text().contains(&address), "{contract}");
        }
    });
}

#[test]
fn the_calendar_is_a_file_that_calendars_read() {
    block_on(async {
        let site = Site::sample().await;
        let file = site.get("/fristen.ics?lang=de").await;
        assert!(file.header("content-type").starts_with("text/calendar"));
        let events = file.text().matches("BEGIN:VEVENT").count();
        let due = site.overview().await.assessment.decisions.len();
        assert!(events > due, "{events} events for {due} decisions");
    });
}

#[test]
fn codes_are_told_as_what_they_stand_for() {
    block_on(async {
        let site = Site::sample().await;
        let claims = site.get("/bestand/angaben?lang=de").await;
        assert!(claims.text().contains("Gesetzliche Stichtage: AutiSta"));
        assert!(!claims.text().contains("statutory_releases"));
        let implied = site
            .get("/bestand/anwendungen?operator=unknown&lang=de")
            .await;
        assert!(implied.text().contains("(folgt aus der Betriebsart)"));
        site.post("/leitbild/uebernehmen", &[("leitbild", "large-city")])
            .await;
        let rules = site.get("/bestand/regeln?lang=de").await;
        assert!(rules.text().contains("Kein Vertrag verlängert sich"));
        assert!(!rules.text().contains("notice-missed<"));
    });
}
