//! What a column can fill, and the names of it in data files and kept mappings.

use freistadt_model::{Kind, Value};

use crate::cells::{self, CodeKey};
use crate::lists::words::value_key;

/// What a column fills.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Target {
    /// The record's id.
    Id,
    /// A field.
    Field(Kind, &'static str),
    /// An organization whose role the heading leaves open.
    OpenOrganization,
    /// Names of persons: recognised, counted, not imported.
    Person,
    /// A server the application runs on.
    Server,
    /// A database the application runs on.
    Database,
    /// Applications it exchanges data with.
    Interfaces,
    /// Public services delivered with the application.
    Service,
    /// LeiKa key of the service in the same row.
    ServiceLeika,
    /// Three protection values in one cell.
    ProtectionAll,
    /// Contract basis or EVB-IT type.
    BasisOrType,
    /// A duration, or a range of two dates.
    TermOrRange,
    /// A notice rule as free text.
    Notice,
    /// The day or rule to which notice can be given.
    NoticeTo,
    /// A renewal rule as free text.
    Renewal,
    /// Cost per month.
    CostPerMonth,
    /// How often the amount of the row is due.
    Rhythm,
    /// A date of which only the year counts.
    CostDate,
    /// The currency of the amounts in the row.
    Currency,
    /// On which side of the ledger the amount of the row stands.
    DebitCredit,
    /// An amount on the one side of the ledger.
    Debit,
    /// An amount on the other side.
    Credit,
    /// The amount of one budget year.
    YearAmount(u32),
    /// A minimum term as a duration, or the day until which it lasts.
    MinimumTerm,
    /// The last day on which notice can be received.
    NoticeBy,
    /// Price of one unit in a provider's list.
    UnitPrice,
    /// How many units.
    Quantity,
    /// Applications that a public service needs.
    ServiceNeeds,
    /// No field, but what codes such as A, B, C mean in the protection columns of a source.
    ProtectionCodes,
    /// Recognised, and evidence of the kind of sheet only.
    Evidence,
}

impl Target {
    /// The target with this name in the data files and in kept mappings; `None` if unknown.
    pub fn parse(name: &str) -> Option<Target> {
        Some(match name {
            "id" => Target::Id,
            "open-organization" => Target::OpenOrganization,
            "person" => Target::Person,
            "server" => Target::Server,
            "database" => Target::Database,
            "interfaces" => Target::Interfaces,
            "service" => Target::Service,
            "service-leika" => Target::ServiceLeika,
            "protection-all" => Target::ProtectionAll,
            "contract.basis-or-type" => Target::BasisOrType,
            "contract.term-or-range" => Target::TermOrRange,
            "contract.notice" => Target::Notice,
            "contract.notice-to" => Target::NoticeTo,
            "contract.renewal" => Target::Renewal,
            "contract.cost-per-month" => Target::CostPerMonth,
            "contract.rhythm" => Target::Rhythm,
            "cost-line.date" => Target::CostDate,
            "cost-line.currency" => Target::Currency,
            "cost-line.debit-credit" => Target::DebitCredit,
            "cost-line.debit" => Target::Debit,
            "cost-line.credit" => Target::Credit,
            "contract.minimum-term" => Target::MinimumTerm,
            "contract.notice-by" => Target::NoticeBy,
            "provider.unit-price" => Target::UnitPrice,
            "provider.quantity" => Target::Quantity,
            "service.applications" => Target::ServiceNeeds,
            codes if protection_codes(codes).is_some() => Target::ProtectionCodes,
            "client-evidence" | "provider-evidence" | "ignore-text" | "ignore-number" => {
                Target::Evidence
            }
            other => {
                let (kind, field) = other.split_once('.')?;
                let kind = Kind::from_code(kind)?;
                Target::Field(kind, kind.field(field)?.name)
            }
        })
    }

    /// The name that [`Target::parse`] reads back; `ignore` for what is evidence only, and an
    /// amount of one year has none of its own.
    pub fn name(self) -> String {
        match self {
            Target::Id => "id",
            Target::OpenOrganization => "open-organization",
            Target::Person => "person",
            Target::Server => "server",
            Target::Database => "database",
            Target::Interfaces => "interfaces",
            Target::Service => "service",
            Target::ServiceLeika => "service-leika",
            Target::ProtectionAll => "protection-all",
            Target::BasisOrType => "contract.basis-or-type",
            Target::TermOrRange => "contract.term-or-range",
            Target::Notice => "contract.notice",
            Target::NoticeTo => "contract.notice-to",
            Target::Renewal => "contract.renewal",
            Target::CostPerMonth => "contract.cost-per-month",
            Target::Rhythm => "contract.rhythm",
            Target::CostDate => "cost-line.date",
            Target::Currency => "cost-line.currency",
            Target::DebitCredit => "cost-line.debit-credit",
            Target::Debit => "cost-line.debit",
            Target::Credit => "cost-line.credit",
            Target::MinimumTerm => "contract.minimum-term",
            Target::NoticeBy => "contract.notice-by",
            Target::UnitPrice => "provider.unit-price",
            Target::Quantity => "provider.quantity",
            Target::ServiceNeeds => "service.applications",
            Target::YearAmount(_) => "year-amount",
            Target::ProtectionCodes | Target::Evidence => "ignore",
            Target::Field(kind, field) => return format!("{}.{field}", kind.code()),
        }
        .to_owned()
    }

    /// Whether the column's content reaches the landscape.
    pub fn is_imported(self) -> bool {
        !matches!(
            self,
            Target::Evidence | Target::Person | Target::ProtectionCodes
        )
    }
}

/// Reads what codes mean in the protection columns of a source:
/// `protection-codes: A=normal, B=high, C=very-high`. Levels may be written as in a list.
pub(crate) fn protection_codes(text: &str) -> Option<CodeKey> {
    let pairs = text.strip_prefix("protection-codes:")?;
    let level = cells::type_of(Kind::Application, "protection.integrity");
    let mut key = CodeKey::new();
    for pair in pairs.split([',', ';']) {
        let (code, meaning) = pair.split_once('=')?;
        match cells::code(meaning, level)? {
            Value::Code(meaning) => key.insert(value_key(code), meaning),
            _ => return None,
        };
    }
    Some(key)
}
