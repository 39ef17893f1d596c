//! The three axes side by side: the same bar and the same grammar, each with its own measure, never
//! one number.

use freistadt_charts::{Fill, Part, bar, thousandths};
use freistadt_indicators::{Axis, Cause};
use freistadt_l10n::{args, country, percent};
use freistadt_model::Ratio;
use maud::{Markup, PreEscaped, html};

use super::derivation::Reason;
use super::{RELIABLE_PERCENT, SHOWN, View};

impl View<'_> {
    pub(super) fn axis_section(&self) -> Markup {
        let (axes, own) = (&self.assessment.axes, &self.assessment.own_axes);
        if axes.binding.all == 0 {
            return html! {};
        }
        html! {
            section aria-labelledby="achsen" {
                h2 id="achsen" { (self.t("axes-title")) }
                p class="fs-note" { (self.t("axes-note")) }
                (self.legend(&[(Fill::Solid, "axes-affected"), (Fill::Dotted, "overview-q2-unknown"), (Fill::Empty, "axes-free")]))
                div class="fs-three" {
                    (self.axis("binding", &axes.binding, &own.binding))
                    (self.axis("reach", &axes.reach, &own.reach))
                    (self.axis("fate", &axes.shared_fate, &own.shared_fate))
                }
            }
        }
    }

    fn axis(&self, name: &str, axis: &Axis, own: &Axis) -> Markup {
        let id = format!("achse-{name}");
        let title = self.t(&format!("axes-{name}"));
        let hit = self.span(axis);
        let (affected, unknown) = (axis.affected.len(), axis.unknown.len());
        let solid = thousandths(affected as i128, axis.all as i128);
        let dotted = thousandths((affected + unknown) as i128, axis.all as i128) - solid;
        let parts = [
            Part {
                fill: Fill::Solid,
                thousandths: solid,
            },
            Part {
                fill: Fill::Dotted,
                thousandths: dotted,
            },
        ];
        let of = args().text("all", self.count(axis.all));
        let ours = args()
            .text("hit", self.span(own))
            .text("all", self.count(own.all));
        html! {
            section class="fs-figure" aria-labelledby=(id) {
                h3 id=(id) { (title) }
                p class="fs-muted" { (self.t(&format!("axes-{name}-question"))) }
                p { span class="fs-big" { (hit) } " " span class="fs-of" { (self.say(&format!("axes-{name}-of"), &of)) } }
                (PreEscaped(bar(&parts, true)))
                p class="fs-note" { (self.known(axis)) }
                p class="fs-note" { (self.say("axes-ours", &ours)) }
                (self.axis_reason(name, axis, &format!("{title} {hit}")))
            }
        }
    }

    /// "38", or "38 bis 61" where something is unknown.
    fn span(&self, axis: &Axis) -> String {
        let (lower, upper) = (
            axis.affected.len(),
            axis.affected.len() + axis.unknown.len(),
        );
        if lower == upper {
            return self.count(lower);
        }
        let bounds = args()
            .text("lower", self.count(lower))
            .text("upper", self.count(upper));
        self.say("axes-span", &bounds)
    }

    fn known(&self, axis: &Axis) -> String {
        let known = axis.all - axis.unknown.len();
        let Some(share) = Ratio::new(known as i128, axis.all as i128) else {
            return String::new();
        };
        let arguments = args().text("share", percent(self.language, share));
        let mut text = self.say("axes-known", &arguments);
        if share.percent() < RELIABLE_PERCENT {
            text.push(' ');
            text.push_str(&self.t("overview-q5-weak"));
        }
        text
    }

    fn axis_reason(&self, name: &str, axis: &Axis, spoken: &str) -> Markup {
        let causes = axis.causes.iter().take(SHOWN).map(|(cause, count)| {
            html! { (self.cause(cause)) " " (self.count(*count)) }
        });
        let further = axis.causes.len().saturating_sub(SHOWN);
        let unknown: Vec<_> = axis
            .unknown
            .iter()
            .map(freistadt_model::Id::to_ref)
            .collect();
        self.explain(&Reason {
            spoken: spoken.to_owned(),
            rule: self.t(&format!("axes-{name}-rule")),
            parts: self.with_further(causes.collect(), further),
            known: axis.all - axis.unknown.len(),
            needed: axis.all,
            missing: self.missing(&unknown, unknown.len()),
        })
    }

    fn cause(&self, cause: &Cause) -> Markup {
        match cause {
            Cause::OneManufacturer => html! { (self.t("axes-one-manufacturer")) },
            Cause::NotAdaptable => html! { (self.t("axes-not-adaptable")) },
            Cause::Country(code) => html! { (country(self.language, *code)) },
            Cause::Operator(operator) => self.link(operator),
        }
    }
}
