//! From marks to a total: assessors, weights, thresholds.

use crate::check::common::head_span;
use crate::check::context::Ctx;
use crate::diagnostic::catalogue::{assumed, points};
use crate::program::{Score, StatementKind, TotalRule};
use crate::syntax::tree::{Kind, Node};
use crate::words::keyword::Keyword;

impl Ctx<'_> {
    /// The score, once the criteria are known.
    pub(in crate::check) fn score(&mut self, node: &Node) -> Option<Score> {
        let statement = self.statement(node, StatementKind::Score, "score");
        let at = head_span(node);
        let is_broken = node.find(Kind::BrokenClause).is_some();
        if self.criteria.is_empty() && !self.holds_back {
            self.say(points::criteria_missing(at));
        }
        let assessors = self.once(node, Kind::AssessorsClause);
        let nobody_marks = self.nobody_marks();
        if assessors.is_none() && self.has_marks() && !is_broken {
            self.say(assumed::assessors_unsaid(at));
        }
        let assessors = match assessors {
            Some(clause) if nobody_marks => {
                if !self.holds_back {
                    self.say(points::nobody_gives_marks(clause.span));
                }
                None
            }
            Some(clause) => self.assessors(node, clause),
            None => nobody_marks.then(super::assessors::nobody),
        };
        let total = self.once(node, Kind::TotalClause);
        if total.is_none() && !is_broken {
            self.say(assumed::total_unsaid(at));
        }
        let total = total.and_then(|clause| self.total(clause));
        let thresholds = self.thresholds(node, total.as_ref(), None);
        let field_thresholds = self.field_thresholds(node, total.as_ref());
        if let Some(total) = &total {
            self.weights(total, at);
        }
        Some(Score {
            statement,
            assessors: assessors?,
            total: total?,
            thresholds,
            field_thresholds,
            ranking_differs: self
                .criteria
                .iter()
                .any(|one| one.ranking_weight.is_some() || !one.ranking_times.is_empty()),
            examined_first: self.once(node, Kind::ExaminedFirstClause).is_some(),
        })
    }

    /// Whether assessors give marks on some criterion, or may do so once a complaint is mended.
    fn has_marks(&self) -> bool {
        let mut criteria = self.criteria.iter();
        self.criteria.is_empty()
            || criteria
                .any(|one| one.computed.is_none() && !self.broken_criteria.contains(&one.name))
    }

    /// Whether the points on every criterion are computed.
    fn nobody_marks(&self) -> bool {
        let mut criteria = self.criteria.iter();
        !self.criteria.is_empty() && criteria.all(|one| one.computed.is_some())
    }

    fn total(&mut self, clause: &Node) -> Option<TotalRule> {
        let weighted = clause.has(Keyword::Weighted);
        let out_of = if clause.has(Keyword::OutOf) {
            Some(self.first_number(clause)?)
        } else {
            None
        };
        if let Some(number) = &out_of {
            if !weighted {
                self.say(points::out_of_unweighted(clause.span));
                return None;
            }
            let from_nothing = self
                .criteria
                .iter()
                .any(|criterion| !criterion.max.is_positive());
            if !number.is_positive() || from_nothing {
                self.say(points::out_of_nothing(clause.span));
                return None;
            }
        }
        Some(TotalRule { weighted, out_of })
    }

    /// Criteria and no score.
    pub(in crate::check) fn score_missing(&mut self, file: &Node) {
        if file.find(Kind::Score).is_none()
            && !self.holds_back
            && let Some(first) = file.find(Kind::Criterion)
        {
            let at = head_span(first);
            self.say(points::score_missing(at));
        }
    }
}
