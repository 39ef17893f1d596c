//! Commands that serve pages.

use std::net::{Ipv4Addr, SocketAddr};
use std::process::ExitCode;

use anyhow::Context;
use freistadt_app::{Admission, AdmissionError, Data, load_sample, today};
use freistadt_web::{Access, BindError, Listen, NotLocal, Server};

use super::outgoing::outgoing;
use super::place::{Scratch, meant_or_founded, open, runtime};
use super::{Done, Failure, data, said};
use crate::arguments::{Output, Place, Ways};
use crate::terminal;

/// A fresh sample in a folder of its own, which goes with the process.
pub(super) fn demo(output: Output, port: u16, once: bool) -> Done {
    let scratch = Scratch::new("demo");
    runtime()?.block_on(async {
        let data = open(output, scratch.place()).await?;
        let editor = load_sample(&data, today()).await.context("sample town")?;
        data::print_assessment(output, &data, &editor.viewer(), None, today()).await?;
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
        let access = Access::new(Admission::Local, editor.organization());
        let at = At {
            place: Listen::Tcp(address),
            access,
        };
        listen(output, at, "demo-ready", data, once).await
    })
}

/// Serves stored data.
pub(super) fn serve(
    output: Output,
    place: &Place,
    listening: Listen,
    trust_header: Option<&str>,
    ways: &Ways,
) -> Done {
    let outgoing = outgoing(output, ways)?;
    runtime()?.block_on(async {
        let data = open(output, place).await?.with_outgoing(outgoing);
        let access = match admission(output, &data, &listening, trust_header).await? {
            Admission::Local => {
                let editor = meant_or_founded(output, &data, place, None).await?;
                Access::new(Admission::Local, editor.organization())
            }
            // An account names its organization.
            admission => Access::new(admission, ""),
        };
        let at = At {
            place: listening,
            access,
        };
        listen(output, at, "serve-ready", data, false).await
    })
}

/// How people come in; where others could without being asked, nothing is served.
async fn admission(
    output: Output,
    data: &Data,
    listening: &Listen,
    trust_header: Option<&str>,
) -> Result<Admission, Failure> {
    let address = match listening {
        Listen::Tcp(address) => Some(address.ip()),
        Listen::Unix(_) => None,
    };
    let admission = data.admission(address, trust_header).await;
    admission.map_err(|error| match error {
        AdmissionError::NoAccounts => {
            let arguments = [("address", listening.to_string())];
            said(output, "serve-needs-accounts", &arguments)
        }
        AdmissionError::Header { header } => {
            said(output, "serve-bad-header", &[("header", header)])
        }
        AdmissionError::Query(_) => Failure::Other(error.into()),
    })
}

/// Where to listen, and who is let in there.
struct At {
    place: Listen,
    access: Access,
}

async fn listen(output: Output, at: At, greeting: &'static str, data: Data, once: bool) -> Done {
    let language = output.language();
    let server = match Server::bind(at.place, at.access).await {
        Ok(server) => server,
        Err(BindError::NotLocal(NotLocal { address })) => {
            let arguments = [("address", address.to_string())];
            return Err(said(output, "serve-needs-accounts", &arguments));
        }
        Err(error) => return Err(Failure::Other(error.into())),
    };
    tracing_subscriber::fmt()
        .with_writer(std::io::stderr)
        .init();
    terminal::line("");
    terminal::line(&terminal::words(language, greeting, &[]));
    terminal::line(&server.url());
    terminal::line(&terminal::words(language, "demo-stop", &[]));
    if !once {
        server.serve(data.clone()).await.context("server")?;
    }
    data.close().await;
    Ok(ExitCode::SUCCESS)
}
