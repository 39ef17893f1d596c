//! A text to adapt: to read, to copy, and as a file in Markdown or plain text.

use axum::extract::{Path, State};
use axum::http::header;
use axum::response::{Html, IntoResponse};
use freistadt_app::policy::{ModelText, model_text};
use maud::{Markup, html};

use super::PATH;
use crate::access::Reads;
use crate::refusal::{Answer, Refusal};
use crate::shell::{Place, Shell, Visit};
use crate::site::Shared;

/// The address of a text, or of its file with this ending.
pub(super) fn address(text: &ModelText, ending: &str) -> String {
    format!("{PATH}/texte/{}{ending}", text.id)
}

/// A page, or a file where the name has an ending.
pub(super) async fn show(
    State(site): Shared,
    visit: Visit,
    Reads(viewer): Reads,
    Path(name): Path<String>,
) -> Answer {
    let (id, ending) = name.split_once('.').unwrap_or((&name, ""));
    let text = model_text(id).ok_or(Refusal::NotFound)?;
    let words = text.of(visit.language);
    match ending {
        "md" => Ok(file(
            &name,
            "text/markdown; charset=utf-8",
            words.to_owned(),
        )),
        "txt" => Ok(file(&name, "text/plain; charset=utf-8", plain(words))),
        "" => {
            let revision = site.data.revision(&viewer, None).await?;
            let title = text.title(visit.language);
            let shell = Shell {
                visit: &visit,
                revision: Some(&revision),
                place: Place::Measures,
                title,
                above: vec![(visit.t("measures-page"), PATH.to_owned())],
            };
            let content = html! {
                h1 { (title) }
                p class="fs-btns" {
                    a href=(address(text, ".txt")) download="" { (visit.t("measures-text-plain")) }
                    a href=(address(text, ".md")) download="" { (visit.t("measures-text-markdown")) }
                }
                div class="fs-text" { (rendered(words)) }
            };
            Ok(Html(shell.page(&content).into_string()).into_response())
        }
        _ => Err(Refusal::NotFound),
    }
}

fn file(name: &str, content_type: &'static str, text: String) -> axum::response::Response {
    let disposition = format!("attachment; filename=\"{name}\"");
    let headers = [
        (header::CONTENT_TYPE, content_type.to_owned()),
        (header::CONTENT_DISPOSITION, disposition),
    ];
    (headers, text).into_response()
}

/// Without the marks of Markdown.
fn plain(text: &str) -> String {
    let line = |line: &str| line.trim_start_matches('#').trim_start().replace("**", "");
    let lines: Vec<String> = text.lines().map(line).collect();
    lines.join("\r\n") + "\r\n"
}

/// The little Markdown that our texts use: headings, paragraphs, lists, strong words.
fn rendered(text: &str) -> Markup {
    let blocks = text.split("\n\n").map(str::trim);
    html! {
        // The title stands above.
        @for block in blocks.filter(|it| !it.is_empty() && !it.starts_with("# ")) {
            @if let Some(heading) = block.strip_prefix("## ") { h2 { (heading) } }
            @else if block.starts_with("- ") { ul { @for line in block.lines() { li { (strong(line.trim_start_matches("- "))) } } } }
            @else if block.starts_with("1. ") { ol { @for line in block.lines() { li { (strong(line.split_once(". ").map_or(line, |it| it.1))) } } } }
            @else { p { (strong(block)) } }
        }
    }
}

/// Every second part between two stars is strong.
fn strong(text: &str) -> Markup {
    html! { @for (at, part) in text.split("**").enumerate() { @if at % 2 == 1 { b { (part) } } @else { (part) } } }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markdown_becomes_a_page_and_plain_text() {
        let text = "# Title\n\nOne <b>.\n\n## Part\n\n1. **Ask.** Him.\n2. Go.\n\n- a\n- b\n";
        assert_eq!(
            rendered(text).into_string(),
            "<p>One &lt;b&gt;.</p><h2>Part</h2><ol><li><b>Ask.</b> Him.</li><li>Go.</li></ol><ul><li>a</li><li>b</li></ul>"
        );
        assert!(plain(text).starts_with("Title\r\n\r\nOne <b>.\r\n\r\nPart\r\n\r\n1. Ask. Him."));
    }
}
