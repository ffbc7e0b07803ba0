//! The commands for training scripts, with the cargo feature `train`: `sayso features`, `sayso choices` and `sayso unjudged`.

mod choices;
mod features;
mod judgements;
mod lines;

use std::io;
use std::path::PathBuf;

use clap::{Args, Subcommand};

use crate::Outcome;

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Write the features and states that the networks of names and statements learn from.
    Features(FeaturesArguments),
    /// Write the choices that the ranker of pronouns learns from.
    Choices(ChoicesArguments),
    /// Write the statements that the judge learns from, before it has judged them.
    Unjudged(UnjudgedArguments),
}

impl Command {
    /// Runs the command.
    pub fn run(&self) -> io::Result<Outcome> {
        match self {
            Command::Features(arguments) => features::run(arguments),
            Command::Choices(arguments) => choices::run(arguments),
            Command::Unjudged(arguments) => judgements::run(&arguments.jsonl),
        }
    }
}

#[derive(Debug, Args)]
pub struct FeaturesArguments {
    /// Read texts from IN, or standard input, one a line: {"id": …, "text": …}.
    #[arg(long, value_name = "IN")]
    pub jsonl: PathBuf,
    /// Write the states of all tokens to OUT: 16-bit integers, little-endian, a row of 160 for each token.
    #[arg(long, value_name = "OUT")]
    pub states: PathBuf,
    /// Give the rows of contents by themselves too; FILE has a list of [start, end] in characters for each text, one a line.
    #[arg(long, value_name = "FILE")]
    pub contents: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub struct UnjudgedArguments {
    /// Read texts from IN, or standard input, one a line: {"id": …, "text": …}.
    #[arg(long, value_name = "IN")]
    pub jsonl: PathBuf,
}

#[derive(Debug, Args)]
pub struct ChoicesArguments {
    /// Read texts from IN, or standard input, one a line: {"id": …, "text": …}.
    #[arg(long, value_name = "IN")]
    pub jsonl: PathBuf,
    /// Choose by these weights; without, every pronoun stands for nobody.
    #[arg(long, value_name = "FILE")]
    pub ranker: Option<PathBuf>,
    /// Write the pronouns whose antecedents texts without annotation tell.
    #[arg(long)]
    pub silver: bool,
}
