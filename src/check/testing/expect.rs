//! What a test expects.

use crate::check::context::{Ctx, nearest};
use crate::diagnostic::catalogue::testing;
use crate::program::Expectation;
use crate::syntax::tree::{Kind, Node};
use crate::text::Spanned;
use crate::words::keyword::Keyword;

/// Findings of statements without a name.
const UNNAMED: [&str; 7] = [
    "window",
    "score",
    "grant",
    "ranking",
    "division",
    "ceiling",
    "completeness",
];

/// Words after which a Dutch file may name the same statements.
const UNNAMED_NL: [(&str, &str); 5] = [
    ("indiening", "window"),
    ("bijdrage", "grant"),
    ("rangschikking", "ranking"),
    ("verdeling", "division"),
    ("volledigheid", "completeness"),
];

/// The English name of an unnamed statement that is called in Dutch; any other name as it is.
pub(super) fn unnamed_in_english(name: &str) -> &str {
    let mut unnamed = UNNAMED_NL.iter();
    unnamed
        .find(|(nl, _)| *nl == name)
        .map_or(name, |(_, id)| id)
}

impl Ctx<'_> {
    /// One expectation; names must be proposals of the test, reasons must be statements.
    pub(super) fn expectation(
        &mut self,
        clause: &Node,
        names: &[String],
        is_whole: bool,
    ) -> Option<Expectation> {
        if let Some(one) = clause.find(Kind::ExpectOne) {
            return self.outcome(one, names, is_whole);
        }
        if let Some(one) = clause.find(Kind::ExpectGrant) {
            return self.grant_expected(one, names, is_whole);
        }
        if let Some(one) = clause.find(Kind::ExpectRemark) {
            return self.remark_expected(one, names, is_whole);
        }
        if let Some(one) = clause.find(Kind::ExpectMoney) {
            return self.money_expected(one);
        }
        if let Some(one) = clause.find(Kind::ExpectRank) {
            return self.rank_expected(one, names, is_whole);
        }
        let field = clause.find(Kind::ExpectField)?;
        if field.has(Keyword::NoDraw) {
            return Some(Expectation::NoDraw);
        }
        if let Some(tied) = field.find(Kind::TiedNames) {
            return Some(Expectation::Order(
                self.order_expected(tied, names, is_whole),
            ));
        }
        let list = self.proposals(field.find(Kind::Names)?, names, is_whole);
        Some(if field.has(Keyword::ExpectReserve) {
            Expectation::Reserve(list)
        } else if field.has(Keyword::DrawAmong) {
            Expectation::DrawAmong(list)
        } else {
            Expectation::Selection(list)
        })
    }

    /// The proposal that something is expected of; with several it has to be named.
    pub(super) fn of_whom(
        &mut self,
        one: &Node,
        names: &[String],
        is_whole: bool,
    ) -> Option<String> {
        let proposal = self.name(one);
        match &proposal {
            Some(proposal) => self.proposal(proposal, names, is_whole),
            None if names.len() > 1 => self.say(testing::whose_outcome(one.span)),
            None => {}
        }
        proposal.map(|written| written.value)
    }

    fn grant_expected(
        &mut self,
        one: &Node,
        names: &[String],
        is_whole: bool,
    ) -> Option<Expectation> {
        let proposal = self.of_whom(one, names, is_whole);
        Some(Expectation::Grant {
            proposal,
            amount: self.amount(one)?,
        })
    }

    fn remark_expected(
        &mut self,
        one: &Node,
        names: &[String],
        is_whole: bool,
    ) -> Option<Expectation> {
        let written: Vec<Spanned<String>> = one
            .all(Kind::Name)
            .map(|child| Spanned::new(self.slice(child).to_owned(), child.span))
            .collect();
        let (because, proposal) = written.split_last()?;
        match proposal.first() {
            Some(proposal) => self.proposal(proposal, names, is_whole),
            None if names.len() > 1 => self.say(testing::whose_outcome(one.span)),
            None => {}
        }
        Some(Expectation::Remark {
            proposal: proposal.first().map(|written| written.value.clone()),
            because: self.finding(because)?,
        })
    }

    fn order_expected(
        &mut self,
        tied: &Node,
        names: &[String],
        is_whole: bool,
    ) -> Vec<Vec<String>> {
        let mut order = Vec::new();
        for group in &tied.children {
            match group.kind {
                Kind::Names => order.push(self.proposals(group, names, is_whole)),
                Kind::Name => {
                    let written = Spanned::new(self.slice(group).to_owned(), group.span);
                    self.proposal(&written, names, is_whole);
                    order.push(vec![written.value]);
                }
                _ => {}
            }
        }
        order
    }

    fn outcome(&mut self, one: &Node, names: &[String], is_whole: bool) -> Option<Expectation> {
        let outcome = one.find(Kind::Outcome)?;
        let word = outcome.word(|_| true)?;
        let mut before = None;
        let mut because = None;
        for child in &one.children {
            if child.kind == Kind::Name {
                let written = Spanned::new(self.slice(child).to_owned(), child.span);
                if child.span.start < outcome.span.start {
                    before = Some(written);
                } else {
                    because = Some(written);
                }
            }
        }
        if let Some(proposal) = &before {
            self.proposal(proposal, names, is_whole);
        } else if names.len() > 1 {
            self.say(testing::whose_outcome(one.span));
        }
        let because = match because {
            Some(written) => Some(self.finding(&written)?),
            None => None,
        };
        Some(Expectation::Outcome {
            proposal: before.map(|written| written.value),
            outcome: outcome_name(word).to_owned(),
            amount: self.amount(one),
            because,
        })
    }

    /// The statement that is to decide.
    fn finding(&mut self, written: &Spanned<String>) -> Option<String> {
        if let Some((_, declared)) = self.statement_names.get(&written.value).copied() {
            self.uses(written.span, declared);
            return Some(written.value.clone());
        }
        if UNNAMED.contains(&written.value.as_str()) {
            return Some(written.value.clone());
        }
        if let Some((_, id)) = UNNAMED_NL.iter().find(|(nl, _)| *nl == written.value) {
            return Some((*id).to_owned());
        }
        let suggestion = nearest(
            &written.value,
            self.statement_names
                .keys()
                .map(String::as_str)
                .chain(UNNAMED),
        );
        let complaint =
            testing::unknown_finding(written.span, written.value.clone(), suggestion.clone());
        self.say_unknown(match suggestion {
            Some(better) => complaint.fix(written.span, better),
            None => complaint,
        });
        None
    }

    /// The proposals that a list names.
    pub(super) fn proposals(
        &mut self,
        list: &Node,
        names: &[String],
        is_whole: bool,
    ) -> Vec<String> {
        let written = self.names(list);
        for name in &written {
            self.proposal(name, names, is_whole);
        }
        written.into_iter().map(|name| name.value).collect()
    }

    pub(super) fn proposal(&mut self, written: &Spanned<String>, names: &[String], is_whole: bool) {
        if is_whole && !names.contains(&written.value) {
            let suggestion = nearest(&written.value, names.iter().map(String::as_str));
            self.say(testing::unknown_proposal(
                written.span,
                written.value.clone(),
                suggestion,
            ));
        }
    }
}

/// The name of an outcome in JSON.
pub(in crate::check) fn outcome_name(word: Keyword) -> &'static str {
    match word {
        Keyword::RefusedDiscretionary => "refused_discretionary",
        Keyword::RefusedCeiling => "refused_ceiling",
        Keyword::Refused => "refused",
        Keyword::NotTreated => "not_treated",
        Keyword::NotAssessedCeiling => "not_assessed_ceiling",
        Keyword::OutsideWindow => "outside_window",
        Keyword::BelowThreshold => "below_threshold",
        Keyword::AwardedInPart => "awarded_in_part",
        Keyword::AwardedReduced => "awarded_reduced",
        Keyword::Awarded => "awarded",
        Keyword::Selected => "selected",
        Keyword::Reserve => "reserve",
        Keyword::CarriedOver => "carried_over",
        Keyword::Withdrawn => "withdrawn",
        Keyword::AwaitingFacts => "awaiting_facts",
        Keyword::AwaitingJudgement => "awaiting_judgement",
        Keyword::AwaitingDraw => "awaiting_draw",
        _ => "eligible",
    }
}
