//! A threshold that is found from the field: the candidate whose admitted total is nearest a target.

use super::Expr;
use crate::quantity::Rational;
use crate::text::Span;

/// Of listed candidates the one at which those admitted together come nearest to a target. It is put only to proposals that
/// pass what is examined for each by itself; those are who counts.
#[derive(Debug, Clone)]
pub struct FieldThreshold {
    /// The total as the score makes it, or the plain sum of points.
    pub weighted: bool,
    /// The candidates, lowest first.
    pub candidates: Vec<Rational>,
    /// What is added up of each one admitted.
    pub of: Expr,
    /// What the sum should be near to.
    pub target: Rational,
    /// Candidates that admit less than this do not count.
    pub floor: Option<Rational>,
    /// Of equally near candidates the highest holds, else the lowest.
    pub highest: bool,
    /// The threshold where no candidate reaches the floor; `None`: then there is none.
    pub otherwise: Option<Rational>,
    /// Where it stands.
    pub span: Span,
}
