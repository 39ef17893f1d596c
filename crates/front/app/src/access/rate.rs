//! How often somebody may guess: the first attempts are free, then each failure doubles the wait.

use std::net::IpAddr;

use freistadt_store::{Attempts, fingerprint};
use jiff::{SignedDuration, Timestamp};

/// How a kind of subject is slowed down.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Rate {
    /// So many failures cost nothing.
    pub(crate) free: u32,
    /// No wait is longer.
    pub(crate) longest: SignedDuration,
}

/// An account: whoever knows a name must not be able to keep its owner out for long, and a guess
/// per minute finds no password of twelve characters.
pub(crate) const ACCOUNT: Rate = Rate {
    free: 5,
    longest: SignedDuration::from_mins(1),
};
/// An address: a whole town hall may come from one.
pub(crate) const ADDRESS: Rate = Rate {
    free: 20,
    longest: SignedDuration::from_mins(15),
};
/// After so long without a failure everything is forgotten.
pub(crate) const FORGET: SignedDuration = SignedDuration::from_hours(24);

impl Rate {
    /// When the next attempt may be made; not after `now` if it may be made now.
    pub(crate) fn next(self, attempts: Option<Attempts>, now: Timestamp) -> Timestamp {
        let Some(attempts) = still_known(attempts, now) else {
            return now;
        };
        let Some(doublings) = attempts.failures.checked_sub(self.free) else {
            return now;
        };
        let seconds = 1_i64.checked_shl(doublings.min(32)).unwrap_or(i64::MAX);
        let wait = SignedDuration::from_secs(seconds).min(self.longest);
        // A clock that was put back must not lock anybody out.
        let last = attempts.last_at.min(now);
        last.checked_add(wait).unwrap_or(Timestamp::MAX)
    }
}

/// What is known after one more failure.
pub(crate) fn counted(attempts: Option<Attempts>, now: Timestamp) -> Attempts {
    let before = still_known(attempts, now).map_or(0, |attempts| attempts.failures);
    Attempts {
        failures: before.saturating_add(1),
        last_at: now,
    }
}

fn still_known(attempts: Option<Attempts>, now: Timestamp) -> Option<Attempts> {
    attempts.filter(|attempts| now.duration_since(attempts.last_at) < FORGET)
}

pub(crate) fn account_subject(name: &str) -> [u8; 32] {
    fingerprint("account", name)
}

/// The network of an address: a single household has 2^64 addresses of IPv6.
pub(crate) fn address_subject(address: IpAddr) -> [u8; 32] {
    let network = match address.to_canonical() {
        IpAddr::V4(address) => address.to_string(),
        IpAddr::V6(address) => {
            let [a, b, c, d, ..] = address.segments();
            format!("{a:x}:{b:x}:{c:x}:{d:x}")
        }
    };
    fingerprint("address", &network)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(1_700_000_000 + second).unwrap()
    }

    /// Guesses as often as it may, looking every `step` seconds; how many guesses that are.
    fn guesses(rate: Rate, seconds: i64, step: i64) -> i64 {
        let mut attempts = None;
        let mut made = 0;
        let mut now = 0;
        while now < seconds {
            if rate.next(attempts, at(now)) <= at(now) {
                attempts = Some(counted(attempts, at(now)));
                made += 1;
            }
            now += step;
        }
        made
    }

    #[test]
    fn a_day_of_guessing_is_bounded_however_it_is_done() {
        for rate in [ACCOUNT, ADDRESS] {
            for step in [1, 2, 3, 7, 59, 60, 61, 600] {
                let seconds = 24 * 60 * 60;
                let doublings = 10;
                let most = i64::from(rate.free) + doublings + seconds / rate.longest.as_secs();
                let made = guesses(rate, seconds, step);
                assert!(made <= most, "{rate:?}, every {step} s: {made} > {most}");
            }
        }
    }

    #[test]
    fn waits_grow_and_end() {
        for rate in [ACCOUNT, ADDRESS] {
            let mut before = SignedDuration::ZERO;
            for failures in 0..=u32::from(u16::MAX) {
                let attempts = Attempts {
                    failures,
                    last_at: at(0),
                };
                let wait = rate.next(Some(attempts), at(0)).duration_since(at(0));
                assert!(wait >= before && wait <= rate.longest, "{failures}");
                assert_eq!(wait == SignedDuration::ZERO, failures < rate.free);
                before = wait;
            }
        }
    }

    #[test]
    fn a_day_later_and_with_a_clock_put_back_nobody_is_locked_out() {
        let many = Attempts {
            failures: u32::MAX,
            last_at: at(0),
        };
        assert_eq!(counted(Some(many), at(86_400)).failures, 1);
        assert_eq!(ADDRESS.next(Some(many), at(86_400)), at(86_400));
        let wait = ACCOUNT
            .next(Some(many), at(-9999))
            .duration_since(at(-9999));
        assert_eq!(wait, ACCOUNT.longest);
    }

    #[test]
    fn addresses_of_one_household_are_one() {
        let subject = |text: &str| address_subject(text.parse().unwrap());
        assert_eq!(subject("2001:db8::1"), subject("2001:db8::ffff:1"));
        assert_ne!(subject("2001:db8::1"), subject("2001:db8:0:1::1"));
        assert_eq!(subject("::ffff:192.0.2.1"), subject("192.0.2.1"));
        assert_ne!(subject("192.0.2.1"), subject("192.0.2.2"));
    }
}
