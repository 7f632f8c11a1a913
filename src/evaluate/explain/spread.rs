//! The findings on how far marks lie apart, and on points that the call computes.

use super::Teller;
use super::reads::Reads;
use super::tree::Head;
use crate::decision::{Bound, Datum, Finding, Verdict};
use crate::evaluate::Bounds;
use crate::evaluate::got::{Got, Lack};
use crate::program::{Criterion, CriterionId};
use crate::words::Message;
use crate::words::message::finding as say;

impl Teller<'_> {
    /// Whether one more mark is asked because those on a criterion lie too far apart.
    pub(super) fn spread(
        &self,
        out: &mut Vec<Finding>,
        children: &mut Vec<String>,
        id: CriterionId,
    ) {
        let Some(score) = self.scored() else { return };
        let marks = self.marks(score);
        let (Some(bound), Some(apart)) = (&score.assessors.spread, marks.apart(id)) else {
            return;
        };
        let verdict = if marks.is_too_far_apart(id) {
            Verdict::AwaitingJudgement
        } else {
            Verdict::Met
        };
        let Some(mut finding) = self.on_criterion(id, "spread", say::spread_of, verdict) else {
            return;
        };
        let mut reads = Reads::all();
        self.mark_reads(Some(id), &mut reads);
        finding.observed = self.followed(&Bounds::exactly(apart), &say::spread(), reads.observed);
        finding.bound = Some(Bound {
            op: "at_most",
            ty: "number",
            value: Datum::Number(bound.clone()),
        });
        children.push(finding.id.clone());
        out.push(finding);
    }

    /// From what the points on a criterion are computed.
    pub(super) fn computed_points(
        &self,
        out: &mut Vec<Finding>,
        children: &mut Vec<String>,
        id: CriterionId,
    ) {
        let Some(criterion) = self.program.criteria.get(id.index()) else {
            return;
        };
        let (Some(expr), Some(points)) =
            (&criterion.computed, self.assessment.points.get(id.index()))
        else {
            return;
        };
        let applies = self.assessment.applies.get(id.index());
        let verdict = match applies {
            Some(Verdict::NotApplicable) => Verdict::NotApplicable,
            _ if points.known => Verdict::Met,
            _ => {
                let lack = self.scene.range(expr, None).lack;
                lack.unwrap_or(Lack::Fact).verdict()
            }
        };
        let Some(mut finding) = self.on_criterion(id, "points", say::computed_points, verdict)
        else {
            return;
        };
        let mut reads = Reads::all();
        self.reads(expr, None, &mut reads);
        finding.observed = self.followed(points, &say::points(), reads.observed);
        let best = self.assessment.field.best.get(id.index());
        let relative = criterion
            .relative
            .as_ref()
            .zip(best.and_then(Option::as_ref));
        if let Some((relative, best)) = relative {
            let value = Got::number(best.clone());
            finding.bound = Some(Bound {
                op: if relative.highest {
                    "at_most"
                } else {
                    "at_least"
                },
                ty: expr.ty.json_name(),
                value: self.shown(&value, &expr.ty),
            });
        } else if criterion.relative.is_none() {
            finding.bound = Some(between(criterion));
        }
        let at = out.len();
        children.push(finding.id.clone());
        out.push(finding);
        self.rows_used(out, at, &reads.rows);
    }

    /// A finding below a criterion.
    fn on_criterion(
        &self,
        id: CriterionId,
        name: &str,
        label: impl FnOnce(String) -> Message,
        verdict: Verdict,
    ) -> Option<Finding> {
        let criterion = self.program.criteria.get(id.index())?;
        let statement = self.program.statement(criterion.statement)?;
        let head = Head {
            statement,
            force: None,
        };
        let label = label(self.label(statement)).text(self.language);
        let id = format!("{}/{name}", criterion.name);
        Some(self.finding(head, id, label, verdict, statement.span))
    }
}

/// The scale of a criterion.
fn between(criterion: &Criterion) -> Bound {
    Bound {
        op: "between",
        ty: "number",
        value: Datum::List(vec![
            Datum::Number(criterion.min.clone()),
            Datum::Number(criterion.max.clone()),
        ]),
    }
}
