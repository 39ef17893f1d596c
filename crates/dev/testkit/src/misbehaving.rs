//! A server on this machine that does what a test wants, however wrong. It listens on loopback only
//! and ends with the process of the test.

use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::thread;

/// What the server does with a request, given its head.
type Behave = dyn Fn(&str) -> Play + Send + Sync;

/// What is sent.
pub enum Play {
    /// These bytes, then the end.
    Send(Vec<u8>),
    /// These bytes, then nothing more, and no end.
    Hang(Vec<u8>),
    /// This head, then zeros for ever.
    Endless(Vec<u8>),
}

/// Starts a server and says where it listens.
pub fn serve(behave: impl Fn(&str) -> Play + Send + Sync + 'static) -> SocketAddr {
    serve_on("127.0.0.1:0", behave)
}

/// Starts a server at a loopback address, such as `127.0.0.2:0`.
pub fn serve_on(at: &str, behave: impl Fn(&str) -> Play + Send + Sync + 'static) -> SocketAddr {
    let listener = TcpListener::bind(at).expect("a port");
    let address = listener.local_addr().expect("an address");
    assert!(address.ip().is_loopback(), "tests stay on this machine");
    let behave: Arc<Behave> = Arc::new(behave);
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let behave = behave.clone();
            thread::spawn(move || answer(stream, &*behave));
        }
    });
    address
}

fn answer(mut stream: TcpStream, behave: &Behave) {
    let mut head = Vec::new();
    let mut piece = [0_u8; 1024];
    while !head.windows(4).any(|end| end == b"\r\n\r\n") {
        match stream.read(&mut piece) {
            Ok(read) if read > 0 => head.extend_from_slice(&piece[..read]),
            Ok(_) | Err(_) => return,
        }
    }
    // Whoever asked may be gone; that is what some tests are about.
    match behave(&String::from_utf8_lossy(&head)) {
        Play::Send(bytes) => drop(stream.write_all(&bytes)),
        Play::Hang(bytes) => {
            drop(stream.write_all(&bytes));
            // Until whoever asked gives up.
            while stream.read(&mut piece).is_ok_and(|read| read > 0) {}
        }
        Play::Endless(head) => {
            drop(stream.write_all(&head));
            while stream.write_all(&[b'0'; 4096]).is_ok() {}
        }
    }
}

/// The path of a request, with its query.
pub fn path_of(head: &str) -> &str {
    head.split(' ').nth(1).unwrap_or_default()
}

/// A whole answer.
pub fn ok(body: &str, headers: &str) -> Play {
    let length = body.len();
    let head = format!("HTTP/1.1 200 OK\r\nContent-Length: {length}\r\nConnection: close\r\n");
    Play::Send(format!("{head}{headers}\r\n{body}").into_bytes())
}

/// An answer without a body.
pub fn status(line: &str, headers: &str) -> Play {
    let head = format!("HTTP/1.1 {line}\r\nContent-Length: 0\r\nConnection: close\r\n");
    Play::Send(format!("{head}{headers}\r\n").into_bytes())
}
