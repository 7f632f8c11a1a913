//! The courses that a division can take while draws are open: every combination of orders of the open ties, at most
//! [`MAX_ORDERS`] together.

use super::purse::{Claim, Purse, Rules, Turn};
use super::ties::{MAX_ORDERS, n_orders, orders};
use crate::program::Shortfall;
use crate::quantity::Rational;

/// All courses side by side. Courses that left the purse in the same state go on as one.
#[derive(Debug)]
pub(super) struct Courses {
    /// The different states.
    purses: Vec<Purse>,
    /// Which state each course is in. The courses are numbered like the digits of a clock: the orders of the last tie turn
    /// fastest.
    course: Vec<usize>,
    /// How many orders each open tie has, from the top.
    n_orders: Vec<usize>,
}

/// What one turn came to over all courses.
#[derive(Debug)]
pub(super) struct Turns {
    /// The results.
    pub(super) turns: Vec<Turn>,
    /// Positions of the open ties whose order makes a difference here.
    pub(super) decided_by: Vec<usize>,
}

impl Courses {
    pub(super) fn new() -> Self {
        Self {
            purses: vec![Purse::FULL],
            course: vec![0],
            n_orders: Vec::new(),
        }
    }

    pub(super) fn purses(&self) -> &[Purse] {
        &self.purses
    }

    /// The least and the most that was spent.
    pub(super) fn spent(&self) -> (Rational, Rational) {
        let spent = || self.purses.iter().map(|purse| &purse.spent);
        let low = spent().min().cloned().unwrap_or(Rational::ZERO);
        let high = spent().max().cloned().unwrap_or(Rational::ZERO);
        (low, high)
    }

    /// Whether nobody can get money or a place on the reserve list any more, where the least asked from here on is `least`
    /// and the highest ceiling `ceiling`.
    pub(super) fn are_over(
        &self,
        rules: &Rules,
        least: &Rational,
        ceiling: Option<&Rational>,
    ) -> bool {
        self.purses.iter().all(|purse| {
            let full = rules
                .reserve
                .is_none_or(|reserve| purse.reserved >= reserve.places);
            let left = || ceiling.map(|ceiling| ceiling - &purse.spent);
            full && (purse.stopped
                || match rules.shortfall {
                    Shortfall::Stop => false,
                    Shortfall::Skip => left().is_some_and(|left| left < *least),
                    Shortfall::Partial => {
                        least.is_positive() && left().is_some_and(|left| !left.is_positive())
                    }
                })
        })
    }

    /// The next one's turn where all courses have left the purse in one state.
    pub(super) fn serve_as_one(&mut self, rules: &Rules, claim: &Claim) -> Option<Turn> {
        match self.purses.as_mut_slice() {
            [purse] => Some(purse.serve(rules, claim)),
            _ => None,
        }
    }

    /// The next one's turn, in every course.
    pub(super) fn serve(&mut self, rules: &Rules, claim: &Claim) -> Turns {
        let turns: Vec<Turn> = self
            .purses
            .iter_mut()
            .map(|purse| purse.serve(rules, claim))
            .collect();
        let decided_by = if all_same(&turns) {
            Vec::new()
        } else {
            let course = self.course.iter();
            let per_course: Vec<&Turn> = course.filter_map(|purse| turns.get(*purse)).collect();
            decided_by(&per_course, &self.n_orders)
        };
        Turns { turns, decided_by }
    }

    /// Whether equals, so many, can be tried in every order beside the ties that are open already.
    pub(super) fn can_branch(&self, n: usize) -> bool {
        n_orders(n)
            .and_then(|orders| orders.checked_mul(self.course.len()))
            .is_some_and(|courses| courses <= MAX_ORDERS)
    }

    /// The turns of equals in every order: one [`Turns`] per claim.
    pub(super) fn branch(&mut self, rules: &Rules, claims: &[&Claim]) -> Vec<Turns> {
        let orders = orders(claims.len());
        let mut per_claim: Vec<Vec<Turn>> = vec![Vec::new(); claims.len()];
        let mut ends = Vec::with_capacity(self.course.len() * orders.len());
        for purse in self
            .course
            .iter()
            .filter_map(|purse| self.purses.get(*purse))
        {
            for order in &orders {
                let mut purse = purse.clone();
                for member in order {
                    if let (Some(claim), Some(turns)) =
                        (claims.get(*member), per_claim.get_mut(*member))
                    {
                        turns.push(purse.serve(rules, claim));
                    }
                }
                ends.push(purse);
            }
        }
        self.n_orders.push(orders.len());
        self.purses.clone_from(&ends);
        self.purses.sort_unstable();
        self.purses.dedup();
        self.course = ends
            .iter()
            .filter_map(|end| self.purses.binary_search(end).ok())
            .collect();
        per_claim
            .into_iter()
            .map(|turns| {
                let per_course: Vec<&Turn> = turns.iter().collect();
                let decided_by = decided_by(&per_course, &self.n_orders);
                Turns { turns, decided_by }
            })
            .collect()
    }
}

/// Positions of the ties that make a difference: two courses differ in outcome or amount, and in the order of that tie alone.
fn decided_by(per_course: &[&Turn], n_orders: &[usize]) -> Vec<usize> {
    let mut deciding = Vec::new();
    let mut period = per_course.len();
    for (tie, n) in n_orders.iter().enumerate() {
        // Courses `stride` apart within a block of `period` differ in the order of this tie alone.
        let stride = period / (*n).max(1);
        let differs = per_course.chunks(period.max(1)).any(|block| {
            let (first, rest) = block.split_at_checked(stride).unwrap_or((block, &[]));
            rest.chunks(stride.max(1))
                .any(|other| first.iter().zip(other).any(|(a, b)| !same(a, b)))
        });
        if differs {
            deciding.push(tie);
        }
        period = stride;
    }
    deciding
}

/// Whether outcome and amount agree.
fn same(a: &Turn, b: &Turn) -> bool {
    a.outcome == b.outcome && a.granted == b.granted
}

fn all_same(turns: &[Turn]) -> bool {
    let mut pairs = turns.iter().zip(turns.iter().skip(1));
    pairs.all(|(a, b)| same(a, b))
}
