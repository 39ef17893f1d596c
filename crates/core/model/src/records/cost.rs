//! What was or will be paid, per budget year.

use super::{Application, Contract, Organization};
use crate::field::record;
use crate::id::Id;
use crate::stated::Stated;
use crate::units::Money;

crate::codes::codes! {
    /// What the money is for.
    pub enum CostKind "cost-kind" {
        /// Right of use.
        Licence = "licence",
        /// Maintenance.
        Maintenance = "maintenance",
        /// Operation.
        Operation = "operation",
        /// Levy of an association (`Umlage`).
        Levy = "levy",
        /// Services.
        Service = "service",
        /// Once, e.g. purchase.
        OneOff = "one-off",
    }
}

crate::codes::codes! {
    /// Whether the amount is planned or booked.
    pub enum CostStage "cost-stage" {
        /// Budget (`Ansatz`).
        Planned = "planned",
        /// Booked (`Ist`).
        Actual = "actual",
    }
}

crate::codes::codes! {
    /// Whether an amount holds VAT.
    pub enum Tax "tax" {
        /// Without VAT.
        Net = "net",
        /// With VAT.
        Gross = "gross",
    }
}
crate::value::code_scalars!(CostKind, CostStage, Tax);

record! {
    /// One amount in one budget year.
    pub struct CostLine titled text {
        /// Budget year.
        pub year: Stated<u32>,
        /// To whom (`Kreditor`).
        pub organization: Stated<Id<Organization>>,
        /// Under which contract.
        pub contract: Stated<Id<Contract>>,
        /// For which application.
        pub application: Stated<Id<Application>>,
        /// What for.
        pub kind: Stated<CostKind>,
        /// Planned or booked.
        pub stage: Stated<CostStage>,
        /// The amount.
        pub amount: Stated<Money>,
        /// Whether the amount holds VAT.
        pub tax: Stated<Tax>,
        /// The VAT alone.
        pub vat: Stated<Money>,
        /// Account, cost centre or product of the budget.
        pub account: Stated<String>,
        /// Text of the booking.
        pub text: String,
    }
    fields {
        "year" => year, Public;
        "organization" => organization, Closed;
        "contract" => contract, Closed;
        "application" => application, Closed;
        "kind" => kind, Public;
        "stage" => stage, Public;
        "amount" => amount, Closed;
        "tax" => tax, Public;
        "vat" => vat, Closed;
        "account" => account, Internal;
        "text" => text, Internal;
    }
}
