//! Accounts, sessions and attempts to sign in, on both databases.

use freistadt_store::{AccessError, Account, Attempts, PasswordHash, Secret, Store};
use jiff::Timestamp;

use crate::place::on_both;
use crate::town::TOWN;

pub(crate) fn at(second: i64) -> Timestamp {
    Timestamp::from_second(1_700_000_000 + second).unwrap()
}

pub(crate) fn secret(seed: u8) -> Secret {
    Secret::from_bytes([seed; 32])
}

pub(crate) fn account(organization: &str, name: &str) -> Account {
    Account {
        organization: organization.into(),
        name: name.into(),
        role: "editor".into(),
        unit: "IT-Abteilung".into(),
        password_hash: Some(PasswordHash("$argon2id$geheim".into())),
        created_at: at(0),
        disabled_at: None,
    }
}

async fn founded(store: &Store) {
    for organization in [TOWN, "nachbar"] {
        store
            .create_organization(organization, at(0))
            .await
            .unwrap();
    }
    store.add_account(&account(TOWN, "erste")).await.unwrap();
}

#[test]
fn accounts_are_added_changed_and_closed() {
    on_both(async |store: Store| {
        founded(&store).await;
        let again = store.add_account(&account("nachbar", "erste")).await;
        assert!(
            matches!(again, Err(AccessError::Exists { .. })),
            "{again:?}"
        );
        let nowhere = store.add_account(&account("nirgends", "zweite")).await;
        assert!(matches!(nowhere, Err(AccessError::Query(_))), "{nowhere:?}");
        for bad in ["", "a\0b"] {
            let bad = store.add_account(&account(TOWN, bad)).await;
            assert!(
                matches!(bad, Err(AccessError::Unstorable { .. })),
                "{bad:?}"
            );
        }
        store.add_account(&account(TOWN, "Zweite")).await.unwrap();
        let names = store.accounts(TOWN).await.unwrap();
        let names: Vec<&str> = names.iter().map(|it| it.name.as_str()).collect();
        assert_eq!(names, ["Zweite", "erste"]);

        let hash = PasswordHash("$argon2id$neu".into());
        store.set_password(TOWN, "erste", &hash).await.unwrap();
        store
            .set_role(TOWN, "erste", "administrator", "Kämmerei")
            .await
            .unwrap();
        store
            .set_disabled(TOWN, "erste", Some(at(9)))
            .await
            .unwrap();
        let expected = Account {
            role: "administrator".into(),
            unit: "Kämmerei".into(),
            password_hash: Some(hash),
            disabled_at: Some(at(9)),
            ..account(TOWN, "erste")
        };
        assert_eq!(store.account("erste").await.unwrap(), Some(expected));
        assert_eq!(store.active_accounts().await.unwrap(), 1);
        store.set_disabled(TOWN, "erste", None).await.unwrap();
        assert_eq!(store.active_accounts().await.unwrap(), 2);

        assert_eq!(store.account("er\0ste").await.unwrap(), None);
        let other = store.set_disabled("nachbar", "erste", None).await;
        assert!(
            matches!(other, Err(AccessError::Unknown { .. })),
            "{other:?}"
        );
        let role = store.set_role(TOWN, "erste", "king", "").await;
        assert!(matches!(role, Err(AccessError::Query(_))), "{role:?}");
    });
}

#[test]
fn a_session_is_found_by_its_token_until_it_ends() {
    on_both(async |store: Store| {
        founded(&store).await;
        let account = account(TOWN, "erste");
        for seed in 1..=3 {
            store
                .add_session(&secret(seed), &account, at(0), at(100))
                .await
                .unwrap();
        }
        store.touch_session(&secret(1), at(5)).await.unwrap();
        // A slower request does not turn the clock back.
        store.touch_session(&secret(1), at(4)).await.unwrap();
        let session = store.session(&secret(1)).await.unwrap().unwrap();
        assert_eq!(session.account, account);
        let times = [session.created_at, session.last_seen_at, session.expires_at];
        assert_eq!(times, [at(0), at(5), at(100)]);

        store.end_session(&secret(2)).await.unwrap();
        store.end_session(&secret(9)).await.unwrap();
        assert_eq!(store.session(&secret(2)).await.unwrap(), None);
        assert_eq!(store.purge_sessions(at(99), at(4)).await.unwrap(), 1);
        assert_eq!(store.session(&secret(3)).await.unwrap(), None);
        assert_eq!(store.purge_sessions(at(100), at(0)).await.unwrap(), 1);
    });
}

#[test]
fn a_change_of_the_account_ends_its_sessions() {
    on_both(async |store: Store| {
        founded(&store).await;
        store.add_account(&account(TOWN, "zweite")).await.unwrap();
        let other = secret(9);
        store
            .add_session(&other, &account(TOWN, "zweite"), at(0), at(9))
            .await
            .unwrap();
        for change in 0..3 {
            store
                .add_session(&secret(1), &account(TOWN, "erste"), at(0), at(9))
                .await
                .unwrap();
            let hash = PasswordHash("neu".into());
            let changed = match change {
                0 => store.set_password(TOWN, "erste", &hash).await,
                1 => store.set_role(TOWN, "erste", "reader", "").await,
                _ => store.set_disabled(TOWN, "erste", Some(at(1))).await,
            };
            changed.unwrap();
            assert_eq!(store.session(&secret(1)).await.unwrap(), None, "{change}");
        }
        assert!(store.session(&other).await.unwrap().is_some());
    });
}

#[test]
fn attempts_are_counted_one_after_the_other() {
    on_both(async |store: Store| {
        let subject = secret(1).fingerprint();
        assert_eq!(store.attempts(&subject).await.unwrap(), None);
        let one = Attempts {
            failures: 1,
            last_at: at(1),
        };
        let two = Attempts {
            failures: 2,
            last_at: at(2),
        };
        assert!(store.put_attempts(&subject, None, one).await.unwrap());
        assert!(!store.put_attempts(&subject, None, one).await.unwrap());
        assert!(store.put_attempts(&subject, Some(one), two).await.unwrap());
        assert!(!store.put_attempts(&subject, Some(one), two).await.unwrap());
        assert_eq!(store.attempts(&subject).await.unwrap(), Some(two));

        assert_eq!(store.purge_attempts(at(1)).await.unwrap(), 0);
        store
            .forget_attempts(&secret(2).fingerprint())
            .await
            .unwrap();
        assert!(store.attempts(&subject).await.unwrap().is_some());
        store.forget_attempts(&subject).await.unwrap();
        assert_eq!(store.attempts(&subject).await.unwrap(), None);
    });
}

/// Whoever reads the file of the database finds nothing that opens a door.
#[test]
fn tokens_are_nowhere_in_the_data() {
    let folder = crate::place::Scratch::new();
    crate::place::block_on(async {
        let location = freistadt_store::Location::folder(folder.path());
        let store = Store::open(&location).await.unwrap();
        founded(&store).await;
        let token = Secret::from_bytes(std::array::from_fn(|at| 200 - at as u8));
        let feed = freistadt_store::Feed {
            organization: TOWN.into(),
            purpose: "contracts".into(),
            created_at: at(0),
        };
        store
            .add_session(&token, &account(TOWN, "erste"), at(0), at(9))
            .await
            .unwrap();
        store.put_feed(&feed, &token).await.unwrap();
        let backup = folder.file("backup");
        store.backup(&backup).await.unwrap();
        store.close().await;
        for file in [folder.file("freistadt.sqlite"), backup] {
            let bytes = std::fs::read(&file).unwrap();
            let raw: Vec<u8> = (0..32).map(|at| 200 - at).collect();
            for form in [raw, token.to_text().into_bytes()] {
                let found = bytes.windows(form.len()).any(|window| window == form);
                assert!(!found, "{}", file.display());
            }
        }
    });
}
