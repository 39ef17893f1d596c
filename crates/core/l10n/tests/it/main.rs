//! Tests of the words: every text in both languages, labels for the whole model, formats.

mod formats;
mod labels;
mod sentences;
mod texts;
mod wording;
