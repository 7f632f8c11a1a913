//! What would have been enough: one sentence per change.

use crate::words::{Slot, Word};

messages! {
    /// Heading over the ways in which a proposal would pass.
    heading() en "What would be enough" nl "Wat genoeg zou zijn";
    /// One way, with one change.
    one_change() en "This change by itself:" nl "Alleen deze wijziging:";
    /// One way, with several changes.
    changes(n: u64) en "These {n} changes together:" nl "Deze {n} wijzigingen samen:";
    /// A change: the fact, what it would be, what it is, who can change it.
    change(fact: String, to: Slot, from: Slot, by: Word)
    en "`{fact}`: {to}. It is now {from}. It is for {by} to change."
    nl "`{fact}`: {to}. Het is nu {from}. Wijzigen kan {by}.";
    /// A fact that is not known yet.
    answer(fact: String, to: Slot, by: Word)
    en "`{fact}`: {to}. It is not known yet, and is for {by} to give."
    nl "`{fact}`: {to}. Het is nog niet bekend, en is te geven door {by}.";
    /// A list that would have to grow.
    grows(fact: String, to: Slot, by: Word)
    en "`{fact}`: {to}. It is for {by} to add." nl "`{fact}`: {to}. Toevoegen kan {by}.";
    /// One of several values.
    one_of(values: Slot) en "one of {values}" nl "een van {values}";
    /// One more in a list.
    add(value: Slot) en "{value} as well" nl "ook {value}";
    /// One more in a list, of which nothing need be said.
    one_more() en "one more" nl "nog één";
    /// Over ways after which a proposal would be judged.
    before_judgement() en "Then nothing would refuse it, and it would be judged:" nl "Dan zou niets tot weigering leiden en zou het worden beoordeeld:";
    /// No way is there.
    none() en "No change that someone can make is enough." nl "Geen wijziging die iemand kan maken is genoeg.";
    /// No way was found.
    not_found() en "No small set of changes was found that is enough." nl "Er is geen klein aantal wijzigingen gevonden dat genoeg is.";
    /// There may be other ways.
    more() en "There may be other ways." nl "Misschien kan het ook anders.";
}
