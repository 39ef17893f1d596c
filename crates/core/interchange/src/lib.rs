//! Bytes to records and back, per format
