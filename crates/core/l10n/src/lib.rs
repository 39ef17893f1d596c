//! Words: messages, labels, numbers and dates in German and English.
//!
//! Sentences stand in `texts/{de,en}/*.ftl` and are embedded; code chooses among them by key. A
//! key that no file has is returned as it is: a missing word must not stop a page, and tests find
//! it. What to say, and whom to show it, is decided elsewhere.

mod arguments;
mod date;
mod deadline;
mod diagnostic;
mod labels;
mod number;
mod texts;
mod value;
mod wording;

pub use arguments::{Arguments, args};
pub use date::{day, day_short, month, partial_date, period};
pub use deadline::{Room, inaction};
pub use diagnostic::{Sentence, diagnostic, diagnostic_on_page, place};
pub use labels::{
    allowed_words, code_label, country, deed, field_help, field_label, kind_count, kind_label,
    kind_plural, of_country,
};
pub use number::{count, decimal, integer, money, money_whole, percent};
pub use texts::{TEXTS, Text, has_message, keys, message};
pub use value::value;
pub use wording::Wording;

/// A language that every text exists in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Language {
    /// German, in which texts are written first.
    #[default]
    German,
    /// English.
    English,
}

impl Language {
    /// Every language.
    pub const ALL: [Language; 2] = [Language::German, Language::English];

    /// The language with this code, `de` or `en`.
    pub fn parse(code: &str) -> Option<Language> {
        Language::ALL
            .into_iter()
            .find(|language| language.code() == code)
    }

    /// Its ISO 639-1 code.
    pub fn code(self) -> &'static str {
        match self {
            Language::German => "de",
            Language::English => "en",
        }
    }
}
