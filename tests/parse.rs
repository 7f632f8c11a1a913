//! Reading call texts: whole examples, planted mistakes, and any text at all.
#![expect(clippy::unwrap_used, reason = "tests fail by panicking")]

use mkbcall::syntax::tree::{Kind, Node};
use mkbcall::syntax::{Parsed, parse};
use mkbcall::text::Source;

fn read(name: &str, text: &str) -> Parsed {
    parse(Source::new(name, text), &mut |_| None)
}

fn broken<'n>(node: &'n Node, found: &mut Vec<&'n Node>) {
    if matches!(
        node.kind,
        Kind::BrokenStatement | Kind::BrokenClause | Kind::BrokenValue
    ) {
        found.push(node);
    }
    node.children.iter().for_each(|child| broken(child, found));
}

#[test]
fn whole_calls_are_read_without_a_complaint() {
    for entry in std::fs::read_dir("tests/parse/whole").unwrap() {
        let path = entry.unwrap().path();
        let text = std::fs::read_to_string(&path).unwrap();
        let parsed = read(&path.display().to_string(), &text);
        let mut pieces = Vec::new();
        broken(&parsed.root, &mut pieces);
        let pieces: Vec<&str> = pieces
            .iter()
            .map(|node| parsed.sources.slice(node.span))
            .collect();
        assert_eq!(pieces, Vec::<&str>::new(), "{}", path.display());
        assert_eq!(parsed.diagnostics, [], "{}", path.display());
    }
}
