//! Closed lists by the words of a language.

use crate::decision::{Outcome, Verdict};
use crate::words::message::{ground, money, one};
use crate::words::{Language, Message, Word};

use super::page::Tone;

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

/// Why a mark does not count.
pub(super) fn why_not(name: Option<&str>) -> Option<Word> {
    let message = match name? {
        "recused" => one::recused(),
        "removed" => one::removed(),
        "beside_consensus" => one::beside_consensus(),
        "not_applicable" => one::criterion_not_applicable(),
        "cut" => one::cut(),
        _ => one::still_to_come(),
    };
    Some(message.phrase)
}

/// What a pot is called; the one of the whole call bears the word of the call language, and is told in that of the report.
pub(super) fn pot(name: &str, language: Language) -> String {
    match name {
        "ceiling" => money::whole().text(language),
        name => money::named_pot(name.to_owned()).text(language),
    }
}

/// Why a step of the division went as it did; a name that is not known is shown as it is.
pub(super) fn why(name: &str) -> Option<Message> {
    match name {
        "fits" => Some(money::fits()),
        "does_not_fit" => Some(money::does_not_fit()),
        "after_the_stop" => Some(money::after_the_stop()),
        "rest" => Some(money::rest()),
        "too_little" => Some(money::too_little()),
        "reduced" => Some(money::reduced()),
        "split" => Some(money::split()),
        "awaits_draw" => Some(money::awaits_draw()),
        "holds_place" => Some(money::holds_place()),
        "not_foreseen" => Some(money::not_foreseen()),
        _ => None,
    }
}
