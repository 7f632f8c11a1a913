//! Who pays what was granted.

use crate::common::{file, program, read};
use mkbcall::decision::{Decisions, Financing};
use mkbcall::select::decide;
use mkbcall::words::Language;

fn decided(proposals: &str) -> Decisions {
    let program = program(include_str!("../traps/financiers.call"));
    let input = read(&program, &file("financiers", proposals)).unwrap_or_default();
    decide(&program, &input, Language::En)
}

fn shown(financing: &[Financing]) -> String {
    let part = |part: &Financing| {
        let amount = part.amount.as_ref().map(ToString::to_string);
        format!("{} {} ", part.financier, amount.unwrap_or_default())
    };
    financing.iter().map(part).collect()
}

#[test]
fn parts_are_whole_cents_and_the_ledger_adds_them_up() {
    let decisions = decided(
        r#"{ "id": "A", "received": "2024-02-01T10:00:00+01:00", "facts": { "requested": "100.03" } },
           { "id": "B", "received": "2024-02-02T10:00:00+01:00", "facts": { "requested": 80 } },
           { "id": "C", "received": "2024-02-03T10:00:00+01:00", "facts": { "requested": 80 } },
           { "id": "D", "received": "2024-02-03T10:00:00+01:00", "facts": {} }"#,
    );
    let each: Vec<String> = decisions
        .decisions
        .iter()
        .map(|decision| shown(&decision.financing))
        .collect();
    assert_eq!(
        each,
        [
            "ministry 60.01 province 25 region 15.02 ",
            "ministry 29.98 province 12.49 region 7.5 ",
            "",
            ""
        ]
    );
    let ledger = decisions.ledger.map(|ledger| shown(&ledger.financing));
    assert_eq!(
        ledger.as_deref(),
        Some("ministry 89.99 province 37.49 region 22.52 ")
    );
}
