//! Names and what follows them after a point.
//!
//! A declared name wins over a built-in one, save where a value of a choice is expected and the declared one has another type.

use super::Scope;
use super::scope::InScope;
use crate::check::built_in;
use crate::check::context::{Ctx, Meaning, nearest};
use crate::diagnostic::catalogue::{name, types};
use crate::program::{ChoiceId, Expr, ExprForm, PARTY, RecordId, Type, Value, party};
use crate::text::{Span, Spanned};
use crate::words::built_in::Class;

impl Ctx<'_> {
    /// A path as a value; `expected` tells of which choice a bare word may be a value.
    pub(super) fn path(
        &mut self,
        parts: &[Spanned<String>],
        expected: Option<&Type>,
        scope: &Scope,
    ) -> Option<Expr> {
        let (first, mut rest) = parts.split_first()?;
        if self.is_untyped(first, scope) {
            return None;
        }
        if let Some((name, _)) = scope.proposal()
            && first.value != name
            && self.stands_alone(&first.value, &Scope::default())
            && built_in::yes_no(&first.value).is_none()
        {
            let name = name.to_owned();
            self.say(types::of_which_proposal(
                first.span,
                first.value.clone(),
                name,
            ));
            return None;
        }
        let mut expr = if scope
            .proposal()
            .is_some_and(|(name, _)| name == first.value)
        {
            let expr = self.of_proposal(first, rest.first(), scope)?;
            rest = rest.get(1..).unwrap_or_default();
            expr
        } else if rest.is_empty() {
            self.bare(first, expected, scope)?
        } else {
            match self.known(first, scope) {
                Some(expr) => expr,
                None => return self.unknown(first, scope),
            }
        };
        for part in rest {
            expr = if self.is_computed_share(&expr, part) {
                self.computed_share(&expr, part, scope)?
            } else {
                self.member(expr, part)?
            };
        }
        Some(expr)
    }

    /// Whether a bare word stands for something by itself, and not only as a value of some choice.
    pub(super) fn stands_alone(&self, word: &str, scope: &Scope) -> bool {
        self.values.contains_key(word)
            || self.points_form(word).is_some()
            || built_in::yes_no(word).is_some()
            || built_in::moment(word).is_some()
            || built_in::is_computed(word)
            || scope.find(word).iter().any(|found| match found {
                InScope::Element(..) => true,
                InScope::Record(_, id) => self.record_field(*id, word).is_some(),
            })
    }

    /// Whether a name stands for something whose type has a complaint already.
    fn is_untyped(&self, word: &Spanned<String>, scope: &Scope) -> bool {
        let is_untyped = |declared: &Span| self.untyped.contains(declared);
        let in_record = scope.find(&word.value).iter().any(|found| match found {
            InScope::Record(_, id) => self
                .record_field(*id, &word.value)
                .and_then(|at| self.records.get(id.index())?.fields.get(usize::from(at)))
                .is_some_and(|field| is_untyped(&field.span)),
            InScope::Element(..) => false,
        });
        in_record
            || self
                .values
                .get(&word.value)
                .is_some_and(|(_, declared)| is_untyped(declared))
    }

    fn bare(
        &mut self,
        word: &Spanned<String>,
        expected: Option<&Type>,
        scope: &Scope,
    ) -> Option<Expr> {
        let n_uses = self.uses.len();
        let known = self.known(word, scope);
        let choice = match expected {
            Some(Type::Choice(id) | Type::Set(id)) => Some(*id),
            _ => None,
        };
        let fits = known
            .as_ref()
            .is_some_and(|known| expected.is_none_or(|expected| known.ty == *expected));
        if let Some(id) = choice
            && !fits
        {
            if let Some((at, declared)) = self.choice_value(id, &word.value) {
                // What else the word might have been is not used here.
                self.uses.truncate(n_uses);
                self.uses(word.span, declared);
                return Some(Expr::literal(
                    Value::Choice(at),
                    Type::Choice(id),
                    word.span,
                ));
            }
            if known.is_none() {
                let choice = self.choices.get(id.index());
                let suggestion = choice.and_then(|choice| {
                    nearest(
                        &word.value,
                        choice.values.iter().flat_map(|value| {
                            std::iter::once(value.name.as_str()).chain(value.name_nl.as_deref())
                        }),
                    )
                });
                let named = choice.map_or_else(String::new, |choice| choice.name.clone());
                let complaint =
                    name::unknown_value(word.span, word.value.clone(), named, suggestion.clone());
                self.say_unknown(match suggestion {
                    Some(better) => complaint.fix(word.span, better),
                    None => complaint,
                });
                return None;
            }
        }
        match known {
            Some(expr) => Some(expr),
            None if built_in::is_computed(&word.value) => self.computed_grant(word),
            None => self.unknown(word, scope),
        }
    }

    /// What a word stands for by itself.
    fn known(&mut self, word: &Spanned<String>, scope: &Scope) -> Option<Expr> {
        let at = word.span;
        for found in scope.find(&word.value) {
            match found {
                InScope::Element(distance, ty, declared) => {
                    self.uses(at, declared);
                    return Some(Expr {
                        form: ExprForm::Element(distance),
                        ty,
                        span: at,
                    });
                }
                InScope::Record(distance, id) => {
                    let of = Expr {
                        form: ExprForm::Element(distance),
                        ty: Type::Record(id),
                        span: at,
                    };
                    if self.record_field(id, &word.value).is_some() {
                        return self.member(of, word);
                    }
                }
            }
        }
        if let Some((meaning, declared)) = self.values.get(&word.value).copied() {
            let (form, ty) = match meaning {
                Meaning::Field(id) => (ExprForm::Fact(id), self.fields.get(id.index())?.ty.clone()),
                Meaning::Define(id) => {
                    if !self.may_read_overall {
                        self.barred_from_overall.push((Some(id), at));
                    }
                    (
                        ExprForm::Define(id),
                        self.defines.get(id.index())?.ty.clone(),
                    )
                }
            };
            self.uses(at, declared);
            return Some(Expr { form, ty, span: at });
        }
        if let Some((form, declared)) = self.points_form(&word.value) {
            self.reads_points = Some(true);
            self.uses(at, declared);
            let ty = Type::Number;
            return Some(Expr { form, ty, span: at });
        }
        if let Some(yes) = built_in::yes_no(&word.value) {
            return Some(Expr::literal(Value::YesNo(yes), Type::YesNo, at));
        }
        let moment = built_in::moment(&word.value)?;
        Some(Expr {
            form: ExprForm::Moment(moment),
            ty: Type::Instant,
            span: at,
        })
    }

    /// The points on a criterion, or the total, where they can be read.
    fn points_form(&self, word: &str) -> Option<(ExprForm, Span)> {
        self.reads_points?;
        if let Some((id, declared)) = self.criterion_names.get(word).copied() {
            return Some((ExprForm::Points(id), declared));
        }
        built_in::is_total(word).then(|| (ExprForm::Total, Span::default()))
    }

    fn unknown(&mut self, word: &Spanned<String>, scope: &Scope) -> Option<Expr> {
        let choice = self
            .choices
            .iter()
            .position(|choice| choice.values.iter().any(|value| value.name == word.value));
        if choice.is_some() {
            self.say_unknown(types::choice_value_alone(word.span, word.value.clone()));
            return None;
        }
        if let Some(table) = self.table_named(&word.value) {
            self.keys_differ(word, table);
            return None;
        }
        if self.is_later_stage(word) {
            return None;
        }
        let suggestion = nearest(
            &word.value,
            self.values
                .keys()
                .map(String::as_str)
                .chain(scope.names())
                .chain(built_in::words(
                    &[Class::YesNo, Class::Moment, Class::Computed],
                    self.language,
                )),
        );
        let complaint = name::unknown_name(word.span, word.value.clone(), suggestion.clone());
        self.say_unknown(match suggestion {
            Some(better) => complaint.fix(word.span, better),
            None => complaint,
        });
        None
    }

    /// The position of a field in a record, by either spelling.
    pub(in crate::check) fn record_field(&self, id: RecordId, word: &str) -> Option<u16> {
        let fields = &self.records.get(id.index())?.fields;
        let by = |wanted: &dyn Fn(&crate::program::Field) -> bool| {
            fields
                .iter()
                .position(wanted)
                .and_then(|at| u16::try_from(at).ok())
        };
        by(&|field| field.name == word)
            .or_else(|| by(&|field| field.name_nl.as_deref() == Some(word)))
    }

    /// The position of a value in a choice, by either spelling, and where it is declared.
    pub(in crate::check) fn choice_value(&self, id: ChoiceId, word: &str) -> Option<(u16, Span)> {
        let choice = self.choices.get(id.index())?;
        let position = choice
            .values
            .iter()
            .position(|value| value.name == word)
            .or_else(|| {
                choice
                    .values
                    .iter()
                    .position(|value| value.name_nl.as_deref() == Some(word))
            })?;
        Some((u16::try_from(position).ok()?, choice.span))
    }

    /// `of.part`.
    fn member(&mut self, of: Expr, part: &Spanned<String>) -> Option<Expr> {
        let Type::Record(id) = of.ty else {
            let named = self.type_name(&of.ty);
            self.say(name::unknown_member(
                part.span,
                part.value.clone(),
                named,
                None,
            ));
            return None;
        };
        let Some(position) = self.record_field(id, &part.value) else {
            let record = self.records.get(id.index());
            let suggestion = record.and_then(|record| {
                nearest(
                    &part.value,
                    record.fields.iter().flat_map(|field| {
                        std::iter::once(field.name.as_str()).chain(field.name_nl.as_deref())
                    }),
                )
            });
            let named = self.type_name(&of.ty);
            let complaint =
                name::unknown_member(part.span, part.value.clone(), named, suggestion.clone());
            self.say_unknown(match suggestion {
                Some(better) => complaint.fix(part.span, better),
                None => complaint,
            });
            return None;
        };
        if self
            .records
            .get(id.index())
            .and_then(|record| record.fields.get(usize::from(position)))
            .is_some_and(|field| self.untyped.contains(&field.span))
        {
            return None;
        }
        if id == PARTY && (position == party::KIND || position == party::PLACE) {
            self.need_territory(part.span);
        }
        let field = self
            .records
            .get(id.index())?
            .fields
            .get(usize::from(position))?;
        let (ty, declared) = (field.ty.clone(), field.span);
        self.uses(part.span, declared);
        let span = of.span.to(part.span);
        Some(Expr {
            form: ExprForm::Member(Box::new(of), position),
            ty,
            span,
        })
    }
}
