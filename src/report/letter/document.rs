//! A letter as a document: headings, paragraphs, lists and tables, read from its Markdown.
//!
//! Both HTML and DOCX are written from this, so that the three forms of a letter say the same. HTML inside the Markdown is
//! text here: nothing that came in can become markup.

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

/// A part of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Part {
    /// A heading; 1 is the title.
    Heading(u8, Vec<Run>),
    /// A paragraph.
    Paragraph(Vec<Run>),
    /// A line in a list, and how deep the list stands (from 1).
    Item(usize, Vec<Run>),
    /// A table; the first row has the heads.
    Table(Vec<Vec<Vec<Run>>>),
}

/// A stretch of text that looks the same.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Run {
    pub(super) text: String,
    /// How it looks.
    pub(super) look: Look,
    /// The text starts on a new line.
    pub(super) new_line: bool,
}

/// How a stretch of text looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Look {
    pub(super) bold: bool,
    pub(super) italic: bool,
    pub(super) code: bool,
}

/// Reads Markdown.
pub(super) fn read(markdown: &str) -> Vec<Part> {
    let mut reader = Reader::default();
    for event in Parser::new_ext(markdown, Options::ENABLE_TABLES) {
        reader.event(event);
    }
    reader.flush();
    reader.parts
}

#[derive(Default)]
struct Reader {
    parts: Vec<Part>,
    runs: Vec<Run>,
    heading: Option<u8>,
    depth: usize,
    bold: usize,
    italic: usize,
    rows: Vec<Vec<Vec<Run>>>,
    cells: Vec<Vec<Run>>,
    in_table: bool,
    new_line: bool,
}

impl Reader {
    fn event(&mut self, event: Event) {
        match event {
            Event::Start(tag) => self.start(&tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) | Event::InlineHtml(text) => self.text(&text, false),
            Event::Html(text) => self.text(text.trim_end(), false),
            Event::Code(text) => self.text(&text, true),
            Event::SoftBreak => self.text(" ", false),
            Event::HardBreak => self.new_line = true,
            _ => {}
        }
    }

    fn start(&mut self, tag: &Tag) {
        match tag {
            Tag::Heading { level, .. } => {
                self.flush();
                self.heading = Some(number(*level));
            }
            Tag::Paragraph | Tag::Item => self.flush(),
            Tag::List(_) => {
                self.flush();
                self.depth = self.depth.saturating_add(1);
            }
            Tag::Table(_) => {
                self.flush();
                self.in_table = true;
            }
            Tag::Strong => self.bold = self.bold.saturating_add(1),
            Tag::Emphasis => self.italic = self.italic.saturating_add(1),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph | TagEnd::Item | TagEnd::Heading(_) => self.flush(),
            TagEnd::List(_) => {
                self.flush();
                self.depth = self.depth.saturating_sub(1);
            }
            TagEnd::TableCell => {
                let cell = std::mem::take(&mut self.runs);
                self.cells.push(cell);
            }
            TagEnd::TableHead | TagEnd::TableRow => {
                let row = std::mem::take(&mut self.cells);
                self.rows.push(row);
            }
            TagEnd::Table => {
                self.in_table = false;
                let rows = std::mem::take(&mut self.rows);
                self.parts.push(Part::Table(rows));
            }
            TagEnd::Strong => self.bold = self.bold.saturating_sub(1),
            TagEnd::Emphasis => self.italic = self.italic.saturating_sub(1),
            _ => {}
        }
    }

    fn text(&mut self, text: &str, code: bool) {
        let run = Run {
            text: text.to_owned(),
            look: Look {
                bold: self.bold > 0,
                italic: self.italic > 0,
                code,
            },
            new_line: std::mem::take(&mut self.new_line),
        };
        match self.runs.last_mut() {
            Some(last) if !run.new_line && last.look == run.look => last.text.push_str(text),
            _ => self.runs.push(run),
        }
    }

    /// Ends what was gathered, as the part that it belongs to.
    fn flush(&mut self) {
        if self.in_table {
            return;
        }
        let heading = self.heading.take();
        let runs = std::mem::take(&mut self.runs);
        if runs.is_empty() {
            return;
        }
        self.parts.push(match heading {
            Some(level) => Part::Heading(level, runs),
            None if self.depth > 0 => Part::Item(self.depth, runs),
            None => Part::Paragraph(runs),
        });
    }
}

fn number(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        _ => 4,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markdown_becomes_parts() {
        let parts = read("# A\n\nb **c** `d`\n\n- e\n- <i>\n\n| f | g |\n| --- | --- |\n| h | |\n");
        let run = |text: &str| Run {
            text: text.to_owned(),
            ..Run::default()
        };
        let (mut bold, mut code) = (run("c"), run("d"));
        (bold.look.bold, code.look.code) = (true, true);
        assert_eq!(
            parts,
            [
                Part::Heading(1, vec![run("A")]),
                Part::Paragraph(vec![run("b "), bold, run(" "), code]),
                Part::Item(1, vec![run("e")]),
                Part::Item(1, vec![run("<i>")]),
                Part::Table(vec![
                    vec![vec![run("f")], vec![run("g")]],
                    vec![vec![run("h")], vec![]],
                ]),
            ]
        );
    }
}
