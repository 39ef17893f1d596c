//! Data in an empty place of each kind, with one organization and three accounts.

use std::future::Future;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};

use freistadt_app::{
    Administrator, Data, NewAccount, Password, Role, SignedIn, local_administrator,
};
use freistadt_testkit::postgres::TestPostgres;
use jiff::Timestamp;

pub(crate) const TOWN: &str = "musterstadt";

pub(crate) fn at(second: i64) -> Timestamp {
    Timestamp::from_second(1_800_000_000 + second).unwrap()
}

pub(crate) fn password(name: &str) -> Password {
    Password::new(format!("das kennwort von {}", name.trim().to_lowercase()))
}

pub(crate) fn new_account(name: &str, role: Role) -> NewAccount {
    NewAccount {
        name: name.into(),
        role,
        unit: "IT-Abteilung".into(),
        password: Some(password(name)),
    }
}

/// Makes the organization and an account per role: `reader`, `editor`, `administrator`.
pub(crate) async fn founded(data: &Data) -> Administrator {
    data.found(Some(TOWN), None).await.unwrap();
    let local = local_administrator(TOWN);
    for role in Role::ALL {
        let new = new_account(role.code(), role);
        data.add_account(&local, new, at(0)).await.unwrap();
    }
    local
}

/// Signs in with the right password.
pub(crate) async fn signed_in(data: &Data, name: &str, second: i64) -> SignedIn {
    data.sign_in(name, &password(name), None, at(second))
        .await
        .unwrap()
}

/// A folder that is removed when the test ends.
struct Scratch(PathBuf);

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn scratch() -> Scratch {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    let number = NEXT.fetch_add(1, Ordering::Relaxed);
    let name = format!("freistadt-app-{}-{number}", std::process::id());
    Scratch(std::env::temp_dir().join(name))
}

pub(crate) fn on_folder<F: Future<Output = ()>>(test: impl Fn(Data) -> F) {
    let folder = scratch();
    run(folder.0.to_str().unwrap(), &test);
}

pub(crate) fn on_both<F: Future<Output = ()>>(test: impl Fn(Data) -> F) {
    on_folder(&test);
    let server = TestPostgres::new().unwrap();
    run(server.url(), &test);
}

/// Runs the test with an empty place of each kind, for those who open it more than once.
pub(crate) fn on_places<F: Future<Output = ()>>(test: impl Fn(String) -> F) {
    let folder = scratch();
    let server = TestPostgres::new().unwrap();
    for place in [folder.0.to_str().unwrap(), server.url()] {
        let runtime = tokio::runtime::Runtime::new().unwrap();
        runtime.block_on(test(place.to_owned()));
    }
}

fn run<F: Future<Output = ()>>(place: &str, test: &impl Fn(Data) -> F) {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let data = Data::open(place).await.unwrap();
        test(data.clone()).await;
        data.close().await;
    });
}
