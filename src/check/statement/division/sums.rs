//! What cannot be, whoever applies: pots and reserves that together are more than they are part of.

use crate::check::context::Ctx;
use crate::diagnostic::catalogue::division;
use crate::program::{Ceiling, DivisionParts, Limit, LimitKind, Quantity};
use crate::quantity::Rational;
use crate::text::Span;

impl Ctx<'_> {
    /// Complains where what is carved out is more than every ceiling of the call, or than the pot around it.
    pub(super) fn carved_out(&mut self, parts: &DivisionParts, ceilings: &[Ceiling]) {
        let most = ceilings.iter().map(|ceiling| &ceiling.amount).max();
        if let Some(most) = most {
            let inside = parts.limits.iter().filter(|limit| limit.within.is_none());
            self.inside(inside, most, "ceiling");
        }
        for (at, outer) in parts.limits.iter().enumerate() {
            let holds = match (&outer.quantity, most) {
                (Quantity::Money(amount), _) => amount.clone(),
                (Quantity::Share(share), Some(most)) => share * most,
                _ => continue,
            };
            let is_in = |limit: &&Limit| limit.within.is_some_and(|id| id.index() == at);
            let inside = parts.limits.iter().filter(is_in);
            self.inside(inside, &holds, &outer.name);
        }
    }

    fn inside<'l>(
        &mut self,
        limits: impl Iterator<Item = &'l Limit>,
        holds: &Rational,
        name: &str,
    ) {
        let mut sum = Rational::ZERO;
        let mut last: Option<Span> = None;
        for limit in limits {
            let is_carved = matches!(limit.kind, LimitKind::Own | LimitKind::AtLeast(_));
            if !is_carved || limit.per.is_some() {
                continue;
            }
            match &limit.quantity {
                Quantity::Money(amount) => sum += amount,
                Quantity::Share(share) => sum += &(share * holds),
                _ => {}
            }
            last = Some(limit.span);
        }
        if let Some(at) = last.filter(|_| sum > *holds) {
            let currency = self.currency.clone();
            let shown = |amount: &Rational| format!("{currency} {amount}");
            let (sum, holds) = (shown(&sum), shown(holds));
            self.say(division::carved_out_too_much(
                at,
                sum,
                holds,
                name.to_owned(),
            ));
        }
    }
}
