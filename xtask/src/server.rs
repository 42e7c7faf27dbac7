//! The worker on the runtime that Cloudflare runs: started, listened to, stopped.

use crate::paths::tools;
use crate::step::step;
use crate::tool::tool;
use anyhow::{Context, Result, anyhow, bail};
use std::io::{BufRead, BufReader};
use std::net::TcpListener;
use std::path::PathBuf;
use std::process::{Child, ChildStdout, Command, ExitStatus, Stdio};
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::Duration;

const PATIENCE: Duration = Duration::from_secs(60);

/// A running worker; it stops when this is dropped, and when this task is told to stop.
pub(crate) struct Server {
    process: Child,
    port: u16,
}

/// What of the runtime's own words is repeated.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Repeat {
    /// Each request, and all else.
    Everything,
    /// What went wrong.
    Problems,
}

impl Server {
    /// Starts the worker at any port, for tests and measures: only what goes wrong is repeated.
    ///
    /// # Errors
    /// As [`Server::start`].
    pub(crate) fn start_aside() -> Result<Server> {
        step("Start the worker", || Server::start(free_port()?, Repeat::Problems))
    }

    /// Starts the worker and waits until it answers.
    ///
    /// # Errors
    /// It does not start, or not in time.
    pub(crate) fn start(port: u16, repeat: Repeat) -> Result<Server> {
        let mut process = wrangler(port).spawn().context("wrangler cannot be started")?;
        let output = process.stdout.take().context("wrangler has no output")?;
        let server = Server { process, port };
        end_with_this_task(server.process.id())?;
        let (ready, heard) = mpsc::channel();
        thread::spawn(move || relay(output, &ready, repeat));
        match heard.recv_timeout(PATIENCE) {
            Ok(()) => Ok(server),
            Err(RecvTimeoutError::Timeout) => Err(anyhow!("It is not ready after {} s", PATIENCE.as_secs())),
            Err(RecvTimeoutError::Disconnected) => Err(anyhow!("It did not start; its own words are above")),
        }
    }

    /// Where it is: `http://localhost:8787`.
    pub(crate) fn address(&self) -> String {
        format!("http://localhost:{}", self.port)
    }

    /// Waits until it stops by itself.
    pub(crate) fn wait(&mut self) -> Result<ExitStatus> {
        Ok(self.process.wait()?)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = RUNNING.compare_exchange(self.process.id(), NONE, Ordering::Relaxed, Ordering::Relaxed);
        if matches!(self.process.try_wait(), Ok(None)) {
            terminate(self.process.id());
            let _ = self.process.wait();
        }
    }
}

/// Whether a server can listen on this port.
///
/// # Errors
/// Something listens there.
pub(crate) fn check_port(port: u16) -> Result<()> {
    if ["127.0.0.1", "::1"].iter().any(|host| in_use(host, port)) {
        bail!("Port {port} is taken: stop what listens there, or choose another with --port");
    }
    Ok(())
}

/// A port on which nothing listens.
pub(crate) fn free_port() -> Result<u16> {
    let listener = TcpListener::bind(("127.0.0.1", 0)).context("no port is free")?;
    Ok(listener.local_addr()?.port())
}

fn in_use(host: &str, port: u16) -> bool {
    TcpListener::bind((host, port)).is_err_and(|error| error.kind() == std::io::ErrorKind::AddrInUse)
}

/// The process of the worker that was started last, while it runs.
static RUNNING: AtomicU32 = AtomicU32::new(NONE);
const NONE: u32 = 0;

/// A terminal's Ctrl-C reaches the runtime too; other ways to stop this task do not.
fn end_with_this_task(process: u32) -> Result<()> {
    static IS_HEARD: AtomicBool = AtomicBool::new(false);
    RUNNING.store(process, Ordering::Relaxed);
    if !IS_HEARD.swap(true, Ordering::Relaxed) {
        ctrlc::set_handler(|| {
            match RUNNING.load(Ordering::Relaxed) {
                NONE => {}
                running => terminate(running),
            }
            std::process::exit(130);
        })?;
    }
    Ok(())
}

/// Wrangler ends what it has started when it is asked to; killed, it would leave that behind.
fn terminate(process: u32) {
    let _ = Command::new("kill").arg(process.to_string()).status();
}

/// Repeats what the runtime prints, and tells when it is ready.
fn relay(output: ChildStdout, ready: &mpsc::Sender<()>, repeat: Repeat) {
    for line in BufReader::new(output).lines().map_while(Result::ok) {
        if line.contains("Ready on") {
            let _ = ready.send(());
        } else if repeat == Repeat::Everything && !line.trim().is_empty() {
            println!("  {}", without_query(&line));
        }
    }
}

/// The line without what any address in it asks: the query, and what stood behind `#` and was encoded on its way. What
/// somebody asked is not for a log.
fn without_query(line: &str) -> String {
    let shown: Vec<&str> = line.split(' ').map(|word| if word.contains('/') { place(word) } else { word }).collect();
    shown.join(" ")
}

/// An address up to the first mark that ends its path, be it written out or encoded once or more (`?`, `%3f`, `%253F`).
fn place(address: &str) -> &str {
    let lower = address.to_ascii_lowercase();
    let encoded = lower.match_indices('%').map(|(at, _)| at).find(|at| {
        let code = lower.get(at + 1..).unwrap_or_default();
        let code = code.trim_start_matches("25");
        code.starts_with("23") || code.starts_with("3f")
    });
    let end = address.find(['?', '#']).into_iter().chain(encoded).min();
    end.and_then(|end| address.get(..end)).unwrap_or(address)
}

fn wrangler(port: u16) -> Command {
    let mut command = tool("wrangler");
    command
        .args(["dev", "--config", "worker/wrangler.toml", "--env", "local", "--show-interactive-dev-session=false"])
        .args(["--port", &port.to_string(), "--inspector-port", "0"])
        .arg("--persist-to")
        .arg(state())
        .stdin(Stdio::null())
        .stdout(Stdio::piped());
    quiet(&mut command);
    command
}

/// Where the local runtime keeps what is stored.
pub(crate) fn state() -> PathBuf {
    tools().join("wrangler/state")
}

/// Wrangler tells nobody anything, asks nobody anything, and writes nothing outside the project.
pub(crate) fn quiet(command: &mut Command) {
    command
        .env("WRANGLER_SEND_METRICS", "false")
        .env("WRANGLER_SEND_ERROR_REPORTS", "false")
        .env("CLOUDFLARE_CF_FETCH_ENABLED", "false")
        .env("WRANGLER_WRITE_LOGS", "false")
        .env("WRANGLER_HIDE_BANNER", "true")
        .env("WRANGLER_REGISTRY_PATH", tools().join("wrangler/registry"))
        .env("XDG_CONFIG_HOME", tools().join("wrangler"));
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]
mod tests {
    use super::{check_port, without_query};
    use std::net::TcpListener;

    #[test]
    fn a_printed_request_has_no_query() {
        let printed = "[wrangler:info] GET /v1/boards/barnet/guide?agency=police&at=2026-11-20 200 OK (5ms)";
        assert_eq!(without_query(printed), "[wrangler:info] GET /v1/boards/barnet/guide 200 OK (5ms)");
        for mark in ["?", "#", "%23", "%3F", "%3f", "%2523", "%252523", "%253F"] {
            let printed = format!("GET /boards/barnet{mark}agency=police&at=2026-11-20 303 See Other");
            assert_eq!(without_query(&printed), "GET /boards/barnet 303 See Other");
        }
        assert_eq!(without_query("GET /boards/a%2520b 404 Not Found"), "GET /boards/a%2520b 404 Not Found");
    }

    #[test]
    fn a_port_that_is_taken_is_told_of() {
        for host in ["127.0.0.1", "::1"] {
            let Ok(listener) = TcpListener::bind((host, 0)) else { continue };
            let port = listener.local_addr().unwrap().port();
            let told = check_port(port).unwrap_err().to_string();
            assert_eq!(told, format!("Port {port} is taken: stop what listens there, or choose another with --port"));
        }
    }
}
