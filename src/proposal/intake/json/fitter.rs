//! What a walk through an input carries along, and how it complains.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::reader::{Key, Kind, Reader};
use crate::program::Program;
use crate::proposal::intake::limits::SHOWN;
use crate::proposal::intake::path::Path;
use crate::proposal::{InputProblem, ProblemKind};
use crate::text::{Source, SourceId, Span};
use crate::words::message::input as say;
use crate::words::{Message, Slot};

/// The state of one walk.
pub(super) struct Fitter<'p> {
    pub(super) program: &'p Program,
    /// The proposal at hand, by position.
    pub(super) proposal: Option<usize>,
    /// Assessors by name, numbered as they were met.
    pub(super) assessors: BTreeMap<Box<str>, u16>,
    /// Marks whose scale follows from the receipt.
    pub(super) dated_marks: Vec<super::scale::DatedMark>,
    problems: Vec<(usize, InputProblem)>,
}

impl<'p> Fitter<'p> {
    pub(super) fn new(program: &'p Program) -> Self {
        Self {
            program,
            proposal: None,
            assessors: BTreeMap::new(),
            dated_marks: Vec::new(),
            problems: Vec::new(),
        }
    }

    /// Records a problem at a place in the text.
    pub(super) fn complain(
        &mut self,
        kind: ProblemKind,
        (path, at): (&Path<'_>, usize),
        found: Message,
        expected: Message,
        help: Option<Message>,
    ) {
        let place = (path.pointer(), at, self.proposal);
        self.complain_later(kind, place, found, expected, help);
    }

    /// Records a problem at a place that was read before.
    pub(super) fn complain_later(
        &mut self,
        kind: ProblemKind,
        (path, at, proposal): (String, usize, Option<usize>),
        found: Message,
        expected: Message,
        help: Option<Message>,
    ) {
        let problem = InputProblem {
            kind,
            path,
            proposal,
            line_column: None,
            found,
            expected,
            help,
        };
        self.problems.push((at, problem));
    }

    /// Reads a list entry by entry: what `each` makes of one, with its position and where it starts.
    pub(super) fn entries<T>(
        &mut self,
        reader: &mut Reader<'_>,
        path: &Path<'_>,
        out: &mut Vec<(usize, usize, T)>,
        each: impl Fn(&mut Self, &mut Reader<'_>, &Path<'_>) -> Option<T>,
    ) {
        if reader.null() {
            return;
        }
        if reader.kind() != Kind::List {
            self.wrong_type(reader, path, say::a_list());
            return;
        }
        reader.list(|reader, n| {
            let at = reader.position();
            if let Some(one) = each(self, reader, &path.entry(n)) {
                out.push((n, at, one));
            }
        });
    }

    /// Records that the next value is of another type, and takes it.
    pub(super) fn wrong_type(
        &mut self,
        reader: &mut Reader<'_>,
        path: &Path<'_>,
        expected: Message,
    ) {
        let at = reader.position();
        let found = found(reader);
        self.complain(ProblemKind::WrongType, (path, at), found, expected, None);
    }

    /// Records an unknown key, with what it may have meant.
    pub(super) fn unknown_key<'k>(
        &mut self,
        (path, key): (&Path<'_>, &Key<'_>),
        what: &Message,
        known: impl Iterator<Item = &'k str> + Clone,
    ) {
        let nearest = crate::proposal::intake::nearest::nearest(&key.name, known.clone());
        let names: Vec<Slot> = known
            .take(13)
            .map(|name| Slot::Text(format!("`{name}`")))
            .collect();
        let listed = if names.len() > 12 { Vec::new() } else { names };
        let keys = if listed.is_empty() {
            None
        } else {
            Some(Slot::Either(listed))
        };
        self.complain(
            ProblemKind::UnknownKey,
            (path, key.at),
            say::found_key(shown(&key.name)),
            say::a_key_of(Slot::Word(what.phrase), keys),
            nearest.map(say::did_you_mean),
        );
    }

    /// Takes the next value, an object with these keys, each at most once. Says which were there.
    pub(super) fn keyed<'t, const N: usize>(
        &mut self,
        reader: &mut Reader<'t>,
        path: &Path<'_>,
        (what, keys): (fn() -> Message, &[&'static str; N]),
        mut each: impl FnMut(&mut Self, &mut Reader<'t>, &Key<'t>, &Path<'_>),
    ) -> [bool; N] {
        let mut seen = [false; N];
        reader.object(|reader, key| {
            let path = path.key(&key.name);
            let known = keys.iter().position(|known| *known == key.name);
            match known.and_then(|n| seen.get_mut(n)) {
                None => self.unknown_key((&path, &key), &what(), keys.iter().copied()),
                Some(seen) => {
                    if std::mem::replace(seen, true) {
                        self.twice(&path, &key);
                    } else {
                        each(self, reader, &key, &path);
                    }
                }
            }
        });
        seen
    }

    /// Records that a key is there twice.
    pub(super) fn twice(&mut self, path: &Path<'_>, key: &Key<'_>) {
        self.complain(
            ProblemKind::Duplicate,
            (path, key.at),
            say::found_again(shown(&key.name), None),
            say::once(),
            None,
        );
    }

    /// The next value if it is a text; null is nothing.
    pub(super) fn text<'t>(
        &mut self,
        reader: &mut Reader<'t>,
        path: &Path<'_>,
    ) -> Option<Cow<'t, str>> {
        match reader.kind() {
            Kind::Null => {
                reader.skip();
                None
            }
            Kind::Text => self.string(reader, path),
            _ => {
                self.wrong_type(reader, path, say::a_text());
                None
            }
        }
    }

    /// The next value, which is a text.
    pub(super) fn string<'t>(
        &mut self,
        reader: &mut Reader<'t>,
        path: &Path<'_>,
    ) -> Option<Cow<'t, str>> {
        let at = reader.position();
        let text = reader.string();
        if text.is_none() {
            self.complain(
                ProblemKind::NotJson,
                (path, at),
                say::found_escape(),
                say::a_text(),
                None,
            );
        }
        text
    }

    /// The next value as a text to keep; null is nothing.
    pub(super) fn kept(&mut self, reader: &mut Reader<'_>, path: &Path<'_>) -> Option<Box<str>> {
        self.text(reader, path)
            .map(|text| text.into_owned().into_boxed_str())
    }

    /// The problems so far, with line and column, in the order of the text.
    pub(super) fn finish(self, text: &str) -> Vec<InputProblem> {
        let mut problems = self.problems;
        if problems.is_empty() {
            return Vec::new();
        }
        problems.sort_by_key(|(at, _)| *at);
        let source = Source::new("", text);
        let place = |at: usize| {
            let position = source.position(Span::new(SourceId(0), at, at).start);
            (position.line, position.column)
        };
        problems
            .into_iter()
            .map(|(at, problem)| InputProblem {
                line_column: problem.line_column.or_else(|| Some(place(at))),
                ..problem
            })
            .collect()
    }

    pub(super) fn has_problems(&self) -> bool {
        !self.problems.is_empty()
    }
}

/// What the next value is, in words; it is taken.
pub(super) fn found(reader: &mut Reader<'_>) -> Message {
    let kind = reader.kind();
    let raw = reader.raw();
    match kind {
        Kind::Null => say::found_null(),
        Kind::Yes | Kind::No => say::found_text(raw.to_owned()),
        Kind::Number => say::found_number(shown(raw)),
        Kind::Object => say::found_object(),
        Kind::List => say::found_list(),
        Kind::Text => {
            let text: Option<String> = serde_json::from_str(raw).ok();
            say::found_text(shown(text.as_deref().unwrap_or(raw)))
        }
    }
}

/// A text short enough to show.
pub(super) fn shown(text: &str) -> String {
    if text.chars().count() <= SHOWN {
        return text.to_owned();
    }
    let mut short: String = text.chars().take(SHOWN).collect();
    short.push('…');
    short
}

/// Which of a list of things were met: compact for the first 64, which are nearly always all.
#[derive(Debug, Default)]
pub(super) struct Seen {
    first: u64,
    more: Vec<usize>,
}

impl Seen {
    /// Notes that `n` was met; false if it was before.
    pub(super) fn note(&mut self, n: usize) -> bool {
        let is_new = !self.has(n);
        if n < 64 {
            self.first |= 1 << n;
        } else if is_new {
            self.more.push(n);
        }
        is_new
    }

    pub(super) fn has(&self, n: usize) -> bool {
        if n < 64 {
            self.first & (1 << n) != 0
        } else {
            self.more.contains(&n)
        }
    }
}
