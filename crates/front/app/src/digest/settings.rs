//! Who is told what how often, for those who manage it. The key that signs messages is kept and
//! never shown again.

use freistadt_l10n::Language;
use freistadt_net::is_mail_address;
use freistadt_store::{Delivery, DigestSetting, SigningKey, StoredDigest};
use jiff::{SignedDuration, Timestamp};

use super::deliver::{DigestError, rhythm_of};
use super::words::{DigestText, text};
use super::{DIGEST_FEED, Rhythm};
use crate::access::password::new_secret;
use crate::clock::zone;
use crate::{Administrator, Data};

/// Most recipients.
const RECIPIENTS: usize = 20;
/// The shortest and longest key.
const KEY: std::ops::RangeInclusive<usize> = 16..=200;
/// The longest address of a program.
const ADDRESS: usize = 2000;
/// So many digests are listed.
const LISTED: u32 = 10;
/// A preview goes back so far where nothing was told yet.
const WEEK: SignedDuration = SignedDuration::from_hours(7 * 24);

/// What somebody chose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DigestChoice {
    /// How often.
    pub rhythm: Rhythm,
    /// In which language.
    pub language: Language,
    /// Mail addresses of functions or shared mailboxes.
    pub recipients: Vec<String>,
    /// The address of a program; empty for none.
    pub webhook: String,
}

/// Why a choice was not kept.
#[derive(Debug, thiserror::Error)]
pub enum DigestFault {
    /// This is no mail address.
    #[error("`{0}` is no mail address")]
    Recipient(String),
    /// More recipients than there may be.
    #[error("there are at most {RECIPIENTS} recipients")]
    Recipients,
    /// This is no address of the web.
    #[error("the address of the program is no address of the web")]
    Webhook,
    /// The key is too short or too long.
    #[error("a key has {} to {} characters", KEY.start(), KEY.end())]
    Key,
    /// The data could not be used.
    #[error(transparent)]
    Data(#[from] DigestError),
}

/// A digest and what became of it.
#[derive(Debug, Clone)]
pub struct MadeDigest {
    /// The digest.
    pub digest: StoredDigest,
    /// To whom it goes.
    pub deliveries: Vec<Delivery>,
}

/// All about digests of an organization.
#[derive(Debug, Clone)]
pub struct DigestSettings {
    /// What was chosen.
    pub choice: DigestChoice,
    /// Whether a key is kept.
    pub has_key: bool,
    /// Since when the feed has its address.
    pub feed_since: Option<Timestamp>,
    /// The host that takes mails, if the operator configured one.
    pub mail_host: Option<String>,
    /// The last digests, newest first.
    pub made: Vec<MadeDigest>,
    /// Up to when was told.
    pub told_upto: Option<Timestamp>,
    /// What a digest would say now; none if there is nothing to say.
    pub preview: Option<DigestText>,
}

impl Data {
    /// What is chosen, what was sent, and what would be sent now.
    pub async fn digest_settings(
        &self,
        administrator: &Administrator,
        now: Timestamp,
    ) -> Result<DigestSettings, DigestError> {
        let organization = administrator.organization();
        let viewer = administrator.viewer();
        let stored = self.store.digest_setting(organization).await?;
        let feeds = self.store.feeds(organization).await?;
        let feed = feeds.into_iter().find(|it| it.purpose == DIGEST_FEED);
        let deliveries = self.store.deliveries(organization).await?;
        let made = self.store.digests(organization, LISTED).await?;
        let made = made.into_iter().map(|digest| MadeDigest {
            deliveries: (deliveries.iter())
                .filter(|it| it.number == digest.number)
                .cloned()
                .collect(),
            digest,
        });
        let on = stored
            .clone()
            .filter(|setting| rhythm_of(setting) != Rhythm::Off);
        let previewed = match &on {
            Some(setting) => setting.clone(),
            None => {
                let since = now.checked_sub(WEEK).unwrap_or(now);
                let newest = self.newest(&viewer).await?;
                let revision = self.state_before(&viewer, newest, since).await?;
                DigestSetting {
                    revision,
                    upto: since,
                    ..stored.clone().unwrap_or_else(|| nothing(organization))
                }
            }
        };
        let (_, digest) = self.pending(&previewed, now).await?;
        let choice = choice_of(&stored.clone().unwrap_or_else(|| nothing(organization)));
        let words = || text(&digest, choice.language, &zone());
        Ok(DigestSettings {
            has_key: stored.is_some_and(|it| !it.secret.0.is_empty()),
            feed_since: feed.map(|it| it.created_at),
            mail_host: self.outgoing.mail.as_ref().map(|it| it.host().to_owned()),
            made: made.collect(),
            told_upto: on.map(|it| it.upto),
            preview: digest.is_news().then(words),
            choice,
        })
    }

    /// Keeps a choice; what changes from now on is told. A key that is made up here is given back,
    /// to be shown this once.
    pub async fn choose_digest(
        &self,
        administrator: &Administrator,
        choice: DigestChoice,
        key: &str,
        now: Timestamp,
    ) -> Result<Option<String>, DigestFault> {
        check(&choice, key)?;
        let organization = administrator.organization();
        let stored = self.store.digest_setting(organization).await;
        let stored = stored.map_err(DigestError::from)?;
        let known = stored.map(|it| it.secret.0).unwrap_or_default();
        let (key, made_up) = match (key, known.as_str()) {
            ("", "") if !choice.webhook.is_empty() => {
                let made_up = new_secret().to_text();
                (made_up.clone(), Some(made_up))
            }
            ("", _) => (known, None),
            (typed, _) => (typed.to_owned(), None),
        };
        let newest = self.newest(&administrator.viewer()).await;
        let setting = DigestSetting {
            organization: organization.to_owned(),
            rhythm: choice.rhythm.code().to_owned(),
            weekday: choice.rhythm.weekday().to_monday_one_offset().into(),
            language: choice.language.code().to_owned(),
            recipients: once_each(choice.recipients),
            webhook: choice.webhook,
            secret: SigningKey(key),
            revision: newest.map_err(DigestError::from)?,
            upto: now,
        };
        let kept = self.store.put_digest_setting(&setting).await;
        kept.map_err(DigestError::from)?;
        Ok(made_up)
    }
}

fn check(choice: &DigestChoice, key: &str) -> Result<(), DigestFault> {
    if choice.recipients.len() > RECIPIENTS {
        return Err(DigestFault::Recipients);
    }
    let bad = choice.recipients.iter().find(|it| !is_mail_address(it));
    if let Some(bad) = bad {
        return Err(DigestFault::Recipient(bad.clone()));
    }
    let web = choice.webhook.is_empty() || freistadt_net::is_web_address(&choice.webhook);
    if !web || choice.webhook.len() > ADDRESS {
        return Err(DigestFault::Webhook);
    }
    let length = key.chars().count();
    let fits = length == 0 || (KEY.contains(&length) && !key.contains(char::is_control));
    if fits { Ok(()) } else { Err(DigestFault::Key) }
}

/// Nobody is told twice, however often they are named.
fn once_each(named: Vec<String>) -> Vec<String> {
    let mut seen = std::collections::BTreeSet::new();
    let mut named = named;
    named.retain(|it| seen.insert(it.to_lowercase()));
    named
}

/// Before anybody chose anything.
fn nothing(organization: &str) -> DigestSetting {
    DigestSetting {
        organization: organization.to_owned(),
        rhythm: Rhythm::Off.code().to_owned(),
        weekday: 1,
        language: Language::default().code().to_owned(),
        recipients: Vec::new(),
        webhook: String::new(),
        secret: SigningKey::default(),
        revision: freistadt_model::RevisionId(0),
        upto: Timestamp::UNIX_EPOCH,
    }
}

fn choice_of(setting: &DigestSetting) -> DigestChoice {
    DigestChoice {
        rhythm: rhythm_of(setting),
        language: Language::parse(&setting.language).unwrap_or_default(),
        recipients: setting.recipients.clone(),
        webhook: setting.webhook.clone(),
    }
}
