//! How several assessors become one score, and votes.

use crate::program::{Assessors, Cut, Method, Per, Relative, RemovalRule, Vote};
use crate::quantity::Rounding;
use crate::text::Span;
use crate::words::keyword::Keyword;
use crate::words::message::assessors as words;
use crate::words::{Language, Message, Slot, Word};

use super::teller::Teller;

/// The rule of a score.
pub(super) fn tell(teller: &mut Teller, rule: &Assessors) {
    let per_assessor = rule.per == Per::Assessor;
    let method = match &rule.method {
        Method::Mean if per_assessor => words::mean_assessor(),
        Method::Mean => words::mean_criterion(),
        Method::Median if per_assessor => words::median_assessor(),
        Method::Median => words::median_criterion(),
        Method::Trimmed { cut, .. } => {
            let cut = cut_of(teller, cut);
            if per_assessor {
                words::trimmed_assessor(cut)
            } else {
                words::trimmed_criterion(cut)
            }
        }
        Method::Consensus => words::consensus(),
    };
    teller.item(&method);
    if let Method::Trimmed {
        else_mean: true, ..
    } = rule.method
    {
        teller.item(&words::else_mean());
    }
    if rule.method == Method::Consensus {
        return;
    }
    let per = word(match rule.at_least_per {
        Per::Criterion => Keyword::PerCriterion,
        Per::Assessor => Keyword::PerAssessor,
        Per::Proposal => Keyword::PerProposal,
    });
    teller.item(&words::assessors(u64::from(rule.at_least), per));
    if let Some(after) = rule.after_removals {
        teller.item(&words::after_removals(u64::from(after)));
    }
    if let Some(removal) = &rule.removal {
        teller.item(&removed(removal));
    }
    if let Some(bound) = &rule.spread {
        teller.item(&words::spread(bound.clone()));
    }
}

/// What points relative to the best are made of.
pub(super) fn relative_to(teller: &Teller, relative: &Relative, value: Span) -> String {
    let value = teller.written(value);
    let said = if relative.highest {
        words::relative_highest(value)
    } else {
        words::relative_lowest(value)
    };
    let said = teller.say(&said);
    match &relative.round {
        None => said,
        Some(round) => {
            let mode = word(match round.mode {
                Rounding::Down => Keyword::RoundDown,
                Rounding::HalfUp => Keyword::RoundHalfUp,
                Rounding::HalfEven => Keyword::RoundHalfEven,
                Rounding::Up => Keyword::RoundUp,
            });
            teller.say(&words::relative_rounded(said, mode, round.to.clone()))
        }
    }
}

fn cut_of(teller: &Teller, cut: &Cut) -> String {
    match cut {
        Cut::Marks(marks) => marks.to_string(),
        Cut::Share(share) => {
            let share = Slot::Percentage(share.clone()).text(teller.language);
            teller.say(&words::in_whole_marks(share))
        }
    }
}

fn removed(rule: &RemovalRule) -> Message {
    let (far, middle, of) = (
        if rule.is_more {
            Keyword::MoreThan
        } else {
            Keyword::AtLeast
        },
        if rule.from_median {
            Keyword::FromMedian
        } else {
            Keyword::FromMean
        },
        if rule.of_all {
            Keyword::OfAllMarks
        } else {
            Keyword::OfOtherMarks
        },
    );
    words::removal(word(far), rule.distance.clone(), word(middle), word(of))
}

/// What is put to the vote.
pub(super) fn vote(vote: Vote) -> Message {
    let n = u64::from(vote.at_least);
    if vote.of_all {
        words::vote_all(n)
    } else {
        words::vote_voting(n)
    }
}

fn word(keyword: Keyword) -> Word {
    Word {
        en: keyword.spelling(Language::En),
        nl: keyword.spelling(Language::Nl),
    }
}
