//! The worked example of `docs/dependence.md`: every state as it was worked out by hand.

use std::collections::BTreeMap;

use freistadt_graph::{Dependence, Exit, Question, State, StateRange};
use freistadt_model::{
    Claim, Contract, Control, Dependency, Group, Id, Kind, Landscape, RecordRef, Tabled, Value,
};
use jiff::civil::date;

const ORGANIZATIONS: [&str; 7] = ["town", "zv", "konzern", "macher", "netz", "cloud", "verein"];

/// Id, operator, manufacturer (none: own development), licence, statutory releases.
const APPLICATIONS: [(&str, &str, &str, &str, &str); 12] = [
    ("melde", "zv", "macher", "proprietary", "05-01; 11-01"),
    ("standesamt", "zv", "macher", "proprietary", ""),
    ("verzeichnis", "town", "konzern", "proprietary", ""),
    ("dns", "town", "", "", ""),
    ("mail", "town", "konzern", "proprietary", ""),
    ("akten", "town", "verein", "MIT", ""),
    ("termin", "cloud", "cloud", "proprietary", ""),
    ("web1", "town", "verein", "MIT", ""),
    ("web2", "netz", "verein", "MIT", ""),
    ("web3", "zv", "verein", "MIT", ""),
    ("portal", "town", "", "", ""),
    ("friedhof", "zv", "macher", "proprietary", ""),
];

/// Who needs whom: kind of the needing thing, id, needed application, kind of need, group.
const NEEDS: [(Kind, &str, &str, &str, &str); 13] = [
    (Kind::Application, "verzeichnis", "dns", "runs-on", ""),
    (Kind::Application, "dns", "verzeichnis", "runs-on", ""),
    (
        Kind::Application,
        "mail",
        "verzeichnis",
        "authenticates-with",
        "",
    ),
    (Kind::Application, "akten", "verzeichnis", "runs-on", ""),
    (Kind::Application, "portal", "web1", "runs-on", "web"),
    (Kind::Application, "portal", "web2", "runs-on", "web"),
    (Kind::Application, "portal", "web3", "runs-on", "web"),
    (Kind::Application, "portal", "melde", "exchanges-data", ""),
    (Kind::PublicService, "pass", "melde", "delivered-with", ""),
    (Kind::PublicService, "pass", "termin", "exchanges-data", ""),
    (
        Kind::PublicService,
        "geburt",
        "standesamt",
        "delivered-with",
        "",
    ),
    (
        Kind::PublicService,
        "online",
        "portal",
        "delivered-with",
        "",
    ),
    (
        Kind::PublicService,
        "grab",
        "friedhof",
        "delivered-with",
        "",
    ),
];

fn set(landscape: &mut Landscape, target: &RecordRef, field: &str, text: &str) {
    let info = target.kind.field(field).unwrap();
    let value = info.value_type.parse(text).unwrap();
    assert!(landscape.set(target, info.name, &value), "{target} {field}");
}

fn put(landscape: &mut Landscape, kind: Kind, id: &str, fields: &[(&str, &str)]) {
    let target = RecordRef::new(kind, id);
    landscape.insert(kind.new_record(id));
    let said = fields.iter().filter(|(_, text)| !text.is_empty());
    said.for_each(|(field, text)| set(landscape, &target, field, text));
}

fn town() -> Landscape {
    let mut landscape = Landscape::new("town");
    let town = &mut landscape;
    for id in ORGANIZATIONS {
        put(town, Kind::Organization, id, &[]);
    }
    let control = [("organization", "macher"), ("parent", "konzern")];
    put(town, Control::KIND, "control", &control);
    for (id, operator, manufacturer, licence, releases) in APPLICATIONS {
        let product = format!("p-{id}");
        let supporters = if id == "akten" { "verein" } else { "" };
        put(
            town,
            Kind::Product,
            &product,
            &[
                ("manufacturer", manufacturer),
                ("licence", licence),
                ("supporters", supporters),
            ],
        );
        let days: Vec<Value> = releases
            .split("; ")
            .filter(|it| !it.is_empty())
            .map(|it| Value::Text(it.into()))
            .collect();
        if !days.is_empty() {
            let target = RecordRef::new(Kind::Product, product.as_str());
            assert!(town.set(&target, "statutory_releases", &Value::List(days)));
        }
        let own = if manufacturer.is_empty() { "yes" } else { "no" };
        put(
            town,
            Kind::Application,
            id,
            &[
                ("operator", operator),
                ("product", &product),
                ("own_development", own),
            ],
        );
        let (kind, end) = if id == "termin" {
            ("saas", "2027-03-31")
        } else {
            ("perpetual", "not-applicable")
        };
        let contract = format!("c-{id}");
        put(
            town,
            Contract::KIND,
            &contract,
            &[("licence_kind", kind), ("end", end)],
        );
        let application = Value::List(vec![Value::Reference(RecordRef::new(
            Kind::Application,
            id,
        ))]);
        assert!(town.set(
            &RecordRef::new(Kind::Contract, contract),
            "applications",
            &application
        ));
    }
    for id in ["pass", "geburt", "online", "grab", "auskunft"] {
        put(town, Kind::PublicService, id, &[]);
    }
    put(town, Group::KIND, "web", &[("needed", "2")]);
    for (number, (kind, from, to, how, group)) in NEEDS.into_iter().enumerate() {
        let from = RecordRef::new(kind, from).to_string();
        let to = RecordRef::new(Kind::Application, to).to_string();
        put(
            town,
            Dependency::KIND,
            &format!("d{number}"),
            &[
                ("from", &from),
                ("to", &to),
                ("kind", how),
                ("group", group),
            ],
        );
    }
    put(
        town,
        Claim::KIND,
        "list",
        &[
            ("subject", "application:friedhof"),
            ("field", "operator"),
            ("value", "organization:netz"),
        ],
    );
    landscape
}

fn letter(letter: char) -> State {
    match letter {
        'S' => State::Stopped,
        'D' => State::Degraded,
        'W' => State::Works,
        other => panic!("no state `{other}`"),
    }
}

fn range(letters: &str) -> StateRange {
    StateRange {
        worst: letter(letters.chars().next().unwrap()),
        best: letter(letters.chars().next_back().unwrap()),
    }
}

/// The rows of the last table of the paper: who goes, and the states that were worked out.
fn worked_out() -> Vec<(Exit, BTreeMap<String, StateRange>)> {
    let paper = include_str!("../../../../../docs/dependence.md");
    let (_, table) = paper.split_once("| exit | what comes of it |").unwrap();
    let rows = table
        .lines()
        .skip(2)
        .take_while(|line| line.starts_with('|'));
    let row = |line: &str| {
        let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
        let exit = Exit {
            organizations: cells[0].split(" + ").map(Id::new).collect(),
            ..Exit::default()
        };
        let states = cells[1].split(", ").map(|it| {
            let (thing, letters) = it.split_once(' ').unwrap();
            (thing.to_owned(), range(letters))
        });
        (exit, states.collect())
    };
    rows.map(row).collect()
}

#[test]
fn every_state_is_as_worked_out_on_paper() {
    let landscape = town();
    assert_eq!(landscape.dangling(), []);
    let dependence = Dependence::new(&landscape, Question::new(date(2026, 11, 23)));
    let rows = worked_out();
    assert_eq!(rows.len(), 8);
    for (exit, states) in rows {
        let outcome = dependence.outcome(&landscape, &exit);
        for kind in [Kind::Application, Kind::PublicService] {
            for (target, found) in outcome.states(kind) {
                let id = target.id.to_string();
                let usual = if id == "auskunft" { "SW" } else { "WW" };
                let expected = states.get(&id).copied().unwrap_or(range(usual));
                assert_eq!(found, expected, "{id} when {:?} go", exit.organizations);
            }
        }
    }
}
