//! Files that a publiccode.yml names beside itself, and whether they are what they should be. The
//! caller opens them.

use freistadt_interchange::{Yaml, YamlLimits, read_yaml};

use super::Remark;
use super::places::{Path, place_of};

/// A file that is named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Neighbour {
    /// Its path, relative to the publiccode.yml.
    pub path: String,
    /// Whether it is an image with a least width.
    kind: Wanted,
    key: String,
    place: (u32, u32),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Wanted {
    Logo,
    Any,
}

/// Least width of a logo in pixels, as the reference parser asks.
const LOGO_WIDTH: u32 = 120;

/// The neighbouring files that the file names; addresses of the web are none.
pub fn neighbours(bytes: &[u8]) -> Vec<Neighbour> {
    let Some(root) = read_yaml(bytes, YamlLimits::default()).root else {
        return Vec::new();
    };
    let top = Path::default();
    let mut found = Vec::new();
    let mut add = |path: Path, node: Option<&Yaml>, kind: Wanted| {
        let text = node.and_then(|node| node.scalar()?.text());
        let relative = text.filter(|text| !text.is_empty() && !text.contains("://"));
        found.extend(relative.map(|text| Neighbour {
            path: text.to_owned(),
            kind,
            key: path.to_string(),
            place: place_of(&root, &path),
        }));
    };
    let value = |node: &'_ Yaml, key: &str| node.entry(key).map(|entry| entry.value.clone());
    for key in ["logo", "monochromeLogo"] {
        add(top.key(key), value(&root, key).as_ref(), Wanted::Logo);
    }
    if let Some(legal) = value(&root, "legal") {
        let path = top.key("legal").key("authorsFile");
        add(path, value(&legal, "authorsFile").as_ref(), Wanted::Any);
    }
    for language in root
        .entry("description")
        .map_or(&[][..], |entry| entry.value.entries())
    {
        let shots = value(&language.value, "screenshots");
        let path = top.key("description").key(&language.key).key("screenshots");
        for (at, shot) in shots.iter().flat_map(Yaml::items).enumerate() {
            add(path.index(at), Some(shot), Wanted::Any);
        }
    }
    found
}

impl Neighbour {
    /// Whether the path stays in the folder of the file; others are not to be opened.
    pub fn stays_inside(&self) -> bool {
        let path = self.path.replace('\\', "/");
        !path.starts_with('/') && !path.contains(':') && path.split('/').all(|part| part != "..")
    }

    /// What is wrong with the file, given its bytes or that it is not there.
    pub fn judge(&self, bytes: Option<&[u8]>) -> Option<Remark> {
        let code = match bytes {
            _ if !self.stays_inside() => "file-outside",
            None => "file-missing",
            Some(_) if self.kind == Wanted::Any => return None,
            Some(_) if !self.path.to_ascii_lowercase().ends_with(".png") => return None,
            Some(bytes) => match png_width(bytes) {
                None => "not-an-image",
                Some(width) if width < LOGO_WIDTH => "image-too-small",
                Some(_) => return None,
            },
        };
        Some(Remark::error(&self.key, self.place, code).with(&self.path))
    }
}

/// The width in the header of a PNG (ISO/IEC 15948, 11.2.2).
fn png_width(bytes: &[u8]) -> Option<u32> {
    let rest = bytes.strip_prefix(b"\x89PNG\r\n\x1a\n")?;
    let header = rest.get(4..8)? == b"IHDR";
    let width = rest.get(8..12)?.try_into().ok().map(u32::from_be_bytes);
    width.filter(|width| header && *width > 0)
}

#[cfg(test)]
mod tests {
    use super::neighbours;

    #[test]
    fn named_files_are_found_and_judged() {
        let file = b"logo: img/logo.png\nlegal: {authorsFile: ../AUTHORS}\ndescription:\n  de:\n    screenshots: [a.png, 'https://x.example/b.png']\n";
        let found = neighbours(file);
        let paths: Vec<&str> = found.iter().map(|file| file.path.as_str()).collect();
        assert_eq!(paths, ["img/logo.png", "../AUTHORS", "a.png"]);
        let code =
            |at: usize, bytes: Option<&[u8]>| found[at].judge(bytes).map(|remark| remark.code);
        let mut png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x78\0\0\0\x78".to_vec();
        assert_eq!(code(0, Some(&png)), None);
        png[19] = 0x77;
        assert_eq!(code(0, Some(&png)), Some("image-too-small"));
        assert_eq!(code(0, Some(b"GIF89a")), Some("not-an-image"));
        assert_eq!(code(0, None), Some("file-missing"));
        assert_eq!(code(1, Some(b"x")), Some("file-outside"));
        assert_eq!(code(2, Some(b"x")), None);
    }
}
