//! How the money is spent.

use crate::quantity::Rational;
use crate::words::{Money, Slot};

messages! {
    /// How many are selected.
    selected(n: usize) en "{n} {n|proposal is|proposals are} selected:" nl "{n} {n|voorstel is|voorstellen zijn} geselecteerd:";
    /// How many get a grant.
    awarded(n: usize) en "{n} {n|proposal gets|proposals get} a grant:" nl "{n} {n|voorstel krijgt|voorstellen krijgen} een bijdrage:";
    /// How many pass.
    eligible(n: usize) en "{n} {n|proposal meets|proposals meet} all requirements:" nl "{n} {n|voorstel voldoet|voorstellen voldoen} aan alle eisen:";
    /// Nobody is selected.
    nobody() en "No proposal is selected." nl "Geen voorstel is geselecteerd.";
    /// One that gets money.
    line(proposal: String, who: Option<String>, amount: Option<Slot>)
    en "{proposal}[, {who}][: {amount}]" nl "{proposal}[, {who}][: {amount}]";
    /// The ceiling.
    ceiling(amount: Slot) en "Ceiling: {amount}." nl "Plafond: {amount}.";
    /// What is set aside or granted.
    spent(amount: Slot) en "Spent: {amount}." nl "Besteed: {amount}.";
    /// What is left.
    left(amount: Slot) en "Left: {amount}." nl "Over: {amount}.";
    /// The reserve list.
    reserve(n: usize) en "{n} on the reserve list, in this order:" nl "{n} op de reservelijst, in deze volgorde:";
    /// The pot of the whole call.
    whole() en "the ceiling" nl "het plafond";
    /// Another pot.
    named_pot(name: String) en "pot `{name}`" nl "pot `{name}`";
    /// One pot.
    pot(name: String, ceiling: Slot, spent: Slot, left: Slot)
    en "Of {name}: {spent} of {ceiling} spent, {left} left." nl "Van {name}: {spent} van {ceiling} besteed, {left} over.";
    /// What moved between pots.
    moved(name: String, into: Slot, out: Slot)
    en "Of {name}: {into} moved in, {out} moved out." nl "Van {name}: {into} bijgeschreven, {out} overgeheveld.";
    /// How far from the money.
    points_short(points: Rational)
    en "With more than {points} further {points|point|points} it would have been served whole."
    nl "Met meer dan {points} extra {points|punt|punten} was het geheel bediend.";
    /// How far from a threshold.
    points_to_threshold(points: Rational)
    en "With {points} further {points|point|points} it would have reached the threshold."
    nl "Met {points} extra {points|punt|punten} had het de drempel gehaald.";
    /// Who stands between.
    between(ids: Vec<Slot>)
    en "Between it and the money: {ids}."
    nl "Tussen dit voorstel en het geld: {ids}.";
    /// Who stands between, when there are many.
    between_first(ids: Vec<Slot>, more: usize)
    en "Between it and the money: {ids}, and {more} {more|other|others}."
    nl "Tussen dit voorstel en het geld: {ids}, en nog {more}.";
    /// How far from the money.
    more_budget(amount: Money)
    en "With {amount} more under the ceiling it would have been served whole."
    nl "Met {amount} meer onder het plafond was het geheel bediend.";
    /// How far from the money.
    smaller_request(amount: Money)
    en "With a request that comes to {amount} it would have been served whole."
    nl "Met een aanvraag die uitkomt op {amount} was het geheel bediend.";
    /// How far from the money, where not all was found.
    not_computed()
    en "There may be another way to the money: finding it took too much work."
    nl "Misschien kon het geld ook anders gevonden worden: dat uitzoeken kostte te veel rekenwerk.";
    /// A financier's share.
    financier(name: String, amount: Slot) en "{name} pays {amount}." nl "{name} betaalt {amount}.";
    /// A step of the division as a ground.
    turn(asked: Money, available: Slot, pot: String)
    en "it asks {asked} and {available} was left of {pot}" nl "het vraagt {asked} en van {pot} was nog {available} over";
    /// Why a step went as it did.
    fits() en "it fits" nl "het past";
    /// Why a step went as it did.
    does_not_fit() en "it does not fit" nl "het past niet";
    /// Why a step went as it did.
    after_the_stop() en "the division had stopped" nl "de verdeling was gestopt";
    /// Why a step went as it did.
    rest() en "it gets what was left" nl "het krijgt wat over was";
    /// Why a step went as it did.
    too_little() en "what was left is less than the least that is given in part" nl "wat over was, is minder dan het minste dat deels wordt gegeven";
    /// Why a step went as it did.
    reduced() en "all are lowered until they fit" nl "alle worden verlaagd tot ze passen";
    /// Why a step went as it did.
    split() en "a part of it comes from here" nl "een deel ervan komt hieruit";
    /// Why a step went as it did.
    awaits_draw() en "it awaits the draw" nl "het wacht op de loting";
    /// Why a step went as it did.
    holds_place() en "refused for money, it holds its place" nl "geweigerd om het geld, houdt het zijn plaats";
    /// Why a step went as it did.
    not_foreseen() en "all together ask more than there is, and the call does not say who then gets what" nl "allen samen vragen meer dan er is, en de regeling zegt niet wie dan wat krijgt";
    /// A step in full.
    step(pot: String, asked: Slot, available: Slot, granted: Slot)
    en "From {pot}: asked {asked}, available {available}, given {granted}."
    nl "Uit {pot}: gevraagd {asked}, beschikbaar {available}, gegeven {granted}.";
    /// A step in full, with its reason.
    step_why(step: String, why: String) en "{step} Reason: {why}." nl "{step} Reden: {why}.";
}
