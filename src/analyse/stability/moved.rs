//! A call in which one weight moves while the others keep their mutual proportions.

use crate::program::{Criterion, Program, Weight, stands_in};
use crate::quantity::Rational;

/// Which weights move.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Set {
    /// Those of the total.
    Total,
    /// The second set, for the ranking only.
    Ranking,
}

impl Set {
    fn of(self, criterion: &Criterion) -> Option<&Weight> {
        match self {
            Self::Total => criterion.weight.as_ref(),
            Self::Ranking => criterion.ranking_weight.as_ref(),
        }
    }

    fn slot(self, criterion: &mut Criterion) -> &mut Option<Weight> {
        match self {
            Self::Total => &mut criterion.weight,
            Self::Ranking => &mut criterion.ranking_weight,
        }
    }
}

/// The shares of a set of weights: of multipliers, their part in the sum of all. `None` without such weights.
pub(super) fn shares(program: &Program, set: Set) -> Option<Vec<Rational>> {
    let factors: Option<Vec<&Rational>> = program
        .criteria
        .iter()
        .map(|criterion| set.of(criterion).map(Weight::factor))
        .collect();
    let factors = factors.filter(|factors| !factors.is_empty())?;
    let sum: Rational = factors.iter().copied().sum();
    factors
        .into_iter()
        .map(|factor| factor.checked_div(&sum))
        .collect()
}

/// A copy of the call, with the criterion whose weight moves.
pub(super) struct Moved {
    program: Program,
    set: Set,
    at: usize,
    shares: Vec<Rational>,
    sum: Rational,
}

impl Moved {
    /// `None` where nothing can move: the criterion has the whole weight, or there are no such weights.
    pub(super) fn new(program: &Program, set: Set, at: usize) -> Option<Self> {
        let shares = shares(program, set)?;
        if *shares.get(at)? == Rational::ONE {
            return None;
        }
        let criteria = program.criteria.iter();
        let factors = criteria.filter_map(|criterion| set.of(criterion).map(Weight::factor));
        Some(Self {
            program: program.clone(),
            set,
            at,
            sum: factors.sum(),
            shares,
        })
    }

    /// The share that the weight has.
    pub(super) fn share(&self) -> Rational {
        self.shares.get(self.at).cloned().unwrap_or(Rational::ZERO)
    }

    /// The call with this share for the criterion; the sum of all weights stays what it is.
    pub(super) fn at(&mut self, share: &Rational) -> &Program {
        let own = self.share();
        let others = (&Rational::ONE - share)
            .checked_div(&(&Rational::ONE - &own))
            .unwrap_or(Rational::ZERO);
        for (n, (criterion, before)) in self
            .program
            .criteria
            .iter_mut()
            .zip(&self.shares)
            .enumerate()
        {
            let moved = if n == self.at {
                share.clone()
            } else {
                before * &others
            };
            let moved = &moved * &self.sum;
            let slot = self.set.slot(criterion);
            *slot = slot.take().map(|weight| match weight {
                Weight::Share(_) => Weight::Share(moved),
                Weight::Times(_) => Weight::Times(moved),
            });
        }
        if self.set == Set::Total {
            self.move_thresholds();
        }
        // Nothing of the score has versions here, so it is the same in every edition.
        let Program {
            criteria,
            groups,
            score,
            later,
            ..
        } = &mut self.program;
        for edition in later {
            edition.program.criteria.clone_from(criteria);
            edition.program.groups.clone_from(groups);
            edition.program.score.clone_from(score);
        }
        &self.program
    }

    /// Thresholds that are a share of the highest sum go along with it.
    fn move_thresholds(&mut self) {
        let Some(out_of) = self
            .program
            .score
            .as_ref()
            .map(|score| score.total.out_of.clone())
        else {
            return;
        };
        let criteria = &self.program.criteria;
        let all = &self.program.groups;
        let highest = |group: Option<u16>| -> Rational {
            let members = criteria
                .iter()
                .filter(|one| group.is_none_or(|group| stands_in(all, one.group, group)));
            let most = members.filter_map(|criterion| {
                let factor = criterion.weight.as_ref()?.factor();
                Some(match &out_of {
                    Some(out_of) => factor * out_of,
                    None => factor * &criterion.max,
                })
            });
            most.sum()
        };
        let whole = highest(None);
        let of_groups: Vec<Rational> = (0..)
            .take(self.program.groups.len())
            .map(|group| highest(Some(group)))
            .collect();
        let groups = self.program.groups.iter_mut().zip(&of_groups);
        let of_groups = groups.map(|(group, most)| (&mut group.thresholds, most));
        let of_total = self
            .program
            .score
            .iter_mut()
            .map(|score| (&mut score.thresholds, &whole));
        for (thresholds, most) in of_groups.chain(of_total) {
            for threshold in thresholds.iter_mut().filter(|one| one.weighted) {
                if let Some(share) = &threshold.least.share {
                    threshold.least.at_least = share * most;
                }
            }
        }
    }
}
