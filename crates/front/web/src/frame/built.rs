//! The lines and groups of a rule that somebody builds: read from the form, and the form again.
//!
//! A group is named by its way: `r` is a half, `rg0` its first group, `rg0g1` a group in that. What
//! is empty is not there.

use std::collections::BTreeSet;

use freistadt_app::policy::{Condition, Over, Test, TestKind, fields_of};
use freistadt_app::{field_name, rule_words};
use freistadt_l10n::{Language, args, message};
use freistadt_model::Landscape;
use maud::{Markup, html};

use crate::shell::t;
use crate::typed::{Typed, of};

/// Lines of a half, and of a group.
const LINES: [usize; 3] = [4, 3, 3];

/// Groups beside each other.
const GROUPS: usize = 3;

/// What one half, or a group in it, comes to.
pub(super) fn condition(typed: &Typed, half: &str) -> Condition {
    within(typed, half, 0).unwrap_or_else(Condition::always)
}

fn within(typed: &Typed, way: &str, depth: usize) -> Option<Condition> {
    let lines = LINES.get(depth)?;
    let mut parts: Vec<Condition> = (0..*lines).filter_map(|at| line(typed, way, at)).collect();
    let groups = (0..GROUPS).map(|at| format!("{way}g{at}"));
    parts.extend(groups.filter_map(|group| within(typed, &group, depth + 1)));
    if parts.is_empty() {
        return None;
    }
    Some(match of(typed, &format!("{way}art")) {
        "any" => Condition::Any { any: parts },
        "none" => Condition::Not {
            not: Box::new(Condition::Any { any: parts }),
        },
        _ => Condition::All { all: parts },
    })
}

fn line(typed: &Typed, way: &str, at: usize) -> Option<Condition> {
    let part = |name: &str| of(typed, &format!("{way}{name}{at}")).trim().to_owned();
    let field = part("feld");
    let test = TestKind::from_code(&part("test"))?;
    let values = part("wert");
    let values = values.split(';').map(str::trim).filter(|it| !it.is_empty());
    let values = values.map(str::to_owned);
    (!field.is_empty()).then(|| {
        Condition::Test(Test {
            field,
            test,
            values: if test.is_bare() {
                Vec::new()
            } else {
                values.collect()
            },
        })
    })
}

/// The form of one half.
pub(super) struct Built<'a> {
    pub(super) language: Language,
    pub(super) landscape: &'a Landscape,
    pub(super) typed: &'a Typed,
    pub(super) over: Over,
}

impl Built<'_> {
    fn t(&self, key: &str) -> String {
        t(self.language, key)
    }

    /// What the chosen fields can say, one list for each; and the words of every closed list for
    /// lines without one.
    pub(super) fn offers(&self) -> Markup {
        let chosen: BTreeSet<&str> = self.typed.iter().map(|(_, it)| it.as_str()).collect();
        let fields = fields_of(self.over);
        let closed = fields.iter().filter(|it| it.is_closed());
        html! {
            datalist id="woerter" {
                @for field in closed { @for word in self.words(field.name) { option value=(word) { (field_name(self.language, self.over, field.name)) } } }
            }
            @for field in fields.iter().filter(|it| chosen.contains(it.name)) {
                datalist id=(list_of(field.name)) { @for word in self.words(field.name) { option value=(word) {} } }
            }
        }
    }

    fn words(&self, field: &str) -> Vec<String> {
        rule_words(self.landscape, self.language, self.over, field)
    }

    /// One half under its heading.
    pub(super) fn half(&self, half: &str, key: &str) -> Markup {
        html! {
            fieldset class="fs-set" {
                legend class="fs-legend" { (self.t(key)) }
                p class="fs-hint" id={ (half) "hilfe" } { (self.t("frame-own-value-hint")) " " (self.t("frame-own-group-hint")) }
                (self.inside(half, half, 0, ""))
            }
        }
    }

    /// How its parts are joined, its lines, its groups, and a button for one more.
    fn inside(&self, half: &str, way: &str, depth: usize, number: &str) -> Markup {
        let art = format!("{way}art");
        let open = |at: &usize| self.is_open(&format!("{way}g{at}"), depth + 1);
        let deeper = depth + 1 < LINES.len();
        let groups: Vec<usize> = (0..GROUPS).filter(|at| deeper && open(at)).collect();
        let free = (0..GROUPS).find(|at| deeper && !groups.contains(at));
        html! {
            div class="fs-field" {
                label for=(art) { (self.t("frame-own-join")) " " (number.trim_end_matches('.')) }
                select id=(art) name=(art) {
                    @for (code, key) in [("all", "frame-own-all"), ("any", "frame-own-any"), ("none", "frame-own-none")] {
                        option value=(code) selected[of(self.typed, &art) == code] { (self.t(key)) }
                    }
                }
            }
            @for at in 0..LINES.get(depth).copied().unwrap_or(0) { (self.line(half, way, at, number)) }
            @for at in groups {
                @let (group, number) = (format!("{way}g{at}"), format!("{number}{}.", at + 1));
                fieldset class="fs-group" {
                    legend class="fs-legend" { (message(self.language, "frame-own-group", &args().text("number", number.trim_end_matches('.')))) }
                    input type="hidden" name="gruppe" value=(group);
                    (self.inside(half, &group, depth + 1, &number))
                }
            }
            @if let Some(at) = free {
                p class="fs-btns" { button type="submit" class="fs-plain" formmethod="get" formnovalidate name="gruppe" value={ (way) "g" (at) } {
                    (self.t("frame-own-group-add")) span class="fs-sr" { " " (number) " " (self.t(if half == "a" { "frame-own-applies" } else { "frame-own-requires" })) }
                } }
            }
        }
    }

    /// Somebody asked for the group, or something is in it.
    fn is_open(&self, way: &str, depth: usize) -> bool {
        let asked = self
            .typed
            .iter()
            .any(|(key, it)| key == "gruppe" && it == way);
        asked || within(self.typed, way, depth).is_some()
    }

    fn line(&self, half: &str, way: &str, at: usize, number: &str) -> Markup {
        let id = |name: &str| format!("{way}{name}{at}");
        let (field, test, value) = (id("feld"), id("test"), id("wert"));
        let number = format!("{number}{}", at + 1);
        let chosen = of(self.typed, &field);
        let list = match fields_of(self.over).iter().any(|it| it.name == chosen) {
            true => list_of(chosen),
            false => "woerter".to_owned(),
        };
        html! {
            div class="fs-form" {
                div class="fs-c4" { div class="fs-field" {
                    label for=(field) { (self.t("frame-own-field")) " " (number) }
                    select id=(field) name=(field) {
                        option value="" { (self.t("frame-own-no-field")) }
                        @for it in fields_of(self.over) { option value=(it.name) selected[it.name == of(self.typed, &field)] { (field_name(self.language, self.over, it.name)) } }
                    }
                } }
                div class="fs-c4" { div class="fs-field" {
                    label for=(test) { (self.t("frame-own-test")) " " (number) }
                    select id=(test) name=(test) { @for it in TestKind::ALL { option value=(it.code()) selected[it.code() == of(self.typed, &test)] { (self.t(&format!("policy-test-{}", it.code()))) } } }
                } }
                div class="fs-c4" { div class="fs-field" {
                    label for=(value) { (self.t("frame-own-value")) " " (number) }
                    input type="text" id=(value) name=(value) value=(of(self.typed, &value)) list=(list) autocomplete="off" aria-describedby={ (half) "hilfe" };
                } }
            }
        }
    }
}

/// The list of what a field can say.
fn list_of(field: &str) -> String {
    format!("woerter-{field}")
}
