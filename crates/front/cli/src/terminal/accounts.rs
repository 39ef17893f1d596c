//! The list of accounts.

use freistadt_app::AccountInfo;
use freistadt_l10n::{Language, day};
use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::{Align, Table, line, words};

/// Prints the accounts as a table.
pub(crate) fn accounts(accounts: &[AccountInfo], language: Language) {
    if accounts.is_empty() {
        line(&words(language, "account-none", &[]));
    }
    let mut table = Table::new(&[Align::Left; 4]);
    for account in accounts {
        let role = format!("account-role-{}", account.role.code());
        table.row([
            account.name.clone(),
            words(language, &role, &[]),
            account.unit.clone(),
            state(account, language),
        ]);
    }
    table.print();
}

fn state(account: &AccountInfo, language: Language) -> String {
    let date = |at: Timestamp| day(language, at.to_zoned(TimeZone::system()).date());
    match account.disabled_at {
        Some(since) => words(language, "account-closed-since", &[("day", date(since))]),
        None if account.has_password => String::new(),
        None => words(language, "account-no-password", &[]),
    }
}
