//! How firm a selection is.

use crate::words::Slot;

messages! {
    /// The title.
    title(call: String) en "How firm the selection is: {call}" nl "Hoe vast de selectie staat: {call}";
    /// Who gets money.
    selection(n: usize, ids: Vec<Slot>)
    en "{n} {n|proposal gets|proposals get} money: {ids}." nl "{n} {n|voorstel krijgt|voorstellen krijgen} geld: {ids}.";
    /// Nobody gets money.
    no_selection() en "No proposal gets money." nl "Geen voorstel krijgt geld.";
    /// A draw is open.
    draw(question: String) en "A draw is open: `{question}`." nl "Er staat een loting open: `{question}`.";
    /// Heading over the weights.
    heading_weights() en "Weights" nl "Gewichten";
    /// What the table says.
    weights_say()
    en "While one weight moves between the two ends and the others keep their proportions, the selection is the same."
    nl "Zolang één gewicht tussen de twee einden beweegt en de andere hun verhouding houden, blijft de selectie gelijk.";
    /// Heading over the weights of the ranking.
    heading_ranking_weights() en "Weights in the ranking" nl "Gewichten in de rangschikking";
    /// A column.
    column_criterion() en "Criterion" nl "Criterium";
    /// A column.
    column_weight() en "Weight" nl "Gewicht";
    /// A column.
    column_low() en "From" nl "Van";
    /// A column.
    column_high() en "To" nl "Tot";
    /// Ends that are not exact.
    not_exact(criterion: String)
    en "The ends for `{criterion}` are found by trial: the total bends in this weight, or other rules than the order and thresholds read it."
    nl "De einden voor `{criterion}` zijn door proberen gevonden: het totaal buigt in dit gewicht, of andere regels dan de volgorde en drempels lezen het.";
    /// Heading over the assessors.
    heading_assessors() en "Without an assessor" nl "Zonder een beoordelaar";
    /// Nothing changes.
    without_same(assessor: String)
    en "Without {assessor}: the same selection." nl "Zonder {assessor}: dezelfde selectie.";
    /// Who comes in.
    enter(assessor: String, ids: Vec<Slot>) en "Without {assessor}, in: {ids}" nl "Zonder {assessor}, erbij: {ids}";
    /// Who goes out.
    leave(assessor: String, ids: Vec<Slot>) en "Without {assessor}, out: {ids}" nl "Zonder {assessor}, eruit: {ids}";
    /// Who would wait.
    awaiting(assessor: String, ids: Vec<Slot>)
    en "Without {assessor}, awaiting: {ids}" nl "Zonder {assessor}, wacht: {ids}";
    /// A draw that would be asked.
    draw_without(assessor: String, question: String)
    en "Without {assessor}, a draw: `{question}`" nl "Zonder {assessor}, een loting: `{question}`";
    /// Heading over single marks.
    heading_steps() en "Marks of which one step decides" nl "Waarderingen waarvan één stap beslist";
    /// No mark decides.
    no_steps() en "No single step on a single mark changes the selection." nl "Geen enkele stap op één waardering verandert de selectie.";
    /// One step up decides.
    up(proposal: String, assessor: String, criterion: String)
    en "{proposal}, {assessor} on `{criterion}`: one step up" nl "{proposal}, {assessor} op `{criterion}`: één stap omhoog";
    /// One step down decides.
    down(proposal: String, assessor: String, criterion: String)
    en "{proposal}, {assessor} on `{criterion}`: one step down" nl "{proposal}, {assessor} op `{criterion}`: één stap omlaag";
    /// One step up or down decides.
    either(proposal: String, assessor: String, criterion: String)
    en "{proposal}, {assessor} on `{criterion}`: one step up or down" nl "{proposal}, {assessor} op `{criterion}`: één stap omhoog of omlaag";
    /// Heading over the cut.
    heading_cut() en "At the cut" nl "Bij de streep";
    /// The lowest total that gets money, and the highest that does not.
    cut(last: String, total: Slot, first: String, other: Slot)
    en "The lowest total that gets money: {last}, {total}. The highest that gets none: {first}, {other}."
    nl "Het laagste totaal dat geld krijgt: {last}, {total}. Het hoogste dat niets krijgt: {first}, {other}.";
    /// By how much.
    gap(gap: Slot) en "Difference: {gap}." nl "Verschil: {gap}.";
    /// The zone.
    zone(ids: Vec<Slot>)
    en "One step on one mark of these decides: {ids}." nl "Eén stap op één waardering van deze beslist: {ids}.";
}
