//! The findings of selection: the order, the division, the ceiling. Every id that selection calls deciding is among them.

use super::ceiling::ceiling_for;
use super::limits::Limits;
use super::selection::statement_name;
use super::{Placement, Selection};
use crate::decision::{
    Bound, Cited, Datum, Finding, LedgerStep, Observed, Origin, Outcome, Place, Verdict,
};
use crate::program::{Order, Program, Statement, StatementId, Value};
use crate::proposal::Proposal;
use crate::text::Span;
use crate::words::{Language, Message, message};

/// The findings on a proposal that reached selection.
pub(super) fn grounds(
    program: &Program,
    file: &str,
    proposal: &Proposal,
    selection: &Selection,
    placement: &Placement,
    language: Language,
) -> Vec<Finding> {
    let mut findings = Vec::new();
    let waits = matches!(
        placement.outcome,
        Some(Outcome::AwaitingDraw | Outcome::AwaitingJudgement)
    );
    let by_arrival = program
        .division
        .as_ref()
        .is_some_and(|division| matches!(division.order, Order::Arrival(_)));
    if let Some(ranking) = program.ranking.as_ref().filter(|_| !by_arrival) {
        let verdict = if waits {
            Verdict::Undetermined
        } else {
            Verdict::Met
        };
        let id = ranking.list.clone();
        let label = message::selection::placed();
        findings.push(Finding {
            verdict,
            ..finding(program, ranking.statement, id, &label, language)
        });
    }
    let Some(division) = &program.division else {
        return findings;
    };
    let verdict = match placement.outcome {
        None | Some(Outcome::AwaitingDraw) => Verdict::Undetermined,
        Some(Outcome::AwaitingJudgement) => Verdict::AwaitingJudgement,
        Some(outcome) => Verdict::of(is_served(outcome)),
    };
    let id = statement_name(program, division.statement, "division");
    let below = format!("{id}/{}", super::ledger::CEILING);
    let label = message::selection::served();
    let mut on_limits = Vec::new();
    if let Some(parts) = &division.parts {
        let limits = Limits {
            program,
            division,
            parts,
            file,
            proposal,
            language,
            id: &id,
        };
        on_limits = limits.findings(selection, placement);
    }
    let under = format!("{id}/");
    let children = on_limits.iter().map(|finding| finding.id.clone());
    let children: Vec<String> = children.filter(|child| child.starts_with(&under)).collect();
    findings.push(Finding {
        verdict,
        children: if division.parts.is_some() {
            children
        } else {
            vec![below.clone()]
        },
        ..finding(program, division.statement, id, &label, language)
    });
    findings.append(&mut on_limits);
    let step = placement.step.zip(selection.ledger.as_ref());
    if let Some(step) = step.and_then(|(step, ledger)| ledger.steps.get(step)) {
        let statement = ceiling_for(&program.ceilings, proposal.counts_as_received())
            .map_or(division.statement, |ceiling| ceiling.statement);
        findings.push(Finding {
            statement: statement_name(program, division.statement, "division"),
            observed: asked(program, file, proposal, step, language),
            ..on_ceiling(program, statement, below, step, language)
        });
    }
    findings
}

/// Whether an outcome brings money.
fn is_served(outcome: Outcome) -> bool {
    matches!(
        outcome,
        Outcome::Selected | Outcome::Awarded | Outcome::AwardedInPart | Outcome::AwardedReduced
    )
}

fn on_ceiling(
    program: &Program,
    statement: StatementId,
    id: String,
    step: &LedgerStep,
    language: Language,
) -> Finding {
    let (verdict, label) = match step.why {
        "fits" => (Verdict::Met, message::selection::within_ceiling()),
        "after_the_stop" => (Verdict::NotMet, message::selection::after_the_stop()),
        "awaits_draw" => (Verdict::Undetermined, message::selection::within_ceiling()),
        _ => (Verdict::NotMet, message::selection::within_ceiling()),
    };
    let after_the_stop = step.why == "after_the_stop";
    let base = finding(program, statement, id, &label, language);
    // After the stop what is left does not matter, so nothing is held against it, and the reason is said in words.
    let available = step.available.clone().filter(|_| !after_the_stop);
    Finding {
        verdict,
        label: if after_the_stop {
            label.text(language)
        } else {
            base.label
        },
        bound: available.map(|available| Bound {
            op: "at_most",
            ty: "money",
            value: Datum::Money(available),
        }),
        ..base
    }
}

/// What was asked of the ceiling: the field that is asked for, where that is what it came to, else the result of the grant,
/// which the whole proposal gives.
pub(super) fn asked(
    program: &Program,
    file: &str,
    proposal: &Proposal,
    step: &LedgerStep,
    language: Language,
) -> Vec<Observed> {
    let Some(asked) = &step.asked else {
        return Vec::new();
    };
    let program = program.for_receipt(proposal.counts_as_received());
    let requested = program.grant.as_ref().and_then(|grant| grant.requested);
    let field = requested.and_then(|id| program.field(id).zip(proposal.facts.get(id.index())));
    let seen = Observed {
        fact: String::new(),
        label: None,
        ty: "money",
        value: Datum::Money(asked.clone()),
        origin: None,
        note: None,
    };
    let label = |field: &crate::program::Field| {
        let label = field.label.get(language).trim();
        (!label.is_empty()).then(|| label.to_owned())
    };
    vec![match field {
        Some((field, Value::Number(requested))) if requested == asked => Observed {
            fact: format!("/facts/{}", field.name),
            label: label(field),
            origin: Some(Origin {
                file: file.to_owned(),
                path: format!("{}/facts/{}", proposal.id, field.name),
            }),
            ..seen
        },
        _ => Observed {
            note: Some(message::selection::result_of_grant().text(language)),
            ..seen
        },
    }]
}

/// A finding of a statement, still without verdict and values.
pub(super) fn finding(
    program: &Program,
    statement: StatementId,
    id: String,
    label: &Message,
    language: Language,
) -> Finding {
    let statement = program.statement(statement);
    let own = statement.map(|statement| statement.label.get(language));
    let label = match own {
        Some(own) if !own.is_empty() => own.to_owned(),
        _ => label.text(language),
    };
    Finding {
        statement: statement.map_or_else(|| id.clone(), |statement| statement.id.clone()),
        id,
        label,
        say: statement
            .and_then(|statement| statement.say.as_ref())
            .map(|say| say.get(language).to_owned()),
        force: None,
        verdict: Verdict::Undetermined,
        observed: Vec::new(),
        bound: None,
        citation: statement.and_then(|statement| cited(program, statement, language)),
        at: place(program, statement),
        children: Vec::new(),
    }
}

fn cited(program: &Program, statement: &Statement, language: Language) -> Option<Cited> {
    let citation = statement.citations.first()?;
    let source = program.sources.get(usize::from(citation.source))?;
    Some(Cited {
        source: source.title.get(language).to_owned(),
        locator: citation.locator.clone(),
        url: source.url.clone(),
    })
}

fn place(program: &Program, statement: Option<&Statement>) -> Place {
    let span = statement.map(|statement| statement.span);
    place_of(program, span.unwrap_or_default())
}

/// Where something stands in the call.
pub(super) fn place_of(program: &Program, span: Span) -> Place {
    let source = program.texts.get(span.source);
    let position = source.map(|source| source.position(span.start));
    Place {
        file: source.map_or_else(String::new, |source| source.name().to_owned()),
        line: position.map_or(1, |position| position.line),
        column: position.map_or(1, |position| position.column),
    }
}
