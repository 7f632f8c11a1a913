//! Comparisons: both sides in one type.

use super::{Scope, bare_name};
use crate::check::context::Ctx;
use crate::diagnostic::catalogue::types;
use crate::program::{Condition, ConditionForm, Expr, ExprForm, Op, Type, Value};
use crate::syntax::expression::{Comparison, Expression, Form};
use crate::text::{Span, Spanned};
use crate::words::{Slot, keyword::Keyword};

impl Ctx<'_> {
    /// `left op right`.
    pub(super) fn compare(
        &mut self,
        op: &Spanned<Comparison>,
        left: &Expression,
        right: &Expression,
        scope: &Scope,
        span: Span,
    ) -> Option<Condition> {
        let form = match op.value {
            Comparison::In | Comparison::NotIn => {
                self.one_of(left, right, op.value == Comparison::NotIn, scope)?
            }
            Comparison::Contains | Comparison::DoesNotContain => {
                self.contains(left, right, op.value == Comparison::DoesNotContain, scope)?
            }
            _ => self.ordinary(op, left, right, scope, span)?,
        };
        Some(Condition { form, span })
    }

    fn ordinary(
        &mut self,
        op: &Spanned<Comparison>,
        left: &Expression,
        right: &Expression,
        scope: &Scope,
        at: Span,
    ) -> Option<ConditionForm> {
        let (program_op, word) = op_of(op.value)?;
        let word = word_of(word);
        let (left, right) = self.two_sides(left, right, scope)?;
        let fits = match program_op {
            // A list beside one of its elements has a better complaint.
            Op::Is | Op::IsNot => {
                has_equality(&left.ty) || element_type(&left.ty).as_ref() == Some(&right.ty)
            }
            Op::Before | Op::After | Op::NotBefore | Op::NotAfter => {
                matches!(left.ty, Type::Date | Type::Instant | Type::Time)
            }
            Op::AtLeast | Op::AtMost | Op::MoreThan | Op::LessThan => self.is_ordered(&left.ty),
        };
        if !fits {
            let found = self.type_name(&left.ty);
            self.say(types::comparison_unfit(at, found, word));
            return None;
        }
        // Days are compared where a day meets a moment under `before` and `after`: "before 1 May" has one meaning in a zone.
        // A moment that is written with its time is not meant as a day.
        let in_time = matches!(
            program_op,
            Op::Before | Op::After | Op::NotBefore | Op::NotAfter
        );
        let has_time = |side: &Expr| matches!(side.form, ExprForm::Literal(Value::Instant(_)));
        let as_days = in_time && !has_time(&left) && !has_time(&right);
        let (left, right) = match (&left.ty, &right.ty) {
            (Type::Date, Type::Instant) if as_days => (left, self.day_of(right)),
            (Type::Instant, Type::Date) if as_days => (self.day_of(left), right),
            _ => (left, right),
        };
        if !self.same_type(&left, &right, &word) {
            return None;
        }
        Some(ConditionForm::Compare(program_op, left, right))
    }

    /// Both sides; a bare word that only a choice knows is read as a value of the choice of the other side.
    fn two_sides(
        &mut self,
        left: &Expression,
        right: &Expression,
        scope: &Scope,
    ) -> Option<(Expr, Expr)> {
        let waits = |ctx: &Self, side| {
            bare_name(side).is_some_and(|name| !ctx.stands_alone(&name.value, scope))
        };
        if waits(self, left) && !waits(self, right) {
            let right = self.value(right, None, scope)?;
            let left = self.value(left, Some(&right.ty), scope)?;
            return Some((left, right));
        }
        let Some(left) = self.value(left, None, scope) else {
            // The other side may have complaints of its own, but a bare word there would only be called unknown.
            if bare_name(right).is_none() {
                self.value(right, None, scope);
            }
            return None;
        };
        let right = self.value(right, Some(&left.ty), scope)?;
        Some((left, right))
    }

    /// The day of a moment, in the zone of the call.
    pub(super) fn day_of(&mut self, moment: Expr) -> Expr {
        self.need_zone(moment.span);
        let span = moment.span;
        Expr {
            form: ExprForm::DayOf(Box::new(moment)),
            ty: Type::Date,
            span,
        }
    }

    /// Whether both have one type; if not, a complaint that says how to mend it.
    pub(super) fn same_type(&mut self, left: &Expr, right: &Expr, word: &Slot) -> bool {
        let at = left.span.to(right.span);
        let complaint = match (&left.ty, &right.ty) {
            (Type::Term, Type::Term) => {
                let kinds = (term_kind(left), term_kind(right));
                match kinds {
                    (Some(one), Some(other)) if one != other => types::terms_of_two_kinds(at),
                    _ => return true,
                }
            }
            (one, other) if one == other => return true,
            (one, other) if one.is_yes_no() && other.is_yes_no() => return true,
            (Type::Date, Type::Instant) | (Type::Instant, Type::Date) => {
                types::day_or_moment(at, word.clone())
            }
            (Type::Set(_) | Type::List(_), one) if element_type(&left.ty).as_ref() == Some(one) => {
                types::several_values_as_one(at, self.type_name(&left.ty))
            }
            (Type::Money, Type::Percentage) | (Type::Percentage, Type::Money) => {
                types::percentage_of_nothing(at, self.type_name(&Type::Money))
            }
            (Type::Percentage, Type::PercentagePoints)
            | (Type::PercentagePoints, Type::Percentage) => types::percent_or_points(at),
            (one, other) => {
                if let Some(complaint) = self
                    .unit_missing(right, one)
                    .or_else(|| self.unit_missing(left, other))
                {
                    complaint
                } else {
                    types::types_differ(at, self.type_name(one), self.type_name(other))
                }
            }
        };
        self.say(complaint);
        false
    }

    /// `x in [a, b]`, `x in list`, `x in province "…"`.
    fn one_of(
        &mut self,
        left: &Expression,
        right: &Expression,
        negated: bool,
        scope: &Scope,
    ) -> Option<ConditionForm> {
        let subject = self.value(left, None, scope);
        if let Form::Place { kind, text, on } = &right.form {
            let area = self.area(*kind, text, on.as_deref());
            return self.in_place(subject?, area?, negated);
        }
        let subject = subject?;
        let expected = match &subject.ty {
            Type::Choice(choice) | Type::Set(choice) => Type::Set(*choice),
            other => Type::List(Box::new(other.clone())),
        };
        let values = self.value(right, Some(&expected), scope)?;
        let Some(element) = element_type(&values.ty) else {
            let found = self.type_name(&values.ty);
            self.say(types::list_expected(values.span, found));
            return None;
        };
        if element_type(&subject.ty).as_ref() == Some(&element) {
            let found = self.type_name(&subject.ty);
            self.say(types::several_values_as_one(subject.span, found));
            return None;
        }
        self.element_fits(&subject, &element)?;
        Some(ConditionForm::OneOf {
            subject,
            values,
            negated,
        })
    }

    /// Whether values of a type are more or less than each other; those of a choice are if it says so.
    pub(in crate::check) fn is_ordered(&self, ty: &Type) -> bool {
        match ty {
            Type::Choice(id) => {
                let choice = self.choices.get(id.index());
                choice.is_some_and(|choice| choice.is_ordered)
            }
            ty => has_order(ty),
        }
    }

    fn contains(
        &mut self,
        left: &Expression,
        right: &Expression,
        negated: bool,
        scope: &Scope,
    ) -> Option<ConditionForm> {
        let list = self.value(left, None, scope)?;
        let element = match &list.ty {
            Type::Text => Type::Text,
            other => {
                if let Some(element) = element_type(other) {
                    element
                } else {
                    let found = self.type_name(other);
                    self.say(types::list_expected(list.span, found));
                    return None;
                }
            }
        };
        let item = self.value(right, Some(&element), scope)?;
        self.element_fits(&item, &element)?;
        Some(ConditionForm::Contains {
            list,
            item,
            negated,
        })
    }

    fn element_fits(&mut self, item: &Expr, element: &Type) -> Option<()> {
        if item.ty == *element {
            return Some(());
        }
        if let Some(complaint) = self.unit_missing(item, element) {
            self.say(complaint);
        } else {
            let (left, right) = (self.type_name(&item.ty), self.type_name(element));
            self.say(types::types_differ(item.span, left, right));
        }
        None
    }
}

/// What a list or a set holds.
pub(in crate::check) fn element_type(ty: &Type) -> Option<Type> {
    match ty {
        Type::List(element) => Some((**element).clone()),
        Type::Set(choice) => Some(Type::Choice(*choice)),
        _ => None,
    }
}

/// Whether values of a type are more or less than each other.
pub(super) fn has_order(ty: &Type) -> bool {
    ty.is_numeric() || matches!(ty, Type::Date | Type::Time | Type::Instant | Type::Term)
}

pub(super) fn has_equality(ty: &Type) -> bool {
    !matches!(ty, Type::List(_) | Type::Record(_))
}

/// Whether two literal values are in order; nothing if one is no literal.
pub(super) fn literals_in_order(low: &Expr, high: &Expr) -> Option<bool> {
    match (&low.form, &high.form) {
        (ExprForm::Literal(low), ExprForm::Literal(high)) => match (low, high) {
            (Value::Number(low), Value::Number(high)) => Some(low <= high),
            (Value::Choice(low), Value::Choice(high)) => Some(low <= high),
            (Value::Date(low), Value::Date(high)) => Some(low <= high),
            (Value::Time(low), Value::Time(high)) => Some(low <= high),
            (Value::Instant(low), Value::Instant(high)) => Some(low <= high),
            _ => None,
        },
        _ => None,
    }
}

/// The kind of a term where the text shows it.
fn term_kind(expr: &Expr) -> Option<crate::quantity::TermKind> {
    match &expr.form {
        ExprForm::Literal(Value::Term(term)) => Some(term.kind()),
        ExprForm::Repeat(_, term) => term_kind(term),
        _ => None,
    }
}

/// A keyword in a message.
pub(super) fn word_of(keyword: Keyword) -> Slot {
    Slot::Keyword(keyword)
}

fn op_of(comparison: Comparison) -> Option<(Op, Keyword)> {
    Some(match comparison {
        Comparison::Is => (Op::Is, Keyword::Is),
        Comparison::IsNot => (Op::IsNot, Keyword::IsNot),
        Comparison::AtLeast => (Op::AtLeast, Keyword::AtLeast),
        Comparison::AtMost => (Op::AtMost, Keyword::AtMost),
        Comparison::MoreThan => (Op::MoreThan, Keyword::MoreThan),
        Comparison::LessThan => (Op::LessThan, Keyword::LessThan),
        Comparison::Before => (Op::Before, Keyword::Before),
        Comparison::After => (Op::After, Keyword::After),
        Comparison::NotBefore => (Op::NotBefore, Keyword::NotBefore),
        Comparison::NotAfter => (Op::NotAfter, Keyword::NotAfter),
        Comparison::In | Comparison::NotIn | Comparison::Contains | Comparison::DoesNotContain => {
            return None;
        }
    })
}
