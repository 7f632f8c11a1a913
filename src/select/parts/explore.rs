//! The courses that a division can take while ties are open: each tie in every order, at most [`MAX_ORDERS`] together.

use std::collections::{BTreeMap, BTreeSet};

use super::cells::{Of, cell};
use super::field::Field;
use super::merge::{entry, fate, keep_common, merge_lines, widen, widen_fate};
use super::run::{Orders, Result, Run, Served, Tie, is_served};
use super::turn::{By, What, Why};
use crate::decision::Outcome;
use crate::quantity::Rational;
use crate::select::lot::Lots;
use crate::select::ties::{MAX_ORDERS, n_orders, orders};

/// What became of one proposal over all courses.
#[derive(Debug, Clone)]
pub(super) struct Fate {
    /// `None`: it differs.
    pub(super) what: Option<What>,
    pub(super) granted: (Rational, Rational),
    /// What decided, in the first course.
    pub(super) by: By,
    pub(super) step: usize,
}

/// What happened at one pot over all courses.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    pub(super) at: usize,
    pub(super) pot: usize,
    pub(super) asked: Rational,
    pub(super) available: Option<(Rational, Rational)>,
    pub(super) granted: (Rational, Rational),
    /// `None`: it differs.
    pub(super) why: Option<Why>,
}

/// The money of one pot over all courses, least and most.
#[derive(Debug, Clone)]
pub(super) struct Flows {
    pub(super) taken: (Rational, Rational),
    pub(super) moved_in: (Rational, Rational),
    pub(super) moved_out: (Rational, Rational),
    /// `None`: there is no limit.
    pub(super) left: Option<(Rational, Rational)>,
}

/// A tie whose draw is asked, and whose outcome or amount it decides.
#[derive(Debug)]
pub(super) struct AskedTie {
    pub(super) tie: Tie,
    pub(super) decides: BTreeSet<usize>,
}

/// All courses together.
#[derive(Debug)]
pub(super) struct Explored {
    pub(super) fates: Vec<Option<Fate>>,
    pub(super) entries: Vec<Entry>,
    pub(super) pots: Vec<Flows>,
    pub(super) asked: Vec<AskedTie>,
    /// Per step: the list as it was served in the first course; who is not in it in every course has no place.
    pub(super) lists: Vec<Served>,
}

/// One course, by what differs from the first.
struct Course {
    orders: Orders,
    differs: BTreeMap<usize, (Option<What>, Rational)>,
}

struct Explorer<'f, 'a, 'l> {
    field: &'f Field<'a>,
    names: &'f [String],
    lots: Lots<'l>,
    first: Vec<Option<Result>>,
    courses: Vec<Course>,
    explored: Option<Explored>,
    by_line: BTreeMap<(usize, usize, usize), usize>,
    given_up: BTreeMap<Tie, BTreeSet<usize>>,
}

/// Tries all that is open. Gives the draws back too, which know what was used of them.
pub(super) fn explore<'l>(field: &Field, lots: Lots<'l>, names: &[String]) -> (Explored, Lots<'l>) {
    let mut search = Explorer::new(field, lots, names);
    search.visit(Orders::new(), 1);
    let mut asked = search.asked();
    // A tie that changes what is at the pots, but nobody's outcome or amount, is not asked. It is taken by id from the start,
    // so that the ledger shows no ranges for it. Where some orders could not be tried to the end, nothing is known to be idle.
    let tried = search
        .courses
        .iter()
        .flat_map(|course| course.orders.keys());
    let idle = tried.filter(|tie| asked.iter().all(|asked| asked.tie != **tie));
    let idle: Orders = idle.map(|tie| (tie.clone(), tie.1.clone())).collect();
    if !idle.is_empty() && search.given_up.is_empty() {
        let all = search.explored.take();
        search = Explorer::new(field, search.lots, names);
        search.visit(idle, 1);
        asked = search.asked();
        // Places, and the step that decided, are those that hold in every order.
        if let (Some(explored), Some(all)) = (&mut search.explored, all) {
            explored.lists = all.lists;
            for (fate, all) in explored.fates.iter_mut().zip(&all.fates) {
                if let (Some(fate), Some(all)) = (fate, all) {
                    fate.step = all.step;
                }
            }
        }
    }
    let mut explored = search.explored.unwrap_or_else(|| Explored {
        fates: Vec::new(),
        entries: Vec::new(),
        pots: Vec::new(),
        asked: Vec::new(),
        lists: Vec::new(),
    });
    explored.asked = asked;
    (explored, search.lots)
}

impl<'f, 'a, 'l> Explorer<'f, 'a, 'l> {
    fn new(field: &'f Field<'a>, lots: Lots<'l>, names: &'f [String]) -> Self {
        Self {
            field,
            names,
            lots,
            first: Vec::new(),
            courses: Vec::new(),
            explored: None,
            by_line: BTreeMap::new(),
            given_up: BTreeMap::new(),
        }
    }

    fn visit(&mut self, given: Orders, n_courses: usize) {
        let mut run = Run::new(self.field);
        let Err(tie) = run.go(&given, &mut self.lots, self.names) else {
            self.end(run, given);
            return;
        };
        let together = n_orders(tie.1.len()).and_then(|n| n.checked_mul(n_courses));
        if let Some(together) = together.filter(|together| *together <= MAX_ORDERS) {
            for order in orders(tie.1.len()) {
                let members = order.iter().filter_map(|nth| tie.1.get(*nth).copied());
                let mut next = given.clone();
                next.insert(tie.clone(), members.collect());
                self.visit(next, together);
            }
        } else {
            let open = give_up(&mut run);
            self.given_up.entry(tie).or_default().extend(open);
            self.end(run, given);
        }
    }

    /// Adds a course that came to its end.
    fn end(&mut self, run: Run<'f, 'a>, orders: Orders) {
        let pots = flows(&run);
        if let Some(explored) = &mut self.explored {
            let differs = run.results.iter().zip(&self.first).enumerate();
            let differs = differs.filter(|(_, (one, first))| !same(one.as_ref(), first.as_ref()));
            let differs = differs.map(|(at, (one, _))| (at, result(one.as_ref())));
            self.courses.push(Course {
                orders,
                differs: differs.collect(),
            });
            for (fate, one) in explored.fates.iter_mut().zip(&run.results) {
                widen_fate(fate, one.as_ref());
            }
            for (pot, one) in explored.pots.iter_mut().zip(&pots) {
                widen(&mut pot.taken, &one.taken);
                widen(&mut pot.moved_in, &one.moved_in);
                widen(&mut pot.moved_out, &one.moved_out);
                if let (Some(left), Some(other)) = (&mut pot.left, &one.left) {
                    widen(left, other);
                }
            }
            merge_lines(explored, &mut self.by_line, run.lines);
            for (list, other) in explored.lists.iter_mut().zip(&run.lists) {
                keep_common(list, other);
            }
            for other in run.lists.into_iter().skip(explored.lists.len()) {
                explored.lists.push(other);
            }
        } else {
            let mut explored = Explored {
                fates: run
                    .results
                    .iter()
                    .map(|one| one.as_ref().map(fate))
                    .collect(),
                entries: Vec::new(),
                pots,
                asked: Vec::new(),
                lists: run.lists,
            };
            for (at, step, line) in run.lines {
                // Looked up only where there are several courses.
                if !orders.is_empty() {
                    let next = explored.entries.len();
                    self.by_line.insert((step, at, line.pot), next);
                }
                explored.entries.push(entry(at, line));
            }
            self.first = run.results;
            self.courses.push(Course {
                orders,
                differs: BTreeMap::new(),
            });
            self.explored = Some(explored);
        }
    }

    /// The ties that decide something: two courses differ in its order alone, and somebody's outcome or amount with it.
    fn asked(&self) -> Vec<AskedTie> {
        let mut decides: BTreeMap<&Tie, BTreeSet<usize>> = BTreeMap::new();
        for tie in self.courses.iter().flat_map(|course| course.orders.keys()) {
            decides.entry(tie).or_default();
        }
        for (tie, found) in &mut decides {
            // The courses that have it, by the orders of all other ties.
            let mut blocks: BTreeMap<Vec<(&Tie, &Vec<usize>)>, &Course> = BTreeMap::new();
            let mut loose: Vec<&Course> = Vec::new();
            for course in self
                .courses
                .iter()
                .filter(|course| course.orders.contains_key(*tie))
            {
                let others = course.orders.iter().filter(|(other, _)| other != tie);
                match blocks.entry(others.collect()) {
                    std::collections::btree_map::Entry::Vacant(block) => {
                        block.insert(course);
                        loose.push(course);
                    }
                    std::collections::btree_map::Entry::Occupied(block) => {
                        difference(block.get(), course, found);
                    }
                }
            }
            // Where its order opens other ties than another order does, those are left aside.
            for (nth, one) in loose.iter().enumerate() {
                for other in loose.iter().skip(nth + 1) {
                    if differ_in(one, other, tie) {
                        difference(one, other, found);
                    }
                }
            }
        }
        for (tie, open) in &self.given_up {
            decides.entry(tie).or_default().extend(open);
        }
        let place = |tie: &Tie| {
            let list = self.field.lists.get(tie.0);
            let first = tie.1.first();
            list.and_then(|list| list.order.iter().position(|at| Some(at) == first))
        };
        let deciding = decides
            .into_iter()
            .filter(|(_, decides)| !decides.is_empty());
        let mut asked: Vec<AskedTie> = deciding
            .map(|(tie, decides)| AskedTie {
                tie: tie.clone(),
                decides,
            })
            .collect();
        let ids = |tie: &Tie| -> Vec<&str> {
            let standings = tie.1.iter().filter_map(|at| self.field.standings.get(*at));
            standings.map(|standing| standing.id).collect()
        };
        asked.sort_by_cached_key(|asked| {
            let ids = ids(&asked.tie).into_iter().map(str::to_owned);
            (asked.tie.0, place(&asked.tie), ids.collect::<Vec<_>>())
        });
        asked
    }
}

/// Whether two courses take one tie differently and all others that both have alike, though they do not have the same ones.
fn differ_in(one: &Course, other: &Course, tie: &Tie) -> bool {
    let alike = |(other_tie, order): (&Tie, &Vec<usize>)| {
        other_tie == tie || other.orders.get(other_tie).is_none_or(|same| same == order)
    };
    one.orders.get(tie) != other.orders.get(tie)
        && !one.orders.keys().eq(other.orders.keys())
        && one.orders.iter().all(alike)
}

fn difference(one: &Course, other: &Course, found: &mut BTreeSet<usize>) {
    for at in one.differs.keys().chain(other.differs.keys()) {
        if one.differs.get(at) != other.differs.get(at) {
            found.insert(*at);
        }
    }
}

fn result(result: Option<&Result>) -> (Option<What>, Rational) {
    result.map_or((None, Rational::ZERO), |result| {
        (Some(result.what), result.granted.clone())
    })
}

fn same(one: Option<&Result>, other: Option<&Result>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => one.what == other.what && one.granted == other.granted,
        (None, None) => true,
        _ => false,
    }
}

fn flows(run: &Run) -> Vec<Flows> {
    let twice = |value: Rational| (value.clone(), value);
    let pots = 0..run.field.pots.len();
    pots.map(|pot| {
        let of = |of: Of| run.cells.get(cell(pot, of)).clone();
        let holds = run.field.holds(&run.cells, pot, run.field.highest.as_ref());
        let left = holds.map(|holds| holds - of(Of::Taken));
        // What lapsed is open to all: it went out of the reserve.
        let lapsed = left
            .clone()
            .filter(|_| run.cells.is_set(cell(pot, Of::Lapsed)));
        let lapsed = lapsed.unwrap_or(Rational::ZERO);
        Flows {
            taken: twice(of(Of::Taken)),
            moved_in: twice(of(Of::In)),
            moved_out: twice(of(Of::Out) + &lapsed),
            left: left.map(|left| twice(left - &lapsed)),
        }
    })
    .collect()
}

/// From here on everybody awaits the draw: who has no money yet and may still take part gets something between nothing and
/// all that it asks.
fn give_up(run: &mut Run) -> Vec<usize> {
    let field = run.field;
    let mut open = Vec::new();
    for (at, entrant) in field.entrants.iter().enumerate() {
        let result = run.results.get(at).and_then(Option::as_ref);
        let is_done = result.is_some_and(|result| {
            is_served(result.what) || matches!(result.by, By::Rule(_) | By::Examined)
        });
        let from = run.step + usize::from(run.is_served_now(at));
        let may_go_on = (from..field.parts.steps.len()).any(|step| field.may_enter(at, step));
        if is_done || !may_go_on {
            continue;
        }
        let left = field.left(&run.cells, entrant.ceiling.as_ref());
        let most = match left {
            Some(left) => left.min(entrant.asked.clone()),
            None => entrant.asked.clone(),
        };
        if let Some(slot) = run.results.get_mut(at) {
            *slot = Some(Result {
                what: What::Outcome(Outcome::AwaitingDraw),
                granted: most,
                by: By::Division,
                step: run.step,
                is_open: true,
            });
        }
        open.push(at);
    }
    open
}
