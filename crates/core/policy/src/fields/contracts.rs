//! What rules ask about contracts beyond their own fields.

use freistadt_indicators::yearly_cost;
use freistadt_model::{Contract, Inaction, NoticeEnd, RenewalKind, Seen, Stated, Value, ValueType};
use jiff::civil::Date;

use super::{ANSWER, Context, FieldType, PolicyField, computed, yes};

pub(super) const FIELDS: &[PolicyField] = &[
    computed("runs", ANSWER),
    computed("notice-missed", ANSWER),
    computed("notice-day", FieldType::Value(ValueType::Date)),
    computed("end-stated", ANSWER),
    computed("bound-until", FieldType::Value(ValueType::Date)),
    computed("cost-stated", ANSWER),
    computed("law-outside", ANSWER),
    computed("export-agreed", ANSWER),
];

impl Context<'_> {
    pub(super) fn of_contract(&self, contract: &Contract, name: &str) -> Option<Seen> {
        Some(match name {
            "runs" => yes(contract.runs_on(self.as_of)),
            "notice-missed" => self.notice_missed(contract),
            "notice-day" => match self.notice_day(contract) {
                Some(day) => Seen::Values(vec![Value::Date(day.into())]),
                None => Seen::Unknown,
            },
            "end-stated" => yes(match &contract.end {
                Stated::Known(_) => true,
                // Without end, the notice says when it can be over.
                Stated::NotApplicable => contract.notice.period.known().is_some(),
                Stated::Unknown => {
                    contract.running_term_end(self.as_of).is_some()
                        || contract.next_termination(self.as_of).is_some()
                }
            }),
            "bound-until" => match self.bound_until(contract) {
                Some(end) => Seen::Values(vec![Value::Date(end.into())]),
                None if contract.end == Stated::NotApplicable => Seen::NotApplicable,
                None => Seen::Unknown,
            },
            "cost-stated" => yes(yearly_cost(contract).is_some()),
            "law-outside" => self.law_outside(&[contract.supplier.known().cloned()]),
            "export-agreed" => self.export_agreed(contract),
            _ => return None,
        })
    }

    /// Whether the last day on which notice would have ended this term has passed, so that the
    /// contract goes on beyond it.
    fn notice_missed(&self, contract: &Contract) -> Seen {
        if contract.end == Stated::NotApplicable {
            // Without a term there is nothing to miss: a later notice ends it later.
            return yes(false);
        }
        match contract.renewal.kind {
            Stated::Known(RenewalKind::Automatic) => {}
            Stated::Known(RenewalKind::Option | RenewalKind::None) | Stated::NotApplicable => {
                return yes(false);
            }
            Stated::Unknown => return Seen::Unknown,
        }
        let term = contract.running_term_end(self.as_of);
        let next = contract.next_termination(self.as_of);
        match (term, next) {
            (Some(term), Some(next)) => yes(next.ends > term),
            (Some(term), None) => self.day_passed(contract, term),
            (None, _) => Seen::Unknown,
        }
    }

    /// The same where no later end is known, e.g. because nobody has said for how long the
    /// contract renews: the day for the term that runs is known nevertheless.
    fn day_passed(&self, contract: &Contract, term: Date) -> Seen {
        if let Inaction::Ends { .. } | Inaction::HasEnded { .. } = contract.inaction(self.as_of) {
            // It renews no further, so there is nothing to miss.
            return yes(false);
        }
        let irrevocable = contract.irrevocable_until.known();
        let bound_beyond = irrevocable.is_some_and(|it| it.last() > term);
        let of_term = matches!(
            contract.notice.end,
            Stated::Known(NoticeEnd::Term) | Stated::Unknown
        );
        if term < self.as_of || bound_beyond || !of_term {
            return Seen::Unknown;
        }
        let day = self.notice_day(contract);
        day.map_or(Seen::Unknown, |day| yes(day < self.as_of))
    }

    /// The earliest end that is left: by the next notice, else by the term itself.
    fn bound_until(&self, contract: &Contract) -> Option<Date> {
        let next = contract.next_termination(self.as_of);
        next.map(|it| it.ends)
            .or_else(|| contract.running_term_end(self.as_of))
    }

    /// The last day on which notice could be received for the end of the running term.
    fn notice_day(&self, contract: &Contract) -> Option<Date> {
        let end = contract.running_term_end(self.as_of)?;
        contract.notice.period.known()?.latest_start(end)
    }

    /// What is recorded of the export from the applications it is about.
    fn export_agreed(&self, contract: &Contract) -> Seen {
        use freistadt_model::Answer;
        let found = contract
            .applications
            .iter()
            .filter_map(|it| self.landscape.find(it));
        let answers: Vec<Answer> = found.map(|it| it.open_export).collect();
        if answers.is_empty() {
            return Seen::NotApplicable;
        }
        let worst = [Answer::No, Answer::Unknown, Answer::Partly, Answer::Yes];
        let first = worst.into_iter().find(|it| answers.contains(it));
        super::said(first.unwrap_or(Answer::NotApplicable))
    }
}
