//! A path for every statement, clause and line of a condition: `require/band/that`, `require/x/that/2`.
//!
//! Paths are the same in both languages; a second clause of a kind has its number. They name places for coverage.

use super::context::Ctx;
use crate::program::{Condition, ConditionForm, Requirement};
use crate::syntax::tree::{Kind, Node};
use crate::text::Span;
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
        let path = self.enter_path(&path, node.span);
        for clause in node.children.iter().filter(|child| is_clause(child.kind)) {
            let name = || self.name(clause).map(|name| name.value);
            let word = match clause.kind {
                Kind::Field | Kind::ChoiceValue | Kind::Entry => name(),
                _ => first_word(clause).or_else(name),
            };
            let Some(word) = word else { continue };
            self.enter_path(&format!("{path}/{word}"), clause.span);
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
            if !self.path_counts.contains_key(&path) {
                self.enter_path(&path, span);
            }
        }
    }

    /// Enters a path; the second of the same name is number 2.
    fn enter_path(&mut self, path: &str, span: Span) -> String {
        let count = self.path_counts.entry(path.to_owned()).or_insert(0);
        *count += 1;
        let path = if *count == 1 {
            path.to_owned()
        } else {
            format!("{path}/{count}")
        };
        self.paths.push((path.clone(), span));
        path
    }
}

fn line_paths(path: &str, condition: &Condition, out: &mut Vec<(String, Span)>) {
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
            | Kind::Money
            | Kind::BadMoney
            | Kind::BrokenClause
            | Kind::BrokenValue
    )
}
