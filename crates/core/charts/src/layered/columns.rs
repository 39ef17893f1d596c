//! The column of every box: what needs stands left of what is needed, as near to it as possible.

use super::Line;

/// The column of every box, and for every line whether it leads backwards, because it closes a
/// circle.
pub(super) fn columns(count: usize, lines: &[Line], focus: usize) -> (Vec<usize>, Vec<bool>) {
    let mut out: Vec<Vec<(usize, usize)>> = vec![Vec::new(); count];
    for (at, line) in lines.iter().enumerate() {
        out[line.from].push((line.to, at));
    }
    let walk = walk(&out, lines.len(), focus);
    let forward = |line: (&Line, &bool)| match line {
        (line, true) => (line.to, line.from),
        (line, false) => (line.from, line.to),
    };
    let ends: Vec<(usize, usize)> = lines.iter().zip(&walk.backwards).map(forward).collect();
    let mut next: Vec<Vec<usize>> = vec![Vec::new(); count];
    for (left, right) in ends {
        next[left].push(right);
    }
    let column = assign(&next, &walk.of_focus);
    (column, walk.backwards)
}

struct Walk {
    backwards: Vec<bool>,
    /// Boxes that the focus needs, itself among them.
    of_focus: Vec<bool>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Seen {
    Never,
    Open,
    Done,
}

/// Depth first, from the focus first; a line to a box that is still open closes a circle.
fn walk(out: &[Vec<(usize, usize)>], lines: usize, focus: usize) -> Walk {
    let mut seen = vec![Seen::Never; out.len()];
    let mut walk = Walk {
        backwards: vec![false; lines],
        of_focus: vec![false; out.len()],
    };
    for start in (0..out.len()).filter(|it| *it == focus).chain(0..out.len()) {
        if seen[start] != Seen::Never {
            continue;
        }
        let mut stack = vec![(start, 0)];
        seen[start] = Seen::Open;
        while let Some((at, next)) = stack.pop() {
            walk.of_focus[at] |= start == focus;
            let Some((to, line)) = out[at].get(next) else {
                seen[at] = Seen::Done;
                continue;
            };
            stack.push((at, next + 1));
            match seen[*to] {
                Seen::Never => {
                    seen[*to] = Seen::Open;
                    stack.push((*to, 0));
                }
                Seen::Open => walk.backwards[*line] = true,
                Seen::Done => {}
            }
        }
    }
    walk
}

/// As far left as what needs it allows; what the focus does not need then moves right, up to
/// what it needs itself.
fn assign(next: &[Vec<usize>], of_focus: &[bool]) -> Vec<usize> {
    let sorted = sorted(next);
    let mut column = vec![0; next.len()];
    for at in &sorted {
        for to in &next[*at] {
            column[*to] = column[*to].max(column[*at] + 1);
        }
    }
    for at in sorted.iter().rev() {
        let nearest = next[*at].iter().map(|to| column[*to]).min();
        if let Some(nearest) = nearest.filter(|_| !of_focus[*at]) {
            column[*at] = nearest - 1;
        }
    }
    let first = column.iter().min().copied().unwrap_or(0);
    column.into_iter().map(|it| it - first).collect()
}

/// Everything after what leads to it.
fn sorted(next: &[Vec<usize>]) -> Vec<usize> {
    let mut open = vec![0usize; next.len()];
    for to in next.iter().flatten() {
        open[*to] += 1;
    }
    let mut sorted: Vec<usize> = (0..next.len()).filter(|it| open[*it] == 0).collect();
    let mut read = 0;
    while let Some(at) = sorted.get(read).copied() {
        read += 1;
        for to in &next[at] {
            open[*to] -= 1;
            if open[*to] == 0 {
                sorted.push(*to);
            }
        }
    }
    sorted
}
