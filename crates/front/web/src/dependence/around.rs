//! The neighbourhood of one record: a sentence, the drawing, the same as a table.

use freistadt_app::{Neighbourhood, Side};
use freistadt_l10n::{args, message};
use freistadt_model::Kind;
use maud::{Markup, html};

use super::picture::Picture;
use super::{Page, near, ties};
use crate::records::record_path;
use crate::whatif::ask;

impl Page<'_> {
    pub(super) fn around(&self, found: &Neighbourhood, steps: usize) -> Markup {
        let language = self.visit.language;
        let centre = &found.centre;
        let name = self.cells.name(centre);
        let count = |side| {
            let links = found
                .links
                .iter()
                .filter(|it| it.side == side && it.step == 1);
            links.count()
        };
        let said = args()
            .text("name", name.as_str())
            .count("needs", count(Side::Needs))
            .count("needed", count(Side::NeededBy));
        let title = message(language, "dependence-around", &said);
        html! {
            section aria-labelledby="umgebung" {
                div class="fs-row" {
                    h2 id="umgebung" { (title) }
                    p class="fs-btns" {
                        a href=(record_path(centre)) { (message(language, "dependence-open", &said)) }
                        @if centre.kind == Kind::Organization { a href=(ask(&centre.id)) { (self.visit.t("record-exit-go")) } }
                    }
                }
                @if found.links.is_empty() {
                    p class="fs-lead" { (message(language, "dependence-alone", &said)) }
                } @else {
                    p class="fs-lead" { (message(language, "dependence-direct", &said)) }
                    (Picture { cells: self.cells, sketch: &found.sketch, title, mark: &|_| None, key: &[] }.show())
                    @if steps < *super::STEPS.end() { p { a href=(near(centre, steps + 1)) { (self.visit.t("dependence-farther")) } } }
                    (ties::table(self.cells, found))
                }
            }
        }
    }
}
