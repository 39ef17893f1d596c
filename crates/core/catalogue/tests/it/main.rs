//! publiccode.yml: the verdict of the standard and the tolerant reading.

mod lifecycle;
mod publiccode;
mod tolerant;
