//! What the selection says: remarks, and the texts of its findings.

use crate::words::Money;

messages! {
    /// A recorded draw that answers no open question.
    unused_draw(question: &str)
        en "the draw on `{question}` is not used: this question is not open now"
        nl "de loting over `{question}` is niet gebruikt: deze vraag staat nu niet open";
    /// A recorded decision that changes nothing.
    idle_override(statement: &str)
        en "the override of `{statement}` changes nothing: without it everything would be the same"
        nl "de afwijking van `{statement}` verandert niets: zonder haar zou alles hetzelfde zijn";
    /// The finding on the order.
    placed() en "its place in the order" nl "de plaats in de volgorde";
    /// The finding on the division.
    served() en "served by the division of the money" nl "bediend bij de verdeling van het geld";
    /// The finding on the ceiling.
    within_ceiling() en "within what is left of the ceiling" nl "binnen wat over is van het plafond";
    /// The finding on a limit of the division.
    within_pot(pot: &str) en "within what is left of `{pot}`" nl "binnen wat over is van `{pot}`";
    /// The finding on a rule between proposals.
    already_placed()
        en "those that share this have the places that the rule allows"
        nl "wie dit deelt, heeft de plaatsen al die de regel toelaat";
    /// The finding on the ceiling, when an earlier proposal stopped the division.
    after_the_stop()
        en "an earlier proposal did not fit, and nobody after it is served"
        nl "een eerder voorstel paste niet, en niemand daarna wordt bediend";
    /// The finding on what kept one from being examined.
    before_its_turn()
        en "nothing was left, or an earlier proposal had stopped the division, before its turn came"
        nl "er was niets over, of een eerder voorstel had de verdeling gestopt, voordat het aan de beurt kwam";
    /// The finding on a pot that all together ask too much of.
    not_foreseen()
        en "there is enough for all"
        nl "er is genoeg voor allen";
    /// All together ask too much of the ceiling, and the call does not say who then gets what.
    too_much(asked: Money, available: Money)
        en "all together ask {asked}, {available} is available, and the call does not say who then gets what: change the call or the ceiling, or record what was withdrawn or lowered"
        nl "allen samen vragen {asked}, {available} is beschikbaar, en de regeling zegt niet wie dan wat krijgt: wijzig de regeling of het plafond, of leg vast wat is ingetrokken of verlaagd";
    /// Said with a sum over all who take part.
    asked_together() en "what all who take part ask together" nl "wat allen die meedoen samen vragen";
    /// Said with an amount that is not a fact but follows from the proposal.
    result_of_grant() en "the result of `grant`" nl "de uitkomst van `bijdrage`";
    /// Something was filed for a stage that the proposal did not come to.
    stage_not_reached(stage: String)
        en "What was filed for the stage `{stage}` is not looked at: the proposal did not come that far."
        nl "Wat voor de trap `{stage}` is ingediend, wordt niet bekeken: het voorstel is niet zo ver gekomen.";
}
