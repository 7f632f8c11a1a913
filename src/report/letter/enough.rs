//! What would have been enough, as far as the applicant could have done it: a way to pass, points, a smaller amount.

use super::Desk;
use crate::decision::{Alternative, Change, Datum, Outcome};
use crate::report::ground::capital;
use crate::report::repairs::{MOST_TOLD, wanted};
use crate::words::Slot;
use crate::words::message::repair as words;

impl Desk<'_> {
    /// The ways to meet all requirements and thresholds: those in which the applicant changes something, and others change
    /// nothing that they said.
    pub(super) fn repairs(self) -> Vec<String> {
        let Some(repairs) = &self.decision.repairs else {
            return Vec::new();
        };
        let open = |change: &Change| change.from == Datum::Unknown;
        let own = |way: &&Alternative| {
            let mut changes = way.changes.iter();
            way.changes.iter().any(is_own) && changes.all(|one| is_own(one) || open(one))
        };
        let ways = repairs.alternatives.iter().filter(own);
        let mut told: Vec<String> = Vec::new();
        for way in ways {
            let way = self.way(way);
            if told.len() < MOST_TOLD && !told.contains(&way) {
                told.push(way);
            }
        }
        told
    }

    /// Points, and the amount, with which the division or the threshold would have been passed.
    pub(super) fn cut_off(self) -> Vec<String> {
        let decision = self.decision;
        let Some(cut_off) = &decision.cut_off else {
            return Vec::new();
        };
        let mut out = Vec::new();
        if let Some(points) = &cut_off.points_short {
            out.push(self.say(&match decision.outcome {
                Outcome::BelowThreshold => words::points_to_threshold(points.clone()),
                _ => words::points_short(points.clone()),
            }));
        }
        // Who got just that amount need not be told.
        let smaller = cut_off.smaller_request.as_ref();
        if let Some(smaller) = smaller.filter(|one| decision.granted.as_ref() != Some(one)) {
            out.push(self.say(&words::smaller_request(
                self.ctx.amount(Some(smaller), None),
            )));
        }
        out
    }

    fn way(self, way: &Alternative) -> String {
        let (own, others): (Vec<&Change>, Vec<&Change>) =
            way.changes.iter().partition(|one| is_own(one));
        let mut out: Vec<String> = own.iter().map(|one| self.change(one)).collect();
        if own.len() > 1 {
            out.insert(0, self.say(&words::together()));
        }
        if !others.is_empty() {
            let what = others
                .iter()
                .map(|one| Slot::Text(self.ctx.fact_outside(&one.fact)))
                .collect();
            out.push(self.say(&words::then_judged(what)));
        }
        out.join(" ")
    }

    fn change(self, change: &Change) -> String {
        let ctx = self.ctx;
        let to = Slot::Text(wanted(ctx, change).text(ctx.language));
        // What a list holds already need not be told, nor what nobody knows.
        let from = match &change.from {
            Datum::Unknown | Datum::List(_) | Datum::Record(_) => None,
            from => Some(ctx.value_of(&change.fact, from, change.ty)),
        };
        let fact = capital(&ctx.fact_outside(&change.fact));
        self.say(&words::told(fact, to, from))
    }
}

fn is_own(change: &Change) -> bool {
    change.by == "applicant"
}
