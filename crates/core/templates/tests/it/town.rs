//! A small town whose list says only names, makers and operators.

use freistadt_model::{
    Application, Change, ChangeSet, Function, Id, Landscape, Organization, Product, Record as _,
    Stated, Tabled as _, slug,
};

/// A landscape with these applications: name, manufacturer, operator.
pub(crate) fn town(rows: &[(&str, &str, &str)]) -> Landscape {
    let mut landscape = Landscape::new("stadt");
    organization(&mut landscape, "stadt", "Stadt");
    for (name, manufacturer, operator) in rows {
        let mut product = Product::new(Id::new(slug(name)));
        (*name).clone_into(&mut product.name);
        product.manufacturer = Stated::Known(firm(&mut landscape, manufacturer));
        let mut application = Application::new(Id::new(slug(name)));
        (*name).clone_into(&mut application.name);
        application.product = Stated::Known(product.id.clone());
        application.operator = Stated::Known(firm(&mut landscape, operator));
        landscape.insert(product.into_any());
        landscape.insert(application.into_any());
    }
    landscape
}

fn firm(landscape: &mut Landscape, name: &str) -> Id<Organization> {
    let id = slug(name);
    organization(landscape, &id, name);
    Id::new(id)
}

fn organization(landscape: &mut Landscape, id: &str, name: &str) {
    let mut organization = Organization::new(Id::new(id));
    name.clone_into(&mut organization.name);
    landscape.insert(organization.into_any());
}

/// States what an application is for, as an answer to a question does.
pub(crate) fn state(landscape: &mut Landscape, application: &str, function: &str) {
    landscape.insert(Function::new(Id::new(function)).into_any());
    let application = landscape.applications.get_mut(&Id::new(application));
    if let Some(application) = application {
        application.functions = Stated::Known(vec![Id::new(function)]);
    }
}

/// The landscape after a change set that fits.
pub(crate) fn after(landscape: &Landscape, change_set: &ChangeSet) -> Landscape {
    assert_eq!(change_set.blocked(landscape), []);
    let mut after = landscape.clone();
    change_set.apply(&mut after);
    assert_eq!(after.dangling(), []);
    after
}

/// How many records a change set adds and removes.
pub(crate) fn counts(change_set: &ChangeSet) -> (usize, usize) {
    let is_added = |change: &&Change| matches!(change, Change::Add(_));
    let added = change_set.changes.iter().filter(is_added).count();
    (added, change_set.changes.len() - added)
}
