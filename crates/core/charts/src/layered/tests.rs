//! Boxes never overlap, lines lead to the right, circles end, the same picture comes out.

use super::*;

fn line(from: usize, to: usize) -> Line {
    Line {
        from,
        to,
        dashed: false,
        count: None,
    }
}

/// Where boxes stand, from a picture of boxes with numbers as names.
fn placed(count: usize, lines: &[Line]) -> Vec<Place> {
    let (column, backwards) = columns(count, lines, 0);
    let mut places: Vec<Place> = column
        .iter()
        .map(|column| Place {
            column: *column,
            height: 48.0,
            middle: 0.0,
        })
        .collect();
    let ways = ways(&mut places, lines, &backwards);
    let grid = order(&places, &ways);
    rows(&mut places, &ways, &grid);
    places
}

#[test]
fn what_needs_stands_left_of_what_is_needed() {
    // 0 needs 1 and 2, 1 needs 2; 3 needs 0.
    let places = placed(4, &[line(0, 1), line(0, 2), line(1, 2), line(3, 0)]);
    let columns: Vec<usize> = places[..4].iter().map(|it| it.column).collect();
    assert_eq!(columns, [1, 2, 3, 0]);
}

#[test]
fn a_box_left_of_the_focus_stands_beside_what_it_needs() {
    // 1 and 2 need each other in a row and 0; 3 needs 0 alone.
    let places = placed(4, &[line(1, 2), line(2, 0), line(3, 0)]);
    assert_eq!(places[3].column, places[0].column - 1);
}

#[test]
fn a_circle_ends() {
    let (column, backwards) = columns(3, &[line(0, 1), line(1, 2), line(2, 0)], 0);
    assert_eq!(
        (column, backwards),
        (vec![0, 1, 2], vec![false, false, true])
    );
}

#[test]
fn no_box_lies_over_another() {
    // Every pair of a seeded, tangled network.
    let mut seed = 7_u64;
    let mut random = |below: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        usize::try_from(seed >> 33).unwrap_or(0) % below
    };
    for _ in 0..200 {
        let count = 2 + random(20);
        let lines: Vec<Line> = (0..count * 2)
            .map(|_| line(random(count), random(count)))
            .filter(|it| it.from != it.to)
            .collect();
        let places = placed(count, &lines);
        for (at, one) in places.iter().enumerate() {
            for other in &places[at + 1..] {
                let apart = (one.middle - other.middle).abs();
                let room = (one.height + other.height) / 2.0;
                assert!(
                    one.column != other.column || apart > room,
                    "{one:?} {other:?}"
                );
            }
        }
    }
}

#[test]
fn hostile_names_stay_text() {
    let spot = Spot {
        title: "<script>\"&".to_owned(),
        ..Spot::default()
    };
    let drawing = Layered {
        spots: &[spot],
        lines: &[line(0, 0), line(0, 9)],
        focus: 0,
        id: "bild",
        title: "t",
        description: "d",
    };
    let drawn = layered(&drawing);
    for svg in [&drawn.wide, &drawn.narrow] {
        assert!(svg.contains("&lt;script&gt;&quot;&amp;") && !svg.contains("<script"));
    }
    assert_eq!(drawn, layered(&drawing));
}

#[test]
fn long_names_are_cut() {
    assert_eq!(letters::fitted("kurz", 190.0), "kurz");
    let cut = letters::fitted(&"Zweckverband ".repeat(9), 190.0);
    assert!(cut.ends_with('…') && cut.chars().count() < 30, "{cut}");
    let two = letters::wrapped("Zweckverband Kommunale IT Musterland", 166.0);
    assert_eq!(two, ["Zweckverband", "Kommunale IT", "Musterland"]);
    assert_eq!(letters::wrapped("kurz und gut", 166.0), ["kurz und gut"]);
    for (word, lines) in [
        ("Verwaltungsleistungen", ["Verwaltungs-", "leistungen"]),
        ("Führungszeugnis", ["Führungs-", "zeugnis"]),
        ("Kraftfahrt-Bundesamt", ["Kraftfahrt-", "Bundesamt"]),
        ("Bundesdruckerei", ["Bundes-", "druckerei"]),
    ] {
        assert_eq!(letters::wrapped(word, 100.0), lines);
    }
}

fn drawn(spots: &[Spot], lines: &[Line]) -> Drawn {
    layered(&Layered {
        spots,
        lines,
        focus: 0,
        id: "bild",
        title: "",
        description: "",
    })
}

#[test]
fn a_number_stands_beside_its_line() {
    let spots = [Spot::default(), Spot::default()];
    let mut line = line(0, 1);
    line.count = Some(47);
    let both = drawn(&spots, &[line]);
    assert!(both.wide.contains(">47</text>") && both.narrow.contains(">47</text>"));
    assert!(both.wide.contains("l-heaviest"));
    line.count = None;
    assert!(!drawn(&spots, &[line]).wide.contains("t-number"));
}

#[test]
fn seven_columns_fit_a_page_and_many_keep_their_width() {
    let spot = |_| Spot {
        title: "Zweckverband Kommunale IT Musterland".to_owned(),
        ..Spot::default()
    };
    let row = |number: usize| {
        let spots: Vec<Spot> = (0..number).map(spot).collect();
        let lines: Vec<Line> = (1..number).map(|at| line(at - 1, at)).collect();
        drawn(&spots, &lines).pixels
    };
    assert!(row(3) < row(4) && row(7) <= 1120, "{}", row(7));
    assert!(row(12) > 12 * 190);
}

#[test]
fn narrow_screens_begin_with_the_focus_and_count_what_is_left_out() {
    // 1 needs 0, 0 needs 2 and 3, 2 needs 3.
    let named = |title: &str| Spot {
        title: title.to_owned(),
        ..Spot::default()
    };
    let spots = ["mitte", "oben", "unten", "ganz-unten"].map(named);
    let lines = [line(1, 0), line(0, 2), line(0, 3), line(2, 3)];
    let both = drawn(&spots, &lines);
    let at = |title: &str| both.narrow.find(&format!(">{title}</text>")).unwrap();
    assert!(at("mitte") < at("unten") && at("unten") < at("oben"));
    assert_eq!(both.left_out, 1);
}
