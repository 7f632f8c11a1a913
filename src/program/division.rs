//! The parts of a division: limits on the money (pots, reserves, caps), the steps that serve, and classes of amounts.

use super::{Condition, Expr, Key};
use crate::quantity::Rational;
use crate::text::Span;
use crate::words::Bilingual;

super::field::ids! {
    /// A limit of the division, in file order.
    LimitId,
}

/// A limit: a pot of money, or a maximum.
#[derive(Debug, Clone)]
pub struct Limit {
    /// Its name, also in the ledger and in findings (`division/NAME`): written, else made from what it is per (`applicant`), else `maximum`, `maximum/2`.
    pub name: String,
    /// Its text; empty where there is none.
    pub label: Bilingual,
    /// Where it stands.
    pub span: Span,
    /// Which proposals it concerns; `None`: all.
    pub condition: Option<Condition>,
    /// One such limit for each value of this; a proposal with several values (a set, a list) counts whole under each.
    pub per: Option<Expr>,
    /// What kind of limit it is.
    pub kind: LimitKind,
    /// How much.
    pub quantity: Quantity,
    /// What it answers when one does not fit; `None`: what the step answers.
    pub answer: Option<Answer>,
    /// The pot that it is part of.
    pub within: Option<LimitId>,
    /// What becomes of what is left in a pot or reserve.
    pub rest: PotRest,
}

/// The kinds of limits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LimitKind {
    /// Money of its own: those whom it concerns draw on this alone, and nobody else does.
    Own,
    /// At most so much for those whom it concerns.
    AtMost,
    /// At least so much is kept for those whom it concerns; beyond it they draw on what is open to all.
    AtLeast(Served),
}

/// When the claimants of a reserve are served.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Served {
    /// Before all others, from the reserve; who does not fit in it competes with the others, with what is left of it.
    First,
    /// At their place in the order: from the reserve first, then from what is open to all.
    InOrder,
    /// At their place in the order: from what is open to all first, from the reserve only what is lacking there.
    Last,
}

/// How much a limit or a step allows.
#[derive(Debug, Clone)]
pub enum Quantity {
    /// An amount of money.
    Money(Rational),
    /// A share of the ceiling (of the pot that it is part of).
    Share(Rational),
    /// A number of awards.
    Awards(u32),
    /// A number of units of something else than money.
    Units {
        /// How many.
        amount: Rational,
        /// The name of the unit (`kWh`).
        unit: String,
        /// How many a proposal takes when it is served whole; in proportion when in part.
        of: Expr,
    },
}

/// What becomes of what is left in a pot or reserve.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PotRest {
    /// It stays there, unspent.
    Kept,
    /// It is open to all as soon as every claimant has had its turn.
    Lapses,
}

/// What happens when the next in line does not fit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// It and all after it (under this limit) get nothing.
    Stop,
    /// It gets nothing, a later one that fits is served.
    Skip,
    /// It gets what is left, unless that is too little.
    Partial(Option<LeastRest>),
    /// Nobody is refused: all are lowered until they fit together.
    Reduce(Reduce),
    /// The call foresees enough for all: there is no order, and if all that take part ask more than there is, nobody gets
    /// anything before the authority has mended that.
    NotForeseen,
}

impl Answer {
    /// Whether all that take part are served at once: nobody comes before another.
    #[must_use]
    pub fn serves_together(&self) -> bool {
        matches!(self, Self::Reduce(_) | Self::NotForeseen)
    }
}

/// The least that is given in part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeastRest {
    /// An amount, or (`true`) a share of what was asked.
    pub least: Rational,
    /// Whether `least` is a share.
    pub is_share: bool,
    /// Whether too little a rest ends the money; otherwise the next one is looked at.
    pub ends: bool,
}

/// How all are lowered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reduce {
    /// In which way.
    pub how: ReduceHow,
    /// To whole multiples of this, downwards.
    pub to: Rational,
    /// Whether what rounding leaves goes, one `to` at a time, to the largest remainders; of equal ones to the higher in the order.
    pub remainders: bool,
    /// Who would get less than this drops out, and the rest is divided again, until nobody does.
    pub minimum: Option<Rational>,
}

/// The ways to lower.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReduceHow {
    /// In proportion to what each asked.
    ProRata,
    /// Nobody gets more than one amount, the same for all: the highest at which all fit.
    Equally,
    /// So much for each unit (place, hectare) of this quantity: the money divided by the units of all, rounded, then times
    /// the units; never more than was asked.
    Per(UnitOf),
}

/// A quantity per proposal: position in [`DivisionParts::measures`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnitOf(pub u16);

/// One step of the division: who is served, in which order, from what.
#[derive(Debug, Clone)]
pub struct Step {
    /// Its name; of the only step of a division `None`. Draws of its list are named so.
    pub name: Option<String>,
    /// Its text.
    pub label: Bilingual,
    /// Where it stands.
    pub span: Span,
    /// Who takes part, of those that got nothing in an earlier step; `None`: all.
    pub condition: Option<Condition>,
    /// In which order.
    pub order: StepOrder,
    /// What happens when the next in line does not fit under the ceiling.
    pub answer: Answer,
    /// The most that this step may spend or give; a pot in the ledger.
    pub most: Option<Quantity>,
    /// What flows together or over before this step.
    pub flow: Option<Flow>,
    /// Whether who takes part in no other sort of step is examined only when its turn comes.
    pub in_turn: bool,
    /// The window whose money it divides; `None`: it is not divided per window.
    pub window: Option<LimitId>,
}

/// In which order a step serves.
#[derive(Debug, Clone)]
pub enum StepOrder {
    /// By the ranking of the call, under its name.
    Ranking,
    /// By these keys; what they leave equal is decided as [`Ties`](super::Ties) says.
    Keys(Vec<Key>, super::Ties),
    /// All are equal and drawn by lot.
    Lot,
}

/// Money that flows before a step.
#[derive(Debug, Clone)]
pub struct Flow {
    /// What is left in these.
    pub from: Vec<LimitId>,
    /// Only those pots join that turned somebody away.
    pub only_stopped: bool,
    /// Where it goes: that limit grows by it; `None`: it is together in a pot named as the step, on which all take part in the
    /// step draw instead of on their own pot.
    pub to: Option<LimitId>,
}

/// A class of amounts: who falls in it gets at most so much, for a limited number of awards.
#[derive(Debug, Clone)]
pub struct AmountClass {
    /// Its name.
    pub name: String,
    /// Its text.
    pub label: Bilingual,
    /// Where it stands.
    pub span: Span,
    /// Who falls in it; `None`: all.
    pub condition: Option<Condition>,
    /// The most that one gets.
    pub maximum: Option<Expr>,
    /// How many it holds.
    pub awards: Option<u32>,
}

/// What a division has beyond its simplest form: one order, one ceiling, one answer.
#[derive(Debug, Clone, Default)]
pub struct DivisionParts {
    /// Pots, reserves and caps in file order; those on part of the money are tested before the ceiling.
    pub limits: Vec<Limit>,
    /// Those of the limits that are the money of a window, the first of all: the ceiling of whoever draws on it.
    pub windows: Vec<LimitId>,
    /// The steps in file order; never empty where there are parts.
    pub steps: Vec<Step>,
    /// Classes of amounts in file order: the first that holds and has a place gives the amount.
    pub classes: Vec<AmountClass>,
    /// Whether one refused for money holds a place of its class or of a number of awards.
    pub refused_holds_place: bool,
    /// Whether requirements, score and grant are examined only when the turn of a proposal comes.
    pub in_turn: bool,
    /// Quantities that a reduction divides by.
    pub measures: Vec<Expr>,
    /// Those placed before all others, in file order.
    pub picks: Vec<Pick>,
    /// Rules between proposals that are decided in the division.
    pub between: Vec<Between>,
}

impl DivisionParts {
    /// Whether any proposal is examined only when its turn comes: as the division says, or a step, or one of these windows.
    #[must_use]
    pub fn examines_in_turn(&self, windows: &[super::Window]) -> bool {
        self.in_turn
            || self.steps.iter().any(|step| step.in_turn)
            || windows.iter().any(|window| window.in_turn)
    }

    /// Whether a step or a pot foresees no shortage.
    #[must_use]
    pub fn foresees_enough(&self) -> bool {
        let steps = self.steps.iter().map(|step| &step.answer);
        let own = self.limits.iter().filter_map(|limit| limit.answer.as_ref());
        steps
            .chain(own)
            .any(|answer| *answer == Answer::NotForeseen)
    }
}

/// Those placed first.
#[derive(Debug, Clone)]
pub struct Pick {
    /// Of whom; `None`: of all.
    pub condition: Option<Condition>,
    /// The best of each value of this; `None`: the best of all.
    pub of_each: Option<Expr>,
    /// How many (of each).
    pub best: u32,
    /// Where it stands.
    pub span: Span,
}

/// At most so many of those that share a value.
#[derive(Debug, Clone)]
pub struct Between {
    /// Its statement.
    pub statement: super::StatementId,
    /// What they share: an applicant, a group, a recorded similarity. Who has none is concerned by nobody.
    pub per: Expr,
    /// Who is concerned; `None`: all.
    pub condition: Option<Condition>,
    /// Whether only those of one window are held against each other.
    pub one_window: bool,
    /// At most so many.
    pub most: u32,
    /// What a higher one must have come to in order to count.
    pub counts: Counted,
}

/// What a higher one must have come to in order to count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counted {
    /// It stands in the list (one that such a rule removed does not).
    Ranked,
    /// It got money, in part too.
    Awarded,
    /// It got all that it asked.
    InFull,
}
