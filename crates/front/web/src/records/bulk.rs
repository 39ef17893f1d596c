//! What is done with chosen rows: confirm, turn down, or give one field one value.

use axum::extract::{Form as FormBody, Path, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect};
use freistadt_app::{Applied, Edited, Edits as Change, typed_value};
use freistadt_l10n::{args, field_help, field_label, kind_count, kind_plural};
use freistadt_model::{Conflict, FieldInfo, Kind, RecordRef, Revision, RevisionId};
use maud::{Markup, html};

use super::input::{Input, example, expected, offers};
use super::{Cells, address, done, list_path, query};
use crate::access::Edits;
use crate::refusal::{Answer, Refusal, again};
use crate::shell::{Place, Shell, Visit};
use crate::site::Shared;
use crate::typed::{Typed, of};

/// Names in the form that are no fields.
const BASE: &str = "stand";
const SEEN: &str = "gesehen";
/// The button that asks for another field.
const OTHER: &str = "andere";
/// The list from which rows were chosen.
pub(super) const LIST: &str = "liste";
/// So many conflicts are named.
const SHOWN: usize = 30;

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
    let list = query::returned(kind, of(&typed, LIST));
    let back = |applied: Option<Applied>| {
        Ok(Redirect::to(&done::path(&list, applied.as_ref())).into_response())
    };
    match of(&typed, "tun") {
        "bestaetigen" if !targets.is_empty() => {
            back(site.data.confirm(&editor, &targets, today).await?)
        }
        "ablehnen" if !targets.is_empty() => {
            back(site.data.reject(&editor, &targets, today).await?)
        }
        what => {
            let revision = site.data.revision(&editor.viewer(), None).await?;
            let mut page = Page::new(&visit, &revision, kind, &targets, of(&typed, LIST));
            page.info = kind
                .field(of(&typed, "feld"))
                .filter(|info| what != OTHER && is_shared(info));
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
    let base = of(&typed, BASE).parse().map_err(|_| Refusal::BadForm)?;
    let base = RevisionId(base);
    let targets = chosen(kind, &typed);
    let info = kind.field(of(&typed, "feld")).ok_or(Refusal::BadForm)?;
    let value = typed_value(of(&typed, "wert"), info.value_type, visit.language);
    let Some(value) = value else {
        let revision = site.data.revision(&editor.viewer(), None).await?;
        let mut page = Page::new(&visit, &revision, kind, &targets, of(&typed, LIST));
        page.info = Some(info);
        let shown = page.show(Some(&Again::new(info, &typed)));
        return again(shown);
    };
    let change = Change {
        base,
        targets: targets.clone(),
        fields: vec![(info, value)],
        reason: of(&typed, "grund").trim().to_owned(),
        aware: of(&typed, SEEN).parse().ok().map(RevisionId),
        as_of: freistadt_app::today(),
    };
    let list = query::returned(kind, of(&typed, LIST));
    let back = |applied| Ok(Redirect::to(&done::path(&list, applied)).into_response());
    match site.data.edit(&editor, change).await? {
        Edited::Applied(applied) => back(Some(&applied)),
        Edited::Nothing => back(None),
        Edited::Conflicts(found, newest) => {
            let revision = site.data.revision(&editor.viewer(), None).await?;
            let mut again = Again::new(info, &typed);
            again.conflicts = found;
            let mut page = Page::new(&visit, &revision, kind, &targets, of(&typed, LIST));
            (page.base, page.aware) = (base, Some(newest));
            page.info = Some(info);
            let shown = page.show(Some(&again));
            Ok((StatusCode::CONFLICT, Html(shown.into_string())).into_response())
        }
    }
}

/// The form comes back: with a value that does not fit, or with what others changed in between.
struct Again<'a> {
    info: FieldInfo,
    typed: &'a Typed,
    /// None: the value does not fit.
    conflicts: Vec<Conflict>,
}

impl<'a> Again<'a> {
    fn new(info: FieldInfo, typed: &'a Typed) -> Again<'a> {
        Again {
            info,
            typed,
            conflicts: Vec::new(),
        }
    }
}

/// Asks which field of the chosen records is to say what.
struct Page<'a> {
    visit: &'a Visit,
    revision: &'a Revision,
    kind: Kind,
    targets: &'a [RecordRef],
    /// The list that they were chosen from.
    list: &'a str,
    /// The field; none as long as nobody has chosen one.
    info: Option<FieldInfo>,
    /// The state that what is typed is compared with.
    base: RevisionId,
    /// The later state whose changes the page shows as conflicts.
    aware: Option<RevisionId>,
}

impl<'a> Page<'a> {
    fn new(
        visit: &'a Visit,
        revision: &'a Revision,
        kind: Kind,
        targets: &'a [RecordRef],
        list: &'a str,
    ) -> Page<'a> {
        Page {
            visit,
            revision,
            kind,
            targets,
            list,
            info: None,
            base: revision.id,
            aware: None,
        }
    }

    fn cells(&self) -> Cells<'a> {
        Cells::of(self.visit, self.revision)
    }

    fn show(&self, again: Option<&Again<'_>>) -> Markup {
        let language = self.visit.language;
        let title = self.visit.t("bulk-title");
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
                p class="fs-lead" { (self.visit.t("bulk-none")) }
                p { a href=(query::returned(self.kind, self.list)) { (self.visit.t("bulk-back")) } }
            } @else {
                p class="fs-lead" { (kind_count(language, self.kind, self.targets.len())) }
                (self.chosen())
                @if let Some(again) = again { (self.conflicts(again)) }
                @match self.info {
                    Some(info) => (self.value(info, again)),
                    None => (self.field()),
                }
            }
        })
    }

    fn chosen(&self) -> Markup {
        let names = self.targets.iter().map(|target| self.cells().name(target));
        html! { p class="fs-note" { (names.collect::<Vec<_>>().join(" · ")) } }
    }

    /// The records in which others changed the same field, with what they say now.
    fn conflicts(&self, again: &Again<'_>) -> Markup {
        let field = field_label(self.visit.language, self.kind, again.info.name);
        let shown = |conflict: &Conflict| {
            let text = |value| self.cells().text(value, again.info.value_type);
            let arguments = args()
                .text("field", field.as_str())
                .text("present", text(&conflict.present))
                .text("wanted", text(&conflict.wanted));
            self.visit.say("edit-conflict", &arguments)
        };
        html! {
            @if !again.conflicts.is_empty() {
                div class="fs-summary" role="alert" tabindex="-1" autofocus {
                    h2 { (self.visit.t("edit-conflicts")) }
                    p { (self.visit.t("bulk-conflicts-text")) }
                    ul { @for conflict in again.conflicts.iter().take(SHOWN) { li { (self.cells().link(&conflict.target)) ": " (shown(conflict)) } } }
                    @if again.conflicts.len() > SHOWN { p { (self.visit.say("why-further", &args().text("count", (again.conflicts.len() - SHOWN).to_string()))) } }
                }
            }
        }
    }

    /// What both forms carry along.
    fn carried(&self) -> Markup {
        html! {
            input type="hidden" name=(LIST) value=(self.list);
            @for target in self.targets { input type="hidden" name="id" value=(target.id); }
        }
    }

    /// Asks which field.
    fn field(&self) -> Markup {
        let fields = self.kind.fields().into_iter().filter(is_shared);
        html! {
            form method="post" action={ (list_path(self.kind)) "/auswahl" } {
                (self.carried())
                div class="fs-form" { div class="fs-field fs-c4" {
                    label for="feld" { (self.visit.t("bulk-field")) }
                    select id="feld" name="feld" { @for info in fields {
                        option value=(info.name) { (field_label(self.visit.language, self.kind, info.name)) }
                    } }
                } }
                p class="fs-btns" { button type="submit" class="kern-btn kern-btn--primary" { span class="kern-label" { (self.visit.t("bulk-next")) } } }
            }
        }
    }

    /// Asks what the field is to say.
    fn value(&self, info: FieldInfo, again: Option<&Again<'_>>) -> Markup {
        let language = self.visit.language;
        let typed = |name| again.map_or("", |again| of(again.typed, name));
        let wrong = again.is_some_and(|again| again.conflicts.is_empty());
        let conflict = again.is_some() && !wrong;
        let input = Input {
            language,
            info,
            name: "wert",
            id: "wert",
            text: typed("wert"),
            described: if wrong {
                "wert-fehler wert-hilfe"
            } else {
                "wert-hilfe"
            },
            wrong,
        };
        html! {
            form method="post" action={ (list_path(self.kind)) "/aendern" } {
                (self.carried())
                input type="hidden" name=(BASE) value=(self.base.0);
                @if let Some(aware) = self.aware { input type="hidden" name=(SEEN) value=(aware.0); }
                input type="hidden" name="feld" value=(info.name);
                div class="fs-form" {
                    div class=(if wrong { "fs-field fs-c6 fs-field--error" } else { "fs-field fs-c6" }) {
                        label for="wert" { (field_label(language, self.kind, info.name)) }
                        span class="fs-hint" id="wert-hilfe" { (field_help(language, self.kind, info.name)) " " @if let Some(example) = example(language, info.value_type) { (example) " " } (self.visit.t("bulk-value-hint")) }
                        @if wrong { span class="fs-error" id="wert-fehler" { (self.unfit(info)) } }
                        (input.show())
                        (offers(&self.revision.landscape, std::iter::once(info.value_type)))
                    }
                    div class="fs-field fs-c6" {
                        label for="grund" { (self.visit.t("edit-reason")) }
                        input type="text" id="grund" name="grund" value=(typed("grund"));
                    }
                }
                p class="fs-btns" {
                    button type="submit" class="kern-btn kern-btn--primary" { span class="kern-label" { @if conflict { (self.visit.t("edit-save-anyway")) } @else { (self.visit.t("bulk-go")) } } }
                    button type="submit" formaction={ (list_path(self.kind)) "/auswahl" } name="tun" value=(OTHER) class="kern-btn kern-btn--tertiary" { span class="kern-label" { (self.visit.t("bulk-other")) } }
                }
            }
        }
    }

    fn unfit(&self, info: FieldInfo) -> String {
        let language = self.visit.language;
        let label = field_label(language, self.kind, info.name);
        let unfit = self.visit.say("bulk-unfit", &args().text("field", label));
        format!("{unfit} {}", expected(language, info.value_type))
    }
}

/// Whether several records can say the same; a name is nobody else's.
fn is_shared(info: &FieldInfo) -> bool {
    info.name != "name" && info.name != "aliases"
}
