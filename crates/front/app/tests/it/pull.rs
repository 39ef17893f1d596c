//! Connected catalogues that answer, break off, repeat themselves or never end.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use freistadt_app::{AddressPolicy, AskLimits, Asker, Data, Edits, Pulled, local_access};
use freistadt_model::{Kind, RecordRef};
use freistadt_testkit::misbehaving::{Play, ok, path_of, serve, status};
use jiff::civil::date;

use crate::place::{TOWN, at, founded, on_both, on_folder};

fn asker() -> Asker {
    let limits = AskLimits {
        bytes: 100_000,
        time: Duration::from_secs(2),
        redirects: 3,
    };
    Asker::new(AddressPolicy::Any, limits).unwrap()
}

/// Connects a catalogue as somebody does in the form of a source.
async fn connect(data: &Data, address: &str, format: &str) -> String {
    founded(data).await;
    let editor = local_access(TOWN);
    data.add(&editor, Kind::Source, "Probe").await.unwrap();
    let base = data.revision(&editor.viewer(), None).await.unwrap().id;
    let field = |name: &str, text: &str| {
        let info = Kind::Source.field(name).unwrap();
        (info, info.value_type.parse(text).unwrap())
    };
    let edits = Edits {
        base,
        targets: vec![RecordRef::new(Kind::Source, "probe")],
        fields: vec![field("address", address), field("format", format)],
        reason: String::new(),
        aware: None,
        as_of: date(2026, 11, 23),
    };
    data.edit(&editor, edits).await.unwrap();
    "probe".to_owned()
}

async fn pull(data: &Data, second: i64) -> Pulled {
    data.pull(&local_access(TOWN), "probe", &asker(), at(second))
        .await
        .unwrap()
}

async fn keys(data: &Data) -> BTreeSet<String> {
    let entries = data
        .foreign_entries(&local_access(TOWN).viewer())
        .await
        .unwrap();
    entries.iter().map(|it| it.key.clone()).collect()
}

fn set(keys: &[&str]) -> BTreeSet<String> {
    keys.iter().map(|key| (*key).to_owned()).collect()
}

fn page(ids: &[&str], next: Option<&str>) -> Play {
    let entry = |id: &&str| {
        format!(
            r#"{{"id": "{id}", "url": "https://g.example/{id}", "publiccodeYml": "name: {id}\nurl: https://g.example/{id}\nmaintenance: {{contacts: [{{name: Erika Muster, email: e@m.example}}]}}\n", "active": true}}"#
        )
    };
    let data: Vec<String> = ids.iter().map(entry).collect();
    let next = next.map_or("null".to_owned(), |next| format!("\"{next}\""));
    ok(
        &format!(
            r#"{{"data": [{}], "links": {{"next": {next}}}}}"#,
            data.join(",")
        ),
        "",
    )
}

#[test]
fn pages_are_read_to_the_end_and_persons_dropped() {
    on_both(async |data| {
        let server = serve(|head| match path_of(head).contains("after") {
            false => page(&["a", "b"], Some("?page[after]=2")),
            true => page(&["c"], None),
        });
        connect(&data, &format!("http://{server}"), "open-catalog").await;
        let pulled = pull(&data, 1).await;
        assert_eq!((pulled.taken, pulled.persons, pulled.problem), (3, 3, None));
        let viewer = local_access(TOWN).viewer();
        let entries = data.foreign_entries(&viewer).await.unwrap();
        assert!(!format!("{entries:?}").contains("Erika") && entries.len() == 3);
        let state = data
            .catalogues(&viewer)
            .await
            .unwrap()
            .remove(0)
            .state
            .unwrap();
        assert_eq!(state.complete_at, Some(at(1)));
    });
}

#[test]
fn a_run_that_breaks_off_goes_on_and_only_a_whole_one_takes_away() {
    on_both(async |data| {
        let broken = Arc::new(AtomicBool::new(false));
        let first = Arc::new(Mutex::new(vec!["a", "b"]));
        let asked = Arc::new(AtomicUsize::new(0));
        let (at_server, names, count) = (broken.clone(), first.clone(), asked.clone());
        let server = serve(move |head| {
            count.fetch_add(1, Ordering::SeqCst);
            let second = path_of(head).contains("after");
            match (second, at_server.load(Ordering::SeqCst)) {
                (false, _) => page(&names.lock().unwrap(), Some("?page[after]=2")),
                (true, true) => {
                    Play::Send(b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{".to_vec())
                }
                (true, false) => page(&["c"], None),
            }
        });
        connect(&data, &format!("http://{server}"), "open-catalog").await;
        assert_eq!(pull(&data, 1).await.problem, None);
        // `b` is gone, but the second page breaks off: nothing is taken away.
        *first.lock().unwrap() = vec!["a", "d"];
        broken.store(true, Ordering::SeqCst);
        assert_eq!(pull(&data, 2).await.problem.as_deref(), Some("cut"));
        assert_eq!(keys(&data).await, set(&["a", "b", "c", "d"]));
        // The next run asks the second page only, and is whole.
        broken.store(false, Ordering::SeqCst);
        let before = asked.load(Ordering::SeqCst);
        let done = pull(&data, 3).await;
        assert_eq!((done.problem, done.taken), (None, 1));
        assert_eq!(asked.load(Ordering::SeqCst), before + 1);
        assert_eq!(keys(&data).await, set(&["a", "c", "d"]));
    });
}

#[test]
fn catalogues_that_never_end_or_lead_in_circles_end() {
    on_folder(async |data| {
        let server = serve(|_| page(&["a"], Some("?page[after]=1")));
        connect(&data, &format!("http://{server}"), "open-catalog").await;
        assert_eq!(pull(&data, 1).await.problem.as_deref(), Some("circle"));
    });
    for (behave, problem) in [
        (Play::Endless as fn(Vec<u8>) -> Play, "long"),
        (Play::Hang as fn(Vec<u8>) -> Play, "slow"),
    ] {
        on_folder(async |data| {
            let server = serve(move |_| behave(b"HTTP/1.1 200 OK\r\n\r\n".to_vec()));
            connect(&data, &format!("http://{server}"), "open-catalog").await;
            assert_eq!(pull(&data, 1).await.problem.as_deref(), Some(problem));
        });
    }
    on_folder(async |data| {
        let server = serve(|_| ok("<html>", "Content-Type: text/html\r\n"));
        connect(&data, &format!("http://{server}"), "open-catalog").await;
        assert_eq!(pull(&data, 1).await.problem.as_deref(), Some("format"));
    });
}

#[test]
fn addresses_of_a_list_are_asked_for_what_is_new() {
    on_folder(async |data| {
        let port = Arc::new(AtomicUsize::new(0));
        let here = port.clone();
        let server = serve(move |head| {
            let at = format!("http://127.0.0.1:{}", here.load(Ordering::SeqCst));
            match path_of(head) {
                "/liste" => ok(&format!("# Liste\n{at}/eins\n{at}/zwei\n{at}/kaputt\n"), ""),
                "/kaputt" => status("404 Not Found", ""),
                _ if head.to_lowercase().contains("if-none-match") => {
                    status("304 Not Modified", "")
                }
                path => ok(&format!("name: {path}\n"), "ETag: \"1\"\r\n"),
            }
        });
        port.store(server.port().into(), Ordering::SeqCst);
        connect(&data, &format!("http://{server}/liste"), "address-list").await;
        let first = pull(&data, 1).await;
        assert_eq!(
            (first.taken, first.failed.len(), first.problem),
            (2, 1, None)
        );
        let second = pull(&data, 2).await;
        assert_eq!(
            (second.taken, second.unchanged, second.failed.len()),
            (0, 2, 1)
        );
        assert_eq!(keys(&data).await.len(), 2);
    });
}

#[test]
fn addresses_inside_are_not_asked() {
    on_folder(async |data| {
        let server = serve(|_| panic!("nobody may ask"));
        connect(&data, &format!("http://{server}"), "open-catalog").await;
        let public = Asker::new(AddressPolicy::Public, AskLimits::default()).unwrap();
        let pulled = data
            .pull(&local_access(TOWN), "probe", &public, at(1))
            .await
            .unwrap();
        assert_eq!(pulled.problem.as_deref(), Some("private"));
    });
}

#[test]
fn life_cycle_data_become_events_of_what_runs_here() {
    on_folder(async |data| {
        let server = serve(|head| match head.to_lowercase().contains("if-none-match") {
            true => status("304 Not Modified", ""),
            false => ok(
                r#"{"result": [{"name": "sharepoint", "label": "Microsoft SharePoint", "releases": [{"name": "2019", "eolFrom": "2026-07-14"}]}]}"#,
                "ETag: \"1\"\r\n",
            ),
        });
        connect(&data, &format!("http://{server}"), "endoflife").await;
        let editor = local_access(TOWN);
        data.add(&editor, Kind::Application, "SharePoint 2019")
            .await
            .unwrap();
        assert_eq!(pull(&data, 1).await.taken, 1);
        let again = pull(&data, 2).await;
        assert_eq!((again.taken, again.unchanged), (0, 1));
        let (_, endings) = data.endings(&editor.viewer()).await.unwrap();
        assert!(!endings.list.is_empty());
    });
}

#[test]
fn a_folder_is_one_whole_run() {
    on_folder(async |data| {
        founded(&data).await;
        let folder = std::env::temp_dir().join(format!("freistadt-folder-{}", std::process::id()));
        std::fs::create_dir_all(folder.join("b")).unwrap();
        std::fs::write(folder.join("publiccode.yml"), "name: A\n").unwrap();
        std::fs::write(folder.join("b/publiccode.yml"), "name: B\n").unwrap();
        let editor = local_access(TOWN);
        let taken = data.take_folder(&editor, &folder, at(1)).await.unwrap();
        assert_eq!(taken.taken, 2);
        std::fs::remove_file(folder.join("b/publiccode.yml")).unwrap();
        data.take_folder(&editor, &folder, at(2)).await.unwrap();
        assert_eq!(keys(&data).await, set(&["publiccode.yml"]));
        std::fs::remove_dir_all(&folder).unwrap();
    });
}
