//! A landscape with what templates make of each of its applications, worked out once.

use freistadt_catalogue::{Purpose, purposes};
use freistadt_model::{Application, Landscape};

use crate::hosting::{Presumed, presumed_hosting};

pub(crate) struct Known<'a> {
    pub(crate) landscape: &'a Landscape,
    /// Applications in use, by id.
    pub(crate) applications: Vec<KnownApplication<'a>>,
}

pub(crate) struct KnownApplication<'a> {
    pub(crate) application: &'a Application,
    pub(crate) purposes: Vec<Purpose>,
    pub(crate) hosting: Option<Presumed>,
}

impl<'a> Known<'a> {
    pub(crate) fn of(landscape: &'a Landscape) -> Known<'a> {
        let used = landscape.applications.values().filter(|it| it.is_in_use());
        let known = used.map(|application| KnownApplication {
            application,
            purposes: purposes(landscape, application),
            hosting: presumed_hosting(landscape, application),
        });
        Known {
            landscape,
            applications: known.collect(),
        }
    }

    /// The applications with a function.
    pub(crate) fn with(&self, function: &str) -> impl Iterator<Item = &KnownApplication<'a>> {
        self.applications
            .iter()
            .filter(move |known| known.serves(function))
    }
}

impl KnownApplication<'_> {
    pub(crate) fn serves(&self, function: &str) -> bool {
        self.purposes.iter().any(|it| it.function == function)
    }
}
