//! Plain mail through the operator's own server: one recipient each, within a time. The operator
//! names that server, so the address policy does not apply to it.

use std::error::Error as _;
use std::fmt;
use std::time::{Duration, SystemTime};

use lettre::message::header::{ContentType, Header, HeaderName, HeaderValue};
use lettre::message::{Mailbox, Mailboxes};
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Tls, TlsParameters};
use lettre::transport::smtp::extension::ClientId;
use lettre::{Address, AsyncSmtpTransport, AsyncTransport as _, Message, Tokio1Executor};
use url::Url;

/// So long a mail may take.
const TIME: Duration = Duration::from_secs(30);

/// One mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mail {
    /// What identifies it, the same whenever it is sent again: letters, digits and hyphens.
    pub id: String,
    /// To whom.
    pub to: String,
    /// What it is about.
    pub subject: String,
    /// What it says.
    pub text: String,
    /// When it was written.
    pub at: SystemTime,
}

/// A server that takes mails, and in whose name.
#[derive(Clone)]
pub struct MailServer {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    host: String,
    from: Mailbox,
    time: Duration,
}

/// Why an operator's words name no server.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotAMailServer {
    /// Not `smtp://` or `smtps://` with a host.
    #[error("the address of the mail server is not understood")]
    Address,
    /// The sender is no mail address.
    #[error("the sender is no mail address")]
    Sender,
    /// A password would travel in the open.
    #[error("a mail server with a user needs encryption")]
    Open,
    /// A user without a password.
    #[error("the mail server names a user and there is no password")]
    NoPassword,
    /// A password stands in the address, where every list of processes shows it.
    #[error("the address of the mail server holds a password")]
    Shown,
    /// Encryption cannot be set up.
    #[error("encryption cannot be set up")]
    Tls,
}

/// Why a mail was not taken.
#[derive(Debug, thiserror::Error)]
pub enum MailError {
    /// No mail address, or a subject that cannot stand in a mail.
    #[error("this cannot be a mail")]
    NotAMail,
    /// It took too long.
    #[error("`{host}` took too long")]
    TooSlow {
        /// The server.
        host: String,
    },
    /// Nobody answers, or not in this language, or encryption fails.
    #[error("`{host}` does not answer")]
    Unreachable {
        /// The server.
        host: String,
        /// What the client says.
        #[source]
        source: lettre::transport::smtp::Error,
    },
    /// The server says no.
    #[error("`{host}` refuses with {status}")]
    Refused {
        /// The server.
        host: String,
        /// Its code (RFC 5321, 4.2).
        status: u16,
    },
}

impl fmt::Debug for MailServer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "MailServer({})", self.host)
    }
}

/// Whether a text is one mail address and nothing else.
pub fn is_mail_address(text: &str) -> bool {
    text.len() <= 254 && text.is_ascii() && text.parse::<Address>().is_ok()
}

impl MailServer {
    /// Reads `smtp://user@host:587` (encrypted after the greeting), `smtps://…` (from the start) or
    /// `smtp://host:25?tls=off` for a server that takes mails from the own network as they are.
    pub fn parse(
        address: &str,
        password: Option<String>,
        from: &str,
    ) -> Result<MailServer, NotAMailServer> {
        // A second call finds it installed already.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let url = Url::parse(address).map_err(|_| NotAMailServer::Address)?;
        let host = url.host_str().unwrap_or_default().to_owned();
        let host = host.trim_matches(['[', ']']).to_owned();
        if host.is_empty() || !matches!(url.path(), "" | "/") {
            return Err(NotAMailServer::Address);
        }
        if url.password().is_some() {
            return Err(NotAMailServer::Shown);
        }
        let open = match (url.scheme(), url.query()) {
            ("smtp", Some("tls=off")) => true,
            ("smtp" | "smtps", None) => false,
            _ => return Err(NotAMailServer::Address),
        };
        let from: Mailbox = from.parse().map_err(|_| NotAMailServer::Sender)?;
        let tls = match open {
            true => Tls::None,
            false => encrypted(&host, url.scheme() == "smtps")?,
        };
        let usual = match (open, url.scheme()) {
            (true, _) => 25,
            (false, "smtps") => 465,
            (false, _) => 587,
        };
        let hello = ClientId::Domain(from.email.domain().to_owned());
        let mut transport = AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(&host)
            .port(url.port().unwrap_or(usual))
            .tls(tls)
            .hello_name(hello)
            .timeout(Some(TIME));
        if !url.username().is_empty() {
            let loopback = matches!(host.as_str(), "localhost" | "127.0.0.1" | "::1");
            if open && !loopback {
                return Err(NotAMailServer::Open);
            }
            let password = password.ok_or(NotAMailServer::NoPassword)?;
            transport = transport.credentials(Credentials::new(user(&url), password));
        }
        Ok(MailServer {
            transport: transport.build(),
            host,
            from,
            time: TIME,
        })
    }

    /// The same with less patience.
    pub fn within(self, time: Duration) -> MailServer {
        MailServer { time, ..self }
    }

    /// The host, for people.
    pub fn host(&self) -> &str {
        &self.host
    }

    /// Hands over a mail; on `Ok` the server has taken it.
    pub async fn send(&self, mail: &Mail) -> Result<(), MailError> {
        let message = self.message(mail)?;
        let sending = tokio::time::timeout(self.time, self.transport.send(message));
        let host = self.host.clone();
        let Ok(sent) = sending.await else {
            return Err(MailError::TooSlow { host });
        };
        sent.map(|_| ()).map_err(|error| failure(host, error))
    }

    fn message(&self, mail: &Mail) -> Result<Message, MailError> {
        let not_a_mail = || MailError::NotAMail;
        if !is_mail_address(&mail.to) {
            return Err(not_a_mail());
        }
        let to: Address = mail.to.parse().map_err(|_| not_a_mail())?;
        let to: Mailboxes = Mailbox::new(None, to).into();
        let id = format!("<{}@{}>", mail.id, self.from.email.domain());
        Message::builder()
            .from(self.from.clone())
            .mailbox(lettre::message::header::To::from(to))
            .subject(one_line(&mail.subject))
            .date(mail.at)
            .message_id(Some(id))
            .header(ContentType::TEXT_PLAIN)
            .header(AutoSubmitted)
            .body(mail.text.clone())
            .map_err(|_| not_a_mail())
    }
}

/// A user's name may hold an `@`, which addresses write as `%40`.
fn user(url: &Url) -> String {
    let mut bytes = Vec::new();
    let mut rest = url.username().bytes();
    while let Some(byte) = rest.next() {
        let digits = [rest.clone().next(), rest.clone().nth(1)];
        let hex = |it: Option<u8>| char::from(it?).to_digit(16);
        match (byte, hex(digits[0]), hex(digits[1])) {
            (b'%', Some(high), Some(low)) => {
                bytes.extend(u8::try_from(high * 16 + low).ok());
                rest.nth(1);
            }
            _ => bytes.push(byte),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn encrypted(host: &str, from_the_start: bool) -> Result<Tls, NotAMailServer> {
    let parameters = TlsParameters::new(host.to_owned()).map_err(|_| NotAMailServer::Tls)?;
    Ok(match from_the_start {
        true => Tls::Wrapper(parameters),
        false => Tls::Required(parameters),
    })
}

/// A header is one line; what would begin another becomes a space.
fn one_line(text: &str) -> String {
    let parts = text.split(|c: char| c.is_control() || c == '\u{2028}' || c == '\u{2029}');
    let words: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    words.join(" ")
}

fn failure(host: String, error: lettre::transport::smtp::Error) -> MailError {
    if let Some(status) = error.status() {
        let status = u16::from(status);
        return MailError::Refused { host, status };
    }
    let mut cause = error.source();
    while let Some(inner) = cause {
        let io = inner.downcast_ref::<std::io::Error>();
        if io.is_some_and(|it| it.kind() == std::io::ErrorKind::TimedOut) {
            return MailError::TooSlow { host };
        }
        cause = inner.source();
    }
    MailError::Unreachable {
        host,
        source: error,
    }
}

/// Says that no person wrote this, so that no absence note answers (RFC 3834, 5).
#[derive(Clone)]
struct AutoSubmitted;

impl Header for AutoSubmitted {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("Auto-Submitted")
    }

    fn parse(_: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(AutoSubmitted)
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), "auto-generated".to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn server(address: &str, password: Option<&str>) -> Result<MailServer, NotAMailServer> {
        MailServer::parse(address, password.map(str::to_owned), "it@example.org")
    }

    #[test]
    fn a_password_never_travels_in_the_open_and_never_stands_in_an_address() {
        let cases = [
            ("smtp://mail.example.org", None, None),
            ("smtp://u%40x@mail.example.org:587", Some("p"), None),
            ("smtps://u@mail.example.org", Some("p"), None),
            ("smtp://10.0.0.5:25?tls=off", None, None),
            ("smtp://u@127.0.0.1:25?tls=off", Some("p"), None),
            (
                "smtp://u@10.0.0.5?tls=off",
                Some("p"),
                Some(NotAMailServer::Open),
            ),
            (
                "smtp://u:p@mail.example.org",
                None,
                Some(NotAMailServer::Shown),
            ),
            (
                "smtp://u@mail.example.org",
                None,
                Some(NotAMailServer::NoPassword),
            ),
            (
                "http://mail.example.org",
                None,
                Some(NotAMailServer::Address),
            ),
            (
                "smtps://mail.example.org?tls=off",
                None,
                Some(NotAMailServer::Address),
            ),
            ("mail.example.org", None, Some(NotAMailServer::Address)),
        ];
        for (address, password, expected) in cases {
            assert_eq!(server(address, password).err(), expected, "{address}");
        }
        assert_eq!(user(&Url::parse("smtp://u%40x%@h").expect("a url")), "u@x%");
    }

    #[test]
    fn addresses_are_one_address() {
        for good in ["it-leitung@musterstadt.example", "a@b.example"] {
            assert!(is_mail_address(good), "{good}");
        }
        let bad = [
            "",
            "a",
            "a@b.example, c@d.example",
            "a@b.example\r\nBcc: c@d.example",
            "Amt <a@b.example>",
        ];
        for bad in bad {
            assert!(!is_mail_address(bad), "{bad}");
        }
    }

    #[test]
    fn a_name_cannot_add_a_header() {
        let mail = Mail {
            id: "m-1".to_owned(),
            to: "it@musterstadt.example".to_owned(),
            subject: "Stadt\r\nBcc: x@example.org\u{2028}Ärger".to_owned(),
            text: "Inhalt\n.\nBcc: y@example.org".to_owned(),
            at: SystemTime::UNIX_EPOCH,
        };
        let server = server("smtp://h.example", None).expect("a server");
        let formatted = server.message(&mail).expect("a mail").formatted();
        let text = String::from_utf8(formatted).expect("text");
        let (head, _) = text.split_once("\r\n\r\n").expect("a head");
        assert!(!head.lines().any(|line| line.starts_with("Bcc")), "{head}");
        assert!(head.contains("Auto-Submitted: auto-generated"), "{head}");
        assert!(head.contains("Message-ID: <m-1@example.org>"), "{head}");
    }
}
