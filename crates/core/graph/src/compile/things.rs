//! Everything that can need or be needed, with why it fails by itself and what it needs.

use freistadt_model::{Id, Kind, MakeshiftKind, PublicService, RecordRef, Stated};
use jiff::civil::Date;

use crate::compile::facts::Facts;
use crate::compile::needs::{Need, needs};
use crate::compile::own::{Causes, Own, OwnCause};
use crate::network::event::{Bounds, Event, Truth};
use crate::question::Question;

/// A thing, with why it fails.
#[derive(Debug)]
pub(crate) struct Thing {
    pub(crate) target: RecordRef,
    pub(crate) own: Own,
    pub(crate) needs: Vec<Need>,
    /// So many days it goes on in part when it would stand still in an outage.
    pub(crate) carried: Truth,
}

/// The things of a landscape, kind by kind and by id.
pub(crate) fn things(facts: &Facts<'_>, question: Question) -> Vec<Thing> {
    let landscape = facts.landscape;
    let causes = Causes::new(facts, question);
    let mut needs = needs(facts);
    let mut things = Vec::new();
    for kind in Kind::ALL.iter().copied().filter(|kind| kind.is_thing()) {
        for record in landscape.each(kind) {
            let target = record.record_ref();
            let needs = needs.remove(&target).unwrap_or_default();
            let id = target.id.clone();
            let (own, carried) = match kind {
                Kind::Application => {
                    let application = landscape.find(&Id::new(id));
                    (application.map(|it| causes.of_application(it)), Truth::No)
                }
                Kind::Node => (
                    landscape.find(&Id::new(id)).map(|it| causes.of_node(it)),
                    Truth::No,
                ),
                Kind::PublicService => {
                    let service = landscape.find(&Id::new(id));
                    (
                        Some(of_service(&needs, question.as_of)),
                        carried(service, question),
                    )
                }
                _ => (None, Truth::No),
            };
            things.push(Thing {
                target,
                own: own.unwrap_or_else(Own::none),
                needs,
                carried,
            });
        }
    }
    things
}

/// A service of which nothing is recorded that it needs may stand still at any time.
fn of_service(needs: &[Need], as_of: Date) -> Own {
    let mut own = Own::none();
    let stated = needs.iter().flat_map(|need| &need.members);
    if stated.filter(|member| !member.proposed).count() == 0 {
        let bounds = Bounds {
            certain: Event::Never,
            possible: Event::Always,
        };
        own.add(OwnCause::NothingRecorded, as_of, bounds);
    }
    own
}

/// Whether a service goes on in part for the whole outage: it tolerates it, or its makeshift
/// carries it.
fn carried(service: Option<&PublicService>, question: Question) -> Truth {
    let (Some(service), Some(days)) = (service, question.outage) else {
        return Truth::No;
    };
    let tolerated = match service.tolerable_outage {
        Stated::Known(hours) => Truth::of(hours.0 >= days.saturating_mul(24)),
        Stated::NotApplicable => Truth::No,
        Stated::Unknown => Truth::Maybe,
    };
    let makeshift = match (&service.makeshift.kind, &service.makeshift.days) {
        (Stated::Known(MakeshiftKind::None) | Stated::NotApplicable, _)
        | (_, Stated::NotApplicable) => Truth::No,
        (_, Stated::Known(carries)) => Truth::of(*carries >= days),
        (_, Stated::Unknown) => Truth::Maybe,
    };
    tolerated.or(makeshift)
}
