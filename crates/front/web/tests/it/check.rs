//! What must hold for every page, whatever it shows.

use std::collections::BTreeSet;

use freistadt_l10n::{Language, keys};
use scraper::{ElementRef, Html, Selector};

/// The faults of a page, each in a line; none for a good page.
pub(crate) fn faults(html: &str, language: Language) -> Vec<String> {
    let page = Page(Html::parse_document(html));
    let mut faults = Vec::new();
    faults.extend(page.language(language));
    faults.extend(page.headings());
    faults.extend(page.tables());
    faults.extend(page.names());
    faults.extend(page.references());
    faults.extend(page.inline());
    faults.extend(page.untranslated());
    faults
}

/// A page that can be asked.
pub(crate) struct Page(pub(crate) Html);

impl Page {
    fn all(&self, selector: &str) -> Vec<ElementRef<'_>> {
        let selector = Selector::parse(selector).unwrap();
        self.0.select(&selector).collect()
    }

    fn language(&self, language: Language) -> Vec<String> {
        let mut faults = Vec::new();
        if self.all("html")[0].attr("lang") != Some(language.code()) {
            faults.push("wrong `lang`".to_owned());
        }
        let titles = self.all("head > title");
        if titles.len() != 1 || text(titles[0]).is_empty() {
            faults.push("no title".to_owned());
        }
        faults
    }

    fn headings(&self) -> Vec<String> {
        let mut faults = Vec::new();
        if self.all("h1").len() != 1 {
            faults.push("not exactly one h1".to_owned());
        }
        // The navigation's headings come before the content's h1.
        let mut level = 0;
        for heading in self.all("main :is(h1, h2, h3, h4, h5, h6)") {
            let here = heading.value().name()[1..].parse::<u32>().unwrap();
            if here > level + 1 {
                faults.push(format!("`{}` skips a level", text(heading)));
            }
            if text(heading).is_empty() {
                faults.push("an empty heading".to_owned());
            }
            level = here;
        }
        faults
    }

    fn tables(&self) -> Vec<String> {
        let mut faults = Vec::new();
        for table in self.all("table") {
            let caption = first(table, "caption").map(text).unwrap_or_default();
            if caption.is_empty() {
                faults.push("a table without caption".to_owned());
            }
            for cell in table.select(&Selector::parse("th").unwrap()) {
                if cell.attr("scope").is_none() || text(cell).is_empty() {
                    faults.push(format!("`{caption}`: a heading without scope or text"));
                }
            }
            if first(table, "thead th[scope=col]").is_none() {
                faults.push(format!("`{caption}`: no headings of columns"));
            }
            for row in table.select(&Selector::parse("tbody tr").unwrap()) {
                if first(row, "th[scope=row], th[scope=rowgroup]").is_none() {
                    faults.push(format!("`{caption}`: a row without heading"));
                }
            }
        }
        faults
    }

    /// Links, buttons and summaries say what they do, and each summary says it differently.
    fn names(&self) -> Vec<String> {
        let mut faults = Vec::new();
        for element in self.all("a, button, summary") {
            let named = element.attr("aria-label").is_some() || !text(element).is_empty();
            if !named {
                faults.push(format!("no name: {}", element.html()));
            }
        }
        let mut seen = BTreeSet::new();
        for summary in self.all("summary") {
            if !seen.insert(text(summary)) {
                faults.push(format!("two summaries `{}`", text(summary)));
            }
        }
        for region in self.all("nav, section") {
            if region.attr("aria-label").is_none() && region.attr("aria-labelledby").is_none() {
                faults.push(format!("a {} without name", region.value().name()));
            }
        }
        faults
    }

    fn references(&self) -> Vec<String> {
        let mut faults = Vec::new();
        let mut ids = BTreeSet::new();
        for element in self.all("[id]") {
            let id = element.attr("id").unwrap();
            if !ids.insert(id) {
                faults.push(format!("id `{id}` twice"));
            }
        }
        let mut wanted = Vec::new();
        for element in self.all("[aria-labelledby], [aria-describedby]") {
            let labelled = element.attr("aria-labelledby").into_iter();
            let described = element.attr("aria-describedby").into_iter();
            wanted.extend(labelled.chain(described).flat_map(str::split_whitespace));
        }
        for link in self.all("a[href]") {
            wanted.extend(link.attr("href").unwrap().strip_prefix('#'));
        }
        for pattern in self.all("[fill^='url(#']") {
            let fill = pattern.attr("fill").unwrap();
            wanted.push(fill.trim_start_matches("url(#").trim_end_matches(')'));
        }
        let missing = wanted.into_iter().filter(|id| !ids.contains(id));
        faults.extend(missing.map(|id| format!("no element has the id `{id}`")));
        faults
    }

    /// Nothing that the policy of the page would refuse.
    fn inline(&self) -> Vec<String> {
        let mut faults = Vec::new();
        for element in self.all("*") {
            let bad = element
                .value()
                .attrs()
                .find(|(name, _)| *name == "style" || name.starts_with("on"));
            if let Some((name, _)) = bad {
                faults.push(format!("attribute `{name}`"));
            }
        }
        faults.extend(
            self.all("style")
                .iter()
                .map(|_| "a style element".to_owned()),
        );
        let scripts = self.all("script:not([src])");
        faults.extend(scripts.iter().map(|_| "an inline script".to_owned()));
        faults
    }

    /// Keys of texts, and arguments that nobody gave.
    fn untranslated(&self) -> Vec<String> {
        let families: BTreeSet<String> = keys(Language::German)
            .iter()
            .filter_map(|key| key.split_once('-').map(|(family, _)| format!("{family}-")))
            .collect();
        let mut faults = Vec::new();
        for element in self.all("title, body *") {
            for piece in element.text() {
                for word in piece.split_whitespace() {
                    let key = families
                        .iter()
                        .any(|family| word.starts_with(family.as_str()));
                    if key
                        && word
                            .chars()
                            .all(|c| c.is_ascii_lowercase() || "-0123456789".contains(c))
                    {
                        faults.push(format!("untranslated `{word}`"));
                    }
                }
                if piece.contains("{$") || piece.contains("{ $") {
                    faults.push(format!("an argument is missing: `{piece}`"));
                }
            }
        }
        faults.dedup();
        faults
    }

    /// The text of the content, with single spaces.
    pub(crate) fn content(&self) -> String {
        text(self.all("main")[0])
    }
}

fn first<'a>(element: ElementRef<'a>, selector: &str) -> Option<ElementRef<'a>> {
    let selector = Selector::parse(selector).unwrap();
    element.select(&selector).next()
}

fn text(element: ElementRef<'_>) -> String {
    let words: Vec<&str> = element.text().flat_map(str::split_whitespace).collect();
    words.join(" ")
}

#[test]
fn each_fault_is_found() {
    let html = r##"<html lang="en"><head><title></title></head><body><main>
        <h1>A</h1><h3 style="x">overview-short { $name }</h3><p id="a"></p><p id="a"></p>
        <a href="#b"></a><section></section><script>1</script>
        <table><tr><td>1</td></tr></table></main></body></html>"##;
    let faults = faults(html, Language::German).join("\n");
    for fault in [
        "`lang`",
        "title",
        "skips",
        "caption",
        "no headings",
        "without heading",
        "no name",
        "without name",
        "twice",
        "`b`",
        "`style`",
        "inline script",
        "untranslated",
        "missing",
    ] {
        assert!(faults.contains(fault), "{fault} is not in\n{faults}");
    }
}
