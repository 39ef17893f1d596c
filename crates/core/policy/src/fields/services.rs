//! What rules ask about public services beyond their own fields.

use freistadt_model::{Code as _, ProtectionLevel, PublicService, Seen};

use super::{ANSWER, Context, PolicyField, computed, protection, term, yes};

pub(super) const FIELDS: &[PolicyField] = &[
    computed("highest-need", term(ProtectionLevel::SET)),
    computed("needs-recorded", ANSWER),
    computed("operators-known", ANSWER),
];

impl Context<'_> {
    pub(super) fn of_service(&self, service: &PublicService, name: &str) -> Option<Seen> {
        let needs = self.needs.get(&service.id).map_or(&[][..], Vec::as_slice);
        Some(match name {
            "highest-need" => protection(&service.protection),
            "needs-recorded" => yes(!needs.is_empty()),
            "operators-known" if needs.is_empty() => Seen::Unknown,
            "operators-known" => {
                let known =
                    |it: &&freistadt_model::Application| self.landscape.operator_of(it).is_some();
                yes(needs.iter().all(known))
            }
            _ => return None,
        })
    }
}
