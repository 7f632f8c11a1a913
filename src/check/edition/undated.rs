//! The call for a proposal of which the receipt is not known: nothing that has versions is known in it.

use crate::program::{DefineBody, Expr, ExprForm, Moment, NoRow, Program, StatementId, Step, Type};
use crate::text::Span;

/// The first edition with a hole in the place of everything that has versions. The hole reads the receipt, so that is what
/// is asked for.
pub(in crate::check) fn undated(first: &Program) -> Program {
    let mut program = first.clone();
    let has_versions = |id: StatementId| {
        let statement = first.statement(id);
        statement.is_some_and(|statement| statement.in_force.is_some())
    };
    let statement_at = |span: Span| {
        let mut all = first.statements.iter();
        all.any(|one| one.in_force.is_some() && contains(one.whole, span))
    };
    for define in &mut program.defines {
        if statement_at(define.span) {
            define.body = DefineBody::Value(hole(define.ty.clone(), define.span));
        }
    }
    for table in &mut program.tables {
        if has_versions(table.statement) {
            table.rows.clear();
            table.otherwise = NoRow::Nothing;
        }
    }
    let of_criteria = first.criteria.iter().map(|criterion| criterion.statement);
    let of_groups = first.groups.iter().map(|group| group.statement);
    let of_score = first.score.iter().map(|score| score.statement);
    if of_criteria
        .chain(of_groups)
        .chain(of_score)
        .any(has_versions)
    {
        for criterion in &mut program.criteria {
            let span = first.statement(criterion.statement).map(|one| one.span);
            criterion.computed = Some(hole(Type::Number, span.unwrap_or_default()));
            criterion.applies = None;
            criterion.thresholds.clear();
        }
        for group in &mut program.groups {
            group.thresholds.clear();
        }
        if let Some(score) = &mut program.score {
            score.thresholds.clear();
        }
    }
    if let Some(grant) = &mut program.grant
        && has_versions(grant.statement)
    {
        grant.lines.truncate(1);
        for line in &mut grant.lines {
            line.step = Step::Start(hole(Type::Money, line.span));
            line.condition = None;
        }
    }
    // A hole is of no version.
    for statement in &mut program.statements {
        statement.in_force = None;
    }
    program
}

/// A value that is not known as long as the receipt is not.
fn hole(ty: Type, span: Span) -> Expr {
    Expr {
        form: ExprForm::Moment(Moment::Received),
        ty,
        span,
    }
}

fn contains(whole: Span, part: Span) -> bool {
    whole.source == part.source && whole.start <= part.start && part.end <= whole.end
}
