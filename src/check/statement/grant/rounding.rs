//! A rounding that may pass the maximum before it.

use crate::check::context::Ctx;
use crate::diagnostic::catalogue::lint;
use crate::program::{ExprForm, GrantLine, Step, Value};
use crate::quantity::{Rational, Rounding};

impl Ctx<'_> {
    /// A rounding that is not downwards, after a maximum that is not made of its units, with no cut behind it.
    pub(super) fn lint_rounding(&mut self, lines: &[GrantLine]) {
        for (n, line) in lines.iter().enumerate() {
            let Step::Round(round) = &line.step else {
                continue;
            };
            if round.mode == Rounding::Down {
                continue;
            }
            let before = lines.iter().take(n).rev().find_map(maximum);
            let is_cut_again = lines.iter().skip(n).any(|line| maximum(line).is_some());
            if before.is_some_and(|before| !is_whole(before, &round.to)) && !is_cut_again {
                self.say(lint::rounding_passes_maximum(line.span));
            }
        }
    }
}

/// The form of the amount that a line cuts off at.
fn maximum(line: &GrantLine) -> Option<&ExprForm> {
    match &line.step {
        Step::Maximum(amount) | Step::LoweredTo(amount) => Some(&amount.form),
        _ => None,
    }
}

/// Whether an amount is fixed, and a whole number of units.
fn is_whole(amount: &ExprForm, unit: &Rational) -> bool {
    let ExprForm::Literal(Value::Number(amount)) = amount else {
        return false;
    };
    amount
        .checked_div(unit)
        .is_some_and(|units| units.is_integer())
}
