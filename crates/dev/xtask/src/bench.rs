//! `cargo xtask bench`: measures the limits we promise, one JSON line each.
//!
//! A bench that needs our crates is an example of the crate that owns the work: it gets the
//! bench's name as its argument and prints the value as its last line. Add it to [`BENCHES`].

#![expect(clippy::print_stdout, reason = "JSON lines for programs")]

use std::path::Path;

use anyhow::{Context as _, Result, bail};

mod server;

use crate::process::{announce, cargo, output, run as call};
use crate::workspace::Workspace;

/// One promise and how it is measured.
struct Bench {
    name: &'static str,
    unit: &'static str,
    limit: f64,
    better: Better,
    how: How,
}

#[derive(Clone, Copy)]
enum Better {
    Lower,
    Higher,
}

enum How {
    /// A function that gets the path of the release binary.
    Binary(fn(&Path) -> Result<f64>),
    /// An example of a package; its name must be unique in the workspace.
    Example {
        package: &'static str,
        example: &'static str,
    },
}

const BENCHES: &[Bench] = &[
    bench("start", "s", 0.3, How::Binary(server::start)),
    bench("idle", "MiB", 80.0, How::Binary(server::idle)),
    bench(
        "indicators",
        "ms",
        50.0,
        example("freistadt-indicators", "bench_indicators"),
    ),
    bench(
        "all-exits",
        "s",
        1.5,
        example("freistadt-graph", "bench_all_exits"),
    ),
    Bench {
        name: "all-exits-ratio",
        unit: "times",
        limit: 25.0,
        better: Better::Higher,
        how: example("freistadt-graph", "bench_all_exits"),
    },
    bench(
        "import-rows",
        "s",
        2.0,
        example("freistadt-import", "bench_import"),
    ),
    bench(
        "apply-rows",
        "s",
        3.0,
        example("freistadt-store", "bench_store"),
    ),
    bench("page", "ms", 50.0, example("freistadt-web", "bench_web")),
    bench(
        "page-bytes",
        "KB",
        150.0,
        example("freistadt-web", "bench_web"),
    ),
];

const fn bench(name: &'static str, unit: &'static str, limit: f64, how: How) -> Bench {
    Bench {
        name,
        unit,
        limit,
        better: Better::Lower,
        how,
    }
}

const fn example(package: &'static str, example: &'static str) -> How {
    How::Example { package, example }
}

/// Measures all benches, or one.
pub fn run(only: Option<&str>) -> Result<()> {
    let chosen: Vec<&Bench> = BENCHES
        .iter()
        .filter(|bench| only.is_none_or(|name| name == bench.name))
        .collect();
    if chosen.is_empty() {
        let names: Vec<_> = BENCHES.iter().map(|bench| bench.name).collect();
        bail!("no such bench; there are: {}", names.join(", "));
    }
    let workspace = Workspace::load()?;
    announce("build");
    call(&mut cargo(&[
        "build",
        "--release",
        "--locked",
        "--package=freistadt-cli",
    ]))?;
    for bench in chosen {
        announce(bench.name);
        let value =
            measure(bench, &workspace).with_context(|| format!("bench `{}` failed", bench.name))?;
        println!("{}", line(bench, value));
    }
    Ok(())
}

fn measure(bench: &Bench, workspace: &Workspace) -> Result<f64> {
    match bench.how {
        How::Binary(measure) => measure(&workspace.target.join("release/freistadt")),
        How::Example { package, example } => {
            let arguments = [
                "run",
                "--release",
                "--locked",
                "--quiet",
                "--package",
                package,
            ];
            let mut command = cargo(&arguments);
            let text = output(command.args(["--example", example, "--", bench.name]))?;
            last_number(&text)
        }
    }
}

fn last_number(text: &str) -> Result<f64> {
    let line = text.lines().last().context("it printed nothing")?;
    line.trim()
        .parse()
        .with_context(|| format!("its last line `{line}` is no number"))
}

fn line(bench: &Bench, value: f64) -> String {
    let better = match bench.better {
        Better::Lower => "lower",
        Better::Higher => "higher",
    };
    // Written by hand for the order of the keys; names and units need no escapes.
    let (name, unit, limit) = (bench.name, bench.unit, bench.limit);
    format!(
        r#"{{"bench": "{name}", "value": {value:.6}, "unit": "{unit}", "limit": {limit}, "better": "{better}"}}"#
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_json() {
        let line: serde_json::Value = serde_json::from_str(&line(&BENCHES[0], 0.0123)).unwrap();
        assert_eq!(line["bench"], "start");
        assert_eq!(line["value"], 0.0123);
        assert_eq!(line["limit"], 0.3);
        assert_eq!(line["better"], "lower");
    }

    #[test]
    fn names_are_unique() {
        let mut names: Vec<_> = BENCHES.iter().map(|bench| bench.name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), BENCHES.len());
    }

    #[test]
    fn the_value_is_the_last_line() {
        assert_eq!(last_number("read 50000 rows\n1.25\n").unwrap(), 1.25);
        assert!(last_number("").is_err());
        assert!(last_number("1.25\ndone\n").is_err());
    }
}
