//! A mail server and a receiver of webhooks on this machine that note what they are told. Each
//! answers on a thread of its own, which ends with the process.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use freistadt_app::{AddressPolicy, AskLimits, Asker, MailServer, Outgoing};

/// What was taken, and whether more is taken.
#[derive(Clone)]
pub(crate) struct Outside {
    pub(crate) address: SocketAddr,
    taken: Arc<Mutex<Vec<String>>>,
    refuses: Arc<AtomicBool>,
}

impl Outside {
    pub(crate) fn mail() -> Outside {
        Outside::start(take_mail)
    }

    pub(crate) fn web() -> Outside {
        Outside::start(take_message)
    }

    fn start(take: fn(TcpStream, &Outside) -> Option<()>) -> Outside {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let outside = Outside {
            address: listener.local_addr().unwrap(),
            taken: Arc::default(),
            refuses: Arc::default(),
        };
        let own = outside.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                // One that hangs up is the client's affair.
                let _ = take(stream, &own);
            }
        });
        outside
    }

    pub(crate) fn refuse(&self, refuses: bool) {
        self.refuses.store(refuses, Ordering::SeqCst);
    }

    /// What was taken since the last time.
    pub(crate) fn taken(&self) -> Vec<String> {
        std::mem::take(&mut self.taken.lock().unwrap())
    }

    fn note(&self, text: String) {
        self.taken.lock().unwrap().push(text);
    }
}

/// Ways to both, with patience for a machine that does much else.
pub(crate) fn ways(mail: &Outside, web: Option<&Outside>) -> Outgoing {
    let address = format!("smtp://{}?tls=off", mail.address);
    let limits = AskLimits {
        time: Duration::from_secs(60),
        ..AskLimits::default()
    };
    Outgoing {
        mail: Some(MailServer::parse(&address, None, "freistadt@it.example").unwrap()),
        post: web.map(|_| Asker::new(AddressPolicy::Any, limits).unwrap()),
    }
}

/// Notes each mail as its recipient, a line break, and its text without encoding.
fn take_mail(stream: TcpStream, outside: &Outside) -> Option<()> {
    let mut answers = stream.try_clone().ok()?;
    let mut answer = |text: &str| answers.write_all(text.as_bytes()).ok();
    answer("220 test\r\n")?;
    let mut lines = BufReader::new(stream).lines();
    let mut to = String::new();
    while let Some(Ok(line)) = lines.next() {
        match line.split([' ', ':']).next().unwrap_or_default() {
            "EHLO" => answer("250-test\r\n250 8BITMIME\r\n")?,
            "RCPT" if outside.refuses.load(Ordering::SeqCst) => answer("451 later\r\n")?,
            "RCPT" => {
                to = line;
                answer("250 ok\r\n")?;
            }
            "DATA" => {
                answer("354 go on\r\n")?;
                let text: Vec<String> = (lines.by_ref().map_while(Result::ok))
                    .take_while(|line| line != ".")
                    .collect();
                outside.note(format!("{to}\n{}", readable(&text.join("\n"))));
                answer("250 taken\r\n")?;
            }
            "QUIT" => answer("221 bye\r\n")?,
            _ => answer("250 ok\r\n")?,
        }
    }
    Some(())
}

/// The text of a mail of ours, which is base64 or quoted-printable where it is not plain.
fn readable(mail: &str) -> String {
    let (head, body) = mail.split_once("\n\n").unwrap_or((mail, ""));
    let body = if head.contains("quoted-printable") {
        unquoted(&body.replace("=\n", ""))
    } else if head.contains("base64") {
        unbased(body)
    } else {
        body.to_owned()
    };
    format!("{head}\n\n{body}")
}

fn unquoted(body: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = body.as_bytes();
    while let [first, tail @ ..] = rest {
        let hex = std::str::from_utf8(&tail[..tail.len().min(2)]).unwrap_or_default();
        match (first, u8::from_str_radix(hex, 16)) {
            (b'=', Ok(byte)) => {
                bytes.push(byte);
                rest = &tail[2..];
            }
            _ => {
                bytes.push(*first);
                rest = tail;
            }
        }
    }
    String::from_utf8(bytes).unwrap()
}

fn unbased(body: &str) -> String {
    const DIGITS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let (mut bits, mut count, mut bytes) = (0_u32, 0, Vec::new());
    for digit in body
        .bytes()
        .filter_map(|it| DIGITS.iter().position(|d| *d == it))
    {
        bits = (bits << 6) | u32::try_from(digit).unwrap();
        count += 6;
        if count >= 8 {
            count -= 8;
            bytes.push(u8::try_from((bits >> count) & 0xff).unwrap());
        }
    }
    String::from_utf8(bytes).unwrap()
}

/// Notes each message as its head in lower case, an empty line, and its body.
fn take_message(stream: TcpStream, outside: &Outside) -> Option<()> {
    let mut answers = stream.try_clone().ok()?;
    let mut reader = BufReader::new(stream);
    let (mut head, mut length) = (String::new(), 0);
    loop {
        let mut line = String::new();
        reader.read_line(&mut line).ok().filter(|read| *read > 0)?;
        let line = line.trim_end().to_lowercase();
        if line.is_empty() {
            break;
        }
        if let Some(number) = line.strip_prefix("content-length: ") {
            length = number.parse().ok()?;
        }
        head.push_str(&format!("{line}\n"));
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body).ok()?;
    let status = match outside.refuses.load(Ordering::SeqCst) {
        true => "503 Service Unavailable",
        false => {
            outside.note(format!("{head}\n{}", String::from_utf8(body).ok()?));
            "204 No Content"
        }
    };
    let text = format!("HTTP/1.1 {status}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    answers.write_all(text.as_bytes()).ok()
}
