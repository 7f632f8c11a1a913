//! The ledger: every step of the division with its money.

use serde::Serialize;

use super::datum::{money, money_range};
use crate::quantity::Rational;

/// The money of a selection: `ceiling = spent + left`, and each pot balances by itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Ledger {
    /// What was available.
    #[serde(serialize_with = "money")]
    pub ceiling: Option<Rational>,
    /// What was given or set aside.
    #[serde(serialize_with = "money")]
    pub spent: Option<Rational>,
    /// Per order of an open draw: least and most.
    #[serde(
        serialize_with = "money_range",
        skip_serializing_if = "Option::is_none"
    )]
    pub spent_range: Option<(Rational, Rational)>,
    /// What was left.
    #[serde(serialize_with = "money")]
    pub left: Option<Rational>,
    /// Per order of an open draw: least and most.
    #[serde(
        serialize_with = "money_range",
        skip_serializing_if = "Option::is_none"
    )]
    pub left_range: Option<(Rational, Rational)>,
    /// The pots; one even in a simple call.
    pub pots: Vec<Pot>,
    /// Shares of financiers.
    pub financing: Vec<super::Financing>,
    /// One step per proposal and pot, in the order served.
    pub steps: Vec<LedgerStep>,
}

/// One pot: `ceiling + moved_in = spent + moved_out + left`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Pot {
    /// Its name.
    pub name: String,
    /// The currency, or another unit.
    pub unit: String,
    /// What was available.
    #[serde(serialize_with = "money")]
    pub ceiling: Option<Rational>,
    /// What was given.
    #[serde(serialize_with = "money")]
    pub spent: Option<Rational>,
    /// Per order of an open draw: least and most.
    #[serde(
        serialize_with = "money_range",
        skip_serializing_if = "Option::is_none"
    )]
    pub spent_range: Option<(Rational, Rational)>,
    /// What was left.
    #[serde(serialize_with = "money")]
    pub left: Option<Rational>,
    /// Per order of an open draw: least and most.
    #[serde(
        serialize_with = "money_range",
        skip_serializing_if = "Option::is_none"
    )]
    pub left_range: Option<(Rational, Rational)>,
    /// What came from other pots.
    #[serde(serialize_with = "money")]
    pub moved_in: Option<Rational>,
    /// What went to other pots.
    #[serde(serialize_with = "money")]
    pub moved_out: Option<Rational>,
}

/// What happened to one proposal at one pot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LedgerStep {
    /// The proposal.
    pub proposal: String,
    /// The pot.
    pub pot: String,
    /// What the grant chain gave.
    #[serde(serialize_with = "money")]
    pub asked: Option<Rational>,
    /// What was there when its turn came.
    #[serde(serialize_with = "money")]
    pub available: Option<Rational>,
    /// Per order of an open draw: least and most.
    #[serde(
        serialize_with = "money_range",
        skip_serializing_if = "Option::is_none"
    )]
    pub available_range: Option<(Rational, Rational)>,
    /// What it got.
    #[serde(serialize_with = "money")]
    pub granted: Option<Rational>,
    /// Per order of an open draw: least and most.
    #[serde(
        serialize_with = "money_range",
        skip_serializing_if = "Option::is_none"
    )]
    pub granted_range: Option<(Rational, Rational)>,
    /// Why, by name: `fits`, `does_not_fit`, `after_the_stop`, `rest`, `awaits_draw`.
    pub why: &'static str,
}
