//! Texts, numbers, amounts, days and moments as the tree holds them, read with [`crate::syntax::literal`].
//!
//! In: leaves of the tree. Out: values. A leaf that syntax already complained about gives what it means and no second complaint.

use super::context::Ctx;
use crate::diagnostic::catalogue::{date_place, money, types};
use crate::quantity::{Clock, Date, Instant, LocalInstant, Rational};
use crate::syntax::literal::{self, DayOrInstant};
use crate::syntax::tree::{Kind, Node};
use crate::text::Span;
use crate::words::{Bilingual, Language, keyword::Keyword};

impl Ctx<'_> {
    /// The text of a quoted leaf.
    pub(super) fn text(&self, node: &Node) -> String {
        literal::text(node, self.texts)
    }

    /// The texts directly in `node`, by language.
    pub(super) fn texts(&mut self, node: &Node) -> Bilingual {
        let Some(texts) = node.find(Kind::Texts) else {
            return Bilingual::default();
        };
        let bare = self.bare_language(texts.span);
        let out = literal::texts(texts, self.texts, bare);
        self.lint_languages(&out, texts.span);
        out
    }

    /// The signed numbers directly in `node`, in order.
    pub(super) fn numbers(&self, node: &Node) -> Vec<Option<Rational>> {
        node.all(Kind::SignedNumber)
            .map(|number| literal::number(number, self.texts))
            .collect()
    }

    /// The first signed number directly in `node`.
    pub(super) fn first_number(&self, node: &Node) -> Option<Rational> {
        literal::number(node.find(Kind::SignedNumber)?, self.texts)
    }

    /// The amount directly in `node`, in the currency of the call.
    pub(super) fn amount(&mut self, node: &Node) -> Option<Rational> {
        let leaf = node
            .find(Kind::Money)
            .or_else(|| node.find(Kind::BadMoney))?;
        let amount = literal::money(leaf, self.texts)?;
        let code = literal::currency(leaf, self.texts);
        self.whole_cents(&code, &amount, leaf.span);
        Some(amount)
    }

    /// Complains about another currency and about parts of a cent.
    pub(super) fn whole_cents(&mut self, code: &str, amount: &Rational, at: Span) {
        if code != self.currency {
            let expected = self.currency.clone();
            self.say(types::other_currency(at, code.to_owned(), expected));
        } else if !self.complained.contains(&at)
            && !(amount * &Rational::from_i64(100)).is_integer()
        {
            self.say(money::parts_of_a_cent(at));
        }
    }

    /// What a clause with a day or a moment says, with its place. Days that do not exist were complained about before.
    pub(super) fn day_or_instant(&mut self, clause: &Node) -> Option<(DayOrInstant, Span)> {
        let node = clause.find(Kind::DayOrInstant)?;
        self.need_zone(node.span);
        literal::day_or_instant(node, self.texts).map(|when| (when, node.span))
    }

    /// The one moment of a local day and time, or a complaint with the readings that it could have.
    pub(super) fn moment(&mut self, day: Date, clock: Clock, at: Span) -> Option<Instant> {
        self.need_zone(at);
        let zone = self.zone.clone()?;
        let time = format!("{day} {clock}");
        match zone.instant(day, clock) {
            LocalInstant::Exact(instant) => Some(instant),
            LocalInstant::Missing { before, after } => {
                let local = |instant| {
                    let (day, clock) = zone.local(instant);
                    format!("{day} {clock}")
                };
                self.say(date_place::time_skipped(
                    at,
                    time,
                    zone.name().to_owned(),
                    local(before),
                    local(after),
                ));
                None
            }
            LocalInstant::Twice { first, second } => {
                self.say(date_place::time_twice(
                    at,
                    time,
                    zone.name().to_owned(),
                    zone.to_text(first),
                    zone.to_text(second),
                ));
                None
            }
        }
    }

    /// The first moment of a day, or the moment itself.
    pub(super) fn start(&mut self, when: DayOrInstant, at: Span) -> Option<Instant> {
        match when {
            DayOrInstant::Day(day) => self.zone.as_ref().map(|zone| zone.start_of_day(day)),
            DayOrInstant::Instant(day, clock) => self.moment(day, clock, at),
        }
    }
}

/// The language that a tag names.
pub(super) fn language_of(node: &Node) -> Option<Language> {
    if node.has(Keyword::Nl) {
        Some(Language::Nl)
    } else if node.has(Keyword::En) {
        Some(Language::En)
    } else {
        None
    }
}
