//! From marks to a total: assessors, weights, thresholds.

use crate::check::common::head_span;
use crate::check::context::Ctx;
use crate::diagnostic::catalogue::{assumed, points};
use crate::program::{Assessors, Method, Per, Score, StatementKind, TotalRule};
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
        if assessors.is_none() && !is_broken {
            self.say(assumed::assessors_unsaid(at));
        }
        let assessors = assessors.and_then(|clause| self.assessors(clause));
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
        })
    }

    fn assessors(&mut self, clause: &Node) -> Option<Assessors> {
        let per = match clause
            .word(|word| matches!(word, Keyword::PerCriterion | Keyword::PerAssessor))?
        {
            Keyword::PerAssessor => Per::Assessor,
            _ => Per::Criterion,
        };
        let Some(number) = clause
            .children
            .iter()
            .position(|child| child.kind == Kind::SignedNumber)
        else {
            self.say(assumed::number_of_assessors_unsaid(clause.span));
            return None;
        };
        let after = clause.children.get(number..).unwrap_or_default();
        let at_least_per = if after
            .iter()
            .any(|child| child.kind == Kind::Word(Keyword::PerProposal))
        {
            Per::Proposal
        } else {
            Per::Criterion
        };
        let least = self.first_number(clause)?;
        let at_least = least
            .to_i64()
            .and_then(|n| u32::try_from(n).ok())
            .filter(|n| *n > 0);
        let Some(at_least) = at_least else {
            self.say(points::number_of_assessors(clause.span, least));
            return None;
        };
        Some(Assessors {
            method: Method::Mean,
            per,
            at_least,
            at_least_per,
        })
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
