//! Examples and tests: what the call says about invented proposals.

use crate::decision::{Outcome, Tree};
use crate::program::{Example, Expectation, Given, Quantity, Test, Type};
use crate::quantity::Rational;
use crate::report::value::Ctx;
use crate::words::message::{report, testing as words};
use crate::words::{Message, Slot};

use super::teller::Teller;

pub(super) fn tell(teller: &mut Teller) {
    let program = teller.program;
    if program.examples.is_empty() && program.tests.is_empty() {
        return;
    }
    teller.heading(&words::heading_tests());
    teller.line(&words::about_tests());
    for one in &program.examples {
        example(teller, one);
    }
    for one in &program.tests {
        test(teller, one);
    }
}

fn example(teller: &mut Teller, example: &Example) {
    let heading = teller.say(&words::example(example.name.clone()));
    teller.page.part(heading);
    if let Some(base) = base(teller, &example.given) {
        teller.line(&words::example_of(base));
    }
    for entry in entries(teller, &example.given) {
        teller.page.item(entry);
    }
}

fn base(teller: &Teller, given: &Given) -> Option<String> {
    let base = given.base?;
    let example = teller.program.examples.get(base.index());
    example.map(|example| example.name.clone())
}

/// What is given, in the order of an input: moments, facts, judgements, marks, who takes no part.
fn entries(teller: &Teller, given: &Given) -> Vec<String> {
    let named = given
        .moments
        .iter()
        .chain(&given.facts)
        .chain(&given.judgements);
    let named = named.map(|(key, json)| words::entry(key.clone(), value(teller, key, json)));
    let marks = given.scores.iter().map(|mark| {
        words::mark(
            mark.criterion.clone(),
            mark.assessor.clone(),
            mark.points.clone(),
        )
    });
    let recused = given
        .recusals
        .iter()
        .map(|(assessor, reason)| words::recused(assessor.clone(), reason.clone()));
    named
        .chain(marks)
        .chain(recused)
        .map(|message| teller.say(&message))
        .collect()
}

/// The value of an entry: an amount where the field is one, else in the words of an input.
fn value(teller: &Teller, key: &str, json: &str) -> String {
    let Ok(tree) = serde_json::from_str::<Tree>(json) else {
        return json.to_owned();
    };
    let field = teller.program.fields.iter().find(|field| field.name == key);
    let is_money = field.is_some_and(|field| field.ty == Type::Money);
    match &tree {
        Tree::Text(text) if is_money => match Rational::parse_decimal(text) {
            Ok(amount) => teller.money(&amount).text(teller.language),
            Err(_) => text.clone(),
        },
        other => written(teller, other),
    }
}

fn written(teller: &Teller, tree: &Tree) -> String {
    let joined = |parts: Vec<String>| parts.join(", ");
    match tree {
        Tree::Null => teller.say(&report::not_known()),
        Tree::Bool(true) => teller.say(&report::yes()),
        Tree::Bool(false) => teller.say(&report::no()),
        Tree::Number(number) => number.to_string(),
        Tree::Text(text) => {
            let currency = &teller.program.currency;
            let language = teller.language;
            Ctx {
                language,
                currency,
                outside: None,
            }
            .when(text)
            .text(language)
        }
        Tree::List(list) => {
            let one = |tree: &Tree| match tree {
                Tree::Record(_) => format!("({})", written(teller, tree)),
                _ => written(teller, tree),
            };
            joined(list.iter().map(one).collect())
        }
        Tree::Record(entries) => {
            let one = |(key, tree): &(String, Tree)| format!("{key} {}", written(teller, tree));
            joined(entries.iter().map(one).collect())
        }
    }
}

fn test(teller: &mut Teller, test: &Test) {
    let heading = teller.say(&words::test(test.title.clone()));
    teller.page.part(heading);
    for given in &test.given {
        let base = base(teller, given).filter(|base| *base != given.name);
        let entries = entries(teller, given)
            .into_iter()
            .map(Slot::Text)
            .collect::<Vec<_>>();
        let entries = Some(entries).filter(|all| !all.is_empty()).map(Slot::List);
        teller.item(&words::given(given.name.clone(), base, entries));
    }
    if let Some(ceiling) = &test.ceiling {
        let amount = teller.money(ceiling);
        teller.item(&words::test_ceiling(amount));
    }
    for draw in &test.draws {
        teller.item(&words::test_draw(ids(&draw.among), ids(&draw.order)));
    }
    for expected in &test.expect {
        let sentence = expectation(teller, &expected.value);
        teller.item(&sentence);
    }
}

fn ids(names: &[String]) -> Slot {
    let code = |name: &String| Slot::Text(format!("`{name}`"));
    Slot::List(names.iter().map(code).collect())
}

fn expectation(teller: &Teller, expected: &Expectation) -> Message {
    let amount = |amount: &Rational| teller.money(amount);
    let whole = |message: Message| words::expected(teller.say(&message));
    let joined = |names: &[String]| {
        let code: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
        code.join(", ")
    };
    match expected {
        Expectation::Outcome {
            proposal,
            outcome,
            amount: given,
            because,
        } => {
            let word = Outcome::from_json(outcome)
                .unwrap_or(Outcome::Eligible)
                .word();
            let given = given.as_ref().map(amount);
            words::expected_outcome(proposal.clone(), word, given, because.clone())
        }
        Expectation::Grant {
            proposal,
            amount: given,
        } => words::expected_grant(proposal.clone(), amount(given)),
        Expectation::Remark { proposal, because } => {
            words::expected_remark(proposal.clone(), because.clone())
        }
        Expectation::Selection(names) => whole(words::selection(joined(names))),
        Expectation::Reserve(names) => whole(words::reserve_list(joined(names))),
        Expectation::Order(places) => {
            let place = |tied: &Vec<String>| match tied.as_slice() {
                [_] => joined(tied),
                _ => format!("({})", joined(tied)),
            };
            let places: Vec<String> = places.iter().map(place).collect();
            whole(words::order(places.join(", ")))
        }
        Expectation::Money { spent, pot, amount } => {
            let is_other = pot
                .as_ref()
                .is_some_and(|pot| counts_otherwise(teller, pot));
            let amount = if is_other {
                Slot::Number(amount.clone())
            } else {
                teller.money(amount)
            };
            if *spent {
                words::expected_spent(amount, pot.clone())
            } else {
                words::expected_left(amount, pot.clone())
            }
        }
        Expectation::Rank { proposal, rank } => {
            words::expected_rank(proposal.clone(), rank.clone())
        }
        Expectation::DrawAmong(names) => whole(words::draw_among(joined(names))),
        Expectation::NoDraw => whole(words::no_draw()),
    }
}

/// Whether a limit of the division counts something else than money.
fn counts_otherwise(teller: &Teller, pot: &str) -> bool {
    let division = teller.program.division.as_ref();
    let parts = division.and_then(|division| division.parts.as_deref());
    let mut limits = parts.into_iter().flat_map(|parts| &parts.limits);
    let name = pot.split('/').next().unwrap_or(pot);
    limits.any(|limit| {
        limit.name == name && matches!(limit.quantity, Quantity::Awards(_) | Quantity::Units { .. })
    })
}
