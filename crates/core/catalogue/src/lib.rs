//! What software is for, what else there is, who already uses it, and what is about to end.

mod function;
mod names;
mod patterns;
mod publiccode;
mod purpose;

pub use function::{Area, CatalogueFunction, function, functions, unit_text};
pub use names::{Names, key, product_length, word_length};
pub use publiccode::{
    Contractor, Description, Neighbour, ReadSoftware, Remark, Software, Verdict, check_publiccode,
    neighbours, read_publiccode,
};
pub use purpose::{Purpose, Recognised, purposes};
