//! The command line: `sayso annotate`, `sayso compare`, `sayso export` and `sayso parse`.
//!
//! Exit status: 0 where all went well, 1 where an article could not be read (the others are), 2 where the command line
//! itself is wrong.

mod annotate;
mod arguments;
mod compare;
mod export;
mod input;
mod parse;
mod progress;
#[cfg(feature = "train")]
mod train;

use std::io::{self, ErrorKind, Write};
use std::process::ExitCode;

use clap::Parser;

use arguments::{Arguments, Command};

/// The outcome of a command on its articles.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outcome {
    /// All of them are in the output.
    Complete,
    /// Some could not be read, and the output or standard error says which.
    Incomplete,
}

fn main() -> ExitCode {
    let run = match Arguments::parse().command {
        Command::Annotate(arguments) => annotate::run(&arguments),
        Command::Compare(arguments) => compare::run(&arguments),
        Command::Export(arguments) => export::run(&arguments),
        Command::Parse(arguments) => parse::run(&arguments),
        #[cfg(feature = "train")]
        Command::Train(command) => command.run(),
    };
    match run {
        Ok(Outcome::Complete) => ExitCode::SUCCESS,
        Ok(Outcome::Incomplete) => ExitCode::FAILURE,
        // Whoever reads the output has enough ("sayso … | head").
        Err(error) if error.kind() == ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            complain(&error.to_string());
            ExitCode::FAILURE
        }
    }
}

/// Says on standard error what is wrong.
fn complain(message: &str) {
    // Nobody is there to be told where standard error is closed.
    let _ = writeln!(io::stderr(), "sayso: {message}");
}
