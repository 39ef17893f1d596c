//! OpenEoX Core 1.0 (Committee Specification Draft 01, 18 February 2026; research 04 §7.2), behind
//! a switch on its `$schema`: both constants that schema and examples use. The core does not name
//! the product; whoever passes the file does, or a shell around it.

use freistadt_model::{Diagnostic, LifeEvent, PartialDate};
use serde_json::Value as Json;

use super::{About, NotEvents, ReadEvent, ReadEvents};

const FORMAT: &str = "OpenEoX";

/// What the file's `$schema` has to contain to be read as version 1.0.
const VERSION_1_0: [&str; 2] = ["openeox/v1.0/", "openeox/eox-core/v1.0/"];

const KEYS: [(LifeEvent, &str); 3] = [
    (LifeEvent::EndOfSale, "end_of_sales"),
    (LifeEvent::EndOfSupport, "end_of_security_support"),
    (LifeEvent::EndOfExtendedSupport, "end_of_life"),
];

/// Whether this is the format, of whatever version.
pub(super) fn is_openeox(json: &Json) -> bool {
    let core = core(json);
    let schema = core.get("$schema").and_then(Json::as_str);
    let ours = schema.is_some_and(|schema| schema.contains("openeox"));
    ours || core.get("end_of_security_support").is_some()
}

/// The core itself, or the one in a shell.
fn core(json: &Json) -> &Json {
    json.get("core").unwrap_or(json)
}

pub(super) fn read(json: &Json, about: &About) -> Result<ReadEvents, NotEvents> {
    let core = core(json);
    let schema = core
        .get("$schema")
        .and_then(Json::as_str)
        .unwrap_or_default();
    if !VERSION_1_0.iter().any(|version| schema.contains(version)) {
        let found = schema.to_owned();
        return Err(NotEvents::OtherVersion { found });
    }
    let shell = |key: &str| json.get(key).and_then(Json::as_str).map(str::to_owned);
    let product = about.product.clone().or_else(|| shell("product_name"));
    let product = product.ok_or(NotEvents::NoProduct)?;
    let mut read = ReadEvents {
        format: FORMAT,
        ..ReadEvents::default()
    };
    for (event, key) in KEYS {
        match core.get(key) {
            // The sale may be left out, and "tba" is no day.
            None if event == LifeEvent::EndOfSale => {}
            Some(Json::String(day)) if day == "tba" => {}
            Some(Json::String(time)) => match day_of(time) {
                Some(on) => read.events.push(ReadEvent {
                    product: product.clone(),
                    aliases: Vec::new(),
                    identifiers: Vec::new(),
                    version: about.version.clone().or_else(|| shell("product_version")),
                    event,
                    on,
                }),
                None => read.diagnostics.push(bad(&product, key, time)),
            },
            other => {
                let found = other.map(Json::to_string).unwrap_or_default();
                read.diagnostics.push(bad(&product, key, &found));
            }
        }
    }
    Ok(read)
}

/// The day of a time such as `2027-03-31T00:00:00Z`, as it is written.
fn day_of(time: &str) -> Option<PartialDate> {
    let day = time.split(['T', 't', ' ']).next()?;
    day.parse::<jiff::civil::Date>().ok().map(PartialDate::day)
}

fn bad(product: &str, key: &str, found: &str) -> Diagnostic {
    let remark = Diagnostic::warning("events-not-a-day").text("name", product);
    remark.text("key", key).text("found", found)
}
