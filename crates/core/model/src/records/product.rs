//! What can be acquired, and what it is for.

use super::Organization;
use crate::field::record;
use crate::id::Id;
use crate::stated::Stated;
use crate::units::{DayPattern, Licence, PartialDate};

record! {
    /// What can be acquired: a piece of software or a hosted offer.
    pub struct Product titled name {
        /// The product's name.
        pub name: String,
        /// Other spellings.
        pub aliases: Vec<String>,
        /// Who makes it.
        pub manufacturer: Stated<Id<Organization>>,
        /// The products underneath; the exit of their makers reaches this one.
        pub built_on: Stated<Vec<Id<Product>>>,
        /// What it is for.
        pub functions: Stated<Vec<Id<Function>>>,
        /// Proprietary or an SPDX expression.
        pub licence: Stated<Licence>,
        /// Who else can maintain it.
        pub supporters: Stated<Vec<Id<Organization>>>,
        /// Open formats in which data can be taken out.
        pub open_formats: Stated<Vec<String>>,
        /// Open interfaces, e.g. `XMeld`, `OParl`.
        pub open_interfaces: Stated<Vec<String>>,
        /// First sold.
        pub available_from: Stated<PartialDate>,
        /// No longer sold from.
        pub end_of_sale: Stated<PartialDate>,
        /// No longer maintained from.
        pub end_of_support: Stated<PartialDate>,
        /// Days of every year on which law or XÖV releases must be followed.
        pub statutory_releases: Stated<Vec<DayPattern>>,
        /// Common Platform Enumeration name.
        pub cpe: Stated<String>,
        /// Package URL.
        pub purl: Stated<String>,
        /// When somebody last confirmed the record.
        pub confirmed_on: Stated<PartialDate>,
        /// Free text.
        pub note: Stated<String>,
    }
    fields {
        "name" => name, Public;
        "aliases" => aliases, Public;
        "manufacturer" => manufacturer, Public;
        "built_on" => built_on, Public;
        "functions" => functions, Public;
        "licence" => licence, Public;
        "supporters" => supporters, Public;
        "open_formats" => open_formats, Public;
        "open_interfaces" => open_interfaces, Public;
        "available_from" => available_from, Public;
        "end_of_sale" => end_of_sale, Public;
        "end_of_support" => end_of_support, Public;
        "statutory_releases" => statutory_releases, Public;
        "cpe" => cpe, Internal;
        "purl" => purl, Internal;
        "confirmed_on" => confirmed_on, Internal;
        "note" => note, Internal;
    }
}

record! {
    /// What a product is for; replacements are found through functions.
    pub struct Function titled name {
        /// E.g. `Melderegister`.
        pub name: String,
        /// Other names.
        pub aliases: Vec<String>,
        /// What belongs to it.
        pub description: Stated<String>,
    }
    fields {
        "name" => name, Public;
        "aliases" => aliases, Public;
        "description" => description, Public;
    }
}
