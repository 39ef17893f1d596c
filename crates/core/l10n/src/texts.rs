//! The embedded texts, and the way from a key to its sentence.

use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::{Arguments, Language, integer};

/// One file of texts in each language.
#[derive(Debug, Clone, Copy)]
pub struct Text {
    /// The files' name without ending.
    pub name: &'static str,
    /// The German file.
    pub german: &'static str,
    /// The English file.
    pub english: &'static str,
}

impl Text {
    /// The file in this language.
    pub fn in_language(&self, language: Language) -> &'static str {
        match language {
            Language::German => self.german,
            Language::English => self.english,
        }
    }
}

macro_rules! texts {
    ($($name:literal,)+) => {
        /// Every file of texts; tests read them to compare the languages.
        pub const TEXTS: &[Text] = &[$( Text {
            name: $name,
            german: include_str!(concat!("../texts/de/", $name, ".ftl")),
            english: include_str!(concat!("../texts/en/", $name, ".ftl")),
        }, )+];
    };
}

// A new file is one line here.
texts! {
    "kinds",
    "fields",
    "codes",
    "units",
    "countries",
    "diagnostics",
    "cli",
    "terminal",
    "overview",
    "pages",
    "accounts",
    "digest",
    "import",
    "proposals",
    "dependence",
    "frame",
    "steps",
    "whatif",
    "ask",
    "instruments",
    "catalogue",
}

/// The sentence with this key, or `key.attribute`; the key itself if there is none.
pub fn message(language: Language, key: &str, arguments: &Arguments) -> String {
    find(language, key, arguments).unwrap_or_else(|| key.to_owned())
}

/// Whether every language has this key, or `key.attribute`.
pub fn has_message(key: &str) -> bool {
    Language::ALL
        .into_iter()
        .all(|language| find(language, key, &Arguments::default()).is_some())
}

/// Every key in this language, in the order of the files, without attributes.
pub fn keys(language: Language) -> Vec<String> {
    TEXTS
        .iter()
        .flat_map(|text| text.in_language(language).lines())
        .filter(|line| line.starts_with(|first: char| first.is_ascii_alphabetic()))
        .filter_map(|line| line.split_once('='))
        .map(|(key, _)| key.trim_end().to_owned())
        .collect()
}

pub(crate) fn find(language: Language, key: &str, arguments: &Arguments) -> Option<String> {
    find_in(bundle(language), language, key, arguments)
}

type Bundle = FluentBundle<FluentResource>;

fn find_in(
    bundle: &Bundle,
    language: Language,
    key: &str,
    arguments: &Arguments,
) -> Option<String> {
    let (id, attribute) = match key.split_once('.') {
        Some((id, attribute)) => (id, Some(attribute)),
        None => (key, None),
    };
    let message = bundle.get_message(id)?;
    let pattern = match attribute {
        Some(attribute) => message.get_attribute(attribute)?.value(),
        None => message.value()?,
    };
    // What a text asks for and nobody gave stays visible as its name in braces.
    let mut gaps = Vec::new();
    let arguments = arguments.fluent(language);
    let text = bundle.format_pattern(pattern, Some(&arguments), &mut gaps);
    Some(text.into_owned())
}

fn bundle(language: Language) -> &'static Bundle {
    static GERMAN: LazyLock<Bundle> = LazyLock::new(|| embedded(Language::German));
    static ENGLISH: LazyLock<Bundle> = LazyLock::new(|| embedded(Language::English));
    match language {
        Language::German => &GERMAN,
        Language::English => &ENGLISH,
    }
}

fn embedded(language: Language) -> Bundle {
    build(
        language,
        TEXTS.iter().map(|text| text.in_language(language)),
    )
}

fn build<'a>(language: Language, texts: impl Iterator<Item = &'a str>) -> Bundle {
    let locale: LanguageIdentifier = language
        .code()
        .parse()
        .expect("`de` and `en` are language identifiers");
    let mut bundle = Bundle::new_concurrent(vec![locale]);
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(match language {
        Language::German => |value, _| number(Language::German, value),
        Language::English => |value, _| number(Language::English, value),
    }));
    bundle
        .add_builtins()
        .expect("the bundle is new and has no functions yet");
    for text in texts {
        // The part that can be read is used; a test reports what cannot, and keys given twice.
        let resource = match FluentResource::try_new(text.to_owned()) {
            Ok(resource) => resource,
            Err((resource, _)) => resource,
        };
        let _ = bundle.add_resource(resource);
    }
    bundle
}

/// A number with its thousands apart, unless the text says `NUMBER($x, useGrouping: "false")`.
fn number(language: Language, value: &FluentValue<'_>) -> Option<String> {
    let FluentValue::Number(number) = value else {
        return None;
    };
    let whole = number.value as i64;
    Some(if number.options.use_grouping {
        integer(language, whole)
    } else {
        whole.to_string()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::args;

    const TEXT: &str = "\
found = { $count ->
    [one] Ein Wert
   *[other] { $count } Werte
} in „{ $field }“ am { $day }
    .hint = Zeile { NUMBER($count, useGrouping: \"false\") }
";

    fn check(key: &str, count: i64, expected: &str) {
        let bundle = build(Language::German, [TEXT].into_iter());
        let arguments = args()
            .number("count", count)
            .field("field", "application.operator")
            .date("day", jiff::civil::date(2026, 12, 31));
        let found = find_in(&bundle, Language::German, key, &arguments);
        assert_eq!(found.as_deref(), Some(expected));
    }

    #[test]
    fn arguments_are_written_as_people_write_them() {
        check("found", 1, "Ein Wert in „Betreiber“ am 31.12.2026");
        check("found", 1234, "1.234 Werte in „Betreiber“ am 31.12.2026");
        check("found.hint", 1234, "Zeile 1234");
    }

    #[test]
    fn a_missing_argument_stays_visible() {
        let bundle = build(Language::German, ["a = Datei { $name } fehlt"].into_iter());
        let found = find_in(&bundle, Language::German, "a", &args());
        assert_eq!(found.as_deref(), Some("Datei {$name} fehlt"));
    }
}
