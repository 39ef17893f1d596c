//! Several files as one, to be loaded at once.

use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// Files that the format cannot hold together, such as two of one name.
#[derive(Debug, thiserror::Error)]
#[error("cannot write the archive")]
pub struct ArchiveError(#[from] zip::result::ZipError);

/// Writes named files as a zip archive. Workbooks are zipped already and only stored. The same
/// files give the same bytes: no clock in the archive.
pub fn write_archive(files: &[(String, Vec<u8>)]) -> Result<Vec<u8>, ArchiveError> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Stored)
        .last_modified_time(DateTime::DEFAULT);
    for (name, bytes) in files {
        archive.start_file(name.as_str(), options)?;
        archive
            .write_all(bytes)
            .map_err(zip::result::ZipError::from)?;
    }
    Ok(archive.finish()?.into_inner())
}
