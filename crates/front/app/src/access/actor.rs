//! Who acts. The types can only be made by authorization, so that a function that takes one need
//! not ask again: [`local_access`] and [`local_administrator`] for whoever is at the machine,
//! accounts and the trusted header for everybody else.

use crate::access::role::Role;

/// May read one organization's landscape.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Viewer {
    organization: String,
    /// Empty in local mode.
    account: String,
}

/// May read and change one organization's landscape.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Editor {
    viewer: Viewer,
    unit: String,
}

/// May also manage one organization's accounts, and see who did what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Administrator {
    editor: Editor,
}

/// Whoever was let in, with what their role allows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Actor {
    /// Reads.
    Reader(Viewer),
    /// Reads and changes.
    Editor(Editor),
    /// Reads, changes and manages accounts.
    Administrator(Administrator),
}

impl Viewer {
    /// Whose landscape.
    pub fn organization(&self) -> &str {
        &self.organization
    }

    /// The account's name; empty in local mode.
    pub fn account(&self) -> &str {
        &self.account
    }
}

impl Editor {
    /// Whose landscape.
    pub fn organization(&self) -> &str {
        self.viewer.organization()
    }

    /// The name in the history; only administrators see it.
    pub fn name(&self) -> &str {
        match self.viewer.account() {
            "" => LOCAL,
            name => name,
        }
    }

    /// The person's function within the administration, which everybody may see; may be empty.
    pub fn unit(&self) -> &str {
        &self.unit
    }

    /// Who may change may read.
    pub fn viewer(&self) -> Viewer {
        self.viewer.clone()
    }
}

impl Administrator {
    /// Whose accounts.
    pub fn organization(&self) -> &str {
        self.editor.organization()
    }

    /// Who may manage accounts may change.
    pub fn editor(&self) -> Editor {
        self.editor.clone()
    }

    /// Who may manage accounts may read.
    pub fn viewer(&self) -> Viewer {
        self.editor.viewer()
    }
}

impl Actor {
    /// Everybody who was let in may read.
    pub fn viewer(&self) -> Viewer {
        match self {
            Actor::Reader(viewer) => viewer.clone(),
            Actor::Editor(editor) => editor.viewer(),
            Actor::Administrator(administrator) => administrator.viewer(),
        }
    }

    /// Whoever may change.
    pub fn editor(&self) -> Option<Editor> {
        match self {
            Actor::Reader(_) => None,
            Actor::Editor(editor) => Some(editor.clone()),
            Actor::Administrator(administrator) => Some(administrator.editor()),
        }
    }

    /// Whoever may manage accounts.
    pub fn administrator(&self) -> Option<Administrator> {
        match self {
            Actor::Reader(_) | Actor::Editor(_) => None,
            Actor::Administrator(administrator) => Some(administrator.clone()),
        }
    }

    /// What the account is.
    pub fn role(&self) -> Role {
        match self {
            Actor::Reader(_) => Role::Reader,
            Actor::Editor(_) => Role::Editor,
            Actor::Administrator(_) => Role::Administrator,
        }
    }
}

/// The name in the history of whoever is at the machine; no account may have it.
pub const LOCAL: &str = "local";

/// Local mode: whoever can run the program on the machine that holds the data may change them.
/// The account's name of the operating system is not stored.
pub fn local_access(organization: &str) -> Editor {
    Editor {
        viewer: Viewer {
            organization: organization.to_owned(),
            account: String::new(),
        },
        unit: String::new(),
    }
}

/// Local mode: whoever can read the data may also say who else may.
pub fn local_administrator(organization: &str) -> Administrator {
    Administrator {
        editor: local_access(organization),
    }
}

/// What an account that may be used allows; whether it may be used was asked before.
pub(crate) fn of_account(account: &freistadt_store::Account, role: Role) -> Actor {
    let viewer = Viewer {
        organization: account.organization.clone(),
        account: account.name.clone(),
    };
    let unit = account.unit.clone();
    match role {
        Role::Reader => Actor::Reader(viewer),
        Role::Editor => Actor::Editor(Editor { viewer, unit }),
        Role::Administrator => {
            let editor = Editor { viewer, unit };
            Actor::Administrator(Administrator { editor })
        }
    }
}
