//! mkbcall

pub mod analyse;
pub mod check;
pub mod decision;
pub mod diagnostic;
pub mod evaluate;
pub mod program;
pub mod proposal;
pub mod quantity;
pub mod register;
pub mod report;
pub mod select;
pub mod syntax;
pub mod text;
pub mod words;
