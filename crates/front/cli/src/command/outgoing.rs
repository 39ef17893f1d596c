//! What may leave the installation: what the operator wrote behind `serve`.

use freistadt_app::{AddressPolicy, AskLimits, Asker, MailServer, NotAMailServer, Outgoing};

use super::{Failure, said};
use crate::arguments::{Output, Ways};

/// Where the password of the mail server stands: not among the arguments, which everybody on the
/// machine can list.
const PASSWORD: &str = "FREISTADT_SMTP_PASSWORD";

/// The ways that the operator configured.
pub(super) fn outgoing(output: Output, ways: &Ways) -> Result<Outgoing, Failure> {
    let policy = match ways.allow_private {
        true => AddressPolicy::Any,
        false => AddressPolicy::Public,
    };
    let post = Asker::new(policy, AskLimits::default());
    Ok(Outgoing {
        mail: mail(output, ways)?,
        post: Some(post.map_err(|error| Failure::Other(error.into()))?),
    })
}

fn mail(output: Output, ways: &Ways) -> Result<Option<MailServer>, Failure> {
    let (address, from) = match (&ways.smtp, &ways.mail_from) {
        (None, None) => return Ok(None),
        (Some(address), Some(from)) => (address, from),
        (Some(_), None) | (None, Some(_)) => return Err(said(output, "serve-mail-both", &[])),
    };
    let password = std::env::var(PASSWORD).ok();
    let server = MailServer::parse(address, password.filter(|it| !it.is_empty()), from);
    server.map(Some).map_err(|error| {
        let key = match error {
            NotAMailServer::Address | NotAMailServer::Tls => "serve-mail-address",
            NotAMailServer::Sender => "serve-mail-sender",
            NotAMailServer::Open => "serve-mail-open",
            NotAMailServer::NoPassword => "serve-mail-no-password",
            NotAMailServer::Shown => "serve-mail-shown",
        };
        said(output, key, &[])
    })
}
