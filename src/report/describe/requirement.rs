//! Defined values, requirements and exclusions, in the order of the file.

use crate::program::{
    ConditionForm, DefineBody, Force, LeadsToFailure, PlaceInLine, Repair, Requirement,
    StatementId, StatementKind,
};
use crate::words::Message;
use crate::words::message::describe as words;

use super::teller::Teller;

pub(super) fn defines(teller: &mut Teller) {
    let all = of_kind(teller, StatementKind::Define);
    if all.is_empty() {
        return;
    }
    teller.heading(&words::heading_defines());
    for id in all {
        teller.each_version(id, |teller, _| define(teller, id));
    }
}

fn define(teller: &mut Teller, id: StatementId) {
    teller.open(id);
    let body = teller.program.statement(id).and_then(|statement| {
        let mut named = teller.program.defines.iter();
        named.find(|define| define.name == statement.id)
    });
    match body.map(|define| &define.body) {
        Some(DefineBody::Condition(condition)) => teller.block(condition.span),
        Some(DefineBody::Value(value)) => teller.block(value.span),
        None => {}
    }
    teller.close(id);
}

/// All statements of a sort, in file order.
pub(super) fn of_kind(teller: &Teller, kind: StatementKind) -> Vec<StatementId> {
    (0u16..)
        .zip(&teller.program.statements)
        .filter(|(_, statement)| statement.kind == kind)
        .map(|(at, _)| StatementId(at))
        .collect()
}

pub(super) fn tell(teller: &mut Teller) {
    let program = teller.program;
    if program.requirements.is_empty() {
        return;
    }
    teller.heading(&words::heading_requirements());
    for requirement in &program.requirements {
        one(teller, requirement);
    }
}

fn one(teller: &mut Teller, requirement: &Requirement) {
    teller.open(requirement.statement);
    teller.line(&if requirement.excludes {
        words::excluded()
    } else {
        words::required()
    });
    match requirement.condition.form {
        ConditionForm::Vote(vote) => teller.item(&super::assessors::vote(vote)),
        _ => teller.block(requirement.condition.span),
    }
    if let Some(each) = &requirement.each {
        let list = teller.written(each.list.span);
        teller.item(&words::on_each(list));
    }
    if let Some(condition) = &requirement.applies_if {
        let condition = teller.written(condition.span);
        teller.item(&words::only_if(condition));
    }
    if let Some(condition) = &requirement.unless {
        let condition = teller.written(condition.span);
        teller.item(&words::unless(condition));
    }
    teller.item(&force(requirement));
    if requirement.formal {
        teller.item(&words::formal());
    }
    if requirement.examined_first {
        teller.item(&words::examined_first());
    }
    if let Some(repair) = requirement.repair {
        repaired(teller, repair);
    }
    if requirement.after_grant {
        teller.item(&words::after_grant());
    }
    teller.in_force(requirement.in_force);
    teller.close(requirement.statement);
}

fn force(requirement: &Requirement) -> Message {
    match (requirement.force, requirement.leads_to) {
        (Force::Guideline, _) => words::guideline(),
        (
            Force::Discretionary {
                undecided_goes_on: true,
            },
            _,
        ) => words::discretionary_goes_on(),
        (Force::Discretionary { .. }, _) => words::discretionary(),
        (Force::Mandatory, LeadsToFailure::Refusal) => words::refuses(),
        (Force::Mandatory, LeadsToFailure::NotTreated) => words::not_treated(),
        (Force::Mandatory, LeadsToFailure::NotTreatedUnexamined) => words::unexamined(),
        (Force::Mandatory, LeadsToFailure::Remark) => words::remark(),
        (Force::Mandatory, LeadsToFailure::Dropped) => match &requirement.each {
            Some(each) if each.none_left_goes_on => words::dropped_goes_on(),
            _ => words::dropped(),
        },
    }
}

fn repaired(teller: &mut Teller, repair: Repair) {
    let term = teller.term(repair.within);
    teller.item(&words::repair(term));
    teller.item(&match repair.place {
        PlaceInLine::NewDate => words::line_new_date(),
        PlaceInLine::Last => words::line_last(),
        PlaceInLine::Kept => words::line_kept(),
    });
    teller.item(&if repair.late_judged {
        words::late_judged()
    } else {
        words::late_not_treated()
    });
}
