//! Bytes to records and back, per format. Nothing here knows what a column means.
//!
//! Readers return what they understood plus diagnostics; `Err` only when nothing could be read.

mod archive;
mod atom;
mod calendar;
mod foreign_json;
pub mod fuzzing;
mod json;
mod lines;
mod sheet;
mod yaml;

pub use archive::{ArchiveError, write_archive};
pub use atom::{Feed, FeedEntry, write_feed};
pub use calendar::{Event, write_calendar};
pub use foreign_json::read_json;
pub use json::{BadBody, decode_record, encode_record};
pub use lines::{
    BadLines, LinesSummary, is_landscape_lines, lines_owner, read_landscape_lines,
    write_landscape_lines,
};
pub use sheet::{
    Cell, Column, Format, Limits, ReadError, ReadWorkbook, Row, Sheet, SheetOut, WriteError,
    last_saved, read_workbook, write_csv, write_workbook,
};
pub use yaml::{
    ReadYaml, Yaml, YamlContent, YamlEntry, YamlLimits, YamlPlace, YamlProblem, YamlScalar,
    read_yaml, read_yaml_text,
};
