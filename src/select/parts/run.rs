//! One course of a division: who gets what, when every open tie that was met so far is in a given order.

use std::collections::BTreeMap;

use super::cells::{Cells, Of, cell};
use super::field::{Field, Shared};
use super::turn::{By, Line, Said, Turn, What, Why};
use crate::decision::Outcome;
use crate::program::{Counted, LeadsTo};
use crate::quantity::Rational;

/// A tie: in which step, and who is equal (positions of standings, by id).
pub(super) type Tie = (usize, Vec<usize>);

/// The orders in which ties are taken.
pub(super) type Orders = BTreeMap<Tie, Vec<usize>>;

/// What became of one proposal in the division.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Result {
    pub(super) what: What,
    pub(super) granted: Rational,
    pub(super) by: By,
    /// The step that it comes from.
    pub(super) step: usize,
    /// Whether an order that could not be tried may change it; then the amount is the most that it can be.
    pub(super) is_open: bool,
}

/// One place in a list, as it was served.
#[derive(Debug, Clone, Default)]
pub(super) struct Served {
    /// Groups that share a rank, best first.
    pub(super) groups: Vec<Vec<usize>>,
}

/// One course.
#[derive(Debug)]
pub(super) struct Run<'f, 'a> {
    pub(super) field: &'f Field<'a>,
    pub(super) cells: Cells,
    pub(super) results: Vec<Option<Result>>,
    /// What happened at the pots: the standing, the step, the line.
    pub(super) lines: Vec<(usize, usize, Line)>,
    /// Per step: the list as it was served.
    pub(super) lists: Vec<Served>,
    /// Per step: from which place on an open tie could not be tried.
    pub(super) step: usize,
    /// Whether the rules between proposals were applied before this step served anybody.
    pub(super) removed_before: bool,
    /// The pot of which all together asked too much, where the call foresees no shortage.
    pub(super) short: Option<usize>,
    /// Ties whose order was taken from a record.
    pub(super) recorded: Vec<Tie>,
    /// What the one whose turn is tried asks instead of its own amount.
    pub(super) asking: Option<Rational>,
}

/// Cells that belong to no pot: per reserve list whether somebody was left out, and how many places are taken.
const PER_LIST: usize = 2;

impl<'f, 'a> Run<'f, 'a> {
    pub(super) fn new(field: &'f Field<'a>) -> Self {
        let examined = if field.has_turns() {
            field.standings.len()
        } else {
            0
        };
        Self {
            field,
            cells: Cells::new(
                field.pots.len(),
                values_from(field) + field.values.len() + examined,
            ),
            results: vec![None; field.standings.len()],
            lines: Vec::new(),
            lists: Vec::new(),
            step: 0,
            removed_before: false,
            short: None,
            recorded: Vec::new(),
            asking: None,
        }
    }

    /// Whether a step fills the reserve list: the last one, or the last one of its window.
    fn fills_reserve(&self) -> bool {
        let lists = &self.field.reserve_lists;
        lists.get(self.step + 1) != lists.get(self.step)
    }

    /// The cells of the reserve list that this step fills: whether somebody was left out, and how many places are taken.
    fn reserve_cells(&self) -> (usize, usize) {
        let list = self.field.reserve_lists.get(self.step).copied();
        let first = self.cells.further(PER_LIST * list.unwrap_or(0));
        (first, first + 1)
    }

    pub(super) fn value_cell(&self, shared: Shared, value: &str) -> Option<usize> {
        let nth = self.field.values.get(&(shared, value.to_owned()))?;
        Some(self.cells.further(values_from(self.field) + nth))
    }

    /// Whether it had a turn in an earlier step.
    pub(super) fn had_turn(&self, at: usize) -> bool {
        let result = self.results.get(at).and_then(Option::as_ref);
        result.is_some_and(|result| result.step < self.step)
    }

    /// The turn of one proposal. Only cells change, so that it can be taken back.
    pub(super) fn place(&mut self, at: usize) -> Turn {
        let turn = self.turn(at);
        self.count(at, &turn);
        turn
    }

    fn turn(&mut self, at: usize) -> Turn {
        let field = self.field;
        let Some(entrant) = field.entrants.get(at) else {
            return Turn::without(What::Own, By::Division);
        };
        if let Some(statement) = self.removed_by(at) {
            return Turn::without(What::Outcome(Outcome::Refused), By::Rule(statement));
        }
        if let Some(in_turn) = field.in_turn(at) {
            if self.is_unexamined(at)
                && let Some(pot) = self.unreached(at)
            {
                return Turn::without(What::Outcome(Outcome::NotAssessedCeiling), By::Pot(pot));
            }
            self.cells.set(self.examined_cell(at), Rational::ONE);
            if !in_turn.passes() {
                return Turn::without(What::Own, By::Examined);
            }
        }
        let class = match self.class(at) {
            Ok(class) => class,
            Err(class) => {
                let what = self.leave_out();
                return Turn::without(what, By::Class(class));
            }
        };
        let maximum = class.and_then(|class| entrant.claims.classes.get(class)?.as_ref()?.clone());
        let own = self.asking.as_ref().unwrap_or(&entrant.asked);
        if let Some(maximum) = &maximum {
            field.watch.compares(own, maximum);
        }
        let asked = match maximum {
            Some(maximum) if maximum < *own => maximum,
            _ => own.clone(),
        };
        let lowered = asked < *own;
        let said = field.ask(&mut self.cells, entrant, &asked, self.step);
        let holds_place = match &said {
            Said::Gives(..) => true,
            Said::Refuses(..) => field.parts.refused_holds_place,
        };
        if let Some(pot) = class
            .filter(|_| holds_place)
            .and_then(|class| field.classes.get(class).copied().flatten())
        {
            self.cells.add(cell(pot, Of::Taken), &Rational::ONE);
        }
        match said {
            Said::Gives(amount, lines) => self.give(at, &asked, amount, lines, lowered),
            Said::Refuses(pot, mut lines) => {
                if field.parts.refused_holds_place {
                    self.hold_places(&mut lines);
                }
                self.cells.set(cell(pot, Of::Turned), Rational::ONE);
                let mut turn = Turn::without(self.leave_out(), By::Pot(pot));
                turn.lines = lines;
                turn
            }
        }
    }

    /// One refused for money holds its place in the numbers that it did fit under.
    fn hold_places(&mut self, lines: &mut [Line]) {
        for line in lines {
            let is_number = self
                .field
                .pot(line.pot)
                .is_some_and(|pot| pot.unit == super::pot::Unit::Awards);
            if is_number && line.why == Why::Fits {
                self.cells.add(cell(line.pot, Of::Taken), &Rational::ONE);
                line.granted = Rational::ONE;
                line.why = Why::HoldsPlace;
            }
        }
    }

    /// Books an award.
    pub(super) fn give(
        &mut self,
        at: usize,
        asked: &Rational,
        amount: Rational,
        mut lines: Vec<Line>,
        lowered: bool,
    ) -> Turn {
        let field = self.field;
        let is_whole = amount == *asked;
        let reduced = field.entrants.get(at).is_some_and(|entrant| {
            field.take(&mut self.cells, entrant, &amount, &mut lines, self.step);
            entrant.reduced
        });
        let outcome = match (field.rules.leads_to, is_whole) {
            (LeadsTo::Selection, _) => Outcome::Selected,
            (LeadsTo::Grant, false) => Outcome::AwardedInPart,
            (LeadsTo::Grant, true) if reduced || lowered => Outcome::AwardedReduced,
            (LeadsTo::Grant, true) => Outcome::Awarded,
        };
        let cut = lines.iter().rev().find(|line| line.why == Why::Rest);
        let by = cut.map_or(By::Division, |line| By::Pot(line.pot));
        Turn {
            what: What::Outcome(outcome),
            granted: amount,
            by,
            lines,
        }
    }

    /// The outcome of the next one without money; a place on the reserve list is for the list of the last step.
    pub(super) fn leave_out(&mut self) -> What {
        let beyond = self.field.rules.beyond();
        let Some(reserve) = self.field.rules.reserve.filter(|_| self.fills_reserve()) else {
            return What::Outcome(beyond);
        };
        let (first, taken) = self.reserve_cells();
        let is_first = !self.cells.is_set(first);
        self.cells.set(first, Rational::ONE);
        let is_full = *self.cells.get(taken) >= Rational::from_i64(i64::from(reserve.places));
        if is_full || (is_first && !reserve.first_stopped) {
            return What::Outcome(beyond);
        }
        self.cells.add(taken, &Rational::ONE);
        What::Outcome(Outcome::Reserve)
    }

    /// Whether the next `n` without money have one outcome, whatever their order.
    pub(super) fn leaves_out_alike(&self, n: usize) -> bool {
        let Some(reserve) = self.field.rules.reserve.filter(|_| self.fills_reserve()) else {
            return true;
        };
        let (first, taken) = self.reserve_cells();
        let taken = self.cells.get(taken).to_i64();
        let places = i64::from(reserve.places) - taken.unwrap_or(0);
        let n = i64::try_from(n).unwrap_or(i64::MAX);
        if n <= 1 || places <= 0 {
            return true;
        }
        let first_is_other = !self.cells.is_set(first) && !reserve.first_stopped;
        !first_is_other && places >= n
    }

    /// The rule between proposals that removes this one.
    pub(super) fn removed_by(&self, at: usize) -> Option<crate::program::StatementId> {
        if self.removed_before {
            return None;
        }
        let entrant = self.field.entrants.get(at)?;
        let had_turn = self.had_turn(at);
        let rules = self.field.parts.between.iter().enumerate();
        let mut hit = rules.filter(|(nth, rule)| {
            let own = i64::from(had_turn && rule.counts == Counted::Ranked);
            let most = Rational::from_i64(i64::from(rule.most) + own);
            let values = entrant.claims.between.get(*nth).into_iter().flatten();
            let mut cells = values.filter_map(|value| self.value_cell(Shared::Rule(*nth), value));
            cells.any(|cell| *self.cells.get(cell) >= most)
        });
        hit.next().map(|(_, rule)| rule.statement)
    }

    /// The class of one: the first that holds and has a place; `Ok(None)` where it falls in none, the last one tried where
    /// none has a place.
    fn class(&self, at: usize) -> std::result::Result<Option<usize>, usize> {
        let Some(entrant) = self.field.entrants.get(at) else {
            return Ok(None);
        };
        let mut full = None;
        for (class, held) in entrant.claims.classes.iter().enumerate() {
            if held.is_none() {
                continue;
            }
            let pot = self.field.classes.get(class).copied().flatten();
            let has_place = pot.is_none_or(|pot| {
                let places = self.field.base(pot, None);
                places.is_some_and(|places| *self.cells.get(cell(pot, Of::Taken)) < places)
            });
            if has_place {
                return Ok(Some(class));
            }
            full = Some(class);
        }
        full.map_or(Ok(None), Err)
    }

    /// Counts a turn where others look at what stands above, and lets reserves lapse.
    fn count(&mut self, at: usize, turn: &Turn) {
        let field = self.field;
        let Some(entrant) = field.entrants.get(at) else {
            return;
        };
        let had_turn = self.had_turn(at);
        let counts = |counted: Counted| match counted {
            Counted::Ranked => !had_turn && !matches!(turn.by, By::Rule(_)),
            Counted::Awarded => is_served(turn.what),
            Counted::InFull => is_served(turn.what) && !matches!(turn.by, By::Pot(_)),
        };
        if !self.removed_before {
            self.count_between(at, counts);
        }
        let mut counted = Vec::new();
        let keys = entrant.claims.steps.get(self.step).and_then(Option::as_ref);
        for (nth, how) in field.covers.get(self.step).into_iter().flatten() {
            if counts(*how) {
                let values = keys
                    .and_then(|keys| keys.adds.get(*nth))
                    .into_iter()
                    .flatten();
                counted.extend(
                    values.filter_map(|value| self.value_cell(Shared::Key(self.step, *nth), value)),
                );
            }
        }
        for cell in counted {
            self.cells.add(cell, &Rational::ONE);
        }
        for reserve in &entrant.reserves {
            let waiting = cell(*reserve, Of::Waiting);
            if self.cells.is_set(waiting) {
                self.cells.add(waiting, &Rational::from_i64(-1));
                if !self.cells.is_set(waiting) {
                    self.lapse(*reserve);
                }
            }
        }
    }

    /// Counts one under the rules between proposals that count what it came to.
    pub(super) fn count_between(&mut self, at: usize, counts: impl Fn(Counted) -> bool) {
        let field = self.field;
        let Some(entrant) = field.entrants.get(at) else {
            return;
        };
        let mut counted = Vec::new();
        for (nth, rule) in field.parts.between.iter().enumerate() {
            if counts(rule.counts) {
                let values = entrant.claims.between.get(nth).into_iter().flatten();
                counted
                    .extend(values.filter_map(|value| self.value_cell(Shared::Rule(nth), value)));
            }
        }
        for cell in counted {
            self.cells.add(cell, &Rational::ONE);
        }
    }

    /// What is left in a reserve is open to all, if the call says so.
    pub(super) fn lapse(&mut self, reserve: usize) {
        // Behind one that got only what was left nobody gets any of what is open, so that nothing opens in that step.
        let lapses = self.field.pot(reserve).is_some_and(|pot| {
            pot.rest == crate::program::PotRest::Lapses
                && !self.cells.is_set(cell(pot.parent, Of::Cut))
        });
        if lapses {
            self.cells.set(cell(reserve, Of::Lapsed), Rational::ONE);
        }
    }

    /// Keeps what a turn came to.
    pub(super) fn book(&mut self, at: usize, turn: Turn) {
        let step = self.step;
        self.lines
            .extend(turn.lines.into_iter().map(|line| (at, step, line)));
        if let Some(slot) = self.results.get_mut(at) {
            *slot = Some(Result {
                what: turn.what,
                granted: turn.granted,
                by: turn.by,
                step,
                is_open: false,
            });
        }
    }
}

/// The first of the further cells that hold values.
pub(super) fn values_from(field: &Field) -> usize {
    PER_LIST * field.parts.windows.len().max(1)
}

/// Whether money was given, or set aside.
pub(super) fn is_served(what: What) -> bool {
    matches!(
        what,
        What::Outcome(
            Outcome::Selected | Outcome::Awarded | Outcome::AwardedInPart | Outcome::AwardedReduced
        )
    )
}
