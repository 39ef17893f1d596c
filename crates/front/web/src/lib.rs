//! Pages: extract, authorize, call one function of `app`, render.
//!
//! Every page works without script. No page carries inline script or style.

mod access;
mod alternatives;
mod ask;
mod assets;
mod costs;
mod deadlines;
mod dependence;
mod frame;
mod guard;
mod history;
mod import;
mod instruments;
mod measures;
mod overview;
mod proposals;
mod records;
mod refusal;
mod search;
mod server;
mod settings;
mod shell;
mod short;
mod site;
mod steps;
mod time;
mod typed;
mod unite;
mod views;
mod whatif;

pub use access::Access;
pub use guard::NotLocal;
pub use server::{BindError, Listen, Server};
pub use site::router;
