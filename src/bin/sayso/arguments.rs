//! The arguments of the command line.

use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, Parser, Subcommand, ValueEnum};
use sayso::annotation::Unit;
use sayso::export::Format;
use sayso::{Date, Options, parse_date};

/// Reads news articles and tells who said what, in whose words, to whom, when and where, as JSON.
#[derive(Debug, Parser)]
#[command(version, arg_required_else_help = true)]
pub struct Arguments {
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Annotate articles, one JSON line each.
    Annotate(AnnotateArguments),
    /// Annotate several articles as one JSON document with a timeline (what else they share is not found yet).
    Compare(CompareArguments),
    /// Annotate articles and write what was found in another format.
    Export(ExportArguments),
    /// Tag and parse words that are given.
    Parse(ParseArguments),
    #[cfg(feature = "train")]
    #[command(flatten)]
    Train(crate::train::Command),
}

#[derive(Debug, Args)]
pub struct AnnotateArguments {
    #[command(flatten)]
    pub input: InputArguments,
    /// Publication date of the files, YYYY-MM-DD.
    #[arg(long, value_name = "DATE", value_parser = parse_date, conflicts_with = "jsonl")]
    pub date: Option<Date>,
    /// Give the tokens too.
    #[arg(long)]
    pub tokens: bool,
    /// Say of every mention which sieve joined it to its entity.
    #[arg(long)]
    pub sieves: bool,
}

#[derive(Debug, Args)]
pub struct CompareArguments {
    #[command(flatten)]
    pub input: InputArguments,
    /// Publication date, YYYY-MM-DD: once for all files, or once for each in their order.
    #[arg(long = "date", value_name = "DATE", value_parser = parse_date, conflicts_with = "jsonl")]
    pub dates: Vec<Date>,
}

#[derive(Debug, Args)]
pub struct ExportArguments {
    #[command(flatten)]
    pub input: InputArguments,
    /// Format to write.
    #[arg(long, value_name = "FORMAT", value_parser = format_parser())]
    pub format: Format,
    /// Publication date of the files, YYYY-MM-DD.
    #[arg(long, value_name = "DATE", value_parser = parse_date, conflicts_with = "jsonl")]
    pub date: Option<Date>,
    /// Publisher of the articles, where the text does not say or says otherwise.
    #[arg(long, value_name = "NAME")]
    pub outlet: Option<String>,
    /// Address of the article on the web; of one FILE only.
    #[arg(long, value_name = "URL", conflicts_with = "jsonl")]
    pub address: Option<String>,
    /// Title of the article, instead of the headline found; of one FILE only.
    #[arg(long, value_name = "TITLE", conflicts_with = "jsonl")]
    pub title: Option<String>,
    /// Corrections of a reader: a list of them as JSON, or an article exported as JSON with them; of one FILE
    /// only, and in its unit.
    #[arg(long, value_name = "FILE.json", conflicts_with = "jsonl")]
    pub corrections: Option<PathBuf>,
}

fn format_parser() -> impl TypedValueParser<Value = Format> {
    PossibleValuesParser::new(Format::ALL.map(Format::as_str)).try_map(|name| Format::parse(&name))
}

#[derive(Debug, Args)]
pub struct ParseArguments {
    /// Read sentences from IN, or standard input, in CoNLL-U, and write them with lemmas, tags, features and trees.
    #[arg(long, value_name = "IN", num_args = 0..=1, default_missing_value = "-", required = true)]
    pub conllu: PathBuf,
}

#[derive(Debug, Args)]
pub struct InputArguments {
    /// Articles as plain text, UTF-8; "-" is standard input.
    #[arg(value_name = "FILE", required_unless_present = "jsonl")]
    pub files: Vec<PathBuf>,
    /// Read articles from IN, or standard input, one a line: {"id": …, "text": …, "date": "YYYY-MM-DD" or none}.
    #[arg(long, value_name = "IN", num_args = 0..=1, default_missing_value = "-", conflicts_with = "files")]
    pub jsonl: Option<PathBuf>,
    /// Unit that offsets count.
    #[arg(long, value_enum, default_value_t = UnitName::Char)]
    unit: UnitName,
}

impl InputArguments {
    /// The options that these arguments give for every article.
    pub fn options(&self) -> Options {
        let unit = match self.unit {
            UnitName::Char => Unit::Char,
            UnitName::Utf16 => Unit::Utf16,
            UnitName::Utf8 => Unit::Utf8,
        };
        Options { unit, ..Options::default() }
    }
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum UnitName {
    /// Characters (Unicode scalar values), as Python counts.
    Char,
    /// UTF-16 code units, as JavaScript counts.
    Utf16,
    /// Bytes of UTF-8.
    Utf8,
}
