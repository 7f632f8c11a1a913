//! What changed between two results.

use crate::words::{Slot, Word};

messages! {
    /// The title.
    title(call: String) en "What changed: {call}" nl "Wat veranderde: {call}";
    /// Nothing changed.
    same() en "Nothing changed: both results are the same." nl "Er veranderde niets: beide resultaten zijn gelijk.";
    /// The text of the call is another one.
    call_changed() en "The text of the call is another one." nl "De tekst van de oproep is een andere.";
    /// How many decisions changed.
    changed(n: usize) en "{n} {n|decision|decisions} changed." nl "{n} {n|beslissing|beslissingen} veranderd.";
    /// Heading over proposals that came or went.
    heading_proposals() en "Proposals that came or went" nl "Voorstellen die kwamen of gingen";
    /// A proposal that went.
    went(proposal: String) en "{proposal} is not in the second result." nl "{proposal} staat niet in het tweede resultaat.";
    /// A proposal that came.
    came(proposal: String, outcome: Word, granted: Slot)
    en "{proposal} is new: {outcome}, {granted}." nl "{proposal} is nieuw: {outcome}, {granted}.";
    /// A value that changed.
    from_to(what: Word, before: Slot, after: Slot)
    en "{what}: from {before} to {after}" nl "{what}: van {before} naar {after}";
    /// The outcome.
    outcome() en "Outcome" nl "Uitkomst";
    /// Whether it is provisional.
    provisional() en "Provisional" nl "Voorlopig";
    /// The amount.
    granted() en "Amount" nl "Bedrag";
    /// The rank.
    rank() en "Rank" nl "Rang";
    /// The total.
    total() en "Total" nl "Totaal";
    /// The total in the ranking.
    ranking_total() en "Total in the ranking" nl "Totaal in de rangschikking";
    /// What decides.
    deciding() en "Deciding" nl "Beslissend";
    /// A value of a criterion that changed.
    on_criterion(criterion: String, what: Word, before: Slot, after: Slot)
    en "`{criterion}`, {what}: from {before} to {after}" nl "`{criterion}`, {what}: van {before} naar {after}";
    /// The points.
    points() en "points" nl "punten";
    /// The weight.
    weight() en "weight" nl "gewicht";
    /// The contribution.
    contribution() en "contribution to the total" nl "bijdrage aan het totaal";
    /// A mark that changed.
    mark(assessor: String, criterion: String, before: Slot, after: Slot)
    en "The mark of {assessor} on `{criterion}`: from {before} to {after}" nl "De waardering van {assessor} op `{criterion}`: van {before} naar {after}";
    /// A mark that counts no more.
    counts_no_more() en "not counted" nl "telt niet";
    /// A finding that changed.
    finding(finding: String, before: Slot, after: Slot)
    en "`{finding}`: from {before} to {after}" nl "`{finding}`: van {before} naar {after}";
    /// Nothing in one of the results.
    nothing() en "nothing" nl "niets";
    /// Heading over the draws.
    heading_draws() en "Draws" nl "Lotingen";
    /// A draw that is not asked any more.
    draw_before(question: String) en "Not asked any more: `{question}`" nl "Niet meer gevraagd: `{question}`";
    /// A draw that is asked now.
    draw_after(question: String) en "Asked now: `{question}`" nl "Nu gevraagd: `{question}`";
    /// Heading over the money.
    heading_money() en "Money" nl "Geld";
    /// What was available.
    ceiling() en "Available" nl "Beschikbaar";
    /// What was given.
    spent() en "Given" nl "Gegeven";
    /// What was left.
    left() en "Left" nl "Over";
    /// The money of a pot.
    pot(pot: String, what: Word, before: Slot, after: Slot)
    en "Pot `{pot}`, {what}: from {before} to {after}" nl "Pot `{pot}`, {what}: van {before} naar {after}";
    /// Heading over grants that stay.
    heading_kept() en "Grants already made" nl "Al verleende subsidies";
    /// That they stay.
    kept_stay()
    en "A subsidy that was granted is not taken back. A later decision may refuse for the ceiling only so far as the first one had to (Awb 4:25, third paragraph)."
    nl "Een verleende subsidie wordt niet teruggenomen. Een later besluit mag om het plafond alleen weigeren voor zover het eerste besluit dat moest (Awb 4:25, derde lid).";
    /// A grant that stays.
    kept(proposal: String, granted: Slot, recounted: Slot)
    en "{proposal} keeps {granted}; the second result would give {recounted}." nl "{proposal} houdt {granted}; het tweede resultaat zou {recounted} geven.";
    /// Expected: a result.
    a_result() en "a result that `check --format json` wrote" nl "een resultaat dat `check --format json` schreef";
    /// Expected: an outcome.
    an_outcome() en "an outcome such as `awarded`" nl "een uitkomst zoals `awarded`";
}
