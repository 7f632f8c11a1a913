//! From the courses of a division to what is said of each proposal.

use std::collections::BTreeMap;

use super::drawn::{explore_drawn, question};
use super::explore::{AskedTie, Explored, Fate};
use super::field::Field;
use super::turn::{By, What, Why};
use crate::decision::{DrawQuestion, Outcome, RankedList, Remark, SHORTFALL_NOT_FORESEEN, TiedIds};
use crate::program::{Division, DivisionParts, Program, StepOrder, Ties};
use crate::proposal::Draw;
use crate::quantity::Rational;
use crate::select::ledger::shown;
use crate::select::purse::Claim;
use crate::select::selection::{list_name, statement_name};
use crate::select::standing::InList;
use crate::select::{Placement, Selection, Standing};
use crate::words::{Language, Money, message};

/// What is to be divided, and over whom.
pub(in crate::select) struct Asked<'a> {
    pub(in crate::select) program: &'a Program,
    pub(in crate::select) division: &'a Division,
    pub(in crate::select) parts: &'a DivisionParts,
    pub(in crate::select) standings: &'a [Standing<'a>],
    /// One per standing.
    pub(in crate::select) claims: &'a [Claim],
    /// The highest ceiling that anybody sees.
    pub(in crate::select) highest: Option<Rational>,
    pub(in crate::select) draws: &'a [Draw],
    pub(in crate::select) language: Language,
}

/// Divides the money over the standings, which have their claims; `selection` has a placement for each.
pub(in crate::select) fn select_parts(asked: Asked, selection: &mut Selection) {
    let Asked {
        program,
        division,
        parts,
        standings,
        claims,
        highest,
        draws,
        language,
    } = asked;
    let field = Field::new(program, division, parts, standings, claims, highest);
    let names: Vec<String> = parts
        .steps
        .iter()
        .map(|step| {
            step.name
                .clone()
                .unwrap_or_else(|| list_name(program, &step.order))
        })
        .collect();
    let (explored, lots) = explore_drawn(&field, draws, &names);
    let teller = Teller {
        program,
        division,
        field: &field,
        names: &names,
        explored: &explored,
    };
    for (at, placement) in selection.placements.iter_mut().enumerate() {
        if let Some(fate) = explored.fates.get(at).and_then(Option::as_ref) {
            teller.place(at, fate, placement);
        }
    }
    teller.ranks(selection);
    selection.draws_needed = explored
        .asked
        .iter()
        .map(|asked| teller.question(asked))
        .collect();
    selection.ledger = Some(super::ledger::ledger(&program.currency, &field, &explored));
    for (step, entry) in explored.entries.iter().enumerate() {
        if let Some(placement) = selection.placements.get_mut(entry.at) {
            placement.steps.push(step);
        }
    }
    super::provisional::mark(&field, &explored, selection);
    selection.remarks = lots.unused(language);
    selection
        .remarks
        .extend(too_much(&program.currency, &explored, language));
}

/// A remark for each pot of which all together ask too much, where the call foresees no shortage.
fn too_much(currency: &str, explored: &Explored, language: Language) -> Vec<Remark> {
    let mut sums: BTreeMap<usize, (Rational, Rational)> = BTreeMap::new();
    let short = explored.entries.iter();
    for entry in short.filter(|entry| entry.why == Some(Why::NotForeseen)) {
        let there = entry.available.clone().map_or(Rational::ZERO, |one| one.0);
        let sum = sums.entry(entry.pot).or_insert((Rational::ZERO, there));
        sum.0 += &entry.asked;
    }
    let money = |amount: Rational| Money {
        currency: currency.to_owned(),
        amount,
    };
    let remarks = sums.into_values().map(|(asked, available)| Remark {
        about: "/proposals".to_owned(),
        code: SHORTFALL_NOT_FORESEEN,
        text: message::selection::too_much(money(asked), money(available)).text(language),
    });
    remarks.collect()
}

struct Teller<'t, 'a> {
    program: &'t Program,
    division: &'t Division,
    field: &'t Field<'a>,
    names: &'t [String],
    explored: &'t Explored,
}

impl Teller<'_, '_> {
    fn place(&self, at: usize, fate: &Fate, placement: &mut Placement) {
        (placement.granted, placement.granted_range) = shown(fate.granted.clone());
        placement.outcome = match fate.what {
            Some(What::Outcome(Outcome::AwaitingJudgement)) => {
                placement.granted = None;
                Some(Outcome::AwaitingJudgement)
            }
            Some(What::Outcome(outcome)) => Some(outcome),
            Some(What::Own) => {
                placement.granted = None;
                None
            }
            None => Some(self.awaits(at)),
        };
        placement.deciding = self.deciding(at, fate);
    }

    /// What one awaits whose outcome differs per order: the draw, or the decision of the panel.
    fn awaits(&self, at: usize) -> Outcome {
        let mut asked = self.explored.asked.iter();
        let by_panel =
            asked.any(|asked| asked.decides.contains(&at) && self.ties(asked.tie.0) == Ties::Panel);
        if by_panel {
            Outcome::AwaitingJudgement
        } else {
            Outcome::AwaitingDraw
        }
    }

    fn ties(&self, step: usize) -> Ties {
        match self.field.parts.steps.get(step).map(|step| &step.order) {
            Some(StepOrder::Keys(_, ties)) => *ties,
            Some(StepOrder::Ranking) => self
                .program
                .ranking
                .as_ref()
                .map_or(Ties::Lot, |ranking| ranking.ties),
            Some(StepOrder::Lot) | None => Ties::Lot,
        }
    }

    fn deciding(&self, at: usize, fate: &Fate) -> Vec<String> {
        let division = statement_name(self.program, self.division.statement, "division");
        let outcome = match fate.what {
            None => {
                let step = self.field.parts.steps.get(fate.step);
                return match (step.map(|step| &step.order), &self.program.ranking) {
                    (Some(StepOrder::Ranking), Some(ranking)) => vec![ranking.list.clone()],
                    _ => vec![division],
                };
            }
            Some(What::Own) => return Vec::new(),
            Some(What::Outcome(outcome)) => outcome,
        };
        // Selected for less than it asked, whatever a draw may still say: what had too little room decides.
        let in_part = outcome == Outcome::Selected && fate.granted.0 == fate.granted.1;
        let by_limit = in_part
            || matches!(
                outcome,
                Outcome::RefusedCeiling
                    | Outcome::CarriedOver
                    | Outcome::AwardedInPart
                    | Outcome::NotAssessedCeiling
                    | Outcome::AwaitingJudgement
            );
        let first = match fate.by {
            By::Rule(statement) => statement_name(self.program, statement, "division"),
            By::Pot(pot) if by_limit => {
                let pot = self.field.pot(pot);
                pot.map_or(division.clone(), |pot| format!("{division}/{}", pot.name))
            }
            By::Class(class) if by_limit => {
                let class = self.field.parts.classes.get(class);
                class.map_or(division.clone(), |class| {
                    format!("{division}/{}", class.name)
                })
            }
            _ => division,
        };
        let mut deciding = vec![first];
        let reduced = self
            .field
            .entrants
            .get(at)
            .is_some_and(|entrant| entrant.reduced);
        if reduced
            && matches!(outcome, Outcome::AwardedInPart | Outcome::AwardedReduced)
            && let Some(grant) = &self.program.grant
        {
            deciding.push(statement_name(self.program, grant.statement, "grant"));
        }
        deciding
    }

    fn id(&self, at: usize) -> String {
        let standing = self.field.standings.get(at);
        standing.map_or_else(String::new, |standing| standing.id.to_owned())
    }

    fn question(&self, asked: &AskedTie) -> DrawQuestion {
        let (question, among) = question(self.field, self.names, &asked.tie);
        let mut decides: Vec<String> = asked.decides.iter().map(|at| self.id(*at)).collect();
        decides.sort_unstable();
        DrawQuestion {
            question,
            among,
            decides,
        }
    }

    /// The places in every list. The list that decided is that of the step that an outcome comes from.
    fn ranks(&self, selection: &mut Selection) {
        selection.rankings.clear();
        for (step, list) in self.explored.lists.iter().enumerate() {
            let nth = selection.rankings.len();
            let mut order = Vec::with_capacity(list.groups.len());
            let mut above = 0_u64;
            for group in &list.groups {
                // Whom a rule between proposals removed has no rank, and the next ones move up.
                let is_placed = |at: &usize| {
                    let fate = self.explored.fates.get(*at).and_then(Option::as_ref);
                    fate.is_none_or(|fate| fate.what.is_none() || !matches!(fate.by, By::Rule(_)))
                };
                let group: Vec<usize> = group.iter().copied().filter(is_placed).collect();
                if group.is_empty() {
                    continue;
                }
                let mut ids: Vec<String> = group.iter().map(|at| self.id(*at)).collect();
                ids.sort_unstable();
                let tie = (group.len() > 1).then(|| {
                    selection.ties.push(ids.clone());
                    selection.ties.len() - 1
                });
                for at in &group {
                    let Some(placement) = selection.placements.get_mut(*at) else {
                        continue;
                    };
                    placement.lists.push(InList {
                        list: nth,
                        rank: above + 1,
                        tie,
                    });
                    let fate = self.explored.fates.get(*at).and_then(Option::as_ref);
                    if fate.is_some_and(|fate| fate.step == step) || placement.rank.is_none() {
                        placement.rank = Some(above + 1);
                        placement.tie = tie;
                    }
                }
                above += group.len() as u64;
                order.push(TiedIds(ids));
            }
            selection.rankings.push(RankedList {
                list: self.names.get(step).cloned().unwrap_or_default(),
                order,
            });
        }
    }
}
