//! The shell of every page.

use freistadt_l10n::{Language, args, message};
use maud::{DOCTYPE, Markup, PreEscaped, html};

use crate::assets;

/// A sentence without arguments.
pub(crate) fn t(language: Language, key: &str) -> String {
    message(language, key, &args())
}

/// What the shell says about the page.
pub(crate) struct Shell<'a> {
    pub(crate) language: Language,
    pub(crate) title: &'a str,
    /// Name of the municipality; empty where none is known.
    pub(crate) town: &'a str,
    pub(crate) foot: Vec<String>,
}

/// Head, navigation and foot around the content.
pub(crate) fn page(shell: &Shell<'_>, content: &Markup) -> Markup {
    let language = shell.language;
    let other = match language {
        Language::German => Language::English,
        Language::English => Language::German,
    };
    html! {
        (DOCTYPE)
        html lang=(language.code()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                title { (shell.title) @if !shell.town.is_empty() { " – " (shell.town) } " – Freistadt" }
                @for sheet in ["kern.min.css", "fonts.css", "freistadt.css"].into_iter().filter_map(assets::address) {
                    link rel="stylesheet" href=(sheet);
                }
            }
            body class="fs" {
                (PreEscaped(freistadt_charts::patterns()))
                a class="fs-skip" href="#inhalt" { (t(language, "nav-skip")) }
                header class="fs-head" {
                    p class="fs-brand" { a href=(home(language)) { "Freistadt" } " " span { (shell.town) } }
                    a class="fs-menu" href="#navigation" { (t(language, "nav-menu")) }
                    p class="fs-tools" {
                        a href=(home(other)) lang=(other.code()) hreflang=(other.code()) { (t(language, "nav-language")) }
                    }
                }
                div class="fs-body" {
                    nav class="fs-nav" id="navigation" aria-label=(t(language, "nav-main")) {
                        h2 id="nav-lage" { (t(language, "nav-situation")) }
                        ul aria-labelledby="nav-lage" {
                            li { a href=(home(language)) aria-current="page" { (t(language, "nav-overview")) } }
                        }
                        a class="fs-close" href="#inhalt" { (t(language, "nav-close")) }
                    }
                    main class="fs-main" id="inhalt" tabindex="-1" {
                        @if !assets::styled() { p { (t(language, "page-unstyled")) } }
                        (content)
                    }
                }
                footer class="fs-foot" { @for line in &shell.foot { p { (line) } } }
            }
        }
    }
}

fn home(language: Language) -> String {
    format!("/?lang={}", language.code())
}

/// A page that only says something.
pub(crate) fn message_page(language: Language, title: &str, text: &str) -> Markup {
    let title = t(language, title);
    let shell = Shell {
        language,
        title: &title,
        town: "",
        foot: Vec::new(),
    };
    page(
        &shell,
        &html! {
            h1 { (title) }
            p class="fs-lead" { (t(language, text)) }
            p { a href=(home(language)) { (t(language, "nav-overview")) } }
        },
    )
}
