//! One form for every field's value, so that import, difference, storage, export and pages
//! need to know fields only through the table in `field`.

use crate::codes::{Code, CodeSet};
use crate::id::{Id, RecordRef};
use crate::landscape::{Kind, Tabled};
use crate::stated::{Answer, Stated};
use crate::units::{Money, PartialDate};

/// The value of any field.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Value {
    /// Nobody has said.
    Unknown,
    /// The question does not arise.
    NotApplicable,
    /// Text, or a unit in its canonical text form.
    Text(String),
    /// A whole number.
    Integer(i64),
    /// A date, perhaps only to the month or year.
    Date(PartialDate),
    /// An amount.
    Money(Money),
    /// A term of a closed list.
    Code(&'static str),
    /// Another record.
    Reference(RecordRef),
    /// Several values.
    List(Vec<Value>),
}

impl Value {
    /// Whether the value says something: not unknown, and not an empty list or text.
    pub fn says_something(&self) -> bool {
        match self {
            Value::Unknown => false,
            Value::Text(text) => !text.is_empty(),
            Value::List(list) => !list.is_empty(),
            Value::NotApplicable
            | Value::Integer(_)
            | Value::Date(_)
            | Value::Money(_)
            | Value::Code(_)
            | Value::Reference(_) => true,
        }
    }

    /// The canonical text of one value; lists are joined by `; `.
    /// [`ValueType::parse`] reads it back.
    pub fn canonical(&self) -> String {
        match self {
            Value::Unknown => "unknown".into(),
            Value::NotApplicable => "not-applicable".into(),
            Value::Text(text) => text.clone(),
            Value::Integer(number) => number.to_string(),
            Value::Date(date) => date.to_string(),
            Value::Money(money) => money.to_string(),
            Value::Code(code) => (*code).into(),
            Value::Reference(target) => target.to_string(),
            Value::List(list) => list
                .iter()
                .map(Value::canonical)
                .collect::<Vec<_>>()
                .join("; "),
        }
    }

    /// Every record this value points to.
    pub fn references(&self) -> Vec<&RecordRef> {
        match self {
            Value::Reference(target) => vec![target],
            Value::List(list) => list.iter().flat_map(Value::references).collect(),
            Value::Unknown
            | Value::NotApplicable
            | Value::Text(_)
            | Value::Integer(_)
            | Value::Date(_)
            | Value::Money(_)
            | Value::Code(_) => Vec::new(),
        }
    }
}

/// What kind of value a field takes; tells readers how to understand a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ValueType {
    /// A line of text.
    Text,
    /// A whole number, not negative.
    Integer,
    /// A date, perhaps only to the month or year.
    Date,
    /// An amount of money.
    Money,
    /// A term of a closed list.
    Code(CodeSet),
    /// Another record of this kind.
    Reference(Kind),
    /// A record of any kind that can need or be needed.
    Thing,
    /// A span such as `3 months`.
    Period,
    /// A day of every year, `06-30`, or one day, `2027-05-31`.
    DayPattern,
    /// A licence: `proprietary` or an SPDX expression.
    Licence,
    /// A LeiKa key, 14 digits.
    LeikaKey,
    /// An `Amtlicher Regionalschlüssel`, 12 digits.
    RegionalKey,
    /// ISO 3166-1 alpha-2.
    Country,
    /// Hours.
    Hours,
    /// Several of these.
    List(&'static ValueType),
}

/// A text that cannot be read as a field's value.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{text}` is no {expected:?}")]
pub struct NotAValue {
    /// What was found.
    pub text: String,
    /// What the field takes.
    pub expected: ValueType,
}

impl ValueType {
    /// Reads the canonical text of a value; the readers for people's spelling are in `import`.
    pub fn parse(self, text: &str) -> Result<Value, NotAValue> {
        let wrong = || NotAValue {
            text: text.to_owned(),
            expected: self,
        };
        match text {
            "unknown" => return Ok(Value::Unknown),
            "not-applicable" => return Ok(Value::NotApplicable),
            _ => {}
        }
        match self {
            ValueType::Text => Ok(Value::Text(text.to_owned())),
            ValueType::Integer => text
                .parse()
                .ok()
                .filter(|n| *n >= 0)
                .map(Value::Integer)
                .ok_or_else(wrong),
            ValueType::Date => text.parse().map(Value::Date).map_err(|_| wrong()),
            ValueType::Money => text.parse().map(Value::Money).map_err(|_| wrong()),
            ValueType::Code(set) => set
                .codes
                .iter()
                .find(|code| **code == text)
                .map(|code| Value::Code(code))
                .ok_or_else(wrong),
            ValueType::Reference(kind) => Ok(Value::Reference(reference(kind, text))),
            ValueType::Thing => RecordRef::parse(text)
                .filter(|target| target.kind.is_thing())
                .map(Value::Reference)
                .ok_or_else(wrong),
            ValueType::List(item) => text
                .split(';')
                .map(str::trim)
                .filter(|part| !part.is_empty())
                .map(|part| item.parse(part))
                .collect::<Result<Vec<_>, _>>()
                .map(Value::List),
            ValueType::Period => canonical::<crate::Period>(text).ok_or_else(wrong),
            ValueType::DayPattern => canonical::<crate::DayPattern>(text).ok_or_else(wrong),
            ValueType::Licence => canonical::<crate::Licence>(text).ok_or_else(wrong),
            ValueType::LeikaKey => canonical::<crate::LeikaKey>(text).ok_or_else(wrong),
            ValueType::RegionalKey => canonical::<crate::RegionalKey>(text).ok_or_else(wrong),
            ValueType::Country => canonical::<crate::Country>(text).ok_or_else(wrong),
            ValueType::Hours => canonical::<crate::Hours>(text).ok_or_else(wrong),
        }
    }
}

/// A reference as `kind:id` or, since the kind is known, the id alone.
fn reference(kind: Kind, text: &str) -> RecordRef {
    RecordRef::parse(text)
        .filter(|target| target.kind == kind)
        .unwrap_or_else(|| RecordRef::new(kind, text))
}

fn canonical<T: std::str::FromStr + ToString>(text: &str) -> Option<Value> {
    text.parse::<T>()
        .ok()
        .map(|unit| Value::Text(unit.to_string()))
}

/// A type that one known value of a field can have.
pub trait Scalar: Sized {
    /// What readers should look for.
    const TYPE: ValueType;
    /// The value in its general form.
    fn to_value(&self) -> Value;
    /// Back from the general form; `None` if it does not fit.
    fn from_value(value: &Value) -> Option<Self>;
}

impl Scalar for u32 {
    const TYPE: ValueType = ValueType::Integer;
    fn to_value(&self) -> Value {
        Value::Integer(i64::from(*self))
    }
    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Integer(number) => u32::try_from(*number).ok(),
            _ => None,
        }
    }
}

/// Types that one variant of the general form holds as they are.
macro_rules! plain_scalars {
    ($($type:ty => $variant:ident),+) => { $(
        impl Scalar for $type {
            const TYPE: ValueType = ValueType::$variant;
            fn to_value(&self) -> Value {
                Value::$variant(self.clone())
            }
            fn from_value(value: &Value) -> Option<Self> {
                match value {
                    Value::$variant(plain) => Some(plain.clone()),
                    _ => None,
                }
            }
        }
    )+ };
}
plain_scalars!(String => Text, PartialDate => Date, Money => Money);

impl<R: Tabled> Scalar for Id<R> {
    const TYPE: ValueType = ValueType::Reference(R::KIND);
    fn to_value(&self) -> Value {
        Value::Reference(self.to_ref())
    }
    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Reference(target) => target.typed(),
            _ => None,
        }
    }
}

impl Scalar for RecordRef {
    const TYPE: ValueType = ValueType::Thing;
    fn to_value(&self) -> Value {
        Value::Reference(self.clone())
    }
    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Reference(target) => Some(target.clone()),
            _ => None,
        }
    }
}

impl<T: Scalar + StaticType> Scalar for Vec<T> {
    const TYPE: ValueType = ValueType::List(T::STATIC);
    fn to_value(&self) -> Value {
        Value::List(self.iter().map(Scalar::to_value).collect())
    }
    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::List(list) => list.iter().map(T::from_value).collect(),
            single => T::from_value(single).map(|item| vec![item]),
        }
    }
}

/// Gives list types a `&'static` item type.
pub trait StaticType {
    /// The item's type.
    const STATIC: &'static ValueType;
}
impl<T: Scalar> StaticType for T {
    const STATIC: &'static ValueType = &T::TYPE;
}

/// Units whose general form is their canonical text.
macro_rules! text_units {
    ($($unit:ident),+) => { $(
        impl Scalar for crate::units::$unit {
            const TYPE: ValueType = ValueType::$unit;
            fn to_value(&self) -> Value {
                Value::Text(self.to_string())
            }
            fn from_value(value: &Value) -> Option<Self> {
                match value {
                    Value::Text(text) => text.parse().ok(),
                    _ => None,
                }
            }
        }
    )+ };
}
text_units!(
    Period,
    DayPattern,
    Licence,
    LeikaKey,
    RegionalKey,
    Country,
    Hours
);

/// Enums of closed lists.
macro_rules! code_scalars {
    ($($name:ty),+ $(,)?) => { $(
        impl $crate::value::Scalar for $name {
            const TYPE: $crate::value::ValueType =
                $crate::value::ValueType::Code(<$name as $crate::codes::Code>::SET);
            fn to_value(&self) -> $crate::value::Value {
                $crate::value::Value::Code($crate::codes::Code::code(*self))
            }
            fn from_value(value: &$crate::value::Value) -> Option<Self> {
                match value {
                    $crate::value::Value::Code(code) => $crate::codes::Code::from_code(code),
                    _ => None,
                }
            }
        }
    )+ };
}
pub(crate) use code_scalars;

/// A type that a record's field can have.
pub trait FieldValue: Sized {
    /// What readers should look for.
    const TYPE: ValueType;
    /// The field in its general form.
    fn to_value(&self) -> Value;
    /// Back from the general form; `None` if it does not fit.
    fn from_value(value: &Value) -> Option<Self>;
}

impl<T: Scalar> FieldValue for Stated<T> {
    const TYPE: ValueType = T::TYPE;
    fn to_value(&self) -> Value {
        match self {
            Stated::Unknown => Value::Unknown,
            Stated::NotApplicable => Value::NotApplicable,
            Stated::Known(value) => value.to_value(),
        }
    }
    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Unknown => Some(Stated::Unknown),
            Value::NotApplicable => Some(Stated::NotApplicable),
            known => T::from_value(known).map(Stated::Known),
        }
    }
}

impl<T: Scalar + StaticType> FieldValue for Vec<T> {
    const TYPE: ValueType = ValueType::List(T::STATIC);
    fn to_value(&self) -> Value {
        Scalar::to_value(self)
    }
    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Unknown | Value::NotApplicable => Some(Vec::new()),
            list => <Vec<T> as Scalar>::from_value(list),
        }
    }
}

impl FieldValue for String {
    const TYPE: ValueType = ValueType::Text;
    fn to_value(&self) -> Value {
        Value::Text(self.clone())
    }
    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Text(text) => Some(text.clone()),
            Value::Unknown => Some(String::new()),
            _ => None,
        }
    }
}

impl FieldValue for Answer {
    const TYPE: ValueType = ValueType::Code(<Answer as Code>::SET);
    fn to_value(&self) -> Value {
        match self {
            Answer::Unknown => Value::Unknown,
            Answer::NotApplicable => Value::NotApplicable,
            Answer::Yes | Answer::No | Answer::Partly => Value::Code(self.code()),
        }
    }
    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Unknown => Some(Answer::Unknown),
            Value::NotApplicable => Some(Answer::NotApplicable),
            Value::Code(code) => Answer::from_code(code),
            _ => None,
        }
    }
}
