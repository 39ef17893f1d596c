//! Named measures with value, bounds and derivation
