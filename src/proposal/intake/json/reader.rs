//! A walk over a JSON text: one pass, positions at hand, no tree.
//!
//! A walk that nothing was checked for ([`Reader::unchecked`]) is strict, and gives up on whatever is not JSON and on what it does
//! not look into; only one that came to its end ([`Reader::is_done`]) says anything. After [`Reader::check`], which lets
//! `serde_json` decide whether the text is JSON at all, a walk passes over everything. What that check lets through and a walk can
//! still meet is a lone surrogate in a text: it is reported as a text that cannot be read.

use std::borrow::Cow;

use serde_json::value::RawValue;

use super::scan::{number_end, text_end};

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
    /// Whether the text is known to be JSON.
    is_json: bool,
    /// Whether the walk gave up; then it stands at the end.
    gave_up: bool,
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
        Ok(Self {
            is_json: true,
            ..Self::unchecked(text)
        })
    }

    /// A reader at the start of a text that may not be JSON.
    pub(super) fn unchecked(text: &'t str) -> Self {
        Self {
            text,
            at: 0,
            is_json: false,
            gave_up: false,
        }
    }

    /// Whether the walk saw the whole text, and all of it was JSON.
    pub(super) fn is_done(&mut self) -> bool {
        self.blanks();
        !self.gave_up && self.at == self.text.len()
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
        self.blanks();
        let start = self.at;
        let has_escapes = self.skip_string()?;
        let raw = self.text.get(start..self.at)?;
        if !has_escapes {
            let inside = raw.strip_prefix('"')?.strip_suffix('"')?;
            return Some(Cow::Borrowed(inside));
        }
        let text = serde_json::from_str(raw).ok();
        self.gave_up |= text.is_none();
        text.map(Cow::Owned)
    }

    /// Takes the next value, which is an object, entry by entry. `each` may leave a value where it is.
    pub(super) fn object(&mut self, mut each: impl FnMut(&mut Self, Key<'t>)) {
        if self.opens(b'}') {
            return;
        }
        loop {
            let at = self.position();
            if self.byte() != Some(b'"') {
                return self.give_up();
            }
            let name = self
                .string()
                .unwrap_or_else(|| Cow::Borrowed(self.text.get(at..self.at).unwrap_or("")));
            self.blanks();
            if self.byte() != Some(b':') {
                return self.give_up();
            }
            self.at += 1;
            let value = self.position();
            each(self, Key { name, at });
            if self.at <= value {
                self.skip();
            }
            if self.closes(b'}') {
                return;
            }
        }
    }

    /// Takes the next value, which is a list, entry by entry. `each` may leave a value where it is.
    pub(super) fn list(&mut self, mut each: impl FnMut(&mut Self, usize)) {
        if self.opens(b']') {
            return;
        }
        let mut n = 0;
        loop {
            let value = self.position();
            each(self, n);
            n += 1;
            if self.at <= value {
                self.skip();
            }
            if self.closes(b']') {
                return;
            }
        }
    }

    /// Takes the start of an object or a list; its end too, where nothing stands in it.
    fn opens(&mut self, end: u8) -> bool {
        self.blanks();
        self.at += 1;
        self.blanks();
        let is_empty = self.byte() == Some(end);
        self.at += usize::from(is_empty);
        is_empty
    }

    /// Takes what stands behind an entry; true where that is the end.
    fn closes(&mut self, end: u8) -> bool {
        self.blanks();
        let next = self.byte();
        if next != Some(b',') && next != Some(end) {
            self.give_up();
            return true;
        }
        self.at += 1;
        next == Some(end)
    }

    /// Takes the next value, whatever it is.
    pub(super) fn skip(&mut self) {
        self.blanks();
        match self.byte() {
            Some(b'"') => {
                let has_escapes = self.skip_string();
                self.gave_up |= has_escapes == Some(true);
            }
            Some(b'{' | b'[') if self.is_json => self.skip_nested(),
            Some(b't') => self.skip_word("true"),
            Some(b'f') => self.skip_word("false"),
            Some(b'n') => self.skip_word("null"),
            Some(b'-' | b'0'..=b'9') => self.go_to(number_end(self.text.as_bytes(), self.at)),
            _ => self.give_up(),
        }
    }

    /// Takes an object or a list of a text that is known to be JSON.
    fn skip_nested(&mut self) {
        let mut depth = 0_usize;
        while let Some(byte) = self.byte() {
            match byte {
                b'"' => {
                    self.skip_string();
                }
                b'{' | b'[' => {
                    depth += 1;
                    self.at += 1;
                }
                b'}' | b']' => {
                    depth = depth.saturating_sub(1);
                    self.at += 1;
                }
                _ => self.at += 1,
            }
            if depth == 0 {
                return;
            }
        }
    }

    fn skip_word(&mut self, word: &str) {
        let rest = self.text.get(self.at..);
        if rest.is_some_and(|rest| rest.starts_with(word)) {
            self.at += word.len();
        } else {
            self.give_up();
        }
    }

    /// Takes a text; whether it has escapes.
    fn skip_string(&mut self) -> Option<bool> {
        let end = text_end(self.text.as_bytes(), self.at);
        self.go_to(end.map(|(end, _)| end));
        end.map(|(_, has_escapes)| has_escapes)
    }

    fn go_to(&mut self, end: Option<usize>) {
        match end {
            Some(end) => self.at = end,
            None => self.give_up(),
        }
    }

    /// Goes to the end, so that every walk under way ends.
    fn give_up(&mut self) {
        self.at = self.text.len();
        self.gave_up = true;
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

    /// The tree that a walk sees; null for what cannot be read.
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
            Kind::Text => reader
                .string()
                .map_or(Value::Null, |text| Value::String(text.into_owned())),
            _ => serde_json::from_str(reader.raw()).unwrap_or_default(),
        }
    }

    /// What a strict walk sees of a text that it takes.
    fn strictly(text: &str) -> Option<Value> {
        let mut reader = Reader::unchecked(text);
        let seen = tree(&mut reader);
        reader.is_done().then_some(seen)
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
            assert_eq!(strictly(text), serde_json::from_str(text).ok(), "{text}");
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
        fn a_strict_walk_takes_what_serde_takes(text in r#"([\[\]{}",:0-9a-e\\ untrlfsé.\n+-]|true|null|"a":|"[a-zé]{0,12}"){0,20}"#) {
            let seen = strictly(&text);
            match serde_json::from_str::<Value>(&text) {
                Ok(value) => prop_assert_eq!(seen, Some(value)),
                // A number that is too large for a tree is JSON all the same.
                Err(_) => prop_assert!(seen.is_none() || Reader::check(&text).is_ok()),
            }
        }

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
