//! The values of one fact that are worth trying: where a test turns, and on both sides of that.

use super::lab::{Lab, Look};
use super::line::{Line, number_of, value_at};
use super::place;
use super::scratch::Scratch;
use super::slot::{Root, Slot, blank};
use crate::evaluate::probe::Hurdle;
use crate::program::{PARTY, Type, Value};
use crate::proposal::intake::MAX_ENTRIES;
use crate::proposal::{Act, Proposal};
use crate::quantity::{Rational, Rounding};

/// How many points at which a test turns are looked for on each side.
const MOST_TURNS: usize = 40;
/// How often a straight line is believed before halves are taken.
const MOST_GUESSES: u32 = 6;

/// What of a fact is tried.
pub(super) enum Tried {
    /// Another value.
    Value(Value),
    /// One more entry in a list, of which nothing is said yet; or one more value in a set, by its position.
    Entry(Value),
}

/// One fact of a proposal before hurdles; the first of them has to be passed.
pub(super) struct Trial<'a> {
    pub(super) lab: &'a Lab<'a>,
    pub(super) scratch: &'a Scratch<'a>,
    pub(super) slot: &'a Slot,
    pub(super) hurdles: &'a [Hurdle],
    /// Whether values are tried of which no test sees anything yet: they may do together with another fact.
    pub(super) blind: bool,
}

/// A point on a line and what is seen there.
type Point = (Rational, Look);

impl Trial<'_> {
    /// The values worth trying. The flag says whether there may be others.
    pub(super) fn values(&self) -> (Vec<Tried>, bool) {
        let now = self.slot.read(self.scratch.base);
        match &self.slot.root {
            Root::Ruling(_) => return (one(Value::YesNo(false)), false),
            Root::Completed if self.hurdles.first() == Some(&Hurdle::Completeness) => {
                return (self.completed(), false);
            }
            // A deadline that passed stays passed.
            Root::Completed => return (Vec::new(), false),
            _ => {}
        }
        let number = number_of(&now);
        if let Some(line) = Line::of(self.lab.program, self.slot, number.as_ref()) {
            return (self.on(line, number.as_ref()), false);
        }
        if let Some(values) = self.all_values() {
            let barred = match &self.slot.ty {
                Type::Choice(id) => {
                    let choice = self.lab.program.choices.get(id.index());
                    choice.is_some_and(|choice| choice.values.len() > values.len())
                }
                _ => false,
            };
            return (self.turning(values), barred);
        }
        match (&self.slot.ty, &now) {
            (Type::Set(id), _) => {
                let choice = self.lab.program.choices.get(id.index());
                let n = choice.map_or(0, |choice| choice.values.len());
                (self.sets(&now, n), false)
            }
            (Type::List(of), Value::List(list)) if list.len() < MAX_ENTRIES => {
                (vec![Tried::Entry(blank(self.lab.program, of))], false)
            }
            (Type::Place, _) => {
                let (values, more) = place::places(self.lab, self.scratch.base, self.slot);
                let day = place::day(self.lab.program, self.scratch.base);
                (self.turning(place::unlike(self.lab, values, day)), more)
            }
            (Type::Record(PARTY), _) => (
                self.turning(place::parties(self.lab, self.scratch.base, self.slot)),
                true,
            ),
            (Type::Text | Type::Term, _) => (self.turning(self.named()), true),
            _ => (Vec::new(), true),
        }
    }

    /// All values that may do as well as one that does.
    pub(super) fn as_well(&self) -> Vec<Value> {
        match (&self.slot.ty, self.all_values()) {
            (_, Some(values)) => values,
            (Type::Place, _) => place::places(self.lab, self.scratch.base, self.slot).0,
            (Type::Record(PARTY), _) => place::parties(self.lab, self.scratch.base, self.slot),
            (Type::Text | Type::Term, _) => self.named(),
            _ => Vec::new(),
        }
    }

    fn look(&self, value: Value) -> Look {
        let changed = (self.slot, value);
        let look = |changed: &Proposal| self.lab.look(changed, self.hurdles);
        self.scratch.with_value(self.lab.program, changed, look)
    }

    /// Those that turn a test that is not passed, or bring it nearer; of values that all hurdles see alike, one.
    fn turning(&self, values: Vec<Value>) -> Vec<Tried> {
        let base = self.lab.look(self.scratch.base, self.hurdles);
        let now = self.slot.read(self.scratch.base);
        let mut seen: Vec<Look> = Vec::new();
        let mut found = Vec::new();
        for value in values.into_iter().filter(|value| *value != now) {
            let look = self.look(value.clone());
            if !seen.contains(&look) && (base.turns(&look) || base.nears(&look)) {
                found.push(Tried::Value(value));
                seen.push(look);
            } else if self.blind && base == look {
                found.push(Tried::Value(value));
            }
        }
        found
    }

    /// One value more in the set, or one less.
    fn sets(&self, now: &Value, n: usize) -> Vec<Tried> {
        let base = self.lab.look(self.scratch.base, self.hurdles);
        let known = match now {
            Value::Set(set) => set.clone(),
            _ => Vec::new(),
        };
        let is_known = matches!(now, Value::Set(_));
        let mut found = Vec::new();
        for choice in (0..n).filter_map(|n| u16::try_from(n).ok()) {
            let mut set = known.clone();
            let adds = match set.binary_search(&choice) {
                Ok(at) => {
                    set.remove(at);
                    false
                }
                Err(at) => {
                    set.insert(at, choice);
                    true
                }
            };
            let look = self.look(Value::Set(set.clone()));
            if base.turns(&look) || base.nears(&look) {
                found.push(if adds && is_known {
                    Tried::Entry(Value::Choice(choice))
                } else {
                    Tried::Value(Value::Set(set))
                });
            }
        }
        found
    }

    /// The applicant who was asked to complete and still can: on the last day, or where none is recorded, at the moment up to
    /// which acts are.
    fn completed(&self) -> Vec<Tried> {
        let zone = &self.lab.program.zone;
        let proposal = self.scratch.base;
        let as_of = self.lab.input.as_of.map(Act::Instant);
        let act = proposal.completion_due.or(as_of);
        let day = match act.or(proposal.completion_requested) {
            Some(Act::Day(day)) => Some(day),
            Some(Act::Instant(instant)) => Some(zone.local(instant).0),
            None => None,
        };
        day.map_or_else(Vec::new, |day| one(Value::Date(day)))
    }

    fn on(&self, mut line: Line, now: Option<&Rational>) -> Vec<Tried> {
        let base = self.lab.look(self.scratch.base, self.hurdles);
        if let Some(now) = now {
            self.refine(&mut line, now, &base);
        }
        let near = now.unwrap_or(&line.low).clone();
        let mut found: Vec<Rational> = Vec::new();
        let ends = [
            (line.high.clone(), line.high_is_end),
            (line.low.clone(), line.low_is_end),
        ];
        for (far, is_end) in ends {
            if far == near && now.is_some() {
                continue;
            }
            self.towards(
                (&line, &base),
                (&near, now.is_some()),
                (&far, is_end),
                &mut found,
            );
        }
        let value = |number: &Rational| Tried::Value(value_at(&self.slot.ty, number));
        found.iter().map(value).collect()
    }

    /// Makes the step fine enough for the exact points at which tests turn, as far as they lie where a straight line says.
    fn refine(&self, line: &mut Line, now: &Rational, base: &Look) {
        let there = if *now < line.high {
            now + &line.step
        } else {
            now - &line.step
        };
        let look = self.look(value_at(&self.slot.ty, &there));
        for (a, b) in base.sights().iter().zip(look.sights()) {
            if let Some(root) = root((now, a.gap.as_ref()), (&there, b.gap.as_ref())) {
                line.fit_for(&root);
            }
        }
    }

    /// What is worth trying from here to an end.
    fn towards(
        &self,
        (line, base): (&Line, &Look),
        (near, is_known): (&Rational, bool),
        (far, is_end): (&Rational, bool),
        found: &mut Vec<Rational>,
    ) {
        let at = |number: &Rational| (number.clone(), self.look(value_at(&self.slot.ty, number)));
        let first = if is_known {
            (near.clone(), base.clone())
        } else {
            at(near)
        };
        let last = at(far);
        let mut turns: Vec<(Point, Point)> = Vec::new();
        if !is_known {
            turns.push((first.clone(), first.clone()));
        }
        self.split(line, (&first, &last), 0, &mut turns);
        let mut waiting: Vec<Rational> = Vec::new();
        let mut seen: Vec<Look> = Vec::new();
        for (before, after) in turns {
            let breaks = || {
                let passed = before.1.passed.iter().zip(&after.1.passed).skip(1);
                passed.into_iter().any(|(before, after)| *before && !*after)
            };
            if before.0 != *near && breaks() {
                waiting.push(before.0.clone());
            }
            let between = self.between(line, &before, &after);
            let points = std::iter::once(&before).chain(&between).chain([&after]);
            for point in points {
                let is_new = !seen.iter().any(|old| old.agrees(&point.1));
                if is_new && base.turns(&point.1) {
                    found.append(&mut waiting);
                    found.push(point.0.clone());
                    seen.push(point.1.clone());
                }
            }
        }
        // As far as the scale goes, where another fact has to do the rest.
        if is_end && base.nears(&last.1) {
            found.append(&mut waiting);
            found.push(last.0.clone());
        }
        if self.blind && found.is_empty() && first.1 == last.1 {
            found.push(last.0);
        }
        found.dedup();
    }

    /// Between two neighbours where one test turns just after the first and another just before the second, what lies between
    /// may do where neither does: a number above 0 and below 1.
    fn between(&self, line: &Line, before: &Point, after: &Point) -> Option<Point> {
        if !line.can_be_finer {
            return None;
        }
        let half = (&before.0 + &after.0).checked_div(&Rational::from_i64(2))?;
        let look = self.look(value_at(&self.slot.ty, &half));
        let differs = !look.agrees(&before.1) && !look.agrees(&after.1);
        differs.then_some((half, look))
    }

    /// Every pair of neighbours on the line between which a test turns, from the near one to the far one.
    fn split(
        &self,
        line: &Line,
        (near, far): (&Point, &Point),
        depth: u32,
        out: &mut Vec<(Point, Point)>,
    ) {
        if out.len() >= MOST_TURNS || self.lab.is_spent() || near.1.is_like(&far.1) {
            return;
        }
        let width = (&far.0 - &near.0).abs();
        if width <= line.step {
            out.push((near.clone(), far.clone()));
            return;
        }
        let middle = middle(line, (near, far), depth < MOST_GUESSES);
        let look = self.look(value_at(&self.slot.ty, &middle));
        let middle = (middle, look);
        self.split(line, (near, &middle), depth + 1, out);
        self.split(line, (&middle, far), depth + 1, out);
    }
}

/// A point between two others: where a straight line says that a test turns, else half-way.
fn middle(line: &Line, (near, far): (&Point, &Point), guesses: bool) -> Rational {
    let (low, high) = if near.0 < far.0 {
        (&near.0, &far.0)
    } else {
        (&far.0, &near.0)
    };
    let pairs = near.1.sights().iter().zip(far.1.sights());
    let mut roots = pairs
        .filter(|(a, b)| guesses && is_apart(a.gap.as_ref(), b.gap.as_ref()))
        .filter_map(|(a, b)| root((&near.0, a.gap.as_ref()), (&far.0, b.gap.as_ref())));
    let half = || {
        let two = Rational::from_i64(2);
        (low + high).checked_div(&two)
    };
    let guess = roots.next().or_else(half).unwrap_or_else(|| low.clone());
    let toward_near = if near.0 < far.0 {
        Rounding::Down
    } else {
        Rounding::Up
    };
    let middle = line.snap(&guess, toward_near);
    if middle > *low && middle < *high {
        return middle;
    }
    // The guess lies beside one of the two: the first point next to that one.
    let first = line.snap(&(low + &line.step), Rounding::Down);
    let last = line.snap(&(high - &line.step), Rounding::Up);
    if middle <= *low { first } else { last }
}

fn one(value: Value) -> Vec<Tried> {
    vec![Tried::Value(value)]
}

/// Whether the two differences lie on different sides of nothing.
fn is_apart(a: Option<&Rational>, b: Option<&Rational>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => a.cmp(&Rational::ZERO) != b.cmp(&Rational::ZERO),
        _ => false,
    }
}

/// Where the straight line through two points crosses nothing, if it does.
fn root(
    (x0, g0): (&Rational, Option<&Rational>),
    (x1, g1): (&Rational, Option<&Rational>),
) -> Option<Rational> {
    let (g0, g1) = (g0?, g1?);
    let share = g0.checked_div(&(g0 - g1))?;
    Some(x0 + &(&(x1 - x0) * &share))
}
