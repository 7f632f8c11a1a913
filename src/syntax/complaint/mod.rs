//! Complaints from the tree.
use super::build::Reading;
use super::tree::{Kind, Node};
use crate::diagnostic::Diagnostic;
use crate::diagnostic::catalogue::reading;

pub(super) fn complain(reading: &Reading<'_>, root: Node, out: &mut Vec<Diagnostic>) -> Node {
    walk(reading, &root, out);
    root
}

fn walk(text: &Reading<'_>, node: &Node, out: &mut Vec<Diagnostic>) {
    match node.kind {
        Kind::BrokenStatement | Kind::BrokenClause | Kind::BrokenValue => {
            let found = text.text.get(node.span.range()).unwrap_or("").to_owned();
            out.push(reading::unreadable_statement(node.span, found, None));
        }
        _ => node
            .children
            .iter()
            .for_each(|child| walk(text, child, out)),
    }
}
