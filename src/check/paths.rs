//! A path for every statement, clause and line of a condition: `require/band/that`, `require/x/that/2`.
//!
//! Paths are the same in both languages; a second clause of a kind has its number. They name places for coverage.

use super::context::Ctx;
use crate::program::{Condition, ConditionForm, Requirement};
use crate::syntax::tree::{Kind, Node};
use crate::words::Language;
use crate::words::keyword::Keyword;

impl Ctx<'_> {
    /// Enters the paths of a statement and its clauses.
    pub(super) fn statement_paths(&mut self, node: &Node) {
        let Some(word) = first_word(node) else { return };
        let path = match self.name(node) {
            Some(name) => format!("{word}/{}", name.value),
            None => word,
        };
        let n_same = self.paths.iter().filter(|(known, _)| *known == path).count();
        let path = numbered(&path, n_same);
        self.paths.push((path.clone(), node.span));
        let mut seen: Vec<String> = Vec::new();
        for clause in node.children.iter().filter(|child| is_clause(child.kind)) {
            let Some(word) = first_word(clause).or_else(|| self.name(clause).map(|name| name.value))
            else {
                continue;
            };
            let n_same = seen.iter().filter(|known| **known == word).count();
            let clause_path = numbered(&format!("{path}/{word}"), n_same);
            self.paths.push((clause_path, clause.span));
            seen.push(word);
        }
    }

    /// Enters the paths of the lines of the conditions of a requirement.
    pub(super) fn requirement_paths(&mut self, requirement: &Requirement) {
        let Some(statement) = self.statements.get(requirement.statement.index()) else {
            return;
        };
        let word = if requirement.excludes {
            "exclude"
        } else {
            "require"
        };
        let path = format!("{word}/{}", statement.id);
        let mut out = Vec::new();
        line_paths(&format!("{path}/that"), &requirement.condition, &mut out);
        if let Some(condition) = &requirement.applies_if {
            line_paths(&format!("{path}/applies_if"), condition, &mut out);
        }
        if let Some(condition) = &requirement.unless {
            line_paths(&format!("{path}/unless"), condition, &mut out);
        }
        for (path, span) in out {
            if !self.paths.iter().any(|(known, _)| *known == path) {
                self.paths.push((path, span));
            }
        }
    }
}

fn line_paths(path: &str, condition: &Condition, out: &mut Vec<(String, crate::text::Span)>) {
    out.push((path.to_owned(), condition.span));
    match &condition.form {
        ConditionForm::All(lines)
        | ConditionForm::Any(lines)
        | ConditionForm::AtLeast(_, lines) => {
            for (line, number) in lines.iter().zip(1_u32..) {
                let label = line.name.clone().unwrap_or_else(|| number.to_string());
                line_paths(&format!("{path}/{label}"), &line.condition, out);
            }
        }
        ConditionForm::Not(inner) => line_paths(&format!("{path}/not"), inner, out),
        _ => {}
    }
}

/// The second of a kind is number 2.
fn numbered(path: &str, n_before: usize) -> String {
    if n_before == 0 {
        path.to_owned()
    } else {
        format!("{path}/{}", n_before + 1)
    }
}

/// The first keyword of a node as one word: `closes`, `applies_if`.
fn first_word(node: &Node) -> Option<String> {
    let word = node.word(|_: Keyword| true)?;
    Some(word.spelling(Language::En).replace(' ', "_"))
}

fn is_clause(kind: Kind) -> bool {
    !matches!(
        kind,
        Kind::Word(_)
            | Kind::Name
            | Kind::OddName
            | Kind::Texts
            | Kind::Condition
            | Kind::Chain
            | Kind::FieldType
            | Kind::BrokenClause
            | Kind::BrokenValue
    )
}
