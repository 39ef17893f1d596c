//! What tests of every crate need: a PostgreSQL of their own, foreign data, a stop watch, a server that misbehaves.
//!
//! Never shipped, and depends on none of our crates, so that any of them may use it as a
//! dev-dependency. It holds no fixtures: those lie beside the tests that read them.

pub mod conformance;
pub mod measure;
pub mod misbehaving;
pub mod numbers;
pub mod postgres;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

/// The root folder of the workspace these sources lie in.
pub fn workspace_root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .ancestors()
        .nth(3)
        .expect("the crate lies three folders below the workspace root")
        .to_path_buf()
}

/// All files in the folder and the folders below it, sorted.
pub fn files_below(folder: &Path) -> Result<Vec<PathBuf>> {
    let cannot_list = || format!("cannot list `{}`", folder.display());
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).with_context(cannot_list)? {
        let path = entry.with_context(cannot_list)?.path();
        if path.is_dir() {
            files.extend(files_below(&path)?);
        } else {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}
