//! Money per window: each window has its own money and its own list.
//!
//! It is a pot of its own and the steps of the division for each window, of which the ceiling of the call is the sum. A proposal belongs to the
//! last window that had opened when it was received: who came after that one had closed takes part in nothing.

use crate::check::context::Ctx;
use crate::check::statement::Stated;
use crate::diagnostic::catalogue::{division, money, name};
use crate::program::{
    Ceiling, Condition, ConditionForm, DivisionParts, DivisionStep, End, Expr, ExprForm, Limit,
    LimitId, LimitKind, Line, Moment, Op, PotRest, Quantity, Type, Value, Window,
};
use crate::quantity::{Instant, Rational};
use crate::text::{Span, Spanned};
use crate::words::Bilingual;

/// A ceiling for one window.
#[derive(Debug, Clone)]
pub(in crate::check) struct WindowMoney {
    /// The window.
    pub(in crate::check) window: Spanned<String>,
    /// How much, once it was read.
    pub(in crate::check) amount: Option<Rational>,
    /// Whether it is one of a series of dates.
    pub(in crate::check) dated: bool,
}

impl Ctx<'_> {
    /// Puts the ceilings of the windows in the parts of the division.
    pub(super) fn money_per_window(
        &mut self,
        stated: &mut Stated,
        parts: &mut DivisionParts,
        has_reserve: bool,
    ) {
        let Some(first) = self.window_money.first().cloned() else {
            return;
        };
        if self
            .window_money
            .iter()
            .any(|one| one.window.value.is_empty())
        {
            return;
        }
        let plain = parts.steps.iter().all(|step| step.flow.is_none())
            && !has_reserve
            && parts.limits.iter().all(|limit| {
                limit.kind == LimitKind::AtMost && !matches!(limit.quantity, Quantity::Share(_))
            });
        let opens = self.openings(&stated.windows);
        let dated = self.window_money.iter().find(|one| one.dated);
        let (Some(opens), true, None) = (opens, plain, dated) else {
            self.say(money::ceiling_per_window(first.window.span));
            return;
        };
        if stated.ceilings.len() != self.window_money.len() {
            self.say(division::money_beside_windows(first.window.span));
            return;
        }
        let mut sum = Rational::ZERO;
        let mut steps = Vec::new();
        let mut ends = opens.iter().skip(1).map(|(_, opens)| *opens);
        for (nth, (window, opens)) in opens.iter().enumerate() {
            let until = ends.next();
            let from = (nth > 0).then_some(*opens);
            let Some((amount, at)) = self.money_of(window) else {
                self.say(division::window_without_money(
                    first.window.span,
                    window.clone(),
                ));
                return;
            };
            sum += &amount;
            if parts.limits.iter().any(|limit| limit.name == *window) {
                self.say(name::name_given_twice(at, window.clone()));
                return;
            }
            let condition = received_within(from, until, at);
            let Ok(next) = u16::try_from(parts.limits.len()) else {
                return;
            };
            parts.windows.push(LimitId(next));
            parts.limits.push(Limit {
                name: window.clone(),
                label: Bilingual::default(),
                span: at,
                condition: Some(condition.clone()),
                per: None,
                kind: LimitKind::Own,
                quantity: Quantity::Money(amount),
                answer: None,
                within: None,
                rest: PotRest::Kept,
            });
            steps.extend(parts.steps.iter().map(|step| DivisionStep {
                name: Some(match &step.name {
                    Some(name) => format!("{window}/{name}"),
                    None => window.clone(),
                }),
                condition: Some(both(&condition, step.condition.as_ref())),
                ..step.clone()
            }));
        }
        parts.steps = steps;
        if let Some(whole) = stated.ceilings.first().map(|ceiling| ceiling.statement) {
            stated.ceilings = vec![Ceiling {
                statement: whole,
                amount: sum,
                published: None,
                applies_from: None,
            }];
        }
    }

    /// The windows by name, as they open one after another; nothing where that depends on the proposal.
    fn openings(&self, windows: &[Window]) -> Option<Vec<(String, Instant)>> {
        let mut out = Vec::with_capacity(windows.len());
        for window in windows {
            let statement = self.statements.get(window.statement.index())?;
            match (&window.ends.opens, &window.applies_if) {
                (End::Fixed(opens), None) => out.push((statement.id.clone(), *opens)),
                _ => return None,
            }
        }
        out.sort_by_key(|(_, opens)| *opens);
        Some(out)
    }

    /// The only ceiling of a window, with its place.
    fn money_of(&self, window: &str) -> Option<(Rational, Span)> {
        let mut found = self
            .window_money
            .iter()
            .filter(|one| one.window.value == window);
        match (found.next(), found.next()) {
            (Some(one), None) => Some((one.amount.clone()?, one.window.span)),
            _ => None,
        }
    }
}

/// One condition, and another where there is one.
fn both(condition: &Condition, other: Option<&Condition>) -> Condition {
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
fn received_within(from: Option<Instant>, until: Option<Instant>, span: Span) -> Condition {
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
