//! Two records of one organization become one, and two again.

use freistadt_model::{
    Application, Claim, Contract, Control, CostLine, Id, Landscape, NotUnited, Organization,
    PartialDate, Product, Record, Role, Source, Stated, SubjectRef, Tabled,
};
use jiff::civil::date;

fn id(text: &str) -> Id<Organization> {
    Id::new(text)
}

fn organization(landscape: &mut Landscape, key: &str, name: &str, source: &str) {
    let mut record = Organization::new(id(key));
    name.clone_into(&mut record.name);
    record.source = Some(Id::new(source));
    landscape.insert(record.into_any());
}

fn claim(landscape: &mut Landscape, key: &str, subject: &str, field: &str, value: &str) {
    let mut claim = Claim::new(Id::new(key));
    let subject = freistadt_model::RecordRef::parse(subject).expect("the example is sound");
    claim.subject = Stated::Known(SubjectRef(subject));
    field.clone_into(&mut claim.field);
    value.clone_into(&mut claim.value);
    landscape.insert(claim.into_any());
}

/// A firm that two lists write differently, in everything that can refer to one.
fn town() -> Landscape {
    let mut town = Landscape::new("stadt");
    for (key, day) in [("inventar", 1), ("zahlungen", 2)] {
        let mut source = Source::new(Id::new(key));
        source.on = Stated::Known(PartialDate::day(date(2026, 11, day)));
        town.insert(source.into_any());
    }
    organization(&mut town, "stadt", "Musterstadt", "inventar");
    organization(&mut town, "alpha", "Alpha GmbH", "inventar");
    organization(&mut town, "alpha-gmbh", "ALPHA", "zahlungen");
    organization(&mut town, "beta", "Beta AG", "inventar");
    let one = town
        .organizations
        .get_mut(&id("alpha"))
        .expect("the example is sound");
    one.roles = vec![Role::Manufacturer];
    one.legal_form = Stated::Known("GmbH".into());
    let other = town
        .organizations
        .get_mut(&id("alpha-gmbh"))
        .expect("the example is sound");
    other.roles = vec![Role::Supplier, Role::Manufacturer];
    other.legal_form = Stated::Known("GmbH & Co. KG".into());
    other.country = Stated::Known("DE".parse().expect("the example is sound"));
    other.aliases = vec!["Alpha Software".into()];
    other.creditor_numbers = vec!["70012".into()];
    other.distinct_from = vec![id("beta")];
    let beta = town
        .organizations
        .get_mut(&id("beta"))
        .expect("the example is sound");
    beta.distinct_from = vec![id("alpha"), id("alpha-gmbh")];

    let mut product = Product::new(Id::new("p"));
    product.manufacturer = Stated::Known(id("alpha-gmbh"));
    product.supporters = Stated::Known(vec![id("alpha"), id("alpha-gmbh")]);
    town.insert(product.into_any());
    let mut application = Application::new(Id::new("a"));
    application.operator = Stated::Known(id("alpha-gmbh"));
    town.insert(application.into_any());
    let mut contract = Contract::new(Id::new("c"));
    contract.supplier = Stated::Known(id("alpha-gmbh"));
    town.insert(contract.into_any());
    let mut line = CostLine::new(Id::new("l"));
    line.organization = Stated::Known(id("alpha-gmbh"));
    town.insert(line.into_any());
    let by = "organization:alpha-gmbh";
    claim(&mut town, "of-the-firm", by, "country", "DE");
    claim(&mut town, "to-the-firm", "contract:c", "supplier", by);
    town
}

#[test]
fn everything_refers_to_the_one_that_stays_and_nothing_said_is_lost() {
    let mut town = town();
    let before = town.clone();
    let changes = town.unite(&id("alpha"), &id("alpha-gmbh")).unwrap();
    assert_eq!(changes.blocked(&town), []);
    changes.apply(&mut town);
    assert_eq!(town.dangling(), []);
    let text = format!("{:?}", town.organizations.keys());
    assert_eq!(text, "[\"alpha\", \"beta\", \"stadt\"]");
    let one = &town.organizations[&id("alpha")];
    assert_eq!(one.name, "Alpha GmbH");
    assert_eq!(one.aliases, ["ALPHA", "Alpha Software"]);
    assert_eq!(one.roles, [Role::Manufacturer, Role::Supplier]);
    assert_eq!(one.legal_form, Stated::Known("GmbH".into()));
    assert_eq!(one.country, Stated::Known("DE".parse().unwrap()));
    assert_eq!(one.creditor_numbers, ["70012"]);
    assert_eq!(one.distinct_from, [id("beta")]);
    assert_eq!(town.organizations[&id("beta")].distinct_from, [id("alpha")]);
    let product = &town.products[&Id::new("p")];
    assert_eq!(product.manufacturer, Stated::Known(id("alpha")));
    assert_eq!(product.supporters, Stated::Known(vec![id("alpha")]));
    let operator = &town.applications[&Id::new("a")].operator;
    assert_eq!(*operator, Stated::Known(id("alpha")));
    let supplier = &town.contracts[&Id::new("c")].supplier;
    assert_eq!(*supplier, Stated::Known(id("alpha")));
    let paid = &town.cost_lines[&Id::new("l")].organization;
    assert_eq!(*paid, Stated::Known(id("alpha")));
    assert_eq!(
        town.claims[&Id::new("to-the-firm")].value,
        "organization:alpha"
    );
    let of_the_firm = &town.claims[&Id::new("of-the-firm")].subject;
    assert_eq!(
        *of_the_firm,
        Stated::Known(SubjectRef(id("alpha").to_ref()))
    );
    // What the other list said stays beside what holds, with its source and day.
    let said: Vec<(&str, &str)> = town
        .claims
        .values()
        .filter(|claim| claim.by == Stated::Known(Id::new("zahlungen")))
        .filter(|claim| claim.on == Stated::Known(PartialDate::day(date(2026, 11, 2))))
        .map(|claim| (claim.field.as_str(), claim.value.as_str()))
        .collect();
    assert_eq!(said, [("country", "DE"), ("legal_form", "GmbH & Co. KG")]);

    let back = changes.inverse();
    assert_eq!(back.blocked(&town), []);
    back.apply(&mut town);
    assert_eq!(town, before);
}

#[test]
fn what_was_decided_against_is_no_contradiction_any_more() {
    let mut town = town();
    town.contracts.get_mut(&Id::new("c")).unwrap().supplier = Stated::Known(id("alpha"));
    let overruled = town.claims.get_mut(&Id::new("to-the-firm")).unwrap();
    overruled.confidence = Stated::Known(0);
    town.unite_now(&id("alpha"), &id("alpha-gmbh")).unwrap();
    assert!(!town.claims.contains_key(&Id::new("to-the-firm")));
}

#[test]
fn whose_landscape_it_is_stays_and_groups_are_not_one() {
    let mut town = town();
    let unite = |town: &Landscape, kept: &str, gone: &str| town.unite(&id(kept), &id(gone)).err();
    let owner = unite(&town, "alpha", "stadt");
    assert_eq!(owner, Some(NotUnited::Owner(id("stadt"))));
    assert_eq!(unite(&town, "stadt", "alpha"), None);
    let same = unite(&town, "alpha", "alpha");
    assert_eq!(same, Some(NotUnited::Same(id("alpha"))));
    let gone = unite(&town, "alpha", "nobody");
    assert_eq!(gone, Some(NotUnited::Gone(id("nobody"))));
    for (key, child, parent) in [("1", "alpha", "beta"), ("2", "beta", "alpha-gmbh")] {
        let mut control = Control::new(Id::new(key));
        control.organization = Stated::Known(id(child));
        control.parent = Stated::Known(id(parent));
        town.insert(control.into_any());
    }
    let controls = Some(NotUnited::Controls(id("alpha-gmbh"), id("alpha")));
    assert_eq!(unite(&town, "alpha", "alpha-gmbh"), controls);
    assert_eq!(unite(&town, "alpha-gmbh", "alpha"), controls);
}
