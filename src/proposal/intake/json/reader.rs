//! A walk over a text that is known to be JSON: one pass, positions at hand, no tree.
//!
//! [`Reader::check`] lets `serde_json` decide whether the text is JSON at all; only then is it walked. What that check lets
//! through and a walk can still meet is a lone surrogate in a text: it is reported as a text that cannot be read.

use std::borrow::Cow;

use serde_json::value::RawValue;

/// What sort of value comes next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Null,
    Yes,
    No,
    Number,
    Text,
    Object,
    List,
}

/// A place in the text, with the value that comes next.
#[derive(Debug, Clone)]
pub(super) struct Reader<'t> {
    text: &'t str,
    at: usize,
}

/// A key of an object: its name and where it stands.
#[derive(Debug, Clone)]
pub(super) struct Key<'t> {
    pub(super) name: Cow<'t, str>,
    pub(super) at: usize,
}

impl<'t> Reader<'t> {
    /// A reader at the start of `text`, or why it is not JSON.
    pub(super) fn check(text: &'t str) -> Result<Self, serde_json::Error> {
        serde_json::from_str::<&RawValue>(text)?;
        Ok(Self { text, at: 0 })
    }

    /// Where the next value starts.
    pub(super) fn position(&mut self) -> usize {
        self.blanks();
        self.at
    }

    /// The sort of the next value.
    pub(super) fn kind(&mut self) -> Kind {
        self.blanks();
        match self.byte() {
            Some(b'{') => Kind::Object,
            Some(b'[') => Kind::List,
            Some(b'"') => Kind::Text,
            Some(b't') => Kind::Yes,
            Some(b'f') => Kind::No,
            Some(b'n') | None => Kind::Null,
            Some(_) => Kind::Number,
        }
    }

    /// Whether the next value is null; if so it is taken.
    pub(super) fn null(&mut self) -> bool {
        let is_null = self.kind() == Kind::Null;
        if is_null {
            self.skip();
        }
        is_null
    }

    /// The next value as it is written; it is taken.
    pub(super) fn raw(&mut self) -> &'t str {
        self.blanks();
        let start = self.at;
        self.skip();
        self.text.get(start..self.at).unwrap_or("")
    }

    /// The next text, taken. `None` if it has an escape that stands for no character.
    pub(super) fn string(&mut self) -> Option<Cow<'t, str>> {
        let raw = self.raw();
        let inside = raw.strip_prefix('"')?.strip_suffix('"')?;
        if inside.contains('\\') {
            serde_json::from_str(raw).ok().map(Cow::Owned)
        } else {
            Some(Cow::Borrowed(inside))
        }
    }

    /// Takes the next value, which is an object, entry by entry. `each` may leave a value where it is.
    pub(super) fn object(&mut self, mut each: impl FnMut(&mut Self, Key<'t>)) {
        self.blanks();
        self.at += 1;
        loop {
            self.blanks();
            match self.byte() {
                Some(b'"') => {}
                Some(b',') => {
                    self.at += 1;
                    continue;
                }
                Some(_) => {
                    self.at += 1;
                    return;
                }
                None => return,
            }
            let at = self.at;
            let raw_start = self.at;
            let name = self
                .string()
                .unwrap_or_else(|| Cow::Borrowed(self.text.get(raw_start..self.at).unwrap_or("")));
            self.blanks();
            self.at += 1;
            let value = self.position();
            each(self, Key { name, at });
            if self.at <= value {
                self.skip();
            }
        }
    }

    /// Takes the next value, which is a list, entry by entry. `each` may leave a value where it is.
    pub(super) fn list(&mut self, mut each: impl FnMut(&mut Self, usize)) {
        self.blanks();
        self.at += 1;
        let mut n = 0;
        loop {
            self.blanks();
            match self.byte() {
                Some(b',') => {
                    self.at += 1;
                    continue;
                }
                Some(b']') => {
                    self.at += 1;
                    return;
                }
                None => return,
                Some(_) => {}
            }
            let value = self.at;
            each(self, n);
            n += 1;
            if self.at <= value {
                self.skip();
            }
        }
    }

    /// Takes the next value, whatever it is.
    pub(super) fn skip(&mut self) {
        self.blanks();
        let mut depth = 0_usize;
        while let Some(byte) = self.byte() {
            match byte {
                b'"' => self.skip_string(),
                b'{' | b'[' => {
                    depth += 1;
                    self.at += 1;
                }
                b'}' | b']' => {
                    depth = depth.saturating_sub(1);
                    self.at += 1;
                }
                b',' | b':' | b' ' | b'\n' | b'\r' | b'\t' => self.at += 1,
                _ => self.skip_word(),
            }
            if depth == 0 {
                return;
            }
        }
    }

    fn skip_word(&mut self) {
        let rest = self.text.as_bytes().get(self.at..).unwrap_or(&[]);
        let is_end =
            |byte: &u8| matches!(byte, b',' | b'}' | b']' | b':') || byte.is_ascii_whitespace();
        self.at += rest.iter().position(is_end).unwrap_or(rest.len());
    }

    fn skip_string(&mut self) {
        self.at += 1;
        loop {
            let rest = self.text.as_bytes().get(self.at..).unwrap_or(&[]);
            let Some(n) = rest.iter().position(|byte| matches!(byte, b'"' | b'\\')) else {
                self.at = self.text.len();
                return;
            };
            self.at += n;
            if self.byte() == Some(b'"') {
                self.at += 1;
                return;
            }
            self.at += 2;
        }
    }

    fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn blanks(&mut self) {
        while matches!(self.byte(), Some(b' ' | b'\n' | b'\r' | b'\t')) {
            self.at += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]
    use proptest::prelude::*;
    use serde_json::Value;

    use super::*;

    /// The tree that a walk sees.
    fn tree(reader: &mut Reader<'_>) -> Value {
        match reader.kind() {
            Kind::Object => {
                let mut map = serde_json::Map::new();
                reader.object(|reader, key| {
                    map.insert(key.name.into_owned(), tree(reader));
                });
                Value::Object(map)
            }
            Kind::List => {
                let mut list = Vec::new();
                reader.list(|reader, _| list.push(tree(reader)));
                Value::Array(list)
            }
            Kind::Text => Value::String(reader.string().unwrap().into_owned()),
            _ => serde_json::from_str(reader.raw()).unwrap(),
        }
    }

    #[test]
    fn sees_what_serde_sees() {
        for text in [
            "null",
            " [ ] ",
            "{ }",
            r#"{"a":[1,-2.5e3,"é\n\"\\",{"b":null}],"c":{"d":[[],[true,false]]}}"#,
            " { \"a b\" :\n[ 1 , 2 ] , \"\\u00e9\" : \"x\" } ",
            "\"\\\\\"",
        ] {
            let mut reader = Reader::check(text).unwrap();
            assert_eq!(
                tree(&mut reader),
                serde_json::from_str::<Value>(text).unwrap(),
                "{text}"
            );
        }
        assert!(Reader::check("{\"a\":}").is_err());
        assert!(Reader::check("1 2").is_err());
    }

    #[test]
    fn passes_over_what_is_left() {
        let mut reader = Reader::check(r#"{"a":{"x":[1]},"b":2,"c":[{},3]}"#).unwrap();
        let mut keys = Vec::new();
        reader.object(|reader, key| {
            if key.name == "c" {
                let mut n = 0;
                reader.list(|_, _| n += 1);
                assert_eq!(n, 2);
            }
            keys.push(key.name.into_owned());
        });
        assert_eq!(keys, ["a", "b", "c"]);
    }

    #[test]
    fn depth_does_not_matter() {
        let deep = format!("[{}{}]", "[".repeat(100_000), "]".repeat(100_000));
        let mut reader = Reader::check(&deep).unwrap();
        let mut n = 0;
        reader.list(|_, _| n += 1);
        assert_eq!(n, 1);
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn never_panics_and_agrees(text in r#"[\[\]{}",:0-9a-e\\ untrlfsé.-]{0,40}"#) {
            if let Ok(mut reader) = Reader::check(&text) {
                let _ = reader.clone().raw();
                if let Ok(value) = serde_json::from_str::<Value>(&text) {
                    prop_assert_eq!(tree(&mut reader), value);
                }
            }
        }
    }
}
