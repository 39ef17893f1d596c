//! From the parser's events to the tree, on a stack of our own: no depth of input can exhaust the
//! thread's.

use std::collections::BTreeMap;

use saphyr_parser::{Event, Marker, Parser, ScalarStyle, Span};

use super::{ReadYaml, Yaml, YamlContent, YamlEntry, YamlLimits, YamlPlace, YamlProblem};
use super::{YamlScalar, YamlScalar::Text};

/// A collection that has begun.
struct Open {
    node: Yaml,
    anchor: usize,
    /// The key whose value comes next.
    key: Option<(String, YamlPlace)>,
}

struct Builder {
    limits: YamlLimits,
    open: Vec<Open>,
    anchors: BTreeMap<usize, Yaml>,
    nodes: usize,
    root: Option<Yaml>,
}

pub(super) fn build(text: &str, limits: YamlLimits) -> ReadYaml {
    let mut builder = Builder {
        limits,
        open: Vec::new(),
        anchors: BTreeMap::new(),
        nodes: 0,
        root: None,
    };
    let mut problem = None;
    let mut documents = 0;
    for event in Parser::new_from_str(text) {
        let taken = match event {
            Ok((Event::DocumentStart(_), _)) if documents == 1 => {
                Err(YamlProblem::SeveralDocuments)
            }
            Ok((Event::DocumentStart(_), _)) => {
                documents += 1;
                Ok(())
            }
            Ok((event, span)) => builder.take(event, span),
            Err(error) => Err(YamlProblem::Syntax {
                place: place(error.marker()),
                what: error.info().to_owned(),
            }),
        };
        if let Err(stopped) = taken {
            problem = Some(stopped);
            break;
        }
    }
    ReadYaml {
        root: builder.finish(),
        problem,
    }
}

fn place(marker: &Marker) -> YamlPlace {
    let number = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    YamlPlace {
        line: number(marker.line()).max(1),
        column: number(marker.col()).saturating_add(1),
    }
}

impl Builder {
    fn take(&mut self, event: Event<'_>, span: Span) -> Result<(), YamlProblem> {
        let at = place(&span.start);
        match event {
            Event::Scalar(text, style, anchor, _) => {
                let scalar = match style {
                    ScalarStyle::Plain => YamlScalar::plain(&text),
                    ScalarStyle::SingleQuoted
                    | ScalarStyle::DoubleQuoted
                    | ScalarStyle::Literal
                    | ScalarStyle::Folded => Text(text.into_owned()),
                };
                self.put(node(at, YamlContent::Scalar(scalar)), anchor, 1)
            }
            Event::SequenceStart(anchor, _) => self.begin(at, YamlContent::List(vec![]), anchor),
            Event::MappingStart(anchor, _) => self.begin(at, YamlContent::Map(vec![]), anchor),
            Event::SequenceEnd | Event::MappingEnd => self.end(at),
            Event::Alias(anchor) => {
                let Some(repeated) = self.anchors.get(&anchor).cloned() else {
                    let what = "an alias within its own anchor".to_owned();
                    return Err(YamlProblem::Syntax { place: at, what });
                };
                let size = size(&repeated);
                self.put(node(at, repeated.content), 0, size)
            }
            Event::Nothing
            | Event::StreamStart
            | Event::StreamEnd
            | Event::DocumentStart(_)
            | Event::DocumentEnd => Ok(()),
        }
    }

    fn begin(
        &mut self,
        at: YamlPlace,
        empty: YamlContent,
        anchor: usize,
    ) -> Result<(), YamlProblem> {
        if self.open.len() >= self.limits.depth {
            return Err(YamlProblem::TooLarge { place: at });
        }
        self.open.push(Open {
            node: node(at, empty),
            anchor,
            key: None,
        });
        Ok(())
    }

    fn end(&mut self, at: YamlPlace) -> Result<(), YamlProblem> {
        match self.open.pop() {
            Some(open) => self.put(open.node, open.anchor, 1),
            None => Err(YamlProblem::TooLarge { place: at }),
        }
    }

    /// Puts a finished node where it belongs.
    fn put(&mut self, node: Yaml, anchor: usize, size: usize) -> Result<(), YamlProblem> {
        self.nodes = self.nodes.saturating_add(size);
        if self.nodes > self.limits.nodes {
            return Err(YamlProblem::TooLarge { place: node.place });
        }
        if anchor > 0 {
            self.nodes = self.nodes.saturating_add(size);
            self.anchors.insert(anchor, node.clone());
        }
        let Some(open) = self.open.last_mut() else {
            self.root = Some(node);
            return Ok(());
        };
        open.put(node)
    }

    /// What was understood; collections that had begun end where reading stopped.
    fn finish(mut self) -> Option<Yaml> {
        while let Some(open) = self.open.pop() {
            match self.open.last_mut() {
                // A key that stood twice was already said, or will never be known.
                Some(above) => drop(above.put(open.node)),
                None => self.root = Some(open.node),
            }
        }
        self.root
    }
}

impl Open {
    fn put(&mut self, node: Yaml) -> Result<(), YamlProblem> {
        match &mut self.node.content {
            YamlContent::List(items) => items.push(node),
            YamlContent::Map(entries) => match self.key.take() {
                None => {
                    let key = key_text(&node);
                    if entries.iter().any(|entry| entry.key == key) {
                        let place = node.place;
                        return Err(YamlProblem::DuplicateKey { place, key });
                    }
                    self.key = Some((key, node.place));
                }
                Some((key, place)) => entries.push(YamlEntry {
                    key,
                    place,
                    value: node,
                }),
            },
            YamlContent::Scalar(_) => {}
        }
        Ok(())
    }
}

fn node(place: YamlPlace, content: YamlContent) -> Yaml {
    Yaml { place, content }
}

/// Keys that are collections have no text; they are never keys that somebody looks for.
fn key_text(node: &Yaml) -> String {
    let text = node.scalar().and_then(YamlScalar::text);
    text.unwrap_or_default().to_owned()
}

fn size(node: &Yaml) -> usize {
    let below = |sum: usize, node: &Yaml| sum.saturating_add(size(node));
    let items = node.items().iter().fold(1, below);
    let values = node.entries().iter().map(|entry| &entry.value);
    values.fold(items, below)
}
