//! What the user typed about the catalogue.

use std::path::PathBuf;

use clap::Subcommand;

/// What to do with the catalogue.
#[derive(Debug, Subcommand)]
pub(crate) enum CatalogueAction {
    Check {
        file: PathBuf,
        #[arg(long)]
        files: bool,
    },
    Alternatives {
        #[arg(required = true, num_args = 1.., value_name = "PRODUCT|FUNCTION")]
        wanted: Vec<String>,
    },
}
