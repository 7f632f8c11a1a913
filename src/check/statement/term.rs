//! Terms, duties, remedies, and the repair of defects.

use crate::check::common::head_span;
use crate::check::context::Ctx;
use crate::diagnostic::catalogue::{assumed, date_place};
use crate::program::{
    Duty, LegalRank, PlaceInLine, Remedy, Repair, StatementKind, TermRule, TermStart,
};
use crate::quantity::{Term, TermKind};
use crate::syntax::literal;
use crate::syntax::tree::{Kind, Node};
use crate::words::keyword::Keyword;

impl Ctx<'_> {
    /// A term.
    pub(in crate::check) fn term_rule(&mut self, node: &Node) -> Option<TermRule> {
        self.term_of(node, StatementKind::Term, None)
    }

    fn term_of(
        &mut self,
        node: &Node,
        kind: StatementKind,
        otherwise: Option<LegalRank>,
    ) -> Option<TermRule> {
        let id = self.name(node)?.value;
        let statement = self.statement(node, kind, &id);
        let at = head_span(node);
        let is_broken = node.find(Kind::BrokenClause).is_some();
        let within = self.once(node, Kind::WithinClause);
        if within.is_none() && !is_broken {
            self.say(date_place::term_without_length(at));
        }
        let rank = self.once(node, Kind::RankClause).map(|clause| {
            if clause.has(Keyword::RankAct) {
                LegalRank::Act
            } else if clause.has(Keyword::RankAmvb) {
                LegalRank::Amvb
            } else if clause.has(Keyword::RankMinisterial) {
                LegalRank::Ministerial
            } else {
                LegalRank::Local
            }
        });
        let rank = rank.or(otherwise);
        if rank.is_none() && !is_broken {
            self.say(assumed::rank_unsaid(at));
        }
        let extend = match self.once(node, Kind::ExtendClause) {
            Some(clause) => Some(self.length(clause)?),
            None => None,
        };
        let suspended = self.once(node, Kind::SuspendedClause).is_some();
        let within = within?;
        let length = self.length(within);
        let from = if within.has(Keyword::Closing) {
            TermStart::Closing
        } else if within.has(Keyword::Sending) {
            TermStart::Sending
        } else {
            TermStart::Value(Box::new(self.day_value(within)?))
        };
        Some(TermRule {
            statement,
            within: length?,
            from,
            rank: rank?,
            extend,
            suspended,
        })
    }

    /// The term of a clause, in days or longer.
    fn length(&mut self, clause: &Node) -> Option<Term> {
        let leaf = clause.find(Kind::Term)?;
        let term = literal::term(leaf, self.texts)?;
        match term.kind() {
            TermKind::Hours => {
                self.say(crate::diagnostic::catalogue::types::hours_on_a_day(
                    leaf.span,
                ));
                return None;
            }
            TermKind::Months => {
                self.needs_month_end.get_or_insert(leaf.span);
            }
            _ => {}
        }
        self.need_zone(leaf.span);
        Some(term)
    }

    /// A duty.
    pub(in crate::check) fn duty(&mut self, node: &Node) -> Option<Duty> {
        let id = self.name(node)?.value;
        let statement = self.statement(node, StatementKind::Duty, &id);
        let due = self.once(node, Kind::DueClause);
        if due.is_none() && node.find(Kind::BrokenClause).is_none() {
            self.say(date_place::duty_without_day(head_span(node)));
        }
        let due = self.day_value(due?)?;
        Some(Duty { statement, due })
    }

    /// A remedy; its term is one of an act unless it says otherwise.
    pub(in crate::check) fn remedy(&mut self, node: &Node) -> Option<Remedy> {
        let term = self.term_of(node, StatementKind::Remedy, None)?;
        let outcomes = self.once(node, Kind::RemedyFor).map(|clause| {
            let words = clause
                .all(Kind::Outcome)
                .filter_map(|outcome| outcome.word(|_| true));
            words.map(crate::check::testing::outcome_name).collect()
        });
        Some(Remedy {
            term,
            outcomes: outcomes.unwrap_or_default(),
        })
    }

    /// How the defect of a requirement may be repaired. What it does to the place in line has no default where arrival counts.
    #[expect(
        clippy::option_option,
        reason = "no clause and a clause with a complaint are two answers"
    )]
    pub(in crate::check) fn repair(&mut self, node: &Node) -> Option<Option<Repair>> {
        let late = self.once(node, Kind::LateRepairClause);
        let Some(clause) = self.once(node, Kind::DefectClause) else {
            if let Some(late) = late {
                self.say(date_place::late_without_repair(late.span));
            }
            return Some(None);
        };
        let place = if clause.has(Keyword::LineNewDate) {
            Some(PlaceInLine::NewDate)
        } else if clause.has(Keyword::LineLast) {
            Some(PlaceInLine::Last)
        } else if clause.has(Keyword::LineKept) {
            Some(PlaceInLine::Kept)
        } else {
            self.place_unsaid.get_or_insert(clause.span);
            None
        };
        let repair = Repair {
            within: self.length(clause)?,
            place: place.unwrap_or_default(),
            late_judged: late.is_some_and(|late| late.has(Keyword::Judged)),
        };
        let before = self.requirements.iter().find_map(|other| other.repair);
        if before.is_some_and(|before| before != repair) {
            self.say(date_place::repairs_differ(clause.span));
        }
        Some(Some(repair))
    }
}
