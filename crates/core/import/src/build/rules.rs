//! Columns of contracts that hold rules, ranges or types in one text.

use freistadt_model::{
    Contract, DayPattern, Diagnostic, Kind, Money, NoticeEnd, PartialDate, Period, RenewalKind,
    Stated, Value,
};

use super::builder::Builder;
use super::row::RowView;
use crate::cells::notice_ends::months_between;
use crate::cells::notice_text::{self, Rule};
use crate::cells::term_text;
use crate::cells::{self, Said, said, tidy_text};
use crate::lists::sheets::SheetColumn;
use crate::lists::target::Target;

/// Targets that belong to contracts beside their fields.
pub(super) const SPECIAL: [Target; 8] = [
    Target::TermOrRange,
    Target::MinimumTerm,
    Target::Notice,
    Target::NoticeTo,
    Target::NoticeBy,
    Target::Renewal,
    Target::CostPerMonth,
    Target::BasisOrType,
];

impl Builder<'_> {
    /// Columns that hold rules, ranges or types in one text.
    pub(super) fn contract_rules(&mut self, row: &RowView<'_>, contract: &mut Contract) {
        for column in &row.table.columns {
            let cell = row.cell(column);
            if cell.is_empty() {
                continue;
            }
            match column.target {
                Some(Target::Notice) => self.notice(row, column, contract),
                Some(Target::NoticeTo) => self.notice_to(row, column, contract),
                Some(Target::Renewal) => self.renewal(row, column, contract),
                Some(Target::TermOrRange) => self.term_or_range(row, column, contract),
                Some(Target::MinimumTerm) => self.minimum_term(row, column, contract),
                Some(Target::NoticeBy) => self.notice_by(row, column, contract),
                Some(Target::BasisOrType) => self.basis_or_type(row, column, contract),
                Some(Target::CostPerMonth) => {
                    if let Some(money) = self.amount(row, column)
                        && contract.cost_per_year.is_unknown()
                    {
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
                Some(Target::Field(Kind::Contract, "end")) => range_for_end(row, column, contract),
                _ => {}
            }
        }
        if contract.end == Stated::NotApplicable && contract.renewal.kind.is_unknown() {
            // What has no term is not renewed: nobody need be asked.
            contract.renewal.kind = Stated::NotApplicable;
        }
        self.paid_in_rhythm(row, contract);
        self.contract_tax(row, contract);
        in_currency(row, contract);
    }

    fn notice_to(&mut self, row: &RowView<'_>, column: &SheetColumn, contract: &mut Contract) {
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
        let rule = self.rules.notice(&text);
        self.half_read(row, column, rule, &text);
        take_rule(contract, rule);
        if contract.notice.text.is_unknown() {
            contract.notice.text = Stated::Known(text);
        }
    }

    fn renewal(&mut self, row: &RowView<'_>, column: &SheetColumn, contract: &mut Contract) {
        match said(row.cell(column)) {
            Said::Something | Said::NotApplicable => {
                let text = tidy_text(row.cell(column));
                let mut rule = self.rules.renewal(&text);
                if rule.renewal != Some(RenewalKind::None) && rule.renewal_period.is_none() {
                    rule.renewal_period = cells::period(&text, column.hints.period);
                }
                let is_option = column.heading.to_lowercase().contains("option");
                rule.renewal = match rule.renewal {
                    Some(RenewalKind::Automatic) | None if rule.renewal_period.is_some() => {
                        let itself = notice_text::renews_itself(&text);
                        Some(if is_option && !itself {
                            RenewalKind::Option
                        } else {
                            RenewalKind::Automatic
                        })
                    }
                    said => said,
                };
                // The column of notice periods knows better.
                if !contract.notice.text.is_unknown() {
                    rule = rule.of_renewal();
                }
                take_rule(contract, rule);
                contract.renewal.text = Stated::Known(text);
            }
            Said::Nothing | Said::Unknown | Said::NoEnd => {}
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
        let mut rule = self.rules.notice(&text);
        if rule.period.is_none() {
            // "3 zum Vertragsjahresende" below "Kündigungsfrist (Monate)".
            let number = text.split_whitespace().next().unwrap_or_default();
            rule.period = cells::period(number, column.hints.period);
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
        self.half_read(row, column, rule, &text);
        take_rule(contract, rule);
        contract.notice.text = Stated::Known(text);
    }

    /// Half a rule looks like a whole one in a table: it is said.
    fn half_read(&mut self, row: &RowView<'_>, column: &SheetColumn, rule: Rule, text: &str) {
        if rule.half {
            let code = "notice-rule-half-read";
            let place = row.place(Some(column));
            self.not_read(code, Kind::Contract, "notice.text", text, place);
        }
    }

    /// "36 Monate", "01.01.2024 - 31.12.2026", "seit 2019, lfd.", "36 Mon. ab 15.03.2021".
    fn term_or_range(&mut self, row: &RowView<'_>, column: &SheetColumn, contract: &mut Contract) {
        match said(row.cell(column)) {
            Said::NoEnd => contract.end = Stated::NotApplicable,
            Said::Something => {
                let text = tidy_text(row.cell(column));
                let term = term_text::parse(&text, column);
                if term.is_empty() {
                    let rule = self.rules.notice(&text);
                    if rule == Rule::default() {
                        let place = row.place(Some(column));
                        self.not_read("cell-not-a-period", Kind::Contract, "term", &text, place);
                    }
                    take_rule(contract, rule);
                    return;
                }
                if contract.start.is_unknown() {
                    contract.start = term.start;
                }
                if contract.end.is_unknown() {
                    contract.end = term.end;
                }
                if let Some(period) = term.period {
                    contract.term = Stated::Known(period);
                }
                if notice_text::names_renewal(&text) && contract.renewal.text.is_unknown() {
                    take_rule(contract, self.rules.notice(&text).of_renewal());
                    contract.renewal.text = Stated::Known(text);
                }
            }
            Said::Nothing | Said::Unknown | Said::NotApplicable => {}
        }
    }

    /// A day, or a duration from the start: 48 months from 01.01.2021 last until 31.12.2024.
    fn minimum_term(&mut self, row: &RowView<'_>, column: &SheetColumn, contract: &mut Contract) {
        let cell = row.cell(column);
        match said(cell) {
            Said::Something => {}
            Said::NotApplicable => {
                contract.irrevocable_until = Stated::NotApplicable;
                return;
            }
            Said::Nothing | Said::Unknown | Said::NoEnd => return,
        }
        let text = tidy_text(cell);
        let start = contract.start.known().map(|start| start.first());
        match (cells::period(&text, column.hints.period), start) {
            (Some(term), Some(start)) => {
                let last = term.last_day_from(start, 1);
                contract.irrevocable_until =
                    last.map_or(Stated::Unknown, |day| PartialDate::day(day).into());
            }
            (Some(_), None) => {
                let remark = Diagnostic::warning("minimum-term-without-start").text("found", text);
                self.say(remark.at(row.place(Some(column))));
            }
            (None, _) => match cells::date(cell, column.style.dates) {
                Ok(day) => contract.irrevocable_until = cells::stated(&day),
                Err(code) => {
                    let place = row.place(Some(column));
                    self.not_read(code, Kind::Contract, "irrevocable_until", &text, place);
                }
            },
        }
    }

    /// "Kündigung bis 30.09.2026": with the end beside it, the period is what lies between.
    fn notice_by(&mut self, row: &RowView<'_>, column: &SheetColumn, contract: &mut Contract) {
        let cell = row.cell(column);
        if said(cell) != Said::Something {
            return;
        }
        let text = tidy_text(cell);
        let by = match cells::date(cell, column.style.dates) {
            Ok(Value::Date(by)) => by.exact(),
            Ok(_) => None,
            Err(code) => {
                let rule = self.rules.notice(&text);
                if rule == Rule::default() {
                    let place = row.place(Some(column));
                    self.not_read(code, Kind::Contract, "notice.text", &text, place);
                }
                self.half_read(row, column, rule, &text);
                take_rule(contract, rule);
                None
            }
        };
        if contract.notice.text.is_unknown() {
            contract.notice.text = Stated::Known(format!("{}: {text}", column.heading));
        }
        let end = contract.end.known().and_then(|end| end.exact());
        if let (Some(by), Some(end)) = (by, end)
            && contract.notice.period.is_unknown()
            && let Some(months) = months_between(by, end)
        {
            contract.notice.period = Stated::Known(Period::Months(months));
            if contract.notice.end.is_unknown() {
                contract.notice.end = Stated::Known(NoticeEnd::Term);
            }
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

/// "01.01.2027 - 31.12.2028" below "Vertragsende": the end is the second day.
fn range_for_end(row: &RowView<'_>, column: &SheetColumn, contract: &mut Contract) {
    let text = tidy_text(row.cell(column));
    // One day has at most ten signs or a month's name; "31.12.2026, Option 2027" is no range.
    let joined = ["-", "–", "bis", "to"]
        .iter()
        .any(|joint| text.contains(joint));
    if text.len() <= 12 || !joined || text.contains([',', ';']) {
        return;
    }
    let term = term_text::parse(&text, column);
    if let (Stated::Known(start), Stated::Known(_)) = (&term.start, &term.end) {
        if contract.start.is_unknown() {
            contract.start = Stated::Known(*start);
        }
        contract.end = term.end;
    }
}

/// A column of its own names the currency of all amounts in the row.
fn in_currency(row: &RowView<'_>, contract: &mut Contract) {
    let name = row.text(Target::Currency);
    let Some(currency) = name.and_then(|name| cells::currency(&name)) else {
        return;
    };
    let amounts = [
        &mut contract.cost_per_year,
        &mut contract.cost_once,
        &mut contract.value,
        &mut contract.paid,
    ];
    for amount in amounts {
        if let Stated::Known(money) = amount {
            money.currency = currency;
        }
    }
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

fn take_rule(contract: &mut Contract, rule: Rule) {
    fn take<T>(field: &mut Stated<T>, found: Option<T>) {
        if let Some(found) = found {
            *field = Stated::Known(found);
        }
    }
    take(&mut contract.notice.period, rule.period);
    if rule.never {
        contract.notice.period = Stated::NotApplicable;
    }
    if contract.irrevocable_until.is_unknown() {
        let day = rule.not_before.map(PartialDate::day);
        take(&mut contract.irrevocable_until, day);
    }
    take(&mut contract.notice.end, rule.end);
    take(&mut contract.notice.fixed, rule.fixed);
    take(&mut contract.renewal.kind, rule.renewal);
    take(&mut contract.renewal.period, rule.renewal_period);
    take(
        &mut contract.renewal.times,
        rule.renewal_times.map(u32::from),
    );
}
