//! Who is told regularly what has changed: the form, what was sent, what would be sent now, and the
//! feed with its address.

use axum::extract::{Form, Path, Query, State};
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Redirect};
use freistadt_app::{DIGEST_FEED, DigestChoice, DigestFault, DigestSettings, Rhythm, Sent, now};
use freistadt_l10n::{Language, args, message};
use maud::{Markup, html};

use super::digest_parts::{form, made, preview};
use crate::access::Administers;
use crate::refusal::{Answer, Refusal, shown};
use crate::shell::{Place, Shell, Visit};
use crate::site::{Shared, Site};
use crate::time::moment;
use crate::typed::{Typed, of};

/// The page.
pub(crate) const PATH: &str = "/einstellungen/mitteilungen";

/// What the page says of a form that was sent.
pub(super) enum Said {
    Nothing,
    Kept,
    /// A key that was made up, to be seen this once.
    Key(String),
    /// What does not do, with what was typed.
    Fault(Typed, String),
    /// The address of the feed, to be seen this once.
    Address(String),
    Sent(Sent),
}

/// What the page is made of.
pub(super) struct Page<'a> {
    pub(super) visit: &'a Visit,
    pub(super) settings: &'a DigestSettings,
    pub(super) said: &'a Said,
}

/// The settings, what was sent, and what would be sent now.
pub(crate) async fn show(
    State(site): Shared,
    visit: Visit,
    _: Administers,
    Query(pairs): Query<Typed>,
) -> Answer {
    let said = match of(&pairs, "gesendet") {
        "" => Said::Nothing,
        "aus" => Said::Sent(Sent::Off),
        "nichts" => Said::Sent(Sent::Nothing),
        "niemand" => Said::Sent(Sent::Nobody),
        "offen" => Said::Sent(Sent::Tried { done: 0, open: 1 }),
        _ => Said::Sent(Sent::Tried { done: 1, open: 0 }),
    };
    let said = match of(&pairs, "uebernommen") {
        "" => said,
        _ => Said::Kept,
    };
    page(&site, &visit, &said).await
}

/// Keeps what was chosen.
pub(crate) async fn keep(
    State(site): Shared,
    visit: Visit,
    Administers(administrator): Administers,
    Form(typed): Form<Typed>,
) -> Answer {
    let choice = choice(&typed).ok_or(Refusal::BadForm)?;
    let key = of(&typed, "schluessel");
    let kept = site
        .data
        .choose_digest(&administrator, choice, key, now())
        .await;
    let said = match kept {
        Ok(None) => return Ok(Redirect::to(&format!("{PATH}?uebernommen=ja")).into_response()),
        Ok(Some(key)) => Said::Key(key),
        Err(DigestFault::Data(error)) => return Err(error.into()),
        Err(fault) => Said::Fault(typed, fault_text(&fault, visit.language)),
    };
    page(&site, &visit, &said).await
}

/// Sends what is new.
pub(crate) async fn send(
    State(site): Shared,
    Administers(administrator): Administers,
    Form(_): Form<Typed>,
) -> Answer {
    let sent = site.data.send_digest_now(&administrator, now()).await?;
    let word = match sent {
        Sent::Off => "aus",
        Sent::Nothing => "nichts",
        Sent::Nobody => "niemand",
        Sent::Tried { open: 0, .. } => "ja",
        Sent::Tried { .. } => "offen",
    };
    Ok(Redirect::to(&format!("{PATH}?gesendet={word}")).into_response())
}

/// Gives the feed an address, another one, or none.
pub(crate) async fn open(
    State(site): Shared,
    visit: Visit,
    Administers(administrator): Administers,
    headers: HeaderMap,
    Form(typed): Form<Typed>,
) -> Answer {
    let editor = administrator.editor();
    if of(&typed, "tun") == "beenden" {
        site.data.close_feed(&editor, DIGEST_FEED).await?;
        return Ok(Redirect::to(PATH).into_response());
    }
    let token = site.data.open_feed(&editor, DIGEST_FEED, now()).await?;
    let path = format!("/mitteilungen/{}", token.to_text());
    let host = headers
        .get(header::HOST)
        .and_then(|host| host.to_str().ok());
    let address = host.map_or(path.clone(), |host| format!("http://{host}{path}"));
    page(&site, &visit, &Said::Address(address)).await
}

/// The feed for whoever has the address.
pub(crate) async fn feed(State(site): Shared, Path(token): Path<String>) -> Answer {
    let viewer = site.data.by_feed(&token, DIGEST_FEED).await?;
    let viewer = viewer.ok_or(Refusal::NotFound)?;
    let document = site.data.digest_feed(&viewer, now()).await?;
    let kind = [(header::CONTENT_TYPE, "application/atom+xml; charset=utf-8")];
    Ok((kind, document).into_response())
}

/// What a form says; `None` if it is none of ours.
fn choice(typed: &Typed) -> Option<DigestChoice> {
    let weekday = of(typed, "wochentag").parse().unwrap_or(1);
    let recipients = of(typed, "empfaenger").lines().map(str::trim);
    Some(DigestChoice {
        rhythm: Rhythm::parse(of(typed, "rhythmus"), weekday)?,
        language: Language::parse(of(typed, "sprache"))?,
        recipients: (recipients.filter(|line| !line.is_empty()))
            .map(str::to_owned)
            .collect(),
        webhook: of(typed, "programm").trim().to_owned(),
    })
}

fn fault_text(fault: &DigestFault, language: Language) -> String {
    let (key, text) = match fault {
        DigestFault::Recipient(text) => ("digest-fault-recipient", text.as_str()),
        DigestFault::Recipients => ("digest-fault-recipients", ""),
        DigestFault::Webhook => ("digest-fault-webhook", ""),
        DigestFault::Key => ("digest-fault-key", ""),
        DigestFault::Data(_) => ("page-failed", ""),
    };
    message(language, key, &args().text("text", text))
}

async fn page(site: &Site, visit: &Visit, said: &Said) -> Answer {
    let administrator = visit.administrator().ok_or(Refusal::NotAllowed)?;
    let revision = site.data.revision(&administrator.viewer(), None).await?;
    let settings = site.data.digest_settings(&administrator, now()).await?;
    let page = Page {
        visit,
        settings: &settings,
        said,
    };
    let title = visit.t("digest-page");
    let mut shell = Shell::new(visit, &revision, Place::Settings, &title);
    shell.above = vec![(visit.t("nav-settings"), "/einstellungen".to_owned())];
    let content = page.content(&title);
    let wrong = matches!(said, Said::Fault(..));
    shown(shell.page(&content), wrong)
}

/// The line on the page of settings that leads here.
pub(super) fn link(visit: &Visit) -> Markup {
    html! {
        @if visit.administrator().is_some() {
            section aria-labelledby="mitteilungen" {
                h2 id="mitteilungen" { (visit.t("digest-page")) }
                p { a href=(PATH) { (visit.t("digest-settings-link")) } }
            }
        }
    }
}

impl Page<'_> {
    fn content(&self, title: &str) -> Markup {
        html! {
            h1 { (title) }
            p class="fs-lead" { (self.visit.t("digest-lead")) }
            (self.said())
            (form(self))
            (self.feed())
            (preview(self))
            (made(self))
        }
    }

    fn said(&self) -> Markup {
        let key = match self.said {
            Said::Nothing | Said::Address(_) => return html! {},
            Said::Fault(_, text) => {
                return html! { div class="fs-summary" role="alert" id="fehler" { p { (text) } } };
            }
            Said::Key(key) => return self.once("digest-key-made", "digest-key-made-text", key),
            Said::Kept => "digest-kept",
            Said::Sent(Sent::Off) => "digest-sent-off",
            Said::Sent(Sent::Nothing) => "digest-sent-nothing",
            Said::Sent(Sent::Nobody) => "digest-sent-nobody",
            Said::Sent(Sent::Tried { open: 0, .. }) => "digest-sent-done",
            Said::Sent(Sent::Tried { .. }) => "digest-sent-open",
        };
        html! { p class="fs-banner" role="status" { (self.visit.t(key)) } }
    }

    /// What is shown this once, ready to be copied.
    fn once(&self, label: &str, text: &str, value: &str) -> Markup {
        html! {
            div class="fs-field" role="status" {
                label for="einmal" { (self.visit.t(label)) }
                span class="fs-hint" id="einmal-hilfe" { (self.visit.t(text)) }
                input type="text" id="einmal" readonly value=(value) aria-describedby="einmal-hilfe";
            }
        }
    }

    fn feed(&self) -> Markup {
        let button = match self.settings.feed_since {
            Some(_) => "digest-feed-again",
            None => "digest-feed-open",
        };
        html! {
            section aria-labelledby="feed" {
                h2 id="feed" { (self.visit.t("digest-feed-title")) }
                p class="fs-note" { (self.visit.t("digest-feed-text")) }
                @if let Said::Address(address) = self.said { (self.once("digest-feed-address", "digest-feed-address-text", address)) }
                @if let Some(since) = self.settings.feed_since {
                    p { (self.visit.say("digest-feed-since", &args().text("day", moment(self.visit.language, since)))) }
                }
                form method="post" action={ (PATH) "/feed" } {
                    p class="fs-btns" {
                        button type="submit" class="kern-btn kern-btn--secondary" { span class="kern-label" { (self.visit.t(button)) } }
                        @if self.settings.feed_since.is_some() {
                            button type="submit" name="tun" value="beenden" class="kern-btn kern-btn--tertiary" { span class="kern-label" { (self.visit.t("digest-feed-close")) } }
                        }
                    }
                }
            }
        }
    }
}
