//! Official keys, checked for their syntax only.

use std::fmt;
use std::str::FromStr;

use super::{DoesNotFit, no};

macro_rules! digit_key {
    ($(#[$meta:meta])* $name:ident, $digits:literal) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(String);

        impl FromStr for $name {
            type Err = DoesNotFit;

            /// Blanks between the digits are dropped; any other sign is refused.
            fn from_str(text: &str) -> Result<Self, DoesNotFit> {
                let digits: String = text.chars().filter(|c| !c.is_whitespace()).collect();
                if digits.len() == $digits && digits.bytes().all(|b| b.is_ascii_digit()) {
                    Ok($name(digits))
                } else {
                    no(text)
                }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

digit_key! {
    /// Key of a service in the `Leistungskatalog` (LeiKa): 14 digits.
    LeikaKey, 14
}
digit_key! {
    /// `Amtlicher Regionalschlüssel` of a municipality: 12 digits.
    RegionalKey, 12
}

/// A country by ISO 3166-1 alpha-2.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Country([u8; 2]);

/// Members of the EU and the other states of the EEA, as of 2026. Members since before 2020
/// are not dated: the product judges days after the United Kingdom left.
const EU_AND_EEA: [&str; 30] = [
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IS",
    "IT", "LI", "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK",
];

impl Country {
    /// Germany.
    pub const DE: Country = Country(*b"DE");

    /// Whether the country belongs to the EU or the EEA.
    pub fn in_eu_or_eea(self) -> bool {
        EU_AND_EEA.iter().any(|code| code.as_bytes() == self.0)
    }
}

impl FromStr for Country {
    type Err = DoesNotFit;

    fn from_str(text: &str) -> Result<Self, DoesNotFit> {
        match <[u8; 2]>::try_from(text.as_bytes()) {
            Ok(code) if code.iter().all(u8::is_ascii_uppercase) => Ok(Country(code)),
            _ => no(text),
        }
    }
}

impl fmt::Display for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", char::from(self.0[0]), char::from(self.0[1]))
    }
}
