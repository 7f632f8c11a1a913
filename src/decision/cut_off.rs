//! How far a proposal was from the money.

use serde::Serialize;

use super::datum::{money, number};
use crate::quantity::Rational;

/// What would have funded a proposal that got nothing or less than it asked, everything else unchanged. Each is exact, and
/// absent where nothing of its kind would have, or where it took too much work to find.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct CutOff {
    /// With more than so many further points on the first key of the ranking it would have been served whole; below a
    /// threshold: with so many further points it would have passed it.
    #[serde(serialize_with = "number")]
    pub points_short: Option<Rational>,
    /// Those with money that it would have to pass for it: the first ones, highest first.
    pub between: Vec<String>,
    /// How many those are in all.
    pub n_between: usize,
    /// With so much more under every ceiling, and no less, it would have been served whole.
    #[serde(serialize_with = "money")]
    pub more_budget: Option<Rational>,
    /// The highest amount below its own with which it would have been served whole.
    #[serde(serialize_with = "money")]
    pub smaller_request: Option<Rational>,
    /// The keys of those above that took too much work to find. What is absent and not named here does not exist.
    pub not_computed: Vec<&'static str>,
}

impl CutOff {
    /// Whether it says nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
