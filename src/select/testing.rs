//! For tests: calls with a division, standings by hand, and a division written out plainly to compare with.

use jiff::Timestamp;

use super::Standing;
use crate::decision::Outcome;
use crate::evaluate::Bounds;
use crate::program::testing::bare_program;
use crate::program::{
    Beyond, Ceiling, Division, Key, KeyForm, LeadsTo, Order, Program, Ranking, Reserve, Shortfall,
    Statement, StatementId, StatementKind, Ties,
};
use crate::quantity::{Instant, Rational};
use crate::text::{SourceId, Span};
use crate::words::Bilingual;

fn add_statement(program: &mut Program, kind: StatementKind, id: &str) -> StatementId {
    let span = Span::new(SourceId(0), 0, 4);
    program.statements.push(Statement {
        kind,
        id: id.to_owned(),
        label: Bilingual::default(),
        citations: Vec::new(),
        readings: Vec::new(),
        say: None,
        span,
        whole: span,
        in_force: None,
    });
    StatementId(u16::try_from(program.statements.len() - 1).unwrap_or(0))
}

/// A day before a later ceiling was published.
pub(crate) const EARLY: i8 = 1;
/// A day after that.
pub(crate) const LATE: i8 = 20;

/// The start of a day in January 2020.
pub(crate) fn day(day: i8) -> Instant {
    let start = Timestamp::UNIX_EPOCH.as_second() + 1_577_836_800 + i64::from(day - 1) * 86_400;
    Instant::from_timestamp(Timestamp::from_second(start).unwrap_or_default())
}

/// What a division is made of.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Plan {
    pub(crate) ceiling: i64,
    /// A ceiling that was published later: what is received on [`LATE`] sees it.
    pub(crate) later: Option<i64>,
    pub(crate) leads_to: LeadsTo,
    pub(crate) shortfall: Shortfall,
    pub(crate) reserve: Option<(u32, bool)>,
    pub(crate) others: Beyond,
}

impl Plan {
    /// Stops, leads to a grant, no reserve list, others refused.
    pub(crate) fn of(ceiling: i64) -> Self {
        Self {
            ceiling,
            later: None,
            leads_to: LeadsTo::Grant,
            shortfall: Shortfall::Stop,
            reserve: None,
            others: Beyond::Refused,
        }
    }
}

/// A call with a ranking and the division of `plan`.
pub(crate) fn program(plan: Plan) -> Program {
    let mut program = bare_program();
    let ranking = add_statement(&mut program, StatementKind::Ranking, "ranking");
    program.ranking = Some(Ranking {
        statement: ranking,
        list: "ranking".to_owned(),
        keys: vec![Key {
            form: KeyForm::Total,
            highest_first: true,
        }],
        ties: Ties::Lot,
    });
    let ceiling = add_statement(&mut program, StatementKind::Ceiling, "ceiling");
    program.ceilings.push(Ceiling {
        statement: ceiling,
        amount: Rational::from_i64(plan.ceiling),
        published: None,
        applies_from: None,
    });
    program.ceilings.extend(plan.later.map(|amount| Ceiling {
        statement: ceiling,
        amount: Rational::from_i64(amount),
        published: Some(day(EARLY + 1)),
        applies_from: None,
    }));
    let division = add_statement(&mut program, StatementKind::Division, "division");
    program.division = Some(Division {
        statement: division,
        order: Order::Ranking,
        leads_to: plan.leads_to,
        shortfall: plan.shortfall,
        reserve: plan.reserve.map(|(places, first_stopped)| Reserve {
            places,
            first_stopped,
        }),
        others: plan.others,
        parts: None,
    });
    program
}

/// A standing with one known key (lower is better) and an amount.
pub(crate) fn standing(index: usize, id: &str, key: i64, amount: i64) -> Standing<'_> {
    Standing {
        index,
        id,
        open: false,
        keys: vec![Bounds::exactly(Rational::from_i64(key))],
        amount: Bounds::exactly(Rational::from_i64(amount)),
        received: Some(day(EARLY)),
        reduced: false,
        claims: None,
        in_turn: None,
    }
}

/// An open one whose key lies between two ends.
pub(crate) fn open(index: usize, id: &str, low: Option<i64>, high: Option<i64>) -> Standing<'_> {
    Standing {
        open: true,
        keys: vec![Bounds {
            low: low.map(Rational::from_i64),
            high: high.map(Rational::from_i64),
            known: false,
        }],
        amount: Bounds::UNKNOWN,
        ..standing(index, id, 0, 0)
    }
}

/// The outcome and the amount of each, where amounts are asked in this order, each by one that came early or late.
pub(crate) fn served_in_order(plan: &Plan, queue: &[(i64, bool)]) -> Vec<(Outcome, i64)> {
    let beyond = match plan.others {
        Beyond::Refused => Outcome::RefusedCeiling,
        Beyond::CarriedOver => Outcome::CarriedOver,
    };
    let mut results = Vec::new();
    let mut spent = 0;
    let mut stopped = false;
    for &(asked, late) in queue {
        let ceiling = plan.later.filter(|_| late).unwrap_or(plan.ceiling);
        let left = (ceiling - spent).max(0);
        let given = match plan.shortfall {
            _ if !stopped && asked <= left => Some(asked),
            Shortfall::Partial if left > 0 => Some(left),
            _ => None,
        };
        stopped |= given.is_none() && plan.shortfall == Shortfall::Stop;
        spent += given.unwrap_or(0);
        results.push(match (given, plan.leads_to) {
            (None, _) => (beyond, 0),
            (Some(given), LeadsTo::Selection) => (Outcome::Selected, given),
            (Some(given), LeadsTo::Grant) if given < asked => (Outcome::AwardedInPart, given),
            (Some(given), LeadsTo::Grant) => (Outcome::Awarded, given),
        });
    }
    if let Some((places, first_stopped)) = plan.reserve {
        let without = results.iter_mut().filter(|(outcome, _)| *outcome == beyond);
        let skipped = usize::from(!first_stopped);
        for result in without.skip(skipped).take(places as usize) {
            result.0 = Outcome::Reserve;
        }
    }
    results
}
