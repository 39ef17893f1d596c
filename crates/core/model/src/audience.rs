//! A landscape as far as somebody may see it.

use crate::field::Audience;
use crate::id::RecordRef;
use crate::landscape::{Kind, Landscape};
use crate::value::Value;

impl Landscape {
    /// What this audience may see: its fields alone. A kind of which it may see no field goes
    /// whole, and with it what refers to its records; who said what about a field goes, too,
    /// because it repeats the field's value.
    pub fn for_audience(&self, reader: Audience) -> Landscape {
        if reader == Audience::Internal {
            return self.clone();
        }
        let mut seen = self.clone();
        for kind in Kind::ALL {
            let hidden: Vec<&str> = kind
                .fields()
                .iter()
                .filter(|info| !info.audience.reaches(reader))
                .map(|info| info.name)
                .collect();
            let all = hidden.len() == kind.fields().len();
            let targets: Vec<RecordRef> = self.each(*kind).map(|r| r.record_ref()).collect();
            for target in targets {
                if all {
                    seen.remove(&target);
                } else {
                    for field in &hidden {
                        seen.set(&target, field, &Value::Unknown);
                    }
                }
            }
        }
        seen.forget_dangling();
        seen
    }

    /// Takes out references to records that are not there.
    fn forget_dangling(&mut self) {
        for (from, field, _) in self.dangling() {
            let Some(value) = self.value(&from, field) else {
                continue;
            };
            let there = |item: &Value| item.references().iter().all(|to| self.contains(to));
            let left = match value {
                Value::List(list) => Value::List(list.into_iter().filter(there).collect()),
                single if there(&single) => single,
                _ => Value::Unknown,
            };
            self.set(&from, field, &left);
        }
        let sources: Vec<RecordRef> = Kind::ALL
            .iter()
            .flat_map(|kind| self.records(*kind))
            .filter(|record| record.source().is_some_and(|id| self.find(id).is_none()))
            .map(|record| record.to_ref())
            .collect();
        for target in sources {
            if let Some(mut record) = self.get(&target) {
                record.set_source(None);
                self.insert(record);
            }
        }
    }
}
