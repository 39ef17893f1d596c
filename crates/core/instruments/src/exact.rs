//! Exact sums, products and decimals of quotients; `None` where numbers grow beyond all measure.

use freistadt_model::Ratio;

/// The numerator and denominator in lowest terms.
fn parts(ratio: Ratio) -> (i128, i128) {
    let (numerator, denominator) = ratio.parts();
    let by = divisor(numerator, denominator).max(1);
    (numerator / by, denominator / by)
}

fn divisor(a: i128, b: i128) -> i128 {
    let (mut a, mut b) = (a.saturating_abs(), b);
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a
}

/// The sum.
pub(crate) fn plus(a: Ratio, b: Ratio) -> Option<Ratio> {
    let ((an, ad), (bn, bd)) = (parts(a), parts(b));
    let sum = an.checked_mul(bd)?.checked_add(bn.checked_mul(ad)?)?;
    Ratio::new(sum, ad.checked_mul(bd)?).map(lowest)
}

/// The product.
pub(crate) fn times(a: Ratio, b: Ratio) -> Option<Ratio> {
    let ((an, ad), (bn, bd)) = (parts(a), parts(b));
    Ratio::new(an.checked_mul(bn)?, ad.checked_mul(bd)?).map(lowest)
}

/// The quotient; `None` for one by zero and below.
pub(crate) fn by(a: Ratio, b: Ratio) -> Option<Ratio> {
    times(a, b.inverse()?)
}

/// The sum of all.
pub(crate) fn sum(all: impl IntoIterator<Item = Ratio>) -> Option<Ratio> {
    all.into_iter().try_fold(Ratio::whole(0), plus)
}

fn lowest(ratio: Ratio) -> Ratio {
    let (numerator, denominator) = parts(ratio);
    Ratio::new(numerator, denominator).unwrap_or(ratio)
}

/// Rounded half up to so many decimals.
pub(crate) fn rounded(ratio: Ratio, decimals: u32) -> Option<Ratio> {
    let scale = 10_i128.checked_pow(decimals)?;
    let (numerator, denominator) = parts(ratio);
    let twice = numerator.checked_mul(scale)?.checked_mul(2)?;
    let rounded = twice
        .checked_add(denominator)?
        .div_euclid(denominator.checked_mul(2)?);
    Ratio::new(rounded, scale)
}

/// As many decimals as a number without an end shows.
const SHOWN: u32 = 6;

/// The number as a decimal, without zeros at its end: exact where it has an end within twelve
/// decimals, else rounded to six.
///
/// ```
/// use freistadt_instruments::decimal;
/// use freistadt_model::Ratio;
/// assert_eq!(decimal(Ratio::new(345, 4).unwrap()), "86.25");
/// assert_eq!(decimal(Ratio::new(1, 3).unwrap()), "0.333333");
/// ```
pub fn decimal(ratio: Ratio) -> String {
    let (numerator, denominator) = parts(ratio);
    let ends = (0..=12).find(|it| 10_i128.pow(*it) % denominator == 0);
    let decimals = ends.unwrap_or(SHOWN);
    let scaled = rounded(
        Ratio::new(numerator, denominator).unwrap_or(ratio),
        decimals,
    );
    let Some((digits, _)) = scaled.map(|it| {
        let scale = 10_i128.pow(decimals);
        (it.times(scale), scale)
    }) else {
        return numerator.to_string();
    };
    let sign = if digits < 0 { "-" } else { "" };
    let width = decimals as usize + 1;
    let text = format!("{:0>width$}", digits.unsigned_abs());
    let (whole, part) = text.split_at(text.len() - decimals as usize);
    let part = part.trim_end_matches('0');
    let point = if part.is_empty() { "" } else { "." };
    format!("{sign}{whole}{point}{part}")
}

/// The number as a quotient of whole numbers in lowest terms, `345/4`.
pub fn exact(ratio: Ratio) -> String {
    let (numerator, denominator) = parts(ratio);
    match denominator {
        1 => numerator.to_string(),
        _ => format!("{numerator}/{denominator}"),
    }
}

/// Reads a whole number, a decimal or a quotient: `15`, `86.5`, `1/3`.
pub(crate) fn number(text: &str) -> Option<Ratio> {
    match text.split_once('/') {
        None => text.parse().ok(),
        Some((above, below)) => {
            let digits = |it: &str| {
                let it = it.trim();
                let plain =
                    !it.is_empty() && it.len() <= 6 && it.bytes().all(|b| b.is_ascii_digit());
                plain.then(|| it.parse::<i128>().ok()).flatten()
            };
            Ratio::new(digits(above)?, digits(below)?)
        }
    }
}
