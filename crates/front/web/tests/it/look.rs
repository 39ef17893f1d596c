//! Looking at pages from all sides: in both languages and themes, at every width, folded and
//! opened; nothing for axe-core to find, no sideways scrolling.
//!
//! With `FREISTADT_PICTURES=FOLDER` each view is kept as a picture, to be looked at.

use std::path::PathBuf;
use std::{env, fs};

use serde_json::Value;

use crate::access::PASSWORD;
use crate::browser::Browser;
use crate::site::Scratch;

const LANGUAGES: [&str; 2] = ["de", "en"];
const THEMES: [&str; 2] = ["light", "dark"];
const WIDTHS: [u32; 4] = [320, 360, 800, 1440];
/// Widths that are looked at in every language and theme, with axe-core.
const LOOKED_AT: [u32; 2] = [360, 1440];

/// A list that leaves something of each kind to decide.
const OPEN: &str = "Kennung;Fachverfahren;Hersteller;Anzahl User;Farbe;Schutzbedarf;Vertragsende\n\
    meso;VOIS|MESO;Alpha Software GmbH;99;rot;B;31.02.2026\n\
    neu;Neues Verfahren;Alpha Software;7;blau;C;31.12.2027\n";

/// Somebody who looks at pages from all sides.
pub(crate) struct Look {
    pub(crate) browser: Browser,
    pub(crate) axe: String,
}

impl Look {
    /// A page that one can go to.
    pub(crate) fn at_page(&mut self, url: &str, path: &str, name: &str) {
        for language in LANGUAGES {
            let and = if path.contains('?') { '&' } else { '?' };
            self.browser
                .open(&format!("{url}{path}{and}lang={language}"));
            self.at_what_is_shown(&format!("{name}-{language}"));
        }
    }

    /// Pages that answer what somebody sent.
    pub(crate) fn at_answers(&mut self, url: &str) {
        let form = "bestand/anwendungen/eintrag/meso/bearbeiten";
        for language in LANGUAGES {
            let browser = &mut self.browser;
            browser.open(&format!("{url}einlesen?lang={language}"));
            browser.follow(|browser| click(browser, "form[enctype] button"));
            self.at_what_is_shown(&format!("import-refused-{language}"));

            let folder = Scratch::new();
            let file = format!("{}/liste.csv", folder.path());
            fs::write(&file, OPEN).unwrap();
            self.browser.choose_file("#dateien", &file);
            let browser = &mut self.browser;
            browser.follow(|browser| click(browser, "form[enctype] button"));
            self.at_complaint(&format!("import-check-{language}"));

            let browser = &mut self.browser;
            browser.open(&format!("{url}{form}?lang={language}"));
            send(browser, &[("users", "viele")]);
            let asked = "document.activeElement.matches('.fs-summary')";
            assert_eq!(browser.evaluate(asked), true, "the fault has the focus");
            self.at_complaint(&format!("form-refused-{language}"));

            let browser = &mut self.browser;
            browser.open(&format!("{url}bestand/anwendungen?q=meso"));
            click(browser, "[name=id][value=meso]");
            browser.follow(|browser| click(browser, "button[value=setzen]"));
            self.at_what_is_shown(&format!("several-{language}"));

            // As if somebody else had been faster: what was typed says an earlier state.
            let browser = &mut self.browser;
            browser.open(&format!("{url}{form}"));
            let earlier = browser.evaluate("document.querySelector('[name=stand]').value");
            send(
                browser,
                &[("users", if language == "de" { "41" } else { "42" })],
            );
            browser.open(&format!("{url}{form}"));
            send(
                browser,
                &[("users", "7"), ("stand", earlier.as_str().unwrap())],
            );
            self.at_complaint(&format!("conflict-{language}"));
        }
    }

    pub(crate) fn at_sign_in(&mut self, url: &str) {
        self.at_page(url, "anmelden", "sign-in");
        for language in LANGUAGES {
            let browser = &mut self.browser;
            browser.open(&format!("{url}anmelden?lang={language}"));
            send(browser, &[("name", "reader"), ("kennwort", "falsch")]);
            self.at_complaint(&format!("sign-in-refused-{language}"));

            let browser = &mut self.browser;
            browser.open(&format!("{url}anmelden?lang={language}"));
            send(browser, &[("name", "reader"), ("kennwort", PASSWORD)]);
            browser.open(&format!("{url}einstellungen?lang={language}"));
            for field in ["bisher", "neu", "noch-einmal"] {
                let typed = format!("document.getElementById('{field}').value = 'falsch'");
                browser.evaluate(&typed);
            }
            let change = "form[action='/einstellungen/kennwort'] button";
            browser.follow(|browser| click(browser, change));
            self.at_complaint(&format!("password-refused-{language}"));
        }
    }

    /// A page that says what is wrong or open.
    fn at_complaint(&mut self, name: &str) {
        let said = "document.querySelector('.fs-summary') !== null";
        assert_eq!(self.browser.evaluate(said), true, "{name}");
        self.at_what_is_shown(name);
    }

    /// In every theme and width, closed and opened. Colours and language move little: the widths
    /// between are looked at once.
    fn at_what_is_shown(&mut self, name: &str) {
        let script = format!("{}; true", self.axe);
        self.browser.evaluate(&script);
        for state in ["", "-open"] {
            if !state.is_empty() && !open_all(&mut self.browser) {
                break;
            }
            for theme in THEMES {
                let scheme = [("prefers-color-scheme", theme)];
                self.browser.media("screen", &scheme);
                let once = name.ends_with("-de") && theme == "light";
                let fits = |width: &u32| once || LOOKED_AT.contains(width);
                for width in WIDTHS.into_iter().filter(fits) {
                    self.at_width(width, &format!("{name}-{theme}-{width}{state}"));
                }
            }
        }
        self.browser.media("screen", &[]);
    }

    fn at_width(&mut self, width: u32, name: &str) {
        self.browser.resize(width, 900);
        let wide = self
            .browser
            .evaluate("document.documentElement.scrollWidth");
        assert!(wide.as_u64() <= Some(width.into()), "{name}: {wide} px");
        if LOOKED_AT.contains(&width) {
            keep_picture(&mut self.browser, name);
            let found = findings(&mut self.browser);
            assert!(found.is_empty(), "{name}:\n{}", found.join("\n"));
        }
    }
}

fn click(browser: &mut Browser, selector: &str) {
    browser.evaluate(&format!(
        "document.querySelector(\"main {selector}\").click()"
    ));
}

/// Fills in the first form of the content and sends it.
fn send(browser: &mut Browser, fields: &[(&str, &str)]) {
    for (name, value) in fields {
        browser.evaluate(&format!(
            "document.querySelector(\"main form [name={name}]\").value = \"{value}\""
        ));
    }
    browser.follow(|browser| click(browser, "form button"));
}

/// Opens what is folded; whether anything was.
fn open_all(browser: &mut Browser) -> bool {
    let folded = "[...document.querySelectorAll('details:not([open])')]";
    let count = browser.evaluate(&format!("{folded}.map(it => it.open = true).length"));
    count != 0
}

/// What axe-core, that the page has loaded, has against it.
pub(crate) fn findings(browser: &mut Browser) -> Vec<String> {
    let found = browser.evaluate(
        "axe.run(document, {preload: false}).then(({violations}) => violations.map(rule =>
            rule.id + ': ' + rule.nodes.map(node => node.html + ' ' + node.failureSummary).join('\\n')))",
    );
    let found = found.as_array().unwrap().iter();
    found.filter_map(Value::as_str).map(str::to_owned).collect()
}

pub(crate) fn keep_picture(browser: &mut Browser, name: &str) {
    let Some(folder) = env::var_os("FREISTADT_PICTURES").map(PathBuf::from) else {
        return;
    };
    fs::create_dir_all(&folder).unwrap();
    let picture = browser.picture();
    fs::write(folder.join(format!("{name}.png")), picture).unwrap();
}
