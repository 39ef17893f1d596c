//! What one installation is set to: language and colours of this browser, and what else is kept.

pub(crate) mod accounts;
pub(crate) mod digest;
mod digest_parts;
pub(crate) mod password;

use axum::extract::{Form, Query, State};
use axum::http::header;
use axum::response::{AppendHeaders, Html, IntoResponse, Redirect};
use freistadt_l10n::{Language, kind_plural};
use freistadt_model::Kind;
use maud::{Markup, html};

use crate::access::Reads;
use crate::records::list_path;
use crate::refusal::{Answer, Refusal};
use crate::shell::{Place, Shell, Theme, Visit, keep as cookie};
use crate::site::{Shared, Site};
use crate::typed::{Typed, of};

/// What the page says of a form that was sent.
enum Said {
    Nothing,
    /// What could not be done with an account.
    Account(accounts::Fault),
    /// Why the own password is as it was.
    Password(String),
    PasswordChanged,
}

/// The settings.
pub(crate) async fn show(
    State(site): Shared,
    visit: Visit,
    _: Reads,
    Query(pairs): Query<Typed>,
) -> Answer {
    let said = if of(&pairs, "kennwort") == "neu" {
        Said::PasswordChanged
    } else {
        Said::Nothing
    };
    Ok(Html(page(&site, &visit, said).await?.into_string()).into_response())
}

async fn page(site: &Site, visit: &Visit, said: Said) -> Result<Markup, Refusal> {
    let viewer = visit.viewer().ok_or(Refusal::NotAllowed)?;
    let revision = site.data.revision(&viewer, None).await?;
    let landscape = &revision.landscape;
    let accounts = match visit.administrator() {
        Some(administrator) => Some(site.data.accounts(&administrator).await?),
        None => None,
    };
    let title = visit.t("nav-settings");
    let shell = Shell::new(visit, &revision, Place::Settings, &title);
    Ok(shell.page(&html! {
        h1 { (title) }
        section aria-labelledby="anzeige" {
            h2 id="anzeige" { (visit.t("settings-display")) }
            (display(visit))
        }
        @if password::has_one(site, visit) { (password::section(visit, &said)) }
        @if let Some(accounts) = accounts { (accounts::section(visit, &accounts, &said)) }
        (digest::link(visit))
        section aria-labelledby="alles" {
            h2 id="alles" { (visit.t("settings-records")) }
            p class="fs-note" { (visit.t("settings-records-text")) }
            ul class="fs-links fs-columns" { @for kind in Kind::ALL {
                li { a href=(list_path(*kind)) { (kind_plural(visit.language, *kind)) } span class="fs-muted" { " (" (landscape.count(*kind)) ")" } }
            } }
        }
    }))
}

fn display(visit: &Visit) -> Markup {
    let theme = |theme: Theme| match theme {
        Theme::System => "settings-theme-system",
        Theme::Light => "settings-theme-light",
        Theme::Dark => "settings-theme-dark",
    };
    let language = |language: Language| match language {
        Language::German => "Deutsch",
        Language::English => "English",
    };
    html! {
        form method="post" class="fs-form" {
            div class="fs-field fs-c4" {
                label for="lang" { (visit.t("settings-language")) }
                select id="lang" name="lang" { @for other in Language::ALL { option value=(other.code()) lang=(other.code()) selected[other == visit.language] { (language(other)) } } }
            }
            div class="fs-field fs-c4" {
                label for="theme" { (visit.t("settings-theme")) }
                select id="theme" name="theme" { @for other in Theme::ALL { option value=(other.code().unwrap_or("system")) selected[other == visit.theme] { (visit.t(theme(other))) } } }
            }
            p class="fs-btns fs-c12" { button type="submit" class="kern-btn kern-btn--secondary" { span class="kern-label" { (visit.t("settings-keep")) } } }
        }
    }
}

/// Keeps language and colours in this browser.
pub(crate) async fn keep(Form(typed): Form<Vec<(String, String)>>) -> Answer {
    let language = Language::parse(of(&typed, "lang")).unwrap_or_default();
    let theme = Theme::parse(of(&typed, "theme"))
        .and_then(Theme::code)
        .unwrap_or("system");
    let kept = [("lang", language.code()), ("theme", theme)];
    let kept = kept.map(|(name, value)| (header::SET_COOKIE, cookie(name, value)));
    Ok((AppendHeaders(kept), Redirect::to("/einstellungen")).into_response())
}
