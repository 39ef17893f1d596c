//! A landscape as lines: back as it was, and no damage goes unseen.

use freistadt_interchange::{
    BadLines, is_landscape_lines, lines_owner, read_landscape_lines, write_landscape_lines,
};
use freistadt_model::{Kind, Landscape, RecordRef, RevisionId, Value};

fn town() -> Landscape {
    let mut town = Landscape::new("stadt \"A\"");
    for kind in Kind::ALL {
        town.insert(kind.new_record("eins"));
        town.insert(kind.new_record("zwei\n;"));
    }
    let target = RecordRef::new(Kind::Application, "eins");
    assert!(town.set(&target, "name", &Value::Text("unknown".into())));
    assert!(town.set(
        &target,
        "note",
        &Value::Text("Zeile\nZwei \u{1F600}".into())
    ));
    town
}

#[test]
fn it_comes_back_as_it_was() {
    let (bytes, written) = write_landscape_lines(&town(), RevisionId(4));
    assert!(is_landscape_lines(&bytes));
    assert_eq!(lines_owner(&bytes).as_deref(), Some("stadt \"A\""));
    let (back, read) = read_landscape_lines(&bytes).expect("whole");
    assert_eq!((back, read), (town(), written));
    assert_eq!(write_landscape_lines(&town(), RevisionId(4)).0, bytes);
}

#[test]
fn every_flipped_byte_and_every_cut_is_seen() {
    let (bytes, _) = write_landscape_lines(&town(), RevisionId(4));
    for at in (0..bytes.len() - 1).step_by(7) {
        let mut flipped = bytes.clone();
        flipped[at] ^= 1;
        assert!(read_landscape_lines(&flipped).is_err(), "byte {at}");
        assert!(read_landscape_lines(&bytes[..at]).is_err(), "cut at {at}");
    }
}

#[test]
fn later_formats_are_refused() {
    let (bytes, _) = write_landscape_lines(&Landscape::new("a"), RevisionId(0));
    let text = String::from_utf8(bytes)
        .expect("text")
        .replace(r#""version":1"#, r#""version":2"#);
    let first = text.lines().next().expect("a line").to_owned() + "\n";
    let hash: String = sha2_of(&first);
    let file = format!("{first}{{\"records\":0,\"sha256\":\"{hash}\"}}\n");
    assert!(matches!(
        read_landscape_lines(file.as_bytes()),
        Err(BadLines::TooNew(2))
    ));
}

fn sha2_of(text: &str) -> String {
    use sha2::Digest;
    sha2::Sha256::digest(text.as_bytes())
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}
