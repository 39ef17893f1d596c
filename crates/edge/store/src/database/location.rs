//! Where a store lies: a folder with SQLite's file, or a PostgreSQL database. Passwords are kept
//! out of everything that is printed.

use std::fmt;
use std::path::{Path, PathBuf};
use std::str::FromStr as _;

use sqlx::postgres::PgConnectOptions;

/// The name of SQLite's file in its folder.
pub(crate) const FILE: &str = "freistadt.sqlite";

/// Where a store lies.
#[derive(Clone)]
pub struct Location(pub(crate) Place);

#[derive(Clone)]
pub(crate) enum Place {
    Folder(PathBuf),
    Postgres(Box<PgConnectOptions>),
}

/// A text that names no place for a store.
#[derive(Debug, thiserror::Error)]
pub enum LocationError {
    /// Nothing there.
    #[error("the data folder has no name")]
    Empty,
    /// A URL of another kind; it is not repeated, because it may hold a password.
    #[error("a URL of the data must begin with `postgres://`")]
    Scheme,
    /// A PostgreSQL URL that cannot be understood; not repeated for the same reason.
    #[error("cannot understand the `postgres://` URL of the data")]
    Url {
        /// What is wrong with it.
        #[source]
        source: sqlx::Error,
    },
}

impl Location {
    /// Reads the path of a folder or a `postgres://` URL.
    pub fn parse(text: &str) -> Result<Self, LocationError> {
        let lower = text.to_ascii_lowercase();
        if lower.starts_with("postgres://") || lower.starts_with("postgresql://") {
            let options =
                PgConnectOptions::from_str(text).map_err(|source| LocationError::Url { source })?;
            return Ok(Location(Place::Postgres(Box::new(options))));
        }
        if text.contains("://") {
            return Err(LocationError::Scheme);
        }
        if text.is_empty() {
            return Err(LocationError::Empty);
        }
        Ok(Location::folder(text))
    }

    /// A folder, which need not exist yet.
    pub fn folder(path: impl AsRef<Path>) -> Self {
        Location(Place::Folder(path.as_ref().to_owned()))
    }

    /// The folder, unless the store is a PostgreSQL database.
    pub fn as_folder(&self) -> Option<&Path> {
        match &self.0 {
            Place::Folder(path) => Some(path),
            Place::Postgres(_) => None,
        }
    }
}

impl Location {
    /// Whether a folder holds a store; a database is taken to.
    pub fn holds_data(&self) -> bool {
        self.as_folder()
            .is_none_or(|folder| folder.join(FILE).is_file())
    }
}

impl fmt::Display for Location {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Place::Folder(path) => write!(f, "{}", path.display()),
            Place::Postgres(options) => {
                let (user, host) = (options.get_username(), options.get_host());
                let (port, name) = (options.get_port(), options.get_database().unwrap_or(user));
                write!(f, "postgres://{user}@{host}:{port}/{name}")
            }
        }
    }
}

impl fmt::Debug for Location {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Location({self})")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passwords_are_not_printed() {
        for text in [
            "postgres://user:secret@host:5433/name",
            "postgresql://user@host:5433/name?password=secret",
        ] {
            let location = Location::parse(text).unwrap();
            assert_eq!(location.to_string(), "postgres://user@host:5433/name");
            assert!(!format!("{location:?}").contains("secret"));
        }
    }

    #[test]
    fn what_cannot_be_a_place_is_refused_without_being_repeated() {
        for text in ["", "mysql://u:secret@h/d", "postgres://u:secret@h:port/d"] {
            let error = Location::parse(text).unwrap_err();
            let mut printed = format!("{error} {error:?}");
            if let Some(source) = std::error::Error::source(&error) {
                printed.push_str(&source.to_string());
            }
            assert!(!printed.contains("secret"), "{printed}");
        }
        assert!(Location::parse("data/town").unwrap().as_folder().is_some());
    }
}
