//! The verdict on a publiccode.yml, and where asked for on the files that it names.

use std::path::{Path, PathBuf};

use freistadt_catalogue::{Neighbour, Remark, Verdict, check_publiccode, neighbours};

use crate::intake::input::{InputFile, Unusable, read_input};

/// What the standard says of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckedPubliccode {
    /// The file's name as given.
    pub file: String,
    /// The verdict.
    pub verdict: Verdict,
}

/// Images and lists of authors are small; more of a neighbouring file is not read.
const NEIGHBOUR_BYTES: u64 = 16 << 20;

/// Checks one file; with `files` also those beside it that it names. The network is never asked.
pub fn check_publiccode_file(path: &Path, files: bool) -> Result<CheckedPubliccode, Unusable> {
    let [InputFile { name, bytes }] = &read_input(&[path.to_owned()])?[..] else {
        unreachable!("one path gives one file or an error");
    };
    let mut verdict = check_publiccode(bytes);
    if files {
        let folder = path.parent().unwrap_or(Path::new(""));
        let named = neighbours(bytes);
        let remarks = named.iter().filter_map(|file| look_at(folder, file));
        verdict.remarks.extend(remarks);
    }
    Ok(CheckedPubliccode {
        file: name.clone(),
        verdict,
    })
}

fn look_at(folder: &Path, file: &Neighbour) -> Option<Remark> {
    if !file.stays_inside() {
        return file.judge(None);
    }
    let path: PathBuf = folder.join(&file.path);
    let small = std::fs::metadata(&path)
        .is_ok_and(|found| found.is_file() && found.len() <= NEIGHBOUR_BYTES);
    let bytes = small.then(|| std::fs::read(&path).ok()).flatten();
    file.judge(bytes.as_deref())
}
