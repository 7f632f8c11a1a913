//! What must hold of every result, told from its JSON alone.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

/// Exact numbers here are decimals or fractions with small denominators: in parts so small that all of them are whole.
fn parts(value: &Value) -> Option<i64> {
    const PARTS: i64 = 5_040_000;
    let text = value.as_str()?;
    if let Some((above, below)) = text.split_once('/') {
        let (above, below): (i64, i64) = (above.parse().ok()?, below.parse().ok()?);
        return (PARTS % below == 0).then(|| above * (PARTS / below));
    }
    let (whole, decimals) = text.split_once('.').unwrap_or((text, "0"));
    let unit = PARTS / 10_i64.pow(u32::try_from(decimals.len()).ok()?);
    Some(whole.parse::<i64>().ok()? * PARTS + decimals.parse::<i64>().ok()? * unit)
}

pub(super) fn texts(value: &Value) -> Vec<&str> {
    let all = value.as_array().into_iter().flatten();
    all.filter_map(Value::as_str).collect()
}

pub(super) fn all(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

pub(super) fn text<'v>(value: &'v Value, key: &str) -> &'v str {
    value.get(key).and_then(Value::as_str).unwrap_or("")
}

/// Looks at everything; says what does not hold.
pub(super) fn complaints(result: &Value) -> Vec<String> {
    let mut found = Vec::new();
    for one in all(&result["decisions"]) {
        decision(one, result, &mut found);
    }
    lists(result, &mut found);
    if let Some(ledger) = result.get("ledger").filter(|ledger| !ledger.is_null()) {
        money(ledger, result, &mut found);
    }
    found
}

const AWAITING: [&str; 2] = ["awaiting_facts", "awaiting_judgement"];
const SERVED: [&str; 4] = ["selected", "awarded", "awarded_in_part", "awarded_reduced"];
const BEFORE: [&str; 3] = ["withdrawn", "outside_window", "not_treated"];

fn decision(one: &Value, result: &Value, found: &mut Vec<String>) {
    let id = text(one, "proposal");
    let mut say = |holds: bool, what: &str| {
        if !holds {
            found.push(format!("{id}: {what}"));
        }
    };
    let outcome = text(one, "outcome");
    let ids: BTreeSet<&str> = all(&one["findings"])
        .iter()
        .map(|finding| text(finding, "id"))
        .collect();
    say(ids.len() == all(&one["findings"]).len(), "a finding twice");
    let deciding = texts(&one["deciding"]);
    say(!deciding.is_empty(), "nothing decides");
    say(
        deciding.iter().all(|id| ids.contains(id)),
        "what decides is no finding",
    );
    for key in ["depends_on", "tied_with"] {
        let list = texts(&one[key]);
        say(list.is_sorted_by(|a, b| a < b), "a list is not sorted");
        say(!list.contains(&id), "it hangs on itself");
    }
    let depends = texts(&one["depends_on"]);
    say(
        one["provisional"] == !depends.is_empty(),
        "provisional without depends_on, or the reverse",
    );
    let is_awaiting = |id: &str| {
        let mut others = all(&result["decisions"]).iter();
        others.any(|other| {
            // What is never reached awaits nothing itself; a value over all may still wait for it. Where a draw decides whether it
            // is reached, what it lacks is not told before.
            let outcome = text(other, "outcome");
            let is_untold = ["not_assessed_ceiling", "awaiting_draw"].contains(&outcome);
            text(other, "proposal") == id && (AWAITING.contains(&outcome) || is_untold)
        })
    };
    say(
        depends.iter().all(|id| is_awaiting(id)),
        "it hangs on one that awaits nothing",
    );
    say(
        !BEFORE.contains(&outcome) || depends.is_empty(),
        "certain before the division, and provisional",
    );
    let granted = parts(&one["granted"]);
    let is_right = match outcome {
        "awaiting_facts" | "awaiting_judgement" | "eligible" => one["granted"].is_null(),
        "awaiting_draw" => granted.is_some() != one.get("granted_range").is_some(),
        _ if SERVED.contains(&outcome) => {
            granted.is_some_and(|granted| granted >= 0) || one.get("granted_range").is_some()
        }
        _ => granted == Some(0),
    };
    say(is_right, "the amount does not go with the outcome");
    if outcome == "awarded_in_part" {
        say(granted != Some(0), "a part of nothing");
    }
    let rank = one["rank"].as_u64();
    let ranks: Vec<u64> = all(&one["ranks"])
        .iter()
        .filter_map(|one| one["rank"].as_u64())
        .collect();
    say(
        rank.is_none_or(|rank| ranks.contains(&rank)) && rank.is_some() != ranks.is_empty(),
        "its rank is none of its ranks",
    );
    let has_none = AWAITING.contains(&outcome) && deciding != ["ranking"];
    say(
        !BEFORE.contains(&outcome) || rank.is_none(),
        "a rank of one that takes no part",
    );
    say(
        !has_none || one["needed"].is_array(),
        "nothing is said of what is needed",
    );
}

/// Ranks are the lowest of the shared places, and the next follow after the gap.
fn lists(result: &Value, found: &mut Vec<String>) {
    let mut ranks: BTreeMap<(String, String), (u64, Vec<String>)> = BTreeMap::new();
    for list in all(&result["rankings"]) {
        let mut above = 0;
        for group in all(&list["order"]) {
            let ids = match group.as_str() {
                Some(id) => vec![id],
                None => texts(group),
            };
            for id in &ids {
                let others = ids.iter().filter(|other| *other != id);
                let others: Vec<String> = others.map(|other| (*other).to_owned()).collect();
                let key = (text(list, "list").to_owned(), (*id).to_owned());
                if ranks.insert(key, (above + 1, others)).is_some() {
                    found.push(format!("{id} stands twice in a list"));
                }
            }
            above += ids.len() as u64;
        }
    }
    let mut n = 0;
    for one in all(&result["decisions"]) {
        let id = text(one, "proposal");
        for rank in all(&one["ranks"]) {
            n += 1;
            let key = (text(rank, "list").to_owned(), id.to_owned());
            let tied: Vec<String> = texts(&rank["tied_with"])
                .into_iter()
                .map(str::to_owned)
                .collect();
            let expected = rank["rank"].as_u64().map(|rank| (rank, tied));
            if ranks.get(&key) != expected.as_ref() {
                found.push(format!("{id}: its rank is not that of the list"));
            }
        }
    }
    if n != ranks.len() {
        found.push("a place in a list that no decision tells".to_owned());
    }
    for draw in all(&result["draws_needed"]) {
        let among = texts(&draw["among"]);
        let question = text(draw, "question");
        if !among.is_sorted_by(|a, b| a < b)
            || !texts(&draw["decides"]).is_sorted_by(|a, b| a < b)
            || among.len() < 2
            || texts(&draw["decides"]).is_empty()
            || !question.ends_with(&format!(":{}", among.join(",")))
        {
            found.push(format!("a draw: {draw}"));
        }
    }
    if !all(&result["draws_needed"]).is_empty() {
        return;
    }
    let waits = |one: &&Value| text(one, "outcome") == "awaiting_draw";
    if let Some(one) = all(&result["decisions"]).iter().find(waits) {
        found.push(format!(
            "{} awaits a draw that is not asked",
            one["proposal"]
        ));
    }
}

/// Each pot holds what went in and out, and never gives more than it has.
fn money(ledger: &Value, result: &Value, found: &mut Vec<String>) {
    let decisions = all(&result["decisions"]);
    let is_settled = all(&result["draws_needed"]).is_empty();
    let given: i64 = decisions
        .iter()
        .filter_map(|one| parts(&one["granted"]))
        .sum();
    if let (Some(ceiling), Some(spent), Some(left)) = (
        parts(&ledger["ceiling"]),
        parts(&ledger["spent"]),
        parts(&ledger["left"]),
    ) {
        if ceiling != spent + left || left < 0 {
            found.push("the ledger does not add up".to_owned());
        }
        if is_settled && spent != given {
            found.push(format!("{spent} is spent and {given} given"));
        }
    }
    if parts(&ledger["ceiling"]).is_some_and(|ceiling| given > ceiling) {
        found.push("more than the ceiling".to_owned());
    }
    let mut pots: Vec<&Value> = all(&ledger["pots"]).iter().collect();
    while let Some(pot) = pots.pop() {
        pots.extend(all(&pot["pots"]));
        let of = |key: &str| parts(&pot[key]);
        let name = text(pot, "name");
        let range = |key: &str| pot.get(key).map(|range| (&range[0], &range[1]));
        if let (Some(ceiling), Some(into), Some(out), Some(spent), Some(left)) = (
            of("ceiling"),
            of("moved_in"),
            of("moved_out"),
            of("spent"),
            of("left"),
        ) {
            if ceiling + into != spent + out + left || left < 0 {
                found.push(format!("the pot {name} does not add up: {pot}"));
            }
            let is_class = ["high", "low"].contains(&name);
            let steps = all(&ledger["steps"]).iter();
            let steps = steps.filter(|step| text(step, "pot") == name);
            let given: i64 = steps.filter_map(|step| parts(&step["granted"])).sum();
            if is_settled && !is_class && given != spent {
                found.push(format!("the pot {name} spent {spent} and gave {given}"));
            }
        }
        if let Some((low, _)) = range("left_range")
            && parts(low).is_some_and(|low| low < 0)
        {
            found.push(format!("the pot {name} may give too much"));
        }
    }
}
