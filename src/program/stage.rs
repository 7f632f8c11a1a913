//! A stage of a call: a call made of what is shared and of its own, which begins after another one.

use super::{Absence, ChangedBy, CriterionId, Field, FieldId, Program, Type};
use crate::text::Span;
use crate::words::Bilingual;

/// What makes a program one stage of a call.
#[derive(Debug, Clone)]
pub struct Stage {
    /// Its name: where its part of a proposal stands in the input.
    pub name: String,
    /// The names of all stages of the call, the first one first.
    pub all: Vec<String>,
    /// The text shown for it.
    pub label: Bilingual,
    /// With which outcomes of the stage before it a proposal goes on, as JSON names them; none in the first.
    pub after: Vec<&'static str>,
    /// Per field of the program whether it is of this stage; the others are of the call or carried over.
    pub own: Vec<bool>,
    /// Per stage before it, the first one first: the field that holds what carries over from it, where something does.
    pub carries: Vec<Option<FieldId>>,
    /// The stage before it.
    pub earlier: Option<Box<Program>>,
    /// Where it is declared.
    pub span: Span,
    /// The whole of it.
    pub whole: Span,
}

impl Stage {
    /// Whether a place in the text lies in it.
    #[must_use]
    pub fn holds(&self, at: Span) -> bool {
        at.source == self.whole.source && self.whole.start <= at.start && at.end <= self.whole.end
    }

    /// Whether it is the last one: what an input or a result names without a stage is of this one.
    #[must_use]
    pub fn is_last(&self) -> bool {
        self.all.last() == Some(&self.name)
    }

    /// The name of something of this stage, as the call as a whole calls it.
    #[must_use]
    pub fn named(&self, name: &str) -> String {
        if self.is_last() {
            name.to_owned()
        } else {
            format!("{}/{name}", self.name)
        }
    }

    /// Whether a field of the program is of this stage.
    #[must_use]
    pub fn is_own(&self, n: usize) -> bool {
        self.own.get(n).copied().unwrap_or(false)
    }
}

impl Program {
    /// The stages up to this one, the first one first; the program itself where the call has no stages.
    #[must_use]
    pub fn stages(&self) -> Vec<&Program> {
        let mut all = vec![self];
        let mut at = self;
        while let Some(earlier) = at.stage.as_ref().and_then(|stage| stage.earlier.as_deref()) {
            all.push(earlier);
            at = earlier;
        }
        all.reverse();
        all
    }
}

/// A value that a later stage may read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Carried {
    /// Its total.
    Total,
    /// Its rank in the list that decided.
    Rank,
    /// What it got.
    Granted,
    /// A field of the stage.
    Fact(FieldId),
    /// The points on a criterion.
    Points(CriterionId),
}

/// What carries over from a stage, each with the field by which a later stage reads it, in the order of its record.
#[must_use]
pub fn carried(program: &Program) -> Vec<(Carried, Field)> {
    let mut all = Vec::new();
    if program.score.is_some() {
        all.push((Carried::Total, built_in("total", "totaal", Type::Number)));
    }
    if program.ranking.is_some() || program.division.is_some() {
        all.push((Carried::Rank, built_in("rank", "rang", Type::Number)));
    }
    if program.division.is_some() && program.grant.is_some() {
        let granted = built_in("granted", "toegekend", Type::Money);
        all.push((Carried::Granted, granted));
    }
    let own = |n: usize| program.stage.as_ref().is_some_and(|stage| stage.is_own(n));
    for (n, (id, field)) in (0..).map(FieldId).zip(&program.fields).enumerate() {
        if own(n) {
            let field = Field {
                judged: false,
                changed_by: ChangedBy::Nobody,
                as_on: None,
                ..field.clone()
            };
            all.push((Carried::Fact(id), field));
        }
    }
    for (id, criterion) in (0..).map(CriterionId).zip(&program.criteria) {
        let label = program.statement(criterion.statement);
        let field = Field {
            label: label.map(|one| one.label.clone()).unwrap_or_default(),
            span: label.map(|one| one.span).unwrap_or_default(),
            ..built_in(&criterion.name, &criterion.name, Type::Number)
        };
        all.push((Carried::Points(id), field));
    }
    all
}

fn built_in(en: &str, nl: &str, ty: Type) -> Field {
    Field {
        name: en.to_owned(),
        name_nl: (en != nl).then(|| nl.to_owned()),
        label: Bilingual {
            en: Some(en.to_owned()),
            nl: Some(nl.to_owned()),
        },
        ty,
        judged: false,
        absence: Absence::Unknown,
        changed_by: ChangedBy::Nobody,
        derived: None,
        as_on: None,
        supplied: false,
        span: Span::default(),
    }
}
