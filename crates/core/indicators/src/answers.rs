//! Measures that count answers and licences of applications.

use freistadt_model::{
    Answer, Application, Derivation, Landscape, Licence, Measurement, Ratio, RecordRef, Stated,
    Step, Unit,
};

use crate::roles::in_use;
use crate::{MOST_NAMED, Subset};

/// What is known of one application for a count.
enum Finding {
    Counts,
    DoesNot,
    Maybe,
    Unknown,
    NotAsked,
}

/// Applications for which only one maker can provide what they do.
pub(crate) fn sole_source(landscape: &Landscape, subset: Subset, id: &'static str) -> Measurement {
    let finding = |application: &Application| match application.only_one_manufacturer {
        Answer::Yes => Finding::Counts,
        Answer::No => Finding::DoesNot,
        Answer::Partly => Finding::Maybe,
        Answer::Unknown => Finding::Unknown,
        Answer::NotApplicable => Finding::NotAsked,
    };
    count(
        landscape,
        subset,
        id,
        "application.only_one_manufacturer",
        finding,
    )
}

/// Applications that cannot be adapted.
pub(crate) fn not_adaptable(
    landscape: &Landscape,
    subset: Subset,
    id: &'static str,
) -> Measurement {
    let finding = |application: &Application| match application.adaptable {
        Answer::No => Finding::Counts,
        Answer::Yes => Finding::DoesNot,
        Answer::Partly => Finding::Maybe,
        Answer::Unknown => Finding::Unknown,
        Answer::NotApplicable => Finding::NotAsked,
    };
    count(landscape, subset, id, "application.adaptable", finding)
}

/// Share of applications that can be used under licences approved as open source. Own
/// developments have no licence and are left out.
pub(crate) fn open_source(landscape: &Landscape, subset: Subset, id: &'static str) -> Measurement {
    let finding = |application: &Application| match &application.product {
        Stated::NotApplicable => Finding::NotAsked,
        Stated::Unknown => Finding::Unknown,
        Stated::Known(product) => match landscape.find(product).map(|product| &product.licence) {
            Some(Stated::Known(licence)) if Licence::is_open_source(licence) => Finding::Counts,
            Some(Stated::Known(_)) => Finding::DoesNot,
            Some(Stated::NotApplicable) => Finding::NotAsked,
            Some(Stated::Unknown) | None => Finding::Unknown,
        },
    };
    let counted = count(landscape, subset, id, "product.licence", finding);
    let derivation = counted.derivation;
    let of = |counted: Option<Ratio>, whole: usize| {
        let number = counted.and_then(Ratio::to_whole);
        number.and_then(|number| Ratio::new(number, whole as i128))
    };
    Measurement {
        id,
        unit: Unit::Share,
        value: of(counted.value, derivation.known),
        lower: of(counted.lower, derivation.needed),
        upper: of(counted.upper, derivation.needed),
        derivation,
    }
}

fn count(
    landscape: &Landscape,
    subset: Subset,
    id: &'static str,
    field: &'static str,
    finding: impl Fn(&Application) -> Finding,
) -> Measurement {
    let (mut counts, mut does_not, mut maybe, mut unknown) = (0_usize, 0_usize, 0_usize, 0_usize);
    let mut missing: Vec<RecordRef> = Vec::new();
    for application in in_use(landscape, subset) {
        match finding(application) {
            Finding::Counts => counts += 1,
            Finding::DoesNot => does_not += 1,
            Finding::Maybe => maybe += 1,
            Finding::Unknown => {
                unknown += 1;
                if missing.len() < MOST_NAMED {
                    missing.push(application.id.to_ref());
                }
            }
            Finding::NotAsked => {}
        }
    }
    let known = counts + does_not + maybe;
    let step = |what, number: usize| Step {
        what,
        country: None,
        of: None,
        value: Ratio::whole(number as i128),
        unit: Unit::Count,
    };
    Measurement {
        id,
        unit: Unit::Count,
        // Nothing known is not zero.
        value: (known > 0).then(|| Ratio::whole(counts as i128)),
        lower: Some(Ratio::whole(counts as i128)),
        upper: Some(Ratio::whole((counts + maybe + unknown) as i128)),
        derivation: Derivation {
            rule: base_rule(id),
            steps: vec![
                step("counted", counts),
                step("not-counted", does_not),
                step("partly", maybe),
                step("unknown", unknown),
            ],
            further_steps: 0,
            known,
            needed: known + unknown,
            missing,
            missing_field: Some(field),
        },
    }
}

/// Figures for what can be influenced follow the same rule.
pub(crate) fn base_rule(id: &'static str) -> &'static str {
    id.strip_suffix("-our-choice").unwrap_or(id)
}
