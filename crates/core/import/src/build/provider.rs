//! A provider's invoice or catalogue: what is billed becomes cost lines.

use std::sync::LazyLock;

use freistadt_model::{
    CostKind, CostLine, CostStage, Diagnostic, Id, Kind, Money, Organization, Record, Stated, slug,
};
use regex::Regex;

use super::builder::Builder;
use super::row::RowView;
use crate::cells::{Said, said, tidy_text};
use crate::lists::sheets::{SheetKind, TableView};
use crate::lists::target::Target;
use crate::lists::words::value_key;

const AMOUNT: Target = Target::Field(Kind::CostLine, "amount");
const FIRM: Target = Target::Field(Kind::CostLine, "organization");

/// What the lines above the headings say of all rows.
#[derive(Default)]
pub(super) struct Provider {
    firm: Option<Id<Organization>>,
    year: Option<u32>,
    billed: bool,
    /// Prices without quantities: a catalogue, of which nothing is paid.
    only_prices: bool,
}

static YEAR: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"\b(20\d\d)\b").expect("a valid pattern"));

/// Words by which a line names a firm or public body.
const FIRM_WORDS: [&str; 12] = [
    "zweckverband",
    "gmbh",
    "ag",
    "aör",
    "eg",
    "kommunale",
    "rechenzentrum",
    "it-verbund",
    "datenzentrale",
    "ltd",
    "se",
    "kg",
];

impl Builder<'_> {
    /// Reads the title of a provider's list; says once what cannot become cost lines.
    pub(super) fn provider(&mut self, view: &TableView<'_>) -> Provider {
        let mut provider = Provider::default();
        if view.kind != SheetKind::Provider {
            return provider;
        }
        let lines: Vec<String> = view
            .title
            .iter()
            .flat_map(|row| &row.cells)
            .filter(|cell| !cell.is_empty())
            .map(tidy_text)
            .collect();
        let all = format!("{} {}", view.sheet.name, lines.join("\n")).to_lowercase();
        provider.billed = all.contains("rechnung") || all.contains("invoice");
        let years: std::collections::BTreeSet<u32> = YEAR
            .captures_iter(&all)
            .filter_map(|found| found[1].parse().ok())
            .collect();
        provider.year = years.first().copied().filter(|_| years.len() == 1);
        if !view.has(FIRM) {
            // "ZV Nord – Preisliste 2026": the firm stands before the dash.
            let parts = lines
                .iter()
                .flat_map(|line| line.split(" – "))
                .flat_map(|part| part.split(" - "));
            let named = parts.map(str::trim).find(|part| self.is_a_firm(part));
            provider.firm = named.map(|name| self.organization(name));
        }
        provider.only_prices = !view.has(Target::Quantity)
            && !view.has(AMOUNT)
            && !view
                .columns
                .iter()
                .any(|column| matches!(column.target, Some(Target::YearAmount(_))));
        if provider.only_prices {
            let rows = i64::try_from(view.rows.len()).unwrap_or(i64::MAX);
            let remark = Diagnostic::warning("catalogue-without-quantities").number("rows", rows);
            self.say(remark.at(view.place_of(None)));
        }
        provider
    }

    fn is_a_firm(&self, line: &str) -> bool {
        let is_word = |word: &str| FIRM_WORDS.contains(&word.trim_matches([',', '.', ':']));
        self.names.find::<Organization>(line).is_some()
            || (line.chars().count() <= 60 && value_key(line).split(' ').any(is_word))
    }

    pub(super) fn provider_row(&mut self, row: &RowView<'_>, provider: &Provider) {
        if provider.only_prices {
            return;
        }
        let mut line = CostLine::new(Id::new(""));
        self.fill(row, &mut line);
        let named = |target| row.text(target).map(|text: String| text.replace('\n', " "));
        if line.text.is_empty() {
            line.text = row.excerpt();
        } else {
            line.text = line.text.replace('\n', " ");
        }
        if let Some(name) = named(FIRM) {
            line.organization = Stated::Known(self.organization(&name));
        } else if let Some(firm) = &provider.firm {
            line.organization = Stated::Known(firm.clone());
        }
        if line.kind.is_unknown() {
            line.kind = Stated::Known(CostKind::Operation);
        }
        if line.stage.is_unknown() && provider.billed {
            line.stage = Stated::Known(CostStage::Actual);
        }
        if line.year.is_unknown() {
            let year = self.year_of(row).or(provider.year);
            line.year = year.map_or(Stated::Unknown, Stated::Known);
        }
        let years = self.year_columns(row);
        if years.is_empty() {
            if line.amount.is_unknown() {
                line.amount = self
                    .price_times_quantity(row)
                    .map_or(Stated::Unknown, Stated::Known);
            }
            self.provider_line(row, line);
            return;
        }
        for found in years {
            let mut line = line.clone();
            line.year = Stated::Known(found.year);
            line.amount = Stated::Known(found.amount);
            if line.stage.is_unknown() {
                line.stage = found.stage;
            }
            line.tax = found.tax;
            self.provider_line(row, line);
        }
    }

    fn provider_line(&mut self, row: &RowView<'_>, mut line: CostLine) {
        if line.amount.is_unknown() {
            let remark = Diagnostic::warning("row-without-amount").text("found", row.excerpt());
            self.say(remark.at(row.place(None)));
            return;
        }
        let prices = row.table.columns.iter().filter(|column| {
            matches!(column.target, Some(Target::UnitPrice)) || column.target == Some(AMOUNT)
        });
        for column in prices {
            if line.tax.is_unknown() {
                line.tax = self.tax(row, column);
            }
        }
        let text: String = line.text.chars().take(40).collect();
        let firm = line.organization.known().map_or("", |id| id.as_str());
        let year = line.year.known().map(ToString::to_string);
        let key = slug(&format!("{firm} {} {text}", year.unwrap_or_default()));
        self.push_line(key, line);
    }

    fn price_times_quantity(&mut self, row: &RowView<'_>) -> Option<Money> {
        let price = row.columns(Target::UnitPrice).next()?;
        let price = self.amount(row, price)?;
        let column = row.columns(Target::Quantity).next()?;
        if said(row.cell(column)) != Said::Something {
            return None;
        }
        let quantity = crate::cells::hundredths(row.cell(column), column.style);
        let Some(quantity) = quantity else {
            let place = row.place(Some(column));
            let text = tidy_text(row.cell(column));
            self.not_read("cell-not-a-number", Kind::CostLine, "amount", &text, place);
            return None;
        };
        // Hundredths of pieces times cents, rounded half away from zero.
        let product = i128::from(price.cents) * i128::from(quantity);
        let half = if product < 0 { -50 } else { 50 };
        let cents = i64::try_from((product + half) / 100).ok()?;
        Some(Money { cents, ..price })
    }
}
