//! The form of a backup: JSON lines that any tool reads. A heading, one line per row in the order
//! of the keys, an end with counts and the SHA-256 of everything before it, which
//! `head -n -1 FILE | sha256sum` recomputes. It knows files, no database.

use std::io::{self, BufRead, Read as _, Write};

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use sha2::{Digest as _, Sha256};

use crate::beside::accounts::PasswordHash;
use crate::beside::digest::SigningKey;
use crate::revisions::rows::hex;

/// Version of the form; this and every earlier one can be read.
const VERSION: u64 = 3;
/// The first form with accounts, views and feeds.
pub(crate) const WITH_ACCOUNTS: u64 = 2;
/// The first form with settings of digests.
pub(crate) const WITH_DIGESTS: u64 = 3;
/// No line of ours is longer; a foreign file must not fill the memory.
const LONGEST_LINE: u64 = 64 * 1024 * 1024;

/// One line.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(crate) enum Line {
    FreistadtBackup { version: u64 },
    Organization(OrganizationLine),
    Revision(RevisionLine),
    Record(RecordLine),
    Account(AccountLine),
    View(ViewLine),
    Feed(FeedLine),
    DigestSetting(DigestLine),
    End(End),
}

/// A row of the table of organizations.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct OrganizationLine {
    pub(crate) id: String,
    pub(crate) created_at: i64,
}

/// A row of the table of revisions.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RevisionLine {
    pub(crate) organization: String,
    pub(crate) id: i64,
    pub(crate) author: String,
    pub(crate) function: String,
    pub(crate) reason: String,
    pub(crate) at: i64,
    pub(crate) change_set: String,
    pub(crate) undoes: Option<String>,
    /// Not in the first form.
    #[serde(default)]
    pub(crate) unit: String,
}

/// A row of the table of records.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RecordLine {
    pub(crate) organization: String,
    pub(crate) kind: String,
    pub(crate) id: String,
    pub(crate) from: i64,
    pub(crate) to: Option<i64>,
    pub(crate) body: Box<RawValue>,
}

/// A row of the table of accounts.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct AccountLine {
    pub(crate) organization: String,
    pub(crate) name: String,
    pub(crate) role: String,
    pub(crate) unit: String,
    pub(crate) password_hash: Option<PasswordHash>,
    pub(crate) created_at: i64,
    pub(crate) disabled_at: Option<i64>,
}

/// A row of the table of views.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ViewLine {
    pub(crate) organization: String,
    pub(crate) account: String,
    pub(crate) page: String,
    pub(crate) name: String,
    pub(crate) query: String,
}

/// A row of the table of feeds.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FeedLine {
    pub(crate) organization: String,
    pub(crate) purpose: String,
    pub(crate) sha256: String,
    pub(crate) created_at: i64,
}

/// A row of the table of settings of digests.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct DigestLine {
    pub(crate) organization: String,
    pub(crate) rhythm: String,
    pub(crate) weekday: i64,
    pub(crate) language: String,
    pub(crate) recipients: String,
    pub(crate) webhook: String,
    pub(crate) secret: SigningKey,
    pub(crate) revision: i64,
    pub(crate) upto: i64,
}

/// How many rows there are, and the checksum. What the first form does not count is left out
/// where there is none of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Default)]
#[serde(deny_unknown_fields)]
pub(crate) struct End {
    pub(crate) organizations: u64,
    pub(crate) revisions: u64,
    pub(crate) records: u64,
    #[serde(default, skip_serializing_if = "is_none")]
    pub(crate) accounts: u64,
    #[serde(default, skip_serializing_if = "is_none")]
    pub(crate) views: u64,
    #[serde(default, skip_serializing_if = "is_none")]
    pub(crate) feeds: u64,
    #[serde(default, skip_serializing_if = "is_none")]
    pub(crate) digest_settings: u64,
    pub(crate) sha256: String,
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde hands over references"
)]
fn is_none(count: &u64) -> bool {
    *count == 0
}

/// A backup that cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum FileError {
    /// It cannot be opened or read.
    #[error("cannot read the backup")]
    Io {
        /// Why.
        #[source]
        source: io::Error,
    },
    /// Something else than a backup.
    #[error("the file is no backup of Freistadt")]
    Foreign,
    /// Written by a later version of the program.
    #[error("the backup has form {found}, this program knows {known}")]
    Newer {
        /// Its form.
        found: u64,
        /// The newest one that this program knows.
        known: u64,
    },
    /// Not what was written.
    #[error("the backup is damaged in line {line}: {damage}")]
    Damaged {
        /// Where it was noticed.
        line: u64,
        /// What is wrong.
        damage: FileDamage,
    },
}

/// What is wrong with a backup.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FileDamage {
    /// The end is missing.
    #[error("it is cut off")]
    Truncated,
    /// A line that is none of ours.
    #[error("the line cannot be understood")]
    Line,
    /// A row that stands twice, or in the wrong place.
    #[error("the line stands in the wrong place")]
    Order,
    /// A record that cannot be read.
    #[error("record `{record}` of `{organization}` cannot be read")]
    Record {
        /// Whose.
        organization: String,
        /// Which, as `kind:id`.
        record: String,
    },
    /// Counts or checksum do not fit, or something follows the end.
    #[error("the checksum does not fit")]
    Checksum,
}

/// Counts and hashes while lines go by.
#[derive(Default)]
struct Tally {
    hash: Sha256,
    end: End,
}

impl Tally {
    fn count(&mut self, bytes: &[u8], line: &Line) {
        self.hash.update(bytes);
        match line {
            Line::FreistadtBackup { .. } | Line::End(_) => {}
            Line::Organization(_) => self.end.organizations += 1,
            Line::Revision(_) => self.end.revisions += 1,
            Line::Record(_) => self.end.records += 1,
            Line::Account(_) => self.end.accounts += 1,
            Line::View(_) => self.end.views += 1,
            Line::Feed(_) => self.end.feeds += 1,
            Line::DigestSetting(_) => self.end.digest_settings += 1,
        }
    }

    fn end(self) -> End {
        End {
            sha256: hex(&self.hash.finalize()),
            ..self.end
        }
    }
}

/// Writes lines.
pub(crate) struct Writer<W> {
    to: W,
    tally: Tally,
}

impl<W: Write> Writer<W> {
    /// Begins with the heading.
    pub(crate) fn new(to: W) -> io::Result<Self> {
        let tally = Tally::default();
        let mut writer = Writer { to, tally };
        writer.write(&Line::FreistadtBackup { version: VERSION })?;
        Ok(writer)
    }

    /// Adds a row.
    pub(crate) fn write(&mut self, line: &Line) -> io::Result<()> {
        let bytes = encode(line);
        self.tally.count(&bytes, line);
        self.to.write_all(&bytes)
    }

    /// Adds the end.
    pub(crate) fn finish(mut self) -> io::Result<(W, End)> {
        let end = self.tally.end();
        self.to.write_all(&encode(&Line::End(end.clone())))?;
        self.to.flush()?;
        Ok((self.to, end))
    }
}

fn encode(line: &Line) -> Vec<u8> {
    let mut bytes = serde_json::to_vec(line).expect("lines have text keys only");
    bytes.push(b'\n');
    bytes
}

/// Reads a whole backup and hands over its heading and its rows; what it has handed over holds only if it
/// returns `Ok`, because the checksum stands at the end.
pub(crate) fn read<E: From<FileError>>(
    mut from: impl BufRead,
    mut take: impl FnMut(Line) -> Result<(), E>,
) -> Result<End, E> {
    let mut tally = Tally::default();
    let mut bytes = Vec::new();
    let mut last = None;
    for number in 1.. {
        next(&mut from, &mut bytes)?;
        let damaged = |damage| FileError::Damaged {
            line: number,
            damage,
        };
        if number == 1 {
            let heading = heading(&bytes)?;
            tally.count(&bytes, &heading);
            take(heading)?;
            continue;
        }
        if bytes.last() != Some(&b'\n') {
            return Err(damaged(FileDamage::Truncated).into());
        }
        let line: Line = serde_json::from_slice(&bytes).map_err(|_| damaged(FileDamage::Line))?;
        if let Line::End(_) = line {
            let end = tally.end();
            // Byte for byte, so that not even a space may be another.
            let fits = encode(&Line::End(end.clone())) == bytes;
            next(&mut from, &mut bytes)?;
            if !fits || !bytes.is_empty() {
                return Err(damaged(FileDamage::Checksum).into());
            }
            return Ok(end);
        }
        let place = place(&line);
        if place.is_none() || place <= last {
            return Err(damaged(FileDamage::Order).into());
        }
        last = place;
        tally.count(&bytes, &line);
        take(line)?;
    }
    unreachable!("files are shorter than 2^64 lines")
}

fn next(from: &mut impl BufRead, bytes: &mut Vec<u8>) -> Result<(), FileError> {
    bytes.clear();
    from.take(LONGEST_LINE)
        .read_until(b'\n', bytes)
        .map(|_| ())
        .map_err(|source| FileError::Io { source })
}

fn heading(bytes: &[u8]) -> Result<Line, FileError> {
    match serde_json::from_slice(bytes) {
        Ok(Line::FreistadtBackup { version }) if version > VERSION => Err(FileError::Newer {
            found: version,
            known: VERSION,
        }),
        Ok(line @ Line::FreistadtBackup { .. }) if bytes.ends_with(b"\n") => Ok(line),
        _ => Err(FileError::Foreign),
    }
}

/// Table and key of a row; a backup goes upwards strictly.
fn place(line: &Line) -> Option<(u8, Vec<String>, i64)> {
    let key = |parts: &[&String]| parts.iter().copied().cloned().collect();
    match line {
        Line::FreistadtBackup { .. } | Line::End(_) => None,
        Line::Organization(row) => Some((0, key(&[&row.id]), 0)),
        Line::Revision(row) => Some((1, key(&[&row.organization]), row.id)),
        Line::Record(row) => {
            let key = key(&[&row.organization, &row.kind, &row.id]);
            Some((2, key, row.from))
        }
        Line::Account(row) => Some((3, key(&[&row.organization, &row.name]), 0)),
        Line::View(row) => {
            let key = key(&[&row.organization, &row.account, &row.page, &row.name]);
            Some((4, key, 0))
        }
        Line::Feed(row) => Some((5, key(&[&row.organization, &row.purpose]), 0)),
        Line::DigestSetting(row) => Some((6, key(&[&row.organization]), 0)),
    }
}
