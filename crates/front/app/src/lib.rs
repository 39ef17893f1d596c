//! One function per intention of a user
