//! One function per intention of a user: what the command line and the pages call.
//!
//! The clock is read here and nowhere below. Files are read here for the command line; below
//! they are bytes.

mod access;
mod ask;
mod catalogue;
mod clock;
mod data;
mod deadlines;
mod dependence;
mod digest;
mod frame;
mod history;
mod instruments;
mod intake;
mod kept;
mod likely;
mod overview;
mod proposals;
mod recent;
mod records;
mod sample;
mod steps;
mod transfer;
mod unite;
mod whatif;

pub use access::accounts::{AccountError, AccountInfo, NewAccount};
pub use access::actor::{
    Actor, Administrator, Editor, LOCAL, Viewer, local_access, local_administrator,
};
pub use access::admission::{Admission, AdmissionError, KEEP_UPLOADS};
pub use access::password::{Busy, Password, PasswordFault, new_secret};
pub use access::role::Role;
pub use access::sign_in::{ABSOLUTE, IDLE, Session, SignInError, SignedIn, form_token};
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
pub use frame::{
    Assign, AssignError, Beginnings, CheckError, FindingsFile, FindingsWanted, FrameChecked,
    FrameChoice, FrameOverview, OwnRule, RuleEdit, RuleError, RuleTried, Since, UnfitValue,
    UnitWanted, Waive, WaiveError, check_files, field_name, ground_sentence, over_label,
    rule_sentence, rule_title, rule_words, seen_text,
};
pub use history::ChangeView;
pub use instruments::{
    Evidence, Gate, Give, GiveError, GivenAnswers, GivenOne, InstrumentLine, Instruments, NotAGate,
    Rated, RatedRow, ResultsFile, ScoredFile, Sheet, answer_text, known_text, score_file,
};
pub use intake::file_age::OLDER;
pub use intake::files::{Assessed, Inspected, assess_files, inspect_files, template_workbook};
pub use intake::import::{ImportError, ImportRequest, Imported, exported_owner};
pub use intake::input::{InputFile, Unusable, read_input, read_mappings};
pub use intake::staged::{Batch, Checked, ColumnDecision, Decided, StagedError, TakenOver};
pub use intake::uploads::{Incoming, UploadError, file_limit};
pub use kept::ViewError;
pub use likely::{likely, respelt, understood};
pub use overview::Overview;
pub use proposals::questions::{Given, Questions, Shown};
pub use proposals::units::{ProposedUnit, UnitError};
pub use proposals::{Department, NeedOf, Proposal, Proposals, Waiting};
pub use records::{
    Column, EditError, Edited, Edits, Facet, Fact, FileFormat, ListConfirmed, ListFile, ListQuery,
    Listed, Neighbour, Past, RecordView, Referring, Row, Sort, Start, columns, filters, implied,
    record_name, told, value_text,
};
pub use sample::{is_sample, load_sample, sample_lists};
pub use steps::{EvidenceError, EvidenceGiven, Ladder};
pub use transfer::ExportError;
pub use unite::{Alike, References, UniteError};
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
