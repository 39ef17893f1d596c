//! What the user typed, nothing else. What each argument means stands in `l10n`'s `cli.ftl`, under
//! the argument's id; `help` puts it in.

pub(crate) mod account;
pub(crate) mod catalogue;
pub(crate) mod check;
pub(crate) mod whatif;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use freistadt_l10n::Language;
use freistadt_model::Audience;
use freistadt_web::Listen;
use jiff::civil::Date;

use account::AccountAction;
use catalogue::CatalogueAction;
use check::Checking;
use whatif::{CriticalFor, Exits};

/// A call of the program.
#[derive(Debug, Parser)]
#[command(name = "freistadt", version, arg_required_else_help = true)]
pub(crate) struct Arguments {
    #[command(flatten)]
    pub(crate) output: Output,
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// How results are shown.
#[derive(Debug, Clone, Copy, Args)]
pub(crate) struct Output {
    #[arg(long, global = true)]
    pub(crate) json: bool,
    #[arg(long, global = true, default_value = "de", value_name = "de|en")]
    lang: Lang,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Lang {
    De,
    En,
}

impl Output {
    /// The output asked for where the rest of the call is not understood.
    pub(crate) fn new(json: bool, language: Language) -> Output {
        let lang = match language {
            Language::German => Lang::De,
            Language::English => Lang::En,
        };
        Output { json, lang }
    }

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
    Demo {
        #[arg(long, default_value_t = 0)]
        port: u16,
        #[arg(long, hide = true)]
        once: bool,
    },
    Serve {
        #[command(flatten)]
        place: Place,
        #[arg(long, default_value = "127.0.0.1:8080", value_name = "ADDR")]
        listen: Listening,
        #[arg(long, value_name = "HEADER")]
        trust_header: Option<String>,
        #[command(flatten)]
        ways: Ways,
    },
    Account {
        #[command(subcommand)]
        action: AccountAction,
    },
    Assess {
        #[command(flatten)]
        lists: ListsOrData,
        #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
        as_of: Option<Date>,
    },
    Whatif {
        #[command(flatten)]
        lists: ListsOrData,
        #[command(flatten)]
        exits: Exits,
    },
    Cutsets {
        #[command(flatten)]
        lists: ListsOrData,
        #[command(flatten)]
        critical: CriticalFor,
    },
    Score {
        instrument: String,
        answers: PathBuf,
        #[arg(long, value_name = "ID=LEVEL")]
        gate: Vec<freistadt_app::Gate>,
    },
    Check {
        #[command(flatten)]
        lists: ListsOrData,
        #[command(flatten)]
        checking: Checking,
    },
    Catalogue {
        #[command(subcommand)]
        action: CatalogueAction,
    },
    Inspect {
        #[command(flatten)]
        lists: Lists,
    },
    Import {
        #[command(flatten)]
        lists: Lists,
        #[command(flatten)]
        place: Place,
        #[arg(long)]
        dry_run: bool,
        #[arg(long)]
        prefer_file: bool,
        #[arg(long, value_name = "ID=ID")]
        same: Vec<Pair>,
        #[arg(long, value_name = "ID=ID")]
        distinct: Vec<Pair>,
        #[arg(long)]
        name: Option<String>,
    },
    Undo {
        id: String,
        #[command(flatten)]
        place: Place,
    },
    History {
        #[command(flatten)]
        place: Place,
        #[arg(long, default_value_t = 20)]
        limit: u32,
    },
    Template {
        out: PathBuf,
        #[arg(long)]
        force: bool,
    },
    Ask {
        folder: PathBuf,
        #[arg(value_name = "FILE")]
        files: Vec<PathBuf>,
        #[arg(long, default_value = "unit", value_name = "unit")]
        by: By,
        #[arg(long, value_name = "FILE.toml")]
        mapping: Option<PathBuf>,
        #[command(flatten)]
        place: Place,
        #[arg(long)]
        force: bool,
    },
    Samples {
        folder: PathBuf,
        #[arg(long)]
        force: bool,
    },
    Export {
        out: PathBuf,
        #[command(flatten)]
        place: Place,
        #[arg(long)]
        force: bool,
        #[arg(
            long,
            default_value = "internal",
            value_name = "public|closed|internal"
        )]
        audience: Readers,
    },
    Backup {
        out: PathBuf,
        #[command(flatten)]
        place: Place,
        #[arg(long)]
        force: bool,
    },
    Restore {
        file: PathBuf,
        #[command(flatten)]
        place: Place,
        #[arg(long)]
        yes: bool,
    },
    Completions {
        shell: clap_complete::Shell,
    },
    Man,
}

/// Files and how their columns are read.
#[derive(Debug, Args)]
pub(crate) struct Lists {
    #[arg(required = true, value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,
    #[arg(long, value_name = "FILE.toml")]
    pub(crate) mapping: Option<PathBuf>,
}

/// Files, or stored data.
#[derive(Debug, Args)]
pub(crate) struct ListsOrData {
    #[arg(value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,
    #[arg(long, value_name = "FILE.toml")]
    pub(crate) mapping: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) place: Place,
    #[arg(long, conflicts_with = "files")]
    pub(crate) revision: Option<u64>,
}

/// What may leave the installation.
#[derive(Debug, Args)]
pub(crate) struct Ways {
    #[arg(long, value_name = "URL", env = "FREISTADT_SMTP")]
    pub(crate) smtp: Option<String>,
    #[arg(long, value_name = "MAIL", env = "FREISTADT_MAIL_FROM")]
    pub(crate) mail_from: Option<String>,
    #[arg(long)]
    pub(crate) allow_private: bool,
}

/// Where the data lie.
#[derive(Debug, Clone, Args)]
pub(crate) struct Place {
    #[arg(
        long,
        env = "FREISTADT_DATA",
        hide_env_values = true,
        value_name = "DIR|URL"
    )]
    pub(crate) data: Option<String>,
    #[arg(long, value_name = "ID")]
    pub(crate) organization: Option<String>,
}

/// A day as people write it, `31.12.2026`, or as programs do, `2026-12-31`.
pub(crate) fn day(text: &str) -> Result<Date, NoDay> {
    let german = || {
        let mut parts = text.splitn(3, '.');
        let mut part = || parts.next()?.trim().parse::<i16>().ok();
        let (day, month, year) = (part()?, part()?, part()?);
        Date::new(year, month.try_into().ok()?, day.try_into().ok()?).ok()
    };
    text.parse().ok().or_else(german).ok_or(NoDay)
}

/// A text that names no day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct NoDay;

impl std::fmt::Display for NoDay {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("not a day")
    }
}

impl std::error::Error for NoDay {}

/// What each of several workbooks is about.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum By {
    /// What one responsible unit answers for.
    Unit,
}

/// Who will read an export.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Readers {
    Public,
    Closed,
    Internal,
}

impl From<Readers> for Audience {
    fn from(readers: Readers) -> Audience {
        match readers {
            Readers::Public => Audience::Public,
            Readers::Closed => Audience::Closed,
            Readers::Internal => Audience::Internal,
        }
    }
}

/// An address with a port, or `unix:` and a path.
#[derive(Debug, Clone)]
pub(crate) struct Listening(pub(crate) Listen);

impl std::str::FromStr for Listening {
    type Err = std::net::AddrParseError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text.strip_prefix("unix:") {
            Some(path) if !path.is_empty() => Ok(Listening(Listen::Unix(path.into()))),
            _ => text.parse().map(|address| Listening(Listen::Tcp(address))),
        }
    }
}

/// Two ids.
#[derive(Debug, Clone)]
pub(crate) struct Pair(pub(crate) String, pub(crate) String);

/// A text that is not two ids.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct NoPair;

impl std::fmt::Display for NoPair {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("not two ids")
    }
}

impl std::error::Error for NoPair {}

impl std::str::FromStr for Pair {
    type Err = NoPair;

    fn from_str(text: &str) -> Result<Self, NoPair> {
        match text.split_once('=') {
            Some((first, second)) if !first.is_empty() && !second.is_empty() => {
                Ok(Pair(first.to_owned(), second.to_owned()))
            }
            _ => Err(NoPair),
        }
    }
}
