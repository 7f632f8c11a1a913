//! What only the whole call tells of a division: rules between proposals, keys by weight, whether it is a simple one.

use crate::check::context::{Counting, Ctx};
use crate::check::statement::Stated;
use crate::diagnostic::catalogue::division;
use crate::program::{
    Between, DivisionParts, Key, KeyForm, Quantity, Ranking, StepOrder, Ties, Weight,
};
use crate::quantity::Rational;
use crate::text::Span;

impl Ctx<'_> {
    /// Puts together what stands in several statements.
    pub(in crate::check::statement) fn division_whole(
        &mut self,
        stated: &mut Stated,
        overlaps: Vec<Between>,
    ) {
        if let Some(ranking) = &mut stated.ranking {
            let keys = std::mem::take(&mut ranking.keys);
            ranking.keys = self.by_weight(keys);
        }
        let Some(mut divided) = stated.division.take() else {
            return;
        };
        let Some(mut parts) = divided.parts.take() else {
            return;
        };
        self.money_per_window(stated, &mut parts);
        for step in &mut parts.steps {
            if let StepOrder::Keys(keys, _) = &mut step.order {
                let written = std::mem::take(keys);
                *keys = self.by_weight(written);
            }
        }
        if let Some(first) = parts.steps.first() {
            divided.order = super::plain_order(&first.order);
        }
        let names = parts.steps.iter().filter_map(|step| step.name.clone());
        self.step_names = names.collect();
        self.limits = parts
            .limits
            .iter()
            .map(|limit| (limit.name.clone(), counting(&limit.quantity)))
            .collect();
        parts.between = overlaps;
        self.beside_lowering(&parts, stated.ranking.as_ref());
        self.carved_out(&parts, &stated.ceilings);
        let ceilings = stated.ceilings.iter();
        let places = ceilings.filter_map(|one| self.statements.get(one.statement.index()));
        let places: Vec<Span> = places.map(|statement| statement.span).collect();
        self.uneven_money(&parts, &places);
        let in_turn = parts.examines_in_turn(&stated.windows);
        if !is_simple(&parts, stated.ranking.as_ref(), in_turn) {
            divided.parts = Some(parts);
        }
        stated.division = Some(divided);
    }

    /// A rule between proposals that nothing applies, since no money is divided.
    pub(in crate::check::statement) fn overlap_alone(&mut self, at: Span) {
        self.say(division::overlap_without_division(at));
    }

    /// `criteria by weight` as one key per weight, the highest first; equal weights are taken together.
    fn by_weight(&mut self, keys: Vec<Key>) -> Vec<Key> {
        let mut out = Vec::with_capacity(keys.len());
        for key in keys {
            match &key.form {
                KeyForm::PointsOf(criteria) if criteria.is_empty() => {
                    out.extend(self.keys_by_weight(key.highest_first));
                }
                _ => out.push(key),
            }
        }
        out
    }

    fn keys_by_weight(&mut self, highest_first: bool) -> Vec<Key> {
        let mut weighted: Vec<(Rational, u16)> = self
            .criteria
            .iter()
            .zip(0_u16..)
            .filter_map(|(criterion, at)| Some((factor(criterion.weight.as_ref()?), at)))
            .collect();
        weighted.sort_by(|one, other| other.0.cmp(&one.0).then(one.1.cmp(&other.1)));
        if weighted.is_empty()
            && let Some(at) = self.by_weight_at
        {
            self.say(division::criteria_without_weight(at));
        }
        weighted
            .chunk_by(|one, other| one.0 == other.0)
            .map(|equal| {
                let criteria = equal.iter().map(|(_, at)| crate::program::CriterionId(*at));
                Key {
                    form: KeyForm::PointsOf(criteria.collect()),
                    highest_first,
                }
            })
            .collect()
    }
}

/// What a quantity counts.
fn counting(quantity: &Quantity) -> Counting {
    match quantity {
        Quantity::Money(_) | Quantity::Share(_) => Counting::Money,
        Quantity::Awards(_) => Counting::Awards,
        Quantity::Units { unit, .. } => Counting::Unit(unit.clone()),
    }
}

fn factor(weight: &Weight) -> Rational {
    weight.factor().clone()
}

/// Whether a division is one order, one ceiling and one answer.
fn is_simple(parts: &DivisionParts, ranking: Option<&Ranking>, in_turn: bool) -> bool {
    let [only] = parts.steps.as_slice() else {
        return false;
    };
    let plain_keys = |keys: &[Key], ties: Ties| {
        ties == Ties::Lot && !keys.iter().any(|key| matches!(key.form, KeyForm::Adds(..)))
    };
    let plain_order = match &only.order {
        StepOrder::Ranking => ranking.is_none_or(|ranking| plain_keys(&ranking.keys, ranking.ties)),
        StepOrder::Keys(keys, ties) => plain_keys(keys, *ties),
        StepOrder::Lot => true,
    };
    super::is_plain(only)
        && plain_order
        && parts.limits.is_empty()
        && parts.classes.is_empty()
        && parts.picks.is_empty()
        && parts.between.is_empty()
        && !in_turn
}
