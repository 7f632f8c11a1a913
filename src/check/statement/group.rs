//! Groups of criteria: a weight, thresholds.

use crate::check::common::head_span;
use crate::check::context::{Ctx, nearest};
use crate::diagnostic::catalogue::points;
use crate::program::{Group, StatementKind, TotalRule, Weight, stands_in};
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
        let parent = self.group_of(node);
        self.groups.push(Group {
            statement,
            name: written.value,
            parent,
            whole: weight.clone(),
            weight,
            thresholds: Vec::new(),
        });
    }

    /// The weights of groups in the whole, once all groups are known. A group that stands in itself is told of.
    pub(super) fn groups_in_groups(&mut self) {
        let circles: Vec<String> = (0_u16..)
            .zip(&self.groups)
            .filter(|(id, group)| stands_in(&self.groups, group.parent, *id))
            .map(|(_, group)| group.name.clone())
            .collect();
        for name in &circles {
            if let Some((_, declared)) = self.group_names.get(name).copied() {
                self.say(points::group_in_itself(declared, name.clone()));
            }
        }
        for group in &mut self.groups {
            if circles.contains(&group.name) {
                group.parent = None;
            }
        }
        for n in 0..self.groups.len() {
            let whole = self.whole_of(n);
            if let Some(group) = self.groups.get_mut(n) {
                group.whole = whole;
            }
        }
    }

    /// The weight of a group and of all groups that it stands in, together.
    fn whole_of(&self, n: usize) -> Option<Weight> {
        let mut whole: Option<Weight> = None;
        let mut at = self.groups.get(n);
        for _ in &self.groups {
            let Some(group) = at else { break };
            whole = match (whole, &group.weight) {
                (Some(inner), Some(outer)) => Some(within(&inner, outer)),
                (inner, outer) => inner.or_else(|| outer.clone()),
            };
            at = group.parent.and_then(|id| self.groups.get(usize::from(id)));
        }
        whole
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
            .and_then(|group| group.whole.as_ref());
        match (own, of_group) {
            (Some(own), Some(of_group)) => Some(within(&own, of_group)),
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
            let mut criteria = self.criteria.iter();
            if !criteria.any(|one| stands_in(&self.groups, one.group, id)) {
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

/// A weight within another.
fn within(inner: &Weight, outer: &Weight) -> Weight {
    let product = inner.factor() * outer.factor();
    match inner {
        Weight::Share(_) => Weight::Share(product),
        Weight::Times(_) => Weight::Times(product),
    }
}
