//! Signing in: roles, expiry, guesses. The clock is an argument.

use freistadt_app::{
    ABSOLUTE, Actor, Data, IDLE, Password, Role, SignInError, form_token, new_secret,
};

use crate::place::{at, founded, on_both, on_folder, password, signed_in};

#[test]
fn a_session_is_what_the_account_is_until_it_ends() {
    on_both(async |data| {
        let local = founded(&data).await;
        for role in Role::ALL {
            let signed = signed_in(&data, role.code(), 0).await;
            assert_eq!(signed.actor.role(), role);
            let session = data.resolve(&signed.token, at(1)).await.unwrap().unwrap();
            assert_eq!(session.actor, signed.actor);
            assert_eq!(session.form_token, form_token(&signed.token));
            assert_eq!(session.actor.editor().is_some(), role >= Role::Editor);
            let administrator = session.actor.administrator();
            assert_eq!(administrator.is_some(), role == Role::Administrator);
        }
        let Actor::Editor(editor) = signed_in(&data, " Editor ", 2).await.actor else {
            panic!("another role")
        };
        assert_eq!((editor.name(), editor.unit()), ("editor", "IT-Abteilung"));

        let one = signed_in(&data, "editor", 3).await.token;
        let two = signed_in(&data, "editor", 3).await.token;
        data.sign_out(&one).await.unwrap();
        assert!(data.resolve(&one, at(4)).await.unwrap().is_none());
        assert!(data.resolve(&two, at(4)).await.unwrap().is_some());
        data.disable_account(&local, "editor", at(5)).await.unwrap();
        assert!(data.resolve(&two, at(6)).await.unwrap().is_none());
        let closed = data
            .sign_in("editor", &password("editor"), None, at(7))
            .await;
        assert!(matches!(closed, Err(SignInError::Wrong)), "{closed:?}");
        assert!(data.resolve(&new_secret(), at(7)).await.unwrap().is_none());
    });
}

/// Asks every `step` seconds; the second at which the session was over.
async fn ends_after(data: &Data, step: i64) -> i64 {
    let token = signed_in(data, "reader", 0).await.token;
    let mut now = 0;
    loop {
        now += step;
        if data.resolve(&token, at(now)).await.unwrap().is_none() {
            return now;
        }
    }
}

#[test]
fn a_session_ends_when_nobody_comes_and_after_half_a_day() {
    on_folder(async |data| {
        founded(&data).await;
        let (idle, absolute) = (IDLE.as_secs(), ABSOLUTE.as_secs());
        for step in [600, 613, idle - 61] {
            let end = ends_after(&data, step).await;
            assert!((absolute..absolute + step).contains(&end), "{step}: {end}");
        }
        for step in [idle, idle + 1, absolute] {
            assert_eq!(ends_after(&data, step).await, step);
        }
        data.tidy_up(at(2 * absolute)).await.unwrap();
    });
}

#[test]
fn guesses_wait_longer_and_longer_and_a_right_one_forgets_them() {
    on_both(async |data| {
        founded(&data).await;
        let wrong = Password::new("ein falsches kennwort");
        let try_it = async |name: &'static str, second: i64| {
            let tried = data.sign_in(name, &wrong, None, at(second)).await;
            tried.unwrap_err()
        };
        // A name that is not there is treated like one that is.
        for name in ["editor", "niemand", "mein kennwort im falschen feld"] {
            for _ in 0..5 {
                let error = try_it(name, 0).await;
                assert!(matches!(error, SignInError::Wrong), "{name}: {error:?}");
            }
            let error = try_it(name, 0).await;
            assert!(
                matches!(error, SignInError::Wait { until } if until == at(1)),
                "{name}: {error:?}"
            );
        }
        let right = password("editor");
        let early = data.sign_in("editor", &right, None, at(0)).await;
        assert!(matches!(early, Err(SignInError::Wait { .. })), "{early:?}");
        // Waiting is not a failure.
        data.sign_in("editor", &right, None, at(1)).await.unwrap();
        let error = try_it("editor", 2).await;
        assert!(matches!(error, SignInError::Wrong), "{error:?}");
    });
}

#[test]
fn an_address_that_tries_many_names_waits_too() {
    on_folder(async |data| {
        founded(&data).await;
        let address = Some("192.0.2.7".parse().unwrap());
        // Whole town halls come from one address: what was right does not count.
        for _ in 0..3 {
            data.sign_in("editor", &password("editor"), address, at(0))
                .await
                .unwrap();
        }
        let wrong = Password::new("ein falsches kennwort");
        for number in 0..20 {
            let name = format!("name{number}");
            let error = data.sign_in(&name, &wrong, address, at(0)).await;
            assert!(matches!(error, Err(SignInError::Wrong)), "{error:?}");
        }
        let right = data
            .sign_in("editor", &password("editor"), address, at(0))
            .await;
        assert!(matches!(right, Err(SignInError::Wait { .. })), "{right:?}");
        let elsewhere = Some("192.0.2.8".parse().unwrap());
        data.sign_in("editor", &password("editor"), elsewhere, at(0))
            .await
            .unwrap();
    });
}

/// Guesses that are sent at once are no way round the limit.
#[test]
fn guesses_at_once_count_one_after_the_other() {
    on_folder(async |data| {
        founded(&data).await;
        let mut guesses = Vec::new();
        for _ in 0..24 {
            let data = data.clone();
            guesses.push(tokio::spawn(async move {
                let wrong = Password::new("ein falsches kennwort");
                data.sign_in("editor", &wrong, None, at(0))
                    .await
                    .map(|_| ())
            }));
        }
        let mut checked = 0;
        for guess in guesses {
            match guess.await.unwrap() {
                Err(SignInError::Wrong) => checked += 1,
                Err(SignInError::Wait { .. } | SignInError::Busy(_)) => {}
                other => panic!("{other:?}"),
            }
        }
        assert!((1..=5).contains(&checked), "{checked}");
    });
}

#[test]
fn ones_own_password_is_changed_with_the_old_one_only() {
    on_folder(async |data| {
        founded(&data).await;
        let old = signed_in(&data, "reader", 0).await;
        let new = Password::new("ein ganz neues kennwort");
        let wrong = data.change_password(&old.actor, &new, &new, at(1)).await;
        assert!(matches!(wrong, Err(SignInError::Wrong)), "{wrong:?}");
        let changed = data
            .change_password(&old.actor, &password("reader"), &new, at(2))
            .await
            .unwrap();
        assert!(data.resolve(&old.token, at(3)).await.unwrap().is_none());
        assert!(data.resolve(&changed.token, at(3)).await.unwrap().is_some());
        data.sign_in("reader", &new, None, at(4)).await.unwrap();
    });
}

#[test]
fn nothing_secret_is_printed() {
    on_folder(async |data| {
        founded(&data).await;
        let signed = signed_in(&data, "editor", 0).await;
        let session = data.resolve(&signed.token, at(1)).await.unwrap().unwrap();
        let printed = format!("{signed:?} {session:?} {:?}", password("editor"));
        for secret in [
            signed.token.to_text(),
            session.form_token.to_text(),
            "kennwort".into(),
        ] {
            assert!(!printed.contains(&secret), "{printed}");
        }
    });
}
