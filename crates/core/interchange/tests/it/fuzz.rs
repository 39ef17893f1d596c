//! Seeded mutations of real files through the readers: nothing escapes, the limits hold.
//! The same function runs under cargo-fuzz, see `fuzz/` at the workspace root.

use std::io::{Cursor, Read as _};

use freistadt_interchange::fuzzing::{read_any_yaml, read_anything};
use freistadt_interchange::{decode_record, encode_record};
use freistadt_model::Kind;

use crate::files::{FIXTURES, fixture, zip_of};

/// Pseudorandom numbers without state outside: splitmix64.
struct Seeded(u64);

impl Seeded {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut x = self.0;
        x = (x ^ (x >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        x = (x ^ (x >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        let bound = u64::try_from(bound.max(1)).unwrap();
        usize::try_from((x ^ (x >> 31)) % bound).unwrap()
    }

    /// Changes, removes, repeats or overwrites a few bytes.
    fn mutate(&mut self, bytes: &mut Vec<u8>) {
        for _ in 0..=self.below(4) {
            if bytes.is_empty() {
                return;
            }
            let at = self.below(bytes.len());
            let until = (at + 1 + self.below(16)).min(bytes.len());
            match self.below(6) {
                0 => bytes[at] ^= 1 << self.below(8),
                1 => bytes[at..until].fill(0xFF),
                2 => bytes[at..until].fill(0),
                3 => _ = bytes.drain(at..until),
                4 => {
                    let piece = bytes[at..until].to_vec();
                    let to = self.below(bytes.len());
                    bytes.splice(to..to, piece);
                }
                _ => {
                    let digit = b"0123456789<>/\"=A&;"[self.below(18)];
                    bytes[at] = digit;
                }
            }
        }
    }
}

#[test]
fn changed_files_do_no_harm() {
    let mut seeded = Seeded(1);
    for (_, bytes) in FIXTURES {
        for _ in 0..250 {
            let mut changed = bytes.to_vec();
            seeded.mutate(&mut changed);
            read_anything(&changed);
        }
    }
}

/// Inside a zip nearly every changed byte only breaks the checksum, so parts are changed before
/// they are packed.
#[test]
fn changed_parts_of_packages_do_no_harm() {
    let mut seeded = Seeded(2);
    for name in ["libreoffice.ods", "libreoffice.xlsx", "openpyxl.xlsx"] {
        let mut archive = zip::ZipArchive::new(Cursor::new(fixture(name))).unwrap();
        let mut parts = Vec::new();
        for index in 0..archive.len() {
            let mut part = archive.by_index(index).unwrap();
            let name = part.name().unwrap().into_owned();
            let mut content = Vec::new();
            part.read_to_end(&mut content).unwrap();
            parts.push((name, content));
        }
        let xml: Vec<usize> = (0..parts.len())
            .filter(|index| parts[*index].0.ends_with(".xml") || parts[*index].0.ends_with(".rels"))
            .collect();
        for _ in 0..300 {
            let mut changed = parts.clone();
            let part = xml[seeded.below(xml.len())];
            seeded.mutate(&mut changed[part].1);
            let borrowed: Vec<_> = changed
                .iter()
                .map(|(name, content)| (name.as_str(), content.as_slice()))
                .collect();
            read_anything(&zip_of(&borrowed));
        }
    }
}

#[test]
fn random_bytes_after_a_real_start_do_no_harm() {
    let starts: [&[u8]; 5] = [
        b"",
        b"PK\x03\x04",
        b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1",
        b"\xFF\xFE",
        b"a;b\n",
    ];
    let mut seeded = Seeded(3);
    for round in 0..1000 {
        let mut bytes = starts[round % starts.len()].to_vec();
        let length = seeded.below(2000);
        bytes.extend((0..length).map(|_| u8::try_from(seeded.below(256)).unwrap()));
        read_anything(&bytes);
    }
}

#[test]
fn changed_bodies_do_no_harm() {
    let mut seeded = Seeded(4);
    for kind in Kind::ALL.iter().copied() {
        let mut record = kind.new_record("r");
        for info in kind.fields() {
            for word in [
                "x",
                "3",
                "2024-01-31",
                "5.00 EUR",
                "3 months",
                "not-applicable",
            ] {
                if let Ok(value) = info.value_type.parse(word) {
                    record.set(info.name, &value);
                }
            }
        }
        let body = encode_record(&record).into_bytes();
        for _ in 0..100 {
            let mut changed = body.clone();
            seeded.mutate(&mut changed);
            if let Ok(decoded) = decode_record(kind, "r", &String::from_utf8_lossy(&changed)) {
                let again = decode_record(kind, "r", &encode_record(&decoded));
                assert_eq!(again.as_ref(), Ok(&decoded));
            }
        }
    }
}

#[test]
fn changed_yaml_does_no_harm() {
    let text = "# a\nname: &n 'Fähre'\nlist:\n  - {a: 1, b: [x, \"y\"]}\n  - *n\nlong: >\n  folded\n\n  text\n? key\n: |\n  kept\n";
    let mut seeded = Seeded(5);
    for _ in 0..3_000 {
        let mut changed = text.as_bytes().to_vec();
        for _ in 0..=seeded.below(3) {
            seeded.mutate(&mut changed);
        }
        read_any_yaml(&changed);
    }
}
