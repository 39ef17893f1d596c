//! The pages in a real browser: looked at from all sides, by keyboard only, without script,
//! printed. One browser for all of it.

use std::fs;

use freistadt_model::Kind;
use freistadt_testkit::workspace_root;
use freistadt_web::{Access, Listen, Server};

use crate::access::add_accounts;
use crate::browser::Browser;
use crate::first_start;
use crate::look::{Look, findings, keep_picture};
use crate::site::{Scratch, Site, block_on, local};

/// Paths of pages, with a name for pictures: each kind of page once.
const PAGES: [(&str, &str); 60] = [
    ("", "overview"),
    ("nirgends", "not-found"),
    ("fristen", "deadlines"),
    ("kosten", "costs"),
    ("suche?q=zweckverband", "search"),
    ("einlesen", "import"),
    ("einlesen/uebernommen/c1", "import-result"),
    ("was-waere-wenn", "whatif"),
    (
        "was-waere-wenn?wer=zv-kommunal-it-musterland&tage=30",
        "whatif-answer",
    ),
    (
        "was-waere-wenn?wer=vmware&gegenwer=kreis-musterland",
        "whatif-compared",
    ),
    (
        "was-waere-wenn/gruende?wer=kreis-musterland&fuer=service%3Abaugenehmigung",
        "whatif-grounds",
    ),
    ("abhaengigkeiten", "heaviest"),
    ("abhaengigkeiten/landkarte", "landscape"),
    (
        "abhaengigkeiten/landkarte?nach=amt&offen=u%3ABauamt",
        "landscape-opened",
    ),
    (
        "abhaengigkeiten?von=application%3Aactive-directory",
        "neighbourhood",
    ),
    (
        "bestand/verwaltungsleistungen/eintrag/baugenehmigung",
        "service",
    ),
    (
        "was-waere-wenn/liste?recht=non-EU&liste=application%3Auncertain",
        "whatif-list",
    ),
    ("schritte", "steps"),
    ("massnahmen", "measures"),
    ("massnahmen/clause-data-return", "measure"),
    ("massnahmen/texte/exit-test", "model-text"),
    ("leitbild", "frame"),
    ("leitbild/regel/exit-tested?level=high&kinds=basis", "rule"),
    ("leitbild/eigene", "own-rule"),
    (
        "leitbild/eigene?von=application&gruppe=rg0&gruppe=rg0g0&rfeld0=unit&rtest0=known&lesen=1",
        "own-rule-groups",
    ),
    ("abweichungen", "findings"),
    ("abweichungen?gruppe=amt", "findings-by-unit"),
    ("abweichungen?gruppe=massnahme", "findings-by-measure"),
    ("fragen", "questions"),
    ("vorschlaege", "proposals"),
    ("fachaemter", "units"),
    ("bestand/anwendungen/bestaetigen", "confirm"),
    ("zusammenfuehren", "unite"),
    (
        "zusammenfuehren?eine=stadtwerke-musterstadt&andere=nirgends",
        "unite-choose",
    ),
    (
        "zusammenfuehren?eine=stadtwerke-musterstadt&andere=musterstadt",
        "unite-two",
    ),
    ("instrumente", "instruments"),
    ("instrumente/it-plr-goals", "instrument"),
    (
        "instrumente/eu-csf-1.2.1?worueber=organization%3Azv-kommunal-it-musterland&vergleich=2026-01-01",
        "instrument-filled",
    ),
    (
        "instrumente/basel-sds/frage?frage=exit&worueber=application%3Ameso",
        "instrument-question",
    ),
    ("alternativen", "alternatives"),
    ("alternativen?q=Meldewesen", "alternatives-found"),
    ("alternativen/zweck/melderegister", "function"),
    ("alternativen/produkt/sharepoint", "product"),
    ("alternativen/anwendung/meso", "alternatives-of-ours"),
    (
        "alternativen/vergleich?p=nextcloud&p=seafile&p=owncloud&p=sharepoint",
        "products-compared",
    ),
    ("alternativen/wege", "procurement-paths"),
    ("alternativen/ereignisse?bis=alle", "events"),
    ("alternativen/kataloge", "catalogues"),
    ("beispiele", "examples"),
    ("verlauf", "history"),
    ("verlauf/c1", "change"),
    ("einstellungen", "settings"),
    ("bestand/anwendungen", "applications"),
    ("bestand/vertraege?supplier=unknown", "contracts"),
    ("bestand/organisationen", "organizations"),
    ("bestand/verwaltungsleistungen", "services"),
    ("bestand/anwendungen/neu", "new"),
    ("bestand/anwendungen/eintrag/meso", "record"),
    ("bestand/anwendungen/eintrag/meso/bearbeiten", "form"),
    ("bestand/vertraege/eintrag/allris-vertrag", "contract"),
];

/// Pages of a town of which nothing is recorded yet.
const EMPTY: [(&str, &str); 5] = [
    ("", "empty-overview"),
    ("bestand/anwendungen", "empty-list"),
    ("fristen", "empty-deadlines"),
    ("kosten", "empty-costs"),
    ("verlauf", "empty-history"),
];

/// Pages of a town with applications of which nobody said who answers for them, and with a firm
/// that stands there twice.
const BARE: [(&str, &str); 4] = [
    ("vorschlaege", "proposed-departments"),
    ("fachaemter", "departments-to-ask"),
    ("zusammenfuehren", "alike"),
    ("bestand/organisationen", "alike-in-the-list"),
];

/// Pages that people take to a meeting.
const PRINTED: [(&str, &str); 5] = [
    ("", "overview"),
    ("fristen", "deadlines"),
    ("kosten", "costs"),
    ("bestand/anwendungen", "applications"),
    ("bestand/anwendungen/eintrag/meso", "record"),
];

/// What a server has to show.
#[derive(Clone, Copy)]
enum Town {
    Sample,
    /// The sample behind accounts.
    SignIn,
    Empty,
    /// A few names and nothing else.
    Bare,
}

/// Serves a town in a folder until the process ends.
fn serve(folder: &Scratch, town: Town) -> String {
    let folder = folder.path().to_owned();
    let (sender, receiver) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        block_on(async {
            let site = match town {
                Town::Sample | Town::SignIn => Site::sample_in(&folder).await,
                Town::Empty => Site::empty_in(&folder).await,
                Town::Bare => bare_in(&folder).await,
            };
            let access = match town {
                Town::Sample | Town::Empty | Town::Bare => local(&site.access),
                Town::SignIn => Access::Accounts,
            };
            add_accounts(&site).await;
            let address = Listen::Tcp(([127, 0, 0, 1], 0).into());
            let server = Server::bind(address, access).await.unwrap();
            sender.send(server.url()).unwrap();
            server.serve(site.data.clone()).await.unwrap();
        });
    });
    receiver.recv().expect("the server starts")
}

/// A town of which a few names are known.
async fn bare_in(folder: &str) -> Site {
    let site = Site::empty_in(folder).await;
    for (kind, name) in [
        (Kind::Application, "MESO"),
        (Kind::Application, "AutiSta"),
        (Kind::Organization, "Alpha Software GmbH"),
        (Kind::Organization, "ALPHA-Software"),
    ] {
        let added = site.data.add(&site.access, kind, name).await;
        assert!(added.unwrap().is_some());
    }
    site
}

#[test]
fn pages_in_a_browser() {
    let axe = workspace_root().join("assets/node_modules/axe-core/axe.min.js");
    let axe = fs::read_to_string(axe).expect("`cargo xtask assets` fetches axe-core");
    let mut look = Look {
        browser: Browser::start(),
        axe,
    };
    let folders = [(); 5].map(|()| Scratch::new());
    let [sample, outside, empty, second, bare] = &folders;
    let url = serve(sample, Town::Sample);
    for (path, name) in PAGES {
        look.at_page(&url, path, name);
    }
    look.at_answers(&url);
    look.at_sign_in(&serve(outside, Town::SignIn));
    let nothing = serve(empty, Town::Empty);
    for (path, name) in EMPTY {
        look.at_page(&nothing, path, name);
    }
    let few = serve(bare, Town::Bare);
    for (path, name) in BARE {
        look.at_page(&few, path, name);
    }
    let browser = &mut look.browser;
    first_start::by_keyboard(browser, &nothing, "de");
    browser.script(false);
    first_start::by_keyboard(browser, &serve(second, Town::Empty), "en");
    browser.script(true);
    let overview = format!("{url}?lang=de");
    a_fault_is_found(&mut look, &overview);
    let browser = &mut look.browser;
    keyboard_suffices(browser, &overview);
    script_changes_nothing(browser, &overview);
    for (path, name) in PRINTED {
        print_hides_no_content(browser, &format!("{url}{path}"), name);
    }
    forced_colors_keep_the_bars(browser, &overview);
    browser.script(false);
    an_instrument_is_filled_in(browser, &url);
    browser.script(true);
}

/// Or the tests above would say nothing.
fn a_fault_is_found(look: &mut Look, page: &str) {
    let script = format!("{}; true", look.axe);
    let browser = &mut look.browser;
    browser.open(page);
    browser.evaluate(&script);
    browser.evaluate("document.querySelector('main').append(document.createElement('button'))");
    let found = findings(browser);
    assert_eq!(found.len(), 1, "{found:#?}");
    assert!(found[0].starts_with("button-name"), "{found:#?}");
}

/// The control that has the focus when the walk begins, and those that opening its derivation
/// has shown before it.
const OPENED: u64 = 1;

fn keyboard_suffices(browser: &mut Browser, page: &str) {
    browser.resize(1440, 900);
    browser.open(page);
    browser.press("Tab");
    let first = browser.evaluate("document.activeElement.getAttribute('href')");
    assert_eq!(first, "#inhalt", "the skip link comes first");
    let top = browser.evaluate("document.activeElement.getBoundingClientRect().top >= 0");
    assert_eq!(top, true, "the skip link is seen when it has the focus");
    browser.press("Enter");
    assert_eq!(browser.evaluate("document.activeElement.id"), "inhalt");
    browser.press("Tab");
    let summary = browser.evaluate("document.activeElement.matches('main summary')");
    assert_eq!(
        summary, true,
        "the first thing in the content is a `Warum?`"
    );
    let outline = browser.evaluate("getComputedStyle(document.activeElement).outlineStyle");
    assert_ne!(outline, "none", "the focus is seen");
    browser.press("Enter");
    let open = browser.evaluate("document.activeElement.parentElement.open");
    assert_eq!(open, true, "Enter opens the derivation");
    // Every control can be reached, in the order of the page.
    let controls = browser.evaluate(
        "[...document.querySelectorAll('main :is(a, summary)')].filter(it => it.checkVisibility()).length",
    );
    for _ in 0..controls.as_u64().unwrap() - OPENED {
        browser.press("Tab");
        let inside = browser.evaluate("document.activeElement.matches('main :is(a, summary)')");
        assert_eq!(inside, true, "the focus stays in the content");
    }
}

fn script_changes_nothing(browser: &mut Browser, page: &str) {
    let content = "document.documentElement.outerHTML";
    browser.open(page);
    let with = browser.evaluate(content);
    browser.script(false);
    browser.open(page);
    let without = browser.evaluate(content);
    browser.script(true);
    assert!(with.as_str().unwrap().len() > 1_000);
    assert_eq!(with, without);
}

fn print_hides_no_content(browser: &mut Browser, page: &str, name: &str) {
    browser.resize(794, 1123);
    browser.open(page);
    browser.media("print", &[]);
    let hidden = browser.evaluate(
        "[...document.querySelectorAll('main p:not(.fs-btns, .fs-jump), main th:not(.c), main td:not(.c), main dd, main h2, main summary')]
            .filter(it => !it.checkVisibility({contentVisibilityAuto: true}) && it.textContent.trim())
            .map(it => it.textContent)",
    );
    assert_eq!(hidden, serde_json::json!([]), "{name}: hidden in print");
    let wide = browser.evaluate("document.documentElement.scrollWidth");
    assert!(wide.as_u64() <= Some(794), "{name}: {wide} px in print");
    keep_picture(browser, &format!("{name}-de-print"));
    browser.media("screen", &[]);
}

fn forced_colors_keep_the_bars(browser: &mut Browser, page: &str) {
    browser.resize(1440, 900);
    browser.media("screen", &[("forced-colors", "active")]);
    browser.open(page);
    let same = browser.evaluate(
        "getComputedStyle(document.querySelector('.fs-bar .c-bar')).fill
            === getComputedStyle(document.querySelector('.fs-bar .c-paper')).fill",
    );
    assert_eq!(same, false, "a bar cannot be told from its paper");
    keep_picture(browser, "overview-de-forced");
    browser.media("screen", &[]);
}

/// Answer, evidence, result: as somebody who comes for it would go, without script.
fn an_instrument_is_filled_in(browser: &mut Browser, url: &str) {
    let says = |browser: &mut Browser, text: &str| {
        let main = browser.evaluate("document.querySelector('main').innerText");
        let main = main.as_str().unwrap().to_owned();
        assert!(main.contains(text), "`{text}` is not in: {main}");
    };
    browser.open(&format!(
        "{url}instrumente/it-plr-goals?lang=de&worueber=application%3Ameso"
    ));
    says(browser, "beantwortet 1 von 3 Fragen, davon 1 mit Beleg");
    browser.evaluate("document.querySelector('main select[name=w-influence]').value = 'partly'");
    browser.follow(|it| {
        let send = "document.querySelector('main form[method=post] button[type=submit]').click()";
        it.evaluate(send);
    });
    says(browser, "Gespeichert.");
    says(browser, "beantwortet 2 von 3 Fragen, davon 1 mit Beleg");
    let kept = browser.evaluate("document.querySelector('main select[name=w-influence]').value");
    assert_eq!(kept, "partly");
    browser.follow(|it| {
        it.evaluate("document.querySelector('main a[href*=\"frage=influence\"]').click()");
    });
    browser.evaluate("document.querySelector('main input[name=link]').focus()");
    browser.type_text("Aktenzeichen 12/2026");
    browser.follow(|it| it.press("Enter"));
    says(browser, "beantwortet 2 von 3 Fragen, davon 2 mit Beleg");
    let file = "document.querySelector('main a[href*=\"ergebnis.xlsx\"]').href";
    let file = browser.evaluate(file);
    assert!(
        file.as_str()
            .unwrap()
            .contains("worueber=application%3Ameso"),
        "{file}"
    );
}
