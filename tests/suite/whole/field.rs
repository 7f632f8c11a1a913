//! Generated proposals, as JSON: what each is in truth, and what of that is not known yet.

use proptest::prelude::*;
use serde_json::{Value, json};

/// One proposal in truth.
#[derive(Debug, Clone)]
pub(super) struct One {
    applicant: u8,
    theme: u8,
    size: u8,
    requested: u8,
    is_sound: bool,
    marks: (u8, u8),
    when: u8,
    is_withdrawn: bool,
    asks_completion: bool,
    overruled: u8,
    /// What is not known yet, bit by bit.
    hidden: u16,
}

const THEMES: [&str; 3] = ["energy", "water", "heat"];

/// Of most proposals everything is known.
pub(super) fn fields(n: usize) -> impl Strategy<Value = Vec<One>> {
    let hidden = prop_oneof![
        3 => Just(0_u16),
        2 => (0_u32..8).prop_map(|bit| 1_u16 << bit),
        1 => 0_u16..256,
    ];
    let facts = (0_u8..3, 0_u8..3, 0_u8..5, 0_u8..8);
    let judged = (proptest::bool::weighted(0.85), (0_u8..4, 0_u8..4));
    let acts = (
        prop_oneof![8 => 0_u8..4, 1 => 4_u8..6],
        proptest::bool::weighted(0.05),
        proptest::bool::weighted(0.1),
        prop_oneof![9 => Just(0_u8), 1 => 1_u8..4],
    );
    let one = (facts, judged, acts, hidden).prop_map(|(facts, judged, acts, hidden)| One {
        applicant: facts.0,
        theme: facts.1,
        size: facts.2,
        requested: facts.3,
        is_sound: judged.0,
        marks: judged.1,
        when: acts.0,
        is_withdrawn: acts.1,
        asks_completion: acts.2,
        overruled: acts.3,
        hidden,
    });
    proptest::collection::vec(one, 1..=n)
}

impl One {
    pub(super) fn is_hidden(&self) -> bool {
        self.hidden != 0
    }

    /// With some of what is not known told: the bits of `told`.
    pub(super) fn told(&self, told: u16) -> Self {
        Self {
            hidden: self.hidden & !told,
            ..self.clone()
        }
    }

    fn json(&self, id: &str) -> Value {
        let hides = |bit: u32| self.hidden & (1 << bit) != 0;
        let known = |bit: u32, value: Value| if hides(bit) { Value::Null } else { value };
        let day = ["03-10", "03-11", "03-12", "03-12", "09-10", "04-10"];
        let day = day.get(usize::from(self.when)).copied().unwrap_or("03-10");
        let hour = 10 + u32::from(self.when == 3);
        let received = format!("2026-{day}T{hour}:00:00+01:00");
        let theme = THEMES.get(usize::from(self.theme)).copied();
        let mark = |bit: u32, points: u8| known(bit, json!({ "points": points, "reason": "r" }));
        let mut one = json!({
            "id": id,
            "received": known(0, json!(received)),
            "withdrawn": self.is_withdrawn.then_some("2026-03-20"),
            "facts": {
                "applicant": known(1, json!({ "kind": "company", "name": format!("A{}", self.applicant) })),
                "main_theme": known(2, json!(theme)),
                "size": known(3, json!(self.size)),
                "requested": known(4, json!(self.requested)),
            },
            "judgements": { "sound": { "value": known(5, json!(self.is_sound)), "reason": "r", "by": "J", "on": "2026-04-01" } },
            "scores": { "A": { "plan": mark(6, self.marks.0), "team": mark(7, self.marks.1) } },
        });
        if self.asks_completion
            && let Some(one) = one.as_object_mut()
        {
            one.insert("completion_requested".to_owned(), json!("2026-03-14"));
            one.insert("completion_due".to_owned(), json!("2026-03-28"));
            one.insert(
                "completed".to_owned(),
                known(0, json!("2026-03-20T12:00:00+01:00")),
            );
        }
        one
    }
}

/// The input, each under the id that `id` gives its position. Points relative to the field are not marks.
pub(super) fn input(field: &[One], is_relative: bool, id: impl Fn(usize) -> String) -> Value {
    let proposals = field.iter().enumerate().map(|(at, one)| {
        let mut json = one.json(&id(at));
        if let Some(marks) = json.pointer_mut("/scores/A").and_then(Value::as_object_mut) {
            marks.retain(|criterion, mark| !(mark.is_null() || is_relative && criterion == "team"));
        }
        if let Some(scores) = json.pointer_mut("/scores").and_then(Value::as_object_mut) {
            scores.retain(|_, marks| marks.as_object().is_some_and(|marks| !marks.is_empty()));
        }
        json
    });
    let proposals: Vec<Value> = proposals.collect();
    let overrides = field.iter().enumerate().filter_map(|(at, one)| {
        let set = match one.overruled {
            1 => json!({ "verdict": "met" }),
            2 => json!({ "verdict": "not_met" }),
            _ => return None,
        };
        Some(json!({ "proposal": id(at), "statement": "small", "set": set, "ground": "g", "by": "b", "on": "2026-04-02" }))
    });
    let overrides: Vec<Value> = overrides.collect();
    json!({
        "format_version": "1.0", "call": "whole", "as_of": "2026-03-25T12:00:00+01:00",
        "proposals": proposals, "overrides": overrides,
    })
}
