//! What is examined for all and what in turn: what goes together.

use super::Stated;
use crate::check::common::head_span;
use crate::check::context::Ctx;
use crate::diagnostic::catalogue::{divided, division};
use crate::program::{Answer, DivisionParts, Key, KeyForm, StepOrder};
use crate::syntax::tree::{Kind, Node};
use crate::text::Span;

/// What was written of it so far.
#[derive(Debug, Default)]
pub(in crate::check) struct Turn {
    /// Requirements that are examined first.
    pub(in crate::check) requirements: Vec<First>,
    /// Whether a condition of the division reads points.
    pub(in crate::check) division_reads_points: bool,
    /// Rules between proposals that read points.
    pub(in crate::check) overlaps_read_points: Vec<Span>,
    /// Values over all proposals that read points.
    pub(in crate::check) field_reads_points: Vec<Span>,
}

impl Turn {
    /// Remembers a requirement that is examined first, where one is.
    pub(in crate::check) fn requirement(
        &mut self,
        first: Option<Span>,
        reads_points: bool,
        follows_grant: bool,
    ) {
        self.requirements.extend(first.map(|at| First {
            at,
            reads_points,
            follows_grant,
        }));
    }
}

/// A requirement that is examined first.
#[derive(Debug)]
pub(in crate::check) struct First {
    /// Where it says so.
    pub(in crate::check) at: Span,
    /// Whether it reads points.
    pub(in crate::check) reads_points: bool,
    /// Whether it stands after the grant.
    pub(in crate::check) follows_grant: bool,
}

/// The statements as they are written.
#[derive(Debug, Clone, Copy)]
pub(super) struct Bodies<'n> {
    pub(super) score: Option<&'n Node>,
    pub(super) grant: Option<&'n Node>,
    pub(super) division: Option<&'n Node>,
}

impl Ctx<'_> {
    /// Complains about what cannot be examined when the call says so, once all statements are known.
    pub(super) fn examined_when(&mut self, stated: &Stated, file: &Node, bodies: Bodies<'_>) {
        let of_windows = file.all(Kind::Window);
        let in_turn = of_windows.filter_map(|window| window.find(Kind::InTurnClause));
        let in_windows: Vec<Span> = in_turn.map(|clause| clause.span).collect();
        let Some(node) = bodies.division else {
            for at in in_windows {
                self.say(divided::turn_without_division(at));
            }
            self.first_without_turn(&bodies);
            return;
        };
        let divided = stated.division.as_ref();
        // Of a division with a complaint nothing is known.
        let Some(divided) = divided else { return };
        let parts = divided.parts.as_deref();
        let Some(parts) = parts.filter(|parts| parts.examines_in_turn(&stated.windows)) else {
            self.first_without_turn(&bodies);
            return;
        };
        let is_first = |body: Option<&Node>| {
            body.is_some_and(|body| body.find(Kind::ExaminedFirstClause).is_some())
        };
        let (score_first, grant_first) = (is_first(bodies.score), is_first(bodies.grant));
        for one in std::mem::take(&mut self.turn.requirements) {
            let is_late = (one.reads_points && !score_first) || (one.follows_grant && !grant_first);
            if is_late {
                self.say(division::first_after_the_grant(one.at));
            }
        }
        self.served_together(parts, node, &in_windows);
        if !score_first {
            self.points_in_turn(stated, parts, head_span(node), !in_windows.is_empty());
        }
    }

    /// What is examined first, where nothing is examined in turn.
    fn first_without_turn(&mut self, bodies: &Bodies<'_>) {
        let bodies = [bodies.score, bodies.grant].into_iter().flatten();
        let stated = bodies.filter_map(|body| body.find(Kind::ExaminedFirstClause));
        let mut places: Vec<Span> = stated.map(|clause| clause.span).collect();
        places.extend(self.turn.requirements.iter().map(|one| one.at));
        for at in places {
            self.say(division::first_without_turn(at));
        }
    }

    /// Nobody has a turn where every answer serves all together.
    fn served_together(&mut self, parts: &DivisionParts, division: &Node, in_windows: &[Span]) {
        let of_limits = parts
            .limits
            .iter()
            .filter_map(|limit| limit.answer.as_ref());
        let mut answers = parts.steps.iter().map(|step| &step.answer).chain(of_limits);
        if !answers.all(Answer::serves_together) {
            return;
        }
        let steps = division.all(Kind::DivisionStep);
        let bodies = steps.chain([division]);
        let clauses = bodies.filter_map(|body| body.find(Kind::InTurnClause));
        let clauses: Vec<Span> = clauses.map(|clause| clause.span).collect();
        for at in clauses.iter().chain(in_windows) {
            self.say(divided::turn_where_all_are_served_together(*at));
        }
    }

    /// Points are examined in turn: no order, no condition of the division and no value of the field may read them.
    fn points_in_turn(
        &mut self,
        stated: &Stated,
        parts: &DivisionParts,
        at: Span,
        in_windows: bool,
    ) {
        let ranking = stated.ranking.as_ref();
        let reads = |keys: &[Key]| {
            keys.iter().any(|key| {
                matches!(
                    key.form,
                    KeyForm::Total | KeyForm::Criterion(_) | KeyForm::PointsOf(_)
                )
            })
        };
        let mut places = Vec::new();
        for step in &parts.steps {
            let in_turn = parts.in_turn || step.in_turn || in_windows;
            let by_points = match &step.order {
                StepOrder::Keys(keys, _) => reads(keys),
                StepOrder::Ranking => ranking.is_some_and(|ranking| reads(&ranking.keys)),
                StepOrder::Lot => false,
            };
            if in_turn && by_points {
                places.push(if step.name.is_some() { step.span } else { at });
            }
        }
        if self.turn.division_reads_points {
            places.push(at);
        }
        places.append(&mut self.turn.overlaps_read_points);
        places.sort_unstable();
        places.dedup();
        for at in places {
            self.say(divided::order_reads_points_in_turn(at));
        }
        let score = stated.score.as_ref();
        let mut compared = std::mem::take(&mut self.turn.field_reads_points);
        let criteria = self.criteria.iter();
        let relative = criteria.filter(|criterion| criterion.relative.is_some());
        let mut statements: Vec<_> = relative.map(|criterion| criterion.statement).collect();
        let found = score.filter(|score| !score.field_thresholds.is_empty());
        statements.extend(found.map(|score| score.statement));
        let places = statements.into_iter();
        compared.extend(places.filter_map(|id| Some(self.statements.get(id.index())?.span)));
        for at in compared {
            self.say(divided::field_reads_points_in_turn(at));
        }
    }
}
