//! Who needs whom, as people look at it: the neighbourhood of a record, what a service rests on,
//! what the exit of an organization would mean.

mod fate;
mod folded;
mod links;
mod neighbourhood;
mod reasons;
mod sketch;

pub use fate::{HORIZONS, ServiceFate, Touched};
pub use folded::{Bundle, FoldBy, Folded, FoldedArrow, FoldedBox, FoldedSpot};
pub use links::{Link, Side, Tie};
pub use neighbourhood::{Neighbourhood, Weight, Weights};
pub use reasons::reason_sketch;
pub use sketch::{Sketch, SketchLine, Spot};
