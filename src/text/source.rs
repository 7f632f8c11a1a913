//! The texts that make up a call, and byte offsets as lines and columns.

use super::{SourceId, Span};

/// A line and a column, both counted from 1; the column counts characters, not bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// Line, from 1.
    pub line: u32,
    /// Column in characters, from 1.
    pub column: u32,
}

/// One text with its name. Lines end with LF, CRLF or CR; the text is kept as it was read.
#[derive(Debug, Clone)]
pub struct Source {
    name: String,
    text: String,
    line_starts: Vec<u32>,
}

impl Source {
    /// A text under the name that messages show for it (a path with `/`).
    #[must_use]
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Self {
        let text = text.into();
        let mut line_starts = vec![0];
        let bytes = text.as_bytes();
        for (at, byte) in bytes.iter().enumerate() {
            let ends = match byte {
                b'\n' => true,
                b'\r' => bytes.get(at + 1) != Some(&b'\n'),
                _ => false,
            };
            if ends {
                line_starts.push(u32::try_from(at + 1).unwrap_or(u32::MAX));
            }
        }
        Self {
            name: name.into().replace('\\', "/"),
            text,
            line_starts,
        }
    }

    /// The name shown in messages.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The text as it was read.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The text that a span covers; empty when the span does not fit this text.
    #[must_use]
    pub fn slice(&self, span: Span) -> &str {
        self.text.get(span.range()).unwrap_or("")
    }

    /// Line and column of a byte offset.
    #[must_use]
    pub fn position(&self, offset: u32) -> Position {
        let line = self.line_starts.partition_point(|start| *start <= offset);
        let start = self
            .line_starts
            .get(line.saturating_sub(1))
            .copied()
            .unwrap_or(0);
        let before = self.text.get(start as usize..offset as usize).unwrap_or("");
        Position {
            line: u32::try_from(line).unwrap_or(u32::MAX),
            column: u32::try_from(before.chars().count())
                .unwrap_or(u32::MAX)
                .saturating_add(1),
        }
    }
}

/// All texts of one call, by [`SourceId`].
#[derive(Debug, Clone, Default)]
pub struct Sources {
    list: Vec<Source>,
}

impl Sources {
    /// No texts yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a text and says under which id it can be found.
    pub fn add(&mut self, source: Source) -> SourceId {
        self.list.push(source);
        SourceId(u16::try_from(self.list.len() - 1).unwrap_or(u16::MAX))
    }

    /// The text with this id.
    #[must_use]
    pub fn get(&self, id: SourceId) -> Option<&Source> {
        self.list.get(usize::from(id.0))
    }

    /// The text that a span covers, or an empty text for a foreign span.
    #[must_use]
    pub fn slice(&self, span: Span) -> &str {
        self.get(span.source)
            .map_or("", |source| source.slice(span))
    }

    /// All texts in the order of their ids.
    pub fn iter(&self) -> impl Iterator<Item = (SourceId, &Source)> {
        (0u16..).map(SourceId).zip(&self.list)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_and_lines_end_in_three_ways() {
        let source = Source::new("a\\b", "één\r\ntwee\rdrie\nvier");
        assert_eq!(source.name(), "a/b");
        let at = |word: &str| {
            source.position(u32::try_from(source.text().find(word).unwrap_or(0)).unwrap_or(0))
        };
        assert_eq!(at("n\r"), Position { line: 1, column: 3 });
        assert_eq!(at("twee"), Position { line: 2, column: 1 });
        assert_eq!(at("drie"), Position { line: 3, column: 1 });
        assert_eq!(at("vier"), Position { line: 4, column: 1 });
    }
}
