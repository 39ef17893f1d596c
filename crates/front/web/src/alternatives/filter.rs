//! Which alternatives somebody wants to see.

use freistadt_app::market::Alternative;
use freistadt_model::{Landscape, Stated};
use maud::{Markup, html};

use super::parts::Page;
use crate::typed::Typed;

/// What an alternative has to have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Filter {
    /// A licence approved by the Open Source Initiative.
    open: bool,
    /// Somebody in the EU, the EEA or Switzerland supports it.
    europe: bool,
    /// At least one open format or interface is known.
    formats: bool,
    /// Somebody uses it who is a third to three times as large.
    size: Option<u32>,
}

const OPEN: &str = "offen";
const EUROPE: &str = "europa";
const FORMATS: &str = "formate";
const SIZE: &str = "groesse";

impl Filter {
    pub(super) fn read(typed: &Typed, landscape: &Landscape) -> Filter {
        let on = |name: &str| {
            typed
                .iter()
                .any(|(key, value)| key == name && value == "ja")
        };
        Filter {
            open: on(OPEN),
            europe: on(EUROPE),
            formats: on(FORMATS),
            size: inhabitants(landscape).filter(|_| on(SIZE)),
        }
    }

    pub(super) fn keeps(&self, it: &Alternative) -> bool {
        let product = it.product;
        let like_us = |our: u32| {
            let size = |their: u32| their / 3 <= our && our <= their.saturating_mul(3);
            it.users.iter().any(|it| it.size.is_some_and(size))
        };
        (!self.open || product.is_open_source())
            && (!self.europe || product.is_supported_in_europe())
            && (!self.formats || !product.formats.is_empty() || !product.interfaces.is_empty())
            && self.size.is_none_or(like_us)
    }

    /// Check boxes, to stand in a form.
    pub(super) fn fields(&self, page: &Page<'_>) -> Markup {
        let size = inhabitants(&page.revision.landscape).is_some();
        let boxes = [
            (OPEN, self.open, true),
            (EUROPE, self.europe, true),
            (FORMATS, self.formats, true),
            (SIZE, self.size.is_some(), size),
        ];
        html! {
            fieldset class="fs-set fs-c12" {
                legend class="fs-legend" { (page.visit.t("alternatives-filter")) }
                div class="fs-opts fs-opts--row" {
                    @for (name, on, possible) in boxes {
                        @if possible { label class="fs-opt" {
                            input type="checkbox" name=(name) value="ja" checked[on];
                            span { (page.visit.t(&format!("alternatives-filter-{name}"))) }
                        } }
                    }
                }
            }
        }
    }
}

/// How many inhabitants the town has, if that is known.
fn inhabitants(landscape: &Landscape) -> Option<u32> {
    let town = landscape.find(&landscape.municipality())?;
    match town.population {
        Stated::Known(number) => Some(number),
        Stated::Unknown | Stated::NotApplicable => None,
    }
}
