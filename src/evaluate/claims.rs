//! What the parts of a division ask of one proposal: which limits concern it, under which values, in which steps it takes part.

use super::assessment::{Assessment, Bounds};
use super::got::{Got, Lack};
use super::order;
use super::scene::{Memo, Scene};
use crate::decision::Verdict;
use crate::program::{
    AtFiling, Condition, DivisionParts, Expr, KeyForm, PARTY, Program, Quantity, Type, Value, party,
};
use crate::proposal::Proposal;
use crate::quantity::Rational;

/// What a division with parts needs to know of one proposal.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Claims {
    /// Per limit: the values under which it counts there, as names; one empty name where the limit is not per value; nothing
    /// where the limit does not concern it.
    pub limits: Vec<Vec<String>>,
    /// Per limit: how many units it takes when it is served whole; zero where the limit counts money or awards.
    pub units: Vec<Rational>,
    /// Per step: its place, `None` where it does not take part.
    pub steps: Vec<Option<StepKeys>>,
    /// Per class: `None` where it does not fall in it; else the most that it gets, if there is a most.
    pub classes: Vec<Option<Option<Rational>>>,
    /// Per pick: the values of which it may be the best; nothing where it is not meant.
    pub picks: Vec<Vec<String>>,
    /// Per rule between proposals: what it shares.
    pub between: Vec<Vec<String>>,
    /// Per measure: how much.
    pub measures: Vec<Rational>,
    /// What else may concern it, once it is known; `None` where all is known.
    pub may: Option<Box<May>>,
}

/// What may concern a proposal of which something is not known.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct May {
    /// Limits, by position.
    pub limits: Vec<usize>,
    /// Steps, by position, with the place that it would have there.
    pub steps: Vec<(usize, StepKeys)>,
    /// Classes, by position.
    pub classes: Vec<usize>,
}

impl Claims {
    /// The place that it has, or may have, in a step; nothing where it certainly takes no part.
    #[must_use]
    pub fn may_stand(&self, step: usize) -> Option<&StepKeys> {
        let sure = self.steps.get(step).and_then(Option::as_ref);
        sure.or_else(|| {
            let mut may = self.may.iter().flat_map(|may| &may.steps);
            may.find(|(at, _)| *at == step).map(|(_, keys)| keys)
        })
    }
}

/// The place of a proposal in the order of one step.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct StepKeys {
    /// One per key, turned so that smaller is better.
    pub keys: Vec<Bounds>,
    /// Per key: the values that it may add, for a key that looks at what stands above; else nothing.
    pub adds: Vec<Vec<String>>,
}

/// What the division asks of a proposal. What is not known counts as not concerned: such a proposal awaits it.
#[must_use]
pub fn claims(
    program: &Program,
    parts: &DivisionParts,
    assessment: &Assessment,
    proposal: &Proposal,
) -> Claims {
    collect(program, parts, assessment, proposal).0
}

/// Whether a proposal takes part in a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// It does.
    Takes,
    /// It does not.
    None,
    /// That is not known.
    Open,
}

/// In which steps a proposal takes part, one after another.
pub(super) fn steps<'a>(
    program: &'a Program,
    parts: &'a DivisionParts,
    assessment: &'a Assessment,
    proposal: &'a Proposal,
) -> impl Iterator<Item = Part> + use<'a> {
    let score = (&*assessment.points, &assessment.total);
    let scene = Scene::new(program, proposal, score, Memo::default());
    parts.steps.iter().map(move |step| {
        let condition = step.condition.as_ref();
        match condition.map_or(Verdict::Met, |one| scene.verdict(one, None)) {
            Verdict::Met => Part::Takes,
            Verdict::NotMet | Verdict::NotApplicable => Part::None,
            Verdict::Undetermined | Verdict::AwaitingJudgement => Part::Open,
        }
    })
}

/// What is missing of that which the division asks of a proposal.
pub(super) fn lack(
    program: &Program,
    assessment: &Assessment,
    proposal: &Proposal,
) -> Option<Lack> {
    let parts = program.division.as_ref()?.parts.as_ref()?;
    collect(program, parts, assessment, proposal).1
}

fn collect(
    program: &Program,
    parts: &DivisionParts,
    assessment: &Assessment,
    proposal: &Proposal,
) -> (Claims, Option<Lack>) {
    let score = (&*assessment.points, &assessment.total);
    let scene = Scene::new(program, proposal, score, Memo::default());
    let mut asker = Asker { scene, lack: None };
    let mut may = May::default();
    let mut claims = Claims {
        limits: parts
            .limits
            .iter()
            .enumerate()
            .map(|(nth, limit)| {
                let (condition, per) = (limit.condition.as_ref(), limit.per.as_ref());
                let (values, unsure) = asker.watched(|asker| asker.values(condition, per));
                may.limits.extend(unsure.then_some(nth));
                values
            })
            .collect(),
        units: parts
            .limits
            .iter()
            .map(|limit| match &limit.quantity {
                Quantity::Units { of, .. } if asker.holds(limit.condition.as_ref()) => {
                    asker.number(of)
                }
                _ => Rational::ZERO,
            })
            .collect(),
        steps: parts
            .steps
            .iter()
            .enumerate()
            .map(|(nth, step)| {
                let (holds, unsure) = asker.watched(|asker| asker.holds(step.condition.as_ref()));
                if !holds && !unsure {
                    return None;
                }
                let keys = order::step_keys(program, &step.order);
                let bounds = order::bounds(program, assessment, proposal, keys);
                if unsure {
                    let adds = Vec::new();
                    may.steps.push((nth, StepKeys { keys: bounds, adds }));
                    return None;
                }
                let adds = keys.iter().map(|key| match &key.form {
                    KeyForm::Adds(of, _) => asker.values(None, Some(of)),
                    _ => Vec::new(),
                });
                let adds = adds.collect();
                Some(StepKeys { keys: bounds, adds })
            })
            .collect(),
        classes: parts
            .classes
            .iter()
            .enumerate()
            .map(|(nth, class)| {
                let (holds, unsure) = asker.watched(|asker| asker.holds(class.condition.as_ref()));
                may.classes.extend(unsure.then_some(nth));
                holds.then(|| class.maximum.as_ref().map(|maximum| asker.number(maximum)))
            })
            .collect(),
        picks: parts
            .picks
            .iter()
            .map(|pick| asker.values(pick.condition.as_ref(), pick.of_each.as_ref()))
            .collect(),
        between: parts
            .between
            .iter()
            .map(|rule| {
                let names = asker.values(rule.condition.as_ref(), Some(&rule.per));
                if rule.one_window && !program.windows.is_empty() {
                    within(assessment, names, &mut asker.lack)
                } else {
                    names
                }
            })
            .collect(),
        measures: parts
            .measures
            .iter()
            .map(|measure| asker.number(measure))
            .collect(),
        may: None,
    };
    if asker.lack.is_some() {
        claims.may = Some(Box::new(may));
    }
    let keys = parts
        .steps
        .iter()
        .flat_map(|step| order::step_keys(program, &step.order));
    let keys = order::lack_of(program, assessment, proposal, keys);
    (claims, asker.lack.max(keys))
}

/// Values that are shared only with those in the same window.
fn within(assessment: &Assessment, names: Vec<String>, lack: &mut Option<Lack>) -> Vec<String> {
    let Some(window) = assessment.filed_in else {
        *lack = (*lack).max(Some(Lack::Fact));
        return Vec::new();
    };
    let names = names.into_iter();
    names.map(|name| format!("{window}/{name}")).collect()
}

/// The values under which a rule that is decided at filing concerns a proposal, and what is not known of that.
pub(super) fn shared(
    program: &Program,
    rule: &AtFiling,
    proposal: &Proposal,
    assessment: &mut Assessment,
) -> (Vec<String>, Option<Lack>) {
    let memo = std::mem::take(&mut assessment.memo);
    let score = (&*assessment.points, &assessment.total);
    let scene = Scene::new(program, proposal, score, memo);
    let mut asker = Asker { scene, lack: None };
    let names = asker.values(rule.condition.as_ref(), Some(&rule.per));
    let Asker { scene, lack } = asker;
    let memo = scene.into_memo();
    assessment.memo = memo;
    (names, lack)
}

struct Asker<'a> {
    scene: Scene<'a>,
    lack: Option<Lack>,
}

impl Asker<'_> {
    /// What `ask` gives, and whether something that it read is not known.
    fn watched<T>(&mut self, ask: impl FnOnce(&mut Self) -> T) -> (T, bool) {
        let before = self.lack.take();
        let answer = ask(self);
        let unsure = self.lack.is_some();
        self.lack = self.lack.max(before);
        (answer, unsure)
    }

    /// Whether a condition holds; no condition holds for all.
    fn holds(&mut self, condition: Option<&Condition>) -> bool {
        let verdict = condition.map_or(Verdict::Met, |condition| {
            self.scene.verdict(condition, None)
        });
        self.lack = self.lack.max(Lack::of(verdict));
        verdict == Verdict::Met
    }

    fn values(&mut self, condition: Option<&Condition>, per: Option<&Expr>) -> Vec<String> {
        if !self.holds(condition) {
            return Vec::new();
        }
        let Some(per) = per else {
            return vec![String::new()];
        };
        let got = self.scene.value(per, None);
        self.lack = self.lack.max(got.lack());
        let mut names = Vec::new();
        if let Some(value) = got.value() {
            self.name(value, &per.ty, &mut names);
        }
        names.sort_unstable();
        names.dedup();
        names
    }

    /// A number that takes part in the division; nothing where there is none.
    fn number(&mut self, expr: &Expr) -> Rational {
        let got = self.scene.value(expr, None);
        self.lack = self.lack.max(got.lack());
        let number = got.as_number().cloned().unwrap_or(Rational::ZERO);
        number.max(Rational::ZERO)
    }

    /// What a value is called: a party by its code, without one by its name; each member of a set or list by itself.
    fn name(&mut self, value: &Value, ty: &Type, names: &mut Vec<String>) {
        match (value, ty) {
            (Value::Set(values), Type::Set(id)) => {
                for value in values {
                    self.name(&Value::Choice(*value), &Type::Choice(*id), names);
                }
            }
            (Value::List(values), Type::List(of)) => {
                for value in values {
                    self.name(value, of, names);
                }
            }
            (Value::Record(fields), Type::Record(id)) if *id == PARTY => {
                let text = |at: u16| match fields.get(usize::from(at)) {
                    Some(Value::Text(text)) => Some(text.to_string()),
                    _ => None,
                };
                match text(party::CODE).or_else(|| text(party::NAME)) {
                    Some(name) => names.push(name),
                    None => self.lack = self.lack.max(Some(Lack::Fact)),
                }
            }
            (Value::Unknown | Value::Open(_), _) => {
                self.lack = self.lack.max(Got::slot(value, ty, Lack::Fact).lack());
            }
            (Value::Absent(_), _) => {}
            _ => names.push(super::explain::value_name(self.scene.program, value, ty)),
        }
    }
}
