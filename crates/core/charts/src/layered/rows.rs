//! The height of every place: as near as possible to the middle of its neighbours, none over
//! another.

use super::order::{count, pairs};
use super::{Place, Way};

/// Between two places of a column.
const GAP: f64 = 14.0;

/// Above the first and below the last.
const EDGE: f64 = 4.0;

/// So often all columns move towards their neighbours.
const SWEEPS: usize = 6;

/// Gives every place its middle, from zero downwards.
pub(super) fn rows(places: &mut [Place], ways: &[Way], grid: &[Vec<usize>]) {
    for column in grid {
        stack(places, column);
    }
    let mut near: Vec<Vec<usize>> = vec![Vec::new(); places.len()];
    for (one, other) in pairs(ways) {
        near[one].push(other);
        near[other].push(one);
    }
    for _ in 0..SWEEPS {
        for column in grid.iter().chain(grid.iter().rev()) {
            settle(places, column, &near);
        }
    }
    let tops = places.iter().map(|it| it.middle - it.height / 2.0);
    let first = tops.fold(f64::INFINITY, f64::min);
    for place in places {
        place.middle += EDGE - first;
    }
}

/// How high the picture is.
pub(super) fn height(places: &[Place]) -> f64 {
    let ends = places.iter().map(|it| it.middle + it.height / 2.0);
    ends.fold(0.0, f64::max) + EDGE
}

/// One below the other, around zero.
fn stack(places: &mut [Place], column: &[usize]) {
    let mut down = 0.0;
    for at in column {
        places[*at].middle = down + places[*at].height / 2.0;
        down += places[*at].height + GAP;
    }
    for at in column {
        places[*at].middle -= down / 2.0;
    }
}

/// Moves the places of a column as near as their order allows to the mean of their neighbours:
/// the least sum of squares under fixed distances, by pooling neighbours that press on each other.
fn settle(places: &mut [Place], column: &[usize], near: &[Vec<usize>]) {
    // Distances from the first place taken off, only the order is left.
    let mut off = Vec::with_capacity(column.len());
    let mut down = 0.0;
    for (row, at) in column.iter().enumerate() {
        if let Some(above) = row.checked_sub(1).map(|row| column[row]) {
            down += (places[above].height + places[*at].height) / 2.0 + GAP;
        }
        off.push(down);
    }
    let mut pools: Vec<(f64, usize)> = Vec::new();
    for (at, off) in column.iter().zip(&off) {
        let mut pool = (wanted(places, *at, &near[*at]) - off, 1);
        while let Some((mean, size)) = pools.pop_if(|(mean, _)| *mean > pool.0) {
            let both = size + pool.1;
            pool = (
                (mean * count(size) + pool.0 * count(pool.1)) / count(both),
                both,
            );
        }
        pools.push(pool);
    }
    let settled = pools
        .iter()
        .flat_map(|(mean, size)| std::iter::repeat_n(*mean, *size));
    for ((at, off), mean) in column.iter().zip(&off).zip(settled) {
        places[*at].middle = mean + off;
    }
}

fn wanted(places: &[Place], at: usize, near: &[usize]) -> f64 {
    if near.is_empty() {
        return places[at].middle;
    }
    let sum: f64 = near.iter().map(|it| places[*it].middle).sum();
    sum / count(near.len())
}
