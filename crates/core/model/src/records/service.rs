//! Public services, and what protection and makeshift mean for them and for applications.

use crate::field::record;
use crate::stated::Stated;
use crate::units::{Hours, LeikaKey, PartialDate};

crate::codes::codes! {
    /// `Schutzbedarf` as in the BSI standards.
    pub enum ProtectionLevel "protection-level" {
        /// Damage is limited.
        Normal = "normal",
        /// Damage can be considerable.
        High = "high",
        /// Damage can threaten existence.
        VeryHigh = "very-high",
    }
}

crate::codes::codes! {
    /// How work goes on without the application (`Ersatzverfahren`).
    pub enum MakeshiftKind "makeshift" {
        /// It does not.
        None = "none",
        /// On paper.
        Paper = "paper",
        /// With a stand-alone machine.
        StandAlone = "stand-alone",
        /// At another office or municipality.
        OtherOffice = "other-office",
    }
}
crate::value::code_scalars!(ProtectionLevel, MakeshiftKind);

/// Protection need, one value per goal; never merged into one.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Protection {
    /// Who may read.
    pub confidentiality: Stated<ProtectionLevel>,
    /// Whether it is right.
    pub integrity: Stated<ProtectionLevel>,
    /// Whether it is there.
    pub availability: Stated<ProtectionLevel>,
}

/// How long work can go on without.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Makeshift {
    /// By which means.
    pub kind: Stated<MakeshiftKind>,
    /// For how many days.
    pub days: Stated<u32>,
    /// When it was last exercised.
    pub last_exercised: Stated<PartialDate>,
}

record! {
    /// What citizens, firms or staff receive from the municipality.
    pub struct PublicService titled name {
        /// E.g. `Reisepass ausstellen`.
        pub name: String,
        /// Other names.
        pub aliases: Vec<String>,
        /// LeiKa key.
        pub leika: Stated<LeikaKey>,
        /// The unit that answers for it, never a person.
        pub unit: Stated<String>,
        /// Protection need.
        pub protection: Protection,
        /// Longest tolerable outage.
        pub tolerable_outage: Stated<Hours>,
        /// How it goes on without IT.
        pub makeshift: Makeshift,
        /// People who work with it.
        pub users: Stated<u32>,
        /// When somebody last confirmed the record.
        pub confirmed_on: Stated<PartialDate>,
        /// Free text.
        pub note: Stated<String>,
    }
    fields {
        "name" => name, Public;
        "aliases" => aliases, Internal;
        "leika" => leika, Public;
        "unit" => unit, Public;
        "protection.confidentiality" => protection.confidentiality, Closed;
        "protection.integrity" => protection.integrity, Closed;
        "protection.availability" => protection.availability, Closed;
        "tolerable_outage" => tolerable_outage, Closed;
        "makeshift.kind" => makeshift.kind, Closed;
        "makeshift.days" => makeshift.days, Closed;
        "makeshift.last_exercised" => makeshift.last_exercised, Closed;
        "users" => users, Public;
        "confirmed_on" => confirmed_on, Internal;
        "note" => note, Internal;
    }
}
