//! A few results that were asked for lately, so that the next page need not calculate them again.
//! What a key stands for never changes; nothing is ever out of date.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::data::{DataError, calculate};

/// Results with their keys, the last asked for first.
type Kept<K, V> = VecDeque<(K, Arc<V>)>;

/// The newest so many results; clones share them.
pub(crate) struct Recent<K, V> {
    kept: Arc<Mutex<Kept<K, V>>>,
    most: usize,
}

impl<K, V> Clone for Recent<K, V> {
    fn clone(&self) -> Self {
        Recent {
            kept: self.kept.clone(),
            most: self.most,
        }
    }
}

impl<K: PartialEq, V> Recent<K, V> {
    /// Room for so many.
    pub(crate) fn new(most: usize) -> Self {
        Recent {
            kept: Arc::default(),
            most,
        }
    }

    /// The result, if it is still there.
    pub(crate) fn get(&self, key: &K) -> Option<Arc<V>> {
        let mut kept = self.lock();
        let at = kept.iter().position(|(it, _)| it == key)?;
        let found = kept.remove(at)?;
        let result = found.1.clone();
        kept.push_front(found);
        Some(result)
    }

    /// Keeps a result; whichever was not asked for the longest goes.
    pub(crate) fn put(&self, key: K, result: Arc<V>) {
        let mut kept = self.lock();
        kept.push_front((key, result));
        kept.truncate(self.most);
    }

    /// The result, calculated if it is not there any more.
    pub(crate) async fn get_or(
        &self,
        key: K,
        work: impl FnOnce() -> V + Send + 'static,
    ) -> Result<Arc<V>, DataError>
    where
        V: Send + 'static,
    {
        if let Some(known) = self.get(&key) {
            return Ok(known);
        }
        let result = Arc::new(calculate(work).await?);
        self.put(key, result.clone());
        Ok(result)
    }

    /// Forgets everything.
    pub(crate) fn clear(&self) {
        self.lock().clear();
    }

    fn lock(&self) -> MutexGuard<'_, Kept<K, V>> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_not_asked_for_the_longest_goes() {
        let recent = Recent::new(2);
        recent.put(1, Arc::new("one"));
        recent.put(2, Arc::new("two"));
        assert!(recent.get(&1).is_some());
        recent.put(3, Arc::new("three"));
        assert!(recent.get(&2).is_none());
        assert_eq!(recent.get(&1).as_deref(), Some(&"one"));
        recent.clear();
        assert!(recent.get(&3).is_none());
    }
}
