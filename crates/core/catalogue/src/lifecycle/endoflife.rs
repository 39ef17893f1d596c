//! The API format of endoflife.date, version 1 (`isEol` and `eolFrom` apart) and the one before (a
//! date or a truth value in one field). `false` means not determined, never a date.

use freistadt_model::{Diagnostic, LifeEvent, PartialDate};
use serde_json::Value as Json;

use super::{About, ReadEvent, ReadEvents};

const FORMAT: &str = "endoflife.date";

/// The keys of one event: of version 1, and of the version before.
const KEYS: [(LifeEvent, &str, &str); 3] = [
    (LifeEvent::EndOfSupport, "eolFrom", "eol"),
    (
        LifeEvent::EndOfExtendedSupport,
        "eoesFrom",
        "extendedSupport",
    ),
    (LifeEvent::EndOfSale, "discontinuedFrom", "discontinued"),
];

/// The end of active support, of version 1 and of the version before. Fixes go on until the end of
/// support, and our events have no other name for it, so it is told and not taken over.
const ACTIVE: (&str, &str) = ("eoasFrom", "support");

/// `None` if this is not the format.
pub(super) fn read(json: &Json, about: &About) -> Option<ReadEvents> {
    let mut read = ReadEvents {
        format: FORMAT,
        ..ReadEvents::default()
    };
    match json {
        Json::Array(cycles) if cycles.iter().any(|it| it.get("cycle").is_some()) => {
            read.old_product(cycles, about);
        }
        Json::Object(_) => match json.get("result")? {
            Json::Array(products) => products.iter().for_each(|it| read.product(it, about)),
            product @ Json::Object(_) => read.product(product, about),
            Json::Null | Json::Bool(_) | Json::Number(_) | Json::String(_) => return None,
        },
        Json::Array(_) | Json::Null | Json::Bool(_) | Json::Number(_) | Json::String(_) => {
            return None;
        }
    }
    Some(read)
}

impl ReadEvents {
    /// A product of version 1.
    fn product(&mut self, json: &Json, about: &About) {
        let named = text(json, "label").or_else(|| text(json, "name"));
        let Some(product) = about.product.clone().or(named) else {
            self.diagnostics
                .push(Diagnostic::error("events-no-product"));
            return;
        };
        let name = text(json, "name").filter(|name| *name != product);
        let aliases = list(json, "aliases")
            .iter()
            .filter_map(|it| Some(it.as_str()?.to_owned()));
        let identifiers = list(json, "identifiers")
            .iter()
            .filter(|it| matches!(it.get("type").and_then(Json::as_str), Some("cpe" | "purl")));
        let of = ReadEvent {
            aliases: name.into_iter().chain(aliases).collect(),
            identifiers: identifiers.filter_map(|it| text(it, "id")).collect(),
            ..nothing_of(product)
        };
        let releases = list(json, "releases");
        for release in releases {
            self.release(&of, release, text(release, "name"), |key| key.1);
        }
        self.active(&of, releases.iter(), ACTIVE.0);
    }

    /// A product of the version before, which does not say its name.
    fn old_product(&mut self, cycles: &[Json], about: &About) {
        let Some(product) = about.product.clone() else {
            self.diagnostics
                .push(Diagnostic::error("events-no-product"));
            return;
        };
        let of = nothing_of(product);
        for cycle in cycles {
            let version = match cycle.get("cycle") {
                Some(Json::Number(number)) => Some(number.to_string()),
                Some(it) => it.as_str().map(str::to_owned),
                None => None,
            };
            self.release(&of, cycle, version, |key| key.2);
        }
        self.active(&of, cycles.iter(), ACTIVE.1);
    }

    /// One remark for all versions of which the end of active support is said.
    fn active<'a>(&mut self, of: &ReadEvent, releases: impl Iterator<Item = &'a Json>, key: &str) {
        let days: Vec<String> = releases.filter_map(|it| text(it, key)).collect();
        if let Some(first) = days.iter().min() {
            let remark = named(Diagnostic::note("events-active-support"), &of.product);
            let count = i64::try_from(days.len()).unwrap_or(i64::MAX);
            self.diagnostics.push(
                remark
                    .number("count", count)
                    .text("key", key)
                    .text("found", first.as_str()),
            );
        }
    }

    fn release(
        &mut self,
        of: &ReadEvent,
        json: &Json,
        version: Option<String>,
        key: impl Fn(&(LifeEvent, &'static str, &'static str)) -> &'static str,
    ) {
        let Some(version) = version else {
            self.diagnostics
                .push(named(Diagnostic::warning("events-no-version"), &of.product));
            return;
        };
        for keys in &KEYS {
            let key = key(keys);
            match json.get(key) {
                None | Some(Json::Null | Json::Bool(_)) => {}
                Some(Json::String(day)) => match day.parse::<PartialDate>() {
                    Ok(on) => self.events.push(ReadEvent {
                        version: Some(version.clone()),
                        event: keys.0,
                        on,
                        ..of.clone()
                    }),
                    Err(_) => self.not_a_day(of, key, day),
                },
                Some(other) => self.not_a_day(of, key, &other.to_string()),
            }
        }
    }

    fn not_a_day(&mut self, of: &ReadEvent, key: &str, found: &str) {
        let remark = named(Diagnostic::warning("events-not-a-day"), &of.product);
        self.diagnostics
            .push(remark.text("key", key).text("found", found));
    }
}

fn named(remark: Diagnostic, product: &str) -> Diagnostic {
    remark.text("name", product)
}

fn nothing_of(product: String) -> ReadEvent {
    ReadEvent {
        product,
        aliases: Vec::new(),
        identifiers: Vec::new(),
        version: None,
        event: LifeEvent::EndOfSupport,
        on: PartialDate::day(jiff::civil::Date::MIN),
    }
}

fn text(json: &Json, key: &str) -> Option<String> {
    let text = json.get(key)?.as_str()?.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

fn list<'a>(json: &'a Json, key: &str) -> &'a [Json] {
    json.get(key)
        .and_then(Json::as_array)
        .map_or(&[], Vec::as_slice)
}
