//! Values that a person gives, with reason and author.

use crate::program::{FieldId, StatementId};
use crate::quantity::Date;

/// Who judged a field, why and when; the value stands in the field's slot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judged {
    /// The judged field.
    pub field: FieldId,
    /// Why.
    pub reason: Option<Box<str>>,
    /// Who.
    pub by: Option<Box<str>>,
    /// When.
    pub on: Option<Date>,
}

/// A recorded decision on a discretionary requirement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ruling {
    /// The requirement's statement.
    pub statement: StatementId,
    /// `refuse` or `do_not_refuse`; `None` while it is null.
    pub refuse: Option<bool>,
    /// Why.
    pub reason: Option<Box<str>>,
    /// Who.
    pub by: Option<Box<str>>,
    /// When.
    pub on: Option<Date>,
}
