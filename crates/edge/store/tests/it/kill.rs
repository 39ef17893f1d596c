//! Killed at any moment, the store reopens with the old or the new revision, whole.

use std::env;
use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use freistadt_model::{Landscape, RevisionId};
use freistadt_store::{Location, Store};

use crate::place::{Place, block_on};
use crate::town::{Random, TOWN, note, register};

/// Set only for the process that is to be killed.
const VARIABLE: &str = "FREISTADT_STORE_TO_KILL";
/// Contracts per change set, with as many cost lines.
const SIZE: usize = 400;

/// What the process that is killed does; by itself, this test does nothing.
#[test]
fn child_that_writes_until_it_is_killed() {
    let Ok(text) = env::var(VARIABLE) else {
        return;
    };
    block_on(async {
        let store = Store::open(&Location::parse(&text).unwrap()).await.unwrap();
        let mut head = store.head(TOWN).await.unwrap().unwrap();
        println!("\nopen");
        loop {
            let changes = register(&format!("r{}-", head.0 + 1), SIZE);
            head = store
                .apply(TOWN, head, &changes, &note(1))
                .await
                .unwrap()
                .revision;
            println!("\nconfirmed {}", head.0);
        }
    });
}

fn start(location: &str) -> Child {
    Command::new(env::current_exe().unwrap())
        .args([
            "--exact",
            "kill::child_that_writes_until_it_is_killed",
            "--nocapture",
        ])
        .env(VARIABLE, location)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// Lets it confirm some changes and a moment more pass, kills it, returns what it confirmed last.
fn run_and_kill(location: &str, random: &mut Random) -> Option<RevisionId> {
    let mut child = start(location);
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut confirmed = None;
    let mut note = |line: &str| {
        let number = line
            .strip_prefix("confirmed ")
            .map(|it| it.parse().unwrap());
        confirmed = number.map(RevisionId).or(confirmed);
    };
    let wanted = random.below(3);
    let mut seen = 0;
    while seen <= wanted {
        let line = lines.next().expect("it runs until it is killed").unwrap();
        if line == "open" || line.starts_with("confirmed") {
            seen += 1;
        }
        note(&line);
    }
    // The moment of the kill is the point of this test, so it has to wait for it.
    std::thread::sleep(Duration::from_micros(random.next() % 60_000));
    child.kill().unwrap();
    child.wait().unwrap();
    // What it said before it died was confirmed, too; the last line may be torn.
    for line in lines.map_while(Result::ok) {
        if line.len() > "confirmed ".len() {
            note(&line);
        }
    }
    confirmed
}

fn kill_repeatedly(place: &Place, location: &str, rounds: u64) {
    let mut random = Random::new(rounds);
    let mut last = RevisionId(0);
    let mut expected = Landscape::new(TOWN);
    block_on(async {
        let store = place.open().await;
        store.create_organization(TOWN, note(0).at).await.unwrap();
        store.close().await;
    });
    for round in 0..rounds {
        let confirmed = run_and_kill(location, &mut random).unwrap_or(last);
        block_on(async {
            let store = place.open().await;
            let revision = store.load(TOWN, None).await.unwrap();
            assert!(
                revision.id >= confirmed,
                "round {round}: a confirmed change is lost"
            );
            assert!(revision.id.0 <= confirmed.0 + 1, "round {round}");
            for number in last.0 + 1..=revision.id.0 {
                register(&format!("r{number}-"), SIZE).apply(&mut expected);
            }
            assert_eq!(revision.landscape, expected, "round {round}");
            let integrity = store.integrity().await.unwrap();
            assert!(
                integrity.problems.is_empty(),
                "round {round}: {:?}",
                integrity.problems
            );
            store.close().await;
            last = revision.id;
        });
    }
    assert!(last.0 > 0, "nothing was ever written");
}

#[test]
fn sqlite_survives_being_killed() {
    let [place, _] = Place::both();
    let location = place.location().to_string();
    kill_repeatedly(&place, &location, 24);
}

#[test]
fn postgres_survives_its_client_being_killed() {
    let [_, place] = Place::both();
    let Place::Postgres(server) = &place else {
        panic!("another place")
    };
    let location = server.url().to_owned();
    kill_repeatedly(&place, &location, 6);
}
