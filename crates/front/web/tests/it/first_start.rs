//! From the name of the town to a filled overview and back, as somebody at a keyboard goes.

use std::fs;

use crate::browser::Browser;
use crate::site::Scratch;

/// An odd list: a title, headings in odd order, a column that nobody knows, two spellings of one
/// firm.
const ODD: &str = "Unsere Verfahren;;;;\n;;;;\n\
    Betrieb durch;Farbe;Fachverfahren;Hersteller;Anzahl User\n\
    ZV;rot;Meso;Alpha Software GmbH;12\n\
    Stadt;blau;Ordnung Online;Alpha Software;7\n";

/// A longer way to a control is a fault of the page.
const FAR: usize = 80;

/// Goes from an empty site to a filled one and back, only with the keyboard.
pub(crate) fn by_keyboard(browser: &mut Browser, url: &str, language: &str) {
    browser.resize(1440, 900);
    browser.open(&format!("{url}?lang={language}"));
    name_the_town(browser);
    upload(browser);
    decide(browser);
    go(browser, "button[value=uebernehmen]");
    assert_eq!(step(browser), "4", "taken over");
    go(browser, ".fs-next a[href='/']");
    assert!(says(browser, ".fs-answers", "2 "), "the overview is filled");
    take_back(browser);
}

fn name_the_town(browser: &mut Browser) {
    tab_to(browser, "#name");
    browser.follow(|browser| browser.press("Enter"));
    let asked = "document.activeElement.matches('#name[aria-invalid]')";
    assert_eq!(browser.evaluate(asked), true, "the fault has the focus");
    browser.type_text("Odenstadt");
    browser.follow(|browser| browser.press("Enter"));
    assert!(says(browser, ".fs-brand", "Odenstadt"));
    assert_eq!(step(browser), "1");
}

fn upload(browser: &mut Browser) {
    let folder = Scratch::new();
    let file = format!("{}/verfahren.csv", folder.path());
    fs::write(&file, ODD).unwrap();
    tab_to(browser, "#dateien");
    browser.choose_file("#dateien", &file);
    go(browser, "main form[enctype] button");
    assert_eq!(step(browser), "2", "a column waits for its meaning");
}

/// Says what the unknown column means and that two spellings are one firm, and looks again.
fn decide(browser: &mut Browser) {
    follow_within(browser, ".fs-summary a[href='#spalten']");
    tab_to(browser, "select[aria-label*='Farbe']");
    let chosen = "document.activeElement.value === 'application.note'";
    let mut pressed = 0;
    while browser.evaluate(chosen) == false {
        assert!(pressed < FAR, "the list of meanings has no note");
        browser.press("ArrowDown");
        pressed += 1;
    }
    go(browser, "#spalten ~ .fs-btns button[value=pruefen]");
    assert_eq!(step(browser), "3", "every column has its meaning");
    follow_within(browser, ".fs-summary a[href='#doppelt']");
    tab_to(browser, ".fs-dup input[value^='bleibt:']");
    browser.press(" ");
    assert_eq!(browser.evaluate("document.activeElement.checked"), true);
    go(browser, ".fs-next button[value=pruefen]");
    let open = browser.evaluate("document.querySelector('.fs-summary') === null");
    assert_eq!(open, true, "nothing is left to decide");
    let kept = browser.evaluate("document.querySelector('.fs-dup :checked') !== null");
    assert_eq!(kept, true, "what was decided stays chosen");
}

fn take_back(browser: &mut Browser) {
    go(browser, ".fs-nav a[href='/verlauf']");
    go(browser, "main tbody a");
    go(browser, "form[action$='zuruecknehmen'] button");
    go(browser, ".fs-nav a[href='/']");
    let filled = browser.evaluate("document.querySelector('.fs-answers') !== null");
    assert_eq!(filled, false, "everything is as it was");
}

/// The number of the step that the page is at.
fn step(browser: &mut Browser) -> String {
    let number = browser.evaluate("document.querySelector('[aria-current=step] b').textContent");
    number.as_str().unwrap().to_owned()
}

fn says(browser: &mut Browser, selector: &str, text: &str) -> bool {
    let said = browser.evaluate(&format!(
        "document.querySelector(\"{selector}\").textContent.includes('{text}')"
    ));
    said == true
}

/// Reaches a control and uses it; it leads to another page.
fn go(browser: &mut Browser, selector: &str) {
    tab_to(browser, selector);
    browser.follow(|browser| browser.press("Enter"));
}

/// Reaches a link into the same page and follows it: what it leads to is seen.
fn follow_within(browser: &mut Browser, selector: &str) {
    tab_to(browser, selector);
    browser.press("Enter");
    let seen = browser.evaluate(
        "(({top, bottom}) => bottom > 0 && top < innerHeight)(document.querySelector(':target').getBoundingClientRect())",
    );
    assert_eq!(seen, true, "{selector} leads to what is seen");
}

/// Presses Tab until a control has the focus; on the way the focus is always seen.
fn tab_to(browser: &mut Browser, selector: &str) {
    for _ in 0..FAR {
        browser.press("Tab");
        let hidden = browser.evaluate(HIDDEN);
        assert!(hidden.is_null(), "the focus is not seen: {hidden}");
        let there = format!("document.activeElement.matches(\"{selector}\")");
        if browser.evaluate(&there) == true {
            return;
        }
    }
    panic!("{selector} is not reached within {FAR} steps");
}

/// What has the focus, if one does not see that: no outline, too small, outside of the window, or
/// covered.
const HIDDEN: &str = "(() => {
    const it = document.activeElement;
    const {outlineStyle, outlineWidth} = getComputedStyle(it);
    const {left, top, width, height} = it.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    const inside = width > 4 && height > 4 && x > 0 && x < innerWidth && y > 0 && y < innerHeight;
    const above = inside && document.elementFromPoint(x, y);
    const seen = it !== document.body && outlineStyle !== 'none' && parseFloat(outlineWidth) > 1
        && above && (it.contains(above) || above.contains(it));
    return seen ? null : `${it.outerHTML.slice(0, 200)} at ${left}, ${top}`;
})()";
