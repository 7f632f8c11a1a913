//! What becomes of a proposal, by name.

messages! {
    /// All requirements met.
    eligible() en "eligible" nl "voldoet aan de eisen";
    /// Within the ceiling, for elaboration.
    selected() en "selected" nl "geselecteerd";
    /// Awarded.
    awarded() en "awarded" nl "toegekend";
    /// The excess is refused for the ceiling.
    awarded_in_part() en "awarded in part" nl "gedeeltelijk toegekend";
    /// A rule lowers the amount.
    awarded_reduced() en "awarded at a reduced amount" nl "toegekend voor een lager bedrag";
    /// On the reserve list.
    reserve() en "on the reserve list" nl "op de reservelijst";
    /// Kept for the next window.
    carried_over() en "carried over" nl "doorgeschoven";
    /// Refused because the money is gone.
    refused_ceiling() en "refused for the ceiling" nl "geweigerd wegens het plafond";
    /// Not assessed because the ceiling was reached.
    not_assessed_ceiling() en "not assessed, ceiling reached" nl "niet beoordeeld, plafond bereikt";
    /// Below a threshold.
    below_threshold() en "below the threshold" nl "onder de drempel";
    /// Refused on a mandatory ground.
    refused() en "refused" nl "geweigerd";
    /// Refused on a discretionary ground.
    refused_discretionary() en "refused at discretion" nl "geweigerd na afweging";
    /// Incomplete after a chance to complete.
    not_treated() en "not treated" nl "niet in behandeling genomen";
    /// Too early or too late.
    outside_window() en "outside the window" nl "buiten de indieningstermijn";
    /// Withdrawn by the applicant.
    withdrawn() en "withdrawn" nl "ingetrokken";
    /// A fact is missing.
    awaiting_facts() en "awaiting facts" nl "wacht op gegevens";
    /// A judgement or mark is missing.
    awaiting_judgement() en "awaiting judgement" nl "wacht op oordeel";
    /// A draw decides.
    awaiting_draw() en "awaiting a draw" nl "wacht op loting";
    /// An outcome that an open proposal can still change.
    provisional(outcome: crate::words::Word) en "{outcome}, provisional" nl "{outcome}, voorlopig";
}
