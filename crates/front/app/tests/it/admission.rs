//! How people come in, and the header of a proxy.

use std::net::IpAddr;

use freistadt_app::{Admission, AdmissionError, Role};

use crate::place::{at, founded, on_folder};

fn address(text: &str) -> Option<IpAddr> {
    Some(text.parse().unwrap())
}

#[test]
fn without_accounts_only_this_machine_is_served() {
    on_folder(async |data| {
        let here = data.admission(address("::1"), None).await;
        assert_eq!(here.unwrap(), Admission::Local);
        let socket = data.admission(None, None).await;
        assert_eq!(socket.unwrap(), Admission::Local);
        for there in ["0.0.0.0", "::", "192.0.2.1", "::ffff:192.0.2.1"] {
            let refused = data.admission(address(there), None).await;
            assert!(
                matches!(refused, Err(AdmissionError::NoAccounts)),
                "{there}"
            );
        }
        let local = founded(&data).await;
        for anywhere in ["127.0.0.1", "0.0.0.0"] {
            let admission = data.admission(address(anywhere), None).await;
            assert_eq!(admission.unwrap(), Admission::Accounts, "{anywhere}");
        }
        for role in Role::ALL {
            data.disable_account(&local, role.code(), at(1))
                .await
                .unwrap();
        }
        let closed = data.admission(address("0.0.0.0"), None).await;
        assert!(
            matches!(closed, Err(AdmissionError::NoAccounts)),
            "{closed:?}"
        );
    });
}

#[test]
fn a_trusted_header_is_named_and_knows_open_accounts_only() {
    on_folder(async |data| {
        let local = founded(&data).await;
        let named = data
            .admission(address("0.0.0.0"), Some("X-Remote-User"))
            .await;
        let expected = Admission::TrustedHeader("x-remote-user".into());
        assert_eq!(named.unwrap(), expected);
        for bad in ["", "X Remote", "Cookie", "X-Remote:", "ä"] {
            let refused = data.admission(address("127.0.0.1"), Some(bad)).await;
            assert!(
                matches!(refused, Err(AdmissionError::Header { .. })),
                "{bad}"
            );
        }
        let actor = data.by_trusted_name("EDITOR").await.unwrap().unwrap();
        assert_eq!(actor.role(), Role::Editor);
        for nobody in ["", "niemand", "local", "editor, administrator"] {
            assert_eq!(
                data.by_trusted_name(nobody).await.unwrap(),
                None,
                "{nobody}"
            );
        }
        data.disable_account(&local, "editor", at(1)).await.unwrap();
        assert_eq!(data.by_trusted_name("editor").await.unwrap(), None);
    });
}
