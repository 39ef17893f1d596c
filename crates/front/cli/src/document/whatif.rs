//! The JSON document of `whatif`: a contract with scripts.

use freistadt_app::graph::{Jurisdiction, Level, Question};
use freistadt_app::{Affected, Consequences, Critical, CriticalAsked, PriceRise, Scenario, WhatIf};
use freistadt_l10n::Language;
use freistadt_model::{Diagnostic, Id, Organization, Ratio, RecordRef};
use serde_json::{Map, Value as Json, json};

use crate::document::diagnostics;

/// `whatif`.
pub(crate) fn what_if(answer: &WhatIf, remarks: &[Diagnostic], language: Language) -> Json {
    let scenarios = answer.scenarios.iter();
    json!({
        "scenarios": scenarios.map(|it| scenario(it, &answer.question)).collect::<Json>(),
        "diagnostics": diagnostics(remarks, language),
    })
}

/// `cutsets`.
pub(crate) fn critical(
    found: &Critical,
    asked: &CriticalAsked,
    remarks: &[Diagnostic],
    language: Language,
) -> Json {
    let set = |set: &Vec<Id<Organization>>| -> Json {
        set.iter().map(|id| Json::from(id.as_str())).collect()
    };
    json!({
        "service": found.service.id.as_ref(),
        "level": match asked.level {
            Level::Stopped => "stopped",
            Level::NotWorks => "degraded",
        },
        "horizon": asked.question.horizon,
        "as_of": asked.question.as_of.to_string(),
        "complete_up_to": found.complete_up_to,
        "cut_sets": found.sets.iter().map(set).collect::<Json>(),
        "importance": found.importance.as_ref().map(|all| {
            let one = |(id, share): &(Id<Organization>, Ratio)| {
                json!({ "organization": id.as_str(), "share": share.to_f64() })
            };
            all.iter().map(one).collect::<Json>()
        }),
        "diagnostics": diagnostics(remarks, language),
    })
}

fn scenario(scenario: &Scenario, question: &Question) -> Json {
    let mut document = json!({
        "exit": exit(scenario),
        "as_of": question.as_of.to_string(),
        "horizon": question.horizon,
        "services": scenario.services.as_ref().map(consequences),
        "applications": consequences(&scenario.applications),
        "unattributed": ids(&scenario.unattributed),
    });
    if let Some(days) = question.outage {
        document["outage"] = days.into();
    }
    if let Some(price) = &scenario.price {
        document["price"] = price_rise(price);
    }
    document
}

/// Who goes, whatever took them along.
fn exit(scenario: &Scenario) -> Json {
    let exit = &scenario.exit;
    let organizations = exit.organizations.iter().chain(&exit.operators);
    let organizations = organizations.chain(&scenario.leaving.certain);
    let mut all: Vec<String> = organizations.map(ToString::to_string).collect();
    all.extend(exit.nodes.iter().map(ToString::to_string));
    // A law that reaches nobody is still what was asked.
    if all.is_empty() {
        all.extend(exit.jurisdictions.iter().map(|law| match law {
            Jurisdiction::Country(country) => country.to_string(),
            Jurisdiction::NonEu => "non-EU".to_owned(),
        }));
    }
    all.sort();
    all.dedup();
    all.into()
}

fn consequences(all: &Consequences) -> Json {
    let lists = [
        ("stopped", &all.stopped),
        ("degraded", &all.degraded),
        ("uncertain", &all.uncertain),
    ];
    let mut document = Map::new();
    for (name, list) in lists {
        let ids = list.iter().map(|it| Json::from(it.target.id.as_ref()));
        document.insert(name.into(), ids.collect());
    }
    document.insert("unaffected_count".into(), all.unaffected.into());
    document.insert("since".into(), days(&lists, |it| it.since));
    let carried = days(&lists, |it| it.carried_until);
    if carried.as_object().is_some_and(|map| !map.is_empty()) {
        document.insert("carried_until".into(), carried);
    }
    Json::Object(document)
}

/// A day per thing, where there is one.
fn days(
    lists: &[(&str, &Vec<Affected>)],
    day: impl Fn(&Affected) -> Option<jiff::civil::Date>,
) -> Json {
    let all = lists.iter().flat_map(|(_, list)| list.iter());
    let days = all.filter_map(|it| Some((it.target.id.to_string(), day(it)?.to_string().into())));
    Json::Object(days.collect())
}

fn price_rise(price: &PriceRise) -> Json {
    json!({
        "factor": price.factor.to_f64(),
        "extra_cents_per_year": price.extra_cents,
        "contracts": price.contracts,
        "contracts_with_known_cost": price.known,
        "free_on": price.free_on.map(|day| day.to_string()),
    })
}

fn ids(targets: &[RecordRef]) -> Json {
    let mut ids: Vec<&str> = targets.iter().map(|it| it.id.as_ref()).collect();
    ids.sort_unstable();
    ids.into()
}
