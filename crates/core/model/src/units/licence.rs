//! Licences: proprietary, or an SPDX expression.

use std::fmt;
use std::str::FromStr;

use super::{DoesNotFit, no};

/// Under which licence a product may be used.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Licence {
    /// All rights are the maker's.
    Proprietary,
    /// A valid SPDX licence expression.
    Spdx(String),
}

impl Licence {
    /// Whether the product can be used under licences approved by the Open Source Initiative:
    /// `MIT OR LicenseRef-x` can, `MIT AND LicenseRef-x` cannot.
    pub fn is_open_source(&self) -> bool {
        match self {
            Licence::Proprietary => false,
            Licence::Spdx(text) => spdx::Expression::parse(text).is_ok_and(|expression| {
                expression.evaluate(|need| {
                    need.license
                        .id()
                        .is_some_and(spdx::LicenseId::is_osi_approved)
                })
            }),
        }
    }
}

impl FromStr for Licence {
    type Err = DoesNotFit;

    fn from_str(text: &str) -> Result<Self, DoesNotFit> {
        if text.eq_ignore_ascii_case("proprietary") {
            return Ok(Licence::Proprietary);
        }
        match spdx::Expression::parse(text) {
            Ok(_) => Ok(Licence::Spdx(text.to_owned())),
            Err(_) => no(text),
        }
    }
}

impl fmt::Display for Licence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Licence::Proprietary => f.write_str("proprietary"),
            Licence::Spdx(text) => f.write_str(text),
        }
    }
}
