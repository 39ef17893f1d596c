//! Signing in, what each role may do, and a session that ends in the middle of a form.

use axum::http::StatusCode;
use freistadt_app::{NewAccount, Password, Role, local_administrator, now};
use freistadt_l10n::Language;
use freistadt_web::Access;

use crate::check::faults;
use crate::site::{Answer, Site, block_on};

pub(crate) const PASSWORD: &str = "drei gute Worte";
const MESO: &str = "/bestand/anwendungen/eintrag/meso";

/// The sample with an account of each role, asked for.
pub(crate) async fn with_accounts() -> Site {
    let mut site = Site::sample().await;
    add_accounts(&site).await;
    site.let_in = Some(|| Access::Accounts);
    site
}

/// An account of each role.
pub(crate) async fn add_accounts(site: &Site) {
    let administrator = local_administrator(site.access.organization());
    for role in Role::ALL {
        let new = NewAccount {
            name: role.code().to_owned(),
            role,
            unit: "IT-Abteilung".to_owned(),
            password: Some(Password::new(PASSWORD)),
        };
        let added = site.data.add_account(&administrator, new, now()).await;
        added.unwrap();
    }
}

pub(crate) async fn signed_in(site: &Site, name: &str) -> String {
    let fields = [("name", name), ("kennwort", PASSWORD), ("weiter", "/")];
    let answer = site.post("/anmelden", &fields).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    cookie(&answer)
}

fn cookie(answer: &Answer) -> String {
    let cookie = answer.header("set-cookie");
    assert!(
        cookie.contains("HttpOnly") && cookie.contains("SameSite"),
        "{cookie}"
    );
    cookie.split(';').next().unwrap().to_owned()
}

pub(crate) async fn post_as(
    site: &Site,
    cookie: &str,
    path: &str,
    fields: &[(&str, &str)],
) -> Answer {
    let headers = [
        ("host", "freistadt.example"),
        ("origin", "http://freistadt.example"),
        ("cookie", cookie),
    ];
    site.send(path, fields, &headers).await
}

pub(crate) async fn get_as(site: &Site, cookie: &str, path: &str) -> Answer {
    site.ask(path, &[("host", "freistadt.example"), ("cookie", cookie)])
        .await
}

#[test]
fn nobody_sees_anything_without_signing_in() {
    block_on(async {
        let site = with_accounts().await;
        for path in [
            "/",
            "/bestand/anwendungen",
            "/fristen.ics",
            "/verlauf",
            MESO,
        ] {
            let answer = site.get(path).await;
            assert_eq!(answer.status, StatusCode::SEE_OTHER, "{path}");
            assert!(answer.header("location").starts_with("/anmelden?weiter="));
        }
        for language in Language::ALL {
            let path = format!("/anmelden?lang={}", language.code());
            let answer = site.get(&path).await;
            assert_eq!(faults(answer.text(), language), Vec::<String>::new());
        }
        let fields = [("name", "editor"), ("kennwort", "falsches Wort hier")];
        let wrong = site.post("/anmelden?lang=de", &fields).await;
        assert_eq!(wrong.status, StatusCode::UNAUTHORIZED);
        assert_eq!(faults(wrong.text(), Language::German), Vec::<String>::new());
        assert!(
            !wrong.text().contains("falsches Wort"),
            "a password is not shown again"
        );
    });
}

#[test]
fn one_goes_on_where_one_was_but_never_elsewhere() {
    block_on(async {
        let site = with_accounts().await;
        for (wanted, expected) in [
            ("/kosten", "/kosten"),
            ("https://evil.example/", "/"),
            ("//evil.example/", "/"),
            ("/\\evil.example", "/"),
        ] {
            let fields = [
                ("name", "reader"),
                ("kennwort", PASSWORD),
                ("weiter", wanted),
            ];
            let answer = site.post("/anmelden", &fields).await;
            assert_eq!(answer.header("location"), expected, "{wanted}");
        }
    });
}

#[test]
fn each_role_may_do_what_it_may() {
    block_on(async {
        let site = with_accounts().await;
        let reader = signed_in(&site, "reader").await;
        let page = get_as(&site, &reader, &format!("{MESO}?lang=de")).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(!page.text().contains("Bearbeiten"));
        let denied = post_as(&site, &reader, &format!("{MESO}/bestaetigen"), &[]).await;
        assert_eq!(denied.status, StatusCode::FORBIDDEN);
        assert_eq!(
            get_as(&site, &reader, &format!("{MESO}/bearbeiten"))
                .await
                .status,
            403
        );

        let editor = signed_in(&site, "editor").await;
        let done = post_as(&site, &editor, &format!("{MESO}/bestaetigen"), &[]).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER);
        let settings = get_as(&site, &editor, "/einstellungen?lang=de").await;
        assert!(!settings.text().contains("Neues Konto"));
        let new = [("name", "noch-eins"), ("kennwort", PASSWORD)];
        let denied = post_as(&site, &editor, "/einstellungen/konten", &new).await;
        assert_eq!(denied.status, StatusCode::FORBIDDEN);
        let history = get_as(&site, &editor, "/verlauf?lang=de").await;
        assert!(history.text().contains("IT-Abteilung"));
        assert!(
            !history.text().contains("IT-Abteilung, editor"),
            "names are for administrators"
        );

        let administrator = signed_in(&site, "administrator").await;
        let history = get_as(&site, &administrator, "/verlauf?lang=de").await;
        assert!(history.text().contains("IT-Abteilung, editor"));
        let settings = get_as(&site, &administrator, "/einstellungen?lang=de").await;
        assert_eq!(
            faults(settings.text(), Language::German),
            Vec::<String>::new()
        );
        let made = post_as(&site, &administrator, "/einstellungen/konten", &new).await;
        assert_eq!(made.status, StatusCode::SEE_OTHER);
        let short = [("name", "kurz"), ("kennwort", "kurz")];
        let refused = post_as(
            &site,
            &administrator,
            "/einstellungen/konten?lang=de",
            &short,
        )
        .await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.text().contains("zu kurz"));
        let close = [("tun", "schliessen")];
        let path = "/einstellungen/konten/editor";
        post_as(&site, &administrator, path, &close).await;
        assert_eq!(
            get_as(&site, &editor, "/").await.status,
            StatusCode::SEE_OTHER
        );
    });
}

#[test]
fn what_was_typed_survives_a_session_that_ended() {
    block_on(async {
        let site = with_accounts().await;
        let editor = signed_in(&site, "editor").await;
        let left = post_as(&site, &editor, "/abmelden", &[]).await;
        assert_eq!(left.header("location"), "/anmelden");
        let path = format!("{MESO}/bearbeiten");
        let typed = [("stand", "1"), ("users", "77"), ("grund", "lange überlegt")];
        let asked = post_as(&site, &editor, &path, &typed).await;
        assert_eq!(asked.status, StatusCode::UNAUTHORIZED);
        assert!(asked.text().contains("lange überlegt"));
        let fields = [
            ("name", "editor"),
            ("kennwort", PASSWORD),
            ("weiter", path.as_str()),
            ("mitten", "1"),
            ("behalten.stand", "1"),
            ("behalten.users", "77"),
            ("behalten.grund", "lange überlegt"),
        ];
        let back = site.post("/anmelden?lang=de", &fields).await;
        assert_eq!(back.status, StatusCode::OK);
        assert_eq!(faults(back.text(), Language::German), Vec::<String>::new());
        assert!(back.text().contains("value=\"77\""));
        let sent = post_as(&site, &cookie(&back), &path, &typed).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER);
    });
}

#[test]
fn guesses_are_slowed_down() {
    block_on(async {
        let site = with_accounts().await;
        let fields = [("name", "editor"), ("kennwort", "nicht das richtige")];
        let mut slowed = false;
        for _ in 0..12 {
            let answer = site.post("/anmelden", &fields).await;
            slowed |= answer.status == StatusCode::TOO_MANY_REQUESTS;
        }
        assert!(slowed);
    });
}

#[test]
fn everybody_changes_their_own_password_and_is_signed_out_elsewhere() {
    const NEW: &str = "vier ganz andere Worte";
    let typed = |old: &'static str, new: &'static str, again: &'static str| {
        [("bisher", old), ("neu", new), ("noch-einmal", again)]
    };
    let path = "/einstellungen/kennwort?lang=de";
    block_on(async {
        let site = with_accounts().await;
        for role in Role::ALL {
            let here = signed_in(&site, role.code()).await;
            let elsewhere = signed_in(&site, role.code()).await;
            let settings = get_as(&site, &here, "/einstellungen?lang=de").await;
            assert_eq!(faults(settings.text(), Language::German), [""; 0]);
            for (fields, said) in [
                (typed("falsches Wort", NEW, NEW), "Das bisherige Kennwort"),
                (typed(PASSWORD, NEW, "vertippt hier"), "sind verschieden"),
                (typed(PASSWORD, "kurz", "kurz"), "zu kurz"),
            ] {
                let refused = post_as(&site, &here, path, &fields).await;
                assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
                assert!(refused.text().contains(said), "{said}");
                assert!(!refused.text().contains(NEW));
                assert_eq!(faults(refused.text(), Language::German), [""; 0]);
            }
            let changed = post_as(&site, &here, path, &typed(PASSWORD, NEW, NEW)).await;
            assert_eq!(changed.status, StatusCode::SEE_OTHER);
            let now = cookie(&changed);
            let page = get_as(&site, &now, "/einstellungen?kennwort=neu&lang=de").await;
            assert!(page.text().contains("Ihr Kennwort ist geändert."));
            assert_eq!(faults(page.text(), Language::German), [""; 0]);
            for over in [here, elsewhere] {
                let answer = get_as(&site, &over, "/").await;
                assert_eq!(answer.status, StatusCode::SEE_OTHER);
            }
            let old = [("name", role.code()), ("kennwort", PASSWORD)];
            let answer = site.post("/anmelden", &old).await;
            assert_eq!(answer.status, StatusCode::UNAUTHORIZED);
        }
    });
}

#[test]
fn the_old_password_is_not_guessed_from_inside() {
    block_on(async {
        let site = with_accounts().await;
        let editor = signed_in(&site, "editor").await;
        let new = "vier ganz andere Worte";
        let fields = [("bisher", "geraten"), ("neu", new), ("noch-einmal", new)];
        let mut slowed = false;
        for _ in 0..12 {
            let answer = post_as(&site, &editor, "/einstellungen/kennwort", &fields).await;
            slowed |= answer.status == StatusCode::TOO_MANY_REQUESTS;
        }
        assert!(slowed);
    });
}

#[test]
fn who_has_no_password_here_cannot_change_one() {
    block_on(async {
        let mut site = with_accounts().await;
        let new = "vier ganz andere Worte";
        let fields = [("bisher", PASSWORD), ("neu", new), ("noch-einmal", new)];
        site.let_in = Some(|| Access::TrustedHeader("x-remote-user".to_owned()));
        let named = [
            ("host", "freistadt.example"),
            ("origin", "http://freistadt.example"),
            ("x-remote-user", "editor"),
        ];
        let answer = site.send("/einstellungen/kennwort", &fields, &named).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN);
        let page = site.ask("/einstellungen?lang=de", &named).await;
        assert!(!page.text().contains("Bisheriges Kennwort"));
        site.let_in = None;
        let answer = site.post("/einstellungen/kennwort", &fields).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN);
    });
}

#[test]
fn the_calendar_s_address_opens_the_calendar_alone() {
    block_on(async {
        let site = with_accounts().await;
        let editor = signed_in(&site, "editor").await;
        let page = post_as(&site, &editor, "/fristen/abonnieren?lang=de", &[]).await;
        assert_eq!(faults(page.text(), Language::German), Vec::<String>::new());
        let start = page.text().find("/kalender/").unwrap();
        let address = page.text()[start..].split('?').next().unwrap();
        let feed = site.get(address).await;
        assert!(feed.text().starts_with("BEGIN:VCALENDAR"));
        let other = address.replace(|c: char| c.is_ascii_digit(), "0");
        assert_eq!(site.get(&other).await.status, StatusCode::NOT_FOUND);
        post_as(&site, &editor, "/fristen/abonnieren", &[]).await;
        assert_eq!(site.get(address).await.status, StatusCode::NOT_FOUND);
    });
}

#[test]
fn a_proxy_s_header_is_trusted_only_where_it_is_named() {
    block_on(async {
        let mut site = with_accounts().await;
        let named = [("host", "freistadt.example"), ("x-remote-user", "editor")];
        assert_eq!(site.ask("/", &named).await.status, StatusCode::SEE_OTHER);
        site.let_in = Some(|| Access::TrustedHeader("x-remote-user".to_owned()));
        assert_eq!(site.ask("/", &named).await.status, StatusCode::OK);
        let host = ("host", "freistadt.example");
        for headers in [
            vec![host],
            vec![host, ("x-remote-user", "niemand")],
            vec![
                host,
                ("x-remote-user", "editor"),
                ("x-remote-user", "administrator"),
            ],
        ] {
            assert_eq!(site.ask("/", &headers).await.status, StatusCode::FORBIDDEN);
        }
    });
}
