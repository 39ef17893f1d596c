//! Where lists and records are: German words in addresses, because people read them aloud.

use freistadt_model::{Kind, RecordRef};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// What may stand in a part of an address as it is.
const PART: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.');

/// A kind's word in addresses.
pub(crate) fn word(kind: Kind) -> &'static str {
    match kind {
        Kind::Source => "quellen",
        Kind::Organization => "organisationen",
        Kind::Control => "konzerne",
        Kind::Function => "einsatzzwecke",
        Kind::Product => "produkte",
        Kind::Node => "infrastruktur",
        Kind::Application => "anwendungen",
        Kind::Component => "komponenten",
        Kind::DataObject => "verarbeitungen",
        Kind::PublicService => "verwaltungsleistungen",
        Kind::Group => "ausweichgruppen",
        Kind::Dependency => "abhaengigkeiten",
        Kind::Contract => "vertraege",
        Kind::CostLine => "zahlungen",
        Kind::Claim => "angaben",
        Kind::ColumnMapping => "spalten",
        Kind::Policy => "leitbilder",
        Kind::Rule => "regeln",
        Kind::Waiver => "ausnahmen",
        Kind::Assignment => "zuordnungen",
        Kind::Evidence => "nachweise",
        Kind::GivenAnswer => "antworten",
        Kind::LifeCycleEvent => "ereignisse",
        Kind::SolutionUse => "nutzungen",
    }
}

/// The kind with this word.
pub(crate) fn kind(found: &str) -> Option<Kind> {
    Kind::ALL.iter().copied().find(|kind| word(*kind) == found)
}

/// The list of a kind.
pub(crate) fn list_path(kind: Kind) -> String {
    format!("/bestand/{}", word(kind))
}

/// The page of a record.
pub(crate) fn record_path(target: &RecordRef) -> String {
    format!("{}/eintrag/{}", list_path(target.kind), part(&target.id))
}

/// A text as one part of an address or query.
pub(crate) fn part(text: &str) -> String {
    utf8_percent_encode(text, PART).to_string()
}
