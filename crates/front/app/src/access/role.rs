//! The three roles of an account.

/// What an account allows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// Reads.
    Reader,
    /// Reads and changes.
    Editor,
    /// Reads, changes and manages accounts.
    Administrator,
}

impl Role {
    /// Every role, the weakest first.
    pub const ALL: [Role; 3] = [Role::Reader, Role::Editor, Role::Administrator];

    /// The word that is stored and typed; its texts are `account-role-…`.
    pub fn code(self) -> &'static str {
        match self {
            Role::Reader => "reader",
            Role::Editor => "editor",
            Role::Administrator => "administrator",
        }
    }

    /// The role with this word.
    pub fn from_code(code: &str) -> Option<Role> {
        Role::ALL.into_iter().find(|role| role.code() == code)
    }
}
