//! What one turn comes to: the limits from the inner to the ceiling, and what each of them answers.

use super::cells::{Cells, Of, cell};
use super::entrant::{Entrant, Under};
use super::field::Field;
use super::pot::{CEILING, Kind, Unit};
use crate::decision::Outcome;
use crate::program::{Answer, LeastRest, Served, StatementId};
use crate::quantity::{Rational, Rounding};

/// One award.
const ONE: &Rational = &Rational::ONE;

/// What decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum By {
    /// The division as a whole.
    Division,
    /// A pot without room.
    Pot(usize),
    /// A class without a place, by position.
    Class(usize),
    /// A rule between proposals.
    Rule(StatementId),
    /// What was found when its turn came.
    Examined,
}

/// What became of one proposal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum What {
    /// This.
    Outcome(Outcome),
    /// What its assessment says: it was examined in turn.
    Own,
}

/// Why a turn came to what it did at one pot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Why {
    Fits,
    DoesNotFit,
    AfterTheStop,
    Rest,
    /// The rest is less than the least that is given in part.
    TooLittle,
    /// All were lowered until they fitted.
    Reduced,
    /// A part of the award came from this reserve.
    Split,
    /// Refused for money, it holds its place here.
    HoldsPlace,
    /// All together ask too much, and the call does not say who then gets what.
    NotForeseen,
}

impl Why {
    pub(super) fn json_name(self) -> &'static str {
        match self {
            Self::Fits => "fits",
            Self::DoesNotFit => "does_not_fit",
            Self::AfterTheStop => "after_the_stop",
            Self::Rest => "rest",
            Self::TooLittle => "too_little",
            Self::Reduced => "reduced",
            Self::Split => "split",
            Self::HoldsPlace => "holds_place",
            Self::NotForeseen => "not_foreseen",
        }
    }
}

/// What happened at one pot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    pub(super) pot: usize,
    pub(super) asked: Rational,
    pub(super) available: Option<Rational>,
    pub(super) granted: Rational,
    pub(super) why: Why,
}

/// What a turn came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Turn {
    pub(super) what: What,
    pub(super) granted: Rational,
    pub(super) by: By,
    pub(super) lines: Vec<Line>,
}

impl Turn {
    /// Nothing, and no pot was asked.
    pub(super) fn without(what: What, by: By) -> Self {
        Self {
            what,
            granted: Rational::ZERO,
            by,
            lines: Vec::new(),
        }
    }

    /// Whether it came to the same, as far as outcome and amount go.
    pub(super) fn is_like(&self, other: &Self) -> bool {
        self.what == other.what && self.granted == other.granted
    }
}

/// What the limits say to an amount.
#[derive(Debug)]
pub(super) enum Said {
    /// It gets this much.
    Gives(Rational, Vec<Line>),
    /// It gets nothing, because of this pot.
    Refuses(usize, Vec<Line>),
}

impl Field<'_> {
    /// The pot that one draws on in a step.
    pub(super) fn purse(&self, entrant: &Entrant, step: usize) -> usize {
        let pool = self.pools.get(step).copied().flatten();
        pool.unwrap_or(entrant.purse)
    }

    /// The limits that one must fit under in a step, the ceiling last.
    pub(super) fn limits<'e>(
        &self,
        entrant: &'e Entrant,
        step: usize,
    ) -> impl Iterator<Item = (usize, Option<&'e Rational>)> + use<'e> {
        let pool = self.pools.get(step).copied().flatten();
        let most = self.most.get(step).copied().flatten();
        let is_awards = most
            .and_then(|most| self.pot(most))
            .is_some_and(|pot| pot.unit == Unit::Awards);
        let one: Option<&Rational> = is_awards.then_some(ONE);
        let own = entrant.purse;
        let limits = entrant.limits.iter();
        limits
            .filter(move |under| pool.is_none() || under.pot != own)
            .map(|Under { pot, units }| (*pot, units.as_ref()))
            .chain(pool.map(|pool| (pool, None)))
            .chain(most.map(|most| (most, one)))
            .chain([(CEILING, None)])
    }

    fn answer(&self, pot: usize, step: usize) -> Option<&Answer> {
        let own = self.pot(pot).and_then(|pot| pot.answer);
        own.or_else(|| self.parts.steps.get(step).map(|step| &step.answer))
    }

    /// Asks the limits one after another; changes nothing but what is stopped.
    pub(super) fn ask(
        &self,
        cells: &mut Cells,
        entrant: &Entrant,
        asked: &Rational,
        step: usize,
    ) -> Said {
        let purse = self.purse(entrant, step);
        let mut amount = asked.clone();
        let mut lines: Vec<Line> = Vec::new();
        for (pot, units) in self.limits(entrant, step) {
            let is_award = self.pot(pot).is_some_and(|pot| pot.unit == Unit::Awards);
            // An award is one award, also in part.
            let wanted = if is_award {
                Rational::ONE
            } else {
                wanted(units, &amount, asked)
            };
            let room = self.room(cells, pot, entrant, purse);
            let mut line = Line {
                pot,
                asked: wanted.clone(),
                available: room.clone(),
                granted: Rational::ZERO,
                why: Why::Fits,
            };
            if cells.is_set(cell(pot, Of::Stopped)) {
                line.why = Why::AfterTheStop;
                lines.push(line);
                return Said::Refuses(pot, lines);
            }
            if let Some(room) = &room {
                self.watch.compares(room, &wanted);
            }
            let room = match room {
                Some(room) if wanted > room => room,
                _ => {
                    lines.push(line);
                    continue;
                }
            };
            let answer = self.answer(pot, step);
            let gives_part = matches!(answer, Some(Answer::Partial(_))) && !is_award;
            let least = match answer {
                Some(Answer::Partial(least)) => least.as_ref(),
                _ => None,
            };
            let part = match answer {
                Some(Answer::Partial(_) | Answer::Reduce(_)) if !is_award && room.is_positive() => {
                    Some(self.part(units, &room, &wanted, &amount))
                }
                Some(Answer::Stop) => {
                    cells.set(cell(pot, Of::Stopped), Rational::ONE);
                    None
                }
                _ => None,
            };
            let part_enough = part
                .as_ref()
                .is_some_and(|rest| self.is_enough(rest, asked, least));
            // Who comes after gets nothing of what is open, unless this one was only passed over.
            if gives_part && (part_enough || least.is_none_or(|least| least.ends)) {
                cells.set(cell(pot, Of::Cut), Rational::ONE);
            }
            match part {
                Some(rest) if part_enough => {
                    amount = rest;
                    line.why = Why::Rest;
                    lines.push(line);
                }
                part => {
                    // Where nothing is left at all, that is less than the least as well.
                    if gives_part && least.is_some_and(|least| least.ends) {
                        cells.set(cell(pot, Of::Stopped), Rational::ONE);
                    }
                    line.why = if part.is_some() {
                        Why::TooLittle
                    } else {
                        Why::DoesNotFit
                    };
                    lines.push(line);
                    return Said::Refuses(pot, lines);
                }
            }
        }
        for line in &mut lines {
            let units = self
                .limits(entrant, step)
                .find(|(pot, _)| *pot == line.pot)
                .and_then(|(_, units)| units);
            line.granted = match self.pot(line.pot).map(|pot| &pot.unit) {
                Some(Unit::Awards) => Rational::ONE,
                _ => wanted_of(units, &amount, asked),
            };
        }
        Said::Gives(amount, lines)
    }

    /// Takes what was given out of every pot that it counts in; adds the reserves that it was drawn from.
    pub(super) fn take(
        &self,
        cells: &mut Cells,
        entrant: &Entrant,
        amount: &Rational,
        lines: &mut Vec<Line>,
        step: usize,
    ) {
        let purse = self.purse(entrant, step);
        let ceiling = entrant.ceiling.as_ref();
        let mut drawn = Vec::new();
        if purse == entrant.purse {
            let mut open = self.open(cells, purse, ceiling, &[]);
            let mut lacking = amount.clone();
            for reserve in &entrant.reserves {
                let kept = self.kept(cells, *reserve, ceiling);
                let first = !matches!(
                    self.pot(*reserve).map(|pot| pot.kind),
                    Some(Kind::AtLeast(Served::Last))
                );
                let wanted = match &mut open {
                    _ if first => lacking.clone(),
                    Some(open) => {
                        self.watch.compares(&lacking, open);
                        (&lacking - &*open).max(Rational::ZERO)
                    }
                    None => Rational::ZERO,
                };
                self.watch.compares(&wanted, &kept);
                self.watch.sees(&wanted);
                let part = wanted.min(kept.clone());
                lacking = lacking - &part;
                if part.is_positive() || (first && kept.is_positive()) {
                    drawn.push((*reserve, kept, part));
                }
            }
        }
        for (reserve, kept, part) in drawn {
            cells.add(cell(reserve, Of::Taken), &part);
            let line = Line {
                pot: reserve,
                asked: amount.clone(),
                available: Some(kept),
                why: if part == *amount {
                    Why::Fits
                } else {
                    Why::Split
                },
                granted: part,
            };
            let at = lines.len().saturating_sub(1);
            lines.insert(at, line);
        }
        let mut counted = vec![CEILING];
        for line in lines.iter() {
            if self.pot(line.pot).is_some_and(super::pot::Pot::is_reserve) || line.pot == CEILING {
                continue;
            }
            cells.add(cell(line.pot, Of::Taken), &line.granted);
            counted.push(line.pot);
        }
        cells.add(cell(CEILING, Of::Taken), amount);
        cells.add(cell(purse, Of::Direct), amount);
        // The pots around the purse hold what is in it too.
        let mut around = self.pot(purse).map_or(CEILING, |pot| pot.parent);
        while around != CEILING {
            if !counted.contains(&around) {
                cells.add(cell(around, Of::Taken), amount);
                counted.push(around);
            }
            around = self.pot(around).map_or(CEILING, |pot| pot.parent);
        }
    }
}

/// What is wanted of a pot: the amount, one award, or units in proportion to the amount.
fn wanted(units: Option<&Rational>, amount: &Rational, asked: &Rational) -> Rational {
    wanted_of(units, amount, asked)
}

fn wanted_of(units: Option<&Rational>, amount: &Rational, asked: &Rational) -> Rational {
    match units {
        None => amount.clone(),
        Some(units) if amount == asked => units.clone(),
        Some(units) => (units * amount)
            .checked_div(asked)
            .unwrap_or_else(|| units.clone()),
    }
}

/// The least that can be paid.
pub(super) fn cent() -> Rational {
    Rational::new(1, 100).unwrap_or(Rational::ONE)
}

impl Field<'_> {
    /// How much money goes with what is left: all of it, or in proportion to the units; in whole cents, since less cannot be
    /// paid.
    fn part(
        &self,
        units: Option<&Rational>,
        room: &Rational,
        wanted: &Rational,
        amount: &Rational,
    ) -> Rational {
        let cent = cent();
        let share = match units {
            None => Some(room.clone()),
            Some(_) => (amount * room).checked_div(wanted),
        };
        let share = share.unwrap_or(Rational::ZERO);
        let part = share.round_to(&cent, Rounding::Down);
        self.watch.rounds(&share, &part);
        self.watch.compares(&share, &cent);
        part
    }

    fn is_enough(&self, rest: &Rational, asked: &Rational, least: Option<&LeastRest>) -> bool {
        let is_least = |least: &LeastRest| {
            let least = if least.is_share {
                &least.least * asked
            } else {
                least.least.clone()
            };
            self.watch.compares(rest, &least);
            *rest >= least
        };
        rest.is_positive() && least.is_none_or(is_least)
    }
}
