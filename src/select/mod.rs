//! Assessed proposals → order, ties, draws needed, ledger of the money, decisions.

mod standing;

pub use standing::{Placement, Selection, Standing};
