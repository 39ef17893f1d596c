//! Where an application runs: as stated, else as its operator suggests.

use freistadt_catalogue::{key, product_length, word_length};
use freistadt_model::{
    Application, Code as _, Hosting, Id, Landscape, Node, Organization, Record as _, Role, Stated,
};

use crate::data::TEMPLATES;

/// The question about the line to the public IT provider, and the node that its answer becomes.
const LINE: &str = "provider-link";

/// Where an application runs, and whether somebody said so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Presumed {
    /// Where.
    pub hosting: Hosting,
    /// It is stated, not only presumed.
    pub stated: bool,
}

/// Where the application runs; `None` if neither hosting nor operator is known. Whoever runs the line
/// to the public IT provider is taken for it; an operator that is the manufacturer suggests its
/// cloud, any other firm a private provider.
pub fn presumed_hosting(landscape: &Landscape, application: &Application) -> Option<Presumed> {
    if let Stated::Known(hosting) = application.hosting {
        return Some(Presumed {
            hosting,
            stated: true,
        });
    }
    let operator = application.operator.known()?;
    let hosting = if *operator == landscape.municipality() {
        Hosting::OwnPremises
    } else {
        by_operator(landscape, application, landscape.find(operator)?)
    };
    Some(Presumed {
        hosting,
        stated: false,
    })
}

fn by_operator(
    landscape: &Landscape,
    application: &Application,
    operator: &Organization,
) -> Hosting {
    if operator.roles.contains(&Role::PublicItProvider) {
        return Hosting::PublicItProvider;
    }
    if let Some(hosting) = by_name(operator) {
        return hosting;
    }
    if runs_the_line(landscape, operator) {
        return Hosting::PublicItProvider;
    }
    let product = application.product.known();
    let product = product.and_then(|id| landscape.find(id));
    let manufacturer = product.and_then(|product| product.manufacturer.known());
    if manufacturer == Some(&operator.id) {
        Hosting::Saas
    } else {
        Hosting::PrivateProvider
    }
}

/// Whether the answer about the line to the public IT provider names this organization.
fn runs_the_line(landscape: &Landscape, operator: &Organization) -> bool {
    let line = landscape.find::<Node>(&Id::new(LINE));
    line.is_some_and(|line| line.operator.known() == Some(&operator.id))
}

fn by_name(operator: &Organization) -> Option<Hosting> {
    let text = key(operator.title());
    let length = |row: &&crate::data::OperatorRow| {
        product_length(&row.names, &text).max(word_length(&row.names, &text))
    };
    // Of rows that match equally well the first wins.
    let best = TEMPLATES.operators.iter().rev().max_by_key(length)?;
    (length(&best) > 0)
        .then(|| Hosting::from_code(&best.hosting))
        .flatten()
}
