//! What a programmer would write by hand for this one call: typed structs, whole numbers, no explanations.

pub mod divide;
pub mod generate;
pub mod mkb_deals;
pub mod pair;
pub mod strict;
