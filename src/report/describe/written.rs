//! Parts of the call as they are written: on one line in a sentence, or as a block.

use crate::text::Span;

use super::teller::Teller;

impl Teller<'_> {
    /// The text of the call on one line, marked as code.
    pub(super) fn written(&self, span: Span) -> String {
        let text = one_line(self.program.texts.slice(span));
        if text.contains('`') {
            format!("`` {text} ``")
        } else {
            format!("`{text}`")
        }
    }

    /// The text of the call as a block.
    pub(super) fn block(&mut self, span: Span) {
        let text = dedented(self.program.texts.slice(span));
        self.page.code(text);
    }
}

/// Without comments and line ends.
fn one_line(text: &str) -> String {
    text.lines()
        .flat_map(|line| without_comment(line).split_whitespace())
        .collect::<Vec<_>>()
        .join(" ")
}

/// What stands before a `#` outside a text.
fn without_comment(line: &str) -> &str {
    let mut in_text = false;
    for (at, c) in line.char_indices() {
        match c {
            '"' => in_text = !in_text,
            '#' if !in_text => return line.get(..at).unwrap_or(line),
            _ => {}
        }
    }
    line
}

/// The first line starts where the text starts; the others lose the indent that they share.
fn dedented(text: &str) -> String {
    let shared = text
        .lines()
        .skip(1)
        .filter(|line| !line.trim().is_empty())
        .map(|line| line.len() - line.trim_start().len())
        .min()
        .unwrap_or(0);
    let mut out = String::new();
    for (at, line) in text.trim_end().lines().enumerate() {
        if at > 0 {
            out.push('\n');
        }
        let kept = if at == 0 {
            line
        } else {
            line.get(shared..).unwrap_or("")
        };
        out.push_str(kept.trim_end());
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_keeps_its_shape() {
        assert_eq!(one_line("a is \"#1\" # why\n   and b"), "a is \"#1\" and b");
        assert_eq!(
            dedented("all of {\n    a\n      b\n  }"),
            "all of {\n  a\n    b\n}"
        );
    }
}
