//! The form: who goes, what happens, how much later.

use std::collections::BTreeSet;

use freistadt_l10n::{country, diagnostic};
use freistadt_model::{Country, Diagnostic};
use maud::{Markup, html};

use super::asked::Typing;
use super::{PATH, Page};

impl Page<'_> {
    pub(super) fn form(&self, typing: &Typing, wrong: &[Diagnostic]) -> Markup {
        let field = if wrong.is_empty() {
            "fs-field"
        } else {
            "fs-field fs-field--error"
        };
        let described = if wrong.is_empty() {
            "wer-hilfe"
        } else {
            "wer-fehler wer-hilfe"
        };
        html! {
            form method="get" action=(PATH) class="fs-form" aria-label=(self.visit.t("whatif-form")) {
                div class="fs-c4" {
                    div class=(field) {
                        label for="wer" { (self.visit.t("whatif-who")) }
                        span class="fs-hint" id="wer-hilfe" { (self.visit.t("whatif-who-hint")) }
                        @if !wrong.is_empty() { span class="fs-error" id="wer-fehler" {
                            @for remark in wrong { (diagnostic(self.visit.language, remark).message) " " }
                        } }
                        input type="text" id="wer" name="wer" value=(typing.who) list="organisationen" autocomplete="off" aria-describedby=(described) aria-invalid=[(!wrong.is_empty()).then_some("true")];
                        datalist id="organisationen" { @for name in self.names() { option value=(name) {} } }
                    }
                    div class="fs-field" {
                        label for="recht" { (self.visit.t("whatif-law")) }
                        select id="recht" name="recht" {
                            option value="" { (self.visit.t("whatif-no-law")) }
                            option value="non-EU" selected[typing.law.eq_ignore_ascii_case("non-eu")] { (self.visit.t("whatif-non-eu")) }
                            @for code in self.countries() { option value=(code) selected[typing.law == code.to_string()] { (country(self.visit.language, code)) } }
                        }
                    }
                    div class="fs-field" {
                        label for="ort" { (self.visit.t("whatif-place")) }
                        select id="ort" name="ort" {
                            option value="" { (self.visit.t("whatif-no-place")) }
                            @for node in self.landscape().nodes.values() { option value=(node.id) selected[typing.place == node.id.as_str()] { (self.cells.name(&node.id.to_ref())) } }
                        }
                    }
                }
                fieldset class="fs-set fs-c4" {
                    legend class="fs-legend" { (self.visit.t("whatif-case")) }
                    div class="fs-opts" {
                        (self.case("wegfall", "whatif-case-exit", !typing.is_outage() && !typing.is_price()))
                        (self.case("ausfall", "whatif-case-outage", typing.is_outage()))
                        (self.case("preis", "whatif-case-price", typing.is_price()))
                    }
                    div class="fs-two" {
                        div class="fs-field" {
                            label for="tage" { (self.visit.t("whatif-days")) }
                            input type="text" inputmode="numeric" id="tage" name="tage" value=(typing.days());
                        }
                        div class="fs-field" {
                            label for="faktor" { (self.visit.t("whatif-factor")) }
                            input type="text" inputmode="decimal" id="faktor" name="faktor" value=(typing.factor);
                        }
                    }
                }
                fieldset class="fs-set fs-c4" {
                    legend class="fs-legend" { (self.visit.t("whatif-ends")) }
                    div class="fs-opts" {
                        (self.end("betrieb", "whatif-ends-operation", typing))
                        (self.end("nutzung", "whatif-ends-licence", typing))
                        (self.end("pflege", "whatif-ends-support", typing))
                    }
                }
                p class="fs-btns fs-c12" { button type="submit" class="kern-btn kern-btn--primary" { span class="kern-label" { (self.visit.t("whatif-go")) } } }
            }
        }
    }

    fn case(&self, value: &str, key: &str, checked: bool) -> Markup {
        html! {
            label class="fs-opt" {
                input type="radio" name="fall" value=(value) checked[checked];
                span { (self.visit.t(key)) small { (self.visit.t(&format!("{key}-text"))) } }
            }
        }
    }

    fn end(&self, value: &str, key: &str, typing: &Typing) -> Markup {
        html! {
            label class="fs-opt" {
                input type="checkbox" name="endet" value=(value) checked[typing.ends(value)];
                span { (self.visit.t(key)) small { (self.visit.t(&format!("{key}-text"))) } }
            }
        }
    }

    fn names(&self) -> BTreeSet<&str> {
        let organizations = self.landscape().organizations.values();
        organizations
            .map(|it| it.name.as_str())
            .filter(|it| !it.is_empty())
            .collect()
    }

    /// The countries that organizations here have.
    fn countries(&self) -> BTreeSet<Country> {
        let organizations = self.landscape().organizations.values();
        organizations
            .filter_map(|it| it.country.known().copied())
            .collect()
    }
}
