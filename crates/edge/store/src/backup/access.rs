//! Accounts, views, feeds and settings of digests in a backup. Sessions, attempts and uploads are not in it: they are
//! of the moment.

use crate::backup::file::{AccountLine, DigestLine, FeedLine, Line, ViewLine};
use crate::beside::accounts::AccountColumns;
use crate::beside::digest::{SettingColumns, SigningKey};
use crate::database::{Doing as _, QueryError, Transaction, both, execute};
use crate::revisions::rows::{hex, unhex};
use crate::{PasswordHash, sql};

type ViewColumns = (String, String, String, String, String);
type FeedColumns = (String, String, Vec<u8>, i64);

/// All accounts, views, feeds and settings of digests, in the order of their tables and keys; there are few.
pub(crate) async fn access_lines(transaction: &mut Transaction) -> Result<Vec<Line>, QueryError> {
    let accounts: Vec<AccountColumns> = both!(&mut *transaction, |c| {
        sqlx::query_as(sql::ALL_ACCOUNTS).fetch_all(c).await
    })
    .doing("read table", "account")?;
    let views: Vec<ViewColumns> = both!(&mut *transaction, |c| {
        sqlx::query_as(sql::ALL_VIEWS).fetch_all(c).await
    })
    .doing("read table", "saved_view")?;
    let feeds: Vec<FeedColumns> = both!(&mut *transaction, |c| {
        sqlx::query_as(sql::ALL_FEEDS).fetch_all(c).await
    })
    .doing("read table", "feed")?;
    let digests: Vec<SettingColumns> = both!(&mut *transaction, |c| {
        sqlx::query_as(sql::DIGEST_SETTINGS).fetch_all(c).await
    })
    .doing("read table", "digest_setting")?;
    let accounts = accounts.into_iter().map(account_line);
    let views = views.into_iter().map(view_line);
    let feeds = feeds.into_iter().map(feed_line);
    let digests = digests.into_iter().map(digest_line);
    Ok(accounts.chain(views).chain(feeds).chain(digests).collect())
}

fn account_line(columns: AccountColumns) -> Line {
    let (organization, name, role, unit, password_hash, created_at, disabled_at) = columns;
    Line::Account(AccountLine {
        organization,
        name,
        role,
        unit,
        password_hash: password_hash.map(PasswordHash),
        created_at,
        disabled_at,
    })
}

fn view_line((organization, account, page, name, query): ViewColumns) -> Line {
    Line::View(ViewLine {
        organization,
        account,
        page,
        name,
        query,
    })
}

fn feed_line((organization, purpose, sha256, created_at): FeedColumns) -> Line {
    Line::Feed(FeedLine {
        organization,
        purpose,
        sha256: hex(&sha256),
        created_at,
    })
}

fn digest_line(columns: SettingColumns) -> Line {
    let (organization, rhythm, weekday, language, recipients, webhook, secret, revision, upto) =
        columns;
    Line::DigestSetting(DigestLine {
        organization,
        rhythm,
        weekday,
        language,
        recipients,
        webhook,
        secret: SigningKey(secret),
        revision,
        upto,
    })
}

/// Whether the line holds a fingerprint.
pub(crate) fn is_readable(row: &FeedLine) -> bool {
    unhex(&row.sha256).is_some()
}

pub(crate) async fn insert_account(
    transaction: &mut Transaction,
    row: AccountLine,
) -> Result<(), QueryError> {
    let hash = row.password_hash.map(|hash| hash.0);
    execute!(
        transaction,
        sql::ADD_ACCOUNT,
        row.organization,
        row.name,
        row.role,
        row.unit,
        hash,
        row.created_at,
        row.disabled_at
    )
    .doing("restore table", "account")
    .map(|_| ())
}

pub(crate) async fn insert_view(
    transaction: &mut Transaction,
    row: ViewLine,
) -> Result<(), QueryError> {
    execute!(
        transaction,
        sql::PUT_VIEW,
        row.organization,
        row.account,
        row.page,
        row.name,
        row.query
    )
    .doing("restore table", "saved_view")
    .map(|_| ())
}

pub(crate) async fn insert_feed(
    transaction: &mut Transaction,
    row: FeedLine,
) -> Result<(), QueryError> {
    // That it can be read was verified before anything was written.
    let sha256 = unhex(&row.sha256).unwrap_or_default().to_vec();
    execute!(
        transaction,
        sql::PUT_FEED,
        row.organization,
        row.purpose,
        sha256,
        row.created_at
    )
    .doing("restore table", "feed")
    .map(|_| ())
}

pub(crate) async fn insert_digest_setting(
    transaction: &mut Transaction,
    row: DigestLine,
) -> Result<(), QueryError> {
    execute!(
        transaction,
        sql::PUT_DIGEST_SETTING,
        row.organization,
        row.rhythm,
        row.weekday,
        row.language,
        row.recipients,
        row.webhook,
        row.secret.0,
        row.revision,
        row.upto
    )
    .doing("restore table", "digest_setting")
    .map(|_| ())
}
