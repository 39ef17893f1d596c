//! The rules over what fits, and what is deprecated.

use freistadt_interchange::{Yaml, YamlScalar};
use freistadt_model::Severity;

use super::Remark;
use super::fit::Fit;
use super::places::{Path, place_of};
use super::rules::Rule;
use super::standard::{FILE, Field, Need, Shape};

/// Everything to say about a file whose version is read.
pub(super) fn judge(root: &Yaml, fit: &Fit) -> Vec<Remark> {
    let mut judge = Judge {
        root,
        remarks: Vec::new(),
    };
    for field in FILE {
        let there = root.entry(field.key).map(|entry| &entry.value);
        let there = there.filter(|_| !fit.unfit.contains(field.key));
        judge.field(field, there, &Path::default());
        if let Some(node) = there {
            judge.beyond(field.key, node);
        }
    }
    if !fit.unfit.contains("IT") && !fit.unfit.contains("it") {
        judge.italy_twice();
    }
    judge.remarks
}

struct Judge<'a> {
    root: &'a Yaml,
    remarks: Vec<Remark>,
}

impl Judge<'_> {
    fn say(
        &mut self,
        severity: Severity,
        path: &Path,
        code: &'static str,
        argument: Option<String>,
    ) {
        let (line, column) = place_of(self.root, path);
        self.remarks.push(Remark {
            severity,
            key: path.to_string(),
            line,
            column,
            code,
            argument,
        });
    }

    fn field(&mut self, field: &Field, node: Option<&Yaml>, above: &Path) {
        let path = above.key(field.key);
        let there = node.filter(|node| node.scalar() != Some(&YamlScalar::Null));
        if field.need == Need::Required && !is_given(there, &field.shape) {
            self.say(Severity::Error, &path, "required", None);
            return;
        }
        match (&field.shape, there) {
            // A record that has to be there asks for its own keys even when it is not.
            (Shape::Record(fields), None) if field.need == Need::Required => {
                self.record(fields, None, &path);
            }
            (_, None) => {}
            (shape, Some(node)) => self.value(shape, node, &path),
        }
    }

    fn record(&mut self, fields: &[Field], node: Option<&Yaml>, path: &Path) {
        let kind = node.and_then(|node| text_of(node, "type"));
        for field in fields {
            let entry = node.and_then(|node| node.entry(field.key));
            if self.goes_with_type(field, node, kind.unwrap_or_default(), path) {
                self.field(field, entry.map(|entry| &entry.value), path);
            }
        }
    }

    /// Whether a key may be there, and is where it has to be, by the `type` beside it: who
    /// maintains has to be named, and a firm only where there is a contract.
    fn goes_with_type(
        &mut self,
        field: &Field,
        node: Option<&Yaml>,
        kind: &str,
        path: &Path,
    ) -> bool {
        let there = node.is_some_and(|node| is_set(node, field.key));
        let (needed, allowed) = match field.need {
            Need::Required | Need::Optional => (false, true),
            Need::WithType(kinds) => (kinds.contains(&kind), true),
            Need::OnlyWithType(only) => (kind == only, kind == only),
        };
        let code = match (there, needed, allowed) {
            (false, true, _) => "needed-with-type",
            (true, _, false) => "not-with-type",
            (true, _, true) | (false, false, _) => return true,
        };
        self.say(
            Severity::Error,
            &path.key(field.key),
            code,
            Some(kind.to_owned()),
        );
        false
    }

    fn value(&mut self, shape: &Shape, node: &Yaml, path: &Path) {
        match shape {
            Shape::Text(rules) => self.text(rules, node, path),
            Shape::Flag => {}
            Shape::List(item) => {
                for (at, node) in node.items().iter().enumerate() {
                    self.value(item, node, &path.index(at));
                }
            }
            Shape::OneOrMore(rules) => match node.items() {
                [] => self.text(rules, node, &path.index(0)),
                items => {
                    for (at, node) in items.iter().enumerate() {
                        self.text(rules, node, &path.index(at));
                    }
                }
            },
            Shape::Record(fields) => self.record(fields, Some(node), path),
            Shape::PerLanguage(fields) => self.languages(fields, node, path),
        }
    }

    /// Says the first rule that is broken, as the reference parser does; whether a video can be
    /// embedded is asked apart from whether it is an address.
    fn text(&mut self, rules: &[Rule], node: &Yaml, path: &Path) {
        let text = node.scalar().and_then(YamlScalar::text).unwrap_or_default();
        let (apart, chain): (Vec<Rule>, Vec<Rule>) =
            rules.iter().partition(|rule| **rule == Rule::Video);
        let broken = chain.into_iter().find(|rule| !rule.holds(text));
        let apart = apart.into_iter().filter(|rule| !rule.holds(text));
        for rule in broken.into_iter().chain(apart) {
            self.say(Severity::Error, path, rule.code(), rule.argument());
        }
    }

    fn languages(&mut self, fields: &[Field], node: &Yaml, path: &Path) {
        let languages = || node.entries().iter().map(|entry| entry.key.as_str());
        if !languages().all(|language| Rule::Language.holds(language)) {
            self.say(Severity::Error, path, Rule::Language.code(), None);
            return;
        }
        for entry in node.entries() {
            self.record(fields, Some(&entry.value), &path.key(&entry.key));
        }
    }

    /// What the table cannot say: keys that depend on others, and deprecated ones.
    fn beyond(&mut self, key: &str, node: &Yaml) {
        let path = Path::default().key(key);
        let given = node.scalar() != Some(&YamlScalar::Null);
        let not_empty = given && node.scalar().and_then(YamlScalar::text) != Some("");
        match key {
            "monochromeLogo" if not_empty => self.deprecated(&path, Some("logo")),
            "inputTypes" | "outputTypes" if given => self.deprecated(&path, None),
            "intendedAudience" => self.audience(node, &path),
            "legal" => {
                for (key, instead) in [
                    ("authorsFile", None),
                    ("repoOwner", Some("organisation.name")),
                ] {
                    if is_set(node, key) {
                        self.deprecated(&path.key(key), instead);
                    }
                }
            }
            "description" => {
                for entry in node.entries() {
                    if text_of(&entry.value, "genericName").is_some() {
                        self.deprecated(&path.key(&entry.key).key("genericName"), None);
                    }
                }
            }
            "it" if given => {
                self.say(Severity::Warning, &path, "small-letters", Some("IT".into()));
                if !is_set(self.root, "IT") {
                    self.italy(node);
                }
            }
            "IT" => self.italy(node),
            _ => {}
        }
    }

    fn deprecated(&mut self, path: &Path, instead: Option<&str>) {
        let code = match instead {
            Some(_) => "deprecated-for",
            None => "deprecated",
        };
        self.say(Severity::Warning, path, code, instead.map(str::to_owned));
    }

    fn audience(&mut self, node: &Yaml, path: &Path) {
        for key in ["countries", "unsupportedCountries"] {
            let Some(entry) = node.entry(key) else {
                continue;
            };
            for (at, item) in entry.value.items().iter().enumerate() {
                let code = item.scalar().and_then(YamlScalar::text).unwrap_or_default();
                let capitals = code.to_ascii_uppercase();
                if code != capitals && Rule::Country.holds(code) {
                    let path = path.key(key).index(at);
                    self.say(Severity::Warning, &path, "small-letters", Some(capitals));
                }
            }
        }
    }

    /// Deprecated keys of the Italian section; they are named as of `IT` even under `it`.
    fn italy(&mut self, node: &Yaml) {
        let italy = Path::default().key("IT");
        if is_set(node, "conforme") {
            self.deprecated(&italy.key("conforme"), None);
        }
        let riuso = node.entry("riuso");
        let code = riuso.and_then(|entry| text_of(&entry.value, "codiceIPA"));
        if let Some(code) = code
            && Rule::ItalianCode.holds(code)
        {
            let instead = format!("organisation.uri: urn:x-italian-pa:{code}");
            self.deprecated(&italy.key("riuso").key("codiceIPA"), Some(&instead));
        }
    }

    fn italy_twice(&mut self) {
        if is_set(self.root, "IT") && is_set(self.root, "it") {
            self.say(
                Severity::Error,
                &Path::default().key("it"),
                "twice",
                Some("IT".into()),
            );
        }
    }
}

/// Whether a required key has something: text that is not empty, a sequence or mapping with
/// something in it, any truth value. A missing record is asked for its keys instead.
fn is_given(node: Option<&Yaml>, shape: &Shape) -> bool {
    match (shape, node) {
        (Shape::Record(_), _) => true,
        (_, None) => false,
        (Shape::Text(_) | Shape::OneOrMore(_), Some(node)) => {
            let text = node.scalar().and_then(YamlScalar::text);
            text.is_some_and(|text| !text.is_empty()) || !node.items().is_empty()
        }
        (Shape::Flag, Some(_)) => true,
        (Shape::List(_), Some(node)) => !node.items().is_empty(),
        (Shape::PerLanguage(_), Some(node)) => !node.entries().is_empty(),
    }
}

/// Whether the key is there with anything but nothing.
fn is_set(node: &Yaml, key: &str) -> bool {
    let entry = node.entry(key);
    entry.is_some_and(|entry| entry.value.scalar() != Some(&YamlScalar::Null))
}

/// The text under the key, unless it is empty.
fn text_of<'a>(node: &'a Yaml, key: &str) -> Option<&'a str> {
    let text = node.entry(key)?.value.scalar()?.text();
    text.filter(|text| !text.is_empty())
}
