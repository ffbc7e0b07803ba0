//! Other programs that the commands start.

use std::env;
use std::ffi::OsStr;
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Command, ExitStatus, Output, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, anyhow, bail};

use crate::project::Project;

/// `cargo` as it runs this program, in the project's root.
pub fn cargo(project: &Project) -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(project.path(""));
    command
}

/// A program by name, in the project's root.
pub fn named(project: &Project, name: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(name);
    command.current_dir(project.path(""));
    command
}

/// Runs a program to its end; what it prints goes where this program's output goes.
pub fn run(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| cannot_start(command))?;
    if !status.success() {
        bail!("`{}` failed ({status})", line(command));
    }
    Ok(())
}

/// Runs a program to its end and gives what it printed; shows that only if it fails.
pub fn output(command: &mut Command) -> Result<String> {
    let Output { status, stdout, stderr } = command.output().with_context(|| cannot_start(command))?;
    if !status.success() {
        eprint!("{}{}", String::from_utf8_lossy(&stdout), String::from_utf8_lossy(&stderr));
        bail!("`{}` failed ({status})", line(command));
    }
    Ok(String::from_utf8_lossy(&stdout).into_owned())
}

/// Runs a program to its end and shows and gives what it prints.
pub fn show(command: &mut Command) -> Result<(ExitStatus, String)> {
    show_lines(command, |line| println!("{line}"))
}

fn show_lines(command: &mut Command, show: impl Fn(&str)) -> Result<(ExitStatus, String)> {
    let mut child = command.stdout(Stdio::piped()).spawn().with_context(|| cannot_start(command))?;
    let mut printed = String::new();
    for line in BufReader::new(child.stdout.take().context("a program has an output")?).lines() {
        let line = line?;
        show(&line);
        printed += &line;
        printed.push('\n');
    }
    Ok((child.wait()?, printed))
}

/// The end of a program: its status, its output and its time.
pub struct Ended<'a> {
    pub name: &'a str,
    pub status: ExitStatus,
    pub printed: String,
    pub time: Duration,
}

/// Runs programs side by side to their ends and shows what they print, each line after the name of its program.
pub fn show_together(programs: Vec<(&str, Command)>) -> Result<Vec<Ended<'_>>> {
    let start = Instant::now();
    thread::scope(|scope| {
        let run = |(name, mut command): (_, Command)| {
            scope.spawn(move || {
                let (status, printed) = show_lines(&mut command, |line| println!("{name:<18} │ {line}"))?;
                Ok(Ended { name, status, printed, time: start.elapsed() })
            })
        };
        // All are started before the first is waited for.
        let running: Vec<_> = programs.into_iter().map(run).collect();
        running
            .into_iter()
            .map(|program| program.join().map_err(|_| anyhow!("what a program printed is lost"))?)
            .collect()
    })
}

/// The path of a program with this name, if it is on the `PATH`.
pub fn on_path(name: &str) -> Option<PathBuf> {
    env::split_paths(&env::var_os("PATH")?).map(|folder| folder.join(name)).find(|path| path.is_file())
}

/// A command as one would type it.
fn line(command: &Command) -> String {
    let words = [command.get_program()].into_iter().chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}

fn cannot_start(command: &Command) -> String {
    format!("cannot start `{}`; is it installed and on the PATH?", command.get_program().to_string_lossy())
}
