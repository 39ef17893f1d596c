//! What the overview says.

use std::sync::Arc;

use freistadt_indicators::Assessment;
use freistadt_model::{Revision, RevisionId};
use jiff::civil::Date;

use crate::Viewer;
use crate::data::{Data, DataError};

/// One landscape with its figures.
#[derive(Debug, Clone)]
pub struct Overview {
    /// The landscape.
    pub revision: Arc<Revision>,
    /// Its figures.
    pub assessment: Arc<Assessment>,
}

impl Data {
    /// The newest landscape, assessed as on a day.
    pub async fn overview(&self, viewer: &Viewer, as_of: Date) -> Result<Overview, DataError> {
        self.overview_of(viewer, None, as_of).await
    }

    /// A landscape, by default the newest, assessed as on a day.
    pub async fn overview_of(
        &self,
        viewer: &Viewer,
        revision: Option<RevisionId>,
        as_of: Date,
    ) -> Result<Overview, DataError> {
        let revision = self.revision(viewer, revision).await?;
        let assessment = self.assessment(&revision, as_of).await?;
        Ok(Overview {
            revision,
            assessment,
        })
    }
}
