//! `sum of [a, b]`: the points on chosen criteria together, as a key of a ranking.

use crate::check::context::{Ctx, nearest};
use crate::diagnostic::catalogue::name;
use crate::program::{CriterionId, KeyForm};
use crate::syntax::tree::Node;

impl Ctx<'_> {
    /// The key of the criteria that a list names, each once.
    pub(super) fn points_sum(&mut self, node: &Node) -> Option<KeyForm> {
        let mut criteria: Vec<CriterionId> = Vec::new();
        let mut all_known = true;
        for written in self.names(node) {
            match self.criterion_names.get(&written.value).copied() {
                Some((id, _)) if criteria.contains(&id) => {
                    self.say(name::name_given_twice(written.span, written.value));
                    all_known = false;
                }
                Some((id, declared)) => {
                    self.uses(written.span, declared);
                    criteria.push(id);
                }
                None => {
                    all_known = false;
                    let known = self.criterion_names.keys().map(String::as_str);
                    let suggestion = nearest(&written.value, known);
                    let complaint =
                        name::unknown_criterion(written.span, written.value, suggestion.clone());
                    self.say_unknown(match suggestion {
                        Some(better) => complaint.fix(written.span, better),
                        None => complaint,
                    });
                }
            }
        }
        (all_known && !criteria.is_empty()).then_some(KeyForm::PointsOf(criteria))
    }
}
