//! Weights together: all there, of one kind, the whole where they are shares; in the total, in each group, in the ranking.

use crate::check::context::Ctx;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::catalogue::{lint, points};
use crate::program::{Criterion, TotalRule, Weight, stands_in};
use crate::quantity::Rational;
use crate::text::Span;
use crate::words::{Message, Phrase, Slot};

/// For the label of one of several weights.
const WEIGHT: Phrase = Phrase {
    en: "its weight is {weight}",
    nl: "het gewicht is {weight}",
};

impl Ctx<'_> {
    /// What the weights of a call lack together.
    pub(super) fn weights(&mut self, total: &TotalRule, at: Span) {
        self.ranking_weights(at);
        let n_with = self
            .criteria
            .iter()
            .filter(|one| one.weight.is_some())
            .count();
        let n_groups = self
            .groups
            .iter()
            .filter(|group| group.weight.is_some())
            .count();
        if !total.weighted {
            if n_with + n_groups > 0 {
                self.say(lint::weights_without_use(at));
            }
            return;
        }
        let missing: Vec<String> = self
            .criteria
            .iter()
            .filter(|one| one.weight.is_none())
            .map(|one| one.name.clone())
            .collect();
        for name in &missing {
            // A weight that could not be read has its complaint.
            if !self.weight_was_broken(name) {
                let at = self.declared(name, at);
                self.say(points::weight_missing(at, name.clone()));
            }
        }
        let mut kinds = self
            .criteria
            .iter()
            .filter_map(|one| one.weight.as_ref())
            .chain(self.groups.iter().filter_map(|group| group.weight.as_ref()))
            .map(is_share);
        let is_of_shares = kinds.next().unwrap_or(false);
        if kinds.any(|kind| kind != is_of_shares) {
            let complaint = points::weights_of_two_kinds(at);
            self.say_with_weights(complaint, |one| one.weight.as_ref());
            return;
        }
        if !is_of_shares || !missing.is_empty() {
            return;
        }
        let mut in_groups_right = true;
        for (group, within) in self.groups_not_whole() {
            in_groups_right = false;
            let at = self
                .group_names
                .get(&group)
                .map_or(at, |(_, declared)| *declared);
            self.say(points::group_weights_not_whole(
                at,
                group,
                Slot::Percentage(within),
            ));
        }
        let whole = sum(self.criteria.iter(), |one| one.weight.as_ref());
        if in_groups_right && whole != Rational::ONE {
            let complaint = points::weights_not_whole(
                at,
                Slot::Percentage(whole),
                self.named_weights(|one| one.weight.as_ref()),
            );
            self.say_with_weights(complaint, |one| one.weight.as_ref());
        }
    }

    /// Whether some weights are shares and others multipliers: then no total follows from them.
    pub(super) fn weights_are_mixed(&self) -> bool {
        let weights = self.criteria.iter().filter_map(|one| one.weight.as_ref());
        let kinds: std::collections::BTreeSet<bool> = weights.map(is_share).collect();
        kinds.len() > 1
    }

    /// The weights by the names of their criteria.
    fn named_weights(&self, weight: impl Fn(&Criterion) -> Option<&Weight>) -> Slot {
        let named = self.criteria.iter().filter_map(|one| {
            let share = Slot::Percentage(weight(one)?.factor().clone());
            let share = share.text(self.language);
            Some(Slot::Text(format!("`{}` {share}", one.name)))
        });
        Slot::List(named.collect())
    }

    /// A complaint about weights together, with the place of each.
    fn say_with_weights(
        &mut self,
        complaint: Diagnostic,
        weight: impl Fn(&Criterion) -> Option<&Weight>,
    ) {
        let named = self.criteria.iter().filter_map(|one| {
            let said = match weight(one)? {
                Weight::Share(share) => Slot::Percentage(share.clone()),
                Weight::Times(times) => Slot::Number(times.clone()),
            };
            Some((self.declared(&one.name, complaint.span), said))
        });
        let named: Vec<(Span, Slot)> = named.collect();
        let labelled = named.into_iter().fold(complaint, |complaint, (at, said)| {
            complaint.label(
                at,
                Message {
                    phrase: WEIGHT,
                    slots: vec![("weight", Some(said))],
                },
            )
        });
        self.say(labelled);
    }

    /// Groups in which the weights are not the whole of the group, and what they add up to; of groups in groups the inner ones.
    fn groups_not_whole(&self) -> Vec<(String, Rational)> {
        let mut found: Vec<(u16, Rational)> = Vec::new();
        for (id, group) in (0_u16..).zip(&self.groups) {
            let (Some(_), Some(whole)) = (&group.weight, &group.whole) else {
                continue;
            };
            let criteria = self.criteria.iter();
            let members = criteria.filter(|one| stands_in(&self.groups, one.group, id));
            let within =
                sum(members.clone(), |one| one.weight.as_ref()).checked_div(whole.factor());
            let has_members = members.count() > 0;
            if let Some(within) = within.filter(|within| has_members && *within != Rational::ONE) {
                found.push((id, within));
            }
        }
        let is_innermost = |id: u16| {
            let mut others = found.iter();
            !others.any(|(other, _)| *other != id && stands_in(&self.groups, Some(*other), id))
        };
        let innermost = found.iter().filter(|(id, _)| is_innermost(*id));
        innermost
            .filter_map(|(id, within)| {
                let group = self.groups.get(usize::from(*id))?;
                Some((group.name.clone(), within.clone()))
            })
            .collect()
    }

    /// Weights for the ranking: of all criteria or of none.
    fn ranking_weights(&mut self, at: Span) {
        let with: Vec<&Weight> = self
            .criteria
            .iter()
            .filter_map(|one| one.ranking_weight.as_ref())
            .collect();
        let Some(first) = with.first() else { return };
        let is_of_shares = is_share(first);
        let is_mixed = with.iter().any(|weight| is_share(weight) != is_of_shares);
        let missing: Vec<String> = self
            .criteria
            .iter()
            .filter(|one| one.ranking_weight.is_none())
            .map(|one| one.name.clone())
            .collect();
        if is_mixed {
            let complaint = points::weights_of_two_kinds(at);
            self.say_with_weights(complaint, |one| one.ranking_weight.as_ref());
        }
        for name in &missing {
            if !self.weight_was_broken(name) {
                let at = self.declared(name, at);
                self.say(points::ranking_weight_missing(at, name.clone()));
            }
        }
        let whole = sum(self.criteria.iter(), |one| one.ranking_weight.as_ref());
        if is_of_shares && !is_mixed && missing.is_empty() && whole != Rational::ONE {
            let complaint = points::weights_not_whole(
                at,
                Slot::Percentage(whole),
                self.named_weights(|one| one.ranking_weight.as_ref()),
            );
            self.say_with_weights(complaint, |one| one.ranking_weight.as_ref());
        }
    }

    fn declared(&self, criterion: &str, at: Span) -> Span {
        self.criterion_names
            .get(criterion)
            .map_or(at, |(_, declared)| *declared)
    }

    fn weight_was_broken(&self, name: &str) -> bool {
        self.broken_criteria.iter().any(|broken| broken == name)
    }
}

fn is_share(weight: &Weight) -> bool {
    matches!(weight, Weight::Share(_))
}

fn sum<'c>(
    criteria: impl Iterator<Item = &'c Criterion>,
    weight: impl Fn(&Criterion) -> Option<&Weight>,
) -> Rational {
    criteria
        .filter_map(|one| weight(one).map(|found| found.factor().clone()))
        .sum()
}
