//! Building an own rule from lines and groups, without a language to learn: read back as a sentence
//! and tried before it holds.

use axum::extract::{Form, Query, State};
use axum::response::{Html, IntoResponse, Redirect};
use freistadt_app::policy::{NotARule, Over};
use freistadt_app::{
    OwnRule, RuleError, RuleTried, field_name, over_label, rule_sentence, rule_words, today,
};
use freistadt_l10n::{args, code_label, count, diagnostic, message};
use freistadt_model::{Code as _, Revision, RuleSeverity};
use maud::{Markup, html};

use super::FRAME;
use super::built::{Built, condition};
use crate::access::{Edits, Reads};
use crate::records::Cells;
use crate::refusal::{Answer, Refusal, again};
use crate::shell::{Place, Shell, Visit};
use crate::site::Shared;
use crate::typed::{Typed, of};

/// So many records that a rule would find are named.
const NAMED: usize = 20;

/// The form.
pub(super) async fn show(
    State(site): Shared,
    visit: Visit,
    Reads(viewer): Reads,
    Query(typed): Query<Typed>,
) -> Answer {
    let revision = site.data.revision(&viewer, None).await?;
    let asked = !of(&typed, "lesen").is_empty();
    let page = Page::new(&visit, &revision, &typed);
    let (mut wrong, mut tried) = (None, None);
    if asked {
        match page.rule() {
            Ok(rule) => match rule.checkable(of(&typed, "name")) {
                Ok(rule) => tried = Some(site.data.try_rule(&viewer, rule, today()).await?),
                Err(error) => wrong = Some(why_not(&visit, &error)),
            },
            Err(unfit) => wrong = Some(unfit),
        }
    }
    let shown = page.show(wrong.as_deref(), tried.as_ref());
    Ok(Html(shown.into_string()).into_response())
}

/// Puts the rule into force.
pub(super) async fn add(
    State(site): Shared,
    visit: Visit,
    Edits(editor): Edits,
    Form(typed): Form<Typed>,
) -> Answer {
    let revision = site.data.revision(&editor.viewer(), None).await?;
    let page = Page::new(&visit, &revision, &typed);
    let rule = match page.rule() {
        Ok(rule) => rule,
        Err(unfit) => return again(page.show(Some(&unfit), None)),
    };
    match site.data.add_rule(&editor, &rule).await {
        Ok(_) => Ok(Redirect::to(FRAME).into_response()),
        Err(RuleError::Edit(error)) => Err(error.into()),
        Err(RuleError::NotARule(error)) => again(page.show(Some(&why_not(&visit, &error)), None)),
        Err(RuleError::Nameless) => again(page.show(Some(&visit.t("frame-wrong")), None)),
    }
}

/// What of the rule cannot be checked, and what would be right.
fn why_not(visit: &Visit, error: &NotARule) -> String {
    let said = diagnostic(visit.language, &error.diagnostic());
    let parts = std::iter::once(said.message).chain(said.hint);
    parts.collect::<Vec<_>>().join(" ")
}

fn own(typed: &Typed) -> OwnRule {
    OwnRule {
        name: of(typed, "name").to_owned(),
        over: over(typed).code().to_owned(),
        applies: condition(typed, "a"),
        requires: condition(typed, "r"),
        expression: Some(of(typed, "ausdruck").trim().to_owned()).filter(|it| !it.is_empty()),
        severity: RuleSeverity::from_code(of(typed, "gewicht")).unwrap_or(RuleSeverity::Warning),
    }
}

fn over(typed: &Typed) -> Over {
    let first = Over::all().next();
    let said = Over::parse(of(typed, "von")).or(first);
    said.unwrap_or(Over::Town)
}

struct Page<'a> {
    visit: &'a Visit,
    revision: &'a Revision,
    typed: &'a Typed,
    over: Over,
}

impl<'a> Page<'a> {
    fn new(visit: &'a Visit, revision: &'a Revision, typed: &'a Typed) -> Self {
        Page {
            visit,
            revision,
            over: over(typed),
            typed,
        }
    }

    /// The rule as it was typed, or which of its values does not fit and what would.
    fn rule(&self) -> Result<OwnRule, String> {
        let (language, landscape) = (self.visit.language, &self.revision.landscape);
        own(self.typed)
            .understood(landscape, language)
            .map_err(|unfit| {
                let words = rule_words(landscape, language, self.over, &unfit.field);
                let said = args()
                    .text("field", field_name(language, self.over, &unfit.field))
                    .text("value", unfit.value);
                let wrong = self.visit.say("frame-own-unfit", &said);
                if words.is_empty() {
                    return wrong;
                }
                let words = args().text("words", words.join(", "));
                format!("{wrong} {}", self.visit.say("form-allowed", &words))
            })
    }

    fn show(&self, wrong: Option<&str>, tried: Option<&RuleTried>) -> Markup {
        let language = self.visit.language;
        let name = self.visit.t("frame-own-new");
        let shell = Shell {
            visit: self.visit,
            revision: Some(self.revision),
            place: Place::Frame,
            title: &name,
            above: vec![(self.visit.t("frame-page"), FRAME.to_owned())],
        };
        let label = |over: Over| match over {
            Over::Town => self.visit.t("frame-own-town"),
            Over::Kind(_) => over_label(language, over),
        };
        let built = Built {
            language,
            landscape: &self.revision.landscape,
            typed: self.typed,
            over: self.over,
        };
        shell.page(&html! {
            h1 { (name) }
            p class="fs-lead" { (self.visit.t("frame-own-lead")) }
            @if let Some(wrong) = wrong { p class="fs-error" role="alert" { (wrong) } }
            form method="get" action="/leitbild/eigene" class="fs-form" aria-label=(self.visit.t("frame-own-over")) {
                div class="fs-c4" { div class="fs-field" {
                    label for="von" { (self.visit.t("frame-own-over")) }
                    select id="von" name="von" { @for over in Over::all() { option value=(over.code()) selected[over == self.over] { (label(over)) } } }
                } }
                p class="fs-btns fs-c12" { button type="submit" class="kern-btn kern-btn--secondary" { span class="kern-label" { (self.visit.t("frame-own-choose")) } } }
            }
            form method="post" action="/leitbild/eigene" {
                input type="hidden" name="von" value=(self.over.code());
                div class="fs-field" {
                    label for="name" { (self.visit.t("frame-own-name")) }
                    input type="text" id="name" name="name" value=(of(self.typed, "name")) required maxlength="200" autocomplete="off";
                }
                (built.offers())
                (built.half("a", "frame-own-applies"))
                (built.half("r", "frame-own-requires"))
                (self.expression())
                div class="fs-field" {
                    label for="gewicht" { (self.visit.t("frame-weight")) }
                    select id="gewicht" name="gewicht" {
                        @for severity in RuleSeverity::ALL.iter().rev() { option value=(severity.code()) selected[severity.code() == of(self.typed, "gewicht")] { (code_label(language, "rule-severity", severity.code())) } }
                    }
                }
                @if let Some(tried) = tried { (self.tried(tried)) }
                p class="fs-btns" {
                    button type="submit" formmethod="get" formnovalidate name="lesen" value="1" class="kern-btn kern-btn--secondary" { span class="kern-label" { (self.visit.t("frame-own-read")) } }
                    @if self.visit.may_edit() { button type="submit" class="kern-btn kern-btn--primary" { span class="kern-label" { (self.visit.t("frame-own-save")) } } }
                }
            }
        })
    }

    /// The rule as a sentence, and how it would stand.
    fn tried(&self, tried: &RuleTried) -> Markup {
        let language = self.visit.language;
        let result = tried.found.rules.get(&tried.rule.id).copied();
        let result = result.unwrap_or_default();
        let broken = tried.found.findings.iter();
        let broken = broken.filter(|it| it.counts()).take(NAMED);
        let cells = Cells {
            landscape: &tried.revision.landscape,
            language,
        };
        html! {
            section aria-labelledby="verstanden" {
                h2 id="verstanden" { (self.visit.t("frame-own-said")) }
                p { (rule_sentence(cells.landscape, language, &tried.rule)) }
                @for remark in &tried.found.remarks { p class="fs-error" { (diagnostic(language, remark).message) } }
                p class="fs-note" { (self.visit.t("frame-preview-text")) " " (message(language, "frame-total", &args().count("count", result.total()))) }
                dl class="fs-counts" {
                    @for (key, number) in [("frame-kept", result.kept), ("frame-broken", result.broken), ("frame-open", result.open)] {
                        div { dt { (self.visit.t(key)) } dd { (count(language, number)) } }
                    }
                }
                ul class="fs-links" { @for finding in broken { li { (cells.link(&finding.subject)) } } }
            }
        }
    }

    /// For those who know the language; it counts instead of the lines above.
    fn expression(&self) -> Markup {
        let typed = of(self.typed, "ausdruck");
        html! {
            details class="fs-why" open[!typed.is_empty()] {
                summary { (self.visit.t("frame-advanced")) }
                div class="fs-field" {
                    label for="ausdruck" { (self.visit.t("frame-own-expression")) }
                    span class="fs-hint" id="ausdruck-hilfe" { (self.visit.t("frame-own-expression-hint")) }
                    textarea id="ausdruck" name="ausdruck" rows="3" maxlength="2048" spellcheck="false" aria-describedby="ausdruck-hilfe" { (typed) }
                }
            }
        }
    }
}

impl From<RuleError> for Refusal {
    fn from(error: RuleError) -> Self {
        match error {
            RuleError::Edit(error) => error.into(),
            RuleError::NotARule(_) | RuleError::Nameless => Refusal::BadForm,
        }
    }
}
