//! A tree of reasons as a drawing: what fails, through what, down to who is gone.

use std::collections::BTreeMap;

use freistadt_graph::{Because, Departure, ReasonStep};
use freistadt_model::{Id, RecordRef};

use super::sketch::{Sketch, Spot};

/// The drawing of why a thing fails; only the thing itself where there are no reasons.
pub fn reason_sketch(target: &RecordRef, steps: &[ReasonStep]) -> Sketch {
    let mut sketch = Sketch::default();
    let mut places = BTreeMap::new();
    sketch.record(&mut places, target);
    // The box from which lines to the steps one deeper start.
    let mut above: Vec<usize> = Vec::new();
    for step in steps {
        let at = sketch.record(&mut places, &step.thing);
        above.truncate(step.depth);
        if let Some(from) = above.last() {
            sketch.line(*from, at, false);
        }
        match &step.because {
            Because::Exit | Because::Above => above.push(at),
            Because::Need { enough, of, .. } if *of > 1 => {
                let joint = sketch.spot(Spot::Group {
                    least: *enough,
                    most: *enough,
                    of: *of,
                });
                sketch.line(at, joint, false);
                above.push(joint);
            }
            Because::Need { .. } => above.push(at),
            Because::Own { gone, somebody, .. } => {
                for departure in gone {
                    sketch.departure(&mut places, at, departure);
                }
                if *somebody {
                    let unknown = sketch.spot(Spot::Somebody);
                    sketch.line(at, unknown, true);
                }
                above.push(at);
            }
        }
    }
    sketch
}

impl Sketch {
    /// Who is gone, and who controls it up to the one that goes.
    fn departure(
        &mut self,
        places: &mut BTreeMap<RecordRef, usize>,
        from: usize,
        departure: &Departure,
    ) {
        let chain = std::iter::once(&departure.organization).chain(&departure.controlled_by);
        let mut from = from;
        for organization in chain.map(Id::to_ref) {
            let at = self.record(places, &organization);
            self.line(from, at, false);
            from = at;
        }
    }
}
