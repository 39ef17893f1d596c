//! Categories of data and their processing, as in the record of processing activities (VVT).

use super::{Application, Organization};
use crate::field::record;
use crate::id::Id;
use crate::stated::{Answer, Stated};
use crate::units::PartialDate;

/// Data protection impact assessment (Art. 35 GDPR).
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ImpactAssessment {
    /// Whether one is needed.
    pub needed: Answer,
    /// Whether it was done.
    pub done: Answer,
    /// When it was done.
    pub on: Stated<PartialDate>,
}

record! {
    /// One processing activity with its category of data.
    pub struct DataObject titled name {
        /// E.g. `Führen des Melderegisters`.
        pub name: String,
        /// Number in the record of processing activities.
        pub number: Stated<String>,
        /// Legal basis.
        pub legal_basis: Stated<String>,
        /// Which data, in people's words.
        pub categories: Stated<String>,
        /// Whether data are personal.
        pub personal: Answer,
        /// Whether special categories are among them (Art. 9 GDPR).
        pub special_categories: Answer,
        /// Whether there is a processing agreement (AVV).
        pub agreement: Answer,
        /// When the agreement was signed.
        pub agreement_on: Stated<PartialDate>,
        /// Who processes for us.
        pub processors: Stated<Vec<Id<Organization>>>,
        /// Who processes for them.
        pub sub_processors: Stated<Vec<Id<Organization>>>,
        /// On which ground data may go to third countries.
        pub third_country_instrument: Stated<String>,
        /// Impact assessment.
        pub impact_assessment: ImpactAssessment,
        /// When data are deleted.
        pub deletion: Stated<String>,
        /// The unit that answers for it.
        pub unit: Stated<String>,
        /// The applications that process it.
        pub applications: Stated<Vec<Id<Application>>>,
        /// When somebody last confirmed the record.
        pub confirmed_on: Stated<PartialDate>,
        /// Free text.
        pub note: Stated<String>,
    }
    fields {
        "name" => name, Public;
        "number" => number, Internal;
        "legal_basis" => legal_basis, Public;
        "categories" => categories, Public;
        "personal" => personal, Public;
        "special_categories" => special_categories, Public;
        "agreement" => agreement, Internal;
        "agreement_on" => agreement_on, Internal;
        "processors" => processors, Closed;
        "sub_processors" => sub_processors, Closed;
        "third_country_instrument" => third_country_instrument, Closed;
        "impact_assessment.needed" => impact_assessment.needed, Internal;
        "impact_assessment.done" => impact_assessment.done, Internal;
        "impact_assessment.on" => impact_assessment.on, Internal;
        "deletion" => deletion, Public;
        "unit" => unit, Public;
        "applications" => applications, Closed;
        "confirmed_on" => confirmed_on, Internal;
        "note" => note, Internal;
    }
}
