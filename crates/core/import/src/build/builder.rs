//! What is gathered while sheets are read, and how names become records.

use std::collections::{BTreeMap, BTreeSet};

use freistadt_interchange::{Cell, ReadWorkbook};
use freistadt_model::{
    Claim, Dependency, DependencyKind, Diagnostic, Id, Kind, Landscape, Location, Organization,
    PartialDate, Record, RecordRef, Source, SourceKind, SourceRole, Stated, SubjectRef, Value,
    slug,
};
use jiff::civil::Date;

use super::candidates::Candidates;
use super::file_family;
use super::ids::{RowKeys, short_slug};
use super::mentions::own_name;
use super::names::Names;
use super::pending::Pending;
use super::remarks::Remarks;
use super::row::{RowView, longest};
use crate::cells::notice_text::KnownRules;
use crate::lists::sheets::{SheetKind, TableView};
use crate::lists::target::Target;

pub(super) struct Builder<'a> {
    pub(super) present: &'a Landscape,
    pub(super) as_of: Date,
    pub(super) out: Landscape,
    pub(super) names: Names,
    pub(super) source: Option<Id<Source>>,
    pub(super) remarks: Remarks,
    /// Names of applications in other lists, resolved once all sheets are read.
    pub(super) pending: Vec<Pending>,
    /// Ids that rows of this run have got.
    pub(super) given: BTreeMap<Kind, BTreeSet<String>>,
    /// The last number given for a key, so that thousands of equal names stay fast.
    pub(super) last_number: BTreeMap<(Kind, String), u32>,
    /// Records that rows of this sheet stand for: a name that comes again is another one.
    pub(super) in_sheet: BTreeSet<RecordRef>,
    /// The unit that a line between the rows named.
    pub(super) section: Option<String>,
    /// The year that a line between the rows named, else the sheet's.
    pub(super) section_year: Option<u32>,
    /// Cost lines of all sheets, each with its key; their ids are given when all are known.
    pub(super) lines: Vec<(String, freistadt_model::CostLine)>,
    /// Known records of keys that several have.
    pub(super) candidates: BTreeMap<(Kind, SheetKind, String), Candidates>,
    /// Rows that have no record yet.
    pub(super) keys: RowKeys,
    /// What notice and renewal texts came to.
    pub(super) rules: KnownRules,
}

impl<'a> Builder<'a> {
    pub(super) fn new(present: &'a Landscape, as_of: Date) -> Self {
        Builder {
            present,
            as_of,
            out: Landscape::new(present.owner.clone()),
            names: Names::of(present),
            source: None,
            remarks: Remarks::default(),
            pending: Vec::new(),
            given: BTreeMap::new(),
            last_number: BTreeMap::new(),
            in_sheet: BTreeSet::new(),
            section: None,
            section_year: None,
            lines: Vec::new(),
            candidates: BTreeMap::new(),
            keys: RowKeys::default(),
            rules: KnownRules::default(),
        }
    }

    pub(super) fn say(&mut self, diagnostic: Diagnostic) {
        self.remarks.say(diagnostic);
    }

    pub(super) fn take_remarks(&mut self, file: &str, workbook: &ReadWorkbook) {
        for remark in &workbook.diagnostics {
            let mut remark = remark.clone();
            remark.location.file = Some(file.to_owned());
            self.say(remark);
        }
    }

    /// A workbook of ours that does not say any more of which revision it is.
    pub(super) fn lost_mark(&mut self, file: &str) {
        let place = Location {
            file: Some(file.to_owned()),
            ..Location::default()
        };
        self.say(Diagnostic::warning("own-workbook-not-recognisable").at(place));
    }

    pub(super) fn empty_sheet(&mut self, file: &str, sheet: &str) {
        let place = Location {
            file: Some(file.to_owned()),
            sheet: Some(sheet.to_owned()).filter(|sheet| !sheet.is_empty()),
            ..Location::default()
        };
        self.say(Diagnostic::note("sheet-empty").at(place));
    }

    pub(super) fn sheet(&mut self, view: &TableView<'_>, stop: &dyn Fn() -> bool) {
        self.open_source(view.file);
        if matches!(view.kind, SheetKind::Clients | SheetKind::Other) {
            self.other_sheet(view);
            return;
        }
        self.count_persons(view);
        self.in_sheet.clear();
        self.rows_above(view);
        let provider = self.provider(view);
        let has_inventory = self.has_inventory();
        let mut above = None;
        for row in view.rows {
            if stop() {
                return;
            }
            let row = RowView::new(view, row, &mut above);
            self.long_cells(&row);
            if self.is_no_record(&row) {
                continue;
            }
            self.failed_cells(&row);
            match view.kind {
                SheetKind::Inventory => self.inventory_row(&row),
                SheetKind::Contracts => self.contract_row(&row),
                SheetKind::Creditors => self.creditor_row(&row),
                SheetKind::Processing => self.processing_row(&row),
                SheetKind::Protection => self.protection_row(&row, has_inventory),
                SheetKind::Provider => self.provider_row(&row, &provider),
                SheetKind::Services => self.service_row(&row),
                SheetKind::Clients | SheetKind::Other => {}
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

    /// Rows that are repeated headings, sums, lines between the rows, or empty where it matters.
    fn is_no_record(&mut self, row: &RowView<'_>) -> bool {
        let note = |code| Diagnostic::note(code).text("found", row.excerpt());
        let remark = if row.is_repeated_heading() {
            note("row-repeats-headings")
        } else if row.is_sum() {
            note("row-is-a-sum")
        } else if let Some(year) = row.year_line() {
            self.section_year = Some(year);
            note("row-is-a-section")
        } else if let Some(text) = row.section() {
            self.section = super::between::names_a_unit(&text).then_some(text);
            note("row-is-a-section")
        } else if !row.says_something() {
            Diagnostic::warning("row-not-understood").text("found", row.excerpt())
        } else {
            return false;
        };
        self.say(remark.at(row.place(None)));
        true
    }

    /// Cells that are too long for a name or text: they are left out, whole.
    fn long_cells(&mut self, row: &RowView<'_>) {
        for (column, length) in &row.too_long {
            let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
            let remark = Diagnostic::warning("cell-too-long")
                .number("length", number(*length))
                .number("limit", number(longest(column)));
            self.say(remark.at(row.place(Some(column))));
        }
    }

    /// Formulas that failed: their values are unknown, wherever they stand.
    fn failed_cells(&mut self, row: &RowView<'_>) {
        for column in &row.table.columns {
            if let Cell::Failed(found) = row.cell(column)
                && column.target.is_some_and(Target::is_imported)
            {
                let remark = Diagnostic::warning("cell-formula-failed").text("found", &**found);
                self.say(remark.at(row.place(Some(column))));
            }
        }
    }

    fn count_persons(&mut self, view: &TableView<'_>) {
        for column in &view.columns {
            if column.target == Some(Target::Person) && column.filled > 0 {
                let count = i64::try_from(column.filled).unwrap_or(i64::MAX);
                self.remarks.person(&view.place_of(Some(column)), count);
            }
        }
    }

    /// A record of the incoming landscape; made if the files have not spoken of it yet.
    pub(super) fn edit<R: Record>(&mut self, id: &Id<R>) -> &mut R {
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
    pub(super) fn named<R: Record>(&mut self, name: &str) -> Id<R> {
        if let Some(id) = self.names.find::<R>(name) {
            return id;
        }
        let id = self.new_id::<R>(&short_slug(name));
        self.names.learn::<R>(name, &id);
        let record = self.edit(&id);
        record.set("name", &Value::Text(name.to_owned()));
        id
    }

    /// The organization of this name; words like "Stadt" or "eigen" mean the municipality.
    pub(super) fn organization(&mut self, name: &str) -> Id<Organization> {
        let own = own_name(name).filter(|_| self.names.find::<Organization>(name).is_none());
        if let Some(own) = own {
            let id = self.out.municipality();
            if !self.present.organizations.contains_key(&id)
                && !self.out.organizations.contains_key(&id)
            {
                self.edit(&id).name = own.to_owned();
            }
            return id;
        }
        self.named(name)
    }

    /// One thing needs another.
    pub(super) fn depends(&mut self, from: RecordRef, to: RecordRef, kind: DependencyKind) {
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
    pub(super) fn claim(&mut self, subject: RecordRef, field: &str, value: &Value) {
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
}
