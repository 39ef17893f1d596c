//! Creditor lists: one row, one amount per budget year.

use freistadt_model::{
    CostLine, CostStage, Diagnostic, Kind, Money, Organization, Record, Stated, Value, slug,
};

use super::row::RowView;
use super::{Builder, fill};
use crate::cells::{self, Said, said};
use crate::sheets::SheetColumn;
use crate::words::Target;

const CREDITOR: Target = Target::Field(Kind::CostLine, "organization");
const NUMBER: Target = Target::Field(Kind::Organization, "creditor_numbers");
const AMOUNT: Target = Target::Field(Kind::CostLine, "amount");

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
        for (year, amount, stage, tax) in amounts {
            let mut line = CostLine::new(freistadt_model::Id::new(""));
            fill(self, row, &mut line);
            line.organization = Stated::Known(creditor.clone());
            line.year = year.map_or(line.year, Stated::Known);
            line.amount = Stated::Known(amount);
            if line.stage.is_unknown() {
                line.stage = stage.map_or(Stated::Unknown, Stated::Known);
            }
            if line.tax.is_unknown() {
                line.tax = tax.map_or(Stated::Unknown, Stated::Known);
            }
            let account = line.account.known().map(String::as_str).unwrap_or_default();
            let year = line
                .year
                .known()
                .map(ToString::to_string)
                .unwrap_or_default();
            let text: String = line.text.chars().take(24).collect();
            let key = slug(&format!("{creditor} {year} {account} {text}"));
            let (id, _) = self.names.natural_id(&key);
            line.id = id.clone();
            line.source = self.source.clone();
            self.out.cost_lines.insert(id, line);
        }
    }

    /// By name, else by the number under which the treasury knows it.
    fn creditor(&mut self, row: &RowView<'_>) -> Option<freistadt_model::Id<Organization>> {
        let number = row.text(NUMBER);
        let by_number = number.as_ref().and_then(|number| {
            let known = |o: &&Organization| o.creditor_numbers.contains(number);
            let present = self.present.organizations.values().find(known);
            present.map(|organization| organization.id.clone())
        });
        let id = match (row.text(CREDITOR), by_number) {
            (_, Some(id)) => id,
            (Some(name), None) => self.organization(&name.replace('\n', " ")),
            (None, None) => self.organization(number.as_ref()?),
        };
        if let Some(number) = number {
            let known = self
                .present
                .organizations
                .get(&id)
                .is_some_and(|o| o.creditor_numbers.contains(&number));
            if !known {
                let organization: &mut Organization = self.edit(&id);
                if !organization.creditor_numbers.contains(&number) {
                    organization.creditor_numbers.push(number);
                }
            }
        }
        Some(id)
    }

    /// The amounts of a row: one, or one per column of a budget year.
    fn amounts(
        &mut self,
        row: &RowView<'_>,
    ) -> Vec<(
        Option<u32>,
        Money,
        Option<CostStage>,
        Option<freistadt_model::Tax>,
    )> {
        let mut found = Vec::new();
        let columns: Vec<&SheetColumn> = row.table.columns.iter().collect();
        for column in columns {
            let year = match column.target {
                Some(Target::YearAmount(year)) => Some(year),
                Some(target) if target == AMOUNT => self.year_of(row),
                _ => continue,
            };
            if let Some(amount) = self.amount(row, column) {
                found.push((year, amount, stage_of(&column.heading), column.hints.tax));
            }
        }
        found
    }

    /// The budget year: its own column, else the year of the booking.
    fn year_of(&mut self, row: &RowView<'_>) -> Option<u32> {
        let own = row.columns(Target::Field(Kind::CostLine, "year")).next();
        if let Some(column) = own
            && let Ok(Value::Integer(year)) = cells::read(
                row.cell(column),
                freistadt_model::ValueType::Integer,
                column.style,
                column.hints,
            )
        {
            return u32::try_from(year).ok();
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

/// "Ansatz 2026" is planned, "Ist 2025" booked.
fn stage_of(heading: &str) -> Option<CostStage> {
    let lower = heading.to_lowercase();
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
