//! Everything that a division with parts is about: who takes part, in which order, and the pots.

use std::collections::BTreeMap;

use super::entrant::Entrant;
use super::list::StepList;
use super::pot::{Amount, CEILING, Kind, Pot, Unit, inner_first, outer_first, quantity};
use super::watch::Watch;
use crate::evaluate::Claims;
use crate::program::{Counted, Division, DivisionParts, KeyForm, Program, Quantity, StepOrder};
use crate::quantity::Rational;
use crate::select::Standing;
use crate::select::purse::{Claim, Rules};
use crate::select::standing::InTurn;

/// The field of a division.
#[derive(Debug, Clone)]
pub(super) struct Field<'a> {
    pub(super) parts: &'a DivisionParts,
    pub(super) rules: Rules,
    pub(super) standings: &'a [Standing<'a>],
    /// One per standing.
    pub(super) entrants: Vec<Entrant<'a>>,
    pub(super) pots: Vec<Pot<'a>>,
    /// Per pot: the reserves that are kept in it.
    pub(super) reserves: Vec<Vec<usize>>,
    /// Per pot: what is carved out of it, as an amount and as a share of it.
    pub(super) carved: Vec<(Rational, Rational)>,
    /// Per limit: its pots.
    pub(super) of_limit: Vec<Vec<usize>>,
    /// Per step: the pot of what it may spend.
    pub(super) most: Vec<Option<usize>>,
    /// Per step: the pot of what flowed together.
    pub(super) pools: Vec<Option<usize>>,
    /// Per class: the pot of its places.
    pub(super) classes: Vec<Option<usize>>,
    /// Per step: who may take part, in order.
    pub(super) lists: Vec<StepList>,
    /// Per step: how its keys that look at what stands above count it, by position.
    pub(super) covers: Vec<Vec<(usize, Counted)>>,
    /// Cells of values: per rule between proposals, then per step and key.
    pub(super) values: BTreeMap<(Shared, String), usize>,
    /// Per step: which reserve list it fills; every window has one of its own.
    pub(super) reserve_lists: Vec<usize>,
    /// The highest ceiling that anybody sees, to show.
    pub(super) highest: Option<Rational>,
    /// Where comparisons are written down.
    pub(super) watch: Watch,
}

/// What a value is shared in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Shared {
    /// A rule between proposals.
    Rule(usize),
    /// A key of a step.
    Key(usize, usize),
}

impl<'a> Field<'a> {
    pub(super) fn new(
        program: &'a Program,
        division: &Division,
        parts: &'a DivisionParts,
        standings: &'a [Standing<'a>],
        claims: &[Claim],
        highest: Option<Rational>,
    ) -> Self {
        static NO_CLAIMS: std::sync::LazyLock<Claims> = std::sync::LazyLock::new(Claims::default);
        let own_claims = |standing: &'a Standing<'a>| standing.claims.as_deref();
        let order = inner_first(parts);
        let mut pots = vec![Pot::ceiling()];
        let mut of_limit: Vec<Vec<usize>> = Vec::new();
        let mut by_value: Vec<BTreeMap<&str, usize>> = Vec::new();
        of_limit.resize(parts.limits.len(), Vec::new());
        by_value.resize(parts.limits.len(), BTreeMap::new());
        for nth in outer_first(parts) {
            let Some(limit) = parts.limits.get(nth) else {
                continue;
            };
            let mut values: BTreeMap<&str, usize> = BTreeMap::new();
            if limit.per.is_none() {
                values.insert("", 0);
            }
            let taking = standings.iter().filter(|standing| !standing.open);
            for claims in taking.filter_map(own_claims) {
                for value in claims.limits.get(nth).into_iter().flatten() {
                    values.entry(value).or_insert(0);
                }
            }
            let outer = limit.within.and_then(|outer| of_limit.get(outer.index()));
            let within = outer.and_then(|pots| pots.first()).copied();
            let mut own = Vec::with_capacity(values.len());
            for (value, at) in &mut values {
                if let Some(pot) = Pot::of_limit(parts, nth, value, within) {
                    *at = pots.len();
                    own.push(pots.len());
                    pots.push(pot);
                }
            }
            if let Some(slot) = of_limit.get_mut(nth) {
                *slot = own;
            }
            if let Some(slot) = by_value.get_mut(nth) {
                *slot = values;
            }
        }
        let mut pool = |pot: Pot<'a>| {
            pots.push(pot);
            pots.len() - 1
        };
        let name = |step: &crate::program::DivisionStep| {
            step.name.clone().unwrap_or_else(|| "step".to_owned())
        };
        let most = parts.steps.iter().map(|step| {
            let (unit, amount) = quantity(step.most.as_ref()?);
            Some(pool(Pot::beside(&name(step), Kind::Most, unit, amount)))
        });
        let most: Vec<Option<usize>> = most.collect();
        let pools = parts.steps.iter().map(|step| {
            step.flow.as_ref().filter(|flow| flow.to.is_none())?;
            let amount = Amount::Fixed(Rational::ZERO);
            Some(pool(Pot::beside(
                &name(step),
                Kind::Pool,
                Unit::Money,
                amount,
            )))
        });
        let pools: Vec<Option<usize>> = pools.collect();
        let classes = parts.classes.iter().map(|class| {
            let (unit, amount) = quantity(&Quantity::Awards(class.awards?));
            Some(pool(Pot::beside(&class.name, Kind::Class, unit, amount)))
        });
        let classes: Vec<Option<usize>> = classes.collect();
        place_within(&mut pots);
        let (reserves, carved) = parts_of(&pots);
        let mut field = Self {
            parts,
            rules: Rules::new(division),
            standings,
            entrants: Vec::with_capacity(standings.len()),
            pots,
            reserves,
            carved,
            of_limit,
            most,
            pools,
            classes,
            lists: Vec::new(),
            covers: Vec::new(),
            values: BTreeMap::new(),
            reserve_lists: reserve_lists(parts),
            highest,
            watch: Watch::default(),
        };
        for (standing, claim) in standings.iter().zip(claims) {
            let asks = (claim.asked.clone(), claim.ceiling.clone(), claim.reduced);
            let own = own_claims(standing).unwrap_or(&NO_CLAIMS);
            let entrant = Entrant::new(asks, own, &order, &field.pots, |limit, value| {
                by_value.get(limit)?.get(value).copied()
            });
            field.entrants.push(entrant);
        }
        for (nth, step) in parts.steps.iter().enumerate() {
            field.covers.push(covers(program, &step.order));
            field.lists.push(StepList::new(&field, nth));
        }
        field.number_values();
        field
    }

    /// Puts the lists of some steps in order again.
    pub(super) fn order_again(&mut self, steps: &[usize]) {
        for step in steps {
            let list = StepList::new(self, *step);
            if let Some(slot) = self.lists.get_mut(*step) {
                *slot = list;
            }
        }
    }

    /// Whether standing `at` may take part in a step at all.
    pub(super) fn may_enter(&self, at: usize, step: usize) -> bool {
        let is_open = self.standings.get(at).is_none_or(|standing| standing.open);
        let keys = self.entrants.get(at).and_then(|entrant| {
            let claimed = entrant.claims.steps.get(step);
            claimed.and_then(Option::as_ref)
        });
        !is_open && keys.is_some()
    }

    /// Whether nobody who draws on a pot is examined any more when nothing is left of it: the ceiling, that of a window, and
    /// where no money is divided the places for all.
    pub(super) fn ends_examination(&self, pot: usize) -> bool {
        let windows = self.parts.windows.iter();
        let mut pots = windows.filter_map(|window| self.of_limit.get(window.index()));
        pot == CEILING || pots.any(|pots| pots.contains(&pot)) || self.holds_all_places(pot)
    }

    /// Whether a pot is a number of awards for all, in a division without money.
    pub(super) fn holds_all_places(&self, pot: usize) -> bool {
        if self.highest.is_some() || self.pot(pot).is_none_or(|pot| pot.unit != Unit::Awards) {
            return false;
        }
        let mut limits = self.parts.limits.iter().zip(&self.of_limit);
        self.most.contains(&Some(pot))
            || limits.any(|(limit, pots)| {
                limit.condition.is_none() && limit.per.is_none() && pots.contains(&pot)
            })
    }

    /// What is found of one when its turn comes; nothing where it is examined for all.
    pub(super) fn in_turn(&self, at: usize) -> Option<InTurn> {
        self.standings.get(at).and_then(|standing| standing.in_turn)
    }

    /// Whether anybody is examined in turn.
    pub(super) fn has_turns(&self) -> bool {
        self.standings.iter().any(|one| one.in_turn.is_some())
    }

    pub(super) fn pot(&self, at: usize) -> Option<&Pot<'a>> {
        self.pots.get(at)
    }

    fn number_values(&mut self) {
        let mut values = BTreeMap::new();
        let mut add = |shared: Shared, named: &[String]| {
            for value in named {
                let next = values.len();
                values.entry((shared, value.clone())).or_insert(next);
            }
        };
        for entrant in &self.entrants {
            for (rule, named) in entrant.claims.between.iter().enumerate() {
                add(Shared::Rule(rule), named);
            }
            for (step, keys) in entrant.claims.steps.iter().enumerate() {
                for (key, named) in keys.iter().flat_map(|keys| keys.adds.iter().enumerate()) {
                    add(Shared::Key(step, key), named);
                }
            }
        }
        self.values = values;
    }
}

fn reserve_lists(parts: &DivisionParts) -> Vec<usize> {
    let steps = parts.steps.iter();
    let lists = steps.map(|step| step.window.map_or(0, crate::program::LimitId::index));
    lists.collect()
}

/// Which pot each is carved out of: the nearest one around it that holds money of its own.
fn place_within(pots: &mut [Pot]) {
    for at in 1..pots.len() {
        let mut outer = pots.get(at).and_then(|pot| pot.within);
        while let Some(around) = outer.and_then(|outer| pots.get(outer)) {
            if around.is_carved() || pots.get(at).is_some_and(|pot| is_share(&pot.amount)) {
                break;
            }
            outer = around.within;
        }
        if let Some(pot) = pots.get_mut(at) {
            pot.parent = outer.unwrap_or(CEILING);
        }
    }
}

fn is_share(amount: &Amount) -> bool {
    matches!(amount, Amount::Share(_))
}

type Parts = (Vec<Vec<usize>>, Vec<(Rational, Rational)>);

/// What is kept in each pot, and what is carved out of it.
fn parts_of(pots: &[Pot]) -> Parts {
    let mut reserves = vec![Vec::new(); pots.len()];
    let mut carved = vec![(Rational::ZERO, Rational::ZERO); pots.len()];
    for (at, pot) in pots.iter().enumerate().skip(1) {
        if pot.is_reserve()
            && let Some(kept) = reserves.get_mut(pot.parent)
        {
            kept.push(at);
        }
        if pot.is_carved()
            && let Some((amount, share)) = carved.get_mut(pot.parent)
        {
            match &pot.amount {
                Amount::Fixed(more) => *amount += more,
                Amount::Share(more) => *share += more,
                Amount::Seen => {}
            }
        }
    }
    (reserves, carved)
}

fn covers(program: &Program, order: &StepOrder) -> Vec<(usize, Counted)> {
    let keys = match order {
        StepOrder::Keys(keys, _) => keys.as_slice(),
        StepOrder::Ranking => program
            .ranking
            .as_ref()
            .map_or(&[][..], |ranking| &ranking.keys),
        StepOrder::Lot => &[],
    };
    let adding = keys.iter().enumerate();
    let adding = adding.filter_map(|(nth, key)| match &key.form {
        KeyForm::Adds(_, counted) => Some((nth, *counted)),
        _ => None,
    });
    adding.collect()
}
