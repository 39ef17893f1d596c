//! What software is for, what else there is, who already uses it, and what is about to end.

mod alternatives;
mod data;
mod entries;
mod find;
mod foreign;
mod function;
mod lifecycle;
mod matching;
mod names;
mod patterns;
mod publiccode;
mod purpose;
mod uses;

pub use alternatives::{
    About, Alternative, Alternatives, Covers, ForFunction, alternatives, count_fully, covers,
    for_function, for_product, of,
};
pub use data::{
    cases, procurement_paths, product, product_events, products, source, uses, uses_of,
};
pub use entries::{
    Case, CaseFigure, CaseOutcome, CatalogueProduct, Firm, ProcurementPath, ProductEvent, Source,
    UNVERIFIED, Use,
};
pub use find::{Fits, Found, Hit, find, fits_name, folded, product_named};
pub use foreign::{
    ForeignEntry, OfferedEntry, OfferedPage, Taken, circles, hinted_functions, read_address_list,
    read_offered_page, take,
};
pub use function::{Area, CatalogueFunction, function, functions, unit_text};
pub use lifecycle::{
    About as EventsAbout, Ending, EndingSource, Endings, NotEvents, ReadEvent, ReadEvents, Running,
    VersionFits, endings, read_events,
};
pub use matching::{
    FunctionBy, FunctionMatch, MatchedBy, ProductMatch, functions_of, known_alternatives,
    product_of, reject_match,
};
pub use names::{Names, key, product_length, word_length};
pub use publiccode::{
    Contractor, Description, Neighbour, ReadSoftware, Remark, Software, Verdict, check_publiccode,
    neighbours, read_publiccode,
};
pub use purpose::{Purpose, Recognised, purposes};
pub use uses::{ToldUse, told_uses};
