//! From what the user named to open data: the folder or database, the organization in it.

use std::path::PathBuf;

use anyhow::Context;
use freistadt_app::{Data, Editor, holds_data, local_access};

use super::{Failure, said};
use crate::arguments::{Output, Place};

pub(super) fn runtime() -> Result<tokio::runtime::Runtime, Failure> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build();
    Ok(runtime.context("runtime")?)
}

pub(super) async fn open(output: Output, place: &Place) -> Result<Data, Failure> {
    let Some(data) = &place.data else {
        return Err(said(output, "data-missing", &[]));
    };
    Ok(Data::open(data).await.context("data")?)
}

/// The organization that is meant; it must be there.
pub(super) async fn open_existing(
    output: Output,
    place: &Place,
) -> Result<(Data, Editor), Failure> {
    let empty = |place: &str| said(output, "data-empty", &[("data", place.to_owned())]);
    if let Some(place) = place.data.as_deref().filter(|place| !holds_data(place)) {
        return Err(empty(place));
    }
    let data = open(output, place).await?;
    let found = data
        .organization(place.organization.as_deref())
        .await
        .context("organization")?;
    match (found, &place.organization) {
        (Some(organization), _) => Ok((data, local_access(&organization))),
        (None, Some(name)) => Err(said(
            output,
            "error-no-organization",
            &[("name", name.clone())],
        )),
        // The address of a database may hold a password.
        (None, None) => Err(empty(
            place
                .data
                .as_deref()
                .filter(|d| !d.contains("://"))
                .unwrap_or("DB"),
        )),
    }
}

/// The organization that is meant; in empty data it is made.
pub(super) async fn open_or_found(
    output: Output,
    place: &Place,
    name: Option<&str>,
) -> Result<(Data, Editor), Failure> {
    let data = open(output, place).await?;
    let editor = meant_or_founded(output, &data, place, name).await?;
    Ok((data, editor))
}

/// The organization that is meant in data that are open; in empty data it is made.
pub(super) async fn meant_or_founded(
    output: Output,
    data: &Data,
    place: &Place,
    name: Option<&str>,
) -> Result<Editor, Failure> {
    let found = data
        .organization(place.organization.as_deref())
        .await
        .context("organization")?;
    let organization = match found {
        Some(organization) => organization,
        // A name that is not there is a slip, unless nothing is there yet.
        None if data
            .organization(None)
            .await
            .map_or(true, |only| only.is_some()) =>
        {
            let arguments = [("name", place.organization.clone().unwrap_or_default())];
            return Err(said(output, "error-no-organization", &arguments));
        }
        None => data
            .found(place.organization.as_deref(), name)
            .await
            .context("organization")?,
    };
    Ok(local_access(&organization))
}

/// A folder for data that go with the command.
pub(super) struct Scratch {
    folder: PathBuf,
    place: Place,
}

impl Scratch {
    /// A new folder in the place for temporary files.
    pub(super) fn new(name: &str) -> Scratch {
        let name = format!("freistadt-{name}-{}", std::process::id());
        let folder = std::env::temp_dir().join(name);
        let place = Place {
            data: Some(folder.to_string_lossy().into_owned()),
            organization: None,
        };
        Scratch { folder, place }
    }

    /// One for a trial run where there are no data yet.
    pub(super) fn in_place_of(place: &Place, trial: bool) -> Option<Scratch> {
        let empty = place.data.as_deref().is_some_and(|data| !holds_data(data));
        (trial && empty).then(|| {
            let mut scratch = Scratch::new("trial");
            scratch.place.organization.clone_from(&place.organization);
            scratch
        })
    }

    /// Where it is.
    pub(super) fn place(&self) -> &Place {
        &self.place
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // Nothing else lies in it; what cannot be removed goes with the temporary files.
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}
