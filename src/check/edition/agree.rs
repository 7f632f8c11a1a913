//! What must be the same in all editions: types that others count on, and what compares all proposals.

use super::Plan;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::catalogue::version as say;
use crate::program::{CriterionId, KeyForm, Method, Order, Program, Statement, StatementId, Type};
use crate::quantity::Rational;
use crate::text::Span;
use crate::words::{Slot, Word};

const TYPE: Word = Word {
    en: "the type",
    nl: "het soort",
};
const KEYS: Word = Word {
    en: "the keys",
    nl: "de sleutels",
};
const FINANCIERS: Word = Word {
    en: "the financiers",
    nl: "de financiers",
};
const SOURCE_OF_POINTS: Word = Word {
    en: "whether the points are computed",
    nl: "of de punten worden berekend",
};
const EXAMINED: Word = Word {
    en: "whether it is examined first",
    nl: "of ze vooraf wordt onderzocht",
};
const ASSESSORS: Word = Word {
    en: "whether marks are agreed on or removed",
    nl: "of scores in overleg worden bepaald of worden weggelaten",
};
const OVERALL: Word = Word {
    en: "a value over all proposals",
    nl: "een waarde over alle voorstellen",
};
const RELATIVE: Word = Word {
    en: "points relative to the best",
    nl: "een punt naar verhouding tot de beste",
};
const FOUND: Word = Word {
    en: "a threshold found from the field",
    nl: "een drempel uit het veld",
};
const BY_WEIGHT: Word = Word {
    en: "the order of the criteria by weight",
    nl: "de volgorde van de criteria naar gewicht",
};

/// Complains about what differs between the first edition and a later one.
pub(in crate::check) fn agree(
    plan: &Plan<'_>,
    first: &Program,
    later: &Program,
) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for (one, other) in first.defines.iter().zip(&later.defines) {
        if one.ty != other.ty {
            found.push(say::versions_differ(other.span, other.name.clone(), TYPE));
        }
    }
    for (one, other) in first.tables.iter().zip(&later.tables) {
        let keys = |of: &crate::program::Table| -> Vec<Type> {
            of.columns.iter().map(|column| column.ty.clone()).collect()
        };
        let what = if one.result != other.result {
            TYPE
        } else if keys(one) != keys(other) {
            KEYS
        } else {
            continue;
        };
        found.push(say::versions_differ(
            head(later, other.statement),
            other.name.clone(),
            what,
        ));
    }
    if let (Some(one), Some(other)) = (&first.grant, &later.grant) {
        let names = |of: &crate::program::Grant| -> Vec<String> {
            of.financiers
                .iter()
                .map(|financier| financier.name.clone())
                .collect()
        };
        if names(one) != names(other) {
            found.push(say::versions_differ(
                head(later, other.statement),
                "grant".to_owned(),
                FINANCIERS,
            ));
        }
    }
    for (one, other) in first.criteria.iter().zip(&later.criteria) {
        let differs = one.relative.is_some() || other.relative.is_some();
        if differs && place(first, one.statement) != place(later, other.statement) {
            let at = head(later, other.statement);
            found.push(say::version_compares_proposals(
                at,
                other.name.clone(),
                RELATIVE,
            ));
        }
    }
    for (one, other) in first.criteria.iter().zip(&later.criteria) {
        if one.computed.is_some() != other.computed.is_some() {
            let at = head(later, other.statement);
            found.push(say::versions_differ(
                at,
                other.name.clone(),
                SOURCE_OF_POINTS,
            ));
        }
    }
    if let (Some(one), Some(other)) = (&first.grant, &later.grant)
        && one.examined_first != other.examined_first
    {
        let at = head(later, other.statement);
        found.push(say::versions_differ(at, "grant".to_owned(), EXAMINED));
    }
    if let (Some(one), Some(other)) = (&first.score, &later.score) {
        let way =
            |of: &crate::program::Assessors| (of.method == Method::Consensus, of.removal.is_some());
        if one.examined_first != other.examined_first {
            let at = head(later, other.statement);
            found.push(say::versions_differ(at, "score".to_owned(), EXAMINED));
        }
        if way(&one.assessors) != way(&other.assessors) {
            let at = head(later, other.statement);
            found.push(say::versions_differ(at, "score".to_owned(), ASSESSORS));
        }
        let reads = !one.field_thresholds.is_empty() || !other.field_thresholds.is_empty();
        if reads && place(first, one.statement) != place(later, other.statement) {
            let at = head(later, other.statement);
            found.push(say::version_compares_proposals(
                at,
                "score".to_owned(),
                FOUND,
            ));
        }
    }
    found.extend(overalls(plan, first, later));
    if by_weight(first) != by_weight(later)
        && let Some(other) = changed(first, later, |kind| {
            matches!(
                kind,
                crate::program::StatementKind::Criterion | crate::program::StatementKind::Group
            )
        })
    {
        let complaint = say::version_compares_proposals(other.span, other.id.clone(), BY_WEIGHT);
        found.push(complaint);
    }
    found
}

/// Totals of which the highest differs, where one list compares them.
pub(in crate::check) fn heights(first: &Program, later: &Program) -> Option<Diagnostic> {
    let by_total = keys(first).any(|form| matches!(form, KeyForm::Total));
    let (before, after) = (highest(first)?, highest(later)?);
    let other = changed(first, later, |kind| {
        use crate::program::StatementKind as Of;
        matches!(kind, Of::Criterion | Of::Group | Of::Score)
    })?;
    let slot = |number: Rational| Slot::Number(number);
    (by_total && before != after).then(|| {
        say::totals_of_other_height(other.span, other.id.clone(), slot(before), slot(after))
    })
}

/// The highest total that marks can come to.
fn highest(program: &Program) -> Option<Rational> {
    let total = &program.score.as_ref()?.total;
    let one = Rational::ONE;
    let each = program.criteria.iter().map(|criterion| {
        let weight = criterion.weight.as_ref().filter(|_| total.weighted);
        let factor = weight.map_or(&one, crate::program::Weight::factor);
        factor * total.out_of.as_ref().unwrap_or(&criterion.max)
    });
    Some(each.sum())
}

/// Values over all proposals are the same in all editions.
fn overalls(plan: &Plan<'_>, first: &Program, later: &Program) -> Option<Diagnostic> {
    let spans = |of: &Program| -> Vec<Span> { of.overalls.iter().map(|one| one.span).collect() };
    let (one, other) = (spans(first), spans(later));
    if one == other {
        return None;
    }
    let mut own = other
        .iter()
        .filter(|span| !one.contains(span))
        .chain(one.iter().filter(|span| !other.contains(span)));
    let at = own.next().copied()?;
    let whole = plan.version_around(at);
    let mut named = first.statements.iter().chain(&later.statements);
    let name = named
        .find(|statement| Some(statement.whole) == whole)
        .map_or_else(String::new, |one| one.id.clone());
    Some(say::version_compares_proposals(at, name, OVERALL))
}

/// The first statement of this sort that differs.
fn changed<'p>(
    first: &Program,
    later: &'p Program,
    is_meant: impl Fn(crate::program::StatementKind) -> bool,
) -> Option<&'p Statement> {
    let mut pairs = first.statements.iter().zip(&later.statements);
    pairs
        .find(|(one, other)| is_meant(other.kind) && one.whole != other.whole)
        .map(|(_, other)| other)
}

fn keys(program: &Program) -> impl Iterator<Item = &KeyForm> {
    let ranking = program.ranking.iter().flat_map(|ranking| &ranking.keys);
    let order = program
        .division
        .iter()
        .flat_map(|division| match &division.order {
            Order::Arrival(keys) => keys.as_slice(),
            Order::Ranking => &[],
        });
    ranking.chain(order).map(|key| &key.form)
}

fn by_weight<'p>(program: &'p Program) -> Vec<&'p Vec<CriterionId>> {
    let of = |form: &'p KeyForm| match form {
        KeyForm::PointsOf(criteria) => Some(criteria),
        _ => None,
    };
    keys(program).filter_map(of).collect()
}

fn head(program: &Program, statement: StatementId) -> Span {
    program
        .statement(statement)
        .map_or_else(Span::default, |one| one.span)
}

fn place(program: &Program, statement: StatementId) -> Option<Span> {
    program.statement(statement).map(|one| one.whole)
}
