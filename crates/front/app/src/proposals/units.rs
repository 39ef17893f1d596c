//! Who answers for an application: what is usual, and saying so for many at once.

use std::collections::BTreeMap;

use freistadt_import::is_person;
use freistadt_l10n::Language;
use freistadt_model::{Kind, Landscape, PartialDate, RecordRef, RevisionId, Stated, Value};
use freistadt_store::Applied;
use freistadt_templates::{UsualUnit, turn_down_unit, usual_units};
use jiff::civil::Date;

use crate::data::{Data, DataError, calculate, note};
use crate::records::claim;
use crate::{EditError, Editor, Viewer};

/// The longest name of a unit.
const LONGEST: usize = 120;

/// A department, and the applications that it usually answers for.
#[derive(Debug, Clone, PartialEq)]
pub struct ProposedUnit {
    /// Its name.
    pub unit: String,
    /// The applications, each with the reason.
    pub applications: Vec<UsualUnit>,
}

/// Why nobody answers for the applications now.
#[derive(Debug, thiserror::Error)]
pub enum UnitError {
    /// Nothing, more than a line, or too much.
    #[error("a unit is one line of at most {LONGEST} characters")]
    Length,
    /// A person's name: people leave, offices stay.
    #[error("`{0}` is a person, not a unit")]
    Person(String),
    /// The data could not be used.
    #[error(transparent)]
    Edit(#[from] EditError),
}

impl From<DataError> for UnitError {
    fn from(error: DataError) -> Self {
        UnitError::Edit(error.into())
    }
}

/// Departments with what they usually answer for, by name.
pub(crate) fn proposed_units(landscape: &Landscape, language: Language) -> Vec<ProposedUnit> {
    let mut units: BTreeMap<&str, Vec<UsualUnit>> = BTreeMap::new();
    for usual in usual_units(landscape, language) {
        units.entry(usual.unit).or_default().push(usual);
    }
    let units = units.into_iter();
    units
        .map(|(unit, applications)| ProposedUnit {
            unit: unit.to_owned(),
            applications,
        })
        .collect()
}

impl Data {
    /// For how many applications a department is proposed.
    pub async fn proposed_unit_count(
        &self,
        viewer: &Viewer,
        language: Language,
    ) -> Result<usize, DataError> {
        let revision = self.revision(viewer, None).await?;
        calculate(move || usual_units(&revision.landscape, language).len()).await
    }

    /// Says who answers for applications, as one change; of which somebody said so meanwhile, they
    /// keep theirs.
    pub async fn set_unit(
        &self,
        editor: &Editor,
        applications: &[RecordRef],
        unit: &str,
        as_of: Date,
    ) -> Result<Option<Applied>, UnitError> {
        let unit = checked(unit)?;
        let (parent, after, present) = {
            let present = self.revision(&editor.viewer(), None).await?;
            let mut after = present.landscape.clone();
            for target in open(&present.landscape, applications) {
                let value = Value::Text(unit.to_owned());
                after.set(target, "unit", &value);
                claim(&mut after, target, "unit", &value, as_of);
            }
            (present.id, after, present)
        };
        let change_set = calculate(move || present.landscape.difference(&after)).await?;
        self.store_units(editor, (parent, change_set), ("unit", unit))
            .await
    }

    /// Says that a department does not answer for applications; it is not proposed again.
    pub async fn turn_down_unit(
        &self,
        editor: &Editor,
        applications: &[RecordRef],
        unit: &str,
        (language, as_of): (Language, Date),
    ) -> Result<Option<Applied>, UnitError> {
        let unit = checked(unit)?;
        let present = self.revision(&editor.viewer(), None).await?;
        let on = PartialDate::day(as_of);
        let what = (applications, unit);
        let change_set = turn_down_unit(&present.landscape, what, language, on);
        self.store_units(editor, (present.id, change_set), ("not-unit", unit))
            .await
    }

    async fn store_units(
        &self,
        editor: &Editor,
        (parent, change_set): (RevisionId, freistadt_model::ChangeSet),
        (function, unit): (&str, &str),
    ) -> Result<Option<Applied>, UnitError> {
        let note = note(editor, function, unit);
        let stored = self.store_change(editor, parent, &change_set, &note).await;
        Ok(stored?)
    }
}

/// The applications of which nobody has said who answers for them.
fn open<'a>(
    landscape: &'a Landscape,
    applications: &'a [RecordRef],
) -> impl Iterator<Item = &'a RecordRef> {
    applications.iter().filter(|target| {
        let application = target
            .typed()
            .and_then(|id| landscape.applications.get(&id));
        target.kind == Kind::Application
            && application.is_some_and(|it| matches!(it.unit, Stated::Unknown))
    })
}

/// The name of a unit, if it can be one.
pub(crate) fn checked(unit: &str) -> Result<&str, UnitError> {
    let unit = unit.trim();
    let fits = (1..=LONGEST).contains(&unit.chars().count());
    if !fits || unit.chars().any(char::is_control) {
        return Err(UnitError::Length);
    }
    if is_person(unit) {
        return Err(UnitError::Person(unit.to_owned()));
    }
    Ok(unit)
}
