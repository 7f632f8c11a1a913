//! A list whose keys look at what is placed above: asked again after each placing.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap};

use super::cells::{Of, cell};
use super::group::{Group, Order};
use super::idle::Pass;
use super::newness::Rank;
use super::picks::Picking;
use super::run::{Orders, Run, Served, Tie};
use super::turn::By;
use crate::select::lot::Lots;

/// The places that the list gives. Equals of whom only the first can be new share the place that each could have had.
#[derive(Default)]
struct Places {
    groups: Vec<Vec<usize>>,
    /// By those still to come: the place that an equal of theirs has.
    shared: BTreeMap<usize, usize>,
}

impl Places {
    /// One that had its turn, with those that could have had it in its stead; one that is out has no place.
    fn add(&mut self, at: usize, equals: Vec<usize>, is_out: bool) {
        let shared = self.shared.remove(&at);
        let place = shared.unwrap_or(self.groups.len());
        if shared.is_none() {
            self.groups.push(Vec::new());
        }
        if let Some(group) = self.groups.get_mut(place).filter(|_| !is_out) {
            group.push(at);
        }
        // Who shares the place of one before it passes it on to nobody: its own turn came later.
        let later = equals.into_iter().filter(|_| shared.is_none());
        for other in later {
            self.shared.entry(other).or_insert(place);
        }
    }
}

/// One draw: its members in order, and whether it was recorded.
struct Draw {
    order: Vec<usize>,
    is_recorded: bool,
}

/// The draws of one step, as they come up.
pub(super) struct Draws<'d, 'l> {
    orders: &'d Orders,
    pub(super) lots: &'d mut Lots<'l>,
    name: &'d str,
    drawn: Vec<Draw>,
}

impl<'d, 'l> Draws<'d, 'l> {
    /// With those groups that are in an order already.
    pub(super) fn new(
        orders: &'d Orders,
        lots: &'d mut Lots<'l>,
        name: &'d str,
        groups: &[Group],
    ) -> Self {
        let mut draws = Self {
            orders,
            lots,
            name,
            drawn: Vec::new(),
        };
        draws.know(groups);
        draws
    }

    /// Takes over the order of groups that are in one.
    pub(super) fn know(&mut self, groups: &[Group]) {
        for group in groups.iter().filter(|group| group.order != Order::Equal) {
            if !self.settles(&group.members) {
                self.drawn.push(Draw {
                    order: group.members.clone(),
                    is_recorded: group.order == Order::Drawn,
                });
            }
        }
    }

    /// The last draw that holds both.
    fn among(&self, one: usize, other: usize) -> Option<&Draw> {
        let mut drawn = self.drawn.iter().rev();
        drawn.find(|draw| draw.order.contains(&one) && draw.order.contains(&other))
    }

    /// Whether one draw says who of them comes first.
    fn settles(&self, equals: &[usize]) -> bool {
        let holds = |draw: &Draw| equals.iter().all(|at| draw.order.contains(at));
        equals.len() < 2 || self.drawn.iter().any(holds)
    }

    /// Who of equals comes first: `at`, unless a draw puts another before it.
    fn first(&self, at: usize, equals: &[usize]) -> usize {
        let is_before = |one: usize, other: usize| {
            let order = self.among(one, other).map(|draw| &draw.order);
            let place = |of: usize| order.and_then(|order| order.iter().position(|at| *at == of));
            place(one) < place(other)
        };
        let others = equals.iter().copied();
        others.fold(at, |first, other| {
            if is_before(other, first) {
                other
            } else {
                first
            }
        })
    }

    /// Whether a recorded draw gives each of two a place of its own.
    fn parts(&self, one: usize, other: usize) -> bool {
        self.among(one, other).is_some_and(|draw| draw.is_recorded)
    }

    /// Puts a tie in order; it is open where no draw is recorded and no order is tried.
    fn draw(&mut self, tie: Tie) -> Result<Option<Tie>, Tie> {
        if let Some(order) = self.orders.get(&tie) {
            self.drawn.push(Draw {
                order: order.clone(),
                is_recorded: false,
            });
            return Ok(None);
        }
        let Some(order) = self.lots.drawn(self.name, &tie.1) else {
            return Err(tie);
        };
        self.drawn.push(Draw {
            order,
            is_recorded: true,
        });
        Ok(Some(tie))
    }
}

/// A list while it is served.
struct Listed {
    pass: Pass,
    /// Per group: those that still await their turn, by id.
    waiting: Vec<Vec<usize>>,
    /// The groups that only keys which look above can part, as they stand in the list.
    wide: Vec<Vec<usize>>,
    places: Places,
    /// Whether those are served that are placed before all others.
    is_picking: bool,
}

impl Run<'_, '_> {
    /// Serves the list best first: those that are placed before all others, then all.
    pub(super) fn cover(
        &mut self,
        groups: &[Group],
        pass: Pass,
        draws: &mut Draws,
    ) -> Result<(), Tie> {
        let mut list = Listed {
            pass,
            waiting: groups.iter().map(|group| group.tie.clone()).collect(),
            wide: self.wide(groups),
            places: Places::default(),
            is_picking: false,
        };
        let served = self.phases(&mut list, draws);
        if pass == Pass::Main || served.is_err() {
            // After a tie that is open nothing is known of the places of those that wait.
            let waiting = |wide: &Vec<usize>| {
                let groups = wide.iter().filter_map(|nth| list.waiting.get(*nth));
                groups.flatten().copied().collect::<Vec<usize>>()
            };
            let mut rest: Vec<Vec<usize>> = list.wide.iter().map(waiting).collect();
            if list.is_picking {
                rest = vec![rest.concat()];
            }
            let mut groups = list.places.groups;
            groups.extend(rest);
            groups.retain(|group| !group.is_empty());
            if let Some(served) = self.lists.last_mut() {
                *served = Served { groups };
            }
        }
        served
    }

    fn phases(&mut self, list: &mut Listed, draws: &mut Draws) -> Result<(), Tie> {
        let here = self.picks_here();
        let picks = self.field.parts.picks.iter().enumerate();
        let picks = picks.filter(|_| here);
        let picks = picks.map(|(nth, pick)| Some(Picking::new(nth, pick.best)));
        for mut picking in picks.chain([None]) {
            list.is_picking = picking.is_some();
            for nth in 0..list.wide.len() {
                self.serve_wide(list, nth, picking.as_mut(), draws)?;
            }
        }
        Ok(())
    }

    fn wide(&self, groups: &[Group]) -> Vec<Vec<usize>> {
        let list = self.field.lists.get(self.step);
        let ranges = list.into_iter().flat_map(|list| {
            let ranges = list.wide.iter().cloned().enumerate();
            ranges.flat_map(|(nth, range)| {
                let members = list.order.get(range).unwrap_or_default();
                members.iter().map(move |at| (*at, nth))
            })
        });
        let wide_of: BTreeMap<usize, usize> = ranges.collect();
        let mut wide: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (nth, group) in groups.iter().enumerate() {
            let of = group.tie.first().and_then(|at| wide_of.get(at));
            wide.entry(of.copied().unwrap_or(0)).or_default().push(nth);
        }
        wide.into_values().collect()
    }

    /// Serves those that all other keys leave equal.
    fn serve_wide(
        &mut self,
        list: &mut Listed,
        wide: usize,
        mut picking: Option<&mut Picking>,
        draws: &mut Draws,
    ) -> Result<(), Tie> {
        let mut heap: BinaryHeap<Reverse<(Rank, usize, usize, usize)>> = BinaryHeap::new();
        for nth in list.wide.get(wide).into_iter().flatten() {
            let members = list.waiting.get(*nth).into_iter().flatten().enumerate();
            heap.extend(members.map(|(place, at)| Reverse((self.rank(*at), *nth, place, *at))));
        }
        let mut matters: Option<bool> = None;
        while let Some(Reverse((rank, group, place, at))) = heap.pop() {
            let is_meant = |at: usize| {
                let mut pickings = picking.iter();
                pickings.all(|picking| picking.may_take(self.field, at))
            };
            let waiting = list.waiting.get(group).map_or(&[][..], Vec::as_slice);
            if !waiting.contains(&at) || !is_meant(at) {
                continue;
            }
            // What was new may have been placed since; a rank only ever falls.
            let now = self.rank(at);
            if now != rank {
                heap.push(Reverse((now, group, place, at)));
                continue;
            }
            let waits = waiting.iter().copied();
            let equals: Vec<usize> = waits
                .filter(|other| is_meant(*other) && self.rank(*other) == rank)
                .collect();
            let takes_turn = |at: &usize| picking.is_some() || self.awaits(list.pass, *at);
            let rivals: Vec<usize> = equals.iter().copied().filter(takes_turn).collect();
            if rivals.contains(&at) && !draws.settles(&rivals) {
                let meant = self.meant(list, wide, picking.as_deref());
                let takes_all = {
                    let mut pickings = picking.iter();
                    pickings.all(|picking| picking.takes_all(self.field, &meant))
                };
                let known = match matters {
                    Some(known) => known,
                    None => !takes_all || !self.is_settled(&meant, list.pass),
                };
                matters = Some(known);
                if known {
                    let tie = self.tie(list, group, &rivals, takes_all.then_some(&meant));
                    self.recorded.extend(draws.draw((self.step, tie))?);
                }
            }
            let first = draws.first(at, &equals);
            if first != at {
                heap.push(Reverse((rank, group, place, at)));
            }
            if let Some(waiting) = list.waiting.get_mut(group) {
                waiting.retain(|other| *other != first);
            }
            if let Some(picking) = picking.as_deref_mut() {
                picking.take(self.field, first);
            }
            if !self.is_served_now(first) {
                self.cells.mark();
                if let Some(turn) = self.attempt(list.pass, first) {
                    self.book(first, turn);
                }
            }
            let others = equals.into_iter();
            let others = others.filter(|other| *other != first && !draws.parts(first, *other));
            list.places.add(first, others.collect(), self.is_out(first));
        }
        Ok(())
    }

    /// Those that wait here and are meant by a pick, if one is made.
    fn meant(&self, list: &Listed, wide: usize, picking: Option<&Picking>) -> Vec<usize> {
        let groups = list.wide.get(wide).into_iter().flatten();
        let waiting = groups.filter_map(|nth| list.waiting.get(*nth)).flatten();
        let waiting = waiting.copied();
        let is_meant = |at: &usize| picking.is_none_or(|one| one.may_take(self.field, *at));
        waiting.filter(is_meant).collect()
    }

    /// Whether no order among those that wait changes anything.
    fn is_settled(&mut self, waiting: &[usize], pass: Pass) -> bool {
        let takers = waiting.iter().copied();
        let takers: Vec<usize> = takers.filter(|at| self.awaits(pass, *at)).collect();
        // Who stands above all of them has had its turn: an order among these changes nothing for it.
        match pass {
            Pass::Main => self.fit_together(&takers, pass),
            Pass::Reserve(_) => self.is_idle(&takers, pass),
        }
    }

    /// The tie that a draw on these rivals is about. `here`: those among whom it is decided, all of whom have their turn next;
    /// without, others go before their place and may stand above them in the end.
    fn tie(
        &self,
        list: &Listed,
        group: usize,
        rivals: &[usize],
        here: Option<&Vec<usize>>,
    ) -> Vec<usize> {
        let is_free = |at: &usize| !self.is_served_now(*at);
        let here = here.filter(|_| list.pass == Pass::Main);
        let waiting = list.waiting.get(group).into_iter().flatten().copied();
        let group: Vec<usize> = waiting
            .filter(|at| is_free(at) || rivals.contains(at))
            .filter(|at| here.is_none_or(|here| here.contains(at)))
            .collect();
        let all = || list.waiting.concat();
        let mut around = here.map_or_else(all, Clone::clone);
        around.retain(is_free);
        self.drawn_together(rivals, &group, &around)
    }

    /// Whether its turn in a pass is still to come.
    fn awaits(&self, pass: Pass, at: usize) -> bool {
        let claims = |reserve: usize| {
            let entrant = self.field.entrants.get(at);
            entrant.is_some_and(|entrant| entrant.reserves.contains(&reserve))
                && !self.cells.is_set(cell(reserve, Of::Ended))
        };
        !self.is_served_now(at)
            && match pass {
                Pass::Main => true,
                Pass::Reserve(reserve) => claims(reserve),
            }
    }

    /// Whether a rule between proposals removed it.
    fn is_out(&self, at: usize) -> bool {
        let result = self.results.get(at).and_then(Option::as_ref);
        result.is_some_and(|result| matches!(result.by, By::Rule(_)))
    }
}
