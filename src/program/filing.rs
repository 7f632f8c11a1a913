//! Rules between proposals that are decided at filing: of those that share a value, so many stand.

use super::{Condition, Expr, StatementId};

/// Of the proposals that share a value, the first or the last so many stand; the others are refused.
#[derive(Debug, Clone)]
pub struct AtFiling {
    /// Its statement.
    pub statement: StatementId,
    /// What they share: an applicant, a group, an address. A proposal without one is concerned by nobody.
    pub per: Expr,
    /// Which proposals it concerns; `None`: all.
    pub condition: Option<Condition>,
    /// Whether only those of one window are held against each other.
    pub one_window: bool,
    /// So many stand.
    pub most: u32,
    /// Whether those received last stand, and not those received first.
    pub last_stands: bool,
    /// Which proposals count though they ended by themselves.
    pub counting: Counting,
}

/// Which proposals count though they ended by themselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counting {
    /// Those withdrawn.
    pub withdrawn: bool,
    /// Those outside the window.
    pub outside_window: bool,
    /// Those refused, not treated or below a threshold.
    pub refused: bool,
}
