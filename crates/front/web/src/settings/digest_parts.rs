//! Parts of the page of digests: the form, the preview, what was sent.

use freistadt_app::{Delivery, MadeDigest, Rhythm};
use freistadt_l10n::{Language, args, message};
use maud::{Markup, html};

use super::digest::{PATH, Page, Said};
use crate::time::moment;
use crate::typed::{Typed, of};

/// What was chosen, or what was typed and does not do.
pub(super) fn form(page: &Page<'_>) -> Markup {
    let choice = &page.settings.choice;
    let typed = match page.said {
        Said::Fault(typed, _) => Some(typed),
        Said::Nothing | Said::Kept | Said::Key(_) | Said::Address(_) | Said::Sent(_) => None,
    };
    let value = |name: &str, known: String| typed.map_or(known, |typed| again(typed, name));
    let rhythm = value("rhythmus", choice.rhythm.code().to_owned());
    let weekday = choice.rhythm.weekday().to_monday_one_offset().to_string();
    let weekday = value("wochentag", weekday);
    let language = value("sprache", choice.language.code().to_owned());
    let recipients = value("empfaenger", choice.recipients.join("\n"));
    let webhook = value("programm", choice.webhook.clone());
    let wrong = typed.map(|_| "fehler");
    let server = match &page.settings.mail_host {
        Some(host) => {
            let host = args().text("host", host.as_str());
            page.visit.say("digest-mail-host", &host)
        }
        None => page.visit.t("digest-no-mail-host"),
    };
    let described = |hint: &str| wrong.map_or(hint.to_owned(), |wrong| format!("{hint} {wrong}"));
    html! {
        form method="post" action=(PATH) {
            div class="fs-form" {
                div class="fs-field fs-c4" {
                    label for="rhythmus" { (page.visit.t("digest-rhythm")) }
                    select id="rhythmus" name="rhythmus" { @for code in rhythms() { option value=(code) selected[code == rhythm] { (page.visit.t(&format!("digest-rhythm-{code}"))) } } }
                }
                div class="fs-field fs-c4" {
                    label for="wochentag" { (page.visit.t("digest-weekday")) }
                    span class="fs-hint" id="wochentag-hilfe" { (page.visit.t("digest-weekday-hint")) }
                    select id="wochentag" name="wochentag" aria-describedby="wochentag-hilfe" { @for day in 1..=7 { option value=(day) selected[day.to_string() == weekday] { (page.visit.t(&format!("digest-weekday-{day}"))) } } }
                }
                div class="fs-field fs-c4" {
                    label for="sprache" { (page.visit.t("digest-language")) }
                    select id="sprache" name="sprache" { @for other in Language::ALL { option value=(other.code()) lang=(other.code()) selected[other.code() == language] { (own_name(other)) } } }
                }
                div class="fs-field fs-c12" {
                    label for="empfaenger" { (page.visit.t("digest-recipients")) }
                    span class="fs-hint" id="empfaenger-hilfe" { (page.visit.t("digest-recipients-hint")) " " (server) }
                    textarea id="empfaenger" name="empfaenger" rows="4" autocomplete="off" aria-describedby=(described("empfaenger-hilfe")) { (recipients) }
                }
                div class="fs-field fs-c12" {
                    label for="programm" { (page.visit.t("digest-webhook")) }
                    span class="fs-hint" id="programm-hilfe" { (page.visit.t("digest-webhook-hint")) }
                    input type="text" inputmode="url" id="programm" name="programm" value=(webhook) autocomplete="off" aria-describedby=(described("programm-hilfe"));
                }
                div class="fs-field fs-c12" {
                    label for="schluessel" { (page.visit.t("digest-key")) }
                    span class="fs-hint" id="schluessel-hilfe" { @if page.settings.has_key { (page.visit.t("digest-key-kept")) " " } (page.visit.t("digest-key-hint")) }
                    input type="password" id="schluessel" name="schluessel" autocomplete="new-password" aria-describedby=(described("schluessel-hilfe"));
                }
            }
            p class="fs-btns" { button type="submit" class="kern-btn kern-btn--primary" { span class="kern-label" { (page.visit.t("digest-keep")) } } }
        }
    }
}

fn rhythms() -> [&'static str; 3] {
    [
        Rhythm::Off.code(),
        Rhythm::Daily.code(),
        Rhythm::Weekly(Rhythm::Off.weekday()).code(),
    ]
}

fn own_name(language: Language) -> &'static str {
    match language {
        Language::German => "Deutsch",
        Language::English => "English",
    }
}

fn again(typed: &Typed, name: &str) -> String {
    of(typed, name).to_owned()
}

/// What would be told now, and the button for it.
pub(super) fn preview(page: &Page<'_>) -> Markup {
    let settings = page.settings;
    let since = |at| {
        let day = args().text("day", moment(page.visit.language, at));
        page.visit.say("digest-preview-since", &day)
    };
    let note = settings
        .told_upto
        .map_or_else(|| page.visit.t("digest-preview-off"), since);
    html! {
        section aria-labelledby="vorschau" {
            h2 id="vorschau" { (page.visit.t("digest-preview")) }
            p class="fs-note" { (note) }
            @match &settings.preview {
                Some(text) => div class="fs-text" lang=(settings.choice.language.code()) {
                    h3 { bdi { (text.title) } }
                    @for (heading, lines) in &text.sections {
                        h4 { (heading) }
                        ul { @for line in lines { li { bdi { (line) } } } }
                    }
                    p class="fs-note" { (text.footer) }
                }
                None => p { (page.visit.t("digest-preview-none")) }
            }
            @if settings.told_upto.is_some() {
                form method="post" action={ (PATH) "/senden" } {
                    p class="fs-btns" { button type="submit" class="kern-btn kern-btn--secondary" { span class="kern-label" { (page.visit.t("digest-send")) } } }
                }
            }
        }
    }
}

/// What was sent, and what became of it.
pub(super) fn made(page: &Page<'_>) -> Markup {
    let title = page.visit.t("digest-made");
    let headings = [
        "digest-made-when",
        "digest-made-span",
        "digest-made-to",
        "digest-made-state",
    ];
    html! {
        section aria-labelledby="gesendet" {
            h2 id="gesendet" { (title) }
            @if page.settings.made.is_empty() { p { (page.visit.t("digest-made-none")) } } @else {
                table class="fs-table fs-stack" role="table" {
                    caption class="fs-sr" { (title) }
                    thead role="rowgroup" { tr role="row" { @for key in headings { th scope="col" role="columnheader" { (page.visit.t(key)) } } } }
                    tbody role="rowgroup" { @for made in &page.settings.made { @for delivery in &made.deliveries { (row(page, made, delivery, headings)) } } }
                }
            }
        }
    }
}

fn row(
    page: &Page<'_>,
    made: &MadeDigest,
    delivery: &Delivery,
    headings: [&'static str; 4],
) -> Markup {
    let language = page.visit.language;
    let span = args()
        .text("from", moment(language, made.digest.since))
        .text("to", moment(language, made.digest.upto));
    let at = delivery.tried_at.unwrap_or(made.digest.upto);
    html! {
        tr role="row" {
            th scope="row" role="rowheader" { (moment(language, at)) }
            td role="cell" data-th=(page.visit.t(headings[1])) { (message(language, "digest-span", &span)) }
            td role="cell" data-th=(page.visit.t(headings[2])) { bdi { (target(page, delivery)) } }
            td role="cell" data-th=(page.visit.t(headings[3])) { (state(page, delivery)) }
        }
    }
}

/// A mail address, or the host of a program: the rest of its address may be a secret.
fn target(page: &Page<'_>, delivery: &Delivery) -> String {
    if delivery.channel == "mail" {
        return delivery.target.clone();
    }
    let rest = delivery
        .target
        .split_once("://")
        .map_or("", |(_, rest)| rest);
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let host = args().text("host", host);
    page.visit.say("digest-channel-webhook", &host)
}

fn state(page: &Page<'_>, delivery: &Delivery) -> String {
    let problem = match delivery.problem.as_str() {
        "" => String::new(),
        code => page.visit.t(&format!("digest-problem-{code}")),
    };
    let problem = args().text("problem", problem);
    let key = format!("digest-state-{}", delivery.state);
    page.visit.say(&key, &problem)
}
