//! Whole data in and out: backup, restore, export.

use std::path::Path;

use freistadt_import::own_workbook;
use freistadt_interchange::{
    ArchiveError, LinesSummary, WriteError, write_landscape_lines, write_workbook,
};
use freistadt_l10n::Language;
use freistadt_model::Audience;
use freistadt_store::{BackupError, RestoreError, Verified};

use crate::Viewer;
use crate::data::{Data, DataError, calculate};

/// Why nothing was exported.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// The data could not be used.
    #[error(transparent)]
    Data(#[from] DataError),
    /// The workbook cannot hold it.
    #[error("the workbook was not written")]
    Write(#[from] WriteError),
    /// The archive cannot hold them.
    #[error("the archive was not written")]
    Archive(#[from] ArchiveError),
}

impl Data {
    /// Everything of every organization in one verified file, while others go on working.
    pub async fn backup(&self, path: &Path) -> Result<Verified, BackupError> {
        self.store.backup(path).await
    }

    /// Puts a backup in place of everything; a damaged file changes nothing.
    pub async fn restore(&self, path: &Path) -> Result<Verified, RestoreError> {
        let verified = self.store.restore(path).await?;
        self.forget();
        Ok(verified)
    }

    /// The newest landscape with everything that its readers may see, as lines that another
    /// installation or tool can read.
    pub async fn export_lines(
        &self,
        viewer: &Viewer,
        reader: Audience,
    ) -> Result<(Vec<u8>, LinesSummary), ExportError> {
        let revision = self.revision(viewer, None).await?;
        let lines = calculate(move || match reader {
            Audience::Internal => write_landscape_lines(&revision.landscape, revision.id),
            Audience::Public | Audience::Closed => {
                write_landscape_lines(&revision.landscape.for_audience(reader), revision.id)
            }
        });
        Ok(lines.await?)
    }

    /// The newest landscape as a workbook that can be edited and read back.
    pub async fn export_workbook(
        &self,
        viewer: &Viewer,
        language: Language,
    ) -> Result<Vec<u8>, ExportError> {
        let revision = self.revision(viewer, None).await?;
        let sheets =
            calculate(move || own_workbook(&revision.landscape, revision.id, language)).await?;
        Ok(calculate(move || write_workbook(&sheets)).await??)
    }
}
