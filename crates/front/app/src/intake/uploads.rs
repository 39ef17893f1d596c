//! Files on their way in: taken over piece by piece, kept for a day, read when somebody decides.
//!
//! For the pages: [`Data::begin_upload`], then [`Data::append`] for every piece of the request's
//! body, then [`Data::finish_upload`]; what was begun and not finished is removed with
//! [`Data::delete_upload`] or after a day.

use freistadt_interchange::Limits;
use freistadt_store::{AccessError, PART, QueryError, Upload};
use jiff::Timestamp;

use crate::access::actor::Editor;
use crate::access::password::new_secret;
use crate::data::Data;
use crate::intake::input::InputFile;

/// The longest name of a file that is kept; the rest of a longer one is cut off.
const LONGEST_NAME: usize = 200;

/// A file that is still coming. Not more than one part of it lies in memory.
pub struct Incoming {
    id: String,
    parts: u32,
    size: u64,
    rest: Vec<u8>,
}

/// A file that did not come in, or is not there.
#[derive(Debug, thiserror::Error)]
pub enum UploadError {
    /// Larger than any file that is read.
    #[error("the file is larger than {limit} bytes")]
    TooLarge {
        /// The limit.
        limit: u64,
    },
    /// Not there, not all of it, or removed after a day.
    #[error("there is no such file any more")]
    Gone,
    /// The data could not be used, or are full.
    #[error(transparent)]
    Store(AccessError),
}

impl From<AccessError> for UploadError {
    fn from(source: AccessError) -> Self {
        match source {
            AccessError::Unknown { .. } => UploadError::Gone,
            source => UploadError::Store(source),
        }
    }
}

impl From<QueryError> for UploadError {
    fn from(source: QueryError) -> Self {
        UploadError::Store(source.into())
    }
}

/// How many bytes a file may have.
pub fn file_limit() -> u64 {
    Limits::default().file_bytes as u64
}

impl Incoming {
    /// The id by which the file is found.
    pub fn id(&self) -> &str {
        &self.id
    }
}

impl Data {
    /// Begins to take over a file.
    pub async fn begin_upload(
        &self,
        editor: &Editor,
        name: &str,
        now: Timestamp,
    ) -> Result<Incoming, UploadError> {
        let id = new_secret().to_text();
        let kept = |letter: &char| !letter.is_control();
        let name: String = name.chars().filter(kept).take(LONGEST_NAME).collect();
        self.store
            .begin_upload(editor.organization(), &id, &name, now)
            .await?;
        Ok(Incoming {
            id,
            parts: 0,
            size: 0,
            rest: Vec::with_capacity(PART),
        })
    }

    /// Adds a piece of any length. A file that gets too large is removed at once.
    pub async fn append(
        &self,
        editor: &Editor,
        incoming: &mut Incoming,
        mut piece: &[u8],
    ) -> Result<(), UploadError> {
        let limit = file_limit();
        incoming.size += piece.len() as u64;
        if incoming.size > limit {
            self.delete_upload(editor, &incoming.id).await?;
            return Err(UploadError::TooLarge { limit });
        }
        while !piece.is_empty() {
            let room = PART - incoming.rest.len();
            let (now, later) = piece.split_at(room.min(piece.len()));
            incoming.rest.extend_from_slice(now);
            piece = later;
            if incoming.rest.len() == PART {
                self.flush(editor, incoming).await?;
            }
        }
        Ok(())
    }

    async fn flush(&self, editor: &Editor, incoming: &mut Incoming) -> Result<(), UploadError> {
        let (id, number) = (&incoming.id, incoming.parts);
        self.store
            .add_upload_part(editor.organization(), id, number, &incoming.rest)
            .await?;
        incoming.parts += 1;
        incoming.rest.clear();
        Ok(())
    }

    /// Says that all of the file has come; its id.
    pub async fn finish_upload(
        &self,
        editor: &Editor,
        mut incoming: Incoming,
    ) -> Result<String, UploadError> {
        if !incoming.rest.is_empty() {
            self.flush(editor, &mut incoming).await?;
        }
        self.store
            .finish_upload(editor.organization(), &incoming.id)
            .await?;
        Ok(incoming.id)
    }

    /// The files that wait, the oldest first.
    pub async fn uploads(&self, editor: &Editor) -> Result<Vec<Upload>, UploadError> {
        let uploads = self.store.uploads(editor.organization()).await?;
        Ok(uploads.into_iter().filter(|it| it.finished).collect())
    }

    /// A whole file, for what reads files.
    pub async fn read_upload(&self, editor: &Editor, id: &str) -> Result<InputFile, UploadError> {
        let organization = editor.organization();
        let upload = self.store.upload(organization, id).await?;
        let upload = upload.filter(|it| it.finished).ok_or(UploadError::Gone)?;
        let size = usize::try_from(upload.size).map_err(|_| UploadError::Gone)?;
        let mut bytes = Vec::with_capacity(size);
        for number in 0.. {
            match self.store.upload_part(organization, id, number).await? {
                Some(part) => bytes.extend_from_slice(&part),
                None => break,
            }
        }
        // Removed while it was read.
        if bytes.len() != size {
            return Err(UploadError::Gone);
        }
        let name = upload.name;
        Ok(InputFile { name, bytes })
    }

    /// Removes a file; none is fine, too.
    pub async fn delete_upload(&self, editor: &Editor, id: &str) -> Result<(), UploadError> {
        Ok(self.store.delete_upload(editor.organization(), id).await?)
    }
}
