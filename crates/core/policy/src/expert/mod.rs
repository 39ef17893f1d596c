//! Expressions for experts, in the Common Expression Language, behind limits.
//!
//! The parser follows the nesting of a text and the interpreter that of its tree, so both run on a
//! thread whose stack is large enough for every text that is let through. What is unknown is not
//! there: an expression that touches it has no result, and the record stays open.

mod meant;

use std::collections::HashMap;
use std::panic::{AssertUnwindSafe, catch_unwind};

use cel::{Context as Scope, Program};
use freistadt_model::{RecordRef, Seen, Value};

use crate::fields::{Context, Over, fields_of};
use crate::judge::Judged;

/// The longest text, in bytes.
const LONGEST: usize = 2048;

/// Brackets within brackets.
const DEEPEST: usize = 32;

/// Macros that go through a list, e.g. `exists`.
const WALKS: usize = 2;

/// Steps that all records of one check may take together: the bytes of the text, as often as the
/// longest list lets them be gone through. It is an estimate from above, made before anything runs:
/// the interpreter cannot be stopped half way.
const WORK: usize = 100_000_000;

/// Enough for a text of the longest length that is one chain.
const STACK: usize = 64 << 20;

/// An expression that is let through.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Expression {
    text: String,
}

/// Why a text is no expression.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotAnExpression {
    /// Too long.
    #[error("an expression has at most {LONGEST} bytes")]
    Long,
    /// Nested too deeply.
    #[error("brackets are nested at most {DEEPEST} deep")]
    Deep,
    /// Too many lists within lists.
    #[error("an expression goes through lists at most {WALKS} times")]
    Walks,
    /// It cannot be read.
    #[error("{0}")]
    Form(String),
    /// A field that records of the kind do not have.
    #[error("records have no field `{0}`")]
    Field(String),
    /// A value that its field never has, and those that it has.
    #[error("`{1}` is no value of `{0}`")]
    Value(String, String, Vec<&'static str>),
    /// Neither the record, nor a function.
    #[error("nothing is called `{0}`")]
    Name(String),
    /// It says something else than yes or no.
    #[error("an expression has to be true or false")]
    NoTruth,
    /// Compares or joins what is not of a kind.
    #[error("`{0}` stands between values of different kinds")]
    Mixed(String),
    /// Fails whatever the record.
    #[error("it has no result: {0}")]
    Never(String),
}

impl Expression {
    /// Lets a text through, or says why not.
    pub fn parse(text: &str) -> Result<Expression, NotAnExpression> {
        let text = text.trim();
        if text.len() > LONGEST {
            return Err(NotAnExpression::Long);
        }
        if depth(text) > DEEPEST {
            return Err(NotAnExpression::Deep);
        }
        if walks(text) > WALKS {
            return Err(NotAnExpression::Walks);
        }
        let compiled = apart(|| {
            Program::compile(text)
                .map(drop)
                .map_err(|it| it.to_string())
        });
        match compiled {
            Some(Ok(())) => Ok(Expression {
                text: text.to_owned(),
            }),
            Some(Err(error)) => {
                let first = error.lines().next().unwrap_or_default();
                Err(NotAnExpression::Form(first.to_owned()))
            }
            None => Err(NotAnExpression::Form("the reader gave up".to_owned())),
        }
    }

    /// Whether it can be judged of such records: it names fields that they have, and says yes or
    /// no.
    pub(crate) fn meant_for(&self, over: Over) -> Result<(), NotAnExpression> {
        let small = self.steps(&[]) <= WORK;
        let meant = apart(|| {
            let program = Program::compile(&self.text).ok()?;
            Some(meant::meant(&program, over, small))
        });
        // What the reader could not follow was refused before.
        meant.flatten().unwrap_or(Ok(()))
    }

    /// The text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Judges records; `None` where they would take too much work together.
    pub(crate) fn judge(
        &self,
        context: &Context<'_>,
        over: Over,
        subjects: &[RecordRef],
    ) -> Option<Vec<Judged>> {
        let records: Vec<HashMap<String, cel::Value>> = (subjects.iter())
            .map(|subject| self.record(context, over, subject))
            .collect();
        if self.steps(&records).saturating_mul(subjects.len()) > WORK {
            return None;
        }
        let judged = apart(|| {
            let program = Program::compile(&self.text).ok()?;
            Some(records.into_iter().map(|it| judged(&program, it)).collect())
        });
        let open = || vec![Judged::Unknown; subjects.len()];
        Some(judged.flatten().unwrap_or_else(open))
    }

    /// So many steps one record takes at most. A list is what a record holds, what stands in the
    /// text with commas, or several of these joined by `+`.
    fn steps(&self, records: &[HashMap<String, cel::Value>]) -> usize {
        let held = records.iter().flat_map(HashMap::values).map(length).max();
        let signs = |sign: char| self.text.matches(sign).count() + 1;
        let longest = held.unwrap_or(0).saturating_mul(signs('+'));
        let longest = longest.saturating_add(signs(','));
        let walks = u32::try_from(walks(&self.text)).unwrap_or(u32::MAX);
        longest
            .saturating_pow(walks)
            .saturating_mul(self.text.len().max(1))
    }

    /// What is known of a record, as far as the text names it; `product.licence` is
    /// `product_licence`, a hyphen is an underscore.
    fn record(
        &self,
        context: &Context<'_>,
        over: Over,
        subject: &RecordRef,
    ) -> HashMap<String, cel::Value> {
        let mut record = HashMap::from([("id".to_owned(), cel::Value::from(&*subject.id))]);
        for field in fields_of(over) {
            let name = field.name.replace(['-', '.'], "_");
            if !self.text.contains(&name) {
                continue;
            }
            match context.seen(subject, field.name) {
                Seen::Unknown => {}
                Seen::NotApplicable => _ = record.insert(name, cel::Value::Null),
                Seen::Share { lower, upper } if lower == upper => {
                    record.insert(name, cel::Value::Float(lower.to_f64()));
                }
                Seen::Share { .. } => {}
                Seen::Values(values) => {
                    _ = record.insert(name, known(context, subject, field.name, &values));
                }
            }
        }
        record
    }
}

/// A list stays a list, also with one entry.
fn known(context: &Context<'_>, subject: &RecordRef, field: &str, values: &[Value]) -> cel::Value {
    let is_list = matches!(
        context.landscape.value(subject, field),
        Some(Value::List(_))
    );
    match values {
        [only] if !is_list => value(only),
        several => cel::Value::from(several.iter().map(value).collect::<Vec<_>>()),
    }
}

fn value(value: &Value) -> cel::Value {
    match value {
        Value::Integer(number) => cel::Value::Int(*number),
        Value::Money(money) => cel::Value::Int(money.cents / 100),
        Value::Reference(target) => cel::Value::from(&*target.id),
        Value::Unknown
        | Value::NotApplicable
        | Value::Text(_)
        | Value::Date(_)
        | Value::Code(_)
        | Value::List(_) => cel::Value::from(value.canonical()),
    }
}

fn length(value: &cel::Value) -> usize {
    match value {
        cel::Value::List(list) => list.len(),
        _ => 1,
    }
}

fn judged(program: &Program, record: HashMap<String, cel::Value>) -> Judged {
    let mut scope = Scope::default();
    scope.add_variable_from_value("record", record);
    match program.execute(&scope) {
        Ok(cel::Value::Bool(true)) => Judged::Yes,
        Ok(cel::Value::Bool(false)) => Judged::No,
        Ok(_) | Err(_) => Judged::Unknown,
    }
}

/// How deep brackets are nested; also those in quotes, to be on the safe side.
fn depth(text: &str) -> usize {
    let (mut now, mut most) = (0_usize, 0_usize);
    for byte in text.bytes() {
        match byte {
            b'(' | b'[' | b'{' => now += 1,
            b')' | b']' | b'}' => now = now.saturating_sub(1),
            _ => {}
        }
        most = most.max(now);
    }
    most
}

/// How often lists are gone through: the words alone count, wherever they stand, because blanks and
/// comments may stand between them and their brackets.
fn walks(text: &str) -> usize {
    let names = ["all", "exists", "exists_one", "existsOne", "map", "filter"];
    let words = text.split(|it: char| !it.is_alphanumeric() && it != '_');
    words.filter(|it| names.contains(it)).count()
}

/// Runs something on a thread of its own with a large stack; `None` if it broke off.
#[expect(
    clippy::disallowed_methods,
    reason = "a stack of a fixed size is what this thread is for"
)]
fn apart<T: Send>(work: impl FnOnce() -> T + Send) -> Option<T> {
    std::thread::scope(|scope| {
        let thread = std::thread::Builder::new().stack_size(STACK);
        let guarded = move || catch_unwind(AssertUnwindSafe(work)).ok();
        let running = thread.spawn_scoped(scope, guarded).ok()?;
        running.join().ok().flatten()
    })
}
