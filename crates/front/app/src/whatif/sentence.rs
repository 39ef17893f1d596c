//! Reasons in words: a chain as one sentence, a tree as lines.

use freistadt_graph::{Because, Departure, OwnCause, ReasonStep};
use freistadt_l10n::{Arguments, Language, args, day, message};
use freistadt_model::{Code as _, Contract, Id, Landscape, RecordRef};

/// "VOIS|MESO von Zweckverband betrieben wird …": the reasons as one subordinate clause after the
/// other, with "it" for the thing that is asked about; empty where there are none.
pub fn reason_sentence(
    language: Language,
    landscape: &Landscape,
    steps: &[ReasonStep],
    name: &dyn Fn(&RecordRef) -> String,
) -> String {
    let words = Words {
        language,
        landscape,
        name,
    };
    // What stands further up has been said in the same sentence.
    let each = steps.iter().enumerate();
    let each = each.filter(|(_, step)| step.because != Because::Above);
    let clauses: Vec<String> = each
        .flat_map(|(at, step)| words.clauses(steps, at, step))
        .collect();
    words.all_of(&clauses)
}

/// Only why the thing that is asked about fails, not why what it needs does.
pub fn first_reason(
    language: Language,
    landscape: &Landscape,
    steps: &[ReasonStep],
    name: &dyn Fn(&RecordRef) -> String,
) -> String {
    let words = Words {
        language,
        landscape,
        name,
    };
    let first = steps.first().map(|step| words.clauses(steps, 0, step));
    first.unwrap_or_default().concat()
}

/// Every step with its depth, for a tree.
pub fn reason_lines(
    language: Language,
    landscape: &Landscape,
    steps: &[ReasonStep],
    name: &dyn Fn(&RecordRef) -> String,
) -> Vec<(usize, String)> {
    let words = Words {
        language,
        landscape,
        name,
    };
    let line = |(at, step): (usize, &ReasonStep)| {
        let clauses = words.clauses(steps, at, step);
        let name = words.name(step);
        let text = if clauses.is_empty() {
            name
        } else {
            let because = clauses.join(&message(language, "why-and", &args()));
            let arguments = args().text("name", name).text("because", because);
            message(language, "why-line", &arguments)
        };
        (step.depth, text)
    };
    steps.iter().enumerate().map(line).collect()
}

struct Words<'a> {
    language: Language,
    landscape: &'a Landscape,
    /// How records are called where the words are shown.
    name: &'a dyn Fn(&RecordRef) -> String,
}

impl Words<'_> {
    fn say(&self, key: &str, arguments: &Arguments) -> String {
        message(self.language, key, arguments)
    }

    fn name(&self, step: &ReasonStep) -> String {
        (self.name)(&step.thing)
    }

    /// What a step says by itself.
    fn clauses(&self, steps: &[ReasonStep], at: usize, step: &ReasonStep) -> Vec<String> {
        // What is asked about has been named before.
        let name = match at {
            0 => self.say("why-it", &args()),
            _ => self.name(step),
        };
        match &step.because {
            Because::Exit => vec![self.say("why-exit", &args().text("name", name))],
            Because::Above => vec![self.say("why-above", &args().text("name", name))],
            Because::Own {
                cause,
                gone,
                somebody,
                contract,
            } => {
                // "It" only stands where a sentence begins with what fails.
                let name = match cause {
                    OwnCause::Operation | OwnCause::Support => name,
                    OwnCause::Licence | OwnCause::Release | OwnCause::NothingRecorded => {
                        self.name(step)
                    }
                };
                let own = self.own((step, name), *cause, gone, *somebody);
                vec![own + &self.ending(contract.as_ref())]
            }
            Because::Need { group, enough, of } => {
                let below: Vec<&ReasonStep> = steps[at + 1..]
                    .iter()
                    .take_while(|it| it.depth > step.depth)
                    .filter(|it| it.depth == step.depth + 1)
                    .collect();
                match (group, below.as_slice()) {
                    (None, [only]) => vec![self.need(&name, only)],
                    (_, below) => {
                        let names: Vec<String> = below.iter().map(|it| self.name(it)).collect();
                        let names = self.all_of(&names);
                        let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
                        let arguments = args()
                            .text("name", name)
                            .number("enough", number(*enough))
                            .number("of", number(*of))
                            .number("failing", number(below.len()))
                            .text("names", names);
                        vec![self.say("why-group", &arguments)]
                    }
                }
            }
        }
    }

    /// "A, B und C".
    fn all_of(&self, names: &[String]) -> String {
        match names.split_last() {
            Some((last, first)) if !first.is_empty() => {
                let first = first.join(&self.say("why-and", &args()));
                first + &self.say("why-with", &args()) + last
            }
            _ => names.concat(),
        }
    }

    fn need(&self, name: &str, below: &ReasonStep) -> String {
        let dependency = below.through.as_ref();
        let dependency = dependency.and_then(|id| self.landscape.find(id));
        let kind = match dependency {
            Some(dependency) => dependency.kind.known().map_or("needs", |kind| kind.code()),
            None => "part-of",
        };
        let arguments = args().text("name", name).text("needed", self.name(below));
        self.say(&format!("why-{kind}"), &arguments)
    }

    fn own(
        &self,
        (step, name): (&ReasonStep, String),
        cause: OwnCause,
        gone: &[Departure],
        somebody: bool,
    ) -> String {
        let key = match cause {
            OwnCause::Operation => "why-operation",
            OwnCause::Licence => "why-licence",
            OwnCause::Release => "why-release",
            OwnCause::Support => "why-support",
            OwnCause::NothingRecorded => "why-nothing-recorded",
        };
        let mut who: Vec<String> = gone.iter().map(|it| self.departure(it)).collect();
        if somebody {
            who.push(self.say("why-unknown-body", &args()));
        }
        let arguments = args()
            .text("name", name)
            .text("who", who.join(&self.say("why-with", &args())))
            .text("day", day(self.language, step.since));
        self.say(key, &arguments)
    }

    /// The contract that ends, as it is called and numbered.
    fn ending(&self, contract: Option<&Id<Contract>>) -> String {
        let contract = contract.and_then(|id| self.landscape.find(id));
        let Some(contract) = contract else {
            return String::new();
        };
        let number = contract.number.known().filter(|it| **it != contract.name);
        let named = [Some(&contract.name).filter(|it| !it.is_empty()), number];
        let named: Vec<&str> = named.into_iter().flatten().map(String::as_str).collect();
        if named.is_empty() {
            return String::new();
        }
        self.say("why-contract", &args().text("contract", named.join(" ")))
    }

    fn departure(&self, departure: &Departure) -> String {
        let name =
            |id: &freistadt_model::Id<freistadt_model::Organization>| (self.name)(&id.to_ref());
        let organization = name(&departure.organization);
        let Some(top) = departure.controlled_by.last() else {
            return organization;
        };
        let arguments = args().text("name", organization).text("parent", name(top));
        self.say("why-controlled", &arguments)
    }
}
