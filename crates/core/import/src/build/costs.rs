//! Creditor lists: one row, one amount per budget year.

use std::sync::LazyLock;

use freistadt_model::{
    CostLine, CostStage, Diagnostic, FieldValue, Id, Kind, Money, Organization, Record, Stated,
    Tax, Value, slug,
};

use regex::Regex;

use super::builder::Builder;
use super::ids::Match;
use super::mentions::own_name;
use super::row::RowView;
use crate::cells::{self, Said, is_person, said};
use crate::lists::ledger;
use crate::lists::sheets::{SheetColumn, SheetKind, TableView};
use crate::lists::target::Target;

const CREDITOR: Target = Target::Field(Kind::CostLine, "organization");
const NUMBER: Target = Target::Field(Kind::Organization, "creditor_numbers");
const AMOUNT: Target = Target::Field(Kind::CostLine, "amount");

/// One amount of a row.
struct RowAmount {
    year: Option<u32>,
    amount: Money,
    stage: Option<CostStage>,
    tax: Stated<Tax>,
}

/// What the column of a budget year says in a row.
pub(super) struct YearAmount {
    pub(super) year: u32,
    pub(super) amount: Money,
    pub(super) stage: Stated<CostStage>,
    pub(super) tax: Stated<Tax>,
}

impl Builder<'_> {
    pub(super) fn creditor_row(&mut self, row: &RowView<'_>) {
        let Some(creditor) = self.creditor(row) else {
            let remark = Diagnostic::warning("row-without-creditor").text("found", row.excerpt());
            self.say(remark.at(row.place(None)));
            return;
        };
        let amounts = self.amounts(row);
        if amounts.is_empty() {
            let remark = Diagnostic::warning("row-without-amount").text("found", row.excerpt());
            self.say(remark.at(row.place(None)));
            return;
        }
        for RowAmount {
            year,
            amount,
            stage,
            tax,
        } in amounts
        {
            let mut line = CostLine::new(Id::new(""));
            self.fill(row, &mut line);
            line.organization = Stated::Known(creditor.clone());
            line.year = year.map_or(line.year, Stated::Known);
            line.amount = Stated::Known(amount);
            if line.stage.is_unknown() {
                line.stage = stage.map_or(Stated::Unknown, Stated::Known);
            }
            if line.tax.is_unknown() {
                line.tax = tax;
            }
            let account = line.account.known().map(String::as_str).unwrap_or_default();
            let year = line
                .year
                .known()
                .map(ToString::to_string)
                .unwrap_or_default();
            let text: String = line.text.chars().take(24).collect();
            let key = slug(&format!("{creditor} {year} {account} {text}"));
            self.push_line(key, line);
        }
    }

    /// A new cost line with this key, to be filled.
    pub(super) fn line(&mut self, key: String) -> &mut CostLine {
        self.push_line(key, CostLine::new(Id::new("")));
        let (_, line) = self.lines.last_mut().expect("just pushed");
        line
    }

    /// A cost line of the present file; it gets its id when all are known.
    pub(super) fn push_line(&mut self, key: String, mut line: CostLine) {
        line.source.clone_from(&self.source);
        self.lines.push((key, line));
    }

    /// Gives the lines their ids: only all of them tell which known line each one is.
    pub(super) fn insert_lines(&mut self) {
        let sign = |line: &CostLine| FieldValue::to_value(&line.amount).canonical();
        let lines = std::mem::take(&mut self.lines);
        let signed: Vec<(String, String)> = lines
            .iter()
            .map(|(key, line)| (key.clone(), sign(line)))
            .collect();
        self.keys.expect_lines(&signed);
        for ((key, mut line), (_, signature)) in lines.into_iter().zip(signed) {
            let wanted = Match {
                rows: SheetKind::Creditors,
                key: &key,
                signature: &signature,
                has_key: &|_| true,
                sign: &sign,
                is_likely: &|_| false,
            };
            self.source.clone_from(&line.source);
            line.id = self.id_for(&wanted).id;
            self.out.cost_lines.insert(line.id.clone(), line);
        }
    }

    /// Notes which names the rows give beside which numbers, before any of them is read.
    pub(super) fn expect_creditors(&mut self, view: &TableView<'_>) {
        if view.kind != SheetKind::Creditors {
            return;
        }
        let mut above = None;
        for row in view.rows {
            let row = RowView::new(view, row, &mut above);
            if let (Some(number), Some(name)) = (row.text(NUMBER), row.text(CREDITOR)) {
                self.names.expect_creditor(number, name);
            }
        }
    }

    /// By name, else by the number under which the treasury knows it. A row with a number alone
    /// means whom the lists name beside it: what is stored may have the number twice by now.
    fn creditor(&mut self, row: &RowView<'_>) -> Option<Id<Organization>> {
        let number = row.text(NUMBER);
        let beside = || self.names.beside(number.as_ref()?);
        let name = row.text(CREDITOR).or_else(beside);
        let by_number = number.as_ref().and_then(|number| {
            let known = self.names.creditor(number)?;
            // Two treasuries may use one number for two firms.
            let named = name.as_ref().and_then(|name| self.names.find(name));
            named.is_none_or(|id| id == known).then_some(known)
        });
        let id = match (name, by_number) {
            (name, Some(id)) => {
                self.also_called(&id, name.as_deref());
                id
            }
            (Some(name), None) => self.organization(&name.replace('\n', " ")),
            (None, None) => self.organization(number.as_ref()?),
        };
        if let Some(number) = number {
            if self.names.creditor(&number).is_none_or(|known| known != id) {
                let organization: &mut Organization = self.edit(&id);
                if !organization.creditor_numbers.contains(&number) {
                    organization.creditor_numbers.push(number.clone());
                }
            }
            self.names.learn_creditor(&number, &id);
        }
        Some(id)
    }

    /// Whoever was found by number is known by this name, too: a later row that has the name alone,
    /// or the same file again, must not make another organization of it.
    fn also_called(&mut self, id: &Id<Organization>, name: Option<&str>) {
        let Some(name) = name.map(|name| name.replace('\n', " ")) else {
            return;
        };
        if self.names.find::<Organization>(&name).is_some() || own_name(&name).is_some() {
            return;
        }
        self.names.learn(&name, id);
        if !is_person(&name) {
            let organization: &mut Organization = self.edit(id);
            organization.aliases.push(name);
        }
    }

    /// The amounts of a row: one, or one per column of a budget year.
    fn amounts(&mut self, row: &RowView<'_>) -> Vec<RowAmount> {
        let mut found = Vec::new();
        for column in &row.table.columns {
            let year = match column.target {
                Some(Target::YearAmount(year)) => Some(year),
                Some(Target::Debit | Target::Credit) => self.year_of(row),
                Some(target) if target == AMOUNT => self.year_of(row),
                _ => continue,
            };
            if let Some(amount) = self.amount(row, column) {
                let tax = self.tax(row, column);
                let amount = self.in_currency(row, amount);
                found.push(RowAmount {
                    year: year.or(self.section_year),
                    amount: self.on_its_side(row, column, amount),
                    stage: stage_of(column),
                    tax,
                });
            }
        }
        found
    }

    /// What stands on the side of the ledger where the list has its refunds is taken off.
    fn on_its_side(&mut self, row: &RowView<'_>, column: &SheetColumn, amount: Money) -> Money {
        let side = ledger::side(&row.table.columns, column, |it| Some(row.cell(it)));
        let Some((side, column)) = side.filter(|(side, _)| *side != row.table.paid) else {
            return amount;
        };
        let remark = Diagnostic::note(side.taken_off()).text("found", row.excerpt());
        let remark = remark.text("column", column.heading.clone());
        self.say(remark.at(row.place(Some(column))));
        Money {
            cents: -amount.cents,
            ..amount
        }
    }

    /// The amount in the currency that a column of its own names.
    fn in_currency(&mut self, row: &RowView<'_>, amount: Money) -> Money {
        let Some(name) = row.text(Target::Currency) else {
            return amount;
        };
        if let Some(currency) = cells::currency(&name) {
            return Money { currency, ..amount };
        }
        let place = row.place(row.columns(Target::Currency).next());
        self.not_read("cell-not-readable", Kind::CostLine, "amount", &name, place);
        amount
    }

    /// The amounts in the columns of budget years.
    pub(super) fn year_columns(&mut self, row: &RowView<'_>) -> Vec<YearAmount> {
        let mut found = Vec::new();
        for column in &row.table.columns {
            if let Some(Target::YearAmount(year)) = column.target
                && let Some(amount) = self.amount(row, column)
            {
                let tax = self.tax(row, column);
                let stage = stage_of(column).map_or(Stated::Unknown, Stated::Known);
                found.push(YearAmount {
                    year,
                    amount,
                    stage,
                    tax,
                });
            }
        }
        found
    }

    /// The amount in a cell of any column; what cannot be read is said.
    pub(super) fn amount(&mut self, row: &RowView<'_>, column: &SheetColumn) -> Option<Money> {
        let cell = row.cell(column);
        if said(cell) != Said::Something {
            return None;
        }
        match cells::amount(cell, column.style.numbers, column.hints) {
            Ok(money) => Some(money),
            Err(code) => {
                let place = row.place(Some(column));
                let text = cells::tidy_text(cell);
                self.not_read(code, Kind::CostLine, "amount", &text, place);
                None
            }
        }
    }

    /// A year over two calendar years counts where it begins, which is said.
    fn financial_year(&mut self, row: &RowView<'_>, column: &SheetColumn) -> Option<u32> {
        let text = cells::tidy_text(row.cell(column));
        let (year, over_two) = financial_year(&text)?;
        if over_two {
            let remark = Diagnostic::note("year-over-two").text("found", text);
            let remark = remark.text("year", year.to_string());
            self.say(remark.at(row.place(Some(column))));
        }
        Some(year)
    }

    /// The budget year: its own column, else the year of the booking.
    pub(super) fn year_of(&mut self, row: &RowView<'_>) -> Option<u32> {
        let own = row.columns(Target::Field(Kind::CostLine, "year")).next();
        if let Some(column) = own
            && let Ok(Value::Integer(year)) = cells::read(
                row.cell(column),
                freistadt_model::ValueType::Integer,
                column.style,
                column.hints,
            )
        {
            // "25" is 2025: nobody was paid in antiquity.
            let year = u32::try_from(year).ok();
            return year.map(|year| if year < 100 { 2000 + year } else { year });
        }
        if let Some(year) = own.and_then(|column| self.financial_year(row, column)) {
            return Some(year);
        }
        let column = own.or_else(|| row.columns(Target::CostDate).next())?;
        if said(row.cell(column)) != Said::Something {
            return None;
        }
        match cells::date(row.cell(column), column.style.dates) {
            Ok(Value::Date(date)) => u32::try_from(date.first().year()).ok(),
            Ok(_) => None,
            Err(code) => {
                let text = cells::tidy_text(row.cell(column));
                self.not_read(code, Kind::CostLine, "year", &text, row.place(Some(column)));
                None
            }
        }
    }
}

/// "2023/24", "FY 2023-24", "FY24": the year in which it begins, and whether it ends in the next.
fn financial_year(text: &str) -> Option<(u32, bool)> {
    static YEARS: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"(?i)^(?:fy|hhj|hj|year)?\s*(20\d\d|\d\d)(?:\s?[/–-]\s?(20\d\d|\d\d))?$")
            .expect("a valid pattern")
    });
    let found = YEARS.captures(text.trim())?;
    let number = |at: usize| -> Option<u32> {
        let year: u32 = found.get(at)?.as_str().parse().ok()?;
        Some(if year < 100 { 2000 + year } else { year })
    };
    let first = number(1)?;
    match (found.get(2), number(2)) {
        (None, _) => Some((first, false)),
        (Some(_), Some(second)) if second == first + 1 => Some((first, true)),
        (Some(_), _) => None,
    }
}

/// "Ansatz 2026" is planned, "Ist 2025" booked.
fn stage_of(column: &SheetColumn) -> Option<CostStage> {
    // Beside "Haben", "Soll" is no plan.
    if column.target == Some(Target::Debit) {
        return None;
    }
    let lower = column.heading.to_lowercase();
    let has = |words: &[&str]| {
        words.iter().any(|word| {
            lower
                .split(|c: char| !c.is_alphanumeric())
                .any(|w| w == *word)
        })
    };
    if has(&["ansatz", "plan", "soll", "planned", "budget"]) {
        Some(CostStage::Planned)
    } else if has(&["ist", "re", "gebucht", "actual", "gezahlt", "paid"]) {
        Some(CostStage::Actual)
    } else {
        None
    }
}
