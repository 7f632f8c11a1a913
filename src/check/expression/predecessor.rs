//! Membership of a list of parties, by oneself or by what went into one: `in_with_predecessors(applicant, recipients)`.

use super::Scope;
use super::compare::element_type;
use crate::check::built_in::PARTY_TYPE;
use crate::check::context::Ctx;
use crate::program::ConditionForm;
use crate::syntax::expression::{Expression, Quantifier};
use crate::text::Spanned;

impl Ctx<'_> {
    /// A party and a list of parties.
    pub(super) fn in_with_predecessors(
        &mut self,
        called: &Spanned<String>,
        quantifier: Option<&Quantifier>,
        arguments: &[Expression],
        scope: &Scope,
    ) -> Option<ConditionForm> {
        if let (None, [party, list]) = (quantifier, arguments) {
            let (party, list) = (
                self.value(party, None, scope),
                self.value(list, None, scope),
            );
            let (party, list) = (party?, list?);
            if party.ty == PARTY_TYPE && element_type(&list.ty) == Some(PARTY_TYPE) {
                return Some(ConditionForm::Succeeds { party, list });
            }
        }
        self.asks(
            called,
            "a party and a list of parties: `applicant, recipients`",
            "een partij en een lijst van partijen: `aanvrager, ontvangers`",
        );
        None
    }
}
