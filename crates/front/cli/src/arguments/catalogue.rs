//! What the user typed about the catalogue.

use std::path::PathBuf;

use clap::Subcommand;

use crate::arguments::Place;

/// What to do with the catalogue.
#[derive(Debug, Subcommand)]
pub(crate) enum CatalogueAction {
    Check {
        file: PathBuf,
        #[arg(long)]
        files: bool,
    },
    Events {
        file: PathBuf,
        #[arg(long, value_name = "NAME")]
        product: Option<String>,
        #[arg(long, value_name = "VERSION")]
        release: Option<String>,
        #[arg(long)]
        dry_run: bool,
        #[command(flatten)]
        place: Place,
    },
    Pull {
        #[arg(value_name = "ID")]
        sources: Vec<String>,
        #[arg(long, value_name = "DIR", conflicts_with = "sources")]
        folder: Option<PathBuf>,
        #[arg(long)]
        allow_private: bool,
        #[command(flatten)]
        place: Place,
    },
    Alternatives {
        #[arg(required = true, num_args = 1.., value_name = "PRODUCT|FUNCTION")]
        wanted: Vec<String>,
    },
}
