//! What rules ask about applications beyond their own fields.

use freistadt_model::{
    Answer, Application, Code as _, Kind, LifeCycle, ProtectionLevel, Seen, Stated, Value,
    ValueType,
};

use super::{
    ANSWER, Context, FieldType, PolicyField, computed, open, protection, reference, said, term, yes,
};

pub(super) const FIELDS: &[PolicyField] = &[
    open("in-use", ANSWER),
    open("ours", ANSWER),
    computed("highest-need", term(ProtectionLevel::SET)),
    computed(
        "run-by",
        FieldType::Value(ValueType::Reference(Kind::Organization)),
    ),
    computed(
        "made-by",
        FieldType::Value(ValueType::Reference(Kind::Organization)),
    ),
    computed("law-outside", ANSWER),
    computed("personal-data", ANSWER),
    computed("special-data", ANSWER),
    computed("processing-agreement", ANSWER),
    computed("successor-planned", ANSWER),
    computed("running-contracts", FieldType::Value(ValueType::Integer)),
    open("known-alternatives", FieldType::Value(ValueType::Integer)),
];

impl Context<'_> {
    pub(super) fn of_application(&self, application: &Application, name: &str) -> Option<Seen> {
        let landscape = self.landscape;
        Some(match name {
            "in-use" => yes(application.is_in_use()),
            "ours" => match &application.choice {
                Stated::Known(choice) => yes(choice.is_ours()),
                Stated::Unknown => Seen::Unknown,
                Stated::NotApplicable => Seen::NotApplicable,
            },
            "highest-need" => protection(&application.protection),
            "run-by" => reference(landscape.operator_of(application)),
            "made-by" if application.own_development == Answer::Yes => Seen::NotApplicable,
            "made-by" => reference(landscape.maker_of(application)),
            "law-outside" => self.law_of(application),
            "personal-data" => self.processed(application, |it| it.personal),
            "special-data" => self.processed(application, |it| it.special_categories),
            "processing-agreement" => self.agreement(application),
            "successor-planned" => {
                let leaving = application.life_cycle == Stated::Known(LifeCycle::PhaseOut);
                let stated = application.successor.known().is_some();
                yes(leaving || stated || application.end_of_use.known().is_some())
            }
            "running-contracts" => {
                let count = self.contracts.get(&application.id).map_or(0, Vec::len);
                number(count)
            }
            "known-alternatives" => {
                let known = freistadt_catalogue::known_alternatives(landscape, application);
                known.map_or(Seen::Unknown, number)
            }
            _ => return None,
        })
    }

    /// Of whoever makes and runs it; what we made ourselves has no maker.
    fn law_of(&self, application: &Application) -> Seen {
        let operator = self.landscape.operator_of(application);
        let own = application.own_development == Answer::Yes;
        let maker = self.landscape.maker_of(application);
        let of = if own {
            vec![operator]
        } else {
            vec![operator, maker]
        };
        self.law_outside(&of)
    }

    /// Whether one of its processings has it.
    fn processed(
        &self,
        application: &Application,
        of: impl Fn(&freistadt_model::DataObject) -> Answer,
    ) -> Seen {
        let all = self
            .processings
            .get(&application.id)
            .map_or(&[][..], Vec::as_slice);
        let answers: Vec<Answer> = all.iter().map(|it| of(it)).collect();
        if answers.contains(&Answer::Yes) || answers.contains(&Answer::Partly) {
            return said(Answer::Yes);
        }
        let settled = !answers.is_empty() && !answers.contains(&Answer::Unknown);
        said(if settled { Answer::No } else { Answer::Unknown })
    }

    /// Whether there is an agreement for all personal data that somebody else processes.
    fn agreement(&self, application: &Application) -> Seen {
        if self.landscape.operator_of(application) == Some(self.landscape.municipality()) {
            return Seen::NotApplicable;
        }
        let all = self
            .processings
            .get(&application.id)
            .map_or(&[][..], Vec::as_slice);
        let personal: Vec<Answer> = (all.iter())
            .filter(|it| it.personal != Answer::No)
            .map(|it| it.agreement)
            .collect();
        if all.is_empty() {
            return Seen::Unknown;
        }
        if personal.is_empty() || personal.iter().all(|it| *it == Answer::NotApplicable) {
            return Seen::NotApplicable;
        }
        if personal.contains(&Answer::No) {
            return said(Answer::No);
        }
        if personal.contains(&Answer::Unknown) {
            return Seen::Unknown;
        }
        let partly = personal.contains(&Answer::Partly);
        said(if partly { Answer::Partly } else { Answer::Yes })
    }
}

fn number(count: usize) -> Seen {
    let count = i64::try_from(count).unwrap_or(i64::MAX);
    Seen::Values(vec![Value::Integer(count)])
}
