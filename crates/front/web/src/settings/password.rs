//! One's own password, changed by whoever has it.

use axum::extract::{Form, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{AppendHeaders, Html, IntoResponse, Redirect};
use freistadt_app::{Password, SignInError, now};
use freistadt_l10n::args;
use maud::{Markup, html};

use super::accounts::password_fault;
use super::{Said, page};
use crate::access::{Access, session_cookie};
use crate::refusal::{Answer, Refusal};
use crate::shell::Visit;
use crate::site::{Shared, Site};
use crate::time::moment;
use crate::typed::{Typed, of};

/// Where the form goes.
pub(crate) const PATH: &str = "/einstellungen/kennwort";
/// Where one lands afterwards.
const DONE: &str = "/einstellungen?kennwort=neu#kennwort";

/// Whether the visitor signed in with a password; a proxy's people have theirs elsewhere.
pub(super) fn has_one(site: &Site, visit: &Visit) -> bool {
    matches!(site.access, Access::Accounts) && visit.account().is_some()
}

/// Gives the visitor another password and another session; all others of the account end.
pub(crate) async fn change(
    State(site): Shared,
    visit: Visit,
    headers: HeaderMap,
    Form(typed): Form<Typed>,
) -> Answer {
    let actor = visit.actor().filter(|_| has_one(&site, &visit));
    let actor = actor.ok_or(Refusal::NotAllowed)?;
    let (old, new) = (of(&typed, "bisher"), of(&typed, "neu"));
    if new != of(&typed, "noch-einmal") {
        let fault = visit.t("password-differs");
        return refused(&site, &visit, StatusCode::UNPROCESSABLE_ENTITY, fault).await;
    }
    let (old, new) = (Password::new(old), Password::new(new));
    let changed = site.data.change_password(actor, &old, &new, now()).await;
    let (status, fault) = match changed {
        Ok(signed) => {
            let cookie = session_cookie(&signed.token.to_text(), &headers);
            let cookie = AppendHeaders([(header::SET_COOKIE, cookie)]);
            return Ok((cookie, Redirect::to(DONE)).into_response());
        }
        Err(SignInError::Wrong) => (
            StatusCode::UNPROCESSABLE_ENTITY,
            visit.t("settings-password-wrong"),
        ),
        Err(SignInError::Wait { until }) => {
            let time = args().text("time", moment(visit.language, until));
            let text = visit.say("sign-in-wait", &time);
            (StatusCode::TOO_MANY_REQUESTS, text)
        }
        Err(SignInError::Busy(_)) => (StatusCode::SERVICE_UNAVAILABLE, visit.t("sign-in-busy")),
        Err(SignInError::Password(fault)) => (
            StatusCode::UNPROCESSABLE_ENTITY,
            visit.t(password_fault(fault)),
        ),
        Err(error @ SignInError::Store(_)) => return Err(error.into()),
    };
    refused(&site, &visit, status, fault).await
}

async fn refused(site: &Site, visit: &Visit, status: StatusCode, fault: String) -> Answer {
    let page = page(site, visit, Said::Password(fault)).await?;
    Ok((status, Html(page.into_string())).into_response())
}

/// The form; what was typed is never shown again.
pub(super) fn section(visit: &Visit, said: &Said) -> Markup {
    let t = |key: &str| visit.t(key);
    let fault = match said {
        Said::Password(fault) => Some(fault),
        Said::Nothing | Said::PasswordChanged | Said::Account(_) => None,
    };
    let wrong = fault.map(|_| "kennwort-fehler");
    let field = |id: &str, key: &str, complete: &str, described: Option<&str>| {
        html! {
            div class="fs-field fs-narrow-field" {
                label for=(id) { (t(key)) }
                @if described == Some("neu-hilfe") { span class="fs-hint" id="neu-hilfe" { (t("settings-password-hint")) } }
                input type="password" id=(id) name=(id) autocomplete=(complete) required aria-describedby=[described.or(wrong)];
            }
        }
    };
    html! {
        section aria-labelledby="kennwort" {
            h2 id="kennwort" { (t("settings-password")) }
            @if let Said::PasswordChanged = said { p class="fs-banner" role="status" { (t("settings-password-changed")) } }
            p class="fs-note" { (t("settings-password-text")) }
            @if let Some(fault) = fault { div class="fs-summary" role="alert" id="kennwort-fehler" { p { (fault) } } }
            form method="post" action=(PATH) {
                (field("bisher", "settings-password-old", "current-password", None))
                (field("neu", "settings-password-new", "new-password", Some("neu-hilfe")))
                (field("noch-einmal", "settings-password-again", "new-password", None))
                p class="fs-btns" { button type="submit" class="kern-btn kern-btn--secondary" { span class="kern-label" { (t("settings-password-change")) } } }
            }
        }
    }
}
