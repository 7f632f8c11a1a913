//! Examples and tests of a call.
//!
//! An example is fitted like input: its entries are kept as the input that they stand for (JSON texts), so that tests go the
//! same way as files.

use crate::quantity::Rational;
use crate::text::{Span, Spanned};

super::field::ids! {
    /// An example of the call.
    ExampleId,
}

/// A proposal that tests start from.
#[derive(Debug, Clone)]
pub struct Example {
    /// Its name.
    pub name: String,
    /// What it gives.
    pub given: Given,
    /// Where it is declared.
    pub span: Span,
}

/// What an example or a `given` says of a proposal.
#[derive(Debug, Clone, Default)]
pub struct Given {
    /// The example that it starts from.
    pub base: Option<ExampleId>,
    /// The name of the proposal in the test; without `as`, the name of the example.
    pub name: String,
    /// Entries beside `facts`: key (`received`, …) and value as a JSON text.
    pub moments: Vec<(String, String)>,
    /// Facts: field name and value as a JSON text.
    pub facts: Vec<(String, String)>,
    /// What the authority supplies: field name and value as a JSON text.
    pub supplied: Vec<(String, String)>,
    /// Judgements: name of the judged field or discretionary requirement, value as a JSON text.
    pub judgements: Vec<(String, String)>,
    /// Marks.
    pub scores: Vec<Mark>,
    /// Recused assessors with the reason.
    pub recusals: Vec<(String, String)>,
    /// Votes: who, on what, and whether it is a yes as a JSON text.
    pub votes: Vec<(String, String, String)>,
    /// Removed marks: whose, on which criterion, why.
    pub removals: Vec<(String, String, String)>,
    /// What it says of the stage at hand; nothing where it says nothing of it.
    pub stage: Option<Box<Given>>,
}

/// A mark in a test.
#[derive(Debug, Clone)]
pub struct Mark {
    /// Who gave it.
    pub assessor: String,
    /// On which criterion.
    pub criterion: String,
    /// How many points.
    pub points: Rational,
}

/// A `test` statement.
#[derive(Debug, Clone)]
pub struct Test {
    /// What it says.
    pub title: String,
    /// The stage that it looks at; `None`: the last one, or the call has none.
    pub stage: Option<String>,
    /// The proposals.
    pub given: Vec<Given>,
    /// Recorded draws.
    pub draws: Vec<RecordedDraw>,
    /// Recorded overrides, each as the JSON text that it stands for.
    pub overrides: Vec<String>,
    /// Another ceiling than the call's.
    pub ceiling: Option<Rational>,
    /// Other quantities of limits of the division.
    pub pots: Vec<(super::LimitId, Rational)>,
    /// What must come out.
    pub expect: Vec<Spanned<Expectation>>,
    /// Where it stands.
    pub span: Span,
}

/// A draw in a test.
#[derive(Debug, Clone)]
pub struct RecordedDraw {
    /// The list (`ranking`, `division`, …); the list that decides, where the call does not say.
    pub list: Option<String>,
    /// Among whom.
    pub among: Vec<String>,
    /// The order drawn, best first.
    pub order: Vec<String>,
}

/// What a test expects.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Expectation {
    /// The outcome of a proposal, with the amount and the deciding statement where given.
    Outcome {
        /// The proposal; `None` in a test with one.
        proposal: Option<String>,
        /// The outcome by its JSON name.
        outcome: String,
        /// What it gets.
        amount: Option<Rational>,
        /// The deciding statement.
        because: Option<String>,
    },
    /// What the grant chain comes to, before any division.
    Grant {
        /// The proposal; `None` in a test with one.
        proposal: Option<String>,
        /// The amount.
        amount: Rational,
    },
    /// A remark is made because a guideline, or what leads to a remark only, is not met.
    Remark {
        /// The proposal; `None` in a test with one.
        proposal: Option<String>,
        /// The statement that is not met.
        because: String,
    },
    /// Exactly these get money (selected or awarded), in any order.
    Selection(Vec<String>),
    /// Exactly these are on the reserve list, in this order.
    Reserve(Vec<String>),
    /// The ranking, ties as groups.
    Order(Vec<Vec<String>>),
    /// What the ledger says was spent or left, in all or in one pot.
    Money {
        /// Spent; otherwise left.
        spent: bool,
        /// The pot by its name in the ledger; `None`: the ceiling.
        pot: Option<String>,
        /// How much.
        amount: Rational,
    },
    /// The place of a proposal in the list that decided.
    Rank {
        /// The proposal; `None` in a test with one.
        proposal: Option<String>,
        /// The rank.
        rank: Rational,
    },
    /// A draw is asked among exactly these.
    DrawAmong(Vec<String>),
    /// No draw is asked.
    NoDraw,
}
