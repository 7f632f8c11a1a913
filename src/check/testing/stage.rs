//! What an example or a `given` says of a stage, and what it says beside the stages.

use super::entry::quoted_slot;
use crate::check::built_in;
use crate::check::context::Ctx;
use crate::diagnostic::catalogue::stage as say;
use crate::program::Given;
use crate::syntax::tree::Node;
use crate::text::{Span, Spanned};
use crate::words::{Slot, Word};

const IN_STAGE: Word = Word {
    en: "in a stage",
    nl: "in een trap",
};
const OUTSIDE: Word = Word {
    en: "outside the stages",
    nl: "buiten de trappen",
};

/// What every proposal has beside its stages.
const OF_ALL: [&str; 3] = ["reference", "title", "submitted_for"];

impl Ctx<'_> {
    /// The entries of one stage; those of another one are read there.
    pub(super) fn stage_entries(
        &mut self,
        written: &Spanned<String>,
        entry: &Node,
        in_stage: bool,
        given: &mut Given,
    ) {
        let Some(place) = &self.stage else {
            let name = written.value.clone();
            self.say(say::unknown_stage(written.span, name, None));
            return;
        };
        let is_here = place.name == written.value;
        if in_stage {
            self.misplaced(entry.span, quoted_slot(&written.value), OUTSIDE);
        } else if is_here {
            given.stage = Some(Box::new(self.entries_at(entry, true)));
        }
    }

    /// Whether an entry is of another level than it stands at; then that is said.
    pub(super) fn is_elsewhere(&mut self, written: &Spanned<String>, in_stage: bool) -> bool {
        let Some(place) = &self.stage else {
            return false;
        };
        let name = written.value.as_str();
        let is_shared = place.shared.iter().any(|shared| shared == name)
            || built_in::heading(name).is_some_and(|(key, _)| OF_ALL.contains(&key));
        let of_stage = place.stage_of(name);
        let is_of_stage = of_stage.is_some()
            || built_in::heading(name).is_some_and(|(key, _)| !OF_ALL.contains(&key))
            || self.is_discretionary(name);
        let is_elsewhere = if in_stage {
            is_shared || of_stage.is_some_and(|stage| stage != place.name)
        } else {
            !is_shared && is_of_stage
        };
        if is_elsewhere {
            let place = if in_stage && is_shared {
                OUTSIDE
            } else {
                IN_STAGE
            };
            self.misplaced(written.span, quoted_slot(name), place);
        }
        is_elsewhere
    }

    /// Whether marks, votes and the like stand outside the stages of a call that has stages; then that is said.
    pub(super) fn is_of_a_stage(&mut self, entry: &Node, in_stage: bool) -> bool {
        let is_outside = self.stage.is_some() && !in_stage;
        if is_outside {
            let word = entry.children.first().map_or(entry.span, |word| word.span);
            let written = quoted_slot(self.texts.slice(word));
            self.misplaced(word, written, IN_STAGE);
        }
        is_outside
    }

    fn misplaced(&mut self, at: Span, name: Slot, place: Word) {
        self.say(say::entry_elsewhere(at, name, Slot::Word(place)));
    }
}
