//! What shows that a step towards independence is done, where the records themselves do not.

use jiff::civil::Date;

use crate::field::record;
use crate::stated::Stated;
use crate::units::PartialDate;

crate::codes::codes! {
    /// The steps towards independence, in their order.
    pub enum LadderStep "step" {
        /// Somebody with the power to decide wants it.
        Mandate = "mandate",
        /// What there is, and from whom.
        Inventory = "inventory",
        /// How critical it is, and where there is a choice.
        Judge = "judge",
        /// What comes first.
        Prioritise = "prioritise",
        /// What every new contract has to have.
        MinimumRules = "minimum-rules",
        /// Small trials.
        Pilots = "pilots",
        /// Who answers for what.
        Roles = "roles",
        /// Together with others.
        JoinForces = "join-forces",
        /// What others may use, and a report.
        GiveBack = "give-back",
    }
}
crate::value::code_scalars!(LadderStep);

record! {
    /// Evidence of a step (`Nachweis`).
    pub struct Evidence titled name {
        /// What it is, e.g. minutes of a pilot.
        pub name: String,
        /// Of which step.
        pub step: Stated<LadderStep>,
        /// Where it is: an address, a file number, or the hash of a file.
        pub reference: Stated<String>,
        /// From when it is.
        pub on: Stated<PartialDate>,
        /// Who answers for it, a body or function, never a person.
        pub given_by: Stated<String>,
        /// Free text.
        pub note: Stated<String>,
    }
    fields {
        "name" => name, Closed;
        "step" => step, Closed;
        "reference" => reference, Closed;
        "on" => on, Closed;
        "given_by" => given_by, Closed;
        "note" => note, Internal;
    }
}

impl Evidence {
    /// Whether it shows anything on the day: it says where it is, who answers for it, and a day
    /// that is not still to come.
    pub fn counts_on(&self, day: Date) -> bool {
        let said = |text: &Stated<String>| text.known().is_some_and(|it| !it.trim().is_empty());
        let dated = self.on.known().is_some_and(|on| on.first() <= day);
        said(&self.reference) && said(&self.given_by) && dated
    }
}
