//! The shell of every page: head, navigation, foot, and what the visitor brought along.

mod language;
mod nav;
mod visit;

use freistadt_l10n::{Language, args, day, message};
use freistadt_model::Revision;
use maud::{DOCTYPE, Markup, PreEscaped, html};

use crate::assets;

pub(crate) use nav::Place;
pub(crate) use visit::{Theme, Visit, cookie, keep, remember};

/// A sentence without arguments.
pub(crate) fn t(language: Language, key: &str) -> String {
    message(language, key, &args())
}

/// What the shell says about the page.
pub(crate) struct Shell<'a> {
    pub(crate) visit: &'a Visit,
    /// The state that is shown; `None` where the page shows none.
    pub(crate) revision: Option<&'a Revision>,
    /// Where the page stands in the navigation.
    pub(crate) place: Place,
    pub(crate) title: &'a str,
    /// The pages above, with their addresses.
    pub(crate) above: Vec<(String, String)>,
}

impl<'a> Shell<'a> {
    /// A page that the navigation leads to.
    pub(crate) fn new(
        visit: &'a Visit,
        revision: &'a Revision,
        place: Place,
        title: &'a str,
    ) -> Self {
        Shell {
            visit,
            revision: Some(revision),
            place,
            title,
            above: Vec::new(),
        }
    }

    /// Name of the municipality; empty where none is known.
    fn town(&self) -> &'a str {
        self.revision
            .and_then(|revision| {
                let landscape = &revision.landscape;
                landscape.find(&landscape.municipality())
            })
            .map_or("", |town| town.name.as_str())
    }

    /// Head, navigation and foot around the content.
    pub(crate) fn page(&self, content: &Markup) -> Markup {
        let town = self.town();
        html! {
            (DOCTYPE)
            html lang=(self.visit.language.code()) data-kern-theme=[self.visit.theme.code()] {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    meta name="color-scheme" content=(self.visit.theme.schemes());
                    title { (self.title) @if !town.is_empty() { " – " (town) } " – Freistadt" }
                    @for sheet in ["kern.min.css", "fonts.css", "freistadt.css"].into_iter().filter_map(assets::address) {
                        link rel="stylesheet" href=(sheet);
                    }
                    @if let Some(icon) = assets::address("icon.svg") { link rel="icon" href=(icon); }
                }
                body class="fs" {
                    (PreEscaped(freistadt_charts::patterns()))
                    a class="fs-skip" href="#inhalt" { (self.visit.t("nav-skip")) }
                    (self.head(town))
                    div class="fs-body" {
                        @if self.place != Place::Outside { (nav::navigation(self.visit, self.place)) }
                        main class="fs-main" id="inhalt" tabindex="-1" {
                            @if !assets::styled() { p { (self.visit.t("page-unstyled")) } }
                            (self.crumbs())
                            (content)
                        }
                    }
                    footer class="fs-foot" { @for line in self.foot() { p { (line) } } }
                }
            }
        }
    }

    fn head(&self, town: &str) -> Markup {
        let other = match self.visit.language {
            Language::German => Language::English,
            Language::English => Language::German,
        };
        html! {
            header class="fs-head" {
                p class="fs-brand" { a href="/" { "Freistadt" } " " span { (town) } }
                @if self.place != Place::Outside { (self.find()) }
                div class="fs-tools" {
                    a href=(self.visit.in_language(other)) lang=(other.code()) hreflang=(other.code()) { (self.visit.t("nav-language")) }
                    @if let Some(account) = self.visit.account() {
                        form method="post" action="/abmelden" { button type="submit" class="fs-plain" { (self.visit.t("sign-in-leave")) " " span class="fs-muted" { (account) } } }
                    }
                }
            }
        }
    }

    fn find(&self) -> Markup {
        html! {
            a class="fs-menu" href="#navigation" { (self.visit.t("nav-menu")) }
            form class="fs-find" role="search" action="/suche" aria-label=(self.visit.t("nav-find")) {
                    label class="fs-sr" for="suche" { (self.visit.t("nav-find")) }
                    input id="suche" name="q" type="search" value=[self.visit.searched()] placeholder=(self.visit.t("nav-find-hint"));
                button type="submit" { (self.visit.t("nav-find-go")) }
            }
        }
    }

    fn crumbs(&self) -> Markup {
        html! {
            @if !self.above.is_empty() {
                nav class="fs-crumbs" aria-label=(self.visit.t("nav-crumbs")) { ol {
                    @for (name, address) in &self.above { li { a href=(address) { (name) } } }
                    li aria-current="page" { (self.title) }
                } }
            }
        }
    }

    fn foot(&self) -> Vec<String> {
        let Some(revision) = self.revision else {
            return Vec::new();
        };
        let arguments = args()
            .text("day", day(self.visit.language, freistadt_app::today()))
            .text("number", revision.id.0.to_string());
        let mut foot = vec![self.visit.say("page-foot", &arguments)];
        if freistadt_app::is_sample(&revision.landscape) {
            foot.push(self.visit.t("page-foot-sample"));
        }
        foot
    }
}

/// Why a page has nothing to show, and the way to what fills it.
pub(crate) fn nothing_there(visit: &Visit, text: &str) -> Markup {
    html! {
        div class="fs-empty" {
            p { (visit.t(text)) }
            @if visit.may_edit() { p class="fs-btns" { a class="kern-btn kern-btn--primary" href="/einlesen" { span class="kern-label" { (visit.t("intake-title")) } } } }
        }
    }
}

/// A page that only says something.
pub(crate) fn message_page(visit: &Visit, title: &str, text: &str) -> Markup {
    let title = visit.t(title);
    let shell = Shell {
        visit,
        revision: None,
        place: Place::Nowhere,
        title: &title,
        above: Vec::new(),
    };
    shell.page(&html! {
        h1 { (title) }
        p class="fs-lead" { (visit.t(text)) }
        p { a href="/" { (visit.t("nav-overview")) } }
    })
}
