//! What is known of the market: events in the life of products, and who uses what.

use crate::field::record;
use crate::stated::Stated;
use crate::units::{Country, PartialDate};

crate::codes::codes! {
    /// What happens to a product.
    pub enum LifeEvent "life-event" {
        /// It is no longer sold.
        EndOfSale = "end-of-sale",
        /// It is no longer maintained.
        EndOfSupport = "end-of-support",
        /// Maintenance that has to be bought ends, too.
        EndOfExtendedSupport = "end-of-extended-support",
        /// Its maker is taken over.
        TakeOver = "take-over",
        /// Its licence changes.
        LicenceChange = "licence-change",
        /// Its price changes.
        PriceChange = "price-change",
    }
}

crate::codes::codes! {
    /// How it became known that somebody uses a product.
    pub enum Consent "consent" {
        /// They agreed to be named.
        Agreed = "agreed",
        /// They or the maker published it.
        Published = "published",
        /// Others reported it.
        Reported = "reported",
        /// They told us, and it stays with us.
        Internal = "internal",
    }
}
crate::value::code_scalars!(LifeEvent, Consent);

impl LifeEvent {
    /// Whether something ends on the day, so that one has to act before.
    pub fn is_an_end(self) -> bool {
        match self {
            LifeEvent::EndOfSale | LifeEvent::EndOfSupport | LifeEvent::EndOfExtendedSupport => {
                true
            }
            LifeEvent::TakeOver | LifeEvent::LicenceChange | LifeEvent::PriceChange => false,
        }
    }
}

record! {
    /// Something in the life of a product, as one source tells it. It names the product as the
    /// source does; which applications are meant is worked out when it is read.
    pub struct LifeCycleEvent titled product {
        /// The product as the source calls it.
        pub product: String,
        /// Other names of it.
        pub aliases: Vec<String>,
        /// CPE names and package URLs.
        pub identifiers: Vec<String>,
        /// Of which version; not applicable: of all.
        pub version: Stated<String>,
        /// What happens.
        pub event: Stated<LifeEvent>,
        /// When.
        pub on: Stated<PartialDate>,
        /// Where that can be read.
        pub reference: Stated<String>,
        /// Free text.
        pub note: Stated<String>,
    }
    fields {
        "product" => product, Public;
        "aliases" => aliases, Public;
        "identifiers" => identifiers, Internal;
        "version" => version, Internal;
        "event" => event, Public;
        "on" => on, Public;
        "reference" => reference, Public;
        "note" => note, Internal;
    }
}

record! {
    /// Somebody uses a product ("who uses it").
    pub struct SolutionUse titled product {
        /// The product as people call it.
        pub product: String,
        /// Which public body; never a person.
        pub organization: Stated<String>,
        /// Its country.
        pub country: Stated<Country>,
        /// How many inhabitants it has.
        pub population: Stated<u32>,
        /// Since when.
        pub since: Stated<PartialDate>,
        /// The day on which that was said.
        pub on: Stated<PartialDate>,
        /// How it became known.
        pub consent: Stated<Consent>,
        /// Where that can be read, or which office said so.
        pub reference: Stated<String>,
        /// Free text.
        pub note: Stated<String>,
    }
    fields {
        "product" => product, Internal;
        "organization" => organization, Internal;
        "country" => country, Internal;
        "population" => population, Internal;
        "since" => since, Internal;
        "on" => on, Internal;
        "consent" => consent, Internal;
        "reference" => reference, Internal;
        "note" => note, Internal;
    }
}
