//! One landscape as JSON lines: everything that is known now, for another installation or tool.
//!
//! First line: what it is. Then one line per record. Last line: how many, and the SHA-256 of all
//! bytes before it, so that a file that was cut off or changed is seen.

use freistadt_model::{Kind, Landscape, RevisionId};
use serde_json::{Value as Json, json};
use sha2::{Digest, Sha256};

use crate::json::{BadBody, decode_record, encode_record};

/// Version of the format; readers take this and every earlier one.
const VERSION: u64 = 1;
/// How every such file begins.
const BEGINNING: &[u8] = br#"{"freistadt":"landscape""#;

/// What was written or read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinesSummary {
    /// Records.
    pub records: usize,
    /// SHA-256 of everything before the last line, in hexadecimal.
    pub sha256: String,
}

/// A file of lines that cannot be taken.
#[derive(Debug, thiserror::Error)]
pub enum BadLines {
    /// A line that is none of ours.
    #[error("line {line} is not readable")]
    Line {
        /// Which, from 1.
        line: usize,
    },
    /// A record that cannot be read.
    #[error("line {line} is not readable")]
    Record {
        /// Which, from 1.
        line: usize,
        /// Why.
        #[source]
        source: BadBody,
    },
    /// Written by a later version of the program.
    #[error("the file has format {0}, newer than this program knows")]
    TooNew(u64),
    /// The last line is missing.
    #[error("the file is cut off")]
    CutOff,
    /// The content is not what was written.
    #[error("the file was changed or damaged")]
    Changed,
}

/// Whether the bytes begin like such a file.
pub fn is_landscape_lines(bytes: &[u8]) -> bool {
    bytes.starts_with(BEGINNING)
}

/// Whose landscape such a file holds.
pub fn lines_owner(bytes: &[u8]) -> Option<String> {
    let first = bytes.split(|byte| *byte == b'\n').next()?;
    let head: Json = serde_json::from_slice(first).ok()?;
    head.get("owner")?.as_str().map(str::to_owned)
}

/// Writes a landscape; the same landscape gives the same bytes.
pub fn write_landscape_lines(
    landscape: &Landscape,
    revision: RevisionId,
) -> (Vec<u8>, LinesSummary) {
    let mut out = Vec::new();
    out.extend_from_slice(BEGINNING);
    let rest =
        json!({ "version": VERSION, "owner": landscape.owner, "revision": revision.0 }).to_string();
    out.push(b',');
    out.extend_from_slice(&rest.as_bytes()[1..]);
    out.push(b'\n');
    let mut records = 0;
    for record in landscape.all() {
        let target = record.to_ref();
        let body = encode_record(&record);
        let kind = target.kind.code();
        let id = Json::from(&*target.id);
        out.extend_from_slice(format!(r#"{{"kind":"{kind}","id":{id},"body":{body}}}"#).as_bytes());
        out.push(b'\n');
        records += 1;
    }
    let sha256 = fingerprint(&out);
    out.extend_from_slice(
        json!({ "records": records, "sha256": sha256 })
            .to_string()
            .as_bytes(),
    );
    out.push(b'\n');
    (out, LinesSummary { records, sha256 })
}

/// Reads a landscape; all of it or an error.
pub fn read_landscape_lines(bytes: &[u8]) -> Result<(Landscape, LinesSummary), BadLines> {
    let body = bytes.strip_suffix(b"\n").unwrap_or(bytes);
    let cut = body
        .iter()
        .rposition(|byte| *byte == b'\n')
        .ok_or(BadLines::CutOff)?
        + 1;
    let end: Json = serde_json::from_slice(&body[cut..]).map_err(|_| BadLines::CutOff)?;
    let summary = LinesSummary {
        records: end
            .get("records")
            .and_then(Json::as_u64)
            .and_then(|n| usize::try_from(n).ok())
            .ok_or(BadLines::CutOff)?,
        sha256: end
            .get("sha256")
            .and_then(Json::as_str)
            .ok_or(BadLines::CutOff)?
            .to_owned(),
    };
    if fingerprint(&body[..cut]) != summary.sha256 {
        return Err(BadLines::Changed);
    }
    let mut lines = body[..cut].split(|byte| *byte == b'\n').enumerate();
    let (_, first) = lines.next().ok_or(BadLines::CutOff)?;
    let head: Json = serde_json::from_slice(first).map_err(|_| BadLines::Line { line: 1 })?;
    match head.get("version").and_then(Json::as_u64) {
        Some(version) if version <= VERSION => {}
        Some(version) => return Err(BadLines::TooNew(version)),
        None => return Err(BadLines::Line { line: 1 }),
    }
    let mut landscape =
        Landscape::new(head.get("owner").and_then(Json::as_str).unwrap_or_default());
    for (index, line) in lines.filter(|(_, line)| !line.is_empty()) {
        let line_number = index + 1;
        let wrong = || BadLines::Line { line: line_number };
        let json: Json = serde_json::from_slice(line).map_err(|_| wrong())?;
        let kind = json
            .get("kind")
            .and_then(Json::as_str)
            .and_then(Kind::from_code)
            .ok_or_else(wrong)?;
        let id = json.get("id").and_then(Json::as_str).ok_or_else(wrong)?;
        let body = json.get("body").ok_or_else(wrong)?.to_string();
        let record = decode_record(kind, id, &body);
        landscape.insert(record.map_err(|source| BadLines::Record {
            line: line_number,
            source,
        })?);
    }
    let records: usize = Kind::ALL.iter().map(|kind| landscape.count(*kind)).sum();
    if records == summary.records {
        Ok((landscape, summary))
    } else {
        Err(BadLines::Changed)
    }
}

fn fingerprint(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}
