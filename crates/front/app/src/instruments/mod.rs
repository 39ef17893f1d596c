//! Instruments: answers in a file, and answers about the landscape.

mod file;
mod give;
mod list;
mod sheet;
mod words;
mod workbook;

pub use file::{Gate, NotAGate, ScoredFile, score_file};
pub use give::{Evidence, Give, GiveError, Given as GivenAnswers, GivenOne};
pub use list::{InstrumentLine, Instruments, Rated, RatedRow};
pub use sheet::Sheet;
pub use words::{answer_text, known_text};
pub use workbook::ResultsFile;
