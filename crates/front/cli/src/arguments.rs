//! What the user typed, nothing else.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use freistadt_l10n::Language;
use jiff::civil::Date;

/// Shows a municipality on whom its IT depends and why.
#[derive(Debug, Parser)]
#[command(name = "freistadt", version, about, arg_required_else_help = true)]
pub(crate) struct Arguments {
    #[command(flatten)]
    pub(crate) output: Output,
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// How results are shown.
#[derive(Debug, Clone, Copy, Args)]
pub(crate) struct Output {
    /// One JSON document on standard output, nothing else there
    #[arg(long, global = true)]
    pub(crate) json: bool,
    /// Language of the output
    #[arg(long, global = true, default_value = "de", value_name = "de|en")]
    lang: Lang,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Lang {
    De,
    En,
}

impl Output {
    /// The language of the output.
    pub(crate) fn language(self) -> Language {
        match self.lang {
            Lang::De => Language::German,
            Lang::En => Language::English,
        }
    }
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Assess lists: what we pay whom, what must be decided, what is unknown
    Assess {
        #[command(flatten)]
        lists: Lists,
        /// The day as of which to assess [default: today]
        #[arg(long, value_name = "YYYY-MM-DD")]
        as_of: Option<Date>,
    },
    /// Say what a foreign file contains; nothing is stored
    Inspect {
        #[command(flatten)]
        lists: Lists,
    },
    /// Write a workbook to fill in
    Template {
        /// The workbook to write
        out: PathBuf,
    },
    /// Write the sample town as the lists that a town would really have
    Samples {
        /// The folder to write to
        folder: PathBuf,
    },
}

/// Files and how their columns are read.
#[derive(Debug, Args)]
pub(crate) struct Lists {
    /// Spreadsheets (XLSX, XLS, ODS, CSV); the content decides, not the name
    #[arg(required = true, value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,
    /// Decisions about columns, a TOML file
    #[arg(long, value_name = "FILE.toml")]
    pub(crate) mapping: Option<PathBuf>,
}
