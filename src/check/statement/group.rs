//! Groups of criteria: a weight, thresholds.

use crate::check::common::head_span;
use crate::check::context::{Ctx, nearest};
use crate::diagnostic::catalogue::points;
use crate::program::{Group, StatementKind, TotalRule, Weight};
use crate::syntax::tree::{Kind, Node};
use crate::words::keyword::Keyword;

impl Ctx<'_> {
    /// A group; its thresholds are read once the criteria are known.
    pub(super) fn group(&mut self, node: &Node) {
        let Some(written) = self.name(node) else {
            return;
        };
        if self
            .group_names
            .get(&written.value)
            .is_none_or(|(_, first)| *first != written.span)
        {
            return;
        }
        let statement = self.statement(node, StatementKind::Group, &written.value);
        let weight = self
            .once(node, Kind::GroupWeight)
            .and_then(|clause| self.weight(clause, &written.value));
        self.groups.push(Group {
            statement,
            name: written.value,
            weight,
            thresholds: Vec::new(),
        });
    }

    /// The group that a criterion names.
    pub(super) fn group_of(&mut self, criterion: &Node) -> Option<u16> {
        let clause = self.once(criterion, Kind::GroupClause)?;
        let written = self.name(clause)?;
        if let Some((id, declared)) = self.group_names.get(&written.value).copied() {
            self.uses(written.span, declared);
            return Some(id);
        }
        let suggestion = nearest(&written.value, self.group_names.keys().map(String::as_str));
        let complaint =
            points::unknown_group(written.span, written.value.clone(), suggestion.clone());
        self.say_unknown(match suggestion {
            Some(better) => complaint.fix(written.span, better),
            None => complaint,
        });
        None
    }

    /// The weight of a criterion in the whole: in a group with a weight, its part of that.
    pub(super) fn weight_in_whole(
        &self,
        own: Option<Weight>,
        group: Option<u16>,
    ) -> Option<Weight> {
        let of_group = group
            .and_then(|id| self.groups.get(usize::from(id)))
            .and_then(|group| group.weight.as_ref());
        match (own, of_group) {
            (Some(own), Some(of_group)) => {
                let product = own.factor() * of_group.factor();
                Some(match own {
                    Weight::Share(_) => Weight::Share(product),
                    Weight::Times(_) => Weight::Times(product),
                })
            }
            (own, _) => own,
        }
    }

    /// The thresholds of the groups, and groups without criteria.
    pub(super) fn group_thresholds(&mut self, file: &Node, score: Option<&Node>) {
        let total = score
            .and_then(|score| score.find(Kind::TotalClause))
            .map(|clause| TotalRule {
                weighted: clause.has(Keyword::Weighted),
                out_of: clause
                    .has(Keyword::OutOf)
                    .then(|| self.first_number(clause))
                    .flatten(),
            });
        let nodes: Vec<&Node> = file.all(Kind::CriteriaGroup).collect();
        for node in nodes {
            let known = self.name(node).and_then(|written| {
                let (id, first) = self.group_names.get(&written.value).copied()?;
                (first == written.span).then_some((id, written.value))
            });
            let Some((id, name)) = known else { continue };
            if !self.criteria.iter().any(|one| one.group == Some(id)) {
                if !self.holds_back {
                    self.say(points::group_empty(head_span(node), name));
                }
                continue;
            }
            let thresholds = self.thresholds(node, total.as_ref(), Some(id));
            if let Some(group) = self.groups.get_mut(usize::from(id)) {
                group.thresholds = thresholds;
            }
        }
    }
}
