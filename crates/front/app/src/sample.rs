//! The sample municipality.

use freistadt_import::{SAMPLE_OWNER, sample_municipality};
use freistadt_interchange::{WriteError, write_csv, write_workbook};
use freistadt_model::{Landscape, RevisionId};
use jiff::civil::Date;

use crate::data::{Data, DataError, note};
use crate::{Editor, local_access};

/// Loads the sample as on a day into empty data.
pub async fn load_sample(data: &Data, as_of: Date) -> Result<Editor, DataError> {
    let editor = local_access(SAMPLE_OWNER);
    data.store
        .create_organization(SAMPLE_OWNER, crate::clock::now())
        .await?;
    let change_set = Landscape::new(SAMPLE_OWNER).difference(&sample(as_of));
    data.store
        .apply(
            SAMPLE_OWNER,
            RevisionId(0),
            &change_set,
            &note(&editor, "sample", "Musterstadt"),
        )
        .await?;
    Ok(editor)
}

/// Whether it is the invented sample.
pub fn is_sample(landscape: &Landscape) -> bool {
    landscape.owner == SAMPLE_OWNER
}

pub(crate) fn sample(as_of: Date) -> Landscape {
    sample_municipality(as_of).expect("the shipped sample is tested")
}

/// The sample as the lists that a town would really have, by file name.
pub fn sample_lists(as_of: Date) -> Result<Vec<(&'static str, Vec<u8>)>, WriteError> {
    let lists = freistadt_import::town_lists(&sample(as_of), as_of);
    lists
        .into_iter()
        .map(|(name, sheets)| {
            let bytes = match (name.ends_with(".csv"), sheets.first()) {
                (true, Some(sheet)) => write_csv(sheet),
                _ => write_workbook(&sheets)?,
            };
            Ok((name, bytes))
        })
        .collect()
}
