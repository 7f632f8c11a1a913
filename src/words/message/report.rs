//! The frame of a report: headings, columns, what was checked, and what deserves a look.

use crate::words::Slot;

messages! {
    /// The title over a report.
    title(title: String, id: String) en "{title} ({id})" nl "{title} ({id})";
    /// How many proposals were decided on.
    checked(n: usize) en "{n} {n|proposal|proposals} checked." nl "{n} {n|voorstel|voorstellen} getoetst.";
    /// How many proposals could not be read.
    left_out(n: usize)
    en "{n} {n|proposal|proposals} could not be read and {n|counts|count} as open."
    nl "{n} {n|voorstel kon|voorstellen konden} niet worden gelezen en {n|telt|tellen} als open.";
    /// The call by hash.
    call_hash(sha256: String) en "Call text: SHA-256 {sha256}." nl "Tekst van de oproep: SHA-256 {sha256}.";
    /// A register that was read.
    register(name: String, version: Slot) en "{name} ({version})" nl "{name} ({version})";
    /// All registers that were read.
    registers(all: Vec<Slot>) en "Registers: {all}." nl "Registers: {all}.";
    /// A register.
    holidays() en "days off" nl "vrije dagen";
    /// A register.
    mergers() en "mergers of municipalities" nl "gemeentelijke herindelingen";
    /// A register.
    municipalities() en "municipalities" nl "gemeenten";
    /// A register.
    provinces() en "provinces" nl "provincies";
    /// A register.
    regions() en "regions" nl "regio's";
    /// A register.
    zones() en "time zones" nl "tijdzones";
    /// A register.
    water_boards() en "water boards" nl "waterschappen";
    /// Heading over registers, hashes and versions.
    heading_made_with() en "What this was made with" nl "Waarmee dit is gemaakt";
    /// Version of the program.
    engine(version: String) en "mkbcall {version}." nl "mkbcall {version}.";
    /// Heading over all proposals.
    heading_ranking() en "Proposals in order of rank" nl "Voorstellen op volgorde van rang";
    /// Heading over the selection and the money.
    heading_money() en "Selection and money" nl "Selectie en geld";
    /// Heading over the draws that are asked.
    heading_draws() en "Draws needed" nl "Loting nodig";
    /// Heading over the grounds.
    heading_grounds() en "Why the others are not selected" nl "Waarom de andere niet zijn geselecteerd";
    /// Heading over the grounds where money was granted.
    heading_grounds_grant() en "Why the others get nothing" nl "Waarom de andere niets krijgen";
    /// Heading over the grounds without a division.
    heading_grounds_plain() en "Why the others do not pass" nl "Waarom de andere niet voldoen";
    /// Heading over the remarks.
    heading_remarks() en "Remarks" nl "Opmerkingen";
    /// Heading over the readings.
    heading_readings() en "Readings of the call" nl "Lezingen van de oproep";
    /// Heading over recorded decisions that changed a value.
    heading_overrides() en "Overrides" nl "Vastgelegde afwijkingen";
    /// Heading over proposals that could not be read.
    heading_unread() en "Could not be read" nl "Niet leesbaar";
    /// Heading over the notes of the input.
    heading_notes() en "Notes with the input" nl "Toelichting bij de invoer";
    /// A column.
    column_rank() en "Rank" nl "Rang";
    /// A column.
    column_proposal() en "Proposal" nl "Voorstel";
    /// A column.
    column_for() en "Submitted for" nl "Ingediend voor";
    /// A column.
    column_title() en "Title" nl "Titel";
    /// A column.
    column_total() en "Total" nl "Totaal";
    /// A column.
    column_amount() en "Amount" nl "Bedrag";
    /// A column.
    column_outcome() en "Outcome" nl "Uitkomst";
    /// A draw that is asked.
    draw(among: Vec<Slot>) en "A draw is needed among {among}." nl "Loting is nodig tussen {among}.";
    /// What the draw decides.
    draw_decides(decides: Vec<Slot>) en "It decides on {decides}." nl "De loting beslist over {decides}.";
    /// How to record it.
    draw_question(question: String)
    en "Record it under `draws` with the question `{question}`."
    nl "Leg haar vast onder `draws` met de vraag `{question}`.";
    /// A remark.
    remark(about: String, text: String) en "{about}: {text}" nl "{about}: {text}";
    /// A reading.
    reading(statement: String, text: String) en "`{statement}`: {text}" nl "`{statement}`: {text}";
    /// An override.
    override_shown(about: String, statement: String, ground: String)
    en "{about}, `{statement}`: {ground}" nl "{about}, `{statement}`: {ground}";
    /// Who recorded it and when.
    override_by(by: String, on: Slot) en "Decided by {by} on {on}." nl "Besloten door {by} op {on}.";
    /// The verdict that an override leaves, and the one before it.
    override_verdict(verdict: crate::words::Word, without: crate::words::Word)
    en "With it: {verdict}; without it: {without}." nl "Met deze afwijking: {verdict}; zonder: {without}.";
    /// How many overrides there are.
    n_overrides(n: usize)
    en "{n} {n|override is|overrides are} recorded; see below." nl "Er {n|is|zijn} {n} {n|afwijking|afwijkingen} vastgelegd; zie onder.";
    /// What a decision would have been.
    without_overrides(outcome: crate::words::Word, granted: Option<Slot>)
    en "Without the recorded overrides it would be: {outcome}[, {granted}]."
    nl "Zonder de vastgelegde afwijkingen zou dit zijn: {outcome}[, {granted}].";
    /// An override in one line.
    override_in_one(statement: String, ground: String, by: String, on: Slot)
    en "Override of `{statement}`: {ground} ({by}, {on})" nl "Afwijking van `{statement}`: {ground} ({by}, {on})";
    /// What an outcome would have been.
    override_without(proposal: String, outcome: crate::words::Word)
    en "Without it {proposal} would be: {outcome}." nl "Zonder deze afwijking zou {proposal} zijn: {outcome}.";
    /// What an override sets.
    counts_as_received(when: Slot) en "It counts as received on {when}." nl "Het geldt als ontvangen op {when}.";
    /// What an override sets.
    closes_before(when: Slot) en "The window closes before {when}." nl "De termijn sluit vóór {when}.";
    /// What an override sets.
    closes_through(when: Slot) en "The window closes at the end of {when}." nl "De termijn sluit aan het einde van {when}.";
    /// All proposals.
    all_proposals() en "all proposals" nl "alle voorstellen";
    /// A proposal that could not be read.
    unread(about: String, problem: String) en "{about}: {problem}" nl "{about}: {problem}";
    /// Nothing to show in a cell.
    nothing() en "–" nl "–";
    /// A range between least and most.
    range(low: Slot, high: Slot) en "{low} to {high}" nl "{low} tot en met {high}";
    /// Yes.
    yes() en "yes" nl "ja";
    /// No.
    no() en "no" nl "nee";
    /// Nobody knows.
    not_known() en "not known" nl "niet bekend";
    /// An empty list.
    none() en "empty" nl "leeg";
    /// Percentage points.
    percentage_points(n: crate::quantity::Rational)
    en "{n} percentage points" nl "{n} procentpunt";
    /// A moment.
    moment(date: crate::quantity::Date, clock: String, offset: Option<String>)
    en "{date} at {clock}[ ({offset})]" nl "{date} om {clock} uur[ ({offset})]";
}
