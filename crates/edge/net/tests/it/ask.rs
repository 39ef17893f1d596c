//! One document from a server that may misbehave.

use std::time::Duration;

use freistadt_net::{AddressPolicy, Answer, Ask, AskError, AskLimits, Asker};

use freistadt_testkit::misbehaving::{Play, ok, path_of, serve, serve_on, status};

fn asker(policy: AddressPolicy) -> Asker {
    let limits = AskLimits {
        bytes: 10_000,
        time: Duration::from_millis(1_500),
        redirects: 3,
    };
    Asker::new(policy, limits).expect("a client")
}

fn ask(url: String) -> Ask {
    Ask {
        url,
        ..Ask::default()
    }
}

async fn error(url: String) -> AskError {
    asker(AddressPolicy::Any)
        .ask(&ask(url))
        .await
        .expect_err("refused")
}

#[tokio::test]
async fn what_is_known_is_not_sent_again() {
    let server = serve(|head| {
        let known = head.to_lowercase().contains("if-none-match: \"v1\"");
        match known {
            true => status("304 Not Modified", ""),
            false => ok(
                "inhalt",
                "ETag: \"v1\"\r\nLast-Modified: Mon, 23 Nov 2026 10:00:00 GMT\r\nContent-Type: text/yaml\r\n",
            ),
        }
    });
    let asker = asker(AddressPolicy::Any);
    let url = format!("http://{server}/publiccode.yml");
    let Answer::Got(first) = asker.ask(&ask(url.clone())).await.expect("an answer") else {
        panic!("a document");
    };
    assert_eq!(first.bytes, b"inhalt");
    assert_eq!(first.content_type.as_deref(), Some("text/yaml"));
    let again = Ask {
        url,
        etag: first.etag,
        modified: first.modified,
    };
    assert_eq!(
        asker.ask(&again).await.expect("an answer"),
        Answer::NotModified
    );
}

#[tokio::test]
async fn addresses_inside_are_refused_before_anything_is_sent() {
    let server = serve(|_| panic!("nobody may ask"));
    let public = asker(AddressPolicy::Public);
    let port = server.port();
    for url in [
        format!("http://{server}/"),
        format!("http://localhost:{port}/"),
        format!("http://[::1]:{port}/"),
        format!("http://0x7f000001:{port}/"),
        "http://169.254.169.254/latest/meta-data".to_owned(),
    ] {
        let refused = public.ask(&ask(url.clone())).await.expect_err("refused");
        assert!(
            matches!(refused, AskError::Private { .. }),
            "{url}: {refused:?}"
        );
    }
}

#[tokio::test]
async fn redirects_are_followed_judged_and_counted() {
    let server = serve(|head| match path_of(head) {
        "/alt" => status("301 Moved", "Location: /neu\r\n"),
        "/neu" => ok("da", ""),
        "/kreis" => status("302 Found", "Location: /kreis\r\n"),
        "/nirgends" => status("302 Found", ""),
        "/datei" => status("302 Found", "Location: file:///etc/passwd\r\n"),
        path => {
            let next = path
                .trim_start_matches("/viele/")
                .parse::<u32>()
                .unwrap_or(0)
                + 1;
            status("302 Found", &format!("Location: /viele/{next}\r\n"))
        }
    });
    let at = |path: &str| format!("http://{server}{path}");
    let followed = asker(AddressPolicy::Any)
        .ask(&ask(at("/alt")))
        .await
        .expect("followed");
    assert!(matches!(followed, Answer::Got(it) if it.url.ends_with("/neu") && it.bytes == b"da"));
    assert!(matches!(
        error(at("/kreis")).await,
        AskError::Redirects { .. }
    ));
    assert!(matches!(
        error(at("/viele/1")).await,
        AskError::Redirects { .. }
    ));
    assert!(matches!(
        error(at("/nirgends")).await,
        AskError::Status { status: 302, .. }
    ));
    assert!(matches!(
        error(at("/datei")).await,
        AskError::NotAnAddress { .. }
    ));
}

/// The first hop is allowed, the second leads inside: by its address, and by a name.
#[tokio::test]
async fn a_redirect_inside_is_refused() {
    let inside = serve(|_| panic!("nobody may ask"));
    let port = inside.port();
    for target in [format!("127.0.0.1:{port}"), format!("localhost:{port}")] {
        let location = format!("Location: http://{target}/\r\n");
        let outside = serve_on("127.0.0.2:0", move |_| status("302 Found", &location));
        let policy = AddressPolicy::PublicAnd(outside.ip());
        let refused = asker(policy).ask(&ask(format!("http://{outside}/"))).await;
        assert!(
            matches!(refused, Err(AskError::Private { .. })),
            "{target}: {refused:?}"
        );
    }
}

#[tokio::test]
async fn what_is_endless_slow_or_cut_ends() {
    let endless = serve(|_| Play::Endless(b"HTTP/1.1 200 OK\r\n\r\n".to_vec()));
    assert!(matches!(
        error(format!("http://{endless}/")).await,
        AskError::TooLong { limit: 10_000, .. }
    ));
    let announced =
        serve(|_| Play::Hang(b"HTTP/1.1 200 OK\r\nContent-Length: 999999999999\r\n\r\n".to_vec()));
    assert!(matches!(
        error(format!("http://{announced}/")).await,
        AskError::TooLong { .. }
    ));
    let slow = serve(|_| Play::Hang(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nx".to_vec()));
    assert!(matches!(
        error(format!("http://{slow}/")).await,
        AskError::TooSlow { .. }
    ));
    let silent = serve(|_| Play::Hang(Vec::new()));
    assert!(matches!(
        error(format!("http://{silent}/")).await,
        AskError::TooSlow { .. }
    ));
    let cut = serve(|_| Play::Send(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalb".to_vec()));
    assert!(matches!(
        error(format!("http://{cut}/")).await,
        AskError::BrokeOff { .. }
    ));
    let nonsense = serve(|_| Play::Send(b"\0\0\0".to_vec()));
    assert!(matches!(
        error(format!("http://{nonsense}/")).await,
        AskError::Unreachable { .. }
    ));
}

#[tokio::test]
async fn errors_name_the_host_and_no_secret() {
    let server = serve(|_| status("500 Oops", ""));
    let failed = error(format!("http://{server}/geheim?token=abc")).await;
    assert!(matches!(failed, AskError::Status { status: 500, .. }));
    assert!(!failed.to_string().contains("abc"));
    for url in [
        "ftp://a.example/x",
        "http://",
        "nichts",
        "http://a:b@c.example/",
    ] {
        assert!(
            matches!(error(url.to_owned()).await, AskError::NotAnAddress { .. }),
            "{url}"
        );
    }
}
