//! Literals and texts of the tree, as values.
//!
//! Slips (`2,8`, `€`, `20-11-2019`, `“…”`) are read for what they mean: the complaint about how they are written was made
//! when the text was read. `None` means that there is no such value (`2019-13-45`), which has its complaint too; so no
//! caller needs to complain again.

mod amount;
mod date;
mod number;
mod text;

pub use amount::{currency, money, percentage, points};
pub(super) use amount::{currency_in, is_grouped_by_points};
pub(super) use date::date_meaning;
pub use date::{DayOrInstant, date, day_or_instant, term, time};
pub(super) use number::meaning;
pub use number::number;
pub(super) use text::name_meaning;
pub use text::{name, text, texts};
