//! The kinds of record, each with its fields.

mod application;
mod contract;
mod cost;
mod data_object;
mod dependency;
mod evidence;
mod given_answer;
mod infrastructure;
mod market;
mod organization;
mod policy;
mod product;
mod service;
mod source;

pub use application::{Application, ApplicationKind, Choice, Hosting, LifeCycle, Scope};
pub use contract::{Basis, Contract, EvbIt, LicenceKind, Notice, NoticeEnd, Renewal, RenewalKind};
pub use cost::{CostKind, CostLine, CostStage, Tax};
pub use data_object::{DataObject, ImpactAssessment};
pub use dependency::{Dependency, DependencyKind, Group, Strength};
pub use evidence::{Evidence, LadderStep};
pub use given_answer::GivenAnswer;
pub use infrastructure::{Component, Node, NodeKind};
pub use market::{Consent, LifeCycleEvent, LifeEvent, SolutionUse};
pub use organization::{Control, Organization, Role, Sector};
pub use policy::{Assignment, Policy, Rule, Waiver};
pub use product::{Function, Product};
pub use service::{Makeshift, MakeshiftKind, Protection, ProtectionLevel, PublicService};
pub use source::{
    CatalogueFormat, Claim, ColumnMapping, Source, SourceKind, SourceRole, SubjectRef,
};
