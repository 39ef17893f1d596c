//! Accounts on the command line, and what is served without them.

use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use serde_json::Value as Json;

use crate::{INVENTORY, folder, json, run, text, write};

const PASSWORD: &str = "drei kleine wörter";

/// Runs the binary with something on its standard input.
fn typed(arguments: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_freistadt"))
        .args(arguments)
        .env_remove("FREISTADT_DATA")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the binary runs");
    let mut stdin = child.stdin.take().expect("a pipe");
    // It may end without reading.
    let _ = stdin.write_all(input.as_bytes());
    drop(stdin);
    child.wait_with_output().expect("it ends")
}

fn place(folder: &Path) -> String {
    folder.join("daten").to_str().expect("a path").to_owned()
}

fn add(data: &str, name: &str, role: &str) {
    let arguments = ["account", "add", name, "--role", role, "--data", data];
    let output = typed(&arguments, &format!("{PASSWORD}\n"));
    let said = text(&output.stderr);
    assert_eq!(output.status.code(), Some(0), "{said}");
    let shown = text(&output.stdout) + &said;
    assert!(shown.contains(name) && !shown.contains(PASSWORD), "{shown}");
}

fn accounts(data: &str) -> Vec<Json> {
    let document = json(&["account", "list", "--data", data], 0);
    document["accounts"].as_array().expect("a list").clone()
}

#[test]
fn accounts_are_added_listed_changed_and_closed() {
    let data = place(&folder("accounts"));
    add(&data, "anna", "administrator");
    add(&data, "ben", "reader");
    let role = [
        "account",
        "role",
        "Ben",
        "--role",
        "editor",
        "--function",
        "Kämmerei",
    ];
    json(&[&role[..], &["--data", &data]].concat(), 0);
    // The function stays where only the role is named.
    let role = [
        "account", "role", "ben", "--role", "reader", "--data", &data,
    ];
    json(&role, 0);
    json(&["account", "disable", "anna", "--data", &data], 0);
    let list = accounts(&data);
    assert_eq!(list[0]["name"], "anna");
    assert!(list[0]["disabled_at"].is_string() && list[1]["disabled_at"].is_null());
    assert_eq!(
        (&list[1]["role"], &list[1]["function"]),
        (&"reader".into(), &"Kämmerei".into())
    );
    assert!(!format!("{list:?}").contains("argon2"));

    let shown = text(&run(&["account", "list", "--data", &data]).stdout);
    assert!(
        shown.contains("geschlossen seit") && shown.contains("Lesen"),
        "{shown}"
    );
    json(&["account", "enable", "anna", "--data", &data], 0);
    let password = ["account", "password", "anna", "--data", &data];
    let changed = typed(&password, "noch ein anderes kennwort\r\n");
    assert_eq!(changed.status.code(), Some(0));
}

#[test]
fn what_cannot_be_is_refused_with_the_next_step() {
    let data = place(&folder("accounts-refused"));
    add(&data, "anna", "editor");
    let refused = |arguments: &[&str], input: &str, expected: &str| {
        let output = typed(&[arguments, &["--data", &data]].concat(), input);
        let said = text(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(said.contains(expected), "{said}");
    };
    let add = |name| ["account", "add", name, "--role", "reader"];
    refused(&add("Anna"), PASSWORD, "gibt es schon");
    refused(&add("ben"), "kurz\n", "mindestens 12 Zeichen");
    refused(&add("ben"), "", "mindestens 12 Zeichen");
    refused(&add("a b"), PASSWORD, "Buchstaben, Ziffern");
    refused(
        &["account", "add", "ben", "--role", "king"],
        PASSWORD,
        "Möglich sind: reader",
    );
    refused(&["account", "disable", "niemand"], "", "nicht");
    refused(
        &[
            "account",
            "add",
            "ben",
            "--role",
            "reader",
            "--password",
            "x",
        ],
        "",
        "--password",
    );
    assert_eq!(accounts(&data).len(), 1);
}

#[test]
fn others_are_served_only_where_they_are_asked_who_they_are() {
    let folder = folder("serve");
    let data = place(&folder);
    let list = write(&folder, "liste.csv", INVENTORY);
    json(&["import", &list, "--data", &data], 0);
    for address in ["0.0.0.0:0", "[::]:0"] {
        let output = run(&["serve", "--listen", address, "--data", &data]);
        let said = text(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{said}");
        assert!(
            said.contains("freistadt account add NAME --role administrator"),
            "{said}"
        );
    }
    let header = ["serve", "--trust-header", "Cookie", "--data", &data];
    let said = text(&run(&header).stderr);
    assert!(said.contains("X-Remote-User"), "{said}");
}

#[test]
fn a_mail_server_that_does_not_do_is_named_before_anything_is_served() {
    let folder = folder("serve-mail");
    let data = place(&folder);
    let from = "freistadt@musterstadt.example";
    let cases = [
        (
            "smtp://name:geheim@h.example",
            Some(from),
            "FREISTADT_SMTP_PASSWORD",
        ),
        ("smtp://name@h.example", Some(from), "fehlt das Kennwort"),
        ("smtp://h.example", None, "gehören zusammen"),
        ("http://h.example", Some(from), "smtps://NAME@HOST"),
        ("smtp://h.example", Some("niemand"), "keine E-Mail-Adresse"),
    ];
    for (server, from, expected) in cases {
        let mut arguments = vec!["serve", "--data", &data, "--smtp", server];
        arguments.extend(from.iter().flat_map(|from| ["--mail-from", *from]));
        let output = run(&arguments);
        let said = text(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{said}");
        assert!(said.contains(expected), "{said}");
        assert!(!said.contains("geheim"), "{said}");
    }
}

#[test]
fn a_backup_brings_accounts_back() {
    let folder = folder("accounts-backup");
    let data = place(&folder);
    add(&data, "anna", "administrator");
    let list = write(&folder, "liste.csv", INVENTORY);
    json(&["import", &list, "--data", &data], 0);
    let backup = folder.join("sicherung");
    let backup = backup.to_str().expect("a path");
    json(&["backup", backup, "--data", &data], 0);
    add(&data, "ben", "reader");
    json(&["restore", backup, "--data", &data], 0);
    assert_eq!(accounts(&data).len(), 1);
}

#[test]
fn help_of_accounts_speaks_german() {
    let help = text(&run(&["account", "add", "--help"]).stdout);
    assert!(
        help.contains("Konto anlegen") && help.contains("Aufruf"),
        "{help}"
    );
    let help = text(&run(&["account", "--help"]).stdout);
    assert!(
        help.contains("Befehle") && !help.contains("Commands"),
        "{help}"
    );
}

#[cfg(unix)]
#[test]
fn a_socket_in_the_file_system_is_for_this_account_alone() {
    use std::io::{Read as _, Write as _};
    use std::os::unix::fs::PermissionsExt as _;
    use std::os::unix::net::UnixStream;

    let folder = folder("socket");
    let data = folder.join("data").display().to_string();
    let socket = folder.join("s");
    let place = format!("unix:{}", socket.display());
    let mut server = std::process::Command::new(env!("CARGO_BIN_EXE_freistadt"))
        .args(["serve", "--data", &data, "--listen", &place])
        .stdout(std::process::Stdio::piped())
        .spawn()
        .expect("the server starts");
    let mut said = std::io::BufReader::new(server.stdout.take().expect("its output"));
    let mut line = String::new();
    while !line.starts_with("unix:") {
        line.clear();
        let read = std::io::BufRead::read_line(&mut said, &mut line).expect("a line");
        assert!(read > 0, "the server ended");
    }
    let mode = std::fs::metadata(&socket)
        .expect("the socket")
        .permissions();
    assert_eq!(mode.mode() & 0o777, 0o600);
    let mut stream = UnixStream::connect(&socket).expect("a connection");
    let request = b"GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    stream.write_all(request).expect("the request is sent");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("an answer");
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    server.kill().expect("it can be ended");
    server.wait().expect("it ends");
}
