//! From a weight outwards, crossing by crossing, to the first that changes the selection.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::field::{Field, Reweighed, Signature};
use super::moved::Moved;
use super::mover::{Mover, just_after_start, movers};
use super::quiet::{MOST_TRIED, Plain, State, is_additive, is_simple, place_of_total};
use super::search;
use crate::quantity::Rational;

/// The lower and the upper end of a weight, and whether they are exact.
pub(super) fn ends(field: &Field<'_>, mut moved: Moved) -> (Rational, Rational, bool) {
    let share = moved.share();
    let mut reweighed = Reweighed::default();
    let Some(movers) = movers(field, &mut moved, &mut reweighed) else {
        let low = search::end(field, &mut moved, false);
        let high = search::end(field, &mut moved, true);
        return (low, high, false);
    };
    let room = &Rational::ONE - &share;
    let mut far = |forwards, limit| {
        let room = (&mut moved, &mut reweighed);
        Walk::new(field, room, &movers, (&share, forwards), limit).run()
    };
    let (up, down) = (far(true, room), far(false, share.clone()));
    (&share - &down, &share + &up, true)
}

/// Something that may change the selection.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Event {
    /// The lower of two neighbours overtakes the higher.
    Cross(usize, usize),
    /// A margin of a proposal is zero.
    Margin(usize),
}

/// One walk, from the weight upwards or downwards.
struct Walk<'a, 'f> {
    field: &'a Field<'f>,
    moved: &'a mut Moved,
    reweighed: &'a mut Reweighed,
    movers: Vec<Mover>,
    /// The weight, and whether it grows.
    from: (&'a Rational, bool),
    /// How far there is to go.
    limit: Rational,
    /// The turns of the division, where they can be taken one by one.
    plain: Option<Plain>,
    /// Whether who takes part changes nothing but that.
    simple: bool,
    /// Whether the order counts at all.
    ordered: bool,
    /// Positions of movers, best first.
    order: Vec<usize>,
    /// Where each mover stands in it.
    place: Vec<usize>,
    /// Whether each mover takes part.
    through: Vec<bool>,
    /// The money before each place.
    states: Vec<State>,
    /// Whether `states` can be trusted: no open or drawn tie that matters; without them, whether neighbours who all get money, or
    /// all get none, can change places.
    trusted: bool,
    events: BinaryHeap<Reverse<(Rational, Event)>>,
}

impl<'a, 'f> Walk<'a, 'f> {
    fn new(
        field: &'a Field<'f>,
        (moved, reweighed): (&'a mut Moved, &'a mut Reweighed),
        movers: &[Mover],
        from: (&'a Rational, bool),
        limit: Rational,
    ) -> Self {
        let movers: Vec<Mover> = movers
            .iter()
            .map(|mover| Mover {
                key: mover.key.seen_from(from.0, from.1),
                margins: mover
                    .margins
                    .iter()
                    .map(|line| line.seen_from(from.0, from.1))
                    .collect(),
                ..mover.clone()
            })
            .collect();
        let plain = Plain::of(field.program);
        let is_simple = is_simple(field.program);
        let all_fit = plain
            .as_ref()
            .is_some_and(|plain| plain.holds_all(movers.iter().map(|mover| &mover.asked)));
        let has_total = place_of_total(field.program).is_some() || !is_simple;
        let mut order: Vec<usize> = (0..movers.len()).collect();
        order.sort_by(|a, b| just_after_start(&movers, *a, *b));
        let mut place = vec![0; movers.len()];
        for (at, mover) in order.iter().enumerate() {
            if let Some(slot) = place.get_mut(*mover) {
                *slot = at;
            }
        }
        let mut walk = Self {
            ordered: has_total && !all_fit && field.program.division.is_some(),
            plain,
            simple: is_simple,
            through: vec![false; movers.len()],
            states: Vec::new(),
            trusted: false,
            events: BinaryHeap::new(),
            field,
            moved,
            reweighed,
            movers,
            from,
            limit,
            order,
            place,
        };
        walk.first_events();
        walk
    }

    fn first_events(&mut self) {
        let margins = self.movers.iter().enumerate().flat_map(|(n, mover)| {
            mover
                .margins
                .iter()
                .filter_map(move |line| Some((n, line.zero()?)))
        });
        let inside = margins.filter(|(_, at)| at.is_positive() && *at < self.limit);
        let events: Vec<_> = inside
            .map(|(n, at)| Reverse((at, Event::Margin(n))))
            .collect();
        self.events.extend(events);
        for at in 0..self.order.len() {
            self.watch(at, &Rational::ZERO);
        }
    }

    /// Waits for the one below the one at `at` to overtake it.
    fn watch(&mut self, at: usize, now: &Rational) {
        if !self.ordered {
            return;
        }
        let pair = self
            .order
            .get(at)
            .copied()
            .zip(self.order.get(at + 1).copied());
        let Some((above, below)) = pair else { return };
        let lines = self.movers.get(above).zip(self.movers.get(below));
        let crossing = lines.and_then(|(above, below)| above.key.overtaken(&below.key));
        if let Some(crossing) = crossing.filter(|at| at >= now && *at < self.limit) {
            self.events
                .push(Reverse((crossing, Event::Cross(above, below))));
        }
    }

    /// How far the weight can go.
    fn run(mut self) -> Rational {
        let zero = Rational::ZERO;
        if self.limit.is_zero() || self.looks_again(&zero, false) {
            return zero;
        }
        while let Some(Reverse((now, _))) = self.events.peek() {
            let now = now.clone();
            if self.meets(&now) && self.looks_again(&now, true) {
                return now;
            }
        }
        self.limit
    }

    /// The share at a distance from the weight.
    fn share(&self, distance: &Rational) -> Rational {
        if self.from.1 {
            self.from.0 + distance
        } else {
            self.from.0 - distance
        }
    }

    /// A place between `now` and the next event.
    fn just_after(&self, now: &Rational) -> Rational {
        let next = self
            .events
            .peek()
            .map_or(&self.limit, |Reverse((at, _))| at);
        let sum = now + next;
        Rational::new(1, 2).map_or_else(|| sum.clone(), |half| &sum * &half)
    }

    /// Selects again at a distance (unless the weight itself is meant) and just after it; says whether the selection is
    /// another one.
    fn looks_again(&mut self, now: &Rational, at_it: bool) -> bool {
        let after = self.just_after(now);
        if at_it {
            let share = self.share(now);
            let (selection, _) = self.field.with(self.moved.at(&share), self.reweighed);
            if selection.differs(&self.field.base) {
                return true;
            }
        }
        let share = self.share(&after);
        let (selection, through) = self.field.with(self.moved.at(&share), self.reweighed);
        if selection.differs(&self.field.base) {
            return true;
        }
        for (mover, slot) in self.movers.iter().zip(&mut self.through) {
            *slot = through.get(mover.index) == Some(&true);
        }
        self.take_turns(&selection);
        false
    }

    /// Takes all turns in the order as it stands.
    fn take_turns(&mut self, selection: &Signature) {
        self.states.clear();
        let Some(plain) = &self.plain else {
            self.trusted = is_additive(self.field.program) && selection.questions.is_empty();
            return;
        };
        let funded = &selection.funded;
        self.trusted = true;
        let mut state = Plain::start();
        let equal = |a: &usize, b: &usize| {
            self.movers
                .get(*a)
                .zip(self.movers.get(*b))
                .is_some_and(|(a, b)| a.key == b.key)
        };
        for group in self.order.chunk_by(equal) {
            let part: Vec<&Rational> = self.asked(group).collect();
            self.trusted &= plain.group_is_idle(&state, &part);
            for at in group {
                self.states.push(state.clone());
                let mover = self
                    .movers
                    .get(*at)
                    .filter(|_| self.through.get(*at) == Some(&true));
                if let Some(mover) = mover {
                    let got = plain.serve(&mut state, &mover.asked);
                    self.trusted &= funded.get(mover.index) == Some(&got.is_money());
                }
            }
        }
        self.states.push(state);
    }

    /// Those of a group that take part.
    fn taking<'s>(&'s self, group: &'s [usize]) -> impl Iterator<Item = &'s Mover> {
        let members = group.iter();
        let members = members.filter(|at| self.through.get(**at) == Some(&true));
        members.filter_map(|at| self.movers.get(*at))
    }

    fn asked<'s>(&'s self, group: &'s [usize]) -> impl Iterator<Item = &'s Rational> {
        self.taking(group).map(|mover| &mover.asked)
    }

    /// Takes all events at a distance; says whether one of them may matter.
    fn meets(&mut self, now: &Rational) -> bool {
        let (mut may_matter, mut crossed, mut margins) = (false, Vec::new(), Vec::new());
        while self.events.peek().is_some_and(|Reverse((at, _))| at == now) {
            match self.events.pop() {
                Some(Reverse((_, Event::Margin(n)))) => margins.push(n),
                Some(Reverse((_, Event::Cross(above, below)))) => {
                    let places = self
                        .place
                        .get(above)
                        .copied()
                        .zip(self.place.get(below).copied());
                    let Some((at, next)) = places.filter(|(at, next)| at + 1 == *next) else {
                        continue;
                    };
                    may_matter |= !self.pair_is_idle(at);
                    self.swap(at, next);
                    crossed.push(at);
                    if at > 0 {
                        self.watch(at - 1, now);
                    }
                    self.watch(next, now);
                }
                None => break,
            }
        }
        may_matter = may_matter || !self.clusters_are_idle(crossed);
        margins.sort_unstable();
        margins.dedup();
        for n in margins {
            may_matter |= self.changes_part(n, now);
        }
        may_matter
    }

    fn swap(&mut self, at: usize, next: usize) {
        self.order.swap(at, next);
        for at in [at, next] {
            if let Some(slot) = self
                .order
                .get(at)
                .and_then(|mover| self.place.get_mut(*mover))
            {
                *slot = at;
            }
        }
        let (Some(plain), Some(state)) = (&self.plain, self.states.get(at)) else {
            return;
        };
        let mut state = state.clone();
        let first = self
            .order
            .get(at)
            .filter(|first| self.through.get(**first) == Some(&true));
        if let Some(first) = first.and_then(|first| self.movers.get(*first)) {
            plain.serve(&mut state, &first.asked);
        }
        if let Some(slot) = self.states.get_mut(next) {
            *slot = state;
        }
    }

    /// Whether the two at `at` and below come out the same in either order.
    fn pair_is_idle(&self, at: usize) -> bool {
        let pair = self.order.get(at..at + 2).unwrap_or_default();
        let asked: Vec<&Rational> = self.asked(pair).collect();
        let [first, second] = asked.as_slice() else {
            return true;
        };
        match (&self.plain, self.states.get(at)) {
            (Some(plain), Some(state)) if self.trusted => plain.pair_is_idle(state, first, second),
            _ => self.are_alike(pair),
        }
    }

    /// Whether all of a group that take part get money, or none does, in a division where they can then change places. The
    /// selection is still the one at the weight.
    fn are_alike(&self, group: &[usize]) -> bool {
        if self.plain.is_some() || !self.trusted || self.taking(group).count() > MOST_TRIED {
            return false;
        }
        let mut funded = self
            .taking(group)
            .map(|mover| self.field.base.funded.get(mover.index));
        let first = funded.next();
        funded.all(|one| Some(one) == first)
    }

    /// Whether those that met three or more at a time come out the same in every order.
    fn clusters_are_idle(&self, mut crossed: Vec<usize>) -> bool {
        crossed.sort_unstable();
        let near = |a: &usize, b: &usize| b - a <= 1;
        crossed
            .chunk_by(near)
            .filter(|run| run.len() > 1)
            .all(|run| {
                let (first, last) = (run.first().copied(), run.last().copied());
                let (first, last) = (first.unwrap_or(0), last.unwrap_or(0));
                let group = self.order.get(first..last + 2).unwrap_or_default();
                let asked: Vec<&Rational> = self.asked(group).collect();
                match (&self.plain, self.states.get(first)) {
                    _ if asked.len() < 2 => true,
                    (Some(plain), Some(state)) if self.trusted => {
                        plain.group_is_idle(state, &asked)
                    }
                    _ => self.are_alike(group),
                }
            })
    }

    /// Notes whether a mover takes part after `now`; says whether that may matter.
    fn changes_part(&mut self, n: usize, now: &Rational) -> bool {
        if !self.simple {
            return true;
        }
        let Some(index) = self.movers.get(n).map(|mover| mover.index) else {
            return false;
        };
        let was = self.through.get(n) == Some(&true);
        let (here, after) = (self.share(now), self.share(&self.just_after(now)));
        let at_it = self.field.takes_part(self.moved.at(&here), index);
        let then = self.field.takes_part(self.moved.at(&after), index);
        if at_it == was && then == was {
            return false;
        }
        if let Some(slot) = self.through.get_mut(n) {
            *slot = then;
        }
        let place = self.place.get(n).copied().unwrap_or(0);
        let parts = (&self.plain, self.states.get(place), self.movers.get(n));
        let (Some(plain), Some(state), Some(mover)) = parts else {
            return true;
        };
        !(self.trusted && plain.is_over(state, &mover.asked))
    }
}
