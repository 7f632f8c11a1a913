//! Conditions on the moment of receipt, as money per window makes them.

use crate::program::{Condition, ConditionForm, Expr, ExprForm, Line, Moment, Op, Type, Value};
use crate::quantity::Instant;
use crate::text::Span;
use crate::words::Bilingual;

/// One condition, and another where there is one.
pub(super) fn both(condition: &Condition, other: Option<&Condition>) -> Condition {
    let Some(other) = other else {
        return condition.clone();
    };
    let lines = [condition, other].into_iter().map(|condition| Line {
        name: None,
        label: Bilingual::default(),
        condition: condition.clone(),
    });
    Condition {
        form: ConditionForm::All(lines.collect()),
        span: other.span,
    }
}

/// Received from `from` on, and before `until`.
pub(super) fn received_within(
    from: Option<Instant>,
    until: Option<Instant>,
    span: Span,
) -> Condition {
    let moment = |form| Expr {
        form,
        ty: Type::Instant,
        span,
    };
    let compare = |op, instant| Condition {
        form: ConditionForm::Compare(
            op,
            moment(ExprForm::Moment(Moment::Received)),
            moment(ExprForm::Literal(Value::Instant(instant))),
        ),
        span,
    };
    let ends = [
        from.map(|from| compare(Op::NotBefore, from)),
        until.map(|until| compare(Op::Before, until)),
    ];
    let lines = ends.into_iter().flatten().map(|condition| Line {
        name: None,
        label: Bilingual::default(),
        condition,
    });
    Condition {
        form: ConditionForm::All(lines.collect()),
        span,
    }
}
