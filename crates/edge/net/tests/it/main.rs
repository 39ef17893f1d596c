//! The client against a server on this machine that misbehaves.

mod ask;
mod mail;
mod post;
