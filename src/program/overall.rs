//! Values over all proposals: counts and sums over those that passed what is examined for each by itself.

use super::{Condition, ConditionForm, DefineBody, Expr, ExprForm, Over, Program};
use crate::text::Span;

super::field::ids! {
    /// A value over all proposals, by its position in [`Program::overalls`].
    OverallId,
}

/// A value over all proposals. Its expressions are asked of each of them; they name no other one.
#[derive(Debug, Clone)]
pub struct Overall {
    /// What is made of them.
    pub fold: Fold,
    /// Which proposals count; `None`: all that passed.
    pub filter: Option<Condition>,
    /// What is taken of each; absent in a count.
    pub body: Option<Expr>,
    /// Where it stands.
    pub span: Span,
}

/// What is made of many values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fold {
    /// How many there are.
    Count,
    /// Their sum.
    Sum,
    /// The smallest.
    Least,
    /// The greatest.
    Greatest,
}

impl Program {
    /// Whether something is decided by what all proposals say together.
    #[must_use]
    pub fn reads_field(&self) -> bool {
        !self.overalls.is_empty() || self.has_field_threshold() || self.is_relative()
    }

    /// Whether points on a criterion are relative to the best of the field.
    #[must_use]
    pub fn is_relative(&self) -> bool {
        let mut criteria = self.criteria.iter();
        criteria.any(|criterion| criterion.relative.is_some())
    }

    /// Whether what becomes of a proposal before selection may depend on others: on the field, or on who filed first.
    #[must_use]
    pub fn reads_others(&self) -> bool {
        self.reads_field() || !self.at_filing.is_empty()
    }

    /// Whether any proposal is examined only when its turn comes.
    #[must_use]
    pub fn examines_in_turn(&self) -> bool {
        let division = self.division.as_ref();
        let parts = division.and_then(|division| division.parts.as_ref());
        parts.is_some_and(|parts| parts.examines_in_turn(&self.windows))
    }

    /// Whether a threshold is found from the field.
    #[must_use]
    pub fn has_field_threshold(&self) -> bool {
        let score = self.score.as_ref();
        score.is_some_and(|score| !score.field_thresholds.is_empty())
    }

    /// Whether a condition reads a value over all proposals, in a defined value too.
    #[must_use]
    pub fn reads_overall(&self, condition: &Condition) -> bool {
        Reader(&self.defines).condition(condition)
    }

    /// Whether an expression reads a value over all proposals, in a defined value too.
    #[must_use]
    pub fn expr_reads_overall(&self, expr: &Expr) -> bool {
        Reader(&self.defines).expr(expr)
    }
}

/// Looks for values over all proposals. Defined values do not go in circles and are at most 32 deep.
pub(crate) struct Reader<'a>(pub(crate) &'a [super::Define]);

impl Reader<'_> {
    pub(crate) fn condition(&self, condition: &Condition) -> bool {
        match &condition.form {
            ConditionForm::Holds(expr) | ConditionForm::InPlace { subject: expr, .. } => {
                self.expr(expr)
            }
            ConditionForm::Compare(_, left, right) => self.expr(left) || self.expr(right),
            ConditionForm::Between(subject, low, high) => {
                self.expr(subject) || self.expr(low) || self.expr(high)
            }
            ConditionForm::OneOf {
                subject, values, ..
            } => self.expr(subject) || self.expr(values),
            ConditionForm::Contains { list, item, .. } => self.expr(list) || self.expr(item),
            ConditionForm::Every(list, filter, body) => {
                self.expr(list)
                    || filter.as_ref().is_some_and(|filter| self.condition(filter))
                    || self.condition(body)
            }
            ConditionForm::Some(list, body) => self.expr(list) || self.condition(body),
            ConditionForm::All(lines)
            | ConditionForm::Any(lines)
            | ConditionForm::AtLeast(_, lines) => {
                lines.iter().any(|line| self.condition(&line.condition))
            }
            ConditionForm::Not(inner) => self.condition(inner),
            ConditionForm::Define(id) => self.define(id.index()),
            ConditionForm::Vote(_) => false,
            ConditionForm::Succeeds { party, list } => self.expr(party) || self.expr(list),
        }
    }

    pub(crate) fn expr(&self, expr: &Expr) -> bool {
        match &expr.form {
            ExprForm::Overall(_) => true,
            ExprForm::Literal(_)
            | ExprForm::Fact(_)
            | ExprForm::Element(_)
            | ExprForm::Moment(_)
            | ExprForm::Points(_)
            | ExprForm::Total
            | ExprForm::ComputedGrant
            | ExprForm::ComputedShare(_) => false,
            ExprForm::Define(id) => self.define(id.index()),
            ExprForm::Member(of, _)
            | ExprForm::Negate(of)
            | ExprForm::Whole(of, _)
            | ExprForm::DayOf(of)
            | ExprForm::YearOf(of, _) => self.expr(of),
            ExprForm::Arithmetic(_, left, right) | ExprForm::Repeat(left, right) => {
                self.expr(left) || self.expr(right)
            }
            ExprForm::Shift { base, term, .. } => self.expr(base) || self.expr(term),
            ExprForm::Count(over)
            | ExprForm::Sum(over)
            | ExprForm::Least(over)
            | ExprForm::Greatest(over)
            | ExprForm::Each(over) => self.over(over),
            ExprForm::Differing(differing) => self.over(&differing.over),
            ExprForm::List(items) | ExprForm::Lookup(_, items) => {
                items.iter().any(|item| self.expr(item))
            }
        }
    }

    fn over(&self, over: &Over) -> bool {
        self.expr(&over.list)
            || over
                .filter
                .as_ref()
                .is_some_and(|filter| self.condition(filter))
            || over.body.as_ref().is_some_and(|body| self.expr(body))
    }

    fn define(&self, at: usize) -> bool {
        match self.0.get(at).map(|define| &define.body) {
            Some(DefineBody::Condition(condition)) => self.condition(condition),
            Some(DefineBody::Value(expr)) => self.expr(expr),
            None => false,
        }
    }
}
