//! Rows of the table of records, and the way from a row to a record and back.

use freistadt_interchange::{BadBody, decode_record};
use freistadt_model::{AnyRecord, Kind, RecordRef, RevisionId};
use sha2::{Digest as _, Sha256};
use sqlx::database::Database;
use sqlx::error::BoxDynError;
use sqlx::{Decode, Postgres, Sqlite, Type};

/// The columns of a row: kind, id, from, to, body, SHA-256.
pub(crate) type Columns = (String, String, i64, Option<i64>, Body, Vec<u8>);

/// A row without its organization.
pub(crate) struct Row {
    pub(crate) kind: String,
    pub(crate) id: String,
    pub(crate) from: RevisionId,
    pub(crate) to: Option<RevisionId>,
    pub(crate) body: Body,
    pub(crate) sha256: Vec<u8>,
}

/// A body as the database holds it; that it is UTF-8 is not believed before it is checked.
pub(crate) struct Body(pub(crate) Vec<u8>);

/// What is wrong with a row.
#[derive(Debug, thiserror::Error)]
pub enum Damage {
    /// It is not what was written.
    #[error("its SHA-256 does not fit")]
    Checksum,
    /// Of a kind that this program does not know.
    #[error("this program does not know the kind")]
    Kind,
    /// The body is what was written, but cannot be read.
    #[error("its body cannot be read")]
    Body {
        /// Why.
        #[source]
        source: BadBody,
    },
}

impl From<Columns> for Row {
    fn from((kind, id, from, to, body, sha256): Columns) -> Self {
        Row {
            kind,
            id,
            from: from_database(from),
            to: to.map(from_database),
            body,
            sha256,
        }
    }
}

impl Row {
    /// `kind:id`, also of a kind nobody knows.
    pub(crate) fn name(&self) -> String {
        format!("{}:{}", self.kind, self.id)
    }

    /// The record, if the row is what was written.
    pub(crate) fn decode(&self, organization: &str) -> Result<AnyRecord, Damage> {
        let body = self.checked_body(organization)?;
        let kind = Kind::from_code(&self.kind).ok_or(Damage::Kind)?;
        decode_record(kind, &self.id, body).map_err(|source| Damage::Body { source })
    }

    /// The body, if the row is what was written.
    pub(crate) fn checked_body(&self, organization: &str) -> Result<&str, Damage> {
        let body = str::from_utf8(&self.body.0).map_err(|_| Damage::Checksum)?;
        if fingerprint(organization, &self.kind, &self.id, body)[..] != self.sha256[..] {
            return Err(Damage::Checksum);
        }
        Ok(body)
    }
}

/// SHA-256 over organization, kind, id and body with a NUL between them, so that neither a
/// changed nor an exchanged row goes unnoticed.
pub(crate) fn fingerprint(organization: &str, kind: &str, id: &str, body: &str) -> [u8; 32] {
    let mut hash = Sha256::new();
    for part in [organization, kind, id] {
        hash.update(part);
        hash.update([0]);
    }
    hash.update(body);
    hash.finalize().into()
}

/// The text form of a checksum.
pub(crate) fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let digit = |value: u8| char::from(DIGITS[usize::from(value & 15)]);
    bytes
        .iter()
        .flat_map(|byte| [digit(byte >> 4), digit(*byte)])
        .collect()
}

/// 32 bytes from their text form; `None` if it is another text.
pub(crate) fn unhex(text: &str) -> Option<[u8; 32]> {
    let mut bytes = [0; 32];
    if text.len() != 2 * bytes.len() {
        return None;
    }
    for (byte, pair) in bytes.iter_mut().zip(text.as_bytes().chunks(2)) {
        let [high, low] = [digit(pair[0])?, digit(pair[1])?];
        *byte = 16 * high + low;
    }
    Some(bytes)
}

fn digit(byte: u8) -> Option<u8> {
    match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'a'..=b'f' => Some(byte - b'a' + 10),
        _ => None,
    }
}

/// A number of a revision as the databases store it; none is ever beyond their range.
pub(crate) fn to_database(revision: RevisionId) -> i64 {
    i64::try_from(revision.0).unwrap_or(i64::MAX)
}

/// A number of a revision from the database, whose checks keep it positive.
pub(crate) fn from_database(number: i64) -> RevisionId {
    RevisionId(u64::try_from(number).unwrap_or(0))
}

/// Whether both databases store the text as it is: PostgreSQL has no NUL.
pub(crate) fn is_storable(text: &str) -> bool {
    !text.contains('\0')
}

/// Whether the record can have a row.
pub(crate) fn is_storable_ref(target: &RecordRef) -> bool {
    !target.id.is_empty() && is_storable(&target.id)
}

impl Type<Sqlite> for Body {
    fn type_info() -> <Sqlite as Database>::TypeInfo {
        <str as Type<Sqlite>>::type_info()
    }
}

impl<'r> Decode<'r, Sqlite> for Body {
    fn decode(value: <Sqlite as Database>::ValueRef<'r>) -> Result<Self, BoxDynError> {
        <Vec<u8> as Decode<'r, Sqlite>>::decode(value).map(Body)
    }
}

impl Type<Postgres> for Body {
    fn type_info() -> <Postgres as Database>::TypeInfo {
        <str as Type<Postgres>>::type_info()
    }
}

impl<'r> Decode<'r, Postgres> for Body {
    fn decode(value: <Postgres as Database>::ValueRef<'r>) -> Result<Self, BoxDynError> {
        Ok(Body(value.as_bytes()?.to_vec()))
    }
}
