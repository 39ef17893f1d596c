//! Who acts. The types can only be made by authorization, so that a function that takes one need
//! not ask again.

/// May read one organization's landscape.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Viewer {
    organization: String,
}

/// May read and change one organization's landscape.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Editor {
    organization: String,
    name: String,
}

impl Viewer {
    /// Whose landscape.
    pub fn organization(&self) -> &str {
        &self.organization
    }
}

impl Editor {
    /// Whose landscape.
    pub fn organization(&self) -> &str {
        &self.organization
    }

    /// The name in the history; only administrators see it.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The person's function within the administration, which everybody may see; may be empty.
    pub fn unit(&self) -> &str {
        ""
    }

    /// Who may change may read.
    pub fn viewer(&self) -> Viewer {
        Viewer {
            organization: self.organization.clone(),
        }
    }
}

/// Local mode: whoever can run the program on the machine that holds the data may change them.
/// The account's name of the operating system is not stored.
pub fn local_access(organization: &str) -> Editor {
    Editor {
        organization: organization.to_owned(),
        name: "local".to_owned(),
    }
}
