//! Contracts: what binds us to whom, and by which rules it ends.

use super::{Application, Organization, Tax};
use crate::field::record;
use crate::id::Id;
use crate::stated::{Answer, Stated};
use crate::units::{DayPattern, Money, PartialDate, Period};

crate::codes::codes! {
    /// On what ground we receive the service.
    pub enum Basis "basis" {
        /// A contract of our own.
        OwnContract = "own-contract",
        /// A call-off from a framework contract.
        FrameworkCallOff = "framework-call-off",
        /// A service note (`Leistungsschein`) under a general agreement.
        ServiceNote = "service-note",
        /// A public-law agreement.
        PublicLawAgreement = "public-law-agreement",
        /// Membership by statute (`Zweckverband`, `AöR`, `eG`).
        Membership = "membership",
        /// A contract that another body holds.
        HeldByOther = "held-by-other",
        /// Prescribed by law.
        Prescribed = "prescribed",
        /// None.
        None = "none",
    }
}

crate::codes::codes! {
    /// Types of EVB-IT contract. Periods come from the filled-in form, never from the type.
    pub enum EvbIt "evb-it" {
        /// `Überlassung Typ A`: software for good.
        TransferA = "ueberlassung-a",
        /// `Überlassung Typ B`: software for a time.
        TransferB = "ueberlassung-b",
        /// `Pflege S`: maintenance of software.
        SoftwareMaintenance = "pflege-s",
        /// `Instandhaltung`: upkeep of hardware.
        HardwareMaintenance = "instandhaltung",
        /// `Service`: services around software.
        Service = "service",
        /// `Dienstleistung`: services.
        Consulting = "dienstleistung",
        /// `Erstellung`: making software.
        Creation = "erstellung",
        /// `System`: a whole system.
        System = "system",
        /// `Systemlieferung`: delivery of a system.
        SystemDelivery = "systemlieferung",
        /// `Kauf`: purchase of hardware.
        Purchase = "kauf",
        /// `Cloud`: cloud services.
        Cloud = "cloud",
        /// `Rahmenvereinbarung`: framework agreement.
        Framework = "rahmenvereinbarung",
    }
}

crate::codes::codes! {
    /// To which day notice can be given.
    pub enum NoticeEnd "notice-end" {
        /// To one day, or the same day of every year; `notice.fixed` says which.
        FixedDate = "fixed-date",
        /// To the end of any month.
        Month = "month",
        /// To the end of a calendar quarter.
        Quarter = "quarter",
        /// To the end of a calendar half-year.
        HalfYear = "half-year",
        /// To the end of a calendar year.
        CalendarYear = "calendar-year",
        /// To the end of a year counted from the start of the contract.
        ContractYear = "contract-year",
        /// To the end of the term or of an extension.
        Term = "term",
        /// To any day.
        AnyDay = "any-day",
    }
}

crate::codes::codes! {
    /// What happens at the end of the term if nobody acts.
    pub enum RenewalKind "renewal" {
        /// It renews by itself.
        Automatic = "automatic",
        /// It ends unless an option is exercised.
        Option = "option",
        /// It ends.
        None = "none",
    }
}

crate::codes::codes! {
    /// How the right of use is bought.
    pub enum LicenceKind "licence-kind" {
        /// For good.
        Perpetual = "perpetual",
        /// For a time.
        Subscription = "subscription",
        /// As a service.
        Saas = "saas",
        /// By use.
        Usage = "usage",
        /// Open source.
        OpenSource = "open-source",
        /// None needed.
        None = "none",
    }
}
crate::value::code_scalars!(Basis, EvbIt, NoticeEnd, RenewalKind, LicenceKind);

/// How notice is given.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Notice {
    /// How long before the end.
    pub period: Stated<Period>,
    /// To which day.
    pub end: Stated<NoticeEnd>,
    /// The fixed day, where there is one.
    pub fixed: Stated<DayPattern>,
    /// The rule as the file had it.
    pub text: Stated<String>,
    /// In which form, e.g. `schriftlich`, `Textform`.
    pub form: Stated<String>,
}

/// How the contract goes on after its term.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Renewal {
    /// By itself, by option, or not.
    pub kind: Stated<RenewalKind>,
    /// By how much each time.
    pub period: Stated<Period>,
    /// How often at most.
    pub times: Stated<u32>,
    /// The rule as the file had it.
    pub text: Stated<String>,
}

record! {
    /// A contract, service note or membership.
    pub struct Contract titled name {
        /// What people call it.
        pub name: String,
        /// Our number for it; equal numbers stay separate contracts.
        pub number: Stated<String>,
        /// File reference (`Aktenzeichen`).
        pub file_reference: Stated<String>,
        /// On what ground.
        pub basis: Stated<Basis>,
        /// Who holds it, not always the municipality.
        pub holder: Stated<Id<Organization>>,
        /// The general agreement above it.
        pub parent: Stated<Id<Contract>>,
        /// EVB-IT type.
        pub evb_it: Stated<EvbIt>,
        /// The contract partner.
        pub supplier: Stated<Id<Organization>>,
        /// Firms a file names for it without saying in which role.
        pub firms: Vec<Id<Organization>>,
        /// The applications it is about.
        pub applications: Vec<Id<Application>>,
        /// First day.
        pub start: Stated<PartialDate>,
        /// Last day; not applicable: without end.
        pub end: Stated<PartialDate>,
        /// Minimum or fixed term.
        pub term: Stated<Period>,
        /// How notice is given.
        pub notice: Notice,
        /// No end by notice before this day.
        pub irrevocable_until: Stated<PartialDate>,
        /// How it goes on after its term.
        pub renewal: Renewal,
        /// How the right of use is bought.
        pub licence_kind: Stated<LicenceKind>,
        /// Cost per year.
        pub cost_per_year: Stated<Money>,
        /// Cost once.
        pub cost_once: Stated<Money>,
        /// Value over the whole term, as contract registers state it.
        pub value: Stated<Money>,
        /// What was paid so far.
        pub paid: Stated<Money>,
        /// Whether these amounts are net or gross.
        pub tax: Stated<Tax>,
        /// How prices change.
        pub price_clause: Stated<String>,
        /// Whether parts can be ended alone.
        pub partial_termination: Answer,
        /// Who decides on leaving, for memberships.
        pub leaving_decided_by: Stated<String>,
        /// The unit that answers for it.
        pub unit: Stated<String>,
        /// When somebody last confirmed the record.
        pub confirmed_on: Stated<PartialDate>,
        /// Free text.
        pub note: Stated<String>,
    }
    fields {
        "name" => name, Public;
        "number" => number, Internal;
        "file_reference" => file_reference, Internal;
        "basis" => basis, Closed;
        "holder" => holder, Closed;
        "parent" => parent, Closed;
        "evb_it" => evb_it, Closed;
        "supplier" => supplier, Closed;
        "firms" => firms, Internal;
        "applications" => applications, Closed;
        "start" => start, Closed;
        "end" => end, Closed;
        "term" => term, Closed;
        "notice.period" => notice.period, Closed;
        "notice.end" => notice.end, Closed;
        "notice.fixed" => notice.fixed, Closed;
        "notice.text" => notice.text, Closed;
        "notice.form" => notice.form, Closed;
        "irrevocable_until" => irrevocable_until, Closed;
        "renewal.kind" => renewal.kind, Closed;
        "renewal.period" => renewal.period, Closed;
        "renewal.times" => renewal.times, Closed;
        "renewal.text" => renewal.text, Closed;
        "licence_kind" => licence_kind, Closed;
        "cost_per_year" => cost_per_year, Closed;
        "cost_once" => cost_once, Closed;
        "value" => value, Closed;
        "paid" => paid, Closed;
        "tax" => tax, Closed;
        "price_clause" => price_clause, Closed;
        "partial_termination" => partial_termination, Closed;
        "leaving_decided_by" => leaving_decided_by, Closed;
        "unit" => unit, Internal;
        "confirmed_on" => confirmed_on, Internal;
        "note" => note, Internal;
    }
}
