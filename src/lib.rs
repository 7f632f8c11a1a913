//! mkbcall

pub mod quantity;
pub mod register;
