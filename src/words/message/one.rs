//! One decision in full.

use crate::quantity::Rational;
use crate::words::{Slot, Word};

messages! {
    /// The title over a decision.
    title(proposal: String, title: Option<String>) en "{proposal}[: {title}]" nl "{proposal}[: {title}]";
    /// The outcome.
    outcome(outcome: Word) en "Outcome: {outcome}." nl "Uitkomst: {outcome}.";
    /// The call.
    call(title: String, id: String) en "Call: {title} ({id})." nl "Oproep: {title} ({id}).";
    /// For whom.
    submitted_for(who: String) en "Submitted for: {who}." nl "Ingediend voor: {who}.";
    /// The case number.
    reference(reference: String) en "Reference: {reference}." nl "Kenmerk: {reference}.";
    /// The rank.
    rank(rank: u64) en "Rank: {rank}." nl "Rang: {rank}.";
    /// The stage that decided.
    stage(stage: String) en "Decided in the stage `{stage}`." nl "Beslist in de trap `{stage}`.";
    /// What an earlier stage decided.
    stage_before(stage: String, outcome: Word, rank: Option<u64>, total: Option<Rational>)
        en "Before, in `{stage}`: {outcome}[, rank {rank}][, total {total}]."
        nl "Eerder, in `{stage}`: {outcome}[, rang {rank}][, totaal {total}].";
    /// Its rank in one list.
    rank_in(list: String, rank: u64) en "Rank in `{list}`: {rank}." nl "Rang in `{list}`: {rank}.";
    /// A shared rank.
    tied(ids: Vec<Slot>) en "It shares this rank with {ids}." nl "Het deelt deze rang met {ids}.";
    /// Without a rank.
    no_rank() en "It takes no rank." nl "Het krijgt geen rang.";
    /// The total.
    total(total: Rational) en "Total: {total}." nl "Totaal: {total}.";
    /// The total that ranks, where it differs.
    ranking_total(total: Rational) en "Total for the ranking: {total}." nl "Totaal voor de rangschikking: {total}.";
    /// What was asked.
    requested(amount: Slot) en "Requested: {amount}." nl "Gevraagd: {amount}.";
    /// What it gets.
    granted(amount: Slot) en "Amount: {amount}." nl "Bedrag: {amount}.";
    /// What it gets is open.
    not_granted_yet() en "Amount: not decided yet." nl "Bedrag: nog niet beslist.";
    /// Heading over the ground.
    heading_ground() en "Deciding" nl "Beslissend";
    /// Heading over the findings.
    heading_findings() en "Requirements and selection" nl "Eisen en selectie";
    /// Heading over the scores.
    heading_scores() en "Scores" nl "Scores";
    /// Heading over the money.
    heading_money() en "Money" nl "Geld";
    /// Heading over dates.
    heading_dates() en "Dates" nl "Data";
    /// Heading over suspensive conditions.
    heading_conditions() en "Conditions" nl "Voorwaarden";
    /// A finding: its verdict and its text.
    finding(verdict: Word, label: String, id: String) en "{verdict}: {label} (`{id}`)" nl "{verdict}: {label} (`{id}`)";
    /// A finding that binds less than a rule.
    finding_force(verdict: Word, label: String, id: String, force: Word)
    en "{verdict}: {label} (`{id}`, {force})" nl "{verdict}: {label} (`{id}`, {force})";
    /// The force of a requirement.
    discretionary() en "discretionary" nl "naar afweging";
    /// The force of a requirement.
    guideline() en "guideline" nl "leidraad";
    /// Where the rule stands.
    at(source: Option<String>, file: String, line: u64)
    en "[{source}; ]{file}, line {line}" nl "[{source}; ]{file}, regel {line}";
    /// A column.
    column_criterion() en "Criterion" nl "Criterium";
    /// A column.
    column_assessor() en "Assessor" nl "Beoordelaar";
    /// A column.
    column_points() en "Points" nl "Punten";
    /// A column.
    column_weight() en "Weight" nl "Gewicht";
    /// A column.
    column_contribution() en "Contribution" nl "Bijdrage aan totaal";
    /// A column.
    column_reason() en "Reason" nl "Reden";
    /// All assessors together.
    together() en "together" nl "samen";
    /// A mark that does not count.
    does_not_count(why: Word) en "does not count: {why}" nl "telt niet mee: {why}";
    /// Why not: its assessor takes no part.
    recused() en "takes no part" nl "doet niet mee";
    /// Why not: it was removed.
    removed() en "removed" nl "geschrapt";
    /// The verdict before recorded decisions.
    verdict_without(without: Word)
    en "by a recorded decision; without it: {without}" nl "door een vastgelegde afwijking; zonder: {without}";
    /// A removal of a mark.
    mark_removed(by: Option<String>, on: Option<Slot>, ground: Option<String>)
    en "Removed[ by {by}][ on {on}][: {ground}]." nl "Geschrapt[ door {by}][ op {on}][: {ground}].";
    /// A removal of a mark whose test does not hold.
    removal_without_effect(by: Option<String>, on: Option<Slot>, ground: Option<String>)
    en "A removal[ by {by}][ on {on}] has no effect, because its test does not hold[: {ground}]."
    nl "Een schrapping[ door {by}][ op {on}] heeft geen gevolg, omdat de toets ervan niet slaagt[: {ground}].";
    /// Why not: there is a consensus.
    beside_consensus() en "stands beside the consensus" nl "staat naast de consensus";
    /// Why not: its criterion does not apply.
    criterion_not_applicable() en "the criterion does not apply" nl "het criterium geldt niet";
    /// Why not: it is one of the lowest or the highest.
    cut() en "left out as one of the lowest or the highest" nl "weggelaten als een van de laagste of de hoogste";
    /// Why not: it is not there yet.
    still_to_come() en "still to come" nl "moet nog komen";
    /// A date that follows.
    date(name: String, date: Slot) en "{name}: {date}." nl "{name}: {date}.";
    /// What moved a date.
    moved(from: Slot, by: Vec<Slot>) en "It moved from {from} because of {by}." nl "Verschoven van {from} wegens {by}.";
}
