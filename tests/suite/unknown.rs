//! What is not known: connectives follow strong Kleene logic, and what bounds decide holds for every completion.
#![expect(clippy::panic, reason = "tests fail by panicking")]

use crate::common::{file, small};
use mkbcall::decision::Verdict;
use mkbcall::evaluate::{Assessment, assess};
use mkbcall::program::Program;
use mkbcall::proposal::{FitOptions, fit};
use proptest::prelude::*;

const NAMES: [&str; 4] = ["a", "b", "c", "d"];

#[derive(Debug, Clone)]
enum Tree {
    Fact(usize),
    Not(Box<Tree>),
    All(Vec<Tree>),
    Any(Vec<Tree>),
    AtLeast(usize, Vec<Tree>),
}

/// A block of lines stands outermost; within an expression there are `and`, `or` and `not`.
fn tree() -> impl Strategy<Value = Tree> {
    let inner = (0..NAMES.len())
        .prop_map(Tree::Fact)
        .prop_recursive(3, 16, 3, |inner| {
            let lines = prop::collection::vec(inner.clone(), 2..4);
            prop_oneof![
                inner.prop_map(|of| Tree::Not(Box::new(of))),
                lines.clone().prop_map(Tree::All),
                lines.prop_map(Tree::Any),
            ]
        });
    let block = (1_usize..3, prop::collection::vec(inner.clone(), 2..4));
    prop_oneof![inner, block.prop_map(|(n, lines)| Tree::AtLeast(n, lines))]
}

impl Tree {
    fn text(&self) -> String {
        let joined = |lines: &[Tree], word: &str| {
            let lines: Vec<String> = lines.iter().map(Tree::text).collect();
            format!("({})", lines.join(word))
        };
        match self {
            Tree::Fact(n) => NAMES.get(*n).copied().unwrap_or_default().to_owned(),
            Tree::Not(of) => format!("(not {})", of.text()),
            Tree::All(lines) => joined(lines, " and "),
            Tree::Any(lines) => joined(lines, " or "),
            Tree::AtLeast(n, lines) => {
                let lines: Vec<String> = lines
                    .iter()
                    .enumerate()
                    .map(|(at, line)| format!("l{at}: {}", line.text()))
                    .collect();
                format!("at least {n} of {{ {} }}", lines.join(" "))
            }
        }
    }

    /// The naive reference.
    fn value(&self, facts: &[Option<bool>]) -> Option<bool> {
        match self {
            Tree::Fact(n) => facts.get(*n).copied().flatten(),
            Tree::Not(of) => of.value(facts).map(|value| !value),
            Tree::All(lines) => at_least(lines.len(), lines, facts),
            Tree::Any(lines) => at_least(1, lines, facts),
            Tree::AtLeast(n, lines) => at_least(*n, lines, facts),
        }
    }
}

fn at_least(n: usize, lines: &[Tree], facts: &[Option<bool>]) -> Option<bool> {
    let count = |wanted| {
        lines
            .iter()
            .filter(|line| line.value(facts) == wanted)
            .count()
    };
    let (met, open) = (count(Some(true)), count(None));
    if met >= n {
        Some(true)
    } else if met + open < n {
        Some(false)
    } else {
        None
    }
}

fn verdict(program: &Program, facts: &str) -> Option<bool> {
    let entries =
        format!(r#"{{ "id": "P", "received": "2019-11-01T12:00", "facts": {{ {facts} }} }}"#);
    let input = fit(
        program,
        "x",
        &file("small", &entries),
        FitOptions::default(),
    )
    .unwrap_or_else(|problems| panic!("{problems:?}"));
    let mut assessment = Assessment::default();
    for proposal in &input.proposals {
        assess(program, proposal, None, &mut assessment);
    }
    match assessment.requirements.first() {
        Some(Some(Verdict::Met)) => Some(true),
        Some(Some(Verdict::NotMet)) => Some(false),
        Some(Some(Verdict::Undetermined)) => None,
        other => panic!("{other:?}"),
    }
}

fn shown<T: std::fmt::Display>(value: Option<T>) -> String {
    value.map_or("null".to_owned(), |value| value.to_string())
}

/// An element of a list: whether it counts, and its amount.
type Part = (Option<bool>, Option<u8>);

/// A sum of amounts under a condition, held against a share of another amount.
fn amounts() -> impl Strategy<Value = (Vec<Part>, Option<u8>, usize)> {
    let amount = prop::option::weighted(0.7, 0_u8..4);
    let element = (prop::option::weighted(0.7, any::<bool>()), amount.clone());
    (
        prop::collection::vec(element, 0..4),
        amount,
        0_usize..FORMS.len(),
    )
}

const FORMS: [&str; 6] = [
    "sum(p.cost for p in list where p.counts) at most 50% of other + EUR 1",
    "sum(p.cost for p in list) more than other",
    "count(p in list where p.counts) * EUR 1 less than other",
    "greatest(p.cost for p in list) at least other",
    "least(p.cost for p in list where p.counts) is other",
    "every(p.cost at most other for p in list where p.counts)",
];

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 150, ..ProptestConfig::default() })]

    #[test]
    fn connectives_are_strong_kleene(tree in tree(), facts in prop::collection::vec(prop::option::of(any::<bool>()), 4)) {
        let fields: Vec<String> = NAMES.iter().map(|name| format!("{name} yes/no")).collect();
        let program = small(&fields.join(" "), &format!("require x \"X\" {{ that {} cite s }}", tree.text()));
        let text: Vec<String> =
            NAMES.iter().zip(&facts).map(|(name, value)| format!("\"{name}\": {}", shown(*value))).collect();
        prop_assert_eq!(verdict(&program, &text.join(", ")), tree.value(&facts), "{}", tree.text());
    }

    #[test]
    fn what_bounds_decide_holds_for_every_completion((list, other, form) in amounts()) {
        let form = FORMS.get(form).copied().unwrap_or_default();
        let program = small_list(form);
        let of = |list: &[Part], other: Option<u8>| {
            let parts: Vec<String> = list
                .iter()
                .map(|(counts, cost)| format!(r#"{{ "counts": {}, "cost": {} }}"#, shown(*counts), shown(*cost)))
                .collect();
            verdict(&program, &format!(r#""list": [{}], "other": {}"#, parts.join(", "), shown(other)))
        };
        if let Some(decided) = of(&list, other) {
            for seed in 0_u8..12 {
                let completed: Vec<_> = list
                    .iter()
                    .enumerate()
                    .map(|(n, (counts, cost))| {
                        let n = u8::try_from(n).unwrap_or(0);
                        (counts.or(Some((seed >> n) & 1 == 1)), cost.or(Some(seed.wrapping_mul(n + 1) % 7)))
                    })
                    .collect();
                let full = of(&completed, other.or(Some(seed % 5)));
                prop_assert!(full.is_none_or(|full| full == decided), "{form} {list:?} {other:?} {completed:?}");
            }
        }
    }
}

fn small_list(form: &str) -> Program {
    crate::common::program(&format!(
        "call small \"Small\"\nauthority \"A\"\nregime subsidy\ntime zone Europe/Amsterdam\nsource s \"S\"\n\
         window {{ opens 2019-01-01 closes before 2020-01-01 cite s }}\n\
         record part {{ counts yes/no cost money }}\n\
         proposal {{ list list of record part other money }}\n\
         require x \"X\" {{ that {form} cite s }}\n"
    ))
}

#[test]
fn a_list_that_is_written_out_asks_for_its_items() {
    let program = small(
        "hours number price money extra money",
        "define c money \"c\": hours * least(m for m in [price, EUR 135]) + extra\n\
         require low \"x\": c at least EUR 5_000 cite s",
    );
    let facts = r#""facts": { "hours": 10, "price": null, "extra": 500 }"#;
    let told = crate::common::told(&crate::common::one(&program, facts));
    assert_eq!(told, "Ended(Refused) low []");
    let facts = r#""facts": { "hours": 100, "price": null, "extra": 500 }"#;
    let told = crate::common::told(&crate::common::one(&program, facts));
    assert_eq!(told, "Open(AwaitingFacts) low [/facts/price by applicant]");
}
