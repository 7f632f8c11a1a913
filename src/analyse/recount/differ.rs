//! Two results side by side.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::read::other_call;
use super::{
    AddedDecision, Change, ChangedDecision, ChangedFinding, ChangedMark, ChangedPot, ChangedScore,
    KeptGrant, Recount, ResultFile,
};
use crate::proposal::InputProblem;
use crate::quantity::Rational;

/// Says what changed from the first result to the second.
///
/// # Errors
/// The results are of different calls.
pub fn recount(first: &ResultFile, second: &ResultFile) -> Result<Recount, Box<InputProblem>> {
    if first.call != second.call {
        return Err(Box::new(other_call(&first.call, &second.call)));
    }
    let (a, b) = (&first.json, &second.json);
    let (before, after) = (
        by_key(a.get("decisions"), "proposal"),
        by_key(b.get("decisions"), "proposal"),
    );
    let both = before
        .iter()
        .filter_map(|(id, one)| Some((*id, *one, *after.get(id)?)));
    let decisions: Vec<ChangedDecision> = both
        .clone()
        .filter_map(|(id, one, other)| decision(id, one, other))
        .collect();
    let only_before = before.keys().filter(|id| !after.contains_key(*id));
    let only_before: Vec<String> = only_before.map(|id| (*id).to_owned()).collect();
    let only_after = after.iter().filter(|(id, _)| !before.contains_key(*id));
    let only_after: Vec<AddedDecision> = only_after
        .map(|(id, one)| AddedDecision {
            proposal: (*id).to_owned(),
            outcome: at(one, "outcome"),
            granted: ranged(one, "granted"),
        })
        .collect();
    let (asked, asked_now) = (questions(a), questions(b));
    let ledger = ledger(a, b);
    let regime = b
        .pointer("/call/regime")
        .and_then(Value::as_str)
        .map(str::to_owned);
    let kept_grants = if regime.as_deref() == Some("subsidy") {
        both.filter_map(|(id, one, other)| kept(id, one, other))
            .collect()
    } else {
        Vec::new()
    };
    let call_text = |json: &Value| {
        (
            json.pointer("/call/sha256").cloned(),
            json.pointer("/call/includes").cloned(),
        )
    };
    let draws_before: Vec<String> = asked.difference(&asked_now).cloned().collect();
    let draws_after: Vec<String> = asked_now.difference(&asked).cloned().collect();
    let same = decisions.is_empty()
        && only_before.is_empty()
        && only_after.is_empty()
        && draws_before.is_empty()
        && draws_after.is_empty()
        && ledger.is_empty();
    Ok(Recount {
        format_version: crate::select::FORMAT_VERSION,
        call: first.call.clone(),
        currency: b
            .pointer("/call/currency")
            .and_then(Value::as_str)
            .unwrap_or("EUR")
            .to_owned(),
        regime,
        same,
        call_changed: call_text(a) != call_text(b),
        decisions,
        only_before,
        only_after,
        draws_before,
        draws_after,
        ledger,
        kept_grants,
    })
}

/// The entries of a list by the text under `key`.
fn by_key<'v>(list: Option<&'v Value>, key: &str) -> BTreeMap<&'v str, &'v Value> {
    let entries = list.and_then(Value::as_array).into_iter().flatten();
    entries
        .filter_map(|one| Some((one.get(key)?.as_str()?, one)))
        .collect()
}

fn at(value: &Value, key: &str) -> Value {
    value.get(key).cloned().unwrap_or(Value::Null)
}

/// An amount; where it differs per order of an open draw, its ends.
fn ranged(value: &Value, key: &str) -> Value {
    match value.get(format!("{key}_range")) {
        Some(range) if at(value, key).is_null() => range.clone(),
        _ => at(value, key),
    }
}

fn change(before: Value, after: Value) -> Option<Change> {
    (before != after).then_some(Change { before, after })
}

fn decision(id: &str, one: &Value, other: &Value) -> Option<ChangedDecision> {
    let of = |key: &str| change(at(one, key), at(other, key));
    let total = of("total");
    let ranking_total = of("ranking_total").filter(|change| total.as_ref() != Some(change));
    let changed = ChangedDecision {
        proposal: id.to_owned(),
        outcome: of("outcome"),
        provisional: of("provisional"),
        granted: change(ranged(one, "granted"), ranged(other, "granted")),
        rank: of("rank"),
        total,
        ranking_total,
        deciding: of("deciding"),
        scores: scores(one, other),
        findings: findings(one, other),
    };
    let nothing = ChangedDecision {
        proposal: id.to_owned(),
        ..ChangedDecision::default()
    };
    (changed != nothing).then_some(changed)
}

/// The criteria in the order of the second result, then those that went.
fn scores(one: &Value, other: &Value) -> Vec<ChangedScore> {
    let (before, after) = (
        by_key(one.get("scores"), "criterion"),
        by_key(other.get("scores"), "criterion"),
    );
    let names = [other, one]
        .into_iter()
        .filter_map(|of| of.get("scores")?.as_array());
    let mut seen = BTreeSet::new();
    let names = names
        .flatten()
        .filter_map(|score| score.get("criterion")?.as_str());
    names
        .filter(|name| seen.insert(*name))
        .filter_map(|name| {
            let value = |of: &BTreeMap<&str, &Value>, key: &str| {
                of.get(name).map_or(Value::Null, |score| at(score, key))
            };
            let of = |key: &str| change(value(&before, key), value(&after, key));
            let marks =
                |of: &BTreeMap<&str, &Value>| of.get(name).map(|score| at(score, "assessors"));
            let marks = marks_changed(marks(&before).as_ref(), marks(&after).as_ref());
            let score = ChangedScore {
                criterion: name.to_owned(),
                points: of("points"),
                weight: of("weight"),
                contribution: of("contribution"),
                marks,
            };
            let is_same = score.points.is_none()
                && score.weight.is_none()
                && score.contribution.is_none()
                && score.marks.is_empty();
            (!is_same).then_some(score)
        })
        .collect()
}

fn marks_changed(one: Option<&Value>, other: Option<&Value>) -> Vec<ChangedMark> {
    let (before, after) = (by_key(one, "assessor"), by_key(other, "assessor"));
    let names: BTreeSet<&str> = before.keys().chain(after.keys()).copied().collect();
    let marks = names.into_iter().filter_map(|name| {
        let pair = |key: &str| {
            let value = |of: &BTreeMap<&str, &Value>| {
                of.get(name).map_or(Value::Null, |mark| at(mark, key))
            };
            Change {
                before: value(&before),
                after: value(&after),
            }
        };
        let (points, counts) = (pair("points"), pair("counts"));
        let differs = points.before != points.after || counts.before != counts.after;
        differs.then(|| ChangedMark {
            assessor: name.to_owned(),
            points,
            counts,
        })
    });
    marks.collect()
}

fn findings(one: &Value, other: &Value) -> Vec<ChangedFinding> {
    let (before, after) = (
        by_key(one.get("findings"), "id"),
        by_key(other.get("findings"), "id"),
    );
    let ids: BTreeSet<&str> = before.keys().chain(after.keys()).copied().collect();
    let changed = ids.into_iter().filter_map(|id| {
        let verdict = |of: &BTreeMap<&str, &Value>| {
            of.get(id)
                .map_or(Value::Null, |finding| at(finding, "verdict"))
        };
        let verdict = change(verdict(&before), verdict(&after))?;
        Some(ChangedFinding {
            finding: id.to_owned(),
            verdict,
        })
    });
    changed.collect()
}

fn questions(json: &Value) -> BTreeSet<String> {
    by_key(json.get("draws_needed"), "question")
        .into_keys()
        .map(str::to_owned)
        .collect()
}

fn ledger(a: &Value, b: &Value) -> Vec<ChangedPot> {
    let none = Value::Null;
    let of = |json: &'_ Value| json.get("ledger").cloned().unwrap_or(Value::Null);
    let (one, other) = (of(a), of(b));
    let mut found: Vec<ChangedPot> = pot(None, &one, &other).into_iter().collect();
    let (before, after) = (
        by_key(one.get("pots"), "name"),
        by_key(other.get("pots"), "name"),
    );
    // The one pot of a simple call says the same as the whole.
    if before.len() <= 1 && after.len() <= 1 && before.keys().eq(after.keys()) {
        return found;
    }
    let names: BTreeSet<&str> = before.keys().chain(after.keys()).copied().collect();
    found.extend(names.into_iter().filter_map(|name| {
        let in_either =
            |of: &BTreeMap<&str, &Value>| of.get(name).map_or(none.clone(), |pot| (*pot).clone());
        pot(Some(name), &in_either(&before), &in_either(&after))
    }));
    found
}

fn pot(name: Option<&str>, one: &Value, other: &Value) -> Option<ChangedPot> {
    let changed = ChangedPot {
        pot: name.map(str::to_owned),
        ceiling: change(at(one, "ceiling"), at(other, "ceiling")),
        spent: change(ranged(one, "spent"), ranged(other, "spent")),
        left: change(ranged(one, "left"), ranged(other, "left")),
    };
    let is_same = changed.ceiling.is_none() && changed.spent.is_none() && changed.left.is_none();
    (!is_same).then_some(changed)
}

/// A grant of the first result that the second would lower: what was granted stays.
fn kept(id: &str, one: &Value, other: &Value) -> Option<KeptGrant> {
    let outcome = one.get("outcome")?.as_str()?;
    let was_granted = matches!(outcome, "awarded" | "awarded_in_part" | "awarded_reduced");
    let amount = |of: &Value| Rational::parse_decimal(of.get("granted")?.as_str()?).ok();
    let granted = amount(one).filter(|granted| was_granted && granted.is_positive())?;
    // What the second result leaves open is not known to be lower.
    let is_open = other
        .get("outcome")
        .and_then(Value::as_str)
        .is_some_and(|outcome| outcome.starts_with("awaiting"));
    let is_lower = amount(other).map_or(!is_open, |recounted| recounted < granted);
    is_lower.then(|| KeptGrant {
        proposal: id.to_owned(),
        granted: at(one, "granted"),
        recounted: ranged(other, "granted"),
    })
}
