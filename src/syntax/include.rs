//! What a call includes: library files, each read once, wherever it is named.
//!
//! In: the tree of a file and a loader. Out: the libraries, their texts among the sources. A path is read relative to the file
//! that names it; one that starts with `std/` is part of this program. Deliberately absent: reading files.

use super::library;
use super::parse::read_whole;
use super::tree::{Kind, Node};
use crate::diagnostic::Diagnostic;
use crate::diagnostic::catalogue::{include, reading};
use crate::syntax::literal;
use crate::text::{Source, SourceId, Sources, Span};
use crate::words::Language;

/// How deep libraries may include each other.
const MAX_INCLUDES: usize = 8;

/// A library as read.
#[derive(Debug, Clone)]
pub struct Library {
    /// The `include` that named it first.
    pub at: Span,
    /// Its text.
    pub source: SourceId,
    /// Its tree.
    pub root: Node,
    /// The language of its words.
    pub surface: Language,
}

/// Gives the text of a file by its name, or nothing if there is none.
pub(super) type Loader<'l> = dyn FnMut(&str) -> Option<Source> + 'l;

/// What is gathered on the way.
pub(super) struct Gather<'g, 'l> {
    pub(super) sources: &'g mut Sources,
    pub(super) loader: &'g mut Loader<'l>,
    pub(super) diagnostics: &'g mut Vec<Diagnostic>,
    pub(super) libraries: Vec<Library>,
}

impl Gather<'_, '_> {
    /// Reads what a file includes; `open` are the names of the files that led here, itself the last.
    pub(super) fn all_of(&mut self, root: &Node, open: &mut Vec<String>) {
        let mut here: Vec<(String, Span)> = Vec::new();
        for node in root.all(Kind::Include) {
            let Some(text) = node
                .children
                .iter()
                .find(|child| matches!(child.kind, Kind::Text | Kind::BadText))
            else {
                continue;
            };
            let at = text.span;
            let path = literal::text(text, self.sources);
            let base = open.last().map_or("", String::as_str);
            let name = resolved(base, &path);
            if let Some((_, first)) = here.iter().find(|(other, _)| *other == name) {
                let complaint = include::included_twice(at, path);
                self.diagnostics
                    .push(complaint.label(*first, include::first_included_here()));
                continue;
            }
            here.push((name.clone(), at));
            if open.contains(&name) {
                self.diagnostics
                    .push(include::include_in_a_circle(at, path));
            } else if open.len() > MAX_INCLUDES {
                self.diagnostics.push(reading::too_deep(at, MAX_INCLUDES));
            } else if !self.is_read(&name) {
                self.one(node.span, at, path, name, open);
            }
        }
    }

    fn is_read(&self, name: &str) -> bool {
        self.libraries.iter().any(|library| {
            self.sources
                .get(library.source)
                .is_some_and(|source| source.name() == name)
        })
    }

    fn one(&mut self, whole: Span, at: Span, path: String, name: String, open: &mut Vec<String>) {
        let source = if name.starts_with("std/") {
            library::text(&name).map(|text| Source::new(name.clone(), text))
        } else {
            (self.loader)(&name).map(|source| Source::new(name.clone(), source.text()))
        };
        let Some(source) = source else {
            let suggestion = library::nearest(&name);
            let complaint = include::include_not_found(at, path, suggestion.clone());
            self.diagnostics.push(match suggestion {
                Some(better) => complaint.fix(at, format!("\"{better}\"")),
                None => complaint,
            });
            return;
        };
        let id = self.sources.add(source);
        let text = self.sources.get(id).map_or("", Source::text);
        let (root, surface) = read_whole(text, id, self.diagnostics);
        if let Some(call) = root.find(Kind::CallStatement) {
            let complaint = include::include_of_a_call(at, path);
            self.diagnostics
                .push(complaint.label(call.span, include::the_call_here()));
            return;
        }
        if root.find(Kind::LibraryStatement).is_none() && root.find(Kind::BrokenStatement).is_none()
        {
            self.diagnostics.push(include::no_library_head(at, path));
            return;
        }
        fits(&root, self.sources, self.diagnostics);
        open.push(name);
        self.all_of(&root, open);
        open.pop();
        self.libraries.push(Library {
            at: whole,
            source: id,
            root,
            surface,
        });
    }
}

/// Complains about statements that only a call can make.
pub(super) fn fits(root: &Node, sources: &Sources, out: &mut Vec<Diagnostic>) {
    for node in &root.children {
        let is_of_a_call = matches!(
            node.kind,
            Kind::CallStatement
                | Kind::Authority
                | Kind::Regime
                | Kind::TimeZone
                | Kind::Territory
                | Kind::Languages
                | Kind::Currency
                | Kind::MonthEnd
                | Kind::Window
                | Kind::Score
                | Kind::Ranking
                | Kind::Grant
                | Kind::Ceiling
                | Kind::Division
                | Kind::Example
                | Kind::Test
                | Kind::Stage
        );
        if let (true, Some(word)) = (is_of_a_call, node.children.first()) {
            let statement = sources.slice(word.span).to_owned();
            out.push(include::not_in_a_library(word.span, statement));
        }
    }
}

/// The tree of a file with what it includes in place of each `include`.
pub(super) fn spliced(root: &Node, libraries: &[Library]) -> Node {
    let mut children = Vec::new();
    for child in &root.children {
        match libraries.iter().find(|library| library.at == child.span) {
            Some(library) if child.kind == Kind::Include => {
                children.extend(spliced(&library.root, libraries).children);
            }
            _ => children.push(child.clone()),
        }
    }
    Node {
        kind: root.kind,
        span: root.span,
        children,
    }
}

/// The name of an included file: beside the file that names it, with `.` and `..` worked out.
fn resolved(base: &str, path: &str) -> String {
    let path = path.replace('\\', "/");
    let is_rooted = path.starts_with('/') || path.contains(':');
    let (folder, _) = base.rsplit_once('/').unwrap_or(("", ""));
    if path.starts_with("std/") || is_rooted || (folder.is_empty() && !base.starts_with('/')) {
        return tidy(&path);
    }
    tidy(&format!("{folder}/{path}"))
}

fn tidy(path: &str) -> String {
    let mut parts: Vec<&str> = Vec::new();
    for (at, part) in path.split('/').enumerate() {
        match part {
            "." => {}
            "" if at > 0 => {}
            ".." if parts.last().is_some_and(|last| !matches!(*last, ".." | "")) => {
                parts.pop();
            }
            _ => parts.push(part),
        }
    }
    parts.join("/")
}

#[cfg(test)]
mod tests {
    use super::resolved;

    #[test]
    fn names_are_beside_the_file_that_names_them() {
        assert_eq!(
            resolved("calls/a/a.call", "../frame.call"),
            "calls/frame.call"
        );
        assert_eq!(resolved("a.call", "lib/./frame.call"), "lib/frame.call");
        assert_eq!(resolved("a.call", "../../frame.call"), "../../frame.call");
        assert_eq!(resolved("/x/a.call", "frame.call"), "/x/frame.call");
        assert_eq!(resolved("/a.call", "frame.call"), "/frame.call");
        assert_eq!(resolved("../a.call", "b.call"), "../b.call");
        assert_eq!(resolved("calls/a/a.call", "std/sme"), "std/sme");
        assert_eq!(resolved("std/sme", "std/x"), "std/x");
        assert_eq!(resolved("calls\\a.call", "lib\\b.call"), "lib/b.call");
    }
}
