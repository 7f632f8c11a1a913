//! Other quantities of pots in a test, and what it expects of the ledger.

use crate::check::context::{Counting, Ctx, nearest};
use crate::diagnostic::catalogue::{division, testing};
use crate::program::{Expectation, LimitId};
use crate::quantity::Rational;
use crate::syntax::tree::{Kind, Node};
use crate::text::Spanned;
use crate::words::keyword::Keyword;

/// The name of the ledger for the whole.
const CEILING: &str = "ceiling";

impl Ctx<'_> {
    /// `pot NAME AMOUNT`: another quantity than the call's.
    pub(super) fn test_pot(&mut self, clause: &Node) -> Option<(LimitId, Rational)> {
        let written = self.name(clause)?;
        let at = self
            .limits
            .iter()
            .position(|(name, _)| *name == written.value);
        let Some(at) = at else {
            self.unknown_pot(&written);
            return None;
        };
        let counts = self.limits.get(at).map(|(_, counts)| counts.clone());
        let (amount, found) = self.tested(clause)?;
        if counts.is_some_and(|counts| counts != found) {
            self.say(testing::another_unit(clause.span, written.value));
            return None;
        }
        let id = u16::try_from(at).ok().map(LimitId)?;
        Some((id, amount))
    }

    /// `expect spent in POT AMOUNT`, `expect left AMOUNT`.
    pub(super) fn money_expected(&mut self, one: &Node) -> Option<Expectation> {
        let (amount, found) = self.tested(one)?;
        let pot = match one.find(Kind::PotName) {
            None => {
                if found != Counting::Money {
                    self.say(testing::another_unit(one.span, CEILING.to_owned()));
                    return None;
                }
                None
            }
            Some(node) => Some(self.pot_tested(node, &found)?),
        };
        Some(Expectation::Money {
            spent: one.has(Keyword::ExpectSpent),
            pot,
            amount,
        })
    }

    /// `expect NAME rank N`.
    pub(super) fn rank_expected(
        &mut self,
        one: &Node,
        names: &[String],
        is_whole: bool,
    ) -> Option<Expectation> {
        let proposal = self.of_whom(one, names, is_whole);
        Some(Expectation::Rank {
            proposal,
            rank: self.first_number(one)?,
        })
    }

    /// The name of a pot in the ledger: of a limit or a step, with the value behind it where there is one per value.
    fn pot_tested(&mut self, node: &Node, found: &Counting) -> Option<String> {
        let written = self.name(node)?;
        let limit = self.limits.iter().find(|(name, _)| *name == written.value);
        match limit {
            Some((_, counts)) if counts == found => {}
            Some(_) => {
                self.say(testing::another_unit(node.span, written.value));
                return None;
            }
            None if self.is_step(&written.value) => {}
            None => {
                self.unknown_pot(&written);
                return None;
            }
        }
        self.ledger_name(node)
    }

    /// A name, with what stands behind its slash: a value, or a step of a window.
    pub(super) fn ledger_name(&self, node: &Node) -> Option<String> {
        let mut names = self.names(node).into_iter();
        let first = names.next()?.value;
        let value = node
            .find(Kind::Text)
            .map(|text| self.text(text))
            .or_else(|| names.next().map(|name| name.value));
        Some(match value {
            Some(value) => format!("{first}/{value}"),
            None => first,
        })
    }

    /// Whether a step has this name, or the steps of a window.
    fn is_step(&self, name: &str) -> bool {
        let first = |step: &String| step.split('/').next() == Some(name);
        self.step_names.iter().any(first)
    }

    fn unknown_pot(&mut self, written: &Spanned<String>) {
        if self.division_lost {
            return;
        }
        let known = self.limits.iter().map(|(name, _)| name.as_str());
        let known = known.chain(self.step_names.iter().map(String::as_str));
        let suggestion = nearest(&written.value, known);
        let complaint =
            division::unknown_pot(written.span, written.value.clone(), suggestion.clone());
        self.say(match suggestion {
            Some(better) => complaint.fix(written.span, better),
            None => complaint,
        });
    }

    /// A quantity, and what it counts.
    fn tested(&mut self, clause: &Node) -> Option<(Rational, Counting)> {
        let node = clause.find(Kind::TestedQuantity)?;
        if node.find(Kind::SignedNumber).is_none() {
            return Some((self.amount(node)?, Counting::Money));
        }
        let number = self.first_number(node)?;
        let counting = match node.find(Kind::Text) {
            Some(unit) => Counting::Unit(self.text(unit)),
            None => Counting::Awards,
        };
        Some((number, counting))
    }
}
