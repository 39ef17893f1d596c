//! Small random landscapes with cycles, groups and both strengths, and facts that nobody knows
//! together with everything they could be.

use freistadt_model::{
    Answer, AnyRecord, Application, Claim, Code as _, Contract, Control, DayPattern, Dependency,
    DependencyKind, Group, Hosting, Id, Kind, Landscape, Licence, LicenceKind, MonthDay, Node,
    Organization, PartialDate, Product, PublicService, Record as _, RecordRef, Source, SourceKind,
    Stated, Strength, SubjectRef, Tabled, Value,
};
use freistadt_testkit::numbers::Numbers;
use jiff::civil::date;

/// One way to settle a fact.
pub(crate) type Way = Box<dyn Fn(&mut Landscape)>;

/// A fact that is not known: every way in which it can be settled.
pub(crate) struct Open {
    pub(crate) ways: Vec<Way>,
}

pub(crate) const ORGANIZATIONS: u64 = 6;

/// How large a landscape is.
#[derive(Clone, Copy)]
pub(crate) struct Size {
    pub(crate) organizations: u64,
    pub(crate) products: u64,
    pub(crate) applications: u64,
    pub(crate) needs: u64,
    /// So many facts at most are not known.
    pub(crate) open: usize,
}

impl Size {
    pub(crate) fn small(open: usize) -> Size {
        Size {
            organizations: ORGANIZATIONS,
            products: 4,
            applications: 5,
            needs: 5,
            open,
        }
    }
}

/// A small landscape, and what is open in it.
pub(crate) fn landscape(seed: u64, most_open: usize) -> (Landscape, Vec<Open>) {
    let random = random(seed, Size::small(most_open));
    (random.landscape, random.open)
}

/// A landscape of a size.
pub(crate) fn random(seed: u64, size: Size) -> Random {
    let mut random = Random {
        numbers: Numbers::new(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1),
        landscape: Landscape::new("o0"),
        open: Vec::new(),
        size,
    };
    random.organizations();
    random.products();
    random.applications();
    random.dependencies();
    random
}

/// A landscape that is being made.
pub(crate) struct Random {
    pub(crate) numbers: Numbers,
    pub(crate) landscape: Landscape,
    pub(crate) open: Vec<Open>,
    pub(crate) size: Size,
}

pub(crate) fn set(target: RecordRef, field: &'static str, value: Value) -> Way {
    Box::new(move |landscape| assert!(landscape.set(&target, field, &value), "{target} {field}"))
}

impl Random {
    pub(crate) fn below(&mut self, limit: u64) -> u64 {
        self.numbers.below(limit)
    }

    pub(crate) fn chance(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }

    pub(crate) fn add<R: Tabled>(&mut self, record: R) {
        self.landscape.insert(record.into_any());
    }

    fn organization(&mut self) -> Id<Organization> {
        Id::new(format!("o{}", self.numbers.below(self.size.organizations)))
    }

    /// Whether one more fact may stay open.
    pub(crate) fn leaves_open(&mut self) -> bool {
        self.open.len() < self.size.open && self.chance(25)
    }

    fn organizations(&mut self) {
        for number in 0..self.size.organizations {
            self.add(Organization::new(Id::new(format!("o{number}"))));
        }
        for number in 0..2 {
            let mut control = Control::new(Id::new(format!("c{number}")));
            control.organization = Stated::Known(self.organization());
            control.parent = Stated::Known(self.organization());
            if self.chance(30) {
                control.to = Stated::Known(PartialDate::day(date(2026, 1, 1)));
            }
            self.add(control);
        }
    }

    /// An organization, or two that contradict each other.
    fn somebody(&mut self, target: &RecordRef, field: &'static str) -> Stated<Id<Organization>> {
        let one = self.organization();
        if !self.leaves_open() {
            return Stated::Known(one);
        }
        let other = self.organization();
        if other == one {
            return Stated::Known(one);
        }
        let mut claim = Claim::new(Id::new(format!("{}-{field}", target.id)));
        claim.subject = Stated::Known(SubjectRef(target.clone()));
        field.clone_into(&mut claim.field);
        claim.value = Value::Reference(other.to_ref()).canonical();
        self.add(claim);
        let claim = RecordRef::new(Kind::Claim, format!("{}-{field}", target.id));
        let ways = [one.clone(), other].map(|id| {
            let (target, claim) = (target.clone(), claim.clone());
            let way = move |landscape: &mut Landscape| {
                landscape.remove(&claim);
                assert!(landscape.set(&target, field, &Value::Reference(id.to_ref())));
            };
            Box::new(way) as Way
        });
        self.open.push(Open { ways: ways.into() });
        Stated::Known(one)
    }

    fn products(&mut self) {
        for number in 0..self.size.products {
            let id: Id<Product> = Id::new(format!("p{number}"));
            let mut product = Product::new(id.clone());
            product.manufacturer = self.somebody(&id.to_ref(), "manufacturer");
            product.licence = Stated::Known(if self.chance(40) {
                "MIT".parse().unwrap()
            } else {
                Licence::Proprietary
            });
            if self.leaves_open() {
                product.licence = Stated::Unknown;
                let ways = ["MIT", "proprietary"];
                let ways = ways.map(|it| set(id.to_ref(), "licence", Value::Text(it.into())));
                self.open.push(Open { ways: ways.into() });
            }
            if number > 0 && self.chance(40) {
                let below = Id::new(format!("p{}", self.below(number)));
                product.built_on = Stated::Known(vec![below]);
            }
            if self.chance(50) {
                let supporters = (0..=self.below(2)).map(|_| self.organization());
                product.supporters = Stated::Known(supporters.collect());
            }
            if self.chance(30) {
                let month = 1 + self.below(12) as i8;
                let day = DayPattern::Yearly(MonthDay::new(month, 1).unwrap());
                product.statutory_releases = Stated::Known(vec![day]);
            }
            self.add(product);
        }
    }

    fn applications(&mut self) {
        for number in 0..self.size.applications {
            let id: Id<Application> = Id::new(format!("a{number}"));
            let mut application = Application::new(id.clone());
            application.hosting = Stated::Known(Hosting::ALL[self.below(9) as usize]);
            application.operator = self.somebody(&id.to_ref(), "operator");
            if application.hosting == Stated::Known(Hosting::OwnPremises) && self.chance(50) {
                let contested = self
                    .landscape
                    .claims
                    .keys()
                    .any(|it| it.as_str() == format!("a{number}-operator"));
                if !contested {
                    application.operator = Stated::Unknown;
                    self.leave_hosting_open(&mut application);
                }
            }
            application.product =
                Stated::Known(Id::new(format!("p{}", self.below(self.size.products))));
            if self.chance(15) {
                application.own_development = Answer::Yes;
            }
            self.add(application);
            self.contract(number, "k");
            if self.chance(30) {
                self.contract(number, "l");
            }
        }
        for number in 0..2 {
            let mut node = Node::new(Id::new(format!("n{number}")));
            node.operator = self.somebody(&node.id.to_ref(), "operator");
            self.add(node);
        }
        for number in 0..2 {
            self.add(PublicService::new(Id::new(format!("s{number}"))));
        }
    }

    /// Whether it stands with us: nobody has said, or two contradict each other.
    fn leave_hosting_open(&mut self, application: &mut Application) {
        if !self.leaves_open() {
            return;
        }
        let target = application.id.to_ref();
        let claim = RecordRef::new(Kind::Claim, format!("{}-hosting", target.id));
        if self.chance(50) {
            application.hosting = Stated::Unknown;
        } else {
            let mut other = Claim::new(Id::new(claim.id.clone()));
            other.subject = Stated::Known(SubjectRef(target.clone()));
            "hosting".clone_into(&mut other.field);
            other.value = Value::Code(Hosting::PrivateProvider.code()).canonical();
            self.add(other);
        }
        let ways = [Hosting::OwnPremises, Hosting::PrivateProvider].map(|hosting| {
            let (target, claim) = (target.clone(), claim.clone());
            let way = move |landscape: &mut Landscape| {
                landscape.remove(&claim);
                assert!(landscape.set(&target, "hosting", &Value::Code(hosting.code())));
            };
            Box::new(way) as Way
        });
        self.open.push(Open { ways: ways.into() });
    }

    fn contract(&mut self, application: u64, name: &str) {
        let id: Id<Contract> = Id::new(format!("{name}{application}"));
        let mut contract = Contract::new(id.clone());
        contract.applications = vec![Id::new(format!("a{application}"))];
        let kinds = [
            LicenceKind::Subscription,
            LicenceKind::Saas,
            LicenceKind::Perpetual,
        ];
        contract.licence_kind = Stated::Known(kinds[self.below(3) as usize]);
        let soon = Value::Date(PartialDate::day(date(2026, 12, 1)));
        contract.end = Stated::Known(PartialDate::day(date(2027, 3, 31)));
        if self.chance(30) {
            contract.end = Stated::NotApplicable;
        }
        if self.leaves_open() {
            contract.licence_kind = Stated::Unknown;
            let ways = ["subscription", "perpetual"];
            let ways = ways.map(|it| set(id.to_ref(), "licence_kind", Value::Code(it)));
            self.open.push(Open { ways: ways.into() });
        }
        if self.leaves_open() {
            contract.end = Stated::Unknown;
            let ways = [soon, Value::NotApplicable].map(|it| set(id.to_ref(), "end", it));
            self.open.push(Open { ways: ways.into() });
        }
        self.add(contract);
    }

    fn thing(&mut self) -> RecordRef {
        match self.below(8) {
            0 => RecordRef::new(Kind::Node, format!("n{}", self.below(2))),
            _ => RecordRef::new(
                Kind::Application,
                format!("a{}", self.below(self.size.applications)),
            ),
        }
    }

    fn dependencies(&mut self) {
        let mut source = Source::new(Id::new("template"));
        source.kind = Stated::Known(SourceKind::Template);
        self.add(source);
        let services = (0..2).map(|it| RecordRef::new(Kind::PublicService, format!("s{it}")));
        // Every service needs something that is known, or it could stand still at any time.
        let mut number = 0;
        for from in services.collect::<Vec<_>>() {
            let to = self.thing();
            self.need(&mut number, from.clone(), to, None);
            if self.chance(60) {
                self.group(&mut number, &from);
            }
        }
        for _ in 0..self.size.needs {
            let (from, to) = (self.thing(), self.thing());
            if self.chance(30) {
                self.group(&mut number, &from);
            } else {
                self.need(&mut number, from, to, None);
                self.leave_strength_open(number - 1);
                self.propose(number - 1);
            }
        }
    }

    fn need(&mut self, number: &mut u64, from: RecordRef, to: RecordRef, group: Option<&str>) {
        let mut need = Dependency::new(Id::new(format!("d{number}")));
        *number += 1;
        need.from = Stated::Known(from);
        need.to = Stated::Known(to);
        need.kind = Stated::Known(DependencyKind::ALL[self.below(6) as usize]);
        if self.chance(40) {
            need.strength = Stated::Known(Strength::ALL[self.below(2) as usize]);
        }
        need.group = group.map_or(Stated::Unknown, |id| Stated::Known(Id::new(id)));
        self.add(need);
    }

    fn group(&mut self, number: &mut u64, from: &RecordRef) {
        let id: Id<Group> = Id::new(format!("g{number}"));
        let mut group = Group::new(id.clone());
        let members = 1 + self.below(3);
        // Now and then more than there are.
        let needed = self.below(members + 2);
        group.needed = Stated::Known(needed as u32);
        for _ in 0..members {
            let to = self.thing();
            self.need(number, from.clone(), to, Some(id.as_str()));
        }
        let loops = self
            .landscape
            .dependencies
            .values()
            .any(|it| it.from == it.to && it.group == Stated::Known(id.clone()));
        if self.leaves_open() && !loops {
            group.needed = Stated::Unknown;
            let ways =
                (1..=members).map(|it| set(id.to_ref(), "needed", Value::Integer(it as i64)));
            self.open.push(Open {
                ways: ways.collect(),
            });
        }
        self.add(group);
    }

    fn leave_strength_open(&mut self, number: u64) {
        if !self.leaves_open() {
            return;
        }
        let target = RecordRef::new(Kind::Dependency, format!("d{number}"));
        for field in ["strength", "kind"] {
            assert!(self.landscape.set(&target, field, &Value::Unknown));
        }
        let ways = ["stops", "impairs"].map(|it| set(target.clone(), "strength", Value::Code(it)));
        self.open.push(Open { ways: ways.into() });
    }

    /// Only proposed: it may be there or not.
    fn propose(&mut self, number: u64) {
        if !self.leaves_open() {
            return;
        }
        let target = RecordRef::new(Kind::Dependency, format!("d{number}"));
        let mut need = self.landscape.get(&target).unwrap();
        need.set_source(Some(Id::new("template")));
        self.landscape.insert(need);
        let day = Value::Date(PartialDate::day(date(2026, 11, 1)));
        let gone = target.clone();
        let ways: Vec<Way> = vec![
            set(target, "confirmed_on", day),
            Box::new(move |landscape| landscape.remove(&gone)),
        ];
        self.open.push(Open { ways });
    }
}

/// Every landscape that the open facts allow.
pub(crate) fn completions(landscape: &Landscape, open: &[Open]) -> Vec<Landscape> {
    let mut all = vec![landscape.clone()];
    for fact in open {
        let settled = |before: &Landscape| {
            let ways = fact.ways.iter().map(|way| {
                let mut after = before.clone();
                way(&mut after);
                after
            });
            ways.collect::<Vec<_>>()
        };
        all = all.iter().flat_map(settled).collect();
    }
    all
}

/// Whether a record of any kind is of a kind that has a state.
pub(crate) fn has_state(record: &AnyRecord) -> bool {
    record.to_ref().kind.is_thing()
}
