//! Names that differ in one slip of the hand: a letter missing, doubled, exchanged, or two swapped.

use std::collections::BTreeSet;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::ops::RangeInclusive;

/// So many letters names have that are looked at: shorter ones differ in one letter without being
/// misspelt ("Kreis A", "Kreis B"), longer ones are sentences.
const LENGTHS: RangeInclusive<usize> = 8..=60;

/// Where more pairs differ so little, names are made that way, and nobody could answer so many questions.
const MOST: usize = 1_000;

/// The pairs of names, by their places, that differ in one slip. Numbers in names are never one:
/// "Los 12" is not "Los 21". None where there are more than [`MOST`]. The
/// names are all different. Takes time and memory by their letters, not by their pairs.
pub(crate) fn misspelt(names: &[&str]) -> BTreeSet<(usize, usize)> {
    // Two names are one slip apart only if they are equal after each has lost at most one letter.
    let mut shortened: Vec<(u64, u32)> = Vec::new();
    for (place, name) in names.iter().enumerate() {
        let letters: Vec<char> = name.chars().collect();
        if LENGTHS.contains(&letters.len()) {
            let place = u32::try_from(place).unwrap_or(u32::MAX);
            shortened.push((hash(letters.iter()), place));
            for gone in 0..letters.len() {
                let rest = letters[..gone].iter().chain(&letters[gone + 1..]);
                shortened.push((hash(rest), place));
            }
        }
    }
    shortened.sort_unstable();
    shortened.dedup();
    let mut found = BTreeSet::new();
    for same in shortened.chunk_by(|a, b| a.0 == b.0) {
        for (at, (_, one)) in same.iter().enumerate() {
            for (_, other) in &same[at + 1..] {
                let (one, other) = (*one as usize, *other as usize);
                if is_one_slip(names[one], names[other]) {
                    found.insert((one, other));
                    if found.len() > MOST {
                        return BTreeSet::new();
                    }
                }
            }
        }
    }
    found
}

fn hash<'a>(letters: impl Iterator<Item = &'a char>) -> u64 {
    let mut hasher = DefaultHasher::new();
    letters.for_each(|it| it.hash(&mut hasher));
    hasher.finish()
}

/// Whether what lies between the common beginning and end of two names is one slip.
fn is_one_slip(one: &str, other: &str) -> bool {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let begin = one.iter().zip(&other).take_while(|(a, b)| a == b).count();
    let (one, other) = (&one[begin..], &other[begin..]);
    let backwards = one.iter().rev().zip(other.iter().rev());
    let end = backwards.take_while(|(a, b)| a == b).count();
    let (one, other) = (&one[..one.len() - end], &other[..other.len() - end]);
    if one.iter().chain(other).any(|it| it.is_numeric()) {
        return false;
    }
    match (one, other) {
        ([], [_]) | ([_], []) | ([_], [_]) => true,
        ([a, b], [c, d]) => (a, b) == (d, c),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_slip_is_found_and_no_more() {
        for (one, other, slip) in [
            ("microsoft", "mircosoft", true),
            ("microsoft", "mikrosoft", true),
            ("microsoft", "microsfot", true),
            ("microsoft", "microsof", true),
            ("microsoft", "microssoft", true),
            ("microsoft", "mirkosoft", false),
            ("stadtwerkenord", "stadtwerkesued", false),
            ("ausschreibung12", "ausschreibung21", false),
            ("ausschreibung1", "ausschreibung", false),
            ("kreisa", "kreisb", false),
            ("microsoft", "microsoft", false),
        ] {
            let expected: BTreeSet<(usize, usize)> = slip.then_some((0, 1)).into_iter().collect();
            assert_eq!(misspelt(&[one, other]), expected, "{one} {other}");
            assert_eq!(misspelt(&[other, one]), expected, "{other} {one}");
        }
    }

    #[test]
    fn every_pair_of_many_is_found() {
        // Words over few letters, so that slips are frequent; compared with trying all pairs.
        let mut seed = 7_u64;
        let mut next = move |below: u64| {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            (seed >> 33) % below
        };
        let mut names: BTreeSet<String> = BTreeSet::new();
        while names.len() < 150 {
            let length = 7 + next(3);
            names.insert(
                (0..length)
                    .map(|_| if next(3) == 0 { 'a' } else { 'b' })
                    .collect(),
            );
        }
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let mut expected = BTreeSet::new();
        for one in 0..names.len() {
            for other in one + 1..names.len() {
                let long = [one, other]
                    .iter()
                    .all(|it| LENGTHS.contains(&names[*it].len()));
                if long && is_one_slip(names[one], names[other]) {
                    expected.insert((one, other));
                }
            }
        }
        assert!(expected.len() > 100 && expected.len() <= MOST);
        assert_eq!(misspelt(&names), expected);
    }
}
