//! The pages in a real browser: nothing for axe-core to find, no sideways scrolling, keyboard
//! only, without script, printed. One browser for all of it.
//!
//! With `FREISTADT_PICTURES=FOLDER` each view is kept as a picture, to be looked at.

use std::path::PathBuf;
use std::{env, fs};

use freistadt_testkit::workspace_root;
use freistadt_web::{Listen, Server};
use serde_json::Value;

use crate::browser::Browser;
use crate::site::{Scratch, Site, block_on, local};

const LANGUAGES: [&str; 2] = ["de", "en"];
const THEMES: [&str; 2] = ["light", "dark"];
const WIDTHS: [u32; 4] = [320, 360, 800, 1440];

/// Paths of pages, with a name for pictures: each kind of page once.
const PAGES: [(&str, &str); 19] = [
    ("", "overview"),
    ("nirgends", "not-found"),
    ("fristen", "deadlines"),
    ("kosten", "costs"),
    ("suche?q=zweckverband", "search"),
    ("einlesen", "import"),
    ("fachaemter", "units"),
    ("bestand/anwendungen/bestaetigen", "confirm"),
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

/// Serves the sample in a folder until the process ends.
fn serve(folder: &Scratch) -> String {
    let folder = folder.path().to_owned();
    let (sender, receiver) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        block_on(async {
            let site = Site::sample_in(&folder).await;
            let address = Listen::Tcp(([127, 0, 0, 1], 0).into());
            let server = Server::bind(address, local(&site.access)).await.unwrap();
            sender.send(server.url()).unwrap();
            server.serve(site.data.clone()).await.unwrap();
        });
    });
    receiver.recv().expect("the server starts")
}

#[test]
fn pages_in_a_browser() {
    let axe = workspace_root().join("assets/node_modules/axe-core/axe.min.js");
    let axe = fs::read_to_string(axe).expect("`cargo xtask assets` fetches axe-core");
    let folder = Scratch::new();
    let url = serve(&folder);
    let mut browser = Browser::start();
    for (path, name) in PAGES {
        for language in LANGUAGES {
            for theme in THEMES {
                browser.media("screen", &[("prefers-color-scheme", theme)]);
                let and = if path.contains('?') { '&' } else { '?' };
                let page = format!("{url}{path}{and}lang={language}");
                look(
                    &mut browser,
                    &page,
                    &axe,
                    &format!("{name}-{language}-{theme}"),
                );
            }
        }
    }
    browser.media("screen", &[]);
    let overview = format!("{url}?lang=de");
    a_fault_is_found(&mut browser, &overview, &axe);
    keyboard_suffices(&mut browser, &overview);
    script_changes_nothing(&mut browser, &overview);
    print_hides_no_content(&mut browser, &overview);
    forced_colors_keep_the_bars(&mut browser, &overview);
}

fn look(browser: &mut Browser, page: &str, axe: &str, name: &str) {
    // Colours and language move little: the widths between are looked at once.
    let widths = WIDTHS
        .into_iter()
        .filter(|width| [360, 1440].contains(width) || name.ends_with("-de-light"));
    for width in widths {
        browser.resize(width, 900);
        browser.open(page);
        let wide = browser.evaluate("document.documentElement.scrollWidth");
        assert!(
            wide.as_u64() <= Some(width.into()),
            "{name}: {wide} px at {width} px"
        );
        if ![360, 1440].contains(&width) {
            continue;
        }
        keep_picture(browser, &format!("{name}-{width}"));
        nothing_found(browser, axe, &format!("{name} at {width} px"));
        open_all(browser);
        let wide = browser.evaluate("document.documentElement.scrollWidth");
        assert!(
            wide.as_u64() <= Some(width.into()),
            "{name}, opened: {wide} px at {width} px"
        );
        keep_picture(browser, &format!("{name}-{width}-open"));
        nothing_found(browser, axe, &format!("{name} at {width} px, opened"));
    }
}

fn open_all(browser: &mut Browser) {
    browser.evaluate("document.querySelectorAll('details').forEach(it => it.open = true)");
}

fn nothing_found(browser: &mut Browser, axe: &str, what: &str) {
    let found = findings(browser, axe);
    assert!(found.is_empty(), "{what}:\n{}", found.join("\n"));
}

fn findings(browser: &mut Browser, axe: &str) -> Vec<String> {
    browser.evaluate(&format!("{axe}; true"));
    let found = browser.evaluate(
        "axe.run(document, {preload: false}).then(({violations}) => violations.map(rule =>
            rule.id + ': ' + rule.nodes.map(node => node.html + ' ' + node.failureSummary).join('\\n')))",
    );
    let found = found.as_array().unwrap().iter();
    found.filter_map(Value::as_str).map(str::to_owned).collect()
}

/// Or the tests above would say nothing.
fn a_fault_is_found(browser: &mut Browser, page: &str, axe: &str) {
    browser.open(page);
    browser.evaluate("document.querySelector('main').append(document.createElement('button'))");
    let found = findings(browser, axe);
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

fn print_hides_no_content(browser: &mut Browser, page: &str) {
    browser.resize(794, 1123);
    browser.open(page);
    browser.media("print", &[]);
    let hidden = browser.evaluate(
        "[...document.querySelectorAll('main p:not(.fs-btns), main th, main td, main dd, main h2, main summary')]
            .filter(it => !it.checkVisibility({contentVisibilityAuto: true}) && it.textContent.trim())
            .map(it => it.textContent)",
    );
    assert_eq!(hidden, serde_json::json!([]), "hidden in print");
    let wide = browser.evaluate("document.documentElement.scrollWidth");
    assert!(wide.as_u64() <= Some(794), "{wide} px in print");
    keep_picture(browser, "overview-de-print");
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

fn keep_picture(browser: &mut Browser, name: &str) {
    let Some(folder) = env::var_os("FREISTADT_PICTURES").map(PathBuf::from) else {
        return;
    };
    fs::create_dir_all(&folder).unwrap();
    let picture = browser.picture();
    fs::write(folder.join(format!("{name}.png")), picture).unwrap();
}
