//! Mails to a server on this machine that may refuse or fall silent.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime};

use freistadt_net::{Mail, MailError, MailServer};
use tokio::io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::{TcpListener, TcpStream};

/// What the server does once it knows the recipient.
#[derive(Clone, Copy)]
enum Mood {
    Takes,
    Refuses,
    Hangs,
    HangsUp,
}

/// Every line the client sent.
type Dialogue = Arc<Mutex<Vec<String>>>;

async fn serve(mood: Mood) -> (SocketAddr, Dialogue) {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address");
    let heard = Dialogue::default();
    let ears = heard.clone();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(talk(stream, mood, ears.clone()));
        }
    });
    (address, heard)
}

/// Enough of RFC 5321 for one mail. Whoever talks to us may be gone at any time.
async fn talk(stream: TcpStream, mood: Mood, heard: Dialogue) -> Option<()> {
    let mut stream = BufReader::new(stream);
    stream.write_all(b"220 test\r\n").await.ok()?;
    let mut in_data = false;
    loop {
        let mut line = String::new();
        if stream.read_line(&mut line).await.ok()? == 0 {
            return None;
        }
        let said = line.trim_end().to_owned();
        heard.lock().expect("no panic").push(said.clone());
        let answer = match (in_data, said.split([' ', ':']).next().unwrap_or_default()) {
            (true, _) if said != "." => continue,
            (true, _) => {
                in_data = false;
                "250 taken\r\n"
            }
            (false, "EHLO") => "250-test\r\n250 8BITMIME\r\n",
            (false, "RCPT") => match mood {
                Mood::Takes => "250 ok\r\n",
                Mood::Refuses => "550 unknown here\r\n",
                Mood::Hangs => std::future::pending().await,
                Mood::HangsUp => return None,
            },
            (false, "DATA") => {
                in_data = true;
                "354 go on\r\n"
            }
            (false, "QUIT") => "221 bye\r\n",
            (false, _) => "250 ok\r\n",
        };
        stream.write_all(answer.as_bytes()).await.ok()?;
    }
}

fn mail() -> Mail {
    Mail {
        id: "m-1".to_owned(),
        to: "it-leitung@musterstadt.example".to_owned(),
        subject: "Mitteilung für Musterstadt".to_owned(),
        text: "Geändert\n.\nEnde".to_owned(),
        at: SystemTime::UNIX_EPOCH,
    }
}

async fn send(mood: Mood, time: Duration) -> (Result<(), MailError>, Vec<String>) {
    let (address, heard) = serve(mood).await;
    let address = format!("smtp://{address}?tls=off");
    let server = MailServer::parse(&address, None, "Freistadt <freistadt@it.example>");
    let sent = server.expect("a server").within(time).send(&mail()).await;
    let lines = heard.lock().expect("no panic").clone();
    (sent, lines)
}

/// Long enough for a machine that does much else.
const PATIENT: Duration = Duration::from_secs(60);

#[tokio::test]
async fn a_mail_has_one_recipient_and_says_who_sends_it() {
    let (sent, heard) = send(Mood::Takes, PATIENT).await;
    sent.expect("taken");
    let recipients = heard.iter().filter(|line| line.starts_with("RCPT"));
    assert_eq!(recipients.count(), 1, "{heard:?}");
    for line in [
        "EHLO it.example",
        "RCPT TO:<it-leitung@musterstadt.example>",
        "To: it-leitung@musterstadt.example",
        "Message-ID: <m-1@it.example>",
        "Auto-Submitted: auto-generated",
    ] {
        assert!(heard.iter().any(|it| it == line), "{line} in {heard:?}");
    }
    let sender = |line: &String| line.starts_with("MAIL FROM:<freistadt@it.example>");
    assert!(heard.iter().any(sender), "{heard:?}");
}

#[tokio::test]
async fn a_refusal_is_told_with_its_number() {
    let (sent, _) = send(Mood::Refuses, PATIENT).await;
    assert!(
        matches!(sent, Err(MailError::Refused { status: 550, .. })),
        "{sent:?}"
    );
}

#[tokio::test]
async fn a_server_that_falls_silent_is_left() {
    let (sent, _) = send(Mood::Hangs, Duration::from_millis(300)).await;
    assert!(matches!(sent, Err(MailError::TooSlow { .. })), "{sent:?}");
}

#[tokio::test]
async fn a_server_that_hangs_up_is_out_of_reach() {
    let (sent, _) = send(Mood::HangsUp, PATIENT).await;
    let gone = matches!(sent, Err(MailError::Unreachable { .. }));
    assert!(gone, "{sent:?}");
}
