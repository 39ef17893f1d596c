//! When one, all or so many of several families happen.

use super::kernel::{Halt, Kernel};
use super::zbdd::{ALWAYS, Family, NEVER, Size};

/// One of them happens.
pub(super) fn any(kernel: &mut Kernel<'_>, mut families: Vec<Family>) -> Result<Family, Halt> {
    families.sort_unstable();
    families.dedup();
    // In pairs, then pairs of pairs: a large union is not walked along once per member.
    while families.len() > 1 {
        let mut united = Vec::with_capacity(families.len().div_ceil(2));
        for pair in families.chunks(2) {
            united.push(match pair {
                [one, other] => kernel.union(*one, *other)?,
                _ => pair[0],
            });
        }
        families = united;
    }
    Ok(families.pop().unwrap_or(NEVER))
}

/// All of them happen; sets that are too large are left out.
pub(super) fn every(
    kernel: &mut Kernel<'_>,
    mut families: Vec<Family>,
    size: Size,
) -> Result<Family, Halt> {
    families.sort_unstable();
    families.dedup();
    if families.first() == Some(&NEVER) {
        return Ok(NEVER);
    }
    let mut all = ALWAYS;
    for family in families {
        all = kernel.product(all, family, size)?;
    }
    Ok(all)
}

/// At least `count` of them happen, which is more than none.
///
/// Member after member, `reached[n]` holds the sets with which at least `n` of those seen happen.
pub(super) fn at_least(
    kernel: &mut Kernel<'_>,
    families: &[Family],
    count: usize,
    size: Size,
) -> Result<Family, Halt> {
    let mut reached = vec![NEVER; count + 1];
    reached[0] = ALWAYS;
    for family in families {
        for at in (1..=count).rev() {
            let one_more = kernel.product(reached[at - 1], *family, size)?;
            reached[at] = kernel.union(reached[at], one_more)?;
        }
    }
    Ok(reached[count])
}
