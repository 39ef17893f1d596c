//! Closed lists of terms: enums with a stable code per variant.

/// A closed list of terms.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CodeSet {
    /// Name of the list; prefix of its labels in `l10n`.
    pub name: &'static str,
    /// The codes in their natural order.
    pub codes: &'static [&'static str],
}

/// An enum whose variants have stable codes, used in files, keys and messages.
pub trait Code: Sized + Copy + 'static {
    /// The list this enum stands for.
    const SET: CodeSet;
    /// The stable code of this variant.
    fn code(self) -> &'static str;
    /// The variant with this code.
    fn from_code(code: &str) -> Option<Self>;
}

/// Declares an enum together with its codes, so that the two cannot drift apart.
macro_rules! codes {
    (
        $(#[$meta:meta])*
        pub enum $name:ident $set:literal {
            $( $(#[$variant_meta:meta])* $variant:ident = $code:literal, )+
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $( $(#[$variant_meta])* $variant, )+
        }

        impl $name {
            /// Every variant in its natural order.
            pub const ALL: &'static [$name] = &[$( $name::$variant, )+];
        }

        impl $crate::codes::Code for $name {
            const SET: $crate::codes::CodeSet =
                $crate::codes::CodeSet { name: $set, codes: &[$( $code, )+] };

            fn code(self) -> &'static str {
                match self { $( $name::$variant => $code, )+ }
            }

            fn from_code(code: &str) -> Option<Self> {
                match code { $( $code => Some($name::$variant), )+ _ => None }
            }
        }
    };
}
pub(crate) use codes;
