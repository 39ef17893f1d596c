//! Measures for benches: time and memory. Tests never time anything.

use std::fs;
use std::time::Instant;

use anyhow::{Context as _, Result};

/// The median time of `runs` calls, in seconds.
pub fn median_seconds(runs: usize, mut call: impl FnMut() -> Result<()>) -> Result<f64> {
    let mut seconds = Vec::with_capacity(runs);
    for _ in 0..runs {
        let start = Instant::now();
        call()?;
        seconds.push(start.elapsed().as_secs_f64());
    }
    median(seconds).context("no run, no median")
}

/// The most memory this process has ever held, in MiB; Linux only.
pub fn peak_memory_mib() -> Result<f64> {
    let status = fs::read_to_string("/proc/self/status").context("cannot read /proc")?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))
        .context("the kernel names no peak memory")?;
    let kibibytes: f64 = line.trim().trim_end_matches(" kB").parse()?;
    Ok(kibibytes / 1024.0)
}

/// The middle of the values; `None` of none.
pub fn median(mut values: Vec<f64>) -> Option<f64> {
    values.sort_by(f64::total_cmp);
    let upper = *values.get(values.len() / 2)?;
    if values.len() % 2 == 1 {
        return Some(upper);
    }
    Some(f64::midpoint(values[values.len() / 2 - 1], upper))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_is_the_middle_or_the_mean_of_both_middles() {
        assert_eq!(median(vec![]), None);
        assert_eq!(median(vec![3.0, 1.0, 2.0]), Some(2.0));
        assert_eq!(median(vec![4.0, 1.0, 3.0, 2.0]), Some(2.5));
    }

    #[test]
    fn this_process_holds_some_memory() {
        assert!(peak_memory_mib().unwrap() > 0.1);
    }
}
