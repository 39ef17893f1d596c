//! Whether an expression can be judged at all: it names what there is, compares what can be
//! compared, and says yes or no. What cannot be seen from the text alone is let through.

use std::collections::BTreeMap;

use cel::common::ast::{
    CallExpr, ComprehensionExpr, EntryExpr, Expr, IdedExpr, LiteralValue, SelectExpr, operators,
};
use cel::{Context as Scope, ExecutionError, Program, Value};
use freistadt_model::ValueType;

use super::NotAnExpression;
use crate::fields::{FieldType, Over, PolicyField, fields_of};
use crate::fit::words_of;

/// What the record is called.
const RECORD: &str = "record";

/// Names of kinds of values, which stand in expressions as well.
const TYPES: [&str; 12] = [
    "bool",
    "bytes",
    "double",
    "duration",
    "google",
    "int",
    "list",
    "map",
    "null_type",
    "string",
    "timestamp",
    "uint",
];

/// What something in an expression is, where the text says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sort {
    Truth,
    Number,
    Text,
    List,
    /// Nothing that is compared with the others, e.g. null.
    Other,
}

type Sorted = Result<Option<Sort>, NotAnExpression>;

/// Whether the expression can be judged of such records; one that asks for nothing of a record is
/// tried out where that is little work.
pub(super) fn meant(program: &Program, over: Over, small: bool) -> Result<(), NotAnExpression> {
    let mut reading = Reading {
        fields: (fields_of(over).into_iter())
            .map(|it| (it.name.replace(['-', '.'], "_"), it))
            .collect(),
        bound: Vec::new(),
        of_record: false,
    };
    reading.truth(program.expression(), NotAnExpression::NoTruth)?;
    if reading.of_record || !small {
        return Ok(());
    }
    match program.execute(&Scope::default()) {
        Ok(Value::Bool(_)) => Ok(()),
        Ok(_) => Err(NotAnExpression::NoTruth),
        Err(error) => Err(NotAnExpression::Never(error.to_string())),
    }
}

struct Reading {
    /// Fields by the names that expressions have for them.
    fields: BTreeMap<String, PolicyField>,
    /// Names that going through a list gives to its entries.
    bound: Vec<String>,
    /// Whether anything of the record is asked for.
    of_record: bool,
}

impl Reading {
    fn truth(
        &mut self,
        expression: &IdedExpr,
        wrong: NotAnExpression,
    ) -> Result<(), NotAnExpression> {
        match self.sort(expression)? {
            Some(Sort::Truth) | None => Ok(()),
            Some(Sort::Number | Sort::Text | Sort::List | Sort::Other) => Err(wrong),
        }
    }

    fn sort(&mut self, expression: &IdedExpr) -> Sorted {
        match &expression.expr {
            Expr::Unspecified => Ok(None),
            Expr::Literal(literal) => Ok(Some(of_literal(literal))),
            Expr::Ident(name) => self.name(name),
            Expr::Select(select) => self.select(select),
            Expr::Call(call) => self.call(call),
            Expr::Comprehension(walk) => self.walk(walk),
            Expr::List(list) => {
                self.each(&list.elements)?;
                Ok(Some(Sort::List))
            }
            Expr::Map(map) => self.entries(map.entries.iter().map(|it| &it.expr)),
            Expr::Struct(made) => self.entries(made.entries.iter().map(|it| &it.expr)),
        }
    }

    fn each(&mut self, all: &[IdedExpr]) -> Result<Vec<Option<Sort>>, NotAnExpression> {
        all.iter().map(|it| self.sort(it)).collect()
    }

    fn entries<'a>(&mut self, entries: impl Iterator<Item = &'a EntryExpr>) -> Sorted {
        for entry in entries {
            match entry {
                EntryExpr::StructField(field) => _ = self.sort(&field.value)?,
                EntryExpr::MapEntry(entry) => {
                    self.sort(&entry.key)?;
                    self.sort(&entry.value)?;
                }
            }
        }
        Ok(Some(Sort::Other))
    }

    fn name(&mut self, name: &str) -> Sorted {
        if self.bound.iter().any(|it| it == name) || TYPES.contains(&name) {
            return Ok(None);
        }
        if name == RECORD {
            self.of_record = true;
            return Ok(Some(Sort::Other));
        }
        Err(NotAnExpression::Name(name.to_owned()))
    }

    fn is_record(&self, expression: &IdedExpr) -> bool {
        let named = matches!(&expression.expr, Expr::Ident(name) if name == RECORD);
        named && !self.bound.iter().any(|it| it == RECORD)
    }

    fn select(&mut self, select: &SelectExpr) -> Sorted {
        let sort = if self.is_record(&select.operand) {
            self.field(&select.field)?
        } else {
            match self.sort(&select.operand)? {
                None | Some(Sort::Other) => None,
                // Nothing stands below a value: `record.product.licence` is `product_licence`.
                Some(Sort::Truth | Sort::Number | Sort::Text | Sort::List) => {
                    let way = match &select.operand.expr {
                        Expr::Select(above) => format!("{}.{}", above.field, select.field),
                        _ => select.field.clone(),
                    };
                    return Err(NotAnExpression::Field(way));
                }
            }
        };
        Ok(if select.test { Some(Sort::Truth) } else { sort })
    }

    fn field(&mut self, name: &str) -> Sorted {
        self.of_record = true;
        if name == "id" {
            return Ok(Some(Sort::Text));
        }
        match self.fields.get(name) {
            Some(field) => Ok(Some(of_field(field.holds))),
            None => Err(NotAnExpression::Field(name.to_owned())),
        }
    }

    fn call(&mut self, call: &CallExpr) -> Sorted {
        if let (operators::INDEX, [of, key]) = (call.func_name.as_str(), &call.args[..])
            && let Expr::Literal(key) = &key.expr
            && self.is_record(of)
        {
            return match key {
                LiteralValue::String(name) => self.field(name),
                // Fields have names and no numbers.
                _ => Err(mixed("[]")),
            };
        }
        if is_named(&call.func_name) && !is_function(&call.func_name, call.target.is_some()) {
            return Err(NotAnExpression::Name(call.func_name.clone()));
        }
        if let Some(target) = &call.target {
            self.sort(target)?;
        }
        let sorts = self.each(&call.args)?;
        match (call.func_name.as_str(), &sorts[..]) {
            (operators::LOGICAL_AND | operators::LOGICAL_OR | operators::LOGICAL_NOT, of) => {
                all_truths(&call.func_name, of)?;
                Ok(Some(Sort::Truth))
            }
            (operators::CONDITIONAL, [asked, one, other]) => {
                all_truths("?", &[*asked])?;
                Ok(one.filter(|_| one == other))
            }
            (operators::EQUALS | operators::NOT_EQUALS, [one, other]) => {
                self.says_what_there_is(&call.args)?;
                let free = [Some(Sort::Other), None];
                if one != other && !free.contains(one) && !free.contains(other) {
                    return Err(mixed(&call.func_name));
                }
                Ok(Some(Sort::Truth))
            }
            (
                operators::LESS
                | operators::LESS_EQUALS
                | operators::GREATER
                | operators::GREATER_EQUALS,
                [Some(one), Some(other)],
            ) if one != other => Err(mixed(&call.func_name)),
            (operators::IN, [_, Some(Sort::Truth | Sort::Number | Sort::Text)]) => Err(mixed("in")),
            (operators::IN, _) => {
                self.says_what_there_is(&call.args)?;
                Ok(Some(Sort::Truth))
            }
            (operators::ADD, [Some(one), Some(other)]) if one != other => {
                Err(mixed(&call.func_name))
            }
            (operators::ADD, [one, other]) => Ok(one.filter(|_| one == other)),
            (
                operators::LESS
                | operators::LESS_EQUALS
                | operators::GREATER
                | operators::GREATER_EQUALS,
                [Some(Sort::List | Sort::Other), _],
            ) => Err(mixed(&call.func_name)),
            (name, sorts) => function(name, sorts),
        }
    }

    fn walk(&mut self, walk: &ComprehensionExpr) -> Sorted {
        self.sort(&walk.iter_range)?;
        let begun = self.sort(&walk.accu_init)?;
        let names = [
            Some(&walk.iter_var),
            walk.iter_var2.as_ref(),
            Some(&walk.accu_var),
        ];
        let before = self.bound.len();
        self.bound.extend(names.into_iter().flatten().cloned());
        self.sort(&walk.loop_cond)?;
        self.sort(&walk.loop_step)?;
        let result = self.sort(&walk.result)?;
        self.bound.truncate(before);
        let kept = matches!(&walk.result.expr, Expr::Ident(name) if *name == walk.accu_var);
        Ok(if kept { begun } else { result })
    }

    /// A field with a closed list is compared with words of that list.
    fn says_what_there_is(&self, sides: &[IdedExpr]) -> Result<(), NotAnExpression> {
        for (at, side) in sides.iter().enumerate() {
            let Expr::Select(select) = &side.expr else {
                continue;
            };
            let field = self.fields.get(&select.field);
            let words = field.and_then(|it| words_of(it.holds));
            let Some(words) = words.filter(|_| self.is_record(&select.operand) && !select.test)
            else {
                continue;
            };
            let others = sides.iter().enumerate().filter(|(it, _)| *it != at);
            let wrong = others.flat_map(|(_, it)| texts(it));
            if let Some(value) = wrong.into_iter().find(|it| !words.contains(it)) {
                let (field, value) = (select.field.clone(), value.to_owned());
                return Err(NotAnExpression::Value(field, value, words));
            }
        }
        Ok(())
    }
}

/// What a function or an operator comes to that takes anything.
fn function(name: &str, sorts: &[Option<Sort>]) -> Sorted {
    let numbers = sorts.iter().all(|it| *it == Some(Sort::Number));
    match name {
        operators::SUBSTRACT
        | operators::MULTIPLY
        | operators::DIVIDE
        | operators::MODULO
        | operators::NEGATE => {
            let wrong = |it: &Sort| !matches!(it, Sort::Number | Sort::Other);
            if sorts.iter().flatten().any(wrong) {
                return Err(mixed(name));
            }
            Ok(numbers.then_some(Sort::Number))
        }
        operators::LESS
        | operators::LESS_EQUALS
        | operators::GREATER
        | operators::GREATER_EQUALS
        | "bool"
        | "contains"
        | "endsWith"
        | "matches"
        | "startsWith" => Ok(Some(Sort::Truth)),
        "double" | "int" | "size" | "uint" => Ok(Some(Sort::Number)),
        "string" => Ok(Some(Sort::Text)),
        _ => Ok(None),
    }
}

/// The texts that stand there, also within a list.
fn texts(expression: &IdedExpr) -> Vec<&str> {
    match &expression.expr {
        Expr::Literal(LiteralValue::String(text)) => vec![text],
        Expr::List(list) => list.elements.iter().flat_map(texts).collect(),
        _ => Vec::new(),
    }
}

fn all_truths(operator: &str, of: &[Option<Sort>]) -> Result<(), NotAnExpression> {
    match of.iter().flatten().all(|it| *it == Sort::Truth) {
        true => Ok(()),
        false => Err(mixed(operator)),
    }
}

/// The operator as people write it.
fn mixed(operator: &str) -> NotAnExpression {
    NotAnExpression::Mixed(operator.replace('_', ""))
}

fn of_literal(literal: &LiteralValue) -> Sort {
    match literal {
        LiteralValue::Boolean(_) => Sort::Truth,
        LiteralValue::Double(_) | LiteralValue::Int(_) | LiteralValue::UInt(_) => Sort::Number,
        LiteralValue::String(_) => Sort::Text,
        LiteralValue::Bytes(_) | LiteralValue::Null => Sort::Other,
    }
}

/// As the record has it: amounts are whole euros, dates are text.
fn of_field(holds: FieldType) -> Sort {
    match holds {
        FieldType::Share | FieldType::Value(ValueType::Integer | ValueType::Money) => Sort::Number,
        FieldType::Value(ValueType::List(_)) => Sort::List,
        FieldType::Value(_) => Sort::Text,
    }
}

/// Not an operator. What goes through lists has become something else before.
fn is_named(name: &str) -> bool {
    name.starts_with(|it: char| it.is_ascii_alphabetic())
        && name
            .bytes()
            .all(|it| it.is_ascii_alphanumeric() || it == b'_')
}

/// Whether the interpreter has a function or method of this name: it says so when it is called.
fn is_function(name: &str, method: bool) -> bool {
    let tried = if method {
        format!("''.{name}()")
    } else {
        format!("{name}()")
    };
    let Ok(program) = Program::compile(&tried) else {
        return true;
    };
    let scope = Scope::default();
    !matches!(
        program.execute(&scope),
        Err(ExecutionError::UndeclaredReference(_))
    )
}
