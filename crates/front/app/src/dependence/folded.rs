//! The whole landscape, folded: what belongs together is one box, and all that leads from one box
//! to another is one arrow. One box can be opened into what is in it.

use std::collections::BTreeMap;
use std::sync::Arc;

use freistadt_graph::{Dependence, Question, Truth};
use freistadt_model::{
    Application, ApplicationKind, Code as _, Component, Id, Kind, Landscape, Node, Organization,
    RecordRef, Revision, Value,
};
use jiff::civil::Date;

use crate::Viewer;
use crate::data::{Data, DataError, calculate};

/// So many boxes are drawn; what has fewer ties than these is one box together.
const BOXES: usize = 24;

/// So many of them are things of the box that was opened.
const OPENED: usize = 14;

/// So many arrows are drawn; those that stand for the most.
const ARROWS: usize = 60;

/// By what it is folded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FoldBy {
    /// Who runs it.
    Operator,
    /// Who answers for it.
    Unit,
    /// What kind of thing it is.
    Kind,
}

/// What a box stands for.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Bundle {
    /// What an organization runs.
    Operator(Id<Organization>),
    /// What a unit answers for.
    Unit(String),
    /// Applications of a kind.
    Applications(ApplicationKind),
    /// Everything of a kind of record.
    Kind(Kind),
    /// That of which nobody has said where it belongs.
    Nobody(Kind),
}

/// A box.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FoldedSpot {
    /// Several things.
    Bundle(Bundle),
    /// One thing of the box that was opened.
    Thing(RecordRef),
    /// So many boxes that are not drawn one by one.
    Others(usize),
}

/// A box with what is in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoldedBox {
    /// What it stands for.
    pub spot: FoldedSpot,
    /// Things in it.
    pub things: usize,
    /// Dependencies between things in it.
    pub within: usize,
    /// Dependencies that lead in from others.
    pub needed: usize,
    /// Dependencies that lead out to others.
    pub needs: usize,
}

/// All dependencies from one box to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FoldedArrow {
    /// The box that needs.
    pub from: usize,
    /// The box that is needed.
    pub to: usize,
    /// So many.
    pub count: usize,
    /// Of so many it is certain that what needs stands still without.
    pub stops: usize,
}

/// The folded landscape.
#[derive(Debug, Clone)]
pub struct Folded {
    /// The landscape.
    pub revision: Arc<Revision>,
    /// What is drawn: what has most ties first.
    pub boxes: Vec<FoldedBox>,
    /// Between them, those that stand for most first; where something is open, what touches it.
    pub arrows: Vec<FoldedArrow>,
    /// So many of the arrows are drawn.
    pub drawn: usize,
    /// What was opened, with everything in it, by id.
    pub opened: Option<(Bundle, Vec<RecordRef>)>,
}

impl Bundle {
    /// As it stands in addresses.
    pub fn text(&self) -> String {
        match self {
            Bundle::Operator(id) => format!("o:{id}"),
            Bundle::Unit(unit) => format!("u:{unit}"),
            Bundle::Applications(kind) => format!("a:{}", kind.code()),
            Bundle::Kind(kind) => format!("k:{}", kind.code()),
            Bundle::Nobody(kind) => format!("n:{}", kind.code()),
        }
    }
}

impl Data {
    /// The landscape folded on a day, with one bundle opened where its text is given.
    pub async fn folded(
        &self,
        viewer: &Viewer,
        by: FoldBy,
        open: String,
        as_of: Date,
    ) -> Result<Folded, DataError> {
        let revision = self.revision(viewer, None).await?;
        let dependence = self.dependence(&revision, Question::new(as_of)).await?;
        calculate(move || Folding::new(&revision, &dependence, by, &open).done(revision.clone()))
            .await
    }
}

/// Boxes and arrows before they are cut.
struct Folding {
    boxes: Vec<FoldedBox>,
    arrows: BTreeMap<(usize, usize), (usize, usize)>,
    opened: Option<(Bundle, Vec<RecordRef>)>,
}

impl Folding {
    fn new(revision: &Revision, dependence: &Dependence, by: FoldBy, open: &str) -> Folding {
        let landscape = &revision.landscape;
        let mut folding = Folding {
            boxes: Vec::new(),
            arrows: BTreeMap::new(),
            opened: None,
        };
        let mut places: BTreeMap<RecordRef, usize> = BTreeMap::new();
        let mut of_bundle: BTreeMap<Bundle, usize> = BTreeMap::new();
        for kind in Kind::ALL.iter().copied().filter(|kind| kind.is_thing()) {
            for record in landscape.each(kind) {
                let thing = record.record_ref();
                let bundle = bundle(landscape, &thing, by);
                let at = if !open.is_empty() && bundle.text() == open {
                    let opened = folding.opened.get_or_insert_with(|| (bundle, Vec::new()));
                    opened.1.push(thing.clone());
                    folding.new_box(FoldedSpot::Thing(thing.clone()))
                } else if let Some(at) = of_bundle.get(&bundle) {
                    *at
                } else {
                    let at = folding.new_box(FoldedSpot::Bundle(bundle.clone()));
                    of_bundle.insert(bundle, at);
                    at
                };
                folding.boxes[at].things += 1;
                places.insert(thing, at);
            }
        }
        for (thing, from) in &places {
            let members = dependence.needs(thing).iter().flat_map(|it| &it.members);
            for member in members {
                if let Some(to) = places.get(&member.thing) {
                    folding.tie(*from, *to, member.stops == Truth::Yes);
                }
            }
        }
        folding
    }

    fn new_box(&mut self, spot: FoldedSpot) -> usize {
        self.boxes.push(FoldedBox {
            spot,
            things: 0,
            within: 0,
            needed: 0,
            needs: 0,
        });
        self.boxes.len() - 1
    }

    fn tie(&mut self, from: usize, to: usize, stops: bool) {
        if from == to {
            self.boxes[from].within += 1;
            return;
        }
        self.boxes[from].needs += 1;
        self.boxes[to].needed += 1;
        let (count, stopping) = self.arrows.entry((from, to)).or_default();
        *count += 1;
        *stopping += usize::from(stops);
    }

    /// The boxes, what has most ties first; of what was opened only some come before the others.
    fn order(&self) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.boxes.len()).collect();
        order.sort_by_key(|at| {
            let it = &self.boxes[*at];
            (std::cmp::Reverse((it.needs + it.needed, it.things)), *at)
        });
        let is_thing = |at: &usize| matches!(self.boxes[*at].spot, FoldedSpot::Thing(_));
        let (things, bundles): (Vec<usize>, Vec<usize>) = order.into_iter().partition(is_thing);
        let (first, rest) = things.split_at(things.len().min(OPENED));
        [first, &bundles, rest].concat()
    }

    /// What has most ties stays; the rest is one box, and its arrows are added up.
    fn done(self, revision: Arc<Revision>) -> Folded {
        let order = self.order();
        let mut boxes: Vec<FoldedBox> = Vec::new();
        let mut places = vec![0; self.boxes.len()];
        let others = order.len().saturating_sub(BOXES);
        for (rank, at) in order.into_iter().enumerate() {
            let it = &self.boxes[at];
            if others < 2 || rank < BOXES {
                places[at] = boxes.len();
                boxes.push(it.clone());
                continue;
            }
            if rank == BOXES {
                boxes.push(FoldedBox {
                    spot: FoldedSpot::Others(others),
                    things: 0,
                    within: 0,
                    needed: 0,
                    needs: 0,
                });
            }
            places[at] = BOXES;
            let rest = &mut boxes[BOXES];
            rest.things += it.things;
            rest.within += it.within;
        }
        let mut sums: BTreeMap<(usize, usize), (usize, usize)> = BTreeMap::new();
        for ((from, to), (count, stops)) in self.arrows {
            let sum = sums.entry((places[from], places[to])).or_default();
            *sum = (sum.0 + count, sum.1 + stops);
        }
        let mut arrows = Vec::new();
        for ((from, to), (count, stops)) in sums {
            if from == to {
                boxes[from].within += count;
                continue;
            }
            arrows.push(FoldedArrow {
                from,
                to,
                count,
                stops,
            });
        }
        if let Some(rest) = boxes.get_mut(BOXES).filter(|_| others >= 2) {
            let of = |end: fn(&FoldedArrow) -> usize| {
                let all = arrows.iter().filter(|it| end(it) == BOXES);
                all.map(|it| it.count).sum()
            };
            (rest.needs, rest.needed) = (of(|it| it.from), of(|it| it.to));
        }
        // Where something is open, only what touches it is drawn.
        let opened = |at: usize| matches!(boxes[at].spot, FoldedSpot::Thing(_));
        let beside = |it: &FoldedArrow| self.opened.is_some() && !opened(it.from) && !opened(it.to);
        arrows.sort_by_key(|it| (beside(it), std::cmp::Reverse(it.count), it.from, it.to));
        let near = arrows.iter().filter(|it| !beside(it)).count();
        Folded {
            revision,
            boxes,
            drawn: near.min(ARROWS),
            arrows,
            opened: self.opened,
        }
    }
}

/// Where a thing belongs. Services and data are run by nobody, infrastructure is answered for by no
/// unit: they stay together by their kind.
fn bundle(landscape: &Landscape, thing: &RecordRef, by: FoldBy) -> Bundle {
    let (kind, id) = (thing.kind, thing.id.clone());
    // A part belongs where the whole does.
    let whole = match kind {
        Kind::Component => {
            let part: Option<&Component> = landscape.find(&Id::new(id.clone()));
            let whole = part.and_then(|it| it.application.known());
            whole.map_or_else(|| thing.clone(), Id::to_ref)
        }
        _ => thing.clone(),
    };
    let application: Option<&Application> = landscape.find(&Id::new(whole.id.clone()));
    let application = application.filter(|_| whole.kind == Kind::Application);
    match by {
        FoldBy::Kind => match application.and_then(|it| it.kind.known()) {
            Some(of) if kind == Kind::Application => Bundle::Applications(*of),
            Some(_) | None => Bundle::Kind(kind),
        },
        FoldBy::Unit => match landscape.value(&whole, "unit") {
            Some(Value::Text(unit)) if !unit.is_empty() => Bundle::Unit(unit),
            Some(_) => Bundle::Nobody(kind),
            None => Bundle::Kind(kind),
        },
        FoldBy::Operator => {
            let node: Option<&Node> = landscape.find(&Id::new(id));
            let node = node.filter(|_| kind == Kind::Node);
            let run_by = application.map(|it| landscape.operator_of(it));
            match run_by.or_else(|| node.map(|it| it.operator.known().cloned())) {
                Some(Some(operator)) => Bundle::Operator(operator),
                Some(None) => Bundle::Nobody(kind),
                None => Bundle::Kind(kind),
            }
        }
    }
}
