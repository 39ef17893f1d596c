//! Sending digests: made once whoever asks, each delivery tried by one, what failed tried again,
//! what was taken never. A delivery that broke off without an answer is not repeated, because it
//! may have arrived.

use freistadt_l10n::Language;
use freistadt_net::{Asker, Mail, MailError, MailServer};
use freistadt_store::{
    AccessError, Delivery, DigestSetting, QueryError, StoredDigest, fingerprint,
};
use jiff::{SignedDuration, Timestamp};

use super::make::Span;
use super::said::Digest;
use super::{Rhythm, wire, words};
use crate::clock::zone;
use crate::data::{Data, DataError};
use crate::{Administrator, Viewer, local_access};

/// By mail, to an address.
pub(super) const MAIL: &str = "mail";
/// To a program.
pub(super) const WEBHOOK: &str = "webhook";

/// What failed is tried again for so long.
const PATIENCE: SignedDuration = SignedDuration::from_hours(48);
/// Digests stay listed for so long.
const KEPT: SignedDuration = SignedDuration::from_hours(90 * 24);
/// So many digests are looked at for what is still to be delivered.
const OPEN: u32 = 60;

/// By which ways something leaves the installation: what the operator configured.
#[derive(Debug, Clone, Default)]
pub struct Outgoing {
    /// The server that takes mails.
    pub mail: Option<MailServer>,
    /// The client that tells other programs.
    pub post: Option<Asker>,
}

/// What became of the wish to send now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sent {
    /// Digests are off.
    Off,
    /// There is nothing to say.
    Nothing,
    /// There is nobody to tell.
    Nobody,
    /// So many took it, so many did not.
    Tried {
        /// Taken.
        done: usize,
        /// Not taken, or not yet.
        open: usize,
    },
}

/// A digest that was not made or not sent.
#[derive(Debug, thiserror::Error)]
pub enum DigestError {
    /// The data could not be read.
    #[error(transparent)]
    Data(#[from] DataError),
    /// Something was not kept.
    #[error(transparent)]
    Store(#[from] AccessError),
    /// A statement failed.
    #[error(transparent)]
    Query(#[from] QueryError),
}

impl Data {
    /// The same data with ways to the outside.
    pub fn with_outgoing(mut self, outgoing: Outgoing) -> Data {
        self.outgoing = std::sync::Arc::new(outgoing);
        self
    }

    /// Makes what is due and delivers what is open, of every organization; what went wrong with
    /// one keeps nobody else from being told.
    pub async fn send_due_digests(
        &self,
        now: Timestamp,
    ) -> Result<Vec<(String, DigestError)>, DigestError> {
        let mut failed = Vec::new();
        for setting in self.store.digest_settings().await? {
            if let Err(error) = self.send_due(&setting, now).await {
                failed.push((setting.organization, error));
            }
        }
        Ok(failed)
    }

    async fn send_due(&self, setting: &DigestSetting, now: Timestamp) -> Result<(), DigestError> {
        let rhythm = rhythm_of(setting);
        if rhythm == Rhythm::Off {
            return Ok(());
        }
        if rhythm.is_due(setting.upto, now, &zone()) {
            self.make(setting, now).await?;
        }
        self.deliver(setting, now).await
    }

    /// Tells now what is new since the last digest.
    pub async fn send_digest_now(
        &self,
        administrator: &Administrator,
        now: Timestamp,
    ) -> Result<Sent, DigestError> {
        let setting = self
            .store
            .digest_setting(administrator.organization())
            .await?;
        let Some(setting) = setting.filter(|it| rhythm_of(it) != Rhythm::Off) else {
            return Ok(Sent::Off);
        };
        if targets(&setting).is_empty() {
            return Ok(Sent::Nobody);
        }
        let (_, digest) = self.pending(&setting, now).await?;
        if !digest.is_news() {
            return Ok(Sent::Nothing);
        }
        let number = self.make(&setting, now).await?;
        self.deliver(&setting, now).await?;
        let all = self.store.deliveries(&setting.organization).await?;
        let own = all.iter().filter(|it| Some(it.number) == number);
        let (done, open): (Vec<_>, Vec<_>) = own.partition(|it| it.state == "done");
        Ok(Sent::Tried {
            done: done.len(),
            open: open.len(),
        })
    }

    /// What a digest would say now.
    pub(super) async fn pending(
        &self,
        setting: &DigestSetting,
        now: Timestamp,
    ) -> Result<(Span, std::sync::Arc<Digest>), DigestError> {
        let viewer = reader(setting);
        let to = self.newest(&viewer).await?;
        let span = Span {
            organization: setting.organization.clone(),
            // A restored backup may be older than the mark.
            from: setting.revision.min(to),
            to,
            since: setting.upto.min(now),
            upto: now,
        };
        let digest = self.digest(&viewer, span.clone()).await?;
        Ok((span, digest))
    }

    /// Makes a digest, unless another server does; with nothing to say only the mark moves on.
    async fn make(
        &self,
        setting: &DigestSetting,
        now: Timestamp,
    ) -> Result<Option<i64>, DigestError> {
        let (span, digest) = self.pending(setting, now).await?;
        let targets = match digest.is_news() {
            true => targets(setting),
            false => Vec::new(),
        };
        let made = StoredDigest {
            number: 0,
            from: span.from,
            to: span.to,
            since: span.since,
            upto: span.upto,
            language: setting.language.clone(),
        };
        let number = self.store.make_digest(setting, &made, &targets).await?;
        if let (Some(number), Ok(before)) = (number, now.checked_sub(KEPT)) {
            let organization = &setting.organization;
            self.store
                .purge_digests(organization, number, before)
                .await?;
        }
        Ok(number)
    }

    /// Tries what is open and still wanted.
    async fn deliver(&self, setting: &DigestSetting, now: Timestamp) -> Result<(), DigestError> {
        let organization = setting.organization.as_str();
        let digests = self.store.digests(organization, OPEN).await?;
        let wanted = targets(setting);
        for delivery in self.store.deliveries(organization).await? {
            let digest = digests.iter().find(|it| it.number == delivery.number);
            let young = |it: &&StoredDigest| now.duration_since(it.upto) <= PATIENCE;
            let Some(digest) = digest.filter(young) else {
                continue;
            };
            let target = (delivery.channel.as_str(), delivery.target.as_str());
            let open = matches!(delivery.state.as_str(), "waiting" | "failed");
            if open && wanted.contains(&target) && self.has_way(&delivery) {
                self.try_one(setting, digest, &delivery, now).await?;
            }
        }
        Ok(())
    }

    /// Whether the operator configured a way there; without one a delivery waits.
    fn has_way(&self, delivery: &Delivery) -> bool {
        match delivery.channel.as_str() {
            MAIL => self.outgoing.mail.is_some(),
            _ => self.outgoing.post.is_some(),
        }
    }

    async fn try_one(
        &self,
        setting: &DigestSetting,
        made: &StoredDigest,
        delivery: &Delivery,
        now: Timestamp,
    ) -> Result<(), DigestError> {
        let organization = setting.organization.as_str();
        let span = Span {
            organization: organization.to_owned(),
            from: made.from,
            to: made.to,
            since: made.since,
            upto: made.upto,
        };
        // Worked out before it is claimed: what can still fail here has not been sent.
        let digest = self.digest(&reader(setting), span).await?;
        let language = Language::parse(&made.language).unwrap_or_default();
        if !self
            .store
            .claim_delivery(organization, delivery, now)
            .await?
        {
            return Ok(());
        }
        let id = id_of(organization, made, delivery);
        let problem = match delivery.channel.as_str() {
            MAIL => {
                self.mail(&digest, language, made, &delivery.target, id)
                    .await
            }
            _ => self.tell(&digest, language, setting, id).await,
        };
        self.store
            .end_delivery(organization, delivery, problem)
            .await?;
        Ok(())
    }

    /// Sends a mail; why it was not taken, as a code.
    async fn mail(
        &self,
        digest: &Digest,
        language: Language,
        made: &StoredDigest,
        to: &str,
        id: String,
    ) -> &'static str {
        let Some(server) = &self.outgoing.mail else {
            return "no-server";
        };
        let words = words::text(digest, language, &zone());
        let mail = Mail {
            id,
            to: to.to_owned(),
            text: words.plain(),
            subject: words.title,
            at: made.upto.into(),
        };
        match server.send(&mail).await {
            Ok(()) => "",
            Err(MailError::NotAMail) => "address",
            Err(MailError::TooSlow { .. }) => "slow",
            Err(MailError::Unreachable { .. }) => "unreachable",
            Err(MailError::Refused { .. }) => "refused",
        }
    }

    /// Tells a program; why it did not take it, as a code.
    async fn tell(
        &self,
        digest: &Digest,
        language: Language,
        setting: &DigestSetting,
        id: String,
    ) -> &'static str {
        let Some(asker) = &self.outgoing.post else {
            return "no-server";
        };
        let body = wire::body(digest, &id, language);
        let key = setting.secret.0.as_bytes();
        match asker.post(&setting.webhook, &id, body, key).await {
            Ok(()) => "",
            Err(error) => error.code(),
        }
    }
}

/// How often somebody is told; a word we do not know is never.
pub(super) fn rhythm_of(setting: &DigestSetting) -> Rhythm {
    Rhythm::parse(&setting.rhythm, setting.weekday).unwrap_or(Rhythm::Off)
}

/// The program itself reads what it tells, of one organization.
fn reader(setting: &DigestSetting) -> Viewer {
    local_access(&setting.organization).viewer()
}

/// Where a digest goes.
fn targets(setting: &DigestSetting) -> Vec<(&str, &str)> {
    let mails = setting.recipients.iter().map(|it| (MAIL, it.as_str()));
    let hook = Some((WEBHOOK, setting.webhook.as_str())).filter(|(_, url)| !url.is_empty());
    mails.chain(hook).collect()
}

/// What identifies one delivery, also when it is tried again.
fn id_of(organization: &str, made: &StoredDigest, delivery: &Delivery) -> String {
    let text = format!(
        "{organization}/{}/{}/{}/{}",
        made.since, made.upto, delivery.channel, delivery.target
    );
    let hash = fingerprint("delivery", &text);
    hash[..16]
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}
