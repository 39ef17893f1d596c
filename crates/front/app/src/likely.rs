//! What a text most likely means where nothing is called so: records whose names are near, or the
//! same text with words that names have. Nothing is guessed where names are exact.

use std::collections::BTreeMap;

use freistadt_catalogue::{Fits, fits_name, folded};
use freistadt_model::{AnyRecord, Diagnostic, Kind, Landscape, RecordRef, Value};

use crate::whatif::named;

/// The records of these kinds whose name or alias the text fits best; several where they fit alike.
pub fn likely(landscape: &Landscape, kinds: &[Kind], text: &str) -> Vec<RecordRef> {
    let mut best: Option<Fits> = None;
    let mut found = Vec::new();
    for record in kinds.iter().flat_map(|kind| landscape.records(*kind)) {
        let fits = names(&record)
            .iter()
            .filter_map(|it| fits_name(text, it))
            .min();
        let Some(fits) = fits.filter(|it| best.is_none_or(|best| *it <= best)) else {
            continue;
        };
        if best != Some(fits) {
            found.clear();
        }
        best = Some(fits);
        found.push(record.to_ref());
    }
    found
}

/// That nothing of the kind is called so, and what may be meant.
pub(crate) fn not_found(landscape: &Landscape, kinds: &[Kind], text: &str) -> Diagnostic {
    const NAMED: usize = 3;
    let near = likely(landscape, kinds, text);
    let names: Vec<&str> = near
        .iter()
        .take(NAMED)
        .map(|it| landscape.title(it))
        .collect();
    let near = match names[..] {
        [] => "none".to_owned(),
        _ => names.join(" / "),
    };
    let remark = Diagnostic::error("name-not-found");
    remark.text("name", text).text("near", near)
}

/// The one record that is called so, or else the only one that is likely meant.
pub fn understood(landscape: &Landscape, kind: Kind, text: &str) -> Option<RecordRef> {
    if let Ok(exact) = named(landscape, kind, text) {
        return Some(exact);
    }
    match likely(landscape, &[kind], text).as_slice() {
        [only] => Some(only.clone()),
        _ => None,
    }
}

/// The text with each word that no name has replaced by the nearest that one has; `None` where
/// that changes nothing, or a word is near none.
pub fn respelt(landscape: &Landscape, kinds: &[Kind], text: &str) -> Option<String> {
    let mut known: BTreeMap<String, (String, usize)> = BTreeMap::new();
    for record in kinds.iter().flat_map(|kind| landscape.records(*kind)) {
        for word in names(&record).iter().flat_map(|it| it.split(apart)) {
            let entry = known.entry(folded(word));
            entry.or_insert_with(|| (word.to_owned(), 0)).1 += 1;
        }
    }
    let mut changed = false;
    let mut words = Vec::new();
    for word in text.split(apart).filter(|it| !it.is_empty()) {
        let wanted = folded(word);
        if known.keys().any(|it| it.contains(&wanted)) {
            words.push(word);
            continue;
        }
        let near = known.iter().filter_map(|(it, (shown, number))| {
            let fits = fits_name(&wanted, it)?;
            Some((fits, std::cmp::Reverse(*number), shown))
        });
        words.push(near.min()?.2);
        changed = true;
    }
    changed.then(|| words.join(" "))
}

fn apart(letter: char) -> bool {
    !letter.is_alphanumeric()
}

/// What a record is called.
fn names(record: &AnyRecord) -> Vec<String> {
    let mut names = vec![record.title().to_owned()];
    if let Some(Value::List(list)) = record.get("aliases") {
        names.extend(list.into_iter().filter_map(|it| match it {
            Value::Text(text) => Some(text),
            _ => None,
        }));
    }
    names
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::sample::sample;

    #[test]
    fn typing_errors_lead_to_names() {
        let landscape = sample(date(2026, 11, 23));
        let meant = |text: &str| understood(&landscape, Kind::Organization, text);
        let title = |text: &str| meant(text).map(|it| landscape.title(&it).to_owned());
        assert_eq!(title("Mikrosoft").as_deref(), Some("Microsoft Corporation"));
        assert_eq!(
            meant("Zweckverbnd"),
            meant("Zweckverband Kommunale IT Musterland")
        );
        assert!(meant("Xyzzyx").is_none() && meant("").is_none() && meant("!").is_none());
        let kinds = [Kind::Application, Kind::Organization];
        let respelt = |text: &str| respelt(&landscape, &kinds, text);
        assert_eq!(respelt("Mikrosoft").as_deref(), Some("Microsoft"));
        assert_eq!(respelt("Microsoft"), None);
        assert_eq!(respelt("Xyzzyx"), None);
    }
}
