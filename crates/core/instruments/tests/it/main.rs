//! Instruments as data, published results, broken files, and answers that are given once.

mod data;
mod given;
mod golden;
mod hostile;
mod reading;
