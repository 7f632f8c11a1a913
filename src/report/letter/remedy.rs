//! What can be done against a decision, and until when.

use super::Desk;
use super::view::Remedy;
use crate::evaluate::last_day_from_sending;
use crate::program::{Remedy as Declared, TermStart};
use crate::report::value::term_in;
use crate::words::Slot;
use crate::words::message::letter as words;

impl Desk<'_> {
    /// The remedies that the call declares for this outcome.
    pub(super) fn remedies(self) -> Vec<Remedy> {
        let outcome = self.decision.outcome.json_name();
        self.program
            .remedies
            .iter()
            .filter(|remedy| remedy.outcomes.is_empty() || remedy.outcomes.contains(&outcome))
            .filter_map(|remedy| self.remedy(remedy))
            .collect()
    }

    /// `2019-12-25 Eerste Kerstdag` with the day written out.
    fn day_off(self, text: &str) -> Slot {
        match text.split_once(' ') {
            Some((day, why)) if crate::quantity::parse_date(day).is_ok() => {
                words::day_off(self.ctx.when(day), why.to_owned())
                    .text(self.ctx.language)
                    .into()
            }
            _ => text.into(),
        }
    }

    fn remedy(self, remedy: &Declared) -> Option<Remedy> {
        let statement = self.program.statement(remedy.term.statement)?;
        let label = self.label_of(&statement.id);
        let authority = self.program.authority.get(self.ctx.language).to_owned();
        let open = |text: crate::words::Message| Remedy {
            text: self.say(&text),
            open: true,
        };
        if !matches!(remedy.term.from, TermStart::Sending) {
            return Some(open(words::remedy_other(label, authority)));
        }
        let term = || term_in(remedy.term.within, self.ctx.language);
        let Some(sent) = self.writing.sent else {
            return Some(open(words::remedy_open(label, term(), authority)));
        };
        let ended = last_day_from_sending(self.program, &remedy.term, sent, self.ctx.language);
        let Some(last) = ended.date.as_deref() else {
            return Some(open(words::remedy_open(label, term(), authority)));
        };
        let mut text = self.say(&words::remedy(label, self.ctx.when(last), authority));
        if let (Some(from), false) = (&ended.unmoved, ended.moved_by.is_empty()) {
            let by = ended.moved_by.iter().map(|by| self.day_off(by)).collect();
            let moved = words::remedy_moved(self.ctx.when(from), by);
            text.push(' ');
            text.push_str(&self.say(&moved));
        }
        Some(Remedy { text, open: false })
    }
}
