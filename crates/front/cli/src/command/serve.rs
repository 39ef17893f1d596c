//! Commands that serve pages.

use std::net::{Ipv4Addr, SocketAddr};
use std::process::ExitCode;

use anyhow::Context;
use freistadt_app::{Admission, AdmissionError, Data, load_sample, now, today};
use freistadt_web::{Access, BindError, NotLocal, Server};

use super::place::{Scratch, open, open_or_found, runtime};
use super::{Done, Failure, data, said};
use crate::arguments::{Output, Place};
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
        let at = At { address, access };
        listen(output, at, "demo-ready", data, once).await
    })
}

/// Serves stored data.
pub(super) fn serve(
    output: Output,
    place: &Place,
    address: SocketAddr,
    trust_header: Option<&str>,
) -> Done {
    runtime()?.block_on(async {
        let (data, editor) = open_or_found(output, place, None).await?;
        let admission = admission(output, &data, address, trust_header).await?;
        let access = Access::new(admission, editor.organization());
        data.tidy_up(now()).await.context("old sessions")?;
        let at = At { address, access };
        listen(output, at, "serve-ready", data, false).await
    })
}

/// How people come in; where others could without being asked, nothing is served.
async fn admission(
    output: Output,
    data: &Data,
    address: SocketAddr,
    trust_header: Option<&str>,
) -> Result<Admission, Failure> {
    let admission = data.admission(Some(address.ip()), trust_header).await;
    admission.map_err(|error| match error {
        AdmissionError::NoAccounts => {
            let arguments = [("address", address.to_string())];
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
    address: SocketAddr,
    access: Access,
}

async fn listen(output: Output, at: At, greeting: &'static str, data: Data, once: bool) -> Done {
    let language = output.language();
    let server = match Server::bind(at.address, at.access).await {
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
