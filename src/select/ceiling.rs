//! Which of a series of ceilings a proposal sees.

use crate::program::Ceiling;
use crate::quantity::Instant;

/// The ceiling for a proposal, chosen like every version: of those published at or before its receipt and applying then the one
/// that applies from the latest moment. A later ceiling, lower or higher, is not for those already in (Awb 4:27, second
/// paragraph). With one ceiling there is nothing to choose, and where none was published in time, or the receipt is not known,
/// the first holds.
pub(super) fn ceiling_for(series: &[Ceiling], received: Option<Instant>) -> Option<&Ceiling> {
    let seen = series.iter().filter(|ceiling| {
        let published = ceiling.published;
        let applies = ceiling.applies_from;
        received.is_some_and(|received| {
            published.is_none_or(|published| published <= received)
                && applies.is_none_or(|applies| applies <= received)
        })
    });
    // Of those that apply from one moment, the one that was published last; of those published together, the last in the file.
    let seen = seen.max_by_key(|ceiling| (ceiling.applies_from, ceiling.published));
    seen.or_else(|| {
        let begins = |ceiling: &&Ceiling| (ceiling.applies_from, ceiling.published);
        series.iter().min_by_key(begins)
    })
}
