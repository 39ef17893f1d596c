//! Commands that manage accounts. Whoever can run them can read the data anyway.

use std::io::IsTerminal as _;
use std::process::ExitCode;

use anyhow::Context as _;
use freistadt_app::{
    AccessError, AccountError, Administrator, Data, NewAccount, Password, PasswordFault, Role,
    local_administrator, now,
};
use freistadt_l10n::Language;
use serde_json::json;

use super::place::{open_existing, open_or_found, runtime};
use super::{Done, Failure, print_json, said};
use crate::arguments::account::AccountAction;
use crate::arguments::{Output, Place};
use crate::{document, terminal};

/// Does what was asked for.
pub(super) fn account(output: Output, action: AccountAction) -> Done {
    runtime()?.block_on(async {
        match action {
            AccountAction::Add {
                name,
                role,
                function,
                no_password,
                place,
            } => {
                let new = NewAccount {
                    name,
                    role,
                    unit: function,
                    password: None,
                };
                add(output, &place, new, no_password).await
            }
            AccountAction::List { place } => list(output, &place).await,
            AccountAction::Role {
                name,
                role,
                function,
                place,
            } => set_role(output, &place, &name, role, function).await,
            AccountAction::Password { name, place } => set_password(output, &place, &name).await,
            AccountAction::Disable { name, place } => {
                let (data, administrator) = open(output, &place).await?;
                let done = data.disable_account(&administrator, &name, now()).await;
                close(output, &data, done, "account-disabled", &name).await
            }
            AccountAction::Enable { name, place } => {
                let (data, administrator) = open(output, &place).await?;
                let done = data.enable_account(&administrator, &name).await;
                close(output, &data, done, "account-enabled", &name).await
            }
        }
    })
}

async fn open(output: Output, place: &Place) -> Result<(Data, Administrator), Failure> {
    let (data, editor) = open_existing(output, place).await?;
    Ok((data, local_administrator(editor.organization())))
}

/// Also in empty data: whoever serves them to others needs the account before the first list.
async fn add(output: Output, place: &Place, mut new: NewAccount, no_password: bool) -> Done {
    if !no_password {
        new.password = Some(typed_password(output)?);
    }
    let name = new.name.clone();
    let (data, editor) = open_or_found(output, place, None).await?;
    let administrator = local_administrator(editor.organization());
    let done = data.add_account(&administrator, new, now()).await;
    close(output, &data, done, "account-added", &name).await
}

async fn set_role(
    output: Output,
    place: &Place,
    name: &str,
    role: Role,
    function: Option<String>,
) -> Done {
    let (data, administrator) = open(output, place).await?;
    let unit = match function {
        Some(function) => function,
        None => present_unit(&data, &administrator, name).await?,
    };
    let done = data.set_role(&administrator, name, role, &unit).await;
    close(output, &data, done, "account-role-set", name).await
}

async fn present_unit(
    data: &Data,
    administrator: &Administrator,
    name: &str,
) -> Result<String, Failure> {
    let accounts = data.accounts(administrator).await.context("accounts")?;
    let found = accounts
        .into_iter()
        .find(|account| account.name == name.trim().to_lowercase());
    Ok(found.map(|account| account.unit).unwrap_or_default())
}

async fn set_password(output: Output, place: &Place, name: &str) -> Done {
    let (data, administrator) = open(output, place).await?;
    let password = typed_password(output)?;
    let done = data.set_password(&administrator, name, &password).await;
    close(output, &data, done, "account-password-set", name).await
}

async fn list(output: Output, place: &Place) -> Done {
    let (data, administrator) = open(output, place).await?;
    let accounts = data.accounts(&administrator).await.context("accounts")?;
    if output.json {
        print_json(&document::accounts(&accounts));
    } else {
        terminal::accounts(&accounts, output.language());
    }
    data.close().await;
    Ok(ExitCode::SUCCESS)
}

/// Says what was done, or what stood against it.
async fn close(
    output: Output,
    data: &Data,
    done: Result<(), AccountError>,
    key: &str,
    name: &str,
) -> Done {
    data.close().await;
    done.map_err(|error| refusal(output, error, name))?;
    if output.json {
        print_json(&json!({ "account": name.trim().to_lowercase(), "diagnostics": [] }));
    } else {
        let arguments = [("name", name.trim().to_lowercase())];
        terminal::line(&terminal::words(output.language(), key, &arguments));
    }
    Ok(ExitCode::SUCCESS)
}

fn refusal(output: Output, error: AccountError, name: &str) -> Failure {
    let key = match &error {
        AccountError::Name { .. } => "account-name-bad",
        AccountError::Unit => "account-unit-bad",
        AccountError::Password(PasswordFault::Short) => "password-short",
        AccountError::Password(PasswordFault::Long) => "password-long",
        AccountError::Password(PasswordFault::Guessable) => "password-guessable",
        AccountError::Own => "account-own",
        AccountError::Store(AccessError::Exists { .. }) => "account-exists",
        AccountError::Store(AccessError::Unknown { .. }) => "account-unknown",
        AccountError::Store(AccessError::NoSpace { .. }) => "error-no-space",
        AccountError::Busy(_)
        | AccountError::Store(AccessError::Unstorable { .. } | AccessError::Query(_)) => {
            return Failure::Other(error.into());
        }
    };
    said(output, key, &[("name", name.to_owned())])
}

/// Twice without showing it where somebody types, else the first line of what comes in.
fn typed_password(output: Output) -> Result<Password, Failure> {
    let stdin = std::io::stdin();
    if !stdin.is_terminal() {
        let mut line = String::new();
        stdin.read_line(&mut line).context("password")?;
        let password = line.trim_end_matches(['\r', '\n']);
        return Ok(Password::new(password));
    }
    let ask = |key| prompt(output.language(), key);
    let first = ask("password-prompt")?;
    if first != ask("password-again")? {
        return Err(said(output, "password-differs", &[]));
    }
    Ok(first)
}

fn prompt(language: Language, key: &str) -> Result<Password, Failure> {
    let question = format!("{} ", terminal::words(language, key, &[]));
    let typed = rpassword::prompt_password(question).context("password")?;
    Ok(Password::new(typed))
}
