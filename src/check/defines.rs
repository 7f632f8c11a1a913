//! Defined values. One may use another wherever it stands in the file; none may use itself.

use super::context::{Ctx, Meaning};
use super::expression::Scope;
use crate::diagnostic::catalogue::name;
use crate::program::{Define, DefineBody, StatementKind, Type};
use crate::syntax::tree::{Kind, Node};
use crate::text::Span;

impl Ctx<'_> {
    /// Enters the types of all defined values, so that each can be used before it is read.
    pub(super) fn declare_defines(&mut self, file: &Node) {
        for node in self.first_defines(file) {
            let Some(written) = self.name(node) else { continue };
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
            let body = self
                .expression(holder)
                .and_then(|expression| self.body(&expression, &ty, &Scope::default()));
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
                    self.values.get(&written.value).is_some_and(|(meaning, first)| {
                        matches!(meaning, Meaning::Define(_)) && *first == written.span
                    })
                })
            })
            .collect()
    }

    /// Remembers what the value declared at `span` reads: everything used since `n_uses`.
    pub(super) fn remember_reads(&mut self, span: Span, name: String, n_uses: usize) {
        let reads = self.uses.iter().skip(n_uses).map(|(_, declared)| *declared);
        let reads = reads.collect();
        self.reads.push(Reads { span, name, reads });
    }

    /// Complains once per ring of defined values and derived fields, at the first of it.
    fn no_value_by_itself(&mut self) {
        let reads = std::mem::take(&mut self.reads);
        let mut in_ring: Vec<Span> = Vec::new();
        for start in &reads {
            let mut seen: Vec<Span> = Vec::new();
            let mut next = vec![start];
            while let Some(reader) = next.pop() {
                for read in reads.iter().filter(|other| reader.reads.contains(&other.span)) {
                    if !seen.contains(&read.span) {
                        seen.push(read.span);
                        next.push(read);
                    }
                }
            }
            if seen.contains(&start.span) && !in_ring.contains(&start.span) {
                in_ring.extend(seen);
                self.say(name::defined_by_itself(start.span, start.name.clone()));
            }
        }
    }
}

/// What a defined value or a derived field reads, by the places of the declarations.
#[derive(Debug)]
pub(super) struct Reads {
    span: Span,
    name: String,
    reads: Vec<Span>,
}
