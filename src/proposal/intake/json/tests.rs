#![expect(clippy::unwrap_used, reason = "tests fail by panicking")]
//! The strict walk beside the two steps: it takes every input that has no problem, and nothing else.

use std::sync::LazyLock;

use proptest::prelude::*;

use super::{at_once, in_two_steps};
use crate::program::Program;
use crate::syntax::parse;
use crate::text::Source;

/// The input of a call of the repository, and the call.
type Pair = (Program, &'static str);

macro_rules! pair {
    ($name:literal) => {
        (
            include_str!(concat!("../../../../calls/", $name, "/", $name, ".call")),
            include_str!(concat!("../../../../calls/", $name, "/proposals.json")),
        )
    };
}

static PAIRS: LazyLock<Vec<Pair>> = LazyLock::new(|| {
    let pairs = [
        pair!("mkb-deals-2019"),
        pair!("mit-rd-cooperation"),
        pair!("slim-2025-hoofdstuk-2"),
        pair!("sde-2024"),
    ];
    let program = |call: &str| {
        let parsed = parse(Source::new("a.call", call), &mut |_| None);
        crate::check::check(&parsed).program.unwrap()
    };
    pairs.map(|(call, input)| (program(call), input)).into()
});

/// Both ways come to the same; whether there was no problem.
fn agree(program: &Program, text: &str) -> bool {
    let (input, problems) = in_two_steps(program, text);
    let quick = at_once(program, text);
    if let Some(quick) = &quick {
        assert!(problems.is_empty(), "{problems:?}\n{text}");
        assert_eq!(format!("{quick:?}"), format!("{input:?}"), "{text}");
    }
    quick.is_some()
}

#[test]
fn takes_inputs_without_problems() {
    for (program, text) in PAIRS.iter() {
        assert!(agree(program, text), "{}", program.name);
    }
}

#[test]
fn leaves_what_is_no_json_or_has_problems() {
    let (program, _) = PAIRS.first().unwrap();
    for text in [
        "",
        "{",
        "{}",
        "{\"proposals\":[],}",
        "{\"proposals\":[]} x",
        "{\"proposals\":[,]}",
        "{\"proposals\":[{\"id\":\"a\"},]}",
        "{\"proposals\":[{\"id\":\"a\" \"title\":\"b\"}]}",
        "{\"proposals\":[{\"id\":\"a\",\"facts\":{\"requested\":01}}]}",
        "{\"proposals\":[{\"id\":\"a\",\"facts\":{\"requested\":1.}}]}",
        "{\"proposals\":[{\"id\":\"a\",\"facts\":{\"requested\":+1}}]}",
        "{\"proposals\":[{\"id\":\"a\",\"title\":\"\\x\"}]}",
        "{\"proposals\":[{\"id\":\"a\",\"title\":\"\\ud800\"}]}",
        "{\"proposals\":[{\"id\":\"a\",\"title\":\"\n\"}]}",
        "{\"proposals\":[{\"id\":\"a\",\"scores\":{\"\\q\":{}}}]}",
        "{\"proposals\":[{\"id\":\"a\",\"title\":nul}]}",
        "{\"proposals\":[\u{c}]}",
        "{\"proposals\":[],\"other\":1}",
        "{\"proposals\":[{\"id\":\"a\"},{\"id\":\"a\"}]}",
    ] {
        assert!(!agree(program, text), "{text}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 400,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn agree_on_mutated_inputs(
        which in 0_usize..4,
        around in any::<prop::sample::Index>(),
        changes in prop::collection::vec(
            (any::<prop::sample::Index>(), 0_usize..6, "[\\[\\]{}\",:0-9.eE+\\\\ \n\u{1}tfnud-]{0,2}"),
            0..4,
        ),
    ) {
        let (program, whole) = PAIRS.get(which).unwrap();
        // A few proposals of the file, so that a case is quick.
        let all: serde_json::Value = serde_json::from_str(whole).unwrap();
        let proposals = all.get("proposals").and_then(serde_json::Value::as_array).unwrap();
        let from = around.index(proposals.len());
        let some: Vec<_> = proposals.iter().cycle().skip(from).take(2).collect();
        let text = serde_json::json!({ "proposals": some }).to_string();
        let mut chars: Vec<char> = text.chars().collect();
        for (at, taken, put) in changes {
            let at = at.index(chars.len());
            let end = (at + taken).min(chars.len());
            chars.splice(at..end, put.chars());
        }
        agree(program, &chars.into_iter().collect::<String>());
    }
}
