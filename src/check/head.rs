//! The head of the call: name, title, authority, regime, time zone, languages, currency.

use super::built_in;
use super::context::{Ctx, nearest};
use super::literal::language_of;
use crate::check::common::head_span;
use crate::diagnostic::catalogue::{date_place, name};
use crate::program::Regime;
use crate::quantity::{MonthEnd, Zone};
use crate::syntax::tree::{Kind, Node};
use crate::text::Span;
use crate::words::built_in::Class;
use crate::words::keyword::Keyword;
use crate::words::{Bilingual, Word};

/// What the head says.
pub(super) struct Head {
    pub(super) name: String,
    pub(super) title: Bilingual,
    pub(super) authority: Bilingual,
    pub(super) regime: Regime,
}

impl Ctx<'_> {
    /// Reads the head; languages and currency first, since texts and amounts hang on them.
    pub(super) fn head(&mut self, file: &Node) -> Head {
        self.languages_and_currency(file);
        if let Some(node) = self.only(
            file,
            Kind::TimeZone,
            Word {
                en: "time zone",
                nl: "tijdzone",
            },
        ) && let Some(leaf) = node.find(Kind::Zone)
        {
            let written = self.slice(leaf).to_owned();
            self.zone = Zone::find(&written);
            if self.zone.is_none() {
                self.say(date_place::unknown_time_zone(leaf.span, written));
            }
        }
        self.read_month_end(file);
        let regime = self.regime(file);
        let authority = self
            .only(
                file,
                Kind::Authority,
                Word {
                    en: "authority",
                    nl: "instantie",
                },
            )
            .map(|node| self.texts(node))
            .unwrap_or_default();
        let call = self.only(
            file,
            Kind::CallStatement,
            Word {
                en: "head",
                nl: "kop",
            },
        );
        let broken = file.find(Kind::BrokenStatement).is_some();
        if call.is_none() && !broken && !self.is_library {
            let start = Span {
                end: file.span.start,
                ..file.span
            };
            self.say(name::call_missing(start));
        }
        let written = call.and_then(|node| self.name(node));
        let title = call.map(|node| self.texts(node)).unwrap_or_default();
        Head {
            name: written.map(|name| name.value).unwrap_or_default(),
            title,
            authority,
            regime,
        }
    }

    fn languages_and_currency(&mut self, file: &Node) {
        if let Some(node) = self.only(
            file,
            Kind::Languages,
            Word {
                en: "list of languages",
                nl: "lijst van talen",
            },
        ) {
            let mut languages = Vec::new();
            for language in node.all(Kind::Language).filter_map(language_of) {
                if !languages.contains(&language) {
                    languages.push(language);
                }
            }
            if !languages.is_empty() {
                self.languages = languages;
            }
        }
        if let Some(code) = self
            .only(
                file,
                Kind::Currency,
                Word {
                    en: "currency",
                    nl: "valuta",
                },
            )
            .and_then(|node| node.find(Kind::CurrencyCode))
        {
            self.currency = self.slice(code).to_owned();
        }
    }

    fn read_month_end(&mut self, file: &Node) {
        let what = Word {
            en: "month-end rule",
            nl: "regel voor het maandeinde",
        };
        self.month_end = self.only(file, Kind::MonthEnd, what).map(|node| {
            if node.has(Keyword::MonthLastDay) {
                MonthEnd::LastDay
            } else if node.has(Keyword::MonthNextFirst) {
                MonthEnd::NextMonthFirst
            } else {
                MonthEnd::Refuse
            }
        });
    }

    fn regime(&mut self, file: &Node) -> Regime {
        let written = self
            .only(
                file,
                Kind::Regime,
                Word {
                    en: "regime",
                    nl: "regime",
                },
            )
            .and_then(|node| self.name(node));
        let Some(written) = written else {
            return Regime::Other;
        };
        if let Some(regime) = built_in::regime(&written.value) {
            return regime;
        }
        let suggestion = nearest(
            &written.value,
            built_in::words(&[Class::Regime], self.language),
        );
        self.say(name::unknown_regime(
            written.span,
            written.value,
            suggestion,
        ));
        Regime::Other
    }

    /// The only statement of a kind; a second one is a complaint.
    pub(super) fn only<'n>(&mut self, file: &'n Node, kind: Kind, what: Word) -> Option<&'n Node> {
        let mut all = file.all(kind);
        let first = all.next()?;
        for second in all {
            let at = head_span(second);
            let before = head_span(first);
            self.say(name::statement_twice(at, what).label(before, super::first_given_here()));
        }
        Some(first)
    }
}
