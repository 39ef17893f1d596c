//! Who asks, in which language and colours, for which page.

use std::convert::Infallible;

use axum::extract::{FromRequestParts, Request};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, Uri, header};
use axum::middleware::Next;
use axum::response::Response;
use freistadt_app::{Actor, Administrator, Viewer};
use freistadt_l10n::{Arguments, Language, args, count, message};

use super::language;

/// The colours somebody chose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Theme {
    /// As the system has it.
    System,
    Light,
    Dark,
}

impl Theme {
    pub(crate) const ALL: [Theme; 3] = [Theme::System, Theme::Light, Theme::Dark];

    /// The value of the design system's attribute; none where the system decides.
    pub(crate) fn code(self) -> Option<&'static str> {
        match self {
            Theme::System => None,
            Theme::Light => Some("light"),
            Theme::Dark => Some("dark"),
        }
    }

    pub(super) fn schemes(self) -> &'static str {
        self.code().unwrap_or("light dark")
    }

    pub(crate) fn parse(code: &str) -> Option<Theme> {
        Theme::ALL
            .into_iter()
            .find(|theme| theme.code() == Some(code))
    }
}

/// What a request says about its visitor.
#[derive(Debug, Clone)]
pub(crate) struct Visit {
    pub(crate) language: Language,
    pub(crate) theme: Theme,
    /// Who was let in; nobody before signing in.
    actor: Option<Actor>,
    uri: Uri,
}

impl<S: Send + Sync> FromRequestParts<S> for Visit {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        let mut visit = Visit::of(&parts.uri, &parts.headers);
        visit.actor = parts.extensions.get().cloned();
        Ok(visit)
    }
}

impl Visit {
    pub(crate) fn of(uri: &Uri, headers: &HeaderMap) -> Visit {
        let asked = asked(uri, "lang").and_then(Language::parse);
        let kept = || cookie(headers, "lang").and_then(Language::parse);
        let language = asked.or_else(kept).or_else(|| language::preferred(headers));
        let theme = cookie(headers, "theme").and_then(Theme::parse);
        Visit {
            language: language.unwrap_or_default(),
            theme: theme.unwrap_or(Theme::System),
            actor: None,
            uri: uri.clone(),
        }
    }

    /// A sentence without arguments, in the visitor's language.
    pub(crate) fn t(&self, key: &str) -> String {
        super::t(self.language, key)
    }

    /// A sentence with arguments, in the visitor's language.
    pub(crate) fn say(&self, key: &str, arguments: &Arguments) -> String {
        message(self.language, key, arguments)
    }

    /// A sentence with a number, in the visitor's language.
    pub(crate) fn counted(&self, key: &str, number: usize) -> String {
        let shown = count(self.language, number);
        self.say(key, &args().count("count", number).text("shown", shown))
    }

    /// Whether the visitor may change anything; buttons that they may not use are not shown.
    pub(crate) fn may_edit(&self) -> bool {
        self.actor
            .as_ref()
            .is_some_and(|actor| actor.editor().is_some())
    }

    /// The right to read, where somebody was let in.
    pub(crate) fn viewer(&self) -> Option<Viewer> {
        Some(self.actor.as_ref()?.viewer())
    }

    /// The right to manage accounts, where the visitor has it.
    pub(crate) fn administrator(&self) -> Option<Administrator> {
        self.actor.as_ref()?.administrator()
    }

    /// Who was let in.
    pub(crate) fn actor(&self) -> Option<&Actor> {
        self.actor.as_ref()
    }

    /// The name of the visitor's account; none in local mode.
    pub(crate) fn account(&self) -> Option<String> {
        let name = self.actor.as_ref()?.viewer().account().to_owned();
        (!name.is_empty()).then_some(name)
    }

    /// The path of the page, without query.
    pub(crate) fn path(&self) -> &str {
        self.uri.path()
    }

    /// The query of the page.
    pub(crate) fn query(&self) -> &str {
        self.uri.query().unwrap_or_default()
    }

    /// What was searched for, where the page says what was found.
    pub(super) fn searched(&self) -> Option<String> {
        let mut pairs = form_urlencoded::parse(self.query().as_bytes());
        let (_, words) = pairs.find(|(name, _)| self.path() == "/suche" && name == "q")?;
        Some(words.into_owned())
    }

    /// The address of this page in another language.
    pub(super) fn in_language(&self, language: Language) -> String {
        let rest: Vec<&str> = self
            .query()
            .split('&')
            .filter(|pair| !pair.is_empty() && !pair.starts_with("lang="))
            .collect();
        let mut query = rest.join("&");
        if !query.is_empty() {
            query.push('&');
        }
        format!("{}?{query}lang={}", self.path(), language.code())
    }
}

/// A value of the query that needs no decoding.
fn asked<'a>(uri: &'a Uri, name: &str) -> Option<&'a str> {
    let mut pairs = uri
        .query()?
        .split('&')
        .filter_map(|pair| pair.split_once('='));
    pairs.find(|(key, _)| *key == name).map(|(_, value)| value)
}

/// A cookie's value.
pub(crate) fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let mut pairs = headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|cookies| cookies.split(';'))
        .filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(key, _)| *key == name).map(|(_, value)| value)
}

/// Keeps the language that somebody asked for in an address, for the pages after it.
pub(crate) async fn remember(request: Request, next: Next) -> Response {
    let asked = asked(request.uri(), "lang").and_then(Language::parse);
    let mut response = next.run(request).await;
    if let Some(language) = asked
        && let Ok(value) = HeaderValue::from_str(&keep("lang", language.code()))
    {
        response.headers_mut().append(header::SET_COOKIE, value);
    }
    response
}

/// A cookie with a preference; it says nothing about the visitor.
pub(crate) fn keep(name: &str, value: &str) -> String {
    format!("{name}={value}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly")
}
