//! One condition in a sentence: what was seen, what was asked, where it is written.

use crate::words::{Slot, Word};

messages! {
    /// A ground: what the call says of it, with its detail and its source.
    ground(text: String, detail: Option<String>, source: Option<String>)
    en "{text}[: {detail}][ ({source})]." nl "{text}[: {detail}][ ({source})].";
    /// A requirement by its label, with what became of it.
    with_verdict(verdict: Word, label: String) en "{verdict}: {label}." nl "{verdict}: {label}.";
    /// A ground in the author's own sentence, with what was seen and the source.
    ground_said(text: String, detail: Option<String>, source: Option<String>)
    en "{text}[ Seen: {detail}][ ({source})]." nl "{text}[ Gezien: {detail}][ ({source})].";
    /// A ground in the author's own sentence, with what was asked and the source.
    ground_asked(text: String, bound: String, source: Option<String>)
    en "{text} Required: {bound}[ ({source})]." nl "{text} Vereist: {bound}[ ({source})].";
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
    /// A value that was seen, by what the call calls it.
    seen_label(label: String, fact: String, value: Slot, note: Option<String>)
    en "{label} (`{fact}`) is {value}[; {note}]" nl "{label} (`{fact}`) is {value}[; {note}]";
    /// A value that was seen, for people outside: by what the call calls it alone.
    seen_plain(label: String, value: Slot, note: Option<String>)
    en "{label}: {value}[; {note}]" nl "{label}: {value}[; {note}]";
    /// A value that is no single fact but follows from the proposal.
    seen_whole(what: String, value: Slot) en "{what} is {value}" nl "{what} is {value}";
    /// Such a value without a name.
    the_value() en "the value" nl "de waarde";
    /// What the row of a table gives.
    row(seen: Option<String>, gives: Slot) en "[{seen}; ]gives: {gives}" nl "[{seen}; ]geeft: {gives}";
    /// What a table gives that says that there is no amount.
    no_amount() en "no amount" nl "geen bedrag";
    /// What was seen and what was asked.
    seen_asked(seen: String, bound: String) en "{seen}; required: {bound}" nl "{seen}; vereist: {bound}";
    /// What was asked, where nothing was seen.
    asked(bound: String) en "required: {bound}" nl "vereist: {bound}";
    /// A bound.
    is(value: Slot) en "{value}" nl "{value}";
    /// A bound.
    is_not(value: Slot) en "other than {value}" nl "anders dan {value}";
    /// A bound.
    is_in(value: Slot) en "{value}" nl "{value}";
    /// A bound.
    not_in(value: Slot) en "other than {value}" nl "anders dan {value}";
    /// A bound.
    at_least(value: Slot) en "at least {value}" nl "ten minste {value}";
    /// A bound.
    at_most(value: Slot) en "at most {value}" nl "ten hoogste {value}";
    /// A bound.
    more_than(value: Slot) en "more than {value}" nl "meer dan {value}";
    /// A bound.
    less_than(value: Slot) en "less than {value}" nl "minder dan {value}";
    /// A bound with both ends.
    between(low: Slot, high: Slot) en "between {low} and {high}" nl "tussen {low} en {high}";
    /// A bound.
    contains(value: Slot) en "containing {value}" nl "met {value}";
    /// A bound.
    not_contains(value: Slot) en "without {value}" nl "zonder {value}";
    /// A bound.
    before(value: Slot) en "before {value}" nl "vóór {value}";
    /// A bound.
    after(value: Slot) en "after {value}" nl "na {value}";
    /// A bound.
    not_before(value: Slot) en "{value} at the earliest" nl "op zijn vroegst {value}";
    /// A bound.
    not_after(value: Slot) en "{value} at the latest" nl "uiterlijk {value}";
    /// A fact or judgement that is still asked.
    needed(fact: String, by: Word) en "Needed: `{fact}`, from {by}." nl "Nodig: `{fact}`, van {by}.";
    /// A fact or judgement that is still asked, by the text that the call has for it.
    needed_label(label: String, fact: String, by: Word)
    en "Needed: {label} (`{fact}`), from {by}." nl "Nodig: {label} (`{fact}`), van {by}.";
    /// Who gives a fact.
    applicant() en "the applicant" nl "de aanvrager";
    /// Who gives a judgement.
    assessor() en "the assessor" nl "de beoordelaar";
    /// Who decides.
    authority() en "the authority" nl "de instantie";
    /// A decision that can still change.
    depends_on(ids: Vec<Slot>)
    en "Provisional: it still depends on {ids}." nl "Voorlopig: het hangt nog af van {ids}.";
    /// The withdrawal as a ground.
    withdrawn() en "The applicant withdrew it" nl "De aanvrager heeft het ingetrokken";
    /// A fact in a list, with its place in it.
    in_list(name: String, list: Option<String>, at: usize)
    en "{name} ([{list}, ]number {at})" nl "{name} ([{list}, ]nummer {at})";
    /// A value that follows from the proposal, for people outside: an amount.
    the_amount() en "the amount" nl "het bedrag";
    /// A value that follows from the proposal, for people outside: a number.
    the_number() en "the number" nl "het aantal";
    /// Further values, which would make a sentence too long.
    and_more(n: usize) en "{n} more" nl "nog {n}";
    /// The marks of the assessors, as what is needed.
    marks() en "the marks" nl "de waarderingen";
    /// The votes of the assessors, as what is needed.
    votes() en "the votes" nl "de stemmen";
    /// An act that did not happen, or that nobody recorded.
    not_recorded() en "not recorded" nl "niet vastgelegd";
    /// A mark by an assessor, as a fact.
    mark(criterion: String, assessor: String) en "{criterion} by {assessor}" nl "{criterion} door {assessor}";
}
