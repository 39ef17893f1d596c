//! Revisions on SQLite or PostgreSQL
