//! Who may sign in, for those who manage it.

use axum::extract::{Form, Path, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect};
use freistadt_app::{AccountError, AccountInfo, NewAccount, Password, PasswordFault, Role, now};
use freistadt_l10n::{Language, args, message};
use maud::{Markup, html};

use super::{Said, page};
use crate::access::Administers;
use crate::refusal::Answer;
use crate::shell::{Visit, t};
use crate::site::Shared;
use crate::typed::{Typed, of};

/// Makes an account.
pub(crate) async fn add(
    State(site): Shared,
    visit: Visit,
    Administers(administrator): Administers,
    Form(typed): Form<Typed>,
) -> Answer {
    let role = Role::from_code(of(&typed, "recht")).unwrap_or(Role::Reader);
    let new = NewAccount {
        name: of(&typed, "name").to_owned(),
        role,
        unit: of(&typed, "stelle").to_owned(),
        password: Some(Password::new(of(&typed, "kennwort"))),
    };
    let added = site.data.add_account(&administrator, new, now()).await;
    done(&site, &visit, &typed, added).await
}

/// Closes or opens an account, or gives it another password.
pub(crate) async fn change(
    State(site): Shared,
    visit: Visit,
    Administers(administrator): Administers,
    Path(name): Path<String>,
    Form(typed): Form<Typed>,
) -> Answer {
    let data = &site.data;
    let changed = match of(&typed, "tun") {
        "schliessen" => data.disable_account(&administrator, &name, now()).await,
        "oeffnen" => data.enable_account(&administrator, &name).await,
        _ => {
            let password = Password::new(of(&typed, "kennwort"));
            data.set_password(&administrator, &name, &password).await
        }
    };
    done(&site, &visit, &typed, changed).await
}

async fn done(
    site: &crate::site::Site,
    visit: &Visit,
    typed: &Typed,
    done: Result<(), AccountError>,
) -> Answer {
    let Err(error) = done else {
        return Ok(Redirect::to("/einstellungen#konten").into_response());
    };
    let Some(fault) = fault(&error, visit.language) else {
        return Err(error.into());
    };
    let name = of(typed, "name").to_owned();
    let shown = page(site, visit, Said::Account(Fault { name, text: fault })).await?;
    let status = StatusCode::UNPROCESSABLE_ENTITY;
    Ok((status, Html(shown.into_string())).into_response())
}

/// What stands against it, in the visitor's language; `None` for a failure of ours.
fn fault(error: &AccountError, language: Language) -> Option<String> {
    let named = |key, name: &str| Some(message(language, key, &args().text("name", name)));
    match error {
        AccountError::Name { name } => named("account-name-bad", name),
        AccountError::Unit => Some(t(language, "account-unit-bad")),
        AccountError::Own => Some(t(language, "account-own")),
        AccountError::Busy(_) => Some(t(language, "sign-in-busy")),
        AccountError::Password(fault) => Some(t(language, password_fault(*fault))),
        AccountError::Store(freistadt_app::AccessError::Exists { name, .. }) => {
            named("account-exists", name)
        }
        AccountError::Store(_) => None,
    }
}

/// The key of what is wrong with a password.
pub(super) fn password_fault(fault: PasswordFault) -> &'static str {
    match fault {
        PasswordFault::Short => "password-short",
        PasswordFault::Long => "password-long",
        PasswordFault::Guessable => "password-guessable",
    }
}

/// What could not be done, and with which name.
pub(super) struct Fault {
    name: String,
    text: String,
}

/// The accounts, and the form for a new one.
pub(super) fn section(visit: &Visit, accounts: &[AccountInfo], said: &Said) -> Markup {
    let fault = match said {
        Said::Account(fault) => Some(fault),
        Said::Nothing | Said::Password(_) | Said::PasswordChanged => None,
    };
    let t = |key| visit.t(key);
    let title = t("settings-accounts");
    html! {
        section aria-labelledby="konten" {
            h2 id="konten" { (title) }
            p class="fs-note" { (t("settings-accounts-text")) }
            @if let Some(fault) = fault { div class="fs-summary" role="alert" id="konto-fehler" { p { (fault.text) } } }
            @if !accounts.is_empty() {
                table class="fs-table fs-stack" role="table" {
                    caption class="fs-sr" { (title) }
                    thead role="rowgroup" { tr role="row" {
                        @for key in ["sign-in-name", "settings-role", "settings-unit", "settings-account-do"] { th scope="col" role="columnheader" { (t(key)) } }
                    } }
                    tbody role="rowgroup" { @for account in accounts { (row(visit, account)) } }
                }
            }
            (form(visit, fault))
        }
    }
}

fn role_name(visit: &Visit, role: Role) -> String {
    visit.t(&format!("account-role-{}", role.code()))
}

fn row(visit: &Visit, account: &AccountInfo) -> Markup {
    let t = |key| visit.t(key);
    let (value, key) = if account.disabled_at.is_none() {
        ("schliessen", "settings-account-close")
    } else {
        ("oeffnen", "settings-account-open")
    };
    let path = format!(
        "/einstellungen/konten/{}",
        crate::records::part(&account.name)
    );
    let field = format!("kennwort-{}", account.name);
    html! {
        tr role="row" {
            th scope="row" role="rowheader" { (account.name) }
            td role="cell" data-th=(t("settings-role")) { (role_name(visit, account.role)) }
            td role="cell" data-th=(t("settings-unit")) { (account.unit) }
            td role="cell" {
                form method="post" action=(path) class="fs-btns" { button type="submit" name="tun" value=(value) class="fs-plain" { (t(key)) span class="fs-sr" { " " (account.name) } } }
                details class="fs-why" { summary { (t("settings-account-password")) span class="fs-sr" { " " (account.name) } }
                    form method="post" action=(path) {
                        div class="fs-field" { label for=(field) { (t("sign-in-password")) } input type="password" id=(field) name="kennwort" autocomplete="new-password"; }
                        p class="fs-btns" { button type="submit" class="kern-btn kern-btn--secondary" { span class="kern-label" { (t("settings-keep")) } } }
                    }
                }
            }
        }
    }
}

fn form(visit: &Visit, fault: Option<&Fault>) -> Markup {
    let t = |key| visit.t(key);
    let name = fault.map_or("", |fault| fault.name.as_str());
    html! {
        form method="post" action="/einstellungen/konten" {
            h3 { (t("settings-account-new")) }
            div class="fs-form" {
                div class="fs-field fs-c6" { label for="konto-name" { (t("sign-in-name")) } input type="text" id="konto-name" name="name" value=(name) autocomplete="off" autocapitalize="none" aria-describedby=[fault.map(|_| "konto-fehler")]; }
                div class="fs-field fs-c6" { label for="konto-recht" { (t("settings-role")) } select id="konto-recht" name="recht" { @for role in Role::ALL { option value=(role.code()) { (role_name(visit, role)) } } } }
                div class="fs-field fs-c6" { label for="konto-stelle" { (t("settings-unit")) } span class="fs-hint" id="konto-stelle-hilfe" { (t("settings-unit-hint")) } input type="text" id="konto-stelle" name="stelle" autocomplete="off" aria-describedby="konto-stelle-hilfe"; }
                div class="fs-field fs-c6" { label for="konto-kennwort" { (t("sign-in-password")) } span class="fs-hint" id="konto-kennwort-hilfe" { (t("settings-password-hint")) } input type="password" id="konto-kennwort" name="kennwort" autocomplete="new-password" aria-describedby="konto-kennwort-hilfe"; }
            }
            p class="fs-btns" { button type="submit" class="kern-btn kern-btn--secondary" { span class="kern-label" { (t("settings-account-add")) } } }
        }
    }
}
