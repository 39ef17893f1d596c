//! One rule of the catalogue: its values, and at once what it would find with them.

use axum::extract::{Form, Path, Query, State};
use axum::response::{IntoResponse, Redirect};
use freistadt_app::policy::{
    CatalogueRule, Parameter, ParameterKind, Rule, rule_of_catalogue, rules_of,
};
use freistadt_app::{RuleEdit, RuleError, RuleTried, Viewer, today};
use freistadt_l10n::{args, code_label, count, message};
use freistadt_model::{ApplicationKind, Code as _, Landscape, ProtectionLevel, RuleSeverity};
use maud::{Markup, html};

use super::FRAME;
use super::found::{Finds, found};
use super::words::{title, weight};
use crate::access::{Edits, Reads};
use crate::records::part;
use crate::refusal::{Answer, Refusal};
use crate::shell::{Place, Shell, Visit};
use crate::site::{Shared, Site};
use crate::typed::{Typed, of};

/// The rule as it holds, as it usually is, or with the values of the address.
pub(super) async fn show(
    State(site): Shared,
    visit: Visit,
    Reads(viewer): Reads,
    Path(check): Path<String>,
    Query(typed): Query<Typed>,
) -> Answer {
    let check = rule_of_catalogue(&check).ok_or(Refusal::NotFound)?;
    shown(&site, &visit, &viewer, check, &typed, false).await
}

/// Puts it into force, sets it, or takes it out of force.
pub(super) async fn set(
    State(site): Shared,
    visit: Visit,
    Edits(editor): Edits,
    Path(check): Path<String>,
    Form(typed): Form<Typed>,
) -> Answer {
    let check = rule_of_catalogue(&check).ok_or(Refusal::NotFound)?;
    let edit = (of(&typed, "tun") != "entfernen").then(|| edit(check, &typed));
    let reason = match &edit {
        Some(edit) => Rule::of_catalogue(&check.id, &check.id, &edit.parameters, edit.severity)
            .map(|rule| title(visit.language, &rule))
            .unwrap_or_default(),
        None => check.title.of(visit.language).to_owned(),
    };
    match site
        .data
        .set_rule(&editor, &check.id, edit.as_ref(), &reason)
        .await
    {
        Ok(_) => Ok(Redirect::to(FRAME).into_response()),
        Err(RuleError::Edit(error)) => Err(error.into()),
        Err(RuleError::NotARule(_) | RuleError::Nameless) => {
            shown(&site, &visit, &editor.viewer(), check, &typed, true).await
        }
    }
}

fn edit(check: &CatalogueRule, typed: &Typed) -> RuleEdit {
    let given = |it: &Parameter| {
        let all: Vec<&str> = (typed.iter())
            .filter(|(key, _)| *key == it.name)
            .map(|(_, value)| value.trim())
            .collect();
        (it.name.clone(), all.join(","))
    };
    RuleEdit {
        parameters: check.parameters.iter().map(given).collect(),
        severity: RuleSeverity::from_code(of(typed, "gewicht")),
    }
}

async fn shown(
    site: &Site,
    visit: &Visit,
    viewer: &Viewer,
    check: &'static CatalogueRule,
    typed: &Typed,
    wrong: bool,
) -> Answer {
    let revision = site.data.revision(viewer, None).await?;
    let stored = stored(&revision.landscape, check);
    let asked = !typed.is_empty() && typed.iter().any(|(key, _)| key != "lang");
    let typed_rule = asked.then(|| {
        let edit = edit(check, typed);
        Rule::of_catalogue(&check.id, &check.id, &edit.parameters, edit.severity)
    });
    let usual = || Rule::of_catalogue(&check.id, &check.id, &[], None).ok();
    let (rule, wrong) = match typed_rule {
        Some(Ok(rule)) => (Some(rule), wrong),
        Some(Err(_)) => (stored.clone().or_else(usual), true),
        None => (stored.clone().or_else(usual), wrong),
    };
    let rule = rule.ok_or(Refusal::NotFound)?;
    let tried = site.data.try_rule(viewer, rule, today()).await?;
    let page = Page {
        visit,
        check,
        tried: &tried,
        in_force: stored.is_some(),
        preview: asked && stored.as_ref().map(|it| &it.parameters) != Some(&tried.rule.parameters),
        wrong,
    };
    crate::refusal::shown(page.show(), wrong)
}

fn stored(landscape: &Landscape, check: &CatalogueRule) -> Option<Rule> {
    let (rules, _) = rules_of(landscape);
    let same = |it: &Rule| it.check.is_some_and(|it| it.id == check.id);
    rules.into_iter().find(same)
}

struct Page<'a> {
    visit: &'a Visit,
    check: &'a CatalogueRule,
    tried: &'a RuleTried,
    in_force: bool,
    /// The values are not those that hold.
    preview: bool,
    wrong: bool,
}

impl Page<'_> {
    fn show(&self) -> Markup {
        let language = self.visit.language;
        let name = title(language, &self.tried.rule);
        let shell = Shell {
            visit: self.visit,
            revision: Some(&self.tried.revision),
            place: Place::Frame,
            title: &name,
            above: vec![(self.visit.t("frame-page"), FRAME.to_owned())],
        };
        let result = self
            .tried
            .found
            .rules
            .values()
            .next()
            .copied()
            .unwrap_or_default();
        shell.page(&html! {
            h1 { (name) }
            p class="fs-lead" { (self.check.why.of(language)) }
            p { (weight(language, self.tried.rule.severity)) }
            @if self.wrong { p class="fs-error" role="alert" { (self.visit.t("frame-wrong")) } }
            @if self.visit.may_edit() || !self.check.parameters.is_empty() { (self.form()) }
            section aria-labelledby="ergebnis" {
                h2 id="ergebnis" { (self.visit.t("frame-broken")) }
                p class="fs-note" { (self.visit.t(if self.preview || !self.in_force { "frame-preview-text" } else { "frame-now-text" })) " " (message(language, "frame-total", &args().count("count", result.total()))) }
                dl class="fs-counts" {
                    @for (key, number) in [("frame-kept", result.kept), ("frame-broken", result.broken), ("frame-open", result.open)] {
                        div { dt { (self.visit.t(key)) } dd { (count(language, number)) } }
                    }
                }
                (found(&Finds {
                    visit: self.visit,
                    landscape: &self.tried.revision.landscape,
                    rule: &self.tried.rule,
                    findings: &self.tried.found.findings.iter().collect::<Vec<_>>(),
                    since: None,
                    form: None,
                    ticked: &[],
                }))
            }
        })
    }

    /// Looking posts nothing; only the last button stores.
    fn form(&self) -> Markup {
        let path = format!("/leitbild/regel/{}", part(&self.check.id));
        let language = self.visit.language;
        html! {
            form method="get" action=(path) class="fs-form" aria-label=(self.visit.t("frame-values")) {
                @for (parameter, (_, value)) in self.check.parameters.iter().zip(&self.tried.rule.parameters) {
                    div class="fs-c4" { (self.parameter(parameter, value)) }
                }
                div class="fs-c4" {
                    div class="fs-field" {
                        label for="gewicht" { (self.visit.t("frame-weight")) }
                        select id="gewicht" name="gewicht" {
                            @for severity in RuleSeverity::ALL.iter().rev() { option value=(severity.code()) selected[*severity == self.tried.rule.severity] { (code_label(language, "rule-severity", severity.code())) } }
                        }
                    }
                }
                p class="fs-btns fs-c12" {
                    button type="submit" class="kern-btn kern-btn--secondary" { span class="kern-label" { (self.visit.t("frame-preview")) } }
                    @if self.visit.may_edit() {
                        button type="submit" formmethod="post" class="kern-btn kern-btn--primary" { span class="kern-label" { (self.visit.t(if self.in_force { "frame-change" } else { "frame-save" })) } }
                        @if self.in_force { button type="submit" formmethod="post" name="tun" value="entfernen" class="kern-btn kern-btn--tertiary" { span class="kern-label" { (self.visit.t("frame-remove")) } } }
                    }
                }
            }
        }
    }

    fn parameter(&self, parameter: &Parameter, value: &str) -> Markup {
        let language = self.visit.language;
        let label = parameter.label.of(language);
        let name = parameter.name.as_str();
        match parameter.kind {
            ParameterKind::Level => html! {
                div class="fs-field" {
                    label for=(name) { (label) }
                    select id=(name) name=(name) {
                        @for level in ProtectionLevel::ALL { option value=(level.code()) selected[level.code() == value] { (code_label(language, ProtectionLevel::SET.name, level.code())) } }
                    }
                }
            },
            ParameterKind::ApplicationKinds => html! {
                fieldset class="fs-set" {
                    legend class="fs-legend" { (label) }
                    div class="fs-opts" { @for kind in ApplicationKind::ALL {
                        label class="fs-opt" {
                            input type="checkbox" name=(name) value=(kind.code()) checked[value.split(',').any(|it| it == kind.code())];
                            span { (code_label(language, ApplicationKind::SET.name, kind.code())) }
                        }
                    } }
                }
            },
            ParameterKind::Percent
            | ParameterKind::Days
            | ParameterKind::Number
            | ParameterKind::Date => html! {
                div class="fs-field" {
                    label for=(name) { (label) }
                    input type="text" id=(name) name=(name) value=(value) autocomplete="off" inputmode=[(parameter.kind != ParameterKind::Date).then_some("numeric")];
                }
            },
        }
    }
}
