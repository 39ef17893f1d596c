//! What can be done with a list: with chosen rows, with all of it, as a file.

use freistadt_l10n::args;
use freistadt_model::{Audience, Code as _};
use maud::{Markup, html};

use super::View;
use crate::records::{address, confirm, query};

impl View<'_> {
    pub(super) fn actions(&self) -> Markup {
        html! {
            p class="fs-btns" {
                button type="submit" name="tun" value="setzen" class="kern-btn kern-btn--secondary" { span class="kern-label" { (self.visit.t("bulk-set")) } }
                @if self.query.kind.field("confirmed_on").is_some() {
                    button type="submit" name="tun" value="bestaetigen" class="kern-btn kern-btn--tertiary" { span class="kern-label" { (self.visit.t("bulk-confirm")) } }
                }
                @if self.query.kind.field("confirmed_on").is_some() {
                    a class="kern-btn kern-btn--tertiary" href=(confirm::path(self.query)) { span class="kern-label" { (self.confirm_all()) } }
                }
                @if self.listed.proposed > 0 {
                    button type="submit" name="tun" value="ablehnen" class="kern-btn kern-btn--tertiary" { span class="kern-label" { (self.visit.t("bulk-reject")) } }
                }
            }
        }
    }

    /// What it would confirm stands before the page that asks.
    fn confirm_all(&self) -> String {
        let count = self.listed.matching;
        let arguments = args().count("count", count);
        self.visit.say("confirm-list", &arguments)
    }

    /// The list as a file, for each audience with the columns that it may see.
    pub(super) fn exports(&self) -> Markup {
        let list = address::list_path(self.query.kind);
        let file = |name: &str, reader: Audience| {
            let mut asked = query::pairs(self.query);
            asked.push(("fuer", reader.code().to_owned()));
            format!("{list}/{name}?{}", query::text(&asked))
        };
        let readers = [Audience::Internal, Audience::Closed, Audience::Public];
        html! {
            p class="fs-note" {
                (self.visit.t("list-export"))
                @for reader in readers {
                    @let named = self.visit.t(&format!("list-export-{}", reader.code()));
                    " " (named) " "
                    a href=(file("liste.xlsx", reader)) { "XLSX" span class="fs-sr" { " " (named) } } ", "
                    a href=(file("liste.csv", reader)) { "CSV" span class="fs-sr" { " " (named) } }
                    @if reader != Audience::Public { " · " }
                }
            }
        }
    }
}
