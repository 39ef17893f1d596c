//! How fast the server is there, and how much memory it holds when nobody asks.

use std::fs;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::Instant;

use anyhow::{Context as _, Result, bail};
use freistadt_testkit::measure::median;

/// A server over an empty folder; it ends with the value.
struct Server {
    process: Child,
    address: String,
    folder: std::path::PathBuf,
    /// Kept open: a program whose output nobody reads any more ends.
    _output: BufReader<ChildStdout>,
}

impl Server {
    /// Starts the binary and waits for the line with its address.
    fn start(binary: &Path) -> Result<Server> {
        let folder = std::env::temp_dir().join(format!("freistadt-bench-{}", std::process::id()));
        let mut process = Command::new(binary)
            .args(["serve", "--listen", "127.0.0.1:0", "--data"])
            .arg(&folder)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .context("cannot start the server")?;
        let stdout = process.stdout.take().context("no output of the server")?;
        let mut output = BufReader::new(stdout);
        let address = output
            .by_ref()
            .lines()
            .map_while(Result::ok)
            .find_map(|line| {
                Some(
                    line.strip_prefix("http://")?
                        .trim_end_matches('/')
                        .to_owned(),
                )
            });
        match address {
            Some(address) => Ok(Server {
                process,
                address,
                folder,
                _output: output,
            }),
            None => bail!("the server printed no address"),
        }
    }

    /// Loads the first page.
    fn ask(&self) -> Result<()> {
        let mut stream = TcpStream::connect(&self.address).context("cannot reach the server")?;
        write!(
            stream,
            "GET / HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n",
            self.address
        )?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer)?;
        if answer.starts_with("HTTP/1.1 200") {
            Ok(())
        } else {
            bail!("the server answered: {answer:.80}")
        }
    }

    fn resident_mib(&self) -> Result<f64> {
        let status = fs::read_to_string(format!("/proc/{}/status", self.process.id()))
            .context("cannot read /proc")?;
        let line = status
            .lines()
            .find_map(|line| line.strip_prefix("VmRSS:"))
            .context("no resident memory")?;
        let kib: f64 = line
            .trim()
            .trim_end_matches(" kB")
            .parse()
            .context("no number of KiB")?;
        Ok(kib / 1024.0)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended by itself; its folder is ours alone.
        let _ = self.process.kill();
        let _ = self.process.wait();
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// Seconds from the start of the process to the first page, the median of ten.
pub(super) fn start(binary: &Path) -> Result<f64> {
    let mut seconds = Vec::new();
    for _ in 0..10 {
        let begun = Instant::now();
        let server = Server::start(binary)?;
        server.ask()?;
        seconds.push(begun.elapsed().as_secs_f64());
    }
    median(seconds).context("ten runs have a median")
}

/// Resident memory after the first page, in MiB.
pub(super) fn idle(binary: &Path) -> Result<f64> {
    let server = Server::start(binary)?;
    server.ask()?;
    server.resident_mib()
}
