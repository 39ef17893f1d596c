//! What answers come to: levels, the weakest of them, a weighted score, how much is covered, gates.
//! The results stand side by side and are never merged.

use freistadt_l10n::Wording;
use freistadt_model::Ratio;

use crate::answers::Answers;
use crate::exact::{by, rounded, sum, times};
use crate::instrument::{Instrument, Method, Objective, Question, Said, Scale, Unknowns};

/// What answers come to.
#[derive(Debug, Clone, PartialEq)]
pub struct Scored {
    /// Per objective, in the order of the instrument.
    pub objectives: Vec<ObjectiveResult>,
    /// The weakest level; `None` where the instrument has no levels.
    pub weakest: Option<Weakest>,
    /// The weighted score; `None` where the instrument has none, or nothing was said.
    pub score: Option<Ratio>,
    /// The score if everything that is open turned out best.
    pub at_most: Option<Ratio>,
    /// What a score in this range is called.
    pub band: Option<Wording>,
    /// The mean of the objectives' shares without weights, for comparison; in per cent.
    pub unweighted: Option<Ratio>,
    /// How much is answered.
    pub coverage: Coverage,
    /// The gates that were asked for.
    pub gates: Vec<Gate>,
    /// Questions whose answer says that something is missing, or to which nobody knows an answer.
    pub lacking: Vec<String>,
}

/// One objective.
#[derive(Debug, Clone, PartialEq)]
pub struct ObjectiveResult {
    /// Its id.
    pub id: String,
    /// It counts.
    pub applies: bool,
    /// Its level, where it is known.
    pub level: Option<u8>,
    /// The level it can still have.
    pub level_at_most: Option<u8>,
    /// The level was taken from its items: the lowest of theirs, our convention.
    pub from_items: bool,
    /// The share of its points, from what is known.
    pub share: Option<Ratio>,
    /// The share it can still have.
    pub share_at_most: Option<Ratio>,
    /// Its weight in per cent.
    pub weight: Option<Ratio>,
    /// The items with its lowest level: what pulls it down.
    pub pulled_down_by: Vec<String>,
    /// So much of it is answered.
    pub coverage: Coverage,
}

/// The weakest level.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Weakest {
    /// The level; `None` where something is open that could be weaker.
    pub level: Option<u8>,
    /// It is not more than this.
    pub at_most: Option<u8>,
    /// The objectives that have it.
    pub objectives: Vec<String>,
}

/// How much is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Coverage {
    /// Questions answered.
    pub answered: usize,
    /// Questions that apply.
    pub asked: usize,
    /// The share answered, each objective counting the same.
    pub share: Ratio,
}

/// A least level.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gate {
    /// Of which objective.
    pub objective: String,
    /// The least level.
    pub wanted: u8,
    /// The level it has, where known.
    pub level: Option<u8>,
    /// Reached; what is open or said not to apply has not shown that.
    pub met: bool,
}

/// Works out what answers come to; gates are least levels of objectives.
pub fn score(instrument: &Instrument, answers: &Answers, gates: &[(String, u8)]) -> Scored {
    let all = instrument.objectives.iter();
    let objectives: Vec<ObjectiveResult> =
        all.map(|it| objective(instrument, it, answers)).collect();
    let (score, at_most) = match &instrument.method {
        Method::Profile => (None, None),
        Method::Weighted(scale) => totals(instrument, scale, &objectives, answers),
    };
    let band = score.and_then(|it| band(&instrument.method, it));
    let gate = |(id, wanted): &(String, u8)| {
        let found = objectives.iter().find(|it| it.id.eq_ignore_ascii_case(id));
        let level = found.and_then(|it| it.level);
        Gate {
            objective: found.map_or_else(|| id.clone(), |it| it.id.clone()),
            wanted: *wanted,
            level,
            met: level.is_some_and(|it| it >= *wanted),
        }
    };
    Scored {
        weakest: (!instrument.levels.is_empty()).then(|| weakest(instrument, &objectives)),
        unweighted: score.and_then(|_| unweighted(&objectives)),
        coverage: covered(&objectives),
        gates: gates.iter().map(gate).collect(),
        lacking: lacking(instrument, answers),
        objectives,
        score,
        at_most,
        band,
    }
}

fn said(answers: &Answers, question: &Question) -> Said {
    answers.get(&question.id).copied().unwrap_or_default()
}

fn objective(instrument: &Instrument, of: &Objective, answers: &Answers) -> ObjectiveResult {
    let direct = said(answers, &of.question);
    let items = || of.items.iter().map(|it| (it, said(answers, it)));
    let left_out = !of.items.is_empty() && items().all(|(_, it)| it == Said::NotApplicable);
    let mut result = ObjectiveResult {
        id: of.id().to_owned(),
        applies: direct != Said::NotApplicable && !(direct == Said::Unknown && left_out),
        level: None,
        level_at_most: None,
        from_items: false,
        share: None,
        share_at_most: None,
        weight: of.weight,
        pulled_down_by: Vec::new(),
        coverage: Coverage::of(usize::from(direct != Said::Unknown), 1),
    };
    if !result.applies {
        result.coverage = Coverage::of(0, 0);
        return result;
    }
    levels(instrument, of, direct, answers, &mut result);
    match direct {
        Said::Option(place) => {
            result.share = share_of(&of.question, place);
            result.share_at_most = result.share;
        }
        Said::Points(share, _) => {
            result.share = Some(share);
            result.share_at_most = Some(share);
        }
        Said::Unknown | Said::NotApplicable => {
            if !of.items.is_empty() {
                let asked = items().filter(|(_, it)| *it != Said::NotApplicable).count();
                let known =
                    items().filter(|(_, it)| matches!(it, Said::Option(_) | Said::Points(..)));
                result.coverage = Coverage::of(known.count(), asked);
            }
            shares(instrument, of, answers, &mut result);
        }
    }
    result
}

fn levels(
    instrument: &Instrument,
    of: &Objective,
    direct: Said,
    answers: &Answers,
    result: &mut ObjectiveResult,
) {
    let highest = instrument.levels.iter().map(|it| it.number).max();
    let level_of = |question: &Question, said: Said| match said {
        Said::Option(place) | Said::Points(_, Some(place)) => {
            question.options.get(place).and_then(|it| it.level)
        }
        Said::Points(_, None) | Said::Unknown | Said::NotApplicable => None,
    };
    let asked = of.items.iter().map(|it| (it, said(answers, it)));
    let asked: Vec<_> = asked.filter(|(_, it)| *it != Said::NotApplicable).collect();
    let known: Vec<(&Question, u8)> = (asked.iter())
        .filter_map(|(item, said)| Some((*item, level_of(item, *said)?)))
        .collect();
    let lowest = known.iter().map(|(_, level)| *level).min();
    let pulls = known.iter().filter(|(_, level)| Some(*level) == lowest);
    result.pulled_down_by = pulls.map(|(item, _)| item.id.clone()).collect();
    if let Some(level) = level_of(&of.question, direct) {
        result.level = Some(level);
        result.level_at_most = Some(level);
        return;
    }
    result.level_at_most = lowest.or(highest);
    let judged_as_whole = matches!(direct, Said::Option(_) | Said::Points(..));
    // One that is open could be lower still, unless there is nothing lower.
    let least = instrument.levels.iter().map(|it| it.number).min();
    if !judged_as_whole && lowest.is_some() && (known.len() == asked.len() || lowest == least) {
        result.level = lowest;
        result.from_items = true;
    }
}

/// Points from the items: of instruments with levels those of the objective's level, of others the
/// sum.
fn shares(
    instrument: &Instrument,
    of: &Objective,
    answers: &Answers,
    result: &mut ObjectiveResult,
) {
    if !instrument.levels.is_empty() {
        let points = |level: Option<u8>| {
            let level = level?;
            let place = of
                .question
                .options
                .iter()
                .position(|it| it.level == Some(level))?;
            share_of(&of.question, place)
        };
        result.share = points(result.level);
        result.share_at_most = points(result.level_at_most).or(Some(Ratio::whole(1)));
        return;
    }
    let (mut got, mut could, mut most, mut known) = (Vec::new(), Vec::new(), Vec::new(), false);
    for item in &of.items {
        let Some(full) = item.most() else { continue };
        match said(answers, item) {
            Said::NotApplicable => {}
            Said::Unknown => {
                could.push(full);
                most.push(full);
            }
            Said::Option(_) | Said::Points(..) if item.options.is_empty() => {}
            Said::Option(place) => {
                known = true;
                let points = item.options.get(place).and_then(|it| it.points);
                let points = points.unwrap_or(Ratio::whole(0));
                got.push(points);
                could.push(points);
                most.push(full);
            }
            Said::Points(share, _) => {
                known = true;
                got.extend(times(share, full));
                could.extend(times(share, full));
                most.push(full);
            }
        }
    }
    let most = sum(most);
    let of_most = |points: Vec<Ratio>| by(sum(points)?, most?);
    result.share = if known { of_most(got) } else { None };
    result.share_at_most = of_most(could).or(Some(Ratio::whole(1)));
}

fn share_of(question: &Question, place: usize) -> Option<Ratio> {
    by(question.options.get(place)?.points?, question.most()?)
}

/// The weighted score, and what it can still become.
fn totals(
    instrument: &Instrument,
    scale: &Scale,
    objectives: &[ObjectiveResult],
    answers: &Answers,
) -> (Option<Ratio>, Option<Ratio>) {
    if answers.is_empty() {
        return (None, None);
    }
    let open_counts = scale.unknown == Unknowns::Zero;
    let (mut weights, mut got, mut could) = (Vec::new(), Vec::new(), Vec::new());
    for it in objectives.iter().filter(|it| it.applies) {
        let Some(weight) = it.weight else { continue };
        if it.share.is_none() && !open_counts {
            continue;
        }
        weights.push(weight);
        got.extend(times(it.share.unwrap_or(Ratio::whole(0)), weight));
        could.extend(times(it.share_at_most.unwrap_or(Ratio::whole(1)), weight));
    }
    let knocked = knocked_out(instrument, answers);
    let total = sum(weights);
    let worth = |points: Vec<Ratio>, out: bool| {
        let share = by(sum(points)?, total?)?;
        let share = if out { Ratio::whole(0) } else { share };
        let worth = times(share, scale.to)?.max(scale.least);
        match scale.decimals {
            Some(decimals) => rounded(worth, decimals),
            None => Some(worth),
        }
    };
    let out = knocked != Knocked::Not;
    (worth(got, out), worth(could, knocked == Knocked::Out))
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Knocked {
    Out,
    Perhaps,
    Not,
}

/// Whether one answer decides alone that the score is the least.
fn knocked_out(instrument: &Instrument, answers: &Answers) -> Knocked {
    let mut found = Knocked::Not;
    let deciding = |it: &&Question| it.options.iter().any(|option| option.knocks_out);
    for question in instrument.questions().filter(deciding) {
        match said(answers, question) {
            Said::Option(place) if question.options.get(place).is_some_and(|it| it.knocks_out) => {
                return Knocked::Out;
            }
            Said::Unknown => found = Knocked::Perhaps,
            Said::Option(_) | Said::Points(..) | Said::NotApplicable => {}
        }
    }
    found
}

fn unweighted(objectives: &[ObjectiveResult]) -> Option<Ratio> {
    let applies = objectives.iter().filter(|it| it.applies);
    let shares: Vec<Ratio> = applies
        .map(|it| it.share.unwrap_or(Ratio::whole(0)))
        .collect();
    let count = shares.len() as i128;
    times(sum(shares)?.divided(count)?, Ratio::whole(100))
}

fn band(method: &Method, score: Ratio) -> Option<Wording> {
    let Method::Weighted(scale) = method else {
        return None;
    };
    let mut bands = scale.bands.iter();
    bands.find(|it| score <= it.to).map(|it| it.name.clone())
}

fn weakest(instrument: &Instrument, objectives: &[ObjectiveResult]) -> Weakest {
    let applies: Vec<&ObjectiveResult> = objectives.iter().filter(|it| it.applies).collect();
    let lowest = applies.iter().filter_map(|it| it.level).min();
    let at_most = applies.iter().filter_map(|it| it.level_at_most).min();
    let least = instrument.levels.iter().map(|it| it.number).min();
    let all_known = !applies.is_empty() && applies.iter().all(|it| it.level.is_some());
    let known = lowest.filter(|_| all_known || lowest == least);
    // Nothing is said by objectives of which nothing is answered.
    let heard = |it: &&ObjectiveResult| it.level.is_some() || it.coverage.answered > 0;
    let at_most = at_most.filter(|_| applies.iter().any(heard));
    let has = |it: &&&ObjectiveResult| heard(it) && it.level_at_most == at_most;
    Weakest {
        level: known,
        at_most,
        objectives: applies.iter().filter(has).map(|it| it.id.clone()).collect(),
    }
}

impl Coverage {
    fn of(answered: usize, asked: usize) -> Coverage {
        let share = Ratio::new(answered as i128, asked as i128);
        Coverage {
            answered,
            asked,
            share: share.unwrap_or(Ratio::whole(0)),
        }
    }
}

fn covered(objectives: &[ObjectiveResult]) -> Coverage {
    let applies: Vec<_> = objectives.iter().filter(|it| it.applies).collect();
    let total = sum(applies.iter().map(|it| it.coverage.share));
    let share = total.and_then(|it| it.divided(applies.len() as i128));
    Coverage {
        answered: applies.iter().map(|it| it.coverage.answered).sum(),
        asked: applies.iter().map(|it| it.coverage.asked).sum(),
        share: share.unwrap_or(Ratio::whole(0)),
    }
}

/// What somebody answered with an option that says so, or said not to know.
fn lacking(instrument: &Instrument, answers: &Answers) -> Vec<String> {
    let lacks = |it: &&Question| match answers.get(&it.id) {
        Some(Said::Option(place)) => it.options.get(*place).is_some_and(|it| it.lacks),
        Some(Said::Unknown) => true,
        Some(Said::NotApplicable | Said::Points(..)) | None => false,
    };
    instrument
        .questions()
        .filter(lacks)
        .map(|it| it.id.clone())
        .collect()
}
