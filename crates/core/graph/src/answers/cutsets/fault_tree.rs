//! Reads fault trees in the Open-PSA model exchange format into a network, as far as coherent
//! trees need it: gates of `and`, `or` and `atleast`, nested or not.
//! Only for tests; the format is simple enough to be read tag by tag.

use std::collections::BTreeMap;

use crate::network::{Draft, Network, Node};

/// A fault tree.
pub(super) struct FaultTree {
    pub(super) network: Network,
    /// Which nodes are basic events.
    pub(super) happens: Vec<bool>,
    /// The gate that no other gate needs.
    pub(super) top: Node,
}

/// A formula that is being read: its node, how many members must fail (0 is all), its members.
struct Formula {
    node: Node,
    fail_at: Option<u32>,
    members: Vec<Node>,
}

#[derive(Default)]
struct Reader {
    draft: Draft,
    names: BTreeMap<(bool, String), Node>,
    needed: Vec<Node>,
    open: Vec<Formula>,
    gates: Vec<Node>,
}

impl FaultTree {
    pub(super) fn read(text: &str) -> FaultTree {
        let mut reader = Reader::default();
        for tag in tags(text) {
            reader.tag(tag);
        }
        let top = reader.gates.iter().find(|it| !reader.needed.contains(it));
        let top = *top.expect("a top gate");
        let network = reader.draft.network();
        let mut happens = vec![false; network.len()];
        for ((is_gate, _), node) in &reader.names {
            happens[*node as usize] = !is_gate;
        }
        FaultTree {
            network,
            happens,
            top,
        }
    }
}

/// What stands between angle brackets, without comments and declarations.
fn tags(text: &str) -> impl Iterator<Item = &str> {
    let text = text.split('<').skip(1);
    let tags = text.filter_map(|part| part.split_once('>').map(|(tag, _)| tag));
    tags.filter(|tag| !tag.starts_with(['?', '!']))
}

fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
    rest.split_once('"').map(|(value, _)| value)
}

impl Reader {
    fn tag(&mut self, tag: &str) {
        let name = tag.split([' ', '/']).find(|it| !it.is_empty());
        let closes = tag.starts_with('/');
        match name.unwrap_or_default() {
            "define-gate" if closes => {
                self.open.pop();
            }
            "define-gate" => {
                let node = self.named(true, tag);
                self.gates.push(node);
                self.open.push(Formula {
                    node,
                    fail_at: None,
                    members: Vec::new(),
                });
            }
            "and" | "or" | "atleast" if closes => self.close(),
            name @ ("and" | "or" | "atleast") => self.formula(name, tag),
            name @ ("gate" | "basic-event" | "event") => {
                let is_gate = name == "gate" || attribute(tag, "type") == Some("gate");
                self.member(is_gate, tag);
            }
            "not" | "xor" | "nand" | "nor" | "house-event" | "constant" | "iff" | "imply" => {
                panic!("`{tag}` is not coherent")
            }
            _ => {}
        }
    }

    fn named(&mut self, is_gate: bool, tag: &str) -> Node {
        let name = attribute(tag, "name").expect("a name").to_owned();
        let draft = &mut self.draft;
        let entry = self.names.entry((is_gate, name));
        *entry.or_insert_with(|| draft.node())
    }

    fn member(&mut self, is_gate: bool, tag: &str) {
        if self.open.is_empty() {
            return;
        }
        let node = self.named(is_gate, tag);
        self.needed.push(node);
        if let Some(formula) = self.open.last_mut() {
            formula.members.push(node);
            // A gate that is defined as another.
            if formula.fail_at.is_none() {
                self.draft.group(formula.node, 1, &[node]);
            }
        }
    }

    fn formula(&mut self, name: &str, tag: &str) {
        let min = attribute(tag, "min").map(|it| it.parse().expect("a number"));
        let fail_at = match name {
            "and" => Some(0),
            "or" => Some(1),
            _ => Some(min.expect("a minimum")),
        };
        let outer = self.open.last().map(|it| (it.node, it.fail_at.is_some()));
        let (outer, nested) = outer.expect("a gate");
        let node = if nested { self.draft.node() } else { outer };
        self.open.push(Formula {
            node,
            fail_at,
            members: Vec::new(),
        });
    }

    fn close(&mut self) {
        let Some(formula) = self.open.pop() else {
            return;
        };
        let all = crate::network::index(formula.members.len());
        let fail_at = formula.fail_at.filter(|it| *it > 0).unwrap_or(all);
        self.draft.group(formula.node, fail_at, &formula.members);
        if let Some(outer) = self.open.last_mut().filter(|it| it.node != formula.node) {
            outer.members.push(formula.node);
        }
    }
}
