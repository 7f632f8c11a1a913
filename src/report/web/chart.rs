//! Whole places in a picture for exact values, and marks at them.

use super::view::{Chart, Label, Shape, Stroke};
use crate::quantity::Rational;

/// A chart shows this many rows; its table shows all.
pub(super) const MOST_ROWS: usize = 60;
/// The height of a row.
pub(super) const ROW: i64 = 28;

/// A scale from 0 up to a value, drawn over a number of units.
pub(super) struct Scale {
    full: Rational,
    width: i64,
}

impl Scale {
    /// A scale whose end is `full`; `None` where that is not above 0.
    pub(super) fn new(full: Rational, width: i64) -> Option<Self> {
        full.is_positive().then_some(Self { full, width })
    }

    /// Where a value stands: within the scale.
    pub(super) fn at(&self, value: &Rational) -> i64 {
        let share = value.checked_div(&self.full).unwrap_or(Rational::ZERO);
        let place = (&share * &Rational::from_i64(self.width)).floor();
        place.to_i64().unwrap_or_default().clamp(0, self.width)
    }
}

/// A row's place: 0 is the first.
pub(super) fn row_at(top: i64, row: usize) -> i64 {
    i64::try_from(row)
        .unwrap_or_default()
        .saturating_mul(ROW)
        .saturating_add(top)
}

impl Chart {
    pub(super) fn bar(&mut self, class: &'static str, (x, y): (i64, i64), width: i64) {
        self.boxes.push(Shape {
            class,
            x,
            y,
            width,
            height: ROW - 12,
        });
    }

    pub(super) fn line(&mut self, class: &'static str, (x1, y1): (i64, i64), (x2, y2): (i64, i64)) {
        self.lines.push(Stroke {
            class,
            x1,
            y1,
            x2,
            y2,
        });
    }

    pub(super) fn label(
        &mut self,
        (class, anchor): (&'static str, &'static str),
        (x, y): (i64, i64),
        text: String,
    ) {
        self.labels.push(Label {
            class,
            anchor,
            x,
            y,
            text,
        });
    }
}

/// A text that fits in so many letters.
pub(super) fn short(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let mut out: String = text.chars().take(most.saturating_sub(1)).collect();
    out.truncate(out.trim_end().len());
    out.push('…');
    out
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    #[test]
    fn values_have_places_within_the_scale() {
        let scale = Scale::new(Rational::from_i64(3), 100).unwrap();
        assert_eq!(scale.at(&Rational::from_i64(1)), 33);
        assert_eq!(scale.at(&Rational::from_i64(3)), 100);
        assert_eq!(scale.at(&Rational::from_i64(9)), 100);
        assert_eq!(scale.at(&Rational::from_i64(-1)), 0);
        assert!(Scale::new(Rational::from_i64(0), 100).is_none());
        assert_eq!(short("abcdef", 4), "abc…");
    }
}
