//! Where facts come from: sources, claims, and how a source's columns were read.

use crate::field::record;
use crate::id::{Id, RecordRef};
use crate::stated::Stated;
use crate::units::PartialDate;
use crate::value::Scalar;

crate::codes::codes! {
    /// What kind of source.
    pub enum SourceKind "source-kind" {
        /// A file somebody uploaded.
        File = "file",
        /// Typed in.
        Manual = "manual",
        /// The catalogue.
        Catalogue = "catalogue",
        /// Derived from the usual; counts as unknown until confirmed.
        Template = "template",
        /// A public page or paper.
        Publication = "publication",
        /// Remembered by somebody, nowhere read; counts toward nothing.
        Unverified = "unverified",
        /// Invented, for the sample.
        Fictional = "fictional",
    }
}

crate::codes::codes! {
    /// In which role the source speaks.
    pub enum SourceRole "source-role" {
        /// The municipality itself.
        Municipality = "municipality",
        /// The maker.
        Manufacturer = "manufacturer",
        /// The operator or provider.
        Operator = "operator",
        /// Somebody else.
        ThirdParty = "third-party",
    }
}

crate::codes::codes! {
    /// How a connected catalogue is asked.
    pub enum CatalogueFormat "catalogue-format" {
        /// An Open Catalog API: pages of descriptions.
        OpenCatalog = "open-catalog",
        /// A list of addresses of descriptions, one a line.
        AddressList = "address-list",
        /// One description, `publiccode.yml`.
        Publiccode = "publiccode",
        /// Life-cycle data in the format of endoflife.date.
        EndOfLife = "endoflife",
    }
}
crate::value::code_scalars!(SourceKind, SourceRole, CatalogueFormat);

record! {
    /// Where facts come from.
    pub struct Source titled name {
        /// E.g. the file's name or the address of a page.
        pub name: String,
        /// What kind.
        pub kind: Stated<SourceKind>,
        /// In which role it speaks.
        pub role: Stated<SourceRole>,
        /// The day as of which it speaks.
        pub on: Stated<PartialDate>,
        /// Where it is asked, if it is a connected catalogue.
        pub address: Stated<String>,
        /// How it is asked.
        pub format: Stated<CatalogueFormat>,
        /// Free text.
        pub note: Stated<String>,
    }
    fields {
        "name" => name, Internal;
        "kind" => kind, Internal;
        "role" => role, Internal;
        "on" => on, Internal;
        "address" => address, Internal;
        "format" => format, Internal;
        "note" => note, Internal;
    }
}

record! {
    /// One fact about one field of one record, as one source states it.
    /// A claim that says no more than the record's own source is not stored.
    pub struct Claim titled value {
        /// About which record.
        pub subject: Stated<SubjectRef>,
        /// About which field.
        pub field: String,
        /// The value in its canonical text.
        pub value: String,
        /// Who says so.
        pub by: Stated<Id<Source>>,
        /// When it was said.
        pub on: Stated<PartialDate>,
        /// How sure, in per cent.
        pub confidence: Stated<u32>,
    }
    fields {
        "subject" => subject, Internal;
        "field" => field, Internal;
        "value" => value, Internal;
        "by" => by, Internal;
        "on" => on, Internal;
        "confidence" => confidence, Internal;
    }
}

/// The subject of a claim: a record of any kind.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct SubjectRef(pub RecordRef);

impl Scalar for SubjectRef {
    // Kept as text: removing a subject must not be blocked by what was once said of it.
    const TYPE: crate::ValueType = crate::ValueType::Text;
    fn to_value(&self) -> crate::Value {
        crate::Value::Text(self.0.to_string())
    }
    fn from_value(value: &crate::Value) -> Option<Self> {
        match value {
            crate::Value::Text(text) => RecordRef::parse(text).map(SubjectRef),
            _ => None,
        }
    }
}

record! {
    /// How one column of a returning file is read, once somebody has decided it.
    pub struct ColumnMapping titled heading {
        /// The file's name without dates and numbers, so that next month's file is known again.
        pub file: String,
        /// The sheet.
        pub sheet: String,
        /// The heading as written.
        pub heading: String,
        /// Field it fills, as `kind.field`; `ignore` if it is to be left out.
        pub target: String,
    }
    fields {
        "file" => file, Internal;
        "sheet" => sheet, Internal;
        "heading" => heading, Internal;
        "target" => target, Internal;
    }
}
