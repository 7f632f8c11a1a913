//! Findings on thresholds that were found from the field.

use super::Teller;
use super::reads::Reads;
use super::say;
use super::thresholds::at_least_bound;
use super::tree::Head;
use crate::decision::Finding;
use crate::evaluate::Bounds;
use crate::evaluate::assessment::Deciding;
use crate::evaluate::field_threshold::looked_at;
use crate::evaluate::threshold::of_field;

impl Teller<'_> {
    pub(super) fn field_thresholds(&self, out: &mut Vec<Finding>, children: &mut Vec<String>) {
        let Some(score) = &self.program.score else {
            return;
        };
        let Some(statement) = self.program.statement(score.statement) else {
            return;
        };
        for (n, rule) in score.field_thresholds.iter().enumerate() {
            let deciding = Deciding::ScoreThreshold(score.thresholds.len() + n);
            let (Some(id), Some(least)) =
                (self.threshold_id(deciding), self.scene.field_threshold(n))
            else {
                continue;
            };
            let verdict = of_field(&self.scene, self.assessment, (n, rule.weighted));
            let head = Head {
                statement,
                force: None,
            };
            let label = say::field_threshold().text(self.language);
            let mut finding = self.finding(head, id.clone(), label, verdict, rule.span);
            let points = looked_at(
                (self.program, self.proposal),
                self.assessment,
                rule.weighted,
            );
            let bounds = points.map_or(Bounds::UNKNOWN, Bounds::exactly);
            let mut reads = Reads::all();
            self.mark_reads(None, &mut reads);
            finding.observed = self.followed(&bounds, &say::total(), reads.observed);
            finding.bound = Some(at_least_bound(&least));
            out.push(finding);
            children.push(id);
        }
    }
}
