//! Elements that differ from each other, and whole units.

use super::Scope;
use super::compare::has_equality;
use crate::check::built_in::Function;
use crate::check::context::Ctx;
use crate::program::{Differing, ExprForm, Over, PARTY, Type, Value};
use crate::syntax::expression::{Expression, Quantifier};
use crate::text::Spanned;

impl Ctx<'_> {
    /// `count_distinct(p.owner, p.region for p in parts)`, `count_independent(p.organisation for p in participants)`.
    pub(super) fn differing(
        &mut self,
        function: Function,
        called: &Spanned<String>,
        (quantifier, arguments): (Option<&Quantifier>, &[Expression]),
        scope: &Scope,
    ) -> Option<(ExprForm, Type)> {
        let is_independent = function == Function::CountIndependent;
        let Some((quantifier, body)) = quantifier
            .and_then(|quantifier| Some((quantifier, quantifier.body.as_ref()?)))
            .filter(|_| !is_independent || arguments.is_empty())
        else {
            self.asks_differing(called, is_independent);
            return None;
        };
        let through = self.through(quantifier, scope)?;
        let attributes: Vec<_> = arguments
            .iter()
            .chain([body])
            .map(|attribute| self.value(attribute, None, &through.inside))
            .collect();
        let among = match &quantifier.among {
            Some(among) => Some(self.condition(among, &through.inside)?),
            None => None,
        };
        let attributes = attributes.into_iter().collect::<Option<Vec<_>>>()?;
        let fits = attributes.iter().all(|attribute| {
            if is_independent {
                attribute.ty == Type::Record(PARTY)
            } else {
                has_equality(&attribute.ty)
            }
        });
        if !fits {
            self.asks_differing(called, is_independent);
            return None;
        }
        let differing = Differing {
            over: Over {
                list: through.list,
                filter: through.filter,
                body: None,
            },
            attributes,
            is_independent,
            among,
        };
        Some((ExprForm::Differing(Box::new(differing)), Type::Number))
    }

    fn asks_differing(&mut self, called: &Spanned<String>, is_independent: bool) {
        if is_independent {
            self.asks(
                called,
                "a party of each element: `p.organisation for p in list`",
                "een partij van elk onderdeel: `p.organisatie over p in lijst`",
            );
        } else {
            self.asks(
                called,
                "values of each element: `p.region for p in list`, or `p.owner, p.region for p in list`",
                "waarden van elk onderdeel: `p.regio over p in lijst`, of `p.eigenaar, p.regio over p in lijst`",
            );
        }
    }

    /// `whole(hours, 1)`.
    pub(super) fn whole(
        &mut self,
        called: &Spanned<String>,
        quantifier: Option<&Quantifier>,
        arguments: &[Expression],
        scope: &Scope,
    ) -> Option<(ExprForm, Type)> {
        if let (None, [quantity, step]) = (quantifier, arguments) {
            let quantity = self.value(quantity, None, scope)?;
            let step = self.value_of(step, &quantity.ty.clone(), scope)?;
            if let ExprForm::Literal(Value::Number(step)) = step.form
                && step.is_positive()
                && quantity.ty.is_numeric()
            {
                let ty = quantity.ty.clone();
                return Some((ExprForm::Whole(Box::new(quantity), step), ty));
            }
        }
        self.asks(
            called,
            "a quantity and a fixed step above zero: `whole(hours, 1)`",
            "een hoeveelheid en een vaste stap boven nul: `heel(uren, 1)`",
        );
        None
    }
}
