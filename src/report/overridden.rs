//! What a recorded decision sets, in words.

use crate::decision::{ShownEnd, ShownSet};
use crate::words::message::report as words;

use super::value::Ctx;

/// The moment that an override sets; `None` where it sets a verdict.
pub(super) fn moment(ctx: Ctx, set: &ShownSet) -> Option<String> {
    let message = match set {
        ShownSet::Verdict(_) => return None,
        ShownSet::Received(at) => words::counts_as_received(ctx.when(at)),
        ShownSet::Closes(ShownEnd::Before(at)) => words::closes_before(ctx.when(at)),
        ShownSet::Closes(ShownEnd::Through(day)) => words::closes_through(ctx.when(day)),
    };
    Some(message.text(ctx.language))
}
