//! The call, typed: nothing in it can be wrong.
//!
//! A [`Program`] is made by the checker alone, and only from a call without errors. Names have become ids, texts have become
//! values, every condition has types that fit. Ids index the vectors of [`Program`]. Whoever evaluates a program need not
//! ask whether it makes sense; what is absent here was not written, and what has no default was written.

mod assessors;
mod call;
mod condition;
mod criterion;
mod division;
mod edition;
mod expr;
mod field;
mod field_threshold;
mod filing;
mod grant;
mod money;
mod overall;
mod statement;
mod table;
mod term;
mod test;
#[cfg(test)]
pub(crate) mod testing;
mod types;
mod value;
mod window;

pub use assessors::{Assessors, CONSENSUS, Cut, Method, Per, RemovalRule, Vote, VoteId};
pub use call::{FormerPlaces, Program, Regime, Territory, TerritoryDate};
pub use condition::{Area, Condition, ConditionForm, Line, Op};
pub use criterion::{
    Applies, Criterion, CriterionId, Group, Key, KeyForm, Least, Otherwise, Ranking, RankingTimes,
    Relative, Score, Threshold, Ties, TotalRule, Weight, stands_in,
};
pub use division::{
    AmountClass, Answer, Between, Counted, DivisionParts, Flow, LeastRest, Limit, LimitId,
    LimitKind, Pick, PotRest, Quantity, Reduce, ReduceHow, Served, Step as DivisionStep, StepOrder,
    UnitOf,
};
pub use edition::Edition;
pub use expr::{Arith, Differing, Expr, ExprForm, Moment, Over};
pub use field::{
    Absence, ChangedBy, Choice, ChoiceId, ChoiceValue, Define, DefineBody, DefineId, Field,
    FieldId, PARTY, PARTY_KIND, Record, RecordId, SIZE, party,
};
pub use field_threshold::FieldThreshold;
pub use filing::{AtFiling, Counting};
pub use grant::{Each, Financier, Grant, GrantLine, Miss, Round, Step};
pub use money::{Beyond, Ceiling, Division, LeadsTo, Order, Reserve, Shortfall};
pub(crate) use overall::Reader;
pub use overall::{Fold, Overall, OverallId};
pub use statement::{
    Citation, Droppable, Force, InForce, LeadsToFailure, OnEach, Reading, Requirement, Source,
    Statement, StatementId, StatementKind,
};
pub(crate) use table::order_of_keys;
pub use table::{Cell, Class, Column, Edge, MAX_KEYS, NoRow, Piece, Row, Table, TableId};
pub use term::{Duty, LegalRank, PlaceInLine, Remedy, Repair, TermRule, TermStart};
pub use test::{Example, ExampleId, Expectation, Given, Mark, RecordedDraw, Test};
pub use types::Type;
pub use value::{OpenReason, Value};
pub use window::{Cutoff, End, Ends, Phase, Window};
