//! What a programmer would write by hand for this one call: typed structs, whole numbers, no explanations.

pub mod generate;
pub mod mkb_deals;
pub mod pair;
