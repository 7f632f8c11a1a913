//! Defined values. One may use another wherever it stands in the file; none may use itself.

use std::collections::{BTreeMap, BTreeSet};

use super::context::{Ctx, Meaning};
use super::expression::Scope;
use crate::check::common::head_span;
use crate::diagnostic::catalogue::{assumed, name};
use crate::program::{Define, DefineBody, StatementKind, Type};
use crate::syntax::tree::{Kind, Node};
use crate::text::Span;

impl Ctx<'_> {
    /// Enters the types of all defined values, so that each can be used before it is read.
    pub(super) fn declare_defines(&mut self, file: &Node) {
        for node in self.first_defines(file) {
            let Some(written) = self.name(node) else {
                continue;
            };
            let ty = match node.find(Kind::FieldType) {
                Some(ty) => {
                    let ty = self.field_type(ty);
                    if ty.is_none() {
                        self.untyped.push(written.span);
                    }
                    ty
                }
                // Without a type it is a condition: the commonest sort.
                None => None,
            };
            self.defines.push(Define {
                name: written.value,
                label: crate::words::Bilingual::default(),
                ty: ty.unwrap_or(Type::YesNo),
                body: DefineBody::default(),
                span: written.span,
            });
        }
    }

    /// Reads what the defined values stand for.
    pub(super) fn read_defines(&mut self, file: &Node) {
        for (at, node) in self.first_defines(file).into_iter().enumerate() {
            let Some((id, ty)) = self
                .defines
                .get(at)
                .map(|define| (define.name.clone(), define.ty.clone()))
            else {
                continue;
            };
            let statement = self.statement(node, StatementKind::Define, &id);
            let label = self
                .statements
                .get(statement.index())
                .map(|statement| statement.label.clone())
                .unwrap_or_default();
            let holder = self.once(node, Kind::ThatClause).unwrap_or(node);
            let n_uses = self.uses.len();
            self.may_read_overall = true;
            let expression = self.expression(holder);
            let is_broken = node.find(Kind::BrokenClause).is_some()
                || node.find(Kind::MissingCondition).is_some();
            if expression.is_none() && !is_broken {
                self.say(assumed::condition_unsaid(head_span(node), id.clone()));
            }
            let body =
                expression.and_then(|expression| self.body(&expression, &ty, &Scope::default()));
            self.may_read_overall = false;
            let span = self.defines.get(at).map_or(node.span, |define| define.span);
            self.remember_reads(span, id, n_uses);
            if let Some(define) = self.defines.get_mut(at) {
                define.label = label;
                if let Some(body) = body {
                    define.body = body;
                }
            }
        }
        self.no_value_by_itself();
    }

    /// The defines of the file whose name is theirs alone, in file order: they are the positions of the ids.
    fn first_defines<'n>(&self, file: &'n Node) -> Vec<&'n Node> {
        file.all(Kind::Define)
            .filter(|node| {
                self.name(node).is_some_and(|written| {
                    self.values
                        .get(&written.value)
                        .is_some_and(|(meaning, first)| {
                            matches!(meaning, Meaning::Define(_)) && *first == written.span
                        })
                })
            })
            .collect()
    }

    /// Remembers what the value declared at `span` reads: everything used since `n_uses`.
    pub(super) fn remember_reads(&mut self, span: Span, name: String, n_uses: usize) {
        let reads = self.uses.iter().skip(n_uses).map(|(_, declared)| *declared);
        let declared = reads.collect();
        self.reads.push(Reads {
            span,
            name,
            declared,
        });
    }

    /// Complains once per ring of defined values and derived fields, at the first of it.
    fn no_value_by_itself(&mut self) {
        let reads = std::mem::take(&mut self.reads);
        let positions: BTreeMap<Span, usize> = reads
            .iter()
            .zip(0_usize..)
            .map(|(reader, at)| (reader.span, at))
            .collect();
        // A value is done once everything that it reads is done; what cannot be done needs itself, or something that does.
        let mut state = vec![State::New; reads.len()];
        let mut depth = vec![0_u64; reads.len()];
        let mut tangled = BTreeSet::new();
        for start in 0..reads.len() {
            if state.get(start) != Some(&State::New) {
                continue;
            }
            let mut path: Vec<(usize, usize)> = vec![(start, 0)];
            while let Some((at, next)) = path.pop() {
                set(&mut state, at, State::Open);
                let Some(reader) = reads.get(at) else {
                    continue;
                };
                let Some(read) = reader.declared.get(next) else {
                    set(&mut state, at, State::Done);
                    let below = reader
                        .declared
                        .iter()
                        .filter_map(|read| positions.get(read));
                    let below = below.filter_map(|read| depth.get(*read)).max();
                    let own = below.map_or(1, |deepest| deepest + 1);
                    if own == MOST_DEEP + 1 {
                        let name = reader.name.clone();
                        self.say(name::defined_too_deep(reader.span, name, MOST_DEEP));
                    }
                    if let Some(depth) = depth.get_mut(at) {
                        *depth = own;
                    }
                    continue;
                };
                path.push((at, next + 1));
                let Some(read) = positions.get(read).copied() else {
                    continue;
                };
                match state.get(read) {
                    Some(State::New) => path.push((read, 0)),
                    Some(State::Open) => {
                        let ring: Vec<usize> = path
                            .iter()
                            .map(|(at, _)| *at)
                            .skip_while(|at| *at != read)
                            .collect();
                        // Rings that meet are one tangle, and one complaint.
                        if ring.iter().all(|at| tangled.insert(*at)) {
                            self.say_ring(&reads, &ring);
                        }
                    }
                    _ => {}
                }
            }
        }
        self.reads = reads;
    }

    /// What the value declared at this place reads, by the places of the declarations.
    pub(super) fn read_by(&self, span: Span) -> Vec<Span> {
        let readers = self.reads.iter().filter(|reader| reader.span == span);
        readers.flat_map(|reader| reader.declared.clone()).collect()
    }
}

impl Ctx<'_> {
    /// The complaint stands at the value that is declared first.
    fn say_ring(&mut self, reads: &[Reads], ring: &[usize]) {
        let members = ring.iter().filter_map(|at| reads.get(*at));
        if let Some(first) = members.min_by_key(|reader| (reader.span.source, reader.span.start)) {
            self.say(name::defined_by_itself(first.span, first.name.clone()));
        }
    }
}

/// How long a chain of defined values may be, so that whoever evaluates one may recurse.
const MOST_DEEP: u64 = 32;

/// How far a value has been followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    New,
    Open,
    Done,
}

fn set(state: &mut [State], at: usize, to: State) {
    if let Some(state) = state.get_mut(at) {
        *state = to;
    }
}

/// What a defined value or a derived field reads, by the places of the declarations.
#[derive(Debug)]
pub(super) struct Reads {
    span: Span,
    name: String,
    declared: Vec<Span>,
}
