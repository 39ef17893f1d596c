//! How the columns are read, sheet by sheet, and what somebody may say instead.

use freistadt_app::{AUTOMATIC, ColumnReport, SheetKind, SheetReport, Target};
use freistadt_l10n::{Language, args, code_label, field_label, kind_label, message};
use freistadt_model::Kind;
use maud::{Markup, html};

use super::check::View;
use super::decided::field;
use super::short;
use crate::shell::t;

/// So many columns of a sheet are shown.
const SHOWN: usize = 60;
/// So many sheets.
const SHEETS: usize = 30;

fn sheets<'a>(view: &View<'a>) -> impl Iterator<Item = &'a SheetReport> {
    view.checked.imported.sheets.iter()
}

/// A sheet's name where a decision must name it: where the file has others.
fn sheet_name<'a>(view: &View<'a>, sheet: &'a SheetReport) -> &'a str {
    let of_file = sheets(view).filter(|other| other.file == sheet.file);
    if of_file.count() > 1 {
        &sheet.sheet
    } else {
        ""
    }
}

/// Whether a column of a list that is known waits for somebody to say what it means.
fn is_open(view: &View<'_>, sheet: &SheetReport, column: &ColumnReport) -> bool {
    let unsure = column.target.is_none() || column.target == Some(Target::OpenOrganization);
    let chosen = view
        .choices
        .target(&sheet.file, sheet_name(view, sheet), &column.heading);
    unsure && !column.decided && !column.heading.is_empty() && chosen.is_empty()
}

fn is_known(sheet: &SheetReport) -> bool {
    sheet.kind != SheetKind::Other
}

/// Columns whose meaning is open.
pub(super) fn open(view: &View<'_>) -> usize {
    let known = sheets(view).filter(|sheet| is_known(sheet));
    let columns = known.flat_map(|sheet| sheet.read.iter().map(move |column| (sheet, column)));
    columns
        .filter(|(sheet, column)| is_open(view, sheet, column))
        .count()
}

/// Sheets of which nobody knows what they are.
pub(super) fn unknown_sheets(view: &View<'_>) -> usize {
    sheets(view).filter(|sheet| !is_known(sheet)).count()
}

/// Columns with codes that nobody has explained.
pub(super) fn open_codes(view: &View<'_>) -> usize {
    let columns = sheets(view).flat_map(|sheet| &sheet.read);
    let open = columns.filter(|column| column.codes.iter().any(|(_, level)| level.is_none()));
    open.count()
}

pub(super) fn section(view: &View<'_>) -> Markup {
    let all = sheets(view).count();
    html! {
        @if all > 0 {
            section aria-labelledby="spalten" {
                h2 id="spalten" { (view.visit.t("intake-columns")) }
                p class="fs-note" { (view.visit.t("intake-columns-text")) }
                @for (number, sheet) in sheets(view).take(SHEETS).enumerate() { (one_sheet(view, sheet, number)) }
                @if all > SHEETS { p class="fs-note" { (view.many("intake-more-sheets", all - SHEETS)) } }
                (left_out(view))
                p class="fs-btns" { button type="submit" name=(field::DO) value="pruefen" class="kern-btn kern-btn--secondary" { span class="kern-label" { (view.visit.t("intake-apply-columns")) } } }
            }
        }
    }
}

fn one_sheet(view: &View<'_>, sheet: &SheetReport, number: usize) -> Markup {
    let name = if sheet.sheet.is_empty() {
        short(&sheet.file)
    } else {
        let arguments = args()
            .text("sheet", short(&sheet.sheet))
            .text("file", short(&sheet.file));
        message(view.language(), "intake-sheet-of", &arguments)
    };
    let kind = view.visit.t(&format!("sheet-kind-{}", sheet.kind.code()));
    let arguments = args()
        .text("kind", kind)
        .count("rows", sheet.rows)
        .number("heading", i64::from(sheet.heading_row))
        .text("known", view.count(sheet.columns.0))
        .text("all", view.count(sheet.columns.1));
    html! {
        h3 { bdi { (name) } }
        p class="fs-note" { (message(view.language(), "intake-sheet", &arguments)) }
        @if sheet.kind == SheetKind::Clients { p class="fs-note" { (view.visit.t("intake-sheet-clients")) } }
        input type="hidden" name=(field::FILE) value=(sheet.file);
        input type="hidden" name=(field::SHEET) value=(sheet_name(view, sheet));
        @if sheet.read.is_empty() {} @else if is_known(sheet) { (table(view, sheet, number, &name)) } @else {
            details class="fs-why" open[number == 0] {
                summary { (message(view.language(), "intake-sheet-by-hand", &args().text("name", name.as_str()))) }
                (table(view, sheet, number, &name))
            }
        }
        @for (index, column) in sheet.read.iter().take(SHOWN).enumerate() { (codes(view, column, number, index)) }
    }
}

fn table(view: &View<'_>, sheet: &SheetReport, number: usize, name: &str) -> Markup {
    let caption = message(
        view.language(),
        "intake-columns-of",
        &args().text("name", name),
    );
    let further = sheet.read.len().saturating_sub(SHOWN);
    html! {
        table class="fs-table fs-stack" role="table" {
            caption class="fs-sr" { (caption) }
            thead role="rowgroup" { tr role="row" {
                th scope="col" role="columnheader" { (view.visit.t("intake-column")) }
                th scope="col" role="columnheader" { (view.visit.t("intake-examples")) }
                th scope="col" role="columnheader" { (view.visit.t("intake-means")) }
                th scope="col" role="columnheader" class="h" { (view.visit.t("intake-filled")) }
                th scope="col" role="columnheader" class="h" { (view.visit.t("intake-whence")) }
            } }
            tbody role="rowgroup" { @for (index, column) in sheet.read.iter().take(SHOWN).enumerate() {
                (row(view, sheet, column, (number, index)))
            } }
            @if further > 0 { tfoot role="rowgroup" { tr role="row" { td role="cell" colspan="5" { (view.many("intake-more-columns", further)) } } } }
        }
    }
}

fn row(
    view: &View<'_>,
    sheet: &SheetReport,
    column: &ColumnReport,
    (number, index): (usize, usize),
) -> Markup {
    let name = if column.heading.is_empty() {
        view.visit.t("intake-no-heading")
    } else {
        short(&column.heading)
    };
    let filled = args()
        .text("part", view.count(column.filled))
        .text("all", view.count(sheet.rows));
    html! {
        tr role="row" {
            th scope="row" role="rowheader" id={ "spalte-" (number) "-" (index) } { bdi { (name) } }
            td role="cell" class="fs-examples" data-th=(view.visit.t("intake-examples")) { span class="fs-muted" { bdi { (column.examples.join("; ")) } } }
            td role="cell" data-th=(view.visit.t("intake-means")) {
                @if column.heading.is_empty() { span class="fs-muted" { (view.visit.t("intake-give-heading")) } } @else {
                    input type="hidden" name=(field::HEADING) value=(column.heading);
                    (select(view, sheet, column, &name))
                }
            }
            td role="cell" class="h" data-th=(view.visit.t("intake-filled")) { (message(view.language(), "intake-part-of", &filled)) }
            td role="cell" class="h" data-th=(view.visit.t("intake-whence")) { (whence(view, sheet, column)) }
        }
    }
}

fn whence(view: &View<'_>, sheet: &SheetReport, column: &ColumnReport) -> Markup {
    let chosen = view
        .choices
        .target(&sheet.file, sheet_name(view, sheet), &column.heading);
    html! {
        @if !chosen.is_empty() && chosen != AUTOMATIC { (view.visit.t("intake-by-you")) }
        @else if column.decided { (view.visit.t("intake-by-last")) }
        @else if column.target.is_none() { span class="fs-tag fs-tag--dash" { (view.visit.t("intake-by-none")) } }
        @else if column.target == Some(Target::OpenOrganization) { span class="fs-tag fs-tag--strong" { (view.visit.t("intake-by-unsure")) } }
        @else { (view.visit.t("intake-by-us")) }
    }
}

fn select(view: &View<'_>, sheet: &SheetReport, column: &ColumnReport, name: &str) -> Markup {
    let chosen = view
        .choices
        .target(&sheet.file, sheet_name(view, sheet), &column.heading);
    let language = view.language();
    let recognised = match column.target {
        _ if !chosen.is_empty() => view.visit.t("intake-as-recognised"),
        None => view.visit.t("intake-target-none"),
        Some(target) => target_label(language, target),
    };
    let label = message(language, "intake-means-label", &args().text("name", name));
    let choices = freistadt_app::choices(sheet.kind);
    html! {
        div class="fs-field" {
            select name=(field::TARGET) aria-label=(label) {
                option value="" selected[chosen.is_empty()] { (recognised) }
                @if column.decided || chosen == AUTOMATIC { option value=(AUTOMATIC) selected[chosen == AUTOMATIC] { (view.visit.t("intake-target-auto")) } }
                option value="ignore" selected[chosen == "ignore"] { (view.visit.t("intake-target-ignore")) }
                @for kind in Kind::ALL {
                    @let of_kind: Vec<Target> = choices.iter().copied().filter(|target| kind_of(*target) == *kind).collect();
                    @if !of_kind.is_empty() {
                        optgroup label=(kind_label(language, *kind)) {
                            @for target in of_kind { @let code = target.name(); option value=(code) selected[chosen == code] { (target_label(language, target)) } }
                        }
                    }
                }
            }
        }
    }
}

/// Under which kind of record a choice stands.
fn kind_of(target: Target) -> Kind {
    match target {
        Target::Field(kind, _) => kind,
        Target::Id
        | Target::Server
        | Target::Database
        | Target::Interfaces
        | Target::ProtectionAll
        | Target::ProtectionCodes
        | Target::Person
        | Target::Evidence => Kind::Application,
        Target::OpenOrganization => Kind::Organization,
        Target::Service | Target::ServiceLeika | Target::ServiceNeeds => Kind::PublicService,
        Target::BasisOrType
        | Target::TermOrRange
        | Target::Notice
        | Target::NoticeTo
        | Target::Renewal
        | Target::CostPerMonth
        | Target::Rhythm
        | Target::MinimumTerm
        | Target::NoticeBy => Kind::Contract,
        Target::CostDate
        | Target::Currency
        | Target::DebitCredit
        | Target::Debit
        | Target::Credit
        | Target::YearAmount(_)
        | Target::UnitPrice
        | Target::Quantity => Kind::CostLine,
    }
}

/// What people call a meaning of a column; with its kind, because the group is not seen once the
/// list is closed.
pub(super) fn target_label(language: Language, target: Target) -> String {
    let label = match target {
        Target::Field(kind, name) => field_label(language, kind, name),
        Target::Evidence | Target::ProtectionCodes => return t(language, "intake-target-evidence"),
        Target::Person => return t(language, "intake-target-person"),
        Target::YearAmount(year) => message(
            language,
            "intake-target-year",
            &args().text("year", year.to_string()),
        ),
        Target::Id
        | Target::OpenOrganization
        | Target::Server
        | Target::Database
        | Target::Interfaces
        | Target::Service
        | Target::ServiceLeika
        | Target::ProtectionAll
        | Target::BasisOrType
        | Target::TermOrRange
        | Target::Notice
        | Target::NoticeTo
        | Target::Renewal
        | Target::CostPerMonth
        | Target::Rhythm
        | Target::CostDate
        | Target::Currency
        | Target::DebitCredit
        | Target::Debit
        | Target::Credit
        | Target::MinimumTerm
        | Target::NoticeBy
        | Target::UnitPrice
        | Target::Quantity
        | Target::ServiceNeeds => t(
            language,
            &format!("intake-target-{}", target.name().replace('.', "-")),
        ),
    };
    format!("{}: {label}", kind_label(language, kind_of(target)))
}

/// Levels of protection, the lowest first.
const LEVELS: [&str; 3] = ["normal", "high", "very-high"];

fn codes(view: &View<'_>, column: &ColumnReport, number: usize, index: usize) -> Markup {
    let arguments = args().text("name", short(&column.heading));
    html! {
        @if !column.codes.is_empty() {
            fieldset class="fs-set fs-codes" {
                legend class="fs-legend" { (message(view.language(), "intake-codes", &arguments)) }
                p class="fs-note" { (view.visit.t("intake-codes-text")) }
                input type="hidden" name=(field::HEADING) value=(column.heading);
                div class="fs-filter" { @for (at, (code, level)) in column.codes.iter().enumerate() {
                    @let id = format!("kuerzel-{number}-{index}-{at}");
                    div class="fs-field" {
                        input type="hidden" name=(field::CODE) value=(code);
                        label for=(id) { bdi { (code) } }
                        select id=(id) name=(field::LEVEL) {
                            option value="" { (view.visit.t("intake-codes-open")) }
                            @for one in LEVELS { option value=(one) selected[*level == Some(one)] { (code_label(view.language(), "protection-level", one)) } }
                        }
                    }
                } }
            }
        }
    }
}

/// What does not reach the landscape, in a sentence.
fn left_out(view: &View<'_>) -> Markup {
    let unmapped = &view.checked.imported.unmapped;
    let named = unmapped.iter().take(SHOWN).map(|one| {
        let arguments = args()
            .text("name", short(&one.what))
            .count("count", one.count);
        message(view.language(), "intake-left-out-one", &arguments)
    });
    let named: Vec<String> = named.collect();
    html! {
        @if !named.is_empty() { p class="fs-note" { (view.visit.t("intake-left-out")) " " bdi { (named.join(", ")) } } }
    }
}
