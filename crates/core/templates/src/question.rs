//! The questions after an import, and what a landscape already answers.

use freistadt_catalogue::{Recognised, function as row};
use freistadt_l10n::Wording;
use std::sync::LazyLock;

use freistadt_model::{
    ApplicationKind, Code as _, Id, Landscape, Node, NodeKind, Organization, RecordRef,
};

use crate::data::{QuestionRow, TEMPLATES};
use crate::known::Known;

/// What a question asks for, besides who runs it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// An application with this function.
    Application {
        /// Id of the function.
        function: &'static str,
        /// Its name.
        name: &'static Wording,
        /// The kind that such applications have.
        kind: ApplicationKind,
    },
    /// Infrastructure, of which only the operator is asked.
    Node {
        /// Id of the node that the answer becomes.
        id: &'static str,
        /// What it is called.
        name: &'static Wording,
        /// Its kind.
        kind: NodeKind,
    },
}

/// One question.
#[derive(Debug, Clone, Copy)]
pub struct Question {
    /// Stable id.
    pub id: &'static str,
    /// The question as a sentence.
    pub text: &'static Wording,
    /// An example or a hint.
    pub example: Option<&'static Wording>,
    /// What it asks for.
    pub asked: Asked,
}

/// What a landscape says to a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The application or node.
    pub thing: RecordRef,
    /// Who runs it, if known.
    pub operator: Option<Id<Organization>>,
    /// Somebody said so; otherwise the name only suggests it, and nothing follows from it.
    pub stated: bool,
}

/// At most ten questions, in the order in which people are asked.
pub fn questions() -> &'static [Question] {
    static QUESTIONS: LazyLock<Vec<Question>> =
        LazyLock::new(|| TEMPLATES.questions.iter().filter_map(question).collect());
    &QUESTIONS
}

fn question(asked: &'static QuestionRow) -> Option<Question> {
    Some(Question {
        id: &asked.id,
        text: &asked.text,
        example: asked.example.as_ref(),
        asked: match (&asked.function, &asked.node, &asked.name) {
            (Some(function), _, _) => {
                let row = row(function)?;
                let kind = row.kind.as_deref().and_then(ApplicationKind::from_code);
                Asked::Application {
                    function,
                    name: &row.text,
                    kind: kind.unwrap_or(ApplicationKind::CrossCutting),
                }
            }
            (None, Some(kind), Some(name)) => Asked::Node {
                id: &asked.id,
                name,
                kind: NodeKind::from_code(kind)?,
            },
            (None, _, _) => return None,
        },
    })
}

/// What the landscape says to each question: what is stated, else what names suggest.
pub fn answers(landscape: &Landscape) -> Vec<(&'static Question, Vec<Answer>)> {
    let known = Known::of(landscape);
    let answer = |question| (question, known.answers(question));
    questions().iter().map(answer).collect()
}

impl Known<'_> {
    pub(crate) fn answers(&self, question: &Question) -> Vec<Answer> {
        match question.asked {
            Asked::Node { id, .. } => {
                let node = self.landscape.find(&Id::new(id));
                node.map(of_node).into_iter().collect()
            }
            Asked::Application { function, .. } => self.of_function(function),
        }
    }

    fn of_function(&self, function: &str) -> Vec<Answer> {
        let mut found: Vec<Answer> = self
            .applications
            .iter()
            .filter_map(|known| {
                let purpose = known.purposes.iter().find(|it| it.function == function)?;
                Some(Answer {
                    thing: known.application.id.to_ref(),
                    operator: known.application.operator.known().cloned(),
                    stated: purpose.by == Recognised::Stated,
                })
            })
            .collect();
        if found.iter().any(|answer| answer.stated) {
            found.retain(|answer| answer.stated);
        }
        found
    }
}

fn of_node(node: &Node) -> Answer {
    Answer {
        thing: node.id.to_ref(),
        operator: node.operator.known().cloned(),
        stated: true,
    }
}
