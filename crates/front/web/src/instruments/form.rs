//! The form of answers: one choice per question; single factors of a framework are for experts and
//! folded away.

use freistadt_app::scoring::{
    Answered, Method, Objective, Origin, Question, crosswalk, instruments, question_id,
};
use freistadt_app::{GivenAnswers, Sheet, answer_text, known_text};
use freistadt_l10n::{day, partial_date};
use freistadt_model::{Code as _, SourceRole, Stated};
use maud::{Markup, html};

use super::{PATH, Page};
use crate::records::part;
use crate::typed::{Typed, of};

impl Page<'_> {
    /// All questions; nobody who may only read sees a form.
    pub(super) fn answers(&self, sheet: &Sheet, given: &GivenAnswers, typed: &Typed) -> Markup {
        let form = Form {
            page: self,
            sheet,
            given,
            typed,
        };
        html! {
            h2 id="antworten" { (self.visit.t("instruments-answers")) }
            @if self.visit.may_edit() {
                p { (self.visit.t("instruments-answers-lead")) }
                form method="post" action={ (PATH) "/" (part(&sheet.instrument.id)) } {
                    (self.who(sheet, typed))
                    @for objective in &sheet.instrument.objectives { (form.objective(objective)) }
                    p class="fs-btns" { button type="submit" class="kern-btn kern-btn--primary" { span class="kern-label" { (self.visit.t("instruments-keep")) } } }
                }
            } @else {
                p { (self.visit.t("instruments-read-only")) }
            }
        }
    }

    /// As of when, who says so, in which role.
    pub(super) fn who(&self, sheet: &Sheet, typed: &Typed) -> Markup {
        let role = of(typed, "rolle");
        let stand = Some(of(typed, "stand")).filter(|it| !it.is_empty());
        html! {
            input type="hidden" name="worueber" value=(sheet.subject.to_string());
            div class="fs-three" {
                div class="fs-field" {
                    label for="stand" { (self.visit.t("instruments-on")) }
                    input type="date" id="stand" name="stand" required value=(stand.map_or_else(|| sheet.as_of.to_string(), str::to_owned));
                }
                div class="fs-field" {
                    label for="von" { (self.visit.t("instruments-by")) }
                    input type="text" id="von" name="von" maxlength="200" autocomplete="off" value=(of(typed, "von"));
                }
                div class="fs-field" {
                    label for="rolle" { (self.visit.t("instruments-role")) }
                    select id="rolle" name="rolle" {
                        @for it in SourceRole::ALL { option value=(it.code()) selected[it.code() == role] { (freistadt_l10n::code_label(self.visit.language, SourceRole::SET.name, it.code())) } }
                    }
                }
            }
        }
    }

    /// The choices of a question, with what is answered chosen.
    pub(super) fn choices(&self, sheet: &Sheet, question: &Question, chosen: &str) -> Markup {
        let instrument = sheet.instrument;
        let option = |value: &str, text: &str| {
            html! { option value=(value) selected[value == chosen] { (text) } }
        };
        let listed = question.options.iter().any(|it| it.id == chosen);
        let other = !listed && !matches!(chosen, "" | "unknown" | "not-applicable");
        html! {
            (option("", &self.visit.t("instruments-open")))
            @for it in &question.options { (option(&it.id, self.of(&it.text))) }
            @if other { (option(chosen, &instrument.said(question, chosen).map(|it| answer_text(self.visit.language, question, it)).unwrap_or_default())) }
            (option("unknown", &self.visit.t("instruments-unknown")))
            (option("not-applicable", &self.visit.t("score-not-applicable")))
        }
    }
}

struct Form<'a> {
    page: &'a Page<'a>,
    sheet: &'a Sheet,
    given: &'a GivenAnswers,
    typed: &'a Typed,
}

impl Form<'_> {
    fn objective(&self, objective: &Objective) -> Markup {
        let page = self.page;
        let whole = !objective.question.options.is_empty();
        let name = objective.question.text.of(page.visit.language);
        let asked = objective
            .items
            .iter()
            .filter(|it| self.state(it).is_some_and(|it| it.origin != Origin::Nobody));
        let counts = [
            ("some", asked.count().to_string()),
            ("all", objective.items.len().to_string()),
            ("name", name.to_owned()),
        ];
        html! {
            fieldset class="fs-question" {
                legend class="fs-legend" { (name) }
                @if whole { (self.question(&objective.question, true)) }
                @if whole && !objective.items.is_empty() {
                    details { summary { (page.say("instruments-factors", &counts)) }
                        p class="fs-note" { (page.visit.t(match sheet_method(self.sheet) { true => "instruments-factors-hint", false => "instruments-items-hint" })) }
                        @for item in &objective.items { (self.question(item, false)) }
                    }
                } @else {
                    @for item in &objective.items { (self.question(item, false)) }
                }
            }
        }
    }

    fn state(&self, question: &Question) -> Option<&Answered> {
        self.sheet.answered.get(&question.id)
    }

    fn question(&self, question: &Question, whole: bool) -> Markup {
        let page = self.page;
        let name = format!("w-{}", question.id);
        let id = format!("w-{}", question.id.replace('/', "-"));
        let hint = format!("{id}-hilfe");
        let state = self.state(question);
        let wrong = self.given.without_reason.contains(&question.id);
        let kept = state.filter(|it| it.origin != Origin::Nobody);
        let kept = kept.map(|it| self.sheet.instrument.text_of(question, it.said));
        let typed = self
            .typed
            .iter()
            .find(|(key, _)| *key == name)
            .map(|(_, value)| value.clone());
        let chosen = typed.or(kept).unwrap_or_default();
        let language = page.visit.language;
        let help = question.help.as_ref().map(|it| it.of(language));
        let label = if whole {
            help.unwrap_or_else(|| question.text.of(language))
        } else {
            question.text.of(language)
        };
        let known = state.and_then(|it| it.known.as_ref());
        let class = if wrong {
            "fs-field fs-field--error"
        } else {
            "fs-field"
        };
        html! {
            div class=(class) {
                label for=(id) { (label) @if question.gap { " " span class="fs-tag fs-tag--dash" { (page.visit.t("instruments-gap")) } } }
                span class="fs-hint" id=(hint) {
                    @if let Some(help) = help.filter(|_| !whole) { (help) " " }
                    (self.origin(question))
                }
                select id=(id) name=(name) aria-describedby=(hint) { (page.choices(self.sheet, question, &chosen)) }
            }
            @if known.is_some() {
                div class=(class) {
                    label for={ "g-" (id) } { (page.visit.t("instruments-reason")) }
                    input type="text" id={ "g-" (id) } name={ "g-" (question.id) } maxlength="500" value=(self.reason(question)) aria-describedby=(hint) aria-invalid=[wrong.then_some("true")];
                }
            }
            p class="fs-note" { a href=(self.path(question)) { (page.visit.t("instruments-evidence")) span class="fs-sr" { ": " (label) } } }
        }
    }

    fn path(&self, question: &Question) -> String {
        let subject = self.sheet.subject.to_string();
        format!(
            "{PATH}/{}/frage?frage={}&worueber={}",
            part(&self.sheet.instrument.id),
            part(&question.id),
            part(&subject)
        )
    }

    fn reason(&self, question: &Question) -> String {
        let typed = of(self.typed, &format!("g-{}", question.id));
        if !typed.is_empty() {
            return typed.to_owned();
        }
        let given = self
            .state(question)
            .filter(|it| matches!(it.origin, Origin::Given(_)));
        let last = given.and_then(|_| self.sheet.last(&question.id));
        match last.map(|it| &it.reason) {
            Some(Stated::Known(reason)) => reason.clone(),
            _ => String::new(),
        }
    }

    /// Where the answer comes from, and what else it serves.
    fn origin(&self, question: &Question) -> Markup {
        let page = self.page;
        let Some(state) = self.state(question) else {
            return html! {};
        };
        let last = self.sheet.last(&question.id);
        html! {
            @if let Some(known) = &state.known { (known_text(page.visit.language, self.sheet.instrument, question, known)) " " }
            @if let (Origin::Given(_), Some(last)) = (&state.origin, last) {
                @if let Stated::Known(on) = &last.on { (page.say("instruments-given-on", &[("day", partial_date(page.visit.language, *on))])) " " }
                @if let Stated::Known(until) = &last.until { (page.say("instruments-until", &[("day", partial_date(page.visit.language, *until))])) " " }
            }
            @if let (Origin::Nobody | Origin::Derived, Some(last)) = (&state.origin, last) {
                @if last.is_over(self.sheet.as_of) { strong { (page.say("instruments-over", &[("day", last.until.known().map_or_else(|| day(page.visit.language, self.sheet.as_of), |it| partial_date(page.visit.language, *it)))])) } " " }
            }
            (page.also(self.sheet, question))
        }
    }
}

impl Page<'_> {
    /// Which other instruments the same answer serves.
    pub(super) fn also(&self, sheet: &Sheet, question: &Question) -> String {
        let id = question_id(sheet.instrument, question);
        let same = crosswalk().same_as(&id);
        let name = |it: &&str| {
            let (of, _) = it.split_once('/')?;
            let found = instruments().iter().find(|it| it.id == of);
            found.map(|it| self.of(&it.name).to_owned())
        };
        let names: Vec<String> = same.iter().filter_map(name).collect();
        match names.is_empty() {
            true => String::new(),
            false => self.say("instruments-also", &[("names", names.join(", "))]),
        }
    }
}

/// Whether items are factors of levels.
fn sheet_method(sheet: &Sheet) -> bool {
    matches!(sheet.instrument.method, Method::Weighted(_)) && !sheet.instrument.levels.is_empty()
}
