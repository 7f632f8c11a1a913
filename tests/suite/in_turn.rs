//! Examined in turn: the same as working down the list by hand, and nothing is told of who was never reached.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

use std::fmt::Write as _;

use proptest::prelude::*;

use crate::common::{file, program, read};
use mkbcall::decision::{Decision, Outcome};
use mkbcall::program::Program;
use mkbcall::quantity::Rational;
use mkbcall::select::decide;
use mkbcall::words::Language;

/// A proposal as it is drawn: mark, amount in tens, whether it meets what is examined first, and in turn.
type Drawn = (u8, u8, bool, bool);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Answer {
    Stop,
    Skip,
    Partial,
}

/// A call over these proposals: `score` is what the score says of its phase, `in_turn` what the division says.
fn call(answer: Answer, score: &str, grant: &str, in_turn: &str) -> Program {
    let first = if in_turn.is_empty() {
        ""
    } else {
        "examined first"
    };
    let shortfall = match answer {
        Answer::Stop => "stop",
        Answer::Skip => "skip",
        Answer::Partial => "partial",
    };
    let by = if score.is_empty() {
        "by place lowest first, then by lot"
    } else {
        "by total, then place lowest first, then by lot"
    };
    program(&format!(
        "call turns \"Turns\"\nauthority \"A\"\nregime other_regime\ntime zone Europe/Amsterdam\nsource s \"S\"\n\
         proposal {{ place number   asked money   here yes/no   sound yes/no }}\n\
         require region \"Here\" {{ that here   {first}   cite s }}\n\
         require solid \"Sound\": sound   cite s\n\
         criterion quality \"Quality\" {{ points 0 to 10   threshold at least 3   cite s }}\n\
         score {{ assessors mean per criterion, at least 1 per criterion   total unweighted   threshold unweighted at least 5   {score} cite s }}\n\
         grant {{ amount asked   minimum EUR 10, else refused   round down to EUR 1   {grant} cite s }}\n\
         ceiling EUR 100 {{ cite s }}\n\
         division {{ {by}   leads to grant   shortfall {shortfall}   {in_turn} cite s }}\n"
    ))
}

fn decided(program: &Program, drawn: &[Drawn]) -> Vec<Decision> {
    let mut proposals = String::new();
    for (at, (mark, tens, here, sound)) in drawn.iter().enumerate() {
        let comma = if at == 0 { "" } else { ", " };
        let _ = write!(
            proposals,
            r#"{comma}{{ "id": "P{at}", "received": "2026-03-10T10:00:00+01:00", "facts": {{ "place": {at}, "asked": {}, "here": {here}, "sound": {sound} }}, "scores": {{ "A": {{ "quality": {mark} }} }} }}"#,
            u32::from(*tens) * 10
        );
    }
    let text = file("turns", &proposals);
    let input = read(program, &text).unwrap();
    decide(program, &input, Language::En).decisions
}

/// What somebody comes to who works down the list by hand: outcome, amount, and whether its marks were looked at.
fn by_hand(
    drawn: &[Drawn],
    answer: Answer,
    (score_first, grant_first): (bool, bool),
) -> Vec<(Outcome, i64, bool)> {
    let scored = |one: &Drawn| one.0 >= 5;
    let mut out = vec![(Outcome::Refused, 0, false); drawn.len()];
    let mut list = Vec::new();
    for (at, one) in drawn.iter().enumerate() {
        if !one.2 {
            continue;
        }
        // Both are looked at together, and a threshold decides before a minimum of the amount.
        if score_first && !scored(one) {
            out[at] = (Outcome::BelowThreshold, 0, true);
        } else if grant_first && one.1 < 1 {
            out[at] = (Outcome::Refused, 0, score_first);
        } else {
            list.push(at);
        }
    }
    if score_first {
        list.sort_by_key(|at| (10 - drawn[*at].0, *at));
    }
    let (mut left, mut stopped) = (100_i64, false);
    for at in list {
        let one = &drawn[at];
        let asked = i64::from(one.1) * 10;
        out[at] = if stopped || left == 0 {
            (Outcome::NotAssessedCeiling, 0, score_first)
        } else if !one.3 {
            (Outcome::Refused, 0, true)
        } else if !scored(one) {
            (Outcome::BelowThreshold, 0, true)
        } else if asked < 10 {
            (Outcome::Refused, 0, true)
        } else if asked <= left {
            left -= asked;
            (Outcome::Awarded, asked, true)
        } else {
            match answer {
                Answer::Skip => (Outcome::RefusedCeiling, 0, true),
                Answer::Stop => {
                    stopped = true;
                    (Outcome::RefusedCeiling, 0, true)
                }
                Answer::Partial => {
                    let rest = left;
                    left = 0;
                    (Outcome::AwardedInPart, rest, true)
                }
            }
        };
    }
    out
}

fn answers() -> impl Strategy<Value = Answer> {
    prop_oneof![
        Just(Answer::Stop),
        Just(Answer::Skip),
        Just(Answer::Partial)
    ]
}

fn fields() -> impl Strategy<Value = Vec<Drawn>> {
    let one = (
        0_u8..=10,
        0_u8..=7,
        prop::bool::weighted(0.8),
        prop::bool::weighted(0.7),
    );
    prop::collection::vec(one, 1..8)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(192) })]

    #[test]
    fn it_is_working_down_the_list(
        field in fields(),
        answer in answers(),
        score_first in any::<bool>(),
        grant_first in any::<bool>(),
    ) {
        let first = |is: bool| if is { "examined first" } else { "" };
        let call = call(answer, first(score_first), first(grant_first), "examined in turn");
        let decisions = decided(&call, &field);
        let expected = by_hand(&field, answer, (score_first, grant_first));
        for (decision, (outcome, granted, is_scored)) in decisions.iter().zip(expected) {
            let id = &decision.proposal;
            prop_assert_eq!(decision.outcome, outcome, "{}", id);
            prop_assert_eq!(decision.granted.clone(), Some(Rational::from_i64(granted)), "{}", id);
            prop_assert_eq!(decision.total.is_some(), is_scored, "{}", id);
            prop_assert_eq!(decision.scores.is_empty(), !is_scored, "{}", id);
            let has = |of: &str| decision.findings.iter().any(|finding| finding.statement == of);
            let never = outcome == Outcome::NotAssessedCeiling;
            prop_assert_eq!(has("score"), is_scored, "{}", id);
            prop_assert!(has("region"));
            if never {
                prop_assert!(!has("solid"));
                prop_assert_eq!(has("grant"), grant_first, "{}", id);
            }
        }
    }

    // With the score examined first who misses a threshold and a requirement is told of the threshold.
    #[test]
    fn who_gets_money_is_the_same_as_where_all_are_examined(
        field in fields(),
        answer in answers(),
        score_first in any::<bool>(),
    ) {
        let first = if score_first { "examined first" } else { "" };
        let in_turn = decided(&call(answer, first, "", "examined in turn"), &field);
        // Where all are examined, the same order is written without the words.
        let by_total = if score_first { "say \"all\"" } else { "" };
        let plain = decided(&call(answer, by_total, "", ""), &field);
        for (turned, plain) in in_turn.iter().zip(&plain) {
            prop_assert_eq!(&turned.granted, &plain.granted, "{}", turned.proposal);
            let is_told_alike = !score_first && plain.outcome != Outcome::RefusedCeiling;
            if is_told_alike && turned.outcome != Outcome::NotAssessedCeiling {
                prop_assert_eq!(turned.outcome, plain.outcome, "{}", turned.proposal);
            }
        }
    }
}

/// Two that ask 60 of 100, where a lot made one the second.
#[test]
fn who_is_selected_in_part_is_so_for_the_ceiling() {
    for steps in ["", "step only \"All\" { }"] {
        let call = program(&format!(
            "call part \"Part\"\nauthority \"A\"\nregime other_regime\ntime zone Europe/Amsterdam\nsource s \"S\"\n\
             proposal {{ asked money }}\ngrant {{ amount asked   round down to EUR 1   cite s }}\n\
             ceiling EUR 100 {{ cite s }}\n\
             division {{ by lot   leads to selection   shortfall partial   {steps} cite s }}\n"
        ));
        let proposals = ["P1", "P2"].map(|id| {
            format!(r#"{{ "id": "{id}", "received": "2026-03-10T10:00:00+01:00", "facts": {{ "asked": 60 }} }}"#)
        });
        let text = file("part", &proposals.join(", "));
        let mut input = read(&call, &text).unwrap();
        let open = decide(&call, &input, Language::En);
        let deciding: Vec<_> = open
            .decisions
            .iter()
            .map(|one| one.deciding.clone())
            .collect();
        // Before the draw both are selected for certain, each for 40 or for 60.
        assert_eq!(deciding, [["division"], ["division"]], "{steps}");
        let question = open.draws_needed.first().unwrap().question.clone();
        let drawn = format!(
            r#"{}, "draws": [ {{ "question": "{question}", "order": ["P2", "P1"], "on": "2026-05-04", "by": "notary" }} ] }}"#,
            text.trim_end().strip_suffix('}').unwrap()
        );
        input = read(&call, &drawn).unwrap();
        let drawn = decide(&call, &input, Language::En);
        let deciding: Vec<_> = drawn
            .decisions
            .iter()
            .map(|one| one.deciding.clone())
            .collect();
        assert_eq!(deciding, [["division/ceiling"], ["division"]], "{steps}");
        let outcomes = drawn.decisions.iter().map(|one| one.outcome);
        assert!(outcomes.eq([Outcome::Selected; 2]));
    }
}

/// Whom a rule between proposals removes is not examined, so that nobody waits for what its examination lacks.
#[test]
fn nobody_waits_for_one_that_a_rule_removed() {
    let program = program(
        "call turns \"Turns\"\nauthority \"A\"\nregime other_regime\ntime zone Europe/Amsterdam\nsource s \"S\"\n\
         proposal { alike text   asked money   sound judged yes/no }\n\
         require solid \"Sound\": sound   cite s\n\
         grant { amount asked   round down to EUR 1   cite s }\nceiling EUR 100 { cite s }\n\
         overlap similar \"Similar\" { at most 1 per alike   decided in the division   a higher one counts if ranked   cite s }\n\
         division { by arrival by instant, then by lot   leads to grant   shortfall stop   examined in turn   cite s }\n",
    );
    let one = |id: &str, hour: u8, alike: &str, judgements: &str| {
        format!(
            "{{\"id\":\"{id}\",\"received\":\"2026-03-01T{hour:02}:00:00+01:00\",\"facts\":{{\"alike\":\"{alike}\",\"asked\":40}},\"judgements\":{{{judgements}}}}}"
        )
    };
    let yes = "\"sound\":{\"value\":true,\"reason\":\"r\",\"by\":\"b\",\"on\":\"2026-03-02\"}";
    let all = [
        one("a", 9, "x", yes),
        one("b", 10, "x", ""),
        one("c", 11, "y", yes),
    ]
    .join(",");
    let text = format!("{{\"format_version\":\"1.0\",\"call\":\"turns\",\"proposals\":[{all}]}}");
    let input = read(&program, &text).unwrap();
    let decisions = decide(&program, &input, Language::En).decisions;
    let outcomes: Vec<Outcome> = decisions.iter().map(|one| one.outcome).collect();
    assert_eq!(
        outcomes,
        [Outcome::Awarded, Outcome::Refused, Outcome::Awarded]
    );
    assert!(decisions.iter().all(|one| one.depends_on.is_empty()));
}
