//! `cargo xtask assets`: third-party web assets, locked by npm, checked by us, not committed.
//!
//! Copies only what pages use into `assets/vendor`, which the binary embeds. The committed list
//! `assets/vendor.sha256` says what must come out; what is for tests only stays in
//! `assets/node_modules`.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};
use freistadt_testkit::files_below;
use sha2::{Digest as _, Sha256};

use crate::needs::{self, Need};
use crate::process::{announce, program, run as call};
use crate::workspace::path;

/// What happens with the committed list of checksums.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Checksums {
    /// A difference is an error.
    Verify,
    /// The list is written anew, after a version was raised on purpose.
    Update,
}

/// Copied from the root of the folder `assets`.
const FILES: &[(&str, &str)] = &[
    (
        "node_modules/@kern-ux/native/dist/kern.min.css",
        "kern.min.css",
    ),
    (
        "node_modules/@kern-ux/native/LICENSE.md",
        "licenses/kern-EUPL-1.2.md",
    ),
    ("licenses/fonts-OFL-1.1.txt", "licenses/fonts-OFL-1.1.txt"),
];

/// Proof that the packages for tests are there, too.
const FOR_TESTS: &str = "node_modules/axe-core/axe.min.js";

struct Font {
    family: &'static str,
    folder: &'static str,
    file: &'static str,
    weight: u16,
    style: &'static str,
}

const fn fira(file: &'static str, weight: u16, style: &'static str) -> Font {
    Font {
        family: "Fira Sans",
        folder: "fira-sans",
        file,
        weight,
        style,
    }
}

const fn noto(file: &'static str, weight: u16) -> Font {
    Font {
        family: "Noto Sans",
        folder: "noto-sans",
        file,
        weight,
        style: "normal",
    }
}

/// Noto Sans is the fallback for letters that Fira Sans lacks; KERN ships these two cuts of it.
const FONTS: &[Font] = &[
    fira("FiraSans-Regular.woff2", 400, "normal"),
    fira("FiraSans-Italic.woff2", 400, "italic"),
    fira("FiraSans-Medium.woff2", 500, "normal"),
    fira("FiraSans-SemiBold.woff2", 600, "normal"),
    noto("NotoSans-Regular.woff2", 400),
    noto("NotoSans-Bold.woff2", 700),
];

/// Brings `assets/vendor` to the state the list demands; does nothing if it is there.
pub fn run(checksums: Checksums) -> Result<()> {
    if checksums == Checksums::Verify && are_ready()? {
        return Ok(());
    }
    let folder = path("assets");
    install_npm()?;
    announce("npm ci");
    // `--include=dev`: the tests' packages, even where NODE_ENV says production.
    let arguments = [
        "ci",
        "--ignore-scripts",
        "--include=dev",
        "--no-audit",
        "--no-fund",
    ];
    call(program("npm").args(arguments).current_dir(&folder))?;
    collect(&folder, checksums)
}

/// Installs npm from Debian if it is missing and this process may.
pub fn install_npm() -> Result<()> {
    needs::install(&[Need::Program("npm".to_owned(), "npm".to_owned())])
}

/// Whether everything is there, as demanded.
pub fn are_ready() -> Result<bool> {
    let folder = &path("assets");
    let vendor = folder.join("vendor");
    if !vendor.is_dir() || !folder.join(FOR_TESTS).is_file() {
        return Ok(false);
    }
    let Ok(demanded) = fs::read_to_string(list_path(folder)) else {
        return Ok(false);
    };
    Ok(differences(&read_list(&demanded)?, &sums_below(&vendor)?).is_empty())
}

/// Gathers the files aside and moves them into place only once they are what was demanded.
fn collect(folder: &Path, checksums: Checksums) -> Result<()> {
    let aside = folder.join("node_modules/.vendor.new");
    remove_folder(&aside)?;
    for (from, to) in FILES {
        copy(&folder.join(from), &aside.join(to))?;
    }
    for font in FONTS {
        let from = format!(
            "node_modules/@kern-ux/native/dist/fonts/{}/{}",
            font.folder, font.file
        );
        copy(&folder.join(from), &aside.join("fonts").join(font.file))?;
    }
    write(&aside.join("fonts.css"), &font_faces())?;

    let found = sums_below(&aside)?;
    match checksums {
        Checksums::Update => write(&list_path(folder), &written_list(&found))?,
        Checksums::Verify => verify(folder, &found)?,
    }
    let vendor = folder.join("vendor");
    remove_folder(&vendor)?;
    fs::rename(&aside, &vendor).with_context(|| format!("cannot write `{}`", vendor.display()))
}

fn verify(folder: &Path, found: &Sums) -> Result<()> {
    let list = list_path(folder);
    let demanded =
        fs::read_to_string(&list).with_context(|| format!("cannot read `{}`", list.display()))?;
    let differences = differences(&read_list(&demanded)?, found);
    if !differences.is_empty() {
        bail!(
            "web assets are not what `assets/vendor.sha256` demands:\n{}\n\
             hint: if you raised a version on purpose, `cargo xtask assets --update`",
            differences.join("\n")
        );
    }
    Ok(())
}

/// The style sheet that names our copies of the fonts.
fn font_faces() -> String {
    let mut css = String::from("/* generated by `cargo xtask assets` */\n");
    for Font {
        family,
        file,
        weight,
        style,
        ..
    } in FONTS
    {
        let _ = write!(
            css,
            "@font-face {{\n  font-family: \"{family}\";\n  font-weight: {weight};\n  \
             font-style: {style};\n  font-display: swap;\n  \
             src: url(\"fonts/{file}\") format(\"woff2\");\n}}\n"
        );
    }
    css
}

/// File below the folder → SHA-256 in hexadecimal digits.
type Sums = BTreeMap<String, String>;

fn sums_below(folder: &Path) -> Result<Sums> {
    let mut sums = Sums::new();
    for file in files_below(folder)? {
        let bytes = fs::read(&file).with_context(|| format!("cannot read `{}`", file.display()))?;
        let name = file.strip_prefix(folder)?.to_string_lossy().into_owned();
        sums.insert(name, sum(&bytes));
    }
    Ok(sums)
}

fn sum(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    digest.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// In the format of `sha256sum`, so that it can be checked without us.
fn written_list(sums: &Sums) -> String {
    sums.iter()
        .map(|(name, sum)| format!("{sum}  {name}\n"))
        .collect()
}

fn read_list(text: &str) -> Result<Sums> {
    let mut sums = Sums::new();
    for line in text.lines() {
        let (sum, name) = line
            .split_once("  ")
            .with_context(|| format!("`assets/vendor.sha256`: cannot read `{line}`"))?;
        sums.insert(name.to_owned(), sum.to_owned());
    }
    Ok(sums)
}

fn differences(demanded: &Sums, found: &Sums) -> Vec<String> {
    let mut lines = Vec::new();
    for (name, sum) in demanded {
        match found.get(name) {
            None => lines.push(format!("  {name} is missing")),
            Some(other) if other != sum => lines.push(format!("  {name} has other contents")),
            Some(_) => {}
        }
    }
    let extra = found.keys().filter(|name| !demanded.contains_key(*name));
    lines.extend(extra.map(|name| format!("  {name} is not in the list")));
    lines
}

fn list_path(folder: &Path) -> PathBuf {
    folder.join("vendor.sha256")
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    let bytes = fs::read(from).with_context(|| format!("cannot read `{}`", from.display()))?;
    write_bytes(to, &bytes)
}

fn write(to: &Path, text: &str) -> Result<()> {
    write_bytes(to, text.as_bytes())
}

fn write_bytes(to: &Path, bytes: &[u8]) -> Result<()> {
    if let Some(parent) = to.parent() {
        fs::create_dir_all(parent)
            .with_context(|| format!("cannot create `{}`", parent.display()))?;
    }
    fs::write(to, bytes).with_context(|| format!("cannot write `{}`", to.display()))
}

fn remove_folder(folder: &Path) -> Result<()> {
    if !folder.exists() {
        return Ok(());
    }
    fs::remove_dir_all(folder).with_context(|| format!("cannot remove `{}`", folder.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_survives_writing_and_reading() {
        // The worked example of FIPS 180-4's companion: SHA-256 of "abc".
        let sums = Sums::from([("a/b.css".to_owned(), sum(b"abc"))]);
        let text = written_list(&sums);
        assert_eq!(
            text,
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  a/b.css\n"
        );
        assert_eq!(read_list(&text).unwrap(), sums);
        assert!(read_list("nonsense").is_err());
    }

    #[test]
    fn each_kind_of_difference_is_named() {
        let sums = |pairs: &[(&str, &str)]| -> Sums {
            let owned = |(name, sum): &(&str, &str)| ((*name).to_owned(), (*sum).to_owned());
            pairs.iter().map(owned).collect()
        };
        let demanded = sums(&[("gone", "1"), ("other", "1"), ("same", "1")]);
        let found = sums(&[("other", "2"), ("same", "1"), ("new", "1")]);
        assert_eq!(
            differences(&demanded, &found),
            [
                "  gone is missing",
                "  other has other contents",
                "  new is not in the list"
            ]
        );
    }

    #[test]
    fn the_committed_list_fits_our_own_style_sheet() {
        let list = fs::read_to_string(list_path(&path("assets"))).unwrap();
        let demanded = read_list(&list).unwrap();
        assert_eq!(demanded["fonts.css"], sum(font_faces().as_bytes()));
        let fonts = demanded.keys().filter(|name| name.starts_with("fonts/"));
        assert_eq!(fonts.count(), FONTS.len());
    }
}
