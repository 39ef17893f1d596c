//! A PostgreSQL for tests: the server that `FREISTADT_TEST_POSTGRES` names, or one of our own.
//!
//! Talks to the server through `psql` only, so that no SQL library is compiled into every test.
//! It knows nothing of our tables.

#![expect(
    clippy::print_stderr,
    reason = "a drop cannot return an error, and must not hide it"
)]

use std::env;
use std::fs;
use std::io::{BufRead as _, BufReader, Read as _};
use std::net::TcpListener;
use std::os::unix::fs::MetadataExt as _;
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};

use anyhow::{Context as _, Result, anyhow, bail, ensure};

/// Names a server whose user may create databases, as `postgres://user:password@host:port/name`.
pub const VARIABLE: &str = "FREISTADT_TEST_POSTGRES";

/// A fresh, empty database of one test; dropped with this value.
pub struct TestPostgres {
    server: &'static Server,
    name: String,
    url: String,
}

impl TestPostgres {
    /// Creates the database; the first call in a process may have to start the server.
    pub fn new() -> Result<Self> {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let server = Server::of_this_process()?;
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let name = format!("freistadt_test_{}_{number}", std::process::id());
        // A run that was killed may have left a database with a process number that comes again.
        server.execute(&format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)"))?;
        // `template0` is never in use, so tests that start together do not refuse each other.
        server.execute(&format!(
            "CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8'"
        ))?;
        let url = with_database(&server.url, &name)?;
        Ok(Self { server, name, url })
    }

    /// The address of the database, with user and password.
    pub fn url(&self) -> &str {
        &self.url
    }
}

impl Drop for TestPostgres {
    fn drop(&mut self) {
        let drop_it = format!("DROP DATABASE IF EXISTS {} WITH (FORCE)", self.name);
        if let Err(error) = self.server.execute(&drop_it) {
            eprintln!("warning: `{}` stays behind: {error:#}", self.name);
        }
    }
}

/// Whether tests that need PostgreSQL can run here: a server to start, or one that is named.
pub fn is_available() -> bool {
    env::var_os(VARIABLE).is_some() && psql().is_ok() || server_folder().is_some()
}

/// The server all tests of one process share.
struct Server {
    url: String,
    psql: PathBuf,
    /// Lives as long as the process; its watchdog cleans up when the process is gone.
    _cluster: Option<Cluster>,
}

impl Server {
    fn of_this_process() -> Result<&'static Self> {
        static SERVER: OnceLock<Result<Server, String>> = OnceLock::new();
        SERVER
            .get_or_init(|| Self::find_or_start().map_err(|error| format!("{error:#}")))
            .as_ref()
            .map_err(|message| anyhow!("{message}"))
    }

    fn find_or_start() -> Result<Self> {
        if let Ok(url) = env::var(VARIABLE) {
            let psql = psql()?;
            return Ok(Self {
                url,
                psql,
                _cluster: None,
            });
        }
        let cluster = Cluster::start()?;
        Ok(Self {
            url: cluster.url().to_owned(),
            psql: psql()?,
            _cluster: Some(cluster),
        })
    }

    fn execute(&self, statement: &str) -> Result<()> {
        let output = Command::new(&self.psql)
            .args(["--no-psqlrc", "--quiet", "--no-password"])
            .args(["--set", "ON_ERROR_STOP=1", "--dbname", &self.url])
            .args(["--command", statement])
            // `DROP … IF EXISTS` would say each time that there was nothing to drop.
            .env("PGOPTIONS", "--client-min-messages=warning")
            .stdin(Stdio::null())
            .output()
            .with_context(|| format!("cannot run `{}`", self.psql.display()))?;
        ensure!(
            output.status.success(),
            "`{statement}` failed: {}",
            String::from_utf8_lossy(&output.stderr).trim()
        );
        Ok(())
    }
}

/// A temporary PostgreSQL server on a free port of 127.0.0.1; stopped and removed on drop.
pub struct Cluster {
    watchdog: Child,
    url: String,
}

/// Sets the server up, serves until its standard input closes, and cleans up.
///
/// The pipe closes however its owner ends: by a drop, at the end of the process (statics are
/// never dropped), by a kill. So neither server nor folder can stay behind.
const WATCHDOG: &str = r#"
set -eu
bin=$1 port=$2
folder=$(mktemp -d "$3/freistadt-postgres-XXXXXXXX")
server=
clean_up() {
    if [ -n "$server" ]; then
        kill -INT "$server" 2>/dev/null || true
        wait "$server" 2>/dev/null || true
    fi
    rm -rf "$folder"
}
trap clean_up EXIT
fail() { cat "$folder/log" >&2; exit 1; }
cd "$folder"
# Other users of the machine reach the port, too: no server without a password.
password=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
printf '%s' "$password" >"$folder/password"
"$bin/initdb" --pgdata="$folder/data" --username=freistadt --pwfile="$folder/password" \
    --auth=scram-sha-256 --encoding=UTF8 --locale=C --no-sync >"$folder/log" 2>&1 || fail
"$bin/postgres" -D "$folder/data" -h 127.0.0.1 -p "$port" -k "$folder" -F \
    -c synchronous_commit=off -c full_page_writes=off -c max_connections=200 \
    >>"$folder/log" 2>&1 </dev/null &
server=$!
until "$bin/pg_isready" --quiet --host=127.0.0.1 --port="$port"; do
    kill -0 "$server" 2>/dev/null || fail
    sleep 0.05
done
# Something else may answer on the port; ours must be alive and have it.
grep -q "^$port\$" "$folder/data/postmaster.pid" || fail
echo "postgres://freistadt:$password@127.0.0.1:$port/postgres"
read -r _ || true
"#;

impl Cluster {
    /// Starts a server from Debian's package, or from what is on the search path.
    pub fn start() -> Result<Self> {
        let bin = server_folder().with_context(|| {
            format!(
                "PostgreSQL is not installed; install Debian's package `postgresql`, \
                 or name a server in `{VARIABLE}`"
            )
        })?;
        // Between asking for a free port and taking it, somebody else can take it.
        let mut last = None;
        for _ in 0..3 {
            match Self::start_on(&bin, free_port()?) {
                Ok(cluster) => return Ok(cluster),
                Err(error) => last = Some(error),
            }
        }
        Err(last.expect("three attempts were made")).context("cannot start PostgreSQL")
    }

    /// The address of the server's own database, with a user who may create others.
    pub fn url(&self) -> &str {
        &self.url
    }

    fn start_on(bin: &Path, port: u16) -> Result<Self> {
        let mut command = unprivileged_shell()?;
        let mut watchdog = command
            .args(["-c", WATCHDOG, "freistadt-postgres"])
            .arg(bin)
            .arg(port.to_string())
            .arg(folder_for_clusters())
            // The user `postgres` may not enter the folder we are in.
            .current_dir("/")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            // Ctrl-C in the terminal ends the owner, and only thereby the server.
            .process_group(0)
            .spawn()
            .with_context(|| format!("cannot run `{}`", command.get_program().display()))?;
        let stdout = watchdog.stdout.take().expect("standard output is a pipe");
        let mut url = String::new();
        BufReader::new(stdout).read_line(&mut url)?;
        if url.is_empty() {
            bail!(complaint(&mut watchdog));
        }
        let url = url.trim_end().to_owned();
        Ok(Self { watchdog, url })
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        drop(self.watchdog.stdin.take());
        if let Err(error) = self.watchdog.wait() {
            eprintln!("warning: PostgreSQL may still run: {error}");
        }
    }
}

/// What a watchdog said that ended before it served.
fn complaint(watchdog: &mut Child) -> String {
    let mut text = String::new();
    if let Some(mut stderr) = watchdog.stderr.take() {
        // Half a message is better than an error about the message.
        let _ = stderr.read_to_string(&mut text);
    }
    let _ = watchdog.wait();
    text.trim().to_owned()
}

/// PostgreSQL refuses to run as root; Debian's package brings a user for it.
fn unprivileged_shell() -> Result<Command> {
    if !is_root()? {
        return Ok(Command::new("sh"));
    }
    let mut command = Command::new("setpriv");
    command
        .args(["--reuid=postgres", "--regid=postgres", "--init-groups"])
        .args(["--inh-caps=-all", "--", "sh"])
        .env_remove("HOME");
    Ok(command)
}

/// Whether this process belongs to the superuser.
pub fn is_root() -> Result<bool> {
    let metadata = fs::metadata("/proc/self").context("cannot tell which user this is")?;
    Ok(metadata.uid() == 0)
}

/// The root user's own temporary folder may be closed to the user `postgres`.
fn folder_for_clusters() -> PathBuf {
    if is_root().unwrap_or(false) {
        return PathBuf::from("/tmp");
    }
    env::temp_dir()
}

fn free_port() -> Result<u16> {
    let listener = TcpListener::bind("127.0.0.1:0").context("no free port")?;
    Ok(listener.local_addr()?.port())
}

/// The folder with `initdb` and `postgres`: Debian's newest, else from the search path.
fn server_folder() -> Option<PathBuf> {
    let mut folders = debian_folders();
    folders.extend(search_path());
    folders
        .into_iter()
        .find(|folder| folder.join("initdb").is_file() && folder.join("postgres").is_file())
}

fn psql() -> Result<PathBuf> {
    let mut folders = debian_folders();
    folders.extend(search_path());
    folders
        .into_iter()
        .map(|folder| folder.join("psql"))
        .find(|program| program.is_file())
        .context("`psql` is not installed; install Debian's package `postgresql-client`")
}

fn debian_folders() -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir("/usr/lib/postgresql") else {
        return Vec::new();
    };
    let mut versions: Vec<(u32, PathBuf)> = entries
        .flatten()
        .filter_map(|entry| {
            let version = entry.file_name().to_str()?.parse().ok()?;
            Some((version, entry.path().join("bin")))
        })
        .collect();
    versions.sort();
    versions.into_iter().rev().map(|(_, path)| path).collect()
}

fn search_path() -> Vec<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    env::split_paths(&path).collect()
}

/// The same server, another database.
fn with_database(url: &str, name: &str) -> Result<String> {
    let (scheme, rest) = url
        .split_once("://")
        .with_context(|| format!("`{VARIABLE}` is not a URL"))?;
    let (place, query) = match rest.split_once('?') {
        Some((place, query)) => (place, format!("?{query}")),
        None => (rest, String::new()),
    };
    let server = place.split_once('/').map_or(place, |(server, _)| server);
    Ok(format!("{scheme}://{server}/{name}{query}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_name_of_the_database_is_exchanged() {
        let check = |url: &str| with_database(url, "new").unwrap();
        assert_eq!(
            check("postgres://u:p@h:1/old?sslmode=disable"),
            "postgres://u:p@h:1/new?sslmode=disable"
        );
        assert_eq!(check("postgresql://h"), "postgresql://h/new");
        assert!(with_database("host=h dbname=old", "new").is_err());
    }

    #[test]
    fn databases_of_two_tests_are_two_and_are_dropped() {
        let one = TestPostgres::new().unwrap();
        let two = TestPostgres::new().unwrap();
        assert_ne!(one.url(), two.url());

        let inside = |statement: &str| {
            let server = Server {
                url: one.url().to_owned(),
                psql: psql().unwrap(),
                _cluster: None,
            };
            server.execute(statement)
        };
        inside("CREATE TABLE only_here (id int)").unwrap();
        assert!(inside("SELECT broken").is_err());
        let server = Server::of_this_process().unwrap();
        let name = one.name.clone();
        drop(one);
        assert!(server.execute(&format!("DROP DATABASE {name}")).is_err());
    }

    #[test]
    fn a_dropped_server_leaves_no_folder() {
        let cluster = Cluster::start().unwrap();
        let port = cluster.url().rsplit([':', '/']).nth(1).unwrap().to_owned();
        let socket = format!(".s.PGSQL.{port}");
        let folders = || {
            fs::read_dir(folder_for_clusters())
                .unwrap()
                .flatten()
                .map(|entry| entry.path().join(&socket))
                // A folder of another user does not show its contents, except to root.
                .any(|path| path.exists())
        };
        assert!(folders());
        drop(cluster);
        assert!(!folders());
    }
}
