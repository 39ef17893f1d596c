//! Values of indicators, and how they came about.

use crate::id::RecordRef;
use crate::units::Country;

crate::codes::codes! {
    /// What a measurement counts in.
    pub enum Unit "unit" {
        /// Between 0 and 1.
        Share = "share",
        /// A number of things, perhaps a fraction of one.
        Count = "count",
        /// Cents.
        Cents = "cents",
    }
}

/// An exact quotient, so that thresholds are compared without rounding.
#[derive(Debug, Clone, Copy)]
pub struct Ratio {
    numerator: i128,
    denominator: i128,
}

impl Ratio {
    /// A quotient; `None` where the denominator is not positive.
    pub fn new(numerator: i128, denominator: i128) -> Option<Ratio> {
        (denominator > 0).then_some(Ratio {
            numerator,
            denominator,
        })
    }

    /// A whole number.
    pub fn whole(number: i128) -> Ratio {
        Ratio {
            numerator: number,
            denominator: 1,
        }
    }

    /// The nearest floating-point number, for people and JSON.
    #[expect(
        clippy::cast_precision_loss,
        reason = "shown to people, compared nowhere"
    )]
    pub fn to_f64(self) -> f64 {
        self.numerator as f64 / self.denominator as f64
    }

    /// The number, if it is a whole one.
    pub fn to_whole(self) -> Option<i128> {
        (self.numerator % self.denominator == 0).then(|| self.numerator / self.denominator)
    }

    /// So many times a whole number, rounded half up; the largest number where it would not fit.
    pub fn times(self, number: i128) -> i128 {
        let twice = number.saturating_mul(self.numerator).saturating_mul(2);
        twice
            .saturating_add(self.denominator)
            .div_euclid(self.denominator * 2)
    }

    /// Whole per cent, rounded half up, as people read it.
    pub fn percent(self) -> i64 {
        let rounded = (self.numerator * 200 + self.denominator).div_euclid(self.denominator * 2);
        i64::try_from(rounded).unwrap_or(i64::MAX)
    }

    /// Divided by a whole number; `None` where that is not positive, or the result too fine.
    pub fn divided(self, by: i128) -> Option<Ratio> {
        Ratio::new(self.numerator, self.denominator.checked_mul(by)?)
    }

    /// Numerator and denominator; the denominator is positive, both may have a common divisor.
    pub fn parts(self) -> (i128, i128) {
        (self.numerator, self.denominator)
    }

    /// One divided by it; `None` for zero and below.
    pub fn inverse(self) -> Option<Ratio> {
        Ratio::new(self.denominator, self.numerator)
    }
}

/// A text that is no factor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a factor")]
pub struct NotAFactor;

impl std::str::FromStr for Ratio {
    type Err = NotAFactor;

    /// A decimal of at most six digits on each side, with a comma or a point.
    ///
    /// ```
    /// use freistadt_model::Ratio;
    /// assert_eq!("1,5".parse(), Ok(Ratio::new(3, 2).unwrap()));
    /// assert!("viel".parse::<Ratio>().is_err());
    /// ```
    fn from_str(text: &str) -> Result<Ratio, NotAFactor> {
        let text = text.trim().replace(',', ".");
        let (whole, part) = text.split_once('.').unwrap_or((&text, ""));
        let digits = |text: &str| text.len() <= 6 && text.chars().all(|it| it.is_ascii_digit());
        if whole.is_empty() || !digits(whole) || !digits(part) {
            return Err(NotAFactor);
        }
        let number: i128 = format!("{whole}{part}").parse().map_err(|_| NotAFactor)?;
        let below = (0..part.len()).fold(1, |below: i128, _| below * 10);
        Ratio::new(number, below).ok_or(NotAFactor)
    }
}

impl PartialEq for Ratio {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}
impl Eq for Ratio {}
impl PartialOrd for Ratio {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl Ord for Ratio {
    /// Exact by continued fractions: cross products of large sums would overflow.
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        let (mut a, mut b) = (*self, *other);
        loop {
            let (whole_a, rest_a) = (
                a.numerator.div_euclid(a.denominator),
                a.numerator.rem_euclid(a.denominator),
            );
            let (whole_b, rest_b) = (
                b.numerator.div_euclid(b.denominator),
                b.numerator.rem_euclid(b.denominator),
            );
            if whole_a != whole_b || rest_a == 0 || rest_b == 0 {
                return whole_a
                    .cmp(&whole_b)
                    .then((rest_a != 0).cmp(&(rest_b != 0)));
            }
            // Compare the remainders' inverses, the other way round.
            let inverse_a = Ratio {
                numerator: a.denominator,
                denominator: rest_a,
            };
            let inverse_b = Ratio {
                numerator: b.denominator,
                denominator: rest_b,
            };
            (a, b) = (inverse_b, inverse_a);
        }
    }
}

/// One step of a calculation.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// What it is, a code that `l10n` knows.
    pub what: &'static str,
    /// About which record, if about one.
    pub of: Option<RecordRef>,
    /// About which country, if about one.
    pub country: Option<Country>,
    /// Its value.
    pub value: Ratio,
    /// In which unit.
    pub unit: Unit,
}

/// How a value came about: the rule, its steps, what it was computed from, what is missing.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Derivation {
    /// The rule, a code that `l10n` knows.
    pub rule: &'static str,
    /// The calculation, largest parts first; the first ones where there are many.
    pub steps: Vec<Step>,
    /// How many further steps were left out.
    pub further_steps: usize,
    /// How many facts were known.
    pub known: usize,
    /// How many facts would be needed.
    pub needed: usize,
    /// Records whose fact is missing, the first ones where there are many.
    pub missing: Vec<RecordRef>,
    /// The field that is missing in them, `kind.field`.
    pub missing_field: Option<&'static str>,
}

impl Derivation {
    /// Known ÷ needed facts; `None` where none is needed.
    pub fn coverage(&self) -> Option<Ratio> {
        Ratio::new(self.known as i128, self.needed as i128)
    }
}

/// The value of an indicator with its bounds.
#[derive(Debug, Clone, PartialEq)]
pub struct Measurement {
    /// Which indicator.
    pub id: &'static str,
    /// In which unit.
    pub unit: Unit,
    /// The value from what is known; `None` where nothing is.
    pub value: Option<Ratio>,
    /// The least it can be over all completions of what is unknown; `None` where unbounded.
    pub lower: Option<Ratio>,
    /// The most it can be; `None` where unbounded.
    pub upper: Option<Ratio>,
    /// How it came about.
    pub derivation: Derivation,
}
