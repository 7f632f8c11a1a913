//! Examples and tests: what they give, typed like the fields; what they expect, named like the findings.
//!
//! In: examples and tests of the tree. Out: entries as the JSON texts of the input that they stand for, so that tests go the
//! same way as files.

mod act;
mod entry;
mod expect;
mod history;
mod json;
mod overrides;
mod pots;
mod stage;

pub(super) use self::expect::outcome_name;

use std::collections::BTreeMap;

use super::context::{Ctx, nearest};
use crate::check::common::head_span;
use crate::diagnostic::catalogue::{element, testing};
use crate::program::{Example, ExampleId, Given, RecordedDraw, Test};
use crate::syntax::literal;
use crate::syntax::tree::{Kind, Node};
use crate::text::{Span, Spanned};

impl Ctx<'_> {
    /// Reads the examples, then the tests.
    pub(super) fn testing(&mut self, file: &Node) -> (Vec<Example>, Vec<Test>) {
        let mut examples = Vec::new();
        for node in file.all(Kind::Example) {
            let Some(written) = self.name(node) else {
                continue;
            };
            if self
                .example_names
                .get(&written.value)
                .is_none_or(|(_, first)| *first != written.span)
            {
                continue;
            }
            let given = self.entries_of(node);
            examples.push(Example {
                given: Given {
                    name: written.value.clone(),
                    ..given
                },
                name: written.value,
                span: written.span,
            });
        }
        let tests = file
            .all(Kind::Test)
            .map(|node| self.test(node, &examples))
            .collect();
        (examples, tests)
    }

    fn test(&mut self, node: &Node, examples: &[Example]) -> Test {
        // The title of a test is for its author: it need not be in every language.
        let title = node
            .find(Kind::Texts)
            .map(|texts| literal::texts(texts, self.texts, self.language))
            .unwrap_or_default();
        let at = head_span(node);
        let is_broken = node.find(Kind::BrokenClause).is_some();
        let stage = node
            .find(Kind::TestStage)
            .and_then(|clause| self.name(clause))
            .map(|written| written.value);
        // What a test says of another stage is read there.
        let is_here = match &self.stage {
            Some(place) => place.is_tested_by(stage.as_deref()),
            None => true,
        };
        let mut given: Vec<Given> = Vec::new();
        let mut is_whole = !is_broken;
        for clause in node.all(Kind::GivenClause) {
            match self.given(clause) {
                Some((proposal, written)) => {
                    if given.iter().any(|before| before.name == proposal.name) {
                        self.say(testing::proposal_twice(written.span, proposal.name.clone()));
                    }
                    given.push(proposal);
                }
                None => is_whole = false,
            }
        }
        if given.is_empty() && is_whole {
            self.say(testing::test_without_proposal(at));
        }
        self.supplied_once(&given, examples, at);
        let title = title.get(self.language).to_owned();
        if !is_here {
            return Test {
                title,
                stage,
                given,
                draws: Vec::new(),
                overrides: Vec::new(),
                ceiling: None,
                pots: Vec::new(),
                expect: Vec::new(),
                span: node.span,
            };
        }
        if let (None, Some(clause)) = (&self.stage, node.find(Kind::TestStage)) {
            let name = stage.clone().unwrap_or_default();
            self.say(crate::diagnostic::catalogue::stage::unknown_stage(
                clause.span,
                name,
                None,
            ));
        }
        let names: Vec<String> = given.iter().map(|proposal| proposal.name.clone()).collect();
        let draws = node
            .all(Kind::DrawClause)
            .filter_map(|clause| self.draw(clause, &names, is_whole))
            .collect();
        let overrides = node
            .all(Kind::OverrideClause)
            .filter_map(|clause| self.overridden(clause, &names, is_whole))
            .collect();
        let ceiling = self
            .once(node, Kind::TestCeiling)
            .and_then(|clause| self.amount(clause));
        let pots = node
            .all(Kind::TestPot)
            .filter_map(|clause| self.test_pot(clause))
            .collect();
        let mut expect = Vec::new();
        for clause in node.all(Kind::ExpectClause) {
            if let Some(expectation) = self.expectation(clause, &names, is_whole) {
                expect.push(Spanned::new(expectation, clause.span));
            }
        }
        if node.find(Kind::ExpectClause).is_none() && !is_broken {
            self.say(testing::test_expects_nothing(at));
        }
        Test {
            title,
            stage,
            given,
            draws,
            overrides,
            ceiling,
            pots,
            expect,
            span: node.span,
        }
    }

    /// What the authority supplies is the same for all proposals of a test.
    fn supplied_once(&mut self, given: &[Given], examples: &[Example], at: Span) {
        let mut seen: BTreeMap<String, String> = BTreeMap::new();
        for given in given {
            let example = given.base.and_then(|id| examples.get(id.index()));
            let below = example.map_or(&[][..], |example| &example.given.supplied);
            let own = |name: &String| given.supplied.iter().any(|(other, _)| other == name);
            let below = below.iter().filter(|(name, _)| !own(name));
            for (name, value) in given.supplied.iter().chain(below) {
                let first = seen.entry(name.clone()).or_insert_with(|| value.clone());
                if first != value {
                    self.found.push(element::supplied_differs(at, name.clone()));
                    return;
                }
            }
        }
    }

    /// A proposal of a test: an example, another name, and what differs.
    fn given(&mut self, clause: &Node) -> Option<(Given, Spanned<String>)> {
        let names = self.names(clause);
        let written = names.first()?.clone();
        let base = self.example_named(&written)?;
        let name = names.get(1).unwrap_or(&written).clone();
        let entries = self.entries_of(clause);
        let given = Given {
            base: Some(base),
            name: name.value.clone(),
            ..entries
        };
        Some((given, name))
    }

    /// The entries of an example or a `given`. Where a brace is missing, entries stand in the wrong record: then none is
    /// called unknown.
    fn entries_of(&mut self, node: &Node) -> Given {
        let astray = self.entries_astray;
        self.entries_astray |= is_broken(node);
        let given = self.entries(node);
        self.entries_astray = astray;
        given
    }

    fn example_named(&mut self, written: &Spanned<String>) -> Option<ExampleId> {
        if let Some((id, declared)) = self.example_names.get(&written.value).copied() {
            self.uses(written.span, declared);
            return Some(id);
        }
        let suggestion = nearest(
            &written.value,
            self.example_names.keys().map(String::as_str),
        );
        let complaint =
            testing::unknown_example(written.span, written.value.clone(), suggestion.clone());
        self.say_unknown(match suggestion {
            Some(better) => complaint.fix(written.span, better),
            None => complaint,
        });
        None
    }

    fn draw(&mut self, clause: &Node, names: &[String], is_whole: bool) -> Option<RecordedDraw> {
        let list = clause
            .find(Kind::PotName)
            .and_then(|node| self.ledger_name(node));
        let mut lists = clause.all(Kind::Names);
        let among = self.proposals(lists.next()?, names, is_whole);
        let order = self.proposals(lists.next()?, names, is_whole);
        let sorted = |list: &[String]| {
            let mut list = list.to_vec();
            list.sort();
            list
        };
        let unique = {
            let mut list = sorted(&order);
            list.dedup();
            list.len() == order.len()
        };
        if sorted(&among) != sorted(&order) || !unique {
            self.say(testing::draw_of_others(clause.span));
            return None;
        }
        Some(RecordedDraw { list, among, order })
    }
}

/// Whether something in a node could not be read, or is not closed.
fn is_broken(node: &Node) -> bool {
    matches!(
        node.kind,
        Kind::BrokenClause | Kind::BrokenValue | Kind::MissingClose | Kind::MissingBracket
    ) || node.children.iter().any(is_broken)
}
