//! Contract registers: one row, one contract.

use freistadt_model::{
    Contract, DayPattern, Diagnostic, Kind, Money, NoticeEnd, Stated, Tax, Value, slug,
};

use super::row::{RowView, split, split_loosely};
use super::{Builder, Pending, PendingLink, fill};
use crate::cells::{self, Said, said, tidy_text};
use crate::notice_text::{self, Rule};
use crate::sheets::SheetColumn;
use crate::words::Target;

/// Targets that belong to contracts beside their fields.
pub(super) const SPECIAL: [Target; 6] = [
    Target::TermOrRange,
    Target::Notice,
    Target::NoticeTo,
    Target::Renewal,
    Target::CostPerMonth,
    Target::BasisOrType,
];

const NUMBER: Target = Target::Field(Kind::Contract, "number");
const NAME: Target = Target::Field(Kind::Contract, "name");
const SUPPLIER: Target = Target::Field(Kind::Contract, "supplier");
const APPLICATIONS: Target = Target::Field(Kind::Contract, "applications");

impl Builder<'_> {
    pub(super) fn contract_row(&mut self, row: &RowView<'_>) {
        let key = self.contract_key(row);
        let (id, first) = self.names.natural_id::<Contract>(&key);
        if !first && let Some(number) = row.text(NUMBER) {
            let remark = Diagnostic::warning("contract-number-twice").text("number", number);
            self.say(remark.at(row.place(row.columns(NUMBER).next())));
        }
        let mut contract = self.edit(&id).clone();
        fill(self, row, &mut contract);
        for column in row.columns(Target::OpenOrganization) {
            if said(row.cell(column)) == Said::Something {
                let names: Vec<String> = split(&tidy_text(row.cell(column)))
                    .map(str::to_owned)
                    .collect();
                for name in names {
                    contract.firms.push(self.organization(&name));
                }
            }
        }
        self.contract_rules(row, &mut contract);
        if contract.name.is_empty() {
            contract.name = self.fallback_name(row);
        }
        self.pending_applications(row, &contract);
        self.out.contracts.insert(id, contract);
    }

    /// The number, else name and partner: what stays the same when the file comes again.
    fn contract_key(&self, row: &RowView<'_>) -> String {
        if let Some(number) = row.text(NUMBER) {
            return slug(&number);
        }
        let parts = [NAME, SUPPLIER, APPLICATIONS, Target::OpenOrganization];
        let texts: Vec<String> = parts
            .into_iter()
            .filter_map(|target| row.text(target))
            .take(2)
            .collect();
        if texts.is_empty() {
            "vertrag".into()
        } else {
            slug(&texts.join(" ")).chars().take(80).collect()
        }
    }

    fn fallback_name(&mut self, row: &RowView<'_>) -> String {
        let others = [APPLICATIONS, SUPPLIER, Target::OpenOrganization, NUMBER];
        let name = others
            .into_iter()
            .find_map(|target| row.text(target))
            .unwrap_or_else(|| row.excerpt());
        let remark = Diagnostic::note("contract-without-name").text("name", name.clone());
        self.say(remark.at(row.place(None)));
        name
    }

    fn pending_applications(&mut self, row: &RowView<'_>, contract: &Contract) {
        let names: Vec<(String, _)> = [APPLICATIONS, Target::Field(Kind::Application, "name")]
            .into_iter()
            .flat_map(|target| row.columns(target).collect::<Vec<_>>())
            .filter(|column| said(row.cell(column)) == Said::Something)
            .flat_map(|column| {
                split_loosely(&tidy_text(row.cell(column)))
                    .into_iter()
                    .map(move |name| (name, row.place(Some(column))))
            })
            .collect();
        for (name, place) in names {
            self.pending.push(Pending {
                place,
                name,
                of: PendingLink::Contract(contract.id.clone()),
            });
        }
    }

    /// Columns that hold rules, ranges or types in one text.
    pub(super) fn contract_rules(&mut self, row: &RowView<'_>, contract: &mut Contract) {
        for column in &row.table.columns {
            let cell = row.cell(column);
            if cell.is_empty() {
                continue;
            }
            match column.target {
                Some(Target::Notice) => self.notice(row, column, contract),
                Some(Target::NoticeTo) => notice_to(row, column, contract),
                Some(Target::Renewal) => renewal(row, column, contract),
                Some(Target::TermOrRange) => self.term_or_range(row, column, contract),
                Some(Target::BasisOrType) => self.basis_or_type(row, column, contract),
                Some(Target::CostPerMonth) => {
                    if let Some(money) = self.amount(row, column) {
                        let year = money
                            .cents
                            .checked_mul(12)
                            .map(|cents| Money { cents, ..money });
                        contract.cost_per_year = year.map_or(Stated::Unknown, Stated::Known);
                    }
                }
                Some(Target::Field(Kind::Contract, "cost_per_year")) => yearly(column, contract),
                Some(Target::Field(Kind::Contract, "end")) if said(cell) == Said::NoEnd => {
                    contract.end = Stated::NotApplicable;
                }
                _ => {}
            }
            if let (Some(Target::Field(Kind::Contract, field)), Some(tax)) =
                (column.target, column.hints.tax)
                && is_amount(field)
                && contract.tax.is_unknown()
            {
                contract.tax = Stated::Known(tax);
            }
            inline_tax(row, column, contract);
        }
    }

    fn notice(&mut self, row: &RowView<'_>, column: &SheetColumn, contract: &mut Contract) {
        let text = tidy_text(row.cell(column));
        match said(row.cell(column)) {
            Said::Something => {}
            Said::NotApplicable => {
                contract.notice.period = Stated::NotApplicable;
                return;
            }
            Said::Nothing | Said::Unknown | Said::NoEnd => return,
        }
        let mut rule = notice_text::parse(&text);
        if rule == Rule::default() {
            rule.period = cells::period(&text, column.hints.period);
        }
        if rule == Rule::default() {
            self.not_read(
                "notice-rule-not-read",
                Kind::Contract,
                "notice.text",
                &text,
                row.place(Some(column)),
            );
        }
        take_rule(contract, rule);
        contract.notice.text = Stated::Known(text);
    }

    /// "36 Monate", "01.01.2024 - 31.12.2026", "unbefristet".
    fn term_or_range(&mut self, row: &RowView<'_>, column: &SheetColumn, contract: &mut Contract) {
        match said(row.cell(column)) {
            Said::NoEnd => contract.end = Stated::NotApplicable,
            Said::Something => {
                let text = tidy_text(row.cell(column));
                if let Some((start, end)) = range(&text, column) {
                    if contract.start.is_unknown() {
                        contract.start = cells::stated(&start);
                    }
                    if contract.end.is_unknown() {
                        contract.end = cells::stated(&end);
                    }
                } else if let Some(period) = cells::period(&text, column.hints.period) {
                    contract.term = Stated::Known(period);
                } else {
                    let rule = notice_text::parse(&text);
                    if rule == Rule::default() {
                        self.not_read(
                            "cell-not-a-period",
                            Kind::Contract,
                            "term",
                            &text,
                            row.place(Some(column)),
                        );
                    }
                    take_rule(contract, rule);
                }
            }
            Said::Nothing | Said::Unknown | Said::NotApplicable => {}
        }
    }

    fn basis_or_type(&mut self, row: &RowView<'_>, column: &SheetColumn, contract: &mut Contract) {
        if said(row.cell(column)) != Said::Something {
            return;
        }
        let text = tidy_text(row.cell(column));
        let evb_it = cells::code(&text, cells::type_of(Kind::Contract, "evb_it"));
        let basis = cells::code(&text, cells::type_of(Kind::Contract, "basis"));
        if evb_it.is_none() && basis.is_none() {
            self.not_read(
                "cell-not-a-term",
                Kind::Contract,
                "basis",
                &text,
                row.place(Some(column)),
            );
        }
        if let Some(value) = evb_it {
            contract.evb_it = cells::stated(&value);
        }
        if let Some(value) = basis {
            contract.basis = cells::stated(&value);
        }
    }
}

fn is_amount(field: &str) -> bool {
    matches!(field, "cost_per_year" | "cost_once" | "value" | "paid")
}

/// A heading such as "Kosten mtl." on a column of yearly cost.
fn yearly(column: &SheetColumn, contract: &mut Contract) {
    if let (Some(times), Stated::Known(money)) = (
        column.hints.per_year.filter(|t| *t > 1),
        &contract.cost_per_year,
    ) {
        let cents = money.cents.saturating_mul(times);
        contract.cost_per_year = Stated::Known(Money { cents, ..*money });
    }
}

/// "1.200 € netto" inside a cell.
fn inline_tax(row: &RowView<'_>, column: &SheetColumn, contract: &mut Contract) {
    let Some(Target::Field(Kind::Contract, field)) = column.target else {
        return;
    };
    if !is_amount(field) || !contract.tax.is_unknown() {
        return;
    }
    let text = tidy_text(row.cell(column)).to_lowercase();
    if text.contains("netto") {
        contract.tax = Stated::Known(Tax::Net);
    } else if text.contains("brutto") {
        contract.tax = Stated::Known(Tax::Gross);
    }
}

fn notice_to(row: &RowView<'_>, column: &SheetColumn, contract: &mut Contract) {
    if said(row.cell(column)) != Said::Something || !contract.notice.end.is_unknown() {
        return;
    }
    if let Ok(Value::Date(date)) = cells::date(row.cell(column), column.style.dates) {
        if let Some(day) = date.exact() {
            contract.notice.end = Stated::Known(NoticeEnd::FixedDate);
            contract.notice.fixed = Stated::Known(DayPattern::Once(day));
        }
        return;
    }
    let text = tidy_text(row.cell(column));
    let rule = notice_text::parse(&text);
    take_rule(contract, rule);
    if contract.notice.text.is_unknown() {
        contract.notice.text = Stated::Known(text);
    }
}

fn renewal(row: &RowView<'_>, column: &SheetColumn, contract: &mut Contract) {
    match said(row.cell(column)) {
        Said::Something | Said::NotApplicable => {
            let text = tidy_text(row.cell(column));
            let mut rule = notice_text::parse_renewal(&text);
            rule.renewal_period = rule
                .renewal_period
                .or_else(|| cells::period(&text, column.hints.period));
            if rule.renewal_period.is_some() && rule.renewal.is_none() {
                rule.renewal = Some(freistadt_model::RenewalKind::Automatic);
            }
            take_rule(contract, rule);
            contract.renewal.text = Stated::Known(text);
        }
        Said::Nothing | Said::Unknown | Said::NoEnd => {}
    }
}

fn take_rule(contract: &mut Contract, rule: Rule) {
    fn take<T>(field: &mut Stated<T>, found: Option<T>) {
        if let Some(found) = found {
            *field = Stated::Known(found);
        }
    }
    take(&mut contract.notice.period, rule.period);
    take(&mut contract.notice.end, rule.end);
    take(&mut contract.notice.fixed, rule.fixed);
    take(&mut contract.renewal.kind, rule.renewal);
    take(&mut contract.renewal.period, rule.renewal_period);
    take(
        &mut contract.renewal.times,
        rule.renewal_times.map(u32::from),
    );
}

/// Two dates with a dash or "bis" between them.
fn range(text: &str, column: &SheetColumn) -> Option<(Value, Value)> {
    [" - ", " – ", "–", " bis ", "-", " to ", " until "]
        .iter()
        .find_map(|dash| {
            let (start, end) = text.split_once(dash)?;
            let read = |part: &str| {
                let cell = freistadt_interchange::Cell::Text(part.trim().into());
                cells::read(
                    &cell,
                    freistadt_model::ValueType::Date,
                    column.style,
                    column.hints,
                )
                .ok()
            };
            let (start, end) = (read(start)?, read(end)?);
            matches!(start, Value::Date(_)).then_some((start, end))
        })
}
