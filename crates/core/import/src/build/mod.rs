//! Rows of recognised sheets to records, with names resolved against what is already known.

mod contracts;
mod costs;
mod inventory;
mod names;
mod other;
mod row;

use std::collections::BTreeMap;

use freistadt_interchange::ReadWorkbook;
use freistadt_model::{
    Application, Claim, ColumnMapping, Contract, DataObject, Dependency, DependencyKind,
    Diagnostic, Id, Kind, Landscape, Location, Organization, PartialDate, Record, RecordRef,
    Source, SourceKind, SourceRole, Stated, SubjectRef, Tabled, Value, slug,
};
use jiff::civil::Date;

use crate::sheets::{SheetKind, TableView, recognise};
use crate::words::Target;
use names::Names;
use row::RowView;

pub use names::LookAlike;

/// A column or sheet that did not reach the landscape.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unmapped {
    /// Where it stands, without a row.
    pub place: Location,
    /// The heading as written, or the name of the sheet.
    pub what: String,
    /// How many cells or rows say something there.
    pub count: usize,
    /// One of them.
    pub example: String,
}

/// What was recognised of one sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetReport {
    /// The file.
    pub file: String,
    /// The sheet; empty for CSV.
    pub sheet: String,
    /// Which kind of list.
    pub kind: SheetKind,
    /// Rows below the headings.
    pub rows: usize,
    /// Columns that were recognised, of all that say something.
    pub columns: (usize, usize),
}

/// What files say, as a landscape of its own beside the present one.
#[derive(Debug, Clone, PartialEq)]
pub struct Incoming {
    /// The records. Those whose id the present landscape knows too hold only what the files say.
    pub landscape: Landscape,
    /// What was recognised.
    pub sheets: Vec<SheetReport>,
    /// What was not.
    pub unmapped: Vec<Unmapped>,
    /// Remarks in the order of the files.
    pub diagnostics: Vec<Diagnostic>,
    /// Organizations that look alike and were kept apart.
    pub look_alikes: Vec<LookAlike>,
    /// Rows below headings.
    pub rows: usize,
}

/// Reads files together, so that one organization in two lists is one record. Stops early, with
/// what there is so far, when `stop` says so.
pub fn read_tables(
    files: &[(String, ReadWorkbook)],
    present: &Landscape,
    as_of: Date,
    stop: &dyn Fn() -> bool,
) -> Incoming {
    let mut builder = Builder::new(present, as_of);
    let mut sheets = Vec::new();
    let mut unmapped = Vec::new();
    let mut views = Vec::new();
    for (file, workbook) in files {
        builder.take_remarks(file, workbook);
        let family = file_family(file);
        for sheet in &workbook.sheets {
            let mappings: Vec<&ColumnMapping> = present
                .mappings
                .values()
                .filter(|mapping| mapping.file.is_empty() || mapping.file == family)
                .filter(|mapping| mapping.sheet.is_empty() || mapping.sheet == sheet.name)
                .collect();
            match recognise(file, sheet, &mappings, &mut builder.diagnostics) {
                Some(view) => views.push(view),
                None => builder.empty_sheet(file, &sheet.name),
            }
        }
    }
    for view in &views {
        unmapped.extend(unmapped_columns(view));
        sheets.push(report(view));
    }
    // Applications before what refers to them, in whatever order the sheets stand.
    views.sort_by_key(|view| view.kind);
    for view in &views {
        builder.sheet(view, stop);
    }
    builder.finish();
    let rows = views.iter().map(|view| view.rows.len()).sum();
    let look_alikes = builder.names.look_alikes(present, &builder.out);
    Incoming {
        landscape: builder.out,
        sheets,
        unmapped,
        diagnostics: builder.diagnostics,
        look_alikes,
        rows,
    }
}

/// A file's name without folder, ending, dates and numbers: next month's file has the same.
///
/// ```
/// use freistadt_import::file_family;
/// assert_eq!(file_family("C:\\Listen\\Verträge 2026-11 (2).xlsx"), file_family("Verträge_2026-12.xlsx"));
/// ```
pub fn file_family(file: &str) -> String {
    let name = file.rsplit(['/', '\\']).next().unwrap_or(file);
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    slug(
        &stem
            .chars()
            .map(|c| if c.is_ascii_digit() { ' ' } else { c })
            .collect::<String>(),
    )
}

fn report(view: &TableView<'_>) -> SheetReport {
    let filled = view.columns.iter().filter(|column| column.filled > 0);
    let known = filled
        .clone()
        .filter(|column| column.target.is_some())
        .count();
    SheetReport {
        file: view.file.to_owned(),
        sheet: view.sheet.name.clone(),
        kind: view.kind,
        rows: view.rows.len(),
        columns: (known, filled.count()),
    }
}

fn unmapped_columns(view: &TableView<'_>) -> Vec<Unmapped> {
    let open = view
        .columns
        .iter()
        .filter(|column| column.target.is_none() && column.filled > 0);
    open.map(|column| {
        let cells = view
            .rows
            .iter()
            .filter_map(|row| row.cells.get(column.index));
        let example = cells
            .filter(|cell| !cell.is_empty())
            .map(|c| c.to_text())
            .next()
            .unwrap_or_default();
        let what = if column.heading.is_empty() {
            letters(column.index)
        } else {
            column.heading.clone()
        };
        let mut place = view.place(0, Some(column));
        place.row = None;
        Unmapped {
            place,
            what,
            count: column.filled,
            example: example.chars().take(60).collect(),
        }
    })
    .collect()
}

/// The letters of a column without heading: A, B, …, Z, AA.
fn letters(index: usize) -> String {
    let mut letters = String::new();
    let mut rest = index + 1;
    while rest > 0 {
        rest -= 1;
        letters.insert(0, char::from(b'A' + u8::try_from(rest % 26).unwrap_or(0)));
        rest /= 26;
    }
    letters
}

/// At most so many remarks of one code are kept per run; their number is told at the end.
const MOST_OF_A_CODE: usize = 1_000;

struct Builder<'a> {
    present: &'a Landscape,
    as_of: Date,
    out: Landscape,
    names: Names,
    source: Option<Id<Source>>,
    diagnostics: Vec<Diagnostic>,
    said: BTreeMap<&'static str, usize>,
    /// Names of applications in other lists, resolved once all sheets are read.
    pending: Vec<Pending>,
}

/// A name that may turn out to be an application.
struct Pending {
    place: Location,
    name: String,
    of: PendingLink,
}

enum PendingLink {
    Contract(Id<Contract>),
    Processing(Id<DataObject>),
    Exchange(Id<Application>),
}

impl<'a> Builder<'a> {
    fn new(present: &'a Landscape, as_of: Date) -> Self {
        Builder {
            present,
            as_of,
            out: Landscape::new(present.owner.clone()),
            names: Names::of(present),
            source: None,
            diagnostics: Vec::new(),
            said: BTreeMap::new(),
            pending: Vec::new(),
        }
    }

    fn say(&mut self, diagnostic: Diagnostic) {
        let count = self.said.entry(diagnostic.code).or_default();
        *count += 1;
        if *count <= MOST_OF_A_CODE {
            self.diagnostics.push(diagnostic);
        }
    }

    fn take_remarks(&mut self, file: &str, workbook: &ReadWorkbook) {
        for remark in &workbook.diagnostics {
            let mut remark = remark.clone();
            remark.location.file = Some(file.to_owned());
            self.say(remark);
        }
    }

    fn empty_sheet(&mut self, file: &str, sheet: &str) {
        let place = Location {
            file: Some(file.to_owned()),
            sheet: Some(sheet.to_owned()).filter(|sheet| !sheet.is_empty()),
            ..Location::default()
        };
        self.say(Diagnostic::note("sheet-empty").at(place));
    }

    fn sheet(&mut self, view: &TableView<'_>, stop: &dyn Fn() -> bool) {
        self.open_source(view.file);
        if matches!(
            view.kind,
            SheetKind::Clients | SheetKind::Provider | SheetKind::Other
        ) {
            self.other_sheet(view);
            return;
        }
        self.count_persons(view);
        let mut above: Vec<freistadt_interchange::Cell> = Vec::new();
        for row in view.rows {
            if stop() {
                return;
            }
            let row = RowView::new(view, row, &mut above);
            if self.is_no_record(&row) {
                continue;
            }
            match view.kind {
                SheetKind::Inventory => self.inventory_row(&row),
                SheetKind::Contracts => self.contract_row(&row),
                SheetKind::Creditors => self.creditor_row(&row),
                SheetKind::Processing => self.processing_row(&row),
                SheetKind::Protection => self.protection_row(&row),
                SheetKind::Clients | SheetKind::Provider | SheetKind::Other => {}
            }
        }
    }

    fn open_source(&mut self, file: &str) {
        let id = Id::new(file_family(file));
        let mut source = Source::new(id.clone());
        source.name = file.rsplit(['/', '\\']).next().unwrap_or(file).to_owned();
        source.kind = Stated::Known(SourceKind::File);
        source.role = Stated::Known(SourceRole::Municipality);
        source.on = Stated::Known(PartialDate::day(self.as_of));
        self.out.sources.insert(id.clone(), source);
        self.source = Some(id);
    }

    /// Rows that are repeated headings, sums, or empty where it matters.
    fn is_no_record(&mut self, row: &RowView<'_>) -> bool {
        if row.is_repeated_heading() {
            self.say(Diagnostic::note("row-repeats-headings").at(row.place(None)));
            return true;
        }
        if row.is_sum() {
            self.say(Diagnostic::note("row-is-a-sum").at(row.place(None)));
            return true;
        }
        if !row.says_something() {
            self.say(
                Diagnostic::warning("row-not-understood")
                    .text("found", row.excerpt())
                    .at(row.place(None)),
            );
            return true;
        }
        false
    }

    fn count_persons(&mut self, view: &TableView<'_>) {
        for column in view
            .columns
            .iter()
            .filter(|c| c.target == Some(Target::Person) && c.filled > 0)
        {
            let mut place = view.place(0, Some(column));
            place.row = None;
            let count = i64::try_from(column.filled).unwrap_or(i64::MAX);
            self.say(
                Diagnostic::note("persons-not-imported")
                    .number("count", count)
                    .at(place),
            );
        }
    }

    /// A record of the incoming landscape; made if the files have not spoken of it yet.
    fn edit<R: Record>(&mut self, id: &Id<R>) -> &mut R {
        let source = self.source.clone();
        R::table_mut(&mut self.out)
            .entry(id.clone())
            .or_insert_with(|| {
                let mut record = R::new(id.clone());
                record.set_source(source);
                record
            })
    }

    /// The record of this name: known already, or new.
    fn named<R: Record>(&mut self, name: &str) -> Id<R> {
        if let Some(id) = self.names.find::<R>(name) {
            return id;
        }
        let id = self.names.free_id::<R>(&slug(name));
        self.names.learn::<R>(name, &id);
        let record = self.edit(&id);
        record.set("name", &Value::Text(name.to_owned()));
        id
    }

    /// The organization of this name; words like "Stadt" or "eigen" mean the municipality.
    fn organization(&mut self, name: &str) -> Id<Organization> {
        let own = &crate::words::words().values.own_organization;
        if own.contains(&crate::words::value_key(name))
            && self.names.find::<Organization>(name).is_none()
        {
            let id = self.out.municipality();
            if !self.present.organizations.contains_key(&id)
                && !self.out.organizations.contains_key(&id)
            {
                self.edit(&id).name = name.to_owned();
            }
            return id;
        }
        self.named(name)
    }

    /// One thing needs another.
    fn depends(&mut self, from: RecordRef, to: RecordRef, kind: DependencyKind) {
        let id = Id::new(format!("{}--{}", from.id, to.id));
        let known = self.present.dependencies.contains_key(&id);
        if from == to || known {
            return;
        }
        let dependency: &mut Dependency = self.edit(&id);
        dependency.from = Stated::Known(from);
        dependency.to = Stated::Known(to);
        dependency.kind = Stated::Known(kind);
    }

    /// What one source says of one field, kept where the field itself cannot hold it.
    fn claim(&mut self, subject: RecordRef, field: &str, value: &Value) {
        let id = Id::new(format!(
            "{}-{}-{}",
            subject.id,
            field,
            slug(&value.canonical())
        ));
        let (by, on) = (self.source.clone(), PartialDate::day(self.as_of));
        let claim: &mut Claim = self.edit(&id);
        claim.subject = Stated::Known(SubjectRef(subject));
        field.clone_into(&mut claim.field);
        claim.value = value.canonical();
        claim.by = by.map_or(Stated::Unknown, Stated::Known);
        claim.on = Stated::Known(on);
    }

    /// Links the names of applications that other lists mentioned, and says what was left out.
    fn finish(&mut self) {
        for pending in std::mem::take(&mut self.pending) {
            let found = self.names.find::<Application>(&pending.name);
            match (pending.of, found) {
                (PendingLink::Contract(contract), found) => {
                    let known = found.is_some();
                    let application = found.unwrap_or_else(|| self.named(&pending.name));
                    if !known {
                        let note = Diagnostic::note("application-only-in-contracts");
                        self.say(note.text("name", pending.name).at(pending.place));
                    }
                    let contract: &mut Contract = self.edit(&contract);
                    if !contract.applications.contains(&application) {
                        contract.applications.push(application);
                    }
                }
                (PendingLink::Processing(activity), Some(application)) => {
                    let activity: &mut DataObject = self.edit(&activity);
                    let mut applications =
                        activity.applications.known().cloned().unwrap_or_default();
                    if !applications.contains(&application) {
                        applications.push(application);
                    }
                    activity.applications = Stated::Known(applications);
                }
                (PendingLink::Exchange(from), Some(to)) => {
                    self.depends(from.to_ref(), to.to_ref(), DependencyKind::ExchangesData);
                }
                (PendingLink::Processing(_) | PendingLink::Exchange(_), None) => {
                    let note = Diagnostic::note("application-not-known");
                    self.say(note.text("name", pending.name).at(pending.place));
                }
            }
        }
        let many: Vec<(&'static str, usize)> = self
            .said
            .iter()
            .filter(|(_, n)| **n > MOST_OF_A_CODE)
            .map(|(code, n)| (*code, *n))
            .collect();
        for (code, count) in many {
            let further = i64::try_from(count - MOST_OF_A_CODE).unwrap_or(i64::MAX);
            self.diagnostics.push(
                Diagnostic::note("further-remarks")
                    .text("code", code)
                    .number("count", further),
            );
        }
    }
}

/// Fills every field of the record that a column of the row names.
fn fill<R: Record>(builder: &mut Builder<'_>, row: &RowView<'_>, record: &mut R) {
    for column in &row.table.columns {
        let Some(Target::Field(kind, field)) = column.target else {
            continue;
        };
        if kind != <R as Tabled>::KIND || is_resolved_elsewhere(kind, field) {
            continue;
        }
        let value = row.read(builder, column, Some(record.id().to_ref()));
        if value.says_something() {
            record.set(field, &value);
        }
    }
}

/// Fields whose cell names something that other columns or sheets say more about.
fn is_resolved_elsewhere(kind: Kind, field: &str) -> bool {
    matches!(
        (kind, field),
        (Kind::Application, "name" | "product")
            | (Kind::Contract | Kind::DataObject, "applications")
    )
}
