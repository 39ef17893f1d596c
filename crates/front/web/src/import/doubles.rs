//! Organizations that look alike: the same, or others.

use freistadt_app::LookAlike;
use freistadt_l10n::{args, message};
use freistadt_model::{Id, Organization};
use maud::{Markup, html};

use super::at_once::at_once;
use super::check::View;
use super::decided::{DISTINCT, SAME_ALL, STAYS, field};
use super::short;

/// So many groups are asked about at once.
const SHOWN: usize = 50;

/// Groups about which nothing is decided.
pub(super) fn open(view: &View<'_>) -> usize {
    let groups = view.checked.imported.look_alikes.iter();
    groups.filter(|group| chosen(view, group).is_none()).count()
}

/// What was chosen for a group: the organization that stays, or that they are others.
fn chosen<'a>(view: &'a View<'_>, group: &LookAlike) -> Option<Option<&'a Id<Organization>>> {
    let decisions = &view.choices.decided.decisions;
    let member = |id: &Id<Organization>| group.organizations.contains(id);
    let same = decisions.same.iter().find(|(a, b)| member(a) && member(b));
    if let Some((kept, _)) = same {
        return Some(Some(kept));
    }
    let mut distinct = decisions.distinct.iter();
    distinct
        .any(|(a, b)| member(a) && member(b))
        .then_some(None)
}

pub(super) fn section(view: &View<'_>) -> Markup {
    let groups = &view.checked.imported.look_alikes;
    html! {
        @if !groups.is_empty() {
            section aria-labelledby="doppelt" {
                h2 id="doppelt" { (view.visit.t("intake-doubles")) }
                p class="fs-note" { (view.visit.t("intake-doubles-text")) }
                @if open(view) > 1 { (rest(view)) }
                @for (number, group) in groups.iter().take(SHOWN).enumerate() { (one(view, group, number)) }
                @if groups.len() > SHOWN { p class="fs-note" { (view.many("intake-more-doubles", groups.len() - SHOWN)) } }
            }
        }
    }
}

/// One decision for all that are shown and not decided one by one.
fn rest(view: &View<'_>) -> Markup {
    let options = [
        ("", "intake-rest-open"),
        (SAME_ALL, "intake-same-organization"),
        (DISTINCT, "intake-distinct"),
    ];
    at_once(view, field::REST_SAME, &options)
}

fn one(view: &View<'_>, group: &LookAlike, number: usize) -> Markup {
    let name = format!("{}{number}", field::SAME);
    let chosen = chosen(view, group);
    let names: Vec<String> = group.names.iter().map(|name| quoted(view, name)).collect();
    html! {
        fieldset class="fs-set fs-dup" {
            legend class="fs-legend" { bdi { (names.join(" · ")) } }
            p class="fs-note" { (whence(view, group)) }
            div class="fs-opts fs-opts--row" {
                input type="hidden" name=(field::GROUP) value="";
                @for id in &group.organizations { input type="hidden" name=(field::MEMBER) value=(id); }
                @if let Some((id, _)) = may_stay(view, group).first() { input type="hidden" name=(field::KEPT) value=(id); }
                @for (id, kept) in may_stay(view, group) {
                    label class="fs-opt" {
                        input type="radio" name=(name) value={ (STAYS) (id) } checked[chosen == Some(Some(id))];
                        span { (view.visit.t("intake-same-organization")) small { bdi { (message(view.language(), "intake-stays", &args().text("name", short(kept)))) } } }
                    }
                }
                label class="fs-opt" {
                    input type="radio" name=(name) value=(DISTINCT) checked[chosen == Some(None)];
                    span { (view.visit.t("intake-distinct")) small { (view.visit.t("intake-distinct-text")) } }
                }
            }
        }
    }
}

fn quoted(view: &View<'_>, name: &str) -> String {
    let name = args().text("name", short(name));
    message(view.language(), "intake-quoted", &name)
}

/// One that is stored keeps its name; where none is, each may.
fn may_stay<'g>(view: &View<'_>, group: &'g LookAlike) -> Vec<(&'g Id<Organization>, &'g String)> {
    let stored = &view.checked.imported.before.landscape.organizations;
    let all = group.organizations.iter().zip(&group.names);
    let known: Vec<_> = all
        .clone()
        .filter(|(id, _)| stored.contains_key(*id))
        .collect();
    if known.is_empty() {
        all.collect()
    } else {
        known
    }
}

/// Which of them are there already.
fn whence(view: &View<'_>, group: &LookAlike) -> String {
    let stored = &view.checked.imported.before.landscape.organizations;
    let all = group.organizations.iter().zip(&group.names);
    let known: Vec<String> = all
        .filter(|(id, _)| stored.contains_key(*id))
        .map(|(_, name)| quoted(view, name))
        .collect();
    if known.is_empty() {
        return view.visit.t("intake-doubles-in-file");
    }
    if known.len() == group.names.len() {
        return view.visit.t("intake-doubles-all-stored");
    }
    let arguments = args().text("names", known.join(", "));
    message(view.language(), "intake-doubles-stored", &arguments)
}
