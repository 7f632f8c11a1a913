//! From standings to a selection.

use super::ceiling::ceiling_for;
use super::divide::{AskedTie, Booked, Divided, divide, highest};
use super::ledger::{ledger, shown};
use super::lot::Lots;
use super::parts::{Asked, select_parts};
use super::purse::{Claim, Rules};
use super::queue::{Queue, compare_at_best, compare_bests};
use super::{Placement, Selection, Standing};
use crate::decision::{Outcome, RankedList, TiedIds};
use crate::program::{Division, Order, Program, StatementId, StepOrder};
use crate::proposal::Draw;
use crate::quantity::Rational;
use crate::words::Language;

/// Orders `standings`, divides the money over them, and says which draws are asked. Remarks are in the first language of
/// the call; see [`select_in`]. The order of `standings` and of `draws` changes nothing but the order of the placements.
#[must_use]
pub fn select(program: &Program, standings: &[Standing], draws: &[Draw]) -> Selection {
    let language = program.languages.first().copied().unwrap_or_default();
    select_in(program, standings, draws, language)
}

/// [`select`], with remarks in `language`.
#[must_use]
pub fn select_in(
    program: &Program,
    standings: &[Standing],
    draws: &[Draw],
    language: Language,
) -> Selection {
    let list = list_of(program);
    let name = list.as_ref().map_or("", |list| list.name.as_str());
    let mut queue = Queue::new(standings);
    let mut lots = Lots::new(name, standings, draws);
    let mut selection = Selection {
        list: list.as_ref().map(|list| list.name.clone()),
        placements: standings.iter().map(unplaced).collect(),
        ties: Vec::new(),
        awaited: Vec::new(),
        rankings: Vec::new(),
        ledger: None,
        draws_needed: Vec::new(),
        remarks: Vec::new(),
    };
    if let Some(division) = &program.division {
        let claims: Vec<Claim> = standings
            .iter()
            .map(|standing| claim(program, standing))
            .collect();
        if let Some(parts) = &division.parts {
            let taking = standings.iter().zip(&claims).filter(|(one, _)| !one.open);
            let ceiling = highest_of(program, taking.map(|(_, claim)| claim));
            select_parts(
                Asked {
                    program,
                    division,
                    parts,
                    standings,
                    claims: &claims,
                    highest: ceiling,
                    draws,
                    language,
                },
                &mut selection,
            );
            return selection;
        }
        let rules = Rules::new(division);
        let divided = divide(&mut queue, &rules, &claims, |queue, group| {
            lots.settle(queue, group)
        });
        let ask = |tie: &AskedTie| lots.ask(&queue, tie.group, &tie.decides);
        selection.draws_needed = divided.asked.iter().map(ask).collect();
        let in_queue = queue.order.iter().filter_map(|at| claims.get(*at));
        let ceiling = highest_of(program, in_queue);
        let currency = &program.currency;
        selection.ledger = Some(ledger(
            currency, ceiling, standings, &claims, &queue, &divided,
        ));
        let finding = list.as_ref().map_or("", |list| list.finding.as_str());
        let names = Names::of(program, division, finding);
        place_money(&mut selection, &queue, &divided, &claims, &names);
        mark_provisional(&mut selection, standings, &queue);
    } else {
        for position in &queue.order {
            if let Some(placement) = selection.placements.get_mut(*position) {
                placement.outcome = Some(Outcome::Eligible);
            }
        }
    }
    if let Some(list) = &list {
        place_ranks(&mut selection, standings, &queue, &list.name);
    }
    selection.remarks = lots.unused(language);
    selection
}

/// The name of the list of a step without a name.
pub(super) fn list_name(program: &Program, order: &StepOrder) -> String {
    match (order, &program.ranking, &program.division) {
        (StepOrder::Ranking, Some(ranking), _) => ranking.list.clone(),
        (StepOrder::Ranking, None, _) => "ranking".to_owned(),
        (_, _, Some(division)) => statement_name(program, division.statement, "division"),
        (_, _, None) => "division".to_owned(),
    }
}

/// The list that decides, and the finding that speaks of it.
struct List {
    name: String,
    finding: String,
}

/// The highest ceiling that anybody sees; the last one where nobody takes part.
pub(super) fn highest_of<'a>(
    program: &Program,
    claims: impl Iterator<Item = &'a Claim>,
) -> Option<Rational> {
    let mut claims = claims.peekable();
    if claims.peek().is_some() {
        return highest(claims);
    }
    let last = program.ceilings.last();
    last.map(|ceiling| ceiling.amount.clone())
}

/// The list that decides: the ranking, or the order of arrival of the division; nothing without either.
fn list_of(program: &Program) -> Option<List> {
    let by_arrival = program
        .division
        .as_ref()
        .filter(|division| matches!(division.order, Order::Arrival(_)));
    if let Some(division) = by_arrival {
        let finding = statement_name(program, division.statement, "division");
        return Some(List {
            name: finding.clone(),
            finding,
        });
    }
    if let Some(ranking) = &program.ranking {
        return Some(List {
            name: ranking.list.clone(),
            finding: ranking.list.clone(),
        });
    }
    program.division.as_ref().map(|division| List {
        name: "ranking".to_owned(),
        finding: statement_name(program, division.statement, "division"),
    })
}

/// The name of the list that decides, of which draws are asked.
pub(crate) fn deciding_list(program: &Program) -> String {
    list_of(program).map_or_else(|| "ranking".to_owned(), |list| list.name)
}

/// The finding id of a statement.
pub(super) fn statement_name(program: &Program, id: StatementId, otherwise: &str) -> String {
    program
        .statement(id)
        .map_or(otherwise, |statement| statement.id.as_str())
        .to_owned()
}

/// The finding ids that decide in a division.
struct Names {
    list: String,
    division: String,
    ceiling: String,
    grant: Option<String>,
}

impl Names {
    fn of(program: &Program, division: &Division, list: &str) -> Self {
        let division = statement_name(program, division.statement, "division");
        let grant = program.grant.as_ref();
        Self {
            list: list.to_owned(),
            ceiling: format!("{division}/ceiling"),
            division,
            grant: grant.map(|grant| statement_name(program, grant.statement, "grant")),
        }
    }

    fn deciding(&self, outcome: Option<Outcome>, reduced: bool, in_part: bool) -> Vec<String> {
        let first = match outcome {
            None => &self.list,
            Some(Outcome::RefusedCeiling | Outcome::CarriedOver | Outcome::AwardedInPart) => {
                &self.ceiling
            }
            // Selected for less than it asked: what had too little room decides, as of an award in part.
            Some(Outcome::Selected) if in_part => &self.ceiling,
            Some(_) => &self.division,
        };
        let mut deciding = vec![first.clone()];
        let lowered = matches!(
            outcome,
            Some(Outcome::AwardedInPart | Outcome::AwardedReduced)
        );
        deciding.extend(self.grant.clone().filter(|_| reduced && lowered));
        deciding
    }
}

fn unplaced(standing: &Standing) -> Placement {
    Placement {
        index: standing.index,
        outcome: None,
        granted: None,
        granted_range: None,
        rank: None,
        tie: None,
        n_awaited: 0,
        awaited_from: 0,
        deciding: Vec::new(),
        step: None,
        steps: Vec::new(),
        lists: Vec::new(),
    }
}

/// An amount below zero asks for nothing and gives nothing back.
pub(super) fn claim(program: &Program, standing: &Standing) -> Claim {
    let asked = standing.amount.value().cloned().unwrap_or(Rational::ZERO);
    let ceiling = ceiling_for(&program.ceilings, standing.received);
    Claim {
        asked: asked.max(Rational::ZERO),
        ceiling: ceiling.map(|ceiling| ceiling.amount.clone()),
        reduced: standing.reduced,
    }
}

fn place_money(
    selection: &mut Selection,
    queue: &Queue,
    divided: &Divided,
    claims: &[Claim],
    names: &Names,
) {
    for (step, (position, booked)) in queue.order.iter().zip(&divided.booked).enumerate() {
        let claim = claims.get(*position);
        let reduced = claim.is_some_and(|claim| claim.reduced);
        let Some(placement) = selection.placements.get_mut(*position) else {
            continue;
        };
        let Booked {
            outcome, granted, ..
        } = booked;
        placement.outcome = Some(outcome.unwrap_or(Outcome::AwaitingDraw));
        // Where every order gives nothing, that much is certain although the outcome is not.
        (placement.granted, placement.granted_range) = shown(granted.clone());
        let in_part = placement
            .granted
            .as_ref()
            .zip(claim)
            .is_some_and(|(granted, claim)| *granted < claim.asked);
        placement.deciding = names.deciding(*outcome, reduced, in_part);
        placement.step = Some(step);
    }
}

fn place_ranks(selection: &mut Selection, standings: &[Standing], queue: &Queue, list: &str) {
    let mut order = Vec::with_capacity(queue.groups.len());
    for group in &queue.groups {
        let members = queue.members(group);
        let ids = members.iter().filter_map(|at| standings.get(*at));
        let mut ids: Vec<String> = ids.map(|standing| standing.id.to_owned()).collect();
        let tied = members.len() > 1 && !group.drawn;
        for (place, position) in group.places.clone().zip(members) {
            if let Some(placement) = selection.placements.get_mut(*position) {
                let place = if tied { group.places.start } else { place };
                placement.rank = Some(place as u64 + 1);
                placement.tie = tied.then_some(selection.ties.len());
            }
        }
        if tied {
            ids.sort_unstable();
            selection.ties.push(ids.clone());
            order.push(TiedIds(ids));
        } else {
            order.extend(ids.into_iter().map(|id| TiedIds(vec![id])));
        }
    }
    selection.rankings = vec![RankedList {
        list: list.to_owned(),
        order,
    }];
}

/// Open proposals make provisional whatever stands at or below the best rank that they can get.
fn mark_provisional(selection: &mut Selection, standings: &[Standing], queue: &Queue) {
    let mut open: Vec<&Standing> = standings.iter().filter(|standing| standing.open).collect();
    if open.is_empty() {
        return;
    }
    open.sort_unstable_by(|a, b| {
        compare_bests(&a.keys, &b.keys).then_with(|| (a.id, a.index).cmp(&(b.id, b.index)))
    });
    let mut n = 0;
    for group in &queue.groups {
        let members = queue.members(group);
        let keys = members.first().and_then(|at| standings.get(*at));
        let Some(keys) = keys.map(|standing| &standing.keys) else {
            continue;
        };
        let reaches = |standing: &&Standing| compare_at_best(&standing.keys, keys).is_le();
        while open.get(n).is_some_and(reaches) {
            n += 1;
        }
        for position in members {
            if let Some(placement) = selection.placements.get_mut(*position) {
                placement.n_awaited = n;
            }
        }
    }
    selection.awaited = open.iter().map(|open| open.id.to_owned()).collect();
}
