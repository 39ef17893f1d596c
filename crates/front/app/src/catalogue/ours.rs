//! The catalogue beside the town's own landscape: what its applications are for, what else there
//! is for that, and where the catalogue took an application for something else.

use std::collections::BTreeMap;

use freistadt_catalogue::{
    CatalogueFunction, ForFunction, FunctionMatch, ProductMatch, count_fully, for_function,
    functions, functions_of, product_of, reject_match,
};
use freistadt_l10n::Language;
use freistadt_model::{Application, Id, Landscape, PartialDate, RecordRef};
use freistadt_policy::Measure;
use freistadt_store::Applied;
use jiff::civil::Date;

use super::measures_beside;
use crate::data::{Data, note};
use crate::{EditError, Editor};

/// A function that applications here have.
#[derive(Debug, Clone)]
pub struct OwnFunction {
    /// Which.
    pub function: &'static CatalogueFunction,
    /// The applications, in the order of their ids.
    pub applications: Vec<Id<Application>>,
    /// How many alternatives cover it fully.
    pub alternatives: usize,
}

/// What the town's applications are for.
#[derive(Debug, Clone, Default)]
pub struct OwnFunctions {
    /// Functions in the order of the catalogue.
    pub functions: Vec<OwnFunction>,
    /// Applications of which nothing says what they are for.
    pub unknown: Vec<Id<Application>>,
}

/// What the town's applications are for, and how much else there is.
pub fn own_functions(landscape: &Landscape) -> OwnFunctions {
    let mut by_function: BTreeMap<&str, Vec<Id<Application>>> = BTreeMap::new();
    let mut unknown = Vec::new();
    for application in landscape.applications.values() {
        let matches = functions_of(landscape, application);
        if matches.is_empty() {
            unknown.push(application.id.clone());
        }
        for FunctionMatch { function, .. } in matches {
            let list = by_function.entry(&function.id).or_default();
            list.push(application.id.clone());
        }
    }
    let functions = functions().iter().filter_map(|function| {
        let applications = by_function.remove(function.id.as_str())?;
        let fully = count_fully(function, None);
        Some(OwnFunction {
            function,
            applications,
            alternatives: fully,
        })
    });
    OwnFunctions {
        functions: functions.collect(),
        unknown,
    }
}

/// What else there is for an application.
#[derive(Debug, Clone)]
pub struct ForApplication {
    /// The product of the catalogue that it is, with the reason.
    pub product: Option<ProductMatch>,
    /// What it is for, with the reasons.
    pub functions: Vec<FunctionMatch>,
    /// What else there is for each function.
    pub alternatives: Vec<ForFunction>,
    /// What helps besides changing.
    pub measures: Vec<&'static Measure>,
}

/// What else there is for an application of the landscape.
pub fn for_application(landscape: &Landscape, application: &Application) -> ForApplication {
    let product = product_of(landscape, application);
    let functions = functions_of(landscape, application);
    let without = product.as_ref().map(|it| it.product);
    let alternatives = functions
        .iter()
        .map(|it| for_function(it.function, without));
    let alternatives: Vec<ForFunction> = alternatives.collect();
    ForApplication {
        measures: measures_beside(),
        product,
        functions,
        alternatives,
    }
}

impl Data {
    /// Says that an application is not the product that the catalogue takes it for; it is not
    /// taken for it again.
    pub async fn reject_product(
        &self,
        editor: &Editor,
        application: &RecordRef,
        product: &str,
        (language, as_of): (Language, Date),
    ) -> Result<Option<Applied>, EditError> {
        let present = self.revision(&editor.viewer(), None).await?;
        let known = application
            .typed()
            .and_then(|id| present.landscape.applications.get(&id));
        let Some(known) = known else {
            return Ok(None);
        };
        let when = (language, PartialDate::day(as_of));
        let change_set = reject_match(&present.landscape, known, product, when);
        let note = note(editor, "not-product", product);
        self.store_change(editor, present.id, &change_set, &note)
            .await
    }
}
