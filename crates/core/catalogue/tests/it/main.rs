//! publiccode.yml: the verdict of the standard and the tolerant reading.

mod publiccode;
mod tolerant;
