//! Two organizations beside each other, and the buttons that decide.

use freistadt_app::{AlikePair, Resemblance};
use freistadt_l10n::{args, field_label, kind_count};
use freistadt_model::{Id, Kind, NotUnited, Organization, Record as _};
use maud::{Markup, html};

use super::{APART, PATH, View, field};
use crate::records::part;
use crate::short::short;

impl View<'_> {
    fn name(&self, id: &Id<Organization>) -> String {
        self.cells.name(&id.to_ref())
    }

    /// The one that should rather stay comes first.
    fn ordered<'i>(
        &self,
        one: &'i Id<Organization>,
        other: &'i Id<Organization>,
    ) -> [&'i Id<Organization>; 2] {
        if self.alike.heavier(one, other) == other {
            [other, one]
        } else {
            [one, other]
        }
    }

    /// A pair of the list, with what speaks for it.
    pub(super) fn pair(&self, pair: &AlikePair) -> Markup {
        let both = self.ordered(&pair.one, &pair.other);
        let [one, other] = both;
        let why = match pair.why {
            Resemblance::Name => "unite-why-name",
            Resemblance::Alias => "unite-why-alias",
            Resemblance::Creditor => "unite-why-creditor",
            Resemblance::Slip => "unite-why-slip",
        };
        let id = format!("paar-{}-{}", part(one.as_str()), part(other.as_str()));
        let compare = format!(
            "{PATH}?{}={}&{}={}",
            field::ONE,
            part(one.as_str()),
            field::OTHER,
            part(other.as_str())
        );
        let names = format!("{} · {}", self.name(one), self.name(other));
        html! {
            section class="fs-department" aria-labelledby=(id) {
                h2 id=(id) { bdi { (names) } }
                p class="fs-note" { (self.visit.t(why)) " " a href=(compare) { (self.visit.t("unite-compare")) span class="fs-sr" { " " (names) } } }
                (self.sides(both))
                (self.buttons(both, &names))
            }
        }
    }

    /// The page of two, whether they look alike or not.
    pub(super) fn two(
        &self,
        one: &Id<Organization>,
        other: &Id<Organization>,
        fault: Option<NotUnited>,
    ) -> Markup {
        let title = self.visit.t("unite-two");
        let both = self.ordered(one, other);
        let names = format!("{} · {}", self.name(both[0]), self.name(both[1]));
        let never = self.never(both);
        let content = html! {
            h1 { (title) }
            @if let Some(fault) = fault { div class="fs-summary" role="alert" { p { (self.why_not(&fault)) } } }
            p class="fs-lead" { bdi { (names) } }
            @match never { Some(reason) => p class="fs-banner" { (self.why_not(&reason)) }, None => p class="fs-note" { (self.visit.t("unite-note")) } }
            (self.differences(both))
            (self.buttons(both, &names))
            p { a href=(PATH) { (self.visit.t("unite-all")) } }
        };
        self.page(&title, &content)
    }

    /// Why neither can become part of the other one.
    fn never(&self, [one, other]: [&Id<Organization>; 2]) -> Option<NotUnited> {
        let landscape = self.cells.landscape;
        let reason = landscape.may_unite(one, other).err()?;
        landscape.may_unite(other, one).err().map(|_| reason)
    }

    fn why_not(&self, reason: &NotUnited) -> String {
        let (key, arguments) = match reason {
            NotUnited::Owner(id) | NotUnited::Gone(id) | NotUnited::Same(id) => {
                ("unite-owner", args().text("name", self.name(id)))
            }
            NotUnited::Controls(parent, child) => {
                let arguments = args().text("parent", self.name(parent));
                ("unite-group", arguments.text("child", self.name(child)))
            }
        };
        self.visit.say(key, &arguments)
    }

    fn sides(&self, both: [&Id<Organization>; 2]) -> Markup {
        html! {
            div class="fs-two" { @for id in both {
                div {
                    p { b { (self.cells.link(&id.to_ref())) } }
                    p class="fs-note" { (self.weight(id)) }
                }
            } }
        }
    }

    /// What refers to it, in words.
    fn weight(&self, id: &Id<Organization>) -> String {
        let weight = self.alike.weights.get(id).into_iter().flatten();
        let counts = weight.filter(|(kind, _)| **kind != Kind::Claim);
        let counts: Vec<String> = counts
            .map(|(kind, count)| kind_count(self.visit.language, *kind, *count))
            .collect();
        if counts.is_empty() {
            return self.visit.t("unite-nothing-refers");
        }
        counts.join(", ")
    }

    /// Everything that one of them says, the two beside each other.
    fn differences(&self, both: [&Id<Organization>; 2]) -> Markup {
        let landscape = self.cells.landscape;
        let [Some(one), Some(other)] = both.map(|id| landscape.find(id)) else {
            return html! {};
        };
        let fields = Organization::fields().iter().filter(|field| {
            field.info.name != "name"
                && [one, other]
                    .into_iter()
                    .any(|it| field.get(it).says_something())
        });
        let cell = |field: &freistadt_model::Field<Organization>, of: &Organization| {
            self.cells.text(&field.get(of), field.info.value_type)
        };
        html! {
            table class="fs-table fs-stack" role="table" {
                caption class="fs-sr" { (self.visit.t("unite-two")) }
                thead role="rowgroup" { tr role="row" {
                    th scope="col" role="columnheader" { (self.visit.t("table-fact")) }
                    @for id in both { th scope="col" role="columnheader" { (self.cells.link(&id.to_ref())) } }
                } }
                tbody role="rowgroup" {
                    tr role="row" {
                        th scope="row" role="rowheader" { (self.visit.t("unite-refers")) }
                        @for id in both { td role="cell" data-th=(short(&self.name(id))) { (self.weight(id)) } }
                    }
                    @for field in fields { tr role="row" {
                        th scope="row" role="rowheader" { (field_label(self.visit.language, Kind::Organization, field.info.name)) }
                        td role="cell" data-th=(short(&one.name)) { (cell(field, one)) }
                        td role="cell" data-th=(short(&other.name)) { (cell(field, other)) }
                    } }
                }
            }
        }
    }

    fn buttons(&self, both: [&Id<Organization>; 2], names: &str) -> Markup {
        let [one, other] = both;
        let stays = |id: &Id<Organization>| {
            let arguments = args().text("name", short(&self.name(id)));
            self.visit.say("unite-stays", &arguments)
        };
        let classes = ["kern-btn kern-btn--primary", "kern-btn kern-btn--secondary"];
        html! {
            form method="post" action=(PATH) {
                input type="hidden" name=(field::ONE) value=(one);
                input type="hidden" name=(field::OTHER) value=(other);
                p class="fs-btns" {
                    @for ((id, gone), class) in [(one, other), (other, one)].into_iter().zip(classes) {
                        @if self.cells.landscape.may_unite(id, gone).is_ok() {
                            button type="submit" name=(field::KEPT) value=(id) class=(class) { span class="kern-label" { (stays(id)) } }
                        }
                    }
                    button type="submit" name=(field::KEPT) value=(APART) class="kern-btn kern-btn--tertiary" { span class="kern-label" { (self.visit.t("unite-apart")) span class="fs-sr" { ": " (names) } } }
                }
            }
        }
    }
}
