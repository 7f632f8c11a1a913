//! Whether a party is in a list, or a place that went into it is (register: mergers and splits).

use super::condition::{Tally, verdict_of_hole};
use super::got::{Got, Lack};
use super::list::if_kept;
use super::scene::{Frames, Scene};
use crate::decision::Verdict;
use crate::program::{Expr, Value, party};
use crate::register::{self, PlaceId};

impl<'a> Scene<'a> {
    pub(super) fn succeeds<'v>(
        &self,
        party: &'v Expr,
        list: &'v Expr,
        frames: Frames<'_, 'v>,
    ) -> Verdict
    where
        'a: 'v,
    {
        let got = self.value(party, frames);
        let mut some = Tally::default();
        let walked = self.elements(list, frames, |frame| {
            let verdict = match (got.value(), Got::slot(frame.value, &party.ty, frame.lack)) {
                (Some(Value::Record(own)), other) => match other.value() {
                    Some(Value::Record(other)) => is_or_succeeds(own, other),
                    _ => other.lack().map_or(Verdict::NotMet, Lack::verdict),
                },
                _ => match &got {
                    Got::NotApplicable => Verdict::NotApplicable,
                    got => got.lack().map_or(Verdict::NotMet, Lack::verdict),
                },
            };
            some.add(if_kept(frame, verdict));
        });
        match (walked, &got) {
            (_, Got::NotApplicable) => Verdict::NotApplicable,
            (Err(hole), _) => verdict_of_hole(&hole),
            (Ok(()), _) => some.at_least(1),
        }
    }
}

/// By code, else by name; a place also where the other one went into it.
pub(super) fn is_or_succeeds(own: &[Value], other: &[Value]) -> Verdict {
    let text = |fields: &[Value], field: u16| match fields.get(usize::from(field)) {
        Some(Value::Text(text)) => Ok(text.clone()),
        Some(Value::Absent(_)) => Err(Verdict::NotMet),
        _ => Err(Verdict::Undetermined),
    };
    match (text(own, party::CODE), text(other, party::CODE)) {
        (Ok(own), Ok(other)) => Verdict::of(own == other || went_into(&other, &own)),
        _ => match (text(own, party::NAME), text(other, party::NAME)) {
            (Ok(own), Ok(other)) => Verdict::of(own == other),
            (Err(Verdict::NotMet), _) | (_, Err(Verdict::NotMet)) => Verdict::NotMet,
            _ => Verdict::Undetermined,
        },
    }
}

/// Whether a place went into another one, at once or by several changes.
fn went_into(earlier: &str, later: &str) -> bool {
    let (Some(earlier), Some(later)) = (register::place(earlier), register::place(later)) else {
        return false;
    };
    let mut seen: Vec<PlaceId> = vec![later];
    let mut next = vec![later];
    while let Some(id) = next.pop() {
        for before in register::history(id).predecessors {
            if before == earlier {
                return true;
            }
            if !seen.contains(&before) {
                seen.push(before);
                next.push(before);
            }
        }
    }
    false
}
