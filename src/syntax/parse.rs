//! The way from a text to its tree.

use std::borrow::Cow;

use super::build::Reading;
use super::complaint;
use super::grammar::Rule;
use super::include::{Gather, Library, fits, spliced};
use super::lexer::{TokenKind, tokens};
use super::limits::{MAX_BYTES, too_deep};
use super::tree::{Kind, Node};
use super::trivia::{Trivia, trivia};
use crate::diagnostic::Diagnostic;
use crate::diagnostic::catalogue::reading;
use crate::text::{Source, SourceId, Sources, Span};
use crate::words::Language;
use crate::words::keyword::Keyword;

/// A call as read: every text, the tree of the call file, and what is wrong with how it is written.
#[derive(Debug, Clone)]
pub struct Parsed {
    /// The texts by their ids; 0 is the call file, the others are its libraries.
    pub sources: Sources,
    /// The call file, [`Kind::File`].
    pub root: Node,
    /// The language of the call file, by its first word.
    pub surface: Language,
    /// What the call includes, and what that includes.
    pub libraries: Vec<Library>,
    /// Comments and blank lines of the call file.
    pub trivia: Vec<Trivia>,
    /// Complaints, in the order of the text.
    pub diagnostics: Vec<Diagnostic>,
}

impl Parsed {
    /// The call file with its libraries in place of the `include`s: what a check reads.
    #[must_use]
    pub fn whole(&self) -> Cow<'_, Node> {
        if self.libraries.is_empty() {
            Cow::Borrowed(&self.root)
        } else {
            Cow::Owned(spliced(&self.root, &self.libraries))
        }
    }

    /// Whether the file is a library: it decides nothing by itself.
    #[must_use]
    pub fn is_library(&self) -> bool {
        self.root.find(Kind::LibraryStatement).is_some()
            && self.root.find(Kind::CallStatement).is_none()
    }

    /// The language of the words of a text.
    #[must_use]
    pub fn surface_of(&self, source: SourceId) -> Language {
        self.libraries
            .iter()
            .find(|library| library.source == source)
            .map_or(self.surface, |library| library.surface)
    }
}

/// Reads a call. `loader` gives the text of an included file by its name, or nothing if there is none: the path in the
/// `include`, seen from the folder of the file that names it. It is not asked for what starts with `std/`.
pub fn parse(source: Source, loader: &mut dyn FnMut(&str) -> Option<Source>) -> Parsed {
    let mut sources = Sources::new();
    let id = sources.add(source);
    let mut diagnostics = Vec::new();
    let text = sources.get(id).map_or("", Source::text);
    let (root, surface) = read_whole(text, id, &mut diagnostics);
    let trivia = if text.len() > MAX_BYTES {
        Vec::new()
    } else {
        trivia(text, id)
    };
    if root.find(Kind::LibraryStatement).is_some() {
        fits(&root, &sources, &mut diagnostics);
    }
    let mut open = vec![sources.get(id).map_or("", Source::name).to_owned()];
    let mut gather = Gather {
        sources: &mut sources,
        loader,
        diagnostics: &mut diagnostics,
        libraries: Vec::new(),
    };
    gather.all_of(&root, &mut open);
    let libraries = gather.libraries;
    diagnostics.sort_by_key(|found| (found.span.source, found.span.start, found.span.end));
    Parsed {
        sources,
        root,
        surface,
        libraries,
        trivia,
        diagnostics,
    }
}

/// The tree of a text with its complaints, and the language of its words.
pub(super) fn read_whole(text: &str, id: SourceId, out: &mut Vec<Diagnostic>) -> (Node, Language) {
    let surface = surface(text);
    let reading = Reading {
        text,
        source: id,
        surface,
    };
    let root = match read(&reading) {
        Ok(root) => complaint::complain(&reading, root, out),
        Err(complaint) => {
            out.push(complaint);
            unread(text, id)
        }
    };
    (root, surface)
}

/// The tree of a text, as the grammar reads it.
fn read(reading: &Reading<'_>) -> Result<Node, Diagnostic> {
    if let Some(complaint) = beyond_limits(reading.text, reading.source) {
        return Err(complaint);
    }
    let nodes = reading.parse(Rule::file, 0, reading.text.len());
    let root = nodes.and_then(|(nodes, _)| nodes.into_iter().next());
    // The root rule accepts any text; what is left is that pest found its own stack too small.
    root.ok_or_else(|| reading::too_deep(Span::new(reading.source, 0, 0), super::MAX_NESTING))
}

/// The first complaint about size or depth, if there is one.
fn beyond_limits(text: &str, id: SourceId) -> Option<Diagnostic> {
    if text.len() > MAX_BYTES {
        return Some(reading::too_long(
            Span::new(id, 0, 0),
            text.len(),
            MAX_BYTES,
        ));
    }
    too_deep(text).map(|at| reading::too_deep(Span::new(id, at, at + 1), super::MAX_NESTING))
}

/// The tree of a text that was not read: one broken piece.
fn unread(text: &str, id: SourceId) -> Node {
    let span = Span::new(id, 0, text.len());
    let broken = Node {
        kind: Kind::BrokenStatement,
        span,
        children: Vec::new(),
    };
    Node {
        kind: Kind::File,
        span,
        children: vec![broken],
    }
}

/// The language of a text: its first word decides. If that is no word that can start a file, the first statement word
/// that only one of the languages has.
fn surface(text: &str) -> Language {
    let words = || {
        tokens(text, 0, text.len())
            .filter(|token| token.kind == TokenKind::Word)
            .filter_map(|token| text.get(token.start..token.end))
    };
    match words().next() {
        Some("call" | "library") => Language::En,
        Some("oproep" | "bibliotheek") => Language::Nl,
        _ => words()
            .take(200)
            .find_map(statement_language)
            .unwrap_or_default(),
    }
}

fn statement_language(word: &str) -> Option<Language> {
    let keyword = Keyword::spelled(word).find(|keyword| *keyword <= Keyword::Test)?;
    match (
        keyword.is_spelled(Language::En, word),
        keyword.is_spelled(Language::Nl, word),
    ) {
        (true, false) => Some(Language::En),
        (false, true) => Some(Language::Nl),
        _ => None,
    }
}
