//! The page where one signs in, and the way out.

use std::convert::Infallible;
use std::net::{IpAddr, SocketAddr};

use axum::extract::{ConnectInfo, Form, FromRequestParts, Query, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{AppendHeaders, Html, IntoResponse, Redirect};
use freistadt_app::{Password, Secret, SignInError, now};
use freistadt_l10n::args;
use maud::{Markup, html};

use super::SESSION;
use crate::refusal::Answer;
use crate::shell::{Place, Shell, Visit, cookie};
use crate::site::Shared;
use crate::time::moment;
use crate::typed::{Typed, of};

/// What was typed into another form while nobody was signed in has this before its names.
const KEPT: &str = "behalten.";

/// What the page is to say and to keep.
pub(super) struct Asked {
    /// Where to go afterwards.
    back: String,
    /// A form that waits to be sent.
    kept: Typed,
    /// Whether somebody was in the middle of something.
    again: bool,
    /// What is wrong.
    fault: Option<String>,
    name: String,
}

impl Asked {
    /// In the middle of a form whose session has ended.
    pub(super) fn again(path: String, kept: Typed) -> Asked {
        Asked {
            back: path,
            kept,
            again: true,
            fault: None,
            name: String::new(),
        }
    }
}

/// Only addresses of this site; anything else would lead people astray.
fn own_path(path: &str) -> String {
    let own =
        path.starts_with('/') && !path.starts_with("//") && !path.contains(['\\', '\r', '\n']);
    if own { path.to_owned() } else { "/".to_owned() }
}

/// The page.
pub(crate) async fn form(visit: Visit, Query(pairs): Query<Typed>) -> Answer {
    let asked = Asked {
        back: own_path(of(&pairs, "weiter")),
        kept: Vec::new(),
        again: false,
        fault: None,
        name: String::new(),
    };
    Ok(Html(page(&visit, &asked).into_string()).into_response())
}

/// The address that a request comes from, where the server says so.
pub(crate) struct From(Option<IpAddr>);

impl<S: Send + Sync> FromRequestParts<S> for From {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        let from = parts.extensions.get::<ConnectInfo<SocketAddr>>();
        Ok(From(from.map(|ConnectInfo(address)| address.ip())))
    }
}

/// Signs in and goes on where the person was.
pub(crate) async fn sign_in(
    State(site): Shared,
    visit: Visit,
    From(address): From,
    headers: HeaderMap,
    Form(typed): Form<Typed>,
) -> Answer {
    let kept = typed.iter().filter_map(|(name, value)| {
        let name = name.strip_prefix(KEPT)?;
        Some((name.to_owned(), value.clone()))
    });
    let asked = Asked {
        back: own_path(of(&typed, "weiter")),
        kept: kept.collect(),
        again: !of(&typed, "mitten").is_empty(),
        fault: None,
        name: of(&typed, "name").to_owned(),
    };
    let password = Password::new(of(&typed, "kennwort"));
    let signed = site
        .data
        .sign_in(&asked.name, &password, address, now())
        .await;
    let (status, fault) = match signed {
        Ok(signed) => return Ok(inside(&visit, &asked, &signed.token.to_text(), &headers)),
        Err(SignInError::Wrong) => (StatusCode::UNAUTHORIZED, visit.t("sign-in-wrong")),
        Err(SignInError::Wait { until }) => {
            let time = moment(visit.language, until);
            let text = visit.say("sign-in-wait", &args().text("time", time));
            (StatusCode::TOO_MANY_REQUESTS, text)
        }
        Err(SignInError::Busy(_)) => (StatusCode::SERVICE_UNAVAILABLE, visit.t("sign-in-busy")),
        Err(error) => return Err(error.into()),
    };
    let asked = Asked {
        fault: Some(fault),
        ..asked
    };
    Ok((status, Html(page(&visit, &asked).into_string())).into_response())
}

/// The answer to whoever has just signed in.
fn inside(
    visit: &Visit,
    asked: &Asked,
    token: &str,
    headers: &HeaderMap,
) -> axum::response::Response {
    let cookie = [(header::SET_COOKIE, session_cookie(token, headers))];
    if asked.kept.is_empty() {
        return (AppendHeaders(cookie), Redirect::to(&asked.back)).into_response();
    }
    let page = send_kept(visit, asked);
    (AppendHeaders(cookie), Html(page.into_string())).into_response()
}

/// The cookie that holds a session's token.
pub(crate) fn session_cookie(token: &str, headers: &HeaderMap) -> String {
    let encrypted = headers
        .get("x-forwarded-proto")
        .is_some_and(|proto| proto.as_bytes() == b"https");
    let secure = if encrypted { "; Secure" } else { "" };
    format!("{SESSION}={token}; Path=/; HttpOnly; SameSite=Lax{secure}")
}

/// Signs out.
pub(crate) async fn leave(State(site): Shared, headers: HeaderMap) -> Answer {
    if let Some(token) = cookie(&headers, SESSION).and_then(Secret::parse) {
        site.data.sign_out(&token).await?;
    }
    let over = format!("{SESSION}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0");
    let cookie = AppendHeaders([(header::SET_COOKIE, over)]);
    Ok((cookie, Redirect::to("/anmelden")).into_response())
}

fn shell<'a>(visit: &'a Visit, title: &'a str) -> Shell<'a> {
    Shell {
        visit,
        revision: None,
        place: Place::Outside,
        title,
        above: Vec::new(),
    }
}

/// The page where one signs in.
pub(super) fn page(visit: &Visit, asked: &Asked) -> Markup {
    let t = |key| visit.t(key);
    let title = t("sign-in-title");
    let fault = asked.fault.as_deref();
    let content = html! {
        h1 { (title) }
        @if asked.again { p class="fs-banner" { (t("sign-in-ended")) } }
        form method="post" action="/anmelden" {
            input type="hidden" name="weiter" value=(asked.back);
            @if asked.again { input type="hidden" name="mitten" value="1"; }
            @for (name, value) in &asked.kept { input type="hidden" name={ (KEPT) (name) } value=(value); }
            @if let Some(fault) = fault { div class="fs-summary" role="alert" id="fehler" { p { (fault) } } }
            div class="fs-field fs-narrow-field" {
                label for="name" { (t("sign-in-name")) }
                input type="text" id="name" name="name" value=(asked.name) autocomplete="username" autocapitalize="none" aria-describedby=[fault.map(|_| "fehler")];
            }
            div class="fs-field fs-narrow-field" {
                label for="kennwort" { (t("sign-in-password")) }
                input type="password" id="kennwort" name="kennwort" autocomplete="current-password" aria-describedby=[fault.map(|_| "fehler")];
            }
            p class="fs-btns" { button type="submit" class="kern-btn kern-btn--primary" { span class="kern-label" { (t("sign-in-go")) } } }
        }
    };
    shell(visit, &title).page(&content)
}

/// The form that waited, to be sent now.
fn send_kept(visit: &Visit, asked: &Asked) -> Markup {
    let t = |key| visit.t(key);
    let title = t("sign-in-kept");
    let content = html! {
        h1 { (title) }
        p class="fs-lead" { (t("sign-in-kept-text")) }
        form method="post" action=(asked.back) {
            @for (name, value) in &asked.kept { input type="hidden" name=(name) value=(value); }
            p class="fs-btns" {
                button type="submit" class="kern-btn kern-btn--primary" { span class="kern-label" { (t("sign-in-kept-go")) } }
                a class="kern-btn kern-btn--tertiary" href="/" { span class="kern-label" { (t("nav-overview")) } }
            }
        }
    };
    shell(visit, &title).page(&content)
}
