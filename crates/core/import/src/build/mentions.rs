//! Names in cells, and remarks on cells that could not be read.

use freistadt_model::{
    Application, Contract, DataObject, Diagnostic, Function, Kind, Location, Node, Organization,
    Product, PublicService, RecordRef, Stated,
};

use super::builder::Builder;
use super::row::split;
use crate::words::{value_key, words};

impl Builder<'_> {
    pub(super) fn not_read(
        &mut self,
        code: &'static str,
        kind: Kind,
        field: &str,
        found: &str,
        place: Location,
    ) {
        let found: String = found.chars().take(80).collect();
        let remark = Diagnostic::warning(code)
            .text("found", found)
            .field("field", format!("{}.{field}", kind.code()));
        self.say(remark.at(place));
    }

    /// The names in a cell. A slash between blanks separates; one without only where every part is
    /// a known name or one of them is ourselves.
    pub(super) fn names_in(&self, text: &str, of: Kind) -> Vec<String> {
        let parts: Vec<String> = split(text).map(str::to_owned).collect();
        let [single] = &parts[..] else { return parts };
        if of != Kind::Organization || !single.contains('/') {
            return parts;
        }
        let is_own = |name: &&str| words().values.own_organization.contains(&value_key(name));
        let is_known =
            |name: &&str| is_own(name) || self.names.find::<Organization>(name).is_some();
        let halves: Vec<&str> = single.split('/').map(str::trim).collect();
        let separate = halves.iter().all(|half| half.chars().count() > 1)
            && (single.contains(" / ") || halves.iter().all(is_known) || halves.iter().any(is_own));
        if separate {
            halves.into_iter().map(str::to_owned).collect()
        } else {
            parts
        }
    }

    /// The unit that a line above the row named.
    pub(super) fn section_unit(&self) -> Stated<String> {
        self.section.clone().map_or(Stated::Unknown, Stated::Known)
    }

    pub(super) fn record_named(&mut self, of: Kind, name: &str) -> Option<RecordRef> {
        match of {
            Kind::Organization => Some(self.organization(name).to_ref()),
            Kind::Product => Some(self.named::<Product>(name).to_ref()),
            Kind::Application => Some(self.named::<Application>(name).to_ref()),
            Kind::PublicService => Some(self.named::<PublicService>(name).to_ref()),
            Kind::DataObject => Some(self.named::<DataObject>(name).to_ref()),
            Kind::Contract => Some(self.named::<Contract>(name).to_ref()),
            Kind::Function => Some(self.named::<Function>(name).to_ref()),
            Kind::Node => Some(self.named::<Node>(name).to_ref()),
            Kind::Source
            | Kind::Control
            | Kind::Component
            | Kind::Group
            | Kind::Dependency
            | Kind::CostLine
            | Kind::Claim
            | Kind::ColumnMapping => None,
        }
    }
}
