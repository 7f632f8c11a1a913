//! What lines on the whole took, taken from the participants in proportion.
//!
//! Each gets its proportional part in whole cents, rounded down; the cents that this leaves go one by one to those of whom
//! most was cut off, of equals to the first in the order of the file. The parts add up to the whole exactly.

use super::{Chain, There, Told};
use crate::decision::Verdict;
use crate::evaluate::range::Range;
use crate::quantity::{Rational, Rounding};

impl Chain {
    /// Spreads what was taken from the whole.
    pub(super) fn spread(&mut self, line: usize, tell: &mut impl FnMut(&Told<'_>)) {
        let total = self.total();
        if self.missing.is_some() || total == self.whole.amount {
            return;
        }
        self.reduced |= self.cut;
        let known = |range: &Range| range.low.clone().filter(|_| range.lack.is_none());
        let is_certain = self
            .shares
            .iter()
            .all(|share| !matches!(share.there, There::Maybe(_)));
        let parts: Option<Vec<Rational>> = self
            .shares
            .iter()
            .map(|share| match share.there {
                There::Out => Some(Rational::ZERO),
                _ => known(&share.running.amount),
            })
            .collect();
        let spread = known(&self.whole.amount)
            .zip(parts)
            .filter(|_| is_certain)
            .map(|(whole, parts)| in_proportion(&whole, &parts));
        for (n, share) in self.shares.iter_mut().enumerate() {
            if share.there == There::Out {
                continue;
            }
            let after = match &spread {
                Some(spread) => Range::exactly(spread.get(n).cloned().unwrap_or(Rational::ZERO)),
                None => Range {
                    low: Some(Rational::ZERO),
                    high: share.running.amount.high.clone(),
                    lack: total.lack.max(self.whole.amount.lack),
                },
            };
            tell(&Told {
                line,
                element: Some(n),
                before: &share.running.amount,
                after: &after,
                verdict: Verdict::Met,
            });
            share.running.amount = after;
        }
        self.cut = false;
    }
}

/// `whole` in the proportions of `parts`, to the cent by largest remainder; a part of a cent goes to the next in line.
pub(super) fn in_proportion(whole: &Rational, parts: &[Rational]) -> Vec<Rational> {
    let total = parts.iter().fold(Rational::ZERO, |sum, part| sum + part);
    let cent = Rational::new(1, 100).unwrap_or(Rational::ONE);
    let exact: Vec<Rational> = parts
        .iter()
        .map(|part| (part * whole).checked_div(&total).unwrap_or(Rational::ZERO))
        .collect();
    let mut given: Vec<Rational> = exact
        .iter()
        .map(|part| part.round_to(&cent, Rounding::Down))
        .collect();
    let mut left = given.iter().fold(whole.clone(), |left, part| &left - part);
    let mut line: Vec<(Rational, usize)> = exact
        .iter()
        .zip(&given)
        .enumerate()
        .map(|(n, (exact, given))| (exact - given, n))
        .filter(|(remainder, _)| remainder.is_positive())
        .collect();
    line.sort_by(|(a, n), (b, m)| b.cmp(a).then(n.cmp(m)));
    for (_, n) in line {
        let part = cent.clone().min(left.clone());
        if let Some(given) = given.get_mut(n) {
            *given = &*given + &part;
        }
        left = &left - &part;
    }
    given
}
