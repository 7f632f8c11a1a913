//! One condition in a sentence: what was seen, what was asked, where it is written.

use crate::words::{Slot, Word};

messages! {
    /// A ground: what the call says of it, with its detail and its source.
    ground(text: String, detail: Option<String>, source: Option<String>)
    en "{text}[: {detail}][ ({source})]." nl "{text}[: {detail}][ ({source})].";
    /// A ground in the author's own sentence, with what was seen and the source.
    ground_said(text: String, detail: Option<String>, source: Option<String>)
    en "{text}[ Seen: {detail}][ ({source})]." nl "{text}[ Gezien: {detail}][ ({source})].";
    /// A proposal with its outcome, before the ground.
    outcome_of(proposal: String, who: Option<String>, outcome: Word)
    en "{proposal}[, {who}]: {outcome}." nl "{proposal}[, {who}]: {outcome}.";
    /// A source with the place in it.
    source(source: String, locator: Option<String>) en "{source}[, {locator}]" nl "{source}[, {locator}]";
    /// A value that was seen.
    seen(fact: String, value: Slot) en "`{fact}` is {value}" nl "`{fact}` is {value}";
    /// A value that was seen, with what else must be known of it.
    seen_note(fact: String, value: Slot, note: String)
    en "`{fact}` is {value}; {note}" nl "`{fact}` is {value}; {note}";
    /// A value that is no single fact but follows from the proposal.
    seen_whole(value: Slot, note: Option<String>) en "the value is {value}[; {note}]" nl "de waarde is {value}[; {note}]";
    /// What was seen and what was asked.
    seen_asked(seen: String, bound: String) en "{seen}; it {bound}" nl "{seen}; dat {bound}";
    /// What was asked, where nothing was seen.
    asked(bound: String) en "it {bound}" nl "dat {bound}";
    /// A bound.
    is(value: Slot) en "must be {value}" nl "moet {value} zijn";
    /// A bound.
    is_not(value: Slot) en "must not be {value}" nl "mag niet {value} zijn";
    /// A bound.
    is_in(value: Slot) en "must be {value}" nl "moet {value} zijn";
    /// A bound.
    not_in(value: Slot) en "must not be {value}" nl "mag niet {value} zijn";
    /// A bound.
    at_least(value: Slot) en "must be at least {value}" nl "moet ten minste {value} zijn";
    /// A bound.
    at_most(value: Slot) en "must be at most {value}" nl "mag ten hoogste {value} zijn";
    /// A bound.
    more_than(value: Slot) en "must be more than {value}" nl "moet meer dan {value} zijn";
    /// A bound.
    less_than(value: Slot) en "must be less than {value}" nl "moet minder dan {value} zijn";
    /// A bound with both ends.
    between(low: Slot, high: Slot) en "must be between {low} and {high}" nl "moet tussen {low} en {high} liggen";
    /// A bound.
    contains(value: Slot) en "must contain {value}" nl "moet {value} bevatten";
    /// A bound.
    not_contains(value: Slot) en "must not contain {value}" nl "mag {value} niet bevatten";
    /// A bound.
    before(value: Slot) en "must be before {value}" nl "moet vóór {value} liggen";
    /// A bound.
    after(value: Slot) en "must be after {value}" nl "moet na {value} liggen";
    /// A bound.
    not_before(value: Slot) en "must not be before {value}" nl "mag niet vóór {value} liggen";
    /// A bound.
    not_after(value: Slot) en "must not be after {value}" nl "mag niet na {value} liggen";
    /// A fact or judgement that is still asked.
    needed(fact: String, by: Word) en "Needed: `{fact}`, from {by}." nl "Nodig: `{fact}`, van {by}.";
    /// Who gives a fact.
    applicant() en "the applicant" nl "de aanvrager";
    /// Who gives a judgement.
    assessor() en "the assessor" nl "de beoordelaar";
    /// Who decides.
    authority() en "the authority" nl "de instantie";
    /// A decision that can still change.
    depends_on(ids: Vec<Slot>)
    en "Provisional: {ids} can still change it." nl "Voorlopig: {ids} kan dit nog veranderen.";
    /// The withdrawal as a ground.
    withdrawn() en "The applicant withdrew it" nl "De aanvrager heeft het ingetrokken";
    /// A mark by an assessor, as a fact.
    mark(criterion: String, assessor: String) en "{criterion} by {assessor}" nl "{criterion} door {assessor}";
}
