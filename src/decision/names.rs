//! Outcomes and verdicts by the words of a language.

use super::{Outcome, Verdict};
use crate::words::Word;
use crate::words::message::{outcome, verdict};

impl Outcome {
    /// How people call it.
    #[must_use]
    pub fn word(self) -> Word {
        match self {
            Self::Eligible => outcome::eligible(),
            Self::Selected => outcome::selected(),
            Self::Awarded => outcome::awarded(),
            Self::AwardedInPart => outcome::awarded_in_part(),
            Self::AwardedReduced => outcome::awarded_reduced(),
            Self::Reserve => outcome::reserve(),
            Self::CarriedOver => outcome::carried_over(),
            Self::RefusedCeiling => outcome::refused_ceiling(),
            Self::NotAssessedCeiling => outcome::not_assessed_ceiling(),
            Self::BelowThreshold => outcome::below_threshold(),
            Self::Refused => outcome::refused(),
            Self::RefusedDiscretionary => outcome::refused_discretionary(),
            Self::NotTreated => outcome::not_treated(),
            Self::OutsideWindow => outcome::outside_window(),
            Self::Withdrawn => outcome::withdrawn(),
            Self::AwaitingFacts => outcome::awaiting_facts(),
            Self::AwaitingJudgement => outcome::awaiting_judgement(),
            Self::AwaitingDraw => outcome::awaiting_draw(),
        }
        .phrase
    }
}

impl Verdict {
    /// How people call it.
    #[must_use]
    pub fn word(self) -> Word {
        match self {
            Self::Met => verdict::met(),
            Self::NotMet => verdict::not_met(),
            Self::Undetermined => verdict::undetermined(),
            Self::AwaitingJudgement => verdict::awaiting_judgement(),
            Self::NotApplicable => verdict::not_applicable(),
        }
        .phrase
    }
}
