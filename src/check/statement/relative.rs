//! Points that hold a value against the best of the field.

use crate::check::context::Ctx;
use crate::diagnostic::catalogue::points;
use crate::program::{Relative, Round};
use crate::quantity::Rounding;
use crate::syntax::tree::Node;
use crate::words::keyword::Keyword;

impl Ctx<'_> {
    /// Which value is the best, and how points are rounded.
    pub(super) fn relative(&mut self, clause: &Node) -> Option<Relative> {
        let round = if clause.has(Keyword::Round) {
            let to = self.first_number(clause)?;
            if !to.is_positive() {
                self.say(points::rounding_to_nothing(clause.span, to));
                return None;
            }
            let modes = [
                (Keyword::RoundDown, Rounding::Down),
                (Keyword::RoundHalfUp, Rounding::HalfUp),
                (Keyword::RoundHalfEven, Rounding::HalfEven),
                (Keyword::RoundUp, Rounding::Up),
            ];
            let mode = modes
                .into_iter()
                .find_map(|(word, mode)| clause.has(word).then_some(mode))?;
            Some(Round { mode, to })
        } else if clause.has(Keyword::Unrounded) {
            None
        } else {
            self.say(points::rounding_of_points_unsaid(clause.span));
            return None;
        };
        Some(Relative {
            highest: clause.has(Keyword::RelativeHighest),
            round,
        })
    }
}
