//! Digests as a feed. It is worked out from the history: what was sent to others plays no part, and
//! an entry is the same whenever it is read.

use freistadt_interchange::{Feed, FeedEntry, write_feed};
use freistadt_l10n::{Language, args, message};
use freistadt_model::RevisionId;
use freistadt_store::fingerprint;
use jiff::Timestamp;

use super::deliver::DigestError;
use super::make::Span;
use super::words::text;
use crate::clock::zone;
use crate::{Data, Rhythm, Viewer};

/// What the feed is called among the addresses that are read without an account.
pub const DIGEST_FEED: &str = "mitteilungen";

impl Data {
    /// The digests of the last weeks or days as a document in Atom.
    pub async fn digest_feed(
        &self,
        viewer: &Viewer,
        now: Timestamp,
    ) -> Result<String, DigestError> {
        let setting = self.store.digest_setting(viewer.organization()).await?;
        let rhythm = setting
            .as_ref()
            .and_then(|it| Rhythm::parse(&it.rhythm, it.weekday))
            .unwrap_or(Rhythm::Off);
        let language = setting.and_then(|it| Language::parse(&it.language));
        let language = language.unwrap_or_default();
        let zone = zone();
        let moments = rhythm.moments(now, &zone).take(rhythm.shown() + 1);
        let moments: Vec<Timestamp> = moments.collect();
        let mut entries = Vec::new();
        for span in self.spans(viewer, &moments).await? {
            let (id, updated) = (urn(&span), span.upto);
            let digest = self.digest(viewer, span).await?;
            if !digest.is_news() {
                continue;
            }
            let words = text(&digest, language, &zone);
            entries.push(FeedEntry {
                id,
                title: words.title,
                updated,
                sections: words.sections,
            });
        }
        let revision = self.revision(viewer, None).await?;
        let municipality = revision.landscape.municipality().to_ref();
        let name = revision.landscape.title(&municipality).to_owned();
        let named = args().text("name", name.as_str());
        let first = moments.first().copied().unwrap_or(now);
        Ok(write_feed(&Feed {
            id: urn_of(&format!("{}/feed", viewer.organization())),
            title: message(language, "digest-feed", &named),
            author: name,
            language: language.code().to_owned(),
            updated: entries.first().map_or(first, |it| it.updated),
            entries,
        }))
    }

    /// The spans between moments, newest first, with the states there were.
    async fn spans(
        &self,
        viewer: &Viewer,
        moments: &[Timestamp],
    ) -> Result<Vec<Span>, DigestError> {
        let mut states = Vec::new();
        let mut at = self.newest(viewer).await?;
        for moment in moments {
            at = self.state_before(viewer, at, *moment).await?;
            states.push(at);
        }
        let pairs = moments.windows(2).zip(states.windows(2));
        let span = |(moments, states): (&[Timestamp], &[RevisionId])| Span {
            organization: viewer.organization().to_owned(),
            from: states[1],
            to: states[0],
            since: moments[1],
            upto: moments[0],
        };
        Ok(pairs.map(span).collect())
    }

    /// The last state before a moment, looked for from a later one on.
    pub(super) async fn state_before(
        &self,
        viewer: &Viewer,
        newest: RevisionId,
        moment: Timestamp,
    ) -> Result<RevisionId, DigestError> {
        let later = self
            .entries_until(viewer, newest, |entry| entry.note.at < moment)
            .await?;
        let first = later.last().map(|entry| RevisionId(entry.revision.0 - 1));
        Ok(first.unwrap_or(newest))
    }
}

fn urn(span: &Span) -> String {
    urn_of(&format!(
        "{}/{}/{}",
        span.organization, span.since, span.upto
    ))
}

/// A UUID whose bits come from a hash (RFC 9562, version 8).
fn urn_of(text: &str) -> String {
    let mut bytes: [u8; 16] = [0; 16];
    bytes.copy_from_slice(&fingerprint("digest", text)[..16]);
    bytes[6] = (bytes[6] & 0x0f) | 0x80;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    let (a, rest) = hex.split_at(8);
    let (b, rest) = rest.split_at(4);
    let (c, rest) = rest.split_at(4);
    let (d, e) = rest.split_at(4);
    format!("urn:uuid:{a}-{b}-{c}-{d}-{e}")
}
