//! A server that does what a test wants, however wrong.

use std::net::SocketAddr;
use std::sync::Arc;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};

/// What the server does with a request, given its head.
type Behave = dyn Fn(&str) -> Play + Send + Sync;

/// What is sent.
pub(crate) enum Play {
    /// These bytes, then the end.
    Send(Vec<u8>),
    /// These bytes, then nothing more, and no end.
    Hang(Vec<u8>),
    /// This head, then zeros for ever.
    Endless(Vec<u8>),
}

/// Starts a server and says where it listens; it ends with the test's runtime.
pub(crate) async fn serve(behave: impl Fn(&str) -> Play + Send + Sync + 'static) -> SocketAddr {
    serve_on("127.0.0.1:0", behave).await
}

/// Starts a server at an address of this machine.
pub(crate) async fn serve_on(
    at: &str,
    behave: impl Fn(&str) -> Play + Send + Sync + 'static,
) -> SocketAddr {
    let listener = TcpListener::bind(at).await.expect("a port");
    let address = listener.local_addr().expect("an address");
    let behave: Arc<Behave> = Arc::new(behave);
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(answer(stream, behave.clone()));
        }
    });
    address
}

async fn answer(mut stream: TcpStream, behave: Arc<Behave>) {
    let mut head = Vec::new();
    let mut piece = [0_u8; 1024];
    while !head.windows(4).any(|end| end == b"\r\n\r\n") {
        match stream.read(&mut piece).await {
            Ok(read) if read > 0 => head.extend_from_slice(&piece[..read]),
            Ok(_) | Err(_) => return,
        }
    }
    // Whoever asked may be gone; that is what some tests are about.
    match behave(&String::from_utf8_lossy(&head)) {
        Play::Send(bytes) => drop(stream.write_all(&bytes).await),
        Play::Hang(bytes) => {
            drop(stream.write_all(&bytes).await);
            std::future::pending::<()>().await;
        }
        Play::Endless(head) => {
            drop(stream.write_all(&head).await);
            while stream.write_all(&[b'0'; 4096]).await.is_ok() {}
        }
    }
}

/// A whole answer.
pub(crate) fn ok(body: &str, headers: &str) -> Play {
    let length = body.len();
    Play::Send(format!("HTTP/1.1 200 OK\r\nContent-Length: {length}\r\nConnection: close\r\n{headers}\r\n{body}").into_bytes())
}

/// An answer without a body.
pub(crate) fn status(line: &str, headers: &str) -> Play {
    Play::Send(
        format!("HTTP/1.1 {line}\r\nContent-Length: 0\r\nConnection: close\r\n{headers}\r\n")
            .into_bytes(),
    )
}
