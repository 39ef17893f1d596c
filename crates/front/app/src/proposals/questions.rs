//! The questions on what almost everything needs: what is known, and what people answer.

use std::sync::Arc;

use freistadt_import::{new_id, set_typed};
use freistadt_l10n::{Language, args, message};
use freistadt_model::{
    AnyRecord, Application, FieldInfo, Function, Id, Kind, Landscape, Node, Record, RecordRef,
    Revision, RevisionId, Stated, Tabled, Value, look_alike_key,
};
use freistadt_store::{Applied, ApplyError};
use freistadt_templates::{Asked, Question, answers, propose};
use jiff::civil::Date;

use crate::data::{Data, DataError, calculate, note};
use crate::records::{by_hand, claim};
use crate::{EditError, Editor, Viewer};

/// Somebody else's change in between is worked into anew; so often, then it is given up.
const TRIES: usize = 5;

/// The questions with what is known about each.
#[derive(Debug, Clone)]
pub struct Questions {
    /// The landscape.
    pub revision: Arc<Revision>,
    /// One entry per question.
    pub shown: Vec<Shown>,
}

/// One question with what a form would show.
#[derive(Debug, Clone)]
pub struct Shown {
    /// The question.
    pub question: &'static Question,
    /// Name of the application that is the answer or may be; empty if none is known.
    pub name: String,
    /// Name of who runs it; empty if unknown.
    pub operator: String,
    /// Somebody has answered; otherwise a name only suggests it.
    pub stated: bool,
}

/// What somebody answered to one question; empty texts say nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Given {
    /// Id of the question.
    pub question: String,
    /// Name of an application, one that is there or a new one.
    pub name: String,
    /// Name of who runs it.
    pub operator: String,
}

impl Data {
    /// The questions, and what a landscape, by default the newest, knows about each.
    pub async fn questions(
        &self,
        viewer: &Viewer,
        revision: Option<RevisionId>,
    ) -> Result<Questions, DataError> {
        let revision = self.revision(viewer, revision).await?;
        let asked = revision.clone();
        let shown = calculate(move || shown(&asked.landscape)).await?;
        Ok(Questions { revision, shown })
    }

    /// Takes answers in, and with them what is usual where they hold, as proposals: one change.
    /// `base` is the state that the person saw; what they left as it was stays as it is now.
    pub async fn answer(
        &self,
        editor: &Editor,
        base: RevisionId,
        given: &[Given],
        language: Language,
        as_of: Date,
    ) -> Result<Option<Applied>, EditError> {
        let saw = self.questions(&editor.viewer(), Some(base)).await?;
        for _ in 0..TRIES {
            let present = self.revision(&editor.viewer(), None).await?;
            let (before, saw, given) = (present.clone(), saw.shown.clone(), given.to_vec());
            let made = calculate(move || {
                let mut after = before.landscape.clone();
                take_in(&mut after, &saw, &given, language, as_of);
                propose(&after, language).apply(&mut after);
                before.landscape.difference(&after)
            });
            let change_set = made.await?;
            let note = note(editor, "answer", "");
            match self
                .store_change(editor, present.id, &change_set, &note)
                .await
            {
                Err(EditError::Data(DataError::Apply(ApplyError::Stale { .. }))) => {}
                stored => return stored,
            }
        }
        Err(EditError::Data(DataError::Busy))
    }
}

fn shown(landscape: &Landscape) -> Vec<Shown> {
    let known = answers(landscape);
    let shown = known.into_iter().map(|(question, answers)| {
        let answer = answers.first();
        let operator = answer.and_then(|answer| answer.operator.as_ref());
        Shown {
            question,
            name: answer.map_or_else(String::new, |answer| title(landscape, &answer.thing)),
            operator: operator.map_or_else(String::new, |id| title(landscape, &id.to_ref())),
            stated: answer.is_some_and(|answer| answer.stated),
        }
    });
    shown.collect()
}

fn title(landscape: &Landscape, target: &RecordRef) -> String {
    landscape.title(target).to_owned()
}

fn take_in(after: &mut Landscape, saw: &[Shown], given: &[Given], language: Language, as_of: Date) {
    for given in given {
        let Some(saw) = saw.iter().find(|it| it.question.id == given.question) else {
            continue;
        };
        let mut taker = Taker {
            after: &mut *after,
            language,
            as_of,
        };
        taker.take(saw, given);
    }
}

struct Taker<'a> {
    after: &'a mut Landscape,
    language: Language,
    as_of: Date,
}

impl Taker<'_> {
    fn take(&mut self, saw: &Shown, given: &Given) {
        let operator = given.operator.trim();
        let operator_changed = operator != saw.operator;
        match saw.question.asked {
            Asked::Application {
                function,
                name,
                kind,
            } => {
                let typed = given.name.trim();
                if typed != saw.name && saw.stated {
                    self.withdraw(function, &saw.name);
                }
                if typed.is_empty() {
                    return;
                }
                let target = self.application(typed, kind);
                self.state_function(&target, function, name.of(self.language));
                if operator_changed || typed != saw.name {
                    self.operator(&target, operator);
                }
            }
            Asked::Node { id, name, kind } if operator_changed => {
                let id: Id<Node> = Id::new(id);
                let target = id.to_ref();
                if !self.after.contains(&target) {
                    let mut node = Node::new(id);
                    name.of(self.language).clone_into(&mut node.name);
                    node.kind = Stated::Known(kind);
                    node.source = Some(by_hand(self.after));
                    self.after.insert(node.into_any());
                }
                self.operator(&target, operator);
            }
            Asked::Node { .. } => {}
        }
    }

    /// The application of this name, else a new one.
    fn application(&mut self, name: &str, kind: freistadt_model::ApplicationKind) -> RecordRef {
        if let Some(id) = named(self.after, name) {
            return id.to_ref();
        }
        let id = new_id(self.after, Kind::Application, name);
        let mut application = Application::new(Id::new(id));
        name.clone_into(&mut application.name);
        application.kind = Stated::Known(kind);
        application.source = Some(by_hand(self.after));
        let target = application.id.to_ref();
        self.after.insert(application.into_any());
        target
    }

    fn state_function(&mut self, target: &RecordRef, function: &str, name: &str) {
        let id: Id<Function> = Id::new(function);
        if self.after.find(&id).is_none() {
            let mut function = Function::new(id.clone());
            name.clone_into(&mut function.name);
            function.source = Some(by_hand(self.after));
            self.after.insert(function.into_any());
        }
        let mut functions = functions_of(self.after, target);
        if !functions.contains(&id) {
            functions.push(id);
            self.set_functions(target, &functions);
        }
    }

    /// The application is not the answer any more.
    fn withdraw(&mut self, function: &str, name: &str) {
        let Some(id) = named(self.after, name) else {
            return;
        };
        let target = id.to_ref();
        let mut functions = functions_of(self.after, &target);
        functions.retain(|id| id.as_str() != function);
        self.set_functions(&target, &functions);
    }

    fn set_functions(&mut self, target: &RecordRef, functions: &[Id<Function>]) {
        let list = functions.iter().map(|id| Value::Reference(id.to_ref()));
        let value = if functions.is_empty() {
            Value::Unknown
        } else {
            Value::List(list.collect())
        };
        self.set(target, "functions", &value);
    }

    fn operator(&mut self, target: &RecordRef, typed: &str) {
        let ourselves = message(self.language, "questions-ourselves", &args());
        let value = if typed.is_empty() {
            Value::Unknown
        } else if typed.to_lowercase() == ourselves.to_lowercase() {
            Value::Reference(self.after.municipality().to_ref())
        } else {
            Value::Reference(RecordRef::new(Kind::Organization, typed))
        };
        self.set(target, "operator", &value);
    }

    /// Sets a field and says who said so; a new record says it as a whole.
    fn set(&mut self, target: &RecordRef, field: &str, value: &Value) {
        let Some(info) = target.kind.field(field) else {
            return;
        };
        let before = self.after.value(target, field);
        if self.fits(target, info, value)
            && let Some(now) = self.after.value(target, field)
            && before.as_ref() != Some(&now)
        {
            claim(self.after, target, info.name, &now, self.as_of);
        }
    }

    fn fits(&mut self, target: &RecordRef, info: FieldInfo, value: &Value) -> bool {
        set_typed(self.after, target, info, value)
    }
}

fn functions_of(landscape: &Landscape, target: &RecordRef) -> Vec<Id<Function>> {
    match landscape.get(target) {
        Some(AnyRecord::Application(application)) => {
            application.functions.known().cloned().unwrap_or_default()
        }
        _ => Vec::new(),
    }
}

/// The application that is called so, by name before alias.
fn named(landscape: &Landscape, name: &str) -> Option<Id<Application>> {
    let key = look_alike_key(name);
    let mut all = landscape.applications.values();
    let by_name = all.find(|it| look_alike_key(&it.name) == key);
    let by_alias = || {
        let mut all = landscape.applications.values();
        all.find(|it| it.aliases.iter().any(|alias| look_alike_key(alias) == key))
    };
    by_name.or_else(by_alias).map(|it| it.id.clone())
}
