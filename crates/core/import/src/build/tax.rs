//! With tax or without: what a cell says itself goes before its heading, and a contradiction between
//! the two is said.

use freistadt_model::{Contract, Diagnostic, Kind, Stated, Tax};

use super::builder::Builder;
use super::row::RowView;
use crate::cells::{self, Said, said, tidy_text};
use crate::lists::sheets::SheetColumn;
use crate::lists::target::Target;

impl Builder<'_> {
    /// Whether the amount in a cell is with tax.
    pub(super) fn tax(&mut self, row: &RowView<'_>, column: &SheetColumn) -> Stated<Tax> {
        let own = self.tax_in_cell(row, column);
        own.or(column.hints.tax)
            .map_or(Stated::Unknown, Stated::Known)
    }

    /// A contract is with tax or without as a whole: a cell that says so goes before all headings.
    pub(super) fn contract_tax(&mut self, row: &RowView<'_>, contract: &mut Contract) {
        let (mut own, mut heading) = (None, None);
        for column in row.table.columns.iter().filter(|column| is_amount(column)) {
            if said(row.cell(column)) == Said::Something {
                own = own.or(self.tax_in_cell(row, column));
                heading = heading.or(column.hints.tax);
            }
        }
        if let (true, Some(tax)) = (contract.tax.is_unknown(), own.or(heading)) {
            contract.tax = Stated::Known(tax);
        }
    }

    /// What the cell says itself; a heading that says otherwise is remarked.
    fn tax_in_cell(&mut self, row: &RowView<'_>, column: &SheetColumn) -> Option<Tax> {
        let text = tidy_text(row.cell(column));
        let own = cells::tax_in(&text.to_lowercase())?;
        if column.hints.tax.is_some_and(|heading| heading != own) {
            let code = match own {
                Tax::Net => "cell-is-net",
                Tax::Gross => "cell-is-gross",
            };
            let remark = Diagnostic::warning(code).text("found", text);
            self.say(remark.at(row.place(Some(column))));
        }
        Some(own)
    }
}

fn is_amount(column: &SheetColumn) -> bool {
    match column.target {
        Some(Target::Field(Kind::Contract, field)) => {
            matches!(field, "cost_per_year" | "cost_once" | "value" | "paid")
        }
        Some(Target::CostPerMonth) => true,
        _ => false,
    }
}
