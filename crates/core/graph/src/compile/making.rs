//! Who makes and maintains an application, and what comes of it when they are gone.

use freistadt_model::{
    Answer, Application, DayPattern, Id, Licence, Organization, Product, Stated, Value,
};
use jiff::civil::Date;

use crate::compile::facts::{Fact, Named, ids};
use crate::compile::own::{Causes, gone};
use crate::network::event::{Bounds, Event, Truth};

/// Who makes and maintains an application.
pub(crate) struct Making {
    /// It is our own development.
    pub(crate) own: bool,
    /// Its licence is one of open source.
    pub(crate) open: Truth,
    /// Its maker is gone.
    pub(crate) maker_gone: Bounds,
    /// Its maker, or that of a product it is built on, is gone.
    pub(crate) any_maker_gone: Bounds,
    /// Nobody maintains it any more.
    pub(crate) unsupported: Bounds,
    /// The first statutory release that falls due.
    pub(crate) release: Option<Date>,
    /// A maker is unknown, and nobody is named who may be it.
    pub(crate) unattributed: bool,
    /// Nobody knows who supports what is open source.
    pub(crate) unknown_supporters: bool,
}

impl Making {
    fn ours() -> Making {
        Making {
            own: true,
            open: Truth::No,
            maker_gone: Bounds::never(),
            any_maker_gone: Bounds::never(),
            unsupported: Bounds::never(),
            release: None,
            unattributed: false,
            unknown_supporters: false,
        }
    }
}

impl<'a> Causes<'a> {
    pub(crate) fn making(&self, application: &Application) -> Making {
        let landscape = self.facts.landscape;
        let own = application.own_development == Answer::Yes
            || application.product == Stated::NotApplicable;
        let product = application.product.known();
        let product = product.and_then(|id| landscape.find(id));
        match product {
            Some(product) => self.of_product(product, own, &application.firms),
            None if own => Making::ours(),
            None => self.unknown_product(application),
        }
    }

    /// Nobody knows which product it is: its maker is unknown, and what kind of licence it has.
    fn unknown_product(&self, application: &Application) -> Making {
        let maker_gone = gone(&Named::Unknown, &application.firms);
        Making {
            own: false,
            open: Truth::Maybe,
            any_maker_gone: maker_gone.clone(),
            unsupported: Bounds::either(vec![maker_gone.clone(), Bounds::never()]),
            maker_gone,
            release: None,
            unattributed: application.firms.is_empty(),
            unknown_supporters: false,
        }
    }

    fn of_product(&self, product: &'a Product, own: bool, firms: &[Id<Organization>]) -> Making {
        let target = product.id.to_ref();
        let maker = self.facts.organizations(&target, "manufacturer");
        let maker_gone = gone(&maker, firms);
        let mut makers = vec![maker_gone.clone()];
        let basis = self.built_on(product);
        let of_basis = basis
            .iter()
            .map(|it| self.facts.organizations(&it.id.to_ref(), "manufacturer"));
        let of_basis: Vec<Named> = of_basis.collect();
        makers.extend(of_basis.iter().map(|it| gone(it, &[])));
        let any_maker_gone = Bounds::any(makers);
        let open = self.is_open(product);
        let (supporters_gone, unknown_supporters) = self.supporters_gone(product);
        let release = self.next_release(product);
        let unknown_maker = maker == Named::Unknown && firms.is_empty();
        let unknown_below = of_basis.contains(&Named::Unknown);
        // Of what is open the maker only matters for what only the maker does.
        let makers_matter = release.is_some() || !own && open != Truth::Yes;
        // Of a licence that nobody has stated, nobody need be asked who supports it.
        let supporters_matter = own || open == Truth::Yes;
        let unsupported = if own {
            supporters_gone
        } else {
            match open {
                Truth::Yes => supporters_gone,
                Truth::No => any_maker_gone.clone(),
                Truth::Maybe => Bounds::either(vec![any_maker_gone.clone(), supporters_gone]),
            }
        };
        Making {
            own,
            open,
            unattributed: makers_matter && (unknown_maker || unknown_below),
            unknown_supporters: supporters_matter && unknown_supporters,
            maker_gone,
            any_maker_gone,
            unsupported,
            release,
        }
    }

    /// The products below it, as far as they are recorded.
    fn built_on(&self, product: &'a Product) -> Vec<&'a Product> {
        let landscape = self.facts.landscape;
        let mut found: Vec<&Product> = Vec::new();
        let mut open = vec![product];
        while let Some(above) = open.pop() {
            let basis = above.built_on.known().into_iter().flatten();
            for below in basis.filter_map(|id| landscape.find(id)) {
                if below.id != product.id && found.iter().all(|it| it.id != below.id) {
                    found.push(below);
                    open.push(below);
                }
            }
        }
        found
    }

    fn is_open(&self, product: &Product) -> Truth {
        match self.facts.of(&product.id.to_ref(), "licence") {
            Fact::Unknown => Truth::Maybe,
            Fact::NotApplicable => Truth::No,
            Fact::Candidates(values) => {
                let open = |it: &Value| match it {
                    Value::Text(text) => {
                        text.parse::<Licence>().is_ok_and(|it| it.is_open_source())
                    }
                    _ => false,
                };
                Truth::agreed(values.iter().map(open))
            }
        }
    }

    /// All supporters are gone, and whether nobody knows who they are; without any it never happens.
    fn supporters_gone(&self, product: &Product) -> (Bounds, bool) {
        let one = |it: &Value| {
            let each = ids(std::slice::from_ref(it)).into_iter().map(Event::Gone);
            let each: Vec<Event> = each.collect();
            if each.is_empty() {
                Bounds::never()
            } else {
                Bounds::exact(Event::all(each))
            }
        };
        match self.facts.of(&product.id.to_ref(), "supporters") {
            Fact::NotApplicable => (Bounds::never(), false),
            Fact::Unknown => (gone(&Named::Unknown, &[]), true),
            Fact::Candidates(values) => (Bounds::either(values.iter().map(one).collect()), false),
        }
    }

    /// The first statutory release after the exit and by the day that is asked for.
    fn next_release(&self, product: &Product) -> Option<Date> {
        let releases = product.statutory_releases.known()?;
        let due = |day: &Date| *day > self.question.as_of && *day <= self.question.until();
        let days = releases.iter().flat_map(|pattern| match pattern {
            DayPattern::Once(day) => vec![*day],
            DayPattern::Yearly(day) => {
                let years = self.question.as_of.year()..=self.question.until().year();
                years.filter_map(|year| day.in_year(year)).collect()
            }
        });
        days.filter(due).min()
    }
}
