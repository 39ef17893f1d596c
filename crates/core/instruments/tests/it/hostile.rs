//! Whatever the bytes: no panic, and the score stays between its bounds.

use freistadt_instruments::{instruments, lift, read_answers, read_instrument, score};
use freistadt_model::Ratio;

const SEEDS: [&str; 7] = [
    "SOV-1 = 4\nSOV-5 = \"SEAL-2 33.3 %\"\n\"SOV-3/2\" = \"unknown\"\n",
    "{\"SOV-1\": \"SEAL-4\", \"SOV-2\": \"99.999999 %\", \"legal\": \"partly\", \"A1\": \"no\"}",
    "legal = \"yes\"\nexit = \"no\"\nmonopoly = \"yes\"\nlicence = \"no\"\n",
    "{\"SOV-1\": 1e999, \"SOV-2\": -0, \"SOV-3\": 18446744073709551616}",
    "[SOV-1]\nx = 1\n[[SOV-2]]\n",
    "SOV-1 = 1979-05-27T07:32:00Z\nSOV-2 = inf\n",
    "{\"SOV-1\": \"999999.999999 %\", \"SOV-2\": \"%\", \"SOV-3\": \" , 5 %\", \"SOV-4\": \"ß %\"}",
];

/// A small generator, so that runs are the same.
fn next(state: &mut u64) -> usize {
    *state = state
        .wrapping_mul(6_364_136_223_846_793_005)
        .wrapping_add(1);
    usize::try_from(*state >> 40).unwrap_or(0)
}

fn mutated(seed: &str, state: &mut u64) -> String {
    let mut bytes = seed.as_bytes().to_vec();
    for _ in 0..=next(state) % 6 {
        let at = next(state) % bytes.len().max(1);
        match next(state) % 4 {
            0 => bytes.insert(at, b"{}[]\"=.,%\n\\-0eE/"[next(state) % 16]),
            1 if bytes.len() > 1 => {
                bytes.remove(at);
            }
            2 => bytes.extend_from_slice(&seed.as_bytes()[at.min(seed.len())..]),
            _ => bytes[at % seed.len()] = u8::try_from(next(state) % 256).unwrap_or(0),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn check(text: &str) {
    for instrument in instruments() {
        let Ok((answers, _)) = read_answers(instrument, "a", text) else {
            continue;
        };
        let scored = score(instrument, &answers, &[("SOV-1".to_owned(), 255)]);
        lift(instrument, &scored);
        if let (Some(score), Some(most)) = (scored.score, scored.at_most) {
            assert!(score <= most && most <= Ratio::whole(100) && score >= Ratio::whole(0));
        }
        assert!(scored.coverage.share <= Ratio::whole(1), "{text}");
    }
}

#[test]
fn hostile_answers_never_stop_the_program() {
    let mut state = 5;
    for seed in SEEDS {
        check(seed);
        for _ in 0..400 {
            check(&mutated(seed, &mut state));
        }
    }
    check(&"[".repeat(100_000));
    check(&format!("{{\"a\":{}", "[".repeat(100_000)));
    check(&format!("a = {}", "[".repeat(100_000)));
    check(&format!("{}x", "a.".repeat(50_000)));
}

#[test]
fn hostile_instruments_never_stop_the_program() {
    let text = include_str!("../../../../../data/instruments/basel-sds.toml");
    let mut state = 7;
    for _ in 0..400 {
        let mutated = mutated(text, &mut state);
        if let Ok((instrument, _)) = read_instrument("t", &mutated)
            && let Ok((answers, _)) = read_answers(&instrument, "a", SEEDS[2])
        {
            score(&instrument, &answers, &[]);
        }
    }
    for weight in ["999999.999999", "999999/1", "1/999999", "-1", "1e9", "0/0"] {
        let changed = text.replace("weight = \"20\"", &format!("weight = \"{weight}\""));
        if let Ok((instrument, remarks)) = read_instrument("t", &changed) {
            assert!(!remarks.is_empty(), "{weight}");
            let answers = read_answers(&instrument, "a", SEEDS[2]).unwrap().0;
            score(&instrument, &answers, &[]);
        }
    }
}
