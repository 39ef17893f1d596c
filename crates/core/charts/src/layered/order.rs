//! The order within columns: boxes stand beside what they belong to, and few lines cross.

use super::{Place, Way};

/// So often the columns are gone through in both directions.
const SWEEPS: usize = 8;

/// The places of every column, from the top.
pub(super) fn order(places: &[Place], ways: &[Way]) -> Vec<Vec<usize>> {
    let columns = places.iter().map(|it| it.column + 1).max().unwrap_or(0);
    let mut grid: Vec<Vec<usize>> = vec![Vec::new(); columns];
    for (at, place) in places.iter().enumerate() {
        grid[place.column].push(at);
    }
    let pairs = pairs(ways);
    let (mut left, mut right) = (
        vec![Vec::new(); places.len()],
        vec![Vec::new(); places.len()],
    );
    for (one, other) in &pairs {
        left[*other].push(*one);
        right[*one].push(*other);
    }
    let mut best = (crossings(&grid, &pairs), grid.clone());
    for _ in 0..SWEEPS {
        for column in 1..columns {
            arrange(&mut grid, column, column - 1, &left);
        }
        keep(&mut best, &grid, &pairs);
        for column in (0..columns.saturating_sub(1)).rev() {
            arrange(&mut grid, column, column + 1, &right);
        }
        keep(&mut best, &grid, &pairs);
    }
    best.1
}

/// From each place to the next on a way.
pub(super) fn pairs(ways: &[Way]) -> Vec<(usize, usize)> {
    let steps = ways.iter().flat_map(|way| way.through.windows(2));
    steps.map(|pair| (pair[0], pair[1])).collect()
}

fn keep(best: &mut (usize, Vec<Vec<usize>>), grid: &[Vec<usize>], pairs: &[(usize, usize)]) {
    let now = crossings(grid, pairs);
    if now < best.0 {
        *best = (now, grid.to_vec());
    }
}

/// Every place to the mean of its neighbours in the column beside it; without any it keeps its
/// own.
fn arrange(grid: &mut [Vec<usize>], column: usize, beside: usize, of: &[Vec<usize>]) {
    let mut place_of = vec![0.0; of.len()];
    for (row, at) in grid[beside].iter().enumerate() {
        place_of[*at] = share(row, grid[beside].len());
    }
    let rows = grid[column].len();
    let wanted = grid[column].iter().enumerate().map(|(row, at)| {
        let near = &of[*at];
        let sum: f64 = near.iter().map(|it| place_of[*it]).sum();
        let mean = if near.is_empty() {
            share(row, rows)
        } else {
            sum / count(near.len())
        };
        (mean, *at)
    });
    let mut wanted: Vec<(f64, usize)> = wanted.collect();
    wanted.sort_by(|one, other| one.0.total_cmp(&other.0));
    grid[column] = wanted.into_iter().map(|(_, at)| at).collect();
}

/// How far down a row is, of so many.
fn share(row: usize, rows: usize) -> f64 {
    (count(row) + 0.5) / count(rows.max(1))
}

/// Pictures have few rows.
pub(super) fn count(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

/// How many lines cross between neighbouring columns.
fn crossings(grid: &[Vec<usize>], pairs: &[(usize, usize)]) -> usize {
    let places = grid.iter().flatten().max().map_or(0, |it| it + 1);
    let mut at = vec![(0, 0); places];
    for (column, rows) in grid.iter().enumerate() {
        for (row, place) in rows.iter().enumerate() {
            at[*place] = (column, row);
        }
    }
    let mut between: Vec<Vec<(usize, usize)>> = vec![Vec::new(); grid.len()];
    for (one, other) in pairs {
        between[at[*one].0].push((at[*one].1, at[*other].1));
    }
    let crossed = |lines: &Vec<(usize, usize)>| -> usize {
        let each = lines.iter().enumerate();
        let with = |(index, (a, b)): (usize, &(usize, usize))| {
            let rest = lines[index + 1..].iter();
            rest.filter(|(c, d)| (a < c && b > d) || (a > c && b < d))
                .count()
        };
        each.map(with).sum()
    };
    between.iter().map(crossed).sum()
}
