//! Numbers as text, in the form that machines exchange: a decimal where it ends, else a fraction in lowest terms.

use std::fmt;

use super::number::shift_point;
use super::rational::{Rational, Repr};

impl fmt::Display for Rational {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.decimal_places() {
            Some(places) => f.pad(&self.decimal_text(places)),
            None => f.pad(&self.fraction_text()),
        }
    }
}

impl Rational {
    /// How many decimals the number has, if they end.
    #[must_use]
    pub fn decimal_places(&self) -> Option<u32> {
        match &self.0 {
            Repr::Small(_, den) => {
                let (rest, twos) = without_factor(den.get(), 2);
                let (rest, fives) = without_factor(rest, 5);
                (rest == 1).then_some(twos.max(fives))
            }
            Repr::Big(_) => self.big_decimal_places(),
        }
    }

    /// By trial: a denominator of n bits has at most n twos and n fives.
    fn big_decimal_places(&self) -> Option<u32> {
        let mut denominator = self.denominator();
        let mut count = [0_u32; 2];
        for (factor, count) in [2, 5].into_iter().zip(&mut count) {
            loop {
                let Some(rest) = denominator.checked_div(&Rational::from_i64(factor)) else {
                    break;
                };
                if !rest.is_integer() {
                    break;
                }
                denominator = rest;
                *count += 1;
            }
        }
        let [twos, fives] = count;
        (denominator == Rational::ONE).then_some(twos.max(fives))
    }

    fn numerator(&self) -> Rational {
        match &self.0 {
            Repr::Small(num, _) => Rational::from_i64(*num),
            Repr::Big(value) => Rational::from_big(value.numerator().clone().into()),
        }
    }

    fn denominator(&self) -> Rational {
        match &self.0 {
            Repr::Small(_, den) => Rational::from_i64(den.get()),
            Repr::Big(value) => Rational::from_big(value.denominator().clone().into()),
        }
    }

    fn fraction_text(&self) -> String {
        if let Repr::Small(num, den) = &self.0 {
            return format!("{num}/{den}");
        }
        format!(
            "{}/{}",
            integer_text(&self.numerator()),
            integer_text(&self.denominator())
        )
    }

    /// With `places` decimals, which must be at least as many as the number has.
    fn decimal_text(&self, places: u32) -> String {
        if let Repr::Small(num, den) = &self.0
            && let Some(text) = short_decimal(*num, den.get(), places)
        {
            return text;
        }
        let digits = integer_text(&shift_point(self, places.into()).abs());
        let sign = if self.is_negative() { "-" } else { "" };
        let places = usize::try_from(places).unwrap_or(0);
        if places == 0 {
            return format!("{sign}{digits}");
        }
        let digits = format!("{digits:0>width$}", width = places + 1);
        let (whole, decimals) = digits
            .split_at_checked(digits.len() - places)
            .unwrap_or((&digits, ""));
        format!("{sign}{whole}.{decimals}")
    }
}

/// `num / den` with so many decimals, of which `den` divides the power of ten; nothing where that does not fit 64 bits.
fn short_decimal(num: i64, den: i64, places: u32) -> Option<String> {
    let scale = 10_u64.checked_pow(places)?;
    let scale = scale.checked_div(den.unsigned_abs())?;
    let mut left = num.unsigned_abs().checked_mul(scale)?;
    let mut places = i64::from(places);
    // From the last digit to the first; at least one stands before the point.
    let mut digits = Vec::with_capacity(24);
    while left > 0 || places >= 0 {
        digits.push(b'0' + u8::try_from(left % 10).ok()?);
        left /= 10;
        places -= 1;
        if places == 0 {
            digits.push(b'.');
        }
    }
    if num < 0 {
        digits.push(b'-');
    }
    digits.reverse();
    String::from_utf8(digits).ok()
}

/// The digits of a whole number.
fn integer_text(number: &Rational) -> String {
    match &number.0 {
        Repr::Small(num, _) => num.to_string(),
        Repr::Big(value) => value.numerator().to_string(),
    }
}

fn without_factor(mut number: i64, factor: i64) -> (i64, u32) {
    let mut times = 0;
    while number % factor == 0 && number != 0 {
        number /= factor;
        times += 1;
    }
    (number, times)
}

/// An amount of money: `400000.00`, with more decimals if it has more, or a fraction if they do not end.
#[must_use]
pub fn money_text(amount: &Rational) -> String {
    match amount.decimal_places() {
        Some(places) => amount.decimal_text(places.max(2)),
        None => amount.fraction_text(),
    }
}

/// A percentage from the fraction it means: of 1/5 `20%`, of 1/3 `100/3%`.
#[must_use]
pub fn percentage_text(fraction: &Rational) -> String {
    format!("{}%", shift_point(fraction, 2))
}

/// Percentage points, on the scale of percentages: of 3/20 `15 pp`.
#[must_use]
pub fn points_text(fraction: &Rational) -> String {
    format!("{} pp", shift_point(fraction, 2))
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]
    use super::*;

    #[test]
    fn writes_a_decimal_where_it_ends() {
        let shown = |num, den| Rational::new(num, den).unwrap().to_string();
        assert_eq!(shown(145, 2), "72.5");
        assert_eq!(shown(217, 3), "217/3");
        assert_eq!(shown(-1, 8), "-0.125");
        assert_eq!(shown(-1, 3), "-1/3");
        assert_eq!(shown(i64::MIN, 1), "-9223372036854775808");
        assert_eq!(shown(1, 1 << 40).len(), 42);
        assert_eq!(shown(0, 1), "0");
        assert_eq!(shown(1, 10), "0.1");
        assert_eq!(shown(-1, 100), "-0.01");
        assert_eq!(shown(i64::MAX, 2), "4611686018427387903.5");
    }

    #[test]
    fn writes_big_numbers() {
        let big = Rational::parse_decimal("123456789012345678901234567890.5").unwrap();
        assert_eq!(big.to_string(), "123456789012345678901234567890.5");
        assert_eq!(
            big.checked_div(&Rational::from_i64(7)).unwrap().to_string(),
            "246913578024691357802469135781/14"
        );
    }

    #[test]
    fn writes_money_and_percentages() {
        let number = |text| Rational::parse_fraction(text).unwrap();
        assert_eq!(money_text(&number("400000")), "400000.00");
        assert_eq!(money_text(&number("0.5")), "0.50");
        assert_eq!(money_text(&number("-0.125")), "-0.125");
        assert_eq!(money_text(&number("1000/3")), "1000/3");
        assert_eq!(percentage_text(&number("0.2")), "20%");
        assert_eq!(percentage_text(&number("1/3")), "100/3%");
        assert_eq!(percentage_text(&number("0.125")), "12.5%");
        assert_eq!(points_text(&number("0.15")), "15 pp");
    }
}
