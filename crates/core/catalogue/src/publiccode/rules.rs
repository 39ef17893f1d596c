//! What a single value has to be.

use std::sync::LazyLock;

use jiff::civil::Date;
use language_tags::LanguageTag;
use serde::Deserialize;
use unicode_segmentation::UnicodeSegmentation;
use url::Url;

/// A rule over one text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Rule {
    /// One of these words.
    OneOf(&'static [&'static str]),
    /// An absolute address.
    Url,
    /// An address of the web.
    WebAddress,
    /// A day, `YYYY-MM-DD`.
    Date,
    /// A path beside the file, or an address of the web.
    RelativePath,
    /// With one of these endings, if it is a path beside the file; empty is none.
    Ending(&'static [&'static str]),
    /// `type/subtype`.
    MediaType,
    /// Of the standard's list of categories.
    Category,
    /// Of the standard's list of scopes.
    Scope,
    /// A country, in capitals or (deprecated) small letters.
    Country,
    /// A language by BCP 47.
    Language,
    /// At most so many characters as people count them.
    AtMost(usize),
    /// At least so many.
    AtLeast(usize),
    /// An address of mail; empty is none.
    Email,
    /// An absolute URI: an address or a URN.
    Uri,
    /// An SPDX expression.
    Licence,
    /// The code of an Italian authority; empty is none.
    ItalianCode,
    /// A known `alias:` or a URI.
    Supports,
    /// A video on a site from which it can be embedded.
    Video,
}

impl Rule {
    /// The code of the remark when the rule is broken.
    pub(super) fn code(self) -> &'static str {
        match self {
            Rule::OneOf(_) => "not-one-of",
            Rule::Url => "not-an-address",
            Rule::WebAddress => "not-a-web-address",
            Rule::Date => "not-a-date",
            Rule::RelativePath => "not-a-relative-path",
            Rule::Ending(_) => "wrong-ending",
            Rule::MediaType => "not-a-media-type",
            Rule::Category => "unknown-category",
            Rule::Scope => "unknown-scope",
            Rule::Country => "not-a-country",
            Rule::Language => "not-a-language",
            Rule::AtMost(_) => "too-long",
            Rule::AtLeast(_) => "too-short",
            Rule::Email => "not-a-mail-address",
            Rule::Uri => "not-a-uri",
            Rule::Licence => "not-a-licence",
            Rule::ItalianCode => "not-an-italian-code",
            Rule::Supports => "unknown-support",
            Rule::Video => "not-a-video",
        }
    }

    /// What the sentence about the broken rule needs.
    pub(super) fn argument(self) -> Option<String> {
        match self {
            Rule::OneOf(words) | Rule::Ending(words) => Some(words.join(", ")),
            Rule::AtMost(limit) | Rule::AtLeast(limit) => Some(limit.to_string()),
            Rule::Url
            | Rule::WebAddress
            | Rule::Date
            | Rule::RelativePath
            | Rule::MediaType
            | Rule::Category
            | Rule::Scope
            | Rule::Country
            | Rule::Language
            | Rule::Email
            | Rule::Uri
            | Rule::Licence
            | Rule::ItalianCode
            | Rule::Supports
            | Rule::Video => None,
        }
    }

    /// Whether the text obeys.
    pub(super) fn holds(self, text: &str) -> bool {
        match self {
            Rule::OneOf(words) => words.contains(&text),
            Rule::Url => is_address(text),
            Rule::WebAddress => is_web_address(text),
            Rule::Date => is_date(text),
            Rule::RelativePath => !text.starts_with('/') && !text.starts_with("file:"),
            Rule::Ending(endings) => {
                text.is_empty() || text.contains("://") || has_ending(text, endings)
            }
            Rule::MediaType => is_media_type(text),
            Rule::Category => LISTS.categories.iter().any(|word| word == text),
            Rule::Scope => LISTS.scopes.iter().any(|word| word == text),
            Rule::Country => is_country(text),
            Rule::Language => is_language(text),
            Rule::AtMost(limit) => text.graphemes(true).count() <= limit,
            Rule::AtLeast(limit) => text.graphemes(true).count() >= limit,
            Rule::Email => text.is_empty() || is_mail_address(text),
            Rule::Uri => is_uri(text),
            Rule::Licence => is_licence(text),
            Rule::ItalianCode => text.is_empty() || is_italian_code(text),
            Rule::Supports => supports(text),
            Rule::Video => is_video(text),
        }
    }
}

/// The lists of the standard, see the file's head for their source.
#[derive(Debug, Default, Deserialize)]
struct Lists {
    categories: Vec<String>,
    scopes: Vec<String>,
    aliases: Vec<String>,
    countries: Vec<String>,
    /// Beginnings of addresses under which videos lie.
    videos: Vec<String>,
}

static LISTS: LazyLock<Lists> = LazyLock::new(|| {
    let text = include_str!("../../../../../data/catalogue/publiccode.toml");
    toml::from_str(text).expect("a test reads the lists")
});

fn is_address(text: &str) -> bool {
    Url::parse(text).is_ok_and(|url| {
        let something = url.has_host() || !url.path().is_empty() || url.fragment().is_some();
        something && !text.contains(char::is_whitespace)
    })
}

fn is_web_address(text: &str) -> bool {
    let web = |url: &Url| matches!(url.scheme(), "http" | "https") && url.has_host();
    // The parser would add missing slashes; the standard does not.
    is_address(text) && text.contains("://") && Url::parse(text).is_ok_and(|url| web(&url))
}

fn is_date(text: &str) -> bool {
    text.len() == 10 && text.parse::<Date>().is_ok()
}

fn has_ending(path: &str, endings: &[&str]) -> bool {
    let ending = path
        .rsplit_once('.')
        .map(|(_, ending)| ending.to_ascii_lowercase());
    ending.is_some_and(|ending| endings.contains(&ending.as_str()))
}

fn is_media_type(text: &str) -> bool {
    let name = |part: &str, also: &str| {
        let allowed = |byte: u8| byte.is_ascii_alphanumeric() || also.as_bytes().contains(&byte);
        part.len() <= 127
            && part.bytes().all(allowed)
            && part.starts_with(|first: char| first.is_ascii_alphanumeric())
    };
    let halves = text.trim_matches(' ').split_once('/');
    halves.is_some_and(|(kind, sub)| name(kind, "!#$&^_-") && name(sub, "!#$&^_.+-"))
}

/// All capitals or all small letters.
fn is_country(text: &str) -> bool {
    let capitals = text.to_ascii_uppercase();
    let one_case = text == capitals || text == text.to_ascii_lowercase();
    one_case && LISTS.countries.contains(&capitals)
}

fn is_language(text: &str) -> bool {
    LanguageTag::parse(text).is_ok_and(|tag| tag.validate().is_ok())
}

/// One `@`, a local part, and a domain of at least two labels.
fn is_mail_address(text: &str) -> bool {
    let label = |label: &str| {
        let letters = label.chars().all(|c| c.is_alphanumeric() || c == '-');
        !label.is_empty() && letters && !label.starts_with('-') && !label.ends_with('-')
    };
    let local = |local: &str| {
        let word = |c: char| c.is_alphanumeric() || "!#$%&'*+/=?^_`{|}~-".contains(c);
        let words = |part: &str| !part.is_empty() && part.chars().all(word);
        local.split('.').all(words)
    };
    text.split_once('@').is_some_and(|(name, domain)| {
        local(name) && domain.contains('.') && domain.split('.').all(label)
    })
}

/// Written out, because `urn:` has a syntax of its own (RFC 2141).
fn is_uri(text: &str) -> bool {
    let Some((scheme, rest)) = text.split_once(':') else {
        return false;
    };
    if scheme.eq_ignore_ascii_case("urn") {
        return is_urn(rest);
    }
    is_address(text) && Url::parse(text).is_ok_and(|url| url.has_host())
}

fn is_urn(rest: &str) -> bool {
    let Some((space, name)) = rest.split_once(':') else {
        return false;
    };
    let in_space = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
    let in_name = |byte: u8| byte.is_ascii_alphanumeric() || b"()+,-.:=@;$_!*'%/?#".contains(&byte);
    let spaced = (2..=32).contains(&space.len()) && space.bytes().all(in_space);
    let named = !name.is_empty() && name.bytes().all(in_name);
    let italian = !space.eq_ignore_ascii_case("x-italian-pa") || is_italian_code(name);
    spaced && !space.starts_with('-') && named && italian
}

/// The shape of the codes in Italy's register of authorities: up to eight letters and digits with
/// at most one `_`, or `istsc_` and the ten characters of a school. The register itself (about
/// 23,000 codes, changing daily) is not shipped, so a well-formed code of nobody passes. Source:
/// 1,600 codes of the register read on 2026-11-23.
fn is_italian_code(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    let code = lower.strip_prefix("istsc_").unwrap_or(&lower);
    let longest = if code.len() < lower.len() { 10 } else { 8 };
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_';
    let underscores = code.bytes().filter(|byte| *byte == b'_').count();
    !code.is_empty() && code.len() <= longest && code.bytes().all(allowed) && underscores <= 1
}

fn is_licence(text: &str) -> bool {
    spdx::Expression::parse(text).is_ok()
}

fn supports(text: &str) -> bool {
    match text.strip_prefix("alias:") {
        Some(alias) => LISTS.aliases.iter().any(|known| known == alias),
        None => is_uri(text),
    }
}

fn is_video(text: &str) -> bool {
    LISTS
        .videos
        .iter()
        .any(|start| text.starts_with(start.as_str()))
}

#[cfg(test)]
mod tests {
    use super::Rule;

    #[test]
    fn values_by_their_rules() {
        let right: &[(Rule, &[&str])] = &[
            (
                Rule::Url,
                &["https://a.example/x.git", "git://a.example/b", "mailto:x@y"],
            ),
            (
                Rule::WebAddress,
                &["http://a.example", "https://a.example/?q=ä"],
            ),
            (Rule::Date, &["2017-04-15", "2024-02-29"]),
            (
                Rule::MediaType,
                &["text/plain", "application/vnd.oasis.opendocument.text"],
            ),
            (Rule::Country, &["DE", "de"]),
            (Rule::Language, &["de", "en-GB", "sl-IT-nedis", "pt-BR"]),
            (Rule::AtMost(3), &["a\u{301}bc", "👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦"]),
            (Rule::Email, &["", "it@stadt.example", "a.b+c@x-y.example"]),
            (
                Rule::Uri,
                &[
                    "urn:x-custom:id",
                    "https://example.org",
                    "urn:x-italian-pa:c_h501",
                ],
            ),
            (
                Rule::Licence,
                &[
                    "AGPL-3.0-or-later",
                    "EUPL-1.2 OR MIT",
                    "GPL-2.0-only WITH Classpath-exception-2.0",
                ],
            ),
            (Rule::Supports, &["alias:gdpr", "urn:iso:std:iso:27001"]),
        ];
        for (rule, texts) in right {
            for text in *texts {
                assert!(rule.holds(text), "{rule:?} {text:?}");
            }
        }
        let wrong: &[(Rule, &[&str])] = &[
            (Rule::Url, &["foobar", "", "a b"]),
            (
                Rule::WebAddress,
                &["ftp://a.example", "https:a", "ABC", "???"],
            ),
            (
                Rule::Date,
                &["2026-02-30", "2017-04-15T10:00:00Z", "15.04.2017", ""],
            ),
            (Rule::MediaType, &["text", "text/", "a/b/c"]),
            (Rule::Country, &["De", "XX", "DEU"]),
            (Rule::Language, &["hr_HR", "xxx", "", "deutsch"]),
            (Rule::AtMost(3), &["abcd"]),
            (Rule::Email, &["x", "a@b", "a b@c.example", "@c.example"]),
            (
                Rule::Uri,
                &["1", "urn:x", "urn:x-italian-pa:no_such_pa", "mailto:x@y"],
            ),
            (Rule::Licence, &["", "Free", "EUPL 1.2 oder so"]),
            (Rule::Supports, &["alias:xyz", "gdpr"]),
        ];
        for (rule, texts) in wrong {
            for text in *texts {
                assert!(!rule.holds(text), "{rule:?} {text:?}");
            }
        }
    }
}
