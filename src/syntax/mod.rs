//! Text → (tree, diagnostics). The only floor that knows pest.

pub mod expression;
mod kind;
pub mod tree;
