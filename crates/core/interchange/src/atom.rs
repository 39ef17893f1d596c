//! News as a feed that other programs read (Atom, RFC 4287). What is written is text; names that
//! look like markup stay text.

use jiff::Timestamp;
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

/// The namespaces of the feed and of what entries say.
const ATOM: &str = "http://www.w3.org/2005/Atom";
const XHTML: &str = "http://www.w3.org/1999/xhtml";

/// A feed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Feed {
    /// What identifies it, an address or a URN.
    pub id: String,
    /// What people call it.
    pub title: String,
    /// Whose it is.
    pub author: String,
    /// The language of its texts, by code.
    pub language: String,
    /// When something was added last.
    pub updated: Timestamp,
    /// The entries, newest first.
    pub entries: Vec<FeedEntry>,
}

/// One entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FeedEntry {
    /// What identifies it, the same whenever the feed is written again.
    pub id: String,
    /// Its heading.
    pub title: String,
    /// When it was written.
    pub updated: Timestamp,
    /// Headings, each with its lines.
    pub sections: Vec<(String, Vec<String>)>,
}

/// A feed as a document.
pub fn write_feed(feed: &Feed) -> String {
    let mut out = Out(Writer::new_with_indent(Vec::new(), b' ', 1));
    out.event(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)));
    let language = allowed(&feed.language);
    let root = BytesStart::new("feed").with_attributes([("xmlns", ATOM), ("xml:lang", &*language)]);
    out.within(root, |out| {
        out.text("id", &feed.id);
        out.text("title", &feed.title);
        out.text("updated", &moment(feed.updated));
        out.within(BytesStart::new("author"), |out| {
            out.text("name", &feed.author);
        });
        out.text("generator", "Freistadt");
        for entry in &feed.entries {
            out.within(BytesStart::new("entry"), |out| out.entry(entry));
        }
    });
    String::from_utf8(out.0.into_inner()).unwrap_or_default()
}

/// Writes into memory, where nothing fails.
struct Out(Writer<Vec<u8>>);

impl Out {
    fn event(&mut self, event: Event<'_>) {
        self.0
            .write_event(event)
            .expect("memory takes every document");
    }

    fn within(&mut self, start: BytesStart<'_>, inside: impl FnOnce(&mut Out)) {
        let name = start.name().as_ref().to_owned();
        self.event(Event::Start(start));
        inside(self);
        self.event(Event::End(BytesEnd::new(name)));
    }

    fn text(&mut self, name: &str, text: &str) {
        let text = allowed(text);
        self.within(BytesStart::new(name), |out| {
            out.event(Event::Text(BytesText::new(&text)));
        });
    }

    fn entry(&mut self, entry: &FeedEntry) {
        self.text("id", &entry.id);
        self.text("title", &entry.title);
        self.text("updated", &moment(entry.updated));
        let content = BytesStart::new("content").with_attributes([("type", "xhtml")]);
        let division = BytesStart::new("div").with_attributes([("xmlns", XHTML)]);
        self.within(content, |out| {
            out.within(division, |out| {
                for (heading, lines) in &entry.sections {
                    out.text("h2", heading);
                    out.within(BytesStart::new("ul"), |out| {
                        lines.iter().for_each(|line| out.text("li", line));
                    });
                }
            });
        });
    }
}

/// RFC 3339 to the second.
fn moment(at: Timestamp) -> String {
    at.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}

/// Without the characters that no document may hold (XML 1.0, 2.2).
fn allowed(text: &str) -> String {
    let fits = |c: &char| {
        matches!(c, '\t' | '\n' | '\r') || (*c >= ' ' && !matches!(*c, '\u{fffe}' | '\u{ffff}'))
    };
    text.chars().filter(fits).collect()
}

#[cfg(test)]
mod tests {
    use quick_xml::Reader;

    use super::*;

    fn feed(title: &str, line: &str) -> Feed {
        let updated = Timestamp::from_second(1_795_400_000).expect("a time");
        Feed {
            id: "urn:uuid:0".to_owned(),
            title: "Musterstadt".to_owned(),
            author: "Musterstadt".to_owned(),
            language: "de".to_owned(),
            updated,
            entries: vec![FeedEntry {
                id: "urn:uuid:1".to_owned(),
                title: title.to_owned(),
                updated,
                sections: vec![("Geändert".to_owned(), vec![line.to_owned()])],
            }],
        }
    }

    /// Names of elements and texts, as another reader finds them.
    fn read(document: &str) -> (Vec<String>, Vec<String>) {
        let mut reader = Reader::from_str(document);
        let (mut elements, mut texts) = (Vec::new(), vec![String::new()]);
        loop {
            match reader.read_event().expect("well-formed") {
                Event::Start(it) | Event::Empty(it) => {
                    elements.push(it.name().as_ref().to_owned());
                    texts.push(String::new());
                }
                Event::Text(it) => {
                    let text = it.xml10_content();
                    texts.last_mut().expect("one").push_str(&text);
                }
                Event::GeneralRef(it) => {
                    let name = it.xml10_content();
                    let text = quick_xml::escape::resolve_predefined_entity(&name);
                    let text = text.expect("one of the five");
                    texts.last_mut().expect("one").push_str(text);
                }
                Event::Eof => break,
                _ => {}
            }
        }
        (elements, texts)
    }

    #[test]
    fn a_feed_has_what_the_norm_asks_for_and_is_the_same_each_time() {
        let feed = feed("Mitteilung", "500 Einträge");
        let document = write_feed(&feed);
        assert_eq!(document, write_feed(&feed));
        let (elements, _) = read(&document);
        let expected = "feed id title updated author name generator \
             entry id title updated content div h2 ul li";
        assert_eq!(elements.join(" "), expected);
        assert!(
            document.contains("<updated>2026-11-23T02:13:20Z</updated>"),
            "{document}"
        );
        assert!(document.contains("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"de\">"));
    }

    #[test]
    fn hostile_names_stay_text() {
        let hostile = "</li><script>alert(1)</script> & ]]> \u{0}\u{1b}<!-- \"'";
        let document = write_feed(&feed(hostile, hostile));
        let (elements, texts) = read(&document);
        assert!(!elements.iter().any(|name| name == "script"), "{document}");
        let kept = "</li><script>alert(1)</script> & ]]> <!-- \"'";
        let found = texts.iter().filter(|text| text.contains(kept)).count();
        assert_eq!(found, 2, "{texts:?}");
    }
}
