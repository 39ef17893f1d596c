//! Who is critical for a service only together: the minimal joint exits.

use freistadt_graph::{CutSets, Dependence, Level, Question};
use freistadt_model::{Id, Kind, Landscape, Organization, Ratio, RecordRef};

use super::asked::named;
use crate::intake::input::Unusable;
use crate::likely::not_found;

/// What is asked.
#[derive(Debug, Clone)]
pub struct CriticalAsked {
    /// The service, by id, name or alias.
    pub service: String,
    /// How bad it has to be.
    pub level: Level,
    /// At most so many organizations together.
    pub most: usize,
    /// The circumstances.
    pub question: Question,
}

/// The organizations that are critical for a service, alone or together.
#[derive(Debug, Clone)]
pub struct Critical {
    /// The service.
    pub service: RecordRef,
    /// The minimal sets, by how many they are, then by their names.
    pub sets: Vec<Vec<Id<Organization>>>,
    /// Sets of up to so many organizations are all there.
    pub complete_up_to: usize,
    /// How much each matters by itself (Birnbaum), the most important first; `None` where too many
    /// could matter.
    pub importance: Option<Vec<(Id<Organization>, Ratio)>>,
}

/// Finds them.
pub(super) fn critical(landscape: &Landscape, asked: &CriticalAsked) -> Result<Critical, Unusable> {
    let service = named(landscape, Kind::PublicService, &asked.service);
    let service = service.map_err(|remark| Unusable {
        diagnostics: vec![*remark],
    })?;
    let dependence = Dependence::new(landscape, asked.question);
    let found = dependence.cut_sets(&service, asked.level, asked.most, &|| false);
    let Some(CutSets {
        mut sets,
        complete_up_to,
    }) = found
    else {
        let remark = not_found(
            landscape,
            &[Kind::PublicService, Kind::Application],
            &asked.service,
        );
        return Err(remark.into());
    };
    let names = |set: &Vec<Id<Organization>>| -> Vec<String> {
        let names = set
            .iter()
            .map(|id| landscape.title(&id.to_ref()).to_lowercase());
        names.collect()
    };
    for set in &mut sets {
        set.sort_by_key(|id| landscape.title(&id.to_ref()).to_lowercase());
    }
    sets.sort_by_cached_key(|set| (set.len(), names(set)));
    let importance = dependence.birnbaum(&service, asked.level, &|| false);
    Ok(Critical {
        service,
        sets,
        complete_up_to,
        importance,
    })
}
