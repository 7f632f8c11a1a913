//! Closed lists by the words of a language.

use crate::decision::{Outcome, Verdict};
use crate::words::message::{ground, money, one, outcome, verdict};
use crate::words::{Message, Word};

use super::page::Tone;

/// The name of an outcome.
#[must_use]
pub fn outcome_word(outcome: Outcome) -> Word {
    match outcome {
        Outcome::Eligible => outcome::eligible(),
        Outcome::Selected => outcome::selected(),
        Outcome::Awarded => outcome::awarded(),
        Outcome::AwardedInPart => outcome::awarded_in_part(),
        Outcome::AwardedReduced => outcome::awarded_reduced(),
        Outcome::Reserve => outcome::reserve(),
        Outcome::CarriedOver => outcome::carried_over(),
        Outcome::RefusedCeiling => outcome::refused_ceiling(),
        Outcome::NotAssessedCeiling => outcome::not_assessed_ceiling(),
        Outcome::BelowThreshold => outcome::below_threshold(),
        Outcome::Refused => outcome::refused(),
        Outcome::RefusedDiscretionary => outcome::refused_discretionary(),
        Outcome::NotTreated => outcome::not_treated(),
        Outcome::OutsideWindow => outcome::outside_window(),
        Outcome::Withdrawn => outcome::withdrawn(),
        Outcome::AwaitingFacts => outcome::awaiting_facts(),
        Outcome::AwaitingJudgement => outcome::awaiting_judgement(),
        Outcome::AwaitingDraw => outcome::awaiting_draw(),
    }
    .phrase
}

/// The name of a verdict.
#[must_use]
pub fn verdict_word(verdict: Verdict) -> Word {
    match verdict {
        Verdict::Met => verdict::met(),
        Verdict::NotMet => verdict::not_met(),
        Verdict::Undetermined => verdict::undetermined(),
        Verdict::AwaitingJudgement => verdict::awaiting_judgement(),
        Verdict::NotApplicable => verdict::not_applicable(),
    }
    .phrase
}

/// Whether an outcome means money, or all that the call gives.
pub(super) fn is_chosen(outcome: Outcome) -> bool {
    matches!(
        outcome,
        Outcome::Eligible
            | Outcome::Selected
            | Outcome::Awarded
            | Outcome::AwardedInPart
            | Outcome::AwardedReduced
    )
}

/// How a verdict fell out.
pub(super) fn tone(verdict: Verdict) -> Tone {
    match verdict {
        Verdict::Met => Tone::Good,
        Verdict::NotMet => Tone::Bad,
        Verdict::Undetermined | Verdict::AwaitingJudgement => Tone::Open,
        Verdict::NotApplicable => Tone::Quiet,
    }
}

/// Who gives what is needed.
pub(super) fn giver(by: &str) -> Word {
    match by {
        "assessor" => ground::assessor(),
        "authority" => ground::authority(),
        _ => ground::applicant(),
    }
    .phrase
}

/// The force of a requirement where it is not simply a rule.
pub(super) fn force(force: Option<&str>) -> Option<Word> {
    match force {
        Some("discretionary") => Some(one::discretionary().phrase),
        Some("guideline") => Some(one::guideline().phrase),
        _ => None,
    }
}

/// Why a step of the division went as it did; a name that is not known is shown as it is.
pub(super) fn why(name: &str) -> Option<Message> {
    match name {
        "fits" => Some(money::fits()),
        "does_not_fit" => Some(money::does_not_fit()),
        "after_the_stop" => Some(money::after_the_stop()),
        "rest" => Some(money::rest()),
        "awaits_draw" => Some(money::awaits_draw()),
        _ => None,
    }
}
