//! The frame and what it finds, in the browser's eyes.

use axum::http::StatusCode;
use freistadt_l10n::Language;

use crate::check::faults;
use crate::site::{Site, block_on};

const RULE: &str = "/leitbild/regel/one-operator-share";

#[test]
fn eight_rules_hold_from_the_start_and_say_what_they_find() {
    block_on(async {
        let site = Site::sample().await;
        let frame = site.get("/leitbild?lang=de").await;
        assert!(
            frame
                .text()
                .contains("Diese acht Regeln gelten von Anfang an")
        );
        // Each demand says which part of it no rule can check.
        let beyond =
            "Wer sonst das Gleiche braucht, weiß der Bestand einer einzelnen Kommune nicht.";
        assert!(frame.text().contains(beyond));
        let found = site.get("/abweichungen?lang=de").await;
        assert!(found.text().contains("Broadcom Inc."));
        assert!(found.text().contains("verlangt sind höchstens 50 %"));
        // Whoever only looks stores nothing.
        let tried = site
            .get(&format!("{RULE}?lang=de&share=62&gewicht=error"))
            .await;
        assert!(tried.text().contains("Gespeichert ist noch nichts"));
        assert!(
            !tried
                .text()
                .contains("Zweckverband Kommunale IT Musterland</bdi>")
        );
        let after = site.get("/leitbild?lang=de").await;
        assert!(after.text().contains("von Anfang an"));
    });
}

#[test]
fn a_rule_is_set_and_taken_out_of_force() {
    block_on(async {
        let site = Site::sample().await;
        let set = site
            .post(RULE, &[("share", "90"), ("gewicht", "error")])
            .await;
        assert_eq!(set.status, StatusCode::SEE_OTHER);
        let frame = site.get("/leitbild?lang=de").await;
        assert!(frame.text().contains("mehr als 90 %"));
        assert!(!frame.text().contains("von Anfang an"));
        let wrong = site.post(RULE, &[("share", "900")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        site.post(RULE, &[("tun", "entfernen")]).await;
        let found = site.get("/abweichungen?lang=de").await;
        assert!(!found.text().contains("Der Wegfall keiner Organisation"));
        let adopted = site
            .post("/leitbild/uebernehmen", &[("leitbild", "large-city")])
            .await;
        assert_eq!(adopted.status, StatusCode::SEE_OTHER);
        let frame = site.get("/leitbild?lang=de").await;
        assert!(frame.text().contains("Noch nicht beschlossen"));
        assert!(
            frame
                .text()
                .contains("mehr als 30 % der Verwaltungsleistungen")
        );
        let history = site.get("/verlauf?lang=de").await;
        assert!(history.text().contains("Leitbild übernommen: Große Stadt"));
        let nothing = site
            .post("/leitbild/uebernehmen", &[("leitbild", "x")])
            .await;
        assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
    });
}

#[test]
fn an_exception_needs_a_reason_somebody_who_decides_and_an_end() {
    block_on(async {
        let site = Site::sample().await;
        let path = "/abweichungen/ausnahme";
        let whole = [
            ("regel", "one-operator-share"),
            ("id", "organization:vmware"),
            ("grund", "Ablösung läuft"),
            ("wer", "Bürgermeisteramt"),
            ("bis", "2027-06-30"),
        ];
        for missing in 1..whole.len() {
            let mut typed = whole.to_vec();
            typed.remove(missing);
            let wrong = site.post(path, &typed).await;
            assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY, "{missing}");
            assert_eq!(faults(wrong.text(), Language::German), [""; 0], "{missing}");
        }
        let mut late = whole;
        late[4] = ("bis", "2099-01-01");
        assert_eq!(
            site.post(path, &late).await.status,
            StatusCode::UNPROCESSABLE_ENTITY
        );
        assert_eq!(site.post(path, &whole).await.status, StatusCode::SEE_OTHER);
        let found = site.get("/abweichungen?lang=de").await;
        assert!(found.text().contains("Eine befristete Ausnahme"));
        let evidence = site.get("/abweichungen/nachweis.json").await;
        let document: serde_json::Value = serde_json::from_str(evidence.text()).unwrap();
        let findings = document["findings"].as_array().unwrap();
        let waived = findings
            .iter()
            .find(|it| !it["decision"].is_null())
            .unwrap();
        assert_eq!(waived["decision"]["until"], "2027-06-30");
        assert_eq!(waived["verdict"], "broken");
        assert_eq!(waived["changed_by"], "c1");
    });
}

#[test]
fn an_own_rule_is_built_from_lines() {
    block_on(async {
        let site = Site::sample().await;
        let typed = [
            ("von", "application"),
            ("name", "Wichtiges beim Zweckverband ist erprobt"),
            ("aart", "all"),
            ("afeld0", "run-by"),
            ("atest0", "is"),
            ("awert0", "zv-kommunal-it-musterland"),
            ("afeld1", "highest-need"),
            ("atest1", "at-least"),
            ("awert1", "high"),
            ("rart", "all"),
            ("rfeld0", "exit_tested"),
            ("rtest0", "is"),
            ("rwert0", "yes"),
            ("gewicht", "error"),
        ];
        let added = site.post("/leitbild/eigene", &typed).await;
        assert_eq!(added.status, StatusCode::SEE_OTHER);
        let found = site.get("/abweichungen?lang=de").await;
        assert!(
            found
                .text()
                .contains("Wichtiges beim Zweckverband ist erprobt")
        );
        let expert = [
            ("von", "contract"),
            ("name", "Kein Vertrag kostet zu viel"),
            ("ausdruck", "record.cost_per_year < 10"),
        ];
        let added = site.post("/leitbild/eigene", &expert).await;
        assert_eq!(added.status, StatusCode::SEE_OTHER);
        let found = site.get("/abweichungen?lang=de").await;
        assert!(found.text().contains("Der Ausdruck trifft nicht zu."));
        for wrong in [
            vec![("von", "contract"), ("name", "x"), ("ausdruck", "((((")],
            vec![("von", "application"), ("name", "Ohne Zeile")],
            vec![
                ("von", "application"),
                ("rfeld0", "unit"),
                ("rtest0", "known"),
            ],
            vec![
                ("name", "x"),
                ("von", "service"),
                ("rfeld0", "exit_tested"),
                ("rtest0", "is"),
            ],
        ] {
            let page = site.post("/leitbild/eigene", &wrong).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong:?}");
        }
    });
}

#[test]
fn findings_are_assigned_filtered_grouped_and_exported() {
    block_on(async {
        let site = Site::sample().await;
        let path = "/abweichungen/zuordnen";
        let whole = [
            ("regel", "one-operator-share"),
            ("id", "organization:vmware"),
            ("id", "organization:zv-kommunal-it-musterland"),
            ("an", "Stabsstelle Digitales"),
            ("anlass", "Verhandelt darüber"),
        ];
        for (wrong, at) in [("", 4), ("Herr Max Mustermann", 3), ("zwei\nZeilen", 3)] {
            let mut typed = whole;
            typed[at].1 = wrong;
            let page = site.post(path, &typed).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
            assert_eq!(faults(page.text(), Language::German), [""; 0], "{wrong}");
        }
        let none = site.post(path, &[whole[0], whole[3], whole[4]]).await;
        assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(site.post(path, &whole).await.status, StatusCode::SEE_OTHER);
        let page = site
            .get("/abweichungen?lang=de&amt=Stabsstelle+Digitales")
            .await;
        assert!(page.text().contains("Stabsstelle Digitales, zugeordnet"));
        assert!(!page.text().contains("regel-notice-missed"));
        let csv = site
            .get("/abweichungen/liste.csv?lang=de&amt=Stabsstelle+Digitales")
            .await;
        assert_eq!(csv.text().lines().count(), 3, "{}", csv.text());
        assert!(csv.text().contains("Verhandelt darüber"));
        let grouped = site.get("/abweichungen?lang=de&gruppe=amt").await;
        assert!(grouped.text().contains("Stabsstelle Digitales</a>"));
        let evidence = site.get("/abweichungen/nachweis.json").await;
        let document: serde_json::Value = serde_json::from_str(evidence.text()).unwrap();
        let findings = document["findings"].as_array().unwrap();
        let assigned = findings.iter().filter(|it| !it["assigned"].is_null());
        for finding in assigned {
            assert_eq!(finding["unit"], "Stabsstelle Digitales");
            assert_eq!(finding["assigned"]["reason"], "Verhandelt darüber");
        }
        let history = site.get("/verlauf?lang=de").await;
        assert!(
            history
                .text()
                .contains("Abweichung zugeordnet: Stabsstelle Digitales")
        );
    });
}

#[test]
fn groups_within_groups_are_built_without_script_and_read_back() {
    block_on(async {
        let site = Site::sample().await;
        let typed = [
            ("von", "application"),
            ("name", "Wichtiges ist anpassbar oder erprobt"),
            ("aart", "all"),
            ("afeld0", "highest-need"),
            ("atest0", "at-least"),
            ("awert0", "high"),
            ("ag0art", "any"),
            ("ag0feld0", "run-by"),
            ("ag0test0", "is"),
            ("ag0wert0", "zv-kommunal-it-musterland"),
            ("ag0g0art", "none"),
            ("ag0g0feld0", "open_export"),
            ("ag0g0test0", "is"),
            ("ag0g0wert0", "yes; partly"),
            ("rart", "any"),
            ("rfeld0", "adaptable"),
            ("rtest0", "is"),
            ("rwert0", "yes"),
            ("gewicht", "note"),
        ];
        let query: Vec<String> = typed
            .iter()
            .map(|(key, it)| format!("{key}={it}"))
            .collect();
        let query = query.join("&").replace(' ', "+");
        let read = site
            .get(&format!("/leitbild/eigene?lang=de&{query}&lesen=1"))
            .await;
        assert_eq!(faults(read.text(), Language::German), [""; 0]);
        let said =
            "„höchster Schutzbedarf“ ist mindestens hoch und („Betrieb durch“ ist Zweckverband";
        let text = read.text();
        let at = text.find("id=\"verstanden\"").unwrap_or(0);
        assert!(text.contains(said), "{}", &text[at..]);
        assert!(text.contains("oder nicht („"), "{}", &text[at..]);
        let english = site
            .get(&format!("/leitbild/eigene?lang=en&{query}&lesen=1"))
            .await;
        assert!(english.text().contains("is at least high and ("));
        // Nothing is stored by reading back, and a group that was asked for stays.
        let frame = site.get("/leitbild?lang=de").await;
        assert!(frame.text().contains("von Anfang an"));
        let wider = site
            .get(&format!("/leitbild/eigene?lang=de&{query}&gruppe=rg0"))
            .await;
        assert!(
            wider.text().contains("id=\"rg0feld0\"") && wider.text().contains("id=\"ag0g0wert0\"")
        );
        let added = site.post("/leitbild/eigene", &typed).await;
        assert_eq!(added.status, StatusCode::SEE_OTHER);
        let frame = site.get("/leitbild?lang=de").await;
        assert!(
            frame
                .text()
                .contains("Wichtiges ist anpassbar oder erprobt")
        );
        assert!(frame.text().contains("Für Einträge unter „Anwendungen“"));
    });
}

#[test]
fn values_of_own_rules_are_typed_in_the_words_of_the_pages() {
    block_on(async {
        let site = Site::sample().await;
        let typed = |need: &'static str, answer: &'static str| {
            [
                ("von", "application"),
                ("name", "Hoher Schutzbedarf ist erprobt"),
                ("afeld0", "highest-need"),
                ("atest0", "at-least"),
                ("awert0", need),
                ("afeld1", "run-by"),
                ("atest1", "is"),
                ("awert1", "Zweckverband Kommunale IT Musterland"),
                ("rfeld0", "exit_tested"),
                ("rtest0", "is"),
                ("rwert0", answer),
            ]
        };
        let wrong = typed("hoch", "jawohl");
        let page = site.post("/leitbild/eigene?lang=de", &wrong).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(faults(page.text(), Language::German), [""; 0]);
        for said in [
            "„jawohl“ passt nicht zu „Ausstieg erprobt“. Möglich sind: ja, nein, teilweise.",
            "list=\"woerter-exit_tested\"",
            "<datalist id=\"woerter-exit_tested\"><option value=\"ja\">",
        ] {
            assert!(page.text().contains(said), "{said}: {}", page.text());
        }
        let right = typed("Hoch", "ja; partly");
        let added = site.post("/leitbild/eigene", &right).await;
        assert_eq!(added.status, StatusCode::SEE_OTHER);
        let viewer = site.access.viewer();
        let revision = site.data.revision(&viewer, None).await.unwrap();
        let mut rules = revision.landscape.rules.values();
        let rule = rules.find(|it| it.name == "Hoher Schutzbedarf ist erprobt");
        let rule = rule.unwrap();
        for (text, codes) in [
            (rule.applies.known(), "\"high\""),
            (rule.applies.known(), "\"zv-kommunal-it-musterland\""),
            (rule.requires.known(), "\"yes\",\"partly\""),
        ] {
            assert!(text.unwrap().contains(codes), "{text:?}");
        }
    });
}

#[test]
fn what_the_public_gets_names_no_single_point_of_failure() {
    block_on(async {
        let site = Site::sample().await;
        site.post("/leitbild/uebernehmen", &[("leitbild", "large-city")])
            .await;
        let told = async |reader: &str| {
            let path = format!("/abweichungen/nachweis.json?lang=de&fuer={reader}");
            let document = site.get(&path).await;
            let csv = site
                .get(&format!("/abweichungen/liste.csv?lang=de&fuer={reader}"))
                .await;
            let document: serde_json::Value = serde_json::from_str(document.text()).unwrap();
            let findings = document["findings"].as_array().unwrap().len();
            // The file says the same as the document.
            assert_eq!(csv.text().lines().count(), findings + 1, "{reader}");
            (document.to_string() + csv.text(), findings)
        };
        let (internal, all) = told("internal").await;
        let (closed, some) = told("closed").await;
        let (public, few) = told("public").await;
        assert!(all >= some && some > few && few > 0, "{all} {some} {few}");
        assert!(internal.contains("one-operator-share") && closed.contains("one-operator-share"));
        // Who stops more than half, who runs what, where it stands, in which version.
        for told in [
            "one-operator-share",
            "operator-known",
            "shared-fate",
            "VMware",
            "data-centre",
        ] {
            assert!(!public.contains(told), "{told}: {public}");
        }
        let misspelt = site.get("/abweichungen/nachweis.json?fuer=alle").await;
        assert_eq!(misspelt.status, StatusCode::UNPROCESSABLE_ENTITY);
    });
}
