//! Functions, and what is asked of the elements of a list.

use super::Scope;
use super::compare::{element_type, has_order};
use crate::check::built_in::{self, Function};
use crate::check::context::{Ctx, nearest};
use crate::diagnostic::catalogue::{name, types};
use crate::program::{Condition, ConditionForm, Expr, ExprForm, Line, Op, Over, Type, Value};
use crate::quantity::Rational;
use crate::syntax::expression::{Expression, Quantifier};
use crate::text::{Span, Spanned};
use crate::words::built_in::Class;
use crate::words::{Bilingual, Slot, Word};

/// A list with the scope in which its elements are in sight.
pub(super) struct Through {
    pub(super) list: Expr,
    pub(super) filter: Option<Condition>,
    pub(super) inside: Scope,
}

impl Ctx<'_> {
    /// A function as a value.
    pub(super) fn function(
        &mut self,
        called: &Spanned<String>,
        quantifier: Option<&Quantifier>,
        arguments: &[Expression],
        scope: &Scope,
        at: Span,
    ) -> Option<Expr> {
        if let Some(table) = self.table_named(&called.value) {
            return self.lookup(table, called, (quantifier, arguments), scope, at);
        }
        let function = self.function_named(called)?;
        if self.is_over_all(quantifier, arguments) {
            return self.overall(function, called, quantifier, at);
        }
        let has_among = quantifier.is_some_and(|quantifier| quantifier.among.is_some());
        if has_among && function != Function::CountDistinct {
            self.asks(
                called,
                "no `among them`: only `count_distinct` does",
                "geen `waaronder`: alleen `aantal_verschillende` doet dat",
            );
            return None;
        }
        let (form, ty) = match function {
            Function::Count => self.count(called, quantifier, arguments, scope)?,
            Function::Sum | Function::Least | Function::Greatest => {
                self.fold(function, called, quantifier, arguments, scope)?
            }
            Function::CountDistinct | Function::CountIndependent => {
                self.differing(function, called, (quantifier, arguments), scope)?
            }
            Function::Whole => self.whole(called, quantifier, arguments, scope)?,
            Function::YearFrom => self.year_from(called, quantifier, arguments, scope)?,
            Function::DayOf | Function::YearOf => {
                self.calendar(function, called, quantifier, arguments, scope)?
            }
            Function::Any | Function::Every | Function::InLast | Function::InWithPredecessors => {
                self.say(types::condition_as_value(at));
                return None;
            }
        };
        Some(Expr { form, ty, span: at })
    }

    /// `any(…)` and `every(…)`; nothing for other functions.
    #[expect(
        clippy::option_option,
        reason = "another function, a complaint and a condition are three answers"
    )]
    pub(super) fn quantified(
        &mut self,
        called: &Spanned<String>,
        quantifier: Option<&Quantifier>,
        arguments: &[Expression],
        scope: &Scope,
        span: Span,
    ) -> Option<Option<Condition>> {
        if self.table_named(&called.value).is_some() {
            return None;
        }
        let function = built_in::function(&called.value)?;
        match function {
            Function::Any | Function::Every => {}
            Function::InLast => {
                let form = self.in_last(called, quantifier, arguments, (scope, span));
                return Some(form.map(|form| Condition { form, span }));
            }
            Function::InWithPredecessors => {
                let form = self.in_with_predecessors(called, quantifier, arguments, scope);
                return Some(form.map(|form| Condition { form, span }));
            }
            _ => return None,
        }
        Some(
            self.quantified_form(function, called, quantifier, arguments, scope)
                .map(|form| Condition { form, span }),
        )
    }

    fn quantified_form(
        &mut self,
        function: Function,
        called: &Spanned<String>,
        quantifier: Option<&Quantifier>,
        arguments: &[Expression],
        scope: &Scope,
    ) -> Option<ConditionForm> {
        let Some(quantifier) =
            quantifier.filter(|quantifier| arguments.is_empty() && quantifier.among.is_none())
        else {
            self.asks(
                called,
                "a condition and a list: `x.size is small for x in list`",
                "een voorwaarde en een lijst: `x.omvang is klein over x in lijst`",
            );
            return None;
        };
        let through = self.through(quantifier, scope)?;
        let body = match &quantifier.body {
            Some(body) => Some(self.condition(body, &through.inside)?),
            None => None,
        };
        match (function, through.filter, body) {
            (Function::Every, filter, Some(body)) => Some(ConditionForm::Every(
                through.list,
                filter.map(Box::new),
                Box::new(body),
            )),
            (Function::Every, _, None) => {
                self.say(types::body_missing(called.span, called.value.clone()));
                None
            }
            (_, Some(one), None) | (_, None, Some(one)) => {
                Some(ConditionForm::Some(through.list, Box::new(one)))
            }
            (_, Some(filter), Some(body)) => {
                let span = filter.span.to(body.span);
                let both = Condition {
                    form: ConditionForm::All(vec![unnamed(filter), unnamed(body)]),
                    span,
                };
                Some(ConditionForm::Some(through.list, Box::new(both)))
            }
            (_, None, None) => {
                let span = through.list.span;
                let count = Expr {
                    form: ExprForm::Count(Box::new(Over {
                        list: through.list,
                        filter: None,
                        body: None,
                    })),
                    ty: Type::Number,
                    span,
                };
                let one = Expr::literal(Value::Number(Rational::ONE), Type::Number, span);
                Some(ConditionForm::Compare(Op::AtLeast, count, one))
            }
        }
    }

    /// The list, the filter, and the scope inside.
    pub(super) fn through(&mut self, quantifier: &Quantifier, scope: &Scope) -> Option<Through> {
        if self.is_all(&quantifier.list) {
            self.asks(
                &quantifier.binder,
                "a list of this proposal; over all proposals go `count`, `sum`, `least` and `greatest`",
                "een lijst van dit voorstel; over alle voorstellen gaan `aantal`, `som`, `kleinste` en `grootste`",
            );
            return None;
        }
        let list = self.value(&quantifier.list, None, scope)?;
        let Some(element) = element_type(&list.ty) else {
            let found = self.type_name(&list.ty);
            self.say(types::list_expected(list.span, found));
            return None;
        };
        let binder = &quantifier.binder;
        let field = match list.form {
            ExprForm::Fact(id) => Some(id),
            _ => None,
        };
        let inside = scope.with(&binder.value, element, binder.span, field);
        let filter = match &quantifier.filter {
            Some(filter) => Some(self.condition(filter, &inside)?),
            None => None,
        };
        Some(Through {
            list,
            filter,
            inside,
        })
    }

    fn count(
        &mut self,
        called: &Spanned<String>,
        quantifier: Option<&Quantifier>,
        arguments: &[Expression],
        scope: &Scope,
    ) -> Option<(ExprForm, Type)> {
        let over = match (quantifier, arguments) {
            (Some(quantifier), []) if quantifier.body.is_none() => {
                let through = self.through(quantifier, scope)?;
                Over {
                    list: through.list,
                    filter: through.filter,
                    body: None,
                }
            }
            (None, [list]) => {
                let list = self.value(list, None, scope)?;
                if element_type(&list.ty).is_none() {
                    let found = self.type_name(&list.ty);
                    self.say(types::list_expected(list.span, found));
                    return None;
                }
                Over {
                    list,
                    filter: None,
                    body: None,
                }
            }
            _ => {
                self.asks(
                    called,
                    "a list, or `x in list where …`",
                    "een lijst, of `x in lijst waarvan …`",
                );
                return None;
            }
        };
        Some((ExprForm::Count(Box::new(over)), Type::Number))
    }

    fn fold(
        &mut self,
        function: Function,
        called: &Spanned<String>,
        quantifier: Option<&Quantifier>,
        arguments: &[Expression],
        scope: &Scope,
    ) -> Option<(ExprForm, Type)> {
        let over = match (quantifier, arguments) {
            (Some(quantifier), []) => {
                let through = self.through(quantifier, scope)?;
                let Some(body) = &quantifier.body else {
                    self.say(types::body_missing(called.span, called.value.clone()));
                    return None;
                };
                let body = self.value(body, None, &through.inside)?;
                Over {
                    list: through.list,
                    filter: through.filter,
                    body: Some(body),
                }
            }
            (None, [list]) => {
                let list = self.value(list, None, scope)?;
                let Some(element) = element_type(&list.ty) else {
                    let found = self.type_name(&list.ty);
                    self.say(types::list_expected(list.span, found));
                    return None;
                };
                let body = Expr {
                    form: ExprForm::Element(0),
                    ty: element,
                    span: list.span,
                };
                Over {
                    list,
                    filter: None,
                    body: Some(body),
                }
            }
            _ => {
                self.asks(
                    called,
                    "a list of numbers or amounts, or `x.cost for x in list`",
                    "een lijst van getallen of bedragen, of `x.kosten over x in lijst`",
                );
                return None;
            }
        };
        let ty = over.body.as_ref()?.ty.clone();
        let fits = match function {
            Function::Sum => ty.is_numeric(),
            _ => has_order(&ty),
        };
        if !fits {
            self.asks(
                called,
                "numbers or amounts of each element",
                "getallen of bedragen van elk onderdeel",
            );
            return None;
        }
        let over = Box::new(over);
        let form = match function {
            Function::Least => ExprForm::Least(over),
            Function::Greatest => ExprForm::Greatest(over),
            _ => ExprForm::Sum(over),
        };
        Some((form, ty))
    }

    fn calendar(
        &mut self,
        function: Function,
        called: &Spanned<String>,
        quantifier: Option<&Quantifier>,
        arguments: &[Expression],
        scope: &Scope,
    ) -> Option<(ExprForm, Type)> {
        let (None, [only]) = (quantifier, arguments) else {
            self.asks(called, "one moment", "één moment");
            return None;
        };
        let expr = self.value(only, None, scope)?;
        match (function, &expr.ty) {
            (_, Type::Instant) => self.need_zone(expr.span),
            (Function::YearOf, Type::Date) => {}
            _ => {
                self.asks(called, "a moment", "een moment");
                return None;
            }
        }
        let expr = Box::new(expr);
        Some(match function {
            Function::YearOf => (ExprForm::YearOf(expr, 1), Type::Number),
            _ => (ExprForm::DayOf(expr), Type::Date),
        })
    }

    fn function_named(&mut self, called: &Spanned<String>) -> Option<Function> {
        let function = built_in::function(&called.value);
        if function.is_none() {
            let tables = self.table_names.keys().map(String::as_str);
            let functions = built_in::words(&[Class::Quantifier, Class::Function], self.language);
            let suggestion = nearest(&called.value, tables.chain(functions));
            let complaint =
                name::unknown_function(called.span, called.value.clone(), suggestion.clone());
            self.say_unknown(match suggestion {
                Some(better) => complaint.fix(called.span, better),
                None => complaint,
            });
        }
        function
    }

    pub(super) fn asks(&mut self, called: &Spanned<String>, en: &'static str, nl: &'static str) {
        self.say(types::arguments_differ(
            called.span,
            called.value.clone(),
            Slot::Word(Word { en, nl }),
        ));
    }
}

fn unnamed(condition: Condition) -> Line {
    Line {
        name: None,
        label: Bilingual::default(),
        condition,
    }
}
