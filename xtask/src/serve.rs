//! Serves what the build made, on the runtime that Cloudflare runs.

use crate::build;
use crate::paths::tools;
use crate::step::step;
use crate::tool::tool;
use anyhow::{Context, Result, anyhow, bail};
use std::io::{BufRead, BufReader};
use std::net::TcpListener;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::Duration;

const PATIENCE: Duration = Duration::from_secs(60);

/// Where to serve.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// The port of http://localhost
    #[arg(long, default_value_t = 8787)]
    port: u16,
}

/// Builds, serves, and stays until it is stopped.
///
/// # Errors
/// The build fails, the port is taken, or the runtime does not start.
pub(crate) fn serve(options: &Options) -> Result<()> {
    check_port(options.port)?;
    build::build()?;
    let mut server = step("Start the worker", || start(options.port))?;
    let home = format!("http://localhost:{}", options.port);
    println!("\nOpen in a browser (Ctrl-C stops the server):");
    println!("  {home}/           the boards");
    println!("  {home}/v1/boards  the same, for programs\n");
    let status = server.wait()?;
    bail!("The worker stopped by itself ({status})")
}

fn check_port(port: u16) -> Result<()> {
    if TcpListener::bind(("127.0.0.1", port)).is_err() {
        bail!("Port {port} is taken: stop what listens there, or choose another with --port");
    }
    Ok(())
}

/// Starts the runtime and waits until it answers.
fn start(port: u16) -> Result<Child> {
    let mut server = wrangler(port)
        .spawn()
        .context("wrangler cannot be started")?;
    let process = server.id();
    let output = server.stdout.take().context("wrangler has no output")?;
    // Whoever stops this task means the server too, and a terminal's Ctrl-C is not the only way to stop it.
    ctrlc::set_handler(move || stop(process))?;
    let (ready, heard) = mpsc::channel();
    thread::spawn(move || relay(output, &ready));
    match heard.recv_timeout(PATIENCE) {
        Ok(()) => Ok(server),
        Err(problem) => {
            let _ = server.kill();
            Err(match problem {
                RecvTimeoutError::Timeout => {
                    anyhow!("It is not ready after {} s", PATIENCE.as_secs())
                }
                RecvTimeoutError::Disconnected => {
                    anyhow!("It did not start; its own words are above")
                }
            })
        }
    }
}

/// Repeats what the runtime prints, and tells when it is ready.
fn relay(output: ChildStdout, ready: &mpsc::Sender<()>) {
    for line in BufReader::new(output).lines().map_while(Result::ok) {
        if line.contains("Ready on") {
            let _ = ready.send(());
        } else if !line.trim().is_empty() {
            println!("  {}", without_query(&line));
        }
    }
}

/// The line without the query of any address in it: what somebody asked is not for a log.
fn without_query(line: &str) -> String {
    let shown: Vec<&str> = line
        .split(' ')
        .map(|word| match word.split_once('?') {
            Some((address, _)) if address.contains('/') => address,
            _ => word,
        })
        .collect();
    shown.join(" ")
}

/// Stops the runtime, then this task.
fn stop(process: u32) {
    let _ = Command::new("kill").arg(process.to_string()).status();
    std::process::exit(130);
}

fn wrangler(port: u16) -> Command {
    let mut command = tool("wrangler");
    command
        .args([
            "dev",
            "--config",
            "worker/wrangler.toml",
            "--show-interactive-dev-session=false",
        ])
        .args(["--port", &port.to_string(), "--inspector-port", "0"])
        .arg("--persist-to")
        .arg(tools().join("wrangler/state"))
        // It tells nobody anything, asks nobody anything, and writes nothing outside the project.
        .env("WRANGLER_SEND_METRICS", "false")
        .env("WRANGLER_SEND_ERROR_REPORTS", "false")
        .env("CLOUDFLARE_CF_FETCH_ENABLED", "false")
        .env("WRANGLER_WRITE_LOGS", "false")
        .env("WRANGLER_HIDE_BANNER", "true")
        .env("WRANGLER_REGISTRY_PATH", tools().join("wrangler/registry"))
        .env("XDG_CONFIG_HOME", tools().join("wrangler"))
        .stdin(Stdio::null())
        .stdout(Stdio::piped());
    command
}

#[cfg(test)]
mod tests {
    use super::without_query;

    #[test]
    fn a_printed_request_has_no_query() {
        let printed =
            "[wrangler:info] GET /v1/boards/barnet/guide?agency=police&at=2026-11-20 200 OK (5ms)";
        assert_eq!(
            without_query(printed),
            "[wrangler:info] GET /v1/boards/barnet/guide 200 OK (5ms)"
        );
    }
}
