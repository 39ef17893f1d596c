//! The three axes: what concerns an application, what does not, and what nobody knows.

use freistadt_indicators::{Axis, Cause, Subset, axes};
use freistadt_model::{
    Answer, Application, Control, Country, Id, Landscape, Organization, Product, Record, Sector,
    Stated, Tabled,
};
use jiff::civil::{Date, date};

const DAY: Date = date(2026, 11, 23);

/// An application `name` of a product whose maker is `maker`, run by `operator`.
fn add(landscape: &mut Landscape, name: &str, maker: &str, operator: &str) {
    let mut product = Product::new(Id::new(name));
    product.manufacturer = Stated::Known(Id::new(maker));
    let mut application = Application::new(Id::new(name));
    application.product = Stated::Known(product.id.clone());
    application.operator = Stated::Known(Id::new(operator));
    landscape.insert(product.into_any());
    landscape.insert(application.into_any());
}

fn organization(landscape: &mut Landscape, name: &str, country: &str, controlled: Answer) {
    let mut organization = Organization::new(Id::new(name));
    organization.country = Stated::Known(country.parse::<Country>().unwrap());
    organization.controlled = controlled;
    landscape.insert(organization.into_any());
}

/// Two free firms, one controlled from the United States since 2025, one of unknown owner, and a
/// public provider without a country.
fn town() -> Landscape {
    let mut landscape = Landscape::new("town");
    organization(&mut landscape, "free", "DE", Answer::No);
    organization(&mut landscape, "bought", "DE", Answer::Yes);
    organization(&mut landscape, "parent", "US", Answer::No);
    organization(&mut landscape, "open", "DE", Answer::Unknown);
    let mut provider = Organization::new(Id::new("provider"));
    provider.sector = Stated::Known(Sector::Public);
    landscape.insert(provider.into_any());
    let mut control = Control::new(Id::new("purchase"));
    control.organization = Stated::Known(Id::new("bought"));
    control.parent = Stated::Known(Id::new("parent"));
    control.from = Stated::Known("2025-06-01".parse().unwrap());
    landscape.insert(control.into_any());
    add(&mut landscape, "a-free", "free", "provider");
    add(&mut landscape, "b-bought", "bought", "provider");
    add(&mut landscape, "c-open", "open", "provider");
    add(&mut landscape, "d-run-outside", "free", "parent");
    landscape
}

fn names(ids: &[Id<Application>]) -> Vec<&str> {
    ids.iter().map(Id::as_str).collect()
}

#[test]
fn reach_follows_the_owners_on_the_day() {
    let landscape = town();
    let reach = axes(&landscape, DAY, Subset::All).reach;
    assert_eq!(names(&reach.affected), ["b-bought", "d-run-outside"]);
    assert_eq!(names(&reach.unknown), ["c-open"]);
    assert_eq!(reach.all, 4);
    let us = Cause::Country("US".parse().unwrap());
    assert_eq!(reach.causes, [(us, 2)]);
    // Before it was bought nothing is known of its owners: it says only that it has one.
    let before = axes(&landscape, date(2025, 5, 31), Subset::All).reach;
    assert_eq!(names(&before.affected), ["d-run-outside"]);
    assert_eq!(names(&before.unknown), ["b-bought", "c-open"]);
}

#[test]
fn binding_takes_either_reason_and_leaves_open_what_is_open() {
    let mut landscape = town();
    let mut say = |name: &str, only: Answer, adaptable: Answer| {
        let id: Id<Application> = Id::new(name);
        let application = landscape.applications.get_mut(&id).unwrap();
        application.only_one_manufacturer = only;
        application.adaptable = adaptable;
    };
    say("a-free", Answer::No, Answer::Yes);
    say("b-bought", Answer::Yes, Answer::Unknown);
    say("c-open", Answer::No, Answer::Partly);
    say("d-run-outside", Answer::Yes, Answer::No);
    let binding = axes(&landscape, DAY, Subset::All).binding;
    assert_eq!(names(&binding.affected), ["b-bought", "d-run-outside"]);
    assert_eq!(names(&binding.unknown), ["c-open"]);
    let causes = [(Cause::OneManufacturer, 2), (Cause::NotAdaptable, 1)];
    assert_eq!(binding.causes, causes);
}

#[test]
fn shared_fate_is_the_largest_operator() {
    let mut landscape = town();
    let id: Id<Application> = Id::new("c-open");
    landscape.applications.get_mut(&id).unwrap().operator = Stated::Unknown;
    let fate: Axis = axes(&landscape, DAY, Subset::All).shared_fate;
    assert_eq!(names(&fate.affected), ["a-free", "b-bought"]);
    assert_eq!(names(&fate.unknown), ["c-open"]);
    let provider = Id::<Organization>::new("provider").to_ref();
    assert_eq!(fate.causes[0], (Cause::Operator(provider), 2));
}
