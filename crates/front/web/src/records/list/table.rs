//! The rows of a list, ordered by any column, with their sums.

use freistadt_app::{Column, Row, columns};
use freistadt_l10n::{args, money};
use freistadt_model::{RecordRef, Value, ValueType};
use maud::{Markup, html};

use super::View;
use crate::records::{query, record_path};

impl View<'_> {
    pub(super) fn table(&self, title: &str) -> Markup {
        let columns = columns(self.query.kind);
        html! {
            table class="fs-table fs-stack fs-dense" role="table" {
                caption class="fs-sr" { (title) }
                thead role="rowgroup" { tr role="row" {
                    th scope="col" role="columnheader" class="c" { span class="fs-sr" { (self.visit.t("list-choose")) } }
                    (self.head(None, &self.visit.t("list-name"), ""))
                    @for column in columns { (self.head(Some(*column), &self.label(*column), self.class(*column))) }
                } }
                tbody role="rowgroup" { @for row in &self.listed.rows { (self.row(row)) } }
                @if !self.listed.sums.is_empty() { tfoot role="rowgroup" { tr role="row" { td role="cell" colspan=(columns.len() + 2) { (self.sums()) } } } }
            }
        }
    }

    fn head(&self, column: Option<Column>, label: &str, class: &str) -> Markup {
        let sorted = (self.query.sort.by == column).then_some(if self.query.sort.descending {
            "descending"
        } else {
            "ascending"
        });
        html! {
            th scope="col" role="columnheader" class=[(!class.is_empty()).then_some(class)] aria-sort=[sorted] {
                a href=(query::sorted_by(self.query, column)) { (label) }
                @if let Some(sorted) = sorted { span aria-hidden="true" { @if sorted == "ascending" { " ↑" } @else { " ↓" } } }
            }
        }
    }

    fn label(&self, column: Column) -> String {
        column.label(self.query.kind, self.visit.language)
    }

    fn value_type(&self, column: Column) -> ValueType {
        column.value_type(self.query.kind)
    }

    fn class(&self, column: Column) -> &'static str {
        match self.value_type(column) {
            ValueType::Money | ValueType::Integer => "n",
            ValueType::Date => "nw",
            _ => "",
        }
    }

    fn row(&self, row: &Row) -> Markup {
        let proposed = self.cells.landscape.is_proposed(&row.target);
        let name = self.cells.name(&row.target);
        let class = |column| {
            let class = self.class(column);
            (!class.is_empty()).then_some(class)
        };
        html! {
            tr role="row" class=[proposed.then_some("fs-dashed")] {
                td role="cell" class="c" { input type="checkbox" name="id" value=(row.target.id) aria-label=(self.visit.say("list-choose-one", &args().text("name", name.clone()))); }
                th scope="row" role="rowheader" {
                    a href=(record_path(&row.target)) { bdi { (name) } }
                    @if proposed { " " span class="fs-tag fs-tag--dash" { (self.visit.t("record-proposed")) } }
                }
                @for (column, value) in columns(self.query.kind).iter().zip(&row.cells) {
                    td role="cell" class=[class(*column)] data-th=(self.label(*column)) { (self.cell(&row.target, *column, value)) }
                }
            }
        }
    }

    fn cell(&self, target: &RecordRef, column: Column, value: &Value) -> Markup {
        let value_type = self.value_type(column);
        match column {
            Column::Field(field) => self.cells.told(target, field, value, value_type),
            _ => self.cells.linked(value, value_type),
        }
    }

    fn sums(&self) -> String {
        let sum = |(column, amount): &(Column, freistadt_model::Money)| {
            let arguments = args()
                .text("label", self.label(*column))
                .text("amount", money(self.visit.language, *amount));
            self.visit.say("list-sum", &arguments)
        };
        self.listed
            .sums
            .iter()
            .map(sum)
            .collect::<Vec<_>>()
            .join(" ")
    }
}
