//! The overrides that a test records, as the JSON texts of the input that they stand for.

use super::expect::unnamed_in_english;
use super::json::quoted;
use crate::check::context::{Ctx, nearest};
use crate::diagnostic::catalogue::testing;
use crate::program::{Statement, StatementKind, Type};
use crate::syntax::literal::{self, DayOrInstant};
use crate::syntax::tree::{Kind, Node};
use crate::text::Spanned;
use crate::words::keyword::Keyword;

impl Ctx<'_> {
    /// One override; it must name a proposal of the test, and a statement that has such a value.
    pub(super) fn overridden(
        &mut self,
        clause: &Node,
        names: &[String],
        is_whole: bool,
    ) -> Option<String> {
        let ground = clause
            .find(Kind::Text)
            .or_else(|| clause.find(Kind::BadText))?;
        let ground = self.text(ground);
        let (proposal, statement, set) = match clause.find(Kind::OverrideCloses) {
            Some(closes) => self.closing_override(closes)?,
            None => self.override_of_proposal(clause.find(Kind::OverrideOf)?, names, is_whole)?,
        };
        let proposal = proposal.map_or_else(|| "null".to_owned(), |id| quoted(&id));
        Some(format!(
            "{{\"proposal\":{proposal},\"statement\":{},\"set\":{{{set}}},\"ground\":{},\"by\":\"test\",\"on\":\"2000-01-01\"}}",
            quoted(&statement),
            quoted(&ground)
        ))
    }

    /// Another closing of a window, for all proposals.
    fn closing_override(&mut self, closes: &Node) -> Option<(Option<String>, String, String)> {
        let statement = match self.name(closes) {
            Some(written) => self.statement_with(&written, is_window)?,
            None => self.first_window(closes)?,
        };
        let key = if closes.has(Keyword::Through) {
            "through"
        } else {
            "before"
        };
        let at = closes.find(Kind::DayOrInstant)?;
        let moment = self.moment_text(at, "closes", key == "through")?;
        Some((
            None,
            statement,
            format!("\"closes\":{{\"{key}\":{moment}}}"),
        ))
    }

    /// A verdict or the receipt of one proposal.
    fn override_of_proposal(
        &mut self,
        of: &Node,
        names: &[String],
        is_whole: bool,
    ) -> Option<(Option<String>, String, String)> {
        let written = self.names(of);
        let [proposal, statement] = written.as_slice() else {
            return None;
        };
        self.proposal(proposal, names, is_whole);
        let id = Some(proposal.value.clone());
        if let Some(at) = of.find(Kind::DayOrInstant) {
            if !matches!(statement.value.as_str(), "received" | "ontvangen") {
                self.nothing_to_override(statement, None);
                return None;
            }
            let window = self.first_window(of)?;
            let moment = self.moment_text(at, "received", false)?;
            return Some((id, window, format!("\"received\":{moment}")));
        }
        let name = self.statement_with(statement, |kind| {
            kind.has_verdict() || kind == StatementKind::Overlap
        })?;
        let verdict = if of.has(Keyword::VerdictMet) {
            "met"
        } else {
            "not_met"
        };
        Some((id, name, format!("\"verdict\":\"{verdict}\"")))
    }

    /// The statement of this name, if it has what is set.
    fn statement_with(
        &mut self,
        written: &Spanned<String>,
        has: fn(StatementKind) -> bool,
    ) -> Option<String> {
        let name = unnamed_in_english(&written.value);
        let named = |statement: &&Statement| has(statement.kind);
        let ids = || {
            self.statements
                .iter()
                .filter(named)
                .map(|statement| statement.id.as_str())
        };
        if ids().any(|id| id == name) {
            return Some(name.to_owned());
        }
        let suggestion = nearest(&written.value, ids());
        self.nothing_to_override(written, suggestion);
        None
    }

    fn nothing_to_override(&mut self, written: &Spanned<String>, suggestion: Option<String>) {
        let name = written.value.clone();
        let complaint = testing::override_of_nothing(written.span, name, suggestion.clone());
        self.say_unknown(match suggestion {
            Some(better) => complaint.fix(written.span, better),
            None => complaint,
        });
    }

    fn first_window(&mut self, at: &Node) -> Option<String> {
        let mut statements = self.statements.iter();
        let window = statements.find(|statement| is_window(statement.kind));
        let window = window.map(|statement| statement.id.clone());
        if window.is_none() {
            let written = Spanned::new("window".to_owned(), at.span);
            self.nothing_to_override(&written, None);
        }
        window
    }

    /// A moment, or a day where that is enough, as JSON.
    fn moment_text(&mut self, at: &Node, key: &str, day_is_enough: bool) -> Option<String> {
        self.need_zone(at.span);
        match literal::day_or_instant(at, self.texts)? {
            DayOrInstant::Instant(day, clock) => {
                if self.zone.is_some() {
                    self.moment(day, clock, at.span)?;
                }
                Some(quoted(&format!("{day}T{clock}")))
            }
            DayOrInstant::Day(day) if day_is_enough => Some(quoted(&day.to_string())),
            DayOrInstant::Day(_) => {
                let (expected, found) =
                    (self.type_name(&Type::Instant), self.type_name(&Type::Date));
                let key = key.to_owned();
                self.say(testing::value_of_other_type(at.span, key, expected, found));
                None
            }
        }
    }
}

fn is_window(kind: StatementKind) -> bool {
    kind == StatementKind::Window
}
