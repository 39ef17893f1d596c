//! What the overview says.

use std::sync::Arc;

use freistadt_indicators::{Assessment, assess};
use freistadt_model::{LeadTimes, Revision, RevisionId};
use jiff::civil::Date;

use crate::Viewer;
use crate::data::{Data, DataError, calculate};

/// One landscape with its figures.
#[derive(Debug, Clone)]
pub struct Overview {
    /// The landscape.
    pub revision: Arc<Revision>,
    /// Its figures.
    pub assessment: Arc<Assessment>,
    /// Whether it is the invented sample.
    pub sample: bool,
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
        let sample = revision.landscape.owner == freistadt_import::SAMPLE_OWNER;
        let assessed = revision.clone();
        let assessment =
            calculate(move || assess(&assessed.landscape, as_of, LeadTimes::default())).await?;
        Ok(Overview {
            revision,
            assessment: Arc::new(assessment),
            sample,
        })
    }
}
