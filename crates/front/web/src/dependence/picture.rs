//! A sketch as a drawing, with names and links.

use freistadt_app::{Sketch, Spot};
use freistadt_charts::{Drawn, Fill, Layered, Line, layered, stroke, swatch};
use freistadt_l10n::{Language, args, code_label, country, kind_label, message};
use freistadt_model::{
    Application, Code as _, Id, Kind, Node, Organization, PublicService, RecordRef,
};
use maud::{Markup, PreEscaped, html};

use super::around;
use crate::records::Cells;
use crate::shell::t;
use crate::short::short;

/// What is drawn, and what it is called.
pub(crate) struct Picture<'a> {
    pub(crate) cells: Cells<'a>,
    pub(crate) sketch: &'a Sketch,
    /// What it shows.
    pub(crate) title: String,
    /// Marks at the edge of boxes.
    pub(crate) mark: &'a dyn Fn(&RecordRef) -> Option<Fill>,
    /// What the marks mean.
    pub(crate) key: &'a [(Fill, &'static str)],
}

impl Picture<'_> {
    pub(crate) fn show(&self) -> Markup {
        let language = self.cells.language;
        let spots: Vec<freistadt_charts::Spot> =
            self.sketch.spots.iter().map(|it| self.spot(it)).collect();
        let line = |it: &freistadt_app::SketchLine| Line {
            from: it.from,
            to: it.to,
            dashed: it.loose,
            count: None,
        };
        let lines: Vec<Line> = self.sketch.lines.iter().map(line).collect();
        let drawing = layered(&Layered {
            spots: &spots,
            lines: &lines,
            focus: self.sketch.focus,
            id: "bild",
            title: &self.title,
            description: &t(language, "dependence-description"),
        });
        html! {
            ul class="fs-key" aria-label=(t(language, "dependence-key")) {
                li { (PreEscaped(stroke(false))) (t(language, "dependence-key-stops")) }
                li { (PreEscaped(stroke(true))) (t(language, "dependence-key-loose")) }
                @for (fill, key) in self.key { li { (PreEscaped(swatch(*fill))) (t(language, key)) } }
            }
            (both(language, &drawing, &self.title, Some("bild-f")))
        }
    }

    fn spot(&self, spot: &Spot) -> freistadt_charts::Spot {
        let language = self.cells.language;
        match spot {
            Spot::Record(target) => freistadt_charts::Spot {
                title: self.cells.name(target),
                below: self.below(target),
                mark: (self.mark)(target),
                dashed: self.cells.landscape.is_proposed(target),
                href: Some(around(target)),
            },
            Spot::Group { least, most, of } => freistadt_charts::Spot {
                title: enough(self.cells, (*least, *most, *of)),
                dashed: true,
                ..freistadt_charts::Spot::default()
            },
            Spot::Somebody => freistadt_charts::Spot {
                title: t(language, "why-somebody"),
                dashed: true,
                ..freistadt_charts::Spot::default()
            },
            Spot::More(count) => freistadt_charts::Spot {
                title: message(language, "dependence-more", &args().count("count", *count)),
                dashed: true,
                ..freistadt_charts::Spot::default()
            },
        }
    }

    /// What kind of thing it is, in the words that say most about it.
    fn below(&self, target: &RecordRef) -> String {
        let (language, landscape) = (self.cells.language, self.cells.landscape);
        let said = match target.kind {
            Kind::PublicService => {
                let service: Option<&PublicService> = landscape.find(&Id::new(target.id.clone()));
                service
                    .and_then(|it| it.unit.known())
                    .map(|unit| short(unit))
            }
            Kind::Application => {
                let application: Option<&Application> = landscape.find(&Id::new(target.id.clone()));
                let hosting = application.and_then(|it| it.hosting.known());
                hosting.map(|it| code_label(language, "hosting", it.code()))
            }
            Kind::Node => {
                let node: Option<&Node> = landscape.find(&Id::new(target.id.clone()));
                let kind = node.and_then(|it| it.kind.known());
                kind.map(|it| code_label(language, "node-kind", it.code()))
            }
            Kind::Organization => {
                let organization: Option<&Organization> =
                    landscape.find(&Id::new(target.id.clone()));
                let code = organization.and_then(|it| it.country.known());
                code.map(|it| country(language, *it))
            }
            _ => None,
        };
        said.unwrap_or_else(|| kind_label(language, target.kind))
    }
}

/// Pictures up to so many pixels fit wherever the wide one is shown, and on a page of 1440 pixels.
const FIT: usize = 720;
const FIT_WIDE: usize = 1120;

/// The wide drawing and the narrow one, of which a screen shows one; where the wide one may not
/// fit, how to see the rest, and the way to what it is about.
pub(super) fn both(language: Language, drawn: &Drawn, title: &str, focus: Option<&str>) -> Markup {
    let label = message(language, "dependence-drawing", &args().text("title", title));
    let hint = match drawn.pixels {
        0..=FIT => None,
        pixels if pixels <= FIT_WIDE => Some("fs-note fs-wider fs-wider--some"),
        _ => Some("fs-note fs-wider"),
    };
    html! {
        @if let Some(hint) = hint { p class=(hint) {
            (t(language, "dependence-wider"))
            @if let Some(focus) = focus { " " a href={ "#" (focus) } { (t(language, "dependence-focus")) } }
        } }
        div class="fs-scroll fs-wide" tabindex="0" role="region" aria-label=(label) { (PreEscaped(&drawn.wide)) }
        div class="fs-narrow" {
            div class="fs-scroll" tabindex="0" role="region" aria-label=(label) { (PreEscaped(&drawn.narrow)) }
            @if drawn.left_out > 0 { p class="fs-note" { (message(language, "dependence-left-out", &args().count("count", drawn.left_out))) } }
        }
    }
}

/// "1 von 2 genügt", or between which numbers nobody knows.
pub(super) fn enough(cells: Cells<'_>, (least, most, of): (usize, usize, usize)) -> String {
    let arguments = args()
        .count("least", least)
        .count("most", most)
        .count("of", of)
        .text("exact", if least == most { "yes" } else { "no" });
    message(cells.language, "dependence-enough", &arguments)
}
