//! What of accounts, views and feeds a backup carries, and what an old one leaves alone.

use std::fs;

use freistadt_model::RevisionId;
use freistadt_store::{DigestSetting, Feed, RestoreError, Store, StoredDigest, View};
use sha2::{Digest as _, Sha256};

use crate::access::{account, at, secret};
use crate::digest::setting;
use crate::place::{Place, Scratch, block_on};
use crate::town::{TOWN, add, contract, note};

async fn furnished(store: &Store, organization: &str, name: &str) {
    store
        .create_organization(organization, at(0))
        .await
        .unwrap();
    let changes = add([contract("v1", "Wartung", None)]);
    store
        .apply(organization, RevisionId(0), &changes, &note(1))
        .await
        .unwrap();
    store
        .add_account(&account(organization, name))
        .await
        .unwrap();
    let view = View {
        name: "Alle".into(),
        query: "sort=name".into(),
    };
    store
        .put_view(organization, name, "contracts", &view)
        .await
        .unwrap();
    let feed = Feed {
        organization: organization.into(),
        purpose: "contracts".into(),
        created_at: at(0),
    };
    store.put_feed(&feed, &secret(7)).await.unwrap();
    let told = setting(organization);
    store.put_digest_setting(&told).await.unwrap();
}

/// Also things of the moment, which no backup carries.
async fn busy(store: &Store, organization: &str, name: &str) {
    let account = account(organization, name);
    store
        .add_session(&secret(1), &account, at(0), at(9))
        .await
        .unwrap();
    store
        .begin_upload(organization, "u1", "liste.xlsx", at(0))
        .await
        .unwrap();
    let setting = setting(organization);
    let made = StoredDigest {
        number: 1,
        from: RevisionId(0),
        to: RevisionId(1),
        since: at(0),
        upto: at(0),
        language: "de".into(),
    };
    let targets = [("mail", "it@musterstadt.example")];
    let unmoved = DigestSetting {
        revision: RevisionId(1),
        ..setting.clone()
    };
    store.make_digest(&setting, &made, &targets).await.unwrap();
    store.make_digest(&unmoved, &made, &[]).await.unwrap();
}

#[test]
fn accounts_views_and_feeds_come_back_and_everybody_is_signed_out() {
    let [ours, theirs] = Place::both();
    let folder = Scratch::new();
    block_on(async {
        for (index, (from, to)) in [(&ours, &theirs), (&theirs, &ours)].into_iter().enumerate() {
            let (from, to) = (from.open().await, to.open().await);
            if index == 0 {
                furnished(&from, TOWN, "erste").await;
                busy(&from, TOWN, "erste").await;
                furnished(&to, "andere", "fremd").await;
                busy(&to, "andere", "fremd").await;
            }
            let [first, second] =
                ["first", "second"].map(|it| folder.file(&format!("{it}-{index}")));
            let verified = from.backup(&first).await.unwrap();
            assert_eq!(
                (
                    verified.accounts,
                    verified.views,
                    verified.feeds,
                    verified.digest_settings
                ),
                (1, 1, 1, 1)
            );
            assert_eq!(to.restore(&first).await.unwrap(), verified);
            to.backup(&second).await.unwrap();
            assert_eq!(fs::read(&first).unwrap(), fs::read(&second).unwrap());

            assert_eq!(to.account("fremd").await.unwrap(), None);
            assert_eq!(
                to.account("erste").await.unwrap(),
                Some(account(TOWN, "erste"))
            );
            assert!(to.feed(&secret(7)).await.unwrap().is_some());
            assert_eq!(to.session(&secret(1)).await.unwrap(), None);
            assert!(to.uploads("andere").await.unwrap().is_empty());
            let told = to.digest_settings().await.unwrap();
            let expected = DigestSetting {
                revision: RevisionId(1),
                ..setting(TOWN)
            };
            assert_eq!(told, [expected]);
            assert!(to.digests(TOWN, 9).await.unwrap().is_empty());
            assert!(to.deliveries("andere").await.unwrap().is_empty());
            let history = to.history(TOWN, None, 9).await.unwrap();
            assert_eq!(history[0].note.unit, "Kämmerei");
            from.close().await;
            to.close().await;
        }
    });
}

/// A backup as the first form had it, with one organization and one revision.
fn old_backup() -> String {
    let lines = "{\"freistadt_backup\":{\"version\":1}}\n\
         {\"organization\":{\"id\":\"musterstadt\",\"created_at\":0}}\n\
         {\"revision\":{\"organization\":\"musterstadt\",\"id\":1,\"author\":\"a\",\
         \"function\":\"import\",\"reason\":\"\",\"at\":5,\"change_set\":\"c1\",\"undoes\":null}}\n";
    let sha256: String = Sha256::digest(lines)
        .iter()
        .map(|it| format!("{it:02x}"))
        .collect();
    format!(
        "{lines}{{\"end\":{{\"organizations\":1,\"revisions\":1,\"records\":0,\"sha256\":\"{sha256}\"}}}}\n"
    )
}

#[test]
fn a_backup_of_the_first_form_leaves_the_accounts_of_its_organizations() {
    let folder = Scratch::new();
    let file = folder.file("old");
    fs::write(&file, old_backup()).unwrap();
    for place in Place::both() {
        block_on(async {
            let store = place.open().await;
            furnished(&store, TOWN, "erste").await;
            store.create_organization("andere", at(0)).await.unwrap();
            store
                .add_account(&account("andere", "fremd"))
                .await
                .unwrap();
            store.restore(&file).await.unwrap();
            assert_eq!(store.organizations().await.unwrap(), [TOWN]);
            let entries = store.history(TOWN, None, 9).await.unwrap();
            assert_eq!((entries.len(), entries[0].note.unit.as_str()), (1, ""));
            assert!(store.account("erste").await.unwrap().is_some());
            assert!(store.feed(&secret(7)).await.unwrap().is_some());
            assert_eq!(store.account("fremd").await.unwrap(), None);
            assert!(store.digest_setting(TOWN).await.unwrap().is_some());
            let integrity = store.integrity().await.unwrap();
            assert!(integrity.problems.is_empty(), "{:?}", integrity.problems);
            store.close().await;
        });
    }
}

#[test]
fn a_feed_that_cannot_be_read_is_refused() {
    let folder = Scratch::new();
    let file = folder.file("torn");
    let text = "{\"freistadt_backup\":{\"version\":2}}\n\
        {\"feed\":{\"organization\":\"a\",\"purpose\":\"b\",\"sha256\":\"nothing\",\"created_at\":0}}\n";
    fs::write(&file, text).unwrap();
    block_on(async {
        let location = freistadt_store::Location::folder(folder.path());
        let store = Store::open(&location).await.unwrap();
        let error = store.restore(&file).await;
        assert!(matches!(error, Err(RestoreError::File { .. })), "{error:?}");
        store.close().await;
    });
}

/// Both touch accounts and organizations; neither may wait for the other for ever.
#[test]
fn accounts_are_added_while_a_backup_is_restored() {
    for place in Place::both() {
        let folder = Scratch::new();
        let file = folder.file("backup");
        block_on(async {
            let store = place.open().await;
            furnished(&store, TOWN, "erste").await;
            store.backup(&file).await.unwrap();
            let other = store.clone();
            let added = tokio::spawn(async move {
                for number in 0..30 {
                    let name = format!("konto{number}");
                    other.add_account(&account(TOWN, &name)).await.unwrap();
                    let new = account(TOWN, &name);
                    // It may have been restored away already.
                    let _ = other.add_session(&secret(number), &new, at(0), at(9)).await;
                }
            });
            for _ in 0..10 {
                store.restore(&file).await.unwrap();
            }
            added.await.unwrap();
            let integrity = store.integrity().await.unwrap();
            assert!(integrity.problems.is_empty(), "{:?}", integrity.problems);
            store.close().await;
        });
    }
}
