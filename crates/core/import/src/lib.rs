//! Foreign records to landscape and back
