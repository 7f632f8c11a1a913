//! Every declared name, each once.
//!
//! Fields and defined values share one space: what a bare word may be. Requirements, exclusions, defined values, criteria and
//! named windows and rankings share another: what findings are named after. Sources, choices, records and examples have their own.

use super::context::{Ctx, Meaning, Names};
use crate::diagnostic::catalogue::name;
use crate::program::{
    ChoiceId, CriterionId, DefineId, ExampleId, FieldId, RecordId, StatementKind, TableId,
};
use crate::syntax::tree::{Kind, Node};
use crate::text::Spanned;

/// Words that findings use for statements without a name.
const RESERVED: [&str; 7] = [
    "window",
    "score",
    "grant",
    "ranking",
    "division",
    "completeness",
    "withdrawn",
];

/// Words that findings of a requirement use below its name, beside the names of its lines.
pub(super) const RESERVED_LINES: [&str; 2] = ["applies_if", "unless"];

impl Ctx<'_> {
    /// Collects the names of the file.
    pub(super) fn collect_names(&mut self, file: &Node) {
        self.holds_back = may_hold_names(file);
        self.collect_lost(file);
        let n_built_in_choices = self.choices.len();
        let n_built_in_records = self.records.len();
        let mut counts = Counts {
            choices: n_built_in_choices,
            records: n_built_in_records,
            ..Counts::default()
        };
        for node in &file.children {
            self.collect(node, &mut counts);
        }
        self.carried_names(counts.fields, counts.records);
    }

    #[expect(
        clippy::too_many_lines,
        reason = "one arm per statement that has a name"
    )]
    fn collect(&mut self, node: &Node, counts: &mut Counts) {
        match node.kind {
            Kind::Source => {
                if let Some(written) = self.name(node) {
                    let id = next(counts.sources);
                    counts.sources +=
                        usize::from(enter(&mut self.source_names, &mut self.found, written, id));
                }
            }
            Kind::Choice => {
                if let Some(written) = self.name(node) {
                    let id = ChoiceId(next(counts.choices));
                    counts.choices +=
                        usize::from(enter(&mut self.choice_names, &mut self.found, written, id));
                }
            }
            Kind::Record => {
                if let Some(written) = self.name(node) {
                    let id = RecordId(next(counts.records));
                    counts.records +=
                        usize::from(enter(&mut self.record_names, &mut self.found, written, id));
                }
            }
            Kind::Proposal | Kind::Supplied => {
                for field in node.all(Kind::Field) {
                    if let Some(written) = self.name(field) {
                        let id = Meaning::Field(FieldId(next(counts.fields)));
                        counts.fields +=
                            usize::from(enter(&mut self.values, &mut self.found, written, id));
                    }
                }
            }
            Kind::Define => {
                if let Some(written) = self.name(node) {
                    let id = Meaning::Define(DefineId(next(counts.defines)));
                    if enter(&mut self.values, &mut self.found, written.clone(), id) {
                        counts.defines += 1;
                        self.statement_name(written, StatementKind::Define);
                    }
                }
            }
            Kind::Table => {
                if let Some(written) = self.name(node) {
                    let id = TableId(next(counts.tables));
                    if enter(&mut self.table_names, &mut self.found, written.clone(), id) {
                        counts.tables += 1;
                        self.statement_name(written, StatementKind::Table);
                    }
                }
            }
            Kind::Require | Kind::Exclude => {
                let kind = match node.kind {
                    Kind::Require => StatementKind::Require,
                    _ => StatementKind::Exclude,
                };
                if let Some(written) = self.name(node)
                    && !self.is_later_version(node, &written, kind, counts)
                {
                    self.statement_name(written, kind);
                }
            }
            Kind::Criterion => {
                if let Some(written) = self.name(node) {
                    let id = CriterionId(next(counts.criteria));
                    if enter(
                        &mut self.criterion_names,
                        &mut self.found,
                        written.clone(),
                        id,
                    ) {
                        counts.criteria += 1;
                        self.statement_name(written, StatementKind::Criterion);
                    }
                }
            }
            Kind::CriteriaGroup => {
                if let Some(written) = self.name(node) {
                    let id = next(counts.groups);
                    if enter(&mut self.group_names, &mut self.found, written.clone(), id) {
                        counts.groups += 1;
                        self.statement_name(written, StatementKind::Group);
                    }
                }
            }
            Kind::Window
            | Kind::Ranking
            | Kind::Overlap
            | Kind::TermStatement
            | Kind::Duty
            | Kind::Remedy => {
                if let Some(written) = self.name(node) {
                    let kind = match node.kind {
                        Kind::Window => StatementKind::Window,
                        Kind::Overlap => StatementKind::Overlap,
                        Kind::TermStatement => StatementKind::Term,
                        Kind::Duty => StatementKind::Duty,
                        Kind::Remedy => StatementKind::Remedy,
                        _ => StatementKind::Ranking,
                    };
                    self.statement_name(written, kind);
                }
            }
            Kind::Example => {
                if let Some(written) = self.name(node) {
                    let id = ExampleId(next(counts.examples));
                    counts.examples +=
                        usize::from(enter(&mut self.example_names, &mut self.found, written, id));
                }
            }
            _ => {}
        }
    }

    /// Whether a statement is a later version of one that was declared before.
    fn is_later_version(
        &mut self,
        node: &Node,
        written: &Spanned<String>,
        kind: StatementKind,
        counts: &mut Counts,
    ) -> bool {
        let is_dated = node.find(Kind::AppliesFromClause).is_some();
        let was_dated = counts.dated.contains(&written.value);
        if is_dated {
            counts.dated.insert(written.value.clone());
        }
        let known = self.statement_names.get(&written.value).copied();
        let Some((_, first)) = known.filter(|(known, _)| *known == kind) else {
            return false;
        };
        if !is_dated && was_dated {
            let complaint = name::version_without_date(written.span, written.value.clone());
            self.say(complaint.label(first, super::first_given_here()));
        }
        is_dated || was_dated
    }

    fn statement_name(&mut self, written: Spanned<String>, kind: StatementKind) {
        if RESERVED.contains(&written.value.as_str()) {
            self.say(name::name_reserved(written.span, written.value));
        } else {
            enter(&mut self.statement_names, &mut self.found, written, kind);
        }
    }
}

/// How many of each were seen.
#[derive(Default)]
struct Counts {
    sources: usize,
    choices: usize,
    records: usize,
    fields: usize,
    defines: usize,
    tables: usize,
    criteria: usize,
    groups: usize,
    dated: std::collections::BTreeSet<String>,
    examples: usize,
}

fn next(count: usize) -> u16 {
    u16::try_from(count).unwrap_or(u16::MAX)
}

/// Enters a name; false and a complaint if it is there already.
fn enter<T: Copy>(
    names: &mut Names<T>,
    found: &mut Vec<crate::diagnostic::Diagnostic>,
    written: Spanned<String>,
    id: T,
) -> bool {
    if let Some((_, before)) = names.get(&written.value) {
        found.push(
            name::name_given_twice(written.span, written.value)
                .label(*before, super::first_given_here()),
        );
        return false;
    }
    names.insert(written.value, (id, written.span));
    true
}

/// Whether a broken piece may hold the declaration of a name.
fn may_hold_names(file: &Node) -> bool {
    file.children.iter().any(|node| match node.kind {
        Kind::BrokenStatement => true,
        Kind::Proposal | Kind::Supplied | Kind::Record | Kind::Choice | Kind::Define => node
            .children
            .iter()
            .any(|child| matches!(child.kind, Kind::BrokenClause | Kind::BrokenValue)),
        _ => false,
    })
}
