//! When two names look like the same organization.

/// Words that say what kind of body it is, not which.
const LEGAL_WORDS: &[&str] = &[
    "ag",
    "aoer",
    "assoc",
    "associates",
    "bv",
    "co",
    "company",
    "corp",
    "corporation",
    "deutschland",
    "eg",
    "ev",
    "eu",
    "europe",
    "fa",
    "firma",
    "gesellschaft",
    "germany",
    "ggmbh",
    "gmbh",
    "group",
    "gruppe",
    "haftungsbeschraenkt",
    "holding",
    "inc",
    "incorporated",
    "international",
    "kg",
    "kgaa",
    "kor",
    "limited",
    "llc",
    "llp",
    "lp",
    "ltd",
    "mbh",
    "ohg",
    "plc",
    "pvt",
    "sa",
    "sarl",
    "se",
    "sas",
    "the",
    "und",
    "and",
    "ug",
];

/// Words that lists shorten.
const SHORTENED: [(&str, &str); 5] = [
    ("f", "fuer"),
    ("komm", "kommunale"),
    ("lk", "landkreis"),
    ("lkr", "landkreis"),
    ("zv", "zweckverband"),
];

fn in_full(word: &str) -> &str {
    let mut known = SHORTENED.iter().filter(|(short, _)| *short == word);
    known.next().map_or(word, |(_, full)| full)
}

/// A key under which different spellings of one organization's name fall together: legal forms,
/// signs and letter case left out, usual abbreviations in full. Equal keys are a proposal, never a decision.
///
/// ```
/// use freistadt_model::look_alike_key;
/// assert_eq!(look_alike_key("Axians Infoma GmbH"), look_alike_key("AXIANS-Infoma"));
/// assert_ne!(look_alike_key("Stadtwerke Nord"), look_alike_key("Stadtwerke Süd"));
/// ```
pub fn look_alike_key(name: &str) -> String {
    let slug = crate::slug(&name.replace(['.', '\'', '’'], ""));
    let words: Vec<&str> = slug.split('-').collect();
    let kept: Vec<&str> = words
        .iter()
        .copied()
        .filter(|word| !LEGAL_WORDS.contains(word))
        .map(in_full)
        .collect();
    // A name of legal words only ("Co & Co. KG") keeps them all.
    if kept.is_empty() {
        words.concat()
    } else {
        kept.concat()
    }
}
