//! Strongly connected parts in topological order, without recursion: a chain of a million needs
//! no stack.

/// What is needed comes before what needs it; nodes of one cycle lie together.
#[derive(Debug)]
pub(crate) struct Order {
    /// Position of each node.
    pub(crate) positions: Vec<u32>,
    /// Node at each position.
    pub(crate) nodes: Vec<u32>,
    /// First and last position of each part with more than one node, or with a node that needs
    /// itself.
    pub(crate) cycles: Vec<(u32, u32)>,
}

const NEW: u32 = u32::MAX;

/// A node that is being looked at.
struct Visit {
    node: u32,
    /// Its needs in `open`, those from `next` on not looked at yet.
    next: usize,
    end: usize,
}

/// Tarjan's algorithm: a part is complete when everything it needs is, so parts come out in the
/// order that is wanted. `needs` adds the nodes that a node needs.
pub(crate) fn order(nodes: u32, needs: impl Fn(u32, &mut Vec<u32>)) -> Order {
    let mut walk = Walk {
        needs,
        numbers: vec![NEW; nodes as usize],
        lowest: vec![0; nodes as usize],
        on_path: vec![false; nodes as usize],
        path: Vec::new(),
        open: Vec::new(),
        visits: Vec::new(),
        counter: 0,
        order: Order {
            positions: vec![0; nodes as usize],
            nodes: Vec::with_capacity(nodes as usize),
            cycles: Vec::new(),
        },
    };
    for node in 0..nodes {
        if walk.numbers[node as usize] == NEW {
            walk.from(node);
        }
    }
    walk.order
}

struct Walk<F> {
    needs: F,
    /// When a node was first seen.
    numbers: Vec<u32>,
    /// The earliest seen node on the path that it reaches.
    lowest: Vec<u32>,
    on_path: Vec<bool>,
    path: Vec<u32>,
    /// Needs of the nodes that are being looked at, one after the other.
    open: Vec<u32>,
    visits: Vec<Visit>,
    counter: u32,
    order: Order,
}

impl<F: Fn(u32, &mut Vec<u32>)> Walk<F> {
    fn from(&mut self, start: u32) {
        self.enter(start);
        while let Some(visit) = self.visits.last_mut() {
            let node = visit.node;
            if visit.next < visit.end {
                let need = self.open[visit.next];
                visit.next += 1;
                self.look(node, need);
            } else {
                self.leave(node);
            }
        }
    }

    fn enter(&mut self, node: u32) {
        let at = node as usize;
        self.numbers[at] = self.counter;
        self.lowest[at] = self.counter;
        self.counter += 1;
        self.path.push(node);
        self.on_path[at] = true;
        let next = self.open.len();
        (self.needs)(node, &mut self.open);
        let end = self.open.len();
        self.visits.push(Visit { node, next, end });
    }

    fn look(&mut self, node: u32, need: u32) {
        if self.numbers[need as usize] == NEW {
            self.enter(need);
        } else if self.on_path[need as usize] {
            let lowest = self.numbers[need as usize];
            let of_node = &mut self.lowest[node as usize];
            *of_node = lowest.min(*of_node);
        }
    }

    fn leave(&mut self, node: u32) {
        self.visits.pop();
        let parent = self.visits.last();
        // Its needs are looked at; those of its parent end where its own began.
        self.open.truncate(parent.map_or(0, |parent| parent.end));
        let lowest = self.lowest[node as usize];
        if let Some(parent) = parent {
            let of_parent = &mut self.lowest[parent.node as usize];
            *of_parent = lowest.min(*of_parent);
        }
        if lowest == self.numbers[node as usize] {
            self.complete(node);
        }
    }

    /// The part that begins at the node is complete.
    fn complete(&mut self, node: u32) {
        let first = self.order.nodes.len();
        while let Some(last) = self.path.pop() {
            self.on_path[last as usize] = false;
            self.order.positions[last as usize] = crate::network::index(self.order.nodes.len());
            self.order.nodes.push(last);
            if last == node {
                break;
            }
        }
        let last = self.order.nodes.len() - 1;
        if last > first || self.needs_itself(node) {
            let part = (crate::network::index(first), crate::network::index(last));
            self.order.cycles.push(part);
        }
    }

    fn needs_itself(&mut self, node: u32) -> bool {
        let before = self.open.len();
        (self.needs)(node, &mut self.open);
        let own = self.open[before..].contains(&node);
        self.open.truncate(before);
        own
    }
}
