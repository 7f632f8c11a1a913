//! Numbers from text, read exactly as written.

use thiserror::Error;

use super::rational::Rational;

/// How many digits a written number may have, leading zeros of its whole part not counted.
pub const MAX_DIGITS: usize = 40;
/// How large an exponent of a written number may be, in either direction.
pub const MAX_EXPONENT: u32 = 40;

/// Why a text is not a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Error)]
#[non_exhaustive]
pub enum NumberError {
    /// Something else than digits, one point, a minus sign in front and an exponent.
    #[error("not a number")]
    NotANumber,
    /// More than [`MAX_DIGITS`] digits.
    #[error("more than {MAX_DIGITS} digits")]
    TooManyDigits,
    /// An exponent beyond [`MAX_EXPONENT`].
    #[error("an exponent beyond {MAX_EXPONENT}")]
    ExponentTooLarge,
    /// A fraction of which the lower part is zero.
    #[error("a fraction with zero below the line")]
    ZeroDenominator,
    /// A percentage without `%`.
    #[error("a percentage ends in `%`")]
    NoPercentSign,
    /// Percentage points without `pp`.
    #[error("percentage points end in `pp`")]
    NoPointsSign,
}

impl Rational {
    /// A decimal such as `-12`, `0.20`, `1e3` or `4.5E-2`, exactly.
    ///
    /// # Errors
    /// If the text is not such a number, or is longer than [`MAX_DIGITS`] and [`MAX_EXPONENT`] allow.
    pub fn parse_decimal(text: &str) -> Result<Self, NumberError> {
        if let Some(number) = plain_decimal(text.as_bytes()) {
            return Ok(number);
        }
        let (mantissa, exponent) = match text.split_once(['e', 'E']) {
            Some((mantissa, exponent)) => (mantissa, parse_exponent(exponent)?),
            None => (text, 0),
        };
        let (negative, digits) = match mantissa.strip_prefix('-') {
            Some(digits) => (true, digits),
            None => (false, mantissa),
        };
        let (whole, decimals) = match digits.split_once('.') {
            Some((whole, decimals)) if is_digits(decimals) => (whole, decimals),
            None => (digits, ""),
            Some(_) => return Err(NumberError::NotANumber),
        };
        if !is_digits(whole) {
            return Err(NumberError::NotANumber);
        }
        let whole = whole.trim_start_matches('0');
        if whole.len() + decimals.len() > MAX_DIGITS {
            return Err(NumberError::TooManyDigits);
        }
        let value = append_digits(&append_digits(&Rational::ZERO, whole), decimals);
        let value = if negative { -value } else { value };
        let shift = i64::from(exponent) - i64::try_from(decimals.len()).unwrap_or(0);
        Ok(shift_point(&value, shift))
    }

    /// A decimal, or a fraction of two whole numbers such as `217/3`.
    ///
    /// # Errors
    /// If the text is neither, is too long, or has zero below the line.
    pub fn parse_fraction(text: &str) -> Result<Self, NumberError> {
        let Some((num, den)) = text.split_once('/') else {
            return Self::parse_decimal(text);
        };
        if !is_digits(num.strip_prefix('-').unwrap_or(num)) || !is_digits(den) {
            return Err(NumberError::NotANumber);
        }
        let (num, den) = (Self::parse_decimal(num)?, Self::parse_decimal(den)?);
        num.checked_div(&den).ok_or(NumberError::ZeroDenominator)
    }
}

/// A percentage such as `35%` or `100/3%`, as the fraction it means: 7/20, 1/3.
///
/// # Errors
/// If the text is not a number followed by `%`.
pub fn parse_percentage(text: &str) -> Result<Rational, NumberError> {
    let number = text
        .trim()
        .strip_suffix('%')
        .ok_or(NumberError::NoPercentSign)?;
    hundredths(number)
}

/// Percentage points such as `15 pp`, on the scale of percentages: 3/20.
///
/// # Errors
/// If the text is not a number followed by `pp`.
pub fn parse_points(text: &str) -> Result<Rational, NumberError> {
    let number = text
        .trim()
        .strip_suffix("pp")
        .ok_or(NumberError::NoPointsSign)?;
    hundredths(number)
}

fn hundredths(number: &str) -> Result<Rational, NumberError> {
    Ok(shift_point(
        &Rational::parse_fraction(number.trim_end())?,
        -2,
    ))
}

/// A decimal of so few digits that 64 bits hold it, without an exponent; nothing for any other text.
fn plain_decimal(text: &[u8]) -> Option<Rational> {
    let (negative, digits) = match text {
        [b'-', digits @ ..] => (true, digits),
        digits => (false, digits),
    };
    // With a point among them this is one more than the digits.
    if digits.len() > CHUNK {
        return None;
    }
    let (mut num, mut den, mut has_point, mut before) = (0_i64, 1_i64, false, None);
    for byte in digits {
        match byte {
            b'0'..=b'9' => {
                num = num * 10 + i64::from(byte - b'0');
                den *= if has_point { 10 } else { 1 };
            }
            b'.' if !has_point && before.is_some() => has_point = true,
            _ => return None,
        }
        before = Some(byte);
    }
    // Digits stand on both sides of a point.
    before.filter(|last| **last != b'.')?;
    Rational::new(if negative { -num } else { num }, den)
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn parse_exponent(text: &str) -> Result<i32, NumberError> {
    let (negative, digits) = match text.strip_prefix('-') {
        Some(digits) => (true, digits),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    if !is_digits(digits) {
        return Err(NumberError::NotANumber);
    }
    let digits = digits.trim_start_matches('0');
    let size: i32 = if digits.is_empty() {
        0
    } else {
        digits.parse().map_err(|_| NumberError::ExponentTooLarge)?
    };
    if size.unsigned_abs() > MAX_EXPONENT {
        return Err(NumberError::ExponentTooLarge);
    }
    Ok(if negative { -size } else { size })
}

/// Digits a 64-bit number always holds.
const CHUNK: usize = 18;

/// The number that `value` becomes when `digits` are written behind it.
fn append_digits(value: &Rational, digits: &str) -> Rational {
    let mut value = value.clone();
    for chunk in digits.as_bytes().chunks(CHUNK) {
        let added = chunk.iter().fold(0_i64, |sum, byte| {
            sum * 10 + i64::from(byte.wrapping_sub(b'0'))
        });
        value = if value.is_zero() {
            Rational::from_i64(added)
        } else {
            &(&value * &power_of_ten(chunk.len())) + &Rational::from_i64(added)
        };
    }
    value
}

/// `value` times ten to the `places`.
pub(super) fn shift_point(value: &Rational, places: i64) -> Rational {
    if places == 0 {
        return value.clone();
    }
    let power = power_of_ten(usize::try_from(places.unsigned_abs()).unwrap_or(usize::MAX));
    if places > 0 {
        value * &power
    } else {
        value.checked_div(&power).unwrap_or(Rational::ZERO)
    }
}

pub(super) fn power_of_ten(exponent: usize) -> Rational {
    let small = u32::try_from(exponent)
        .ok()
        .and_then(|exponent| 10_i64.checked_pow(exponent));
    if let Some(power) = small {
        return Rational::from_i64(power);
    }
    let half = power_of_ten(exponent / 2);
    let square = &half * &half;
    if exponent.is_multiple_of(2) {
        square
    } else {
        &square * &Rational::from_i64(10)
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]
    use super::*;

    #[test]
    fn reads_what_is_written() {
        let cases = [
            ("0", "0"),
            ("-0", "0"),
            ("007", "7"),
            ("0.1", "0.1"),
            ("-12.50", "-12.5"),
            ("1e3", "1000"),
            ("1.5E+2", "150"),
            ("25e-2", "0.25"),
            ("0e40", "0"),
            (
                "1234567890123456789012345678901234567890",
                "1234567890123456789012345678901234567890",
            ),
            (
                "12345678901234567890.12345678901234567890",
                "12345678901234567890.1234567890123456789",
            ),
        ];
        for (text, shown) in cases {
            assert_eq!(
                Rational::parse_decimal(text).unwrap().to_string(),
                shown,
                "{text}"
            );
        }
        assert_eq!(
            Rational::parse_fraction("-217/3").unwrap().to_string(),
            "-217/3"
        );
        assert_eq!(
            Rational::parse_fraction("0002/4").unwrap().to_string(),
            "0.5"
        );
    }

    #[test]
    fn refuses_what_is_not_a_number() {
        for text in [
            "", "-", "+1", ".5", "5.", "1.2.3", "1e", "e3", "1e1.5", "--1", "1 000", "1_000",
            "NaN", "0x1", "١", "1,5",
        ] {
            assert_eq!(
                Rational::parse_decimal(text),
                Err(NumberError::NotANumber),
                "{text:?}"
            );
        }
        let long = "1".repeat(MAX_DIGITS + 1);
        assert_eq!(
            Rational::parse_decimal(&long),
            Err(NumberError::TooManyDigits)
        );
        assert_eq!(
            Rational::parse_decimal("1e41"),
            Err(NumberError::ExponentTooLarge)
        );
        assert_eq!(
            Rational::parse_decimal("1e-99999999999999999999"),
            Err(NumberError::ExponentTooLarge)
        );
        assert_eq!(
            Rational::parse_fraction("1/0"),
            Err(NumberError::ZeroDenominator)
        );
        for text in ["1/", "/2", "1/-2", "1.5/2", "1/2/3", "1e3/2"] {
            assert_eq!(
                Rational::parse_fraction(text),
                Err(NumberError::NotANumber),
                "{text:?}"
            );
        }
    }

    #[test]
    fn reads_percentages() {
        assert_eq!(
            parse_percentage("35%").unwrap(),
            Rational::new(7, 20).unwrap()
        );
        assert_eq!(
            parse_percentage("100/3%").unwrap(),
            Rational::new(1, 3).unwrap()
        );
        assert_eq!(
            parse_points("15 pp").unwrap(),
            Rational::new(3, 20).unwrap()
        );
        assert_eq!(parse_percentage("35"), Err(NumberError::NoPercentSign));
        assert_eq!(parse_points("15%"), Err(NumberError::NoPointsSign));
        assert_eq!(parse_percentage("%"), Err(NumberError::NotANumber));
    }
}
