//! What software is for, what else there is, who already uses it, and what is about to end.

mod publiccode;

pub use publiccode::{
    Contractor, Description, Neighbour, ReadSoftware, Remark, Software, Verdict, check_publiccode,
    neighbours, read_publiccode,
};
