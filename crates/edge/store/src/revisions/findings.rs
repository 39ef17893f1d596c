//! Since when rules find what. It follows from the revisions: what is missing here is worked out
//! anew, and a backup has none of it.

use freistadt_model::{RecordRef, RevisionId};
use jiff::civil::Date;

use crate::beside::access::AccessError;
use crate::database::{Doing as _, QueryError, both, execute};
use crate::revisions::rows::{from_database, to_database};
use crate::{Store, sql};

/// Since when a rule finds a record.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Standing {
    /// Which rule.
    pub rule: String,
    /// Which record.
    pub subject: RecordRef,
    /// What it finds, by code.
    pub verdict: String,
    /// The first revision of which that holds.
    pub revision: RevisionId,
    /// The first day.
    pub since: Date,
}

type StandingColumns = (String, String, String, i64, String);

impl Store {
    /// Up to which revision and day findings are worked out; `None` if they never were.
    pub async fn findings_upto(
        &self,
        organization: &str,
    ) -> Result<Option<(RevisionId, Date)>, QueryError> {
        let mut transaction = self.database.begin_read().await?;
        let row: Option<(i64, String)> = both!(&mut transaction, |c| {
            sqlx::query_as(sql::FINDING_STATE)
                .bind(organization)
                .fetch_optional(c)
                .await
        })
        .doing("read the state of findings of", organization)?;
        let known =
            row.and_then(|(revision, day)| Some((from_database(revision), day.parse().ok()?)));
        Ok(known)
    }

    /// What is found, as it was worked out last.
    pub async fn findings(&self, organization: &str) -> Result<Vec<Standing>, QueryError> {
        let mut transaction = self.database.begin_read().await?;
        let rows: Vec<StandingColumns> = both!(&mut transaction, |c| {
            sqlx::query_as(sql::FINDINGS)
                .bind(organization)
                .fetch_all(c)
                .await
        })
        .doing("list findings of", organization)?;
        Ok(rows.into_iter().filter_map(standing).collect())
    }

    /// Keeps what was worked out: what began or turned, what is over, and up to where.
    pub async fn keep_findings(
        &self,
        organization: &str,
        upto: (RevisionId, Date),
        begun: &[Standing],
        over: &[(String, RecordRef)],
    ) -> Result<(), AccessError> {
        let mut transaction = self.database.begin_write().await?;
        for (rule, subject) in over {
            let subject = subject.to_string();
            execute!(
                &mut transaction,
                sql::DELETE_FINDING,
                organization,
                rule,
                subject
            )
            .doing("end a finding of", rule)?;
        }
        for it in begun {
            execute!(
                &mut transaction,
                sql::PUT_FINDING,
                organization,
                &it.rule,
                it.subject.to_string(),
                &it.verdict,
                to_database(it.revision),
                it.since.to_string()
            )
            .doing("keep a finding of", &it.rule)?;
        }
        execute!(
            &mut transaction,
            sql::PUT_FINDING_STATE,
            organization,
            to_database(upto.0),
            upto.1.to_string()
        )
        .doing("keep the state of findings of", organization)?;
        Ok(transaction.commit().await?)
    }
}

fn standing((rule, subject, verdict, revision, since): StandingColumns) -> Option<Standing> {
    Some(Standing {
        rule,
        subject: RecordRef::parse(&subject)?,
        verdict,
        revision: from_database(revision),
        since: since.parse().ok()?,
    })
}
