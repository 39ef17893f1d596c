//! Naming the other one by hand.

use freistadt_l10n::args;
use freistadt_model::{Id, Landscape, Organization, Revision, look_alike_key};
use maud::{Markup, html};

use super::{PATH, field, page as in_shell};
use crate::records::record_path;
use crate::shell::Visit;
use crate::short::short;

/// So many names are offered.
const OFFERED: usize = 1000;

/// The organization that a text means: an id, a name, another spelling of it, or what looks like one
/// name only.
pub(super) fn meant(landscape: &Landscape, text: &str) -> Option<Id<Organization>> {
    let text = text.trim();
    if text.is_empty() {
        return None;
    }
    let id = Id::new(text);
    if landscape.find::<Organization>(&id).is_some() {
        return Some(id);
    }
    let called = |organization: &&Organization| {
        let mut all = std::iter::once(&organization.name).chain(&organization.aliases);
        all.any(|name| name.to_lowercase() == text.to_lowercase())
    };
    let organizations = || landscape.organizations.values();
    let key = look_alike_key(text);
    let mut like = organizations().filter(|it| look_alike_key(&it.name) == key);
    let exact = organizations().find(called);
    let found = exact.or_else(|| like.next().filter(|_| like.next().is_none()));
    found.map(|organization| organization.id.clone())
}

/// The page that asks for the other one; what was typed before named none.
pub(super) fn page(
    visit: &Visit,
    revision: &Revision,
    one: &Id<Organization>,
    typed: &str,
) -> Markup {
    let t = |key| visit.t(key);
    let landscape = &revision.landscape;
    let target = one.to_ref();
    let name = landscape.title(&target);
    let named = |key: &str, name: &str| visit.say(key, &args().text("name", short(name)));
    let title = t("unite-choose");
    let wrong = !typed.is_empty();
    let described = if wrong {
        "andere-fehler andere-hilfe"
    } else {
        "andere-hilfe"
    };
    let others = landscape.organizations.values().filter(|it| it.id != *one);
    let content = html! {
        h1 { (title) }
        p class="fs-lead" { bdi { (named("unite-choose-lead", name)) } }
        form action=(PATH) {
            input type="hidden" name=(field::ONE) value=(one);
            div class=(if wrong { "fs-field fs-narrow-field fs-field--error" } else { "fs-field fs-narrow-field" }) {
                label for="andere" { (t("unite-other")) }
                span class="fs-hint" id="andere-hilfe" { (t("unite-other-hint")) }
                @if wrong { span class="fs-error" id="andere-fehler" { (named("unite-other-unknown", typed)) } }
                input type="text" id="andere" name=(field::OTHER) value=(typed) list="organisationen" autocomplete="off" aria-describedby=(described) aria-invalid=[wrong.then_some("true")];
                datalist id="organisationen" { @for other in others.take(OFFERED) { option value=(other.name) {} } }
            }
            p class="fs-btns" {
                button type="submit" class="kern-btn kern-btn--primary" { span class="kern-label" { (t("unite-compare")) } }
                a class="kern-btn kern-btn--tertiary" href=(record_path(&target)) { span class="kern-label" { (t("edit-leave")) } }
            }
        }
    };
    in_shell(visit, revision, &title, &content)
}
