//! What is done with chosen rows: confirm, turn down, or give one field one value.

use axum::extract::{Form as FormBody, Path, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect};
use freistadt_app::{Edited, Edits as Change, typed_value};
use freistadt_l10n::{args, field_label, kind_count, kind_plural, message};
use freistadt_model::{FieldInfo, Kind, RecordRef, Revision, RevisionId, ValueType};
use maud::{Markup, html};

use super::{Cells, address, list_path};
use crate::access::Edits;
use crate::refusal::{Answer, Refusal};
use crate::shell::{Place, Shell, Visit, t};
use crate::site::Shared;
use crate::typed::{Typed, of};

fn chosen(kind: Kind, typed: &Typed) -> Vec<RecordRef> {
    let ids = typed.iter().filter(|(key, _)| key == "id");
    ids.map(|(_, id)| RecordRef::new(kind, id.as_str()))
        .collect()
}

/// Does at once what needs no more to be said, or asks which field is to say what.
pub(crate) async fn choose(
    State(site): Shared,
    visit: Visit,
    Edits(editor): Edits,
    Path(word): Path<String>,
    FormBody(typed): FormBody<Typed>,
) -> Answer {
    let kind = address::kind(&word).ok_or(Refusal::NotFound)?;
    let targets = chosen(kind, &typed);
    let today = freistadt_app::today();
    let back = || Ok(Redirect::to(&list_path(kind)).into_response());
    match of(&typed, "tun") {
        "bestaetigen" if !targets.is_empty() => {
            site.data.confirm(&editor, &targets, today).await?;
            back()
        }
        "ablehnen" if !targets.is_empty() => {
            site.data.reject(&editor, &targets, today).await?;
            back()
        }
        _ => {
            let revision = site.data.revision(&editor.viewer(), None).await?;
            let page = Page::new(&visit, &revision, kind, &targets);
            Ok(Html(page.show(None).into_string()).into_response())
        }
    }
}

/// Gives one field of the chosen records one value.
pub(crate) async fn change(
    State(site): Shared,
    visit: Visit,
    Edits(editor): Edits,
    Path(word): Path<String>,
    FormBody(typed): FormBody<Typed>,
) -> Answer {
    let kind = address::kind(&word).ok_or(Refusal::NotFound)?;
    let base = of(&typed, "stand").parse().map_err(|_| Refusal::BadForm)?;
    let targets = chosen(kind, &typed);
    let info = kind.field(of(&typed, "feld")).ok_or(Refusal::BadForm)?;
    let value = typed_value(of(&typed, "wert"), info.value_type, visit.language);
    let Some(value) = value else {
        let revision = site.data.revision(&editor.viewer(), None).await?;
        let shown = Page::new(&visit, &revision, kind, &targets).show(Some((info, &typed)));
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, Html(shown.into_string())).into_response());
    };
    let change = Change {
        base: RevisionId(base),
        targets,
        fields: vec![(info, value)],
        reason: of(&typed, "grund").trim().to_owned(),
        aware: None,
        as_of: freistadt_app::today(),
    };
    match site.data.edit(&editor, change).await? {
        Edited::Applied(_) | Edited::Nothing => Ok(Redirect::to(&list_path(kind)).into_response()),
        Edited::Conflicts(..) => Err(Refusal::Busy),
    }
}

/// Asks which field of the chosen records is to say what.
struct Page<'a> {
    visit: &'a Visit,
    revision: &'a Revision,
    kind: Kind,
    targets: &'a [RecordRef],
}

impl<'a> Page<'a> {
    fn new(
        visit: &'a Visit,
        revision: &'a Revision,
        kind: Kind,
        targets: &'a [RecordRef],
    ) -> Page<'a> {
        Page {
            visit,
            revision,
            kind,
            targets,
        }
    }

    fn t(&self, key: &str) -> String {
        t(self.visit.language, key)
    }

    fn show(&self, wrong: Option<(FieldInfo, &Typed)>) -> Markup {
        let language = self.visit.language;
        let title = self.t("bulk-title");
        let shell = Shell {
            visit: self.visit,
            revision: Some(self.revision),
            place: Place::Records(self.kind),
            title: &title,
            above: vec![(kind_plural(language, self.kind), list_path(self.kind))],
        };
        shell.page(&html! {
            h1 { (title) }
            @if self.targets.is_empty() {
                p class="fs-lead" { (self.t("bulk-none")) }
                p { a href=(list_path(self.kind)) { (self.t("bulk-back")) } }
            } @else {
                p class="fs-lead" { (kind_count(language, self.kind, self.targets.len())) }
                (self.chosen())
                (self.form(wrong))
            }
        })
    }

    fn chosen(&self) -> Markup {
        let cells = Cells {
            landscape: &self.revision.landscape,
            language: self.visit.language,
        };
        let names: Vec<String> = self
            .targets
            .iter()
            .map(|target| cells.name(target))
            .collect();
        html! { p class="fs-note" { (names.join(" · ")) } }
    }

    fn form(&self, wrong: Option<(FieldInfo, &Typed)>) -> Markup {
        let typed = |name| wrong.map_or("", |(_, typed)| of(typed, name));
        html! {
            form method="post" action={ (list_path(self.kind)) "/aendern" } {
                input type="hidden" name="stand" value=(self.revision.id.0);
                @for target in self.targets { input type="hidden" name="id" value=(target.id); }
                div class="fs-form" {
                    div class="fs-field fs-c4" {
                        label for="feld" { (self.t("bulk-field")) }
                        select id="feld" name="feld" { @for info in self.fields() {
                            option value=(info.name) selected[typed("feld") == info.name] { (field_label(self.visit.language, self.kind, info.name)) }
                        } }
                    }
                    div class=(if wrong.is_some() { "fs-field fs-c4 fs-field--error" } else { "fs-field fs-c4" }) {
                        label for="wert" { (self.t("bulk-value")) }
                        span class="fs-hint" id="wert-hilfe" { (self.t("bulk-value-hint")) }
                        @if let Some((info, _)) = wrong { span class="fs-error" id="wert-fehler" { (self.unfit(info)) } }
                        input type="text" id="wert" name="wert" value=(typed("wert")) list="werte" autocomplete="off" aria-invalid=[wrong.map(|_| "true")] aria-describedby=(if wrong.is_some() { "wert-fehler wert-hilfe" } else { "wert-hilfe" });
                        datalist id="werte" { @for value in self.offers() { option value=(value) {} } }
                    }
                    div class="fs-field fs-c4" {
                        label for="grund" { (self.t("edit-reason")) }
                        input type="text" id="grund" name="grund" value=(typed("grund"));
                    }
                }
                p class="fs-btns" { button type="submit" class="kern-btn kern-btn--primary" { span class="kern-label" { (self.t("bulk-go")) } } }
            }
        }
    }

    fn unfit(&self, info: FieldInfo) -> String {
        let label = field_label(self.visit.language, self.kind, info.name);
        message(
            self.visit.language,
            "bulk-unfit",
            &args().text("field", label),
        )
    }

    /// Fields that several records can share; a name is nobody else's.
    fn fields(&self) -> Vec<FieldInfo> {
        let shared = |info: &FieldInfo| info.name != "name" && info.name != "aliases";
        self.kind.fields().into_iter().filter(shared).collect()
    }

    /// Words of closed lists and names of organizations.
    fn offers(&self) -> Vec<String> {
        let mut offers = Vec::new();
        for info in self.fields() {
            if let ValueType::Code(set) = info.value_type {
                let labels = set.codes.iter();
                offers.extend(
                    labels.map(|code| {
                        freistadt_l10n::code_label(self.visit.language, set.name, code)
                    }),
                );
            }
        }
        let organizations = self.revision.landscape.organizations.values();
        offers.extend(organizations.map(|organization| organization.name.clone()));
        offers.sort();
        offers.dedup();
        offers
    }
}
