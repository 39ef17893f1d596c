//! What applications run on and are made of.

use super::{Application, Organization};
use crate::field::record;
use crate::id::Id;
use crate::stated::Stated;
use crate::units::{Country, Licence, PartialDate};

crate::codes::codes! {
    /// What kind of infrastructure.
    pub enum NodeKind "node-kind" {
        /// A data centre or server room.
        DataCentre = "data-centre",
        /// A machine.
        Server = "server",
        /// A virtual machine or host platform.
        Virtual = "virtual",
        /// A network or line.
        Network = "network",
        /// Storage or backup.
        Storage = "storage",
        /// A client or its management.
        Client = "client",
    }
}
crate::value::code_scalars!(NodeKind);

record! {
    /// Infrastructure: data centre, server, network.
    pub struct Node titled name {
        /// E.g. `Serverraum Rathaus`.
        pub name: String,
        /// What kind.
        pub kind: Stated<NodeKind>,
        /// Who runs it.
        pub operator: Stated<Id<Organization>>,
        /// Whose it is.
        pub owner: Stated<Id<Organization>>,
        /// In which country it stands.
        pub country: Stated<Country>,
        /// The larger node it is part of.
        pub part_of: Stated<Id<Node>>,
        /// When somebody last confirmed the record.
        pub confirmed_on: Stated<PartialDate>,
        /// Free text.
        pub note: Stated<String>,
    }
    fields {
        "name" => name, Internal;
        "kind" => kind, Internal;
        "operator" => operator, Internal;
        "owner" => owner, Internal;
        "country" => country, Internal;
        "part_of" => part_of, Internal;
        "confirmed_on" => confirmed_on, Internal;
        "note" => note, Internal;
    }
}

record! {
    /// A part of an application, e.g. its database. It counts where a dependency names it.
    pub struct Component titled name {
        /// E.g. `PostgreSQL`.
        pub name: String,
        /// The application it is part of.
        pub application: Stated<Id<Application>>,
        /// Its version.
        pub version: Stated<String>,
        /// Who makes it.
        pub manufacturer: Stated<Id<Organization>>,
        /// Proprietary or an SPDX expression.
        pub licence: Stated<Licence>,
        /// Package URL.
        pub purl: Stated<String>,
        /// When somebody last confirmed the record.
        pub confirmed_on: Stated<PartialDate>,
    }
    fields {
        "name" => name, Internal;
        "application" => application, Internal;
        "version" => version, Internal;
        "manufacturer" => manufacturer, Internal;
        "licence" => licence, Internal;
        "purl" => purl, Internal;
        "confirmed_on" => confirmed_on, Internal;
    }
}
