//! Where in the input a reader is: a chain on the stack, written out only for a problem.

use std::borrow::Cow;

/// One step down into the input, with the steps above it.
#[derive(Debug, Clone, Copy)]
pub(super) enum Path<'a> {
    /// The whole input.
    Root,
    /// The value of a key.
    Key(&'a Path<'a>, &'a str),
    /// An entry of a list, from 0.
    Entry(&'a Path<'a>, usize),
}

impl<'a> Path<'a> {
    pub(super) fn key(&'a self, key: &'a str) -> Path<'a> {
        Path::Key(self, key)
    }

    pub(super) fn entry(&'a self, n: usize) -> Path<'a> {
        Path::Entry(self, n)
    }

    /// As a JSON Pointer.
    pub(super) fn pointer(&self) -> String {
        let mut text = String::new();
        self.write(&mut text);
        text
    }

    fn write(&self, text: &mut String) {
        match self {
            Path::Root => {}
            Path::Key(above, key) => {
                above.write(text);
                text.push('/');
                text.push_str(&pointer_step(key));
            }
            Path::Entry(above, n) => {
                above.write(text);
                text.push('/');
                text.push_str(&n.to_string());
            }
        }
    }
}

/// A key as one step of a JSON Pointer. Nearly every key stands there as it is.
pub(crate) fn pointer_step(key: &str) -> Cow<'_, str> {
    if key.bytes().any(|byte| matches!(byte, b'~' | b'/')) {
        Cow::Owned(key.replace('~', "~0").replace('/', "~1"))
    } else {
        Cow::Borrowed(key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_a_json_pointer() {
        let root = Path::Root;
        let list = root.key("a/b~c");
        assert_eq!(list.entry(3).pointer(), "/a~1b~0c/3");
        assert_eq!(root.pointer(), "");
    }
}
