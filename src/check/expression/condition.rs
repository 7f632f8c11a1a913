//! Expressions as conditions.

use super::Scope;
use crate::check::context::Ctx;
use crate::check::names::RESERVED_LINES;
use crate::diagnostic::catalogue::{name, types};
use crate::program::{Condition, ConditionForm, ExprForm, Line, Type};
use crate::quantity::Rational;
use crate::syntax::expression::{BlockKind, Expression, Form, Line as Written};
use crate::text::{Span, Spanned};
use crate::words::Bilingual;

impl Ctx<'_> {
    /// The condition that an expression stands for.
    pub(in crate::check) fn condition(
        &mut self,
        expression: &Expression,
        scope: &Scope,
    ) -> Option<Condition> {
        let span = expression.span;
        let form = match &expression.form {
            Form::Compare { op, left, right } => {
                return self.compare(op, left, right, scope, span);
            }
            Form::Between { subject, low, high } => self.between(subject, low, high, scope)?,
            Form::Not(inner) => ConditionForm::Not(Box::new(self.condition(inner, scope)?)),
            Form::And(parts) => ConditionForm::All(self.parts(parts, scope)?),
            Form::Or(parts) => ConditionForm::Any(self.parts(parts, scope)?),
            Form::Block { kind, lines } => self.block(kind, lines, scope, span)?,
            Form::Call {
                name,
                quantifier,
                arguments,
            } => {
                if let Some(condition) =
                    self.quantified(name, quantifier.as_deref(), arguments, scope, span)
                {
                    return condition;
                }
                self.holds(expression, scope)?
            }
            Form::Broken => return None,
            _ => self.holds(expression, scope)?,
        };
        Some(Condition { form, span })
    }

    /// A yes/no value as a condition.
    fn holds(&mut self, expression: &Expression, scope: &Scope) -> Option<ConditionForm> {
        let expr = self.value(expression, None, scope)?;
        if !expr.ty.is_yes_no() {
            let found = self.type_name(&expr.ty);
            self.say(types::not_a_condition(expr.span, found));
            return None;
        }
        Some(match expr.form {
            ExprForm::Define(id) if expr.ty == Type::YesNo => ConditionForm::Define(id),
            _ => ConditionForm::Holds(expr),
        })
    }

    fn parts(&mut self, parts: &[Expression], scope: &Scope) -> Option<Vec<Line>> {
        let lines: Vec<Option<Line>> = parts
            .iter()
            .map(|part| {
                self.condition(part, scope).map(|condition| Line {
                    name: None,
                    label: Bilingual::default(),
                    condition,
                })
            })
            .collect();
        lines.into_iter().collect()
    }

    fn block(
        &mut self,
        kind: &BlockKind,
        written: &[Written],
        scope: &Scope,
        at: Span,
    ) -> Option<ConditionForm> {
        let mut seen: Vec<Spanned<String>> = Vec::new();
        let mut lines = Vec::with_capacity(written.len());
        for line in written {
            match seen.iter().find(|before| before.value == line.name.value) {
                Some(before) => {
                    let first = before.span;
                    self.say(
                        name::name_given_twice(line.name.span, line.name.value.clone())
                            .label(first, crate::check::first_given_here()),
                    );
                }
                None => seen.push(line.name.clone()),
            }
            if RESERVED_LINES.contains(&line.name.value.as_str()) {
                self.say(name::name_reserved(line.name.span, line.name.value.clone()));
            }
            self.lint_languages(&line.text, line.name.span);
            lines.push(
                self.condition(&line.condition, scope)
                    .map(|condition| Line {
                        name: Some(line.name.value.clone()),
                        label: line.text.clone(),
                        condition,
                    }),
            );
        }
        let lines: Option<Vec<Line>> = lines.into_iter().collect();
        match kind {
            BlockKind::All => lines.map(ConditionForm::All),
            BlockKind::Any => lines.map(ConditionForm::Any),
            BlockKind::AtLeast(number) => {
                let n_lines = written.len();
                let asked = whole(&number.value).filter(|n| *n >= 1 && *n as usize <= n_lines);
                let Some(asked) = asked else {
                    let asked = number.value.clone();
                    self.say(types::more_than_the_lines(at, asked, n_lines as u64));
                    return None;
                };
                lines.map(|lines| ConditionForm::AtLeast(asked, lines))
            }
        }
    }

    fn between(
        &mut self,
        subject: &Expression,
        low: &Expression,
        high: &Expression,
        scope: &Scope,
    ) -> Option<ConditionForm> {
        let subject = self.value(subject, None, scope)?;
        let ends = (
            self.value(low, Some(&subject.ty), scope),
            self.value(high, Some(&subject.ty), scope),
        );
        let (low, high) = (ends.0?, ends.1?);
        let word = super::compare::word_of(crate::words::keyword::Keyword::Between);
        if !self.is_ordered(&subject.ty) {
            let found = self.type_name(&subject.ty);
            self.say(types::comparison_unfit(subject.span, found, word));
            return None;
        }
        for end in [&low, &high] {
            if !self.same_type(&subject, end, &word) {
                return None;
            }
        }
        if super::compare::literals_in_order(&low, &high) == Some(false) {
            self.say(types::bounds_upside_down(low.span.to(high.span)));
            return None;
        }
        Some(ConditionForm::Between(subject, low, high))
    }
}

/// A whole number of lines.
fn whole(number: &Rational) -> Option<u32> {
    number.to_i64().and_then(|n| u32::try_from(n).ok())
}
