//! Lines.

use super::WIDTH;
use super::shape::{Columns, Comment, Item, Lead, Part, Shape, Word};

const STEP: usize = 2;
/// Between the clauses of a body on one line.
const BETWEEN: &str = "   ";
/// Clause words longer than this get no column: they would push the others far to the right.
const WIDEST_COLUMN: usize = 12;

pub(super) fn print(shape: &Shape) -> String {
    let mut out = Printer {
        text: String::new(),
        fresh: true,
    };
    for item in &shape.items {
        out.line_of(item, 0, &[0, 0]);
    }
    out.lead(&shape.end, 0);
    if !out.text.is_empty() && !out.text.ends_with('\n') {
        out.text.push('\n');
    }
    out.text
}

struct Printer {
    text: String,
    /// Whether nothing was written on this line yet.
    fresh: bool,
}

impl Printer {
    /// An item on a line of its own, after the comments before it.
    fn line_of(&mut self, item: &Item, indent: usize, columns: &[usize; 2]) {
        if let Some(first) = first_word(item) {
            self.lead(&first.lead, indent);
        }
        self.newline(indent);
        self.item(item, indent, Some(columns));
    }

    /// Comments before a word, and a blank line if there was one.
    fn lead(&mut self, lead: &Lead, indent: usize) {
        for comment in &lead.comments {
            self.comment(comment, indent);
        }
        if lead.blank {
            self.blank();
        }
    }

    fn comment(&mut self, comment: &Comment, indent: usize) {
        if comment.trails && !self.fresh {
            self.text.push_str("  ");
        } else {
            if comment.blank_before {
                self.blank();
            }
            self.newline(indent);
        }
        self.text.push_str(&comment.text);
        self.fresh = false;
        self.end_line();
    }

    /// Ends the line, so that nothing is added behind a comment.
    fn end_line(&mut self) {
        self.text.push('\n');
        self.fresh = true;
    }

    /// An empty line, but not at the start of the file or of a body.
    fn blank(&mut self) {
        if !self.fresh {
            self.end_line();
        }
        if !self.text.is_empty() && !self.text.ends_with("\n\n") && !self.text.ends_with("{\n") {
            self.text.push('\n');
        }
    }

    fn newline(&mut self, indent: usize) {
        if !self.fresh {
            self.end_line();
        }
        if self.text.ends_with('\n') || self.text.is_empty() {
            self.text.extend(std::iter::repeat_n(' ', indent));
        }
        self.fresh = true;
    }

    /// The parts of an item; its first word starts where the printer is. `columns` are those of the body, for an item that has a
    /// line of its own.
    fn item(&mut self, item: &Item, indent: usize, columns: Option<&[usize; 2]>) {
        let room = columns.map_or(0, |_| room(item));
        let fits = indent + width(item) + room <= WIDTH;
        let has_line = columns.is_some();
        let columns = columns.unwrap_or(&[0, 0]);
        let hang = hang(item.columns, columns);
        let mut written = 0;
        for part in &item.parts {
            match part {
                Part::Word(word) => {
                    if written == 0 {
                        self.put(&word.text);
                    } else {
                        self.word(
                            word,
                            indent,
                            hang,
                            !fits,
                            pad(item.columns, written, columns),
                        );
                    }
                    if has_line {
                        let [missing, _] = word.room;
                        self.text.extend(std::iter::repeat_n(' ', missing));
                    }
                    written += 1;
                }
                Part::Body { open, items, close } => {
                    if written == 0 {
                        self.put(&open.text);
                    } else {
                        self.word(open, indent, hang, !fits, None);
                    }
                    let on_one_line = fits
                        && !items.iter().any(is_broken)
                        && !close.lead.newline
                        && close.lead.comments.is_empty();
                    self.body(items, close, indent, on_one_line);
                    written += 1;
                }
                Part::Short(items) => self.short(items, indent, fits),
            }
        }
    }

    fn put(&mut self, text: &str) {
        self.text.push_str(text);
        self.fresh = false;
    }

    /// A word that is not the first of its item. `column` is where it should start, in characters from the item's start.
    fn word(
        &mut self,
        word: &Word,
        indent: usize,
        hang: usize,
        keep_breaks: bool,
        column: Option<usize>,
    ) {
        if !word.lead.comments.is_empty() {
            for comment in &word.lead.comments {
                self.comment(comment, indent + hang);
            }
            self.newline(indent + hang);
        } else if keep_breaks && word.lead.newline && !word.tight {
            self.newline(indent + hang);
        } else if !word.tight {
            self.text.push(' ');
            if let Some(column) = column {
                let line = self.text.rsplit('\n').next().unwrap_or("").chars().count();
                self.text.extend(std::iter::repeat_n(
                    ' ',
                    (indent + column).saturating_sub(line),
                ));
            }
        }
        self.put(&word.text);
    }

    fn body(&mut self, items: &[Item], close: &Word, indent: usize, on_one_line: bool) {
        if on_one_line {
            for (at, item) in items.iter().enumerate() {
                self.text.push_str(if at == 0 { " " } else { BETWEEN });
                self.item(item, indent, None);
            }
            self.put(" }");
            return;
        }
        let columns = widths(items);
        for item in items {
            self.line_of(item, indent + STEP, &columns);
        }
        for comment in &close.lead.comments {
            self.comment(comment, indent + STEP);
        }
        self.newline(indent);
        self.put(&close.text);
    }

    /// What follows the colon of a short form.
    fn short(&mut self, items: &[Item], indent: usize, fits: bool) {
        let Some((condition, rest)) = items.split_first() else {
            return;
        };
        let lead = first_word(condition).map(|word| &word.lead);
        let breaks = !fits || lead.is_some_and(|lead| lead.newline || !lead.comments.is_empty());
        let indent = if breaks {
            if let Some(lead) = lead {
                lead.comments
                    .iter()
                    .for_each(|comment| self.comment(comment, indent + STEP));
            }
            self.newline(indent + STEP);
            indent + STEP
        } else {
            self.text.push(' ');
            indent
        };
        self.item(condition, indent, None);
        for item in rest {
            let comments = first_word(item).map_or(0, |word| word.lead.comments.len());
            let together = indent
                + items
                    .iter()
                    .map(|item| width(item) + BETWEEN.len())
                    .sum::<usize>();
            if comments > 0 || (breaks && together > WIDTH) {
                self.line_of(item, indent, &[0, 0]);
            } else {
                self.text.push_str(BETWEEN);
                self.item(item, indent, None);
            }
        }
    }
}

fn first_word(item: &Item) -> Option<&Word> {
    match item.parts.first()? {
        Part::Word(word) => Some(word),
        Part::Body { open, .. } => Some(open),
        Part::Short(items) => items.first().and_then(first_word),
    }
}

/// How wide an item is on one line, in the wider language.
fn width(item: &Item) -> usize {
    let mut total = 0;
    for (at, part) in item.parts.iter().enumerate() {
        total += match part {
            Part::Word(word) => word.width + usize::from(at > 0 && !word.tight),
            Part::Body { items, .. } => {
                let inside: usize = items.iter().map(|item| width(item) + BETWEEN.len()).sum();
                inside + "{  }".len()
            }
            Part::Short(items) => items.iter().map(|item| width(item) + BETWEEN.len()).sum(),
        };
    }
    total
}

/// What an item becomes wider by its columns, in the wider language.
fn room(item: &Item) -> usize {
    let rooms = item.parts.iter().map(|part| match part {
        Part::Word(word) => word.room[1],
        Part::Body { .. } | Part::Short(_) => 0,
    });
    rooms.sum()
}

/// Whether an item holds what cannot stand on one line: a comment, or a body that the author broke.
fn is_broken(item: &Item) -> bool {
    item.parts.iter().enumerate().any(|(at, part)| match part {
        Part::Word(word) => !word.lead.comments.is_empty() || (at == 0 && word.lead.newline),
        Part::Body { open, items, close } => {
            let leads = [open, close]
                .iter()
                .any(|word| !word.lead.comments.is_empty());
            leads || close.lead.newline || items.iter().any(is_broken)
        }
        Part::Short(items) => items.iter().any(is_broken),
    })
}

/// The columns of a body: behind the widest first word, and behind the widest type of a field with a text.
fn widths(items: &[Item]) -> [usize; 2] {
    let mut widths = [0, 0];
    let [first, second] = &mut widths;
    for item in items {
        let mut words = item.parts.iter().map(|part| match part {
            Part::Word(word) => Some(word),
            _ => None,
        });
        let Some(Some(word)) = words.next() else {
            continue;
        };
        let length = word.text.chars().count();
        match item.columns {
            Columns::None => {}
            Columns::Clause if length > WIDEST_COLUMN => {}
            Columns::Value if length > 2 * WIDEST_COLUMN => {}
            Columns::Clause | Columns::Value => *first = (*first).max(length + 1),
            Columns::Field(n) => {
                *first = (*first).max(length + 2);
                let kind: usize = words
                    .clone()
                    .take(n)
                    .flatten()
                    .map(|word| word.text.chars().count() + 1)
                    .sum();
                if words.nth(n).is_some() {
                    *second = (*second).max(kind + 1);
                }
            }
        }
    }
    [widths[0], widths[0] + widths[1]]
}

/// Where the word with this number should start.
fn pad(columns: Columns, at: usize, widths: &[usize; 2]) -> Option<usize> {
    match columns {
        Columns::Clause | Columns::Value | Columns::Field(_) if at == 1 => Some(widths[0]),
        Columns::Field(n) if at == n + 1 => Some(widths[1]),
        _ => None,
    }
}

/// How far a line that goes on is indented from its item: to the column of what goes on.
fn hang(columns: Columns, widths: &[usize; 2]) -> usize {
    let column = match columns {
        Columns::None => 0,
        Columns::Clause | Columns::Value => widths[0],
        Columns::Field(_) => widths[1],
    };
    column.max(STEP)
}
