//! One turn at the money: what is left, who fits, and who waits on the reserve list.

use crate::decision::Outcome;
use crate::program::{Beyond, Division, LeadsTo, Reserve, Shortfall};
use crate::quantity::Rational;

/// What one proposal asks of the money, and how much of it there is for this one.
#[derive(Debug, Clone)]
pub(super) struct Claim {
    /// The amount that the grant chain gives; never below zero.
    pub(super) asked: Rational,
    /// The ceiling that it sees; `None`: there is no limit.
    pub(super) ceiling: Option<Rational>,
    /// Whether the chain made its amount less than what was asked.
    pub(super) reduced: bool,
}

/// The rules of a division.
#[derive(Debug, Clone, Copy)]
pub(super) struct Rules {
    pub(super) leads_to: LeadsTo,
    pub(super) shortfall: Shortfall,
    pub(super) reserve: Option<Reserve>,
    pub(super) others: Beyond,
}

/// Where the money stands between two turns.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Purse {
    /// What was given so far.
    pub(super) spent: Rational,
    /// Whether nobody is served any more.
    pub(super) stopped: bool,
    /// Whether somebody was left without money already.
    pub(super) left_out: bool,
    /// How many places of the reserve list are taken.
    pub(super) reserved: u32,
}

/// What a turn came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Turn {
    pub(super) outcome: Outcome,
    pub(super) granted: Rational,
    /// What was there; `None`: there is no limit.
    pub(super) available: Option<Rational>,
    pub(super) why: Why,
}

/// Why a turn came to what it did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Why {
    Fits,
    DoesNotFit,
    AfterTheStop,
    Rest,
}

impl Why {
    /// The name in the ledger.
    pub(super) fn json_name(self) -> &'static str {
        match self {
            Self::Fits => "fits",
            Self::DoesNotFit => "does_not_fit",
            Self::AfterTheStop => "after_the_stop",
            Self::Rest => "rest",
        }
    }
}

impl Rules {
    pub(super) fn new(division: &Division) -> Self {
        Self {
            leads_to: division.leads_to,
            shortfall: division.shortfall,
            reserve: division.reserve,
            others: division.others,
        }
    }

    /// The outcome of those that get neither money nor a place on the reserve list.
    pub(super) fn beyond(&self) -> Outcome {
        match self.others {
            Beyond::Refused => Outcome::RefusedCeiling,
            Beyond::CarriedOver => Outcome::CarriedOver,
        }
    }

    fn served(&self, whole: bool, reduced: bool) -> Outcome {
        match (self.leads_to, whole, reduced) {
            (LeadsTo::Selection, _, _) => Outcome::Selected,
            (LeadsTo::Grant, false, _) => Outcome::AwardedInPart,
            (LeadsTo::Grant, true, true) => Outcome::AwardedReduced,
            (LeadsTo::Grant, true, false) => Outcome::Awarded,
        }
    }
}

impl Purse {
    pub(super) const FULL: Self = Self {
        spent: Rational::ZERO,
        stopped: false,
        left_out: false,
        reserved: 0,
    };

    /// What is there for this claim; never below zero.
    pub(super) fn available(&self, claim: &Claim) -> Option<Rational> {
        let ceiling = claim.ceiling.as_ref()?;
        Some((ceiling - &self.spent).max(Rational::ZERO))
    }

    /// Whether it can be served whole, by itself.
    pub(super) fn fits(&self, claim: &Claim) -> bool {
        self.available(claim)
            .is_none_or(|available| claim.asked <= available)
    }

    /// Serves or refuses the next in line. An amount of nothing always fits, until the money stopped.
    pub(super) fn serve(&mut self, rules: &Rules, claim: &Claim) -> Turn {
        let available = self.available(claim);
        let fits = available.as_ref().is_none_or(|left| claim.asked <= *left);
        let (granted, why) = if self.stopped {
            (None, Why::AfterTheStop)
        } else if fits {
            (Some(claim.asked.clone()), Why::Fits)
        } else {
            match (rules.shortfall, &available) {
                (Shortfall::Partial, Some(left)) if left.is_positive() => {
                    (Some(left.clone()), Why::Rest)
                }
                (Shortfall::Stop, _) => {
                    self.stopped = true;
                    (None, Why::DoesNotFit)
                }
                _ => (None, Why::DoesNotFit),
            }
        };
        let outcome = match &granted {
            Some(granted) => {
                self.spent += granted;
                rules.served(why == Why::Fits, claim.reduced)
            }
            None => self.leave_out(rules),
        };
        Turn {
            outcome,
            granted: granted.unwrap_or(Rational::ZERO),
            available,
            why,
        }
    }

    /// The outcome of the next one without money.
    fn leave_out(&mut self, rules: &Rules) -> Outcome {
        let is_first = !std::mem::replace(&mut self.left_out, true);
        match rules.reserve {
            Some(reserve)
                if self.reserved < reserve.places && (reserve.first_stopped || !is_first) =>
            {
                self.reserved += 1;
                Outcome::Reserve
            }
            _ => rules.beyond(),
        }
    }

    /// Whether the next `n` without money have one outcome, whatever their order.
    pub(super) fn leaves_out_alike(&self, rules: &Rules, n: usize) -> bool {
        let Some(reserve) = rules.reserve else {
            return true;
        };
        let places = usize::try_from(reserve.places.saturating_sub(self.reserved)).unwrap_or(0);
        if n <= 1 || places == 0 {
            return true;
        }
        let first_is_other = !self.left_out && !reserve.first_stopped;
        !first_is_other && places >= n
    }
}
