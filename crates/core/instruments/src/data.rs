//! The instruments that are shipped, read once.

use std::sync::LazyLock;

use crate::instrument::Instrument;
use crate::read::read_instrument;

macro_rules! files {
    ($($name:literal,)+) => {
        pub(crate) const FILES: &[(&str, &str)] = &[$((
            concat!($name, ".toml"),
            include_str!(concat!("../../../../data/instruments/", $name, ".toml")),
        ),)+];
    };
}

// A new file is one line here; the order is that of pages.
files! {
    "kgst-question",
    "it-plr-goals",
    "zendis-2026",
    "basel-sds",
    "wuerzburg",
    "eu-csf-1.2.1",
    "eu-csf-48",
    "bsi-c3a",
    "ospo-ggi",
}

static INSTRUMENTS: LazyLock<Vec<Instrument>> = LazyLock::new(|| {
    // A test reads every file and wants no remarks.
    let read = FILES
        .iter()
        .filter_map(|(name, text)| read_instrument(name, text).ok());
    read.map(|(instrument, _)| instrument).collect()
});

/// Every instrument that is shipped.
pub fn instruments() -> &'static [Instrument] {
    &INSTRUMENTS
}

/// The instrument with this id.
pub fn instrument(id: &str) -> Option<&'static Instrument> {
    instruments().iter().find(|it| it.id == id)
}
