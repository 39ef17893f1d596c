//! What rules ask about organizations beyond their own fields.

use freistadt_model::{Kind, Organization, Ratio, Seen};

use super::{ANSWER, Context, FieldType, PolicyField, computed, yes};

pub(super) const FIELDS: &[PolicyField] = &[
    computed("is-us", ANSWER),
    computed("law-outside", ANSWER),
    computed("services-stopped", FieldType::Share),
    computed("applications-stopped", FieldType::Share),
    computed("cost-share", FieldType::Share),
];

impl Context<'_> {
    pub(super) fn of_organization(&self, organization: &Organization, name: &str) -> Option<Seen> {
        let impact = self.assessment.exits.impacts.get(&organization.id);
        Some(match name {
            "is-us" => yes(organization.id == self.landscape.municipality()),
            "law-outside" => self.law_outside(&[Some(organization.id.clone())]),
            "services-stopped" => {
                let counts =
                    impact.map(|it| (it.services.certainly_stopped, it.services.possibly_stopped));
                self.part(Kind::PublicService, counts)
            }
            "applications-stopped" => {
                let counts = impact.map(|it| {
                    (
                        it.applications.certainly_stopped,
                        it.applications.possibly_stopped,
                    )
                });
                self.part(Kind::Application, counts)
            }
            "cost-share" => {
                let costs = &self.assessment.costs;
                let cents = costs
                    .by_organization
                    .get(&organization.id)
                    .copied()
                    .unwrap_or(0);
                let all = i128::from(costs.total());
                Ratio::new(cents.into(), all).map_or(Seen::Unknown, |share| Seen::Share {
                    lower: share,
                    upper: share,
                })
            }
            _ => return None,
        })
    }

    fn part(&self, kind: Kind, counts: Option<(u32, u32)>) -> Seen {
        let all = self.landscape.count(kind) as i128;
        let (least, most) = counts.unwrap_or((0, 0));
        match (Ratio::new(least.into(), all), Ratio::new(most.into(), all)) {
            (Some(lower), Some(upper)) => Seen::Share { lower, upper },
            _ => Seen::NotApplicable,
        }
    }
}
