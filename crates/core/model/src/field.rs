//! The table of fields that every kind of record has: name, type, audience, access.

use crate::id::Id;
use crate::landscape::Tabled;
use crate::value::{FieldValue, Value, ValueType};

crate::codes::codes! {
    /// Who may see a field or section.
    pub enum Audience "audience" {
        /// Everybody.
        Public = "public",
        /// The council in closed session.
        Closed = "closed",
        /// The administration itself.
        Internal = "internal",
    }
}

impl Audience {
    /// Whether what this audience may see may be shown to `reader`.
    pub fn reaches(self, reader: Audience) -> bool {
        let rank = |audience| match audience {
            Audience::Public => 0,
            Audience::Closed => 1,
            Audience::Internal => 2,
        };
        rank(self) <= rank(reader)
    }
}

/// What is known about a field without a record at hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FieldInfo {
    /// Name in files and keys, e.g. `notice.period`.
    pub name: &'static str,
    /// Who may see it.
    pub audience: Audience,
    /// What it takes.
    pub value_type: ValueType,
}

/// One field of records of type `R`.
pub struct Field<R> {
    /// Name, audience and type.
    pub info: FieldInfo,
    pub(crate) get: fn(&R) -> Value,
    pub(crate) set: fn(&mut R, &Value) -> bool,
}

/// A record: an id, where it comes from, and the fields of its kind.
pub trait Record: Tabled + Clone + PartialEq + std::fmt::Debug {
    /// A record of which nothing but the id is known.
    fn new(id: Id<Self>) -> Self;
    /// Its id.
    fn id(&self) -> &Id<Self>;
    /// Where the record as a whole comes from.
    fn source(&self) -> Option<&Id<crate::Source>>;
    /// States where the record as a whole comes from.
    fn set_source(&mut self, source: Option<Id<crate::Source>>);
    /// What people call it.
    fn title(&self) -> &str;
    /// The fields in the order in which people expect them.
    fn fields() -> &'static [Field<Self>];

    /// The field's value; `None` if there is no such field.
    fn get(&self, name: &str) -> Option<Value> {
        Self::fields()
            .iter()
            .find(|field| field.info.name == name)
            .map(|field| (field.get)(self))
    }

    /// Sets the field; `false` if there is no such field or the value does not fit.
    fn set(&mut self, name: &str, value: &Value) -> bool {
        Self::fields()
            .iter()
            .find(|field| field.info.name == name)
            .is_some_and(|field| (field.set)(self, value))
    }
}

/// A record of any kind, looked at where it lies.
pub trait AnyFields {
    /// Its kind and id.
    fn record_ref(&self) -> crate::RecordRef;
    /// The value of the field at this place of its kind's table; see [`crate::Kind::field_index`].
    fn value_at(&self, index: usize) -> Option<Value>;
}

impl<R: Record> AnyFields for R {
    fn record_ref(&self) -> crate::RecordRef {
        self.id().to_ref()
    }
    fn value_at(&self, index: usize) -> Option<Value> {
        R::fields().get(index).map(|field| field.get(self))
    }
}

impl<R> Field<R> {
    /// The field's value in this record.
    pub fn get(&self, record: &R) -> Value {
        (self.get)(record)
    }

    /// Sets the field in this record; `false` if the value does not fit.
    pub fn set(&self, record: &mut R, value: &Value) -> bool {
        (self.set)(record, value)
    }
}

/// The type of a field, found through its accessor.
pub(crate) const fn type_of<R, T: FieldValue>(_: fn(&R) -> &T) -> ValueType {
    T::TYPE
}

/// Declares a kind of record: the struct with `id` and `source` beside its fields, and the
/// table that names each field. Parts of nested structs are listed flat, as spreadsheets have them.
macro_rules! record {
    (
        $(#[$meta:meta])*
        pub struct $record:ident titled $title:ident {
            $( $(#[$field_meta:meta])* pub $field:ident: $field_type:ty, )+
        }
        fields { $( $name:literal => $($path:ident).+, $audience:ident; )+ }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq)]
        pub struct $record {
            /// The record's id.
            pub id: $crate::id::Id<$record>,
            /// Where the record as a whole comes from; claims of single fields stand beside it.
            pub source: Option<$crate::id::Id<$crate::Source>>,
            $( $(#[$field_meta])* pub $field: $field_type, )+
        }

        impl $crate::field::Record for $record {
            fn new(id: $crate::id::Id<Self>) -> Self {
                $record { id, source: None, $( $field: Default::default(), )+ }
            }
            fn id(&self) -> &$crate::id::Id<Self> {
                &self.id
            }
            fn source(&self) -> Option<&$crate::id::Id<$crate::Source>> {
                self.source.as_ref()
            }
            fn set_source(&mut self, source: Option<$crate::id::Id<$crate::Source>>) {
                self.source = source;
            }
            fn title(&self) -> &str {
                &self.$title
            }
            fn fields() -> &'static [$crate::field::Field<Self>] {
                static FIELDS: &[$crate::field::Field<$record>] = &[$(
                    $crate::field::Field {
                        info: $crate::field::FieldInfo {
                            name: $name,
                            audience: $crate::field::Audience::$audience,
                            value_type: $crate::field::type_of(|record: &$record| &record.$($path).+),
                        },
                        get: |record| $crate::value::FieldValue::to_value(&record.$($path).+),
                        set: |record, value| match $crate::value::FieldValue::from_value(value) {
                            Some(value) => {
                                record.$($path).+ = value;
                                true
                            }
                            None => false,
                        },
                    },
                )+];
                FIELDS
            }
        }
    };
}
pub(crate) use record;
