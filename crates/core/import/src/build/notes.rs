//! Columns of free remarks: persons are left out, days and firms are pointed at and never filled in.

use freistadt_model::{Diagnostic, Value};

use super::builder::Builder;
use super::row::RowView;
use crate::cells::{Said, remark_text, said, tidy_text};
use crate::lists::sheets::SheetColumn;

impl Builder<'_> {
    /// What is kept of a remark.
    pub(super) fn remark(&mut self, row: &RowView<'_>, column: &SheetColumn) -> Value {
        let cell = row.cell(column);
        match said(cell) {
            Said::Something | Said::NoEnd => {}
            Said::NotApplicable => return Value::NotApplicable,
            Said::Nothing | Said::Unknown => return Value::Unknown,
        }
        let (text, persons) = remark_text::without_persons(&tidy_text(cell));
        let place = row.place(Some(column));
        if persons {
            self.remarks.person(&place, 1);
        }
        let found = [
            ("remark-names-day", remark_text::days(&text)),
            ("remark-names-firm", remark_text::firms(&text)),
        ];
        for (code, names) in found {
            for name in names {
                let excerpt: String = text.chars().take(80).collect();
                let remark = Diagnostic::note(code).text("found", name);
                self.say(remark.text("remark", excerpt).at(place.clone()));
            }
        }
        if text.is_empty() {
            return Value::Unknown;
        }
        Value::Text(text)
    }
}
