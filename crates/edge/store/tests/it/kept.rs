//! Named views, feeds and uploads, on both databases.

use freistadt_store::{AccessError, Feed, PART, Store, View};

use crate::access::{at, secret};
use crate::place::on_both;
use crate::town::{Random, TOWN};

async fn founded(store: &Store) {
    for organization in [TOWN, "nachbar"] {
        store
            .create_organization(organization, at(0))
            .await
            .unwrap();
    }
}

fn view(name: &str, query: &str) -> View {
    View {
        name: name.into(),
        query: query.into(),
    }
}

#[test]
fn views_belong_to_an_account_and_a_page() {
    on_both(async |store: Store| {
        founded(&store).await;
        let mine = view("Ohne Vertrag", "contract=none&sort=name");
        let newer = view("Ohne Vertrag", "contract=none");
        for (account, view) in [("", &mine), ("anna", &mine), ("anna", &newer)] {
            store
                .put_view(TOWN, account, "applications", view)
                .await
                .unwrap();
        }
        let first = view("Alle", "");
        store
            .put_view(TOWN, "anna", "applications", &first)
            .await
            .unwrap();
        let views = async |account| store.views(TOWN, account, "applications").await.unwrap();
        assert_eq!(views("anna").await, [first, newer]);
        assert_eq!(views("").await, [mine]);
        assert!(
            store
                .views(TOWN, "anna", "contracts")
                .await
                .unwrap()
                .is_empty()
        );
        assert!(
            store
                .views("nachbar", "", "applications")
                .await
                .unwrap()
                .is_empty()
        );

        let bad = store
            .put_view(TOWN, "", "applications", &view("", ""))
            .await;
        assert!(
            matches!(bad, Err(AccessError::Unstorable { .. })),
            "{bad:?}"
        );
        store
            .delete_view(TOWN, "", "applications", "Ohne Vertrag")
            .await
            .unwrap();
        store
            .delete_view(TOWN, "", "applications", "Ohne Vertrag")
            .await
            .unwrap();
        assert!(views("").await.is_empty());
    });
}

#[test]
fn a_feed_opens_with_its_newest_token_only() {
    on_both(async |store: Store| {
        founded(&store).await;
        let feed = |second| Feed {
            organization: TOWN.into(),
            purpose: "contracts".into(),
            created_at: at(second),
        };
        store.put_feed(&feed(1), &secret(1)).await.unwrap();
        assert_eq!(store.feed(&secret(1)).await.unwrap(), Some(feed(1)));
        store.put_feed(&feed(2), &secret(2)).await.unwrap();
        assert_eq!(store.feed(&secret(1)).await.unwrap(), None);
        assert_eq!(store.feed(&secret(2)).await.unwrap(), Some(feed(2)));
        assert_eq!(store.feeds(TOWN).await.unwrap(), [feed(2)]);
        store.delete_feed(TOWN, "contracts").await.unwrap();
        assert_eq!(store.feed(&secret(2)).await.unwrap(), None);
    });
}

#[test]
fn an_upload_comes_back_part_by_part() {
    on_both(async |store: Store| {
        founded(&store).await;
        let mut random = Random::new(3);
        let parts: Vec<Vec<u8>> = [PART, PART, 17]
            .map(|length| (0..length).map(|_| random.next() as u8).collect())
            .into();
        store
            .begin_upload(TOWN, "u1", "liste.xlsx", at(0))
            .await
            .unwrap();
        store
            .begin_upload("nachbar", "u1", "ihre.xlsx", at(2))
            .await
            .unwrap();
        for (number, part) in (0..).zip(&parts) {
            store
                .add_upload_part(TOWN, "u1", number, part)
                .await
                .unwrap();
        }
        let twice = store.add_upload_part(TOWN, "u1", 2, b"again").await;
        assert!(matches!(twice, Err(AccessError::Query(_))), "{twice:?}");
        store.finish_upload(TOWN, "u1").await.unwrap();
        let late = store.add_upload_part(TOWN, "u1", 3, b"late").await;
        assert!(matches!(late, Err(AccessError::Unknown { .. })), "{late:?}");

        let upload = store.upload(TOWN, "u1").await.unwrap().unwrap();
        assert_eq!((upload.size, upload.finished), (2 * PART as u64 + 17, true));
        assert_eq!(store.uploads(TOWN).await.unwrap(), [upload]);
        for (number, part) in (0..).zip(&parts) {
            let read = store.upload_part(TOWN, "u1", number).await.unwrap();
            assert!(read.as_ref() == Some(part), "part {number}");
        }
        assert_eq!(store.upload_part(TOWN, "u1", 3).await.unwrap(), None);
        assert_eq!(store.upload_part("nachbar", "u1", 0).await.unwrap(), None);

        assert_eq!(store.purge_uploads(at(1)).await.unwrap(), 1);
        assert_eq!(store.upload_part(TOWN, "u1", 0).await.unwrap(), None);
        store.delete_upload("nachbar", "u1").await.unwrap();
        assert!(store.uploads("nachbar").await.unwrap().is_empty());
    });
}
