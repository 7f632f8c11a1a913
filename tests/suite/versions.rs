//! Versions: each application is decided as by the call that has only the version in force for it.

use proptest::prelude::*;

use crate::common::{file, problems, program, read};
use mkbcall::analyse::stability;
use mkbcall::check;
use mkbcall::decision::Decision;
use mkbcall::parse;
use mkbcall::program::Program;
use mkbcall::select::decide;
use mkbcall::text::Source;
use mkbcall::words::Language;

/// The statements of the second version, all of which change on day `n` of March 2024.
struct Change {
    share: u8,
    most: u8,
    weight: u8,
    scale: u8,
    assessors: u8,
    cut: u8,
}

const HEAD: &str = r#"
call versions "Versions"
authority "A"
regime subsidy
time zone Europe/Amsterdam
source s "S"
window { opens 2024-03-01   closes before 2024-04-01   cite s }
proposal { cost money   small yes/no }
"#;

const TAIL: &str = r#"
define half yes/no "half the maximum or more": share * cost at least 1 / 2 * most(small)
require large_enough "Large enough" { that half or cost at least EUR 10_000   cite s }
ranking { by total   ties by lot   cite s }
ceiling EUR 1 million { cite s }
division { by ranking   leads to grant   shortfall stop   others refused   cite s }
"#;

/// Both versions of each statement, in the order in which they stand in the file.
fn versions(change: &Change) -> [(u8, [String; 2]); 6] {
    let score = |least: u8, threshold: u8, dated: &str| {
        format!(
            "score {{ assessors mean per criterion, at least {least} per criterion   total weighted, out of 100   threshold weighted at least {threshold}   {dated} cite s }}"
        )
    };
    let from = |day: u8| format!("applies from 2024-03-{day:02}");
    let table = |most: u32, dated: &str| {
        format!(
            "table most \"The most\" {{ gives money   | small | most |   | yes | EUR 6_000 |   | no | EUR {most} |   {dated} cite s }}"
        )
    };
    let criterion = |name: &str, scale: u8, weight: u8, dated: &str| {
        format!(
            "criterion {name} \"{name}\" {{ points 0 to {scale}   weight {weight}%   {dated} cite s }}"
        )
    };
    let share = |share: u8, dated: &str| {
        format!("define share percentage \"the share\" {{ that {share}%   {dated} cite s }}")
    };
    // One statement of two criteria, whose weights change together.
    let weights = |one: u8, dated: &str| {
        format!(
            "{}\n{}",
            criterion("plan", 5, one, dated),
            criterion("reach", 10, 90 - one, dated)
        )
    };
    let grant = |lines: &str, dated: &str| {
        format!(
            "grant {{ cost cost   rate share   {lines} maximum most(small)   round down to EUR 1   {dated} cite s }}"
        )
    };
    [
        (
            change.share,
            [share(50, ""), share(40, &from(change.share))],
        ),
        (
            change.most,
            [table(9_000, ""), table(7_500, &from(change.most))],
        ),
        (
            change.weight,
            [weights(60, ""), weights(30, &from(change.weight))],
        ),
        (
            change.scale,
            [
                criterion("team", 20, 10, ""),
                criterion("team", 40, 10, &from(change.scale)),
            ],
        ),
        (
            change.assessors,
            [score(1, 40, ""), score(2, 55, &from(change.assessors))],
        ),
        (
            change.cut,
            [grant("", ""), grant("plus EUR 100", &from(change.cut))],
        ),
    ]
}

fn call(statements: &str) -> Program {
    program(&format!("{HEAD}{statements}{TAIL}"))
}

/// What is decided, without what names a version or a place.
fn decided(program: &Program, proposal: &str) -> (String, Option<String>) {
    let text = file("versions", proposal);
    let Ok(input) = read(program, &text) else {
        return (problems(program, &text).replace(" (versions of this criterion have other scales; the one in force at the receipt counts)", ""), None);
    };
    let decisions = decide(program, &input, Language::En);
    let shown = |one: &Decision| {
        let findings: Vec<String> = one
            .findings
            .iter()
            .map(|finding| {
                format!(
                    "{} {:?} {:?}",
                    finding.id, finding.verdict, finding.observed
                )
            })
            .collect();
        format!(
            "{:?} {:?} {:?} {:?} {:?} {:?} {:?} {findings:?}",
            one.outcome, one.total, one.granted, one.deciding, one.scores, one.needed, one.repairs
        )
    };
    let first = decisions.decisions.first();
    (
        first.map(shown).unwrap_or_default(),
        first.and_then(|one| one.granted.as_ref().map(ToString::to_string)),
    )
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 48, ..ProptestConfig::default() })]

    /// The definition of a version, asked of every statement that has versions at once.
    #[test]
    fn a_call_with_versions_decides_like_the_call_with_the_versions_in_force(
        days in prop::array::uniform6(2_u8..31),
        received in 1_u8..31,
        late in any::<bool>(),
        cost in 1_000_u32..40_000,
        small in any::<bool>(),
        marks in prop::collection::vec((0_u8..6, 0_u8..11, 0_u8..28), 1..3),
    ) {
        let [share, most, weight, scale, assessors, cut] = days;
        let change = Change { share, most, weight, scale, assessors, cut };
        let versions = versions(&change);
        let amended: Vec<String> = versions.iter().flat_map(|(_, both)| both.clone()).collect();
        let own: String = versions
            .iter()
            .map(|(day, [one, two])| {
                let dated = format!("applies from 2024-03-{day:02}");
                if received >= *day { two.replace(&dated, "") } else { one.clone() }
            })
            .collect();
        let scores: Vec<String> = marks
            .iter()
            .zip(["A", "B", "C"])
            .map(|((plan, reach, team), who)| format!(r#""{who}": {{ "plan": {plan}, "reach": {reach}, "team": {team} }}"#))
            .collect();
        let clock = if late { "23:59:59" } else { "00:00:00" };
        let zone = if received == 31 { "+02:00" } else { "+01:00" };
        let proposal = format!(
            r#"{{ "id": "P", "received": "2024-03-{received:02}T{clock}{zone}", "facts": {{ "cost": {cost}, "small": {small} }}, "scores": {{ {} }} }}"#,
            scores.join(", ")
        );
        prop_assert_eq!(decided(&call(&amended.join("\n")), &proposal), decided(&call(&own), &proposal));
    }

    /// The order of the versions in the file does not matter, save that the one without days stands first.
    #[test]
    fn the_order_of_dated_versions_in_the_file_does_not_matter(received in 1_u8..31, swap in any::<bool>()) {
        let grant = |most: u32, dated: &str| format!("grant {{ amount cost   maximum EUR {most}   round down to EUR 1   {dated} cite s }}\n");
        let (one, two) = (grant(3_000, "applies from 2024-03-10"), grant(2_000, "applies from 2024-03-05   published 2024-03-20"));
        let text = if swap { format!("{}{two}{one}", grant(1_000, "")) } else { format!("{}{one}{two}", grant(1_000, "")) };
        let program = program(&format!(
            "{HEAD}{text}require r \"r\": small or not small   cite s\nceiling EUR 1 million {{ cite s }}\ndivision {{ by arrival by instant, then by lot   leads to grant   shortfall stop   others refused   cite s }}"
        ));
        let proposal = format!(r#"{{ "id": "P", "received": "2024-03-{received:02}T12:00:00+01:00", "facts": {{ "cost": 9000, "small": true }} }}"#);
        // Published on the 20th, the second applies from before the third: it never holds.
        let granted = if received < 10 { "1000" } else { "3000" };
        let (_, found) = decided(&program, &proposal);
        prop_assert_eq!(found.as_deref(), Some(granted));
    }
}

fn trap() -> Program {
    program(include_str!("../traps/trap_11_amended_amounts.call"))
}

fn decision(program: &Program, text: &str) -> Decision {
    assert_eq!(problems(program, text), "");
    let input = read(program, text).unwrap_or_default();
    let mut decisions = decide(program, &input, Language::En).decisions;
    assert_eq!(decisions.len(), 1);
    decisions.swap_remove(0)
}

const FACTS: &str = r#""facts": { "requested": 30000, "cost": 50000, "small": false }"#;

#[test]
fn findings_tell_the_version_and_point_to_it() {
    let text = file(
        "amended",
        &format!(
            r#"{{ "id": "P", "received": "2024-03-05T10:00:00+01:00", {FACTS}, "scores": {{ "A": {{ "quality": 8, "reach": 4 }} }} }}"#
        ),
    );
    let decision = decision(&trap(), &text);
    let shown: Vec<String> = decision
        .findings
        .iter()
        .filter(|finding| {
            ["score", "grant", "quality", "grant/most"].contains(&finding.id.as_str())
        })
        .map(|finding| {
            let cited = finding
                .citation
                .as_ref()
                .map(|cited| format!("{cited:?}").contains("amendment"));
            format!("{}: {} {cited:?}", finding.id, finding.label)
        })
        .collect();
    insta::assert_snapshot!(shown.join("\n"));
}

#[test]
fn a_receipt_that_is_not_known_settles_nothing_and_is_asked_for() {
    let text = file(
        "amended",
        &format!(
            r#"{{ "id": "P", "received": null, {FACTS}, "scores": {{ "A": {{ "quality": 8, "reach": 4 }} }} }}"#
        ),
    );
    let decision = decision(&trap(), &text);
    assert_eq!(decision.outcome.json_name(), "awaiting_facts");
    assert!(
        decision
            .needed
            .iter()
            .any(|needed| needed.fact == "/received")
    );
    assert_eq!((decision.total, decision.granted), (None, None));
    let open = ["score", "grant"];
    for finding in decision
        .findings
        .iter()
        .filter(|finding| open.contains(&finding.id.as_str()))
    {
        assert!(finding.verdict.is_open(), "{}", finding.id);
    }
}

#[test]
fn marks_lie_on_the_scale_in_force_at_the_receipt_that_counts() {
    let scored = |quality: &str, more: &str| {
        format!(
            r#"{{ "format_version": "1.0", "call": "amended", "proposals": [ {{ "scores": {{ "A": {{ "quality": {quality}, "reach": 4 }} }},
               "id": "P", {FACTS}, "received": "2024-02-05T10:00:00+01:00" }} ] {more} }}"#
        )
    };
    let later = r#", "overrides": [ { "proposal": "P", "statement": "window", "set": { "received": "2024-03-05T10:00:00+01:00" },
        "ground": "outage", "by": "the Minister", "on": "2024-04-02" } ]"#;
    let found = [
        problems(&trap(), &scored("8", "")),
        problems(&trap(), &scored("8", later)),
        problems(&trap(), &scored("4.5", later)),
        problems(&trap(), &scored("11", later)),
        problems(
            &trap(),
            &scored("8", "").replace(r#""2024-02-05T10:00:00+01:00""#, "null"),
        ),
        problems(
            &trap(),
            &scored("11", "").replace(r#""2024-02-05T10:00:00+01:00""#, "null"),
        ),
    ];
    insta::assert_snapshot!(found.join("\n--\n"));
}

#[test]
fn no_single_weight_moves_where_versions_weigh() {
    let text = file(
        "amended",
        &format!(
            r#"{{ "id": "P", "received": "2024-03-05T10:00:00+01:00", {FACTS}, "scores": {{ "A": {{ "quality": 8, "reach": 4 }} }} }}"#
        ),
    );
    let program = trap();
    let input = read(&program, &text).unwrap_or_default();
    let stability = stability(&program, &input);
    assert!(stability.criteria.is_empty());
    assert_eq!(stability.one_step.len(), 2);
}

/// The codes of what is said of a call.
fn codes(statements: &str) -> Vec<&'static str> {
    let text =
        format!("{HEAD}require r \"r\": small or cost at least EUR 1   cite s\n{statements}");
    let checked = check(&parse(Source::new("test.call", text), &mut |_| None));
    checked
        .diagnostics
        .iter()
        .map(|found| found.code.number)
        .collect()
}

#[test]
fn mistakes_in_one_version_are_told_once_and_in_its_place() {
    let weights = |second: &str| {
        format!(
            "criterion a \"a\" {{ points 0 to 5   weight 60%   cite s }}\ncriterion b \"b\" {{ points 0 to 5   weight 40%   cite s }}\n\
             criterion a \"a\" {{ points 0 to 5   weight {second}   applies from 2024-03-10   cite s }}\n\
             score {{ assessors mean per criterion, at least 1 per criterion   total weighted   cite s }}"
        )
    };
    // 60 % and 40 % are the whole; 70 % and 40 % are not.
    let nothing: [&str; 0] = [];
    assert_eq!(codes(&weights("60%")), nothing);
    assert_eq!(codes(&weights("70%")), ["MKB0606"]);
    let grant = |lines: &str| {
        format!(
            "grant {{ amount cost   round down to EUR 1   cite s }}\ngrant {{ {lines}   cite s }}"
        )
    };
    let dated = "applies from 2024-03-10";
    assert_eq!(
        codes(&grant(&format!(
            "amount cost   round down to EUR 1   {dated}"
        ))),
        nothing
    );
    assert_eq!(
        codes(&grant(&format!(
            "amount missing   round down to EUR 1   {dated}"
        ))),
        ["MKB0202"]
    );
    assert_eq!(
        codes(&grant(
            "amount cost   round down to EUR 1   published 2024-03-10"
        )),
        ["MKB0230"]
    );
    // In force for nobody, and read all the same.
    let idle = "define x money \"x\": EUR 1\ndefine x money \"x\" { that EUR 2   applies from 2024-03-10   cite s }\n\
                define x money \"x\" { that missing   applies from 2024-03-05   published 2024-03-12   cite s }\n\
                grant { amount x   round down to EUR 1   cite s }";
    assert_eq!(codes(idle), ["MKB0202"]);
    // Used in one version only.
    let used = "define x money \"x\": EUR 1\ngrant { amount cost   round down to EUR 1   cite s }\n\
                grant { amount cost   maximum x   round down to EUR 1   applies from 2024-03-10   cite s }";
    assert_eq!(codes(used), nothing);
    let unused = "define x money \"x\": EUR 1\ngrant { amount cost   round down to EUR 1   cite s }\n\
                  grant { amount cost   maximum EUR 5   round down to EUR 1   applies from 2024-03-10   cite s }";
    assert_eq!(codes(unused), ["MKB0902"]);
}
