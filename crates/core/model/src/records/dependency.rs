//! Who needs whom. The arrow points to what is needed.

use crate::field::record;
use crate::id::{Id, RecordRef};
use crate::stated::Stated;
use crate::units::PartialDate;

crate::codes::codes! {
    /// In which way the one needs the other.
    pub enum DependencyKind "dependency-kind" {
        /// Runs on.
        RunsOn = "runs-on",
        /// Authenticates with.
        AuthenticatesWith = "authenticates-with",
        /// Has it built in.
        Embeds = "embeds",
        /// Needs it on the client.
        NeedsClient = "needs-client",
        /// Exchanges data with.
        ExchangesData = "exchanges-data",
        /// Is delivered with; a service needs its applications in this way.
        DeliveredWith = "delivered-with",
    }
}

crate::codes::codes! {
    /// What the failure of the needed thing does.
    pub enum Strength "strength" {
        /// The needing thing is at most as good as the needed one.
        Stops = "stops",
        /// The needing thing is degraded at worst.
        Impairs = "impairs",
    }
}
crate::value::code_scalars!(DependencyKind, Strength);

impl DependencyKind {
    /// The strength that is usual for this kind.
    pub fn default_strength(self) -> Strength {
        match self {
            DependencyKind::RunsOn
            | DependencyKind::AuthenticatesWith
            | DependencyKind::Embeds
            | DependencyKind::NeedsClient
            | DependencyKind::DeliveredWith => Strength::Stops,
            DependencyKind::ExchangesData => Strength::Impairs,
        }
    }
}

record! {
    /// One thing needs another.
    pub struct Dependency titled note {
        /// What needs.
        pub from: Stated<RecordRef>,
        /// What is needed.
        pub to: Stated<RecordRef>,
        /// In which way.
        pub kind: Stated<DependencyKind>,
        /// What its failure does, where it differs from the usual.
        pub strength: Stated<Strength>,
        /// The group of redundant members it belongs to.
        pub group: Stated<Id<Group>>,
        /// When somebody last confirmed the record.
        pub confirmed_on: Stated<PartialDate>,
        /// Free text.
        pub note: String,
    }
    fields {
        "from" => from, Internal;
        "to" => to, Internal;
        "kind" => kind, Internal;
        "strength" => strength, Internal;
        "group" => group, Internal;
        "confirmed_on" => confirmed_on, Internal;
        "note" => note, Internal;
    }
}

record! {
    /// Redundant members, of which some are enough.
    pub struct Group titled name {
        /// What people call it, e.g. `Netzanschlüsse Rathaus`.
        pub name: String,
        /// How many members are needed.
        pub needed: Stated<u32>,
    }
    fields {
        "name" => name, Internal;
        "needed" => needed, Internal;
    }
}
