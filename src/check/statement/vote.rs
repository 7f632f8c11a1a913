//! A vote of assessors in a requirement.

use super::assessors::whole;
use crate::check::context::Ctx;
use crate::diagnostic::catalogue::points;
use crate::program::{Condition, ConditionForm, Vote, VoteId};
use crate::syntax::tree::{Kind, Node};
use crate::text::Spanned;
use crate::words::keyword::Keyword;

impl Ctx<'_> {
    /// What a requirement puts to the vote. Versions of one requirement share their votes.
    pub(super) fn vote(
        &mut self,
        node: &Node,
        clause: &Node,
        written: &Spanned<String>,
    ) -> Option<Condition> {
        if node.find(Kind::ThatClause).is_some() {
            self.say(points::vote_beside_condition(
                clause.span,
                written.value.clone(),
            ));
        }
        let id = self.vote_id(&written.value)?;
        let of_all = clause.has(Keyword::OfAllAssessors);
        if !of_all && !clause.has(Keyword::OfVoting) {
            self.say(points::voters_unsaid(clause.span));
            return None;
        }
        if clause.find(Kind::SignedNumber).is_none() {
            self.say(points::number_of_votes_unsaid(clause.span));
            return None;
        }
        let number = self.first_number(clause)?;
        let Some(at_least) = whole(&number) else {
            self.say(points::number_of_votes(clause.span, number));
            return None;
        };
        let vote = Vote {
            id,
            of_all,
            at_least,
        };
        Some(Condition {
            form: ConditionForm::Vote(vote),
            span: clause.span,
        })
    }

    fn vote_id(&mut self, name: &str) -> Option<VoteId> {
        let known = self.votes.iter().position(|vote| vote == name);
        let at = known.unwrap_or(self.votes.len());
        if known.is_none() {
            self.votes.push(name.to_owned());
        }
        u16::try_from(at).ok().map(VoteId)
    }
}
