//! When proposals are received.

use crate::program::{End, Ends, Window};
use crate::words::message::describe as words;
use crate::words::{Message, Slot};

use super::teller::{Teller, clock};

pub(super) fn tell(teller: &mut Teller) {
    let program = teller.program;
    if program.windows.is_empty() {
        return;
    }
    teller.heading(&words::heading_when());
    for window in &program.windows {
        one(teller, window);
    }
}

fn one(teller: &mut Teller, window: &Window) {
    teller.open(window.statement);
    ends(teller, &window.ends);
    if let Some(condition) = &window.applies_if {
        let condition = teller.written(condition.span);
        teller.item(&words::only_if(condition));
    }
    if let Some(zone) = &window.zone_of {
        let zone = teller.written(zone.span);
        teller.item(&words::zone_of(zone));
    }
    if let Some(cutoff) = window.cutoff {
        let at = clock(cutoff.at);
        teller.item(&if cutoff.inclusive {
            words::cutoff_through(at)
        } else {
            words::cutoff_before(at)
        });
    }
    for phase in &window.phases {
        let label = phase.label.get(teller.language).to_owned();
        teller.item(&words::phase(label, phase.name.clone()));
        ends(teller, &phase.ends);
        if let Some(condition) = &phase.condition {
            let condition = teller.written(condition.span);
            teller.item(&words::phase_that(condition));
        }
    }
    if window.in_turn {
        teller.item(&crate::words::message::division::in_turn_window());
    }
    teller.close(window.statement);
}

fn ends(teller: &mut Teller, ends: &Ends) {
    let opens = end(teller, &ends.opens);
    teller.item(&words::opens(opens));
    let closes = closes(teller, ends);
    teller.item(&closes);
}

/// A closing at the start of a day is told by the day before it, which is the last.
fn closes(teller: &Teller, ends: &Ends) -> Message {
    let zone = &teller.program.zone;
    if let End::Fixed(instant) = ends.closes
        && !ends.closes_inclusive
    {
        let (date, _) = zone.local(instant);
        if zone.start_of_day(date) == instant
            && let Ok(last) = date.yesterday()
        {
            return words::last_day(last);
        }
    }
    let closes = end(teller, &ends.closes);
    if ends.closes_inclusive {
        words::closes_through(closes)
    } else {
        words::closes_before(closes)
    }
}

fn end(teller: &Teller, end: &End) -> Slot {
    match end {
        End::Fixed(instant) => teller.moment(*instant),
        End::Local(date, time) => Slot::Text(teller.say(&words::moment(*date, clock(*time)))),
        End::Value(value) => Slot::Text(teller.written(value.span)),
    }
}
