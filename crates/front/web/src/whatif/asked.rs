//! The question as it stands in the address.

use freistadt_app::graph::{Ends, Jurisdiction, Question};
use freistadt_app::{Asked, today, understood};
use freistadt_model::{Country, Kind, Landscape, Ratio, RecordRef};

use crate::typed::of;

/// What somebody typed, as they typed it.
#[derive(Debug, Clone, Default)]
pub(super) struct Typing {
    /// Organizations, separated by semicolons.
    pub(super) who: String,
    /// A country's code, or `non-EU`.
    pub(super) law: String,
    /// Id of infrastructure.
    pub(super) place: String,
    /// What happens: `wegfall`, `ausfall` or `preis`.
    pub(super) case: String,
    /// Days later, or days of the outage.
    pub(super) days: String,
    /// By how much prices rise.
    pub(super) factor: String,
    /// What ends.
    pub(super) ends: Vec<String>,
}

/// The days that people compare.
pub(super) const STEPS: [u32; 4] = [0, 30, 90, 365];

/// Days are at most ten years.
const MOST_DAYS: u32 = 3660;

impl Typing {
    pub(super) fn new(typed: &[(String, String)]) -> Typing {
        let ends = typed.iter().filter(|(key, _)| key == "endet");
        let text = |name| of(typed, name).trim().to_owned();
        Typing {
            who: text("wer"),
            law: text("recht"),
            place: text("ort"),
            case: text("fall"),
            days: text("tage"),
            factor: text("faktor"),
            ends: ends.map(|(_, value)| value.clone()).collect(),
        }
    }

    /// The question that a kept or passed on query asks.
    pub(super) fn parse(query: &str) -> Typing {
        let pairs = form_urlencoded::parse(query.as_bytes()).into_owned();
        Typing::new(&pairs.collect::<Vec<_>>())
    }

    /// The question as a query of its own, without what is usual.
    pub(super) fn query(&self) -> String {
        let pairs = [
            ("wer", &self.who),
            ("recht", &self.law),
            ("ort", &self.place),
            ("fall", &self.case),
            ("tage", &self.days),
            ("faktor", &self.factor),
        ];
        let said = pairs.into_iter().filter(|(_, value)| !value.is_empty());
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.extend_pairs(said);
        query.extend_pairs(self.ends.iter().map(|it| ("endet", it)));
        query.finish()
    }

    /// Somebody else goes under the same circumstances.
    pub(super) fn instead(&self, who: &str) -> Typing {
        Typing {
            who: who.to_owned(),
            law: String::new(),
            place: String::new(),
            ..self.clone()
        }
    }

    /// The same with names that nobody has replaced by those that are likely meant, and what these
    /// are; `None` where that helps nothing.
    pub(super) fn understood(&self, landscape: &Landscape) -> Option<(Typing, Vec<RecordRef>)> {
        let names = self.names();
        let meant = names.map(|it| understood(landscape, Kind::Organization, it));
        let meant = meant.collect::<Option<Vec<RecordRef>>>()?;
        // As people read it, unless only the id says which.
        let shown = |it: &RecordRef| {
            let title = landscape.title(it);
            let same = understood(landscape, Kind::Organization, title).as_ref() == Some(it);
            let shown = if same && !title.contains(';') {
                title
            } else {
                &it.id
            };
            shown.to_owned()
        };
        let who: Vec<String> = meant.iter().map(shown).collect();
        let typing = Typing {
            who: who.join("; "),
            ..self.clone()
        };
        (!meant.is_empty()).then_some((typing, meant))
    }

    /// Who is typed, one by one.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        let names = self.who.split(';').map(str::trim);
        names.filter(|it| !it.is_empty())
    }

    /// Whether anything is asked at all.
    pub(super) fn asks(&self) -> bool {
        !(self.who.is_empty() && self.law.is_empty() && self.place.is_empty())
    }

    pub(super) fn is_outage(&self) -> bool {
        self.case == "ausfall"
    }

    pub(super) fn is_price(&self) -> bool {
        self.case == "preis"
    }

    /// Days later, or of the outage.
    pub(super) fn days(&self) -> u32 {
        let typed = self.days.parse().ok().map(|days: u32| days.min(MOST_DAYS));
        let usual = if self.is_outage() {
            3
        } else {
            Question::HORIZON
        };
        typed.unwrap_or(usual)
    }

    /// "1,5" as a ratio; twice where nothing is said.
    pub(super) fn factor(&self) -> Option<Ratio> {
        if self.factor.is_empty() {
            return Ratio::new(2, 1);
        }
        self.factor.parse().ok()
    }

    /// Whether this ends; all three where nothing is said.
    pub(super) fn ends(&self, what: &str) -> bool {
        self.ends.is_empty() || self.ends.iter().any(|it| it == what)
    }

    /// Other distances at which the same is asked, for a course over time.
    pub(super) fn course(&self) -> &'static [u32] {
        if self.is_outage() || self.is_price() {
            &[]
        } else {
            &STEPS
        }
    }

    /// What is asked, at the distance that was asked for.
    pub(super) fn only(&self) -> Asked {
        let days = self.days();
        let mut question = Question::new(today());
        question.ends = Ends {
            operation: self.ends("betrieb"),
            licence: self.ends("nutzung"),
            support: self.ends("pflege"),
        };
        if self.is_outage() {
            question.outage = Some(days);
        } else {
            question.horizon = days;
        }
        let mut asked = Asked::nothing(question);
        asked.exits = self.names().map(str::to_owned).collect();
        asked.jurisdictions = self.law().into_iter().collect();
        if !self.place.is_empty() {
            asked.nodes.push(self.place.clone());
        }
        if self.is_price() {
            asked.price = self.factor().or(Ratio::new(2, 1));
        }
        asked
    }

    fn law(&self) -> Option<Jurisdiction> {
        if self.law.eq_ignore_ascii_case("non-eu") {
            return Some(Jurisdiction::NonEu);
        }
        let country: Country = self.law.to_uppercase().parse().ok()?;
        Some(Jurisdiction::Country(country))
    }
}
