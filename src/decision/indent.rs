//! Indented JSON that starts at a depth: what stands inside a larger text is written without writing that text first.

use std::io::{self, Write};

use serde_json::ser::Formatter;

/// As many blanks as are written at once.
const BLANKS: [u8; 64] = [b' '; 64];

/// Two blanks a level, as the pretty form of `serde_json`: a test holds them against each other.
#[derive(Debug, Clone)]
pub(super) struct Indented {
    depth: usize,
    has_value: bool,
}

impl Indented {
    /// A writer of values that stand `depth` levels deep.
    pub(super) fn at(depth: usize) -> Self {
        Self {
            depth,
            has_value: false,
        }
    }

    fn line<W: ?Sized + Write>(&self, writer: &mut W) -> io::Result<()> {
        writer.write_all(b"\n")?;
        let mut left = self.depth * 2;
        while left > 0 {
            let blanks = BLANKS.get(..left.min(BLANKS.len())).unwrap_or(&BLANKS);
            writer.write_all(blanks)?;
            left -= blanks.len();
        }
        Ok(())
    }

    fn begin<W: ?Sized + Write>(&mut self, writer: &mut W, mark: &[u8]) -> io::Result<()> {
        self.depth += 1;
        self.has_value = false;
        writer.write_all(mark)
    }

    fn end<W: ?Sized + Write>(&mut self, writer: &mut W, mark: &[u8]) -> io::Result<()> {
        self.depth -= 1;
        if self.has_value {
            self.line(writer)?;
        }
        writer.write_all(mark)
    }

    fn entry<W: ?Sized + Write>(&self, writer: &mut W, is_first: bool) -> io::Result<()> {
        if !is_first {
            writer.write_all(b",")?;
        }
        self.line(writer)
    }
}

impl Formatter for Indented {
    fn begin_array<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.begin(writer, b"[")
    }

    fn end_array<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.end(writer, b"]")
    }

    fn begin_array_value<W: ?Sized + Write>(
        &mut self,
        writer: &mut W,
        first: bool,
    ) -> io::Result<()> {
        self.entry(writer, first)
    }

    fn end_array_value<W: ?Sized + Write>(&mut self, _: &mut W) -> io::Result<()> {
        self.has_value = true;
        Ok(())
    }

    fn begin_object<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.begin(writer, b"{")
    }

    fn end_object<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.end(writer, b"}")
    }

    fn begin_object_key<W: ?Sized + Write>(
        &mut self,
        writer: &mut W,
        first: bool,
    ) -> io::Result<()> {
        self.entry(writer, first)
    }

    fn begin_object_value<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        writer.write_all(b": ")
    }

    fn end_object_value<W: ?Sized + Write>(&mut self, _: &mut W) -> io::Result<()> {
        self.has_value = true;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]
    use serde::Serialize as _;
    use serde_json::{Serializer, Value, json, to_string_pretty};

    use super::*;

    #[test]
    fn is_the_pretty_form_shifted() {
        let inside = json!({ "a": [1, [], {}, [[], [2, "x\ny"]]], "b": { "c": { "d": null } }, "": "é\u{1b}" });
        for depth in [0, 1, 2, 40] {
            let mut written = Vec::new();
            let mut serializer = Serializer::with_formatter(&mut written, Indented::at(depth));
            inside.serialize(&mut serializer).unwrap();
            let mut outside: Value = inside.clone();
            for _ in 0..depth {
                outside = json!([outside]);
            }
            let whole = to_string_pretty(&outside).unwrap();
            let text = String::from_utf8(written).unwrap();
            assert!(whole.contains(&text), "{text}");
            assert_eq!(
                whole.trim_start_matches(['[', '\n', ' ']).get(..text.len()),
                Some(&*text)
            );
        }
    }
}
