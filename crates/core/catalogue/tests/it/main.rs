//! What is found by which words; life cycles; publiccode.yml: the verdict of the standard and the tolerant
//! reading.

mod everyday;
mod lifecycle;
mod publiccode;
mod tolerant;
