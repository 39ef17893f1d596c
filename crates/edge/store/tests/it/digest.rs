//! Settings of digests, digests and their deliveries, on both databases.

use freistadt_model::RevisionId;
use freistadt_store::{AccessError, Delivery, DigestSetting, SigningKey, Store, StoredDigest};

use crate::access::at;
use crate::place::on_both;
use crate::town::TOWN;

pub(crate) fn setting(organization: &str) -> DigestSetting {
    DigestSetting {
        organization: organization.into(),
        rhythm: "daily".into(),
        weekday: 1,
        language: "de".into(),
        recipients: vec![
            "it@musterstadt.example".into(),
            "amt@musterstadt.example".into(),
        ],
        webhook: "https://haken.example/a".into(),
        secret: SigningKey("streng geheim".into()),
        revision: RevisionId(3),
        upto: at(0),
    }
}

fn made(setting: &DigestSetting, to: u64, upto: i64) -> StoredDigest {
    StoredDigest {
        number: 0,
        from: setting.revision,
        to: RevisionId(to),
        since: setting.upto,
        upto: at(upto),
        language: "de".into(),
    }
}

async fn founded(store: &Store) {
    for organization in [TOWN, "nachbar"] {
        store
            .create_organization(organization, at(0))
            .await
            .unwrap();
    }
}

#[test]
fn settings_stay_and_their_mark_moves_only_when_digests_begin() {
    on_both(async |store: Store| {
        founded(&store).await;
        assert_eq!(store.digest_setting(TOWN).await.unwrap(), None);
        let off = DigestSetting {
            rhythm: "off".into(),
            ..setting(TOWN)
        };
        store.put_digest_setting(&off).await.unwrap();
        let on = DigestSetting {
            revision: RevisionId(5),
            upto: at(9),
            recipients: Vec::new(),
            ..setting(TOWN)
        };
        store.put_digest_setting(&on).await.unwrap();
        assert_eq!(store.digest_setting(TOWN).await.unwrap(), Some(on.clone()));
        let later = DigestSetting {
            rhythm: "weekly".into(),
            revision: RevisionId(7),
            upto: at(19),
            ..setting(TOWN)
        };
        store.put_digest_setting(&later).await.unwrap();
        let expected = DigestSetting {
            revision: on.revision,
            upto: on.upto,
            ..later
        };
        assert_eq!(store.digest_settings().await.unwrap(), [expected]);
        assert_eq!(store.digest_setting("nachbar").await.unwrap(), None);
        let bad = DigestSetting {
            webhook: "a\0b".into(),
            ..setting(TOWN)
        };
        let bad = store.put_digest_setting(&bad).await;
        assert!(
            matches!(bad, Err(AccessError::Unstorable { .. })),
            "{bad:?}"
        );
    });
}

#[test]
fn of_several_who_make_the_same_digest_one_does() {
    on_both(async |store: Store| {
        founded(&store).await;
        let setting = setting(TOWN);
        store.put_digest_setting(&setting).await.unwrap();
        let targets = [("mail", "it@musterstadt.example")];
        let digest = made(&setting, 4, 5);
        let (first, second) = tokio::join!(
            store.make_digest(&setting, &digest, &targets),
            store.make_digest(&setting, &digest, &targets),
        );
        let mut numbers = [first.unwrap(), second.unwrap()];
        numbers.sort();
        assert_eq!(numbers, [None, Some(1)]);
        let moved = store.digest_setting(TOWN).await.unwrap().unwrap();
        assert_eq!((moved.revision, moved.upto), (RevisionId(4), at(5)));

        // With nothing to say only the mark moves.
        let nothing = made(&moved, 4, 8);
        store.make_digest(&moved, &nothing, &[]).await.unwrap();
        let digests = store.digests(TOWN, 9).await.unwrap();
        assert_eq!(
            digests,
            [StoredDigest {
                number: 1,
                ..digest
            }]
        );
        assert!(store.digests("nachbar", 9).await.unwrap().is_empty());
    });
}

#[test]
fn a_delivery_is_claimed_once_and_again_only_after_it_failed() {
    on_both(async |store: Store| {
        founded(&store).await;
        let setting = setting(TOWN);
        store.put_digest_setting(&setting).await.unwrap();
        let targets = [
            ("mail", "it@musterstadt.example"),
            ("webhook", "https://h.example"),
        ];
        let digest = made(&setting, 4, 5);
        store
            .make_digest(&setting, &digest, &targets)
            .await
            .unwrap();
        let deliveries = store.deliveries(TOWN).await.unwrap();
        let [mail, hook]: [Delivery; 2] = deliveries.try_into().unwrap();
        let claim = async |it: &Delivery| store.claim_delivery(TOWN, it, at(6)).await.unwrap();

        let (first, second) = tokio::join!(claim(&mail), claim(&mail));
        assert!(first != second, "one of two has it");
        assert!(claim(&hook).await);
        store.end_delivery(TOWN, &hook, "slow").await.unwrap();
        assert!(!claim(&mail).await, "nobody said how it ended");
        store.end_delivery(TOWN, &mail, "").await.unwrap();
        assert!(!claim(&mail).await, "it is done");
        assert!(claim(&hook).await, "it failed");
        store.end_delivery("nachbar", &hook, "").await.unwrap();
        let states = store.deliveries(TOWN).await.unwrap();
        let states: Vec<&str> = states.iter().map(|it| it.state.as_str()).collect();
        assert_eq!(states, ["done", "sending"]);

        store.purge_digests(TOWN, 1, at(99)).await.unwrap();
        assert_eq!(store.deliveries(TOWN).await.unwrap().len(), 2);
        store.purge_digests(TOWN, 2, at(99)).await.unwrap();
        assert!(store.deliveries(TOWN).await.unwrap().is_empty());
    });
}

#[test]
fn keys_are_not_printed() {
    let printed = format!("{:?}", setting(TOWN));
    assert!(!printed.contains("geheim"), "{printed}");
}
