//! Organizations and who controls them, over time.

use crate::field::record;
use crate::id::Id;
use crate::stated::{Answer, Stated};
use crate::units::{Country, PartialDate, RegionalKey};

crate::codes::codes! {
    /// What an organization is to us; one may have several roles.
    pub enum Role "role" {
        /// Makes a product.
        Manufacturer = "manufacturer",
        /// Is a contract partner.
        Supplier = "supplier",
        /// Runs something for us.
        Operator = "operator",
        /// Maintains a product it did not make.
        Supporter = "supporter",
        /// A municipality or district.
        Municipality = "municipality",
        /// A public IT provider.
        PublicItProvider = "public-it-provider",
        /// An association of municipalities.
        Association = "association",
        /// An open-source community.
        Community = "community",
    }
}

crate::codes::codes! {
    /// What kind of body it is.
    pub enum Sector "sector" {
        /// Public law: state, municipality, `Zweckverband`, `AöR`.
        Public = "public",
        /// A firm.
        Company = "company",
        /// One person trading under a name; stored as contract party only.
        SoleTrader = "sole-trader",
        /// A registered association or foundation.
        NonProfit = "non-profit",
        /// A community without a legal body.
        Community = "community",
    }
}
crate::value::code_scalars!(Role, Sector);

record! {
    /// Any legal body: maker, contract partner, operator, municipality.
    pub struct Organization titled name {
        /// The name as people write it.
        pub name: String,
        /// Other spellings; a name found here is the same organization without a question.
        pub aliases: Vec<String>,
        /// E.g. `GmbH`, `AöR`, `Zweckverband`.
        pub legal_form: Stated<String>,
        /// What kind of body it is.
        pub sector: Stated<Sector>,
        /// What it is to us.
        pub roles: Vec<Role>,
        /// Where it is registered.
        pub country: Stated<Country>,
        /// Official key, for municipalities.
        pub official_key: Stated<RegionalKey>,
        /// Inhabitants, for municipalities.
        pub population: Stated<u32>,
        /// Whether another organization controls it; `No` needs a source.
        pub controlled: Answer,
        /// Numbers under which our treasury knows it.
        pub creditor_numbers: Vec<String>,
        /// Organizations with a similar name that were decided to be others.
        pub distinct_from: Vec<Id<Organization>>,
        /// When somebody last confirmed the record.
        pub confirmed_on: Stated<PartialDate>,
        /// Free text.
        pub note: Stated<String>,
    }
    fields {
        "name" => name, Public;
        "aliases" => aliases, Internal;
        "legal_form" => legal_form, Public;
        "sector" => sector, Public;
        "roles" => roles, Public;
        "country" => country, Public;
        "official_key" => official_key, Public;
        "population" => population, Public;
        "controlled" => controlled, Public;
        "creditor_numbers" => creditor_numbers, Internal;
        "distinct_from" => distinct_from, Internal;
        "confirmed_on" => confirmed_on, Internal;
        "note" => note, Internal;
    }
}

record! {
    /// That one organization controls another for a time.
    pub struct Control titled note {
        /// Who is controlled.
        pub organization: Stated<Id<Organization>>,
        /// Who controls.
        pub parent: Stated<Id<Organization>>,
        /// First day; unknown or absent means open.
        pub from: Stated<PartialDate>,
        /// First day on which it no longer holds; unknown or absent means open.
        pub to: Stated<PartialDate>,
        /// Free text.
        pub note: String,
    }
    fields {
        "organization" => organization, Public;
        "parent" => parent, Public;
        "from" => from, Public;
        "to" => to, Public;
        "note" => note, Public;
    }
}
