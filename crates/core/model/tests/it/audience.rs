//! What others than the administration itself get to see.

use freistadt_model::{
    Application, Audience, Contract, Dependency, Id, Kind, Landscape, Money, Node, Organization,
    Record, Source, Stated, Tabled, Value,
};

fn landscape() -> Landscape {
    let mut landscape = Landscape::new("town");
    let mut source = Source::new(Id::new("list"));
    "Geheime Liste.xlsx".clone_into(&mut source.name);
    let mut firm = Organization::new(Id::new("firm"));
    "Firma".clone_into(&mut firm.name);
    firm.set_source(Some(source.id.clone()));
    let mut application = Application::new(Id::new("mail"));
    "Mail".clone_into(&mut application.name);
    application.operator = Stated::Known(firm.id.clone());
    application.note = Stated::Known("Admin-Kennwort im Tresor".to_owned());
    let node = Node::new(Id::new("server"));
    let mut dependency = Dependency::new(Id::new("mail-server"));
    dependency.from = Stated::Known(application.id.to_ref());
    dependency.to = Stated::Known(node.id.to_ref());
    let mut contract = Contract::new(Id::new("contract"));
    contract.supplier = Stated::Known(firm.id.clone());
    contract.cost_per_year = Stated::Known(Money::euro_cents(100));
    for record in [
        source.into_any(),
        firm.into_any(),
        application.into_any(),
        node.into_any(),
        dependency.into_any(),
        contract.into_any(),
    ] {
        landscape.insert(record);
    }
    landscape
}

#[test]
fn each_audience_sees_its_fields_and_nothing_dangles() {
    let all = landscape();
    for reader in [Audience::Public, Audience::Closed] {
        let seen = all.for_audience(reader);
        assert!(seen.dangling().is_empty());
        for kind in Kind::ALL {
            for record in seen.records(*kind) {
                for (info, value) in record.values() {
                    let hidden = !info.audience.reaches(reader);
                    assert!(
                        !(hidden && value.says_something()),
                        "{kind:?} {}",
                        info.name
                    );
                }
            }
        }
    }
    let public = all.for_audience(Audience::Public);
    assert!(public.nodes.is_empty() && public.dependencies.is_empty());
    assert!(public.sources.is_empty(), "names of files are internal");
    assert_eq!(public.applications.len(), 1);
    let closed = all.for_audience(Audience::Closed);
    let target = Id::<Contract>::new("contract").to_ref();
    let cost = closed.value(&target, "cost_per_year");
    assert_eq!(cost, Some(Value::Money(Money::euro_cents(100))));
    assert_eq!(all.for_audience(Audience::Internal), all);
}
