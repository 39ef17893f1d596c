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
    /// Load a fresh sample town, print its assessment, serve it on 127.0.0.1
    Demo {
        /// Port; 0 takes a free one
        #[arg(long, default_value_t = 0)]
        port: u16,
        /// Print the assessment and the address, then stop
        #[arg(long, hide = true)]
        once: bool,
    },
    /// Serve the web interface
    Serve {
        #[command(flatten)]
        place: Place,
        /// Address and port to listen on; only this machine can be served so far
        #[arg(long, default_value = "127.0.0.1:8080", value_name = "ADDR")]
        listen: std::net::SocketAddr,
    },
    /// Assess lists, or stored data: what we pay whom, what must be decided, what is unknown
    Assess {
        #[command(flatten)]
        lists: ListsOrData,
        /// The day as of which to assess [default: today]
        #[arg(long, value_name = "YYYY-MM-DD")]
        as_of: Option<Date>,
    },
    /// Say what a foreign file contains; nothing is stored
    Inspect {
        #[command(flatten)]
        lists: Lists,
    },
    /// Import lists into stored data as one change set
    Import {
        #[command(flatten)]
        lists: Lists,
        #[command(flatten)]
        place: Place,
        /// Only say what would change
        #[arg(long)]
        dry_run: bool,
        /// Where list and data contradict each other, the list is right
        #[arg(long)]
        prefer_file: bool,
        /// Two organizations are the same: keep the first, the second becomes an alias
        #[arg(long, value_name = "ID=ID")]
        same: Vec<Pair>,
        /// Two organizations are different although they look alike
        #[arg(long, value_name = "ID=ID")]
        distinct: Vec<Pair>,
        /// Name of the municipality, for the first import
        #[arg(long)]
        name: Option<String>,
    },
    /// Take a change set back
    Undo {
        /// Its id, e.g. c17
        id: String,
        #[command(flatten)]
        place: Place,
    },
    /// List the changes, newest first
    History {
        #[command(flatten)]
        place: Place,
        /// So many at most
        #[arg(long, default_value_t = 20)]
        limit: u32,
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
    /// Write the stored landscape: OUT.xlsx to edit and import again, any other name as JSON lines
    Export {
        /// The file to write
        out: PathBuf,
        #[command(flatten)]
        place: Place,
    },
    /// Save everything in one verified file
    Backup {
        /// The file to write
        out: PathBuf,
        #[command(flatten)]
        place: Place,
    },
    /// Put a backup in place of everything there is
    Restore {
        /// The file to read
        file: PathBuf,
        #[command(flatten)]
        place: Place,
    },
    /// Print completions for a shell
    Completions {
        /// Which shell
        shell: clap_complete::Shell,
    },
    /// Print the manual page
    Man,
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

/// Files, or stored data.
#[derive(Debug, Args)]
pub(crate) struct ListsOrData {
    /// Spreadsheets (XLSX, XLS, ODS, CSV); the content decides, not the name
    #[arg(value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,
    /// Decisions about columns, a TOML file
    #[arg(long, value_name = "FILE.toml")]
    pub(crate) mapping: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) place: Place,
    /// Which state of the stored data [default: the newest]
    #[arg(long, conflicts_with = "files")]
    pub(crate) revision: Option<u64>,
}

/// Where the data lie.
#[derive(Debug, Clone, Args)]
pub(crate) struct Place {
    /// Data folder, or postgres:// address
    #[arg(
        long,
        env = "FREISTADT_DATA",
        hide_env_values = true,
        value_name = "DIR|URL"
    )]
    pub(crate) data: Option<String>,
    /// Which organization, where the data hold several
    #[arg(long, value_name = "ID")]
    pub(crate) organization: Option<String>,
}

/// Two ids.
#[derive(Debug, Clone)]
pub(crate) struct Pair(pub(crate) String, pub(crate) String);

impl std::str::FromStr for Pair {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        match text.split_once('=') {
            Some((first, second)) if !first.is_empty() && !second.is_empty() => {
                Ok(Pair(first.to_owned(), second.to_owned()))
            }
            _ => Err("write two ids as ID=ID".to_owned()),
        }
    }
}
