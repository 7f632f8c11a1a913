//! mkbcall

pub mod quantity;
