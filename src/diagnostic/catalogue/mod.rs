//! Every code, a file per pass.

use super::Code;

pub mod reading;
pub mod writing;

/// All codes in the order of their numbers.
pub fn all() -> impl Iterator<Item = &'static Code> {
    [reading::ALL, writing::ALL].into_iter().flatten().copied()
}

/// The code with this number (case does not matter).
#[must_use]
pub fn find(number: &str) -> Option<&'static Code> {
    all().find(|code| code.number.eq_ignore_ascii_case(number))
}
