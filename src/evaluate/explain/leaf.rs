//! Conditions without parts: what they saw, and what they held it against.

use super::Teller;
use super::reads::{Reads, Spots, frames};
use super::tree::set;
use crate::decision::{Bound, Datum, Finding, Observed};
use crate::program::{Condition, ConditionForm, Expr, ExprForm, Op};
use crate::register;

impl<'a> Teller<'a> {
    /// Fills in the finding of a condition without parts. A negated one has the opposite comparison.
    pub(super) fn leaf<'v>(
        &self,
        out: &mut Vec<Finding>,
        at: usize,
        condition: &'v Condition,
        (negated, spots): (bool, Spots<'_, 'v>),
    ) where
        'a: 'v,
    {
        let mut reads = Reads::all();
        if let Some(counted) = self.counted(condition, spots) {
            reads.observed.push(counted);
        }
        if let ConditionForm::Vote(vote) = &condition.form {
            reads.observed.push(self.votes_for(*vote));
        }
        self.condition_reads(condition, spots, &mut reads);
        let bound = self.bound(condition, (negated, spots));
        set(out, at, |finding| {
            finding.observed = reads.observed;
            finding.bound = bound;
        });
        self.rows_used(out, at, &reads.rows);
    }

    /// What a count came to, where it is held against something: beside the elements that were read.
    fn counted<'v>(&self, condition: &'v Condition, spots: Spots<'_, 'v>) -> Option<Observed>
    where
        'a: 'v,
    {
        let subject = match &condition.form {
            ConditionForm::Compare(_, left, right) => [left, right]
                .into_iter()
                .find(|side| matches!(side.form, ExprForm::Count(_) | ExprForm::Differing(_)))?,
            ConditionForm::Between(subject, ..) => subject,
            _ => return None,
        };
        if !matches!(subject.form, ExprForm::Count(_) | ExprForm::Differing(_)) {
            return None;
        }
        Some(Observed {
            fact: String::new(),
            label: None,
            ty: subject.ty.json_name(),
            value: self.computed(subject, spots),
            origin: None,
            note: Some(format!("`{}`", self.written(subject.span))),
        })
    }

    fn bound<'v>(
        &self,
        condition: &'v Condition,
        (negated, spots): (bool, Spots<'_, 'v>),
    ) -> Option<Bound>
    where
        'a: 'v,
    {
        match &condition.form {
            ConditionForm::Holds(_) | ConditionForm::Define(_) => Some(Bound {
                op: "is",
                ty: "yes_no",
                value: Datum::YesNo(!negated),
            }),
            ConditionForm::Compare(op, left, right) => {
                let (op, against) = if self.is_fixed(left, spots) && !self.is_fixed(right, spots) {
                    (mirrored(*op), left)
                } else {
                    (*op, right)
                };
                let op = if negated { opposite(op) } else { op };
                Some(self.against(op.json_name(), against, spots))
            }
            ConditionForm::Between(_, low, high) => Some(Bound {
                op: "between",
                ty: low.ty.json_name(),
                value: Datum::List(vec![self.computed(low, spots), self.computed(high, spots)]),
            }),
            ConditionForm::OneOf {
                subject,
                values,
                negated: not,
            } => {
                let value = match self.computed(values, spots) {
                    list @ Datum::List(_) => list,
                    other => Datum::List(vec![other]),
                };
                Some(Bound {
                    op: if *not == negated { "in" } else { "not_in" },
                    ty: subject.ty.json_name(),
                    value,
                })
            }
            ConditionForm::Contains {
                item, negated: not, ..
            } => {
                let op = if *not == negated {
                    "contains"
                } else {
                    "not_contains"
                };
                Some(self.against(op, item, spots))
            }
            ConditionForm::InPlace {
                area, negated: not, ..
            } => Some(Bound {
                op: if *not == negated { "in" } else { "not_in" },
                ty: "place",
                value: Datum::List(vec![Datum::Text(register::code(area.0).to_owned())]),
            }),
            ConditionForm::Vote(vote) => Some(self.majority(*vote, negated)),
            _ => None,
        }
    }

    fn against<'v>(&self, op: &'static str, expr: &'v Expr, spots: Spots<'_, 'v>) -> Bound
    where
        'a: 'v,
    {
        Bound {
            op,
            ty: expr.ty.json_name(),
            value: self.computed(expr, spots),
        }
    }

    fn computed<'v>(&self, expr: &'v Expr, spots: Spots<'_, 'v>) -> Datum
    where
        'a: 'v,
    {
        self.shown(&self.scene.value(expr, frames(spots)), &expr.ty)
    }

    /// Whether an expression reads nothing of the proposal.
    fn is_fixed<'v>(&self, expr: &'v Expr, spots: Spots<'_, 'v>) -> bool
    where
        'a: 'v,
    {
        let mut reads = Reads::all();
        self.reads(expr, spots, &mut reads);
        reads.observed.is_empty()
    }
}

/// The same comparison with its sides changed.
fn mirrored(op: Op) -> Op {
    match op {
        Op::Is | Op::IsNot => op,
        Op::AtLeast => Op::AtMost,
        Op::AtMost => Op::AtLeast,
        Op::MoreThan => Op::LessThan,
        Op::LessThan => Op::MoreThan,
        Op::Before => Op::After,
        Op::After => Op::Before,
        Op::NotBefore => Op::NotAfter,
        Op::NotAfter => Op::NotBefore,
    }
}

/// The comparison that holds exactly when this one fails.
fn opposite(op: Op) -> Op {
    match op {
        Op::Is => Op::IsNot,
        Op::IsNot => Op::Is,
        Op::AtLeast => Op::LessThan,
        Op::AtMost => Op::MoreThan,
        Op::MoreThan => Op::AtMost,
        Op::LessThan => Op::AtLeast,
        Op::Before => Op::NotBefore,
        Op::After => Op::NotAfter,
        Op::NotBefore => Op::Before,
        Op::NotAfter => Op::After,
    }
}
