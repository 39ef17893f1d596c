//! The whole landscape folded: nothing is lost, whatever is drawn.

use freistadt_app::{Bundle, FoldBy, Folded, FoldedSpot, load_sample};
use freistadt_graph::{Dependence, Question};
use freistadt_model::Kind;
use jiff::civil::date;

use crate::place::on_folder;

/// Dependencies in all arrows and within all boxes.
fn ties(folded: &Folded) -> usize {
    let between = folded.arrows.iter().map(|it| it.count);
    let within = folded.boxes.iter().map(|it| it.within);
    between.chain(within).sum()
}

#[test]
fn every_thing_and_every_dependency_is_in_some_box() {
    on_folder(async |data| {
        let today = date(2026, 11, 23);
        let editor = load_sample(&data, today).await.unwrap();
        let viewer = editor.viewer();
        let revision = data.revision(&viewer, None).await.unwrap();
        let landscape = &revision.landscape;
        let dependence = Dependence::new(landscape, Question::new(today));
        let kinds = || Kind::ALL.iter().filter(|it| it.is_thing());
        let things: usize = kinds().map(|it| landscape.count(*it)).sum();
        let each = kinds().flat_map(|it| landscape.each(*it));
        let all: usize = each
            .flat_map(|it| dependence.needs(&it.record_ref()).to_vec())
            .map(|it| it.members.len())
            .sum();
        for by in [FoldBy::Operator, FoldBy::Unit, FoldBy::Kind] {
            let closed = data
                .folded(&viewer, by, String::new(), today)
                .await
                .unwrap();
            let first = closed.boxes.iter().find_map(|it| match &it.spot {
                FoldedSpot::Bundle(
                    bundle @ (Bundle::Operator(_) | Bundle::Unit(_) | Bundle::Kind(_)),
                ) => Some(bundle.text()),
                _ => None,
            });
            let open = data
                .folded(&viewer, by, first.unwrap(), today)
                .await
                .unwrap();
            assert!(closed.opened.is_none() && open.opened.is_some());
            for folded in [&closed, &open] {
                let held: usize = folded.boxes.iter().map(|it| it.things).sum();
                assert_eq!((held, ties(folded)), (things, all), "{by:?}");
                assert!(folded.boxes.len() <= 25 && folded.drawn <= 60, "{by:?}");
                for (at, it) in folded.boxes.iter().enumerate() {
                    let out = folded.arrows.iter().filter(|arrow| arrow.from == at);
                    let out: usize = out.map(|arrow| arrow.count).sum();
                    assert_eq!(out, it.needs, "{by:?} {it:?}");
                }
            }
        }
    });
}
