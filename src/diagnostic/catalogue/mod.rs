//! Every code, a file per pass.

use super::Code;

pub mod assumed;
pub mod date_place;
pub mod divided;
pub mod division;
pub mod element;
pub mod field;
pub mod include;
pub mod lint;
pub mod lowering;
pub mod money;
pub mod name;
pub mod per_window;
pub mod points;
pub mod reading;
pub mod said;
pub mod stage;
pub mod table;
pub mod testing;
pub mod types;
pub mod version;
pub mod writing;

/// All codes in the order of their numbers.
pub fn all() -> impl Iterator<Item = &'static Code> {
    [
        reading::ALL,
        include::ALL,
        name::ALL,
        types::ALL,
        table::ALL,
        element::ALL,
        stage::ALL,
        version::ALL,
        date_place::ALL,
        assumed::ALL,
        points::ALL,
        money::ALL,
        per_window::ALL,
        division::ALL,
        field::ALL,
        divided::ALL,
        lowering::ALL,
        testing::ALL,
        said::ALL,
        lint::ALL,
        writing::ALL,
    ]
    .into_iter()
    .flatten()
    .copied()
}

/// The code with this number (case does not matter).
#[must_use]
pub fn find(number: &str) -> Option<&'static Code> {
    all().find(|code| code.number.eq_ignore_ascii_case(number))
}
