//! Which stage follows which, and what stands in a stage or beside it.

use crate::check::common::head_span;
use crate::check::context::nearest;
use crate::check::testing::outcome_name;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::catalogue::{name, stage as say};
use crate::syntax::tree::{Kind, Node};
use crate::syntax::{Parsed, literal};
use crate::text::Spanned;
use crate::words::Bilingual;

/// A stage as written.
pub(super) struct Ordered<'n> {
    pub(super) node: &'n Node,
    pub(super) name: Spanned<String>,
    pub(super) label: Bilingual,
    pub(super) after: Vec<&'static str>,
}

/// Outcomes with which a proposal can go on.
const GOES_ON: [&str; 6] = [
    "eligible",
    "selected",
    "awarded",
    "awarded_in_part",
    "awarded_reduced",
    "reserve",
];

/// Whether a statement of this kind is of a stage: in a call with stages it stands in one.
pub(super) fn stands_in_stage(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Window
            | Kind::Criterion
            | Kind::CriteriaGroup
            | Kind::Score
            | Kind::Ranking
            | Kind::Grant
            | Kind::Ceiling
            | Kind::Division
            | Kind::Overlap
    ) || stands_in_both(kind)
}

/// Whether a statement of this kind stands in a stage, and nowhere beside it.
pub(super) fn only_in_stage(kind: Kind) -> bool {
    stands_in_stage(kind) && !stands_in_both(kind)
}

/// Whether a statement of this kind may stand in a stage, and beside the stages for all of them.
fn stands_in_both(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Proposal
            | Kind::Define
            | Kind::Table
            | Kind::Require
            | Kind::Exclude
            | Kind::TermStatement
            | Kind::Duty
            | Kind::Remedy
    )
}

/// Whether a statement of this kind is of the call as a whole, and stands beside the stages.
pub(super) fn stands_in_call(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Source | Kind::Choice | Kind::Record | Kind::Supplied | Kind::Example | Kind::Test
    )
}

/// The stages that have a name of their own, in the order of the file, and what is wrong with their order.
pub(super) fn ordered<'n>(parsed: &Parsed, file: &'n Node) -> (Vec<Ordered<'n>>, Vec<Diagnostic>) {
    let texts = &parsed.sources;
    let mut said = Vec::new();
    let mut stages: Vec<Ordered<'_>> = Vec::new();
    for node in file.all(Kind::Stage) {
        let leaf = node
            .children
            .iter()
            .find(|child| matches!(child.kind, Kind::Name | Kind::OddName));
        let Some(written) = leaf.map(|leaf| literal::name(leaf, texts)) else {
            continue;
        };
        if let Some(before) = stages
            .iter()
            .find(|before| before.name.value == written.value)
        {
            let complaint = name::name_given_twice(written.span, written.value);
            said.push(complaint.label(before.name.span, crate::check::first_given_here()));
            continue;
        }
        let label = node
            .find(Kind::Texts)
            .map(|text| literal::texts(text, texts, first_language(parsed, file)))
            .unwrap_or_default();
        let after = after(parsed, node, &written, stages.last(), &mut said);
        for child in &node.children {
            if stands_in_call(child.kind) {
                let at = head_span(child);
                let word = child.children.first().map_or(at, |word| word.span);
                said.push(say::not_in_stage(at, texts.slice(word).to_owned()));
            }
        }
        stages.push(Ordered {
            node,
            name: written,
            label,
            after,
        });
    }
    for child in &file.children {
        if only_in_stage(child.kind) {
            let at = head_span(child);
            let word = child.children.first().map_or(at, |word| word.span);
            said.push(say::beside_stages(at, texts.slice(word).to_owned()));
        }
    }
    named(parsed, file, &stages, &mut said);
    (stages, said)
}

fn first_language(parsed: &Parsed, file: &Node) -> crate::words::Language {
    let first = file
        .find(Kind::Languages)
        .and_then(|languages| languages.find(Kind::Language))
        .and_then(crate::check::literal::language_of);
    first.unwrap_or(parsed.surface)
}

/// With which outcomes of the stage before it a proposal goes on.
fn after(
    parsed: &Parsed,
    node: &Node,
    own: &Spanned<String>,
    before: Option<&Ordered<'_>>,
    said: &mut Vec<Diagnostic>,
) -> Vec<&'static str> {
    let mut clauses = node.all(Kind::AfterClause);
    let Some(clause) = clauses.next() else {
        let is_broken = node.find(Kind::BrokenClause).is_some();
        if let (Some(before), false) = (before, is_broken) {
            let (name, before) = (own.value.clone(), before.name.value.clone());
            said.push(say::stage_without_after(head_span(node), name, before));
        }
        return Vec::new();
    };
    if let Some(second) = clauses.next() {
        said.push(
            name::clause_twice(second.span).label(clause.span, crate::check::first_given_here()),
        );
    }
    let named = clause
        .children
        .iter()
        .find(|child| child.kind == Kind::Name)
        .map(|leaf| literal::name(leaf, &parsed.sources));
    if let Some(named) = named
        && before.is_none_or(|before| before.name.value != named.value)
    {
        let before = before.map(|before| before.name.value.clone());
        let (span, name) = (named.span, named.value);
        said.push(say::after_another_stage(span, name, before));
    }
    let mut after = Vec::new();
    for outcome in clause.all(Kind::Outcome) {
        let Some(found) = outcome.word(|_| true).map(outcome_name) else {
            continue;
        };
        if GOES_ON.contains(&found) {
            after.push(found);
        } else {
            let written = parsed.sources.slice(outcome.span).to_owned();
            said.push(say::does_not_go_on(outcome.span, written));
        }
    }
    after
}

/// Examples and tests name stages that exist.
fn named(parsed: &Parsed, node: &Node, stages: &[Ordered<'_>], said: &mut Vec<Diagnostic>) {
    if matches!(node.kind, Kind::StageEntry | Kind::TestStage)
        && let Some(leaf) = node.find(Kind::Name)
    {
        let written = literal::name(leaf, &parsed.sources);
        let names = || stages.iter().map(|stage| stage.name.value.as_str());
        if !names().any(|name| name == written.value) {
            let suggestion = nearest(&written.value, names());
            let complaint = say::unknown_stage(written.span, written.value, suggestion.clone());
            said.push(match suggestion {
                Some(better) => complaint.fix(written.span, better),
                None => complaint,
            });
        }
    }
    for child in &node.children {
        named(parsed, child, stages, said);
    }
}
