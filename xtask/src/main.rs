//! The project's own commands, run as `cargo xtask NAME`; `cargo xtask help` lists them.
//!
//! Every command may be run again: what is up to date is left alone, and nothing is fetched twice.

mod apt;
mod articles;
mod bench;
mod browsers;
mod http;
mod npm;
mod npm_package;
mod offline;
mod package;
mod program;
mod project;
mod report;
mod runner;
mod seeds;
mod server;
mod single;
mod size;
mod stamp;
mod suite;
mod vendor;
mod version;
mod waits;

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

use project::Project;

/// The project's own commands.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", disable_version_flag = true)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Build the WebAssembly package into www/pkg and the bundled articles into www/seeds.
    Build,
    /// Build, then serve the page and print its address.
    Serve(server::Options),
    /// Build, then make one HTML file of the page that works by double click: target/sayso.html.
    Single(Making),
    /// Build, then make the npm package of the element and the core: target/npm/sayso.
    Package(Making),
    /// Install what testing needs and run every test, or only some parts.
    Test(suite::Options),
    /// Build, then print the size of what a page loads.
    Size,
    /// Build, then measure how quick it is, natively and in the browsers.
    Bench,
    /// Run a WebAssembly test binary in a browser; cargo calls this.
    #[command(hide = true)]
    Runner {
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        arguments: Vec<OsString>,
    },
}

/// The options of a command that makes something of the page.
#[derive(clap::Args)]
struct Making {
    /// Use what is built, without building it first.
    #[arg(long)]
    no_build: bool,
}

impl Making {
    /// Makes it, and prints where it is.
    fn run(&self, project: &Project, make: fn(&Project) -> Result<PathBuf>) -> Result<()> {
        if !self.no_build {
            build(project)?;
        }
        println!("{}", make(project)?.display());
        Ok(())
    }
}

fn main() -> ExitCode {
    match run(Cli::parse().command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> Result<()> {
    let project = Project::find()?;
    match command {
        Command::Build => build(&project),
        Command::Serve(options) => {
            if !options.no_build {
                build(&project)?;
            }
            server::serve(&project, &options)
        }
        Command::Single(making) => making.run(&project, single::make),
        Command::Package(making) => making.run(&project, npm_package::make),
        Command::Test(options) => suite::run(&project, &options),
        Command::Size => {
            build(&project)?;
            size::print(&project)
        }
        Command::Bench => {
            build(&project)?;
            bench::run(&project)
        }
        Command::Runner { arguments } => runner::run(arguments),
    }
}

/// Makes all that the page needs.
fn build(project: &Project) -> Result<()> {
    npm::install(project)?;
    package::build(project)?;
    vendor::copy(project)?;
    seeds::copy(project)?;
    offline::write(&project.path("www"))
}
