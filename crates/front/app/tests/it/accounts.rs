//! Accounts as administrators manage them.

use freistadt_app::{
    AccessError, AccountError, Decisions, ImportRequest, InputFile, NewAccount, Password,
    PasswordFault, Role,
};

use crate::place::{at, founded, new_account, on_both, on_folder, password, signed_in};

#[test]
fn administrators_add_change_close_and_open_accounts() {
    on_both(async |data| {
        let local = founded(&data).await;
        let again = data
            .add_account(&local, new_account("EDITOR", Role::Reader), at(1))
            .await;
        assert!(
            matches!(again, Err(AccountError::Store(AccessError::Exists { .. }))),
            "{again:?}"
        );
        data.set_role(&local, "editor", Role::Reader, "Kämmerei")
            .await
            .unwrap();
        data.disable_account(&local, "reader", at(2)).await.unwrap();
        let accounts = data.accounts(&local).await.unwrap();
        let told: Vec<_> = accounts
            .iter()
            .map(|it| (&*it.name, it.role, &*it.unit, it.disabled_at))
            .collect();
        let expected = [
            ("administrator", Role::Administrator, "IT-Abteilung", None),
            ("editor", Role::Reader, "Kämmerei", None),
            ("reader", Role::Reader, "IT-Abteilung", Some(at(2))),
        ];
        assert_eq!(told, expected);
        assert!(!format!("{accounts:?}").contains("argon2"));

        data.enable_account(&local, "reader").await.unwrap();
        signed_in(&data, "reader", 3).await;
        let nobody = data.disable_account(&local, "niemand", at(4)).await;
        assert!(
            matches!(
                nobody,
                Err(AccountError::Store(AccessError::Unknown { .. }))
            ),
            "{nobody:?}"
        );
    });
}

#[test]
fn what_cannot_be_an_account_is_refused() {
    on_folder(async |data| {
        let local = founded(&data).await;
        let add = async |change: fn(&mut NewAccount)| {
            let mut new = new_account("neu", Role::Reader);
            change(&mut new);
            data.add_account(&local, new, at(1)).await.unwrap_err()
        };
        let name = add(|it| it.name = "a b".into()).await;
        assert!(matches!(name, AccountError::Name { .. }), "{name:?}");
        let local_name = add(|it| it.name = "local".into()).await;
        assert!(matches!(local_name, AccountError::Name { .. }));
        let unit = add(|it| it.unit = "a\nb".into()).await;
        assert!(matches!(unit, AccountError::Unit), "{unit:?}");
        let short = add(|it| it.password = Some(Password::new("kurz"))).await;
        assert!(matches!(
            short,
            AccountError::Password(PasswordFault::Short)
        ));
        assert_eq!(data.accounts(&local).await.unwrap().len(), 3);
    });
}

#[test]
fn nobody_shuts_themselves_out() {
    on_folder(async |data| {
        founded(&data).await;
        let me = signed_in(&data, "administrator", 1).await;
        let me = me.actor.administrator().unwrap();
        let closed = data.disable_account(&me, "Administrator", at(2)).await;
        assert!(matches!(closed, Err(AccountError::Own)), "{closed:?}");
        let role = data.set_role(&me, "administrator", Role::Reader, "").await;
        assert!(matches!(role, Err(AccountError::Own)), "{role:?}");
        data.disable_account(&me, "editor", at(2)).await.unwrap();
        data.set_password(&me, "administrator", &password("neu"))
            .await
            .unwrap();
    });
}

#[test]
fn an_administrator_has_no_say_in_another_organization() {
    on_folder(async |data| {
        founded(&data).await;
        data.found(Some("nachbar"), None).await.unwrap();
        let theirs = freistadt_app::local_administrator("nachbar");
        assert!(data.accounts(&theirs).await.unwrap().is_empty());
        let other = data.set_password(&theirs, "editor", &password("x")).await;
        assert!(
            matches!(other, Err(AccountError::Store(AccessError::Unknown { .. }))),
            "{other:?}"
        );
        signed_in(&data, "editor", 1).await;
    });
}

#[test]
fn the_history_shows_functions_to_all_and_names_to_administrators() {
    on_both(async |data| {
        founded(&data).await;
        let editor = signed_in(&data, "editor", 1).await.actor.editor().unwrap();
        let list = InputFile {
            name: "liste.csv".into(),
            bytes: b"Fachverfahren;Hersteller\nMeso;HSH\n".into(),
        };
        let request = ImportRequest {
            files: vec![list],
            mappings: Vec::new(),
            decisions: Decisions::default(),
            dry_run: false,
            as_of: jiff::civil::date(2026, 11, 23),
        };
        data.import(&editor, request, || false).await.unwrap();
        let all = data.history(&editor.viewer(), None, 9).await.unwrap();
        assert_eq!(
            (&*all[0].note.unit, &*all[0].note.author),
            ("IT-Abteilung", "")
        );
        let me = signed_in(&data, "administrator", 2).await.actor;
        let me = me.administrator().unwrap();
        let named = data.history_with_names(&me, None, 9).await.unwrap();
        assert_eq!(named[0].note.author, "editor");
    });
}
