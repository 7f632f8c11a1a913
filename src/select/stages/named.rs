//! Names and pointers: within a stage, and in the call as a whole.
//!
//! What a result names without a stage is of the last one: `window`, `ranking`, `full` before none. What is of an earlier stage
//! has its name in front: `preproposal/window`. Facts of a stage stand in its part of the proposal: `/stages/full/facts/sum`.

use crate::decision::{Decision, Finding};
use crate::program::{Carried, Program, Stage, carried};
use crate::proposal::intake::pointer_step;

/// A pointer within a proposal as the stage of `program` has it, in the call as a whole.
#[must_use]
pub fn whole_fact(program: &Program, fact: &str) -> String {
    let Some(stage) = program.stage.as_deref() else {
        return fact.to_owned();
    };
    // What is computed stands nowhere.
    if fact.is_empty() {
        return String::new();
    }
    let mut steps = fact.split('/').skip(1);
    let (first, second) = (steps.next().unwrap_or(""), steps.next().unwrap_or(""));
    let is_shared = match first {
        "facts" => {
            if let Some(of) = carried_fact(program, stage, second, fact) {
                return of;
            }
            !is_own(program, stage, second)
        }
        "judgements" => {
            let mut fields = program.fields.iter();
            let is_judged = fields.any(|field| pointer_step(&field.name) == second);
            is_judged && !is_own(program, stage, second)
        }
        "supplied" | "reference" | "title" | "submitted_for" | "id" => true,
        _ => false,
    };
    if is_shared {
        fact.to_owned()
    } else {
        format!("/stages/{}{fact}", pointer_step(&stage.name))
    }
}

/// A pointer of the call as a whole, as the stage of `program` has it; `None` where it is of another stage.
#[must_use]
pub fn local_fact(program: &Program, fact: &str) -> Option<String> {
    let Some(stage) = program.stage.as_deref() else {
        return Some(fact.to_owned());
    };
    match fact.strip_prefix("/stages/") {
        None => Some(fact.to_owned()),
        Some(rest) => {
            let rest = rest.strip_prefix(&*pointer_step(&stage.name))?;
            rest.starts_with('/').then(|| rest.to_owned())
        }
    }
}

fn is_own(program: &Program, stage: &Stage, name: &str) -> bool {
    let mut fields = program.fields.iter();
    let n = fields.position(|field| pointer_step(&field.name) == name);
    n.is_some_and(|n| stage.is_own(n))
}

/// What carried over stands where the earlier stage has it.
fn carried_fact(program: &Program, stage: &Stage, name: &str, fact: &str) -> Option<String> {
    let n = stage.carries.iter().position(|id| {
        let field = id.and_then(|id| program.field(id));
        field.is_some_and(|field| pointer_step(&field.name) == name)
    })?;
    let earlier = program.stages().get(n).copied()?;
    let of = format!("/stages/{name}");
    let rest = fact.strip_prefix(&format!("/facts/{name}"))?;
    let Some(rest) = rest.strip_prefix('/') else {
        return Some(of);
    };
    let (member, tail) = rest
        .split_once('/')
        .map_or((rest, None), |(a, b)| (a, Some(b)));
    let tail = tail.map_or_else(String::new, |tail| format!("/{tail}"));
    let all = carried(earlier);
    let mut named = all
        .iter()
        .filter(|(_, field)| pointer_step(&field.name) == member);
    Some(match named.next() {
        Some((Carried::Fact(id), _)) => {
            let judged = earlier.field(*id).is_some_and(|field| field.judged);
            if judged {
                format!("{of}/judgements/{member}/value{tail}")
            } else {
                format!("{of}/facts/{member}{tail}")
            }
        }
        Some((Carried::Points(_), _)) => format!("{of}/points/{member}"),
        _ => format!("{of}/{member}"),
    })
}

/// Names everything in a decision of one stage as the call as a whole does.
pub(super) fn whole_decision(program: &Program, decision: &mut Decision) {
    let Some(stage) = program.stage.as_deref() else {
        return;
    };
    for finding in &mut decision.findings {
        for observed in &mut finding.observed {
            let fact = whole_fact(program, &observed.fact);
            if let Some(origin) = &mut observed.origin
                && let Some(head) = origin.path.strip_suffix(&observed.fact)
            {
                origin.path = format!("{head}{fact}");
            }
            observed.fact = fact;
        }
    }
    for needed in &mut decision.needed {
        needed.fact = whole_fact(program, &needed.fact);
    }
    if !stage.is_last() {
        renamed(decision, |name| stage.named(name));
    }
}

/// A decision with its findings named as the stage that made it names them: what is written about that stage alone.
#[must_use]
pub fn local_decision(program: &Program, decision: &Decision) -> Decision {
    let mut local = decision.clone();
    if let Some(stage) = program.stage.as_deref() {
        let prefix = format!("{}/", stage.name);
        if !stage.is_last() {
            renamed(&mut local, |name| {
                name.strip_prefix(&prefix).unwrap_or(name).to_owned()
            });
        }
        for finding in &mut local.findings {
            for observed in &mut finding.observed {
                if let Some(fact) = local_fact(program, &observed.fact) {
                    observed.fact = fact;
                }
            }
        }
        for needed in &mut local.needed {
            if let Some(fact) = local_fact(program, &needed.fact) {
                needed.fact = fact;
            }
        }
    }
    local
}

fn renamed(decision: &mut Decision, name: impl Fn(&str) -> String) {
    for id in &mut decision.deciding {
        *id = name(id);
    }
    for list in &mut decision.ranks {
        list.list = name(&list.list);
    }
    for score in &mut decision.scores {
        score.criterion = name(&score.criterion);
    }
    for condition in &mut decision.conditions {
        condition.statement = name(&condition.statement);
    }
    for date in &mut decision.dates {
        date.name = name(&date.name);
    }
    renamed_findings(&mut decision.findings, name);
}

fn renamed_findings(findings: &mut [Finding], name: impl Fn(&str) -> String) {
    for finding in findings {
        finding.id = name(&finding.id);
        finding.statement = name(&finding.statement);
        for child in &mut finding.children {
            *child = name(child);
        }
    }
}
