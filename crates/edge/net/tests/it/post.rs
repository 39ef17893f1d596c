//! One signed message to a server that may misbehave.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use freistadt_net::{AddressPolicy, AskError, AskLimits, Asker};
use freistadt_testkit::misbehaving::{Play, ok, serve, status};

fn asker(policy: AddressPolicy) -> Asker {
    let limits = AskLimits {
        bytes: 100,
        time: Duration::from_millis(1_500),
        redirects: 3,
    };
    Asker::new(policy, limits).expect("a client")
}

async fn post(policy: AddressPolicy, url: &str) -> Result<(), AskError> {
    let body = b"{\"a\":1}".to_vec();
    asker(policy).post(url, "d-1", body, b"geheim").await
}

#[tokio::test]
async fn a_message_is_signed_and_named() {
    let heard = Arc::new(Mutex::new(String::new()));
    let ears = heard.clone();
    let server = serve(move |head| {
        *ears.lock().expect("no panic") = head.to_lowercase();
        ok("", "")
    });
    let url = format!("http://{server}/haken?marke=1");
    post(AddressPolicy::Any, &url).await.expect("taken");
    let head = heard.lock().expect("no panic").clone();
    assert!(head.starts_with("post /haken?marke=1 "), "{head}");
    for line in [
        // printf '{"a":1}' | openssl dgst -sha256 -hmac geheim
        "x-freistadt-signature: sha256=0c3e89010807a274fd26fae3628d3e1dc8f1ee15cc206a8e72920e50b4da8baf",
        "x-freistadt-delivery: d-1",
        "content-type: application/json",
    ] {
        assert!(head.contains(line), "{line} in {head}");
    }
}

#[tokio::test]
async fn a_redirect_is_no_yes_and_is_not_followed() {
    let other = serve(|_| ok("", ""));
    let server = serve(move |_| {
        status(
            "307 Temporary Redirect",
            &format!("Location: http://{other}/\r\n"),
        )
    });
    let sent = post(AddressPolicy::Any, &format!("http://{server}/")).await;
    let refused = matches!(sent, Err(AskError::Status { status: 307, .. }));
    assert!(refused, "{sent:?}");
}

#[tokio::test]
async fn addresses_inside_the_own_network_are_not_told() {
    let server = serve(|_| ok("", ""));
    for url in [
        format!("http://{server}/"),
        format!("http://localhost:{}/", server.port()),
    ] {
        let sent = post(AddressPolicy::Public, &url).await;
        assert!(matches!(sent, Err(AskError::Private { .. })), "{sent:?}");
    }
}

#[tokio::test]
async fn who_falls_silent_or_gets_too_much_is_left() {
    let server = serve(|_| Play::Hang(Vec::new()));
    let url = format!("http://{server}/");
    let sent = post(AddressPolicy::Any, &url).await;
    assert!(matches!(sent, Err(AskError::TooSlow { .. })), "{sent:?}");
    let asker = asker(AddressPolicy::Any);
    let sent = asker.post(&url, "d-1", vec![b' '; 101], b"geheim").await;
    let long = matches!(sent, Err(AskError::TooLong { limit: 100, .. }));
    assert!(long, "{sent:?}");
}
