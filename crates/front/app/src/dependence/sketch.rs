//! What is drawn of a neighbourhood: few enough boxes that people can follow the lines.

use std::collections::{BTreeMap, BTreeSet};

use freistadt_graph::Truth;
use freistadt_model::{Group, Id, Kind, RecordRef};

use super::links::{Groups, Link, Side, Tie};

/// Of one record so many neighbours on a side are drawn; the rest is one box with their number.
const BESIDE: usize = 8;

/// At most so many records are drawn.
const MOST: usize = 60;

/// A box.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Spot {
    /// A record.
    Record(RecordRef),
    /// So many members of a group are enough, at best and at worst, of so many.
    Group {
        /// At best.
        least: usize,
        /// At worst.
        most: usize,
        /// Members.
        of: usize,
    },
    /// Somebody of whom nobody knows who it is.
    Somebody,
    /// So many more that are not drawn.
    More(usize),
}

/// A line between boxes, by place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SketchLine {
    /// What leans.
    pub from: usize,
    /// On what.
    pub to: usize,
    /// It is only impaired without, or that is not certain.
    pub loose: bool,
}

/// Boxes and lines.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sketch {
    /// The boxes.
    pub spots: Vec<Spot>,
    /// The lines.
    pub lines: Vec<SketchLine>,
    /// What it is about.
    pub focus: usize,
}

/// The drawing of a record with these ties, the nearest first.
pub(super) fn sketch(centre: &RecordRef, links: &[Link], groups: &Groups) -> Sketch {
    let (shown, hidden) = shown(centre, links);
    let mut sketch = Sketch::default();
    let mut places = BTreeMap::new();
    sketch.record(&mut places, centre);
    let mut joints: BTreeMap<(RecordRef, Id<Group>), usize> = BTreeMap::new();
    let drawn = links
        .iter()
        .filter(|it| shown.contains(&it.from) && shown.contains(&it.to));
    for link in drawn {
        let from = sketch.record(&mut places, &link.from);
        let to = sketch.record(&mut places, &link.to);
        let loose = link.is_loose();
        let group = link.group();
        let from =
            match group.and_then(|id| Some((id, groups.get(&(link.from.clone(), id.clone()))?))) {
                Some((id, (least, most, of))) => {
                    let key = (link.from.clone(), id.clone());
                    *joints.entry(key).or_insert_with(|| {
                        let (least, most, of) = (*least, *most, *of);
                        let joint = sketch.spot(Spot::Group { least, most, of });
                        sketch.line(from, joint, loose);
                        joint
                    })
                }
                None => from,
            };
        sketch.line(from, to, loose);
    }
    for ((record, side), count) in hidden {
        let Some(at) = places.get(&record).copied() else {
            continue;
        };
        let more = sketch.spot(Spot::More(count));
        match side {
            Side::Needs => sketch.line(at, more, true),
            Side::NeededBy => sketch.line(more, at, true),
        }
    }
    sketch
}

/// The records that are drawn, and how many neighbours of each are not.
fn shown(
    centre: &RecordRef,
    links: &[Link],
) -> (BTreeSet<RecordRef>, BTreeMap<(RecordRef, Side), usize>) {
    let mut beside: BTreeMap<(&RecordRef, Side), Vec<&RecordRef>> = BTreeMap::new();
    for link in links {
        let (near, far) = match link.side {
            Side::Needs => (&link.from, &link.to),
            Side::NeededBy => (&link.to, &link.from),
        };
        let list = beside.entry((near, link.side)).or_default();
        if !list.contains(&far) {
            list.push(far);
        }
    }
    let mut shown = BTreeSet::from([centre.clone()]);
    let mut hidden = BTreeMap::new();
    let mut front = vec![(centre, Side::Needs), (centre, Side::NeededBy)];
    while !front.is_empty() {
        let mut next = Vec::new();
        for (near, side) in front {
            let mut others = beside.remove(&(near, side)).unwrap_or_default();
            // Services are what people look for.
            others.sort_by_key(|it| (it.kind != Kind::PublicService, (*it).clone()));
            let mut left = 0;
            let mut taken = 0;
            for other in others {
                if shown.contains(other) {
                    continue;
                }
                if taken < BESIDE && shown.len() < MOST {
                    taken += 1;
                    shown.insert(other.clone());
                    next.push((other, side));
                } else {
                    left += 1;
                }
            }
            if left > 0 {
                hidden.insert((near.clone(), side), left);
            }
        }
        front = next;
    }
    (shown, hidden)
}

impl Link {
    /// Whether the one only suffers without the other, or that is not certain.
    pub fn is_loose(&self) -> bool {
        match &self.tie {
            Tie::Need {
                stops, proposed, ..
            } => *proposed || *stops != Truth::Yes,
            Tie::Operator | Tie::Maker | Tie::Control => false,
        }
    }

    /// The group of which some members are enough.
    pub fn group(&self) -> Option<&Id<Group>> {
        match &self.tie {
            Tie::Need { group, .. } => group.as_ref(),
            Tie::Operator | Tie::Maker | Tie::Control => None,
        }
    }
}

impl Sketch {
    pub(super) fn spot(&mut self, spot: Spot) -> usize {
        self.spots.push(spot);
        self.spots.len() - 1
    }

    pub(super) fn record(
        &mut self,
        places: &mut BTreeMap<RecordRef, usize>,
        record: &RecordRef,
    ) -> usize {
        if let Some(at) = places.get(record) {
            return *at;
        }
        let at = self.spot(Spot::Record(record.clone()));
        places.insert(record.clone(), at);
        at
    }

    /// One line between two boxes; where one of several ties is firm, the line is.
    pub(super) fn line(&mut self, from: usize, to: usize, loose: bool) {
        let same = |it: &&mut SketchLine| it.from == from && it.to == to;
        match self.lines.iter_mut().find(same) {
            Some(line) => line.loose &= loose,
            None => self.lines.push(SketchLine { from, to, loose }),
        }
    }
}
