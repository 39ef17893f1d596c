//! One function per intention of a user: what the command line and the pages call.
//!
//! The clock is read here and nowhere below. Files are read here for the command line; below
//! they are bytes.

mod accounts;
mod actor;
mod admission;
mod ask;
mod catalogue;
mod clock;
mod contradictions;
mod data;
mod deadlines;
mod dependence;
mod digest;
mod file_age;
mod files;
mod frame;
mod hashing;
mod history;
mod import;
mod import_steps;
mod input;
mod instruments;
mod kept;
mod likely;
mod overview;
mod own_claims;
mod password;
mod proposals;
mod questions;
mod rate;
mod recent;
mod records;
mod role;
mod sample;
mod sign_in;
mod staged;
mod steps;
mod transfer;
mod unite;
mod units;
mod uploads;
mod whatif;

pub use accounts::{AccountError, AccountInfo, NewAccount};
pub use actor::{Actor, Administrator, Editor, LOCAL, Viewer, local_access, local_administrator};
pub use admission::{Admission, AdmissionError, KEEP_UPLOADS};
pub use ask::{AskError, AskedUnit, UnitFile, unit_files_of};
pub use catalogue::{
    CheckedPubliccode, ConnectedCatalogue, EventsImported, ForApplication, OwnFunction,
    OwnFunctions, PullError, Pulled, WhatElse, check_publiccode_file, for_application,
    measures_beside, own_functions, read_event_file, what_else,
};
pub use clock::{now, today};
pub use data::{Data, DataError, holds_data};
pub use deadlines::Calendar;
pub use dependence::{
    Bundle, FoldBy, Folded, FoldedArrow, FoldedBox, FoldedSpot, HORIZONS, Link, Neighbourhood,
    ServiceFate, Side, Sketch, SketchLine, Spot, Tie, Touched, Weight, Weights, reason_sketch,
};
pub use digest::{
    DIGEST_FEED, DigestChoice, DigestError, DigestFault, DigestSettings, DigestText, MadeDigest,
    Outgoing, Rhythm, Sent,
};
pub use file_age::OLDER;
pub use files::{Assessed, Inspected, assess_files, inspect_files, template_workbook};
pub use frame::{
    Assign, AssignError, Beginnings, CheckError, FindingsFile, FindingsWanted, FrameChecked,
    FrameChoice, FrameOverview, OwnRule, RuleEdit, RuleError, RuleTried, Since, UnfitValue,
    UnitWanted, Waive, WaiveError, check_files, field_name, ground_sentence, over_label,
    rule_sentence, rule_title, rule_words, seen_text,
};
pub use history::ChangeView;
pub use import::{ImportError, ImportRequest, Imported, exported_owner};
pub use input::{InputFile, Unusable, read_input, read_mappings};
pub use instruments::{
    Evidence, Gate, Give, GiveError, GivenAnswers, GivenOne, InstrumentLine, Instruments, NotAGate,
    Rated, RatedRow, ResultsFile, ScoredFile, Sheet, answer_text, known_text, score_file,
};
pub use kept::ViewError;
pub use likely::{likely, respelt, understood};
pub use overview::Overview;
pub use password::{Busy, Password, PasswordFault, new_secret};
pub use proposals::{Department, NeedOf, Proposal, Proposals, Waiting};
pub use questions::{Given, Questions, Shown};
pub use records::{
    Column, EditError, Edited, Edits, Facet, Fact, FileFormat, ListConfirmed, ListFile, ListQuery,
    Listed, Neighbour, Past, RecordView, Referring, Row, Sort, Start, columns, filters, implied,
    record_name, told, value_text,
};
pub use role::Role;
pub use sample::{is_sample, load_sample, sample_lists};
pub use sign_in::{ABSOLUTE, IDLE, Session, SignInError, SignedIn, form_token};
pub use staged::{Batch, Checked, ColumnDecision, Decided, StagedError, TakenOver};
pub use steps::{EvidenceError, EvidenceGiven, Ladder};
pub use transfer::ExportError;
pub use unite::{Alike, References, UniteError};
pub use units::{ProposedUnit, UnitError};
pub use uploads::{Incoming, UploadError, file_limit};
pub use whatif::{
    Affected, Asked, Consequences, Critical, CriticalAsked, Impacts, PriceRise, Scenario, Tally,
    Told, WhatIf, WhatIfError, critical_files, first_reason, reason_lines, reason_sentence,
    what_if_files,
};

pub use freistadt_catalogue as market;
pub use freistadt_graph as graph;
pub use freistadt_import::{
    AUTOMATIC, AlikePair, ColumnReport, Decisions, LookAlike, Merge, Prefer, Resemblance,
    SheetKind, SheetReport, Target, Unmapped, choices, text_to_type, typed_value,
};
pub use freistadt_indicators as indicators;
pub use freistadt_instruments as scoring;
pub use freistadt_net::{AddressPolicy, AskLimits, Asker, MailServer, NotAMailServer};
pub use freistadt_policy as policy;
pub use freistadt_store::{
    AccessError, Applied, ApplyError, BackupError, CreateError, Delivery, Entry, Feed,
    ReadError as StoreReadError, RestoreError, Secret, UndoError, Upload, Verified, View,
};
pub use freistadt_templates as templates;
