//! Trees with their places, and files that nobody means well with.

use super::{Yaml, YamlContent, YamlLimits, YamlPlace, YamlProblem, YamlScalar, read_yaml};

fn read(text: &str) -> (Yaml, Option<YamlProblem>) {
    let read = read_yaml(text.as_bytes(), YamlLimits::default());
    (read.root.expect("a tree"), read.problem)
}

fn place(line: u32, column: u32) -> YamlPlace {
    YamlPlace { line, column }
}

#[test]
fn nodes_know_their_place() {
    let (root, problem) = read("# a\nname: Fähre\nlist:\n  - a: 1\n    b: [x, y]\n");
    assert_eq!(problem, None);
    assert_eq!(root.place, place(2, 1));
    let list = root.entry("list").expect("there");
    assert_eq!(list.place, place(3, 1));
    let first = &list.value.items()[0];
    assert_eq!(first.place, place(4, 5));
    let b = first.entry("b").expect("there");
    assert_eq!((b.place, b.value.place), (place(5, 5), place(5, 8)));
    assert_eq!(b.value.items()[1].place, place(5, 12));
}

#[test]
fn plain_words_follow_the_core_schema() {
    let (root, _) = read("a: no\nb: false\nc: 0.4\nd: '0.4'\ne:\nf: 2017-04-15\ng: +39 2\n");
    let scalar = |key| {
        root.entry(key)
            .and_then(|entry| entry.value.scalar())
            .cloned()
    };
    let text = |text: &str| Some(YamlScalar::Text(text.into()));
    assert_eq!(scalar("a"), text("no"));
    assert_eq!(scalar("b"), Some(YamlScalar::Bool(false)));
    assert_eq!(scalar("c"), Some(YamlScalar::Number("0.4".into())));
    assert_eq!(scalar("d"), text("0.4"));
    assert_eq!(scalar("e"), Some(YamlScalar::Null));
    assert_eq!(scalar("f"), text("2017-04-15"));
    assert_eq!(scalar("g"), text("+39 2"));
}

#[test]
fn what_stood_before_a_mistake_is_kept() {
    let (root, problem) = read("name: A\nplatforms:\n  - web\nb: {c: 1\n\td: 2\n");
    let line = match problem {
        Some(YamlProblem::Syntax { place, .. }) => place.line,
        other => panic!("{other:?}"),
    };
    assert_eq!(line, 4);
    assert_eq!(root.entries().len(), 3);
    let (root, problem) = read("a: 1\nb: 2\na: 3\n");
    let twice = YamlProblem::DuplicateKey {
        place: place(3, 1),
        key: "a".into(),
    };
    assert_eq!(problem, Some(twice));
    assert_eq!(root.entries().len(), 2);
}

#[test]
fn aliases_repeat_and_never_explode() {
    let (root, problem) = read("a: &x [1, 2]\nb: *x\n");
    assert_eq!(problem, None);
    assert_eq!(
        root.entry("b").map(|entry| entry.value.items().len()),
        Some(2)
    );
    let mut bomb = "a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n".to_owned();
    for n in 1..12 {
        let below = format!("*a{}", n - 1);
        let list = vec![below; 10].join(",");
        bomb.push_str(&format!("a{n}: &a{n} [{list}]\n"));
    }
    let (_, problem) = read(&bomb);
    assert!(
        matches!(problem, Some(YamlProblem::TooLarge { .. })),
        "{problem:?}"
    );
    let (_, problem) = read("a: &a [*a]\n");
    assert!(
        matches!(problem, Some(YamlProblem::Syntax { .. })),
        "{problem:?}"
    );
}

#[test]
fn depth_length_and_encoding_are_bounded() {
    let deep = "[".repeat(100_000);
    let read_deep = read_yaml(deep.as_bytes(), YamlLimits::default());
    assert!(read_deep.problem.is_some(), "{read_deep:?}");
    let long = vec![b'a'; 10 << 20];
    let problem = read_yaml(&long, YamlLimits::default()).problem;
    assert!(matches!(problem, Some(YamlProblem::TooLong { .. })));
    let problem = read_yaml(b"name: F\xe4hre", YamlLimits::default()).problem;
    assert_eq!(problem, Some(YamlProblem::NotUtf8));
    let read = read_yaml(b"a: 1\n---\nb: 2\n", YamlLimits::default());
    assert_eq!(read.problem, Some(YamlProblem::SeveralDocuments));
    let empty = read_yaml(b"# nothing\n", YamlLimits::default());
    assert_eq!(empty, super::ReadYaml::default());
}

#[test]
fn maps_are_maps() {
    let (root, _) = read("{a: {}}\n");
    assert!(matches!(root.content, YamlContent::Map(_)));
}
