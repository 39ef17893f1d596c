//! Who is let in, and as whom.

mod admit;
mod sign_in;

use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use freistadt_app::{Actor, Administrator, Admission, Editor, Viewer, local_administrator};

use crate::refusal::Refusal;
use crate::site::Site;

pub(crate) use admit::admit;
pub(crate) use sign_in::{form, leave, session_cookie, sign_in};

/// How people come in.
pub enum Access {
    /// Whoever reaches the port may do everything.
    Local(Box<Actor>),
    /// With an account.
    Accounts,
    /// As whom a reverse proxy names in this header.
    TrustedHeader(String),
}

impl Access {
    /// What was decided when the server started, for one organization.
    pub fn new(admission: Admission, organization: &str) -> Access {
        match admission {
            Admission::Local => {
                let administrator = local_administrator(organization);
                Access::Local(Box::new(Actor::Administrator(administrator)))
            }
            Admission::Accounts => Access::Accounts,
            Admission::TrustedHeader(name) => Access::TrustedHeader(name),
        }
    }

    /// Whether foreign names of this machine must be refused: whoever can make a visitor's
    /// browser call 127.0.0.1 by a name of theirs would be let in.
    pub(crate) fn is_local(&self) -> bool {
        matches!(self, Access::Local(_))
    }
}

/// The session's cookie.
const SESSION: &str = "sitzung";

/// May read.
pub(crate) struct Reads(pub(crate) Viewer);

/// May change.
pub(crate) struct Edits(pub(crate) Editor);

/// May manage accounts.
pub(crate) struct Administers(pub(crate) Administrator);

fn actor(parts: &Parts) -> Result<&Actor, Refusal> {
    parts.extensions.get::<Actor>().ok_or(Refusal::NotAllowed)
}

impl FromRequestParts<Arc<Site>> for Reads {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, _: &Arc<Site>) -> Result<Self, Refusal> {
        Ok(Reads(actor(parts)?.viewer()))
    }
}

impl FromRequestParts<Arc<Site>> for Edits {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, _: &Arc<Site>) -> Result<Self, Refusal> {
        actor(parts)?.editor().map(Edits).ok_or(Refusal::NotAllowed)
    }
}

impl FromRequestParts<Arc<Site>> for Administers {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, _: &Arc<Site>) -> Result<Self, Refusal> {
        let administrator = actor(parts)?.administrator();
        administrator.map(Administers).ok_or(Refusal::NotAllowed)
    }
}
