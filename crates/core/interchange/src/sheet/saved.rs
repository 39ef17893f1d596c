//! When a workbook was last saved, as it says itself. Nothing else of its properties is read: they
//! name persons.

use jiff::civil::{Date, date};
use quick_xml::events::Event;

use super::Limits;
use super::package::Package;

/// The part with the properties, and the element with the day: XLSX, ODS.
const PLACES: [(&str, &str); 2] = [("docProps/core.xml", "modified"), ("meta.xml", "date")];

/// The day that workbooks of ours carry, which says nothing.
const OURS: Date = date(2020, 1, 1);

/// The day on which a workbook was last saved; `None` where it does not say, as text cannot.
pub fn last_saved(bytes: &[u8]) -> Option<Date> {
    if !bytes.starts_with(b"PK") || bytes.len() > Limits::default().file_bytes {
        return None;
    }
    // As in reading: what panics there is a damaged file.
    let read = std::panic::AssertUnwindSafe(|| {
        let mut package = Package::open(bytes, Limits::default()).ok()?;
        let mut places = PLACES.iter();
        places.find_map(|(part, element)| find(&mut package, part, element))
    });
    let found = std::panic::catch_unwind(read).ok().flatten();
    found.filter(|day| *day != OURS)
}

fn find(package: &mut Package<'_>, part: &str, element: &str) -> Option<Date> {
    let mut xml = package.part(part).ok()??;
    let mut inside = false;
    loop {
        match xml.next().ok()? {
            Event::Start(tag) => inside = tag.local_name().as_ref() == element,
            Event::Text(text) if inside => {
                let text = text.xml10_content();
                return text.trim().get(..10)?.parse().ok();
            }
            Event::Eof => return None,
            _ => {}
        }
    }
}
