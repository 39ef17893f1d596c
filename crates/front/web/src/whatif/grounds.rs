//! Why one thing fails, in full: a sentence, a drawing, the same as a tree.

use axum::extract::{Query, State};
use axum::response::{Html, IntoResponse};
use freistadt_app::graph::State as How;
use freistadt_app::{
    Affected, Scenario, Told, WhatIfError, reason_lines, reason_sentence, reason_sketch,
};
use freistadt_charts::Fill;
use freistadt_l10n::args;
use freistadt_model::{Kind, RecordRef};
use maud::{Markup, html};

use super::asked::Typing;
use super::states::range;
use super::{PATH, Page};
use crate::access::Reads;
use crate::dependence::Picture;
use crate::refusal::{Answer, Refusal};
use crate::shell::{Place, Shell, Visit};
use crate::site::Shared;
use crate::typed::{Typed, of};

/// The address of the reasons for one thing.
pub(super) fn address(typing: &Typing, target: &RecordRef) -> String {
    let mut query = form_urlencoded::Serializer::new(typing.query());
    query.append_pair("fuer", &format!("{}:{}", target.kind.code(), target.id));
    format!("{PATH}/gruende?{}", query.finish())
}

/// The reasons for one thing under a question.
pub(super) async fn show(
    State(site): Shared,
    visit: Visit,
    Reads(viewer): Reads,
    Query(typed): Query<Typed>,
) -> Answer {
    let typing = Typing::new(&typed);
    let target = of(&typed, "fuer").split_once(':').and_then(|(kind, id)| {
        let kind = Kind::from_code(kind)?;
        Some(RecordRef::new(kind, id))
    });
    let target = target.filter(|_| typing.asks()).ok_or(Refusal::NotFound)?;
    let mut asked = typing.only();
    asked.told = Told::Only(target.clone());
    let answered = site.data.what_if(&viewer, None, &asked).await;
    let (answer, revision) = match answered {
        Ok(answered) => answered,
        Err(WhatIfError::Data(error)) => return Err(error.into()),
        Err(WhatIfError::Unusable(_)) => return Err(Refusal::NotFound),
    };
    let scenario = answer.scenarios.first().ok_or(Refusal::NotFound)?;
    let affected = affected(scenario, &target).ok_or(Refusal::NotFound)?;
    let page = Page::new(&visit, &revision);
    let shown = page.grounds(&typing, scenario, affected);
    Ok(Html(shown.into_string()).into_response())
}

fn affected<'a>(scenario: &'a Scenario, target: &RecordRef) -> Option<&'a Affected> {
    let services = scenario.services.iter();
    let all = services.chain([&scenario.applications]);
    let lists = all.flat_map(|it| [&it.stopped, &it.degraded, &it.uncertain]);
    lists.flatten().find(|it| it.target == *target)
}

impl Page<'_> {
    fn grounds(&self, typing: &Typing, scenario: &Scenario, affected: &Affected) -> Markup {
        let language = self.visit.language;
        let name = self.cells.name(&affected.target);
        let said = args()
            .text("name", name.as_str())
            .text("who", self.who(scenario));
        let title = self.visit.say("whatif-grounds", &said);
        let called = |it: &RecordRef| self.cells.name(it);
        let because = reason_sentence(language, self.landscape(), &affected.reasons, &called);
        let lines = reason_lines(language, self.landscape(), &affected.reasons, &called);
        let fill = match affected.range.worst {
            How::Stopped => Fill::Stopped,
            How::Degraded | How::Works => Fill::Degraded,
        };
        let mark = |it: &RecordRef| (it.kind != Kind::Organization).then_some(fill);
        let sketch = reason_sketch(&affected.target, &affected.reasons);
        let back = format!("{PATH}?{}", typing.query());
        let shell = Shell {
            visit: self.visit,
            revision: Some(self.revision),
            place: Place::WhatIf,
            title: &title,
            above: vec![(self.visit.t("whatif-page"), back)],
        };
        shell.page(&html! {
            h1 { (title) }
            p { (range(language, affected.range)) }
            p class="fs-lead" { (self.visit.say("whatif-because", &args().text("because", because))) }
            (Picture { cells: self.cells, sketch: &sketch, title: title.clone(), mark: &mark, key: &[] }.show())
            section aria-labelledby="kette" {
                h2 id="kette" { (self.visit.t("whatif-chain")) }
                ul class="fs-tree" { @for (depth, line) in &lines { li data-depth=((*depth).min(9)) { (line) } } }
            }
            p { (self.cells.link(&affected.target)) }
        })
    }
}
