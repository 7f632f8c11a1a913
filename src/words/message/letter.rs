//! Letters: the decision first, then why, then what can be done against it.

use crate::quantity::{Date, Rational};
use crate::words::{Slot, Word};

messages! {
    /// All requirements met, nothing divided.
    eligible() en "Your proposal meets all requirements." nl "Uw voorstel voldoet aan alle eisen.";
    /// Within the ceiling.
    selected() en "Your proposal is selected." nl "Uw voorstel is geselecteerd.";
    /// What is set aside.
    set_aside(amount: Slot) en "{amount} is set aside for it." nl "Voor uw voorstel is {amount} gereserveerd.";
    /// A grant.
    awarded(amount: Slot) en "You get a grant of {amount}." nl "U krijgt een bijdrage van {amount}.";
    /// A grant whose excess is refused for the ceiling.
    awarded_in_part()
    en "The rest of what you asked for is refused, because the money is used up."
    nl "De rest van wat u vroeg is geweigerd, omdat het geld op is.";
    /// A grant lowered by a rule.
    awarded_reduced()
    en "A rule of the call lowered this amount."
    nl "Een regel van de oproep heeft dit bedrag verlaagd.";
    /// What was asked.
    requested(amount: Slot) en "You asked for {amount}." nl "U vroeg {amount}.";
    /// On the reserve list.
    reserve()
    en "Your proposal is on the reserve list. It gets no money now."
    nl "Uw voorstel staat op de reservelijst. Het krijgt nu geen geld.";
    /// Kept.
    carried_over()
    en "Your proposal is kept for the next window." nl "Uw voorstel schuift door naar de volgende indieningstermijn.";
    /// The money is gone.
    refused_ceiling()
    en "Your proposal is refused, because the money is used up." nl "Uw voorstel is geweigerd, omdat het geld op is.";
    /// Not assessed.
    not_assessed_ceiling()
    en "Your proposal is refused without an assessment, because the money was used up before its turn."
    nl "Uw voorstel is zonder beoordeling geweigerd, omdat het geld op was voordat het aan de beurt kwam.";
    /// Not assessed, save what was examined for all.
    partly_assessed_ceiling()
    en "Your proposal is refused, because the money was used up before its turn. So only a part of it was assessed."
    nl "Uw voorstel is geweigerd, omdat het geld op was voordat het aan de beurt kwam. Daarom is maar een deel ervan beoordeeld.";
    /// Below a threshold.
    below_threshold()
    en "Your proposal is refused, because it stays below the threshold."
    nl "Uw voorstel is geweigerd, omdat het onder de drempel blijft.";
    /// A requirement not met.
    refused() en "Your proposal is refused." nl "Uw voorstel is geweigerd.";
    /// A ground that leaves a choice.
    refused_discretionary()
    en "Your proposal is refused. The call left a choice here, and it was weighed."
    nl "Uw voorstel is geweigerd. De oproep liet hier een keuze, en die is afgewogen.";
    /// Incomplete.
    not_treated() en "Your proposal is not treated." nl "Uw voorstel is niet in behandeling genomen.";
    /// Too early or too late.
    outside_window()
    en "Your proposal was received outside the window. It is not assessed."
    nl "Uw voorstel is buiten de indieningstermijn ontvangen. Het is niet beoordeeld.";
    /// Withdrawn.
    withdrawn()
    en "You withdrew your proposal. Nothing is decided on it." nl "U hebt uw voorstel ingetrokken. Er wordt niet over beslist.";
    /// The place in the order.
    rank(rank: u64) en "Its rank is {rank}." nl "De rang is {rank}.";
    /// A judgement with its reason.
    judgement(what: String, value: Slot, reason: String) en "{what}: {value}. Reason: {reason}" nl "{what}: {value}. Reden: {reason}";
    /// Who judged, and when.
    judged_by(by: Option<String>, on: Option<Date>) en "Judged[ by {by}][ on {on}]." nl "Beoordeeld[ door {by}][ op {on}].";
    /// A recorded decision on a discretionary ground.
    ruled_refuse() en "refuse" nl "weigeren";
    /// A recorded decision on a discretionary ground.
    ruled_go_on() en "do not refuse" nl "niet weigeren";
    /// Points on a scale.
    points_of(points: Slot, max: Rational) en "{points} of {max}" nl "{points} van {max}";
    /// A mark with its reason.
    mark(assessor: String, points: Slot, reason: String) en "{assessor}, {points}: {reason}" nl "{assessor}, {points}: {reason}";
    /// A mark that does not count.
    mark_not_counted(assessor: String, why: Option<Slot>)
    en "{assessor}: this mark does not count[ ({why})]." nl "{assessor}: dit cijfer telt niet[ ({why})].";
    /// A recorded decision that sets a verdict.
    set_verdict(label: String, verdict: crate::words::Word)
    en "{label}: by a recorded decision this counts as {verdict}." nl "{label}: door een vastgelegd besluit geldt dit als {verdict}.";
    /// A verdict that a recorded decision set.
    verdict_set(verdict: crate::words::Word)
    en "{verdict}, by a recorded decision" nl "{verdict}, door een vastgelegd besluit";
    /// Why a recorded decision was taken, by whom and when.
    set_ground(ground: String, by: String, on: Slot)
    en "Ground: {ground}. Decided by {by} on {on}." nl "Grond: {ground}. Besloten door {by} op {on}.";
    /// What would have been without recorded decisions.
    set_without(outcome: crate::words::Word, granted: Option<Slot>)
    en "Without this the outcome would have been: {outcome}[, {granted}]."
    nl "Zonder dit zou de uitkomst zijn geweest: {outcome}[, {granted}].";
    /// The total.
    total(total: Rational) en "Together: {total} points." nl "Samen: {total} punten.";
    /// An assessor whose name is left out.
    assessor(n: usize) en "assessor {n}" nl "beoordelaar {n}";
    /// A name that is left out.
    left_out() en "(name left out)" nl "(naam weggelaten)";
    /// A duty with its day.
    duty(label: String, due: Slot) en "{label}: at the latest on {due}." nl "{label}: uiterlijk op {due}.";
    /// A duty without a known day.
    duty_open(label: String) en "{label}: the last day is not known yet." nl "{label}: de laatste dag is nog niet bekend.";
    /// What can be done, until when.
    remedy(label: String, last: Slot, authority: String)
    en "{label}: you can do this up to and including {last}, with {authority}."
    nl "{label}: dit kan tot en met {last}, bij {authority}.";
    /// What moved the last day.
    remedy_moved(from: Slot, by: Vec<Slot>) en "That day moved from {from} because of {by}." nl "Die dag is verschoven van {from} wegens {by}.";
    /// A day that is no working day.
    day_off(day: Slot, why: String) en "{day} ({why})" nl "{day} ({why})";
    /// What can be done, with the last day left open.
    remedy_open(label: String, term: Slot, authority: String)
    en "{label}: you can do this up to and including (to fill in: {term} after the day of sending), with {authority}."
    nl "{label}: dit kan tot en met (in te vullen: {term} na de dag van verzending), bij {authority}.";
    /// What can be done, with a term that does not run from the sending.
    remedy_other(label: String, authority: String)
    en "{label}: you can do this up to and including (to fill in), with {authority}."
    nl "{label}: dit kan tot en met (in te vullen), bij {authority}.";
    /// What was not assessed.
    not_assessed(what: String) en "Not assessed: {what}." nl "Niet beoordeeld: {what}.";
    /// A column.
    column_requirement() en "Requirement" nl "Eis";
    /// A column.
    column_verdict() en "Verdict" nl "Oordeel";
    /// A column.
    column_seen() en "Seen and required" nl "Gezien en vereist";
    /// A column.
    column_source() en "Source" nl "Bron";
    /// A source with its address.
    source(text: String, url: Option<String>) en "{text}[, {url}]" nl "{text}[, {url}]";
    /// A letter that cannot be made, before what is missing.
    blocked(proposal: String, missing: String) en "{proposal}: no letter. {missing}" nl "{proposal}: geen brief. {missing}";
    /// What is missing.
    missing_provisional(ids: Vec<Slot>)
    en "The decision is provisional; it depends on {ids}." nl "Het besluit is voorlopig; het hangt af van {ids}.";
    /// What is missing.
    missing_outcome(outcome: Word) en "Nothing is decided yet: {outcome}." nl "Er is nog niets beslist: {outcome}.";
    /// What is missing.
    missing_reason(criterion: String, assessor: String)
    en "Criterion {criterion}: {assessor} gave no reason." nl "Criterium {criterion}: {assessor} gaf geen reden.";
    /// What is missing.
    missing_judgement(field: String) en "Judgement {field}: there is no reason." nl "Oordeel {field}: er is geen reden.";
    /// A letter that was written.
    written(proposal: String, file: String) en "{proposal}: {file}" nl "{proposal}: {file}";
    /// How many letters there are.
    counted(written: usize, blocked: usize)
    en "{written} {written|letter|letters} written, {blocked} blocked"
    nl "{written} {written|brief|brieven} geschreven, {blocked} tegengehouden";
    /// An argument without which no letter is made.
    sent_before_date()
    en "`--sent` lies before `--date`: a decision is sent after it is taken"
    nl "`--sent` ligt voor `--date`: een besluit wordt verzonden nadat het is genomen";
    /// A name that says nothing.
    nobody_decided()
    en "`--decided-by` is empty: a person decides" nl "`--decided-by` is leeg: een mens beslist";
}
