//! What would have been enough: one sentence per change.

use crate::quantity::Rational;
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
    one_of(values: Slot) en "{values}" nl "{values}";
    /// One more in a list.
    add(value: Slot) en "{value} as well" nl "ook {value}";
    /// One more in a list, of which nothing need be said.
    one_more() en "one more" nl "nog één";
    /// Over ways after which a proposal would be judged.
    before_judgement() en "Then nothing would refuse it, and it would be judged:" nl "Dan zou niets tot weigering leiden en zou het worden beoordeeld:";
    /// One more in a list, with what must be said of it.
    one_more_with(parts: Vec<Slot>) en "one more, with {parts}" nl "nog één, met {parts}";
    /// In a letter: a change that would have been enough.
    told(fact: String, to: Slot, from: Option<Slot>) en "{fact}: {to}[, instead of {from}]." nl "{fact}: {to}[, in plaats van {from}].";
    /// In a letter: changes that are enough only with one another.
    together() en "These together." nl "Deze samen.";
    /// In a letter: what somebody would still have judged after the changes.
    then_judged(what: Vec<Slot>)
    en "After that, this would still have been judged: {what}." nl "Daarna was nog te beoordelen: {what}.";
    /// In a letter: how far from a threshold.
    points_to_threshold(points: Rational)
    en "Your proposal would have reached the threshold with {points} further {points|point|points}."
    nl "Met {points} extra {points|punt|punten} had uw voorstel de drempel gehaald.";
    /// In a letter: how far from the money.
    points_short(points: Rational)
    en "With more than {points} further {points|point|points} the money would have sufficed for your whole proposal."
    nl "Met meer dan {points} extra {points|punt|punten} was er voor uw hele voorstel geld geweest.";
    /// In a letter: how far from the money.
    smaller_request(amount: Slot)
    en "With an amount of {amount} there would have been enough money."
    nl "Met een bedrag van {amount} was er genoeg geld geweest.";
    /// No way is there.
    none() en "No change that someone can make is enough." nl "Geen wijziging die iemand kan maken is genoeg.";
    /// No way was found.
    not_found() en "No small set of changes was found that is enough." nl "Er is geen klein aantal wijzigingen gevonden dat genoeg is.";
    /// There may be other ways.
    more() en "There may be other ways." nl "Misschien kan het ook anders.";
}
