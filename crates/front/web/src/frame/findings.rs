//! What is not as the frame wants it: by rule, by unit or by measure, with why and since when.

use std::collections::{BTreeMap, BTreeSet};

use axum::extract::{Query, State};
use freistadt_app::policy::{Measure, Rule, measures};
use freistadt_app::{
    Beginnings, FileFormat, FindingsFile, FindingsWanted, FrameChecked, UnitWanted, Viewer, today,
};
use freistadt_l10n::{args, count, diagnostic};
use freistadt_model::{Audience, Code as _, Finding, RecordRef, Verdict};
use maud::{Markup, html};

use super::decide::{Decide, ticked};
use super::found::{Finds, found};
use super::words::{helps, title, weight};
use super::{FINDINGS, FRAME};
use crate::access::Reads;
use crate::measures::address;
use crate::records::{attached, part};
use crate::refusal::Answer;
use crate::shell::{Place, Shell, Visit, nothing_there};
use crate::short::short;
use crate::site::{Shared, Site};
use crate::typed::{Typed, of, reader};

/// Stands for findings that no unit takes.
const NOBODY: &str = "-";

/// How findings are grouped, as the address has it; the first is usual.
const GROUPS: [&str; 3] = ["regel", "amt", "massnahme"];

/// Everything that is found.
pub(super) async fn show(
    State(site): Shared,
    visit: Visit,
    Reads(viewer): Reads,
    Query(typed): Query<Typed>,
) -> Answer {
    shown(&site, &visit, &viewer, &typed, None).await
}

/// The same as a workbook.
pub(super) async fn xlsx(site: Shared, visit: Visit, reads: Reads, typed: Query<Typed>) -> Answer {
    file(site, visit, reads, typed, FileFormat::Xlsx).await
}

/// The same as lines of text.
pub(super) async fn csv(site: Shared, visit: Visit, reads: Reads, typed: Query<Typed>) -> Answer {
    file(site, visit, reads, typed, FileFormat::Csv).await
}

async fn file(
    State(site): Shared,
    visit: Visit,
    Reads(viewer): Reads,
    Query(typed): Query<Typed>,
    format: FileFormat,
) -> Answer {
    let asked = FindingsFile {
        wanted: wanted(&typed),
        format,
        reader: reader(&typed)?,
        language: visit.language,
        as_of: today(),
    };
    let bytes = site.data.findings_file(&viewer, asked).await?;
    Ok(attached("abweichungen", format, bytes))
}

/// Which findings an address asks for.
pub(super) fn wanted(typed: &Typed) -> FindingsWanted {
    FindingsWanted {
        unit: match of(typed, "amt") {
            "" => UnitWanted::Any,
            NOBODY => UnitWanted::Nobody,
            unit => UnitWanted::Named(unit.to_owned()),
        },
        measure: Some(of(typed, "massnahme").to_owned()).filter(|it| !it.is_empty()),
    }
}

/// The page, also again where something that was typed does not do.
pub(super) async fn shown(
    site: &Site,
    visit: &Visit,
    viewer: &Viewer,
    typed: &Typed,
    wrong: Option<&'static str>,
) -> Answer {
    let checked = site.data.findings(viewer, today()).await?;
    let since = site.data.since(viewer, today()).await?;
    let mut by_rule: BTreeMap<&str, Vec<&Finding>> = BTreeMap::new();
    for finding in &checked.checked.findings {
        by_rule.entry(&finding.rule).or_default().push(finding);
    }
    let page = Page {
        visit,
        checked: &checked,
        since: &since,
        by_rule,
        wanted: wanted(typed),
        ticked: ticked(typed),
        typed,
        wrong,
    };
    crate::refusal::shown(page.show(), wrong.is_some())
}

struct Page<'a> {
    visit: &'a Visit,
    checked: &'a FrameChecked,
    since: &'a Beginnings,
    /// The findings of each rule.
    by_rule: BTreeMap<&'a str, Vec<&'a Finding>>,
    wanted: FindingsWanted,
    ticked: Vec<RecordRef>,
    typed: &'a Typed,
    wrong: Option<&'static str>,
}

/// Findings of one rule.
struct Part<'a> {
    rule: &'a Rule,
    findings: Vec<&'a Finding>,
}

impl Page<'_> {
    fn show(&self) -> Markup {
        let name = self.visit.t("findings-page");
        let shell = Shell::new(self.visit, &self.checked.revision, Place::Findings, &name);
        if self.checked.rules.is_empty() {
            return shell.page(&html! {
                h1 { (name) }
                (nothing_there(self.visit, "findings-no-rules"))
                p { a href=(FRAME) { (self.visit.t("findings-to-frame")) } }
            });
        }
        let all = &self.checked.checked.findings;
        let said = args()
            .count("broken", all.iter().filter(|it| it.counts()).count())
            .count(
                "open",
                all.iter().filter(|it| it.verdict == Verdict::Open).count(),
            );
        shell.page(&html! {
            div class="fs-row" {
                h1 { (name) }
                p class="fs-btns" { a href=(FRAME) { (self.visit.t("findings-to-frame")) } }
            }
            p class="fs-lead" { (self.visit.say("findings-lead", &said)) }
            @if let Some(wrong) = self.wrong { p class="fs-error" role="alert" { (self.visit.t(wrong)) } }
            @for remark in &self.checked.remarks { p class="fs-error" { (diagnostic(self.visit.language, remark).message) } }
            (self.choice())
            @match of(self.typed, "gruppe") {
                "amt" => { (self.by_unit()) }
                "massnahme" => { (self.by_measure()) }
                _ => { (self.rule_by_rule()) }
            }
            @if self.visit.may_edit() { datalist id="aemter" { @for unit in self.units() { option value=(unit) {} } } }
        })
    }

    /// The units that take something.
    fn units(&self) -> BTreeSet<&str> {
        let all = self.checked.checked.findings.iter();
        all.filter_map(|it| it.unit.as_deref()).collect()
    }

    /// Of whom, what helps, grouped how; and the same as a file.
    fn choice(&self) -> Markup {
        let chosen = |name, value: &str| of(self.typed, name) == value;
        let query = |file: &str, reader: Audience| {
            let (unit, measure) = (of(self.typed, "amt"), of(self.typed, "massnahme"));
            let (unit, measure) = (part(unit), part(measure));
            let reader = reader.code();
            format!("/abweichungen/{file}?amt={unit}&massnahme={measure}&fuer={reader}")
        };
        html! {
            form method="get" action=(FINDINGS) class="fs-views" {
                label for="amt" { (self.visit.t("findings-unit")) }
                select id="amt" name="amt" {
                    option value="" { (self.visit.t("findings-all")) }
                    option value=(NOBODY) selected[chosen("amt", NOBODY)] { (self.visit.t("findings-nobody")) }
                    @for unit in self.units() { option value=(unit) selected[chosen("amt", unit)] { (short(unit)) } }
                }
                label for="massnahme" { (self.visit.t("findings-measure")) }
                select id="massnahme" name="massnahme" {
                    option value="" { (self.visit.t("findings-any-measure")) }
                    @for measure in self.helping() { option value=(measure.id) selected[chosen("massnahme", &measure.id)] { (measure.title.of(self.visit.language)) } }
                }
                label for="gruppe" { (self.visit.t("findings-group")) }
                select id="gruppe" name="gruppe" {
                    @for group in GROUPS { option value=(group) selected[chosen("gruppe", group)] { (self.visit.t(&format!("findings-group-{group}"))) } }
                }
                button type="submit" class="fs-plain" { (self.visit.t("findings-show")) }
            }
            p class="fs-note" {
                (self.visit.t("list-export"))
                @for (at, reader) in [Audience::Internal, Audience::Closed, Audience::Public].into_iter().enumerate() {
                    @let named = self.visit.t(&format!("list-export-{}", reader.code()));
                    @if at > 0 { " ·" }
                    " " (named) " "
                    @for (at, (file, name)) in [("liste.xlsx", "XLSX"), ("liste.csv", "CSV"), ("nachweis.json", "JSON")].into_iter().enumerate() {
                        @if at > 0 { ", " }
                        a href=(query(file, reader)) download="" { (name) span class="fs-sr" { " " (named) } }
                    }
                }
            }
        }
    }

    /// The measures that help against a rule that holds.
    fn helping(&self) -> impl Iterator<Item = &'static Measure> {
        let checks = self.checked.rules.iter().filter_map(|it| it.check);
        let ids: BTreeSet<&str> = checks.map(|it| it.id.as_str()).collect();
        let helps = move |it: &&Measure| it.rules.iter().any(|rule| ids.contains(rule.as_str()));
        measures().iter().filter(helps)
    }

    fn parts(&self, wanted: &FindingsWanted) -> Vec<Part<'_>> {
        let part = |rule| Part {
            rule,
            findings: {
                let all = self.by_rule.get(rule.id.as_str()).into_iter().flatten();
                let kept = all.filter(|it| wanted.keeps(rule, it));
                kept.copied().collect()
            },
        };
        let parts = self.checked.rules.iter().map(part);
        parts.filter(|it| !it.findings.is_empty()).collect()
    }

    /// Rule by rule, with a list of them above.
    fn rule_by_rule(&self) -> Markup {
        let language = self.visit.language;
        let parts = self.parts(&self.wanted);
        html! {
            @if parts.len() > 1 {
                nav aria-label=(self.visit.t("findings-group-regel")) {
                    ul class="fs-links" { @for part in &parts {
                        @let found = std::slice::from_ref(part);
                        li { a href={ "#regel-" (part.rule.id) } { (title(language, part.rule)) } " "
                            span class="fs-muted" { (self.visit.say("findings-counts", &args().count("broken", counting(found)).count("open", open(found)))) }
                        }
                    } }
                }
            }
            @for part in &parts { (self.part(part)) }
        }
    }

    /// Unit by unit; what is in no unit comes last.
    fn by_unit(&self) -> Markup {
        let named = self.units().into_iter();
        let named = named.map(|it| (UnitWanted::Named(it.to_owned()), it));
        let rows = named.chain([(UnitWanted::Nobody, NOBODY)]);
        let rows = rows.map(|(unit, typed)| {
            let wanted = FindingsWanted {
                unit,
                measure: self.wanted.measure.clone(),
            };
            let measure = of(self.typed, "massnahme");
            let to = format!("{FINDINGS}?amt={}&massnahme={}", part(typed), part(measure));
            let name = if typed == NOBODY {
                self.visit.t("findings-nobody")
            } else {
                short(typed)
            };
            (html! { a href=(to) { (name) } }, to, self.parts(&wanted))
        });
        self.grouped("amt", &rows.collect::<Vec<_>>())
    }

    /// Measure by measure how much it would help against, the most first.
    fn by_measure(&self) -> Markup {
        let unit = of(self.typed, "amt");
        let row = |measure: &'static Measure| {
            let wanted = FindingsWanted {
                unit: self.wanted.unit.clone(),
                measure: Some(measure.id.clone()),
            };
            let to = format!(
                "{FINDINGS}?massnahme={}&amt={}",
                part(&measure.id),
                part(unit)
            );
            let name = measure.title.of(self.visit.language);
            (
                html! { a href=(address(measure)) { (name) } },
                to,
                self.parts(&wanted),
            )
        };
        let mut rows: Vec<_> = self.helping().map(row).collect();
        rows.sort_by_key(|(_, _, parts)| std::cmp::Reverse(counting(parts)));
        html! {
            p class="fs-note" { (self.visit.t("findings-by-measure")) }
            (self.grouped("massnahme", &rows))
        }
    }

    /// A row each: what it is, how much counts, how much is open, and the way to the rules.
    fn grouped(&self, group: &str, rows: &[(Markup, String, Vec<Part<'_>>)]) -> Markup {
        let language = self.visit.language;
        let group = self.visit.t(&format!("findings-group-{group}"));
        let head = [
            ("findings-page", "n"),
            ("frame-open", "n"),
            ("findings-against", ""),
        ];
        let rows = rows.iter().filter(|(_, _, parts)| !parts.is_empty());
        html! {
            table class="fs-table fs-stack" role="table" {
                caption class="fs-sr" { (group) }
                thead role="rowgroup" { tr role="row" {
                    th scope="col" role="columnheader" { (group) }
                    @for (key, class) in head { th scope="col" role="columnheader" class=(class) { (self.visit.t(key)) } }
                } }
                tbody role="rowgroup" { @for (name, to, parts) in rows { tr role="row" {
                    th scope="row" role="rowheader" { (name) }
                    td role="cell" class="n main" data-th=(self.visit.t("findings-page")) { (count(language, counting(parts))) }
                    td role="cell" class="n" data-th=(self.visit.t("frame-open")) { (count(language, open(parts))) }
                    td role="cell" data-th=(self.visit.t("findings-against")) { ul { @for part in parts { li {
                        a href={ (to) "#regel-" (part.rule.id) } { (title(language, part.rule)) }
                    } } } }
                } } }
            }
        }
    }

    /// One rule with what it finds, and what can be done about it.
    fn part(&self, found_here: &Part<'_>) -> Markup {
        let (language, rule) = (self.visit.language, found_here.rule);
        let path = rule
            .check
            .map(|it| format!("/leitbild/regel/{}", part(&it.id)));
        let (id, form) = (format!("regel-{}", rule.id), format!("zu-{}", rule.id));
        let findings = &found_here.findings;
        let counts = findings.iter().any(|it| it.counts());
        let decides = self.visit.may_edit() && counts;
        let name = title(language, rule);
        html! {
            section aria-labelledby=(id) {
                h2 id=(id) { (self.visit.say(if counts { "findings-not-kept" } else { "findings-not-known" }, &args().text("rule", name.as_str()))) }
                p { (weight(language, rule.severity)) @if let Some(path) = path { " " a href=(path) { (self.visit.t("frame-set")) span class="fs-sr" { " " (name) } } } }
                (helps(language, rule))
                (found(&Finds {
                    visit: self.visit,
                    landscape: &self.checked.revision.landscape,
                    rule,
                    findings,
                    since: Some(self.since),
                    form: decides.then_some(form.as_str()),
                    ticked: if of(self.typed, "regel") == rule.id { &self.ticked } else { &[] },
                }))
                @if decides { (Decide { visit: self.visit, typed: self.typed, rule: &rule.id, form: &form, title: &name }.show()) }
            }
        }
    }
}

fn counting(parts: &[Part<'_>]) -> usize {
    let all = parts.iter().flat_map(|it| &it.findings);
    all.filter(|it| it.counts()).count()
}

fn open(parts: &[Part<'_>]) -> usize {
    let all = parts.iter().flat_map(|it| &it.findings);
    all.filter(|it| it.verdict == Verdict::Open).count()
}
