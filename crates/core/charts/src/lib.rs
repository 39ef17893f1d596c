//! Pictures of figures and of dependences as SVG, for pages and papers.
//!
//! Colours are classes and sizes are attributes, because pages forbid inline styles.

mod bars;
mod layered;

pub use bars::{Fill, Part, bar, patterns, sign, stroke, swatch, thousandths};
pub use layered::{Drawn, Layered, Line, Spot, layered};
