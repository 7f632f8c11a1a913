//! The verdicts and forces by name.

messages! {
    /// A condition that holds.
    met() en "met" nl "voldaan";
    /// A condition that fails.
    not_met() en "not met" nl "niet voldaan";
    /// A condition that a missing fact leaves open.
    undetermined() en "undetermined" nl "onbepaald";
    /// A condition that waits for a person's judgement.
    awaiting_judgement() en "awaiting judgement" nl "wacht op oordeel";
    /// A condition whose precondition fails.
    not_applicable() en "not applicable" nl "niet van toepassing";
}
